//! Who is here and who asked a moment ago, as far as it is kept in memory only.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use storage::Reads;
use workshop::{Account, Refusal, Time, Workshop, WorkshopId};

use crate::{Actor, House, Result};

/// What is kept in memory of people who are here.
#[derive(Debug, Default)]
pub(crate) struct Presence {
    asked: Mutex<HashMap<(WorkshopId, Account), Time>>,
    /// Who opened the form for a named question. Written down by tag, it would stand beside that question in the
    /// write-ahead log.
    by_name: Mutex<HashSet<(WorkshopId, Account)>>,
}

impl Presence {
    /// The workshop is closed.
    pub(crate) fn forget(&self, id: WorkshopId) {
        self.by_name.lock().unwrap_or_else(PoisonError::into_inner).retain(|(ws, _)| *ws != id);
    }
}

impl House {
    /// That this person did not ask a moment ago.
    ///
    /// # Errors
    /// [`Refusal::TooSoon`]
    pub fn check_cooldown(&self, ws: WorkshopId, who: Account) -> std::result::Result<(), Refusal> {
        let now = self.clock.steady();
        let asked = self.presence.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(last) = asked.get(&(ws, who)) else { return Ok(()) };
        let since = now.since(*last);
        let cooldown = self.limits.cooldown;
        if since < cooldown { Err(Refusal::TooSoon { wait: cooldown - since }) } else { Ok(()) }
    }

    /// Notes that this person asked.
    pub fn note_asked(&self, ws: WorkshopId, who: Account) {
        let cooldown = self.limits.cooldown;
        if cooldown.is_zero() {
            return;
        }
        let now = self.clock.steady();
        self.presence.asked.lock().unwrap_or_else(PoisonError::into_inner).insert((ws, who), now);
    }

    /// Forgets who asked, once they may ask again.
    pub fn forget_who_asked(&self) {
        let (now, cooldown) = (self.clock.steady(), self.limits.cooldown);
        let mut asked = self.presence.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.retain(|_, at| now.since(*at) < cooldown);
    }

    /// Notes that this person pressed a button of the panel, if they are not known yet.
    ///
    /// # Errors
    /// If the database or the key file fails.
    pub async fn note_present(&self, who: &Actor, ws: &Workshop) -> Result<()> {
        let tag = self.seal(ws)?.tag(who.account());
        if self.store.read().await?.is_participant(ws.id, who.account(), tag).await? {
            return Ok(());
        }
        let mut tx = self.store.write().await?;
        tx.is_present(ws.id, tag).await?;
        self.settle(tx.commit().await?).await;
        Ok(())
    }

    /// Notes in memory alone that this person is about to ask by name.
    pub fn note_present_by_name(&self, who: &Actor, ws: &Workshop) {
        let mut present = self.presence.by_name.lock().unwrap_or_else(PoisonError::into_inner);
        present.insert((ws.id, who.account()));
    }

    /// Who opened the form for a named question.
    #[must_use]
    pub fn present_by_name(&self, ws: &Workshop) -> Vec<Account> {
        let all = self.presence.by_name.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().filter(|(id, _)| *id == ws.id).map(|(_, account)| *account).collect()
    }

    /// How many people take part.
    ///
    /// # Errors
    /// If the database or the key file fails.
    pub async fn participants(&self, reads: &mut Reads, ws: &Workshop) -> Result<u32> {
        Ok(reads.participants(ws.id, &self.seal(ws)?, &self.present_by_name(ws)).await?)
    }
}
