//! How many sessions may be begun with Discord's gateway. Discord allows about a thousand a day, then resets the token, and
//! the bot stays away until somebody pastes a new one. So nothing here ever uses the last fifty of a day, sessions that die
//! young are begun anew more and more slowly, and a program that is started again and again is slowed down, too.
//!
//! A session that lived long is followed by the next one at once, and resuming costs nothing.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use tokio::time::Instant;

/// So many of a day's sessions are never used.
const RESERVE: u32 = 50;

/// Of sessions that die young, so many are begun in one window.
const MOST: usize = 10;

/// A day.
const DAY: Duration = Duration::from_hours(24);

/// What Discord says of the day's sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    /// How many there are in a day.
    pub(super) total: u32,
    /// How many are left.
    pub(super) remaining: u32,
    /// When all of them are there again.
    pub(super) reset_after: Duration,
    /// How many may be begun at once.
    pub(super) at_once: u32,
}

impl Default for Limit {
    fn default() -> Self {
        Self { total: 1_000, remaining: 1_000, reset_after: DAY, at_once: 1 }
    }
}

/// Why the next session has to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// The day's sessions are used up but for the reserve.
    Day,
    /// Sessions die young.
    Young,
    /// The program was started too often.
    Starts,
    /// Discord wants some time between two.
    Apart,
}

impl Why {
    /// For the log and for whoever asks how the bot is.
    pub(super) fn sentence(self) -> &'static str {
        match self {
            Self::Day => {
                "Discord lets a bot begin so many gateway sessions a day, and nearly all are used; the last are kept"
            }
            Self::Young => "gateway sessions end soon after they have begun, so the next one waits",
            Self::Starts => "the bot was started very often, so the next gateway session waits",
            Self::Apart => "Discord wants a pause between two gateway sessions",
        }
    }
}

/// What is known of the sessions begun so far.
#[derive(Debug)]
pub(super) struct Budget {
    /// The longest pause after a session that died young; everything else is a fraction or a multiple of it.
    longest: Duration,
    limit: Limit,
    reset_at: Instant,
    /// When Discord said so.
    learnt: Instant,
    /// By connection, since the last session that lived long.
    begun: HashMap<u32, VecDeque<Instant>>,
    /// Begun by earlier runs of the program.
    before: Vec<Instant>,
    /// The latest of each group that Discord lets begin together.
    latest: HashMap<u32, Instant>,
    /// The connection of each group that is being made to begin the next one, and since when.
    promised: HashMap<u32, (u32, Instant)>,
}

impl Budget {
    pub(super) fn new(longest: Duration, limit: Limit, before: Vec<Instant>, now: Instant) -> Self {
        let mut budget = Self {
            longest,
            limit,
            reset_at: now,
            learnt: now,
            begun: HashMap::new(),
            before,
            latest: HashMap::new(),
            promised: HashMap::new(),
        };
        budget.learn(limit, now);
        // Where Discord says that nothing of the day is used, what is remembered was begun with another token, or elsewhere.
        if limit.remaining >= limit.total {
            budget.before.clear();
        }
        for at in &budget.before {
            for group in 0..limit.at_once {
                let latest = budget.latest.entry(group).or_insert(*at);
                *latest = (*latest).max(*at);
            }
        }
        budget
    }

    /// What Discord says now.
    pub(super) fn learn(&mut self, limit: Limit, now: Instant) {
        self.limit = Limit { at_once: limit.at_once.max(1), ..limit };
        self.learnt = now;
        // Where it says that nothing is left, and names no time, it is asked again after a while.
        self.reset_at = now + limit.reset_after.clamp(self.longest / 20, DAY);
    }

    /// Whether Discord should be asked again before a session is begun.
    pub(super) fn is_old(&self, now: Instant) -> bool {
        now.saturating_duration_since(self.learnt) >= self.longest / 20
    }

    /// How many may still be begun today.
    pub(super) fn left(&self) -> u32 {
        self.limit.remaining.saturating_sub(RESERVE)
    }

