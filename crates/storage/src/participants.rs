//! Who takes part: by tag, or by account if they did it by name. The two are put together in memory only.

use std::collections::HashSet;

use workshop::{Account, Seal, Tag, WorkshopId};

use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// Whether this person has asked, supported or raised a hand.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn acted(&mut self, id: WorkshopId, account: Account, tag: Tag) -> Result<bool, Error> {
        Ok(self.part(id, account, tag).await? == Some(true))
    }

    /// Whether this person has done anything at all.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn is_participant(&mut self, id: WorkshopId, account: Account, tag: Tag) -> Result<bool, Error> {
        Ok(self.part(id, account, tag).await?.is_some())
    }

    /// Whether this person takes part, and if so, whether they did more than press a button of the panel.
    async fn part(&mut self, id: WorkshopId, account: Account, tag: Tag) -> Result<Option<bool>, Error> {
        let (account, tag) = (account.0.cast_signed(), tag.bytes().as_slice());
        let acted = sqlx::query_scalar!(
            r#"SELECT max(acted) AS "acted: i64"
               FROM (SELECT acted FROM participant WHERE workshop_id = ?1 AND tag = ?2
                     UNION ALL SELECT 1 FROM by_name WHERE workshop_id = ?1 AND account_id = ?3)"#,
            id.0,
            tag,
            account
        )
        .fetch_one(self.conn())
        .await
        .doing("looking for a participant")?;
        Ok(acted.map(|acted| acted == 1))
    }

    /// How many people took part, those who are `present` included. Those known by name are put together with the tags in
    /// memory only.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn participants(&mut self, id: WorkshopId, seal: &Seal, present: &[Account]) -> Result<u32, Error> {
        let doing = "counting participants";
        let tags = sqlx::query_scalar!("SELECT tag FROM participant WHERE workshop_id = ?", id.0)
            .fetch_all(self.conn())
            .await
            .doing(doing)?;
        let mut people: HashSet<Vec<u8>> = tags.into_iter().collect();
        let accounts = sqlx::query_scalar!("SELECT account_id FROM by_name WHERE workshop_id = ?", id.0)
            .fetch_all(self.conn())
            .await
            .doing(doing)?;
        let accounts = accounts.into_iter().map(|a| Account(a.cast_unsigned()));
        people.extend(accounts.chain(present.iter().copied()).map(|a| seal.tag(a).bytes().to_vec()));
        Ok(u32::try_from(people.len()).unwrap_or(u32::MAX))
    }
}

impl Tx {
    /// Notes that this person was there, and has not acted yet. When is not noted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn is_present(&mut self, id: WorkshopId, tag: Tag) -> Result<(), Error> {
        let tag = tag.bytes().as_slice();
        sqlx::query!(
            "INSERT INTO participant (workshop_id, tag, acted) VALUES (?, ?, 0) ON CONFLICT DO NOTHING",
            id.0,
            tag
        )
        .execute(self.conn())
        .await
        .doing("noting a participant")?;
        Ok(())
    }

    /// Notes that this person asked anonymously. When is not noted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn takes_part(&mut self, id: WorkshopId, tag: Tag) -> Result<(), Error> {
        let tag = tag.bytes().as_slice();
        sqlx::query!(
            "INSERT INTO participant (workshop_id, tag, acted) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET acted = 1",
            id.0,
            tag
        )
        .execute(self.conn())
        .await
        .doing("noting a participant")?;
        Ok(())
    }

    /// Notes that this person asked by name or raised a hand. When is not noted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn takes_part_by_name(&mut self, id: WorkshopId, account: Account) -> Result<(), Error> {
        let account = account.0.cast_signed();
        sqlx::query!(
            "INSERT INTO by_name (workshop_id, account_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            id.0,
            account
        )
        .execute(self.conn())
        .await
        .doing("noting a participant")?;
        Ok(())
    }
}
