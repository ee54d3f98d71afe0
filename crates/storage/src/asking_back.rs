//! What moderators asked anonymous askers back, and what those answered: with the next slot for others, at once for themselves.

use workshop::{Number, Tag, Text, WorkshopId};

use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

/// One round of asking back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedBack {
    /// About which question.
    pub number: Number,
    /// The first or the second.
    pub round: u32,
    /// What a moderator asks.
    pub question: Text,
    /// What the asker answers.
    pub answer: Option<Text>,
    /// Whether others see the answer already.
    pub shown: bool,
}

struct Row {
    number: i64,
    round: i64,
    question: String,
    answer: Option<String>,
    shown: i64,
}

impl Row {
    fn asked_back(self) -> Result<AskedBack, Error> {
        Ok(AskedBack {
            number: Number(count(self.number)?),
            round: count(self.round)?,
            question: Text::stored(self.question),
            answer: self.answer.map(Text::stored),
            shown: self.shown == 1,
        })
    }
}

impl Reads {
    /// What was asked back about this question, by round. Only the asker sees an answer that is not shown.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn asked_back(&mut self, id: WorkshopId, number: Number) -> Result<Vec<AskedBack>, Error> {
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT number AS "number!", round AS "round!", question, answer, shown FROM ask_back
               WHERE workshop_id = ? AND number = ? ORDER BY round"#,
            id.0,
            number.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading what was asked back")?;
        rows.into_iter().map(Row::asked_back).collect()
    }

    /// What was asked back about the questions of the person with this tag.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn asked_back_of(&mut self, id: WorkshopId, tag: Tag) -> Result<Vec<AskedBack>, Error> {
        let tag = tag.bytes().as_slice();
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT a.number AS "number!", a.round AS "round!", a.question, a.answer, a.shown
               FROM question q JOIN ask_back a ON a.workshop_id = q.workshop_id AND a.number = q.number
               WHERE q.workshop_id = ? AND q.tag = ? ORDER BY a.number, a.round"#,
            id.0,
            tag
        )
        .fetch_all(self.conn())
        .await
        .doing("loading what a person was asked back")?;
        rows.into_iter().map(Row::asked_back).collect()
    }

    /// Whether anything was asked back in this workshop.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn asks_back(&mut self, id: WorkshopId) -> Result<bool, Error> {
        let n = sqlx::query_scalar!("SELECT EXISTS (SELECT 1 FROM ask_back WHERE workshop_id = ?)", id.0)
            .fetch_one(self.conn())
            .await
            .doing("looking for what was asked back")?;
        Ok(n == 1)
    }
}

impl Tx {
    /// A moderator asks something back.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn ask_back(&mut self, id: WorkshopId, number: Number, round: u32, text: &Text) -> Result<(), Error> {
        let text = text.as_str();
        sqlx::query!(
            "INSERT INTO ask_back (workshop_id, number, round, question) VALUES (?, ?, ?, ?)",
            id.0,
            number.0,
            round,
            text
        )
        .execute(self.conn())
        .await
        .doing("asking back")?;
        self.gathered.follows.asks_back.push(id);
        Ok(())
    }

    /// The asker answers; others see it now, or with the next slot.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn answer_back(
        &mut self,
        id: WorkshopId,
        (number, round): (Number, u32),
        text: &Text,
        shown: bool,
    ) -> Result<(), Error> {
        let text = text.as_str();
        sqlx::query!(
            "UPDATE ask_back SET answer = ?, shown = ? WHERE workshop_id = ? AND number = ? AND round = ?",
            text,
            shown,
            id.0,
            number.0,
            round
        )
        .execute(self.conn())
        .await
        .doing("keeping an answer")?;
        Ok(())
    }

    /// Others see the answers that waited for their slot. Returns whose cards show them.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn show_answers(&mut self) -> Result<Vec<(WorkshopId, Number)>, Error> {
        let rows = sqlx::query!(
            r#"UPDATE ask_back SET shown = 1 WHERE answer IS NOT NULL AND shown = 0
               RETURNING workshop_id AS "workshop_id!: i64", number AS "number!: i64""#
        )
        .fetch_all(self.conn())
        .await
        .doing("showing answers")?;
        rows.into_iter().map(|r| Ok((WorkshopId(r.workshop_id), Number(count(r.number)?)))).collect()
    }

    /// Nobody is behind this question any more. An answer that nobody saw goes; all that the desk sees stays as it is, for
    /// otherwise it would tell that the asker is gone, and when.
    pub(crate) async fn drop_unseen_answers(&mut self, id: WorkshopId, number: Number) -> Result<(), Error> {
        sqlx::query!(
            "UPDATE ask_back SET answer = NULL WHERE workshop_id = ? AND number = ? AND shown = 0",
            id.0,
            number.0
        )
        .execute(self.conn())
        .await
        .doing("forgetting an answer")?;
        Ok(())
    }
}
