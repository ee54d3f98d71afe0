//! What an anonymous asker changed of a question that others know: it is shown to them with the next slot, and the asker alone
//! sees it before. Never here: when that is.

use super::{Question, Seen, Words};
use crate::{Account, Asker, Revision};

/// Other words, or none: the question is withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingChange {
    /// The question as it was changed.
    pub revision: Revision,
    /// The new words; destroyed ones: it is withdrawn.
    pub words: Words,
}

impl Question {
    /// The question once the slot has come; `None` where nothing comes of the change, since moderators decided meanwhile: they
    /// decided on the words that they saw. A question that is withdrawn goes as long as it waits or is open.
    #[must_use]
    pub fn after(&self, change: &PendingChange) -> Option<Self> {
        let Asker::Anonymous(tag) = self.asker else { return None };
        // An anonymous asker is known by tag alone.
        let asker = (Account(0), tag);
        match &change.words {
            Words::Are(text) => self.asker_edits(text.clone(), asker, Seen::At(change.revision)).ok(),
            Words::Destroyed => self.withdraw(asker, Seen::Now).ok(),
        }
    }

    /// The question once the workshop closes before the slot has come: other words are shown to nobody then, and the ones
    /// that they were to replace are not kept, so it is withdrawn. `None` where nothing comes of the change.
    #[must_use]
    pub fn after_the_close(&self, change: &PendingChange) -> Option<Self> {
        self.after(change)?;
        self.after(&PendingChange { revision: change.revision, words: Words::Destroyed })
    }

    /// The question as its asker sees it. What its buttons name is the revision that others see.
    #[must_use]
    pub fn as_asker_sees(self, change: Option<&PendingChange>) -> Self {
        match change.and_then(|change| self.after(change)) {
            Some(after) => Self { revision: self.revision, ..after },
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::testing::question;
    use crate::{Key, Refusal, Seal, State, Tag, Text};

    fn asked(state: State) -> Question {
        let tag = Seal::new(Key::from_bytes(&[7; 32]).expect("32 bytes")).tag(Account(1));
        Question { asker: Asker::Anonymous(Some(tag)), ..question(state) }
    }

    fn words(text: &str) -> Words {
        Words::Are(Text::stored(text.into()))
    }

    #[test]
    fn words_change_only_while_it_waits_as_it_was() {
        let q = asked(State::Waiting);
        let change = PendingChange { revision: q.revision, words: words("Other words") };
        let after = q.after(&change).expect("it still waits");
        assert_eq!((after.words, after.revision), (words("Other words"), q.revision.next()));
        let closed = q.after_the_close(&change).expect("it still waits");
        assert_eq!((closed.words, closed.state), (Words::Destroyed, State::Withdrawn));
        let own = q.clone().as_asker_sees(Some(&change));
        assert_eq!((own.words, own.revision), (words("Other words"), q.revision), "the asker's buttons stay good");
        let edited = Question { revision: q.revision.next(), ..q };
        assert_eq!(edited.after(&change), None, "a moderator changed the words meanwhile");
        assert_eq!(edited.after_the_close(&change), None);
        assert_eq!(asked(State::Open).after(&change), None);
    }

    #[test]
    fn what_is_withdrawn_goes_even_if_it_was_approved_meanwhile() {
        for (state, goes) in
            [(State::Waiting, true), (State::Open, true), (State::OnTheStage, false), (State::Answered, false)]
        {
            let q = asked(state);
            let change = PendingChange { revision: q.revision, words: Words::Destroyed };
            let decided = Question { revision: q.revision.next(), ..q.clone() };
            assert_eq!(decided.after(&change).map(|q| q.state), goes.then_some(State::Withdrawn), "{state:?}");
        }
    }

    #[test]
    fn nobody_is_told_of_a_question_that_moderators_may_not_know_of() {
        let hidden = Question { seen: false, ..asked(State::Waiting) };
        let stranger = (Account(9), None);
        assert_eq!(
            hidden.withdraw(stranger, Seen::Now),
            Err(Refusal::UnknownQuestion(hidden.number)),
            "as a number that was never given"
        );
        let own = hidden.asker_edits(Text::stored("Other".into()), (Account(1), tag_of(&hidden)), Seen::Now);
        assert_eq!(own.map(|q| q.revision), Ok(hidden.revision), "the first that is shown is the first there is");
    }

    fn tag_of(q: &Question) -> Option<Tag> {
        if let Asker::Anonymous(tag) = q.asker { tag } else { None }
    }
}
