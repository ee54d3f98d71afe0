//! From the files of a pack to facts: everything is read once, at the door, and what is wrong is listed in full.
//! It knows nothing of search.

#[cfg(test)]
mod fuzz;
mod problems;
mod source;
mod table;
mod text;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use strum::VariantNames;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::date::Date;
use crate::fact::{Evidence, Fact, FactId, is_name};
use crate::limits;
use crate::translation::TextIn;
pub use problems::{PackError, PackErrors};
use source::read_source;
use table::{File, Table};
pub(crate) use text::{Placed as PlacedText, attach};

/// A pack's name and its files as text; the built-in one and an operator's folder are the same from here on.
pub(crate) struct PackFiles {
    pub(crate) name: String,
    pub(crate) files: Vec<(PathBuf, Cow<'static, str>)>,
}

/// A fact and where it stands, for messages about several facts.
pub(crate) struct Placed {
    pub(crate) fact: Fact,
    pub(crate) file: PathBuf,
    pub(crate) line: usize,
}

impl PackFiles {
    /// Reads the folder of a pack: its `*.toml`, in the order of their names; other files and folders in it are left alone.
    pub(crate) fn of_folder(folder: &Path, problems: &mut Vec<PackError>) -> Option<Self> {
        let mut wrong = |at: &Path, reason: String| problems.push(PackError::new(at, None, None, reason));
        let entries = match folder.read_dir() {
            Ok(entries) => entries,
            Err(error) => {
                wrong(folder, format!("a pack must be a folder that can be read, holding *.toml files: {error}"));
                return None;
            }
        };
        let mut paths = Vec::new();
        for entry in entries {
            match entry {
                Ok(entry) => paths.push(entry.path()),
                Err(error) => wrong(folder, format!("the folder could not be read to its end: {error}")),
            }
        }
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
        paths.sort();
        if paths.is_empty() {
            wrong(folder, "the folder holds no file whose name ends in .toml, so there is nothing in it".into());
            return None;
        }
        let mut files = Vec::new();
        for path in paths {
            match std::fs::read_to_string(&path) {
                Ok(text) => files.push((path, text.into())),
                Err(error) => wrong(&path, format!("the file must be readable text in UTF-8: {error}")),
            }
        }
        let name = folder.canonicalize().ok().and_then(|full| Some(full.file_name()?.to_str()?.to_owned()));
        if name.is_none() {
            wrong(folder, "the folder needs a name of its own, written in UTF-8: it becomes the pack's name".into());
        }
        Some(Self { name: name?, files })
    }

    /// The facts of the pack, its translations of facts, and all that is wrong with it.
    pub(crate) fn read(&self, facts: &mut Vec<Placed>, texts: &mut Vec<PlacedText>, problems: &mut Vec<PackError>) {
        let pack: Arc<str> = self.name.as_str().into();
        for (path, text) in &self.files {
            let in_program = if let Cow::Borrowed(text) = text { Some(*text) } else { None };
            let mut file = File { path, text, in_program, problems: Vec::new() };
            match text::language_of(path) {
                None => entries(&mut file, "fact", |file, entry, ordinal, line| {
                    let fact = read_fact(file, &pack, entry, ordinal)?;
                    facts.push(Placed { fact, file: path.clone(), line });
                    Some(())
                }),
                Some(Ok(language)) => entries(&mut file, "text", |file, entry, ordinal, line| {
                    texts.push(text::read_text(file, &language, entry, ordinal, line)?);
                    Some(())
                }),
                Some(Err(reason)) => file.problem(0, None, reason),
            }
            problems.append(&mut file.problems);
        }
    }
}

/// Reads each entry of a file that may hold no others: the entry, which it is in the file, and its line, from 1.
fn entries<'f>(
    file: &mut File<'f>,
    key: &str,
    mut read: impl FnMut(&mut File<'f>, &Spanned<DeValue<'f>>, usize, usize) -> Option<()>,
) {
    let (root, errors) = DeTable::parse_recoverable(file.text);
    for error in &errors {
        let offset = error.span().map_or(0, |span| span.start);
        file.problem(offset, None, format!("this is not TOML: {}", error.message()));
    }
    for other in root.get_ref().keys().filter(|other| other.get_ref() != key) {
        let name = other.get_ref();
        let reason = format!("{name:?} is no key that is known here; this file may hold [[{key}]] entries only");
        file.problem(other.span().start, None, reason);
    }
    let entries = root.get_ref().get(key);
    let Some(list) = entries.and_then(|entries| entries.get_ref().as_array()) else {
        // A file that could not be read as TOML has been complained about already.
        if errors.is_empty() {
            let offset = entries.map_or(0, |entries| entries.span().start);
            file.problem(offset, None, format!("the file must hold at least one entry that begins with [[{key}]]"));
        }
        return;
    };
    let (mut counted, mut line) = (0, 1);
    for (place, entry) in list.iter().enumerate() {
        let offset = entry.span().start;
        let since = file.text.as_bytes().get(counted..offset).unwrap_or_default();
        line += since.iter().filter(|byte| **byte == b'\n').count();
        counted = counted.max(offset);
        // What is wrong with an entry has been noted; the others are read all the same.
        let _ = read(file, entry, place + 1, line);
    }
}

