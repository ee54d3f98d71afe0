//! Whether a file says what the English one says: the same texts with the same arguments, in lengths that Discord takes, with
//! the plurals of its language.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Resource};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::{LanguageIdentifier, langid};

use crate::mistakes::Found;
use crate::shape::{Choice, Key, Shape};
use crate::{places, plurals};

/// Numbers up to this one are looked at: so many questions and minutes no workshop has.
const NUMBERS: u32 = 1_000;

/// The texts of a file by their ids.
pub(crate) type Shapes = BTreeMap<String, Shape>;

/// The texts that are written in a file; what no file may have is noted.
pub(crate) fn shapes(resource: &Resource<String>, found: &mut Found) -> Shapes {
    let mut shapes = Shapes::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.as_str();
                let Some(value) = &message.value else {
                    found.text(id, "it is empty");
                    continue;
                };
                if !message.attributes.is_empty() {
                    found.text(id, "it has attributes, which nothing shows");
                }
                let shape = Shape::of(value);
                shape.wrong.iter().for_each(|why| found.text(id, why));
                if shapes.insert(id.to_owned(), shape).is_some() {
                    found.text(id, "it stands there twice");
                }
            }
            Entry::Term(term) => found.text(&format!("-{}", term.id.name), "terms are not used: write the word itself"),
            Entry::Junk { content } => {
                let line = content.lines().next().unwrap_or_default();
                found.file(format!("this cannot be read: {line}"));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    shapes
}

/// That they are those of the English file, each as it must be. What is missing is said in English.
pub(crate) fn like(english: &Shapes, theirs: &Shapes, language: &LanguageIdentifier, limits: bool, found: &mut Found) {
    let plurals = Plurals::of(language);
    for (id, shape) in theirs {
        let Some(original) = english.get(id) else {
            found.text(id, "there is no such text");
            continue;
        };
        let dollars = |names: &mut dyn Iterator<Item = &String>| {
            names.map(|name| format!("{{ ${name} }}")).collect::<Vec<_>>().join(" ")
        };
        let (lacks, more) =
            (original.arguments.difference(&shape.arguments), shape.arguments.difference(&original.arguments));
        for (said, names) in [("lacks", dollars(&mut { lacks })), ("may not have", dollars(&mut { more }))] {
            if !names.is_empty() {
                found.text(id, format!("it {said} {names}"));
            }
        }
        if let Some(name) = original.numbers.difference(&shape.numbers).next() {
            found.text(id, format!("numbers of questions are written #{{ ${name} }} in every language"));
        }
        if let Some(name) = original.times.difference(&shape.times).next() {
            found.text(id, format!("{{ ${name} }} is a time: it must stand in <t:{{ ${name} }}:…> as in English"));
        }
        if original.commands != shape.commands {
            let list: Vec<&str> = original.commands.iter().map(String::as_str).collect();
            found.text(id, format!("between accents (`) it must have the same as in English: {}", list.join(", ")));
        }
        if original.words() != shape.words() {
            found.text(id, format!("it must choose by the same words as in English: {:?}", original.words()));
        }
        for choice in shape.choices.iter().filter(|choice| choice.is_by_number()) {
            plurals.check(choice, id, found);
        }
        if limits {
            let most = places::most(id);
            if shape.longest > most {
                found.text(
                    id,
                    format!("it can become {} long where {most} fit, as Discord counts (UTF-16 units)", shape.longest),
                );
            }
        }
    }
    if limits {
        for (start, most) in places::TOGETHER {
            let of = |shapes: &Shapes| -> usize {
                shapes.iter().filter(|(id, _)| id.starts_with(start)).map(|(_, s)| s.longest).sum()
            };
            if of(theirs) > most {
                found.file(format!(
                    "all {start}… together can become {} long where {most} fit in a message",
                    of(theirs)
                ));
            }
        }
    }
}

/// The plurals of a language.
struct Plurals {
    language: LanguageIdentifier,
    rules: Option<PluralRules>,
}

impl Plurals {
    fn of(language: &LanguageIdentifier) -> Self {
        // As Fluent itself does: by the language alone, else as in English.
        let alone = LanguageIdentifier::from_parts(language.language, None, None, &[]);
        let rules = [language.clone(), alone, langid!("en")]
            .into_iter()
            .find_map(|l| PluralRules::create(l, PluralRuleType::CARDINAL).ok());
        Self { language: language.clone(), rules }
    }

    fn category(&self, n: u32) -> &'static str {
        if let Some(category) = plurals::category(&self.language, n.into()) {
            return category;
        }
        match self.rules.as_ref().and_then(|rules| rules.select(n).ok()) {
            Some(PluralCategory::ZERO) => "zero",
            Some(PluralCategory::ONE) => "one",
            Some(PluralCategory::TWO) => "two",
            Some(PluralCategory::FEW) => "few",
            Some(PluralCategory::MANY) => "many",
            Some(PluralCategory::OTHER) | None => "other",
        }
    }

    /// That every number has a variant of its own category, and no variant is for a category that the language has not.
    fn check(&self, choice: &Choice, id: &str, found: &mut Found) {
        let argument = &choice.argument;
        // Only single numbers are told apart: no plural.
        if choice.keys.iter().all(|key| matches!(key, Key::Number(_)) || key.as_str() == "other") {
            return;
        }
        let has = |key: Key| choice.keys.contains(&key);
        let mut lacks = BTreeSet::new();
        let mut used = BTreeSet::new();
        for n in 0..=NUMBERS {
            let category = self.category(n);
            used.insert(category);
            let default = &choice.keys[choice.default];
            if !has(Key::Number(n.to_string())) && !has(Key::Word(category.to_owned())) && default.as_str() != category
            {
                lacks.insert(category);
            }
        }
        for category in lacks {
            found.text(id, format!("its choice by {{ ${argument} }} lacks [{category}]"));
        }
        for key in &choice.keys {
            // Some languages have one for millions, or for fractions.
            if let Key::Word(word) = key
                && !used.contains(word.as_str())
                && !matches!(word.as_str(), "other" | "many")
            {
                found.text(
                    id,
                    format!("its choice by {{ ${argument} }} has [{word}], which no number is in this language"),
                );
            }
        }
        let mut keys = choice.keys.clone();
        keys.sort();
        if keys.windows(2).any(|pair| pair[0] == pair[1]) {
            found.text(id, format!("its choice by {{ ${argument} }} has the same key twice"));
        }
    }
}
