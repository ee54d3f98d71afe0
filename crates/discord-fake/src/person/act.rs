//! What a person does: write, press, choose, fill in, give commands. A client's checks come first.

use serde_json::{Value, json};

use super::{NotSent, Person};
use crate::{
    interaction::{Answer, Choice, Interaction, Kind, payload::Act},
    message::{Message, Modal},
    snowflake::Id,
    state::{State, Stored},
};

impl Person {
    /// They write a message; the bot is not shown it.
    ///
    /// # Errors
    /// If they may not write there, or the text is empty or longer than 2,000 characters.
    pub fn says(&self, channel: Id, text: &str) -> Result<Message, NotSent> {
        let mut state = self.discord.lock();
        if !state.may_write(self.id, channel) {
            return Err(NotSent::NotAllowed);
        }
        if text.trim().is_empty() || text.chars().count() > 2000 {
            return Err(NotSent::Invalid("text".to_owned(), "1 to 2,000 characters".to_owned()));
        }
        let id = state.new_id();
        let mut json = state.blank_message(id, channel, self.id);
        json["content"] = json!(text.trim());
        let message = Message::new(json, None);
        state.keep(Stored::plain(message.clone()));
        Ok(message)
    }

    /// They hide a private answer ("dismiss message").
    pub fn dismisses(&self, message: &Message) {
        if message.only_for() == Some(self.id) {
            self.discord.lock().remove(message.channel(), message.id());
        }
    }

    /// They press a button.
    ///
    /// # Errors
    /// If the message, as it is now, has no such enabled button for them.
    pub fn press(&self, message: &Message, custom_id: &str) -> Result<Interaction, NotSent> {
        let mut state = self.discord.lock();
        let message = state.seen(self.id, message.channel(), message.id())?;
        usable(&message, custom_id, &[2])?;
        Ok(self.component(&mut state, message, custom_id, 2, None))
    }

    /// They press the button with this label.
    ///
    /// # Errors
    /// If the message, as it is now, has no such enabled button for them.
    pub fn press_label(&self, message: &Message, label: &str) -> Result<Interaction, NotSent> {
        let now = self.sees_message(message).ok_or(NotSent::NoSuchMessage)?;
        let button = now.button(label).and_then(|button| button.custom_id);
        self.press(&now, &button.ok_or_else(|| NotSent::NoSuchComponent(label.to_owned()))?)
    }

    /// They choose in a select.
    ///
    /// # Errors
    /// If the message, as it is now, has no such enabled select for them, or it does not offer these values.
    pub fn select(&self, message: &Message, custom_id: &str, values: &[&str]) -> Result<Interaction, NotSent> {
        let mut state = self.discord.lock();
        let message = state.seen(self.id, message.channel(), message.id())?;
        let kind = usable(&message, custom_id, &[3, 5, 6, 7, 8])?;
        let select = message.selects().into_iter().find(|select| select.custom_id == custom_id);
        let select = select.ok_or_else(|| NotSent::NoSuchComponent(custom_id.to_owned()))?;
        let invalid = |why: &str| NotSent::Invalid(custom_id.to_owned(), why.to_owned());
        let count = values.len() as u64;
        if count < select.min || count > select.max {
            return Err(invalid("too few or too many values"));
        }
        if kind == 3 && !values.iter().all(|value| select.options.iter().any(|option| option.value == *value)) {
            return Err(invalid("a value that is not offered"));
        }
        Ok(self.component(&mut state, message, custom_id, kind, Some(values)))
    }

    /// They fill in a form and send it. Fields that are left out keep what was in them.
    ///
    /// # Errors
    /// If a field is missing, unknown, too short or too long.
    pub fn submit(&self, modal: &Modal, fields: &[(&str, &str)]) -> Result<Interaction, NotSent> {
        let inputs = modal.inputs();
        if let Some((name, _)) = fields.iter().find(|(name, _)| inputs.iter().all(|input| input.custom_id != *name)) {
            return Err(NotSent::NoSuchOption((*name).to_owned()));
        }
        let mut filled: Vec<(&str, &str)> = Vec::new();
        for input in &inputs {
            let given = fields.iter().find(|(name, _)| *name == input.custom_id);
            let value = given.map_or(input.value.as_str(), |(_, value)| value);
            let length = value.chars().count();
            if length == 0 && input.required {
                return Err(NotSent::Missing(input.custom_id.clone()));
            }
            if length > input.max || (length > 0 && length < input.min) {
                let why = format!("{} to {} characters, not {length}", input.min, input.max);
                return Err(NotSent::Invalid(input.custom_id.clone(), why));
            }
            filled.push((&input.custom_id, value));
        }
        Ok(self.form(&mut self.discord.lock(), modal, &filled))
    }

