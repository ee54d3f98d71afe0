//! The terms that open questions have: the text of each once, and which questions have it. How much a term weighs, and
//! what a question is, it does not know.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::lexicon::errors_between;

/// From how many letters on a word may be mistyped, and may have a second error.
const MISTYPED: usize = 4;
const TWICE: usize = 8;
const MOST_ERRORS: usize = 2;
/// Words are kin if they begin with so many letters alike, and these are this much of the longer.
const KIN: usize = 5;
const KIN_SHARE: f32 = 0.6;

/// The number of a term as long as a question has it, and of a question as long as it is there.
pub(super) type Number = u32;

/// The terms that at least one question has.
#[derive(Debug, Default)]
pub(super) struct Terms {
    /// By their numbers.
    all: Vec<Term>,
    /// Numbers of terms that nobody has any more: they are used again.
    free: Vec<Number>,
    /// Those that begin with a letter, in the order of the alphabet.
    by_first: BTreeMap<char, Vec<Listed>>,
}

#[derive(Debug, Default)]
struct Term {
    text: Box<str>,
    in_facts: u16,
    /// The numbers of the questions that have it, rising.
    holders: Vec<Number>,
}

/// A term in its place in the alphabet.
#[derive(Clone, Copy, Debug)]
struct Listed {
    term: Number,
    letters: Letters,
}

/// Which letters a word has: each stands for one of 32, so that two may count as one, never one as two.
#[derive(Clone, Copy, Debug)]
struct Letters(u32);

impl Letters {
    fn of(word: &str) -> Self {
        Self(word.chars().fold(0, |letters, letter| letters | 1 << (u32::from(letter) % 32)))
    }

    /// Whether typing errors can make the one of the other: each changes two letters at most.
    fn may_become(self, other: Self) -> bool {
        (self.0 ^ other.0).count_ones() as usize <= 2 * MOST_ERRORS
    }
}

impl Terms {
    /// Notes that a question has a term, and says the number of the term. How many facts have it counts from the first
    /// question that has it.
    pub(super) fn hold(&mut self, text: &str, in_facts: u16, question: Number) -> Number {
        let term = self.place(text).map_or_else(|place| self.add(text, in_facts, place), |listed| listed.term);
        let holders = &mut self.all[term as usize].holders;
        if let Err(place) = holders.binary_search(&question) {
            holders.insert(place, question);
        }
        term
    }

    fn add(&mut self, text: &str, in_facts: u16, place: usize) -> Number {
        let new = Term { text: text.into(), in_facts, holders: Vec::new() };
        let term = self.free.pop().unwrap_or(self.all.len() as Number);
        match self.all.get_mut(term as usize) {
            Some(free) => *free = new,
            None => self.all.push(new),
        }
        self.by_first.entry(first(text)).or_default().insert(place, Listed { term, letters: Letters::of(text) });
        term
    }

