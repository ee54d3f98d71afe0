//! A workshop that nobody uses any more: when the desk is told that it will be closed, and when it is closed. Pure rules.

use std::time::Duration;

use crate::Time;

/// The desk is told so long before.
const AHEAD: Duration = Duration::from_hours(72);

/// What is to be done about a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// Nothing.
    No,
    /// The desk is to be told that it closes then.
    Tell(Time),
    /// It is to be closed.
    Close,
}

impl Idle {
    /// What is to be done where somebody was `active` last then, a workshop may lie idle for `limit`, and the desk was
    /// `told` that it closes then. Nothing is closed that was not announced, however long the bot was away.
    #[must_use]
    pub fn of(limit: Duration, active: Time, told: Option<Time>, now: Time) -> Self {
        let ahead = AHEAD.min(limit / 2);
        match told {
            Some(closes) if now >= closes => Self::Close,
            Some(_) => Self::No,
            None if now.since(active) + ahead >= limit => Self::Tell(active.plus(limit).max(now.plus(ahead))),
            None => Self::No,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_is_told_three_days_before_and_always_before_it_closes() {
        let day = |n: u64| Time::from_ms(0).plus(Duration::from_hours(24 * n));
        let of = |limit: u64, told, now| Idle::of(Duration::from_hours(24 * limit), day(0), told, now);
        for (limit, told, now, wanted) in [
            (14, None, day(10), Idle::No),
            (14, None, day(11), Idle::Tell(day(14))),
            (14, Some(day(14)), day(13), Idle::No),
            (14, Some(day(14)), day(14), Idle::Close),
            // The bot was away.
            (14, None, day(40), Idle::Tell(day(43))),
            (14, Some(day(43)), day(42), Idle::No),
            (14, Some(day(43)), day(50), Idle::Close),
            (2, None, day(0), Idle::No),
            (2, None, day(1), Idle::Tell(day(2))),
        ] {
            assert_eq!(of(limit, told, now), wanted, "{limit} {told:?} {now:?}");
        }
    }
}
