//! The figures themselves, under the names that `deploy/` watches. No label holds a person, a text or a workshop.

use std::sync::atomic::AtomicU64;
use std::time::Duration;
use workshop::Word;

use prometheus_client::encoding::prometheus_text;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use super::held::{Kind, Outcome, Seen};

/// Bounds of answer times, in seconds. Discord waits three.
const ANSWERS: [f64; 8] = [0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0];

/// Bounds of commit times, in seconds. A good disk takes a few milliseconds.
const COMMITS: [f64; 8] = [0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0];

/// One of several gateway connections, by its number.
type Shard = [(&'static str, String); 1];

type Words<const N: usize> = [(&'static str, &'static str); N];

/// All that is counted.
#[derive(Debug)]
pub(super) struct Figures {
    registry: Registry,
    interactions: Family<Words<2>, Counter>,
    answers: Histogram,
    calls: Family<Words<2>, Counter>,
    rests: Counter<f64, AtomicU64>,
    stale: Gauge,
    oldest: Gauge<f64, AtomicU64>,
    commits: Histogram,
    failed_commits: Counter,
    up: Gauge,
    wanted: Gauge,
    again: Counter,
    shards_up: Family<Shard, Gauge>,
    shards_again: Family<Shard, Counter>,
    sessions: Counter,
    sessions_left: Gauge,
    invalid: Gauge,
}

impl Figures {
    pub(super) fn new() -> Self {
        let mut figures = Self {
            registry: Registry::with_prefix("openfloor"),
            interactions: Family::default(),
            answers: Histogram::new(ANSWERS),
            calls: Family::default(),
            rests: Counter::default(),
            stale: Gauge::default(),
            oldest: Gauge::default(),
            commits: Histogram::new(COMMITS),
            failed_commits: Counter::default(),
            up: Gauge::default(),
            wanted: Gauge::default(),
            again: Counter::default(),
            shards_up: Family::default(),
            shards_again: Family::default(),
            sessions: Counter::default(),
            sessions_left: Gauge::default(),
            invalid: Gauge::default(),
        };
        figures.register();
        // Figures that begin at 0 can be watched for their first rise.
        for (kind, outcome) in Kind::all().flat_map(|kind| Outcome::all().map(move |outcome| (kind, outcome))) {
            drop(figures.interactions.get_or_create(&interaction(kind, outcome)));
        }
        for (purpose, outcome) in
            ["answer", "draw"].into_iter().flat_map(|p| ["done", "refused", "too_many", "no_answer"].map(|o| (p, o)))
        {
            drop(figures.calls.get_or_create(&call(purpose, outcome)));
        }
        drop(figures.calls.get_or_create(&call("answer", super::ELSEWHERE)));
        figures
    }

    fn register(&mut self) {
        let registry = &mut self.registry;
        registry.register(
            "interactions",
            "What people did, by kind and outcome, published in batches after the slots of anonymous questions",
            self.interactions.clone(),
        );
        registry.register_with_unit(
            "answer",
            "From the arrival of an interaction to its first answer, published in batches",
            Unit::Seconds,
            self.answers.clone(),
        );
        registry.register(
            "discord_calls",
            "Calls to Discord that draw messages, and (published in batches) those that answer",
            self.calls.clone(),
        );
        registry.register_with_unit(
            "discord_rate_limit_wait",
            "How long drawings waited because Discord takes only so many calls",
            Unit::Seconds,
            self.rests.clone(),
        );
        registry.register("views_stale", "Messages that wait to be drawn, counted up to 200", self.stale.clone());
        registry.register_with_unit(
            "views_oldest_stale",
            "How long the message that waits longest has waited",
            Unit::Seconds,
            self.oldest.clone(),
        );
        registry.register_with_unit(
            "database_commit",
            "How long the database took to make something durable, published in batches",
            Unit::Seconds,
            self.commits.clone(),
        );
        registry.register(
            "database_commits_failed",
            "What could not be made durable, published in batches",
            self.failed_commits.clone(),
        );
        registry.register("gateway_connections", "Gateway connections that are up", self.up.clone());
        registry.register("gateway_connections_wanted", "Gateway connections there should be", self.wanted.clone());
        registry.register(
            "gateway_reconnects",
            "Gateway connections that were made again, resumed ones included",
            self.again.clone(),
        );
        registry.register("gateway_shard_up", "Whether this gateway connection is up", self.shards_up.clone());
        registry.register(
            "gateway_shard_reconnects",
            "How often this gateway connection was made again, resumed ones included",
            self.shards_again.clone(),
        );
        registry.register(
            "discord_invalid_requests",
            "Refused calls that Discord counts, in the ten minutes before the latest; ten thousand lock the bot out",
            self.invalid.clone(),
        );
        registry.register(
            "gateway_sessions",
            "Gateway sessions that were begun; Discord allows so many a day",
            self.sessions.clone(),
        );
        registry.register(
            "gateway_sessions_left",
            "Gateway sessions that the bot may still begin today",
            self.sessions_left.clone(),
        );
    }

    pub(super) fn count(&self, seen: Seen) {
        match seen {
            Seen::Interaction { kind, outcome, took } => {
                self.interactions.get_or_create(&interaction(kind, outcome)).inc();
                if outcome != Outcome::Late {
                    self.answers.observe(took.as_secs_f64());
                }
            }
            Seen::Answering(outcome) => {
                self.calls.get_or_create(&call("answer", outcome)).inc();
            }
            Seen::Commit(commit) if commit.done => self.commits.observe(commit.took.as_secs_f64()),
            Seen::Commit(_) => {
                self.failed_commits.inc();
            }
        }
    }

    pub(super) fn drew(&self, outcome: &'static str) {
        self.calls.get_or_create(&call("draw", outcome)).inc();
    }

    pub(super) fn rests(&self, longer: Duration) {
        self.rests.inc_by(longer.as_secs_f64());
    }

    /// A gateway connection is up, for the first time or `again`.
    pub(super) fn connected(&self, number: u32, again: bool) {
        self.shards_up.get_or_create(&shard(number)).set(1);
        let reconnects = self.shards_again.get_or_create(&shard(number)).clone();
        if again {
            self.again.inc();
            reconnects.inc();
        }
    }

    pub(super) fn lost(&self, number: u32) {
        self.shards_up.get_or_create(&shard(number)).set(0);
    }

    pub(super) fn invalid_requests(&self, lately: u32) {
        self.invalid.set(lately.into());
    }

    pub(super) fn began_session(&self) {
        self.sessions.inc();
    }

    pub(super) fn sessions_left(&self, left: u32) {
        self.sessions_left.set(left.into());
    }

    /// What is as it is now, rather than counted.
    pub(super) fn now(&self, (up, wanted): (usize, usize), (stale, oldest): (usize, Duration)) {
        let whole = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        self.up.set(whole(up));
        self.wanted.set(whole(wanted));
        self.stale.set(whole(stale));
        self.oldest.set(oldest.as_secs_f64().floor());
    }

    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a text cannot fail.
        let _ = prometheus_text::encode(&mut text, &self.registry);
        text
    }
}

fn shard(number: u32) -> Shard {
    [("shard", number.to_string())]
}

fn interaction(kind: Kind, outcome: Outcome) -> Words<2> {
    [("kind", kind.word()), ("outcome", outcome.word())]
}

fn call(purpose: &'static str, outcome: &'static str) -> Words<2> {
    [("purpose", purpose), ("outcome", outcome)]
}
