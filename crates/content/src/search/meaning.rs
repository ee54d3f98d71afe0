//! What a word of a query may mean: itself, its stem, two words written as one, the longer word that it begins, or, if
//! nobody wrote it so, a word that it was mistyped for or that has another ending.

use std::borrow::Cow;

use super::index::{Field, Place};
use super::ranking::Query;
use super::terms::pair;
use crate::lexicon::Like;
use crate::words::{Shape, Word};

/// Words that an unfinished one may become.
const MOST_BEGUN: usize = 60;

/// Up to so many words a first letter may be wrong, too; in a sentence the other words tell enough.
const FEW_WORDS: usize = 2;

/// The shortest word that may have an ending.
const SHORTEST: usize = 4;
/// A word with an ending may be one without, or with another: if they begin with so many letters alike, and these are
/// so much of the longer.
const KIN: usize = 5;
const KIN_SHARE: f32 = 0.6;

/// The places of a word that a word of the query may mean, and how surely (1 is as written).
pub(super) struct Meaning<'a> {
    pub(super) places: Cow<'a, [Place]>,
    pub(super) field: Field,
    pub(super) surety: f32,
}

impl<'a> Query<'a> {
    /// What the word at this place of the query may mean.
    pub(super) fn meanings(&self, place: usize) -> Vec<Meaning<'a>> {
        let index = self.index;
        let word = &self.words[place];
        let last = place + 1 == self.words.len() && self.unfinished;
        let mut meanings = Vec::new();
        let mut add = |places: Cow<'a, [Place]>, field, surety| {
            if !places.is_empty() {
                meanings.push(Meaning { places, field, surety });
            }
        };
        let article = word.shape == Shape::Article;
        // With "article" before it, the number alone is hardly what was meant.
        add(index.places(Field::Words, &word.text).into(), Field::Words, if article { 0.4 } else { 1.0 });
        if article {
            add(index.places(Field::Words, &word.article()).into(), Field::Words, 1.0);
        }
        if let Some(stem) = word.stem() {
            add(index.with_stem(&stem), Field::Words, 0.95);
        }
        if word.shape == Shape::Letters {
            add(index.places(Field::Pairs, &word.text).into(), Field::Pairs, 0.9);
            // Two words that others write as one.
            let around = place.checked_sub(1).into_iter().chain([place]);
            for pair in around.filter_map(|first| pair(self.words.get(first..first + 2)?)) {
                add(index.places(Field::Words, &pair).into(), Field::Words, 0.9);
            }
        }
        let known = !meanings.is_empty();
        if last {
            self.add_begun(&mut meanings, word);
        }
        if !known && meanings.is_empty() && word.shape == Shape::Letters {
            self.add_similar(&mut meanings, word, last);
        }
        meanings
    }

    /// The last word may be the beginning of another.
    fn add_begun(&self, meanings: &mut Vec<Meaning<'a>>, word: &Word) {
        let letters = word.text.chars().count();
        if letters < 2 && !word.shape.is_cut() {
            return;
        }
        for (term, places) in self.index.beginning_with(&word.text, MOST_BEGUN) {
            if term != word.text {
                let share = letters as f32 / term.chars().count() as f32;
                meanings.push(Meaning { places: places.into(), field: Field::Words, surety: 0.5 + 0.4 * share });
            }
        }
    }

    /// A word that nobody wrote may be one that somebody wrote, mistyped or with another ending.
    fn add_similar(&self, meanings: &mut Vec<Meaning<'a>>, word: &Word, last: bool) {
        let letters = word.text.chars().count();
        if letters < 4 || !word.text.chars().all(char::is_alphabetic) {
            return;
        }
        if self.add_without_ending(meanings, word) {
            return;
        }
        let errors = if letters < 8 { 1 } else { 2 };
        let mut similar = self.index.similar_to(&word.text, errors, Like::SameStart);
        if similar.is_empty() && last && letters >= 5 {
            similar = self.index.similar_to(&word.text, 1, Like::Unfinished);
        }
        if similar.is_empty() && letters >= 6 && self.words.len() <= FEW_WORDS {
            similar = self.index.similar_to(&word.text, 1, Like::OtherStart);
        }
        for (errors, places) in &similar {
            let surety = 1.0 - 2.0 * *errors as f32 / letters as f32;
            meanings.push(Meaning { places: (*places).into(), field: Field::Words, surety });
        }
        if similar.is_empty() {
            self.add_kin(meanings, word);
        }
    }

    /// The word without its ending, in the languages whose stems are not known.
    fn add_without_ending(&self, meanings: &mut Vec<Meaning<'a>>, word: &Word) -> bool {
        if word.stem().is_some() {
            return false;
        }
        let ends = word.text.char_indices().map(|(end, _)| end).collect::<Vec<_>>();
        let shortest = SHORTEST.max((ends.len() as f32 * KIN_SHARE).ceil() as usize);
        let without = ends.get(shortest..).unwrap_or_default().iter().rev();
        let known =
            without.map(|end| self.index.places(Field::Words, &word.text[..*end])).find(|places| !places.is_empty());
        let Some(places) = known else { return false };
        meanings.push(Meaning { places: places.into(), field: Field::Words, surety: 0.9 });
        true
    }

    /// Words with other endings, in the languages whose stems are not known.
    fn add_kin(&self, meanings: &mut Vec<Meaning<'a>>, word: &Word) {
        if word.stem().is_some() {
            return;
        }
        let letters = word.text.chars().count();
        let shortest = KIN.max((letters as f32 * KIN_SHARE).ceil() as usize);
        for start in (shortest..letters).rev() {
            let end = word.text.char_indices().nth(start).map_or(word.text.len(), |(end, _)| end);
            let kin = self.index.beginning_with(&word.text[..end], MOST_BEGUN);
            for (term, places) in &kin {
                let share = start as f32 / letters.max(term.chars().count()) as f32;
                if share >= KIN_SHARE {
                    meanings.push(Meaning { places: (*places).into(), field: Field::Words, surety: share });
                }
            }
            if !meanings.is_empty() {
                return;
            }
        }
    }
}
