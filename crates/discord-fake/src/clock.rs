//! The stand-in's time: the system's, shifted on a test's word. Ages, limits and token lifetimes follow it.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// A clock that can be set forward, never back.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    shift_ms: AtomicU64,
}

impl Clock {
    /// Milliseconds of Unix time.
    #[expect(clippy::disallowed_methods, reason = "this is the one clock of the stand-in")]
    pub(crate) fn now_ms(&self) -> u64 {
        let system = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        milliseconds(system) + self.shift_ms.load(Ordering::Relaxed)
    }

    pub(crate) fn advance(&self, by: Duration) {
        self.shift_ms.fetch_add(milliseconds(by), Ordering::Relaxed);
    }
}

/// A duration in whole milliseconds.
pub(crate) fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

/// A time as Discord writes it: `2019-11-25T09:00:00.123000+00:00`.
pub(crate) fn timestamp(unix_ms: u64) -> String {
    let ms = i64::try_from(unix_ms).unwrap_or(i64::MAX);
    let time = jiff::Timestamp::from_millisecond(ms).unwrap_or(jiff::Timestamp::MAX);
    time.strftime("%Y-%m-%dT%H:%M:%S.%6f+00:00").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_discord_writes_them() {
        assert_eq!(timestamp(1_574_672_400_123), "2019-11-25T09:00:00.123000+00:00");
    }

    #[test]
    fn the_clock_goes_forward_only() {
        let clock = Clock::default();
        let before = clock.now_ms();
        clock.advance(Duration::from_secs(3600));
        assert!(clock.now_ms() >= before + 3_600_000);
    }
}
