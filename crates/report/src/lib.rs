//! What happened in a workshop: from what is stored to one [`Report`], which is the documented JSON, and from that alone to
//! Markdown, HTML and CSV.
//!
//! It shows nobody who asked anonymously, no account and no moderator's name; see [`count`] for what is held back of small
//! groups. Never here: input or output, a clock, Discord, SQL.

mod charts;
mod compare;
pub mod count;
mod csv;
mod figures;
mod file;
mod html;
mod language;
mod make;
mod markdown;
mod report;
mod view;
mod words;

#[cfg(test)]
mod tests;

pub use count::Count;
pub use file::{File, FileError, Format};
pub use report::{
    Agendum, Asker, Comparison, Declined, FactShown, Moderator, Numbers, OverTime, Problem, Question, Reached, Report,
    Row, Settings, Source, Speaking, Staged, States, VERSION, When,
};
pub use words::{Minute, Words};
