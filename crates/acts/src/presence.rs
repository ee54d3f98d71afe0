//! Who is here and who asked a moment ago, as far as it is kept in memory: who took part is written down by tag with others
//! at the end of a slot, never together with what they did, and only then is it counted whether five may ask anonymously.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use storage::{Part, Reads};
use workshop::admission::Limits;
use workshop::{Account, Moderator, Refusal, Rights, Seal, Tag, Time, Workshop, WorkshopId};

use crate::{Actor, House, Result};

/// Fewer than this many who may ask anonymously are so few that they are told.
const ENOUGH: usize = 5;

/// What is kept in memory of people who are here.
#[derive(Debug, Default)]
pub(crate) struct Presence {
    asked: Mutex<HashMap<(WorkshopId, Account), Time>>,
    here: Mutex<HashMap<WorkshopId, Here>>,
}

/// The people of one workshop.
#[derive(Debug, Default)]
struct Here {
    /// Who took part and is not written down yet.
    parts: HashMap<Tag, Part>,
    /// What limits who may ask, as it was when the rest was learnt.
    limits: Option<Limits>,
    /// Who was let in since.
    admitted: HashSet<Tag>,
    /// Whether five were counted since.
    enough: bool,
    /// Whether anybody took part since the last look, known or not.
    news: bool,
    /// Who raised a hand or asked by name since the start, for all to see.
    in_public: HashSet<Account>,
}

impl Here {
    /// What was learnt under other rules is forgotten.
    fn under(&mut self, ws: &Workshop) -> &mut Self {
        let limits = Some(ws.limits());
        if self.limits != limits {
            (self.limits, self.enough) = (limits, false);
            self.admitted.clear();
        }
        self
    }

    fn takes_part(&mut self, tag: Tag, part: Part) {
        let known = self.parts.entry(tag).or_insert(part);
        *known = part.max(*known);
        self.news = true;
    }
}

impl Presence {
    fn here(&self) -> MutexGuard<'_, HashMap<WorkshopId, Here>> {
        self.here.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// These people took part.
    pub(crate) fn take_part(&self, parts: Vec<(WorkshopId, Tag, Part)>) {
        if parts.is_empty() {
            return;
        }
        let mut here = self.here();
        for (id, tag, part) in parts {
            here.entry(id).or_default().takes_part(tag, part);
        }
    }

    /// What this person did that is not written down yet.
    pub(crate) fn part(&self, id: WorkshopId, tag: Tag) -> Option<Part> {
        self.here().get(&id)?.parts.get(&tag).copied()
    }

    /// This person was let in.
    pub(crate) fn admitted(&self, ws: &Workshop, tag: Tag) {
        self.here().entry(ws.id).or_default().under(ws).admitted.insert(tag);
    }

    /// Others see that these people take part.
    pub(crate) fn act_in_public(&self, people: Vec<(WorkshopId, Account)>) {
        if people.is_empty() {
            return;
        }
        let mut here = self.here();
        for (id, account) in people {
            here.entry(id).or_default().in_public.insert(account);
        }
    }

    /// The workshop is closed.
    pub(crate) fn forget(&self, id: WorkshopId) {
        self.here().remove(&id);
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).retain(|(ws, _), _| *ws != id);
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

    /// Notes that this person pressed a button of the panel.
    ///
    /// # Errors
    /// If the key file cannot be read.
    pub fn note_present(&self, who: &Actor, ws: &Workshop) -> Result<()> {
        let tag = self.seal(ws)?.tag(who.account());
        self.presence.take_part(vec![(ws.id, tag, Part::Present)]);
        Ok(())
    }

    /// Whether this person is known to take part.
    ///
    /// # Errors
    /// If the database or the key file fails.
    pub async fn takes_part(&self, reads: &mut Reads, ws: &Workshop, account: Account) -> Result<bool> {
        let tag = self.seal(ws)?.tag(account);
        Ok(self.presence.part(ws.id, tag).is_some()
            || reads.part(ws.id, tag).await?.is_some()
            || reads.acted(ws.id, account, tag).await?)
    }

    /// Whether this person has asked, supported or raised a hand, be it before they deleted their data.
    ///
    /// # Errors
    /// If the database or the key file fails.
    pub async fn acted(&self, reads: &mut Reads, ws: &Workshop, account: Account) -> Result<bool> {
        let seal = self.seal(ws)?;
        let tag = seal.tag(account);
        Ok(self.presence.part(ws.id, tag) == Some(Part::Acted)
            || reads.acted(ws.id, account, tag).await?
            || reads.kept(ws.id, account, &seal).await?.acted)
    }

    /// Whether a hand or a question by name would tell others that this person asked anonymously: a lockdown lets in only those
    /// who took part, and as far as is known they did so in no other way.
    ///
    /// # Errors
    /// If the database or the key file fails.
    pub async fn reveals(&self, reads: &mut Reads, ws: &Workshop, who: &Rights) -> Result<bool> {
        // Moderators and organisers are let in whatever they did.
        if !ws.rules.lockdown || Moderator::of(ws, who).is_ok() {
            return Ok(false);
        }
        let account = who.account;
        let seen = self.presence.here().get(&ws.id).is_some_and(|here| here.in_public.contains(&account));
        Ok(!seen && !reads.acted_otherwise(ws.id, account, self.seal(ws)?.tag(account)).await?)
    }

