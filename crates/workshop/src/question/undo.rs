//! Taking decisions back, the latest first.

use super::{Decision, DecisionKind, Question, State, Words};
use crate::{Moderator, Number, Refusal};

/// One question's part in a step: a staging and the answering it brought with it are one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The question as it is now.
    pub question: Question,
    /// What the step decided on it.
    pub decision: Decision,
    /// Whether nothing was decided on the question since.
    pub is_latest: bool,
}

/// Takes a whole step back and returns its questions as they were before.
///
/// `on_stage` is the question on the stage now.
///
/// # Errors
/// If one of the questions has moved on since, if two questions would be on the stage, or if words were destroyed.
pub fn take_back(step: &[Part], on_stage: Option<Number>, by: Moderator) -> Result<Vec<Question>, Refusal> {
    if let Some(part) = step.iter().find(|p| !p.is_latest) {
        return Err(Refusal::UndoBlocked { blocked_by: part.question.number });
    }
    let before = step.iter().map(|p| p.question.restore(&p.decision, by)).collect::<Result<Vec<_>, _>>()?;
    let returns_to_stage = before.iter().any(|q| q.state == State::OnTheStage);
    match on_stage {
        Some(other) if returns_to_stage && before.iter().all(|q| q.number != other) => {
            Err(Refusal::UndoBlocked { blocked_by: other })
        }
        _ => Ok(before),
    }
}

impl Part {
    /// The question as it was before the step, since what it was merged into is gone: through this moderator, or through
    /// whoever asked that. One whose asker has deleted it meanwhile does not wait again.
    #[must_use]
    pub fn release(&self, by: Option<Moderator>) -> Question {
        let mut question = self.question.before(&self.decision);
        question.changed_by = by.map(Moderator::account);
        if question.state == State::Waiting && question.words == Words::Destroyed {
            question.state = State::Withdrawn;
        }
        question
    }
}

impl Question {
    /// Takes the decision back. `decision` must be the latest on this question that was not taken back yet.
    ///
    /// # Errors
    /// If the words were destroyed or the question withdrawn, for then nothing is as before.
    pub fn restore(&self, decision: &Decision, by: Moderator) -> Result<Self, Refusal> {
        debug_assert_eq!(decision.number, self.number, "a decision on another question");
        if matches!(self.state, State::Withdrawn | State::Unanswered) {
            return Err(self.not_possible());
        }
        // What only went along with what it was merged into goes back with it, words or none.
        if self.words == Words::Destroyed && decision.from.merged_into().is_none() {
            return Err(Refusal::WordsDestroyed(self.number));
        }
        let mut question = self.before(decision);
        question.changed_by = Some(by.account());
        Ok(question)
    }

    fn before(&self, decision: &Decision) -> Self {
        let mut question = self.clone();
        question.state = decision.from;
        if decision.kind == DecisionKind::Answer {
            question.answer = None;
        }
        if let Some((text, edited)) = &decision.words_before {
            question.words = Words::Are(text.clone());
            question.edited = *edited;
        }
        question.revision = self.revision.next();
        question
    }
}

#[cfg(test)]
mod tests {
    use super::super::decide::tests::{NOW, moderator, question, text};
    use super::super::{Reason, Seen};
    use super::*;
    use crate::Revision;
    use proptest::prelude::*;

    fn same_but_for_revision(a: &Question, b: &Question) -> bool {
        let level = |q: &Question| Question { revision: Revision(0), changed_by: None, ..q.clone() };
        level(a) == level(b)
    }

    #[test]
    fn destroyed_words_stay_destroyed() {
        let done =
            question(State::Waiting).decline(Reason::ExposesAPerson, moderator(), Seen::Now, NOW).expect("waiting");
        let back = done.question.restore(&done.decision, moderator());
        assert_eq!(back, Err(Refusal::WordsDestroyed(done.question.number)));
    }

    #[test]
    fn what_went_along_goes_back_without_its_words_too() {
        let merged = Question { words: Words::Destroyed, ..question(State::Merged(Number(3))) };
        let along = merged.go_along(Number(8), moderator(), NOW).expect("merged");
        let back = along.question.restore(&along.decision, moderator()).expect("nothing is lost by it");
        assert_eq!((back.state, back.words), (State::Merged(Number(3)), Words::Destroyed));
    }

    #[test]
    fn what_was_deleted_while_it_was_merged_does_not_wait_again() {
        let merged = question(State::Waiting).merge(
            &Question { number: Number(3), ..question(State::Waiting) },
            moderator(),
            Seen::Now,
            NOW,
        );
        let merged = merged.expect("waits");
        let released = |words: Words| {
            let question = Question { words, ..merged.question.clone() };
            Part { question, decision: merged.decision.clone(), is_latest: true }.release(None).state
        };
        assert_eq!(released(merged.question.words.clone()), State::Waiting);
        assert_eq!(released(Words::Destroyed), State::Withdrawn);
    }

    #[test]
    fn a_staging_and_the_answering_it_brought_go_together() {
        let first = question(State::OnTheStage);
        let second = Question { number: Number(8), ..question(State::Open) };
        let left = first.leave_stage(moderator(), NOW).expect("on the stage");
        let staged = second.stage(moderator(), Seen::Now, NOW).expect("open");
        let part = |d: &super::super::Decided, is_latest| Part {
            question: d.question.clone(),
            decision: d.decision.clone(),
            is_latest,
        };
        let step = [part(&left, true), part(&staged, true)];
        let back = take_back(&step, Some(Number(8)), moderator()).expect("nothing happened since");
        assert_eq!((back[0].state, back[1].state), (State::OnTheStage, State::Open));

        let moved_on = [part(&left, true), part(&staged, false)];
        let blocked = Err(Refusal::UndoBlocked { blocked_by: Number(8) });
        assert_eq!(take_back(&moved_on, None, moderator()), blocked);

        let alone = [part(&left, true)];
        assert_eq!(take_back(&alone, Some(Number(8)), moderator()), blocked);
        assert!(take_back(&alone, None, moderator()).is_ok());
    }

    proptest! {
        /// Whatever was decided, step by step it can be taken back to the very beginning.
        #[test]
        fn decisions_are_taken_back_step_by_step(choices in proptest::collection::vec(0usize..8, 0..12)) {
            let first = question(State::Waiting);
            let mut past = vec![first.clone()];
            let mut decisions = Vec::new();
            for choice in choices {
                let q = past.last().expect("never empty");
                let (m, s) = (moderator(), Seen::At(q.revision));
                let done = match choice {
                    0 => q.approve(m, s, NOW),
                    1 => q.decline(Reason::OffTopic, m, s, NOW),
                    2 => q.edit(text("Edited."), m, s, NOW),
                    3 => q.stage(m, s, NOW),
                    4 => q.answered(m, s, NOW),
                    5 => q.answer(text("Written."), m, s, NOW),
                    6 => q.defer(m, s, NOW),
                    _ => q.file(m, s, NOW),
                };
                if let Ok(done) = done {
                    past.push(done.question);
                    decisions.push(done.decision);
                }
            }
            let mut now = past.pop().expect("never empty");
            while let Some(decision) = decisions.pop() {
                now = now.restore(&decision, moderator()).expect("words are there");
                prop_assert!(same_but_for_revision(&now, &past.pop().expect("one each")));
            }
            prop_assert!(same_but_for_revision(&now, &first));
        }
    }
}
