//! What every act may use: the database, the facts, the clock, the operator's limits, and what is kept in memory.

use std::sync::Arc;
use std::time::Duration;

use content::Facts;
use storage::{Committed, Store};
use tokio::sync::Notify;
use tokio_util::task::TaskTracker;
use workshop::{Refusal, Seal, Workshop};

use crate::alike::Alike;
use crate::ask::Places;
use crate::asking_back::AsksBack;
use crate::deletion::Deletions;
use crate::presence::Presence;
use crate::slots::Slots;
use crate::{Chance, Clock, Result};

/// How long somebody waits for the write-ahead log to be emptied before they are answered; Discord waits three seconds.
const WAIT_FOR_SCRUB: Duration = Duration::from_millis(1_500);

/// The operator's limits on what people do.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Length of a question, in grapheme clusters.
    pub max_length: usize,
    /// Undecided questions of one person at once.
    pub waiting_per_person: u32,
    /// Between two questions of one person.
    pub cooldown: Duration,
    /// The length of a slot on which anonymous acts are shown; `None` when slots are switched off.
    pub batch: Option<Duration>,
    /// How long a closed workshop is kept.
    pub retention: Duration,
}

/// What every act may use.
pub struct House {
    /// The database and the key files.
    pub store: Store,
    /// The briefing facts.
    pub facts: Arc<Facts>,
    /// What time it is.
    pub clock: Clock,
    /// The operator's limits.
    pub limits: Limits,
    /// What is left to chance.
    pub draw: Chance,
    /// Woken when public messages no longer show what is stored.
    pub stale: Arc<Notify>,
    pub(crate) places: Places,
    pub(crate) alike: Alike,
    pub(crate) asks_back: AsksBack,
    pub(crate) presence: Presence,
    /// `None` where slots are switched off.
    pub(crate) slots: Option<Slots>,
    pub(crate) deletions: Deletions,
    /// What goes on while somebody is answered; a stop waits for it.
    pub background: TaskTracker,
}

impl House {
    /// What acts use, with the system's chance.
    #[must_use]
    pub fn new(store: Store, facts: impl Into<Arc<Facts>>, clock: Clock, limits: Limits) -> Self {
        let slots = limits.batch.map(|length| Slots::new(length, &clock));
        Self {
            store,
            facts: facts.into(),
            clock,
            limits,
            draw: Chance::of_the_system(),
            stale: Arc::default(),
            places: Places::default(),
            alike: Alike::default(),
            asks_back: AsksBack::default(),
            presence: Presence::default(),
            slots,
            deletions: Deletions::default(),
            background: TaskTracker::new(),
        }
    }

    /// The same with other chance: under a seed everything that is drawn is drawn again.
    #[must_use]
    pub fn drawing(self, draw: Chance) -> Self {
        Self { draw, ..self }
    }

    /// The seal of a running workshop.
    ///
    /// # Errors
    /// If the workshop is closed, or its key file cannot be read.
    pub fn seal(&self, ws: &Workshop) -> Result<Seal> {
        Ok(self.store.seal(ws.id, &ws.key_name)?.ok_or(Refusal::WorkshopClosed)?)
    }

    /// The one place where what follows from a commit is done: public messages are drawn anew, memory forgets what is over,
    /// destroyed words leave the write-ahead log.
    pub async fn settle(&self, committed: Committed) {
        let Committed { stale, destroyed, closed, took_part, planned, deleted, in_public, asks_back } = committed;
        self.presence.take_part(took_part);
        self.presence.act_in_public(in_public);
        self.asks_back.begin(&asks_back);
        self.deletions.change(planned, &deleted);
        if stale {
            self.stale.notify_one();
        }
        for id in closed {
            self.places.forget(id);
            self.alike.forget(id);
            self.asks_back.forget(id);
            self.presence.forget(id);
            self.deletions.forget(id);
        }
        if destroyed {
            self.scrub().await;
        }
    }

    /// Words were destroyed: they leave the write-ahead log at once, too. The next
    /// start empties the log if this fails. Where the disk is slow it goes on while the person is answered.
    async fn scrub(&self) {
        let store = self.store.clone();
        // A line now could tell when somebody changed what they asked; what is left is looked for again at the border.
        let is_said = self.slots.is_none();
        let scrubbing = self.background.spawn(async move {
            let emptied =
                if is_said { store.empty_journal().await } else { store.empty_journal_unsaid().await.map(drop) };
            if let Err(error) = emptied
                && is_said
            {
                tracing::error!(%error, "emptying the write-ahead log of destroyed words");
            }
        });
        let _ = tokio::time::timeout(WAIT_FOR_SCRUB, scrubbing).await;
    }
}