    /// Who takes part and is not written down yet.
    ///
    /// # Errors
    /// If the key file cannot be read.
    pub fn present(&self, ws: &Workshop) -> Result<Vec<Tag>> {
        let seal = self.seal(ws)?;
        let here = self.presence.here();
        let tags = here.get(&ws.id).into_iter().flat_map(|here| here.parts.keys().copied());
        Ok(tags.filter(|tag| !seal.is_retired(*tag)).collect())
    }

    /// Whether fewer than five are known who may ask anonymously now. Once there were five it stays so until the rules
    /// change, and it changes with a slot only: nobody can tell by it what a single person did.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn is_thin(&self, reads: &mut Reads, ws: &Workshop) -> Result<bool> {
        if self.presence.here().entry(ws.id).or_default().under(ws).enough {
            return Ok(false);
        }
        if self.limits.batch.is_none() {
            self.count(reads, ws).await?;
        }
        Ok(!self.presence.here().entry(ws.id).or_default().under(ws).enough)
    }

    /// Counts who may ask anonymously now. A mute takes one off, whoever else was muted: else the count would tell whether
    /// two muted questions are one person's.
    async fn count(&self, reads: &mut Reads, ws: &Workshop) -> Result<()> {
        let (limits, seal) = (ws.limits(), self.seal(ws)?);
        let (noted, strangers) = reads.noted(ws.id, &seal).await?;
        let muted = reads.mutes(ws.id).await?;
        let mut all = self.presence.here();
        let here = all.entry(ws.id).or_default().under(ws);
        // Whoever deleted their data has another tag, and is one person.
        let parts = here.parts.iter().filter(|(tag, _)| !seal.is_retired(**tag));
        let mut people: HashMap<Tag, Part> = parts.map(|(tag, part)| (*tag, *part)).collect();
        for (tag, part) in noted {
            let known = people.entry(tag).or_insert(part);
            *known = part.max(*known);
        }
        let may_ask = people.iter().filter(|(tag, part)| {
            (!limits.lockdown || **part == Part::Acted) && (!limits.needs_more() || here.admitted.contains(*tag))
        });
        // Those who are no people were let in by no role and no age.
        let nobody = if limits.needs_more() { muted } else { muted.saturating_add(strangers) };
        here.enough |= may_ask.count() >= ENOUGH.saturating_add(nobody as usize);
        Ok(())
    }

    /// The end of a slot: who took part in it is written down, all at once, in the order of their tags. Somebody who is alone
    /// waits for company. Then it is counted whether enough may ask anonymously.
    ///
    /// # Errors
    /// If the database or a key file fails.
    pub async fn end_slot(&self) -> Result<()> {
        let running = self.store.read().await?.running_workshops().await?;
        for ws in running {
            self.note_parts(&ws, &self.seal(&ws)?).await?;
            let mut reads = self.store.read().await?;
            if !self.presence.here().entry(ws.id).or_default().under(&ws).enough {
                self.count(&mut reads, &ws).await?;
            }
        }
        Ok(())
    }

    /// Where anybody took part since the last look, there is one commit, whoever and how many they were: else how often the
    /// database writes would tell that somebody waits for company, who is a single person.
    async fn note_parts(&self, ws: &Workshop, seal: &Seal) -> Result<()> {
        let news = self.presence.here().get_mut(&ws.id).is_some_and(|here| std::mem::take(&mut here.news));
        if !news {
            return Ok(());
        }
        let noted = self.note_all_parts(ws, seal).await;
        if noted.is_err()
            && let Some(here) = self.presence.here().get_mut(&ws.id)
        {
            here.news = true;
        }
        noted
    }

    async fn note_all_parts(&self, ws: &Workshop, seal: &Seal) -> Result<()> {
        let parts = self.presence.here().get(&ws.id).map(|here| here.parts.clone()).unwrap_or_default();
        let mut tx = self.store.write().await?;
        let tags: Vec<Tag> = parts.keys().copied().collect();
        let before = tx.parts(ws.id, &tags).await?;
        let (mut known, mut new) = (Vec::new(), Vec::new());
        for (tag, part) in parts {
            let noted = seal.is_retired(tag) || before.get(&tag).is_some_and(|noted| *noted >= part);
            if noted { known.push((tag, part)) } else { new.push((tag, part)) }
        }
        if new.len() == 1 && self.limits.batch.is_some() {
            new.clear();
        }
        new.sort_unstable();
        tx.note_parts(ws.id, &new).await?;
        self.settle(tx.commit().await?).await;
        let mut all = self.presence.here();
        if let Some(here) = all.get_mut(&ws.id) {
            for (tag, part) in known.into_iter().chain(new) {
                if here.parts.get(&tag) == Some(&part) {
                    here.parts.remove(&tag);
                }
            }
        }
        Ok(())
    }
}
