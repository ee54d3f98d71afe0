//! Who waits until a session may be begun: the budget with a clock, the database that remembers it, and Discord that is
//! asked how many are left.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::Uri;
use rand::Rng as _;
use serde_json::Value;
use serenity::http::Route;
use tokio::sync::oneshot;
use tokio::time::Instant;
use twilight_gateway::queue::Queue;

use super::budget::{Budget, Limit, Why};
use crate::bot::Bot;
use crate::calls::{Calls, Failed};
use crate::error::Result;

/// What is remembered of earlier runs.
const REMEMBERED: Duration = Duration::from_hours(1);

/// Pauses shorter than this are ordinary, and nobody is told.
const ORDINARY: Duration = Duration::from_secs(6);

/// Discord is not waited for longer when it is asked at the start …
pub(super) const NO_ANSWER: Duration = Duration::from_secs(10);

/// … and before a later session.
const NO_ANSWER_AGAIN: Duration = Duration::from_secs(2);

/// Where the gateway is, and what Discord says of it.
#[derive(Clone, Debug)]
pub(super) struct Gateway {
    /// Its address.
    pub(super) url: String,
    /// How many connections Discord recommends.
    pub(super) shards: u32,
    /// The day's sessions.
    pub(super) limit: Limit,
}

/// Discord's own, for where it names none.
const USUAL: &str = "wss://gateway.discord.gg";

/// Whether a gateway can be looked for there: the library takes every address for one that it has seen to be one, and
/// panics where it is not.
pub(super) fn is_address(url: &str) -> bool {
    let whole = format!("{url}/?v=10&encoding=json").parse::<Uri>();
    whole.is_ok_and(|whole| {
        matches!(whole.scheme_str(), Some("ws" | "wss")) && whole.host().is_some_and(|h| !h.is_empty())
    })
}

impl Gateway {
    /// Asks Discord.
    pub(super) async fn ask(calls: &Calls, limit: Duration) -> std::result::Result<Self, Failed> {
        let said: Value = calls.get_once(Route::GatewayBot, limit).await?;
        let usual = Limit::default();
        let number = |value: &Value, usual: u32| value.as_u64().and_then(|n| n.try_into().ok()).unwrap_or(usual);
        let day = &said["session_start_limit"];
        Ok(Self {
            url: said["url"].as_str().filter(|url| is_address(url)).unwrap_or(USUAL).to_owned(),
            shards: number(&said["shards"], 1).max(1),
            limit: Limit {
                total: number(&day["total"], usual.total),
                remaining: number(&day["remaining"], usual.remaining),
                reset_after: day["reset_after"].as_u64().map_or(usual.reset_after, Duration::from_millis),
                at_once: number(&day["max_concurrency"], usual.at_once),
            },
        })
    }
}

/// The budget, in use.
#[derive(Clone)]
pub(super) struct Identifying {
    bot: Arc<Bot>,
    budget: Arc<Mutex<Budget>>,
    queue: Arc<Mutex<HashMap<u32, Queued>>>,
}

/// A connection that is open and waits until it may begin its session.
#[derive(Clone, Copy, Debug)]
struct Queued {
    /// Those of the same number; all but one of them have ended.
    waiting: u32,
    /// When one of them waited last.
    last: Instant,
}

impl std::fmt::Debug for Identifying {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identifying").field("budget", &self.budget).finish_non_exhaustive()
    }
}

impl Identifying {
    pub(super) async fn new(bot: &Arc<Bot>, limit: Limit) -> Result<Self> {
        let (now, clock) = (Instant::now(), bot.clock.now());
        let before = bot.store.read().await?.identifies_since(clock.minus(REMEMBERED)).await?;
        // What is still to come was noted while the clock was wrong.
        let before = before.into_iter().filter(|at| *at <= clock);
        let before = before.map(|at| now.checked_sub(clock.since(at)).unwrap_or(now)).collect();
        let budget = Budget::new(bot.settings.gateway_pause, limit, before, now);
        bot.vitals.sessions_left(budget.left());
        Ok(Self { bot: Arc::clone(bot), budget: Arc::new(Mutex::new(budget)), queue: Arc::default() })
    }

    fn budget(&self) -> MutexGuard<'_, Budget> {
        self.budget.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn queue(&self) -> MutexGuard<'_, HashMap<u32, Queued>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// When this connection waited last to begin its session: then it is not the gateway that is silent.
    pub(super) fn waited(&self, shard: u32) -> Option<Instant> {
        self.queue().get(&shard).map(|queued| if queued.waiting > 0 { Instant::now() } else { queued.last })
    }

