//! Supports: one a person, kept by tag, those of askers for their own questions like any other. What is pressed waits for its
//! slot in a table of its own, so that nothing others see can know of it before.

use workshop::order::fair::Load;
use workshop::{Number, Tag, Workshop, WorkshopId};

use crate::row::count;
use crate::{Doing, Error, Part, Reads, Tx};

impl Reads {
    /// How many questions this person supports, what still waits for its slot included.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn supports_of(&mut self, id: WorkshopId, tag: Tag) -> Result<u32, Error> {
        let tag = tag.bytes().as_slice();
        let n = sqlx::query_scalar!(
            r#"SELECT (SELECT count(*) FROM support WHERE workshop_id = ?1 AND tag = ?2)
                      + (SELECT coalesce(sum(2 * wanted - 1), 0) FROM pending_support WHERE workshop_id = ?1 AND tag = ?2)
                      AS "n!: i64""#,
            id.0,
            tag
        )
        .fetch_one(self.conn())
        .await
        .doing("counting a person's supports")?;
        count(n)
    }

    /// The workshops in which somebody pressed Support since the last slot.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn with_pending_supports(&mut self) -> Result<Vec<WorkshopId>, Error> {
        let ids = sqlx::query_scalar!("SELECT DISTINCT workshop_id FROM pending_support ORDER BY workshop_id")
            .fetch_all(self.conn())
            .await
            .doing("looking for supports that wait")?;
        Ok(ids.into_iter().map(WorkshopId).collect())
    }
}

impl Tx {
    /// This person supports a question, or no longer does, from [`Tx::apply_supports`] on; `shown` is what others see.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn support(
        &mut self,
        (id, number): (WorkshopId, Number),
        by: Tag,
        (shown, wanted): (bool, bool),
        least: Load,
    ) -> Result<(), Error> {
        let doing = "supporting a question";
        let tag = by.bytes().as_slice();
        if wanted == shown {
            sqlx::query!(
                "DELETE FROM pending_support WHERE workshop_id = ? AND number = ? AND tag = ?",
                id.0,
                number.0,
                tag
            )
            .execute(self.conn())
            .await
            .doing(doing)?;
        } else {
            sqlx::query!(
                "INSERT INTO pending_support (workshop_id, number, tag, wanted) VALUES (?, ?, ?, ?)",
                id.0,
                number.0,
                tag,
                wanted
            )
            .execute(self.conn())
            .await
            .doing(doing)?;
        }
        if wanted {
            if least > Load::ZERO {
                self.starts_at_least(id, by, least).await?;
            }
            self.takes_part(id, by, Part::Acted);
        }
        Ok(())
    }

    /// Whoever was charged before they deleted their data starts no lower afterwards.
    async fn starts_at_least(&mut self, id: WorkshopId, tag: Tag, least: Load) -> Result<(), Error> {
        let (tag, least) = (tag.bytes().as_slice(), least.units().cast_signed());
        sqlx::query!(
            "INSERT INTO participant (workshop_id, tag, level, acted)
             VALUES (?1, ?2, max(?3, (SELECT coalesce(max(level), 0) FROM staging s
                                      WHERE s.workshop_id = ?1 AND EXISTS (SELECT 1 FROM charge c WHERE c.step = s.step))),
                     1)
             ON CONFLICT DO UPDATE SET level = coalesce(level, excluded.level), acted = 1",
            id.0,
            tag,
            least
        )
        .execute(self.conn())
        .await
        .doing("starting in the fair order")?;
        Ok(())
    }

    /// What this person pressed since the last slot is forgotten: nobody has seen it.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn drop_pending_supports(&mut self, id: WorkshopId, tag: Tag) -> Result<(), Error> {
        let tag = tag.bytes().as_slice();
        sqlx::query!("DELETE FROM pending_support WHERE workshop_id = ? AND tag = ?", id.0, tag)
            .execute(self.conn())
            .await
            .doing("deleting a person's supports")?;
        Ok(())
    }

    /// A slot has come: what people pressed since the last one counts, and is shown, from now on. Whoever supports for the
    /// first time starts in the fair order at the highest level that was charged so far.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn apply_supports(&mut self, ws: &Workshop) -> Result<(), Error> {
        let doing = "showing a batch of supports";
        let numbers = sqlx::query_scalar!("SELECT DISTINCT number FROM pending_support WHERE workshop_id = ?", ws.id.0)
            .fetch_all(self.conn())
            .await
            .doing(doing)?;
        if numbers.is_empty() {
            return Ok(());
        }
        macro_rules! apply {
            ($($statement:literal),+ $(,)?) => {
                $(sqlx::query!($statement, ws.id.0).execute(self.conn()).await.doing(doing)?;)+
            };
        }
        apply!(
            "INSERT INTO participant (workshop_id, tag, level, acted)
             SELECT DISTINCT workshop_id, tag,
                    (SELECT coalesce(max(level), 0) FROM staging s
                     WHERE s.workshop_id = ?1 AND EXISTS (SELECT 1 FROM charge c WHERE c.step = s.step)), 1
             FROM pending_support WHERE workshop_id = ?1 AND wanted = 1
             ON CONFLICT DO UPDATE SET level = coalesce(level, excluded.level), acted = 1",
            "DELETE FROM support
             WHERE (workshop_id, number, tag) IN (SELECT workshop_id, number, tag FROM pending_support
                                                  WHERE workshop_id = ?1 AND wanted = 0)",
            "INSERT INTO support (workshop_id, number, tag)
             SELECT workshop_id, number, tag FROM pending_support WHERE workshop_id = ?1 AND wanted = 1",
            "UPDATE question
             SET supports = supports + (SELECT sum(2 * p.wanted - 1) FROM pending_support p
                                        WHERE p.workshop_id = question.workshop_id AND p.number = question.number)
             WHERE workshop_id = ?1 AND number IN (SELECT number FROM pending_support WHERE workshop_id = ?1)",
            "DELETE FROM pending_support WHERE workshop_id = ?1",
        );
        for number in numbers {
            let number = Number(count(number)?);
            if let Some(q) = self.question(ws.id, number).await? {
                self.question_changed(&q, ws).await?;
            }
        }
        Ok(())
    }
}
