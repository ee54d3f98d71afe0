//! What stands in ids as an argument and nowhere else.

use strum::{EnumString, IntoStaticStr, VariantArray};
use workshop::Word;

use crate::custom_id::Arg;

/// Whether the asker was told that few may ask anonymously. It came later than the ids it stands in: without it, they were not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Told(pub(crate) bool);

impl Arg for Told {
    fn written(&self) -> String {
        (if self.0 { "told" } else { "untold" }).to_owned()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        Some(Self(there == Some("told")))
    }
}

/// How somebody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Way {
    /// Under nobody's name.
    Anonymous,
    /// Under their own.
    Named,
}

impl Arg for Way {
    fn written(&self) -> String {
        self.word().to_owned()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        Self::from_word(there?)
    }
}

/// A digest of words that were held back. It came later than the ids it stands in: without it, no words are those.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Digest(pub(crate) String);

impl Arg for Digest {
    fn written(&self) -> String {
        self.0.clone()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        Some(Self(there.unwrap_or_default().to_owned()))
    }
}

/// The number of a round in which a key message is put to everybody, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RoundNumber(pub(crate) u32);

impl Arg for RoundNumber {
    fn written(&self) -> String {
        self.0.to_string()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        there?.parse().ok().filter(|n| *n > 0).map(Self)
    }
}

/// Whether the words as they were first are destroyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Destroy(pub(crate) bool);

impl Arg for Destroy {
    fn written(&self) -> String {
        (if self.0 { "destroy" } else { "keep" }).to_owned()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        Some(Self(there == Some("destroy")))
    }
}

/// How the open questions are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Sorted {
    /// Fairly.
    Fair,
    /// The newest first.
    Newest,
    /// By supports.
    Support,
    /// As the workshop suggests them, if nothing is chosen.
    Suggested,
}

impl Arg for Sorted {
    fn written(&self) -> String {
        self.word().to_owned()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        Self::from_word(there?)
    }
}

/// A page of a list, from 0. Nothing is decided by it: without it, or with anything else in its place, it is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Page(pub(crate) usize);

impl Arg for Page {
    fn written(&self) -> String {
        self.0.to_string()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        Some(Self(there.and_then(|n| n.parse().ok()).unwrap_or_default()))
    }
}

/// Where something is pressed that stands in two places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// On the board, whose ids say nothing of it.
    Board,
    /// Beside what was done, as the way back.
    Undo,
}

impl Arg for Place {
    fn written(&self) -> String {
        (if *self == Self::Undo { "undo" } else { "" }).to_owned()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        Some(if there == Some("undo") { Self::Undo } else { Self::Board })
    }
}
