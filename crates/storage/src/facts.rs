//! Facts that were shown on the floor.

use workshop::{Time, WorkshopId};

use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// The ids of the facts that were shown so far, in order.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn facts_shown(&mut self, id: WorkshopId) -> Result<Vec<String>, Error> {
        sqlx::query_scalar!("SELECT fact FROM fact_shown WHERE workshop_id = ? ORDER BY number", id.0)
            .fetch_all(self.conn())
            .await
            .doing("loading the shown facts")
    }

    /// The id of the fact that was shown as this one in order, and when.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn fact_shown(&mut self, id: WorkshopId, number: u32) -> Result<Option<(String, Time)>, Error> {
        let row =
            sqlx::query!("SELECT fact, shown_at_ms FROM fact_shown WHERE workshop_id = ? AND number = ?", id.0, number)
                .fetch_optional(self.conn())
                .await
                .doing("loading a shown fact")?;
        Ok(row.map(|r| (r.fact, Time::from_ms(r.shown_at_ms))))
    }
}

impl Tx {
    /// Notes that a fact is shown on the floor, and returns its place in the order, from 1.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn show_fact(&mut self, id: WorkshopId, fact: &str, now: Time) -> Result<u32, Error> {
        let at = now.ms();
        let number = sqlx::query_scalar!(
            r#"INSERT INTO fact_shown (workshop_id, number, fact, shown_at_ms)
               VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM fact_shown WHERE workshop_id = ?1), ?2, ?3)
               RETURNING number AS "number!""#,
            id.0,
            fact,
            at
        )
        .fetch_one(self.conn())
        .await
        .doing("showing a fact")?;
        crate::row::count(number)
    }
}
