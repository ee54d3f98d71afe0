//! Supporting a question, or taking the support back. Kept by tag, whoever presses; others see it with the next slot. One
//! statement finds all that the rules must know, one stores what was pressed.

use storage::{Supporting, Tx};
use workshop::deletion::Piece;
use workshop::{Number, Refusal, Seal, WorkshopId};

use crate::ask::Place;
use crate::{Actor, House, Result};

/// Supports the question, or takes the support back. Returns whether this person supports it now.
///
/// # Errors
/// If supports are off, this person may not take part, or the question is not on the floor.
pub async fn toggle(house: &House, tx: &mut Tx, who: &Actor, id: WorkshopId, number: Number) -> Result<bool> {
    let account = who.account();
    let (Supporting { workshop: ws, state, has_words, shown, supports }, seal) =
        find(house, tx, who, id, number).await?;
    if !ws.rules.support {
        return Err(Refusal::SupportOff.into());
    }
    who.admit(house, tx, &ws).await?;
    let state = state.ok_or(Refusal::UnknownQuestion(number))?;
    if !state.is_public() || !has_words {
        return Err(Refusal::NotPossible { number, state }.into());
    }
    house.check_not_going(ws.id, account, Piece::Support(number))?;
    // Nothing goes on for anybody but those who deleted their data, and nothing is read for them.
    let least = tx.kept(ws.id, account, &seal).await?.load;
    tx.support((ws.id, number), seal.tag(account), (shown, !supports), least).await?;
    if house.limits.batch.is_none() {
        tx.apply_supports(&ws).await?;
    }
    Ok(!supports)
}

/// Whether this person supports the question.
///
/// # Errors
/// If the question is not in this workshop.
pub async fn look(house: &House, tx: &mut Tx, who: &Actor, id: WorkshopId, number: Number) -> Result<bool> {
    Ok(find(house, tx, who, id, number).await?.0.supports)
}

async fn find(house: &House, tx: &mut Tx, who: &Actor, id: WorkshopId, number: Number) -> Result<(Supporting, Seal)> {
    let seal = match house.store.known_seal(id) {
        Some(seal) => seal,
        // The first press since the start, or nothing that can be supported any more.
        None => house.seal(&who.workshop_of(tx, id).await?)?,
    };
    let found = tx.supporting(id, number, seal.tag(who.account())).await?;
    who.is_at(Place::In(id), found.as_ref().map(|found| &found.workshop))?;
    Ok((found.ok_or(Refusal::NotHere)?, seal))
}

/// A slot has come: what people pressed since the last one is shown, and counts in the order.
///
/// # Errors
/// If the database fails.
pub async fn show(tx: &mut Tx, waiting: &[WorkshopId]) -> Result<()> {
    for id in waiting {
        if let Some(ws) = tx.workshop(*id).await? {
            tx.apply_supports(&ws).await?;
        }
    }
    Ok(())
}
