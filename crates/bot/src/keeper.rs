//! What happens by itself when its time comes, whoever is connected: what is to be deleted goes piece by piece, old workshops are erased, and the database is vacuumed when nobody minds. All of it is due by rows, so a restart loses
//! nothing.

use std::sync::Arc;
use std::time::Duration;

use acts::deletion;
use workshop::{Refusal, WorkshopId};

use crate::bot::Bot;
use crate::error::Result;

/// How often to look.
const LOOK: Duration = Duration::from_secs(1);

/// While a workshop is open, the vacuum waits until nobody has done anything for this long …
const QUIET: Duration = Duration::from_mins(1);
/// … but no longer than this.
const LATEST: Duration = Duration::from_hours(24);

/// Looks after all of it until the bot stops.
pub(crate) async fn run(bot: Arc<Bot>) {
    while !bot.stop.is_cancelled() {
        if let Err(error) = round(&bot).await {
            tracing::error!(%error, "looking after what is due");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = bot.stop.cancelled() => {}
        }
    }
}

async fn round(bot: &Bot) -> Result<()> {
    bot.forget_who_asked();
    if bot.settings.batch().is_none() {
        bot.end_slot().await?;
    }
    let now = bot.clock.now();
    let mut reads = bot.store.read().await?;
    let old = reads.to_be_erased(now.minus(bot.settings.retention())).await?;
    let vacuum = reads.vacuum_due().await?;
    let open = !reads.running_workshops().await?.is_empty();
    drop(reads);
    let vacuum = match vacuum {
        Some(storage::NOT_DATED) => {
            let mut tx = bot.store.write().await?;
            tx.date_vacuum(now).await?;
            bot.settle(tx.commit().await?).await;
            Some(now)
        }
        dated => dated,
    };
    deletion::pass(bot).await?;
    for ws in old {
        erase(bot, ws.id).await?;
    }
    let quiet = || now.since(bot.last_act()) >= QUIET;
    if vacuum.is_some_and(|since| !open || quiet() || now.since(since) >= LATEST) {
        bot.store.vacuum().await?;
    }
    Ok(())
}

/// Erases a closed workshop but for its report. Its messages are deleted one by one from now on.
pub(crate) async fn erase(bot: &Bot, id: WorkshopId) -> Result<()> {
    let mut tx = bot.store.write_alone().await?;
    // Somebody may have been faster.
    tx.workshop(id).await?.ok_or(Refusal::NoWorkshop)?.may_be_erased()?;
    tx.erase_workshop(id, bot.clock.now()).await?;
    bot.settle(tx.commit().await?).await;
    tracing::info!(workshop = id.0, "erased");
    Ok(())
}
