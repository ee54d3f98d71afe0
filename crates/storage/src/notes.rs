//! Notes for the report.

use workshop::note::Note;
use workshop::{Text, TopicNumber, WorkshopId};

use crate::row::{count, count_if};
use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// The notes, in the order in which they were written.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn notes(&mut self, id: WorkshopId) -> Result<Vec<Note>, Error> {
        let rows = sqlx::query!(
            r#"SELECT number AS "number!", topic, by, text AS "text!" FROM note
               WHERE workshop_id = ? AND text IS NOT NULL ORDER BY number"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading the notes")?;
        rows.into_iter()
            .map(|r| {
                Ok(Note {
                    number: count(r.number)?,
                    topic: count_if(r.topic)?.map(TopicNumber),
                    by: r.by,
                    text: Text::stored(r.text),
                })
            })
            .collect()
    }

    /// The highest number that a note ever had, 0 where there was none.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn last_note(&mut self, id: WorkshopId) -> Result<u32, Error> {
        let last = sqlx::query_scalar!(
            r#"SELECT coalesce(max(number), 0) AS "n!: i64" FROM note WHERE workshop_id = ?"#,
            id.0
        )
        .fetch_one(self.conn())
        .await
        .doing("counting notes")?;
        count(last)
    }
}

impl Tx {
    /// Stores a new note.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn add_note(&mut self, id: WorkshopId, note: &Note) -> Result<(), Error> {
        let (topic, text) = (note.topic.map(|t| t.0), note.text.as_str());
        sqlx::query!(
            "INSERT INTO note (workshop_id, number, topic, by, text) VALUES (?, ?, ?, ?, ?)",
            id.0,
            note.number,
            topic,
            note.by,
            text
        )
        .execute(self.conn())
        .await
        .doing("storing a note")?;
        Ok(())
    }

    /// Removes a note; its words are destroyed. Returns whether it was there.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn remove_note(&mut self, id: WorkshopId, number: u32) -> Result<bool, Error> {
        self.destroys();
        let done = sqlx::query!(
            "UPDATE note SET text = NULL WHERE workshop_id = ? AND number = ? AND text IS NOT NULL",
            id.0,
            number
        )
        .execute(self.conn())
        .await
        .doing("removing a note")?;
        Ok(done.rows_affected() == 1)
    }
}
