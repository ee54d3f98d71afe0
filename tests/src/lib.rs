//! The bot as people meet it: the real bot, a real database and a small Discord, all in one process, acted on through
//! people. Nothing here looks into the bot; what it did is read from what people see and from the rows.

pub mod browser;
pub mod fresh;
pub mod halls;
pub mod look;
pub mod program;
pub mod room;
pub mod scripted;
pub mod worlds;

pub use program::Program;
pub use room::{Room, Setup};
