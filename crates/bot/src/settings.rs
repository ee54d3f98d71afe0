//! What the bot needs to know from its operator.

use std::time::Duration;

use acts::Limits;
use i18n::Languages;
use secrecy::SecretString;

/// The bot's settings.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Discord's token for the bot.
    pub token: SecretString,
    /// Where Discord's API is, if not at Discord: "http://127.0.0.1:4000".
    pub api: Option<String>,
    /// Limits on asking.
    pub ask: AskSettings,
    /// The length of a slot, in seconds, on which anonymous questions reach the desk; 0 switches slots off.
    pub anonymous_batch_s: u32,
    /// Days after its close at which a workshop is erased but for its report.
    pub retention_days: u32,
    /// Days without an act by anybody after which a workshop is closed.
    pub idle_days: u32,
    /// How many gateway connections to open.
    pub shards: Shards,
    /// The longest pause between two gateway sessions while they die young; all other pauses between sessions are
    /// fractions of it, and their number is counted in a window of six of it.
    pub gateway_pause: Duration,
    /// A second press by the same person on the same message within this time does nothing.
    pub press_apart: Duration,
    /// Two drawings of one message are at least this far apart: Discord takes about one a second for long.
    pub drawn_apart: Duration,
    /// The screens, where the operator lets them be served.
    pub screens: Option<screen::Screens>,
    /// Under whose headings a report can stand.
    pub templates: report::Templates,
    /// What the interface and reports can be read in.
    pub languages: Languages,
    /// The address of the folder with the pages for people, if the operator gave it.
    pub docs: Option<String>,
}

/// Limits on asking.
#[derive(Clone, Copy, Debug)]
pub struct AskSettings {
    /// Length of a question, in grapheme clusters.
    pub max_length: u32,
    /// Undecided questions of one person at once.
    pub waiting_per_person: u32,
    /// Seconds between two questions of one person.
    pub cooldown_s: u32,
}

/// How many gateway connections to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shards {
    /// As many as Discord recommends.
    Auto,
    /// This many.
    Count(u32),
}

impl Settings {
    /// What limits people's acts.
    pub(crate) fn limits(&self) -> Limits {
        Limits {
            max_length: self.ask.max_length as usize,
            waiting_per_person: self.ask.waiting_per_person,
            cooldown: Duration::from_secs(self.ask.cooldown_s.into()),
            batch: self.batch(),
            retention: self.retention(),
        }
    }

    /// How long a closed workshop is kept.
    pub(crate) fn retention(&self) -> Duration {
        Duration::from_hours(24) * self.retention_days
    }

    /// How long a workshop may lie idle.
    pub(crate) fn idle(&self) -> Duration {
        Duration::from_hours(24) * self.idle_days
    }

    /// The length of a slot; `None` when slots are switched off.
    pub(crate) fn batch(&self) -> Option<Duration> {
        (self.anonymous_batch_s > 0).then(|| Duration::from_secs(self.anonymous_batch_s.into()))
    }
}
