//! How the bot is: whether it can work now, and what it has counted. For operators; it decides nothing and holds no
//! name, no text, no workshop and no number of a question.
//!
//! What is counted must not tell when somebody asked. So whatever may come from an asker's press is held back for a slot
//! and more (`held.rs` says why), and there is no figure of the process or its files here: processor time and the
//! journal's length would move with every question.

mod figures;
mod held;

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use storage::{Commit, View, ViewKey};
use tokio::time::Instant;

use crate::Clock;
use crate::discord::Failure;
use figures::Figures;
use held::Held;
pub(crate) use held::{Kind, Outcome, Seen};

/// A message that is stale for longer, though Discord takes it, means that the painter is behind.
const BEHIND: Duration = Duration::from_secs(60);

/// The painter looks once a second; silent for longer, it hangs.
const SILENT: Duration = Duration::from_secs(30);

/// How long it is told that another program answers with the same token.
const REMEMBERED: Duration = Duration::from_mins(10);

/// What an answer came to that somebody else had given.
pub(crate) const ELSEWHERE: &str = "elsewhere";

/// How the bot is. One for the whole program; clones are not needed, it is shared.
#[derive(Debug)]
pub struct Vitals {
    figures: Figures,
    held: Mutex<Held>,
    clock: Clock,
    gateway: Mutex<Gateway>,
    painting: Mutex<Painting>,
    /// When another program answered last.
    elsewhere: Mutex<Option<Instant>>,
}

/// The gateway's connections.
#[derive(Debug, Default)]
struct Gateway {
    wanted: usize,
    /// Those that there have been, and whether they are up.
    connections: HashMap<u32, bool>,
    /// Why no session may begin now, and until when.
    waits: Option<(&'static str, Instant)>,
}

/// That no session may begin now; told until this is dropped.
#[derive(Debug)]
pub(crate) struct Waits<'a>(&'a Vitals);

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        lock(&self.0.gateway).waits = None;
    }
}

/// How far the painter is.
#[derive(Debug, Default)]
struct Painting {
    last_round: Option<Instant>,
    /// Since when a view is stale without having been drawn meanwhile, and what it last showed.
    waiting: HashMap<ViewKey, (i64, Instant)>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Vitals {
    /// Nothing has been counted. `batch_s` is the length of a slot for anonymous questions, in seconds; 0 is none.
    #[must_use]
    pub fn new(clock: Clock, batch_s: u32) -> Self {
        Self {
            figures: Figures::new(),
            held: Mutex::new(Held::new(batch_s)),
            clock,
            gateway: Mutex::default(),
            painting: Mutex::default(),
            elsewhere: Mutex::default(),
        }
    }

    /// Why the bot cannot work now, in sentences for operators; none means that it can. The database is looked at
    /// elsewhere.
    pub fn complaints(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        let (up, wanted) = self.connections();
        if wanted == 0 {
            complaints.push("the gateway has not been reached yet".to_owned());
        } else if up < wanted {
            complaints.push(format!("{up} of {wanted} gateway connections are up"));
        }
        if let Some((why, until)) = lock(&self.gateway).waits {
            let left = until.saturating_duration_since(Instant::now()).as_secs();
            complaints.push(format!("{why}; the next try is in {left} s"));
        }
        if lock(&self.elsewhere).is_some_and(|at| at.elapsed() < REMEMBERED) {
            complaints.push("another program answers with the same token".to_owned());
        }
        complaints.extend(self.painter_complains(Instant::now()));
        complaints
    }

    /// All figures, in Prometheus' text format.
    pub fn figures(&self) -> String {
        self.publish(None);
        let (up, wanted) = self.connections();
        let (stale, oldest) = self.stale(Instant::now());
        self.figures.now((up, wanted), (stale, oldest));
        self.figures.text()
    }

    fn connections(&self) -> (usize, usize) {
        let gateway = lock(&self.gateway);
        (gateway.connections.values().filter(|up| **up).count(), gateway.wanted)
    }

    fn stale(&self, now: Instant) -> (usize, Duration) {
        let painting = lock(&self.painting);
        let oldest = painting.waiting.values().map(|(_, since)| now.saturating_duration_since(*since)).max();
        (painting.waiting.len(), oldest.unwrap_or_default())
    }

    fn painter_complains(&self, now: Instant) -> Option<String> {
        let silent = now.saturating_duration_since(lock(&self.painting).last_round?);
        if silent > SILENT {
            return Some(format!("the painter has not looked for {} s", silent.as_secs()));
        }
        let (stale, oldest) = self.stale(now);
        (oldest > BEHIND).then(|| format!("{stale} messages wait to be drawn, one of them for {} s", oldest.as_secs()))
    }

    /// Something happened. It is published when nobody can tell any more when that was.
    pub(crate) fn saw(&self, seen: Seen) {
        self.publish(Some(seen));
    }

    fn publish(&self, seen: Option<Seen>) {
        let due = lock(&self.held).hold(self.clock.steady().ms(), seen);
        for seen in due {
            self.figures.count(seen);
        }
    }

    /// What the database wrote since the last time.
    pub(crate) fn wrote(&self, commits: Vec<Commit>) {
        for commit in commits {
            self.saw(Seen::Commit(commit));
        }
    }

    /// The painter called Discord. What it draws is public, or about to be, so this is counted at once.
    pub(crate) fn drew<T>(&self, call: &Result<T, Failure>) {
        self.figures.drew(outcome(call.as_ref().err()));
    }

    /// A drawing waited so long because Discord takes only so many calls.
    pub(crate) fn rests(&self, waited: Duration) {
        self.figures.rests(waited);
    }

    /// So many calls were refused lately in a way that Discord counts.
    pub(crate) fn invalid_requests(&self, lately: u32) {
        self.figures.invalid_requests(lately);
    }

    /// Somebody's press had been answered by another program. Returns whether that is news.
    pub(crate) fn answered_elsewhere(&self) -> bool {
        lock(&self.elsewhere).replace(Instant::now()).is_none()
    }

    /// The painter has looked, and these views are stale; those that Discord refuses do not count.
    pub(crate) fn looked(&self, stale: &[View]) {
        let now = Instant::now();
        let mut painting = lock(&self.painting);
        painting.last_round = Some(now);
        let before = std::mem::take(&mut painting.waiting);
        painting.waiting = stale
            .iter()
            .map(|view| {
                let since = before.get(&view.key).filter(|(drawn, _)| *drawn == view.drawn).map_or(now, |(_, at)| *at);
                (view.key, (view.drawn, since))
            })
            .collect();
    }

    /// There should be so many gateway connections.
    pub(crate) fn wants(&self, connections: u32) {
        lock(&self.gateway).wanted = connections as usize;
    }

    /// The gateway greeted a connection.
    pub(crate) fn greeted(&self, shard: u32) {
        let again = lock(&self.gateway).connections.insert(shard, true).is_some();
        self.figures.connected(shard, again);
    }

    /// A connection goes on where it was cut.
    pub(crate) fn resumed(&self, shard: u32) {
        self.greeted(shard);
    }

    /// A connection has ended.
    pub(crate) fn lost(&self, shard: u32) {
        if let Some(up) = lock(&self.gateway).connections.get_mut(&shard) {
            *up = false;
            self.figures.lost(shard);
        }
    }

    /// No session may begin before this time.
    pub(crate) fn waits(&self, why: &'static str, until: Instant) -> Waits<'_> {
        lock(&self.gateway).waits = Some((why, until));
        Waits(self)
    }

    /// A session begins; so many of the day are left.
    pub(crate) fn began_session(&self, left: u32) {
        self.figures.began_session();
        self.sessions_left(left);
    }

    /// So many of the day's sessions are left.
    pub(crate) fn sessions_left(&self, left: u32) {
        self.figures.sessions_left(left);
    }
}

/// What a call came to, in one word.
pub(crate) fn outcome(failure: Option<&Failure>) -> &'static str {
    match failure {
        None => "done",
        Some(Failure::TooMany | Failure::Rests(_)) => "too_many",
        Some(Failure::Unsure) => "no_answer",
        Some(_) => "refused",
    }
}

#[cfg(test)]
mod tests {
    use storage::ViewKind;
    use workshop::{Channel, WorkshopId};

