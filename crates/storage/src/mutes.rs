//! Mutes: an anonymous asker by tag, a named one by account, each under the number of the question it was decided on.

use workshop::{Account, Asker, Number, Question, Seal, Tag, WorkshopId};

use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// Whether this person may not ask any more, without a name (`anonymous`) or at all, under whatever tags they had.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn is_muted(
        &mut self,
        id: WorkshopId,
        account: Account,
        (anonymous, seal): (bool, &Seal),
    ) -> Result<bool, Error> {
        let doing = "looking for a mute";
        let former = seal.former(account);
        let tags: Vec<Tag> =
            if anonymous { former.iter().copied().chain([seal.tag(account)]).collect() } else { vec![] };
        let tags: Vec<String> = tags.iter().map(|tag| format!("\"{}\"", hex::encode(tag.bytes()))).collect();
        let (tags, whose) = (format!("[{}]", tags.join(",")), account.0.cast_signed());
        let muted = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM mute
                              WHERE workshop_id = ?1
                                AND (account_id = ?2 OR tag IN (SELECT unhex(value) FROM json_each(?3)))) AS "muted!: bool""#,
            id.0,
            whose,
            tags
        )
        .fetch_one(self.conn())
        .await
        .doing(doing)?;
        if muted || former.is_empty() {
            return Ok(muted);
        }
        let kept = sqlx::query!(
            r#"SELECT number AS "number!", pseudonym FROM kept_mute WHERE workshop_id = ? AND (of_all = 1 OR ?)"#,
            id.0,
            anonymous
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        for mute in kept {
            if seal.muted(account, Number(count(mute.number)?)).bytes().as_slice() == mute.pseudonym {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// On how many questions a mute was decided: whose they are makes no difference to the number.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn mutes(&mut self, id: WorkshopId) -> Result<u32, Error> {
        let n = sqlx::query_scalar!(
            r#"SELECT count(*) AS "n!: i64" FROM (SELECT number FROM mute WHERE workshop_id = ?1
                                               UNION SELECT number FROM kept_mute WHERE workshop_id = ?1)"#,
            id.0
        )
        .fetch_one(self.conn())
        .await
        .doing("counting mutes")?;
        count(n)
    }
}

impl Tx {
    /// Mutes the asker of this question. Nobody learns whether they were muted before, or deleted their data since: then the
    /// mute goes on by itself, and the question is a stranger's. Returns whether there is anybody to mute.
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
            "INSERT INTO mute (workshop_id, number, tag, account_id) SELECT ?1, ?2, ?3, ?4
             WHERE NOT EXISTS (SELECT 1 FROM kept_mute WHERE workshop_id = ?1 AND number = ?2)
             ON CONFLICT DO NOTHING",
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
        let doing = "lifting a mute";
        sqlx::query!("DELETE FROM mute WHERE workshop_id = ? AND number = ?", q.workshop.0, q.number.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        sqlx::query!("DELETE FROM kept_mute WHERE workshop_id = ? AND number = ?", q.workshop.0, q.number.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        Ok(())
    }

    /// The question becomes nobody's: a mute that was decided on it goes on, under a pseudonym of its own.
    pub(crate) async fn keep_mute(
        &mut self,
        id: WorkshopId,
        number: Number,
        account: Account,
        seal: &Seal,
    ) -> Result<(), Error> {
        let doing = "keeping a mute";
        let of_all = sqlx::query_scalar!(
            r#"DELETE FROM mute WHERE workshop_id = ? AND number = ? RETURNING account_id IS NOT NULL AS "of_all: bool""#,
            id.0,
            number.0
        )
        .fetch_optional(self.conn())
        .await
        .doing(doing)?;
        let Some(of_all) = of_all else { return Ok(()) };
        let muted = seal.muted(account, number);
        let pseudonym = muted.bytes().as_slice();
        sqlx::query!(
            "INSERT INTO kept_mute (workshop_id, number, pseudonym, of_all) VALUES (?, ?, ?, ?)",
            id.0,
            number.0,
            pseudonym,
            of_all
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        Ok(())
    }
}
