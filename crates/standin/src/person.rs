//! What a person does in their client, and what they see. The checks of a client come first, as in life;
//! the `raw_…` acts skip them, for hostile tests.

use serde_json::{Value, json};

use crate::{
    discord::Discord,
    interaction::{Answer, Choice, Interaction, Kind, payload::Act},
    message::{Message, Modal},
    permissions::Permissions,
    snowflake::Id,
    state::{Change, Channel, Member, State, Stored},
};

mod command;
mod raw;

/// A handle on a member of the server.
#[derive(Clone, Debug)]
pub struct Person {
    discord: Discord,
    id: Id,
}

/// Why a client sends nothing: the act is impossible there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSent {
    /// The channel is hidden from them.
    #[error("they cannot see this channel")]
    Hidden,
    /// They may not do this here.
    #[error("they lack a permission for this")]
    NotAllowed,
    /// No such command, or no such subcommand.
    #[error("there is no command /{0}")]
    NoSuchCommand(String),
    /// The command has no such option.
    #[error("the command has no option {0}")]
    NoSuchOption(String),
    /// A required option or field is missing.
    #[error("{0} is missing")]
    Missing(String),
    /// An option or a field with an impossible value.
    #[error("{0}: {1}")]
    Invalid(String, String),
    /// The message is gone, or not for them.
    #[error("the message is not there")]
    NoSuchMessage,
    /// The message has no such button or select.
    #[error("the message has no component {0}")]
    NoSuchComponent(String),
    /// The component is disabled.
    #[error("{0} is disabled")]
    Disabled(String),
    /// The bot did not answer with suggestions.
    #[error("{0}")]
    NoSuggestions(String),
}

impl Person {
    pub(crate) fn new(discord: Discord, id: Id) -> Self {
        Self { discord, id }
    }

    fn with<T: Default>(&self, read: impl FnOnce(&Member) -> T) -> T {
        self.discord
            .lock()
            .members
            .get(&self.id)
            .map(read)
            .unwrap_or_default()
    }

    /// The account's id.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// The account's unique name.
    #[must_use]
    pub fn account(&self) -> String {
        self.with(|member| member.name.clone())
    }

    /// The name shown in this server: nick, else global name, else the account's.
    #[must_use]
    pub fn name(&self) -> String {
        self.with(|member| {
            member
                .nick
                .as_ref()
                .or(member.global_name.as_ref())
                .unwrap_or(&member.name)
                .clone()
        })
    }

    /// The client's language.
    #[must_use]
    pub fn locale(&self) -> String {
        self.with(|member| member.locale.clone())
    }

    /// Changes the client's language.
    pub fn set_locale(&self, locale: &str) {
        if let Some(member) = self.discord.lock().members.get_mut(&self.id) {
            member.locale = locale.to_owned();
        }
    }

    /// Their roles, without @everyone.
    #[must_use]
    pub fn roles(&self) -> Vec<Id> {
        self.with(|member| member.roles.clone())
    }

    /// They get a role.
    pub fn give_role(&self, role: Id) {
        let mut state = self.discord.lock();
        if let Some(member) = state.members.get_mut(&self.id)
            && !member.roles.contains(&role)
        {
            member.roles.push(role);
        }
        state.changed(Change::World);
    }

    /// They lose a role.
    pub fn take_role(&self, role: Id) {
        let mut state = self.discord.lock();
        if let Some(member) = state.members.get_mut(&self.id) {
            member.roles.retain(|own| *own != role);
        }
        state.changed(Change::World);
    }

    /// What they may in a channel.
    #[must_use]
    pub fn permissions(&self, channel: Id) -> Permissions {
        self.discord.lock().permissions_in(self.id, channel)
    }

    /// The channels they see, top to bottom.
    #[must_use]
    pub fn channels(&self) -> Vec<Channel> {
        let state = self.discord.lock();
        state
            .channels
            .iter()
            .filter(|channel| state.sees(self.id, channel.id))
            .cloned()
            .collect()
    }

