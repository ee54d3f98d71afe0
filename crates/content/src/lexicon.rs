//! Words in the order of the alphabet, each with the places where it stands: found as written, by its beginning, or
//! mistyped. The search and the comparison of questions stand on it; it knows neither facts nor questions.

use std::ops::Range;

/// Words with their places, before they are in order.
#[derive(Debug)]
pub(crate) struct Gathered<P> {
    text: String,
    entries: Vec<(Range<u32>, P)>,
}

/// Words with their places. Made once; then only read.
#[derive(Debug)]
pub(crate) struct Lexicon<P> {
    /// All words, one after the other: a text of its own for each would take as much again.
    text: Box<str>,
    /// Where each word ends in the text, and its places among the places.
    ends: Box<[(u32, u32)]>,
    places: Box<[P]>,
    /// The letters that words begin with, each once.
    firsts: Box<[char]>,
}

/// Which mistyped words are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Like {
    /// Those with the first letter right: hardly anybody mistypes it, and this is many times faster.
    SameStart,
    /// Those, with any letters after them.
    Unfinished,
    /// Those with another first letter, and all others right.
    OtherStart,
}

impl<P> Default for Gathered<P> {
    fn default() -> Self {
        Self { text: String::new(), entries: Vec::new() }
    }
}

impl<P> Gathered<P> {
    /// Notes one place of a word; places of the same word stay in the order in which they are noted.
    pub(crate) fn add(&mut self, word: &str, place: P) {
        let start = offset(self.text.len());
        self.text.push_str(word);
        self.entries.push((start..offset(self.text.len()), place));
    }

    pub(crate) fn in_order(mut self) -> Lexicon<P> {
        let all = self.text;
        let word = |at: &Range<u32>| &all[at.start as usize..at.end as usize];
        self.entries.sort_by(|(a, _), (b, _)| word(a).cmp(word(b)));
        let (mut text, mut ends, mut places) = (String::new(), Vec::new(), Vec::with_capacity(self.entries.len()));
        let mut last = None;
        for (at, place) in self.entries {
            let word = word(&at);
            if last != Some(word) {
                text.push_str(word);
                ends.push((offset(text.len()), 0));
                last = Some(word);
            }
            places.push(place);
            if let Some((_, end)) = ends.last_mut() {
                *end = offset(places.len());
            }
        }
        let mut lexicon =
            Lexicon { text: text.into(), ends: ends.into(), places: places.into(), firsts: Box::default() };
        let mut firsts =
            (0..lexicon.len()).filter_map(|number| lexicon.word(number).chars().next()).collect::<Vec<_>>();
        firsts.dedup();
        lexicon.firsts = firsts.into();
        lexicon
    }
}

