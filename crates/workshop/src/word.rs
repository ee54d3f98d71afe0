//! The words for what there is a fixed choice of: what moderators choose in a command is what stands in the database.

use std::str::FromStr;

use strum::VariantArray;

/// A choice of which each has its word, as its enum's attributes say.
pub trait Word: Copy + FromStr + Into<&'static str> + VariantArray {
    /// All of them, in the order of the contract.
    fn all() -> impl Iterator<Item = Self> {
        Self::VARIANTS.iter().copied()
    }

    /// The word used in commands and in the database.
    #[must_use]
    fn word(self) -> &'static str {
        self.into()
    }

    /// The one with this word.
    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        word.parse().ok()
    }
}

impl<T: Copy + FromStr + Into<&'static str> + VariantArray> Word for T {}

#[cfg(test)]
mod tests {
    use crate::{DecisionKind, Identity, Intake, Kind, NoticeKind, NoticePlace, Order, Reason, Source};

    use super::*;

    fn words<T: Word + PartialEq + std::fmt::Debug>() -> Vec<&'static str> {
        T::all().for_each(|one| assert_eq!(T::from_word(one.word()), Some(one)));
        T::all().map(T::word).collect()
    }

    /// Moderators know them, and databases hold them.
    #[test]
    fn the_words_stay_what_they_are() {
        assert_eq!(words::<Kind>(), ["question", "comment", "statement"]);
        assert_eq!(
            words::<Reason>(),
            ["duplicate", "off-topic", "abuse", "exposes a person", "not a question", "no time"]
        );
        assert_eq!(words::<Source>(), ["room", "other"]);
        assert_eq!(words::<Order>(), ["fair", "first come", "manual"]);
        assert_eq!(words::<Identity>(), ["open_or_anonymous", "anonymous_only", "named_only"]);
        assert_eq!(words::<Intake>(), ["open", "paused", "closed"]);
        assert_eq!(
            words::<DecisionKind>(),
            ["approve", "decline", "merge", "edit", "stage", "answered", "answer", "defer", "file", "translate"]
        );
        assert_eq!(words::<NoticePlace>(), ["floor", "desk"]);
        assert_eq!(
            words::<NoticeKind>(),
            [
                "topic ends soon",
                "topic ends",
                "speaker ends soon",
                "speaker ends",
                "workshop closes",
                "floor is shut",
                "on the stage"
            ]
        );
    }
}
