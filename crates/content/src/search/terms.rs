//! What of a fact becomes searchable, and under which terms.

use std::collections::HashSet;

use unic_langid::LanguageIdentifier;

use super::index::{Field, Part, Terms};
use crate::abbreviations::{Abbreviation, initials};
use crate::fact::Fact;
use crate::words::{Shape, Word, words};

/// How much a word counts where it stands, in halves of what it counts in the statement.
const KEYWORD: u16 = 4;
const HEADLINE: u16 = 5;
const STATEMENT: u16 = 2;
const CONTESTED: u16 = 1;
const SOURCE: u16 = 1;
/// Id, topic, evidence class, date.
const LABEL: u16 = 2;
/// An abbreviation for what the fact says, or what its abbreviation stands for.
const ALIAS: u16 = 2;

/// A text of a fact: where it stands, how much its words count there, and the words.
type Text = (Part, u16, Vec<Word>);

/// The terms of a fact, given every abbreviation that any fact explains and all languages but English, in the order
/// of their numbers from 1.
pub(super) fn terms(fact: &Fact, abbreviations: &HashSet<Abbreviation>, languages: &[LanguageIdentifier]) -> Terms {
    // In simplified and in traditional signs it is the same keyword.
    let mut seen = HashSet::new();
    let keywords = fact.keywords().map(words).filter(|keyword| seen.insert(whole(keyword))).collect::<Vec<_>>();
    let english =
        [(HEADLINE, fact.headline()), (STATEMENT, fact.statement()), (CONTESTED, fact.contested().unwrap_or_default())];
    let date = fact.as_of().to_string();
    let labels = [fact.id().as_str(), fact.topic(), fact.evidence().as_str(), &date];
    let in_sources = fact.sources().iter().flat_map(|source| {
        let parts = [Some(source.title()), Some(source.publisher()), source.locator()];
        parts.into_iter().flatten()
    });
    let mut texts: Vec<Text> = Vec::new();
    texts.extend(english.map(|(counts, text)| (Part::Texts(0), counts, words(text))));
    texts.extend(labels.map(|text| (Part::Common, LABEL, words(text))));
    texts.extend(in_sources.map(|text| (Part::Common, SOURCE, words(text))));
    texts.extend(keywords.iter().map(|keyword| (Part::Common, KEYWORD, keyword.clone())));

    let mut terms = Terms::default();
    texts.iter().for_each(|text| add(&mut terms, text));
    for translation in fact.translations() {
        let place = languages.iter().position(|language| *language == translation.language);
        let part = Part::Texts(1 + place.unwrap_or(languages.len()));
        let rest = translation.rest.as_ref();
        let its = [
            (HEADLINE, Some(&*translation.headline)),
            (STATEMENT, rest.map(|rest| &*rest.statement)),
            (CONTESTED, rest.and_then(|rest| rest.contested.as_deref())),
        ];
        its.iter()
            .filter_map(|(counts, text)| Some((part, *counts, words((*text)?))))
            .for_each(|text| add(&mut terms, &text));
    }
    for name in keywords.iter().chain([&words(fact.topic())]) {
        terms.add(Field::Names, Part::Common, name_of(name), 1);
    }
    for keyword in &keywords {
        terms.add(Field::Keywords, Part::Common, whole(keyword), 1);
        if let Some(initials) = initials(keyword) {
            terms.add(Field::Words, Part::Common, initials, ALIAS);
        }
    }
    let vocabulary = texts.iter().flat_map(|(.., words)| words).map(|word| word.text.as_str()).collect::<HashSet<_>>();
    let says = |phrase: &[Word]| {
        let all_known = phrase.iter().all(|word| vocabulary.contains(word.text.as_str()));
        all_known && texts.iter().any(|(.., words)| contains(words, phrase))
    };
    for Abbreviation { short, long } in abbreviations {
        if says(short) || says(long) {
            short
                .iter()
                .chain(long)
                .flat_map(forms)
                .for_each(|form| terms.add(Field::Words, Part::Common, form, ALIAS));
        }
    }
    terms
}

fn add(terms: &mut Terms, (part, counts, words): &Text) {
    words.iter().flat_map(forms).for_each(|form| terms.add(Field::Words, *part, form, *counts));
    if *counts > STATEMENT {
        words.windows(2).filter_map(pair).for_each(|pair| terms.add(Field::Pairs, *part, pair, 1));
    }
}

fn contains(words: &[Word], phrase: &[Word]) -> bool {
    words.windows(phrase.len()).any(|window| window.iter().zip(phrase).all(|(a, b)| a.text == b.text))
}

/// The terms under which a word is found in its place; its stem finds it, too, without being written down.
fn forms(word: &Word) -> impl Iterator<Item = String> {
    let article = (word.shape == Shape::Article).then(|| word.article());
    [Some(word.text.clone()), article].into_iter().flatten()
}

/// Two neighbouring words as one, so that "real name", "real-name" and "realname" find each other.
pub(super) fn pair(neighbours: &[Word]) -> Option<String> {
    match neighbours {
        [first, second] if second.joined && !first.shape.is_cut() && !second.shape.is_cut() => {
            Some(format!("{}{}", first.text, second.text))
        }
        _ => None,
    }
}

/// A keyword or a topic as one term, whether it is written for one or for many.
pub(super) fn name_of(words: &[Word]) -> String {
    words.iter().map(|word| word.stem().unwrap_or_else(|| word.text.clone())).collect::<Vec<_>>().join("+")
}

/// A keyword as one term.
pub(super) fn whole(keyword: &[Word]) -> String {
    keyword.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join("+")
}