    /// Waits until this connection may be made to begin a session, and promises it the next one of its group. It may be given
    /// up at any moment.
    pub(super) async fn may_begin(&self, shard: u32) {
        let chance = rand::rng().random();
        let mut told = None;
        if self.budget().is_old(Instant::now()) {
            self.ask_again().await;
        }
        loop {
            let now = Instant::now();
            let (at, why) = {
                let mut budget = self.budget();
                let next = budget.next(shard, chance, now);
                if next.0 <= now {
                    budget.promise(shard, now);
                    break;
                }
                next
            };
            let wait = at - now;
            if told != Some(why) && wait > ORDINARY {
                told = Some(why);
                tracing::warn!(
                    shard,
                    seconds = wait.as_secs(),
                    why = why.sentence(),
                    "no gateway session may begin now"
                );
            }
            let _waiting = self.bot.vitals.waits(why.sentence(), at);
            tokio::time::sleep_until(at).await;
            if why == Why::Day {
                self.ask_again().await;
            }
        }
    }

    /// Asks Discord how many are left; where it does not say, the next day begins when it said that it would.
    async fn ask_again(&self) {
        if let Ok(gateway) = Gateway::ask(&self.bot.calls, NO_ANSWER_AGAIN).await {
            let mut budget = self.budget();
            budget.learn(gateway.limit, Instant::now());
            self.bot.vitals.sessions_left(budget.left());
        }
    }

    /// A connection has ended; what it was promised and did not use is free.
    pub(super) fn gives_back(&self, shard: u32) {
        self.budget().take_back(shard);
    }

    /// A session has ended after this time.
    pub(super) fn ended(&self, shard: u32, lived: Duration) {
        self.budget().ended(shard, lived);
    }

    /// Counts a session that begins now, unless Discord's own pause is not over; then says when it is.
    fn begin_now(&self, shard: u32) -> Option<Instant> {
        let now = Instant::now();
        let mut budget = self.budget();
        let at = budget.apart(shard).filter(|at| *at > now);
        if at.is_none() {
            budget.begin(shard, now);
            self.bot.vitals.began_session(budget.left());
        }
        at
    }

    /// Waits until this moment; not, where the connection ends before. Returns whether it is still there.
    async fn wait_until(at: Instant, go: &mut oneshot::Sender<()>) -> bool {
        tokio::select! {
            biased;
            () = go.closed() => false,
            () = tokio::time::sleep_until(at) => true,
        }
    }

    /// Counts a session that begins now, after Discord's own pause; none where its connection has ended meanwhile. It is noted
    /// before: a slow disk in between would bring it nearer to the next one. Returns whether it begins.
    async fn begin(&self, shard: u32, go: &mut oneshot::Sender<()>) -> bool {
        let apart = self.budget().apart(shard);
        if !Self::wait_until(apart.unwrap_or_else(Instant::now), go).await {
            return false;
        }
        let note = async {
            let mut tx = self.bot.store.write().await?;
            tx.note_identify(self.bot.clock.now()).await?;
            self.bot.settle(tx.commit().await?).await;
            Ok::<_, storage::Error>(())
        };
        if let Err(error) = note.await {
            tracing::error!(%error, "noting that a gateway session begins");
        }
        while !go.is_closed() {
            let Some(at) = self.begin_now(shard) else { return true };
            Self::wait_until(at, go).await;
        }
        false
    }
}

impl Queue for Identifying {
    fn enqueue(&self, shard: u32) -> oneshot::Receiver<()> {
        let (mut go, wait) = oneshot::channel();
        let now = Instant::now();
        self.queue().entry(shard).or_insert(Queued { waiting: 0, last: now }).waiting += 1;
        let identifying = self.clone();
        tokio::spawn(async move {
            let begins = identifying.begin(shard, &mut go).await;
            if let Some(queued) = identifying.queue().get_mut(&shard) {
                *queued = Queued { waiting: queued.waiting.saturating_sub(1), last: Instant::now() };
            }
            if begins {
                // The connection may have ended meanwhile.
                let _ = go.send(());
            }
        });
        wait
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_address_is_not_taken_for_one() {
        for url in [
            "wss://gateway.discord.gg",
            "wss://gateway-us-east1-b.discord.gg/",
            "ws://127.0.0.1:8080",
            "ws://[::1]:9",
            USUAL,
        ] {
            assert!(is_address(url), "{url}");
        }
        let long = format!("wss://{}.gg", "a".repeat(70_000));
        for url in [
            "",
            "/",
            "gateway.discord.gg",
            "https://discord.gg",
            "wss://",
            "wss:// ",
            "wss://a b",
            "wss://a{}",
            "wss://a:b:c",
            "?",
            &long,
        ] {
            assert!(!is_address(url), "{url}");
        }
    }
}
