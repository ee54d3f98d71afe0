//! How many sessions a bot may start: a thousand a day and one in five seconds for each key. Whoever spends them all
//! loses the token, as on Discord.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::{
    clock::milliseconds,
    record::Mistake,
    state::{Change, State},
    world::Limits,
};

/// What has been started today.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    started: u32,
    ends_ms: u64,
    /// When a session was last started, for each key.
    last_ms: HashMap<u64, u64>,
}

impl Budget {
    fn turn(&mut self, now_ms: u64) {
        if now_ms >= self.ends_ms {
            self.started = 0;
        }
    }

    /// Whether this shard comes too soon after another one of its key.
    pub(crate) fn too_soon(&self, limits: &Limits, shard: u64, now_ms: u64) -> bool {
        let key = shard % u64::from(limits.concurrency.max(1));
        let gap_ms = milliseconds(limits.identify);
        self.last_ms.get(&key).is_some_and(|last_ms| now_ms.saturating_sub(*last_ms) < gap_ms)
    }

    /// Counts a session; whether there was one left.
    pub(crate) fn start(&mut self, limits: &Limits, shard: u64, now_ms: u64) -> bool {
        self.turn(now_ms);
        if self.started >= limits.sessions.calls {
            return false;
        }
        if self.started == 0 {
            self.ends_ms = now_ms + milliseconds(limits.sessions.per);
        }
        self.started += 1;
        self.last_ms.insert(shard % u64::from(limits.concurrency.max(1)), now_ms);
        true
    }
}

impl State {
    /// What `GET /gateway/bot` says about it.
    pub(crate) fn session_start_limit(&mut self) -> Value {
        let now_ms = self.now_ms();
        self.budget.turn(now_ms);
        let total = self.limits.sessions.calls;
        let started = self.budget.started;
        let reset_ms = if started == 0 { 0 } else { self.budget.ends_ms.saturating_sub(now_ms) };
        json!({
            "total": total,
            "remaining": total.saturating_sub(started),
            "reset_after": reset_ms,
            "max_concurrency": self.limits.concurrency,
        })
    }

    /// Ends all sessions and makes the token worthless, as Discord does when the sessions of a day are spent.
    pub(crate) fn reset_token(&mut self) {
        self.token = format!("MTU3NDY0MDAwMDAwMA.stand-in.{:016x}", rand::random::<u64>());
        self.mistake(Mistake::SessionsSpent);
        self.every_connection(|| crate::gateway::sessions::Out::Close(4004, "Authentication failed."));
        self.sessions.list.clear();
        self.changed(Change::Gateway);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Rate;

    #[test]
    fn a_day_has_so_many_sessions_and_the_next_as_many() {
        let limits = Limits { sessions: Rate::new(2, 100), ..Limits::default() };
        let mut budget = Budget::default();
        assert!(budget.start(&limits, 0, 1_000) && budget.start(&limits, 0, 2_000));
        assert!(!budget.start(&limits, 0, 100_999));
        assert!(budget.start(&limits, 0, 101_000));
    }

    #[test]
    fn shards_of_different_keys_do_not_wait_for_each_other() {
        let limits = Limits { concurrency: 2, ..Limits::default() };
        let mut budget = Budget::default();
        assert!(budget.start(&limits, 0, 1_000));
        assert!(budget.too_soon(&limits, 2, 5_999) && !budget.too_soon(&limits, 1, 5_999));
        assert!(!budget.too_soon(&limits, 2, 6_000));
    }
}
