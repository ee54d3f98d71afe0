//! Finds the facts that fit what someone typed, best first, or none.
//! General means only: no word of this file is about a particular fact or query.

mod index;
mod meaning;
mod ranking;
mod terms;

use std::collections::HashSet;
use std::ops::Range;

use unic_langid::LanguageIdentifier;

use crate::abbreviations::{Abbreviation, abbreviations};
use crate::fact::Fact;
use crate::language;
use crate::words::Word;
use index::{Field, Index, Languages};
use ranking::{Query, Rank};
use terms::terms;

/// The search over a list of facts, and what it knows of words.
#[derive(Debug)]
pub(crate) struct Search {
    index: Index,
    abbreviations: HashSet<Abbreviation>,
    /// The languages of translations; the number of each is one more than its place.
    languages: Vec<LanguageIdentifier>,
}

/// What a fact must have of a query to be shown, each alone sufficing. The figures come from the queries of the
/// tests, where what fits stands far above them and what does not far below.
struct Bar {
    /// The least share of the query, weighed by rarity, …
    coverage: f32,
    /// … what it has of it must be worth this much (a rare word, in the headline, is worth about ten) …
    score: f32,
    /// … and the keywords among it that stand in the query as a whole this much.
    keywords: f32,
}

/// For people who search: most of what was typed, something weighty of a whole sentence, or a keyword beside words
/// that are in no fact, as when the rest is in another language.
const FOUND: [Bar; 3] = [
    Bar { coverage: 0.55, score: 0.0, keywords: 0.0 },
    Bar { coverage: 0.22, score: 3.2, keywords: 0.0 },
    Bar { coverage: 0.25, score: 0.0, keywords: 1.5 },
];

/// For facts that are chosen by other means.
const ANY: [Bar; 1] = [Bar { coverage: 0.0, score: 0.0, keywords: 0.0 }];

/// For showing facts that nobody searched for.
const MATCHING: [Bar; 2] =
    [Bar { coverage: 0.35, score: 14.0, keywords: 0.0 }, Bar { coverage: 0.15, score: 6.0, keywords: 6.5 }];

/// The share of a title that must name a fact's topic or keywords for the fact to be about it.
const NAMED: f32 = 0.5;

/// What another match must be worth against the best.
const BESIDE: f32 = 0.9;

impl Search {
    pub(crate) fn new(facts: &[Fact]) -> Self {
        let abbreviations = facts.iter().flat_map(abbreviations).collect::<HashSet<_>>();
        let mut languages = Vec::new();
        for translation in facts.iter().flat_map(Fact::translations) {
            if !languages.contains(&translation.language) {
                languages.push(translation.language.clone());
            }
        }
        let index = Index::new(facts.iter().map(|fact| terms(fact, &abbreviations, &languages)));
        Self { index, abbreviations, languages }
    }

    /// The places of the facts among `within` that fit the query, best first; of facts that fit as well, those whose
    /// words are in the reader's language.
    pub(crate) fn find(
        &self,
        query: &str,
        reader: Option<&LanguageIdentifier>,
        within: &Range<usize>,
        limit: usize,
    ) -> Vec<usize> {
        let own = self.languages_for(reader.unwrap_or(&language::ENGLISH));
        let found = best(Query::unfinished(&self.index, query, own).ranks(), within, &FOUND);
        found.into_iter().take(limit).map(|(place, _)| place).collect()
    }

    /// The places of the facts among `within` that a question is plainly about, best first.
    pub(crate) fn matching(&self, question: &str, within: &Range<usize>, limit: usize) -> Vec<usize> {
        let found = best(Query::finished(&self.index, question).ranks(), within, &MATCHING);
        let least = found.first().map_or(0.0, |(_, best)| best.score * BESIDE);
        let beside = found.into_iter().take_while(|(_, rank)| rank.score >= least);
        beside.take(limit).map(|(place, _)| place).collect()
    }

    /// The places of the facts among `within` that are about what a title names, best first.
    pub(crate) fn about(&self, title: &str, within: &Range<usize>, limit: usize) -> Vec<usize> {
        let query = Query::finished(&self.index, title);
        let (ranks, named) = (query.ranks(), query.named());
        let plainly: HashSet<usize> =
            best(ranks.clone(), within, &MATCHING).into_iter().map(|(place, _)| place).collect();
        let found = best(ranks, within, &ANY).into_iter().map(|(place, _)| place);
        found.filter(|place| named[*place] >= NAMED || plainly.contains(place)).take(limit).collect()
    }

    /// How many facts there are.
    pub(crate) fn facts(&self) -> usize {
        self.index.facts()
    }

    /// How many facts have a word, in any form.
    pub(crate) fn facts_with(&self, word: &Word) -> usize {
        match word.stem() {
            Some(stem) => self.index.with_stem(&stem).len(),
            None => self.index.places(Field::Words, &word.as_compared()).len(),
        }
    }

    /// All abbreviations that the facts explain.
    pub(crate) fn abbreviations(&self) -> &HashSet<Abbreviation> {
        &self.abbreviations
    }

    /// The bytes that the index takes on the heap.
    pub(crate) fn bytes(&self) -> usize {
        self.index.bytes()
    }

    fn languages_for(&self, reader: &LanguageIdentifier) -> Languages {
        let all = std::iter::once(&language::ENGLISH).chain(&self.languages);
        let fitting = all.enumerate().filter(|(_, language)| language::fits(reader, language));
        fitting.fold(0, |languages, (number, _)| languages | index::language(number))
    }
}

/// The facts that clear one of the bars, best first; of equals the earlier.
fn best(ranks: Vec<Rank>, within: &Range<usize>, bars: &[Bar]) -> Vec<(usize, Rank)> {
    let clears = |rank: &Rank| {
        rank.score > 0.0
            && bars
                .iter()
                .any(|bar| rank.coverage >= bar.coverage && rank.score >= bar.score && rank.keywords >= bar.keywords)
    };
    let ranks = ranks.into_iter().enumerate();
    let mut found = ranks.filter(|(place, rank)| within.contains(place) && clears(rank)).collect::<Vec<_>>();
    found.sort_by(|(_, a), (_, b)| b.score.total_cmp(&a.score));
    found
}