    /// What they see in a channel, oldest first: public messages and the private answers to them.
    /// Nothing, if the channel is hidden from them.
    #[must_use]
    pub fn sees(&self, channel: Id) -> Vec<Message> {
        let state = self.discord.lock();
        if !state.sees(self.id, channel) {
            return Vec::new();
        }
        let all = state
            .messages
            .get(&channel)
            .into_iter()
            .flat_map(|messages| messages.values());
        all.map(|stored| stored.message.clone())
            .filter(|message| message.is_for(self.id))
            .collect()
    }

    /// The latest message they see in a channel whose text contains these words.
    #[must_use]
    pub fn sees_text(&self, channel: Id, words: &str) -> Option<Message> {
        self.sees(channel)
            .into_iter()
            .rev()
            .find(|message| message.text().contains(words))
    }

    /// The latest message they see in a channel that has a button with this label.
    #[must_use]
    pub fn sees_button(&self, channel: Id, label: &str) -> Option<Message> {
        self.sees(channel)
            .into_iter()
            .rev()
            .find(|message| message.button(label).is_some())
    }

    /// The message as it is now, if they see it.
    #[must_use]
    pub fn sees_message(&self, message: &Message) -> Option<Message> {
        self.discord
            .lock()
            .seen(self.id, message.channel(), message.id())
            .ok()
    }

    /// They write a message; the bot is not shown it.
    ///
    /// # Errors
    /// If they may not write there, or the text is empty or longer than 2,000 characters.
    pub fn says(&self, channel: Id, text: &str) -> Result<Message, NotSent> {
        let mut state = self.discord.lock();
        if !state
            .permissions_in(self.id, channel)
            .contains(Permissions::SEND_MESSAGES)
        {
            return Err(NotSent::NotAllowed);
        }
        if text.trim().is_empty() || text.chars().count() > 2000 {
            return Err(NotSent::Invalid(
                "text".to_owned(),
                "1 to 2,000 characters".to_owned(),
            ));
        }
        let id = state.new_id();
        let message = Message::new(
            json!({
                "id": id,
                "type": 0,
                "channel_id": channel,
                "author": state.user(self.id),
                "content": text.trim(),
                "timestamp": crate::clock::timestamp(id.made_ms()),
                "edited_timestamp": null,
                "mentions": [],
                "mention_roles": [],
                "mention_everyone": false,
                "attachments": [],
                "embeds": [],
                "components": [],
                "flags": 0,
                "pinned": false,
                "tts": false,
            }),
            None,
        );
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
        self.press(
            &now,
            &button.ok_or_else(|| NotSent::NoSuchComponent(label.to_owned()))?,
        )
    }

