//! The server a stand-in begins with: its roles, channels and people, by name. Ids are given when it starts,
//! the same ones every time, so that what a bot keeps from one run fits the next.

use std::time::Duration;

use crate::{permissions::Permissions, snowflake::Id};

mod example;
mod kind;
mod limits;

pub use kind::ChannelKind;
pub use limits::{Limits, Rate};

/// A server ("guild") and how its Discord behaves.
#[derive(Clone, Debug)]
pub struct World {
    /// The server's name.
    pub name: String,
    /// How many servers the bot is in, this one included; the others are like it, and channels can be theirs.
    pub servers: usize,
    /// The server's preferred locale, such as `en-US`.
    pub locale: String,
    /// What @everyone may, before channels have their say.
    pub everyone: Permissions,
    /// Further roles, lowest first.
    pub roles: Vec<NewRole>,
    /// Channels, top to bottom; a thread comes after the channel it belongs to.
    pub channels: Vec<NewChannel>,
    /// People, without the bot and without the server's owner (who is there, but does nothing).
    pub people: Vec<NewPerson>,
    /// The bot's name.
    pub bot: String,
    /// What the bot's own role may; it has @everyone's permissions besides.
    pub bot_permissions: Permissions,
    /// The bot's token.
    pub token: String,
    /// Rate limits and other figures that Discord does not promise.
    pub limits: Limits,
    /// How often the gateway wants a heartbeat.
    pub heartbeat: Duration,
    /// How long a session without a connection can be resumed.
    pub resumable_for: Duration,
    /// How many REST calls and how many gateway payloads are remembered; older ones are forgotten.
    pub remember: usize,
    /// Whether every payload has the legal oddities that Discord's has at some time or other: fields that are null or
    /// missing, values, events and components that nobody has heard of. The variable [`STRANGE`] decides at first.
    pub strange: bool,
}

/// The variable that makes every world's Discord strange at first, so that whole suites can be run in one.
pub const STRANGE: &str = "DISCORD_FAKE_STRANGE";

/// A role to be made.
#[derive(Clone, Debug)]
pub struct NewRole {
    /// Its name, by which people and channels refer to it here.
    pub name: String,
    /// What it may in the whole server.
    pub permissions: Permissions,
}

/// A channel or thread to be made.
#[derive(Clone, Debug, Default)]
pub struct NewChannel {
    /// Its name, without `#`.
    pub name: String,
    /// What kind of channel.
    pub kind: ChannelKind,
    /// The channel that a thread belongs to, by name.
    pub under: Option<String>,
    /// The line under its name.
    pub topic: Option<String>,
    /// Who is granted or denied something here.
    pub overwrites: Vec<NewOverwrite>,
    /// The number of the server it belongs to; the first has number 0.
    pub server: usize,
}

/// A permission overwrite to be made.
#[derive(Clone, Debug)]
pub struct NewOverwrite {
    /// Whom it concerns.
    pub who: Who,
    /// Granted.
    pub allow: Permissions,
    /// Denied.
    pub deny: Permissions,
}

/// Whom an overwrite concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everyone in the server.
    Everyone,
    /// A role, by name.
    Role(String),
    /// A person, by any of their names.
    Person(String),
    /// The bot itself.
    Bot,
}

/// A person to be made.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// The account's unique name.
    pub name: String,
    /// The name the account shows everywhere.
    pub global_name: Option<String>,
    /// The name the account shows in this server.
    pub nick: Option<String>,
    /// The avatar's hash.
    pub avatar: Option<String>,
    /// The client's language, one of Discord's.
    pub locale: String,
    /// Roles, by name.
    pub roles: Vec<String>,
    /// How old the account is; without it, the account was made in 2018.
    pub account_age: Option<Duration>,
}

impl NewPerson {
    /// A person with this account name and language.
    #[must_use]
    pub fn new(name: &str, locale: &str) -> Self {
        Self {
            name: name.to_owned(),
            global_name: None,
            nick: None,
            avatar: None,
            locale: locale.to_owned(),
            roles: Vec::new(),
            account_age: None,
        }
    }

    /// With the name shown everywhere.
    #[must_use]
    pub fn called(mut self, global_name: &str) -> Self {
        self.global_name = Some(global_name.to_owned());
        self
    }

