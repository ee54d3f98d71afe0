//! Notes for the report: rapporteurs and moderators write them, each under its topic.

use storage::Tx;
use workshop::log::{Entry, LogKind};
use workshop::note::{self, Note};
use workshop::{Rapporteur, Refusal, Text, Time, Workshop};

use crate::{Result, log};

/// Writes a note, under the topic that was typed, else the one that runs.
///
/// # Errors
/// If there is no such topic, or there are too many notes.
pub async fn add(
    tx: &mut Tx,
    ws: &Workshop,
    (by, now): (Rapporteur, Time),
    text: Text,
    topic: Option<&str>,
) -> Result<Note> {
    let topic = note::topic(&tx.agenda(ws.id).await?, topic)?;
    let number = note::next(tx.last_note(ws.id).await?)?;
    let note = Note { number, topic, by: tx.staff_name(ws.id, by.staff()).await?, text };
    tx.add_note(ws.id, &note).await?;
    log::write(tx, ws, by, Entry::of(LogKind::AddNote).because(number.to_string()), now).await?;
    Ok(note)
}

/// Removes a note; its words are destroyed.
///
/// # Errors
/// If there is none with this number.
pub async fn remove(tx: &mut Tx, ws: &Workshop, number: u32, by: Rapporteur, now: Time) -> Result<()> {
    if !tx.remove_note(ws.id, number).await? {
        return Err(Refusal::UnknownNote(number).into());
    }
    log::write(tx, ws, by, Entry::of(LogKind::RemoveNote).because(number.to_string()), now).await
}
