//! Pauses that Discord asks for in so many seconds, besides its buckets: of everything, or of one channel.

use std::collections::HashMap;

use tokio::time::Instant;
use workshop::Channel;

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
    use std::time::Duration;

    use super::*;

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
