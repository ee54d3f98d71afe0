//! Who speaks: calling the next hand or someone in the room, taking it back, and how long a speaker has.

use storage::Tx;
use workshop::floor_list::{Back, Step};
use workshop::log::{Entry, LogKind};
use workshop::{Account, FloorList, Notice, NoticeKind, NoticePlace, Refusal, Revision, ShownName, Speaker};
use workshop::{Timed, Workshop};

use crate::{By, Result, log};

/// The time that speakers have from now on.
#[derive(Clone, Debug)]
pub struct Given {
    /// In seconds.
    pub seconds: u32,
    /// Who speaks now.
    pub speaking: Option<Speaker>,
    /// Whether it holds for them, too.
    pub for_them: bool,
}

/// Calls the next hand, or someone in the room by name. Who speaks now has finished.
///
/// # Errors
/// If the list has moved on since it was shown, or there is nobody to call and nobody speaks.
pub async fn next(tx: &mut Tx, ws: &Workshop, by: By, named: Option<ShownName>) -> Result<Step> {
    let mut list = tx.floor_list(ws.id).await?.alternating(ws.rules.alternate);
    if !by.saw(ws.speakers_revision) {
        let now = list.speaking().and_then(|s| s.name.clone());
        let by = tx.last_changes(ws.id).await?.speakers;
        return Err(Refusal::SpeakersMovedOn { now, by }.into());
    }
    let step = list.next(named, ws.speaker_s, ws.speakers_revision.next(), by.now)?;
    log::of(tx, ws, by, Entry::of(LogKind::NextSpeaker)).await?;
    tx.turns_changed(ws.id, &step).await?;
    tx.speakers_changed(ws.id, Some(by.moderator.account())).await?;
    show(tx, ws, &list).await?;
    Ok(step)
}

/// Takes someone off the list: their hand goes down, or they have finished.
///
/// # Errors
/// If they are not on it.
pub async fn remove(tx: &mut Tx, ws: &Workshop, by: By, whom: Account) -> Result<Step> {
    let mut list = tx.floor_list(ws.id).await?;
    let before = list.next_hand();
    let step = list.remove(whom, ws.speakers_revision.next(), by.now)?;
    log::of(tx, ws, by, Entry::of(LogKind::RemoveSpeaker)).await?;
    tx.turns_changed(ws.id, &step).await?;
    if step.ended.is_some() || list.next_hand() != before {
        tx.speakers_changed(ws.id, Some(by.moderator.account())).await?;
    }
    show(tx, ws, &list).await?;
    Ok(step)
}

/// Takes back this step, which must be the latest, or whichever is.
///
/// # Errors
/// If someone was called since, or nobody was yet.
pub async fn undo(tx: &mut Tx, ws: &Workshop, by: By, step: Option<Revision>) -> Result<Back> {
    let mut list = tx.floor_list(ws.id).await?;
    // Nobody's turn has the number of what comes next: there is nothing to take back then.
    let step = step.or_else(|| list.latest_step()).unwrap_or_else(|| ws.speakers_revision.next());
    let back = list.take_back(step)?;
    tx.turns_taken_back(ws.id, &back).await?;
    log::of(tx, ws, by, Entry::of(LogKind::SpeakerBack)).await?;
    tx.speakers_changed(ws.id, Some(by.moderator.account())).await?;
    show(tx, ws, &list).await?;
    Ok(back)
}

/// Says how long speakers have, in seconds; who speaks now has as long, unless they would be over it already.
///
/// # Errors
/// If it is no time that a speaker can have.
pub async fn give_time(tx: &mut Tx, ws: &Workshop, seconds: i64, by: By) -> Result<Given> {
    let mut list = tx.floor_list(ws.id).await?;
    let (seconds, changed) = list.give(seconds, by.now)?;
    log::of(tx, ws, by, Entry::of(LogKind::SpeakerTime).because(seconds.to_string())).await?;
    tx.give_speakers(ws.id, seconds, changed.as_ref()).await?;
    show(tx, ws, &list).await?;
    Ok(Given { seconds, speaking: list.speaking().cloned(), for_them: changed.is_some() })
}

/// Board and panel show it; what is to be announced is about whoever speaks now.
async fn show(tx: &mut Tx, ws: &Workshop, list: &FloorList) -> Result<()> {
    tx.cancel_notices(ws.id, Timed::Speaker).await?;
    if let Some(speaker) = list.speaking() {
        for kind in [NoticeKind::SpeakerEndsSoon, NoticeKind::SpeakerEnds] {
            let notice = Notice::new(kind, speaker.called.0, NoticePlace::Floor, speaker.time_is_up());
            tx.plan_notice(ws.id, &notice).await?;
        }
    }
    Ok(tx.overview_changed(ws.id).await?)
}