    /// Notes that a question has a term no more. A term that nobody has is forgotten.
    pub(super) fn release(&mut self, term: Number, question: Number) {
        let holders = &mut self.all[term as usize].holders;
        if let Ok(place) = holders.binary_search(&question) {
            holders.remove(place);
        }
        if !holders.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.all[term as usize]).text;
        self.free.push(term);
        if let Some(listed) = self.by_first.get_mut(&first(&text)) {
            listed.retain(|listed| listed.term != term);
            if listed.is_empty() {
                self.by_first.remove(&first(&text));
            }
        }
    }

    /// The questions that have a term, rising.
    pub(super) fn holders(&self, term: Number) -> &[Number] {
        &self.all[term as usize].holders
    }

    /// How many facts have a term.
    pub(super) fn in_facts(&self, term: Number) -> u16 {
        self.all[term as usize].in_facts
    }

    /// The term with this text, if a question has it.
    pub(super) fn find(&self, text: &str) -> Option<Number> {
        self.place(text).ok().map(|listed| listed.term)
    }

    /// The terms that are this word mistyped, of one family with it, or the word itself.
    pub(super) fn kin(&self, word: &str) -> Vec<Number> {
        // Hardly anybody mistypes the first letter.
        let same_start = self.beginning_with(first(word));
        let letters = Letters::of(word);
        let family = self.family(word);
        // Looking at the letters first spares nearly all comparisons.
        let near = |(place, listed): &(usize, &Listed)| family.contains(place) || listed.letters.may_become(letters);
        let near = same_start.iter().enumerate().filter(near);
        near.map(|(_, listed)| listed.term).filter(|term| is_kin(word, self.text(*term))).collect()
    }

    /// The places of the terms that begin with so many letters of this word that they may be of its family.
    fn family(&self, word: &str) -> Range<usize> {
        let Some((end, last)) = word.char_indices().nth(KIN - 1) else { return 0..0 };
        let start = &word[..end + last.len_utf8()];
        let same_start = self.beginning_with(first(word));
        let begin = same_start.partition_point(|listed| self.text(listed.term) < start);
        let count = same_start[begin..].partition_point(|listed| self.text(listed.term).starts_with(start));
        begin..begin + count
    }

    /// How many numbers terms have or had.
    #[cfg(test)]
    pub(super) fn numbers(&self) -> usize {
        self.all.len()
    }

    fn text(&self, term: Number) -> &str {
        &self.all[term as usize].text
    }

    fn beginning_with(&self, first: char) -> &[Listed] {
        self.by_first.get(&first).map_or(&[], Vec::as_slice)
    }

    /// The term with this text, or its place among those that begin with the same letter.
    fn place(&self, text: &str) -> Result<Listed, usize> {
        let same_start = self.beginning_with(first(text));
        let place = same_start.binary_search_by(|listed| self.text(listed.term).cmp(text))?;
        Ok(same_start[place])
    }
}

/// The letter under which a term is found. None is empty.
fn first(text: &str) -> char {
    text.chars().next().unwrap_or_default()
}

/// Whether one stem is the other mistyped, or both are of one family.
pub(super) fn is_kin(word: &str, other: &str) -> bool {
    if word == other {
        return true;
    }
    let (letters, others) = (word.chars().count(), other.chars().count());
    let (shorter, longer) = (letters.min(others), letters.max(others));
    let errors = if longer < TWICE { 1 } else { MOST_ERRORS };
    let start = word.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    start >= KIN && start as f32 >= KIN_SHARE * longer as f32
        || shorter >= MISTYPED && errors_between(word, other, errors).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Terms, first, is_kin};
    use proptest::prelude::*;
    use proptest::sample::Index;

    /// A word with other letters here and there, and another ending.
    fn other(word: &str, letters: &[(Index, char)], longer: bool, ending: &str) -> String {
        let mut other = word.chars().collect::<Vec<_>>();
        for (place, letter) in letters {
            let place = place.index(other.len());
            other[place] = *letter;
        }
        if !longer {
            other.truncate(other.len() / 2 + 1);
        }
        other.into_iter().chain(ending.chars()).collect()
    }

    proptest! {
        #[test]
        fn looking_at_letters_and_beginnings_first_hides_no_kin(
            word in "[a-zа-я]{1,14}",
            spoilt in prop::collection::vec(
                (prop::collection::vec((any::<Index>(), prop::char::range('a', 'z')), 0..3), any::<bool>(), "[a-z]{0,6}"),
                1..40,
            ),
        ) {
            let mut terms = Terms::default();
            for (question, (letters, longer, ending)) in (0..).zip(&spoilt) {
                terms.hold(&other(&word, letters, *longer, ending), 0, question);
            }
            let kin = |term: &u32| first(terms.text(*term)) == first(&word) && is_kin(&word, terms.text(*term));
            let expected = (0..terms.numbers() as u32).filter(kin).collect::<Vec<_>>();
            let mut found = terms.kin(&word);
            found.sort_unstable();
            prop_assert_eq!(found, expected);
        }
    }
}
