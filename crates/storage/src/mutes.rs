//! Mutes: an anonymous asker by tag, a named one by account, each under the number of the question it was decided on.

use workshop::{Account, Asker, Question, Tag, WorkshopId};

use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// Whether this person may not ask any more: `tag` is given where the question would be anonymous.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn is_muted(&mut self, id: WorkshopId, account: Account, tag: Option<Tag>) -> Result<bool, Error> {
        let (account, tag) = (account.0.cast_signed(), tag.map(|t| t.bytes().to_vec()));
        let n = sqlx::query_scalar!(
            "SELECT count(*) FROM mute WHERE workshop_id = ?1 AND (account_id = ?2 OR tag = ?3)",
            id.0,
            account,
            tag
        )
        .fetch_one(self.conn())
        .await
        .doing("looking for a mute")?;
        Ok(n > 0)
    }
}

impl Tx {
    /// Mutes the asker of this question. Nobody learns whether they were muted before. Returns whether there is anybody to
    /// mute.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn mute(&mut self, q: &Question) -> Result<bool, Error> {
        let (tag, account) = match &q.asker {
            Asker::Anonymous(Some(tag)) => (Some(tag.bytes().to_vec()), None),
            Asker::Named { account, .. } => (None, Some(account.0.cast_signed())),
            Asker::Anonymous(None) | Asker::Unlisted(_) => return Ok(false),
        };
        sqlx::query!(
            "INSERT INTO mute (workshop_id, number, tag, account_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            q.workshop.0,
            q.number.0,
            tag,
            account
        )
        .execute(self.conn())
        .await
        .doing("muting")?;
        Ok(true)
    }

    /// Lifts the mute that was decided on this question.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn unmute(&mut self, q: &Question) -> Result<(), Error> {
        sqlx::query!("DELETE FROM mute WHERE workshop_id = ? AND number = ?", q.workshop.0, q.number.0)
            .execute(self.conn())
            .await
            .doing("lifting a mute")?;
        Ok(())
    }
}
