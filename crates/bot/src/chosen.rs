//! Which language somebody reads: the one they chose in this workshop, else that of their Discord, else English. What they
//! chose is kept by tag until the workshop closes, and all that was chosen in a channel's workshop is remembered here: few
//! choose, and whoever did not costs no look into the database. Never here: what the room reads.

use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lru::LruCache;
use serde_json::Value;
use storage::Reads;
use workshop::{Account, Channel, Refusal, Tag, Workshop};

use crate::bot::Bot;
use crate::error::Result;
use crate::texts::Language;

/// Of how many channels it is remembered.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(1_000).expect("not zero");

/// Nobody waits longer than this for their language: then it is that of their Discord.
const PATIENCE: Duration = Duration::from_millis(400);

/// What people chose, by where they do something.
#[derive(Debug)]
pub(crate) struct Chosen(Mutex<Remembered>);

#[derive(Debug)]
struct Remembered {
    channels: LruCache<Channel, Option<Arc<Here>>>,
    /// How often something was forgotten: what was read before that may be outdated.
    forgotten: u64,
}

/// The workshop that runs in a channel, and who chose what in it.
#[derive(Debug)]
struct Here {
    workshop: Workshop,
    chosen: HashMap<Tag, Language>,
}

impl Default for Chosen {
    fn default() -> Self {
        Self(Mutex::new(Remembered { channels: LruCache::new(REMEMBERED), forgotten: 0 }))
    }
}

impl Chosen {
    fn lock(&self) -> MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A workshop is over and with it what was chosen there, or somebody chose anew.
    pub(crate) fn forget_all(&self) {
        let mut remembered = self.lock();
        remembered.channels.clear();
        remembered.forgotten += 1;
    }
}

impl Bot {
    /// What whoever sent this reads.
    pub(crate) async fn reader(&self, data: &Value, locale: &str) -> Language {
        let id = |value: &Value| value.as_str().and_then(|id| id.parse::<u64>().ok());
        let at = id(&data["channel_id"]).zip(id(&data["member"]["user"]["id"]));
        let of_discord = || self.settings.languages.of_locale(locale);
        let Some((channel, account)) = at else { return of_discord() };
        let chosen = self.chosen_at(Channel(channel), Account(account));
        match tokio::time::timeout(PATIENCE, chosen).await {
            Ok(Ok(Some(language))) => language,
            // Whatever is wrong with the database is told to them by what they want to do.
            Ok(Ok(None) | Err(_)) | Err(_) => of_discord(),
        }
    }

    /// What the room reads.
    pub(crate) fn room(&self, ws: &Workshop) -> Language {
        self.settings.languages.of_locale(&ws.language)
    }

    /// The language that this person chose in this workshop.
    ///
    /// # Errors
    /// If the database or the key file fails.
    pub(crate) async fn chosen_in(&self, reads: &mut Reads, ws: &Workshop, whose: Account) -> Result<Option<Language>> {
        let tag = self.seal(ws)?.tag(whose);
        let tag = reads.chosen_language(ws.id, tag).await?;
        Ok(tag.and_then(|tag| self.settings.languages.for_locale(&tag)))
    }

    /// This person reads this language in this workshop from now on; `None`: that of their Discord.
    ///
    /// # Errors
    /// If the database or the key file fails.
    pub(crate) async fn choose(&self, ws: &Workshop, whose: Account, language: Option<Language>) -> Result<()> {
        let tag = self.seal(ws)?.tag(whose);
        let mut tx = self.store.write().await?;
        tx.choose_language(ws.id, tag, language.map(Language::tag)).await?;
        self.settle(tx.commit().await?).await;
        self.chosen.forget_all();
        Ok(())
    }

    async fn chosen_at(&self, channel: Channel, whose: Account) -> Result<Option<Language>> {
        let known = self.chosen.lock().channels.get(&channel).cloned();
        let here = match known {
            Some(here) => here,
            None => self.read_chosen(channel).await?,
        };
        let Some(here) = here.filter(|here| !here.chosen.is_empty()) else { return Ok(None) };
        match self.seal(&here.workshop) {
            Ok(seal) => Ok(here.chosen.get(&seal.tag(whose)).copied()),
            // It is closing.
            Err(acts::Error::Refused(Refusal::WorkshopClosed)) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    async fn read_chosen(&self, channel: Channel) -> Result<Option<Arc<Here>>> {
        let forgotten = self.chosen.lock().forgotten;
        let mut reads = self.store.read().await?;
        let here = match reads.workshop_at(channel).await?.filter(|ws| ws.running().is_ok()) {
            Some(workshop) => {
                let of = |tag: String| self.settings.languages.for_locale(&tag);
                let chosen = reads.chosen_languages(workshop.id).await?.into_iter();
                let chosen = chosen.filter_map(|(tag, language)| Some((tag, of(language)?))).collect();
                Some(Arc::new(Here { workshop, chosen }))
            }
            None => None,
        };
        let mut remembered = self.chosen.lock();
        if remembered.forgotten == forgotten {
            remembered.channels.put(channel, here.clone());
        }
        Ok(here)
    }
}
