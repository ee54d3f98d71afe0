//! All that can be brought to the stage, with those who want it asked, and what follows from that. It knows nothing of who
//! asked.

use std::sync::OnceLock;

use super::fair::{Candidate, Load, Pick, Queue};
use crate::Number;

/// How many are suggested at most wherever a list is not paged; these are worked out once.
pub const FIRST: usize = 5;

/// How a candidate stands, as everybody sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stands {
    /// Whether it is open; else it was deferred.
    pub is_open: bool,
    /// How many supports it is shown with.
    pub supports: u32,
    /// How many of these are by people who were charged for a question.
    pub heard: u32,
}

/// All that can be brought to the stage, by number.
#[derive(Debug, Default)]
pub struct Ballot {
    candidates: Vec<Candidate>,
    stands: Vec<Stands>,
    loads: Vec<Load>,
    first: OnceLock<Vec<Pick>>,
}

impl Ballot {
    /// A ballot of these candidates, each with how it stands. `loads` is what each supporter carries.
    #[must_use]
    pub fn new(candidates: Vec<(Candidate, Stands)>, loads: Vec<Load>) -> Self {
        let (candidates, stands) = candidates.into_iter().unzip();
        Self { candidates, stands, loads, first: OnceLock::new() }
    }

    /// All that can be brought to the stage.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// How the candidate at this place stands.
    #[must_use]
    pub fn stands(&self, place: usize) -> Stands {
        self.stands[place]
    }

    /// What each supporter carries.
    #[must_use]
    pub fn loads(&self) -> &[Load] {
        &self.loads
    }

    /// The candidate with this number.
    #[must_use]
    pub fn find(&self, number: Number) -> Option<&Candidate> {
        let place = self.candidates.binary_search_by_key(&number, |c| c.number).ok()?;
        self.candidates.get(place)
    }

    /// The first `limit` open questions in fair order.
    #[must_use]
    pub fn suggest(&self, limit: usize) -> Vec<Pick> {
        if limit > FIRST {
            return self.picks(limit);
        }
        self.first.get_or_init(|| self.picks(FIRST)).iter().take(limit).copied().collect()
    }

    fn picks(&self, limit: usize) -> Vec<Pick> {
        let mut queue = Queue::new(&self.candidates, self.loads.clone());
        let open = self.stands.iter().enumerate().filter(|(_, stands)| stands.is_open);
        open.for_each(|(place, _)| queue.add(place));
        std::iter::from_fn(|| queue.next(|_| true)).take(limit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Time;

    fn ballot() -> Ballot {
        let candidate = |number: u32, supporters: &[usize], is_open| {
            let candidate = Candidate {
                number: Number(number),
                asked_at: Time::from_ms(0),
                supporters: supporters.to_vec(),
                own: 1,
            };
            (candidate, Stands { is_open, supports: 0, heard: 0 })
        };
        let all = vec![
            candidate(2, &[0], true),
            candidate(3, &[0, 1, 2, 3], false),
            candidate(5, &[1, 2, 3], true),
            candidate(8, &[], true),
        ];
        Ballot::new(all, vec![Load::ZERO; 4])
    }

    #[test]
    fn only_what_is_open_is_suggested_and_few_are_the_beginning_of_many() {
        let ballot = ballot();
        let numbers = |limit| -> Vec<u32> {
            ballot.suggest(limit).iter().map(|p| ballot.candidates()[p.candidate].number.0).collect()
        };
        assert_eq!(numbers(usize::MAX), [5, 2, 8]);
        for limit in 0..=FIRST {
            assert_eq!(numbers(limit), [5, 2, 8][..limit.min(3)]);
        }
    }

    #[test]
    fn what_was_deferred_is_found_too() {
        let ballot = ballot();
        assert_eq!(ballot.find(Number(3)).map(Candidate::voters), Some(5));
        assert_eq!(ballot.find(Number(4)), None);
    }
}
