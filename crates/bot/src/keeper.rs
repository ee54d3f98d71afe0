//! What happens by itself when its time comes, whoever is connected: what is to be deleted goes piece by piece, old workshops
//! are erased, forgotten ones are closed, keys and journal that could not be destroyed are tried again, and the database is
//! vacuumed when nobody minds. All of it is due by rows, so a restart loses nothing.

use std::collections::HashSet;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use acts::deletion;
use workshop::{Channel, Idle, Notice, NoticeKind, NoticePlace, Time, WorkshopId};

use crate::bot::Bot;
use crate::error::Result;
use crate::screen;

/// How often to look.
const LOOK: Duration = Duration::from_secs(1);

/// How often to look at what is in no hurry.
const SLOW: Duration = Duration::from_mins(1);

const HOUR_MS: i64 = 3_600_000;

/// While a workshop is open, the vacuum waits until nobody has done anything for this long …
const QUIET: Duration = Duration::from_mins(1);
/// … but no longer than this.
const LATEST: Duration = Duration::from_hours(24);

/// Looks after all of it until the bot stops.
pub(crate) async fn run(bot: Arc<Bot>) {
    let mut slow = Slow::default();
    while !bot.stop.is_cancelled() {
        let rounds = async {
            round(&bot).await?;
            slow.round(&bot).await
        };
        if let Err(error) = rounds.await {
            tracing::error!(%error, "looking after what is due");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = bot.clock.moved() => {}
            () = bot.stop.cancelled() => {}
        }
    }
}

pub(crate) async fn round(bot: &Bot) -> Result<()> {
    bot.forget_who_asked();
    if bot.settings.batch().is_none() {
        bot.end_slot().await?;
        acts::messages::end_due(bot).await?;
    }
    let now = bot.clock.now();
    // Before what runs is read: one that opens meanwhile is not taken for closed.
    let sealed = bot.store.sealed();
    let believed = bot.believes_the_clock();
    let mut reads = bot.store.read().await?;
    let old = if believed { reads.to_be_erased(now.minus(bot.settings.retention())).await? } else { Vec::new() };
    let vacuum = reads.vacuum_due().await?;
    let running = reads.running_workshops().await?;
    drop(reads);
    let open = !running.is_empty();
    let over: Vec<WorkshopId> = sealed.into_iter().filter(|id| running.iter().all(|w| w.id != *id)).collect();
    if !over.is_empty() {
        // Another program closed them.
        bot.store.forget_keys(&over);
        let mut tx = bot.store.write().await?;
        tx.were_closed(&over);
        bot.settle(tx.commit().await?).await;
    }
    let vacuum = bot.vacuum_due_since(vacuum, now);
    deletion::pass(bot).await?;
    for ws in old {
        erase(bot, ws.id).await?;
    }
    let quiet = || bot.clock.steady().since(bot.last_act()) >= QUIET;
    if vacuum.is_some_and(|since| !open || quiet() || now.since(since) >= LATEST) {
        bot.store.vacuum().await?;
    }
    Ok(())
}

/// What is looked after once a minute or once an hour; and what was said, so that it is said once.
#[derive(Default)]
struct Slow {
    last: Option<Time>,
    hour: Option<i64>,
    said: HashSet<WorkshopId>,
}

impl Slow {
    async fn round(&mut self, bot: &Bot) -> Result<()> {
        let now = bot.clock.now();
        // A clock that was set back stops nothing.
        if self.last.is_some_and(|last| now >= last && now.since(last) < SLOW) {
            return Ok(());
        }
        self.last = Some(now);
        bot.store.destroy_keys().await?;
        screen::forget_erased(bot).await?;
        if bot.store.read().await?.journal_due().await? {
            bot.store.empty_journal_again().await?;
        }
        let hour = now.ms().div_euclid(HOUR_MS);
        if self.hour != Some(hour) {
            self.hour = Some(hour);
            note_activity(bot, hour).await?;
            self.tell_overdue(bot, now).await?;
            if bot.believes_the_clock() {
                close_idle(bot, now).await?;
            }
        }
        Ok(())
    }

    async fn tell_overdue(&mut self, bot: &Bot, now: Time) -> Result<()> {
        for ws in bot.store.read().await?.running_workshops().await? {
            if ws.is_open_for_too_long(now) && self.said.insert(ws.id) {
                tracing::warn!(workshop = ws.id.0, "a workshop is open longer than planned; close it if it is over");
            }
        }
        Ok(())
    }
}

/// Once an hour, so that nothing tells when anybody did something within it.
async fn note_activity(bot: &Bot, hour: i64) -> Result<()> {
    let active: Vec<Channel> = bot.active.lock().unwrap_or_else(PoisonError::into_inner).drain().collect();
    if active.is_empty() {
        return Ok(());
    }
    let mut tx = bot.store.write().await?;
    tx.were_active(&active, Time::from_ms(hour * HOUR_MS)).await?;
    bot.settle(tx.commit().await?).await;
    Ok(())
}

/// Workshops that nobody uses any more are closed; before that the desk is told.
async fn close_idle(bot: &Bot, now: Time) -> Result<()> {
    let all = bot.store.read().await?.activity().await?;
    for (id, active, told) in all {
        match Idle::of(bot.settings.idle(), active, told, now) {
            Idle::No => {}
            Idle::Tell(closes) => {
                let mut tx = bot.store.write().await?;
                let Some(ws) = tx.workshop(id).await? else { continue };
                let notice = Notice::new(NoticeKind::WorkshopCloses, 0, NoticePlace::Desk, closes);
                tx.tell_now(id, ws.desk, &notice, now).await?;
                tx.is_idle_until(id, closes).await?;
                bot.settle(tx.commit().await?).await;
                tracing::warn!(workshop = id.0, "nobody uses a workshop any more; it will be closed");
            }
            Idle::Close => {
                let mut tx = bot.store.write_alone().await?;
                let Some(ws) = tx.workshop(id).await?.filter(|ws| ws.running().is_ok()) else { continue };
                acts::closing::close(bot, tx, &ws, None, now).await?;
            }
        }
    }
    Ok(())
}

/// Erases a closed workshop; its screen goes with it.
pub(crate) async fn erase(bot: &Bot, id: WorkshopId) -> Result<()> {
    acts::closing::erase(bot, id).await?;
    bot.screen.off(id);
    Ok(())
}
