//! Hands: asking to speak, in public, so by account and name.

use storage::{Part, Tx};
use workshop::deletion::Piece;
use workshop::{Account, FloorList, HandId, Refusal, Text, Workshop};

use crate::{Actor, House, Result};

/// A hand that is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raised {
    /// Its place in the list, from 1.
    pub place: usize,
    /// Whether it was up before.
    pub was_up: bool,
}

/// What came of raising a hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raising {
    /// It is up.
    Up(Raised),
    /// It is not: in a lockdown it would tell others that this person asked anonymously, and they were not told so.
    Reveals,
}

/// Raises a hand. One that is up already stays where it is; a note that is given is its note from then on. `knows`: whether
/// they were told what a hand in a lockdown may tell others.
///
/// # Errors
/// If this person speaks now, is muted, or may not take part.
pub async fn raise(
    house: &House,
    tx: &mut Tx,
    who: &Actor,
    ws: &Workshop,
    (note, knows): (Option<&Text>, bool),
) -> Result<Raising> {
    let account = who.account();
    let mut list = tx.floor_list(ws.id).await?;
    list.may_raise(account)?;
    let was_up = list.place_of(account).is_some();
    if !was_up {
        who.admit(house, tx, ws).await?;
        if tx.is_muted(ws.id, account, (false, &house.seal(ws)?)).await? {
            return Err(Refusal::Muted { anonymous: false }.into());
        }
        if !knows && house.reveals(tx, ws, &who.rights).await? {
            return Ok(Raising::Reveals);
        }
        let before = list.next_hand();
        list.put_up(tx.raise_hand(ws.id, account, &who.name, note, house.clock.now()).await?);
        tx.takes_part(ws.id, house.seal(ws)?.tag(account), Part::Acted);
        note_next(tx, ws, before, &list).await?;
        tx.overview_changed(ws.id).await?;
        return Ok(Raising::Up(Raised { place: list.place_of(account).unwrap_or_default(), was_up }));
    }
    if let Some(hand) = list.hands().iter().find(|h| h.account == account) {
        house.check_not_going(ws.id, account, Piece::Hand(hand.id))?;
    }
    if let Some(note) = note {
        tx.note_hand(ws.id, account, note).await?;
    }
    Ok(Raising::Up(Raised { place: list.place_of(account).unwrap_or_default(), was_up }))
}

/// Lowers this person's hand.
///
/// # Errors
/// If it is not up.
pub async fn lower(tx: &mut Tx, account: Account, ws: &Workshop) -> Result<()> {
    let mut list = tx.floor_list(ws.id).await?;
    let before = list.next_hand();
    list.put_down(account).ok_or(Refusal::NoHandUp)?;
    tx.lower_hand(ws.id, account).await?;
    note_next(tx, ws, before, &list).await?;
    Ok(tx.overview_changed(ws.id).await?)
}

/// Where someone else would speak next, the floor list has moved on: a press on an older board must not call them unseen.
async fn note_next(tx: &mut Tx, ws: &Workshop, before: Option<HandId>, list: &FloorList) -> Result<()> {
    if list.next_hand() != before {
        tx.speakers_changed(ws.id, None).await?;
    }
    Ok(())
}
