//! Whether to believe the clock: one that was just set forth, by a mistake that lasts a minute, must not make a workshop look
//! weeks old. What cannot be undone waits until the clock has gone evenly for an hour.

use std::time::Duration;

use acts::Clock;
use workshop::Time;

/// A clock that is corrected little by little goes evenly.
const EVENLY: Duration = Duration::from_mins(1);

/// So long it must have gone evenly since it was set.
const FOR: Duration = Duration::from_hours(1);

/// What is known of how the clock goes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Belief {
    /// How far it was from the steady time at the last look.
    off_ms: i64,
    /// When it was seen to have been set, in steady time.
    set: Option<Time>,
}

impl Belief {
    /// It is believed from the start on: nothing is known against it.
    pub(crate) fn in_clock(clock: &Clock) -> Self {
        Self { off_ms: clock.off_ms(), set: None }
    }

    /// Looks at it once more. It must be looked at often.
    pub(crate) fn holds(&mut self, clock: &Clock) -> bool {
        let (now, off_ms) = (clock.steady(), clock.off_ms());
        if u128::from(off_ms.abs_diff(self.off_ms)) > EVENLY.as_millis() {
            tracing::warn!(
                "the system's clock was set, or the machine slept: nothing is erased or closed by age for an hour"
            );
            self.set = Some(now);
        }
        self.off_ms = off_ms;
        self.set.is_none_or(|set| now.since(set) >= FOR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_set_is_believed_an_hour_later() {
        let clock = Clock::set_to(Time::from_ms(1_574_755_200_000));
        let mut belief = Belief::in_clock(&clock);
        clock.advance(Duration::from_hours(24 * 40));
        assert!(belief.holds(&clock), "time passed");
        let before = clock.now();
        clock.reset(before.plus(Duration::from_hours(24 * 40)));
        assert!(!belief.holds(&clock), "set forth");
        clock.reset(before);
        clock.advance(Duration::from_mins(59));
        assert!(!belief.holds(&clock), "set back");
        clock.advance(Duration::from_mins(59));
        assert!(!belief.holds(&clock));
        clock.advance(Duration::from_mins(1));
        assert!(belief.holds(&clock));
        for _ in 0..600 {
            clock.reset(clock.now().plus(Duration::from_millis(500)));
            assert!(belief.holds(&clock), "corrected little by little");
        }
    }
}
