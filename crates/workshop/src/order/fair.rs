//! Fair order: online sequential Phragmén, after Israel & Brill, "Dynamic Proportional Rankings" (IJCAI 2021; Social
//! Choice and Welfare 2024).
//!
//! Bringing a question to the stage costs one unit of load, which its supporters carry. The cheapest question is next:
//! the one whose supporters stay lowest when they share the unit. So whoever was heard waits until others were, and a
//! bloc gets its share instead of every slot. Three extensions are ours: late joiners start at the highest level charged
//! so far; a question brings a voter of its own, who carries nothing and is charged nothing, in the place of its asker,
//! so that no order depends on whose it is; and with fewer than three supporters nobody is charged.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::fmt;

use crate::{Number, Time};

/// A load, or a level of loads: a fixed-point number of 1/80,313,433,200, the least common multiple of 1 to 28, so that
/// small shares are exact. There is one rounding: a level is rounded down to this grid.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Load(u64);

impl Load {
    /// Nothing was ever asked for this person.
    pub const ZERO: Self = Self(0);
    /// What one question costs.
    pub const ONE: Self = Self(80_313_433_200);

    /// In units of the grid, for the database.
    #[must_use]
    pub const fn units(self) -> u64 {
        self.0
    }

    /// From units of the grid.
    #[must_use]
    pub const fn from_units(units: u64) -> Self {
        Self(units)
    }
}

impl fmt::Debug for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        #[expect(clippy::cast_precision_loss, reason = "for people to read")]
        let share = self.0 as f64 / Self::ONE.0 as f64;
        write!(f, "{share:.4}")
    }
}

/// A supporter, by their place in the list of loads.
pub type Voter = usize;

/// With fewer supporters than this a question costs nobody anything: a charge on one or two people, whom nobody is to
/// know, could be followed through the order of other questions.
pub const FEWEST_CHARGED: usize = 3;

/// Of fewer people than this the board does not say whether they were heard.
const FEWEST_TOLD: u32 = 5;

/// How many of a question's supports the board says are from people not heard yet: only where these and the others are
/// enough to tell of no single person.
#[must_use]
pub fn not_heard(supports: u32, heard: u32) -> Option<u32> {
    let rest = supports.saturating_sub(heard);
    (heard >= FEWEST_TOLD && rest >= FEWEST_TOLD).then_some(rest)
}

/// An open question and those who want it asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its number.
    pub number: Number,
    /// The minute in which it was asked.
    pub asked_at: Time,
    /// Who pressed Support, each once.
    pub supporters: Vec<Voter>,
    /// Its own voter and one of each question merged into it. They carry nothing and are never charged.
    pub own: usize,
}

impl Candidate {
    /// How many want it asked.
    #[must_use]
    pub fn voters(&self) -> usize {
        self.supporters.len() + self.own
    }

    /// Where the load of its voters ends when they share one unit, filling up the lowest first: the `s` with
    /// `sum of max(0, s - x) = 1`. `None` where nobody wants it asked.
    #[must_use]
    pub fn level(&self, loads: &[Load]) -> Option<Load> {
        let mut carried: Vec<u64> = self.supporters.iter().map(|&voter| loads[voter].0).collect();
        carried.sort_unstable();
        let mut best = (self.own > 0).then(|| Load::ONE.0 / self.own as u64);
        let (mut sum, mut sharing) = (Load::ONE.0, self.own as u64);
        for load in carried {
            // A higher one would not share the unit: the level is below.
            if best.is_some_and(|level| load >= level) {
                break;
            }
            sum += load;
            sharing += 1;
            best = Some(sum / sharing);
        }
        best.map(Load)
    }

    /// Whether asking it costs its supporters anything.
    #[must_use]
    pub fn is_charged(&self) -> bool {
        self.supporters.len() >= FEWEST_CHARGED
    }

    /// Charges its supporters, if it is charged: whoever is below `level` comes up to it. Nobody's load falls.
    pub fn charge(&self, level: Load, loads: &mut [Load]) {
        self.charge_from(FEWEST_CHARGED, level, loads);
    }

    fn charge_from(&self, fewest: usize, level: Load, loads: &mut [Load]) {
        if self.supporters.len() < fewest {
            return;
        }
        for &voter in &self.supporters {
            loads[voter] = loads[voter].max(level);
        }
    }
}

/// A question in the list, and the level that its voters would reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Its place among the candidates.
    pub candidate: usize,
    /// What is charged when it is asked.
    pub level: Load,
}

/// Smallest level first; then more supporters, then earlier, then the lower number.
#[derive(Debug, PartialEq, Eq)]
struct Rank {
    level: Load,
    voters: Reverse<usize>,
    asked_at: Time,
    number: Number,
    candidate: usize,
}

impl Ord for Rank {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |r: &Self| (r.level, r.voters, r.asked_at, r.number);
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The questions that can still be asked, the cheapest first, while each that is taken is charged.
///
/// Loads only rise, so levels do: a level from before is a lower bound, and only what comes to the top is looked at again.
#[derive(Debug)]
pub struct Queue<'a> {
    candidates: &'a [Candidate],
    loads: Vec<Load>,
    /// With fewer supporters nobody is charged.
    fewest: usize,
    heap: BinaryHeap<Reverse<Rank>>,
}

impl<'a> Queue<'a> {
    /// An empty queue for some of these candidates, with what each voter carries so far.
    #[must_use]
    pub fn new(candidates: &'a [Candidate], loads: Vec<Load>) -> Self {
        Self { candidates, loads, fewest: FEWEST_CHARGED, heap: BinaryHeap::new() }
    }

    fn rank(&self, candidate: usize) -> Option<Rank> {
        let c = &self.candidates[candidate];
        let level = c.level(&self.loads)?;
        Some(Rank { level, voters: Reverse(c.voters()), asked_at: c.asked_at, number: c.number, candidate })
    }

    /// Adds a candidate by its place, once. One that nobody wants asked never comes up.
    pub fn add(&mut self, candidate: usize) {
        let rank = self.rank(candidate);
        self.heap.extend(rank.map(Reverse));
    }

    /// Takes the next of those that still may be asked, and charges for it. What may not leaves the queue for good.
    pub fn next(&mut self, may: impl Fn(usize) -> bool) -> Option<Pick> {
        while let Some(Reverse(top)) = self.heap.pop() {
            if !may(top.candidate) {
                continue;
            }
            match self.rank(top.candidate) {
                Some(now) if now.level > top.level => self.heap.push(Reverse(now)),
                _ => {
                    self.candidates[top.candidate].charge_from(self.fewest, top.level, &mut self.loads);
                    return Some(Pick { candidate: top.candidate, level: top.level });
                }
            }
        }
        None
    }

    /// The first `limit` of all candidates.
    fn all(mut self, limit: usize) -> Vec<Pick> {
        (0..self.candidates.len()).for_each(|c| self.add(c));
        std::iter::from_fn(|| self.next(|_| true)).take(limit).collect()
    }
}

/// The first `limit` questions in the order in which they are suggested, as if each were asked in turn. Questions that
/// nobody wants asked are left out.
#[must_use]
pub fn suggest(candidates: &[Candidate], loads: &[Load], limit: usize) -> Vec<Pick> {
    Queue::new(candidates, loads.to_vec()).all(limit)
}

#[cfg(test)]
mod tests;
