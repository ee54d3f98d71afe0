//! The texts of one file. Where each of them stands is kept; it is read anew whenever it is said: that takes a few microseconds,
//! and all of them read would take ten times the memory of the file.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Entry;
use fluent_syntax::{parser, serializer};
use unic_langid::LanguageIdentifier;

use crate::{isolate, plurals};

type Bundle = FluentBundle<FluentResource>;

/// The texts of one file.
pub(crate) struct Texts {
    written: Cow<'static, str>,
    language: LanguageIdentifier,
    right_to_left: bool,
    checked: bool,
    /// What English has and it has not, once somebody asked.
    missing: OnceLock<Vec<String>>,
    /// What says them, once the first of them is said.
    said: OnceLock<Said>,
}

struct Said {
    /// The file with what is put in set among itself, where that is not how it is written.
    isolated: Option<String>,
    /// Where each of them stands in it, in the order of their ids.
    places: Box<[Range<u32>]>,
    /// Plurals, and how arguments are written. It holds no texts.
    bundle: Bundle,
}

impl Texts {
    /// Those of a file, as it is written.
    pub(crate) fn new(
        written: Cow<'static, str>,
        language: &LanguageIdentifier,
        right_to_left: bool,
        checked: bool,
    ) -> Self {
        let (missing, said) = (OnceLock::new(), OnceLock::new());
        Self { written, language: language.clone(), right_to_left, checked, missing, said }
    }

    /// The file.
    pub(crate) fn written(&self) -> &str {
        &self.written
    }

    /// Whether somebody who speaks the language has checked the file.
    pub(crate) fn is_checked(&self) -> bool {
        self.checked
    }

    /// What English has and it has not, found out from its own once somebody asks.
    pub(crate) fn missing(&self, beside: impl FnOnce(&BTreeSet<String>) -> Vec<String>) -> &[String] {
        self.missing.get_or_init(|| beside(&self.ids()))
    }

    /// The ids of all of them.
    pub(crate) fn ids(&self) -> BTreeSet<String> {
        places(&self.written).map(|place| id_at(&self.written, &place).to_owned()).collect()
    }

    /// Whether there is one with this id.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.source(id).is_some()
    }

    /// The one with this id, if there is one.
    pub(crate) fn say(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let (Ok(read) | Err((read, _))) = parser::parse_runtime(self.source(id)?);
        let Some(Entry::Message(message)) = read.body.into_iter().next() else { return None };
        let mut pattern = message.value?;
        if let Some(args) = args {
            plurals::choose(&mut pattern, &self.language, args);
        }
        let mut errors = Vec::new();
        let text = self.said().bundle.format_pattern(&pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        Some(Cow::into_owned(text))
    }

    /// The one with this id as it is written, its id before it.
    fn source(&self, id: &str) -> Option<&str> {
        let said = self.said();
        let all = said.isolated.as_deref().unwrap_or(&self.written);
        let at = said.places.binary_search_by(|place| id_at(all, place).cmp(id)).ok()?;
        all.get(bytes(&said.places[at]))
    }

    fn said(&self) -> &Said {
        self.said.get_or_init(|| {
            let mut bundle = Bundle::new_concurrent(vec![self.language.clone()]);
            // What people wrote is isolated where it is made showable: a number such as #7 must stay plain text.
            bundle.set_use_isolating(false);
            let isolated = self.right_to_left.then(|| {
                let (Ok(mut resource) | Err((mut resource, _))) = parser::parse((*self.written).to_owned());
                isolate::resource(&mut resource);
                with_stars(&serializer::serialize(&resource))
            });
            let all = isolated.as_deref().unwrap_or(&self.written);
            let mut places: Box<[_]> = places(all).collect();
            places.sort_by_key(|place| id_at(all, place));
            Said { isolated, places, bundle }
        })
    }
}

/// Where the texts of a file stand, each with its id, to the next that begins at the edge. Within a text no line begins there
/// with a letter: [`hidden`] finds one that does.
fn places(file: &str) -> impl Iterator<Item = Range<u32>> + '_ {
    let mut at = 0;
    let edges = file.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += u32::try_from(line.len()).unwrap_or(u32::MAX);
        line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-' || c == '#').then_some((start, line))
    });
    let mut edges = edges.chain([(u32::try_from(file.len()).unwrap_or(u32::MAX), "")]).peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, line) = edges.next()?;
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                return Some(start..edges.peek()?.0);
            }
        }
    })
}

/// The first of what looks like the id of a text, but is none of these.
pub(crate) fn hidden(file: &str, is_one: impl Fn(&str) -> bool) -> Option<&str> {
    places(file).map(|place| id_at(file, &place)).find(|id| !is_one(id))
}

/// The id with which a text begins.
fn id_at<'f>(file: &'f str, place: &Range<u32>) -> &'f str {
    let text = file.get(bytes(place)).unwrap_or_default();
    text.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).next().unwrap_or_default()
}

fn bytes(place: &Range<u32>) -> Range<usize> {
    place.start as usize..place.end as usize
}

/// A text of several lines is written below its id, where a line that begins with a star would begin a variant: bold text.
fn with_stars(written: &str) -> String {
    let line = |line: &str| match line.trim_start() {
        text if text.starts_with('*') && !text.starts_with("*[") => {
            format!("{}{{ \"\" }}{text}\n", &line[..line.len() - text.len()])
        }
        _ => format!("{line}\n"),
    };
    written.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{INTERFACE, REPORT};

    /// Each of the program's own texts, as a bundle says it that has read the file as a whole.
    #[test]
    fn a_text_read_alone_says_what_it_says_among_all() {
        for (path, written) in INTERFACE.iter().chain(REPORT) {
            let tag = path.split(['/', '.']).nth(1).expect("a tag");
            let language: LanguageIdentifier = tag.parse().expect("a language");
            let texts = Texts::new(Cow::Borrowed(written), &language, tag == "ar", false);
            let all = texts.said().isolated.as_deref().unwrap_or(written);
            let resource = FluentResource::try_new(all.to_owned()).expect("it is right");
            let mut bundle = Bundle::new_concurrent(vec![language]);
            bundle.set_use_isolating(false);
            bundle.add_resource_overriding(resource);
            let arguments: BTreeSet<&str> = written
                .split('$')
                .skip(1)
                .filter_map(|after| {
                    after.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).next()
                })
                .collect();
            let ids = texts.ids();
            assert!(ids.len() > 100, "{path}: {}", ids.len());
            for number in [0, 1, 2, 3, 5, 11, 100] {
                let args: FluentArgs<'_> = arguments.iter().map(|name| (*name, number)).collect();
                for id in &ids {
                    let pattern = bundle.get_message(id).and_then(|message| message.value()).expect(id);
                    let among_all = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
                    assert_eq!(texts.say(id, Some(&args)).as_deref(), Some(&*among_all), "{path}: {id}");
                }
            }
            assert!(texts.say("nothing-like-this", None).is_none());
        }
    }
}