    /// They use a command: its name with its subcommands, such as `event open`, and its options.
    /// Users, roles and channels are given by id.
    ///
    /// # Errors
    /// If their client would not send it.
    pub fn command(&self, channel: Id, name: &str, options: &[(&str, Value)]) -> Result<Interaction, NotSent> {
        let mut state = self.discord.lock();
        let data = state.typed_command(self.id, channel, name, options, None)?;
        Ok(self.act(&mut state, Kind::Command, channel, data))
    }

    /// They type in an option; the suggestions they are shown.
    ///
    /// # Errors
    /// If their client would not ask, or the bot gives no suggestions.
    pub async fn autocomplete(
        &self,
        channel: Id,
        name: &str,
        options: &[(&str, Value)],
        focused: &str,
    ) -> Result<Vec<Choice>, NotSent> {
        let interaction = {
            let mut state = self.discord.lock();
            let data = state.typed_command(self.id, channel, name, options, Some(focused))?;
            self.act(&mut state, Kind::Autocomplete, channel, data)
        };
        match interaction.answer().await {
            Answer::Choices(choices) => Ok(choices),
            Answer::Failed(reason) => Err(NotSent::NoSuggestions(reason)),
            other => Err(NotSent::NoSuggestions(format!("not suggestions, but {other:?}"))),
        }
    }

    /// The commands their client offers in a channel, in Discord's JSON.
    #[must_use]
    pub fn commands(&self, channel: Id) -> Vec<Value> {
        let state = self.discord.lock();
        state.offered(self.id, channel).cloned().collect()
    }

    pub(super) fn act(&self, state: &mut State, kind: Kind, channel: Id, data: Value) -> Interaction {
        self.send(state, Act { kind, person: self.id, channel, data, message: None, opened_by: None })
    }

    pub(super) fn send(&self, state: &mut State, act: Act) -> Interaction {
        let (id, notify) = state.act(act);
        Interaction::new(self.discord.clone(), id, notify)
    }

    pub(super) fn component(
        &self,
        state: &mut State,
        message: Message,
        custom_id: &str,
        kind: u64,
        values: Option<&[&str]>,
    ) -> Interaction {
        let part = message.component(custom_id).map_or(json!(1), |component| component["id"].clone());
        let mut data = json!({ "id": part, "custom_id": custom_id, "component_type": kind });
        if let Some(values) = values {
            data["values"] = json!(values);
            if kind != 3 {
                let ids = values.iter().filter_map(|value| value.parse().ok());
                data["resolved"] = state.resolved(ids);
            }
        }
        let channel = message.channel();
        let kind = Kind::Component;
        self.send(state, Act { kind, person: self.id, channel, data, message: Some(message), opened_by: None })
    }

    fn form(&self, state: &mut State, modal: &Modal, fields: &[(&str, &str)]) -> Interaction {
        let opened = state.interactions.get(&modal.interaction);
        let opened_by = opened.map(|record| record.metadata.clone());
        let under = opened.and_then(|record| record.message);
        let message = under.and_then(|id| state.stored(modal.channel, id)).map(|stored| stored.message.clone());
        let data = form_data(modal.custom_id(), modal.is_labelled(), fields);
        let kind = Kind::Modal;
        self.send(state, Act { kind, person: self.id, channel: modal.channel, data, message, opened_by })
    }
}

/// What a form sends: each field in the shape in which it was asked for.
pub(super) fn form_data(custom_id: &str, labelled: bool, fields: &[(&str, &str)]) -> Value {
    let row = |(number, (name, value)): (usize, &(&str, &str))| {
        let input = json!({ "type": 4, "id": number * 2 + 2, "custom_id": name, "value": value });
        if labelled {
            return json!({ "type": 18, "id": number * 2 + 1, "component": input });
        }
        json!({ "type": 1, "id": number * 2 + 1, "components": [input] })
    };
    json!({ "custom_id": custom_id, "components": fields.iter().enumerate().map(row).collect::<Vec<_>>() })
}

/// The type of an enabled component, if the message has it and it is one of these types.
fn usable(message: &Message, custom_id: &str, types: &[u64]) -> Result<u64, NotSent> {
    let component = message.component(custom_id);
    let found = component.filter(|json| json["type"].as_u64().is_some_and(|kind| types.contains(&kind)));
    let Some(json) = found else {
        return Err(NotSent::NoSuchComponent(custom_id.to_owned()));
    };
    if json["disabled"] == true {
        return Err(NotSent::Disabled(custom_id.to_owned()));
    }
    Ok(json["type"].as_u64().unwrap_or(0))
}
