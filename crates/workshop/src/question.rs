//! The life of a question: which decision leads from which state to which, and what takes it back.
//!
//! Each decision returns the [`Decision`] that undoes it; a question's words can be destroyed, and then nothing
//! brings them back.

mod asking_back;
mod decide;
mod pending;
mod undo;

#[cfg(test)]
pub(crate) use decide::tests as testing;
pub use decide::{Decided, Seen};
pub use pending::PendingChange;
pub use undo::{Part, take_back};

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{Account, Number, Refusal, Revision, ShownName, Tag, Text, Time, TopicNumber, WorkshopId};

/// What a participant submits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum Kind {
    /// Wants an answer.
    Question,
    /// Wants to be heard.
    Comment,
    /// Is for the record: approved, it is filed.
    Statement,
}

/// Why a question was declined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum Reason {
    /// It was asked already.
    Duplicate,
    /// It is about something else.
    #[strum(serialize = "off-topic")]
    OffTopic,
    /// It insults or threatens.
    Abuse,
    /// It could bring somebody into danger. Its words are destroyed.
    #[strum(serialize = "exposes a person")]
    ExposesAPerson,
    /// It asks nothing.
    #[strum(serialize = "not a question")]
    NotAQuestion,
    /// There is no time left for it.
    #[strum(serialize = "no time")]
    NoTime,
}

/// Where a question is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// For the moderators to decide on.
    Waiting,
    /// Approved and on the floor.
    Open,
    /// Being dealt with now.
    OnTheStage,
    /// Dealt with.
    Answered,
    /// Turned down.
    Declined(Reason),
    /// The same as another question.
    Merged(Number),
    /// Taken back by its asker; its words are destroyed.
    Withdrawn,
    /// Put off by the moderators.
    Deferred,
    /// A statement, or something for the record.
    Filed,
    /// Still open when the workshop closed.
    Unanswered,
}

impl State {
    /// How a new question stands: it waits for the moderators, or is open at once; a statement is put on record then.
    #[must_use]
    pub const fn at_first(open: bool, kind: Kind) -> Self {
        match (open, kind) {
            (false, _) => Self::Waiting,
            (true, Kind::Statement) => Self::Filed,
            (true, _) => Self::Open,
        }
    }

    /// The word used in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Open => "open",
            Self::OnTheStage => "on the stage",
            Self::Answered => "answered",
            Self::Declined(_) => "declined",
            Self::Merged(_) => "merged",
            Self::Withdrawn => "withdrawn",
            Self::Deferred => "deferred",
            Self::Filed => "filed",
            Self::Unanswered => "unanswered",
        }
    }

    /// The state with this word; `declined` and `merged` need to know why and into what.
    #[must_use]
    pub fn from_word(word: &str, reason: Option<Reason>, into: Option<Number>) -> Option<Self> {
        Some(match word {
            "waiting" => Self::Waiting,
            "open" => Self::Open,
            "on the stage" => Self::OnTheStage,
            "answered" => Self::Answered,
            "declined" => Self::Declined(reason?),
            "merged" => Self::Merged(into?),
            "withdrawn" => Self::Withdrawn,
            "deferred" => Self::Deferred,
            "filed" => Self::Filed,
            "unanswered" => Self::Unanswered,
            _ => return None,
        })
    }

    /// Why it was declined, if it was.
    #[must_use]
    pub const fn reason(self) -> Option<Reason> {
        if let Self::Declined(reason) = self { Some(reason) } else { None }
    }

    /// What it was merged into, if it was.
    #[must_use]
    pub const fn merged_into(self) -> Option<Number> {
        if let Self::Merged(into) = self { Some(into) } else { None }
    }

    /// Whether others that ask the same may be put together with the question.
    #[must_use]
    pub const fn takes_merged(self) -> bool {
        matches!(self, Self::Waiting | Self::Open | Self::OnTheStage | Self::Answered | Self::Deferred | Self::Filed)
    }

    /// Whether the floor may know of the question.
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Open | Self::OnTheStage | Self::Answered | Self::Deferred | Self::Filed | Self::Unanswered)
    }
}

/// Who asked. An anonymous asker's account is never here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asker {
    /// Known by tag, until the workshop closes.
    Anonymous(Option<Tag>),
    /// By name.
    Named {
        /// The account.
        account: Account,
        /// The name that is shown.
        name: ShownName,
    },
    /// Someone who asked aloud or elsewhere; a moderator wrote it down.
    Unlisted(Source),
}

/// Where a question was asked that a moderator wrote down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum Source {
    /// In the room.
    #[default]
    Room,
    /// By mail, in another chat, on paper.
    Other,
}

impl Asker {
    /// Whether the question is anonymous.
    #[must_use]
    pub const fn is_anonymous(&self) -> bool {
        matches!(self, Self::Anonymous(_))
    }

