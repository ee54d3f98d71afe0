//! What is compared to find out which questions ask the same, and which cards say so.

use workshop::{Number, Revision, WorkshopId};

use crate::questions::state;
use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

/// A question that others may be put together with, as far as it matters for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub number: Number,
    /// Its words are those of this revision.
    pub revision: Revision,
}

impl Reads {
    /// The questions that moderators know of, that have their words and that others may be put together with.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn standing(&mut self, id: WorkshopId) -> Result<Vec<Standing>, Error> {
        let rows = sqlx::query!(
            r#"SELECT number AS "number!", revision, state, reason, merged_into FROM question
               WHERE workshop_id = ? AND seen = 1 AND (text IS NOT NULL OR state = 'waiting')"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for what may be asked twice")?;
        let mut standing = Vec::with_capacity(rows.len());
        for row in rows {
            let state = state(&row.state, row.reason.as_deref(), row.merged_into)?;
            if state.takes_merged() {
                standing
                    .push(Standing { number: Number(count(row.number)?), revision: Revision(count(row.revision)?) });
            }
        }
        Ok(standing)
    }

    /// The questions that this one's card shows as asking the same, the likest first.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn shown_alike(&mut self, id: WorkshopId, number: Number) -> Result<Vec<Number>, Error> {
        let others = sqlx::query_scalar!(
            "SELECT other FROM alike WHERE workshop_id = ? AND number = ? ORDER BY place",
            id.0,
            number.0
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for what a card shows")?;
        others.into_iter().map(|n| count(n).map(Number)).collect()
    }
}

impl Tx {
    /// From now on this question's card shows these as asking the same.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn show_alike(&mut self, id: WorkshopId, number: Number, others: &[Number]) -> Result<(), Error> {
        let doing = "noting what a card shows";
        sqlx::query!("DELETE FROM alike WHERE workshop_id = ? AND number = ?", id.0, number.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        for (other, place) in others.iter().zip(1_u32..) {
            sqlx::query!(
                "INSERT INTO alike (workshop_id, number, other, place) VALUES (?, ?, ?, ?)",
                id.0,
                number.0,
                other.0,
                place
            )
            .execute(self.conn())
            .await
            .doing(doing)?;
        }
        Ok(())
    }
}
