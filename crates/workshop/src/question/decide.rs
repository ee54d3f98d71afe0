//! Decisions of moderators and askers on one question.

use super::{Decision, DecisionKind, Question, Reason, State, Words};
use crate::{Account, Kind, Moderator, Number, Rapporteur, Refusal, Revision, Staff, Tag, Text, Time};

/// The picture a person had before them: a button names the revision it was drawn from, a command names none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// A button or form drawn from this revision.
    At(Revision),
    /// A command, which means the question as it is.
    Now,
}

impl Seen {
    /// That the question is still as it was seen.
    ///
    /// # Errors
    /// [`Refusal::MovedOn`] with its state now and who changed it.
    pub fn check(self, question: &Question) -> Result<(), Refusal> {
        match self {
            Self::At(revision) if revision != question.revision => {
                Err(Refusal::MovedOn { number: question.number, state: question.state, by: question.changed_by })
            }
            _ => Ok(()),
        }
    }
}

/// A question after a decision, and the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// To be stored.
    pub question: Question,
    /// To be stored beside it, so that it can be taken back.
    pub decision: Decision,
}

impl Question {
    fn decide(
        &self,
        kind: DecisionKind,
        (by, seen, now): (impl Into<Staff>, Seen, Time),
        possible: impl FnOnce(State) -> bool,
        change: impl FnOnce(&mut Self),
    ) -> Result<Decided, Refusal> {
        if !self.seen {
            return Err(Refusal::UnknownQuestion(self.number));
        }
        seen.check(self)?;
        if !possible(self.state) {
            return Err(self.not_possible());
        }
        let by = by.into();
        let mut question = self.clone();
        change(&mut question);
        question.revision = self.revision.next();
        question.changed_by = Some(by.account());
        let words_before = match (kind, &self.words) {
            (DecisionKind::Edit, Words::Are(text)) => Some((text.clone(), self.edited)),
            _ => None,
        };
        let decision =
            Decision { number: self.number, kind, by: by.account(), at: now, from: self.state, words_before };
        Ok(Decided { question, decision })
    }

    /// Lets the question onto the floor; a statement is filed.
    ///
    /// # Errors
    /// Unless it is waiting and unchanged since `seen`.
    pub fn approve(&self, by: Moderator, seen: Seen, now: Time) -> Result<Decided, Refusal> {
        let to = if self.kind == Kind::Statement { State::Filed } else { State::Open };
        self.decide(DecisionKind::Approve, (by, seen, now), |s| s == State::Waiting, |q| q.state = to)
    }

    /// A rendering of it in another language stands beside it from now on. Of the question itself nothing changes.
    ///
    /// # Errors
    /// Unless it is unchanged since `seen`, still in play, and has its words.
    pub fn translate(&self, by: Rapporteur, seen: Seen, now: Time) -> Result<Decided, Refusal> {
        if self.seen && self.words == Words::Destroyed {
            return Err(Refusal::WordsDestroyed(self.number));
        }
        self.decide(DecisionKind::Translate, (by, seen, now), Self::is_translatable, |_| {})
    }

    /// Whether a rendering can stand beside a question in this state.
    #[must_use]
    pub const fn is_translatable(state: State) -> bool {
        state.takes_merged()
    }

    /// Turns the question down. *Exposes a person* destroys its words.
    ///
    /// # Errors
    /// Unless it is waiting or open and unchanged since `seen`.
    pub fn decline(&self, reason: Reason, by: Moderator, seen: Seen, now: Time) -> Result<Decided, Refusal> {
        self.decide(
            DecisionKind::Decline,
            (by, seen, now),
            |s| matches!(s, State::Waiting | State::Open),
            |q| {
                q.state = State::Declined(reason);
                if reason == Reason::ExposesAPerson {
                    q.words = Words::Destroyed;
                }
            },
        )
    }

