//! What is sought of a new question among the open ones, and how alike one of them is. Which are looked at, `sift` says.

use super::reading::Read;
use super::terms::{Number, Terms};
use super::{Has, Texts};

/// What the words that two questions share are worth, as a share of the one that has less else, …
pub(super) const OF_THE_SHORTER: f32 = 0.56;
/// … as a share of the other, …
pub(super) const OF_THE_LONGER: f32 = 0.28;
/// … and for each word that nobody else uses.
pub(super) const FOR_A_RARE_WORD: f32 = 0.155;
/// What is taken off if each of them has a name or a number that the other does not have.
pub(super) const OTHER_NAMES: f32 = 0.275;
/// What two questions must reach to be alike. All five figures come from the pairs in `tests/data/duplicates.toml`
/// and `duplicates-chinese.toml`.
pub(super) const ALIKE: f32 = 1.0;

/// A new question, as far as the open ones have to do with it.
pub(super) struct Sought {
    texts: Texts,
    pub(super) words: Vec<Word>,
    /// What all its words weigh together.
    pub(super) weight: f32,
    /// Which of them are names or numbers, a bit each.
    names: u128,
    /// The terms of the open questions that stand for something of it, by number.
    meant: Vec<Meant>,
}

/// A word of the new question.
pub(super) struct Word {
    pub(super) weight: f32,
    /// The terms of the open questions that it may stand for.
    pub(super) terms: Vec<Number>,
}

/// A term of the open questions.
struct Meant {
    term: Number,
    rarity: f32,
    /// The words of the new question that may stand for it, a bit each; none if only an abbreviation does.
    words: u128,
}

impl Sought {
    pub(super) fn new(read: &Read, terms: &Terms, texts: Texts) -> Self {
        let mut words = Vec::with_capacity(read.own.len());
        let (mut names, mut meant) = (0, Vec::new());
        for (place, own) in read.own.iter().enumerate() {
            let itself = terms.find(&own.text);
            let holders = itself.map_or(0, |term| terms.holders(term).len());
            let weight = own.worth.figure() * texts.rarity(own.in_facts, holders);
            let stands_for = if own.letters { terms.kin(&own.text) } else { itself.into_iter().collect() };
            meant.extend(stands_for.iter().map(|term| (*term, 1 << place)));
            names |= u128::from(own.name) << place;
            words.push(Word { weight, terms: stands_for });
        }
        meant.extend(read.aliases.keys().filter_map(|alias| terms.find(alias)).map(|term| (term, 0)));
        // Two words of the new question may stand for the same of an open one.
        meant.sort_unstable_by_key(|(term, _)| *term);
        meant.dedup_by(|(term, words), (before, all)| {
            *all |= if term == before { *words } else { 0 };
            term == before
        });
        let rarity = |term| texts.rarity(terms.in_facts(term), terms.holders(term).len());
        let meant = meant.into_iter().map(|(term, words)| Meant { term, rarity: rarity(term), words }).collect();
        Self { texts, weight: words.iter().map(|word| word.weight).sum(), words, names, meant }
    }

    /// Up to what a question can be like this one with which it shares words of this weight.
    pub(super) fn at_most(&self, shared: f32) -> f32 {
        OF_THE_SHORTER + OF_THE_LONGER * share(shared, self.weight) + self.for_rare_words(shared)
    }

    /// How alike an open question is: [`ALIKE`] or more, if it is.
    pub(super) fn likeness_of(&self, open: &[Has], terms: &Terms) -> f32 {
        let (mut in_open, mut of_open, mut other_name) = (0, 0.0, false);
        for has in open {
            match self.meant.binary_search_by_key(&has.term, |meant| meant.term) {
                Ok(place) => {
                    in_open |= self.meant[place].words;
                    of_open += self.meant[place].rarity * has.worth.figure();
                }
                Err(_) => other_name |= has.name,
            }
        }
        let shared = self.words.iter().enumerate().filter(|(place, _)| in_open & (1 << place) != 0);
        let of_new = shared.map(|(_, word)| word.weight).sum::<f32>();
        let (b, rare) = (share(of_new, self.weight), self.for_rare_words(of_open.min(of_new)));
        // Weighing the words of the open one is what takes time: not where all of them would not be enough.
        if OF_THE_SHORTER + OF_THE_LONGER * b + rare < ALIKE {
            return 0.0;
        }
        let weight = |has: &Has| has.worth.figure() * self.texts.rarity(has.in_facts, terms.holders(has.term).len());
        let a = share(of_open, open.iter().map(weight).sum());
        let other_names = other_name && self.names & !in_open != 0;
        OF_THE_SHORTER * a.max(b) + OF_THE_LONGER * a.min(b) + rare - if other_names { OTHER_NAMES } else { 0.0 }
    }

    fn for_rare_words(&self, shared: f32) -> f32 {
        FOR_A_RARE_WORD * shared / self.texts.rarity(0, 0)
    }
}

fn share(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
