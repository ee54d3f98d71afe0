//! One language: what it says, and what is known of its files.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

pub(crate) type Bundle = FluentBundle<FluentResource>;

/// The texts of one file.
pub(crate) struct Texts {
    pub(crate) bundle: Bundle,
    /// What English has and it has not.
    pub(crate) missing: Vec<String>,
    pub(crate) checked: bool,
}

/// What is known of a language.
pub(crate) struct Spoken {
    pub(crate) identifier: LanguageIdentifier,
    pub(crate) tag: String,
    pub(crate) name: String,
    pub(crate) right_to_left: bool,
    pub(crate) interface: Option<Texts>,
    pub(crate) report: Option<Texts>,
    /// Which says what is missing: the program's own of this language, else English; `None` for English itself.
    pub(crate) otherwise: Option<Language>,
}

/// A language in which the interface and reports are written. Files are read once, at the start, and kept until the end; so
/// a language is no more than which one it is.
#[derive(Clone, Copy)]
pub struct Language(pub(crate) &'static Spoken);

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

impl Eq for Language {}

impl Default for Language {
    fn default() -> Self {
        Self::english()
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.tag)
    }
}

impl Language {
    /// Its tag as BCP 47 writes it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        &self.0.tag
    }

    /// The same, taken apart.
    #[must_use]
    pub fn identifier(self) -> &'static LanguageIdentifier {
        &self.0.identifier
    }

    /// What it calls itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        &self.0.name
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub fn runs_right_to_left(self) -> bool {
        self.0.right_to_left
    }

    /// Whether somebody who speaks it has checked all of its files.
    #[must_use]
    pub fn is_checked(self) -> bool {
        [&self.0.interface, &self.0.report].into_iter().flatten().all(|texts| texts.checked)
    }

    /// The texts of the interface and of the report that English says for it.
    #[must_use]
    pub fn missing(self) -> [&'static [String]; 2] {
        [&self.0.interface, &self.0.report].map(|texts| texts.as_ref().map_or(&[][..], |t| &t.missing))
    }

    /// Whether the report is written in it.
    #[must_use]
    pub fn has_a_report(self) -> bool {
        self.0.report.is_some()
    }

    /// The interface's text with this id.
    #[must_use]
    pub fn text(self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let otherwise = || self.0.otherwise.map_or_else(|| id.to_owned(), |l| l.text(id, args));
        said(self.0.interface.as_ref(), id, args).unwrap_or_else(otherwise)
    }

    /// The report's text with this id.
    #[must_use]
    pub fn report(self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let otherwise = || self.0.otherwise.map_or_else(|| id.to_owned(), |l| l.report(id, args));
        said(self.0.report.as_ref(), id, args).unwrap_or_else(otherwise)
    }

    /// Whether the report has a text with this id.
    #[must_use]
    pub fn report_has(self, id: &str) -> bool {
        self.0.report.as_ref().is_some_and(|texts| texts.bundle.has_message(id))
            || self.0.otherwise.is_some_and(|l| l.report_has(id))
    }
}

pub(crate) fn said(texts: Option<&Texts>, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let bundle = &texts?.bundle;
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors);
    debug_assert!(errors.is_empty(), "{id}: {errors:?}");
    Some(Cow::into_owned(text))
}