    /// They choose in a select.
    ///
    /// # Errors
    /// If the message, as it is now, has no such enabled select for them, or it does not offer these values.
    pub fn select(
        &self,
        message: &Message,
        custom_id: &str,
        values: &[&str],
    ) -> Result<Interaction, NotSent> {
        let mut state = self.discord.lock();
        let message = state.seen(self.id, message.channel(), message.id())?;
        let kind = usable(&message, custom_id, &[3, 5, 6, 7, 8])?;
        let select = message
            .selects()
            .into_iter()
            .find(|select| select.custom_id == custom_id);
        let select = select.ok_or_else(|| NotSent::NoSuchComponent(custom_id.to_owned()))?;
        let invalid = |why: &str| NotSent::Invalid(custom_id.to_owned(), why.to_owned());
        let count = values.len() as u64;
        if count < select.min || count > select.max {
            return Err(invalid("too few or too many values"));
        }
        if kind == 3
            && !values
                .iter()
                .all(|value| select.options.iter().any(|option| option.value == *value))
        {
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
        if let Some((name, _)) = fields
            .iter()
            .find(|(name, _)| inputs.iter().all(|input| input.custom_id != *name))
        {
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

    /// They use a command: its name with its subcommands, such as `workshop open`, and its options.
    /// Users, roles and channels are given by id.
    ///
    /// # Errors
    /// If their client would not send it.
    pub fn command(
        &self,
        channel: Id,
        name: &str,
        options: &[(&str, Value)],
    ) -> Result<Interaction, NotSent> {
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
            other => Err(NotSent::NoSuggestions(format!(
                "not suggestions, but {other:?}"
            ))),
        }
    }

    /// The commands their client offers in a channel, in Discord's JSON.
    #[must_use]
    pub fn commands(&self, channel: Id) -> Vec<Value> {
        let state = self.discord.lock();
        state.offered(self.id, channel).cloned().collect()
    }

    fn act(&self, state: &mut State, kind: Kind, channel: Id, data: Value) -> Interaction {
        self.send(
            state,
            Act {
                kind,
                person: self.id,
                channel,
                data,
                message: None,
                opened_by: None,
            },
        )
    }

    fn send(&self, state: &mut State, act: Act) -> Interaction {
        let (id, notify) = state.act(act);
        Interaction::new(self.discord.clone(), id, notify)
    }

    fn component(
        &self,
        state: &mut State,
        message: Message,
        custom_id: &str,
        kind: u64,
        values: Option<&[&str]>,
    ) -> Interaction {
        let part = message
            .component(custom_id)
            .map_or(json!(1), |component| component["id"].clone());
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
        self.send(
            state,
            Act {
                kind,
                person: self.id,
                channel,
                data,
                message: Some(message),
                opened_by: None,
            },
        )
    }

    fn form(&self, state: &mut State, modal: &Modal, fields: &[(&str, &str)]) -> Interaction {
        let opened = state.interactions.get(&modal.interaction);
        let opened_by = opened.map(|record| record.metadata.clone());
        let under = opened.and_then(|record| record.message);
        let message = under
            .and_then(|id| state.stored(modal.channel, id))
            .map(|stored| stored.message.clone());
        let data = form_data(modal.custom_id(), fields);
        let kind = Kind::Modal;
        self.send(
            state,
            Act {
                kind,
                person: self.id,
                channel: modal.channel,
                data,
                message,
                opened_by,
            },
        )
    }
}

fn form_data(custom_id: &str, fields: &[(&str, &str)]) -> Value {
    let row = |(number, (name, value)): (usize, &(&str, &str))| {
        let input = json!({ "type": 4, "id": number * 2 + 2, "custom_id": name, "value": value });
        json!({ "type": 1, "id": number * 2 + 1, "components": [input] })
    };
    json!({ "custom_id": custom_id, "components": fields.iter().enumerate().map(row).collect::<Vec<_>>() })
}

/// The type of an enabled component, if the message has it and it is one of these types.
fn usable(message: &Message, custom_id: &str, types: &[u64]) -> Result<u64, NotSent> {
    let component = message.component(custom_id);
    let found = component.filter(|json| {
        json["type"]
            .as_u64()
            .is_some_and(|kind| types.contains(&kind))
    });
    let Some(json) = found else {
        return Err(NotSent::NoSuchComponent(custom_id.to_owned()));
    };
    if json["disabled"] == true {
        return Err(NotSent::Disabled(custom_id.to_owned()));
    }
    Ok(json["type"].as_u64().unwrap_or(0))
}

impl Message {
    /// Whether this person is shown it, where they see the channel.
    fn is_for(&self, person: Id) -> bool {
        self.only_for().is_none_or(|only| only == person)
    }
}

impl State {
    fn sees(&self, person: Id, channel: Id) -> bool {
        self.permissions_in(person, channel)
            .contains(Permissions::VIEW_CHANNEL)
    }

    fn seen(&self, person: Id, channel: Id, message: Id) -> Result<Message, NotSent> {
        if !self.sees(person, channel) {
            return Err(NotSent::Hidden);
        }
        let stored = self
            .stored(channel, message)
            .filter(|stored| stored.message.is_for(person));
        stored
            .map(|stored| stored.message.clone())
            .ok_or(NotSent::NoSuchMessage)
    }
}
