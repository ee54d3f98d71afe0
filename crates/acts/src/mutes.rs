//! Muting whoever asked a question, and lifting that. What is answered tells nothing about them.

use storage::Tx;
use workshop::{Question, Refusal};

use crate::Result;

/// Stops further questions of whoever asked this one: anonymous ones only, if it was asked without a name; else all of the
/// account's questions, and its hands. Muting twice is the same as once.
///
/// # Errors
/// If nobody on Discord asked it.
pub async fn mute(tx: &mut Tx, q: &Question) -> Result<()> {
    if tx.mute(q).await? { Ok(()) } else { Err(Refusal::NobodyToMute(q.number).into()) }
}

/// Lifts the mute that was decided on this question, if there is one.
///
/// # Errors
/// If the database fails.
pub async fn unmute(tx: &mut Tx, q: &Question) -> Result<()> {
    Ok(tx.unmute(q).await?)
}
