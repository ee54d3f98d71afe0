//! What was asked, noted and proposed, as the report tells it.

use serde::{Deserialize, Serialize};

use crate::terms::{Kind, Outcome, Reason, State};
use crate::{Count, Minute, Words};

report! {
    /// What somebody asked, commented or stated.
    pub struct Question {
        /// Its number, drawn at random.
        pub number: u32,
        /// What it is.
        pub kind: Kind,
        /// What became of it.
        pub state: State,
        /// Why it was declined, if it was.
        pub reason: Option<Reason>,
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
        /// The moderators' renderings of it, each with the language that they named; none unless it stood on the floor at
        /// the end.
        pub translations: Vec<Translation>,
        /// When it was brought to the stage, the last time.
        pub staged: Option<Minute>,
        /// When a moderator answered it in writing or marked it as answered, the last time.
        pub answered: Option<Minute>,
        /// Who declined or merged it: M1, M2, … in the order of the moderators' first decisions.
        pub decided_by: Option<String>,
    }

    /// A rendering of a question in another language.
    pub struct Translation {
        /// Whose it is: a moderator's (M1, M2, …) or a rapporteur's (R1, R2, …).
        pub by: String,
        /// The rendering.
        pub words: Words,
    }

    /// A rapporteur's or moderator's note.
    pub struct Note {
        /// Who wrote it: a moderator (M1, M2, …) or a rapporteur (R1, R2, …).
        pub by: String,
        /// The number of its topic, if it has one.
        pub topic: Option<u32>,
        /// What was noted.
        pub words: Words,
    }

    /// A sentence that the workshop may have agreed on.
    pub struct KeyMessage {
        /// Its number.
        pub number: u32,
        /// What it says.
        pub words: Words,
        /// What became of it.
        pub outcome: Outcome,
        /// When the time of its round was up.
        pub ended: Option<Minute>,
        /// Voices for it; null unless at least five took part.
        pub support: Option<u32>,
        /// Voices against it; null unless at least five took part.
        pub objections: Option<u32>,
        /// How many participants said nothing; null in a draft, and unless at least five took part.
        pub silent: Option<Count>,
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
