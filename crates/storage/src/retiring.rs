//! Which tags are retired, as the seals in memory know it: what a turn changes of that holds for the turns after it, and is
//! taken back with it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use workshop::{Seal, Tag, WorkshopId};

use crate::error::known;
use crate::{Doing, Error, Store, Tx};

/// The seals of the running workshops.
pub(crate) type Seals = Arc<Mutex<HashMap<WorkshopId, Seal>>>;

/// A tag that a turn retires.
pub(crate) type Retires = (WorkshopId, Tag);

fn each(seals: &Seals, retires: &[Retires], then: impl Fn(&Seal, Tag)) {
    let seals = seals.lock().unwrap_or_else(PoisonError::into_inner);
    for (id, tag) in retires {
        if let Some(seal) = seals.get(id) {
            then(seal, *tag);
        }
    }
}

/// A turn is done: whoever writes next finds the person under their new tag.
pub(crate) fn are_retired(seals: &Seals, retires: &[Retires]) {
    each(seals, retires, Seal::retire);
}

/// It could not be committed after all.
pub(crate) fn are_not_retired(seals: &Seals, retires: &[Retires]) {
    each(seals, retires, Seal::reinstate);
}

impl Tx {
    /// Whoever had this tag has another one once this is committed.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn retire(&mut self, id: WorkshopId, tag: Tag) -> Result<(), Error> {
        let bytes = tag.bytes().as_slice();
        sqlx::query!("INSERT INTO retired (workshop_id, tag) VALUES (?, ?) ON CONFLICT DO NOTHING", id.0, bytes)
            .execute(self.conn())
            .await
            .doing("retiring a tag")?;
        self.gathered.retires.push((id, tag));
        Ok(())
    }
}

impl Store {
    /// At the start: the seals learn which tags are retired.
    pub(crate) async fn learn_retired(&self) -> Result<(), Error> {
        let mut reads = self.read().await?;
        let rows = sqlx::query!("SELECT workshop_id, tag FROM retired")
            .fetch_all(reads.conn())
            .await
            .doing("loading the retired tags")?;
        let all: Vec<Retires> = rows
            .into_iter()
            .map(|r| Ok((WorkshopId(r.workshop_id), known(Tag::from_bytes(&r.tag), "a tag")?)))
            .collect::<Result<_, Error>>()?;
        are_retired(&self.seals, &all);
        Ok(())
    }
}
