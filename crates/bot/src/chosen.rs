//! Which language somebody reads: the one they chose in this workshop, else that of their Discord, else English. What they
//! chose is kept by tag until the workshop closes, and remembered here. Never here: what the room reads.

use std::num::NonZeroUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lru::LruCache;
use serde_json::Value;
use workshop::{Account, Channel, Refusal, Workshop};

use crate::bot::Bot;
use crate::error::Result;
use crate::texts::Language;

/// How many people are remembered.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(20_000).expect("not zero");

/// Nobody waits longer than this for their language: then it is that of their Discord.
const PATIENCE: Duration = Duration::from_millis(400);

/// What people chose, or that they chose nothing, by where they do something.
#[derive(Debug)]
pub(crate) struct Chosen(Mutex<LruCache<(Channel, Account), Option<Language>>>);

impl Default for Chosen {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(REMEMBERED)))
    }
}

impl Chosen {
    fn lock(&self) -> MutexGuard<'_, LruCache<(Channel, Account), Option<Language>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A workshop is over, and with it what was chosen there.
    pub(crate) fn forget_all(&self) {
        self.lock().clear();
    }

    /// This person chose anew.
    fn forget(&self, whose: Account) {
        let mut all = self.lock();
        let theirs: Vec<_> = all.iter().map(|(at, _)| *at).filter(|(_, account)| *account == whose).collect();
        for at in theirs {
            all.pop(&at);
        }
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
    pub(crate) async fn chosen_in(&self, ws: &Workshop, whose: Account) -> Result<Option<Language>> {
        let tag = self.seal(ws)?.tag(whose);
        let tag = self.store.read().await?.chosen_language(ws.id, tag).await?;
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
        self.chosen.forget(whose);
        Ok(())
    }

    /// What this person chose is deleted.
    pub(crate) fn chose_nothing(&self, whose: Account) {
        self.chosen.forget(whose);
    }

    async fn chosen_at(&self, channel: Channel, whose: Account) -> Result<Option<Language>> {
        if let Some(known) = self.chosen.lock().get(&(channel, whose)) {
            return Ok(*known);
        }
        let here = self.store.read().await?.workshop_at(channel).await?;
        let chosen = match here.filter(|ws| ws.running().is_ok()) {
            Some(ws) => match self.chosen_in(&ws, whose).await {
                Ok(chosen) => chosen,
                // It is closing.
                Err(crate::Error::Refused { why: Refusal::WorkshopClosed, .. }) => None,
                Err(error) => return Err(error),
            },
            None => None,
        };
        self.chosen.lock().get_or_insert((channel, whose), || chosen);
        Ok(chosen)
    }
}
