//! What people do in a workshop, each act on one transaction: open it, ask, support a question, decide on it, bring it to the stage, take
//! that back, raise a hand, call a speaker, begin a topic, delete what is stored about them.
//!
//! An act loads what it needs, lets the rules decide, stores what they say and returns what came of it; whoever called it
//! commits and hands what follows from that to [`House::settle`]. An act is a plain function, so it runs without Discord.
//! Never here: Discord, SQL, a sentence for people, a message.

mod actor;
mod alike;
pub mod ask;
pub mod asking_back;
mod chance;
mod clock;
pub mod closing;
pub mod decide;
pub mod deletion;
mod error;
pub mod facts;
pub mod hands;
mod house;
pub mod log;
pub mod messages;
pub mod mutes;
pub mod notes;
pub mod order;
pub mod own;
mod presence;
mod records;
pub mod screens;
pub mod setup;
pub mod several;
pub mod slots;
pub mod speakers;
pub mod stage;
pub mod support;
pub mod topics;
pub mod translations;
pub mod undo;

pub use actor::{Actor, By};
pub use alike::alike;
pub use chance::Chance;
pub use clock::Clock;
pub use error::{Error, Result};
pub use house::{House, Limits};
