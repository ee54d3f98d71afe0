//! Which workshops have a screen, under which link; and what of the floor a screen may show.

use workshop::WorkshopId;

use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// The screens that are on, each with what its link ends with.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn screens(&mut self) -> Result<Vec<(WorkshopId, String)>, Error> {
        let rows = sqlx::query!("SELECT workshop_id, token FROM screen")
            .fetch_all(self.conn())
            .await
            .doing("looking for screens")?;
        Ok(rows.into_iter().map(|r| (WorkshopId(r.workshop_id), r.token)).collect())
    }

    /// What the link to this workshop's screen ends with, if it is on.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn screen(&mut self, id: WorkshopId) -> Result<Option<String>, Error> {
        sqlx::query_scalar!("SELECT token FROM screen WHERE workshop_id = ?", id.0)
            .fetch_optional(self.conn())
            .await
            .doing("looking for a screen")
    }
}

impl Tx {
    /// The workshop has a screen under this link, or none any more.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn set_screen(&mut self, id: WorkshopId, token: Option<&str>) -> Result<(), Error> {
        let doing = "switching a screen";
        sqlx::query!("DELETE FROM screen WHERE workshop_id = ?", id.0).execute(self.conn()).await.doing(doing)?;
        if let Some(token) = token {
            sqlx::query!("INSERT INTO screen (workshop_id, token) VALUES (?, ?)", id.0, token)
                .execute(self.conn())
                .await
                .doing(doing)?;
        }
        Ok(())
    }
}
