//! All languages: those of the program, and those of a folder of the operator's, where `LANGUAGE.ftl` is the interface and
//! `report/LANGUAGE.ftl` the report. What a file of the folder says is said before what the program's own says.

#[cfg(test)]
mod fuzz;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::panic;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, OnceLock};

use fluent_syntax::parser;
use unic_langid::LanguageIdentifier;

use crate::check::{self, Shapes};
use crate::head::Head;
use crate::language::{Language, Spoken};
use crate::mistakes::{Found, Mistakes};
use crate::texts::{self, Texts};
use crate::{BuiltIn, INTERFACE, REPORT, isolate};

/// How many languages there can be: a select has 25 entries, and the first is none of them.
pub const MOST: usize = 24;

const ENGLISH: &str = "en";

// Its tests look at the program's own files; a mistake in them would be nothing that an operator could mend.
static BUILT_IN: LazyLock<Languages> = LazyLock::new(|| Languages::of(unread(), &[], &mut Found::default()));

/// The languages of the interface and of reports. The first is English.
#[derive(Clone)]
pub struct Languages(Arc<[Language]>);

impl fmt::Debug for Languages {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list().entries(self.0.iter()).finish()
    }
}

/// Whose texts a file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Interface,
    Report,
}

/// A file of which the head is read.
struct Read {
    head: Head,
    texts: Texts,
}

type Files = BTreeMap<(String, Of), Read>;

impl Languages {
    /// Those of the program.
    #[must_use]
    pub fn built_in() -> Self {
        BUILT_IN.clone()
    }

    /// English alone.
    #[must_use]
    pub fn only_english() -> Self {
        Self([BUILT_IN.english()].into())
    }

    /// The same with those of a folder.
    ///
    /// # Errors
    /// If the folder cannot be read, or a file in it is not as it must be.
    pub fn load(folder: Option<&Path>) -> Result<Self, Mistakes> {
        let Some(folder) = folder else { return Ok(Self::built_in()) };
        let mut found = Found::default();
        let mut files = Vec::new();
        for (of, folder) in [(Of::Interface, folder.to_owned()), (Of::Report, folder.join("report"))] {
            if of == Of::Interface || folder.is_dir() {
                look_into(&folder, &mut found, |path, text| files.push((of, path, text)));
            }
        }
        let all = Self::with(files, &mut found);
        found.or(all)
    }

    /// What is wrong with the program's own files: a test asks.
    ///
    /// # Errors
    /// Always, if there is something.
    pub fn check_built_in() -> Result<(), Mistakes> {
        let mut found = Found::default();
        let mut english: BTreeMap<Of, Shapes> = BTreeMap::new();
        let mut read = Files::new();
        let mut own: Vec<_> = own().collect();
        // The originals first, for all others must be like them.
        own.sort_by_key(|(_, path, _)| path.file_stem().is_none_or(|stem| stem != ENGLISH));
        for (of, path, text) in own {
            found.look_at(&path);
            let Some((one, shapes)) = file(of, &path, text.to_owned(), english.get(&of), &mut found) else { continue };
            english.entry(of).or_insert(shapes);
            read.insert((one.head.language.to_string(), of), one);
        }
        let all = Self::of(read, &[], &mut found);
        for language in all.iter().skip(1) {
            for (of, missing) in ["bot", "report"].into_iter().zip(language.missing()) {
                found.look_at(Path::new(&format!("{of}/{}.ftl", language.tag())));
                missing.iter().for_each(|id| found.text(id, "it is missing"));
            }
            if !language.has_a_report() {
                found.look_at(Path::new(&format!("report/{}.ftl", language.tag())));
                found.file("it is missing");
            }
        }
        found.or(())
    }

    /// The program's own with these files added, each looked at.
    fn with(files: Vec<(Of, PathBuf, String)>, found: &mut Found) -> Self {
        let mut read = unread();
        let english: BTreeMap<Of, Shapes> = own()
            .filter(|(_, path, _)| path.file_stem().is_some_and(|stem| stem == ENGLISH))
            .map(|(of, _, text)| {
                let (Ok(resource) | Err((resource, _))) = parser::parse(text.to_owned());
                (of, check::shapes(&resource, &mut Found::default()))
            })
            .collect();
        for (of, path, text) in files {
            found.look_at(&path);
            if let Some((one, _)) = file(of, &path, text, english.get(&of), found) {
                // What comes later takes the place of what was there.
                read.insert((one.head.language.to_string(), of), one);
            }
        }
        Self::of(read, &BUILT_IN.0, found)
    }

    /// The languages of these files; of some it is known what they said `before`.
    fn of(mut read: Files, before: &[Language], found: &mut Found) -> Self {
        let mut languages: Vec<Language> = Vec::new();
        let mut tags: Vec<String> = read.keys().map(|(tag, _)| tag.clone()).collect();
        tags.dedup();
        tags.sort_by_key(|tag| tag != ENGLISH);
        for tag in tags {
            let report = read.remove(&(tag.clone(), Of::Report));
            let Some(interface) = read.remove(&(tag.clone(), Of::Interface)) else {
                if let Some(report) = report {
                    found.look_at(Path::new(&format!("report/{}.ftl", report.head.language)));
                    found.file("the interface has no file of this language: add it beside this folder");
                }
                continue;
            };
            let own = before.iter().copied().find(|l| l.tag() == tag);
            let Head { language: identifier, name, right_to_left, .. } = interface.head;
            let [interface, report] = [Some(interface.texts), report.map(|r| r.texts)];
            let otherwise = own.or_else(|| languages.first().copied());
            let spoken = Spoken {
                identifier,
                tag,
                name,
                right_to_left,
                interface,
                report,
                otherwise,
                own_words: OnceLock::new(),
            };
            // Kept until the program ends: a language is passed along everywhere.
            languages.push(Language(Box::leak(Box::new(spoken))));
        }
        if languages.len() > MOST {
            found.file(format!("there are {} languages; a select holds {MOST}", languages.len()));
        }
        Self(languages.into())
    }

