//! Who reviews what: two moderators who go through what waits are dealt different questions. In memory only; what is not
//! decided on within some minutes is dealt to others again.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;
use workshop::{Account, Number, WorkshopId};

/// How long a question is kept for the moderator who was dealt it.
const KEPT: Duration = Duration::from_mins(3);

/// What was dealt, by workshop.
#[derive(Debug, Default)]
pub(crate) struct Dealing(Mutex<HashMap<WorkshopId, Dealt>>);

#[derive(Debug, Default)]
struct Dealt {
    /// Who was dealt a question, and when.
    to: HashMap<Number, (Account, Instant)>,
    /// What a moderator skipped.
    skipped: HashMap<Account, HashSet<Number>>,
}

/// What a moderator who reviews is shown next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hand {
    /// This question.
    Question(Number),
    /// Nothing: so many wait, all of them before others or skipped, these of them by this moderator.
    Nothing {
        /// How many this moderator skipped.
        skipped: usize,
    },
}

impl Dealing {
    fn lock(&self) -> MutexGuard<'_, HashMap<WorkshopId, Dealt>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Deals the first of what waits that nobody else has before them and that this moderator did not skip. Who asked
    /// plays no part.
    pub(crate) fn deal(&self, ws: WorkshopId, who: Account, waiting: &[Number], now: Instant) -> Hand {
        let mut all = self.lock();
        let dealt = all.entry(ws).or_default();
        dealt.to.retain(|number, (owner, at)| {
            *owner != who && now.saturating_duration_since(*at) < KEPT && waiting.contains(number)
        });
        let skipped = dealt.skipped.entry(who).or_default();
        skipped.retain(|number| waiting.contains(number));
        let Some(number) = waiting.iter().find(|n| !dealt.to.contains_key(n) && !skipped.contains(n)) else {
            return Hand::Nothing { skipped: skipped.len() };
        };
        dealt.to.insert(*number, (who, now));
        Hand::Question(*number)
    }

    /// This moderator wants to see another one first.
    pub(crate) fn skip(&self, ws: WorkshopId, who: Account, number: Number) {
        self.lock().entry(ws).or_default().skipped.entry(who).or_default().insert(number);
    }

    /// This moderator begins from the first again.
    pub(crate) fn begin(&self, ws: WorkshopId, who: Account) {
        self.lock().entry(ws).or_default().skipped.remove(&who);
    }

    /// The workshop is closed.
    pub(crate) fn forget(&self, ws: WorkshopId) {
        self.lock().remove(&ws);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WS: WorkshopId = WorkshopId(1);
    const ANN: Account = Account(1);
    const BEN: Account = Account(2);

    fn numbers(all: &[u32]) -> Vec<Number> {
        all.iter().copied().map(Number).collect()
    }

    #[test]
    fn two_who_review_are_dealt_different_ones() {
        let (dealing, now) = (Dealing::default(), Instant::now());
        let waiting = numbers(&[8, 6, 3]);
        assert_eq!(dealing.deal(WS, ANN, &waiting, now), Hand::Question(Number(8)));
        assert_eq!(dealing.deal(WS, BEN, &waiting, now), Hand::Question(Number(6)));
        assert_eq!(dealing.deal(WS, ANN, &waiting, now), Hand::Question(Number(8)), "until it is decided on");
        assert_eq!(dealing.deal(WS, ANN, &numbers(&[6, 3]), now), Hand::Question(Number(3)));
        assert_eq!(dealing.deal(WorkshopId(2), ANN, &waiting, now), Hand::Question(Number(8)), "another workshop");
    }

    #[test]
    fn what_is_left_lying_is_dealt_again() {
        let (dealing, now) = (Dealing::default(), Instant::now());
        let waiting = numbers(&[8]);
        assert_eq!(dealing.deal(WS, ANN, &waiting, now), Hand::Question(Number(8)));
        assert_eq!(dealing.deal(WS, BEN, &waiting, now), Hand::Nothing { skipped: 0 });
        assert_eq!(dealing.deal(WS, BEN, &waiting, now + KEPT), Hand::Question(Number(8)));
    }

    #[test]
    fn what_is_skipped_comes_again_when_begun_anew() {
        let (dealing, now) = (Dealing::default(), Instant::now());
        let waiting = numbers(&[8, 6]);
        dealing.skip(WS, ANN, Number(8));
        assert_eq!(dealing.deal(WS, ANN, &waiting, now), Hand::Question(Number(6)));
        dealing.skip(WS, ANN, Number(6));
        assert_eq!(dealing.deal(WS, ANN, &waiting, now), Hand::Nothing { skipped: 2 });
        assert_eq!(dealing.deal(WS, BEN, &waiting, now), Hand::Question(Number(8)), "skipped by one, seen by another");
        dealing.begin(WS, ANN);
        assert_eq!(dealing.deal(WS, ANN, &waiting, now), Hand::Question(Number(6)));
    }
}
