//! How the server comes to be and grows: from a [`World`], then by people, roles and channels added to it.

use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    sync::Arc,
};

use tokio::sync::{broadcast, watch};

use super::{Change, Channel, Member, Role, State};
use crate::{
    clock::{Clock, milliseconds},
    fault::gateway::Befalling,
    gateway::{budget::Budget, sessions::Sessions},
    permissions::Overwrite,
    ratelimit::Buckets,
    record::Log,
    snowflake::{Id, Snowflakes},
    strange::Strange,
    world::{FixedIds, NewChannel, NewPerson, NewRole, Who, World},
};

impl State {
    pub(crate) fn new(world: World, clock: Arc<Clock>, [address, resume_address]: [String; 2]) -> Self {
        let mut server_ids = FixedIds::server();
        let mut account_ids = FixedIds::accounts();
        let (guild, bot, owner) = (server_ids.next(), account_ids.next(), account_ids.next());
        let everyone = Role { id: guild, name: "@everyone".to_owned(), permissions: world.everyone, bot: None };
        let bot_role =
            Role { id: server_ids.next(), name: world.bot.clone(), permissions: world.bot_permissions, bot: Some(bot) };
        let mut state = Self {
            ids: Snowflakes::default(),
            account_ids,
            server_ids,
            address,
            resume_address,
            name: world.name,
            locale: world.locale,
            token: world.token,
            guild,
            servers: world.servers.max(1),
            owner,
            bot,
            members: BTreeMap::new(),
            people: Vec::new(),
            channels: Vec::new(),
            messages: HashMap::new(),
            old_edits_ms: HashMap::new(),
            invalid_ms: VecDeque::new(),
            nonces: HashMap::new(),
            commands: Vec::new(),
            guild_commands: Vec::new(),
            interactions: BTreeMap::new(),
            tokens: HashMap::new(),
            limits: world.limits,
            buckets: Buckets::default(),
            sessions: Sessions::new(world.heartbeat, world.resumable_for),
            budget: Budget::default(),
            faults: Vec::new(),
            befalling: Befalling::default(),
            rows_in_forms: true,
            strange: world.strange.then(Strange::default),
            mistakes: Log::keeping(world.remember),
            calls: Log::keeping(world.remember),
            gateway_log: Log::keeping(world.remember),
            changes: broadcast::channel(4096).0,
            generation: watch::Sender::new(0),
            clock,
            roles: vec![everyone, bot_role.clone()],
        };
        state.enter(bot, NewPerson::new(&world.bot, "en-US"), true);
        state.enter(owner, NewPerson::new("server.owner", "en-US").called("The owner"), false);
        if let Some(member) = state.members.get_mut(&bot) {
            member.roles.push(bot_role.id);
        }
        for role in world.roles {
            state.add_role(role);
        }
        for person in world.people {
            state.add_person(person);
        }
        for channel in world.channels {
            state.add_channel(channel);
        }
        state
    }

    fn enter(&mut self, id: Id, person: NewPerson, bot: bool) {
        let roles = person.roles.iter().map(|name| self.role_named(name).id).collect();
        let member = Member {
            id,
            name: person.name,
            global_name: person.global_name,
            nick: person.nick,
            avatar: person.avatar,
            locale: person.locale,
            roles,
            bot,
            joined_ms: self.guild.made_ms(),
        };
        self.members.insert(id, member);
    }

    pub(crate) fn add_person(&mut self, person: NewPerson) -> Id {
        let id = match person.account_age {
            None => self.account_ids.next(),
            // Two accounts of one age are two accounts.
            Some(age) => {
                Id::new(Id::at(self.now_ms().saturating_sub(milliseconds(age))).get() + self.members.len() as u64)
            }
        };
        self.enter(id, person, false);
        self.people.push(id);
        self.changed(Change::World);
        id
    }

    pub(crate) fn add_role(&mut self, role: NewRole) -> Id {
        let id = self.server_ids.next();
        self.roles.push(Role { id, name: role.name, permissions: role.permissions, bot: None });
        self.changed(Change::World);
        id
    }

    pub(crate) fn add_channel(&mut self, channel: NewChannel) -> Id {
        let id = self.server_ids.next();
        let parent = channel.under.as_ref().map(|name| self.channel_named(name));
        let overwrites = channel
            .overwrites
            .iter()
            .map(|new| {
                let (who, is_role) = self.whom(&new.who);
                Overwrite { who, is_role, allow: new.allow, deny: new.deny }
            })
            .collect();
        let NewChannel { name, topic, kind, server, .. } = channel;
        self.channels.push(Channel { id, kind, parent, name, topic, overwrites, last_message: None, server });
        self.changed(Change::World);
        id
    }

    fn channel_named(&self, name: &str) -> Id {
        let found = self.channels.iter().find(|channel| channel.name == name);
        found.unwrap_or_else(|| panic!("no channel of this world is called {name:?}")).id
    }

    /// The id an overwrite goes by, and whether that is a role.
    pub(crate) fn whom(&self, who: &Who) -> (Id, bool) {
        match who {
            Who::Everyone => (self.guild, true),
            Who::Role(name) => (self.role_named(name).id, true),
            Who::Bot => (self.bot, false),
            Who::Person(name) => {
                let id = self.person_named(name);
                (id.unwrap_or_else(|| panic!("nobody in this world is called {name:?}")), false)
            }
        }
    }
}
