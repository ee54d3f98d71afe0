//! Translations: a moderator's or rapporteur's rendering of a question, beside the original and never instead of it. What is a
//! language's tag, and how much there may be.

use std::fmt;

use crate::Text;

/// A translation's length, in grapheme clusters.
pub const LENGTH_MAX: usize = 800;

/// Into so many languages one question can be rendered: they stand below one another in one message.
pub const LANGUAGES_MAX: usize = 5;

/// A language as a tag of BCP 47, in its usual case: `fr`, `zh-Hant`, `pt-BR`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LanguageTag(String);

impl LanguageTag {
    /// The tag that was typed; `None` if it is none.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let mut parts = typed.trim().split(['-', '_']);
        let language =
            parts.next().filter(|p| matches!(p.len(), 2 | 3) && p.bytes().all(|b| b.is_ascii_alphabetic()))?;
        let mut tag = language.to_ascii_lowercase();
        for part in parts {
            let is_plain = (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
            if !is_plain || tag.len() > 20 {
                return None;
            }
            tag.push('-');
            let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
            match (part.len(), letters) {
                (2, true) => tag.push_str(&part.to_ascii_uppercase()),
                (4, true) => {
                    tag.push_str(&part[..1].to_ascii_uppercase());
                    tag.push_str(&part[1..].to_ascii_lowercase());
                }
                _ => tag.push_str(&part.to_ascii_lowercase()),
            }
        }
        Some(Self(tag))
    }

    /// The tag as it was stored.
    #[must_use]
    pub const fn stored(tag: String) -> Self {
        Self(tag)
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A rendering of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Into which language.
    pub language: LanguageTag,
    /// Whose it is: M1, R2.
    pub by: String,
    /// What it says.
    pub text: Text,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_known_in_any_case_and_nothing_else_is_one() {
        for (typed, tag) in [
            ("fr", "fr"),
            (" FR ", "fr"),
            ("zh-hant", "zh-Hant"),
            ("ZH_HANS_cn", "zh-Hans-CN"),
            ("pt-br", "pt-BR"),
            ("ug", "ug"),
            ("es-419", "es-419"),
            ("mn-MONG", "mn-Mong"),
        ] {
            assert_eq!(LanguageTag::parse(typed).map(|t| t.to_string()).as_deref(), Some(tag), "{typed}");
        }
        for typed in
            ["", "f", "French", "fr|x", "fr-", "fr-x", "fr onload", "1a", "de-abcdefghi", "en-aa-bb-cc-dd-ee-ff-gg-hh"]
        {
            assert_eq!(LanguageTag::parse(typed), None, "{typed}");
        }
    }
}
