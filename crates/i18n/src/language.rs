//! One language: what it says, and what is known of its files.

use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::FluentArgs;
use unic_langid::LanguageIdentifier;

use crate::own_words::OwnWords;
use crate::texts::Texts;

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
    /// What it says in the place of names and beside them, once a name is told.
    pub(crate) own_words: OnceLock<OwnWords>,
}

/// A language in which the interface and reports are written. What there is is found out once, at the start, and kept until
/// the end; so a language is no more than which one it is. What it says is read when it is said.
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
        [&self.0.interface, &self.0.report].into_iter().flatten().all(Texts::is_checked)
    }

    /// The texts of the interface and of the report that English says for it.
    #[must_use]
    pub fn missing(self) -> [&'static [String]; 2] {
        let of = |texts: fn(&'static Spoken) -> Option<&'static Texts>, place: usize| {
            let Some(own) = texts(self.0) else { return &[][..] };
            own.missing(|ids| match self.0.otherwise {
                None => Vec::new(),
                // A file that takes another's place need not say all of it anew.
                Some(before) if before == self => {
                    before.missing()[place].iter().filter(|id| !ids.contains(*id)).cloned().collect()
                }
                Some(_) => {
                    texts(Self::english().0).map(|t| t.ids().difference(ids).cloned().collect()).unwrap_or_default()
                }
            })
        };
        [of(|spoken| spoken.interface.as_ref(), 0), of(|spoken| spoken.report.as_ref(), 1)]
    }

    /// Whether the report is written in it.
    #[must_use]
    pub fn has_a_report(self) -> bool {
        self.0.report.is_some()
    }

    /// The files of the interface from which it is said, as they are written: its own, then those that say what is missing.
    pub fn written(self) -> impl Iterator<Item = &'static str> {
        let all = std::iter::successors(Some(self), |l| l.0.otherwise);
        all.filter_map(|l| l.0.interface.as_ref().map(Texts::written))
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

    /// What it says in the place of names and beside them.
    pub(crate) fn own_words(self) -> &'static OwnWords {
        self.0.own_words.get_or_init(|| OwnWords::of(self))
    }

    /// Whether the report has a text with this id.
    #[must_use]
    pub fn report_has(self, id: &str) -> bool {
        self.0.report.as_ref().is_some_and(|texts| texts.has(id)) || self.0.otherwise.is_some_and(|l| l.report_has(id))
    }
}

pub(crate) fn said(texts: Option<&Texts>, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    texts?.say(id, args)
}
