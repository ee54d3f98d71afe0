//! Muting whoever asked a question, and lifting that. What is answered tells nothing about them.

use storage::Tx;
use workshop::log::{Entry, LogKind};
use workshop::{Question, Refusal, Workshop};

use crate::{By, Result, log};

/// Stops further questions of whoever asked this one: anonymous ones only, if it was asked without a name; else all of the
/// account's questions, and its hands. Muting twice is the same as once.
///
/// # Errors
/// If nobody on Discord asked it, or it has moved on since it was shown.
pub async fn mute(tx: &mut Tx, ws: &Workshop, q: &Question, by: By) -> Result<()> {
    by.expected.check(q)?;
    if !tx.mute(q).await? {
        return Err(Refusal::NobodyToMute(q.number).into());
    }
    log::of(tx, ws, by, Entry::on(LogKind::Mute, q.number)).await
}

/// Lifts the mute that was decided on this question, if there is one.
///
/// # Errors
/// If the database fails.
pub async fn unmute(tx: &mut Tx, ws: &Workshop, q: &Question, by: By) -> Result<()> {
    tx.unmute(q).await?;
    log::of(tx, ws, by, Entry::on(LogKind::Unmute, q.number)).await
}
