//! The program: settings, logging, signals, and one file a subcommand.
//!
//! It puts the other crates together and decides nothing about questions, people or messages.

/// Says a line to whoever called the program. Where nobody reads it any more (`… | head -1`), what was begun goes on.
macro_rules! tell {
    ($($what:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($what)*);
    }};
}

mod backup;
mod check;
mod cli;
mod close;
mod disk;
mod erase;
mod facts;
mod health;
mod identity;
mod logging;
mod process;
mod rehearse;
mod report;
mod screens;
mod serve;
mod settings;
mod stop;
mod templates;
mod verify;
mod which;

pub use cli::run;
pub use rehearse::{Player, guide, script, world};
