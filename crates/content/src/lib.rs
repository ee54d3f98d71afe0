//! Curated, sourced briefing facts: the packs that hold them, their validation, and the search that finds them.
//! And, as it takes the same knowledge of words: which open questions are [alike](Likeness).
//!
//! [`Facts`] is the door. It never speaks to Discord or a database and never changes a fact: packs are read
//! once, at start, in full or not at all.

mod abbreviations;
mod check;
mod date;
mod fact;
mod facts;
mod likeness;
pub mod limits;
mod pack;
mod search;
mod words;

pub use check::{PackReport, Report, check};
pub use date::Date;
pub use fact::{Evidence, Fact, FactId, Kind, Source};
pub use facts::Facts;
pub use likeness::Likeness;
pub use pack::{PackError, PackErrors};
