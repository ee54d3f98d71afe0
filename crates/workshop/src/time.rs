//! Points in time, as whole milliseconds since 1970 (UTC). Nothing here knows what time it is.

use std::time::Duration;

const MINUTE_MS: i64 = 60_000;

/// A point in time in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Time(i64);

impl Time {
    /// From milliseconds since 1970.
    #[must_use]
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub const fn ms(self) -> i64 {
        self.0
    }

    /// Whole seconds since 1970, as Discord's `<t:…>` wants them.
    #[must_use]
    pub const fn unix_s(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The beginning of this time's minute: the finest time that is kept of a question.
    #[must_use]
    pub const fn to_the_minute(self) -> Self {
        Self(self.0.div_euclid(MINUTE_MS) * MINUTE_MS)
    }

    /// The first slot of a clock grid of `step` that lies strictly after this time.
    /// The grid starts at 1970, so it is independent of when anything was asked.
    #[must_use]
    pub fn next_slot(self, step: Duration) -> Self {
        let step = i64::try_from(step.as_millis()).unwrap_or(i64::MAX).max(1);
        Self((self.0.div_euclid(step)).saturating_add(1).saturating_mul(step))
    }

    /// This time and `duration` more.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)))
    }

    /// This time and `duration` less.
    #[must_use]
    pub fn minus(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)))
    }

    /// How long it is from `earlier` to this time; zero if `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_and_slots_lie_on_a_fixed_grid() {
        assert_eq!(Time::from_ms(119_999).to_the_minute(), Time::from_ms(60_000));
        let step = Duration::from_secs(20);
        assert_eq!(Time::from_ms(0).next_slot(step), Time::from_ms(20_000));
        assert_eq!(Time::from_ms(19_999).next_slot(step), Time::from_ms(20_000));
        assert_eq!(Time::from_ms(20_000).next_slot(step), Time::from_ms(40_000));
    }
}
