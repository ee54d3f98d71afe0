//! All that is stored of one workshop, to be told afterwards. It decides nothing and writes nothing.

use crate::order::fair::{Candidate, Load};
use crate::{Agenda, Decision, Number, Question, Speaker, Time, Workshop};

/// What happened in a workshop so far.
#[derive(Clone, Debug)]
pub struct Chronicle {
    /// The workshop, with its settings as they are now.
    pub workshop: Workshop,
    /// How many accounts took part.
    pub participants: u32,
    /// All questions in any state, those too that moderators may not know of yet.
    pub questions: Vec<Question>,
    /// All decisions, in order.
    pub decisions: Vec<Past>,
    /// What was brought to the stage and not taken back, in order.
    pub stagings: Vec<Staging>,
    /// Who wants which question asked; `None` once the workshop is closed and nobody knows any more.
    pub wishes: Option<Wishes>,
    /// The topics.
    pub agenda: Agenda,
    /// The turns to speak, in order.
    pub speakers: Vec<Speaker>,
    /// The ids of the facts that were shown on the floor, and when, in order.
    pub facts: Vec<(String, Time)>,
}

/// A decision of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The step it belongs to.
    pub step: i64,
    /// Whether it was taken back.
    pub undone: bool,
    /// What was decided.
    pub decision: Decision,
}

/// A question that was brought to the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Staging {
    /// The step of the decision.
    pub step: i64,
    /// Which question.
    pub number: Number,
    /// When.
    pub at: Time,
    /// What was suggested, where a moderator chose otherwise.
    pub instead_of: Option<Number>,
}

/// Who wants which question asked. Supporters are places in a list here, nothing else.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// All questions but the merged ones, whose own voters stand with what they were merged into.
    pub candidates: Vec<Candidate>,
    /// The level at which each supporter came in.
    pub starts: Vec<Load>,
}

impl Chronicle {
    /// Turns it into what it is once the workshop closes now: what is open stays unanswered, what is on the stage was
    /// dealt with, the running topic is over. What waits for its slot is never shown: it would tell who asked a moment before.
    #[must_use]
    pub fn closing(mut self, now: Time) -> Self {
        self.questions.retain(|q| q.seen);
        for q in &mut self.questions {
            q.close();
        }
        self.agenda.close(now);
        for speaker in &mut self.speakers {
            speaker.ended.get_or_insert(crate::floor_list::Ended { at: now, step: None });
        }
        self.workshop.closed_at = Some(now);
        self
    }
}

impl Question {
    fn close(&mut self) {
        use crate::State;
        self.state = match self.state {
            State::Open => State::Unanswered,
            State::OnTheStage => State::Answered,
            state => state,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::testing::question;
    use crate::{State, Text};

    #[test]
    fn closing_leaves_nothing_running_and_tells_of_nothing_hidden() {
        let mut agenda = Agenda::default();
        agenda.add(Text::stored("Data".into()), 10).expect("there is room");
        agenda.next(Time::from_ms(0)).expect("a topic");
        let unseen = Question { seen: false, ..question(State::Waiting) };
        let chronicle = Chronicle {
            workshop: crate::question::testing::workshop(),
            participants: 0,
            questions: vec![question(State::Open), question(State::OnTheStage), unseen],
            decisions: Vec::new(),
            stagings: Vec::new(),
            wishes: None,
            agenda,
            speakers: Vec::new(),
            facts: Vec::new(),
        };
        let closed = chronicle.closing(Time::from_ms(60_000));
        let states: Vec<State> = closed.questions.iter().map(|q| q.state).collect();
        assert_eq!(states, [State::Unanswered, State::Answered]);
        assert_eq!(closed.agenda.topics()[0].ended_at, Some(Time::from_ms(60_000)));
    }
}
