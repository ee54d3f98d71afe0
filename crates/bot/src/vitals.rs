//! How the bot is: whether it can work now, and what it has counted. For operators; it decides nothing and holds no
//! name, no text, no workshop and no number of a question.
//!
//! What is counted must not tell when somebody asked. So whatever may come from an asker's press is held back for a slot
//! and more (`held.rs` says why), and there is no figure of the process or its files here: processor time and the
//! journal's length would move with every question.

mod figures;
mod held;

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use serenity::gateway::{ConnectionStage, ShardManager};
use storage::{Commit, View, ViewKey};
use tokio::time::Instant;

use crate::Clock;
use crate::discord::Failure;
use figures::Figures;
use held::Held;
pub(crate) use held::{Kind, Outcome, Seen};

/// A message that is stale for longer, though Discord takes it, means that the painter is behind.
const BEHIND: Duration = Duration::from_secs(60);

/// Discord acknowledges a heartbeat every 41 seconds. A connection without one for longer than two is as good as cut,
/// whatever the library believes: while it tries to resume, it goes on saying that it is connected.
const NO_PULSE: Duration = Duration::from_secs(100);

/// The painter looks once a second; silent for longer, it hangs.
const SILENT: Duration = Duration::from_secs(30);

/// How the bot is. One for the whole program; clones are not needed, it is shared.
#[derive(Debug)]
pub struct Vitals {
    figures: Figures,
    held: Mutex<Held>,
    clock: Clock,
    gateway: OnceLock<Arc<ShardManager>>,
    greeted: Mutex<Greeted>,
    painting: Mutex<Painting>,
}

/// Which gateway connections there have been.
#[derive(Debug, Default)]
struct Greeted {
    shards: HashSet<u32>,
    wanted: usize,
    /// The latest acknowledgement of each connection, known by how long it took, and when it was seen first.
    pulses: HashMap<u32, (Option<Duration>, Instant)>,
}

impl Greeted {
    /// Notes what the connection says of its latest heartbeat. Returns whether it is alive.
    fn is_alive(&mut self, shard: u32, latency: Option<Duration>, now: Instant) -> bool {
        let pulse = self.pulses.entry(shard).or_insert((latency, now));
        if pulse.0 != latency {
            *pulse = (latency, now);
        }
        now.saturating_duration_since(pulse.1) < NO_PULSE
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
            gateway: OnceLock::new(),
            greeted: Mutex::default(),
            painting: Mutex::default(),
        }
    }

    /// Why the bot cannot work now, in sentences for operators; none means that it can. The database is looked at
    /// elsewhere.
    pub async fn complaints(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        let (up, wanted) = self.connections().await;
        if wanted == 0 {
            complaints.push("the gateway has not been reached yet".to_owned());
        } else if up < wanted {
            complaints.push(format!("{up} of {wanted} gateway connections are up"));
        }
        complaints.extend(self.painter_complains(Instant::now()));
        complaints
    }

    /// All figures, in Prometheus' text format.
    pub async fn figures(&self) -> String {
        self.publish(None);
        let (up, wanted) = self.connections().await;
        let (stale, oldest) = self.stale(Instant::now());
        self.figures.now((up, wanted), (stale, oldest));
        self.figures.text()
    }

    async fn connections(&self) -> (usize, usize) {
        let Some(manager) = self.gateway.get() else { return (0, 0) };
        let runners = manager.runners.lock().await;
        let (now, mut greeted) = (Instant::now(), lock(&self.greeted));
        let up = runners.iter().filter(|(shard, runner)| {
            let alive = greeted.is_alive(shard.0, runner.latency, now);
            alive && runner.stage == ConnectionStage::Connected
        });
        (up.count(), greeted.wanted)
    }

    /// Looks at the gateway's connections, which is to be done regularly.
    pub(crate) async fn feel_the_pulse(&self) {
        self.connections().await;
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
        let due = lock(&self.held).hold(self.clock.now().ms(), seen);
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

    /// A channel rests for so much longer because Discord said that there were too many calls.
    pub(crate) fn rests(&self, longer: Duration) {
        self.figures.rests(longer);
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

    /// Where the gateway's connections can be looked at.
    pub(crate) fn watch(&self, gateway: Arc<ShardManager>) {
        // The bot is started once.
        let _ = self.gateway.set(gateway);
    }

    /// The gateway greeted a connection, one of so many.
    pub(crate) fn greeted(&self, shard: u32, of: u32) {
        let mut greeted = lock(&self.greeted);
        greeted.wanted = of as usize;
        if !greeted.shards.insert(shard) {
            self.figures.connected_again();
        }
    }

    /// A connection goes on where it was cut.
    pub(crate) fn resumed(&self) {
        self.figures.connected_again();
    }
}

/// What a call came to, in one word.
pub(crate) fn outcome(failure: Option<&Failure>) -> &'static str {
    match failure {
        None => "done",
        Some(Failure::TooMany) => "too_many",
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
    fn a_connection_whose_heartbeats_nobody_acknowledges_is_not_alive() {
        let (mut greeted, begun) = (Greeted::default(), Instant::now());
        let mut alive = |latency: Option<u64>, s| {
            greeted.is_alive(0, latency.map(Duration::from_micros), begun + Duration::from_secs(s))
        };
        assert!(alive(None, 0) && alive(None, 41));
        assert!(alive(Some(70), 42) && alive(Some(70), 141));
        assert!(!alive(Some(70), 143));
        assert!(alive(Some(71), 144));
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
