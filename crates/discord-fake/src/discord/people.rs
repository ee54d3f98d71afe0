//! The server as it changes while it runs: people, roles, channels, permissions, commands, messages.

use std::sync::Arc;

use serde_json::Value;

use super::Discord;
use crate::{
    message::Message,
    permissions::{Overwrite, Permissions},
    person::Person,
    rest::flags::SUPPRESS_EMBEDS,
    snowflake::Id,
    state::{Change, Channel, Role},
    world::{NewChannel, NewPerson, NewRole, Who},
};

/// People, roles and channels.
impl Discord {
    /// The person with this account name, global name or nick.
    ///
    /// # Panics
    /// If nobody has it.
    #[must_use]
    pub fn person(&self, name: &str) -> Person {
        self.find_person(name).unwrap_or_else(|| panic!("nobody is called {name:?}"))
    }

    /// The person with this account name, global name or nick, if there is one.
    #[must_use]
    pub fn find_person(&self, name: &str) -> Option<Person> {
        let id = self.lock().person_named(name)?;
        Some(Person::new(self.clone(), id))
    }

    /// The person with this id, if there is one.
    #[must_use]
    pub fn person_by_id(&self, id: Id) -> Option<Person> {
        let known = self.lock().people.contains(&id);
        known.then(|| Person::new(self.clone(), id))
    }

    /// Everyone, in the order they were added; without the bot and the server's owner.
    #[must_use]
    pub fn people(&self) -> Vec<Person> {
        let ids = self.lock().people.clone();
        ids.into_iter().map(|id| Person::new(self.clone(), id)).collect()
    }

    /// Someone joins the server.
    pub fn add_person(&self, person: NewPerson) -> Person {
        let id = self.lock().add_person(person);
        Person::new(self.clone(), id)
    }

    /// A role is made.
    pub fn add_role(&self, role: NewRole) -> Id {
        self.lock().add_role(role)
    }

    /// A role is deleted: nobody has it any more, and no channel names it.
    pub fn remove_role(&self, role: Id) {
        let mut state = self.lock();
        state.roles.retain(|one| one.id != role);
        for member in state.members.values_mut() {
            member.roles.retain(|own| *own != role);
        }
        for channel in &mut state.channels {
            channel.overwrites.retain(|overwrite| overwrite.who != role);
        }
        state.changed(Change::World);
    }

    /// A channel is made.
    pub fn add_channel(&self, channel: NewChannel) -> Id {
        self.lock().add_channel(channel)
    }

    /// A channel is deleted, with all that was in it.
    pub fn remove_channel(&self, channel: Id) {
        let mut state = self.lock();
        state.channels.retain(|one| one.id != channel);
        state.messages.remove(&channel);
        state.changed(Change::World);
    }

    /// The role with this name.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    pub fn role(&self, name: &str) -> Id {
        self.lock().role_named(name).id
    }

    /// The server's language.
    #[must_use]
    pub fn locale(&self) -> String {
        self.lock().locale.clone()
    }

    /// All roles, lowest first, beginning with @everyone.
    #[must_use]
    pub fn roles(&self) -> Vec<Role> {
        self.lock().roles.clone()
    }

    /// The channel with this name.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    pub fn channel(&self, name: &str) -> Id {
        let state = self.lock();
        let found = state.channels.iter().find(|channel| channel.name == name);
        found.unwrap_or_else(|| panic!("no channel is called {name:?}")).id
    }

    /// All channels, top to bottom.
    #[must_use]
    pub fn channels(&self) -> Vec<Channel> {
        self.lock().channels.clone()
    }

    /// Changes what a role may in the whole server.
    pub fn set_role_permissions(&self, role: Id, permissions: Permissions) {
        let mut state = self.lock();
        if let Some(role) = state.roles.iter_mut().find(|one| one.id == role) {
            role.permissions = permissions;
        }
        state.changed(Change::World);
    }

    /// The bot's own role.
    #[must_use]
    pub fn bot_role(&self) -> Id {
        let state = self.lock();
        let own = state.roles.iter().find(|role| role.bot.is_some());
        own.map_or(state.guild, |role| role.id)
    }

    /// Sets what a channel grants and denies someone; nothing of both removes the overwrite.
    pub fn set_overwrite(&self, channel: Id, who: &Who, allow: Permissions, deny: Permissions) {
        let mut state = self.lock();
        let (who, is_role) = state.whom(who);
        if let Some(channel) = state.channels.iter_mut().find(|one| one.id == channel) {
            channel.overwrites.retain(|overwrite| overwrite.who != who);
            if allow != Permissions::NONE || deny != Permissions::NONE {
                channel.overwrites.push(Overwrite { who, is_role, allow, deny });
            }
        }
        state.changed(Change::World);
    }

    /// What the bot may in a channel.
    #[must_use]
    pub fn bot_permissions(&self, channel: Id) -> Permissions {
        let state = self.lock();
        state.permissions_in(state.bot, channel)
    }

    /// The bot's commands, the server's own and the global ones, in Discord's JSON.
    #[must_use]
    pub fn commands(&self) -> Vec<Value> {
        let state = self.lock();
        state.guild_commands.iter().chain(&state.commands).cloned().collect()
    }
}

/// Messages.
impl Discord {
    /// A message, private ones included.
    #[must_use]
    pub fn message(&self, channel: Id, message: Id) -> Option<Message> {
        self.lock().stored(channel, message).map(|stored| stored.message.clone())
    }

    /// The public messages of a channel, oldest first.
    #[must_use]
    pub fn messages(&self, channel: Id) -> Vec<Message> {
        let state = self.lock();
        let all = state.messages.get(&channel).into_iter().flat_map(|messages| messages.values());
        all.map(|stored| stored.message.clone()).filter(|message| !message.is_private()).collect()
    }

    /// A file's bytes, by its attachment's id.
    #[must_use]
    pub fn file(&self, message: &Message, attachment: Id) -> Option<Arc<[u8]>> {
        let state = self.lock();
        let stored = state.stored(message.channel(), message.id())?;
        stored.files.iter().find(|(id, _)| *id == attachment).map(|(_, bytes)| Arc::clone(bytes))
    }

    /// Someone with the right to do so hides the embeds of a message, by the x at their corner; whether it was there.
    pub fn hide_embeds(&self, channel: Id, message: Id) -> bool {
        let mut state = self.lock();
        let Some(mut stored) = state.stored(channel, message).cloned() else { return false };
        let mut json = stored.message.json().clone();
        json["flags"] = serde_json::json!(stored.message.flags() | SUPPRESS_EMBEDS);
        json["embeds"] = serde_json::json!([]);
        stored.message = Message::new(json, stored.message.only_for());
        state.keep(stored);
        true
    }

    /// Someone with the right to do so deletes a message; whether it was there.
    pub fn delete_message(&self, channel: Id, message: Id) -> bool {
        self.lock().remove(channel, message).is_some()
    }
}
