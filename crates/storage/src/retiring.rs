//! Which tags are retired, as the seals in memory know it: what a turn changes of that holds for the turns after it, and is
//! taken back with it.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use workshop::{Seal, Tag, WorkshopId};

use crate::deleting::{Draw, about, nonce};
use crate::error::known;
use crate::{Doing, Error, Reads, Store, Tx};

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

impl Reads {
    /// The tags that were retired, of which some may lie under a key that was exchanged: nobody knows those any more.
    ///
    /// # Errors
    /// If SQLite fails, or what lies under this key is none.
    pub(crate) async fn retired(&mut self, id: WorkshopId, seal: &Seal) -> Result<HashSet<Tag>, Error> {
        let rows =
            sqlx::query!(r#"SELECT id AS "id!", locked FROM retired_tag WHERE workshop_id = ? ORDER BY id"#, id.0)
                .fetch_all(self.conn())
                .await
                .doing("loading the retired tags")?;
        let mut tags = HashSet::with_capacity(rows.len());
        for row in rows {
            // Which of the keys that were exchanged it lies under, nothing tells.
            let Some(bytes) = seal.unlock(&row.locked, &about("retired", id, row.id)) else { continue };
            tags.insert(known(Tag::from_bytes(&bytes), "a retired tag")?);
        }
        Ok(tags)
    }
}

impl Tx {
    /// Whoever had this tag has another one once this is committed.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn retire(&mut self, id: WorkshopId, (seal, tag): (&Seal, Tag), draw: Draw<'_>) -> Result<(), Error> {
        let [a, b, c, d, e, f, g, h, ..] = draw();
        let row = (u64::from_be_bytes([a, b, c, d, e, f, g, h]) >> 1).cast_signed();
        let locked = seal.lock(tag.bytes(), &about("retired", id, row), nonce(draw));
        sqlx::query!("INSERT INTO retired_tag (id, workshop_id, locked) VALUES (?, ?, ?)", row, id.0, locked)
            .execute(self.conn())
            .await
            .doing("retiring a tag")?;
        self.gathered.retires.push((id, tag));
        Ok(())
    }
}

impl Store {
    /// At the start: the seals learn which tags are retired. Those that an earlier version wrote in the clear are locked away.
    pub(crate) async fn learn_retired(&self) -> Result<(), Error> {
        let doing = "loading the retired tags";
        let clear = sqlx::query!("SELECT workshop_id, tag FROM retired")
            .fetch_all(self.read().await?.conn())
            .await
            .doing(doing)?;
        if !clear.is_empty() {
            let mut tx = self.write().await?;
            for row in clear {
                let (id, tag) = (WorkshopId(row.workshop_id), known(Tag::from_bytes(&row.tag), "a tag")?);
                if let Some(seal) = self.known_seal(id) {
                    // Under an exchanged key they would be lost once the right one is back.
                    if tx.is_exchanged(id, &seal).await? {
                        continue;
                    }
                    tx.retire(id, (&seal, tag), &mut || rand::random()).await?;
                }
                sqlx::query!("DELETE FROM retired WHERE workshop_id = ? AND tag = ?", id.0, row.tag)
                    .execute(tx.conn())
                    .await
                    .doing(doing)?;
            }
            tx.destroys();
            let _ = tx.commit().await?;
        }
        let seals: Vec<(WorkshopId, Seal)> = {
            let seals = self.seals.lock().unwrap_or_else(PoisonError::into_inner);
            seals.iter().map(|(id, seal)| (*id, seal.clone())).collect()
        };
        let mut reads = self.read().await?;
        for (id, seal) in seals {
            for tag in reads.retired(id, &seal).await? {
                seal.retire(tag);
            }
        }
        Ok(())
    }
}
