//! Curated, sourced briefing facts: the packs that hold them, their validation, and the search that finds them.
//! And, as it takes the same knowledge of words: which open questions are [alike](Likeness).
//!
//! [`Facts`] is the door. It never speaks to Discord or a database and never changes a fact: packs are read
//! once, at start, in full or not at all.

mod abbreviations;
mod chinese;
mod date;
mod fact;
mod facts;
mod language;
mod lexicon;
mod likeness;
pub mod limits;
mod pack;
mod search;
mod translation;
mod words;

pub use chinese::simplified;
pub use date::Date;
pub use fact::{Evidence, Fact, FactId, Kind, Source};
pub use facts::{Among, Facts};
pub use language::{ENGLISH, fits};
pub use likeness::Likeness;
pub use pack::{PackError, PackErrors};
pub use translation::{Checked, Checker, Digests, Said, TextIn};
