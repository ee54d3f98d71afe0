//! What happened in a workshop: from what is stored to one [`Report`], which is the documented JSON, and from that alone to
//! Markdown, HTML and CSV, under its own headings or a forum's.
//!
//! It shows nobody who asked anonymously, no account and no moderator's name; see [`count`] for how people are counted.
//! Never here: input or output, a clock, Discord, SQL.

mod compare;
pub mod count;
mod csv;
mod figures;
mod file;
mod forms;
mod html;
mod language;
mod make;
mod markdown;
mod records;
mod report;
mod sentences;
mod terms;
mod texts;
mod view;
mod words;

#[cfg(test)]
mod tests;

pub use count::{Anonymous, Count};
pub use file::{File, FileError, Format};
pub use forms::{Form, Template, TemplateError, Templates};
pub use i18n::Language;
pub use language::of as language_of;
pub use records::{MessageRecord, NoteRecord, Records, RoundRecord, TranslationRecord};
pub use report::{
    Agendum, Asker, Comparison, Declined, FactShown, KeyMessage, Moderator, Note, Numbers, Problem, Question, Reached,
    Report, Row, Settings, Source, Speaking, Staged, States, Translation, VERSION, When,
};
pub use terms::{Identity, Kind, Order, Outcome, Reason, SourceKind, State};
pub use words::{Minute, Words};
