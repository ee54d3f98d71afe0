//! What people type, parsed at the door: a [`Text`], once made, is not empty, not too long and free of trickery.
//!
//! Length is counted as people count, in grapheme clusters. Characters that are invisible or change the direction
//! of what stands around them are taken out, but for those that emoji and joining scripts need; what looks the same is
//! written in one way (NFC); of many line breaks the first eight stay. Never here: a judgment on what the words say.

mod alike;
mod clean;
#[cfg(test)]
mod tests;
mod variation;
mod width;

use std::fmt;

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;
use unicode_segmentation::UnicodeSegmentation;

use clean::{clean, is_visible};
pub use width::columns;

/// Why a text cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing visible is in it.
    #[error("empty")]
    Empty,
    /// It is longer than allowed; lengths in grapheme clusters.
    #[error("{length} characters where {limit} are allowed")]
    TooLong {
        /// What it has.
        length: usize,
        /// What is allowed.
        limit: usize,
    },
    /// It is no longer than allowed, but its characters are made of so many parts that no message would take it.
    #[error("too many parts")]
    TooManyParts,
}

/// What a text may take of a message, in UTF-16 units: Discord allows 4,096 in the body of an embed.
pub const UNITS: usize = 4_000;

/// A text someone wrote, ready to be stored and shown. Its `Debug` shows the length only.
#[derive(Clone, PartialEq, Eq)]
pub struct Text(String);

impl Text {
    /// Makes a text of what was typed, allowing `limit` grapheme clusters.
    ///
    /// # Errors
    /// If nothing visible is left, it is too long, or it takes more than [`UNITS`] of a message.
    pub fn parse(typed: &str, limit: usize) -> Result<Self, TextError> {
        Self::parse_within(typed, limit, UNITS)
    }

    /// The same, for a place that takes so many UTF-16 units, the marks that keep markdown from having an effect included.
    ///
    /// # Errors
    /// If nothing visible is left, it is too long, or takes more.
    pub fn parse_within(typed: &str, limit: usize, units: usize) -> Result<Self, TextError> {
        let clean = clean(typed, true);
        if !clean.chars().any(is_visible) {
            return Err(TextError::Empty);
        }
        let length = clean.graphemes(true).count();
        if length > limit {
            return Err(TextError::TooLong { length, limit });
        }
        let shown = clean.chars().map(|c| c.len_utf16() + usize::from(c.is_ascii_punctuation())).sum::<usize>();
        // Two marks isolate a line that runs from right to left.
        if shown + 2 * clean.lines().count() > units {
            return Err(TextError::TooManyParts);
        }
        Ok(Self(clean))
    }

    /// A text that was parsed before it was stored.
    #[must_use]
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether some of it runs from right to left, so that it must be isolated from what stands around it.
    #[must_use]
    pub fn runs_right_to_left(text: &str) -> bool {
        let classes = CodePointMapData::<BidiClass>::new();
        text.chars().any(|c| matches!(classes.get(c), BidiClass::RightToLeft | BidiClass::ArabicLetter))
    }

    /// Whether two texts have the same words, whatever their spacing.
    #[must_use]
    pub fn same_words(&self, other: &Self) -> bool {
        self.0.split_whitespace().eq(other.0.split_whitespace())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} bytes)", self.0.len())
    }
}

/// A name as it is shown next to a named question: one line, at most 32 grapheme clusters (Discord's own limit), and
/// at most [`ShownName::WIDEST`] columns wide.
#[derive(Clone, PartialEq, Eq)]
pub struct ShownName(String);

impl ShownName {
    /// How long a name can be, in grapheme clusters.
    pub const MAX: usize = 32;

    /// How wide it can be, in columns, of which a Latin letter has one and a Chinese sign two.
    pub const WIDEST: usize = 2 * Self::MAX;

    /// Makes a name of what Discord says; a name with nothing visible in it becomes "?". Signs that are whole sentences
    /// are written out.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        let clean = clean(&width::written_out(name), false);
        if !clean.chars().any(is_visible) {
            return Self("?".to_owned());
        }
        let mut wide = 0;
        let fits = |cluster: &&str| {
            wide += columns(cluster);
            wide <= Self::WIDEST
        };
        let kept = clean.graphemes(true).take(Self::MAX).take_while(fits).collect::<String>();
        // What joined the last character to one that was cut off has nothing to join.
        Self(self::clean(&kept, false))
    }

    /// Makes a name of what somebody typed for someone in the room.
    ///
    /// # Errors
    /// If nothing visible is left, or it is longer than [`Self::MAX`] or wider than [`Self::WIDEST`].
    pub fn typed(name: &str) -> Result<Self, TextError> {
        let text = Text::parse(&width::written_out(name), Self::MAX)?;
        if text.as_str().graphemes(true).map(columns).sum::<usize>() > Self::WIDEST {
            return Err(TextError::TooManyParts);
        }
        Ok(Self::parse(text.as_str()))
    }

    /// Whether whoever had it deleted their data.
    #[must_use]
    pub fn is_removed(&self) -> bool {
        self.0.is_empty()
    }

    /// A name that was parsed before it was stored.
    #[must_use]
    pub fn stored(name: String) -> Self {
        Self(name)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ShownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShownName(…)")
    }
}
