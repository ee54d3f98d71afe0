//! A second press by the same person on the same message within a moment does nothing, whatever it meets: the message may
//! have changed under the finger. Kept in memory only, by steady time, and no longer than it lasts.

use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;
use workshop::Account;

/// Somebody and a message they pressed something on.
type Pressed = (Account, u64);

/// The presses of the last moment.
#[derive(Debug)]
pub(crate) struct Presses {
    apart: Duration,
    recent: Mutex<Recent>,
}

#[derive(Debug, Default)]
struct Recent {
    by_time: VecDeque<(Instant, Pressed)>,
    known: HashSet<Pressed>,
}

impl Presses {
    /// Two presses that count are at least this far apart.
    pub(crate) fn apart(apart: Duration) -> Self {
        Self { apart, recent: Mutex::default() }
    }

    /// Whether this press counts. One that does not count keeps no later one from counting.
    pub(crate) fn counts(&self, who: Account, message: u64, now: Instant) -> bool {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some((at, pressed)) = recent.by_time.front().copied()
            && now.saturating_duration_since(at) >= self.apart
        {
            recent.by_time.pop_front();
            recent.known.remove(&pressed);
        }
        let counts = recent.known.insert((who, message));
        if counts {
            recent.by_time.push_back((now, (who, message)));
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_person_on_the_same_message_is_held_back_and_only_for_a_moment() {
        let presses = Presses::apart(Duration::from_millis(1_500));
        let (ann, ben, begun) = (Account(1), Account(2), Instant::now());
        let after = |ms| begun + Duration::from_millis(ms);
        assert!(presses.counts(ann, 7, after(0)));
        assert!(!presses.counts(ann, 7, after(0)));
        assert!(presses.counts(ben, 7, after(1)), "somebody else");
        assert!(presses.counts(ann, 8, after(2)), "another message");
        assert!(!presses.counts(ann, 7, after(1_499)));
        assert!(presses.counts(ann, 7, after(1_500)), "what did not count holds nothing back");
        assert!(!presses.counts(ann, 7, after(2_999)));
        assert!(presses.counts(ann, 7, after(3_000)));
    }

    #[test]
    fn what_is_over_is_forgotten() {
        let presses = Presses::apart(Duration::from_secs(1));
        let begun = Instant::now();
        for n in 0..100 {
            assert!(presses.counts(Account(n), 7, begun));
        }
        assert!(presses.counts(Account(1), 7, begun + Duration::from_secs(1)));
        assert_eq!(presses.recent.lock().expect("whole").known.len(), 1);
    }
}
