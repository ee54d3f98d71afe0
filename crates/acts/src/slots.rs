//! Slots: the borders at which others learn what was done anonymously, whenever it was done.
//!
//! A border comes with the steady time alone, and is passed by a task of its own; no press wakes it, no set clock moves it. Who
//! acts after a border waits until it is passed, and writes after what is shown with it; so what a slot shows was asked before
//! its border, however late the task is. Never here: drawing what is shown, or when it is drawn within the slot for other causes.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rand::Rng;
use rand::seq::SliceRandom;
use storage::{Tx, ViewKey};
use tokio::sync::watch;
use tokio::time::Instant;
use workshop::{Question, State, Time, Workshop, WorkshopId};

use crate::own::replace;
use crate::{Chance, Clock, House, Result, asking_back, deletion, support};

/// How long somebody waits at a border before they are served: Discord waits three seconds. What they write comes after the
/// border all the same, for it waits behind it.
const PATIENCE: Duration = Duration::from_secs(1);

/// What is shown of a slot leaves within this part of the next.
const SPREAD: u32 = 8;

/// Where the slots are.
#[derive(Debug)]
pub(crate) struct Slots {
    length: Duration,
    /// The border that comes next, or that is being passed.
    next: watch::Sender<Time>,
    /// When the messages that the last slot changed may leave.
    leave: Mutex<HashMap<ViewKey, Leave>>,
}

/// When a message may leave: on the clock that no test sets, and in the steady time.
#[derive(Clone, Copy, Debug)]
struct Leave {
    at: Instant,
    steady: Time,
}

impl Slots {
    /// Slots of this length, aligned to the time of the start.
    pub(crate) fn new(length: Duration, clock: &Clock) -> Self {
        let next = watch::Sender::new(clock.steady().next_slot(length));
        Self { length, next, leave: Mutex::default() }
    }

    /// Draws when each of these messages may leave, all alike and from the border on: for each by itself, whatever else
    /// leaves.
    fn scatter(&self, chance: &Chance, slot: Time, border: Leave, keys: &[ViewKey]) {
        let mut leave = self.leave.lock().unwrap_or_else(PoisonError::into_inner);
        leave.retain(|_, leaves| leaves.steady > border.steady);
        for key in keys {
            let about = [slot.ms(), key.workshop.0, key.kind as i64, key.subject.into()];
            let after = self.length.mul_f64(chance.at("leave", &about).random_range(0.1..1.0)) / SPREAD;
            leave.entry(*key).or_insert(Leave { at: border.at + after, steady: border.steady.plus(after) });
        }
    }
}

impl House {
    /// Whoever does something does it after every border that has come.
    pub async fn after_the_border(&self) {
        let Some(slots) = &self.slots else { return };
        let now = self.clock.steady();
        let mut next = slots.next.subscribe();
        let _ = tokio::time::timeout(PATIENCE, next.wait_for(|next| *next > now)).await;
    }

    /// How long this message, which a slot changed, must wait until it may leave.
    #[must_use]
    pub fn leaves_in(&self, key: ViewKey) -> Duration {
        let Some(slots) = &self.slots else { return Duration::ZERO };
        let leave = slots.leave.lock().unwrap_or_else(PoisonError::into_inner);
        leave.get(&key).map_or(Duration::ZERO, |leaves| leaves.at.saturating_duration_since(Instant::now()))
    }

    /// When this message, which a slot changed, may leave in the steady time, as it was drawn.
    #[must_use]
    pub fn leaves_at(&self, key: ViewKey) -> Option<Time> {
        let leave = self.slots.as_ref()?.leave.lock().unwrap_or_else(PoisonError::into_inner);
        leave.get(&key).map(|leaves| leaves.steady)
    }

    /// How long it takes at most until others see what was done anonymously now.
    #[must_use]
    pub fn shown_within(&self) -> Duration {
        self.slots.as_ref().map_or(Duration::ZERO, |slots| slots.length + slots.length / SPREAD)
    }

