//! What a question is compared by: its words, each once, and what its abbreviations stand for. It knows no other question.

use std::collections::{BTreeMap, HashSet};

use unicode_segmentation::UnicodeSegmentation;

use crate::abbreviations::Abbreviation;
use crate::search::Search;
use crate::words::{Shape, Word, words};

/// What a small word counts against another of the same rarity.
const LIGHT: f32 = 0.08;
/// What a pair of signs counts against a word, if facts have it and is a word therefore, …
const SIGNS: f32 = 0.78;
/// … and if none has: most words of two signs come with two pairs that belong half to others.
const UNKNOWN_SIGNS: f32 = 0.67;
/// What a few letters count of a script that does not separate words: one of its words is three or four such pieces.
const CLUSTERS: f32 = 0.35;

/// Words of a question that are looked at; what comes after is ignored.
const MOST_WORDS: usize = 128;

/// What was read of a question.
#[derive(Debug)]
pub(super) struct Read {
    /// At most 128, in their order.
    pub(super) own: Vec<Own>,
    /// What its abbreviations stand for, and the abbreviations of what it names in full, each with the number of facts
    /// that have it. None is one of its own words.
    pub(super) aliases: BTreeMap<String, u16>,
}

/// A word of a question.
#[derive(Debug)]
pub(super) struct Own {
    pub(super) text: String,
    pub(super) worth: Worth,
    /// A name or a number.
    pub(super) name: bool,
    /// A word of a script that separates words, and no small one, so that it may be mistyped.
    pub(super) letters: bool,
    pub(super) in_facts: u16,
}

/// What a term counts against others of the same rarity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Worth {
    /// A question that has it by way of an abbreviation only is worth nothing for it.
    Nothing,
    Light,
    Clusters,
    UnknownSigns,
    Signs,
    Full,
}

impl Worth {
    fn of(word: &Word, in_facts: u16) -> Self {
        match word.shape {
            _ if word.is_light() || word.is_joint() => Self::Light,
            Shape::Signs if in_facts == 0 => Self::UnknownSigns,
            Shape::Signs => Self::Signs,
            Shape::Clusters => Self::Clusters,
            _ => Self::Full,
        }
    }

    pub(super) fn figure(self) -> f32 {
        match self {
            Self::Nothing => 0.0,
            Self::Light => LIGHT,
            Self::Clusters => CLUSTERS,
            Self::UnknownSigns => UNKNOWN_SIGNS,
            Self::Signs => SIGNS,
            Self::Full => 1.0,
        }
    }
}

impl Read {
    pub(super) fn new(facts: &Search, text: &str) -> Self {
        // Where more facts have a word, it weighs next to nothing anyhow.
        let facts_with = |word: &Word| u16::try_from(facts.facts_with(word)).unwrap_or(u16::MAX);
        let mut all = words(text);
        all.truncate(MOST_WORDS);
        let names = names(text);
        let mut own = Vec::<Own>::with_capacity(all.len());
        for word in &all {
            let text = word.as_compared();
            if own.iter().all(|other| other.text != text) {
                let name = names.contains(&text) || matches!(word.shape, Shape::Number | Shape::Article);
                let in_facts = facts_with(word);
                let worth = Worth::of(word, in_facts);
                let letters = word.shape == Shape::Letters && worth != Worth::Light;
                own.push(Own { text, worth, name: name && !word.is_light(), letters, in_facts });
            }
        }
        let mut aliases = BTreeMap::new();
        for Abbreviation { short, long } in facts.abbreviations() {
            for (said, other) in [(short, long), (long, short)] {
                let stands = |here: &[Word]| here.iter().zip(said).all(|(a, b)| a.text == b.text);
                if all.windows(said.len()).any(stands) {
                    aliases.extend(other.iter().map(|word| (word.as_compared(), facts_with(word))));
                }
            }
        }
        aliases.retain(|alias, _| own.iter().all(|word| word.text != *alias));
        Self { own, aliases }
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
