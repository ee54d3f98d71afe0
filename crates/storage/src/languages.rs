//! In which language a workshop speaks, and who chose to read another: by tag, until the close.

use workshop::{Tag, WorkshopId};

use crate::error::known;
use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// The language that this person chose, as they chose it.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn chosen_language(&mut self, id: WorkshopId, tag: Tag) -> Result<Option<String>, Error> {
        sqlx::query_scalar("SELECT language FROM chosen_language WHERE workshop_id = ? AND tag = ?")
            .bind(id.0)
            .bind(tag.bytes().as_slice())
            .fetch_optional(self.conn())
            .await
            .doing("looking for a chosen language")
    }

    /// The languages that people chose in this workshop.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn chosen_languages(&mut self, id: WorkshopId) -> Result<Vec<(Tag, String)>, Error> {
        let rows: Vec<(Vec<u8>, String)> =
            sqlx::query_as("SELECT tag, language FROM chosen_language WHERE workshop_id = ?")
                .bind(id.0)
                .fetch_all(self.conn())
                .await
                .doing("looking for chosen languages")?;
        rows.into_iter().map(|(tag, language)| Ok((known(Tag::from_bytes(&tag), "a tag")?, language))).collect()
    }
}

impl Tx {
    /// This person reads this language from now on; `None`: none that they chose. When is not noted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn choose_language(&mut self, id: WorkshopId, tag: Tag, language: Option<&str>) -> Result<(), Error> {
        let doing = "choosing a language";
        let statement = match language {
            Some(_) => {
                "INSERT INTO chosen_language (workshop_id, tag, language) VALUES (?, ?, ?)
                 ON CONFLICT DO UPDATE SET language = excluded.language"
            }
            None => "DELETE FROM chosen_language WHERE workshop_id = ? AND tag = ?",
        };
        let query = sqlx::query(statement).bind(id.0).bind(tag.bytes().as_slice());
        let query = if let Some(language) = language { query.bind(language.to_owned()) } else { query };
        query.execute(self.conn()).await.doing(doing)?;
        Ok(())
    }

    /// The workshop speaks this language where everybody reads: all that it shows is drawn anew. What was announced stays as
    /// it was said.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn speak(&mut self, id: WorkshopId, language: &str) -> Result<(), Error> {
        let doing = "storing a workshop's language";
        sqlx::query("UPDATE workshop SET language = ? WHERE id = ?")
            .bind(language.to_owned())
            .bind(id.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        sqlx::query("UPDATE view SET change = change + 1 WHERE workshop_id = ? AND kind <> 'notice'")
            .bind(id.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        self.is_stale();
        Ok(())
    }
}