    /// Waits for the next border; for ever where there are no slots.
    pub async fn border(&self) {
        match &self.slots {
            Some(slots) => {
                let next = *slots.next.borrow();
                self.clock.until(next).await;
            }
            None => std::future::pending().await,
        }
    }

    /// Passes a border that has come. What could not be shown waits for the next one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn pass_the_border(&self) -> Result<()> {
        let Some(slots) = &self.slots else { return Ok(()) };
        let border = Leave { at: Instant::now(), steady: self.clock.steady() };
        let slot = *slots.next.borrow();
        let shown = self.show_slot(slots, (slot, border)).await;
        // What somebody deletes goes in the same way as what anybody changes.
        let scatter = |keys: &[ViewKey]| slots.scatter(&self.draw, slot, border, keys);
        let deleted = deletion::pass_every(self, slots.length, scatter).await;
        slots.next.send_replace(self.clock.steady().next_slot(slots.length));
        shown.and(deleted)?;
        self.end_slot().await?;
        // The journal tells in which order things happened; so it tells of no more than one slot.
        Ok(self.store.empty_journal().await?)
    }

    async fn show_slot(&self, slots: &Slots, (slot, border): (Time, Leave)) -> Result<()> {
        // The place among the writers first: whatever is written after the border comes behind it, however slow it is to read.
        let mut tx = self.store.write_alone().await?;
        let (any, supports) = (tx.any_waits_for_a_slot().await?, tx.with_pending_supports().await?);
        let now = self.clock.now();
        if !any && supports.is_empty() && !tx.any_round_due(now).await? {
            return Ok(());
        }
        show_changes(&mut tx).await?;
        asking_back::show(&mut tx).await?;
        support::show(&mut tx, &supports).await?;
        tx.end_rounds(now).await?;
        let mut shown: BTreeMap<WorkshopId, Vec<Question>> = BTreeMap::new();
        for q in tx.slot().await? {
            shown.entry(q.workshop).or_default().push(q);
        }
        for (id, mut questions) in shown {
            questions.shuffle(&mut self.draw.at("slot", &[slot.ms(), id.0]));
            if let Some(ws) = tx.workshop(id).await? {
                // All alike, as the setting is now: in the middle of the slot it was changed for nobody.
                for q in &mut questions {
                    let state = State::at_first(!ws.rules.premoderation, q.kind);
                    if q.state != state {
                        q.state = state;
                        tx.save(q).await?;
                    }
                }
                tx.questions_appeared(&questions, &ws).await?;
            }
        }
        slots.scatter(&self.draw, slot, border, tx.marked());
        self.settle(tx.commit().await?).await;
        Ok(())
    }
}

/// What anonymous askers changed is so for everybody from now on.
///
/// # Errors
/// If the database fails.
async fn show_changes(tx: &mut Tx) -> Result<()> {
    for (id, number, change) in tx.take_pending_changes(None).await? {
        let (ws, q) = (tx.workshop(id).await?, tx.question(id, number).await?);
        if let (Some(ws), Some(after)) = (ws, q.and_then(|q| q.after(&change))) {
            replace(tx, &ws, &after).await?;
        }
    }
    Ok(())
}

/// The workshop is about to close in the middle of a slot, and nothing new is shown: what anonymous askers withdrew is
/// withdrawn, and so is what they gave other words that nobody has seen yet, for the old ones must not stay.
///
/// # Errors
/// If the database fails.
pub async fn end_changes(tx: &mut Tx, ws: &Workshop) -> Result<()> {
    for (id, number, change) in tx.take_pending_changes(Some(ws.id)).await? {
        let ended = tx.question(id, number).await?.and_then(|q| q.after_the_close(&change));
        if let Some(after) = ended {
            replace(tx, ws, &after).await?;
        }
    }
    Ok(())
}
