//! Decisions on one question, each a step that can be taken back: approving, declining, merging, staging, answering,
//! editing, deferring, filing.

use storage::{Reads, Tx};
use workshop::exposure::is_taken_out;
use workshop::log::{Entry, LogKind};
use workshop::question::Decided;
use workshop::{Notice, NoticeKind, NoticePlace, Number, Question, Reason, Refusal, State, Text, Word, Workshop};

use crate::undo::release_merged;
use crate::{By, Result, log, order};

/// What can be decided with one press or one command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Onto the floor.
    Approve,
    /// Turned down.
    Decline(Reason),
    /// Put together with another one.
    Merge(Number),
    /// Brought to the stage.
    Stage,
    /// Dealt with.
    Answered,
    /// Put off.
    Defer,
    /// Put on record.
    File,
}

/// What came of an edit.
#[derive(Debug)]
pub struct Edited {
    /// The question as it is now.
    pub question: Question,
    /// What became of the words before it.
    pub original: Original,
}

/// What became of an asker's words that a moderator replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Original {
    /// Kept until the workshop closes, so that the edit can be taken back.
    Kept,
    /// Destroyed, as the moderator wished.
    Destroyed,
    /// Destroyed because the edit took out what leads to a person.
    LedToAPerson,
}

/// A question that moderators may know of.
///
/// # Errors
/// If there is none with this number.
pub async fn visible(reads: &mut Reads, ws: &Workshop, number: Number) -> Result<Question> {
    Ok(reads.question(ws.id, number).await?.filter(|q| q.seen).ok_or(Refusal::UnknownQuestion(number))?)
}

/// Decides. What was on the stage leaves it when another comes. Returns the question as it is now.
///
/// # Errors
/// If it has moved on since it was seen, or this is not possible in its state.
pub async fn decide(tx: &mut Tx, ws: &Workshop, q: &Question, choice: Choice, by: By) -> Result<Question> {
    let By { moderator, expected, now } = by;
    let decided = match choice {
        Choice::Approve => q.approve(moderator, expected, now),
        Choice::Merge(into) => return merge(tx, ws, q, into, by).await,
        Choice::Decline(Reason::ExposesAPerson) => {
            let declined = q.decline(Reason::ExposesAPerson, moderator, expected, now)?;
            let declined = one(tx, ws, q, declined, by).await?;
            // Nothing brings its words back, so nothing else may be lost with it.
            release_merged(tx, ws, q.number, Some(moderator)).await?;
            return Ok(declined);
        }
        Choice::Decline(reason) => q.decline(reason, moderator, expected, now),
        Choice::Stage => return to_stage(tx, ws, q.stage(moderator, expected, now)?, by).await,
        Choice::Answered => q.answered(moderator, expected, now),
        Choice::Defer => q.defer(moderator, expected, now),
        Choice::File => q.file(moderator, expected, now),
    }?;
    one(tx, ws, q, decided, by).await
}

/// Answers the question in writing.
///
/// # Errors
/// If it has moved on since it was seen, or can no longer be answered.
pub async fn answer(tx: &mut Tx, ws: &Workshop, number: Number, text: Text, by: By) -> Result<Question> {
    let q = visible(tx, ws, number).await?;
    let decided = q.answer(text, by.moderator, by.expected, by.now)?;
    one(tx, ws, &q, decided, by).await
}

/// Changes the words. The original is destroyed if that is wished, or if the edit took out what leads to a person.
///
/// # Errors
/// If it has moved on since it was seen, or has no words any more.
pub async fn edit(tx: &mut Tx, ws: &Workshop, number: Number, text: Text, destroy: bool, by: By) -> Result<Edited> {
    let q = visible(tx, ws, number).await?;
    let leads = q.words.text().is_some_and(|before| is_taken_out(before.as_str(), text.as_str()));
    let decided = q.edit(text, by.moderator, by.expected, by.now)?;
    let question = one(tx, ws, &q, decided, by).await?;
    if leads || destroy {
        tx.destroy_originals(ws.id, number).await?;
        log::of(tx, ws, by, Entry::on(LogKind::DestroyOriginal, number)).await?;
    }
    let original = match (leads, destroy) {
        (true, _) => Original::LedToAPerson,
        (false, true) => Original::Destroyed,
        (false, false) => Original::Kept,
    };
    Ok(Edited { question, original })
}