impl<P> Lexicon<P> {
    /// The number of words; each has a number below it, in the order of the alphabet.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word with this number.
    pub(crate) fn word(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before].0);
        &self.text[start as usize..self.ends[number].0 as usize]
    }

    /// The places of the word with this number.
    pub(crate) fn places(&self, number: usize) -> &[P] {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before].1);
        &self.places[start as usize..self.ends[number].1 as usize]
    }

    /// The places of a word; none if it is not there.
    pub(crate) fn of(&self, word: &str) -> &[P] {
        self.number_of(word).map_or(&[], |number| self.places(number))
    }

    /// The numbers of the words that begin like this.
    pub(crate) fn beginning_with(&self, start: &str) -> Range<usize> {
        let first = self.first_from(start);
        let rest = self.ends[first..].len();
        let count = partition(rest, |number| self.word(first + number).starts_with(start));
        first..first + count
    }

    /// The numbers of the words that a word can become by so many typing errors, with how many it takes. A first letter
    /// that is wrong is the only error.
    pub(crate) fn similar_to(&self, word: &str, errors: usize, how: Like) -> Vec<(usize, usize)> {
        let Some(first) = word.chars().next() else { return Vec::new() };
        if how == Like::OtherStart {
            return self.with_other_start(word, first).into_iter().map(|number| (number, 1)).collect();
        }
        let errors_in = |other: &str| match how {
            Like::Unfinished => errors_to_beginning(word, other, errors),
            Like::SameStart | Like::OtherStart => errors_between(word, other, errors),
        };
        let same_start = self.beginning_with(first.encode_utf8(&mut [0; 4]));
        same_start.filter_map(|number| Some((number, errors_in(self.word(number))?))).collect()
    }

    /// The numbers of the words that have another first letter, one more, or one less, or the first two exchanged.
    fn with_other_start(&self, word: &str, first: char) -> Vec<usize> {
        let rest = &word[first.len_utf8()..];
        let mut letters = rest.chars();
        let exchanged = letters.next().map(|second| format!("{second}{first}{}", letters.as_str()));
        // Nobody mistypes a letter for one of another script, and those of one script are mostly of a length.
        let others = self.firsts.iter().filter(|other| **other != first && other.len_utf8() == first.len_utf8());
        let other_start = others.flat_map(|other| [format!("{other}{rest}"), format!("{other}{word}")]);
        let starts_otherwise = |other: &String| !other.starts_with(first);
        let mut numbers = other_start
            .chain([rest.to_owned()])
            .chain(exchanged)
            .filter(starts_otherwise)
            .filter_map(|other| self.number_of(&other))
            .collect::<Vec<_>>();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The bytes that it takes on the heap.
    pub(crate) fn bytes(&self) -> usize {
        self.text.len() + size_of_val(&*self.ends) + size_of_val(&*self.places) + size_of_val(&*self.firsts)
    }

    fn number_of(&self, word: &str) -> Option<usize> {
        let number = self.first_from(word);
        (number < self.len() && self.word(number) == word).then_some(number)
    }

    /// The number of the first word that is not before this one.
    fn first_from(&self, word: &str) -> usize {
        partition(self.len(), |number| self.word(number) < word)
    }
}