    /// The window in which sessions that die young are counted: an hour.
    fn window(&self) -> Duration {
        self.longest * 6
    }

    /// When the next session of this connection may begin, and why not before. `chance`, from 0 to 1, is drawn once for
    /// each session, so that many bots that lost theirs at the same moment do not come back at the same moment.
    pub(super) fn next(&mut self, shard: u32, chance: f64, now: Instant) -> (Instant, Why) {
        let window = self.window();
        let apart = self.apart(shard).map(|at| (at, Why::Apart));
        let day = (self.left() == 0).then_some((self.reset_at, Why::Day));
        let begun = self.begun.entry(shard).or_default();
        while begun.front().is_some_and(|at| now.saturating_duration_since(*at) >= window) {
            begun.pop_front();
        }
        let young = match (begun.len(), begun.front().copied(), begun.back().copied()) {
            (n, Some(first), _) if n >= MOST => Some((first + window, Why::Young)),
            (n, _, Some(last)) => {
                let most = (self.longest / 128 * (1 << (n - 1))).min(self.longest);
                Some((last + most.mul_f64(chance), Why::Young))
            }
            _ => self.starts(now).map(|at| (at, Why::Starts)),
        };
        [apart, self.promised_to_another(shard), young, day]
            .into_iter()
            .flatten()
            .max_by_key(|(at, _)| *at)
            .unwrap_or((now, Why::Apart))
    }

    /// When this run may begin its first session: never so often that the day's sessions are used up by starting.
    fn starts(&mut self, now: Instant) -> Option<Instant> {
        let window = self.window();
        self.before.retain(|at| now.saturating_duration_since(*at) < window);
        let most = if self.limit.remaining > self.limit.total / 2 { 60 } else { 20 };
        let excess = self.before.len().checked_sub(most)?;
        self.before.get(excess).map(|at| *at + window)
    }

    /// When this connection's group may begin a session, as far as Discord's own pause goes.
    pub(super) fn apart(&self, shard: u32) -> Option<Instant> {
        self.latest.get(&self.group(shard)).map(|at| *at + self.pause())
    }

    /// The connections that may not begin sessions together.
    fn group(&self, shard: u32) -> u32 {
        shard % self.limit.at_once
    }

    /// Discord wants five seconds between two sessions of a group, and measures where calls arrive.
    fn pause(&self) -> Duration {
        (self.longest / 110).min(Duration::from_millis(5_500))
    }

    /// Another connection of the group is being made: this one would only wait while it is open.
    fn promised_to_another(&self, shard: u32) -> Option<(Instant, Why)> {
        let (to, at) = self.promised.get(&self.group(shard))?;
        (*to != shard).then(|| (*at + self.pause(), Why::Apart))
    }

    /// A connection is made to begin a session.
    pub(super) fn promise(&mut self, shard: u32, now: Instant) {
        self.promised.insert(self.group(shard), (shard, now));
    }

    /// A connection needs no promise any longer.
    pub(super) fn take_back(&mut self, shard: u32) {
        self.promised.retain(|_, (to, _)| *to != shard);
    }

    /// A session is begun.
    pub(super) fn begin(&mut self, shard: u32, now: Instant) {
        if now >= self.reset_at && self.limit.remaining < self.limit.total {
            self.learn(Limit { remaining: self.limit.total, reset_after: DAY, ..self.limit }, now);
        }
        self.limit.remaining = self.limit.remaining.saturating_sub(1);
        self.latest.insert(self.group(shard), now);
        self.take_back(shard);
        self.begun.entry(shard).or_default().push_back(now);
    }

