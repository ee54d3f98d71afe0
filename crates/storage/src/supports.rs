//! Supports: one a person, kept by tag; the asker's press on their own named question is a mark on that question.

use workshop::{Account, Asker, Question, Seal, Tag, WorkshopId};

use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// How many questions this person supports.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn supports_of(&mut self, id: WorkshopId, account: Account, tag: Tag) -> Result<u32, Error> {
        let (account, tag) = (account.0.cast_signed(), tag.bytes().as_slice());
        let n = sqlx::query_scalar!(
            r#"SELECT (SELECT count(*) FROM support WHERE workshop_id = ?1 AND tag = ?2)
                    + (SELECT count(*) FROM question WHERE workshop_id = ?1 AND account_id = ?3 AND asker_supports = 1)
               AS "n!: i64""#,
            id.0,
            tag,
            account
        )
        .fetch_one(self.conn())
        .await
        .doing("counting a person's supports")?;
        Ok(crate::questions::small(n))
    }
}

impl Tx {
    /// Supports a question, or takes the support back. Returns whether it is supported now.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn toggle_support(&mut self, q: &Question, account: Account, seal: &Seal) -> Result<bool, Error> {
        let doing = "supporting a question";
        let own_named = matches!(&q.asker, Asker::Named { account: asker, .. } if *asker == account);
        let added = if own_named {
            let mark = sqlx::query_scalar!(
                "UPDATE question SET asker_supports = 1 - asker_supports WHERE workshop_id = ? AND number = ? RETURNING asker_supports",
                q.workshop.0,
                q.number.0
            )
            .fetch_one(self.conn())
            .await
            .doing(doing)?;
            mark == 1
        } else {
            let tag = seal.tag(account);
            let tag = tag.bytes().as_slice();
            let removed = sqlx::query!(
                "DELETE FROM support WHERE workshop_id = ? AND number = ? AND tag = ?",
                q.workshop.0,
                q.number.0,
                tag
            )
            .execute(self.conn())
            .await
            .doing(doing)?;
            if removed.rows_affected() == 0 {
                sqlx::query!(
                    "INSERT INTO support (workshop_id, number, tag) VALUES (?, ?, ?)",
                    q.workshop.0,
                    q.number.0,
                    tag
                )
                .execute(self.conn())
                .await
                .doing(doing)?;
                true
            } else {
                false
            }
        };
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
