//! Key messages: drafted, changed, put to everybody for a while; what each says meanwhile is kept by tag, and counted when the time
//! is up.

use std::time::Duration;

use storage::{Part, Tx, ViewKey, ViewKind};
use workshop::key_message::{self, KeyMessage, pressed};
use workshop::log::{Entry, LogKind};
use workshop::{Rapporteur, Refusal, Text, Time, Workshop};

use crate::{Actor, House, Result, log};

/// Drafts a message. Returns its number.
///
/// # Errors
/// If there are too many.
pub async fn draft(tx: &mut Tx, ws: &Workshop, text: &Text, by: Rapporteur, now: Time) -> Result<u32> {
    let number = key_message::next(tx.last_key_message(ws.id).await?)?;
    tx.add_key_message(ws.id, number, text).await?;
    logged(tx, ws, (LogKind::DraftMessage, number), (by, now)).await?;
    Ok(number)
}

/// Changes a message. What was said of its former words counts no longer.
///
/// # Errors
/// If there is none with this number, or it is being put.
pub async fn edit(tx: &mut Tx, ws: &Workshop, (number, text): (u32, &Text), by: Rapporteur, now: Time) -> Result<()> {
    resting(tx, ws, number).await?;
    tx.change_key_message(ws.id, number, Some(text)).await?;
    logged(tx, ws, (LogKind::EditMessage, number), (by, now)).await
}

/// Removes a message, its words and its rounds.
///
/// # Errors
/// If there is none with this number, or it is being put.
pub async fn remove(tx: &mut Tx, ws: &Workshop, number: u32, by: Rapporteur, now: Time) -> Result<()> {
    resting(tx, ws, number).await?;
    tx.change_key_message(ws.id, number, None).await?;
    logged(tx, ws, (LogKind::RemoveMessage, number), (by, now)).await
}

/// Puts a message to everybody for so many seconds. Returns when the time is up.
///
/// # Errors
/// If there is none with this number, it is being put already, or it cannot last so long.
pub async fn put(tx: &mut Tx, ws: &Workshop, number: u32, seconds: i64, by: Rapporteur, now: Time) -> Result<Time> {
    let seconds = key_message::seconds(seconds)?;
    let message = resting(tx, ws, number).await?;
    let ends_at = now.plus(Duration::from_secs(seconds.into()));
    let round = tx.begin_round(ws.id, &message, ends_at).await?;
    tx.show(ViewKey { workshop: ws.id, kind: ViewKind::Round, subject: round }, ws.floor).await?;
    logged(tx, ws, (LogKind::PutMessage, number), (by, now)).await?;
    Ok(ends_at)
}

async fn logged(
    tx: &mut Tx,
    ws: &Workshop,
    (kind, number): (LogKind, u32),
    (by, now): (Rapporteur, Time),
) -> Result<()> {
    log::write(tx, ws, by, Entry::of(kind).because(number.to_string()), now).await
}

/// A message that is not being put now.
async fn resting(tx: &mut Tx, ws: &Workshop, number: u32) -> Result<KeyMessage> {
    let all = tx.key_messages(ws.id).await?;
    let message = all.into_iter().find(|m| m.number == number).ok_or(Refusal::UnknownMessage(number))?;
    message.rests()?;
    Ok(message)
}

/// Supports the message of a round or objects to it, or takes that back; said `again`, since nobody heard it was done, nothing
/// changes. Returns what this person says now. Others see nothing of it before the time is up.
///
/// # Errors
/// If there is no such round, its time is up, or this person may not take part.
pub async fn voice(
    house: &House,
    tx: &mut Tx,
    who: &Actor,
    ws: &Workshop,
    (round, supports): (u32, bool),
    again: bool,
) -> Result<Option<bool>> {
    let there = tx.message_round(ws.id, round).await?.ok_or(Refusal::NotHere)?;
    there.takes_voices(house.clock.now())?;
    who.admit(house, tx, ws).await?;
    let tag = house.seal(ws)?.tag(who.account());
    let said = tx.voice(ws.id, round, tag).await?;
    if again {
        return Ok(said);
    }
    let says = pressed(said, supports);
    tx.set_voice(ws.id, round, tag, says).await?;
    if says.is_some() {
        // A lockdown lets in who asked, supported a question or raised a hand: a voice is none of these.
        tx.takes_part(ws.id, tag, Part::Present);
    }
    Ok(says)
}

/// Ends the rounds whose time is up, where there are no slots: else a border does.
///
/// # Errors
/// If the database fails.
pub async fn end_due(house: &House) -> Result<()> {
    let now = house.clock.now();
    if !house.store.read().await?.any_round_due(now).await? {
        return Ok(());
    }
    let mut tx = house.store.write().await?;
    tx.end_rounds(now).await?;
    house.settle(tx.commit().await?).await;
    Ok(())
}
