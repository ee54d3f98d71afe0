//! A fact's texts in other languages: what is shown to whom, and whether the English has changed since they were made.
//! A translated statement never stands without its translated opposing position, nor one without the other.

use jiff::civil;
use sha2::{Digest, Sha256};
use strum::{EnumString, IntoStaticStr, VariantNames};
use unic_langid::LanguageIdentifier;

use crate::fact::{Fact, Text};
use crate::language::{self, ENGLISH};

/// One fact in one language.
#[derive(Clone, Debug)]
pub(crate) struct Translation {
    pub(crate) language: LanguageIdentifier,
    pub(crate) headline: Text,
    /// What follows the headline, unless the headline alone is translated.
    pub(crate) rest: Option<Rest>,
    pub(crate) checked: Checked,
}

/// The statement with its opposing position, if the fact is contested.
#[derive(Clone, Debug)]
pub(crate) struct Rest {
    pub(crate) statement: Text,
    pub(crate) contested: Option<Text>,
}

/// Who has checked a translation. Who it was by name is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Nobody.
    No,
    /// A person, on a day.
    By(Checker, civil::Date),
}

/// What the person who checked a translation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Checker {
    /// `native-speaker`: the language is their first.
    NativeSpeaker,
    /// `translator`: by profession.
    Translator,
}

impl Checker {
    /// The word used in packs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// A text, and the language that it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The text.
    pub text: &'a str,
    /// Its language.
    pub language: &'a LanguageIdentifier,
}

/// What a reader is shown of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextIn<'a> {
    /// The headline.
    pub headline: Said<'a>,
    /// The statement, …
    pub statement: Said<'a>,
    /// … and the opposing position if the fact is contested: both in the same language.
    pub contested: Option<Said<'a>>,
    /// Who has checked the translation; `None` if everything is in English, as it was written.
    pub checked: Option<Checked>,
}

/// The first 12 hexadecimal digits of the SHA-256 of what a translation is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digests {
    /// Of the headline alone.
    pub headline: String,
    /// Of headline, statement and, if there is one, opposing position, with a line feed between each.
    pub whole: String,
}

impl Fact {
    /// The fact for somebody who reads this language: as far as it is translated, and in English for the rest.
    #[must_use]
    pub fn in_language(&self, reader: &LanguageIdentifier) -> TextIn<'_> {
        let original = self.in_english();
        if language::fits(reader, &ENGLISH) {
            return original;
        }
        let fitting = self.translations().iter().find(|translation| language::fits(reader, &translation.language));
        fitting.map_or(original, |translation| self.as_translated(translation))
    }

    /// The languages that it is translated into, at least its headline.
    pub fn languages(&self) -> impl Iterator<Item = &LanguageIdentifier> {
        self.translations().iter().map(|translation| &translation.language)
    }

    /// What says from which English a translation was made.
    #[must_use]
    pub fn digests(&self) -> Digests {
        let whole = [Some(self.headline()), Some(self.statement()), self.contested()];
        let whole = whole.into_iter().flatten().collect::<Vec<_>>();
        Digests { headline: digest(self.headline()), whole: digest(&whole.join("\n")) }
    }

    /// The fact as it was written.
    pub(crate) fn in_english(&self) -> TextIn<'_> {
        let said = |text| Said { text, language: &ENGLISH };
        TextIn {
            headline: said(self.headline()),
            statement: said(self.statement()),
            contested: self.contested().map(said),
            checked: None,
        }
    }

    /// The fact with one of its translations, which need not be among them yet.
    pub(crate) fn as_translated<'a>(&'a self, translation: &'a Translation) -> TextIn<'a> {
        let said = |text| Said { text, language: &translation.language };
        let english = self.in_english();
        let (statement, contested) = match &translation.rest {
            Some(rest) => (said(&rest.statement), rest.contested.as_deref().map(said)),
            None => (english.statement, english.contested),
        };
        TextIn { headline: said(&translation.headline), statement, contested, checked: Some(translation.checked) }
    }
}

fn digest(text: &str) -> String {
    hex::encode(&Sha256::digest(text)[..6])
}
