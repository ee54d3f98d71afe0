//! The interface's and the report's texts in every language: one Fluent file a language, compiled in or found in a folder of
//! the operator's, and checked in full: the compiled ones by the tests, an operator's before anything is said.
//!
//! [`Languages`] is the door. It never decides who reads which language, and holds no sentence of its own: the texts stand
//! beside the code that says them.

mod check;
mod head;
mod isolate;
mod language;
mod languages;
mod mistakes;
mod names;
mod own_words;
mod places;
mod plurals;
mod shape;
mod texts;

pub use language::Language;
pub use languages::{Languages, MOST};
pub use mistakes::{Mistake, Mistakes};

/// A file that is compiled in: where it stands, and what is in it.
type BuiltIn = (&'static str, &'static str);

include!(concat!(env!("OUT_DIR"), "/built_in.rs"));
