//! The bot, end to end, through what people do and see.

mod agenda;
mod alike;
mod asking;
mod authority;
mod briefing;
mod clicks;
mod deciding;
mod deleting;
mod erasing;
mod gateway;
mod guard;
mod guessing;
mod joining;
mod lengths;
mod opening;
mod ordering;
mod painting;
mod promises;
mod protocol;
mod quiet;
mod raid;
mod refused;
mod reporting;
mod settings;
mod several;
mod speaking;
