//! How well each fact fits a query: BM25 over the fields together, typing errors and unfinished words included,
//! and how much of the query a fact covers at all.

use super::index::{Field, Index, Like};
use super::terms::{name_of, pair, whole};
use crate::words::{Shape, Word, words};

/// How a fact stands to a query.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rank {
    pub(super) score: f32,
    /// The share of the query, weighed by rarity, that the fact has: 0 to 1.
    pub(super) coverage: f32,
    /// The weight of the keywords that stand in the query as a whole.
    pub(super) keywords: f32,
}

/// From where on more of the same word counts little (the `k1` of BM25).
const ENOUGH: f32 = 2.4;
/// What a small word counts against another of the same rarity.
const LIGHT: f32 = 0.08;
/// In how many facts a word that is in none is taken to be, when its absence is weighed.
const UNKNOWN_IN: f32 = 1.5;
/// What an unknown pair of signs counts against an unknown word: half of the pairs of a text belong to two words.
const UNKNOWN_SIGNS: f32 = 0.4;
/// What two neighbouring words found together count, against each for itself.
const TOGETHER: f32 = 0.5;
/// What a keyword found as a whole counts, against its words.
const WHOLE: f32 = 0.6;
/// The longest keyword that is looked for as a whole, in words.
const LONGEST: usize = 14;
/// Letters and words of a query that are looked at; what comes after is ignored.
const MOST_LETTERS: usize = 2_000;
const MOST_WORDS: usize = 100;

/// Up to so many words a first letter may be wrong, too; in a sentence the other words tell enough.
const FEW_WORDS: usize = 2;

/// A word of the vocabulary that a word of the query may mean, and how surely (1 is as written).
struct Meaning {
    term: String,
    field: Field,
    surety: f32,
}

pub(super) struct Query<'a> {
    index: &'a Index,
    words: Vec<Word>,
    unfinished: bool,
}

impl<'a> Query<'a> {
    /// What someone is typing or has typed: the last word may be the beginning of another.
    pub(super) fn unfinished(index: &'a Index, text: &str) -> Self {
        let unfinished = text.ends_with(|letter: char| letter.is_alphanumeric());
        Self { unfinished, ..Self::finished(index, text) }
    }

    /// A text as it stands.
    pub(super) fn finished(index: &'a Index, text: &str) -> Self {
        let text = text.char_indices().nth(MOST_LETTERS).map_or(text, |(end, _)| &text[..end]);
        let mut words = words(text);
        words.truncate(MOST_WORDS);
        // Someone who types everything in capitals abbreviates nothing.
        if words.len() > 2 && words.iter().all(|word| word.capitals || word.shape != Shape::Letters) {
            words.iter_mut().for_each(|word| word.capitals = false);
        }
        Self { index, words, unfinished: false }
    }

    /// The rank of every fact, in the order of the facts.
    pub(super) fn ranks(&self) -> Vec<Rank> {
        let mut ranks = vec![Rank::default(); self.index.facts()];
        let mut all = 0.0;
        let mut weights = Vec::with_capacity(self.words.len());
        for place in 0..self.words.len() {
            let found = self.found(place);
            let weight = self.weight(place, &found);
            all += weight;
            weights.push(weight);
            for (rank, (surety, density)) in ranks.iter_mut().zip(found) {
                rank.coverage += weight * surety;
                rank.score += weight * density;
            }
        }
        if all > 0.0 {
            for rank in &mut ranks {
                rank.coverage /= all;
            }
        }
        self.reward_pairs(&mut ranks);
        self.reward_keywords(&weights, &mut ranks);
        for rank in &mut ranks {
            rank.score *= rank.coverage;
        }
        ranks
    }

    /// For each fact: the share of the query, weighed by rarity, that names its topic or keywords of it as a whole.
    pub(super) fn named(&self) -> Vec<f32> {
        let weights: Vec<f32> = (0..self.words.len()).map(|place| self.weight(place, &self.found(place))).collect();
        let all = weights.iter().sum::<f32>();
        let mut named = vec![vec![false; self.words.len()]; self.index.facts()];
        for length in 1..=LONGEST.min(self.words.len()) {
            for start in 0..=self.words.len() - length {
                let span = start..start + length;
                for at in self.index.places(Field::Names, &name_of(&self.words[span.clone()])) {
                    named[at.fact][span.clone()].fill(true);
                }
            }
        }
        let share = |named: Vec<bool>| {
            let of = named.iter().zip(&weights).filter_map(|(named, weight)| named.then_some(weight)).sum::<f32>();
            if all > 0.0 { of / all } else { 0.0 }
        };
        named.into_iter().map(share).collect()
    }

    /// For each fact: how surely it has the word at this place of the query, and how much of it.
    fn found(&self, place: usize) -> Vec<(f32, f32)> {
        let mut found = vec![(0.0_f32, 0.0_f32); self.index.facts()];
        for meaning in self.meanings(place) {
            for at in self.index.places(meaning.field, &meaning.term) {
                let (surety, best) = &mut found[at.fact];
                *surety = surety.max(meaning.surety);
                *best = best.max(meaning.surety * at.density * (1.0 + ENOUGH) / (at.density + ENOUGH));
            }
        }
        found
    }

