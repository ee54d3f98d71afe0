//! Acts that no client would send, for hostile tests: any data, any custom id, with or without a message.

use serde_json::Value;

use super::{Person, act::form_data};
use crate::{
    interaction::{Interaction, Kind, payload::Act},
    message::Message,
    snowflake::{Id, id_of},
    state::State,
};

impl Person {
    /// A command with this `data`, unchecked. What its options name is resolved, as Discord does, unless `data` says
    /// otherwise.
    pub fn raw_command(&self, channel: Id, mut data: Value) -> Interaction {
        let mut state = self.discord.lock();
        let mut named = Vec::new();
        ids_in(&data["options"], &mut named);
        if !named.is_empty() && data["resolved"].is_null() {
            data["resolved"] = state.resolved(named.into_iter());
        }
        self.act(&mut state, Kind::Command, channel, data)
    }

    /// An autocompletion with this `data`, unchecked.
    pub fn raw_autocomplete(&self, channel: Id, data: Value) -> Interaction {
        self.act(&mut self.discord.lock(), Kind::Autocomplete, channel, data)
    }

    /// A press of any custom id, under a message or under one that never was.
    pub fn raw_press(&self, channel: Id, message: Option<Id>, custom_id: &str) -> Interaction {
        let mut state = self.discord.lock();
        let message = state.real_or_forged(channel, message);
        self.component(&mut state, message, custom_id, 2, None)
    }

    /// A choice of any values in any select.
    pub fn raw_select(&self, channel: Id, message: Option<Id>, custom_id: &str, values: &[&str]) -> Interaction {
        let mut state = self.discord.lock();
        let message = state.real_or_forged(channel, message);
        self.component(&mut state, message, custom_id, 3, Some(values))
    }

    /// A form of any custom id with any fields, opened under a message or by a command.
    pub fn raw_submit(
        &self,
        channel: Id,
        message: Option<Id>,
        custom_id: &str,
        fields: &[(&str, &str)],
    ) -> Interaction {
        let mut state = self.discord.lock();
        let message = message.map(|id| state.real_or_forged(channel, Some(id)));
        let data = form_data(custom_id, false, fields);
        let kind = Kind::Modal;
        self.send(&mut state, Act { kind, person: self.id, channel, data, message, opened_by: None })
    }
}

impl State {
    fn real_or_forged(&mut self, channel: Id, message: Option<Id>) -> Message {
        let real = message.and_then(|id| self.stored(channel, id));
        if let Some(stored) = real {
            return stored.message.clone();
        }
        let id = message.unwrap_or_else(|| self.new_id());
        Message::new(self.blank_message(id, channel, self.bot), None)
    }
}

/// What options of a command name: people, channels, roles.
fn ids_in(options: &Value, found: &mut Vec<Id>) {
    for option in options.as_array().into_iter().flatten() {
        ids_in(&option["options"], found);
        if matches!(option["type"].as_u64(), Some(6..=9)) {
            found.extend(id_of(&option["value"]));
        }
    }
}
