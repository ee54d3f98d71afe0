//! What is counted, held back until nobody can tell from a figure when somebody asked.
//!
//! Whoever reads `/metrics` (an operator, a monitoring service, whoever later gets hold of its records) must not learn
//! more about an anonymous question than the desk does:
//!
//! - Until its card is at the desk, *nothing* may show that the question exists. A card comes at the end of the slot in
//!   which the question was asked; one that is alone comes a slot later. So whatever happens in one slot is published
//!   after the end of the next: all of it at once, without its order.
//! - A command, a press and a sent form are one kind, `act`: else it could be told which questions of a slot were asked
//!   with `/ask` and which with the form, and the questions of somebody who always uses one of them could be joined.
//!   Choices while typing are another kind, for nothing that asks offers any.
//! - A refusal counts as an answer, which it is. An `act` that was refused while no card came would tell that somebody
//!   who was muted, anonymously, has tried again in this slot; whoever sat beside them would know whom the mute met.
//! - How long a commit or an answer took is held back with the rest: each question makes one of both.
//!
//! Slots of no length switch all of this off, as they do for cards.

use std::time::Duration;
use strum::{EnumString, IntoStaticStr, VariantArray};

use storage::Commit;

/// What people's presses lead to.
#[derive(Debug)]
pub(crate) enum Seen {
    /// An interaction is over.
    Interaction {
        /// Of which kind.
        kind: Kind,
        /// How it ended.
        outcome: Outcome,
        /// From its arrival to the first answer, or to giving up.
        took: Duration,
    },
    /// A call that carries an answer was made; what it came to.
    Answering(&'static str),
    /// The database wrote.
    Commit(Commit),
}

/// What somebody did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Kind {
    /// A command, a press, a form.
    Act,
    /// Typing in an option with choices.
    Autocomplete,
}

/// How an interaction ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Outcome {
    /// With what was wanted, or with a sentence why not.
    Answered,
    /// With "something went wrong".
    Failed,
    /// With the same, since nobody could read what Discord had sent.
    Unread,
    /// Nothing reached Discord in time.
    Late,
}

/// What happened in this slot and in the one before it.
#[derive(Debug)]
pub(super) struct Held {
    batch_ms: i64,
    slot: i64,
    current: Vec<Seen>,
    before: Vec<Seen>,
}

impl Held {
    pub(super) fn new(batch_s: u32) -> Self {
        Self { batch_ms: i64::from(batch_s) * 1_000, slot: i64::MIN, current: Vec::new(), before: Vec::new() }
    }

    /// Takes what was seen, and gives back what may be published now.
    pub(super) fn hold(&mut self, now_ms: i64, seen: Option<Seen>) -> Vec<Seen> {
        if self.batch_ms == 0 {
            return seen.into_iter().collect();
        }
        let slot = now_ms.div_euclid(self.batch_ms);
        let mut due = Vec::new();
        if slot > self.slot {
            due.append(&mut self.before);
            let far = slot > self.slot.saturating_add(1);
            std::mem::swap(&mut self.before, &mut self.current);
            if far {
                due.append(&mut self.before);
            }
            self.slot = slot;
        }
        self.current.extend(seen);
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answering() -> Option<Seen> {
        Some(Seen::Answering("done"))
    }

    #[test]
    fn what_happens_in_a_slot_is_published_together_after_the_next_slot() {
        let mut held = Held::new(20);
        let mut at = |second: i64, seen| held.hold(second * 1_000, seen).len();
        assert_eq!(at(1_000, answering()), 0);
        assert_eq!(at(1_019, answering()), 0);
        assert_eq!(at(1_020, None), 0, "its card may be alone and come a slot later");
        assert_eq!(at(1_039, answering()), 0);
        assert_eq!(at(1_040, None), 2);
        assert_eq!(at(1_041, None), 0);
        assert_eq!(at(1_060, answering()), 1);
        assert_eq!(at(1_030, None), 0, "a clock that is set back publishes nothing");
        assert_eq!(at(1_200, None), 1, "after a long silence everything");
    }

    #[test]
    fn without_slots_nothing_is_held_back() {
        assert_eq!(Held::new(0).hold(1, answering()).len(), 1);
    }
}