    /// Whether this person asked.
    #[must_use]
    pub fn is(&self, account: Account, tag: Option<Tag>) -> bool {
        match self {
            Self::Anonymous(own) => own.is_some() && *own == tag,
            Self::Named { account: own, .. } => *own == account,
            Self::Unlisted(_) => false,
        }
    }
}

/// A question's words, or the fact that they are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// As they are shown.
    Are(Text),
    /// Destroyed, here and in every file.
    Destroyed,
}

impl Words {
    /// The text, if it is still there.
    #[must_use]
    pub const fn text(&self) -> Option<&Text> {
        if let Self::Are(text) = self { Some(text) } else { None }
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its workshop.
    pub workshop: WorkshopId,
    /// Its number.
    pub number: Number,
    /// Changes with every decision and every edit, not with supports.
    pub revision: Revision,
    /// Who asked.
    pub asker: Asker,
    /// Question, comment or statement.
    pub kind: Kind,
    /// Where it is.
    pub state: State,
    /// What it says.
    pub words: Words,
    /// Whether moderators changed the words.
    pub edited: bool,
    /// A written answer, shown in the post.
    pub answer: Option<Text>,
    /// How many support it: presses, and one for each question merged into it.
    pub supports: u32,
    /// The topic it belongs to.
    pub topic: Option<TopicNumber>,
    /// Its place in manual order; `None`: after those that have one.
    pub place: Option<u32>,
    /// The minute in which it was asked.
    pub asked_at: Time,
    /// Whether moderators may know of it yet: an anonymous question stays unseen until its slot.
    pub seen: bool,
    /// The moderator who changed it last; `None` when it was the asker.
    pub changed_by: Option<Account>,
}

impl Question {
    /// A new question, waiting for the moderators (or open at once).
    #[must_use]
    pub fn new(
        workshop: WorkshopId,
        number: Number,
        asker: Asker,
        kind: Kind,
        text: Text,
        open: bool,
        now: Time,
    ) -> Self {
        Self {
            workshop,
            number,
            revision: Revision::FIRST,
            kind,
            state: State::at_first(open, kind),
            words: Words::Are(text),
            edited: false,
            answer: None,
            supports: 0,
            topic: None,
            place: None,
            asked_at: now.to_the_minute(),
            seen: true,
            changed_by: None,
            asker,
        }
    }

    /// Whether no moderator has decided on it yet: it waits, or it is as it was when it was open at once.
    #[must_use]
    pub fn is_undecided(&self) -> bool {
        self.state == State::Waiting || self.state == State::Open && self.revision == Revision::FIRST
    }

    /// Whether the question has a public post: while it is public, and moderators know of it.
    #[must_use]
    pub const fn has_post(&self) -> bool {
        self.seen && self.state.is_public() && matches!(self.words, Words::Are(_))
    }

    /// Whether the asker can still change the words.
    #[must_use]
    pub const fn asker_may_edit(&self) -> bool {
        matches!(self.state, State::Waiting)
    }

    /// Whether the asker can still take it back.
    #[must_use]
    pub const fn asker_may_withdraw(&self) -> bool {
        matches!(self.state, State::Waiting | State::Open)
    }

    fn not_possible(&self) -> Refusal {
        Refusal::NotPossible { number: self.number, state: self.state }
    }
}

/// What a moderator did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum DecisionKind {
    /// Let it onto the floor.
    Approve,
    /// Turned it down.
    Decline,
    /// Put it together with another.
    Merge,
    /// Changed its words.
    Edit,
    /// Brought it to the stage.
    Stage,
    /// Marked it as dealt with.
    Answered,
    /// Answered it in writing.
    Answer,
    /// Put it off.
    Defer,
    /// Put it on record.
    File,
    /// Rendered it in another language.
    Translate,
}

/// A decision, with what it needs to be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The question decided on.
    pub number: Number,
    /// What was decided.
    pub kind: DecisionKind,
    /// Who decided.
    pub by: Account,
    /// When.
    pub at: Time,
    /// The state before.
    pub from: State,
    /// For an edit: the words before, and whether they were edited already.
    pub words_before: Option<(Text, bool)>,
}

#[cfg(test)]
mod tests {
    use crate::Word;

    use super::*;

    #[test]
    fn states_are_read_as_they_are_written() {
        for r in Reason::all() {
            let state = State::Declined(r);
            assert_eq!(State::from_word(state.word(), state.reason(), state.merged_into()), Some(state));
        }
        for s in [
            State::Waiting,
            State::Open,
            State::OnTheStage,
            State::Answered,
            State::Merged(Number(3)),
            State::Withdrawn,
            State::Deferred,
            State::Filed,
            State::Unanswered,
        ] {
            assert_eq!(State::from_word(s.word(), s.reason(), s.merged_into()), Some(s));
        }
    }
}
