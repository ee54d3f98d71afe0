//! Presses whose answer did not arrive: whoever pressed saw a failure, though it was done, and presses again to have it done,
//! not to take it back. Kept in memory only, and for a minute.

use std::num::NonZeroUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lru::LruCache;
use tokio::time::Instant;
use workshop::Account;

/// How long a press again means the same.
const FOR: Duration = Duration::from_mins(1);

/// How many are remembered.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(1_000).expect("not zero");

/// The presses, by who pressed and the button's id.
#[derive(Debug)]
pub(crate) struct Unheard(Mutex<LruCache<(Account, String), Instant>>);

impl Default for Unheard {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(REMEMBERED)))
    }
}

impl Unheard {
    /// The answer to this press did not arrive.
    pub(crate) fn put(&self, who: Account, id: &str, now: Instant) {
        self.recent(now).put((who, id.to_owned()), now);
    }

    /// Whether this press says once more what was not heard; forgets it.
    pub(crate) fn take(&self, who: Account, id: &str, now: Instant) -> bool {
        self.recent(now).pop(&(who, id.to_owned())).is_some()
    }

    /// Those of the last minute; nothing older is kept.
    fn recent(&self, now: Instant) -> MutexGuard<'_, LruCache<(Account, String), Instant>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while all.peek_lru().is_some_and(|(_, at)| now.saturating_duration_since(*at) >= FOR) {
            all.pop_lru();
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_again_is_known_once_and_for_a_minute() {
        let (unheard, now) = (Unheard::default(), Instant::now());
        unheard.put(Account(1), "a", now);
        assert!(!unheard.take(Account(2), "a", now) && !unheard.take(Account(1), "b", now));
        assert!(unheard.take(Account(1), "a", now));
        assert!(!unheard.take(Account(1), "a", now), "once");
        unheard.put(Account(1), "a", now);
        assert!(!unheard.take(Account(1), "b", now + FOR) && unheard.0.lock().expect("free").is_empty(), "too late");
    }
}