    use super::*;

    fn view(drawn: i64) -> View {
        View {
            key: ViewKey::of(WorkshopId(1), ViewKind::Board),
            channel: Channel(1),
            wanted: true,
            message: None,
            posted_at: None,
            generation: 0,
            change: 9,
            drawn,
            below: 0,
        }
    }

    #[test]
    fn a_lost_connection_and_a_wait_are_told_until_they_are_over() {
        let vitals = Vitals::new(Clock::system(), 0);
        assert_eq!(vitals.complaints(), ["the gateway has not been reached yet"]);
        vitals.wants(1);
        vitals.greeted(0);
        assert!(vitals.complaints().is_empty());
        vitals.lost(0);
        let waits = vitals.waits("a pause", Instant::now() + Duration::from_secs(90));
        let complaints = vitals.complaints();
        assert_eq!(complaints[0], "0 of 1 gateway connections are up");
        assert!(complaints[1].starts_with("a pause; the next try is in "), "{complaints:?}");
        drop(waits);
        vitals.resumed(0);
        assert!(vitals.complaints().is_empty());
    }

    #[test]
    fn the_painter_is_behind_when_one_message_waits_long_not_when_it_is_drawn_again_and_again() {
        let vitals = Vitals::new(Clock::system(), 0);
        let later = Instant::now() + BEHIND + Duration::from_secs(1);
        assert_eq!(vitals.painter_complains(later), None, "nothing is wrong before it has begun");
        vitals.looked(&[view(3)]);
        let at = |time| {
            lock(&vitals.painting).last_round = Some(time);
            vitals.painter_complains(time)
        };
        assert_eq!(at(Instant::now()), None);
        let complaint = at(later).expect("it waits");
        assert!(complaint.contains("1 messages") && complaint.contains("s"), "{complaint}");
        vitals.looked(&[view(3)]);
        assert!(at(later).is_some(), "looking is not drawing");
        lock(&vitals.painting).waiting.values_mut().for_each(|(_, since)| *since = later);
        assert_eq!(at(later), None);
        vitals.looked(&[]);
        assert_eq!(at(later), None);
        lock(&vitals.painting).last_round = Some(Instant::now());
        let complaint = vitals.painter_complains(later).expect("it hangs");
        assert!(complaint.contains("has not looked"), "{complaint}");
    }
}
