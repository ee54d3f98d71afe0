//! The fixed choices of a report, each as a type of its own: what the JSON may say, and nothing else. A choice that the rules
//! gain does not compile until it is told here.

use serde::{Deserialize, Serialize};

macro_rules! terms {
    ($($(#[$doc:meta])* pub enum $name:ident from $rules:ty {
        $($(#[$choice_doc:meta])* $choice:ident = $key:literal from $of:pat,)*
    })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
            #[cfg_attr(test, derive(schemars::JsonSchema))]
            #[serde(rename_all = "snake_case")]
            pub enum $name { $($(#[$choice_doc])* $choice,)* }

            impl $name {
                /// The id of the text that says it.
                pub(crate) fn key(self) -> &'static str {
                    match self { $(Self::$choice => $key,)* }
                }
            }

            impl From<$rules> for $name {
                fn from(of: $rules) -> Self {
                    match of { $($of => Self::$choice,)* }
                }
            }
        )*
    };
}

terms! {
    /// Whether questions could be asked by name, anonymously, or both.
    pub enum Identity from workshop::Identity {
        /// As each asker chose.
        OpenOrAnonymous = "identity-open-or-anonymous" from workshop::Identity::OpenOrAnonymous,
        /// Anonymously only.
        AnonymousOnly = "identity-anonymous-only" from workshop::Identity::AnonymousOnly,
        /// By name only.
        NamedOnly = "identity-named-only" from workshop::Identity::NamedOnly,
    }

    /// How the next question was suggested.
    pub enum Order from workshop::Order {
        /// Each group in turn, by its size.
        Fair = "order-lead-fair" from workshop::Order::Fair,
        /// Who came first.
        FirstCome = "order-lead-first-come" from workshop::Order::FirstCome,
        /// As moderators placed them.
        Manual = "order-lead-manual" from workshop::Order::Manual,
    }

    /// What somebody sent.
    pub enum Kind from workshop::Kind {
        /// Wants an answer.
        Question = "kind-question" from workshop::Kind::Question,
        /// Wants to be heard.
        Comment = "kind-comment" from workshop::Kind::Comment,
        /// Is for the record.
        Statement = "kind-statement" from workshop::Kind::Statement,
    }

    /// What became of a question.
    pub enum State from workshop::State {
        /// Not decided on.
        Waiting = "state-waiting" from workshop::State::Waiting,
        /// On the floor, while the workshop runs.
        Open = "state-open" from workshop::State::Open,
        /// Being dealt with, while the workshop runs.
        OnTheStage = "state-on-the-stage" from workshop::State::OnTheStage,
        /// Dealt with on the stage, or answered in writing.
        Answered = "state-answered" from workshop::State::Answered,
        /// Turned down by a moderator.
        Declined = "state-declined" from workshop::State::Declined(_),
        /// Put together with another one.
        Merged = "state-merged" from workshop::State::Merged(_),
        /// Taken back by its asker.
        Withdrawn = "state-withdrawn" from workshop::State::Withdrawn,
        /// Put off by a moderator.
        Deferred = "state-deferred" from workshop::State::Deferred,
        /// Put on record.
        Filed = "state-filed" from workshop::State::Filed,
        /// Still open when the workshop closed.
        Unanswered = "state-unanswered" from workshop::State::Unanswered,
    }

    /// Why a question was declined.
    pub enum Reason from workshop::Reason {
        /// Asked already.
        Duplicate = "reason-duplicate" from workshop::Reason::Duplicate,
        /// About something else.
        OffTopic = "reason-off-topic" from workshop::Reason::OffTopic,
        /// An insult or a threat.
        Abuse = "reason-abuse" from workshop::Reason::Abuse,
        /// Could bring somebody into danger.
        ExposesAPerson = "reason-exposes-a-person" from workshop::Reason::ExposesAPerson,
        /// Asks nothing.
        NotAQuestion = "reason-not-a-question" from workshop::Reason::NotAQuestion,
        /// No time left for it.
        NoTime = "reason-no-time" from workshop::Reason::NoTime,
    }

    /// Whether a source is the thing itself or tells about it.
    pub enum SourceKind from content::Kind {
        /// The statute, the judgment, the study itself.
        Primary = "source-primary" from content::Kind::Primary,
        /// An account of it.
        Secondary = "source-secondary" from content::Kind::Secondary,
    }
}

/// What became of a key message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Put to a round; at least five took part, and nobody objected.
    Agreed,
    /// Put to a round; at least five took part, and somebody objected.
    ObjectionsRemain,
    /// Put to a round in which fewer than five took part: what they said is not told.
    FewTookPart,
    /// Never put to a round.
    NotPut,
}

impl Outcome {
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Agreed => "message-agreed",
            Self::ObjectionsRemain => "message-objections-remain",
            Self::FewTookPart => "message-few-took-part",
            Self::NotPut => "message-not-put",
        }
    }
}
