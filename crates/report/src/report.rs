//! The report itself: what is written as JSON, and the only thing that the other formats are made of.
//!
//! A change that an older reader would misunderstand makes a new [`VERSION`].

use serde::{Deserialize, Serialize};

use crate::{Count, Minute, Words};

/// The version of the form that is written.
pub const VERSION: u32 = 1;

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

report! {
    /// What happened in one workshop of Openfloor. No account, no moderator's name, and nobody who asked anonymously is in it.
    pub struct Report {
        /// The version of this form.
        #[cfg_attr(test, schemars(range(min = 1, max = 1)))]
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
        /// How many accounts took part: asked, supported, raised a hand, or pressed a button of the panel.
        pub participants: Count,
        /// The topics, in their order.
        pub agenda: Vec<Agendum>,
        /// All questions, comments and statements: by topic, then the most supported first, then by their words. So their
        /// order does not tell when they were asked.
        pub questions: Vec<Question>,
        /// What was brought to the stage, in that order.
        pub stage: Vec<Staged>,
        /// What other orders would have asked; null where nobody's wishes are known any more.
        pub comparison: Option<Comparison>,
        /// Counts and times.
        pub numbers: Numbers,
        /// The facts of the briefing that were shown to everybody, in that order.
        pub facts: Vec<FactShown>,
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
        #[cfg_attr(test, schemars(extend("enum" = ["open_or_anonymous", "anonymous_only", "named_only"])))]
        pub identity: String,
        /// How the next question was suggested.
        #[cfg_attr(test, schemars(extend("enum" = ["fair", "first come", "manual"])))]
        pub order: String,
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

    /// What somebody asked, commented or stated.
    pub struct Question {
        /// Its number, drawn at random among ten.
        pub number: u32,
        /// What it is.
        #[cfg_attr(test, schemars(extend("enum" = ["question", "comment", "statement"])))]
        pub kind: String,
        /// What became of it.
        #[cfg_attr(test, schemars(extend("enum" = ["waiting", "open", "on the stage", "answered", "declined", "merged",
                                                   "withdrawn", "deferred", "filed", "unanswered"])))]
        pub state: String,
        /// Why it was declined, if it was.
        #[cfg_attr(test, schemars(extend("enum" = ["duplicate", "off-topic", "abuse", "exposes a person",
                                                   "not a question", "no time", null])))]
        pub reason: Option<String>,
        /// The question it was merged into, if it was.
        pub merged_into: Option<u32>,
        /// The questions that were merged into it.
        pub merged: Vec<u32>,
        /// The number of its topic, if it has one.
        pub topic: Option<u32>,
        /// What it says; null unless it stood on the floor at the end.
        pub words: Option<Words>,
        /// Whether moderators changed its words.
        pub edited: bool,
        /// Who asked, as far as that may be told; null unless it stood on the floor at the end.
        pub asker: Option<Asker>,
        /// How many supported it, as the floor saw it: presses, and one for each question merged into it; null unless it
        /// stood on the floor at the end.
        pub supports: Option<u32>,
        /// The answer that was given in writing.
        pub answer: Option<Words>,
        /// When it was brought to the stage, the last time.
        pub staged: Option<Minute>,
        /// Who declined or merged it: M1, M2, … in the order of the moderators' first decisions.
        pub decided_by: Option<String>,
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
    /// that could be chosen at that moment, with the supports as they were at the end.
    pub struct Comparison {
        /// One row for each question that was brought to the stage.
        pub rows: Vec<Row>,
        /// How many participants asked or supported at least one of these questions.
        pub wishing: Count,
        /// How many of them had at least one such question asked.
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

    /// Numbers of participants, by the order.
    pub struct Reached {
        /// As it was.
        pub asked: Count,
        /// In fair order.
        pub fair: Count,
        /// In the order by most supports.
        pub upvotes: Count,
    }

    /// What can be counted.
    pub struct Numbers {
        /// Questions, comments and statements that were sent. Of a draft: that moderators know of.
        pub submitted: u32,
        /// The same by what became of them; they add up to it.
        pub states: States,
        /// The declined ones by reason; they add up to them.
        pub declined: Declined,
        /// How many reached the floor, by a moderator's decision or at once.
        pub approved: u32,
        /// How many different ones were brought to the stage.
        pub staged: u32,
        /// How many were answered in writing.
        pub written_answers: u32,
        /// How many of those that stood on the floor at the end were asked anonymously.
        pub anonymous: Count,
        /// How many stood on the floor at the end.
        pub on_the_floor: u32,
        /// How often a question was brought to the stage.
        pub stagings: u32,
        /// How often that was another than the suggested one.
        pub overrides: u32,
        /// Half of the staged questions waited no longer than this from being asked to the stage, in minutes; null with
        /// fewer than five of them.
        pub median_wait_min: Option<u32>,
        /// How many decisions were taken back.
        pub taken_back: u32,
        /// Who spoke, in numbers.
        pub speaking: Speaking,
        /// What each moderator decided, in the order of their first decisions.
        pub moderators: Vec<Moderator>,
        /// When questions were sent, in coarse steps.
        pub over_time: OverTime,
    }

    /// Questions by what became of them.
    pub struct States {
        /// Not decided on.
        pub waiting: u32,
        /// On the floor.
        pub open: u32,
        /// Being dealt with.
        pub on_the_stage: u32,
        /// Dealt with on the stage or answered in writing.
        pub answered: u32,
        /// Turned down by a moderator.
        pub declined: u32,
        /// Put together with another one.
        pub merged: u32,
        /// Taken back by their askers.
        pub withdrawn: u32,
        /// Put off by a moderator.
        pub deferred: u32,
        /// Put on record.
        pub filed: u32,
        /// Still open when the workshop closed.
        pub unanswered: u32,
    }

    /// Declined questions by reason.
    pub struct Declined {
        /// Asked already.
        pub duplicate: u32,
        /// About something else.
        pub off_topic: u32,
        /// An insult or a threat.
        pub abuse: u32,
        /// Could bring somebody into danger.
        pub exposes_a_person: u32,
        /// Asks nothing.
        pub not_a_question: u32,
        /// No time left for it.
        pub no_time: u32,
    }

    /// Turns to speak.
    pub struct Speaking {
        /// How many.
        pub turns: u32,
        /// How many of them by someone in the room who raised no hand here.
        pub from_the_room: u32,
        /// Minutes of all turns together, rounded.
        pub minutes: u32,
    }

    /// What one moderator decided, without what was taken back.
    pub struct Moderator {
        /// M1, M2, …
        pub name: String,
        /// Let onto the floor.
        pub approved: u32,
        /// Turned down.
        pub declined: u32,
        /// Put together with another.
        pub merged: u32,
        /// Changed in their words.
        pub edited: u32,
        /// Brought to the stage.
        pub staged: u32,
        /// Answered, in writing or by marking them so.
        pub answered: u32,
        /// Put off, or put on record.
        pub set_aside: u32,
    }

    /// How many questions were sent in each step.
    pub struct OverTime {
        /// How long a step is, in minutes.
        pub step_min: u32,
        /// From the opening on. Of a draft: those that moderators know of.
        pub sent: Vec<u32>,
    }

    /// A fact of the briefing that was shown.
    pub struct FactShown {
        /// Its id in the briefing.
        pub id: String,
        /// When it was shown.
        pub shown: Minute,
        /// Its headline; empty if the briefing has no such fact any more.
        pub headline: String,
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
        #[cfg_attr(test, schemars(extend("enum" = ["primary", "secondary"])))]
        pub kind: String,
        /// When it was published, if known.
        pub published: Option<String>,
        /// Article, section or page, if given.
        pub locator: Option<String>,
    }
}

/// Who asked, as far as that may be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Asker {
    /// Nobody knows.
    Anonymous,
    /// By name, where the workshop's identity policy has names.
    Named(String),
    /// Someone in the room; a moderator wrote it down.
    Room,
    /// It came another way, by mail for example; a moderator wrote it down.
    Other,
    /// Whether by name or anonymously is not told: fewer than five were asked anonymously, or names are not shown.
    NotTold,
}

/// Why something is no report that can be read.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// Another version of the form.
    #[error("this report has the form of version {found}; this program reads version {VERSION}: use a newer Openfloor")]
    Version {
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
        if head.version != u64::from(VERSION) {
            return Err(Problem::Version { found: head.version });
        }
        Ok(serde_json::from_str(json)?)
    }
}
