//! Asking back: what moderators ask whoever asked anonymously, and may be answered. Who that is plays no part: a question whose
//! asker is gone or silent is asked back like any.

use super::{Question, State};
use crate::Refusal;

/// How often one question can be asked back.
const ROUNDS: u32 = 2;

impl Question {
    /// The round that begins when its asker is asked back, after so many.
    ///
    /// # Errors
    /// If it was not asked anonymously, it is dealt with, or it was asked back as often as it can be.
    pub fn ask_back(&self, rounds: u32) -> Result<u32, Refusal> {
        if !self.asker.is_anonymous() {
            return Err(Refusal::NobodyToAskBack(self.number));
        }
        if !self.takes_talk() {
            return Err(self.not_possible());
        }
        if rounds >= ROUNDS { Err(Refusal::AskedBackAlready(self.number)) } else { Ok(rounds + 1) }
    }

    /// That its asker may answer what they were asked back.
    ///
    /// # Errors
    /// If it is dealt with.
    pub fn answer_back(&self) -> Result<(), Refusal> {
        if self.takes_talk() { Ok(()) } else { Err(self.not_possible()) }
    }

    /// Whether it is still worked with, and has words.
    fn takes_talk(&self) -> bool {
        let at_hand = matches!(self.state, State::Waiting | State::Open | State::OnTheStage | State::Deferred);
        at_hand && self.words.text().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Asker;
    use crate::question::decide::tests::question;
    use crate::question::{Reason, Words};

    #[test]
    fn an_anonymous_question_at_hand_is_asked_back_twice() {
        let q = Question { asker: Asker::Anonymous(None), ..question(State::Waiting) };
        for (state, at_hand) in [
            (State::Waiting, true),
            (State::Open, true),
            (State::OnTheStage, true),
            (State::Deferred, true),
            (State::Answered, false),
            (State::Declined(Reason::NoTime), false),
            (State::Withdrawn, false),
        ] {
            let q = Question { state, ..q.clone() };
            assert_eq!(q.ask_back(0).is_ok(), at_hand, "{state:?}");
            assert_eq!(q.answer_back().is_ok(), at_hand, "{state:?}");
        }
        assert_eq!((q.ask_back(0), q.ask_back(1)), (Ok(1), Ok(2)));
        assert_eq!(q.ask_back(2), Err(Refusal::AskedBackAlready(q.number)));
        let gone = Question { words: Words::Destroyed, ..q };
        assert!(gone.ask_back(0).is_err() && gone.answer_back().is_err());
    }
}
