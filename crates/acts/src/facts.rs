//! A moderator shows a fact to everybody.

use storage::{Tx, ViewKey, ViewKind};
use workshop::log::{Entry, LogKind};
use workshop::{Moderator, Time, Workshop};

use crate::{Result, log};

/// Shows this fact on the floor.
///
/// # Errors
/// If the database fails.
pub async fn show(tx: &mut Tx, ws: &Workshop, fact: &str, by: Moderator, now: Time) -> Result<()> {
    let number = tx.show_fact(ws.id, fact, now).await?;
    log::write(tx, ws, by, Entry::of(LogKind::ShowFact).because(fact), now).await?;
    Ok(tx.show(ViewKey { workshop: ws.id, kind: ViewKind::Fact, subject: number }, ws.floor).await?)
}