    /// A session has ended after this time.
    pub(super) fn ended(&mut self, shard: u32, lived: Duration) {
        // Sessions that live a tenth of the window cannot be more than its ten.
        if lived >= self.window() / 10 {
            self.begun.remove(&shard);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONGEST: Duration = Duration::from_mins(10);
    const HOUR: Duration = Duration::from_hours(1);

    fn limit(remaining: u32) -> Limit {
        Limit { remaining, reset_after: HOUR * 5, ..Limit::default() }
    }

    #[test]
    fn sessions_that_die_at_once_are_begun_at_most_ten_times_an_hour_whatever_chance_says() {
        for chance in [0.0, 0.5, 1.0] {
            let start = Instant::now();
            let mut budget = Budget::new(LONGEST, limit(1_000), Vec::new(), start);
            let (mut now, mut begun) = (start, Vec::new());
            while now < start + HOUR * 24 {
                now = budget.next(0, chance, now).0.max(now);
                budget.begin(0, now);
                budget.ended(0, Duration::from_secs(3));
                begun.push(now);
            }
            for pair in begun.windows(MOST + 1) {
                assert!(pair[MOST].duration_since(pair[0]) >= HOUR, "more than {MOST} in an hour with {chance}");
            }
            assert!(begun.len() <= 241, "{} in a day", begun.len());
            assert_eq!(begun[0], start);
            assert!(begun[1] - begun[0] <= Duration::from_millis(5_500), "the first one comes back soon");
        }
    }

    #[test]
    fn a_session_that_lived_long_is_followed_at_once() {
        let start = Instant::now();
        let mut budget = Budget::new(LONGEST, limit(900), Vec::new(), start);
        budget.begin(0, start);
        let later = start + Duration::from_mins(7);
        budget.ended(0, later - start);
        assert!(budget.next(0, 1.0, later).0 <= later);
    }

    #[test]
    fn the_last_fifty_of_a_day_are_kept_until_the_next() {
        let start = Instant::now();
        let mut budget = Budget::new(LONGEST, limit(51), Vec::new(), start);
        assert!(budget.next(0, 0.0, start).0 <= start);
        budget.begin(0, start);
        budget.ended(0, HOUR);
        let (at, why) = budget.next(0, 0.0, start + HOUR);
        assert_eq!((at, why), (start + HOUR * 5, Why::Day));
        budget.begin(0, at);
        assert_eq!(budget.left(), 949, "all but this one are there again");
    }

    #[test]
    fn a_program_that_is_started_again_and_again_is_slowed_down_if_discord_counts_too() {
        let start = Instant::now() + HOUR;
        let before = |n: u32| (0..n).map(|n| start - Duration::from_mins(30) + Duration::from_secs(n.into())).collect();
        let first = |n, remaining| Budget::new(LONGEST, limit(remaining), before(n), start).next(0, 0.0, start).0;
        assert!(first(59, 900) <= start);
        assert_eq!(first(60, 900), start + Duration::from_mins(30));
        assert!(first(19, 400) <= start);
        assert_eq!(first(20, 400), start + Duration::from_mins(30));
        assert!(first(500, 1_000) <= start, "Discord knows of none of them");
    }

    #[test]
    fn connections_of_one_group_begin_apart_and_those_of_others_at_once() {
        let start = Instant::now();
        let two = Limit { at_once: 2, ..limit(900) };
        let mut budget = Budget::new(LONGEST, two, Vec::new(), start);
        budget.begin(0, start);
        assert!(budget.next(1, 0.0, start).0 <= start);
        let (at, why) = budget.next(2, 0.0, start);
        assert_eq!(why, Why::Apart);
        assert!((5_200..5_600).contains(&(at - start).as_millis()), "five seconds, and some more");
    }

    #[test]
    fn connections_of_one_group_are_made_apart_too_unless_one_ends_without_a_session() {
        let start = Instant::now();
        let mut budget = Budget::new(LONGEST, limit(900), Vec::new(), start);
        budget.promise(0, start);
        assert!(budget.next(0, 0.0, start).0 <= start, "its own promise");
        let (at, why) = budget.next(1, 0.0, start);
        assert!(why == Why::Apart && (5_200..5_600).contains(&(at - start).as_millis()), "{why:?}");
        budget.take_back(1);
        assert_eq!(budget.next(1, 0.0, start).0, at, "not its own");
        budget.take_back(0);
        assert!(budget.next(1, 0.0, start).0 <= start);
    }
}
