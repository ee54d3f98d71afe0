//! What was registered with Discord last.

use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// The digest of the commands registered last for this application.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn registered(&mut self, application: u64) -> Result<Option<String>, Error> {
        let application = application.cast_signed();
        sqlx::query_scalar!("SELECT digest FROM registered WHERE application_id = ?", application)
            .fetch_optional(self.conn())
            .await
            .doing("looking what is registered")
    }
}

impl Tx {
    /// Notes what is registered now.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn note_registered(&mut self, application: u64, digest: &str) -> Result<(), Error> {
        let application = application.cast_signed();
        sqlx::query!(
            "INSERT INTO registered (application_id, digest) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET digest = ?2",
            application,
            digest
        )
        .execute(self.conn())
        .await
        .doing("noting what is registered")?;
        Ok(())
    }
}
