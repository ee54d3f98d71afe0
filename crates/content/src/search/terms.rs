//! What of a fact becomes searchable, and under which terms.

use std::collections::HashSet;

use super::abbreviations::{Abbreviation, abbreviations, initials};
use super::index::{Field, Terms};
use super::words::{Shape, Word, words};
use crate::fact::Fact;

/// The words of one fact, field by field.
pub(super) struct FactWords {
    fields: Vec<(Field, Vec<Word>)>,
    keywords: Vec<Vec<Word>>,
    pub(super) abbreviations: Vec<Abbreviation>,
}

impl FactWords {
    pub(super) fn new(fact: &Fact) -> Self {
        let mut fields = vec![
            (Field::Headline, words(fact.headline())),
            (Field::Statement, words(fact.statement())),
            (Field::Contested, fact.contested().map_or_else(Vec::new, words)),
        ];
        let mut labels = vec![words(fact.id().as_str()), words(fact.topic()), words(fact.evidence().as_str())];
        labels.push(words(&fact.as_of().to_string()));
        fields.extend(labels.into_iter().map(|label| (Field::Labels, label)));
        for source in fact.sources() {
            for text in [Some(source.title()), Some(source.publisher()), source.locator()].into_iter().flatten() {
                fields.push((Field::Sources, words(text)));
            }
        }
        let keywords = fact.keywords().map(words).collect::<Vec<_>>();
        fields.extend(keywords.iter().map(|keyword| (Field::Keywords, keyword.clone())));
        Self { fields, keywords, abbreviations: abbreviations(fact) }
    }

    /// The terms to index, given every abbreviation that any fact explains.
    pub(super) fn terms(&self, abbreviations: &HashSet<Abbreviation>) -> Terms {
        let mut terms = Terms::default();
        for (field, words) in &self.fields {
            for word in words {
                for form in forms(word) {
                    terms.add(Field::All, form.clone());
                    terms.add(*field, form);
                }
            }
            for pair in words.windows(2).filter_map(pair) {
                terms.add(Field::Pairs, pair);
            }
        }
        for keyword in &self.keywords {
            terms.add(Field::Whole, whole(keyword));
        }
        let found = abbreviations.iter().filter(|abbreviation| self.says(abbreviation)).collect::<Vec<_>>();
        for word in found.iter().flat_map(|abbreviation| abbreviation.short.iter().chain(&abbreviation.long)) {
            for form in forms(word) {
                terms.add(Field::Aliases, form);
            }
        }
        for made_up in self.keywords.iter().filter_map(|keyword| initials(keyword)) {
            terms.add(Field::Aliases, made_up);
        }
        terms
    }

    /// Whether the fact has the short or the long form.
    fn says(&self, abbreviation: &Abbreviation) -> bool {
        let texts = || self.fields.iter().map(|(_, words)| words);
        texts().any(|words| contains(words, &abbreviation.short) || contains(words, &abbreviation.long))
    }
}

fn contains(words: &[Word], phrase: &[Word]) -> bool {
    words.windows(phrase.len()).any(|window| window.iter().zip(phrase).all(|(a, b)| a.text == b.text))
}

/// All terms under which a word is found in its place.
fn forms(word: &Word) -> impl Iterator<Item = String> {
    let article = (word.shape == Shape::Article).then(|| word.article());
    // The word itself goes without saying, but for the spelt-out ends of a span of articles it would be invented.
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
    keyword.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}
