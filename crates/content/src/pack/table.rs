//! Reading one table of a pack, key by key, noting everything that is wrong instead of stopping at the first.
//! What nobody asked for is unknown, and refused: a misspelt key must not pass for an absent one.

use std::borrow::Cow;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use unicode_segmentation::UnicodeSegmentation;

use super::problems::PackError;
use crate::fact::Text;
use crate::limits;

/// A file of a pack being read.
pub(super) struct File<'a> {
    pub(super) path: &'a Path,
    pub(super) text: &'a str,
    /// The same, if it is part of the program.
    pub(super) in_program: Option<&'static str>,
    pub(super) problems: Vec<PackError>,
}

impl File<'_> {
    /// The line, from 1, of a place in the file.
    pub(super) fn line(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().iter().take(offset);
        1 + before.filter(|byte| **byte == b'\n').count()
    }

    /// A text of the file, for good: as it stands in the program, else a copy.
    pub(super) fn keep(&self, text: &str) -> Text {
        let whole = self.in_program.unwrap_or_default();
        let at = text.as_ptr().addr().wrapping_sub(whole.as_ptr().addr());
        // One that was written with escapes stands elsewhere.
        let there = whole.get(at..at.saturating_add(text.len())).filter(|there| *there == text);
        there.map_or_else(|| Cow::Owned(text.to_owned()), Cow::Borrowed)
    }

    pub(super) fn problem(&mut self, offset: usize, entry: Option<&str>, reason: impl Into<String>) {
        let line = self.line(offset);
        self.problems.push(PackError::new(self.path, Some(line), entry, reason.into()));
    }
}

/// A value with the place where it stands.
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) offset: usize,
}

/// One table of an entry.
pub(super) struct Table<'m, 'a, 'f> {
    file: &'m mut File<'f>,
    table: &'a DeTable<'f>,
    offset: usize,
    entry: &'m str,
    /// What stands before a key in messages: "" or "source 2: ".
    within: String,
    known: Vec<&'static str>,
}

impl<'m, 'a, 'f> Table<'m, 'a, 'f> {
    pub(super) fn new(
        file: &'m mut File<'f>,
        table: &'a DeTable<'f>,
        offset: usize,
        entry: &'m str,
        within: String,
    ) -> Self {
        Self { file, table, offset, entry, within, known: Vec::new() }
    }

    /// Notes that something at this place is wrong.
    pub(super) fn wrong(&mut self, offset: usize, reason: impl AsRef<str>) {
        let reason = format!("{}{}", self.within, reason.as_ref());
        self.file.problem(offset, Some(self.entry), reason);
    }

    /// A text of the file, for good.
    pub(super) fn keep(&self, text: &str) -> Text {
        self.file.keep(text)
    }

    /// The value of a key; its absence is a problem if it is required.
    pub(super) fn value(&mut self, key: &'static str, required: Option<&str>) -> Option<&'a Spanned<DeValue<'f>>> {
        self.known.push(key);
        let found = self.table.get(key);
        if let (None, Some(form)) = (found, required) {
            self.wrong(self.offset, format!("{key} is missing; it must be {form}"));
        }
        found
    }

    /// A text that must be there, of at most so many grapheme clusters.
    pub(super) fn text(&mut self, key: &'static str, limit: usize) -> Option<At<&'a str>> {
        let value = self.value(key, Some(&format!("text of at most {limit} characters in quotes")))?;
        self.checked(key, value, limit)
    }

    /// A headline, which is the name of a choice, too.
    pub(super) fn headline(&mut self) -> Option<At<&'a str>> {
        let headline = self.text("headline", limits::HEADLINE)?;
        let units = headline.value.encode_utf16().count();
        if headline.value.graphemes(true).count() <= limits::HEADLINE && units > limits::HEADLINE {
            let reason = "for Discord, which counts some signs twice; at most 100 are allowed";
            self.wrong(headline.offset, format!("headline has {units} characters {reason}"));
        }
        Some(headline)
    }

    /// A text that may be left out.
    pub(super) fn optional_text(&mut self, key: &'static str, limit: usize) -> Option<At<&'a str>> {
        let value = self.value(key, None)?;
        self.checked(key, value, limit)
    }

    /// A list that must be there and not be empty; entries that are no text are noted and left out.
    pub(super) fn texts(&mut self, key: &'static str, most: usize, limit: usize) -> Vec<At<&'a str>> {
        let form = format!("a list of 1 to {most} texts of at most {limit} characters each");
        let Some(value) = self.value(key, Some(&form)) else { return Vec::new() };
        let offset = value.span().start;
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(offset, format!("{key} must be {form}, not {}", value.get_ref().type_str()));
            return Vec::new();
        };
        if list.is_empty() || list.len() > most {
            self.wrong(offset, format!("{key} has {} entries; it must be {form}", list.len()));
        }
        list.iter().filter_map(|value| self.checked(key, value, limit)).collect()
    }

    /// A text whose form is decided by `parse`; `form` says in messages what is allowed.
    pub(super) fn parsed<T>(
        &mut self,
        key: &'static str,
        required: bool,
        form: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<At<T>> {
        let value = self.value(key, required.then_some(form))?;
        let offset = value.span().start;
        let read = value.get_ref().as_str().and_then(parse);
        if read.is_none() {
            self.wrong(offset, format!("{key} is {}; it must be {form}", written(value.get_ref())));
        }
        read.map(|value| At { value, offset })
    }

    /// Ends the reading: what was not asked for is unknown.
    pub(super) fn no_other_keys(mut self) {
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !self.known.contains(&name) {
                let allowed = self.known.join(", ");
                self.wrong(key.span().start, format!("{name:?} is no key that is known here; allowed are {allowed}"));
            }
        }
    }

    fn checked(&mut self, key: &str, value: &'a Spanned<DeValue<'f>>, limit: usize) -> Option<At<&'a str>> {
        let offset = value.span().start;
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(offset, format!("{key} must be text in quotes, not {}", value.get_ref().type_str()));
            return None;
        };
        let length = text.graphemes(true).count();
        if text.trim().is_empty() {
            self.wrong(offset, format!("{key} is empty; it must be text of 1 to {limit} characters"));
        } else if text.trim() != text || text.chars().any(is_trickery) {
            let allowed = "one line, without spaces at its ends, line breaks or direction marks";
            self.wrong(offset, format!("{key} must be {allowed}"));
        } else if length > limit {
            self.wrong(offset, format!("{key} has {length} characters; at most {limit} are allowed"));
        }
        Some(At { value: text, offset })
    }
}

/// Characters that break a line or turn the direction of what stands around a text.
fn is_trickery(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// A value as a message names it.
fn written(value: &DeValue<'_>) -> String {
    match value.as_str() {
        Some(text) => format!("{text:?}"),
        None => format!("of type {}, not text in quotes", value.type_str()),
    }
}
