//! Which open questions ask what a new one asks. Words are weighed by how rare they are in the facts and among the
//! open questions; a name or a number that each of two questions has for itself speaks against them.

mod reading;
mod sift;
mod sought;
mod terms;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use crate::facts::Facts;
use crate::lexicon::rarity;
use crate::limits::MOST_ALIKE;
use crate::search::Search;
use reading::{Read, Worth};
use sought::{ALIKE, Sought};
use terms::{Number, Terms};

/// In how many texts a word that is in none is taken to be.
const UNKNOWN_IN: f32 = 1.2;

/// The open questions of one workshop, to ask which of them a new one is like. One of fifteen words takes some 400 bytes
/// where there are thousands.
#[derive(Debug)]
pub struct Likeness<K> {
    facts: Arc<Search>,
    terms: Terms,
    /// The questions by their numbers; a free number is used again.
    questions: Vec<Option<(K, Question)>>,
    free: Vec<Number>,
    number_of: HashMap<K, Number>,
}

/// Its own terms, and those that it has by way of an abbreviation; by number.
type Question = Box<[Has]>;

/// That a question has a term: eight bytes, for there are many.
#[derive(Debug)]
struct Has {
    term: Number,
    in_facts: u16,
    worth: Worth,
    /// A name or a number.
    name: bool,
}

/// How many texts there are: facts and open questions.
#[derive(Clone, Copy, Debug)]
struct Texts(usize);

impl Texts {
    /// The rarer a term is in the facts and the open questions, the more it counts.
    fn rarity(self, in_facts: u16, open: usize) -> f32 {
        rarity(((usize::from(in_facts) + open) as f32).max(UNKNOWN_IN), self.0 as f32)
    }
}

impl<K: Copy + Eq + Hash + Ord> Likeness<K> {
    /// No questions yet, and the words of these facts.
    #[must_use]
    pub fn new(facts: &Facts) -> Self {
        Self {
            facts: facts.words().clone(),
            terms: Terms::default(),
            questions: Vec::new(),
            free: Vec::new(),
            number_of: HashMap::new(),
        }
    }

    /// Takes in a question, or the new text of one that is there.
    pub fn put(&mut self, key: K, text: &str) {
        self.remove(key);
        let read = Read::new(&self.facts, text);
        let number = self.free.pop().unwrap_or(self.questions.len() as Number);
        let own = read.own.iter().map(|own| (&own.text, own.in_facts, own.worth, own.name));
        let aliases = read.aliases.iter().map(|(alias, in_facts)| (alias, *in_facts, Worth::Nothing, false));
        let has = own.chain(aliases).map(|(text, in_facts, worth, name)| {
            let term = self.terms.hold(text, in_facts, number);
            Has { term, in_facts, worth, name }
        });
        let mut question = has.collect::<Question>();
        question.sort_unstable_by_key(|has| has.term);
        match self.questions.get_mut(number as usize) {
            Some(free) => *free = Some((key, question)),
            None => self.questions.push(Some((key, question))),
        }
        self.number_of.insert(key, number);
    }

    /// Takes a question out. One that is not there is no matter.
    pub fn remove(&mut self, key: K) {
        let Some(number) = self.number_of.remove(&key) else { return };
        let Some((_, question)) = self.questions[number as usize].take() else { return };
        self.free.push(number);
        question.iter().for_each(|has| self.terms.release(has.term, number));
    }

    /// The number of questions.
    #[must_use]
    pub fn len(&self) -> usize {
        self.number_of.len()
    }

    /// Whether there are no questions.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.number_of.is_empty()
    }

    /// Up to [`MOST_ALIKE`] questions that ask what this text asks, the likest first and of
    /// equals the first in order; `among` says which may be shown. Rather none than a wrong one.
    #[must_use]
    pub fn like(&self, text: &str, among: impl Fn(K) -> bool) -> Vec<K> {
        let sought = self.sought(text);
        let mut alike = Vec::with_capacity(MOST_ALIKE + 1);
        sought.sift(&self.terms, |number| {
            let Some((key, question)) = &self.questions[number as usize] else { return };
            let likeness = sought.likeness_of(question, &self.terms);
            if likeness >= ALIKE && among(*key) {
                alike.push((likeness, *key));
                alike.sort_unstable_by(|(a, first), (b, second)| b.total_cmp(a).then(first.cmp(second)));
                alike.truncate(MOST_ALIKE);
            }
        });
        alike.into_iter().map(|(_, key)| key).collect()
    }

    fn sought(&self, text: &str) -> Sought {
        let texts = Texts(self.facts.facts() + self.len());
        Sought::new(&Read::new(&self.facts, text), &self.terms, texts)
    }
}
