//! Finds the facts that fit what someone typed, best first, or none.
//! General means only: no word of this file is about a particular fact or query.

mod abbreviations;
mod index;
mod ranking;
mod terms;
mod words;

use std::collections::HashSet;
use std::ops::Range;

use crate::fact::Fact;
use abbreviations::abbreviations;
use index::Index;
use ranking::{Query, Rank};
use terms::terms;

/// A fact's place in the list that was indexed, with how well it fits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub(crate) place: usize,
    pub(crate) score: f32,
}

/// The search over a list of facts.
#[derive(Debug)]
pub(crate) struct Search {
    index: Index,
}

/// A fact is a hit if it has at least this share of what was typed, weighed by rarity …
const COVERED: f32 = 0.55;
/// … or this share, if what it has is worth this much: of a whole sentence a fact need not have every word.
const COVERED_BY_MUCH: f32 = 0.22;
/// See [`COVERED_BY_MUCH`]; a rare word in the headline alone is worth about five times as much.
const MUCH: f32 = 2.5;

impl Search {
    pub(crate) fn new(facts: &[Fact]) -> Self {
        let abbreviations = facts.iter().flat_map(abbreviations).collect::<HashSet<_>>();
        let terms = facts.iter().map(|fact| terms(fact, &abbreviations));
        let index = Index::new(terms).expect("an index in memory has no disk that could fail");
        Self { index }
    }

    /// Facts among `within` that fit the query, best first.
    pub(crate) fn find(&self, query: &str, within: &Range<usize>, limit: usize) -> Vec<Hit> {
        let ranks = Query::new(&self.index, query).ranks();
        best(ranks, within, limit, |rank| {
            rank.coverage >= COVERED || rank.coverage >= COVERED_BY_MUCH && rank.score >= MUCH
        })
    }
}

/// A fact matches a question if it has this share of it and is worth this much …
const MATCH: (f32, f32) = (0.3, 8.5);
/// … or these, and a keyword that is so rare or so long stands in the question as a whole.
const MATCH_BY_KEYWORD: (f32, f32, f32) = (0.15, 3.5, 6.5);
/// Beside the best match another must be worth this share of it.
const BESIDE: f32 = 0.5;

impl Search {
    /// Facts among `within` that a question is plainly about; rather none than a wrong one.
    pub(crate) fn matching(&self, question: &str, within: &Range<usize>, limit: usize) -> Vec<Hit> {
        let ranks = Query::finished(&self.index, question).ranks();
        let mut hits = best(ranks, within, limit, |rank| {
            let (coverage, score) = MATCH;
            let by_words = rank.coverage >= coverage && rank.score >= score;
            let (coverage, score, keywords) = MATCH_BY_KEYWORD;
            by_words || rank.coverage >= coverage && rank.score >= score && rank.keywords >= keywords
        });
        let least = hits.first().map_or(0.0, |best| best.score * BESIDE);
        hits.retain(|hit| hit.score >= least);
        hits
    }
}

fn best(ranks: Vec<Rank>, within: &Range<usize>, limit: usize, fits: impl Fn(&Rank) -> bool) -> Vec<Hit> {
    let fitting = ranks.into_iter().enumerate().filter(|(place, rank)| within.contains(place) && fits(rank));
    let mut hits = fitting.map(|(place, rank)| Hit { place, score: rank.score }).collect::<Vec<_>>();
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
    hits.truncate(limit);
    hits
}
