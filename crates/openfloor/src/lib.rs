//! The program: settings, logging, signals, and one file a subcommand.
//!
//! It puts the other crates together and decides nothing about questions, people or messages.

pub mod identity;
pub mod settings;
