//! What is compared to find out which questions ask the same, and which cards say so.

use std::time::Instant;

use workshop::{Number, Revision, Text, WorkshopId};

use crate::error::known;
use crate::order::{array, lists};
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
        // As one text for each kind of state, for a row each would cost more than all the rest.
        let rows = sqlx::query!(
            r#"SELECT state AS "state!", reason, min(merged_into) AS "merged_into: i64",
                      group_concat(number || ' ' || revision, ',') AS "questions!: String"
               FROM question WHERE workshop_id = ? AND seen = 1 AND (text IS NOT NULL OR state = 'waiting')
               GROUP BY state, reason"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for what may be asked twice")?;
        let mut standing = Vec::new();
        for row in rows {
            if !state(&row.state, row.reason.as_deref(), row.merged_into)?.takes_merged() {
                continue;
            }
            for list in lists(Some(&row.questions))? {
                let [number, revision] = known(list.try_into().ok(), "a question's row")?;
                standing.push(Standing { number: Number(count(number)?), revision: Revision(count(revision)?) });
            }
        }
        Ok(standing)
    }

    /// When this picture was begun: it shows what was durable then, and may show more.
    #[must_use]
    pub const fn begun(&self) -> Instant {
        self.begun
    }

    /// The questions of which moderators may know something else by now than a picture showed that was begun then; `None` if
    /// that is too long ago, and all is to be read.
    #[must_use]
    pub fn revised_since(&self, id: WorkshopId, begun: Instant) -> Option<Vec<Number>> {
        self.revised.since(id, begun)
    }

    /// The words of these questions, with the revision whose they are. One that moderators do not know of, that has no words or
    /// that no other may be put together with is left out.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn words_of(&mut self, id: WorkshopId, numbers: &[Number]) -> Result<Vec<(Standing, Text)>, Error> {
        if numbers.is_empty() {
            return Ok(Vec::new());
        }
        let numbers = array(numbers.iter().map(|n| n.0));
        let rows = sqlx::query!(
            r#"SELECT q.number AS "number!", q.revision, q.state, q.reason, q.merged_into, q.text AS "text!"
               FROM json_each(?2) j CROSS JOIN question q ON q.workshop_id = ?1 AND q.number = j.value
               WHERE q.seen = 1 AND q.text IS NOT NULL"#,
            id.0,
            numbers
        )
        .fetch_all(self.conn())
        .await
        .doing("loading what is compared")?;
        let mut words = Vec::with_capacity(rows.len());
        for row in rows {
            if state(&row.state, row.reason.as_deref(), row.merged_into)?.takes_merged() {
                let of = Standing { number: Number(count(row.number)?), revision: Revision(count(row.revision)?) };
                words.push((of, Text::stored(row.text)));
            }
        }
        Ok(words)
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
