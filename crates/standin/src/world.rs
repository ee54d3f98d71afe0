//! The server a stand-in begins with: its roles, channels and people, by name. Ids are given when it starts,
//! the same ones every time, so that a database kept from one rehearsal fits the next.

use std::time::Duration;

use crate::{permissions::Permissions, snowflake::Id};

mod workshop;

/// A server ("guild") and how its Discord behaves.
#[derive(Clone, Debug)]
pub struct World {
    /// The server's name.
    pub name: String,
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

/// The variable that makes every world's Discord strange, so that whole suites can be run in one.
pub const STRANGE: &str = "OPENFLOOR_STRANGE_DISCORD";

/// What kind of channel it is, as far as bots can be in it.
#[expect(missing_docs, reason = "the names are Discord's own")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChannelKind {
    #[default]
    Text,
    Voice,
    Announcement,
    AnnouncementThread,
    PublicThread,
    PrivateThread,
    Stage,
}

impl ChannelKind {
    /// Discord's number for it.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Text => 0,
            Self::Voice => 2,
            Self::Announcement => 5,
            Self::AnnouncementThread => 10,
            Self::PublicThread => 11,
            Self::PrivateThread => 12,
            Self::Stage => 13,
        }
    }

    /// Whether it is a thread.
    #[must_use]
    pub const fn is_thread(self) -> bool {
        matches!(self, Self::AnnouncementThread | Self::PublicThread | Self::PrivateThread)
    }

    /// The permission to write in it.
    pub(crate) const fn to_write(self) -> Permissions {
        if self.is_thread() { Permissions::SEND_MESSAGES_IN_THREADS } else { Permissions::SEND_MESSAGES }
    }

    pub(crate) const fn needs_connect(self) -> bool {
        matches!(self, Self::Voice | Self::Stage)
    }
}

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

/// So many calls in so much time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// How many calls.
    pub calls: u32,
    /// In what time.
    pub per: Duration,
}

/// Figures that Discord does not promise; these are what bots meet.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Whether calls are limited at all.
    pub on: bool,
    /// New messages in a channel.
    pub create: Rate,
    /// Edits in a channel.
    pub edit: Rate,
    /// Deletions in a channel.
    pub delete: Rate,
    /// Follow-ups and changes of one interaction's answers.
    pub webhook: Rate,
    /// Everything else, a kind of call.
    pub other: Rate,
    /// All calls of the bot together, interactions excepted.
    pub global: Rate,
    /// Edits in a channel of messages older than an hour, before error 30046.
    pub old_edits: Rate,
    /// Answers 401, 403 and 429 before the bot's address is banned for the rest of this time.
    pub invalid: Rate,
    /// Sessions that may be started; whoever wants more loses the token.
    pub sessions: Rate,
    /// Keys by which shards may be started at once (`max_concurrency`).
    pub concurrency: u32,
    /// How long a file's address is good.
    pub files: Duration,
    /// How long an enforced nonce is remembered.
    pub nonces: Duration,
    /// At most one identify in this time, for each key.
    pub identify: Duration,
}

impl Rate {
    /// So many calls in so many seconds.
    #[must_use]
    pub const fn new(calls: u32, seconds: u64) -> Self {
        Self { calls, per: Duration::from_secs(seconds) }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            on: true,
            create: Rate::new(5, 5),
            edit: Rate::new(5, 5),
            delete: Rate::new(5, 5),
            webhook: Rate::new(5, 2),
            other: Rate::new(10, 5),
            global: Rate::new(50, 1),
            old_edits: Rate::new(3, 6),
            invalid: Rate::new(10_000, 600),
            sessions: Rate::new(1000, 86_400),
            concurrency: 1,
            files: Duration::from_secs(86_400),
            nonces: Duration::from_secs(300),
            identify: Duration::from_secs(5),
        }
    }
}

impl Limits {
    /// No rate limits, and the bot may be restarted at will; the other figures stay as Discord's.
    #[must_use]
    pub fn off() -> Self {
        Self { on: false, identify: Duration::ZERO, ..Self::default() }
    }
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

impl Default for World {
    /// An empty server with real limits.
    fn default() -> Self {
        Self {
            name: "Stand-in".to_owned(),
            locale: "en-US".to_owned(),
            everyone: Permissions::VIEW_CHANNEL
                | Permissions::READ_MESSAGE_HISTORY
                | Permissions::ADD_REACTIONS
                | Permissions::CHANGE_NICKNAME
                | Permissions::USE_APPLICATION_COMMANDS,
            roles: Vec::new(),
            channels: Vec::new(),
            people: Vec::new(),
            bot: "Openfloor".to_owned(),
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

#[expect(clippy::disallowed_methods, reason = "it is for tests; the program has no such setting")]
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
