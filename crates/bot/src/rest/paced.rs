//! When a call may be made, besides Discord's buckets: after the pauses that it asks for in so many seconds, of everything or of
//! one channel, and at a pace that never comes to more than it takes, whenever its seconds begin.

use std::collections::HashMap;
use std::time::Duration;

use tokio::time::Instant;
use workshop::Channel;

/// So many calls may be made at once, …
const AT_ONCE: u32 = 2;
/// … and so many a second follow. Together they are the fifty a second of Discord's documents. Who counts them in seconds of
/// one's own may make up to a hundred within one of Discord's.
const A_SECOND: u32 = 48;
const APART: Duration = Duration::from_micros(1_000_000 / A_SECOND as u64);

/// The pace of all calls together: the generic cell rate algorithm.
#[derive(Debug, Default)]
pub(super) struct Pace {
    /// When all calls so far would have been made, one after another at the even pace.
    even: Option<Instant>,
}

impl Pace {
    /// When the next call may be made; it counts as made.
    pub(super) fn next(&mut self, now: Instant) -> Instant {
        let at = now + self.behind(now);
        self.even = Some(self.even.map_or(now, |even| even.max(now)) + APART);
        at
    }

    /// How long the next call would wait for those that were asked for before it.
    pub(super) fn behind(&self, now: Instant) -> Duration {
        let at = self.even.and_then(|even| even.checked_sub(APART * (AT_ONCE - 1)));
        at.map_or(Duration::ZERO, |at| at.saturating_duration_since(now))
    }
}

/// Until when.
#[derive(Debug, Default)]
pub(super) struct Pauses {
    everything: Option<Instant>,
    channels: HashMap<Channel, Instant>,
}

impl Pauses {
    /// No call before this time.
    pub(super) fn everything(&mut self, until: Instant) {
        self.everything = self.everything.max(Some(until));
    }

    /// No call to this channel before this time.
    pub(super) fn channel(&mut self, channel: Channel, until: Instant) {
        let now = Instant::now();
        self.channels.retain(|_, until| *until > now);
        let known = self.channels.entry(channel).or_insert(until);
        *known = (*known).max(until);
    }

    /// Until when a call to this channel must wait; `None` when it need not.
    pub(super) fn until(&self, channel: Channel, now: Instant) -> Option<Instant> {
        let until = self.everything.max(self.channels.get(&channel).copied());
        until.filter(|until| *until > now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_second_has_more_than_fifty_calls_and_a_few_are_made_at_once() {
        let (mut pace, now) = (Pace::default(), Instant::now());
        let mut made: Vec<Instant> = (0..300).map(|_| pace.next(now)).collect();
        assert_eq!(made[1], now, "two at once");
        assert!(made[2] > now);
        // A quiet while, then a burst again.
        let later = made[299] + Duration::from_millis(300);
        made.extend((0..300).map(|_| pace.next(later)));
        assert!(made.is_sorted());
        for (n, first) in made.iter().enumerate() {
            let within = made[n..].iter().take_while(|at| at.duration_since(*first) < Duration::from_secs(1)).count();
            assert!(within <= 50, "{within} from {n} on");
        }
        let all = made[299].duration_since(now).as_secs_f64();
        assert!((6.1..6.3).contains(&all), "300 calls took {all} s");
        let behind = pace.behind(later);
        assert!(behind > Duration::from_millis(5_900) && pace.next(later) == later + behind);
        assert_eq!(pace.behind(later + Duration::from_mins(1)), Duration::ZERO);
    }

    #[test]
    fn the_longest_pause_counts_and_other_channels_go_on() {
        let (mut pauses, now) = (Pauses::default(), Instant::now());
        let at = |seconds| now + Duration::from_secs(seconds);
        pauses.channel(Channel(1), at(9));
        pauses.channel(Channel(1), at(3));
        assert_eq!(pauses.until(Channel(1), now), Some(at(9)));
        assert_eq!(pauses.until(Channel(2), now), None);
        pauses.everything(at(5));
        assert_eq!(pauses.until(Channel(2), now), Some(at(5)));
        assert_eq!(pauses.until(Channel(2), at(5)), None);
    }
}
