//! The moderation log is written by the acts themselves, in the transaction of what it tells of.

use storage::{Reads, Tx};
use workshop::log::{Entry, Row};
use workshop::{Account, Staff, Time, Workshop};

use crate::{By, Result};

/// Writes down what was decided, by whom.
///
/// # Errors
/// If the database fails.
pub async fn write(tx: &mut Tx, ws: &Workshop, by: impl Into<Staff>, entry: Entry, now: Time) -> Result<()> {
    Ok(tx.log_decision(ws.id, Some(by.into()), &entry, now).await?)
}

/// The same, of a moderator who decides now.
pub(crate) async fn of(tx: &mut Tx, ws: &Workshop, by: By, entry: Entry) -> Result<()> {
    write(tx, ws, by.moderator, entry, by.now).await
}

/// Who of the staff did the latest of what is meant, if anybody did.
pub(crate) async fn last_by(
    reads: &mut Reads,
    ws: &Workshop,
    is_meant: impl Fn(&Row) -> bool,
) -> Result<Option<Account>> {
    let rows = reads.log(ws.id).await?;
    let Some(last) = rows.iter().rev().find(|row| is_meant(row)) else { return Ok(None) };
    let staff = reads.staff(ws.id).await?;
    Ok(staff.into_iter().find(|(_, name)| *name == last.by).map(|(account, _)| account))
}
