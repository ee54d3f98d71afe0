//! Supporting a question, or taking the support back. Kept by tag, whoever presses; others see it with the next slot.

use storage::Tx;
use workshop::deletion::Piece;
use workshop::{Number, Refusal, Workshop, WorkshopId};

use crate::{Actor, House, Result};

/// Supports the question, or takes the support back. Returns whether this person supports it now.
///
/// # Errors
/// If supports are off, this person may not take part, or the question is not on the floor.
pub async fn toggle(house: &House, tx: &mut Tx, who: &Actor, ws: &Workshop, number: Number) -> Result<bool> {
    if !ws.rules.support {
        return Err(Refusal::SupportOff.into());
    }
    who.admit(house, tx, ws).await?;
    let q = tx.question(ws.id, number).await?.filter(|q| q.seen).ok_or(Refusal::UnknownQuestion(number))?;
    if !q.has_post() {
        return Err(Refusal::NotPossible { number, state: q.state }.into());
    }
    let (account, seal) = (who.account(), house.seal(ws)?);
    house.check_not_going(ws.id, account, Piece::Support(number))?;
    let least = tx.kept(ws.id, account, &seal).await?.load;
    let supports = tx.toggle_support(&q, seal.tag(account), least).await?;
    if house.limits.batch.is_none() {
        tx.apply_supports(ws).await?;
    }
    Ok(supports)
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
