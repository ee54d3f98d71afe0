//! How fast one view may be drawn, and whether a drawing was alone.

use std::time::Duration;

use tokio::time::Instant;

/// The longest pause after failures: when Discord is back, nothing is older than this for long.
const LONGEST: Duration = Duration::from_secs(15);

/// The longest pause after Discord said no.
pub(super) const LONGEST_NO: Duration = Duration::from_secs(120);

/// The drawings of one view.
#[derive(Debug, Default)]
pub(super) struct Pace {
    under_way: u32,
    overlapped: bool,
    last: Option<Instant>,
    not_before: Option<Instant>,
    failures: u32,
    refused: bool,
    /// The change that Discord does not show in any form.
    unshowable: Option<i64>,
}

impl Pace {
    /// A drawing begins.
    pub(super) fn begin(&mut self, now: Instant) {
        self.under_way += 1;
        self.overlapped |= self.under_way > 1;
        self.last = Some(now);
    }

    /// A drawing that has waited looks what to draw only now, so what overlapped it until then and is over shows in it.
    pub(super) fn looks(&mut self, now: Instant) {
        if self.under_way == 1 {
            self.overlapped = false;
            self.last = Some(now);
        }
    }

    /// A drawing ends. Returns whether none overlapped it, so that the message is known to show it.
    pub(super) fn end(&mut self) -> bool {
        let alone = !self.overlapped;
        self.under_way = self.under_way.saturating_sub(1);
        if self.under_way == 0 {
            self.overlapped = false;
        }
        alone
    }

    /// Whether there is nothing to remember: the next drawing may begin as if it were the first.
    pub(super) fn is_idle(&self, now: Instant, apart: Duration) -> bool {
        self.failures == 0 && self.wait(now, apart) == Some(Duration::ZERO)
    }

    /// How long the painter must wait before it may draw, if two drawings are to be so far apart; `None` while a drawing is under way.
    pub(super) fn wait(&self, now: Instant, apart: Duration) -> Option<Duration> {
        if self.under_way > 0 {
            return None;
        }
        let next = self.last.map(|last| last + apart);
        let until = next.max(self.not_before);
        Some(until.map_or(Duration::ZERO, |until| until.saturating_duration_since(now)))
    }

    /// It went well.
    pub(super) fn succeeded(&mut self) {
        self.failures = 0;
        self.refused = false;
        self.not_before = None;
    }

    /// Whether Discord said no the last time, rather than not now.
    pub(super) fn is_refused(&self) -> bool {
        self.refused
    }

    /// Discord shows this change in no form.
    pub(super) fn cannot_show(&mut self, change: i64, now: Instant, first: Duration) {
        self.refused(now, first);
        self.unshowable = Some(change);
    }

    /// This is to be shown now: what ended in a refusal is tried at once if it is something else.
    pub(super) fn moves_on(&mut self, change: i64) {
        if self.unshowable.take_if(|refused| *refused != change).is_some() {
            self.succeeded();
        }
    }

    /// Discord said no: the next try comes later still.
    pub(super) fn refused(&mut self, now: Instant, first: Duration) {
        self.rest(now, first, LONGEST_NO);
        self.refused = true;
    }

    /// Discord takes no change of this message for so long.
    pub(super) fn must_rest(&mut self, now: Instant, pause: Duration) {
        self.not_before = Some(now + pause);
        self.refused = true;
    }

    /// It failed: the next try comes later, each time twice as late, from `first` on.
    pub(super) fn failed(&mut self, now: Instant, first: Duration) {
        self.rest(now, first, LONGEST);
        self.refused = false;
    }

    fn rest(&mut self, now: Instant, first: Duration, longest: Duration) {
        let pause = first.saturating_mul(1 << self.failures.min(10)).min(longest.max(first));
        self.failures += 1;
        self.not_before = Some(now + pause);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const APART: Duration = Duration::from_secs(1);

    #[test]
    fn overlapping_drawings_prove_nothing() {
        let (mut pace, now) = (Pace::default(), Instant::now());
        pace.begin(now);
        assert!(pace.end(), "one alone is proof");
        pace.begin(now);
        pace.begin(now);
        assert_eq!(pace.wait(now, APART), None);
        assert!(!pace.end());
        assert!(!pace.end(), "neither of two that overlapped");
        pace.begin(now);
        assert!(pace.end(), "and then one alone is proof again");
    }

    #[test]
    fn what_discord_shows_in_no_form_waits_until_it_is_something_else() {
        let (mut pace, now) = (Pace::default(), Instant::now());
        pace.cannot_show(7, now, LONGEST_NO);
        pace.moves_on(7);
        assert_eq!((pace.wait(now, APART), pace.is_refused()), (Some(LONGEST_NO), true));
        pace.moves_on(8);
        assert_eq!((pace.wait(now, APART), pace.is_refused()), (Some(Duration::ZERO), false));
    }

    #[test]
    fn a_message_that_takes_no_change_rests_until_it_does() {
        let (mut pace, now) = (Pace::default(), Instant::now());
        pace.must_rest(now, Duration::from_secs(1_163));
        assert_eq!((pace.wait(now, APART), pace.is_refused()), (Some(Duration::from_secs(1_163)), true));
        pace.succeeded();
        assert_eq!((pace.wait(now, APART), pace.is_refused()), (Some(Duration::ZERO), false));
    }

    #[test]
    fn one_message_is_drawn_once_a_second_and_later_after_failures() {
        let (mut pace, now) = (Pace::default(), Instant::now());
        assert_eq!(pace.wait(now, APART), Some(Duration::ZERO));
        pace.begin(now);
        pace.end();
        assert_eq!(pace.wait(now, APART), Some(APART));
        pace.failed(now, Duration::from_secs(2));
        assert_eq!(pace.wait(now, APART), Some(Duration::from_secs(2)));
        pace.failed(now, Duration::from_secs(2));
        assert_eq!(pace.wait(now, APART), Some(Duration::from_secs(4)));
        for _ in 0..20 {
            pace.failed(now, Duration::from_secs(2));
        }
        assert_eq!(pace.wait(now, APART), Some(LONGEST));
        pace.succeeded();
        assert_eq!(pace.wait(now, APART), Some(APART));
    }
}
