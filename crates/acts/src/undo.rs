//! The way back: decisions are taken back step by step, the latest first, charges of the fair order included.

use storage::Tx;
use workshop::log::{Entry, LogKind};
use workshop::question::take_back;
use workshop::{Moderator, Number, Question, Refusal, State, Word, Workshop};

use crate::decide::{changed, visible};
use crate::{By, Result, log};

/// Takes the latest decision on a question back, with all that belonged to the same step. Returns the question as it was.
///
/// # Errors
/// If it has moved on since it was seen, nothing was decided on it, its words were destroyed, or another question of the
/// same step has moved on.
pub async fn undo(tx: &mut Tx, ws: &Workshop, number: Number, by: By) -> Result<Question> {
    let q = visible(tx, ws, number).await?;
    by.expected.check(&q)?;
    // What was withdrawn and what was deleted with all that is a person's answer alike, whatever was decided on them before.
    if q.state == State::Withdrawn {
        return Err(Refusal::NotPossible { number, state: q.state }.into());
    }
    if q.words.text().is_none() {
        return Err(Refusal::WordsDestroyed(number).into());
    }
    let latest = tx.latest_decision(ws.id, number).await?.ok_or(Refusal::NothingToUndo(number))?;
    let parts = tx.step(latest.step).await?;
    let staged = tx.on_stage(ws.id).await?.map(|s| s.number);
    let before = take_back(&parts, staged, by.moderator)?;
    tx.taken_back(latest.step, &before).await?;
    let stage_touched = before.iter().any(|b| b.state == State::OnTheStage)
        || parts.iter().any(|p| p.question.state == State::OnTheStage);
    if stage_touched {
        tx.stage_changed(ws.id, by.moderator.account()).await?;
    }
    for part in &parts {
        let undone = Entry::on(LogKind::Undo, part.question.number).because(part.decision.kind.word());
        log::of(tx, ws, by, undone).await?;
    }
    for b in &before {
        let now = parts.iter().find(|p| p.question.number == b.number).map_or(b.state, |p| p.question.state);
        changed(tx, ws, b, now).await?;
    }
    Ok(before.into_iter().find(|b| b.number == number).unwrap_or(q))
}

/// A question into which others were merged is gone for good: those are as they were before, and nobody's question is lost
/// with somebody else's. `by`: the moderator through whom it is gone; `None`: whoever asked it withdrew or deleted it.
///
/// # Errors
/// If the database fails.
pub async fn release_merged(tx: &mut Tx, ws: &Workshop, from: Number, by: Option<Moderator>) -> Result<()> {
    for number in tx.merged_into(ws.id, from).await? {
        // With one of the same step it may be free already.
        if tx.question(ws.id, number).await?.is_none_or(|q| q.state.merged_into() != Some(from)) {
            continue;
        }
        let Some(latest) = tx.latest_decision(ws.id, number).await? else { continue };
        let before: Vec<Question> = tx.step(latest.step).await?.iter().map(|part| part.release(by)).collect();
        tx.taken_back(latest.step, &before).await?;
        for q in &before {
            tx.question_changed(q, ws).await?;
        }
    }
    Ok(())
}
