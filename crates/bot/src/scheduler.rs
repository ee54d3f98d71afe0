//! What happens by itself when its time comes, whoever is connected, as one list of jobs with names. What is due stands in rows,
//! so a restart loses nothing; a job that fails holds up no other, is told of once, and is tried again.
//!
//! Four things have a task of their own. The border of a slot and drawing may wait for nothing; looking at the disk (`trouble`)
//! and at channels and rights (`watching`) may take long, and nothing here may wait for them. What announces a time that comes is
//! drawn in the look that finds it due, so the painter looks after it: later it could be late.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use acts::deletion;
use futures::future::BoxFuture;
use workshop::{Channel, Idle, Notice, NoticeKind, NoticePlace, Time, WorkshopId};

use crate::bot::Bot;
use crate::error::Result;
use crate::{screen, slots};

/// How often to look for what is due.
const LOOK: Duration = Duration::from_secs(1);

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 3_600_000;

/// While a workshop is open, the vacuum waits until nobody has done anything for this long …
const QUIET: Duration = Duration::from_mins(1);
/// … but no longer than this.
const LATEST: Duration = Duration::from_hours(24);

/// How often something is looked after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Every {
    Look,
    /// Once in each minute of the clock.
    Minute,
    /// Once in each hour of the clock.
    Hour,
}

impl Every {
    /// Which turn this is. A clock that is set back begins another one, so that it stops nothing.
    const fn turn(self, now: Time) -> Option<i64> {
        match self {
            Self::Look => None,
            Self::Minute => Some(now.ms().div_euclid(MINUTE_MS)),
            Self::Hour => Some(now.ms().div_euclid(HOUR_MS)),
        }
    }
}

/// Something that is looked after.
struct Job {
    name: &'static str,
    every: Every,
    run: for<'a> fn(&'a Bot, &'a Told, Time) -> BoxFuture<'a, Result<()>>,
}

/// What was said, so that it is said once.
#[derive(Default)]
struct Told {
    overdue: Mutex<HashSet<WorkshopId>>,
}

/// All that happens by itself, in this order.
const JOBS: [Job; 11] = [
    Job { name: "cooldowns", every: Every::Look, run: |bot, _, _| Box::pin(forget_who_asked(bot)) },
    Job { name: "what waits for no slot", every: Every::Look, run: |bot, _, _| Box::pin(without_slots(bot)) },
    Job { name: "keys of closed workshops", every: Every::Look, run: |bot, _, _| Box::pin(forget_keys(bot)) },
    Job { name: "deletions", every: Every::Look, run: |bot, _, _| Box::pin(delete(bot)) },
    Job { name: "retention", every: Every::Look, run: |bot, _, now| Box::pin(erase_old(bot, now)) },
    Job { name: "vacuum", every: Every::Look, run: |bot, _, now| Box::pin(vacuum(bot, now)) },
    Job { name: "key files", every: Every::Minute, run: |bot, _, _| Box::pin(destroy_keys(bot)) },
    Job { name: "screens", every: Every::Minute, run: |bot, _, _| Box::pin(screen::forget_erased(bot)) },
    Job { name: "journal", every: Every::Minute, run: |bot, _, _| Box::pin(empty_journal(bot)) },
    Job { name: "long workshops", every: Every::Hour, run: |bot, told, now| Box::pin(tell_overdue(bot, told, now)) },
    Job { name: "idle workshops", every: Every::Hour, run: |bot, _, now| Box::pin(look_for_idle(bot, now)) },
];

/// How a job goes.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    /// The turn in which it was done last.
    done: Option<i64>,
    fails: bool,
}

/// Does what is due, each in its turn, until the bot stops.
pub(crate) async fn run(bot: Arc<Bot>) {
    let (told, mut states) = (Told::default(), [State::default(); JOBS.len()]);
    while !bot.stop.is_cancelled() {
        for (job, state) in JOBS.iter().zip(&mut states) {
            let now = bot.clock.now();
            let turn = job.every.turn(now);
            if turn.is_some() && turn == state.done {
                continue;
            }
            match (job.run)(&bot, &told, now).await {
                Ok(()) => {
                    state.done = turn;
                    if std::mem::take(&mut state.fails) {
                        tracing::info!(job = job.name, "what failed is done again");
                    }
                }
                // Each look tries it again.
                Err(error) if !state.fails => {
                    state.fails = true;
                    tracing::error!(%error, job = job.name, "what was due failed; it is tried again each second");
                }
                Err(_) => {}
            }
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = bot.clock.moved() => {}
            () = bot.stop.cancelled() => {}
        }
    }
}

