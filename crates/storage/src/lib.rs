//! The only SQL: questions and all else, in SQLite, and the key files of the seal beside it.
//!
//! [`Store::read`] gives a consistent picture, [`Store::write`] a turn to write that is undone when dropped.
//! Methods are named for the fact, not the table. Never here: a rule, a sentence for people, Discord.

mod alike;
mod asking_back;
mod backup;
mod ballots;
mod chronicle;
mod closing;
mod committed;
mod decisions;
mod deleting;
mod erasing;
mod error;
mod facts;
mod file;
mod hands;
mod identifies;
mod keys;
mod languages;
mod log;
mod messages;
mod mutes;
mod notes;
mod notices;
mod order;
mod participants;
mod questions;
mod registered;
mod retiring;
mod revised;
mod row;
mod rows;
mod screens;
mod sessions;
mod speakers;
mod store;
mod supports;
mod topics;
mod translations;
mod turns;
mod views;
mod workshops;

pub use alike::Standing;
pub use asking_back::AskedBack;
pub use committed::Committed;
pub use decisions::Latest;
pub use deleting::{Draw, Gone, Planned};
pub use erasing::NOT_DATED;
pub use error::{Doing, Error};
pub use keys::KeyFile;
pub use participants::Part;
pub use questions::{Counts, NewQuestion, WaitingCard};
pub use sessions::KeptSession;
pub use store::{Commit, Reads, Store, Tx};
pub use views::{Shuffle, View, ViewKey, ViewKind};
pub use workshops::{Asking, LastChanges, NewWorkshop, Supporting};
