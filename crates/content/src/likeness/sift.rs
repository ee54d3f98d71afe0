//! Which open questions may be like a new one at all, so that nobody looks at the others: words that thousands have are
//! mostly too light to make two questions alike, and who shares only them is never met.

use std::cmp::Reverse;

use super::sought::{ALIKE, Sought, Word};
use super::terms::{Number, Terms};

/// More than the order of a sum makes of it.
const ROUNDING: f32 = 1e-4;

/// So many numbers of questions in a row are sifted together.
const AT_ONCE: Number = 4_096;

/// Where a word has at most so many holders for each question that is left, all of them are walked: that is faster than
/// to look for the word in each of these questions.
const HOLDERS_EACH: usize = 4;

/// A word of the new question, and who has a term that it may stand for.
pub(super) struct Held<'a> {
    weight: f32,
    /// Those who have each of the terms, rising.
    by: Vec<&'a [Number]>,
}

impl<'a> Held<'a> {
    fn new(word: &Word, terms: &'a Terms) -> Self {
        Self { weight: word.weight, by: word.terms.iter().map(|term| terms.holders(*term)).collect() }
    }

    pub(super) fn holders(&self) -> usize {
        self.by.iter().map(|by| by.len()).sum()
    }

    fn first(&self) -> Option<Number> {
        self.by.iter().filter_map(|by| by.first()).min().copied()
    }

    /// Splits off who has it of the questions from this one on that are sifted together. Those before are passed over.
    fn together(&mut self, first: Number) -> Self {
        let split = |by: &mut &'a [Number]| {
            let from = &by[by.partition_point(|one| *one < first)..];
            let (here, later) = from.split_at(from.partition_point(|one| *one - first < AT_ONCE));
            *by = later;
            here
        };
        Self { weight: self.weight, by: self.by.iter_mut().map(split).collect() }
    }
}

impl Sought {
    /// Meets every question that may be alike, rising, and few others.
    pub(super) fn sift(&self, terms: &Terms, mut meet: impl FnMut(Number)) {
        let (mut deciding, mut common) = self.deciding(terms);
        // What each shares with the new one at most: a word that stands for two of its terms counts twice.
        let mut shared = vec![0.0; AT_ONCE as usize];
        while let Some(first) = deciding.iter().filter_map(Held::first).min() {
            let place = |question: &Number| (*question - first) as usize;
            for here in deciding.iter_mut().map(|held| held.together(first)) {
                here.by.into_iter().flatten().for_each(|one| shared[place(one)] += here.weight);
            }
            let left = shared.iter().filter(|shared| **shared > 0.0).count();
            let mut unseen = 0.0;
            for here in common.iter_mut().map(|held| held.together(first)) {
                if here.holders() > HOLDERS_EACH * left {
                    unseen += here.weight;
                    continue;
                }
                for one in here.by.into_iter().flatten() {
                    shared[place(one)] += if shared[place(one)] > 0.0 { here.weight } else { 0.0 };
                }
            }
            for (question, shared) in (first..).zip(&mut shared) {
                let shared = std::mem::take(shared);
                if shared > 0.0 && self.may_suffice(shared + unseen) {
                    meet(question);
                }
            }
        }
    }

    /// The words of which a question must have one to be alike, and the others: as many of those that most have as weigh
    /// too little together.
    pub(super) fn deciding<'a>(&self, terms: &'a Terms) -> (Vec<Held<'a>>, Vec<Held<'a>>) {
        let mut held = self.words.iter().map(|word| Held::new(word, terms)).collect::<Vec<_>>();
        held.retain(|held| held.holders() > 0);
        held.sort_by_cached_key(|held| Reverse(held.holders()));
        let mut common = 0.0;
        held.into_iter().partition(|held| {
            let decides = self.may_suffice(common + held.weight);
            common += if decides { 0.0 } else { held.weight };
            decides
        })
    }

    fn may_suffice(&self, shared: f32) -> bool {
        self.at_most(shared) >= ALIKE - ROUNDING
    }
}
