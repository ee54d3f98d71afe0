//! The report itself: what is written as JSON, and the only thing that the other formats are made of.
//!
//! A change that an older reader would misunderstand makes a new [`VERSION`].

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::terms::{Identity, Order, SourceKind};
use crate::{Count, Minute, Words};

/// The version of the form that is written.
pub const VERSION: u32 = 2;

macro_rules! report {
    ($($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $kind:ty,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            #[cfg_attr(test, derive(schemars::JsonSchema))]
            #[serde(deny_unknown_fields)]
            pub struct $name { $($(#[$field_doc])* pub $field: $kind,)* }
        )*
    };
}

mod asked;
mod numbers;

pub use asked::{Asker, KeyMessage, Note, Question, Translation};
pub use numbers::{Declined, Moderator, Numbers, Speaking, States};

report! {
    /// What happened in one workshop of Openfloor. No account, no moderator's name, and nobody who asked anonymously is in it.
    pub struct Report {
        /// The version of this form.
        #[cfg_attr(test, schemars(range(min = 2, max = 2)))]
        pub version: u32,
        /// Whether the workshop still ran when this was made: a draft, that says only what happened until then.
        pub draft: bool,
        /// The workshop's number on its installation.
        pub workshop: i64,
        /// What the workshop was called.
        pub title: Words,
        /// When it happened.
        pub when: When,
        /// How it was set up; as it was at the end, if it was changed meanwhile.
        pub settings: Settings,
        /// How many accounts took part: asked, supported, raised a hand, or pressed a button of the panel. Null in a draft.
        pub participants: Option<Count>,
        /// The topics, in their order.
        pub agenda: Vec<Agendum>,
        /// All questions, comments and statements: by topic, then the most supported first, then by their words. So their
        /// order does not tell when they were asked.
        pub questions: Vec<Question>,
        /// What was brought to the stage, in that order.
        pub stage: Vec<Staged>,
        /// What other orders would have asked; null in a draft, and where nobody's wishes are known any more.
        pub comparison: Option<Comparison>,
        /// What rapporteurs and moderators noted, by topic and then in the order of writing.
        pub notes: Vec<Note>,
        /// The key messages, by number.
        pub messages: Vec<KeyMessage>,
        /// Counts and times.
        pub numbers: Numbers,
        /// The facts of the briefing that were shown to everybody, in that order.
        pub facts: Vec<FactShown>,
        /// The last hash of the moderation log, in hexadecimal: with it anybody can tell whether the log was changed since.
        pub log: Option<String>,
    }

    /// The workshop's times, to the minute and in UTC.
    pub struct When {
        /// When it was opened.
        pub opened: Minute,
        /// Until when this report tells: when the workshop was closed, or when the draft was made.
        pub until: Minute,
        /// When it was planned to end, if it was.
        pub planned_end: Option<Minute>,
        /// Minutes from the opening to the end of what is told.
        pub minutes: u32,
    }

    /// How a workshop was set up.
    pub struct Settings {
        /// Whether questions could be asked by name, anonymously, or both.
        pub identity: Identity,
        /// How the next question was suggested.
        pub order: Order,
        /// Whether moderators saw a question before everybody else did.
        pub premoderation: bool,
        /// Whether questions could be supported.
        pub support: bool,
        /// Whether one had to have a certain role to take part.
        pub role_needed: bool,
        /// How old an account had to be to take part, in days.
        pub account_age_days: u32,
    }

    /// A topic of the agenda.
    pub struct Agendum {
        /// Its number, by which questions refer to it.
        pub number: u32,
        /// What it is called.
        pub title: Words,
        /// The minutes planned for it.
        pub planned_min: u32,
        /// The minutes that were given to it while it ran.
        pub added_min: u32,
        /// The minutes it took, rounded; null if it never began.
        pub used_min: Option<u32>,
        /// When it began.
        pub began: Option<Minute>,
        /// When it was over; null while it runs.
        pub ended: Option<Minute>,
    }

    /// A question on the stage.
    pub struct Staged {
        /// Which.
        pub number: u32,
        /// When it was brought there.
        pub at: Minute,
        /// What was suggested instead, where a moderator chose otherwise.
        pub instead_of: Option<u32>,
    }

    /// The same questions and supports, put in other orders: as many as were brought to the stage, each chosen among those
    /// that could be chosen at that moment, with the supports as they were at the end. Voters are those who supported
    /// something and, for each question, one of its own, whoever asked it.
    pub struct Comparison {
        /// One row for each question that was brought to the stage.
        pub rows: Vec<Row>,
        /// How many voters there were.
        pub wishing: Count,
        /// How many of them had at least one of their questions asked.
        pub reached: Reached,
    }

    /// What stood at one place, in three orders.
    pub struct Row {
        /// What was brought to the stage.
        pub asked: u32,
        /// What the fair order would have asked, if it had always been followed.
        pub fair: Option<u32>,
        /// What the order by most supports would have asked.
        pub upvotes: Option<u32>,
    }

    /// Numbers of voters, by the order.
    pub struct Reached {
        /// As it was.
        pub asked: Count,
        /// In fair order.
        pub fair: Count,
        /// In the order by most supports.
        pub upvotes: Count,
    }

    /// A fact of the briefing that was shown.
    pub struct FactShown {
        /// Its id in the briefing.
        pub id: String,
        /// When it was shown.
        pub shown: Minute,
        /// Its headline; empty if the briefing has no such fact any more.
        pub headline: String,
        /// Its headline in the languages that it is translated into.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub headlines: Vec<Words>,
        /// What is known and who says it.
        pub statement: String,
        /// The class of its main evidence.
        pub evidence: String,
        /// The date the statement refers to: a year, a month or a day.
        pub as_of: String,
        /// The opposing position, if it is contested.
        pub contested: Option<String>,
        /// Where it comes from.
        pub sources: Vec<Source>,
    }

    /// Where a fact comes from.
    pub struct Source {
        /// The document.
        pub title: String,
        /// Who published it.
        pub publisher: String,
        /// Its address.
        pub url: String,
        /// Whether it is the thing itself (primary) or tells about it (secondary).
        pub kind: SourceKind,
        /// When it was published, if known.
        pub published: Option<String>,
        /// Article, section or page, if given.
        pub locator: Option<String>,
    }
}

/// Why something is no report that can be read.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// A version of the form that is still to come.
    #[error("this report has the form of version {found}; this program reads version {VERSION}: use a newer Openfloor")]
    Newer {
        /// What was found.
        found: u64,
    },
    /// A version of the form that is not read any more.
    #[error(
        "this report has the form of version {found}; this program reads version {VERSION}: use the Openfloor that made it"
    )]
    Older {
        /// What was found.
        found: u64,
    },
    /// Not a report at all.
    #[error("this is no report of Openfloor: {0}")]
    Form(#[from] serde_json::Error),
}

impl Report {
    /// The report as JSON, the same bytes for the same report.
    ///
    /// # Errors
    /// Never in practice; the writer cannot say so.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let mut json = serde_json::to_string_pretty(self)?;
        json.push('\n');
        Ok(json)
    }

    /// Reads a report that was written before.
    ///
    /// # Errors
    /// If it is of a version that is not known here, or no report.
    pub fn from_json(json: &str) -> Result<Self, Problem> {
        #[derive(Deserialize)]
        struct Head {
            version: u64,
        }
        let head: Head = serde_json::from_str(json)?;
        match head.version.cmp(&u64::from(VERSION)) {
            Ordering::Equal => Ok(serde_json::from_str(json)?),
            Ordering::Greater => Err(Problem::Newer { found: head.version }),
            Ordering::Less => Err(Problem::Older { found: head.version }),
        }
    }
}
