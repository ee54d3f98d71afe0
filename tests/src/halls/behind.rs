//! How far what people see lags behind what is stored, and how little it could lag behind under Discord's limits: the same
//! drawings, made by somebody who wastes no call and needs no time.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::time::{Duration, Instant};

use discord_fake::{Limits, Rate};
use sqlx::SqlitePool;
use tokio_util::sync::CancellationToken;

/// How often to look; what is measured is no finer.
const LOOK: Duration = Duration::from_millis(200);

/// The step in which the least is worked out.
const STEP: Duration = Duration::from_millis(20);

/// A message that did not show what was stored, until it did.
#[derive(Clone, Copy, Debug)]
pub struct Lag {
    /// From when, since the beginning.
    pub from: Duration,
    /// How long.
    pub took: Duration,
    channel: i64,
    /// Whether it was to be posted, not changed.
    pub is_new: bool,
}

/// Which view: workshop, kind, subject.
type Key = (i64, String, i64);

/// Looks until it is told to stop, and until all it saw is drawn.
///
/// # Panics
/// If the database cannot be read.
pub async fn watch(rows: SqlitePool, stop: CancellationToken) -> Vec<Lag> {
    struct Waiting {
        since: Instant,
        change: i64,
        channel: i64,
        is_new: bool,
    }
    let begun = Instant::now();
    let mut waiting: HashMap<Key, Waiting> = HashMap::new();
    let mut lags = Vec::new();
    loop {
        let stopped = stop.is_cancelled();
        let now = Instant::now();
        let stale: Vec<(i64, String, i64, i64, bool, i64, i64)> = sqlx::query_as(
            "SELECT workshop_id, kind, subject, channel_id, message_id IS NULL, change, drawn FROM view WHERE change > drawn",
        )
        .fetch_all(&rows)
        .await
        .expect("the views");
        let mut before = std::mem::take(&mut waiting);
        for (workshop, kind, subject, channel, is_new, change, drawn) in stale {
            let key = (workshop, kind, subject);
            let new = || Waiting { since: now, change, channel, is_new };
            match before.remove(&key) {
                // It waits for the same still.
                Some(one) if drawn < one.change => _ = waiting.insert(key, one),
                // It was drawn, and has changed again.
                Some(one) => {
                    lags.push(lag(begun, now, one.since, one.channel, one.is_new));
                    if !stopped {
                        waiting.insert(key, new());
                    }
                }
                None if stopped => {}
                None => _ = waiting.insert(key, new()),
            }
        }
        lags.extend(before.into_values().map(|one| lag(begun, now, one.since, one.channel, one.is_new)));
        if stopped && waiting.is_empty() {
            return lags;
        }
        tokio::time::sleep_until((now + LOOK).into()).await;
    }
}

fn lag(begun: Instant, now: Instant, since: Instant, channel: i64, is_new: bool) -> Lag {
    Lag { from: since - begun, took: now - since, channel, is_new }
}

/// How long each would have waited at least: first come, first served, as soon as Discord takes it.
#[must_use]
pub fn least(lags: &[Lag], limits: &Limits) -> Vec<Duration> {
    let mut coming: Vec<&Lag> = lags.iter().collect();
    coming.sort_by_key(|lag| lag.from);
    let mut coming = VecDeque::from(coming);
    let mut queues: BTreeMap<(i64, bool), VecDeque<Duration>> = BTreeMap::new();
    let mut windows: HashMap<(i64, bool), Window> = HashMap::new();
    let (mut all, mut now, mut took) = (Window::default(), Duration::ZERO, Vec::new());
    while !coming.is_empty() || !queues.is_empty() {
        while let Some(lag) = coming.pop_front_if(|lag| lag.from <= now) {
            queues.entry((lag.channel, lag.is_new)).or_default().push_back(lag.from);
        }
        let mut first: Vec<(Duration, (i64, bool))> =
            queues.iter().filter_map(|(key, queue)| Some((*queue.front()?, *key))).collect();
        first.sort_unstable();
        for (from, key) in first {
            let rate = if key.1 { limits.create } else { limits.edit };
            if !all.has_room(limits.global, now) {
                break;
            }
            if windows.entry(key).or_default().take(rate, now) {
                all.take(limits.global, now);
                took.push(now - from);
                if let Some(queue) = queues.get_mut(&key) {
                    queue.pop_front();
                }
            }
        }
        queues.retain(|_, queue| !queue.is_empty());
        now += STEP;
    }
    took
}

/// So many calls in so much time, counted as Discord counts.
#[derive(Default)]
struct Window {
    used: u32,
    ends: Duration,
}

impl Window {
    fn has_room(&self, rate: Rate, now: Duration) -> bool {
        now >= self.ends || self.used < rate.calls
    }

    fn take(&mut self, rate: Rate, now: Duration) -> bool {
        if now >= self.ends {
            *self = Self { used: 0, ends: now + rate.per };
        }
        let room = self.used < rate.calls;
        self.used += u32::from(room);
        room
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_is_what_discords_limits_force() {
        let lag = |channel, n: u64| Lag { from: Duration::from_millis(n), took: Duration::ZERO, channel, is_new: true };
        let alone = least(&[lag(1, 0), lag(2, 0)], &Limits::default());
        assert_eq!(alone, [Duration::ZERO; 2]);
        let crowded = least(&(0..11).map(|_| lag(1, 0)).collect::<Vec<_>>(), &Limits::default());
        assert_eq!(crowded.iter().max(), Some(&Duration::from_secs(10)), "five in five seconds: {crowded:?}");
        let many = least(&(0..120).map(|channel| lag(channel, 0)).collect::<Vec<_>>(), &Limits::default());
        assert_eq!(many.iter().max(), Some(&Duration::from_secs(2)), "fifty a second: {many:?}");
    }
}