    /// With the name shown in this server.
    #[must_use]
    pub fn nicked(mut self, nick: &str) -> Self {
        self.nick = Some(nick.to_owned());
        self
    }

    /// With one more role.
    #[must_use]
    pub fn with_role(mut self, role: &str) -> Self {
        self.roles.push(role.to_owned());
        self
    }

    /// With an account of this age.
    #[must_use]
    pub fn aged(mut self, age: Duration) -> Self {
        self.account_age = Some(age);
        self
    }
}

impl NewChannel {
    /// A channel without overwrites.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Of this kind.
    #[must_use]
    pub fn of_kind(mut self, kind: ChannelKind) -> Self {
        self.kind = kind;
        self
    }

    /// A public thread of a channel.
    #[must_use]
    pub fn thread(name: &str, under: &str) -> Self {
        Self { under: Some(under.to_owned()), ..Self::new(name).of_kind(ChannelKind::PublicThread) }
    }

    /// With one more overwrite.
    #[must_use]
    pub fn overwrite(mut self, who: Who, allow: Permissions, deny: Permissions) -> Self {
        self.overwrites.push(NewOverwrite { who, allow, deny });
        self
    }
}

impl World {
    /// With the right to write in this channel for everyone, and so with slash commands there.
    ///
    /// # Panics
    /// If there is no such channel.
    #[must_use]
    pub fn where_everyone_writes(mut self, channel: &str) -> Self {
        let found = self.channels.iter_mut().find(|one| one.name == channel);
        let found = found.unwrap_or_else(|| panic!("no channel of this world is called {channel:?}"));
        let (allow, deny) = (Permissions::SEND_MESSAGES, Permissions::NONE);
        found.overwrites.push(NewOverwrite { who: Who::Everyone, allow, deny });
        self
    }

    /// The same in a Discord that is set to this language, the server's as everybody's own, whether Discord has it or not.
    #[must_use]
    pub fn in_language(mut self, locale: &str) -> Self {
        locale.clone_into(&mut self.locale);
        for person in &mut self.people {
            locale.clone_into(&mut person.locale);
        }
        self
    }
}

impl Default for World {
    /// An empty server with real limits.
    fn default() -> Self {
        Self {
            name: "Server".to_owned(),
            servers: 1,
            locale: "en-US".to_owned(),
            everyone: Permissions::VIEW_CHANNEL
                | Permissions::READ_MESSAGE_HISTORY
                | Permissions::ADD_REACTIONS
                | Permissions::CHANGE_NICKNAME
                | Permissions::USE_APPLICATION_COMMANDS,
            roles: Vec::new(),
            channels: Vec::new(),
            people: Vec::new(),
            bot: "Bot".to_owned(),
            bot_permissions: Permissions::VIEW_CHANNEL
                | Permissions::SEND_MESSAGES
                | Permissions::EMBED_LINKS
                | Permissions::ATTACH_FILES
                | Permissions::READ_MESSAGE_HISTORY,
            token: "MTU3NDY0MDAwMDAwMA.stand-in.not-a-secret".to_owned(),
            limits: Limits::default(),
            heartbeat: Duration::from_millis(41_250),
            resumable_for: Duration::from_secs(180),
            remember: 100_000,
            strange: is_strange(),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "it is for suites of tests, and documented at STRANGE")]
fn is_strange() -> bool {
    std::env::var_os(STRANGE).is_some_and(|value| !value.is_empty() && value != "0")
}

/// Gives the world's fixed ids: 25 November 2019 for the server, one second more for each further thing.
#[derive(Debug)]
pub(crate) struct FixedIds {
    next_ms: u64,
}

impl FixedIds {
    /// For the server and what is in it.
    pub(crate) const fn server() -> Self {
        Self { next_ms: 1_574_640_000_000 }
    }

    /// For accounts, which were made long before the server.
    pub(crate) const fn accounts() -> Self {
        Self { next_ms: 1_514_764_800_000 }
    }

    pub(crate) const fn next(&mut self) -> Id {
        self.next_ms += 1000;
        // A little of the lower bits, as real ids have; a bot that rounds them through a float is found out.
        Id::new(Id::at(self.next_ms).get() | 0x2a_0001)
    }
}