    /// Puts the question together with another one that asks the same. Its asker then counts among those who want that
    /// one asked.
    ///
    /// # Errors
    /// Unless it is waiting or open and unchanged since `seen`, and `into` is another question that was neither declined,
    /// withdrawn nor merged itself.
    pub fn merge(&self, into: &Self, by: Moderator, seen: Seen, now: Time) -> Result<Decided, Refusal> {
        let decided = self.decide(
            DecisionKind::Merge,
            (by, seen, now),
            |s| matches!(s, State::Waiting | State::Open),
            |q| q.state = State::Merged(into.number),
        )?;
        if !into.seen {
            return Err(Refusal::UnknownQuestion(into.number));
        }
        if into.number == self.number {
            return Err(Refusal::MergeIntoItself(self.number));
        }
        if !into.state.takes_merged() || into.words == Words::Destroyed {
            return Err(Refusal::NotMergeable { into: into.number, state: into.state });
        }
        Ok(decided)
    }

    /// What the question was merged into is merged itself: it goes along. See [`Question::merge`].
    ///
    /// # Errors
    /// Unless it is merged.
    pub fn go_along(&self, into: Number, by: Moderator, now: Time) -> Result<Decided, Refusal> {
        let merged = |s: State| s.merged_into().is_some();
        self.decide(DecisionKind::Merge, (by, Seen::Now, now), merged, |q| q.state = State::Merged(into))
    }

    /// Changes the words; the public text is marked as edited.
    ///
    /// # Errors
    /// Unless the question is undecided or public, has its words and is unchanged since `seen`.
    pub fn edit(&self, text: Text, by: Moderator, seen: Seen, now: Time) -> Result<Decided, Refusal> {
        if self.seen && self.words == Words::Destroyed {
            return Err(Refusal::WordsDestroyed(self.number));
        }
        self.decide(DecisionKind::Edit, (by, seen, now), can_be_edited, |q| {
            q.words = Words::Are(text);
            q.edited = true;
        })
    }

    /// That its words can be changed as it is now: to be known before anybody types.
    ///
    /// # Errors
    /// Unless it is undecided or public, and has its words.
    pub fn may_be_edited(&self) -> Result<(), Refusal> {
        if self.words == Words::Destroyed {
            return Err(Refusal::WordsDestroyed(self.number));
        }
        if can_be_edited(self.state) { Ok(()) } else { Err(self.not_possible()) }
    }

    /// That it can be answered in writing as it is now: to be known before anybody types.
    ///
    /// # Errors
    /// Unless it is on the stage or open.
    pub fn may_be_answered(&self) -> Result<(), Refusal> {
        if can_be_answered(self.state) { Ok(()) } else { Err(self.not_possible()) }
    }

    /// Brings the question to the stage. What was there is answered in the same step: see [`Question::leave_stage`].
    ///
    /// # Errors
    /// Unless it is open or deferred and unchanged since `seen`.
    pub fn stage(&self, by: Moderator, seen: Seen, now: Time) -> Result<Decided, Refusal> {
        self.decide(
            DecisionKind::Stage,
            (by, seen, now),
            |s| matches!(s, State::Open | State::Deferred),
            |q| q.state = State::OnTheStage,
        )
    }

    /// What happens to the question on the stage when another takes its place.
    ///
    /// # Errors
    /// Unless it is on the stage.
    pub fn leave_stage(&self, by: Moderator, now: Time) -> Result<Decided, Refusal> {
        self.decide(
            DecisionKind::Answered,
            (by, Seen::Now, now),
            |s| s == State::OnTheStage,
            |q| q.state = State::Answered,
        )
    }

    /// Marks the question as dealt with.
    ///
    /// # Errors
    /// Unless it is on the stage or open and unchanged since `seen`.
    pub fn answered(&self, by: Moderator, seen: Seen, now: Time) -> Result<Decided, Refusal> {
        self.decide(DecisionKind::Answered, (by, seen, now), can_be_answered, |q| q.state = State::Answered)
    }

