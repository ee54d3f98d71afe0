//! How well each fact fits a query: BM25 over the fields together, typing errors and unfinished words included,
//! and how much of the query a fact covers at all.

use super::index::{Field, Index, Languages};
use super::terms::{name_of, pair, whole};
use crate::lexicon::rarity;
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
/// What a word in the reader's language counts, against one in another.
const OWN: f32 = 1.3;
/// What a word in a language that is not the reader's counts, against one that is, …
const FOREIGN: f32 = 0.85;
/// … and what one counts that is nearly such a word.
const FOREIGN_NEARLY: f32 = 0.5;
/// The longest keyword that is looked for as a whole, in words.
const LONGEST: usize = 14;
/// Letters and words of a query that are looked at; what comes after is ignored.
const MOST_LETTERS: usize = 2_000;
const MOST_WORDS: usize = 100;
pub(super) struct Query<'a> {
    pub(super) index: &'a Index,
    pub(super) words: Vec<Word>,
    pub(super) unfinished: bool,
    own: Languages,
}

/// For each fact: how surely it has a word, and how much of it. Kept from word to word, so that only the facts that
/// have a word cost time.
struct Found {
    each: Vec<(f32, f32)>,
    facts: Vec<u32>,
}

/// Some words of a query, a bit each.
type Words = u128;
const _: () = assert!(MOST_WORDS <= Words::BITS as usize);

impl<'a> Query<'a> {
    /// What someone is typing or has typed: the last word may be the beginning of another.
    pub(super) fn unfinished(index: &'a Index, text: &str, own: Languages) -> Self {
        let unfinished = text.ends_with(|letter: char| letter.is_alphanumeric());
        Self { unfinished, own, ..Self::finished(index, text) }
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
        Self { index, words, unfinished: false, own: 0 }
    }

    /// The rank of every fact, in the order of the facts.
    pub(super) fn ranks(&self) -> Vec<Rank> {
        let mut ranks = vec![Rank::default(); self.index.facts()];
        let mut found = Found::new(ranks.len());
        let mut weights = Vec::with_capacity(self.words.len());
        for place in 0..self.words.len() {
            self.find(place, &mut found);
            let weight = self.weight(place, found.facts.len());
            weights.push(weight);
            for (fact, (surety, density)) in found.take() {
                ranks[fact].coverage += weight * surety;
                ranks[fact].score += weight * density;
            }
        }
        let all = weights.iter().sum::<f32>();
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
        let mut found = Found::new(self.index.facts());
        let weight = |place| {
            self.find(place, &mut found);
            self.weight(place, found.take().count())
        };
        let weights = (0..self.words.len()).map(weight).collect::<Vec<_>>();
        let all = weights.iter().sum::<f32>();
        let mut named = vec![Words::default(); self.index.facts()];
        for length in 1..=LONGEST.min(self.words.len()) {
            for start in 0..=self.words.len() - length {
                for at in self.index.places(Field::Names, &name_of(&self.words[start..start + length])) {
                    named[at.fact as usize] |= span(start, length);
                }
            }
        }
        let share = |named: Words| {
            let of = weights.iter().enumerate().filter(|(place, _)| named >> place & 1 == 1).map(|(_, weight)| weight);
            if all > 0.0 { of.sum::<f32>() / all } else { 0.0 }
        };
        named.into_iter().map(share).collect()
    }

    /// Notes for each fact how surely it has the word at this place of the query, and how much of it.
    fn find(&self, place: usize, found: &mut Found) {
        for meaning in self.meanings(place) {
            for at in meaning.places.iter() {
                let density = self.index.density(meaning.field, at);
                let own = if at.languages & self.own == 0 { 1.0 } else { OWN };
                // What stands in other languages alone is less surely what was meant, and a nearly right word there seldom.
                let foreign = self.own != 0 && at.languages != 0 && at.languages & self.own == 0;
                let surety = match meaning.surety {
                    sure if !foreign => sure,
                    sure if sure < 1.0 => sure * FOREIGN_NEARLY,
                    sure => sure * FOREIGN,
                };
                let much = surety * own * density * (1.0 + ENOUGH) / (density + ENOUGH);
                found.note(at.fact, surety, much);
            }
        }
    }

    /// The rarer a word, the more it counts; a word that is nowhere counts as a rare one.
    fn weight(&self, place: usize, facts: usize) -> f32 {
        let unknown = facts == 0;
        let having = if unknown { UNKNOWN_IN } else { facts as f32 };
        let light = match self.words[place].shape {
            _ if self.words[place].is_light() => LIGHT,
            shape if unknown && shape.is_cut() => UNKNOWN_SIGNS,
            _ => 1.0,
        };
        light * rarity(having, self.index.facts() as f32)
    }

    fn reward_pairs(&self, ranks: &mut [Rank]) {
        for neighbours in self.words.windows(2).filter(|pair| pair.iter().all(|word| !word.is_light())) {
            let Some(pair) = pair(neighbours) else { continue };
            let places = self.index.places(Field::Pairs, &pair);
            let reward = TOGETHER * rarity(places.len() as f32, ranks.len() as f32);
            for at in places {
                ranks[at.fact as usize].score += reward;
            }
        }
    }

    /// Keywords that stand in the query as a whole, the longest first; each word is counted once.
    fn reward_keywords(&self, weights: &[f32], ranks: &mut [Rank]) {
        let mut rewarded = vec![Words::default(); ranks.len()];
        for length in (1..=LONGEST.min(self.words.len())).rev() {
            for start in 0..=self.words.len() - length {
                let weight = weights[start..start + length].iter().sum::<f32>();
                let span = span(start, length);
                for at in self.index.places(Field::Keywords, &whole(&self.words[start..start + length])) {
                    let fact = at.fact as usize;
                    if rewarded[fact] & span == 0 {
                        rewarded[fact] |= span;
                        ranks[fact].keywords += weight;
                        ranks[fact].score += WHOLE * weight;
                    }
                }
            }
        }
    }
}

impl Found {
    fn new(facts: usize) -> Self {
        Self { each: vec![(0.0, 0.0); facts], facts: Vec::new() }
    }

    fn note(&mut self, fact: u32, surety: f32, much: f32) {
        let (so_far, most) = &mut self.each[fact as usize];
        if *so_far == 0.0 {
            self.facts.push(fact);
        }
        *so_far = so_far.max(surety);
        *most = most.max(much);
    }

    /// What was noted; afterwards nothing is.
    fn take(&mut self) -> impl Iterator<Item = (usize, (f32, f32))> {
        let each = &mut self.each;
        self.facts.drain(..).map(move |fact| (fact as usize, std::mem::take(&mut each[fact as usize])))
    }
}

/// The bits of so many words from a start on.
fn span(start: usize, length: usize) -> Words {
    ((1 << length) - 1) << start
}
