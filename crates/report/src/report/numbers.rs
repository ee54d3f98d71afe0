//! What is counted, as the report tells it.

use serde::{Deserialize, Serialize};

use crate::Anonymous;

report! {
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
        pub anonymous: Anonymous,
        /// How many stood on the floor at the end.
        pub on_the_floor: u32,
        /// How often a question was brought to the stage.
        pub stagings: u32,
        /// How often that was another than the suggested one.
        pub overrides: u32,
        /// Half of the staged questions waited no longer than this from being asked to the stage, in minutes; null in a
        /// draft, and with fewer than five of them.
        pub median_wait_min: Option<u32>,
        /// How many decisions were taken back.
        pub taken_back: u32,
        /// Who spoke, in numbers.
        pub speaking: Speaking,
        /// What each moderator decided, by their numbers.
        pub moderators: Vec<Moderator>,
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
        /// Minutes of the turns of those in the room, rounded.
        pub room_minutes: u32,
        /// Minutes of the turns of those who raised a hand here, rounded.
        pub hand_minutes: u32,
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
}
