//! The moderation log is written by the acts themselves, in the transaction of what it tells of.

use storage::Tx;
use workshop::log::Entry;
use workshop::{Staff, Time, Workshop};

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