    /// Answers the question in writing; the answer is shown in its post.
    ///
    /// # Errors
    /// Unless it is on the stage or open and unchanged since `seen`.
    pub fn answer(&self, text: Text, by: Moderator, seen: Seen, now: Time) -> Result<Decided, Refusal> {
        self.decide(DecisionKind::Answer, (by, seen, now), can_be_answered, |q| {
            q.state = State::Answered;
            q.answer = Some(text);
        })
    }

    /// Puts the question off.
    ///
    /// # Errors
    /// Unless it is open or on the stage.
    pub fn defer(&self, by: Moderator, seen: Seen, now: Time) -> Result<Decided, Refusal> {
        self.decide(DecisionKind::Defer, (by, seen, now), can_be_answered, |q| q.state = State::Deferred)
    }

    /// Puts the question on record.
    ///
    /// # Errors
    /// Unless it is open or on the stage.
    pub fn file(&self, by: Moderator, seen: Seen, now: Time) -> Result<Decided, Refusal> {
        self.decide(DecisionKind::File, (by, seen, now), can_be_answered, |q| q.state = State::Filed)
    }

    /// The asker changes the words, while nobody has decided.
    ///
    /// # Errors
    /// If it is somebody else's, has been decided on, or was edited since `seen`.
    pub fn asker_edits(&self, text: Text, who: (Account, Option<Tag>), seen: Seen) -> Result<Self, Refusal> {
        self.by_asker(who, seen, Self::asker_may_edit, |q| {
            q.words = Words::Are(text);
            q.edited = false;
        })
    }

    /// The asker takes the question back; its words are destroyed.
    ///
    /// # Errors
    /// If it is somebody else's, or neither waiting nor open.
    pub fn withdraw(&self, who: (Account, Option<Tag>), seen: Seen) -> Result<Self, Refusal> {
        self.by_asker(who, seen, Self::asker_may_withdraw, |q| {
            q.state = State::Withdrawn;
            q.words = Words::Destroyed;
        })
    }

    /// That this person asked. Of a question that is hidden, others learn no more than of a number that was never given.
    ///
    /// # Errors
    /// If it is somebody else's.
    pub fn asked_by(&self, account: Account, tag: Option<Tag>) -> Result<(), Refusal> {
        match (self.asker.is(account, tag), self.seen) {
            (true, _) => Ok(()),
            (false, true) => Err(Refusal::NotYours),
            (false, false) => Err(Refusal::UnknownQuestion(self.number)),
        }
    }

    fn by_asker(
        &self,
        (account, tag): (Account, Option<Tag>),
        seen: Seen,
        possible: impl FnOnce(&Self) -> bool,
        change: impl FnOnce(&mut Self),
    ) -> Result<Self, Refusal> {
        self.asked_by(account, tag)?;
        if !possible(self) {
            return Err(Refusal::NoLongerWaiting { number: self.number, state: self.state });
        }
        seen.check(self)?;
        let mut question = self.clone();
        change(&mut question);
        // What others have not seen yet is the first that they will see, however often it was changed before.
        if self.seen {
            question.revision = self.revision.next();
        }
        question.changed_by = None;
        Ok(question)
    }
}

const fn can_be_edited(state: State) -> bool {
    matches!(state, State::Waiting) || state.is_public()
}

