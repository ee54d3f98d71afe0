//! The stage, as the board's buttons and `/next` use it: bringing the suggested question there, and that it was answered.

use storage::Tx;
use workshop::question::Seen;
use workshop::{Question, Refusal, Workshop};

use crate::decide::{Choice, decide};
use crate::{By, Result, order};

/// Brings the suggested question to the stage; what is there is answered. `by` names the revision of the stage.
///
/// # Errors
/// If the stage has moved on since it was shown, or nothing is open.
pub async fn next(tx: &mut Tx, ws: &Workshop, by: By) -> Result<Question> {
    unmoved(tx, ws, by).await?;
    let next = order::suggested(tx, ws, 1).await?.pop().ok_or(Refusal::NothingOpen)?;
    decide(tx, ws, &next.question, Choice::Stage, By { expected: Seen::Now, ..by }).await
}

/// What is on the stage is answered. `by` names the revision of the stage.
///
/// # Errors
/// If the stage has moved on since it was shown, or nothing is on it.
pub async fn answered(tx: &mut Tx, ws: &Workshop, by: By) -> Result<Question> {
    unmoved(tx, ws, by).await?;
    let q = tx.on_stage(ws.id).await?.ok_or(Refusal::NothingOnStage)?;
    decide(tx, ws, &q, Choice::Answered, By { expected: Seen::Now, ..by }).await
}

/// That the stage is as it was when the board was drawn.
async fn unmoved(tx: &mut Tx, ws: &Workshop, by: By) -> Result<()> {
    if by.saw(ws.stage_revision) {
        return Ok(());
    }
    let now = tx.on_stage(ws.id).await?.map(|q| q.number);
    let by = tx.last_changes(ws.id).await?.stage;
    Err(Refusal::StageMovedOn { now, by }.into())
}
