//! When the bot began sessions with Discord's gateway, so that a program which is started again and again knows it.

use std::time::Duration;

use workshop::Time;

use crate::{Doing, Error, Reads, Tx};

/// Discord counts by the day; what is older is forgotten.
const DAY: Duration = Duration::from_hours(24);

impl Reads {
    /// The sessions begun since then, the oldest first.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn identifies_since(&mut self, since: Time) -> Result<Vec<Time>, Error> {
        let since = since.ms();
        let all = sqlx::query_scalar!("SELECT at_ms FROM identify WHERE at_ms > ? ORDER BY at_ms", since)
            .fetch_all(self.conn())
            .await
            .doing("looking when sessions were begun")?;
        Ok(all.into_iter().map(Time::from_ms).collect())
    }
}

impl Tx {
    /// Notes that a session is begun now, and forgets those of the day before, and of a day to come: a clock was wrong then.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn note_identify(&mut self, now: Time) -> Result<(), Error> {
        let (at, old) = (now.ms(), now.minus(DAY).ms());
        sqlx::query!("DELETE FROM identify WHERE at_ms <= ?", old)
            .execute(self.conn())
            .await
            .doing("forgetting when sessions were begun")?;
        sqlx::query("DELETE FROM identify WHERE at_ms > ?")
            .bind(at)
            .execute(self.conn())
            .await
            .doing("forgetting sessions of a day to come")?;
        sqlx::query!("INSERT INTO identify (at_ms) VALUES (?)", at)
            .execute(self.conn())
            .await
            .doing("noting that a session is begun")?;
        Ok(())
    }
}
