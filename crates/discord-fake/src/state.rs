//! Everything the stand-in knows, behind one lock that is never held across an await. No HTTP and no sockets here.

use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    sync::Arc,
};

use serde_json::Value;
use tokio::sync::{broadcast, watch};

use crate::{
    clock::Clock,
    fault::{Fault, gateway::Befalling},
    gateway::{budget::Budget, sessions::Sessions},
    interaction::Record,
    message::Message,
    permissions::{self, Overwrite, Permissions},
    ratelimit::Buckets,
    record::{Call, GatewayLine, Log, Mistake},
    snowflake::{Id, Snowflakes},
    strange::Strange,
    world::{ChannelKind, FixedIds, Limits},
};

mod growth;

/// What has just changed; sent to whoever subscribed, after the fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A message was made, changed or deleted; with `only_for`, one person alone could see it.
    Message {
        /// Where.
        channel: Id,
        /// Which.
        message: Id,
        /// Who alone sees it.
        only_for: Option<Id>,
    },
    /// An interaction was answered, or failed.
    Answer {
        /// Which.
        interaction: Id,
        /// Whose.
        person: Id,
    },
    /// Roles, channels, people or permissions.
    World,
    /// The bot's registered commands.
    Commands,
    /// The bot connected or went away.
    Gateway,
    /// A REST call was answered.
    Call,
}

/// A role.
#[derive(Clone, Debug)]
pub struct Role {
    /// Its id; @everyone's is the server's own.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it may in the whole server.
    pub permissions: Permissions,
    /// The bot whose own role it is.
    pub(crate) bot: Option<Id>,
}

/// A channel or a thread.
#[derive(Clone, Debug)]
pub struct Channel {
    /// Its id.
    pub id: Id,
    /// What kind of channel.
    pub kind: ChannelKind,
    /// The channel that a thread belongs to.
    pub parent: Option<Id>,
    /// Its name, without `#`.
    pub name: String,
    /// The line under its name.
    pub topic: Option<String>,
    /// Who is granted or denied something here.
    pub overwrites: Vec<Overwrite>,
    pub(crate) last_message: Option<Id>,
    /// The number of its server.
    pub(crate) server: usize,
}

/// A member of the server: a person, the owner, or the bot.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) global_name: Option<String>,
    pub(crate) nick: Option<String>,
    pub(crate) avatar: Option<String>,
    pub(crate) locale: String,
    pub(crate) roles: Vec<Id>,
    pub(crate) bot: bool,
    pub(crate) joined_ms: u64,
}

/// A message as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) message: Message,
    /// The files that came with it, by attachment id.
    pub(crate) files: Vec<(Id, Arc<[u8]>)>,
}

impl Stored {
    /// A message that nobody can change by a token and that brought no files.
    pub(crate) fn plain(message: Message) -> Self {
        Self { message, files: Vec::new() }
    }
}

#[derive(Debug)]
pub(crate) struct State {
    pub(crate) clock: Arc<Clock>,
    pub(crate) ids: Snowflakes,
    account_ids: FixedIds,
    server_ids: FixedIds,
    pub(crate) address: String,
    /// The gateway's address for resumes.
    pub(crate) resume_address: String,
    pub(crate) name: String,
    pub(crate) locale: String,
    pub(crate) token: String,
    pub(crate) guild: Id,
    /// How many servers there are.
    pub(crate) servers: usize,
    pub(crate) owner: Id,
    pub(crate) bot: Id,
    /// @everyone first.
    pub(crate) roles: Vec<Role>,
    pub(crate) channels: Vec<Channel>,
    pub(crate) members: BTreeMap<Id, Member>,
    /// In the order people were added.
    pub(crate) people: Vec<Id>,
    pub(crate) messages: HashMap<Id, BTreeMap<Id, Stored>>,
    /// When messages older than an hour were edited, a channel.
    pub(crate) old_edits_ms: HashMap<Id, VecDeque<u64>>,
    /// When a call was answered 401, 403 or 429.
    pub(crate) invalid_ms: VecDeque<u64>,
    /// The bot's enforced nonces: when, and what was answered then.
    pub(crate) nonces: HashMap<String, (u64, Value)>,
    pub(crate) commands: Vec<Value>,
    pub(crate) guild_commands: Vec<Value>,
    pub(crate) interactions: BTreeMap<Id, Record>,
    pub(crate) tokens: HashMap<String, Id>,
    pub(crate) limits: Limits,
    pub(crate) buckets: Buckets,
    pub(crate) sessions: Sessions,
    pub(crate) budget: Budget,
    pub(crate) faults: Vec<Fault>,
    pub(crate) befalling: Befalling,
    /// Whether forms may have their fields in rows, the older shape.
    pub(crate) rows_in_forms: bool,
    /// What makes payloads strange, if they are to be.
    pub(crate) strange: Option<Strange>,
    pub(crate) mistakes: Log<Mistake>,
    pub(crate) calls: Log<Call>,
    pub(crate) gateway_log: Log<GatewayLine>,
    pub(crate) changes: broadcast::Sender<Change>,
    pub(crate) generation: watch::Sender<u64>,
}

