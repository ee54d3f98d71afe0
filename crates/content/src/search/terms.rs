//! What of a fact becomes searchable, and under which terms.

use std::collections::HashSet;

use super::index::{Field, Terms};
use crate::abbreviations::{Abbreviation, initials};
use crate::fact::Fact;
use crate::words::{Shape, Word, words};

/// How much a word counts where it stands, in halves of what it counts in the statement.
const KEYWORD: usize = 4;
const HEADLINE: usize = 5;
const STATEMENT: usize = 2;
const CONTESTED: usize = 1;
const SOURCE: usize = 1;
/// Id, topic, evidence class, date.
const LABEL: usize = 2;
/// An abbreviation for what the fact says, or what its abbreviation stands for.
const ALIAS: usize = 2;

/// The terms of a fact, given every abbreviation that any fact explains.
pub(super) fn terms(fact: &Fact, abbreviations: &HashSet<Abbreviation>) -> Terms {
    let keywords = fact.keywords().map(words).collect::<Vec<_>>();
    let mut texts = vec![
        (HEADLINE, words(fact.headline())),
        (STATEMENT, words(fact.statement())),
        (CONTESTED, fact.contested().map_or_else(Vec::new, words)),
        (LABEL, words(fact.id().as_str())),
        (LABEL, words(fact.topic())),
        (LABEL, words(fact.evidence().as_str())),
        (LABEL, words(&fact.as_of().to_string())),
    ];
    for source in fact.sources() {
        let parts = [Some(source.title()), Some(source.publisher()), source.locator()];
        texts.extend(parts.into_iter().flatten().map(|text| (SOURCE, words(text))));
    }
    texts.extend(keywords.iter().map(|keyword| (KEYWORD, keyword.clone())));

    let mut terms = Terms::default();
    for (counts, words) in &texts {
        words.iter().flat_map(forms).for_each(|form| terms.add(Field::Words, &form, *counts));
        if *counts > STATEMENT {
            words.windows(2).filter_map(pair).for_each(|pair| terms.add(Field::Pairs, &pair, 1));
        }
    }
    for name in keywords.iter().chain([&words(fact.topic())]) {
        terms.add(Field::Names, &name_of(name), 1);
    }
    for keyword in &keywords {
        terms.add(Field::Keywords, &whole(keyword), 1);
        initials(keyword).iter().for_each(|initials| terms.add(Field::Words, initials, ALIAS));
    }
    let vocabulary = texts.iter().flat_map(|(_, words)| words).map(|word| word.text.as_str()).collect::<HashSet<_>>();
    let says = |phrase: &[Word]| {
        let all_known = phrase.iter().all(|word| vocabulary.contains(word.text.as_str()));
        all_known && texts.iter().any(|(_, words)| contains(words, phrase))
    };
    for Abbreviation { short, long } in abbreviations {
        if says(short) || says(long) {
            short.iter().chain(long).flat_map(forms).for_each(|form| terms.add(Field::Words, &form, ALIAS));
        }
    }
    terms
}

fn contains(words: &[Word], phrase: &[Word]) -> bool {
    words.windows(phrase.len()).any(|window| window.iter().zip(phrase).all(|(a, b)| a.text == b.text))
}

/// All terms under which a word is found in its place.
fn forms(word: &Word) -> impl Iterator<Item = String> {
    let article = (word.shape == Shape::Article).then(|| word.article());
    [Some(word.text.clone()), word.stem(), article].into_iter().flatten()
}

/// Two neighbouring words as one, so that "real name", "real-name" and "realname" find each other.
pub(super) fn pair(neighbours: &[Word]) -> Option<String> {
    match neighbours {
        [first, second] if second.joined && first.shape != Shape::Signs && second.shape != Shape::Signs => {
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
