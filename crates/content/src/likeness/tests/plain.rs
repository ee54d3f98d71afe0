//! The comparison in plain words: every open question is looked at, and nothing is spared.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::facts::Facts;
use crate::likeness::Texts;
use crate::likeness::reading::{Own, Read};
use crate::likeness::sought::{ALIKE, FOR_A_RARE_WORD, OF_THE_LONGER, OF_THE_SHORTER, OTHER_NAMES};
use crate::likeness::terms::is_kin;
use crate::search::Search;

pub(super) struct Plain {
    facts: Arc<Search>,
    questions: BTreeMap<u32, Read>,
    terms: BTreeMap<String, Term>,
}

struct Term {
    /// As the first question had it that has the term.
    in_facts: u16,
    questions: BTreeSet<u32>,
}

impl Plain {
    pub(super) fn new(facts: &Facts) -> Self {
        Self { facts: facts.words().clone(), questions: BTreeMap::new(), terms: BTreeMap::new() }
    }

    pub(super) fn put(&mut self, key: u32, text: &str) {
        self.remove(key);
        let read = Read::new(&self.facts, text);
        let own = read.own.iter().map(|own| (&own.text, own.in_facts));
        for (text, in_facts) in own.chain(read.aliases.iter().map(|(alias, in_facts)| (alias, *in_facts))) {
            let new = || Term { in_facts, questions: BTreeSet::new() };
            self.terms.entry(text.clone()).or_insert_with(new).questions.insert(key);
        }
        self.questions.insert(key, read);
    }

    pub(super) fn remove(&mut self, key: u32) {
        self.questions.remove(&key);
        self.terms.retain(|_, term| {
            term.questions.remove(&key);
            !term.questions.is_empty()
        });
    }

    pub(super) fn len(&self) -> usize {
        self.questions.len()
    }

    /// How alike each question is that has anything of this text.
    pub(super) fn likeness(&self, text: &str) -> BTreeMap<u32, f32> {
        let new = Read::new(&self.facts, text);
        self.questions.iter().map(|(key, open)| (*key, self.of(open, &new))).collect()
    }

    fn of(&self, open: &Read, new: &Read) -> f32 {
        let all = |read: &Read| read.own.iter().map(|own| self.weight(own)).sum::<f32>();
        let share = |part: f32, whole: f32| if whole > 0.0 { part / whole } else { 0.0 };
        let meant = |term: &str| new.own.iter().any(|own| means(own, term)) || new.aliases.contains_key(term);
        let has =
            |own: &Own| open.own.iter().map(|own| &own.text).chain(open.aliases.keys()).any(|term| means(own, term));
        let weight = |own: &Own| own.worth.figure() * self.rarity(self.terms[&own.text].in_facts, &own.text);
        let of_open = open.own.iter().filter(|own| meant(&own.text)).map(weight).sum::<f32>();
        let of_new = new.own.iter().filter(|own| has(own)).map(|own| self.weight(own)).sum::<f32>();
        let (a, b) = (share(of_open, all(open)), share(of_new, all(new)));
        let rare = FOR_A_RARE_WORD * of_open.min(of_new) / self.texts().rarity(0, 0);
        if OF_THE_SHORTER + OF_THE_LONGER * b + rare < ALIKE {
            return 0.0;
        }
        let other_name =
            open.own.iter().any(|own| own.name && !meant(&own.text)) && new.own.iter().any(|own| own.name && !has(own));
        OF_THE_SHORTER * a.max(b) + OF_THE_LONGER * a.min(b) + rare - if other_name { OTHER_NAMES } else { 0.0 }
    }

    fn weight(&self, own: &Own) -> f32 {
        own.worth.figure() * self.rarity(own.in_facts, &own.text)
    }

    fn rarity(&self, in_facts: u16, term: &str) -> f32 {
        self.texts().rarity(in_facts, self.terms.get(term).map_or(0, |term| term.questions.len()))
    }

    fn texts(&self) -> Texts {
        Texts(self.facts.facts() + self.questions.len())
    }
}

/// Whether a word of a new question may stand for a term of an open one.
fn means(own: &Own, term: &str) -> bool {
    own.text == term || own.letters && own.text.chars().next() == term.chars().next() && is_kin(&own.text, term)
}
