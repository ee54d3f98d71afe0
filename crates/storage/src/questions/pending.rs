//! What waits for its slot: questions that moderators may not know of yet, and what anonymous askers changed of those that
//! others know. Never here: applying a change, which is a rule.

use std::collections::HashMap;

use workshop::question::PendingChange;
use workshop::{Number, Question, Revision, Tag, Text, Words, WorkshopId};

use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

pub(crate) fn change(revision: i64, text: Option<String>) -> Result<PendingChange, Error> {
    let words = text.map_or(Words::Destroyed, |text| Words::Are(Text::stored(text)));
    Ok(PendingChange { revision: Revision(count(revision)?), words })
}

impl Reads {
    /// A question as the person with this tag sees it, whether it is theirs or not.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn question_for(&mut self, id: WorkshopId, number: Number, tag: Tag) -> Result<Option<Question>, Error> {
        let Some(q) = self.question(id, number).await? else { return Ok(None) };
        Ok(self.as_asker_sees(vec![q], Some(tag.bytes().as_slice())).await?.pop())
    }

    /// The same questions with what this person changed of them.
    pub(super) async fn as_asker_sees(
        &mut self,
        questions: Vec<Question>,
        tag: Option<&[u8]>,
    ) -> Result<Vec<Question>, Error> {
        let Some(id) = questions.iter().find(|q| q.asker.is_anonymous()).map(|q| q.workshop) else {
            return Ok(questions);
        };
        let rows = sqlx::query!(
            r#"SELECT p.number AS "number!", p.revision, p.text
               FROM question q JOIN pending_change p ON p.workshop_id = q.workshop_id AND p.number = q.number
               WHERE q.workshop_id = ? AND q.tag = ?"#,
            id.0,
            tag
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for what waits of a person's questions")?;
        let mut changes = HashMap::new();
        for row in rows {
            changes.insert(Number(count(row.number)?), change(row.revision, row.text)?);
        }
        Ok(questions
            .into_iter()
            .map(|q| {
                let change = changes.get(&q.number);
                q.as_asker_sees(change)
            })
            .collect())
    }

    /// Whether there is something to do when a slot comes.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn any_waits_for_a_slot(&mut self) -> Result<bool, Error> {
        let n = sqlx::query_scalar!(
            "SELECT EXISTS (SELECT 1 FROM question WHERE seen = 0 AND state <> 'withdrawn')
                    OR EXISTS (SELECT 1 FROM pending_change)
                    OR EXISTS (SELECT 1 FROM ask_back WHERE answer IS NOT NULL AND shown = 0)"
        )
        .fetch_one(self.conn())
        .await
        .doing("looking for what waits for a slot")?;
        Ok(n == 1)
    }
}

impl Tx {
    /// The asker changed this question, whose revision others see; they see the rest with the next slot.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn change_with_next_slot(&mut self, shown: &Question, words: &Words) -> Result<(), Error> {
        let text = words.text().map(Text::as_str);
        sqlx::query!(
            "INSERT OR REPLACE INTO pending_change (workshop_id, number, revision, text) VALUES (?, ?, ?, ?)",
            shown.workshop.0,
            shown.number.0,
            shown.revision.0,
            text
        )
        .execute(self.conn())
        .await
        .doing("keeping a change for its slot")?;
        Ok(())
    }

    /// Takes what waits, in no order that tells anything: of one workshop, or of all. The words before a change are destroyed
    /// like any.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn take_pending_changes(
        &mut self,
        of: Option<WorkshopId>,
    ) -> Result<Vec<(WorkshopId, Number, PendingChange)>, Error> {
        let of = of.map(|id| id.0);
        let rows = sqlx::query!(
            r#"DELETE FROM pending_change WHERE ?1 IS NULL OR workshop_id = ?1
               RETURNING workshop_id AS "workshop_id!", number AS "number!", revision AS "revision!", text"#,
            of
        )
        .fetch_all(self.conn())
        .await
        .doing("taking what waits for its slot")?;
        if !rows.is_empty() {
            self.destroys();
        }
        let each = rows
            .into_iter()
            .map(|row| Ok((WorkshopId(row.workshop_id), Number(count(row.number)?), change(row.revision, row.text)?)));
        each.collect()
    }

    /// The workshop closes: what nobody knows of yet is never shown, and its words are destroyed.
    pub(crate) async fn end_hidden(&mut self, id: WorkshopId) -> Result<(), Error> {
        sqlx::query!(
            "UPDATE question SET state = 'withdrawn', text = NULL WHERE workshop_id = ? AND seen = 0 AND state <> 'withdrawn'",
            id.0
        )
        .execute(self.conn())
        .await
        .doing("ending what is hidden")?;
        Ok(())
    }
}
