//! Everything that can be pressed, chosen from or sent: what it is called in a custom id, and what stands behind that, in
//! this order. A feature makes and reads its ids by these alone; so do the views that show its buttons.
//!
//! What was sent once stays readable: a word here never changes, and an argument that comes later must be one that may be
//! left out. Nothing here decides anything, and nothing is of a person.

mod args;
#[cfg(test)]
mod tests;

use ::workshop::translation::LanguageTag;
use ::workshop::{Kind, Number, Revision, WorkshopId};
use content::FactId;

use crate::custom_id::{CustomId, made};

pub(crate) use args::{Destroy, Digest, Page, Place, RoundNumber, Sorted, Told, Way};

/// Makes a module of each feature, named like it. In it `Act` is what its buttons and selects do, `Submit` what its forms do,
/// each with the names and kinds of its arguments and its word.
macro_rules! ids {
    ($($(#[$of:meta])* mod $feature:ident {$(
        $(#[$about:meta])*
        enum $name:ident {
            $($(#[$doc:meta])* $act:ident $(($($arg:ident: $kind:ty),+))? = $word:literal,)+
        }
    )+})+) => {
        $($(#[$of])* pub(crate) mod $feature {
            use super::*;
            $(
                $(#[$about])*
                #[derive(Clone, Debug, PartialEq, Eq)]
                pub(crate) enum $name {
                    $($(#[$doc])* $act $(($($kind),+))?,)+
                }

                impl $name {
                    /// The id of what does this in a workshop.
                    pub(crate) fn id(&self, ws: WorkshopId) -> String {
                        match self {
                            $(Self::$act $(($($arg),+))? =>
                                made((stringify!($feature), $word), ws, &[$($($arg),+)?]),)+
                        }
                    }

                    /// What an id does; `None` for what no version made.
                    pub(crate) fn of(id: &CustomId<'_>) -> Option<Self> {
                        let parts = &mut id.of(stringify!($feature))?;
                        match parts.action {
                            $($word => Some(Self::$act $(($(parts.next::<$kind>()?),+))?),)+
                            _ => None,
                        }
                    }
                }
            )+
        })+

        /// Whether any feature knows an id.
        #[cfg(test)]
        fn is_known(id: &CustomId<'_>) -> bool {
            [$($($feature::$name::of(id).is_some(),)+)+].contains(&true)
        }

        /// All of them, each as its feature's name and its word, so that a test can go through them.
        #[cfg(any(test, feature = "offline"))]
        pub(crate) const ALL: &[(&str, &str)] = &[$($($((stringify!($feature), $word),)+)+)+];
    };
}

ids! {
    /// Asking.
    mod ask {
        enum Act {
            Anonymous = "anonymous",
            Named = "named",
            /// The form, for somebody who was told that few may ask anonymously.
            Form(kind: Kind) = "form",
            /// What was held back is sent, for its asker knows now that few may ask anonymously.
            Same(kind: Kind, words: Digest) = "same",
            /// The same under their name, for its asker knows now that it tells that they took part.
            SameNamed(kind: Kind, words: Digest) = "same_named",
            Anyway(kind: Kind, words: Digest, told: Told) = "anyway",
            Edit(kind: Kind, words: Digest, told: Told) = "edit",
        }
        enum Submit {
            Send(way: Way, kind: Kind, told: Told) = "send",
            /// Other words for those that were held back in this message.
            Resend(message: u64, kind: Kind, told: Told) = "resend",
        }
    }

    /// Briefing facts.
    mod brief {
        enum Act {
            Form = "form",
            /// A fact is chosen, and takes the place of the one that is shown.
            Pick = "pick",
            More(fact: FactId) = "more",
            /// A fact is chosen, and shown in a message of its own.
            Look = "look",
            Show(fact: FactId) = "show",
            /// The same, of several facts that are offered: the offer stays.
            ShowOf(fact: FactId) = "show_of",
        }
        enum Submit {
            Search = "search",
        }
    }

    /// Hands.
    mod hand {
        enum Act {
            Raise = "raise",
            /// With the note that was held back, for whoever raises it knows now what it tells.
            RaiseAnyway(words: Digest) = "anyway",
            Lower = "lower",
            Page(page: Page) = "page",
        }
    }

    /// Key messages.
    mod message {
        enum Act {
            Support(round: RoundNumber) = "support",
            Object(round: RoundNumber) = "object",
            /// Of the list of all.
            Page(page: Page) = "page",
        }
    }

    /// A person's own questions.
    mod mine {
        enum Act {
            Panel = "panel",
            Page(page: Page) = "page",
            Pick = "pick",
            Edit(number: Number, seen: Revision) = "edit",
            Anyway(number: Number, seen: Revision, words: Digest) = "anyway",
            Again(number: Number, seen: Revision, words: Digest) = "again",
            Withdraw(number: Number, seen: Revision) = "withdraw",
            /// An answer to what the moderators asked back in this round.
            Reply(number: Number, round: u32) = "reply",
            ReplyAgain(number: Number, round: u32, words: Digest) = "reply-again",
            ReplyAnyway(number: Number, round: u32, words: Digest) = "reply-anyway",
        }
        enum Submit {
            Save(number: Number, seen: Revision) = "save",
            Resave(message: u64, number: Number, seen: Revision) = "resave",
            Reply(number: Number, round: u32) = "reply",
            Rereply(number: Number, round: u32) = "rereply",
        }
    }

    /// Notes for the report.
    mod note {
        enum Act {
            Page(page: Page) = "page",
        }
    }

    /// What is stored about a person.
    mod privacy {
        enum Act {
            Panel = "panel",
            Language = "language",
            Ask = "ask",
            Within = "within",
            Now = "now",
        }
    }

    /// Decisions on one question.
    mod question {
        enum Act {
            Add = "add",
            Approve(number: Number, seen: Revision) = "approve",
            Decline(number: Number, seen: Revision) = "decline",
            Merge(number: Number, seen: Revision, into: Number) = "merge",
            Stage(number: Number, seen: Revision) = "stage",
            Answered(number: Number, seen: Revision) = "answered",
            Defer(number: Number, seen: Revision) = "defer",
            File(number: Number, seen: Revision) = "file",
            Edit(number: Number, seen: Revision) = "edit",
            Answer(number: Number, seen: Revision) = "answer",
            AskBack(number: Number, seen: Revision) = "ask_back",
            More(number: Number, seen: Revision) = "more",
            Topic(number: Number, seen: Revision) = "topic",
            /// A topic is chosen. Of long agendas there are several selects, and no two have the same id.
            Give(number: Number, seen: Revision, part: Page) = "give",
            Mute(number: Number, seen: Revision) = "mute",
            Translate(number: Number, seen: Revision) = "translate",
            /// The language of a translation is chosen.
            Language(number: Number, seen: Revision) = "language",
            Undo(number: Number, seen: Revision) = "undo",
            Destroy(number: Number, seen: Revision) = "destroy",
        }
        enum Submit {
            Add = "add",
            Edit(number: Number, seen: Revision, original: Destroy) = "edit",
            /// An answer destroys nothing; its ids say so all the same.
            Answer(number: Number, seen: Revision, original: Destroy) = "answer",
            AskBack(number: Number, seen: Revision) = "ask_back",
            Translate(number: Number, seen: Revision, into: LanguageTag) = "translate",
        }
    }

    /// The open questions.
    mod questions {
        enum Act {
            Panel = "panel",
            Page(by: Sorted, page: usize) = "page",
        }
    }

    /// Review.
    mod review {
        enum Act {
            Open = "open",
            Again = "again",
            Skip(number: Number, seen: Revision) = "skip",
            Edit(number: Number, seen: Revision) = "edit",
            Undo(number: Number, seen: Revision) = "undo",
            /// What an edited question was before, which is kept until then.
            Destroy(number: Number, seen: Revision) = "destroy",
            Approve(number: Number, seen: Revision) = "approve",
            Decline(number: Number, seen: Revision) = "decline",
            Merge(number: Number, seen: Revision, into: Number) = "merge",
        }
        enum Submit {
            Edit(number: Number, seen: Revision) = "edit",
        }
    }

    /// Declining several.
    mod several {
        enum Act {
            Open = "open",
            Page(page: Page) = "page",
            Choose(page: Page) = "choose",
            /// What was chosen on other pages.
            Keep(page: Page, part: Page) = "keep",
            /// What was listed then is known by its fingerprint.
            Decline(page: Page, listed: String) = "decline",
            /// The first and the last step that are taken back.
            Undo(first: i64, last: i64) = "undo",
        }
    }

    /// Speakers.
    mod speaker {
        enum Act {
            Next(seen: Revision) = "next",
            Undo(called: Revision) = "undo",
            Page(page: Page) = "page",
        }
    }

    /// The stage.
    mod stage {
        enum Act {
            Next(seen: Revision) = "next",
            Answered(seen: Revision) = "answered",
        }
    }

    /// Supporting a question.
    mod support {
        enum Act {
            Toggle(number: Number) = "toggle",
        }
    }

    /// The agenda.
    mod topic {
        enum Act {
            Next(seen: Revision) = "next",
            /// The minutes that were planned then.
            Extend(seen: Revision, planned: u32) = "extend",
            /// The minutes that are planned since, and those that could be taken before.
            Shorten(seen: Revision, planned: u32, before: u32) = "shorten",
            Undo(seen: Revision) = "undo",
        }
    }

    /// The workshop itself.
    mod workshop {
        enum Act {
            Pause(on: Place) = "pause",
            Resume(on: Place) = "resume",
            Lock(on: Place) = "lock",
            Unlock(on: Place) = "unlock",
            Close = "close",
            Erase = "erase",
        }
    }
}

impl question::Act {
    /// The question that it is pressed on.
    pub(crate) fn number(&self) -> Option<Number> {
        match self {
            Self::Add => None,
            Self::Approve(number, _)
            | Self::Decline(number, _)
            | Self::Merge(number, _, _)
            | Self::Stage(number, _)
            | Self::Answered(number, _)
            | Self::Defer(number, _)
            | Self::File(number, _)
            | Self::Edit(number, _)
            | Self::Answer(number, _)
            | Self::AskBack(number, _)
            | Self::More(number, _)
            | Self::Topic(number, _)
            | Self::Give(number, _, _)
            | Self::Mute(number, _)
            | Self::Translate(number, _)
            | Self::Language(number, _)
            | Self::Undo(number, _)
            | Self::Destroy(number, _) => Some(*number),
        }
    }
}

impl message::Act {
    /// The round that it is pressed on.
    pub(crate) fn round(&self) -> Option<RoundNumber> {
        match self {
            Self::Support(round) | Self::Object(round) => Some(*round),
            Self::Page(_) => None,
        }
    }
}
