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
use index::Index;
use ranking::{Query, Rank};
use terms::FactWords;

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

/// The least share of what was typed, weighed by rarity, that a fact must have to be a hit.
const COVERED: f32 = 0.42;

impl Search {
    pub(crate) fn new(facts: &[Fact]) -> Self {
        let words = facts.iter().map(FactWords::new).collect::<Vec<_>>();
        let abbreviations = words.iter().flat_map(|words| words.abbreviations.iter().cloned()).collect::<HashSet<_>>();
        let terms = words.iter().map(|words| words.terms(&abbreviations));
        let index = Index::new(terms).expect("an index in memory has no disk that could fail");
        Self { index }
    }

    /// Facts among `within` that fit the query, best first.
    pub(crate) fn find(&self, query: &str, within: &Range<usize>, limit: usize) -> Vec<Hit> {
        let ranks = Query::new(&self.index, query).ranks();
        best(ranks, within, limit, |rank| rank.coverage >= COVERED)
    }
}

fn best(ranks: Vec<Rank>, within: &Range<usize>, limit: usize, fits: impl Fn(&Rank) -> bool) -> Vec<Hit> {
    let fitting = ranks.into_iter().enumerate().filter(|(place, rank)| within.contains(place) && fits(rank));
    let mut hits = fitting.map(|(place, rank)| Hit { place, score: rank.score }).collect::<Vec<_>>();
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
    hits.truncate(limit);
    hits
}
