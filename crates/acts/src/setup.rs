//! How a workshop is set up: it is opened, its settings are changed, it is locked down, its intake is paused. What organisers and
//! moderators change is a row of the moderation log.

use storage::{NewWorkshop, Reads, Tx, ViewKey, ViewKind};
use workshop::log::{Entry, LogKind};
use workshop::{Moderator, Organiser, Refusal, Role, Seal, Time, Word, Workshop, WorkshopId};

use crate::{Result, log};

/// That neither channel of a workshop to come is in use.
///
/// # Errors
/// [`Refusal::ChannelInUse`]
pub async fn nobody_has(reads: &mut Reads, new: &NewWorkshop) -> Result<()> {
    for channel in [new.floor, new.desk] {
        if reads.workshop_at(channel).await?.is_some_and(|w| w.running().is_ok()) {
            return Err(Refusal::ChannelInUse.into());
        }
    }
    Ok(())
}

/// Opens a workshop under a key that was written for it, in the room's language.
///
/// # Errors
/// [`Refusal::ChannelInUse`]; then the key was written for nothing, and the next start destroys it.
pub async fn open(
    tx: &mut Tx,
    new: &NewWorkshop,
    (rapporteurs, language): (Option<Role>, &str),
    key: (&str, &Seal),
    now: Time,
) -> Result<WorkshopId> {
    nobody_has(tx, new).await?;
    let id = tx.open_workshop(new, key, now).await?;
    tx.set_rapporteurs(id, rapporteurs).await?;
    tx.speak(id, language).await?;
    tx.show(ViewKey::of(id, ViewKind::Panel), new.floor).await?;
    tx.show(ViewKey::of(id, ViewKind::Board), new.desk).await?;
    Ok(id)
}

/// Stores what an organiser changed of the settings. Returns whether anything is different.
///
/// # Errors
/// If the database fails.
pub async fn change(tx: &mut Tx, before: &Workshop, after: &Workshop, by: Organiser, now: Time) -> Result<bool> {
    let changed = names(before, after);
    if changed.is_empty() {
        return Ok(false);
    }
    if after.language != before.language {
        tx.speak(after.id, &after.language).await?;
    }
    tx.set_rules(after).await?;
    log::write(tx, after, by, Entry::of(LogKind::Settings).because(changed.join(" ")), now).await?;
    tx.overview_changed(after.id).await?;
    if after.rules.support != before.rules.support {
        tx.posts_changed(after.id).await?;
    }
    Ok(true)
}

/// The names of the settings that are not as before.
fn names(before: &Workshop, after: &Workshop) -> Vec<&'static str> {
    let (a, b) = (&before.rules, &after.rules);
    let all = [
        ("language", before.language != after.language),
        ("identity", before.identity != after.identity),
        ("order", a.order != b.order),
        ("questions_per_person", a.questions_per_person != b.questions_per_person),
        ("support", a.support != b.support),
        ("premoderation", a.premoderation != b.premoderation),
        ("eligible_role", a.eligible_role != b.eligible_role),
        ("account_age_days", a.account_age_days != b.account_age_days),
        ("alternate", a.alternate != b.alternate),
    ];
    all.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

/// Locks the workshop down, or ends that.
///
/// # Errors
/// [`Refusal::LockdownAlreadySo`]
pub async fn lock(tx: &mut Tx, mut ws: Workshop, on: bool, by: Moderator, now: Time) -> Result<()> {
    if ws.rules.lockdown == on {
        let kinds = [LogKind::Lockdown, LogKind::EndLockdown].map(Word::word);
        let by = log::last_by(tx, &ws, |row| kinds.contains(&row.kind.as_str())).await?;
        return Err(Refusal::LockdownAlreadySo { on, by }.into());
    }
    ws.rules.lockdown = on;
    tx.set_rules(&ws).await?;
    let kind = if on { LogKind::Lockdown } else { LogKind::EndLockdown };
    log::write(tx, &ws, by, Entry::of(kind), now).await?;
    Ok(tx.overview_changed(ws.id).await?)
}

/// Pauses the intake, or takes questions again.
///
/// # Errors
/// If it is so already.
pub async fn pause(tx: &mut Tx, mut ws: Workshop, paused: bool, by: Moderator, now: Time) -> Result<()> {
    ws.set_paused(paused, tx.last_changes(ws.id).await?.intake)?;
    tx.set_intake(&ws, by.account()).await?;
    let kind = if paused { LogKind::Pause } else { LogKind::Resume };
    log::write(tx, &ws, by, Entry::of(kind), now).await?;
    Ok(tx.overview_changed(ws.id).await?)
}
