//! How a workshop ends: its report, kept when it closes or put together from what is stored now; the close; the erasing.
//!
//! Whatever closes a workshop does it here. The report is made before it closes: who wants what asked is known until then, and
//! never again.

use std::path::PathBuf;

use content::Facts;
use rand::Rng as _;
use report::{Count, Report};
use storage::{Draw, Reads, Store, Tx};
use workshop::log::{Entry, LogKind};
use workshop::{Refusal, Staff, Tag, Time, Workshop, WorkshopId};

use crate::{House, Result, deletion, records, slots};

/// The report as it was kept; while the workshop runs, a draft.
///
/// # Errors
/// If the database or the key file cannot be read, or the kept report is of another version.
pub async fn report(store: &Store, reads: &mut Reads, facts: &Facts, ws: Workshop, now: Time) -> Result<Report> {
    if let Some(json) = reads.report(ws.id).await? {
        return Ok(Report::from_json(&json)?);
    }
    // One that was closed before reports were kept has no key any more.
    let seal = store.seal(ws.id, &ws.key_name)?;
    let records = records::of(reads, ws.id).await?;
    let chronicle = reads.chronicle(ws, seal.as_ref(), &[]).await?;
    Ok(Report::with_records(&chronicle, &records, facts, now))
}

/// A workshop that was just closed.
#[derive(Debug)]
pub struct Closed {
    /// Its report.
    pub report: Report,
    /// The file of its key, where that could not be destroyed.
    pub key_left: Option<PathBuf>,
}

/// Closes a workshop and keeps its report, made from all that is known of it until then. What its participants deleted is
/// gone before. Whoever is told of it is told when the key is destroyed, too.
/// `by` is who closes it; `None`: nobody of its staff.
///
/// # Errors
/// If the database or the key file fails; then it is as open as before.
pub async fn close(house: &House, mut tx: Tx, ws: &Workshop, by: Option<Staff>, now: Time) -> Result<Closed> {
    let report =
        closing((&house.store, &house.facts), &house.present(ws)?, &mut || house.draw.fresh(), &mut tx, ws, (by, now))
            .await?;
    house.settle(tx.commit().await?).await;
    let key_left = house.store.destroy_key(ws).await;
    tracing::info!(workshop = ws.id.0, "closed");
    Ok(Closed { report, key_left })
}

/// The same from another program than the one that serves the database.
///
/// # Errors
/// If there is no such workshop, it is closed already, or the database or the key file cannot be read.
pub async fn close_beside(store: &Store, facts: &Facts, id: WorkshopId, now: Time) -> Result<Closed> {
    let mut tx = store.write_alone().await?;
    let ws = tx.workshop(id).await?.ok_or(Refusal::NoWorkshop)?;
    ws.running()?;
    let report = closing((store, facts), &[], &mut || rand::rng().random(), &mut tx, &ws, (None, now)).await?;
    if tx.commit().await?.destroyed {
        store.empty_journal().await?;
    }
    let key_left = store.destroy_key(&ws).await;
    Ok(Closed { report, key_left })
}

async fn closing(
    (store, facts): (&Store, &Facts),
    present: &[Tag],
    nobody: Draw<'_>,
    tx: &mut Tx,
    ws: &Workshop,
    (by, now): (Option<Staff>, Time),
) -> Result<Report> {
    slots::end_changes(tx, ws).await?;
    let seal = store.seal(ws.id, &ws.key_name)?;
    if let Some(seal) = &seal {
        deletion::end(seal, tx, ws, nobody).await?;
    }
    tx.log_decision(ws.id, by, &Entry::of(LogKind::Close), now).await?;
    let records = records::of(tx, ws.id).await?;
    let chronicle = tx.chronicle(ws.clone(), seal.as_ref(), present).await?.closing(now);
    let report = Report::with_records(&chronicle, &records, facts, now);
    tx.keep_report(ws.id, &report.to_json().map_err(report::FileError::from)?, now).await?;
    tx.close_workshop(ws.id, Count::begin(chronicle.participants), now).await?;
    Ok(report)
}

/// Erases a closed workshop but for its report. Its messages are deleted one by one from now on.
///
/// # Errors
/// If there is none, or it may not be erased.
pub async fn erase(house: &House, id: WorkshopId) -> Result<()> {
    let mut tx = house.store.write_alone().await?;
    // Somebody may have been faster.
    tx.workshop(id).await?.ok_or(Refusal::NoWorkshop)?.may_be_erased()?;
    tx.erase_workshop(id, house.clock.now()).await?;
    house.settle(tx.commit().await?).await;
    tracing::info!(workshop = id.0, "erased");
    Ok(())
}
