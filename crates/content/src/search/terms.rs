//! What of a fact becomes searchable, and under which terms.

use std::collections::HashSet;

use super::abbreviations::{Abbreviation, initials};
use super::index::{Field, Terms};
use super::words::{Shape, Word, words};
use crate::fact::Fact;

/// The terms of a fact, given every abbreviation that any fact explains.
pub(super) fn terms(fact: &Fact, abbreviations: &HashSet<Abbreviation>) -> Terms {
    let keywords = fact.keywords().map(words).collect::<Vec<_>>();
    let mut fields = vec![
        (Field::Headline, words(fact.headline())),
        (Field::Statement, words(fact.statement())),
        (Field::Contested, fact.contested().map_or_else(Vec::new, words)),
        (Field::Labels, words(fact.id().as_str())),
        (Field::Labels, words(fact.topic())),
        (Field::Labels, words(fact.evidence().as_str())),
        (Field::Labels, words(&fact.as_of().to_string())),
    ];
    for source in fact.sources() {
        let texts = [Some(source.title()), Some(source.publisher()), source.locator()];
        fields.extend(texts.into_iter().flatten().map(|text| (Field::Sources, words(text))));
    }
    fields.extend(keywords.iter().map(|keyword| (Field::Keywords, keyword.clone())));

    let mut terms = Terms::default();
    let mut vocabulary = HashSet::new();
    for (field, words) in &fields {
        for form in words.iter().flat_map(forms) {
            terms.add(*field, &form);
            vocabulary.insert(form);
        }
        if *field != Field::Sources {
            words.windows(2).filter_map(pair).for_each(|pair| terms.add(Field::Pairs, &pair));
        }
    }
    vocabulary.iter().for_each(|form| terms.add(Field::All, form));
    for keyword in &keywords {
        terms.add(Field::Whole, &whole(keyword));
        initials(keyword).iter().for_each(|initials| terms.add(Field::Aliases, initials));
    }
    let says = |phrase: &[Word]| {
        let all_known = phrase.iter().all(|word| vocabulary.contains(&word.text));
        all_known && fields.iter().any(|(_, words)| contains(words, phrase))
    };
    for Abbreviation { short, long } in abbreviations {
        if says(short) || says(long) {
            short.iter().chain(long).flat_map(forms).for_each(|form| terms.add(Field::Aliases, &form));
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

/// A keyword as one term.
pub(super) fn whole(keyword: &[Word]) -> String {
    keyword.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join("+")
}
