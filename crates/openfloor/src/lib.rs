//! The program: settings, logging, signals, and one file a subcommand.
//!
//! It puts the other crates together and decides nothing about questions, people or messages.

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
pub use rehearse::{Player, script};