/// One fact, or nothing but problems.
fn read_fact<'f>(file: &mut File<'f>, pack: &Arc<str>, entry: &Spanned<DeValue<'f>>, ordinal: usize) -> Option<Fact> {
    let offset = entry.span().start;
    let table = entry.get_ref().as_table();
    let id = table.and_then(|table| FactId::parse(table.get("id")?.get_ref().as_str()?));
    let name = id.map_or_else(|| format!("fact {ordinal}"), |id| format!("fact \"{id}\""));
    let Some(table) = table else {
        file.problem(offset, Some(&name), "an entry must be a table that begins with [[fact]]");
        return None;
    };
    let before = file.problems.len();

    let mut read = Table::new(file, table, offset, &name, String::new());
    let id = read.parsed("id", true, FactId::FORM, FactId::parse);
    let topic = read.parsed("topic", true, FactId::FORM, |text| is_name(text).then(|| text.to_owned()));
    let headline = read.headline();
    let statement = read.text("statement", limits::STATEMENT);
    let evidence = read.parsed("evidence", true, &one_of(Evidence::VARIANTS), |text| text.parse().ok());
    let as_of = read.parsed("as_of", true, Date::FORM, Date::parse);
    let policy_questions = policy_questions(&mut read);
    let keywords = read.texts("keywords", limits::KEYWORDS, limits::KEYWORD);
    let contested = read.optional_text("contested", limits::CONTESTED);
    let reviewed = read.parsed("reviewed", false, "a day of the calendar in quotes: \"2022-09-01\"", |text| {
        Date::parse(text).filter(|date| matches!(date, Date::Day(_)))
    });
    let form = format!("1 to {} tables that begin with [[fact.source]]", limits::SOURCES);
    let source = read.value("source", Some(&form));
    let list = source.and_then(|source| source.get_ref().as_array());
    if let Some(source) = source
        && list.is_none_or(|list| list.is_empty() || list.len() > limits::SOURCES)
    {
        read.wrong(source.span().start, format!("source must be {form}"));
    }
    read.no_other_keys();
    let sources = list.into_iter().flat_map(|list| list.iter()).enumerate();
    let sources = sources.filter_map(|(place, source)| read_source(file, source, &name, place + 1)).collect();

    if file.problems.len() > before {
        return None;
    }
    let fact = Fact {
        id: id?.value,
        pack: pack.clone(),
        topic: topic?.value,
        headline: file.keep(headline?.value),
        statement: file.keep(statement?.value),
        evidence: evidence?.value,
        as_of: as_of?.value,
        policy_questions,
        keywords: keywords.into_iter().map(|keyword| file.keep(keyword.value)).collect(),
        contested: contested.map(|contested| file.keep(contested.value)),
        reviewed: reviewed.map(|reviewed| reviewed.value),
        sources,
        translations: Vec::new(),
    };
    if let Some(reason) = too_long(&fact, &fact.in_english()) {
        file.problem(offset, Some(&name), reason);
    } else if limits::shown_keywords(&fact) > limits::EMBED_FIELD {
        let (keywords, most) = (limits::shown_keywords(&fact), limits::EMBED_FIELD);
        let reason = format!("its keywords take {keywords} characters for Discord; at most {most} are allowed");
        file.problem(offset, Some(&name), reason);
    }
    Some(fact)
}

/// What to say of a fact whose card would be too long in a language.
fn too_long(fact: &Fact, text: &TextIn<'_>) -> Option<String> {
    let (card, description) = (limits::shown_fact(fact, text), limits::shown_description(text));
    let most = limits::EMBED_DESCRIPTION - limits::AROUND_A_FACT;
    if card > limits::EMBED {
        let most = limits::EMBED;
        let reason = "; shorten the texts or leave out a source";
        return Some(format!("its card would take {card} characters; Discord allows {most}{reason}"));
    }
    let reason =
        || format!("statement and contested take {description} characters for Discord; at most {most} are allowed");
    (description > most).then(reason)
}

fn policy_questions(read: &mut Table<'_, '_, '_>) -> Vec<u8> {
    let form = "a list of different numbers from 1 to 5, at least one: [1, 3]";
    let Some(value) = read.value("policy_questions", Some(form)) else { return Vec::new() };
    let number = |value: &Spanned<DeValue<'_>>| {
        let integer = value.get_ref().as_integer()?;
        let number = u8::from_str_radix(integer.as_str(), integer.radix()).ok()?;
        (1..=5).contains(&number).then_some(number)
    };
    let list = value.get_ref().as_array();
    let numbers = list.and_then(|list| list.iter().map(number).collect::<Option<Vec<_>>>());
    let mut questions = numbers.clone().unwrap_or_default();
    questions.sort_unstable();
    questions.dedup();
    if questions.is_empty() || numbers.is_some_and(|numbers| numbers.len() != questions.len()) {
        read.wrong(value.span().start, format!("policy_questions must be {form}"));
    }
    questions
}

fn one_of(words: &[&str]) -> String {
    format!("one of \"{}\"", words.join("\", \""))
}
