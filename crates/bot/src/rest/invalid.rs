//! Refusals that Discord counts against a bot's address: ten thousand within ten minutes, and the address is locked out.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

/// Discord's window.
const WINDOW: Duration = Duration::from_mins(10);

/// A part of the window; refusals are counted by parts, so that there are never more than so many numbers.
const PART: Duration = Duration::from_secs(10);

/// Half of what Discord allows in a window.
const MANY: u32 = 5_000;

/// The refusals of the last window.
#[derive(Debug, Default)]
pub(super) struct Invalid {
    parts: VecDeque<(Instant, u32)>,
}

impl Invalid {
    /// One more. Returns whether there are many since this one.
    pub(super) fn add(&mut self, now: Instant) -> bool {
        let before = self.count(now);
        match self.parts.back_mut() {
            Some((begun, n)) if now.saturating_duration_since(*begun) < PART => *n += 1,
            _ => self.parts.push_back((now, 1)),
        }
        before + 1 == MANY
    }

    /// How many there are.
    pub(super) fn count(&mut self, now: Instant) -> u32 {
        while self.parts.front().is_some_and(|(begun, _)| now.saturating_duration_since(*begun) >= WINDOW + PART) {
            self.parts.pop_front();
        }
        self.parts.iter().map(|(_, n)| n).sum()
    }

    /// Whether there are so many that calls must be slow.
    pub(super) fn are_many(&mut self, now: Instant) -> bool {
        self.count(now) >= MANY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_what_discord_allows_is_many_until_ten_minutes_have_passed() {
        let (mut invalid, start) = (Invalid::default(), Instant::now());
        let told = (0..MANY).filter(|n| invalid.add(start + Duration::from_millis(u64::from(*n) * 10))).count();
        assert_eq!(told, 1, "said once");
        let end = start + Duration::from_secs(50);
        assert!(invalid.are_many(end));
        assert!(invalid.parts.len() <= 6);
        assert!(!invalid.are_many(end + WINDOW));
        assert_eq!(invalid.count(end + WINDOW + PART), 0);
    }
}
