//! The only serenity: what people do in Discord comes in here, is decided by the rules, stored, and answered.
//!
//! One list of features, one router, one place that answers, one painter that draws the public messages.
//! Never here: SQL, a rule about questions, a public message sent from a handler.

mod answer;
mod belief;
mod bot;
mod calls;
mod channels;
mod chosen;
mod commands;
mod custom_id;
mod dealing;
mod discord;
mod display;
mod error;
mod features;
mod gateway;
mod given;
mod guard;
mod ids;
mod inspect;

mod languages;
mod late;
mod lines;
mod listing;
mod notes;
#[cfg(feature = "offline")]
#[doc(hidden)]
pub mod offline;
mod pages;
mod painter;
mod person;
mod presses;
mod refusals;
mod rest;
mod scheduler;
mod screen;
mod settings;
mod slots;
mod texts;
mod trouble;
mod unheard;
mod views;
mod vitals;
mod watching;
mod words;

pub use acts::Clock;
pub use bot::run;
pub use error::Error;
pub use i18n::Languages;
pub use inspect::{Inspected, inspect};
pub use settings::{AskSettings, Settings, Shards};
pub use vitals::Vitals;
