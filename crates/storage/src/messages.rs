//! Key messages and their rounds. Voices are kept by tag while a round runs; when it is over they are counted and gone.

use workshop::key_message::{KeyMessage, Round, RoundState};
use workshop::{Tag, Text, Time, Word, WorkshopId};

use crate::error::known;
use crate::row::count;
use crate::{Doing, Error, Reads, Tx, ViewKey, ViewKind};

struct RoundRow {
    number: i64,
    message: i64,
    revision: i64,
    text: String,
    ends_at_ms: i64,
    state: String,
    support: i64,
    objections: i64,
}

impl RoundRow {
    fn round(self) -> Result<Round, Error> {
        Ok(Round {
            number: count(self.number)?,
            message: count(self.message)?,
            revision: count(self.revision)?,
            text: Text::stored(self.text),
            ends_at: Time::from_ms(self.ends_at_ms),
            state: known(RoundState::from_word(&self.state), "a state of a round")?,
            support: count(self.support)?,
            objections: count(self.objections)?,
        })
    }
}

impl Reads {
    /// The key messages by number, each with its last round.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn key_messages(&mut self, id: WorkshopId) -> Result<Vec<KeyMessage>, Error> {
        let rows = sqlx::query!(
            r#"SELECT number AS "number!", revision, text AS "text!" FROM key_message
               WHERE workshop_id = ? AND text IS NOT NULL ORDER BY number"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading the key messages")?;
        let rounds = sqlx::query_as!(
            RoundRow,
            r#"SELECT number AS "number!", message, revision, text, ends_at_ms, state, support, objections FROM message_round
               WHERE workshop_id = ?1
                 AND number IN (SELECT max(number) FROM message_round WHERE workshop_id = ?1 GROUP BY message)"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading the last rounds")?;
        let mut rounds = rounds.into_iter().map(RoundRow::round).collect::<Result<Vec<_>, _>>()?;
        rows.into_iter()
            .map(|r| {
                let number = count(r.number)?;
                let last = rounds.iter().position(|round| round.message == number).map(|at| rounds.swap_remove(at));
                Ok(KeyMessage { number, revision: count(r.revision)?, text: Text::stored(r.text), last })
            })
            .collect()
    }

    /// The highest number that a key message ever had, 0 where there was none.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn last_key_message(&mut self, id: WorkshopId) -> Result<u32, Error> {
        let last = sqlx::query_scalar!(
            r#"SELECT coalesce(max(number), 0) AS "n!: i64" FROM key_message WHERE workshop_id = ?"#,
            id.0
        )
        .fetch_one(self.conn())
        .await
        .doing("counting key messages")?;
        count(last)
    }

    /// A round.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn message_round(&mut self, id: WorkshopId, number: u32) -> Result<Option<Round>, Error> {
        let row = sqlx::query_as!(
            RoundRow,
            r#"SELECT number AS "number!", message, revision, text, ends_at_ms, state, support, objections FROM message_round
               WHERE workshop_id = ? AND number = ?"#,
            id.0,
            number
        )
        .fetch_optional(self.conn())
        .await
        .doing("loading a round")?;
        row.map(RoundRow::round).transpose()
    }

    /// Whether the time of any round is up.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn any_round_due(&mut self, now: Time) -> Result<bool, Error> {
        let now = now.ms();
        let n = sqlx::query_scalar!(
            "SELECT EXISTS (SELECT 1 FROM message_round WHERE state = 'running' AND ends_at_ms <= ?)",
            now
        )
        .fetch_one(self.conn())
        .await
        .doing("looking for rounds that are over")?;
        Ok(n == 1)
    }

    /// In how many rounds this person says something.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn voices_of(&mut self, id: WorkshopId, tag: Tag) -> Result<u32, Error> {
        let tag = tag.bytes().as_slice();
        let n = sqlx::query_scalar!("SELECT count(*) FROM voice WHERE workshop_id = ? AND tag = ?", id.0, tag)
            .fetch_one(self.conn())
            .await
            .doing("counting a person's voices")?;
        count(n)
    }

    /// What this person says in a round.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn voice(&mut self, id: WorkshopId, round: u32, tag: Tag) -> Result<Option<bool>, Error> {
        let tag = tag.bytes().as_slice();
        let supports = sqlx::query_scalar!(
            "SELECT supports FROM voice WHERE workshop_id = ? AND number = ? AND tag = ?",
            id.0,
            round,
            tag
        )
        .fetch_optional(self.conn())
        .await
        .doing("looking for a voice")?;
        Ok(supports.map(|s| s == 1))
    }
}

