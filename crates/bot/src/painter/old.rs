//! Messages older than an hour. Discord takes few changes of them, three in six seconds a channel, so they are changed one
//! by one, and when it refuses one, all old ones of the channel wait, and nothing else does. How old a message is, the clock
//! says; all pauses are in steady time, which nobody can set.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use storage::{View, ViewKey};
use workshop::{Channel, Time};

/// From this age on Discord may call a message old; a little less than its hour, for clocks differ.
const OLD: Duration = Duration::from_mins(59);

/// So many changes …
const CHANGES: usize = 3;
/// … in this time, for each channel; also the shortest pause after a refusal.
const WINDOW: Duration = Duration::from_secs(6);

/// After this time without success, what must not wait is said in another way.
pub(super) const TOO_LONG: Duration = Duration::from_mins(2);

/// The old messages of all channels.
#[derive(Debug, Default)]
pub(super) struct Old {
    channels: HashMap<Channel, Lane>,
    /// Since when a view waits, and whether that was too long and noticed.
    waiting: HashMap<ViewKey, (Time, bool)>,
}

#[derive(Debug, Default)]
struct Lane {
    begun: VecDeque<Time>,
    /// Since when, and for how long, Discord takes no more.
    rest: Option<(Time, Duration)>,
}

impl Old {
    /// What was posted before this is old.
    pub(super) fn before(now: Time) -> Time {
        now.minus(OLD)
    }

    /// Whether a change of this view is a change of an old message. Panel and board are posted anew instead.
    pub(super) fn is_old(view: &View, now: Time) -> bool {
        let old = view.posted_at.is_some_and(|posted| now.since(posted) >= OLD);
        old && view.wanted && view.message.is_some() && !view.key.kind.follows()
    }

    /// Whether an old message of this channel may be changed now.
    pub(super) fn may_change(&mut self, channel: Channel, now: Time) -> bool {
        let lane = self.channels.entry(channel).or_default();
        let over = |since: Time, pause: Duration| now.since(since) >= pause;
        lane.rest = lane.rest.filter(|(since, pause)| !over(*since, *pause));
        lane.begun.retain(|at| !over(*at, WINDOW));
        lane.rest.is_none() && lane.begun.len() < CHANGES
    }

    /// An old message is changed now.
    pub(super) fn begin(&mut self, channel: Channel, now: Time) {
        self.channels.entry(channel).or_default().begun.push_back(now);
    }

    /// Discord takes no more for this long.
    pub(super) fn refused(&mut self, channel: Channel, now: Time, pause: Duration) {
        self.channels.entry(channel).or_default().rest = Some((now, pause.max(WINDOW)));
    }

    /// This view waits. Returns whether that is too long since now.
    pub(super) fn waits(&mut self, key: ViewKey, now: Time) -> bool {
        let (since, noticed) = self.waiting.entry(key).or_insert((now, false));
        let too_long = now.since(*since) >= TOO_LONG;
        let first = too_long && !*noticed;
        *noticed |= too_long;
        first
    }

    /// Whether this view waits.
    pub(super) fn is_waiting(&self, key: &ViewKey) -> bool {
        self.waiting.contains_key(key)
    }

    /// This view is as it should be, or gone.
    pub(super) fn is_done(&mut self, key: &ViewKey) {
        self.waiting.remove(key);
    }
}

#[cfg(test)]
mod tests {
    use storage::ViewKind;
    use workshop::WorkshopId;

    use super::*;

    const CHANNEL: Channel = Channel(1);

    fn at(seconds: i64) -> Time {
        Time::from_ms(1_574_755_200_000 + seconds * 1_000)
    }

    #[test]
    fn three_old_messages_of_a_channel_change_in_six_seconds_and_none_after_a_refusal() {
        let mut old = Old::default();
        for _ in 0..3 {
            assert!(old.may_change(CHANNEL, at(0)));
            old.begin(CHANNEL, at(0));
        }
        assert!(!old.may_change(CHANNEL, at(5)));
        assert!(old.may_change(Channel(2), at(5)), "other channels go on");
        assert!(old.may_change(CHANNEL, at(6)));
        old.refused(CHANNEL, at(6), Duration::from_secs(20));
        assert!(!old.may_change(CHANNEL, at(25)));
        assert!(old.may_change(CHANNEL, at(26)));
        old.refused(CHANNEL, at(30), Duration::ZERO);
        assert!(!old.may_change(CHANNEL, at(35)), "at least six seconds");
    }

    #[test]
    fn what_waits_for_two_minutes_is_noticed_once() {
        let (mut old, key) = (Old::default(), ViewKey::of(WorkshopId(1), ViewKind::Post));
        assert!(!old.waits(key, at(0)) && !old.waits(key, at(119)));
        assert!(old.waits(key, at(120)));
        assert!(!old.waits(key, at(300)));
        old.is_done(&key);
        assert!(!old.waits(key, at(301)));
    }
}
