//! Which open questions ask what a new one asks. Words are weighed by how rare they are in the facts and among the
//! open questions; a name or a number that each of two questions has for itself speaks against them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation;

use crate::abbreviations::Abbreviation;
use crate::facts::Facts;
use crate::lexicon::{errors_between, rarity};
use crate::limits::MOST_ALIKE;
use crate::search::Search;
use crate::words::{Shape, Word, words};

/// What the words that two questions share are worth, as a share of the one that has less else, …
const OF_THE_SHORTER: f32 = 0.56;
/// … as a share of the other, …
const OF_THE_LONGER: f32 = 0.28;
/// … and for each word that nobody else uses.
const FOR_A_RARE_WORD: f32 = 0.155;
/// What is taken off if each of them has a name or a number that the other does not have.
const OTHER_NAMES: f32 = 0.275;
/// What two questions must reach to be alike. All five figures come from the pairs in `tests/data/duplicates.toml`
/// and `duplicates-chinese.toml`.
const ALIKE: f32 = 1.0;

/// What a small word counts against another of the same rarity.
const LIGHT: f32 = 0.08;
/// What a pair of signs counts against a word, if facts have it and is a word therefore, …
const SIGNS: f32 = 0.78;
/// … and if none has: most words of two signs come with two pairs that belong half to others.
const UNKNOWN_SIGNS: f32 = 0.67;
/// In how many texts a word that is in none is taken to be.
const UNKNOWN_IN: f32 = 1.2;

/// From how many letters on a word may be mistyped, and may have a second error.
const MISTYPED: usize = 4;
const TWICE: usize = 8;
/// Words are kin if they begin with so many letters alike, and these are this much of the longer.
const KIN: usize = 5;
const KIN_SHARE: f32 = 0.6;

/// Words of a question that are looked at; what comes after is ignored.
const MOST_WORDS: usize = 128;

/// The open questions of one workshop, to ask which of them a new one is like.
#[derive(Debug)]
pub struct Likeness<K> {
    facts: Arc<Search>,
    /// The questions in their slots; a free slot is used again.
    slots: Vec<Option<(K, Question)>>,
    free: Vec<usize>,
    slot_of: HashMap<K, usize>,
    having: BTreeMap<String, Held>,
}

#[derive(Debug)]
struct Question {
    own: Vec<Term>,
    /// What its abbreviations stand for, and the abbreviations of what it names in full.
    aliases: HashMap<String, usize>,
}

#[derive(Debug)]
struct Term {
    text: String,
    worth: f32,
    /// A name or a number.
    name: bool,
    /// A word of a script that separates words, so that it may be mistyped.
    letters: bool,
    in_facts: usize,
}

/// Who has a term.
#[derive(Debug)]
struct Held {
    /// By slot: thousands may have a word.
    by: Vec<Having>,
    in_facts: usize,
}

impl Held {
    /// Where this slot is among those who have the term, or belongs.
    fn place(&self, slot: usize) -> Result<usize, usize> {
        self.by.binary_search_by_key(&slot, |one| one.slot)
    }
}

/// That a question has a term.
#[derive(Debug)]
struct Having {
    slot: usize,
    /// What the term is worth in it: nothing, if it has it by way of an abbreviation.
    worth: f32,
}

/// What an open question and a new one share.
#[derive(Clone, Copy, Default)]
struct Shared {
    /// The weight of the words of the open question that are in the new one, …
    weight: f32,
    /// … and the words of the new one that are in the open one, a bit each.
    words: u128,
}

impl<K: Copy + Eq + Hash + Ord> Likeness<K> {
    /// No questions yet, and the words of these facts.
    #[must_use]
    pub fn new(facts: &Facts) -> Self {
        Self {
            facts: facts.words().clone(),
            slots: Vec::new(),
            free: Vec::new(),
            slot_of: HashMap::new(),
            having: BTreeMap::new(),
        }
    }

