//! Who takes part: by tag, in no order but theirs, without a time. Named askers' tags are never written together with their
//! account: who took part is gathered in memory, and written for all at the end of a slot.

use std::collections::HashMap;

use workshop::{Account, Seal, Tag, WorkshopId};

use crate::error::known;
use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

/// What somebody did so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Pressed a button of the panel.
    Present,
    /// Asked, supported or raised a hand.
    Acted,
}

/// Tags as SQLite takes many of them at once, each with a mark.
fn tags(all: impl Iterator<Item = (Tag, bool)>) -> String {
    let each: Vec<String> =
        all.map(|(tag, mark)| format!("[\"{}\",{}]", hex::encode(tag.bytes()), u8::from(mark))).collect();
    format!("[{}]", each.join(","))
}

impl Reads {
    /// Whether this person has asked, supported or raised a hand, as far as it is stored. What was not written down yet when
    /// the program ended is found in what they did.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn acted(&mut self, id: WorkshopId, account: Account, tag: Tag) -> Result<bool, Error> {
        let (account, tag) = (account.0.cast_signed(), tag.bytes().as_slice());
        let acted = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM participant WHERE workshop_id = ?1 AND tag = ?2 AND acted = 1)
                   OR EXISTS (SELECT 1 FROM support WHERE workshop_id = ?1 AND tag = ?2)
                   OR EXISTS (SELECT 1 FROM pending_support WHERE workshop_id = ?1 AND tag = ?2)
                   OR EXISTS (SELECT 1 FROM hand WHERE workshop_id = ?1 AND account_id = ?3)
                   OR EXISTS (SELECT 1 FROM by_name WHERE workshop_id = ?1 AND account_id = ?3)
                   OR EXISTS (SELECT 1 FROM question WHERE workshop_id = ?1 AND (tag = ?2 OR account_id = ?3))
                 AS "acted!: bool""#,
            id.0,
            tag,
            account
        )
        .fetch_one(self.conn())
        .await
        .doing("looking for a participant")?;
        Ok(acted)
    }

    /// Whether this person is known to have done something else than ask anonymously: raised a hand, asked by name, supported.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn acted_otherwise(&mut self, id: WorkshopId, account: Account, tag: Tag) -> Result<bool, Error> {
        let (account, tag) = (account.0.cast_signed(), tag.bytes().as_slice());
        let acted = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM support WHERE workshop_id = ?1 AND tag = ?2)
                   OR EXISTS (SELECT 1 FROM pending_support WHERE workshop_id = ?1 AND tag = ?2)
                   OR EXISTS (SELECT 1 FROM hand WHERE workshop_id = ?1 AND account_id = ?3)
                   OR EXISTS (SELECT 1 FROM speaker WHERE workshop_id = ?1 AND account_id = ?3)
                   OR EXISTS (SELECT 1 FROM by_name WHERE workshop_id = ?1 AND account_id = ?3)
                   OR EXISTS (SELECT 1 FROM question WHERE workshop_id = ?1 AND account_id = ?3)
                 AS "acted!: bool""#,
            id.0,
            tag,
            account
        )
        .fetch_one(self.conn())
        .await
        .doing("looking for what else a participant did")?;
        Ok(acted)
    }

    /// Whether this person is noted as a participant.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn part(&mut self, id: WorkshopId, tag: Tag) -> Result<Option<Part>, Error> {
        let tag = tag.bytes().as_slice();
        let acted = sqlx::query_scalar!("SELECT acted FROM participant WHERE workshop_id = ? AND tag = ?", id.0, tag)
            .fetch_optional(self.conn())
            .await
            .doing("looking for a participant")?;
        Ok(acted.map(|acted| if acted == 1 { Part::Acted } else { Part::Present }))
    }

    /// Which of these people are noted as participants, and as what.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn parts(&mut self, id: WorkshopId, of: &[Tag]) -> Result<HashMap<Tag, Part>, Error> {
        let of = tags(of.iter().map(|tag| (*tag, false)));
        let rows = sqlx::query!(
            r#"SELECT p.tag AS "tag!", p.acted FROM json_each(?2) j
               CROSS JOIN participant p ON p.workshop_id = ?1 AND p.tag = unhex(j.value ->> 0)"#,
            id.0,
            of
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for participants")?;
        let part = |acted: i64| if acted == 1 { Part::Acted } else { Part::Present };
        rows.into_iter().map(|r| Ok((known(Tag::from_bytes(&r.tag), "a tag")?, part(r.acted)))).collect()
    }

    /// Those who are noted and are somebody's, with what they did, and how many of them are no people.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn noted(&mut self, id: WorkshopId, seal: &Seal) -> Result<(Vec<(Tag, Part)>, u32), Error> {
        let doing = "loading the participants";
        let retired = self.retired(id, seal).await?;
        let rows = sqlx::query!(r#"SELECT tag AS "tag!", acted FROM participant WHERE workshop_id = ?"#, id.0)
            .fetch_all(self.conn())
            .await
            .doing(doing)?;
        let strangers = sqlx::query_scalar!("SELECT strangers FROM workshop WHERE id = ?", id.0)
            .fetch_one(self.conn())
            .await
            .doing(doing)?;
        let part = |acted: i64| if acted == 1 { Part::Acted } else { Part::Present };
        let tags = rows.into_iter().map(|r| Ok((known(Tag::from_bytes(&r.tag), "a tag")?, part(r.acted))));
        let mut tags = tags.collect::<Result<Vec<_>, Error>>()?;
        tags.retain(|(tag, _)| !retired.contains(tag));
        Ok((tags, count(strangers)?))
    }

    /// Accounts of participants that an earlier version noted by name.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn noted_by_name(&mut self, id: WorkshopId) -> Result<Vec<Account>, Error> {
        let rows = sqlx::query_scalar!("SELECT account_id FROM by_name WHERE workshop_id = ?", id.0)
            .fetch_all(self.conn())
            .await
            .doing("loading participants by name")?;
        Ok(rows.into_iter().map(|a| Account(a.cast_unsigned())).collect())
    }
}

impl Tx {
    /// This person takes part, once this is committed: in memory, until it is written down with others.
    pub fn takes_part(&mut self, id: WorkshopId, tag: Tag, part: Part) {
        self.gathered.follows.took_part.push((id, tag, part));
    }

    /// Writes down who took part. When is not noted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn note_parts(&mut self, id: WorkshopId, parts: &[(Tag, Part)]) -> Result<(), Error> {
        let all = tags(parts.iter().map(|(tag, part)| (*tag, *part == Part::Acted)));
        sqlx::query!(
            "INSERT INTO participant (workshop_id, tag, acted)
             SELECT ?1, unhex(value ->> 0), value ->> 1 FROM json_each(?2) WHERE true ORDER BY 2
             ON CONFLICT DO UPDATE SET acted = max(acted, excluded.acted)",
            id.0,
            all
        )
        .execute(self.conn())
        .await
        .doing("noting the participants")?;
        Ok(())
    }
}
