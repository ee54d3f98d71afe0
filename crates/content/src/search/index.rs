//! The inverted index: which term stands in which field of which fact, in which languages, and how often.
//! Built once, in memory; a fact's number is its place among all facts.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use crate::lexicon::{Gathered, Lexicon, Like};
use crate::words::{Word, stem_of};

/// What of a fact is indexed apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub(super) enum Field {
    /// Every word, as often as it counts where it stands: the vocabulary, too.
    Words,
    /// Two neighbouring words written as one.
    Pairs,
    /// A keyword as a whole.
    Keywords,
    /// The topic or a keyword as a whole, by the stems of its words.
    Names,
}

impl Field {
    pub(super) const COUNT: usize = 4;
}

/// A set of languages by their numbers; 0 is English.
pub(super) type Languages = u16;

/// The language with this number, as a set. The sixteenth and all after it share a number.
pub(super) fn language(number: usize) -> Languages {
    1 << number.min(15)
}

/// Where terms of a fact stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What is the same for all languages: keywords, names, sources.
    Common,
    /// The texts in the language with this number.
    Texts(usize),
}

/// The terms of one fact. Of its languages the one counts that has a term most often: more translations make no
/// fact weightier.
#[derive(Default)]
pub(super) struct Terms {
    counts: [HashMap<String, Count>; Field::COUNT],
    lengths: [u32; Field::COUNT],
}

#[derive(Default)]
struct Count {
    common: u16,
    best: u16,
    languages: Languages,
    /// How often in the language that was added to last.
    last: (usize, u16),
}

impl Terms {
    /// Adds a term as if it stood there so many times. The texts of one language are added before the next's.
    pub(super) fn add(&mut self, field: Field, part: Part, term: String, times: u16) {
        let count = self.counts[field as usize].entry(term).or_default();
        match part {
            Part::Common => count.common = count.common.saturating_add(times),
            Part::Texts(number) => {
                let before = if count.last.0 == number { count.last.1 } else { 0 };
                count.last = (number, before.saturating_add(times));
                count.best = count.best.max(count.last.1);
                count.languages |= language(number);
            }
        }
        if matches!(part, Part::Common | Part::Texts(0)) {
            self.lengths[field as usize] += u32::from(times);
        }
    }
}

/// One fact in which a term stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) fact: u32,
    pub(super) times: u16,
    pub(super) languages: Languages,
}

pub(super) struct Index {
    fields: [OneField; Field::COUNT],
    /// The stems with the numbers of their words.
    stems: Lexicon<u32>,
    facts: usize,
}

struct OneField {
    terms: Lexicon<Place>,
    /// For each fact what the length of the field makes of a term in it: 1 for one of average length.
    spread: Box<[f32]>,
}

/// How much the length of a field counts against a term in it (the `b` of BM25).
const LENGTH_COUNTS: f32 = 0.4;

impl Index {
    /// Indexes the facts in the order given.
    pub(super) fn new(facts: impl Iterator<Item = Terms>) -> Self {
        let mut gathered: [Gathered<Place>; Field::COUNT] = Default::default();
        let mut lengths: [Vec<u32>; Field::COUNT] = Default::default();
        let mut count = 0;
        for (fact, terms) in (0..).zip(facts) {
            for (field, counts) in gathered.iter_mut().zip(terms.counts) {
                for (term, Count { common, best, languages, .. }) in counts {
                    field.add(&term, Place { fact, times: common.saturating_add(best), languages });
                }
            }
            lengths.iter_mut().zip(terms.lengths).for_each(|(lengths, length)| lengths.push(length));
            count += 1;
        }
        let mut lengths = lengths.into_iter();
        let fields = gathered.map(|gathered| OneField::new(gathered, &lengths.next().unwrap_or_default()));
        let words = &fields[Field::Words as usize].terms;
        let mut stems = Gathered::default();
        for number in 0..words.len() {
            if let (Some(stem), Ok(number)) = (stem_of(words.word(number)), u32::try_from(number)) {
                stems.add(&stem, number);
            }
        }
        Self { stems: stems.in_order(), fields, facts: count }
    }

    /// How many facts are indexed.
    pub(super) fn facts(&self) -> usize {
        self.facts
    }

    /// The facts in which a term stands in a field, in their order.
    pub(super) fn places(&self, field: Field, term: &str) -> &[Place] {
        self.field(field).terms.of(term)
    }

    /// The facts in which a word with this stem stands, in their order.
    pub(super) fn with_stem(&self, stem: &str) -> Cow<'_, [Place]> {
        let words = &self.field(Field::Words).terms;
        match self.stems.of(stem) {
            [] => Cow::Borrowed(&[]),
            [one] => Cow::Borrowed(words.places(*one as usize)),
            several => {
                let mut places =
                    several.iter().flat_map(|word| words.places(*word as usize)).copied().collect::<Vec<_>>();
                places.sort_by_key(|place| place.fact);
                places.dedup_by(|next, first| {
                    let same = next.fact == first.fact;
                    if same {
                        first.times = first.times.saturating_add(next.times);
                        first.languages |= next.languages;
                    }
                    same
                });
                Cow::Owned(places)
            }
        }
    }

    /// Up to so many words of the vocabulary that begin like this, the shortest first, with their places.
    pub(super) fn beginning_with(&self, start: &str, most: usize) -> Vec<(&str, &[Place])> {
        let words = &self.field(Field::Words).terms;
        let mut numbers = words.beginning_with(start).collect::<Vec<_>>();
        numbers.sort_by_key(|number| words.word(*number).len());
        numbers.into_iter().take(most).map(|number| (words.word(number), words.places(number))).collect()
    }

    /// The words of the vocabulary that a word can become by so many typing errors, each with their number and its places.
    pub(super) fn similar_to(&self, word: &str, errors: usize, how: Like) -> Vec<(usize, &[Place])> {
        let words = &self.field(Field::Words).terms;
        let similar = words.similar_to(word, errors, how).into_iter();
        let similar = similar.filter(|(number, _)| !Word::is_mark(words.word(*number)));
        similar.map(|(number, errors)| (errors, words.places(number))).collect()
    }

    /// How often a term stands at a place, against how long the field is there.
    pub(super) fn density(&self, field: Field, place: &Place) -> f32 {
        f32::from(place.times) / self.field(field).spread[place.fact as usize]
    }

    /// The bytes that it takes on the heap.
    pub(super) fn bytes(&self) -> usize {
        let of_field = |field: &OneField| field.terms.bytes() + size_of_val(&*field.spread);
        self.fields.iter().map(of_field).sum::<usize>() + self.stems.bytes()
    }

    fn field(&self, field: Field) -> &OneField {
        &self.fields[field as usize]
    }
}

impl OneField {
    fn new(terms: Gathered<Place>, lengths: &[u32]) -> Self {
        let average = (lengths.iter().sum::<u32>() as f32 / lengths.len().max(1) as f32).max(1.0);
        let spread = |length: &u32| 1.0 - LENGTH_COUNTS + LENGTH_COUNTS * *length as f32 / average;
        Self { terms: terms.in_order(), spread: lengths.iter().map(spread).collect() }
    }
}

impl fmt::Debug for Index {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Index").field("facts", &self.facts).finish_non_exhaustive()
    }
}
