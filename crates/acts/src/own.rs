//! What askers do with their own questions: give them other words, take them back. Of an anonymous question that others know
//! already, they see it with the next slot; the asker sees it at once.

use storage::{Reads, Tx};
use workshop::{Number, Question, Refusal, Words, Workshop};

use crate::undo::release_merged;
use crate::{Actor, House, Result};

/// When others see what an asker changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// At once, or they do not know of the question.
    Now,
    /// With the next slot.
    WithNextSlot,
}

/// This person's question with this number, as they see it.
///
/// # Errors
/// If it is somebody else's. One that is hidden answers as a number that was never given.
pub async fn question(
    house: &House,
    reads: &mut Reads,
    who: &Actor,
    ws: &Workshop,
    number: Number,
) -> Result<Question> {
    let tag = house.seal(ws)?.tag(who.account());
    let q = reads.question_for(ws.id, number, tag).await?.ok_or(Refusal::UnknownQuestion(number))?;
    q.asked_by(who.account(), Some(tag))?;
    Ok(q)
}

/// Stores what an asker changed, which the rules have let pass: `before` is the question as they saw it.
///
/// # Errors
/// If the database fails.
pub async fn store(house: &House, tx: &mut Tx, ws: &Workshop, before: &Question, changed: &Question) -> Result<Shown> {
    if before.asker.is_anonymous() && before.seen && house.limits.batch.is_some() {
        tx.change_with_next_slot(before, &changed.words).await?;
        return Ok(Shown::WithNextSlot);
    }
    replace(tx, ws, changed).await?;
    Ok(Shown::Now)
}

/// The question is from now on as its asker changed it, for everybody.
pub(crate) async fn replace(tx: &mut Tx, ws: &Workshop, changed: &Question) -> Result<()> {
    tx.save(changed).await?;
    tx.destroy_originals(ws.id, changed.number).await?;
    if changed.words == Words::Destroyed {
        release_merged(tx, ws, changed.number, None).await?;
    }
    Ok(tx.question_changed(changed, ws).await?)
}
