//! The screen: one read-only page a workshop, for a projector or a phone, under a link that cannot be guessed.
//!
//! It is handed [`Scene`]s and shows them, live. Never here: what is shown or when, which is for whoever hands scenes over;
//! a database, Discord, a sentence for people.

mod page;
mod scene;
mod screens;
mod server;

pub use scene::{Labels, Question, Scene, Timed, Words};
pub use screens::{Screens, Token};
pub use server::{PLACES, bind, serve};