    /// Takes in a question, or the new text of one that is there.
    pub fn put(&mut self, key: K, text: &str) {
        self.remove(key);
        let question = self.read(text);
        let slot = self.free.pop().unwrap_or(self.slots.len());
        let own = question.own.iter().map(|term| (&term.text, term.worth, term.in_facts));
        let aliases = question.aliases.iter().map(|(alias, in_facts)| (alias, 0.0, *in_facts));
        for (term, worth, in_facts) in own.chain(aliases) {
            let held = self.having.entry(term.clone()).or_insert_with(|| Held { by: Vec::new(), in_facts });
            if let Err(place) = held.place(slot) {
                held.by.insert(place, Having { slot, worth });
            }
        }
        self.slots.resize_with(self.slots.len().max(slot + 1), || None);
        self.slots[slot] = Some((key, question));
        self.slot_of.insert(key, slot);
    }

    /// Takes a question out. One that is not there is no matter.
    pub fn remove(&mut self, key: K) {
        let Some(slot) = self.slot_of.remove(&key) else { return };
        let Some((_, question)) = self.slots[slot].take() else { return };
        self.free.push(slot);
        for term in question.own.iter().map(|term| &term.text).chain(question.aliases.keys()) {
            if let Some(held) = self.having.get_mut(term) {
                if let Ok(place) = held.place(slot) {
                    held.by.remove(place);
                }
                if held.by.is_empty() {
                    self.having.remove(term);
                }
            }
        }
    }

    /// The number of questions.
    #[must_use]
    pub fn len(&self) -> usize {
        self.slot_of.len()
    }

