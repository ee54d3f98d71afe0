//! What becomes of questions that were merged into one that is gone.

use storage::Tx;
use workshop::question::Part;
use workshop::{Number, Question, Workshop};

use crate::Result;

/// The asker took a question back into which others were merged: those are as they were before, and nobody's question is
/// lost with somebody else's.
///
/// # Errors
/// If the database fails.
pub async fn release_merged(tx: &mut Tx, ws: &Workshop, from: Number) -> Result<()> {
    for number in tx.merged_into(ws.id, from).await? {
        let Some(latest) = tx.latest_decision(ws.id, number).await? else { continue };
        let before: Vec<Question> = tx.step(latest.step).await?.iter().map(Part::release).collect();
        tx.taken_back(latest.step, &before).await?;
        for q in &before {
            tx.question_changed(q, ws).await?;
        }
    }
    Ok(())
}
