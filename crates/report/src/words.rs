//! Texts and times as the report keeps them: texts cleaned and with their language, times to the minute.

use serde::{Deserialize, Serialize};
use workshop::{Text, Time};

use crate::language;
use crate::texts::Texts;

/// What somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The text. It has no characters that are invisible or change the direction of what stands around them.
    pub text: String,
    /// Its language as a tag of BCP 47: guessed from the text, and empty where that would be a bad guess; of a translation,
    /// the one that was named.
    pub language: String,
}

impl Words {
    /// Of a text, cleaned once more: the report is read where nothing else would protect its readers.
    pub(crate) fn of(text: &str) -> Self {
        let text = clean(text);
        let language = language::of(&text).to_owned();
        Self { text, language }
    }

    /// Of a text in a language that somebody named.
    pub(crate) fn in_language(text: &str, language: &str) -> Self {
        let words = Self::of(text);
        if language::is_tag(language) { Self { language: language.to_owned(), ..words } } else { words }
    }

    pub(crate) fn lines(&self) -> Vec<&str> {
        self.text.lines().collect()
    }

    /// The direction in which it is written, as HTML names it.
    pub(crate) fn direction(&self) -> &'static str {
        language::direction(&self.language)
    }

    /// The name of its language, where one is known.
    pub(crate) fn language_name(&self, t: &Texts) -> Option<String> {
        (!self.language.is_empty()).then(|| language::name(&self.language, *t))
    }
}

/// The text without tricks; empty if nothing else was in it.
pub(crate) fn clean(text: &str) -> String {
    Text::parse_within(text, usize::MAX, usize::MAX).map_or_else(|_| String::new(), |t| t.as_str().to_owned())
}

/// A point in time to the minute, in UTC, written like `2019-11-26T08:05Z`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Minute(#[cfg_attr(test, schemars(regex(pattern = r"^\d{4}-\d\d-\d\dT\d\d:\d\dZ$")))] String);

impl Minute {
    pub(crate) fn of(time: Time) -> Self {
        let stamp = jiff::Timestamp::from_millisecond(time.ms()).unwrap_or_default();
        Self(stamp.strftime("%Y-%m-%dT%H:%MZ").to_string())
    }

    /// As it is written in the JSON.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Only the day.
    pub(crate) fn day(&self) -> &str {
        self.0.get(..10).unwrap_or(&self.0)
    }

    /// Year, month and day.
    pub(crate) fn date(&self) -> [&str; 3] {
        [0..4, 5..7, 8..10].map(|part| self.0.get(part).unwrap_or_default())
    }

    /// Only the hour and the minute.
    pub(crate) fn clock(&self) -> &str {
        self.0.get(11..16).unwrap_or(&self.0)
    }
}