    /// The rarer a word, the more it counts; a word that is nowhere counts as a rare one.
    fn weight(&self, place: usize, found: &[(f32, f32)]) -> f32 {
        let facts = found.iter().filter(|(surety, _)| *surety > 0.0).count() as f32;
        let unknown = facts == 0.0;
        let facts = if unknown { UNKNOWN_IN } else { facts };
        let light = match self.words[place].shape {
            _ if self.words[place].is_light() => LIGHT,
            Shape::Signs if unknown => UNKNOWN_SIGNS,
            _ => 1.0,
        };
        light * rarity(facts, found.len() as f32)
    }

    fn meanings(&self, place: usize) -> Vec<Meaning> {
        let word = &self.words[place];
        let last = place + 1 == self.words.len() && self.unfinished;
        let mut meanings = Vec::new();
        let mut add = |term: String, field, surety| meanings.push(Meaning { term, field, surety });
        let article = word.shape == Shape::Article;
        // With "article" before it, the number alone is hardly what was meant.
        add(word.text.clone(), Field::Words, if article { 0.4 } else { 1.0 });
        if article {
            add(word.article(), Field::Words, 1.0);
        }
        if let Some(stem) = word.stem() {
            add(stem, Field::Words, 0.95);
        }
        if word.shape != Shape::Letters {
            return self.with_beginnings(meanings, word, last);
        }
        add(word.text.clone(), Field::Pairs, 0.9);
        // Two words that others write as one.
        let around = place.checked_sub(1).into_iter().chain([place]);
        for pair in around.filter_map(|first| pair(self.words.get(first..first + 2)?)) {
            if self.index.knows(Field::Words, &pair) {
                add(pair, Field::Words, 0.9);
            }
        }
        let known = meanings.iter().any(|meaning| self.index.knows(meaning.field, &meaning.term));
        let before = meanings.len();
        let mut meanings = self.with_beginnings(meanings, word, last);
        if !known && meanings.len() == before {
            self.add_similar(&mut meanings, word, last);
        }
        meanings
    }

    /// The last word may be the beginning of another.
    fn with_beginnings(&self, mut meanings: Vec<Meaning>, word: &Word, last: bool) -> Vec<Meaning> {
        let letters = word.text.chars().count();
        if last && (letters >= 2 || word.shape == Shape::Signs && letters == 1) {
            for term in self.index.beginning_with(&word.text, 60) {
                if term != word.text {
                    let share = letters as f32 / term.chars().count() as f32;
                    meanings.push(Meaning { term, field: Field::Words, surety: 0.5 + 0.4 * share });
                }
            }
        }
        meanings
    }

    /// A word that nobody wrote may be one that somebody wrote, mistyped.
    fn add_similar(&self, meanings: &mut Vec<Meaning>, word: &Word, last: bool) {
        let letters = word.text.chars().count();
        if letters < 4 || !word.text.chars().all(char::is_alphabetic) {
            return;
        }
        let errors = if letters < 8 { 1 } else { 2 };
        let mut similar = self.index.similar_to(&word.text, errors, Like::SameStart);
        if similar.is_empty() && last && letters >= 5 {
            similar = self.index.similar_to(&word.text, 1, Like::Unfinished);
        }
        if similar.is_empty() && letters >= 6 && self.words.len() <= FEW_WORDS {
            similar = self.index.similar_to(&word.text, 1, Like::Any);
        }
        for (term, errors) in similar.into_iter().filter(|(term, _)| !Word::is_mark(term)) {
            let surety = 1.0 - 2.0 * f32::from(errors) / letters as f32;
            meanings.push(Meaning { term, field: Field::Words, surety });
        }
    }

    fn reward_pairs(&self, ranks: &mut [Rank]) {
        for neighbours in self.words.windows(2).filter(|pair| pair.iter().all(|word| !word.is_light())) {
            let Some(pair) = pair(neighbours) else { continue };
            let places = self.index.places(Field::Pairs, &pair);
            let reward = TOGETHER * rarity(places.len() as f32, ranks.len() as f32);
            for at in places {
                ranks[at.fact].score += reward;
            }
        }
    }

    /// Keywords that stand in the query as a whole, the longest first; each word is counted once.
    fn reward_keywords(&self, weights: &[f32], ranks: &mut [Rank]) {
        let mut rewarded = vec![vec![false; self.words.len()]; ranks.len()];
        for length in (1..=LONGEST.min(self.words.len())).rev() {
            for start in 0..=self.words.len() - length {
                let span = start..start + length;
                let weight = weights[span.clone()].iter().sum::<f32>();
                for at in self.index.places(Field::Keywords, &whole(&self.words[span.clone()])) {
                    let done = &mut rewarded[at.fact][span.clone()];
                    if !done.contains(&true) {
                        done.fill(true);
                        ranks[at.fact].keywords += weight;
                        ranks[at.fact].score += WHOLE * weight;
                    }
                }
            }
        }
    }
}

/// The weight of a term that is in so many of so many facts (the `idf` of BM25).
fn rarity(having: f32, facts: f32) -> f32 {
    (1.0 + (facts - having + 0.5).max(0.0) / (having + 0.5)).ln()
}