    /// English, in which everything is written first.
    ///
    /// # Panics
    /// Never: its files are compiled in.
    #[must_use]
    pub fn english(&self) -> Language {
        self.0[0]
    }

    /// All of them, English first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Language> + '_ {
        self.0.iter().copied()
    }

    /// The one for a locale such as “zh-TW”, if there is one.
    #[must_use]
    pub fn for_locale(&self, locale: &str) -> Option<Language> {
        let wanted = locale.parse::<LanguageIdentifier>().ok()?;
        let exact = self.iter().find(|l| *l.identifier() == wanted);
        exact.or_else(|| self.iter().find(|l| content::fits(&wanted, l.identifier())))
    }

    /// The same, else English.
    #[must_use]
    pub fn of_locale(&self, locale: &str) -> Language {
        self.for_locale(locale).unwrap_or_else(|| self.english())
    }
}

impl Language {
    /// English, as the program has it.
    #[must_use]
    pub fn english() -> Self {
        BUILT_IN.english()
    }
}

fn look_into(folder: &Path, found: &mut Found, mut each: impl FnMut(PathBuf, String)) {
    found.look_at(folder);
    let entries = match fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
        Ok(entries) => entries,
        Err(why) => return found.file(format!("the folder cannot be read: {why}")),
    };
    let mut paths: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "ftl"));
    paths.sort();
    for path in paths {
        match fs::read_to_string(&path) {
            Ok(text) => each(path, text),
            Err(why) => {
                found.look_at(&path);
                found.file(format!("it cannot be read: {why}"));
            }
        }
    }
}

/// The program's own files.
fn own() -> impl Iterator<Item = (Of, PathBuf, &'static str)> {
    let of = |of: Of, all: &'static [BuiltIn]| all.iter().map(move |(path, text)| (of, PathBuf::from(path), *text));
    of(Of::Interface, INTERFACE).chain(of(Of::Report, REPORT))
}

/// How many braces may be open at once: whoever reads the file goes down into each.
const DEPTH: usize = 100;

/// How many braces are open at once, at most. An empty line ends a text, and all that is open in it.
fn deepest(text: &str) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    for line in text.lines() {
        // A line that begins at the edge begins another text, but for a brace.
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-' || c == '#') {
            open = 0;
        }
        for c in line.chars() {
            match c {
                '{' => open += 1,
                '}' => open = open.saturating_sub(1),
                _ => {}
            }
            deepest = deepest.max(open);
        }
    }
    deepest
}

/// The same, of which no more than the heads is read.
fn unread() -> Files {
    let mut found = Found::default();
    let read = own().filter_map(|(of, path, text)| {
        let end = text.lines().take_while(|line| line.starts_with("###")).map(|line| line.len() + 1).sum::<usize>();
        let (Ok(resource) | Err((resource, _))) = parser::parse(text[..end.min(text.len())].to_owned());
        let head = Head::of(&resource, &path, &mut found)?;
        let texts = Texts::new(Cow::Borrowed(text), &head.language, head.right_to_left, head.checked);
        Some(((head.language.to_string(), of), Read { head, texts }))
    });
    read.collect()
}

/// Looks at a file; `None` where its head leaves nothing to go on with.
fn file(of: Of, path: &Path, text: String, english: Option<&Shapes>, found: &mut Found) -> Option<(Read, Shapes)> {
    let text = text.trim_start_matches('\u{feff}').to_owned();
    if deepest(&text) > DEPTH {
        found.file(format!("more than {DEPTH} braces are open at once"));
        return None;
    }
    // What could not be read stands in it and is told by it; over a sign in an escape the library panics.
    let Ok(Ok(mut resource) | Err((mut resource, _))) = panic::catch_unwind(|| parser::parse(text.clone())) else {
        found.file("it cannot be read: look for \\u or \\U without its 4 or 6 hexadecimal digits");
        return None;
    };
    let head = Head::of(&resource, path, found);
    let before = found.len();
    let mut shapes = check::shapes(&resource, found);
    // What cannot be read begins anywhere.
    if found.len() == before
        && let Some(id) = texts::hidden(&text, |id| shapes.contains_key(id))
    {
        found.text(id, "no text begins here: a line within a text begins with a space");
    }
    let head = head?;
    if head.right_to_left {
        isolate::resource(&mut resource);
        // Marks take room, too.
        shapes = check::shapes(&resource, &mut Found::default());
    }
    check::like(english.unwrap_or(&shapes), &shapes, &head.language, of == Of::Interface, found);
    let texts = Texts::new(Cow::Owned(text), &head.language, head.right_to_left, head.checked);
    Some((Read { head, texts }, shapes))
}
