//! Curated, sourced briefing facts: the packs that hold them, their validation, and the search that finds them.
//!
//! [`Facts`] is the door. It never speaks to Discord or a database and never changes a fact: packs are read
//! once, at start, in full or not at all.

mod check;
mod date;
mod fact;
mod facts;
pub mod limits;
mod pack;
mod search;

pub use check::{PackReport, Report, check};
pub use date::Date;
pub use fact::{Evidence, Fact, FactId, Kind, Source};
pub use facts::Facts;
pub use pack::{PackError, PackErrors};