const fn can_be_answered(state: State) -> bool {
    matches!(state, State::OnTheStage | State::Open)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{Asker, Rights, Role, ShownName, WorkshopId};

    pub(crate) const NOW: Time = Time::from_ms(1_000_000);

    pub(crate) fn workshop() -> crate::Workshop {
        crate::Workshop {
            id: WorkshopId(1),
            guild: crate::Guild(1),
            floor: crate::Channel(2),
            desk: crate::Channel(3),
            moderators: Role(4),
            rapporteurs: None,
            title: "t".into(),
            pack: None,
            identity: crate::Identity::OpenOrAnonymous,
            intake: crate::Intake::Open,
            opened_at: NOW,
            ends_at: None,
            closed_at: None,
            erased_at: None,
            stage_revision: Revision(0),
            agenda_revision: Revision(0),
            speakers_revision: Revision(0),
            speaker_s: 120,
            rules: crate::workshop::Rules::default(),
            numbers: crate::number::Numbers::default(),
            key_name: "k".into(),
            language: "en".into(),
        }
    }

    pub(crate) fn moderator() -> Moderator {
        let workshop = workshop();
        let rights = Rights { account: Account(9), roles: vec![Role(4)], manages_server: false };
        Moderator::of(&workshop, &rights).expect("has the role")
    }

    pub(crate) fn text(words: &str) -> Text {
        Text::parse(words, 500).expect("a good text")
    }

    pub(crate) fn question(state: State) -> Question {
        let asker = Asker::Named { account: Account(5), name: ShownName::parse("Ann") };
        let mut q = Question::new(WorkshopId(1), Number(7), asker, Kind::Question, text("Who decides?"), false, NOW);
        q.state = state;
        q
    }

    /// Every state, once.
    pub(crate) fn states() -> Vec<State> {
        vec![
            State::Waiting,
            State::Open,
            State::OnTheStage,
            State::Answered,
            State::Declined(Reason::Abuse),
            State::Merged(Number(3)),
            State::Withdrawn,
            State::Deferred,
            State::Filed,
            State::Unanswered,
        ]
    }

    #[test]
    fn the_whole_table_of_decisions() {
        use State::{Answered, Declined, Deferred, Filed, OnTheStage, Open, Waiting};
        type Act = fn(&Question) -> Result<Decided, Refusal>;
        let table: [(&str, Act, &[State], State); 7] = [
            ("approve", |q| q.approve(moderator(), Seen::Now, NOW), &[Waiting], Open),
            (
                "decline",
                |q| q.decline(Reason::NoTime, moderator(), Seen::Now, NOW),
                &[Waiting, Open],
                Declined(Reason::NoTime),
            ),
            ("stage", |q| q.stage(moderator(), Seen::Now, NOW), &[Open, Deferred], OnTheStage),
            ("answered", |q| q.answered(moderator(), Seen::Now, NOW), &[OnTheStage, Open], Answered),
            ("answer", |q| q.answer(text("So."), moderator(), Seen::Now, NOW), &[OnTheStage, Open], Answered),
            ("defer", |q| q.defer(moderator(), Seen::Now, NOW), &[OnTheStage, Open], Deferred),
            ("file", |q| q.file(moderator(), Seen::Now, NOW), &[OnTheStage, Open], Filed),
        ];
        for (name, act, from, to) in table {
            for state in states() {
                let q = question(state);
                let done = act(&q);
                if from.contains(&state) {
                    let done = done.unwrap_or_else(|e| panic!("{name} from {state:?}: {e}"));
                    assert_eq!(done.question.state, to, "{name} from {state:?}");
                    assert_eq!(done.question.revision, q.revision.next());
                    assert_eq!(done.decision.from, state);
                } else {
                    assert_eq!(done, Err(Refusal::NotPossible { number: q.number, state }), "{name}");
                }
            }
        }
    }

    #[test]
    fn the_floor_knows_what_was_approved_and_a_first_decision_ends_being_undecided() {
        use State::{Answered, Deferred, Filed, OnTheStage, Open, Unanswered, Waiting};
        for state in states() {
            let public = [Open, OnTheStage, Answered, Deferred, Filed, Unanswered].contains(&state);
            assert_eq!(state.is_public(), public, "{state:?}");
            let q = question(state);
            assert_eq!(q.has_post(), public, "{state:?}");
            assert_eq!(q.is_undecided(), [Waiting, Open].contains(&state), "{state:?}");
            let later = Question { revision: q.revision.next(), ..q };
            assert_eq!(later.is_undecided(), state == Waiting, "{state:?}");
        }
    }

    #[test]
    fn what_can_be_typed_for_can_be_done() {
        for state in states() {
            let q = question(state);
            let edited = q.edit(text("So."), moderator(), Seen::Now, NOW).map(drop);
            let answered = q.answer(text("So."), moderator(), Seen::Now, NOW).map(drop);
            assert_eq!((q.may_be_edited(), q.may_be_answered()), (edited, answered), "{state:?}");
        }
    }

    #[test]
    fn a_question_is_merged_into_another_that_still_counts() {
        let q = question(State::Waiting);
        let merge = |q: &Question, into: &Question| {
            q.merge(into, moderator(), Seen::At(q.revision), NOW).map(|d| d.question.state)
        };
        for state in states() {
            let into = Question { number: Number(8), ..question(state) };
            let taken = match state {
                State::Declined(_) | State::Merged(_) | State::Withdrawn | State::Unanswered => {
                    Err(Refusal::NotMergeable { into: Number(8), state })
                }
                _ => Ok(State::Merged(Number(8))),
            };
            assert_eq!(merge(&q, &into), taken);
            let from = question(state);
            let possible = matches!(state, State::Waiting | State::Open);
            let open = Question { number: Number(8), ..question(State::Open) };
            assert_eq!(merge(&from, &open).is_ok(), possible, "{state:?}");
        }
        let open = Question { number: Number(8), ..question(State::Open) };
        assert_eq!(merge(&q, &q), Err(Refusal::MergeIntoItself(q.number)));
        let merged = question(State::Merged(Number(3)));
        assert_eq!(
            merged.go_along(Number(8), moderator(), NOW).map(|d| d.question.state),
            Ok(State::Merged(Number(8)))
        );
        assert!(q.go_along(Number(8), moderator(), NOW).is_err());
        let unseen = Question { seen: false, ..open };
        assert_eq!(merge(&q, &unseen), Err(Refusal::UnknownQuestion(Number(8))));
    }

    #[test]
    fn a_statement_is_filed_when_approved() {
        let mut q = question(State::Waiting);
        q.kind = Kind::Statement;
        assert_eq!(q.approve(moderator(), Seen::Now, NOW).map(|d| d.question.state), Ok(State::Filed));
    }

    #[test]
    fn a_press_on_an_old_picture_decides_nothing() {
        let q = question(State::Waiting);
        let shown = Seen::At(q.revision);
        let open = q.approve(moderator(), shown, NOW).expect("waiting").question;
        let late = open.decline(Reason::Abuse, moderator(), shown, NOW);
        assert_eq!(late, Err(Refusal::MovedOn { number: q.number, state: State::Open, by: Some(Account(9)) }));
    }

    #[test]
    fn exposing_a_person_destroys_the_words() {
        let q =
            question(State::Open).decline(Reason::ExposesAPerson, moderator(), Seen::Now, NOW).expect("open").question;
        assert_eq!(q.words, Words::Destroyed);
    }

    #[test]
    fn only_the_asker_edits_and_withdraws_and_not_for_ever() {
        let me = (Account(5), None);
        for state in states() {
            let q = question(state);
            let edited = q.asker_edits(text("New."), me, Seen::Now);
            assert_eq!(edited.is_ok(), state == State::Waiting, "{state:?}");
            let gone = q.withdraw(me, Seen::Now);
            assert_eq!(gone.is_ok(), matches!(state, State::Waiting | State::Open), "{state:?}");
            assert_eq!(q.withdraw((Account(6), None), Seen::Now), Err(Refusal::NotYours));
        }
        let gone = question(State::Open).withdraw(me, Seen::Now).expect("open");
        assert_eq!((gone.state, gone.words), (State::Withdrawn, Words::Destroyed));
    }

    #[test]
    fn what_is_not_yet_seen_answers_like_an_unused_number() {
        let mut q = question(State::Waiting);
        q.seen = false;
        assert_eq!(q.approve(moderator(), Seen::Now, NOW), Err(Refusal::UnknownQuestion(q.number)));
    }
}
