//! The bot, end to end, through what people do and see.

mod asking;
mod deciding;
mod opening;
