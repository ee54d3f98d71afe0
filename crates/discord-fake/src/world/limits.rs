//! Rate limits and other figures that Discord does not promise, as bots meet them.

use std::time::Duration;

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
