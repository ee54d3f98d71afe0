//! What one person sees of the server, as the page gets it: people, channels, commands, messages. Private answers are
//! in it only for the one person they are for.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::guide::{Group, May};
use crate::{
    discord::Discord,
    message::Message,
    permissions::Permissions,
    snowflake::Id,
    state::{Member, State},
};

/// The latest messages of a channel that are shown; nobody reads further back on the page.
const LATEST: usize = 500;

/// What a person sees at one moment.
#[derive(Clone, Debug, Default)]
pub(super) struct Sight {
    /// Channels, commands and so on, by the names the page gives them.
    facts: Map<String, Value>,
    messages: BTreeMap<Id, Message>,
}

/// Everyone one can be, with what they are here.
pub(super) fn people(discord: &Discord, groups: &[Group]) -> Vec<Value> {
    let state = discord.lock();
    let person = |member: &Member| {
        let group = groups.iter().find(|group| state.may(member.id, group.may)).map_or("", |group| &*group.name);
        json!({ "id": member.id, "name": shown_name(member), "username": member.name, "locale": member.locale, "group": group })
    };
    state.people.iter().filter_map(|id| state.members.get(id)).map(person).collect()
}

impl Sight {
    /// None if there is no such person.
    pub(super) fn of(discord: &Discord, person: Id) -> Option<Self> {
        let person = discord.person_by_id(person)?;
        let mut messages = BTreeMap::new();
        let mut channels = Vec::new();
        for channel in person.channels() {
            let may = person.permissions(channel.id);
            let commands: Vec<Value> =
                person.commands(channel.id).into_iter().map(|command| command["id"].clone()).collect();
            let private = discord.lock().is_closed(channel.id);
            channels.push(json!({
                "id": channel.id,
                "type": 0,
                "name": channel.name,
                "topic": channel.topic,
                "private": private,
                "can_write": may.contains(Permissions::SEND_MESSAGES),
                "commands": commands,
            }));
            let seen = person.sees(channel.id).into_iter().rev().take(LATEST);
            messages.extend(seen.map(|message| (message.id(), message)));
        }
        let guild = discord.lock().guild_for_page();
        let facts = [
            ("online", json!(discord.connected() > 0)),
            ("commands", json!(discord.commands())),
            ("channels", json!(channels)),
            ("guild", guild),
        ];
        let facts = facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Some(Self { facts, messages })
    }

    pub(super) fn message(&self, id: Id) -> Option<&Message> {
        self.messages.get(&id)
    }

    /// Everything.
    pub(super) fn whole(&self) -> Value {
        let mut whole = self.facts.clone();
        whole.insert("messages".to_owned(), self.messages.values().map(Message::json).cloned().collect());
        Value::Object(whole)
    }

    /// What has changed since `before`; none if nothing has.
    pub(super) fn since(&self, before: &Self) -> Option<Value> {
        let changed = |(name, value): &(&String, &Value)| before.facts.get(*name) != Some(*value);
        let mut news: Map<String, Value> =
            self.facts.iter().filter(changed).map(|(name, value)| (name.clone(), value.clone())).collect();
        // A message that changes is kept as a new one, so the same place in memory is the same message.
        let same =
            |one: &Message| before.messages.get(&one.id()).is_some_and(|other| std::ptr::eq(one.json(), other.json()));
        let messages: Vec<&Value> =
            self.messages.values().filter(|message| !same(message)).map(Message::json).collect();
        let removed: Vec<Id> = before.messages.keys().filter(|id| !self.messages.contains_key(id)).copied().collect();
        if !messages.is_empty() {
            news.insert("messages".to_owned(), json!(messages));
        }
        if !removed.is_empty() {
            news.insert("removed".to_owned(), json!(removed));
        }
        (!news.is_empty()).then_some(Value::Object(news))
    }
}

fn shown_name(member: &Member) -> &str {
    member.nick.as_deref().or(member.global_name.as_deref()).unwrap_or(&member.name)
}

