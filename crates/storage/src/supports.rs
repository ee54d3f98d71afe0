//! Supports: one a person, kept by tag, those of askers for their own questions like any other.

use workshop::order::fair::Load;
use workshop::{Question, Tag, WorkshopId};

use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// How many questions this person supports.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn supports_of(&mut self, id: WorkshopId, tag: Tag) -> Result<u32, Error> {
        let tag = tag.bytes().as_slice();
        let n = sqlx::query_scalar!("SELECT count(*) FROM support WHERE workshop_id = ? AND tag = ?", id.0, tag)
            .fetch_one(self.conn())
            .await
            .doing("counting a person's supports")?;
        crate::row::count(n)
    }
}

impl Tx {
    /// Supports a question, or takes the support back. Returns whether it is supported now. Whoever supports for the first
    /// time starts in the fair order at the highest level that was charged so far, and not below `least`.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn toggle_support(&mut self, q: &Question, tag: Tag, least: Load) -> Result<bool, Error> {
        let doing = "supporting a question";
        let (tag, least) = (tag.bytes().as_slice(), least.units().cast_signed());
        let removed = sqlx::query!(
            "DELETE FROM support WHERE workshop_id = ? AND number = ? AND tag = ?",
            q.workshop.0,
            q.number.0,
            tag
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        let added = removed.rows_affected() == 0;
        if added {
            sqlx::query!(
                "INSERT INTO support (workshop_id, number, tag) VALUES (?, ?, ?)",
                q.workshop.0,
                q.number.0,
                tag
            )
            .execute(self.conn())
            .await
            .doing(doing)?;
            sqlx::query!(
                "INSERT INTO participant (workshop_id, tag, level, acted)
                 VALUES (?1, ?2, max(?3, (SELECT coalesce(max(level), 0) FROM staging s
                                          WHERE s.workshop_id = ?1 AND EXISTS (SELECT 1 FROM charge c WHERE c.step = s.step))),
                         1)
                 ON CONFLICT DO UPDATE SET level = coalesce(level, excluded.level), acted = 1",
                q.workshop.0,
                tag,
                least
            )
            .execute(self.conn())
            .await
            .doing(doing)?;
        }
        let step = if added { 1 } else { -1 };
        sqlx::query!(
            "UPDATE question SET supports = supports + ? WHERE workshop_id = ? AND number = ?",
            step,
            q.workshop.0,
            q.number.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        Ok(added)
    }
}
