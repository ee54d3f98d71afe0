//! The bot, end to end, through what people do and see.

mod agenda;
mod asking;
mod authority;
mod briefing;
mod deciding;
mod opening;
mod ordering;
mod painting;
mod protocol;
mod speaking;