/// How many of the first numbers are so, when none is after the first that is not.
fn partition(count: usize, is_so: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        if is_so(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

/// Packs are read into memory as a whole, so nothing of them is beyond four gigabytes.
fn offset(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The weight of a word that so many of so many texts have: the rarer, the more (the `idf` of BM25).
pub(crate) fn rarity(having: f32, texts: f32) -> f32 {
    (1.0 + (texts - having + 0.5).max(0.0) / (having + 0.5)).ln()
}

/// How many typing errors turn one word into the other, if they are not more than `most`: a letter more, less or
/// other, or two neighbours that changed places.
pub(crate) fn errors_between(word: &str, other: &str, most: usize) -> Option<usize> {
    let (mine, its) = (letters(word), letters(other));
    // An error changes at most two letters of the set. Looking at the sets first spares nearly all comparisons.
    if mine.count.abs_diff(its.count) > most || (mine.set ^ its.set).count_ones() as usize > 2 * most {
        return None;
    }
    Some(strsim::osa_distance(word, other)).filter(|errors| *errors <= most)
}

/// The same between a word and the beginning of another that comes closest.
fn errors_to_beginning(word: &str, other: &str, most: usize) -> Option<usize> {
    let (mine, its) = (letters(word), letters(other));
    if mine.count > its.count + most || (mine.set & !its.set).count_ones() as usize > most {
        return None;
    }
    let ends = other.char_indices().map(|(end, _)| end).chain([other.len()]);
    let near = ends.enumerate().filter(|(count, _)| count.abs_diff(mine.count) <= most);
    let errors = near.map(|(_, end)| strsim::osa_distance(word, &other[..end])).min();
    errors.filter(|errors| *errors <= most)
}

struct Letters {
    count: usize,
    set: u64,
}

/// How many letters a word has, and which: each letter stands for one of 64, so that two may count as one, never one as two.
fn letters(word: &str) -> Letters {
    word.chars().fold(Letters { count: 0, set: 0 }, |Letters { count, set }, letter| Letters {
        count: count + 1,
        set: set | 1 << (u32::from(letter) % 64),
    })
}

#[cfg(test)]
mod tests {
    use super::{Gathered, Lexicon, Like, errors_between};
    use proptest::prelude::*;

    fn lexicon(words: &[&str]) -> Lexicon<usize> {
        let mut gathered = Gathered::default();
        words.iter().enumerate().for_each(|(place, word)| gathered.add(word, place));
        gathered.in_order()
    }

    fn words(lexicon: &Lexicon<usize>, numbers: impl IntoIterator<Item = usize>) -> Vec<&str> {
        numbers.into_iter().map(|number| lexicon.word(number)).collect()
    }

    #[test]
    fn a_word_has_its_places_in_their_order() {
        let words = lexicon(&["law", "data", "law", "", "数据", "law"]);
        assert_eq!(words.len(), 4);
        assert_eq!((words.of("law"), words.of("数据"), words.of("")), (&[0, 2, 5][..], &[4][..], &[3][..]));
        assert!(words.of("la").is_empty() && words.of("laws").is_empty() && words.of("數").is_empty());
        assert!(lexicon(&[]).of("law").is_empty() && lexicon(&[]).beginning_with("").is_empty());
    }

    #[test]
    fn words_are_found_by_their_beginning() {
        let all = lexicon(&["tibet", "tibetan", "tic", "ti", "xinjiang"]);
        assert_eq!(words(&all, all.beginning_with("tib")), ["tibet", "tibetan"]);
        assert_eq!(all.beginning_with("").len(), 5);
        assert!(all.beginning_with("z").is_empty());
    }

    #[test]
    fn mistyped_words_are_found() {
        let all = lexicon(&["surveillance", "surveyor", "survive", "urveillance"]);
        let similar =
            |word, errors, how| words(&all, all.similar_to(word, errors, how).into_iter().map(|(number, _)| number));
        assert_eq!(similar("survielance", 2, Like::SameStart), ["surveillance"]);
        assert_eq!(similar("surviellance", 1, Like::SameStart), ["surveillance"]);
        assert_eq!(similar("surviel", 1, Like::Unfinished), ["surveillance"]);
        assert_eq!(similar("surveillance", 1, Like::OtherStart), ["urveillance"]);
        assert_eq!(similar("zurveyor", 1, Like::OtherStart), ["surveyor"]);
        assert_eq!(similar("usrveyor", 1, Like::OtherStart), ["surveyor"]);
        assert!(similar("", 1, Like::OtherStart).is_empty() && similar("", 1, Like::SameStart).is_empty());
        assert!(similar("wurveilance", 1, Like::SameStart).is_empty());
    }

    proptest! {
        #[test]
        fn looking_at_the_letters_first_hides_no_word(word in "[a-eà-æ]{0,8}", other in "[a-eà-æ]{0,8}", most in 0_usize..4) {
            let errors = strsim::osa_distance(&word, &other);
            prop_assert_eq!(errors_between(&word, &other, most), (errors <= most).then_some(errors));
        }

        #[test]
        fn with_another_start_are_those_one_error_away(word in "[a-d]{1,4}", all in prop::collection::vec("[a-d]{1,4}", 0..40)) {
            let borrowed = all.iter().map(String::as_str).collect::<Vec<_>>();
            let lexicon = lexicon(&borrowed);
            let found = lexicon.similar_to(&word, 1, Like::OtherStart).into_iter().map(|(number, _)| lexicon.word(number));
            let first = word.chars().next().expect("a letter");
            let mut expected = borrowed.clone();
            expected.retain(|other| !other.starts_with(first) && strsim::osa_distance(&word, other) == 1);
            expected.sort_unstable();
            expected.dedup();
            prop_assert_eq!(found.collect::<Vec<_>>(), expected);
        }

        #[test]
        fn any_words_are_found_again(all in prop::collection::vec("\\PC{0,4}", 0..40)) {
            let borrowed = all.iter().map(String::as_str).collect::<Vec<_>>();
            let lexicon = lexicon(&borrowed);
            for (place, word) in borrowed.iter().enumerate() {
                prop_assert!(lexicon.of(word).contains(&place));
                let number = lexicon.beginning_with(word).next().expect("itself");
                prop_assert_eq!(lexicon.word(number), *word);
            }
        }
    }
}