/// All that each look does, once; what fails is the caller's.
#[cfg(feature = "offline")]
pub(crate) async fn look(bot: &Bot) -> Result<()> {
    let told = Told::default();
    for job in JOBS.iter().filter(|job| job.every == Every::Look) {
        (job.run)(bot, &told, bot.clock.now()).await?;
    }
    Ok(())
}

async fn forget_who_asked(bot: &Bot) -> Result<()> {
    bot.forget_who_asked();
    Ok(())
}

/// Where slots are switched off, what they would do is due at once.
async fn without_slots(bot: &Bot) -> Result<()> {
    if bot.settings.batch().is_none() {
        slots::say_what_was_slow(bot);
        bot.end_slot().await?;
        acts::messages::end_due(bot).await?;
    }
    Ok(())
}

/// Another program may have closed a workshop whose key is in memory here.
async fn forget_keys(bot: &Bot) -> Result<()> {
    // Before what runs is read: one that opens meanwhile is not taken for closed.
    let sealed = bot.store.sealed();
    if sealed.is_empty() {
        return Ok(());
    }
    let running = bot.store.read().await?.running_workshops().await?;
    let over: Vec<WorkshopId> = sealed.into_iter().filter(|id| running.iter().all(|w| w.id != *id)).collect();
    if !over.is_empty() {
        bot.store.forget_keys(&over);
        let mut tx = bot.store.write().await?;
        tx.were_closed(&over);
        bot.settle(tx.commit().await?).await;
    }
    Ok(())
}

/// Pieces of what people deleted.
async fn delete(bot: &Bot) -> Result<()> {
    Ok(deletion::pass(bot).await?)
}

async fn erase_old(bot: &Bot, now: Time) -> Result<()> {
    if !bot.believes_the_clock() {
        return Ok(());
    }
    let old = bot.store.read().await?.to_be_erased(now.minus(bot.settings.retention())).await?;
    for ws in old {
        erase(bot, ws.id).await?;
    }
    Ok(())
}

/// When nobody minds.
async fn vacuum(bot: &Bot, now: Time) -> Result<()> {
    let mut reads = bot.store.read().await?;
    let due = bot.vacuum_due_since(reads.vacuum_due().await?, now);
    let Some(since) = due else { return Ok(()) };
    let open = !reads.running_workshops().await?.is_empty();
    drop(reads);
    let quiet = || bot.clock.steady().since(bot.last_act()) >= QUIET;
    if !open || quiet() || now.since(since) >= LATEST {
        bot.store.vacuum().await?;
    }
    Ok(())
}

/// Those that could not be destroyed when their workshop closed.
async fn destroy_keys(bot: &Bot) -> Result<()> {
    bot.store.destroy_keys().await?;
    Ok(())
}

/// Where another program read it when words were destroyed.
async fn empty_journal(bot: &Bot) -> Result<()> {
    if bot.store.read().await?.journal_due().await? {
        bot.store.empty_journal_again().await?;
    }
    Ok(())
}

async fn tell_overdue(bot: &Bot, told: &Told, now: Time) -> Result<()> {
    for ws in bot.store.read().await?.running_workshops().await? {
        let is_new = || told.overdue.lock().unwrap_or_else(PoisonError::into_inner).insert(ws.id);
        if ws.is_open_for_too_long(now) && is_new() {
            tracing::warn!(workshop = ws.id.0, "a workshop is open longer than planned; close it if it is over");
        }
    }
    Ok(())
}

async fn look_for_idle(bot: &Bot, now: Time) -> Result<()> {
    note_activity(bot, now.ms().div_euclid(HOUR_MS)).await?;
    if bot.believes_the_clock() { close_idle(bot, now).await } else { Ok(()) }
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

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn each_job_has_a_name_and_its_turn_comes_whatever_the_clock_does() {
        let names: HashSet<&str> = JOBS.iter().map(|job| job.name).collect();
        assert_eq!(names.len(), JOBS.len());
        let minute = |ms| Every::Minute.turn(Time::from_ms(ms));
        assert_eq!(minute(60_000), minute(119_999));
        assert_ne!(minute(60_000), minute(120_000));
        assert_ne!(minute(-1), minute(0), "before 1970, where a clock may start, too");
        assert_ne!(Every::Hour.turn(Time::from_ms(HOUR_MS)), Every::Hour.turn(Time::from_ms(0)), "set back by an hour");
        assert_eq!(Every::Look.turn(Time::from_ms(0)), None, "always");
    }
}