impl State {
    pub(crate) fn now_ms(&self) -> u64 {
        self.clock.now_ms()
    }

    /// An id for something new.
    pub(crate) fn new_id(&mut self) -> Id {
        self.ids.next(self.clock.now_ms())
    }

    pub(crate) fn changed(&self, change: Change) {
        // Nobody may be listening; that is no error.
        let _ = self.changes.send(change);
        self.generation.send_modify(|generation| *generation += 1);
    }

    pub(crate) fn role_named(&self, name: &str) -> &Role {
        let found = self.roles.iter().find(|role| role.name == name);
        found.unwrap_or_else(|| panic!("no role of this world is called {name:?}"))
    }

    pub(crate) fn person_named(&self, name: &str) -> Option<Id> {
        let called = |member: &&Member| {
            [Some(&member.name), member.global_name.as_ref(), member.nick.as_ref()]
                .into_iter()
                .flatten()
                .any(|own| own == name)
        };
        self.people.iter().filter_map(|id| self.members.get(id)).find(called).map(|member| member.id)
    }

    pub(crate) fn role(&self, id: Id) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    pub(crate) fn channel(&self, id: Id) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    pub(crate) fn stored(&self, channel: Id, message: Id) -> Option<&Stored> {
        self.messages.get(&channel)?.get(&message)
    }

    pub(crate) fn permissions_in_guild(&self, member: Id) -> Permissions {
        let Some(who) = self.members.get(&member) else {
            return Permissions::NONE;
        };
        let everyone = self.role(self.guild).map_or(Permissions::NONE, |role| role.permissions);
        let roles = who.roles.iter().filter_map(|id| self.role(*id)).map(|role| role.permissions);
        permissions::in_guild(member == self.owner, everyone, roles)
    }

    pub(crate) fn permissions_in(&self, member: Id, channel: Id) -> Permissions {
        let (Some(who), Some(channel)) = (self.members.get(&member), self.channel(channel)) else {
            return Permissions::NONE;
        };
        // A thread has no overwrites; its channel's hold in it.
        let holds = channel.parent.and_then(|parent| self.channel(parent)).unwrap_or(channel);
        let base = self.permissions_in_guild(member);
        let all = permissions::in_channel(base, self.guild, member, &who.roles, &holds.overwrites);
        permissions::in_kind(all, channel.kind)
    }

    /// Whether someone may write in a channel, which is also what slash commands need.
    pub(crate) fn may_write(&self, member: Id, channel: Id) -> bool {
        let needed = self.channel(channel).map_or(Permissions::SEND_MESSAGES, |channel| channel.kind.to_write());
        self.permissions_in(member, channel).contains(needed)
    }

    pub(crate) fn mistake(&mut self, mistake: Mistake) {
        self.mistakes.push(mistake);
    }

    /// Puts a message in its place, in order, and tells.
    pub(crate) fn keep(&mut self, stored: Stored) {
        let (channel, message, only_for) = (stored.message.channel(), stored.message.id(), stored.message.only_for());
        if only_for.is_none()
            && let Some(channel) = self.channels.iter_mut().find(|c| c.id == channel)
        {
            channel.last_message = channel.last_message.max(Some(message));
        }
        self.messages.entry(channel).or_default().insert(message, stored);
        self.changed(Change::Message { channel, message, only_for });
    }

    /// Takes a message away; whether it was there.
    pub(crate) fn remove(&mut self, channel: Id, message: Id) -> Option<Stored> {
        let stored = self.messages.get_mut(&channel)?.remove(&message)?;
        self.changed(Change::Message { channel, message, only_for: stored.message.only_for() });
        Some(stored)
    }
}