    /// Whether there are no questions.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.slot_of.is_empty()
    }

    /// Up to [`MOST_ALIKE`] questions that ask what this text asks, the likest first and of
    /// equals the first in order; `among` says which may be shown. Rather none than a wrong one.
    #[must_use]
    pub fn like(&self, text: &str, among: impl Fn(K) -> bool) -> Vec<K> {
        let new = self.read(text);
        let mut shared = vec![Shared::default(); self.slots.len()];
        // Two words of the new question may stand for the same of an open one.
        let mut counted = HashSet::new();
        for (place, word) in new.own.iter().enumerate() {
            for (term, held) in self.meant_by(word) {
                let rarity = if counted.insert(term) { self.rarity(held.in_facts, held.by.len()) } else { 0.0 };
                for Having { slot, worth } in &held.by {
                    shared[*slot].words |= 1 << place;
                    shared[*slot].weight += rarity * worth;
                }
            }
        }
        for alias in new.aliases.keys() {
            let Some((term, held)) = self.having.get_key_value(alias) else { continue };
            if counted.insert(term) {
                let rarity = self.rarity(held.in_facts, held.by.len());
                held.by.iter().for_each(|one| shared[one.slot].weight += rarity * one.worth);
            }
        }
        let open = self.slots.iter().zip(shared).filter_map(|(slot, shared)| {
            let (key, question) = slot.as_ref()?;
            (shared.weight > 0.0 && among(*key)).then_some((key, question, shared))
        });
        let weights = new.own.iter().map(|word| self.weight(word)).collect::<Vec<_>>();
        let ranked =
            open.map(|(key, question, shared)| (self.rank(question, (&new, &weights), shared, &counted), *key));
        let mut alike = ranked.filter(|(rank, _)| *rank >= ALIKE).collect::<Vec<_>>();
        alike.sort_by(|(a, first), (b, second)| b.total_cmp(a).then(first.cmp(second)));
        alike.into_iter().map(|(_, key)| key).take(MOST_ALIKE).collect()
    }

    fn rank(
        &self,
        open: &Question,
        (new, weights): (&Question, &[f32]),
        shared: Shared,
        counted: &HashSet<&String>,
    ) -> f32 {
        let in_open = |place: usize| shared.words & (1 << place) != 0;
        let of_new = weights.iter().enumerate().filter(|(place, _)| in_open(*place)).map(|(_, weight)| weight);
        let of_new = of_new.sum::<f32>();
        let share = |part: f32, whole: f32| if whole > 0.0 { part / whole } else { 0.0 };
        let rare = FOR_A_RARE_WORD * shared.weight.min(of_new) / self.rarity(0, 0);
        let b = share(of_new, weights.iter().sum());
        // Weighing the words of the open one is what takes time: not where all of them would not be enough.
        if OF_THE_SHORTER + OF_THE_LONGER * b + rare < ALIKE {
            return 0.0;
        }
        let a = share(shared.weight, open.own.iter().map(|word| self.weight(word)).sum());
        let other_name = open.own.iter().any(|word| word.name && !counted.contains(&word.text))
            && new.own.iter().enumerate().any(|(place, word)| word.name && !in_open(place));
        OF_THE_SHORTER * a.max(b) + OF_THE_LONGER * a.min(b) + rare - if other_name { OTHER_NAMES } else { 0.0 }
    }

    fn read(&self, text: &str) -> Question {
        let mut all = words(text);
        all.truncate(MOST_WORDS);
        let names = names(text);
        let mut own = Vec::<Term>::with_capacity(all.len());
        for word in &all {
            let text = word.as_compared();
            if own.iter().all(|other| other.text != text) {
                let name = names.contains(&text) || matches!(word.shape, Shape::Number | Shape::Article);
                let in_facts = self.facts.facts_with(word);
                let worth = match word.shape {
                    _ if word.is_light() || word.is_joint() => LIGHT,
                    Shape::Signs if in_facts == 0 => UNKNOWN_SIGNS,
                    Shape::Signs => SIGNS,
                    _ => 1.0,
                };
                let letters = word.shape == Shape::Letters;
                own.push(Term { text, worth, name: name && !word.is_light(), letters, in_facts });
            }
        }
        let mut aliases = HashMap::new();
        for Abbreviation { short, long } in self.facts.abbreviations() {
            for (said, other) in [(short, long), (long, short)] {
                let stands = |here: &[Word]| here.iter().zip(said).all(|(a, b)| a.text == b.text);
                if all.windows(said.len()).any(stands) {
                    aliases.extend(other.iter().map(|word| (word.as_compared(), self.facts.facts_with(word))));
                }
            }
        }
        aliases.retain(|alias, _| own.iter().all(|word| word.text != *alias));
        Question { own, aliases }
    }

    /// The terms of the open questions that a word of a new one may stand for, and who has them.
    fn meant_by(&self, word: &Term) -> Vec<(&String, &Held)> {
        let first = word.text.chars().next().filter(|_| word.letters && word.worth > LIGHT);
        let Some(first) = first else { return self.having.get_key_value(&word.text).into_iter().collect() };
        // Hardly anybody mistypes the first letter.
        let from_first = self.having.range(first.to_string()..);
        let same_start = from_first.take_while(|(term, _)| term.starts_with(first));
        same_start.filter(|(term, _)| is_kin(&word.text, term)).collect()
    }

    fn weight(&self, word: &Term) -> f32 {
        let open = self.having.get(&word.text).map_or(0, |held| held.by.len());
        word.worth * self.rarity(word.in_facts, open)
    }

    /// The rarer a term is in the facts and the open questions, the more it counts.
    fn rarity(&self, in_facts: usize, open: usize) -> f32 {
        rarity(((in_facts + open) as f32).max(UNKNOWN_IN), (self.facts.facts() + self.len()) as f32)
    }
}

/// Words in capitals and words that begin with one where no sentence begins.
fn names(text: &str) -> HashSet<String> {
    let mut names = HashSet::new();
    for sentence in text.unicode_sentences() {
        let capital = |(place, word): &(usize, &str)| *place > 0 && word.starts_with(char::is_uppercase);
        let named = sentence.unicode_words().enumerate().filter(capital);
        names.extend(named.flat_map(|(_, word)| words(word)).map(|word| word.as_compared()));
    }
    names.extend(words(text).iter().filter(|word| word.capitals).map(Word::as_compared));
    names
}

/// Whether one stem is the other mistyped, or both are of one family.
fn is_kin(word: &str, other: &str) -> bool {
    if word == other {
        return true;
    }
    let (letters, others) = (word.chars().count(), other.chars().count());
    let (shorter, longer) = (letters.min(others), letters.max(others));
    let errors = if longer < TWICE { 1 } else { 2 };
    let start = word.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    start >= KIN && start as f32 >= KIN_SHARE * longer as f32
        || shorter >= MISTYPED && errors_between(word, other, errors).is_some()
}
