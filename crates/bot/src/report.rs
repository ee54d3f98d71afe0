//! The report of a workshop: kept when it closed, or put together from what is stored now.
//!
//! Before it closes: who wants what asked is known until then, and never again.

use ::report::Report;
use content::Facts;
use storage::{Reads, Store, Tx};
use workshop::{Time, Workshop};

use crate::bot::Bot;
use crate::error::Error;

/// The report as it was kept; while the workshop runs, a draft.
///
/// # Errors
/// If the database or the key file cannot be read, or the kept report is of another version.
pub async fn of(
    store: &Store,
    reads: &mut Reads,
    facts: &Facts,
    ws: Workshop,
    now: Time,
) -> std::result::Result<Report, Error> {
    if let Some(json) = reads.report(ws.id).await? {
        return Ok(Report::from_json(&json)?);
    }
    // One that was closed before reports were kept has no key any more.
    let seal = store.seal(ws.id, &ws.key_name)?;
    let chronicle = reads.chronicle(ws, seal.as_ref(), &[]).await?;
    Ok(Report::of(&chronicle, facts, now))
}

/// Closes a workshop and keeps its report, made from all that is known of it until then. What its participants deleted is
/// gone before.
pub(crate) async fn close(bot: &Bot, tx: &mut Tx, ws: &Workshop, now: Time) -> std::result::Result<Report, Error> {
    acts::slots::show_changes(tx, Some(ws.id)).await?;
    acts::deletion::end(bot, tx, ws).await?;
    let seal = bot.store.seal(ws.id, &ws.key_name)?;
    let chronicle = tx.chronicle(ws.clone(), seal.as_ref(), &bot.present(ws)?).await?.closing(now);
    let report = Report::of(&chronicle, &bot.facts, now);
    tx.keep_report(ws.id, &report.to_json().map_err(::report::FileError::from)?, now).await?;
    tx.close_workshop(ws.id, chronicle.participants, now).await?;
    Ok(report)
}