/// Destroys the asker's own words that a moderator's edit replaced.
///
/// # Errors
/// If the question has moved on since it was seen, or there is no original.
pub async fn destroy_original(tx: &mut Tx, ws: &Workshop, number: Number, by: By) -> Result<()> {
    let q = visible(tx, ws, number).await?;
    by.expected.check(&q)?;
    if tx.original(ws.id, number).await?.is_none() {
        return Err(Refusal::NoOriginal(number).into());
    }
    tx.destroy_originals(ws.id, number).await?;
    log::of(tx, ws, by, Entry::on(LogKind::DestroyOriginal, number)).await?;
    Ok(tx.question_changed(&q, ws).await?)
}

/// Stores a decision that is a step by itself.
async fn one(tx: &mut Tx, ws: &Workshop, before: &Question, decided: Decided, by: By) -> Result<Question> {
    let step = [decided];
    store(tx, ws, by, before, &step).await?;
    let [Decided { question, .. }] = step;
    Ok(question)
}

/// Puts a question together with another. What was merged into it goes along, in the same step.
async fn merge(tx: &mut Tx, ws: &Workshop, q: &Question, into: Number, by: By) -> Result<Question> {
    let into = visible(tx, ws, into).await?;
    let merged = q.merge(&into, by.moderator, by.expected, by.now)?;
    let question = merged.question.clone();
    let mut step = vec![merged];
    for number in tx.merged_into(ws.id, q.number).await? {
        step.push(visible(tx, ws, number).await?.go_along(into.number, by.moderator, by.now)?);
    }
    store(tx, ws, by, q, &step).await?;
    Ok(question)
}

/// Brings a question to the stage: what was there leaves it in the same step, and its supporters are charged.
async fn to_stage(tx: &mut Tx, ws: &Workshop, decided: Decided, by: By) -> Result<Question> {
    let question = decided.question.clone();
    let cost = order::cost(tx, ws, &question).await?;
    let mut step = Vec::new();
    if let Some(current) = tx.on_stage(ws.id).await? {
        step.push(current.leave_stage(by.moderator, by.now)?);
    }
    step.push(decided);
    let step = store(tx, ws, by, &question, &step).await?;
    cost.charge(tx, step, &question).await?;
    let notice = Notice::new(NoticeKind::OnTheStage, question.number.0, NoticePlace::Floor, by.now);
    tx.tell_now(ws.id, ws.floor, &notice, by.now).await?;
    Ok(question)
}

/// Stores one step, and that the stage changed if it did. Returns the step.
async fn store(tx: &mut Tx, ws: &Workshop, by: By, before: &Question, step: &[Decided]) -> Result<i64> {
    let id = tx.decided(step).await?;
    let on_stage = |s: State| s == State::OnTheStage;
    if on_stage(before.state) || step.iter().any(|d| on_stage(d.question.state) || on_stage(d.decision.from)) {
        tx.stage_changed(ws.id, by.moderator.account()).await?;
    }
    for d in step {
        log::of(tx, ws, by, entry(d)).await?;
        changed(tx, ws, &d.question, d.decision.from).await?;
    }
    Ok(id)
}

/// The row of the log for a decision.
fn entry(d: &Decided) -> Entry {
    let entry = Entry::on(d.decision.kind.into(), d.question.number);
    match d.question.state {
        State::Declined(reason) => entry.because(reason.word()),
        State::Merged(into) => entry.because(into.to_string()),
        _ => entry,
    }
}

/// All that shows the question changed; what it was merged into, or is no longer, counts differently.
pub(crate) async fn changed(tx: &mut Tx, ws: &Workshop, q: &Question, before: State) -> Result<()> {
    tx.question_changed(q, ws).await?;
    for into in [before.merged_into(), q.state.merged_into()].into_iter().flatten() {
        if let Some(into) = tx.question(ws.id, into).await? {
            tx.question_changed(&into, ws).await?;
        }
    }
    Ok(())
}
