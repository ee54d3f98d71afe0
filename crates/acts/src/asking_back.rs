//! Asking back: a moderator asks whoever asked anonymously something, and they answer. Neither learns more of the other: the
//! asker is found by their tag alone, whoever asks back sees no difference between somebody silent and somebody gone, and the
//! answer is shown with a slot.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use storage::{Reads, Tx, ViewKey, ViewKind};
use workshop::log::{Entry, LogKind};
use workshop::{Number, Question, Refusal, Text, Workshop, WorkshopId};

use crate::own::{self, Shown};
use crate::{Actor, By, House, Result, decide, log};

/// In which workshops something was asked back, as far as is known: where nothing was, nobody's questions are looked through.
#[derive(Debug, Default)]
pub(crate) struct AsksBack(Mutex<HashMap<WorkshopId, bool>>);

impl AsksBack {
    fn known(&self, id: WorkshopId) -> Option<bool> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id).copied()
    }

    fn note(&self, id: WorkshopId, any: bool) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let before = known.entry(id).or_default();
        *before |= any;
    }

    /// Something was asked back in these workshops.
    pub(crate) fn begin(&self, ids: &[WorkshopId]) {
        for id in ids {
            self.note(*id, true);
        }
    }

    /// The workshop is closed.
    pub(crate) fn forget(&self, id: WorkshopId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }
}

/// A moderator asks something back about a question that they saw.
///
/// # Errors
/// If nobody can be asked about it, or not any more, or it has moved on since it was shown.
pub async fn ask(tx: &mut Tx, ws: &Workshop, (number, by): (Number, By), text: &Text) -> Result<Question> {
    let q = decide::visible(tx, ws, number).await?;
    by.expected.check(&q)?;
    let rounds = tx.asked_back(ws.id, number).await?;
    let round = q.ask_back(u32::try_from(rounds.len()).unwrap_or(u32::MAX))?;
    tx.ask_back(ws.id, number, round, text).await?;
    log::of(tx, ws, by, Entry::on(LogKind::AskBack, number)).await?;
    tx.show(ViewKey::question(&q, ViewKind::Card), ws.desk).await?;
    Ok(q)
}

/// That this person may answer this round now.
///
/// # Errors
/// If it is not their question, it is dealt with, or there is nothing to answer.
pub async fn check(
    house: &House,
    reads: &mut Reads,
    who: &Actor,
    ws: &Workshop,
    of: (Number, u32),
) -> Result<Question> {
    let (number, round) = of;
    let q = own::question(house, reads, who, ws, number).await?;
    q.answer_back()?;
    let rounds = reads.asked_back(ws.id, number).await?;
    let open = rounds.iter().any(|r| r.round == round && r.answer.is_none());
    if open { Ok(q) } else { Err(Refusal::NothingToAnswer(number).into()) }
}

/// The asker answers.
///
/// # Errors
/// See [`check`].
pub async fn answer(
    house: &House,
    tx: &mut Tx,
    who: &Actor,
    ws: &Workshop,
    (of, text): ((Number, u32), &Text),
) -> Result<Shown> {
    let q = check(house, tx, who, ws, of).await?;
    let at_once = house.limits.batch.is_none();
    tx.answer_back(ws.id, of, text, at_once).await?;
    if at_once {
        tx.show(ViewKey::question(&q, ViewKind::Card), ws.desk).await?;
        return Ok(Shown::Now);
    }
    Ok(Shown::WithNextSlot)
}

/// Cards show the answers that waited for their slot.
pub(crate) async fn show(tx: &mut Tx) -> Result<()> {
    for (id, number) in tx.show_answers().await? {
        if let Some(ws) = tx.workshop(id).await? {
            tx.show(ViewKey { workshop: id, kind: ViewKind::Card, subject: number.0 }, ws.desk).await?;
        }
    }
    Ok(())
}

/// A question of this person's about which they were asked something that they have not answered, if there is one.
///
/// # Errors
/// If the database or the key file fails.
pub async fn unanswered(house: &House, who: &Actor, id: WorkshopId) -> Result<Option<Number>> {
    if house.asks_back.known(id) == Some(false) {
        return Ok(None);
    }
    let mut reads = house.store.read().await?;
    if house.asks_back.known(id).is_none() {
        house.asks_back.note(id, reads.asks_back(id).await?);
    }
    if house.asks_back.known(id) == Some(false) {
        return Ok(None);
    }
    let Some(ws) = reads.workshop(id).await? else { return Ok(None) };
    let asked = reads.asked_back_of(id, house.seal(&ws)?.tag(who.account())).await?;
    Ok(asked.iter().find(|a| a.answer.is_none()).map(|a| a.number))
}