impl State {
    fn may(&self, who: Id, what: May) -> bool {
        let everywhere = self.permissions_in_guild(who);
        match what {
            May::ManageServer => everywhere.contains(Permissions::MANAGE_GUILD),
            May::ManageMessages => everywhere.contains(Permissions::MANAGE_MESSAGES),
            May::ManageMessagesInPrivate => self.channels.iter().any(|channel| {
                self.is_closed(channel.id)
                    && self.permissions_in(who, channel.id).contains(Permissions::MANAGE_MESSAGES)
            }),
            May::Anything => true,
        }
    }

    /// Whether someone without any role would not see the channel.
    fn is_closed(&self, channel: Id) -> bool {
        let everyone = self.role(self.guild).map_or(Permissions::NONE, |role| role.permissions);
        let overwrites = self.channel(channel).map_or(&[][..], |channel| &channel.overwrites);
        let nobody = Id::new(0);
        !crate::permissions::in_channel(everyone, self.guild, nobody, &[], overwrites)
            .contains(Permissions::VIEW_CHANNEL)
    }

    /// Names for mentions and choices: members, roles, all channels.
    fn guild_for_page(&self) -> Value {
        let members = self.people.iter().chain([&self.bot]).filter_map(|id| self.members.get(id));
        let members =
            members.map(|member| json!({ "id": member.id, "name": shown_name(member), "username": member.name }));
        let roles = self.roles.iter().filter(|role| role.id != self.guild && role.bot.is_none());
        let roles = roles.map(|role| json!({ "id": role.id, "name": role.name }));
        json!({
            "name": self.name,
            "members": members.collect::<Vec<_>>(),
            "roles": roles.collect::<Vec<_>>(),
            "channels": self.channels.iter().map(|channel| json!({ "id": channel.id, "name": channel.name })).collect::<Vec<_>>(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{person::Person, state::Stored};

    fn put(discord: &Discord, channel: Id, words: &str, only_for: Option<Id>) -> Message {
        let mut state = discord.lock();
        let id = state.new_id();
        let message = Message::new(json!({ "id": id, "channel_id": channel, "content": words }), only_for);
        state.keep(Stored::plain(message.clone()));
        message
    }

    fn read(sight: &Sight) -> Vec<&str> {
        sight.messages.values().map(Message::content).collect()
    }

    #[tokio::test]
    async fn each_sees_what_is_for_them() {
        let discord = Discord::example().await.expect("a free port");
        let (tashi, wenli, aiko) = (discord.person("Tashi"), discord.person("文丽"), discord.person("Aiko Mori"));
        put(&discord, discord.channel("general"), "for all", None);
        put(&discord, discord.channel("general"), "for Tashi", Some(tashi.id()));
        put(&discord, discord.channel("staff"), "for staff", None);
        let sight = |person: &Person| Sight::of(&discord, person.id()).expect("a person");
        assert_eq!(read(&sight(&tashi)), ["for all", "for Tashi"]);
        assert_eq!(read(&sight(&wenli)), ["for all"]);
        assert_eq!(read(&sight(&aiko)), ["for all", "for staff"]);
        assert_eq!(sight(&wenli).facts["channels"].as_array().map(Vec::len), Some(2), "general and announcements");
        assert!(!sight(&wenli).whole().to_string().contains("for staff"));
        assert!(Sight::of(&discord, discord.bot()).is_none(), "nobody can be the bot");
    }

    #[tokio::test]
    async fn news_are_what_changed_and_nothing_else() {
        let discord = Discord::example().await.expect("a free port");
        let tashi = discord.person("Tashi").id();
        let general = discord.channel("general");
        let stays = put(&discord, general, "stays", None);
        let goes = put(&discord, general, "goes", None);
        let before = Sight::of(&discord, tashi).expect("a person");
        assert_eq!(Sight::of(&discord, tashi).expect("a person").since(&before), None);
        discord.delete_message(general, goes.id());
        let comes = put(&discord, general, "comes", None);
        put(&discord, discord.channel("staff"), "unseen", None);
        let news = Sight::of(&discord, tashi).expect("a person").since(&before).expect("news");
        assert_eq!(news, json!({ "messages": [comes.json()], "removed": [goes.id()] }));
        assert_ne!(stays.id(), comes.id());
    }
}
