//! What people do in a workshop, each act on one transaction: raise a hand, support a question, call a speaker,
//! begin a topic, delete what is stored about them.
//!
//! An act loads what it needs, lets the rules decide, stores what they say and returns what came of it; whoever called it
//! commits and hands what follows from that to [`House::settle`]. An act is a plain function, so it runs without Discord.
//! Never here: Discord, SQL, a sentence for people, a message.

mod actor;
mod alike;
mod clock;
pub mod deletion;
mod error;
pub mod hands;
mod house;
mod merged;
mod presence;
pub mod speakers;
pub mod support;
pub mod topics;

pub use actor::{Actor, By};
pub use alike::alike;
pub use clock::Clock;
pub use error::{Error, Result};
pub use house::{House, Limits};
pub use merged::release_merged;
