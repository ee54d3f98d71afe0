//! What a person does in their client, and what they see. The checks of a client come first, as in life;
//! the `raw_…` acts skip them, for hostile tests.

use crate::{
    discord::Discord,
    message::Message,
    permissions::Permissions,
    snowflake::Id,
    state::{Change, Channel, Member, State},
};

mod act;
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
        self.discord.lock().members.get(&self.id).map(read).unwrap_or_default()
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
        self.with(|member| member.nick.as_ref().or(member.global_name.as_ref()).unwrap_or(&member.name).clone())
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
        state.channels.iter().filter(|channel| state.sees(self.id, channel.id)).cloned().collect()
    }

    /// What they see in a channel, oldest first: public messages and the private answers to them.
    /// Nothing, if the channel is hidden from them.
    #[must_use]
    pub fn sees(&self, channel: Id) -> Vec<Message> {
        let state = self.discord.lock();
        if !state.sees(self.id, channel) {
            return Vec::new();
        }
        let all = state.messages.get(&channel).into_iter().flat_map(|messages| messages.values());
        all.map(|stored| stored.message.clone()).filter(|message| message.is_for(self.id)).collect()
    }

    /// The latest message they see in a channel whose text contains these words.
    #[must_use]
    pub fn sees_text(&self, channel: Id, words: &str) -> Option<Message> {
        self.sees(channel).into_iter().rev().find(|message| message.text().contains(words))
    }

    /// The latest message they see in a channel that has a button with this label.
    #[must_use]
    pub fn sees_button(&self, channel: Id, label: &str) -> Option<Message> {
        self.sees(channel).into_iter().rev().find(|message| message.button(label).is_some())
    }

    /// The message as it is now, if they see it.
    #[must_use]
    pub fn sees_message(&self, message: &Message) -> Option<Message> {
        self.discord.lock().seen(self.id, message.channel(), message.id()).ok()
    }
}

impl Message {
    /// Whether this person is shown it, where they see the channel.
    fn is_for(&self, person: Id) -> bool {
        self.only_for().is_none_or(|only| only == person)
    }
}

impl State {
    fn sees(&self, person: Id, channel: Id) -> bool {
        self.permissions_in(person, channel).contains(Permissions::VIEW_CHANNEL)
    }

    fn seen(&self, person: Id, channel: Id, message: Id) -> Result<Message, NotSent> {
        if !self.sees(person, channel) {
            return Err(NotSent::Hidden);
        }
        let stored = self.stored(channel, message).filter(|stored| stored.message.is_for(person));
        stored.map(|stored| stored.message.clone()).ok_or(NotSent::NoSuchMessage)
    }
}