impl Tx {
    /// Stores a new key message.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn add_key_message(&mut self, id: WorkshopId, number: u32, text: &Text) -> Result<(), Error> {
        let text = text.as_str();
        sqlx::query!("INSERT INTO key_message (workshop_id, number, text) VALUES (?, ?, ?)", id.0, number, text)
            .execute(self.conn())
            .await
            .doing("storing a key message")?;
        Ok(())
    }

    /// A key message says something else from now on; `None`: it is removed, and its words are destroyed, those of its rounds
    /// too.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn change_key_message(&mut self, id: WorkshopId, number: u32, text: Option<&Text>) -> Result<(), Error> {
        let doing = "changing a key message";
        let text = text.map(Text::as_str);
        sqlx::query!(
            "UPDATE key_message SET text = ?, revision = revision + 1 WHERE workshop_id = ? AND number = ?",
            text,
            id.0,
            number
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        if text.is_some() {
            return Ok(());
        }
        self.destroys();
        let rounds = sqlx::query_scalar!(
            r#"SELECT number AS "number!" FROM message_round WHERE workshop_id = ? AND message = ?"#,
            id.0,
            number
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        for round in rounds {
            self.hide(ViewKey { workshop: id, kind: ViewKind::Round, subject: count(round)? }).await?;
        }
        sqlx::query!("DELETE FROM message_round WHERE workshop_id = ? AND message = ?", id.0, number)
            .execute(self.conn())
            .await
            .doing(doing)?;
        Ok(())
    }

    /// Puts a key message to everybody until then. Returns the number of the round, which no other round ever had.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn begin_round(&mut self, id: WorkshopId, message: &KeyMessage, ends_at: Time) -> Result<u32, Error> {
        let (text, ends_at) = (message.text.as_str(), ends_at.ms());
        let number = sqlx::query_scalar!(
            r#"INSERT INTO message_round (workshop_id, number, message, revision, text, ends_at_ms, state)
             VALUES (?1, (SELECT 1 + max(coalesce((SELECT max(number) FROM message_round WHERE workshop_id = ?1), 0),
                                         coalesce((SELECT max(subject) FROM view WHERE workshop_id = ?1 AND kind = 'round'), 0))),
                     ?2, ?3, ?4, ?5, 'running') RETURNING number AS "number!: i64""#,
            id.0,
            message.number,
            message.revision,
            text,
            ends_at
        )
        .fetch_one(self.conn())
        .await
        .doing("beginning a round")?;
        count(number)
    }

    /// What this person says in a round from now on; `None`: nothing any more.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn set_voice(&mut self, id: WorkshopId, round: u32, by: Tag, says: Option<bool>) -> Result<(), Error> {
        let (doing, tag) = ("storing a voice", by.bytes().as_slice());
        match says {
            Some(supports) => sqlx::query!(
                "INSERT INTO voice (workshop_id, number, tag, supports) VALUES (?, ?, ?, ?)
                 ON CONFLICT DO UPDATE SET supports = excluded.supports",
                id.0,
                round,
                tag,
                supports
            )
            .execute(self.conn())
            .await
            .doing(doing)?,
            None => {
                sqlx::query!("DELETE FROM voice WHERE workshop_id = ? AND number = ? AND tag = ?", id.0, round, tag)
                    .execute(self.conn())
                    .await
                    .doing(doing)?
            }
        };
        Ok(())
    }

    /// What this person says in rounds that run is forgotten: nobody has seen it.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn drop_voices(&mut self, id: WorkshopId, tag: Tag) -> Result<(), Error> {
        let tag = tag.bytes().as_slice();
        sqlx::query!("DELETE FROM voice WHERE workshop_id = ? AND tag = ?", id.0, tag)
            .execute(self.conn())
            .await
            .doing("deleting a person's voices")?;
        Ok(())
    }

    /// Ends the rounds whose time is up: voices are counted, and gone.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn end_rounds(&mut self, now: Time) -> Result<(), Error> {
        let (doing, now) = ("ending rounds", now.ms());
        let ended = sqlx::query!(
            r#"UPDATE message_round
               SET state = 'over',
                   support = (SELECT count(*) FROM voice v
                              WHERE v.workshop_id = message_round.workshop_id AND v.number = message_round.number
                                AND v.supports = 1),
                   objections = (SELECT count(*) FROM voice v
                                 WHERE v.workshop_id = message_round.workshop_id AND v.number = message_round.number
                                   AND v.supports = 0)
               WHERE state = 'running' AND ends_at_ms <= ?
               RETURNING workshop_id AS "workshop_id!: i64", number AS "number!: i64""#,
            now
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        for round in ended {
            sqlx::query!("DELETE FROM voice WHERE workshop_id = ? AND number = ?", round.workshop_id, round.number)
                .execute(self.conn())
                .await
                .doing(doing)?;
            self.destroys();
            let subject = count(round.number)?;
            self.round_changed(ViewKey { workshop: WorkshopId(round.workshop_id), kind: ViewKind::Round, subject })
                .await?;
        }
        Ok(())
    }

    /// A closing workshop puts nothing any more: what runs is not told, and its voices are gone.
    pub(crate) async fn abandon_rounds(&mut self, id: WorkshopId) -> Result<(), Error> {
        let doing = "abandoning rounds";
        sqlx::query!("UPDATE message_round SET state = 'not put' WHERE workshop_id = ? AND state = 'running'", id.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        sqlx::query!("DELETE FROM voice WHERE workshop_id = ?", id.0).execute(self.conn()).await.doing(doing)?;
        Ok(())
    }

    async fn round_changed(&mut self, key: ViewKey) -> Result<(), Error> {
        self.marks(key);
        sqlx::query!(
            "UPDATE view SET change = change + 1 WHERE workshop_id = ? AND kind = 'round' AND subject = ? AND wanted = 1",
            key.workshop.0,
            key.subject
        )
        .execute(self.conn())
        .await
        .doing("marking a round")?;
        Ok(())
    }
}
