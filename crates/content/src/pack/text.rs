//! Reading the translations of facts, and giving them to their facts. A translation whose English has changed since is
//! left out, and said to be; everything else that is wrong is a mistake of the pack.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use strum::VariantNames;
use toml::Spanned;
use toml::de::DeValue;
use unic_langid::LanguageIdentifier;

use super::table::{File, Table};
use super::{PackError, one_of, too_long};
use crate::date::Date;
use crate::fact::{Fact, FactId};
use crate::language;
use crate::limits;
use crate::translation::{Checked, Checker, Rest, Translation};

/// A translation and where it stands.
pub(crate) struct Placed {
    id: FactId,
    translation: Translation,
    /// The digest of the English that was translated.
    of: String,
    file: PathBuf,
    line: usize,
}

/// What the digest of the English is like, for error messages.
const DIGEST: &str = "the first 12 hexadecimal digits of a SHA-256; `openfloor facts digest` lists those of all facts";

/// Who may have checked a translation.
const NOBODY: &str = "nobody";

/// The language of a file named `text.<language>.toml`, or what is wrong with its name; `None` if it is named otherwise.
pub(super) fn language_of(path: &Path) -> Option<Result<LanguageIdentifier, String>> {
    let stem = path.file_stem()?.to_str()?;
    let name = if stem == "text" { "" } else { stem.strip_prefix("text.")? };
    let wrong =
        || format!("a file named text.<language>.toml translates facts, and {name:?} is not {}", language::FORM);
    Some(language::parse(name).ok_or_else(wrong))
}

/// One translation, or nothing but problems.
pub(super) fn read_text<'f>(
    file: &mut File<'f>,
    language: &LanguageIdentifier,
    entry: &Spanned<DeValue<'f>>,
    ordinal: usize,
    line: usize,
) -> Option<Placed> {
    let offset = entry.span().start;
    let table = entry.get_ref().as_table();
    let id = table.and_then(|table| FactId::parse(table.get("id")?.get_ref().as_str()?));
    let name = id.map_or_else(|| format!("text {ordinal}"), |id| format!("text of \"{id}\""));
    let Some(table) = table else {
        file.problem(offset, Some(&name), "an entry must be a table that begins with [[text]]");
        return None;
    };
    let before = file.problems.len();
    let path = file.path.to_owned();
    let mut read = Table::new(file, table, offset, &name, String::new());
    let id = read.parsed("id", true, FactId::FORM, FactId::parse);
    let headline = read.headline();
    let statement = read.optional_text("statement", limits::STATEMENT);
    let contested = read.optional_text("contested", limits::CONTESTED);
    let of = read.parsed("of", true, DIGEST, |text| {
        let digits = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (text.len() == 12 && digits).then(|| text.to_owned())
    });
    let checkers = [&[NOBODY], Checker::VARIANTS].concat();
    let checked_by = read.parsed("checked_by", true, &one_of(&checkers), |text| {
        if text == NOBODY { Some(None) } else { text.parse::<Checker>().ok().map(Some) }
    });
    let checked_on = read.parsed("checked_on", false, "a day of the calendar in quotes: \"2022-09-01\"", |text| {
        if let Some(Date::Day(day)) = Date::parse(text) { Some(day) } else { None }
    });
    let checked = match (checked_by.map(|by| by.value), checked_on.map(|on| on.value)) {
        (Some(None), None) => Some(Checked::No),
        (Some(Some(by)), Some(on)) => Some(Checked::By(by, on)),
        (Some(Some(_)), None) => {
            read.wrong(offset, "checked_on is missing: the day on which somebody checked the translation");
            None
        }
        (Some(None), Some(_)) => {
            read.wrong(offset, "checked_on is given although checked_by is \"nobody\"");
            None
        }
        (None, _) => None,
    };
    if contested.is_some() && statement.is_none() {
        read.wrong(offset, "contested is translated without its statement; translate both or neither");
    }
    read.no_other_keys();
    if file.problems.len() > before {
        return None;
    }
    let rest = statement.map(|statement| Rest {
        statement: file.keep(statement.value),
        contested: contested.map(|contested| file.keep(contested.value)),
    });
    let translation =
        Translation { language: language.clone(), headline: file.keep(headline?.value), rest, checked: checked? };
    Some(Placed { id: id?.value, translation, of: of?.value, file: path, line })
}

/// Gives each translation to its fact; what is outdated is not given, and returned as what to say of it.
pub(crate) fn attach(
    texts: Vec<Placed>,
    facts: &mut [Fact],
    by_id: &HashMap<FactId, usize>,
    problems: &mut Vec<PackError>,
) -> Vec<PackError> {
    let mut outdated = Vec::new();
    let mut seen = HashMap::<(FactId, LanguageIdentifier), (PathBuf, usize)>::new();
    for Placed { id, translation, of, file, line } in texts {
        let entry = format!("text of \"{id}\"");
        let say = |reason: String| PackError::new(&file, Some(line), Some(&entry), reason);
        let Some(fact) = by_id.get(&id).map(|place| &mut facts[*place]) else {
            problems.push(say("there is no fact with this id in any pack".to_owned()));
            continue;
        };
        let language = &translation.language;
        if let Some((other, there)) = seen.insert((id, language.clone()), (file.clone(), line)) {
            let other = other.display();
            problems.push(say(format!("the fact has a text in {language} already, at {other}:{there}")));
            continue;
        }
        let digests = fact.digests();
        let expected = if translation.rest.is_some() { digests.whole } else { digests.headline };
        if of != expected {
            let reason =
                "the English text has changed since; the fact is shown in English until this is translated anew";
            outdated.push(say(format!("{reason}, with of = \"{expected}\"")));
            continue;
        }
        let one_sided =
            translation.rest.as_ref().is_some_and(|rest| rest.contested.is_some() != fact.contested().is_some());
        if one_sided {
            let reason = if fact.contested().is_some() {
                "the statement is translated without the opposing position (contested)"
            } else {
                "contested is given, but the fact has no opposing position"
            };
            problems.push(say(reason.to_owned()));
        } else if let Some(reason) = too_long(fact, &fact.as_translated(&translation)) {
            problems.push(say(reason));
        } else {
            fact.translations.push(translation);
        }
    }
    outdated
}
