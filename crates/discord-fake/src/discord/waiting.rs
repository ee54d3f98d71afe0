//! The stand-in's time, and waiting for something to be so.

use std::time::Duration;

use tokio::{sync::broadcast, time::Instant};

use super::{Discord, TooLate};
use crate::state::Change;

/// Time and waiting.
impl Discord {
    /// The stand-in's time, in milliseconds of Unix time.
    #[must_use]
    pub fn now_ms(&self) -> u64 {
        self.shared.clock.now_ms()
    }

    /// Sets the clock forward: messages grow older, limits are refilled, tokens run out.
    pub fn advance(&self, by: Duration) {
        self.shared.clock.advance(by);
        let state = self.lock();
        for record in state.interactions.values() {
            record.notify.notify_waiters();
        }
        state.changed(Change::World);
    }

    /// Waits until a condition holds, looking again after every change.
    ///
    /// # Errors
    /// If it does not hold within `limit` (real time).
    pub async fn until(&self, limit: Duration, condition: impl Fn(&Self) -> bool) -> Result<(), TooLate> {
        self.until_some(limit, |discord| condition(discord).then_some(())).await
    }

    /// Waits until something can be found, looking again after every change.
    ///
    /// # Errors
    /// If it cannot be found within `limit` (real time).
    pub async fn until_some<T>(&self, limit: Duration, find: impl Fn(&Self) -> Option<T>) -> Result<T, TooLate> {
        let mut changes = self.lock().generation.subscribe();
        let deadline = Instant::now() + limit;
        loop {
            changes.borrow_and_update();
            if let Some(found) = find(self) {
                return Ok(found);
            }
            match tokio::time::timeout_at(deadline, changes.changed()).await {
                Ok(Ok(())) => {}
                Ok(Err(_)) | Err(_) => return Err(TooLate(limit)),
            }
        }
    }

    /// Waits until the bot is connected and has registered its commands.
    ///
    /// # Errors
    /// If it has not within `limit` (real time).
    pub async fn ready(&self, limit: Duration) -> Result<(), TooLate> {
        self.until(limit, |discord| discord.connected() > 0 && !discord.commands().is_empty()).await
    }

    /// Changes from now on. A subscriber that falls 4,096 changes behind misses the oldest.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Change> {
        self.lock().changes.subscribe()
    }
}
