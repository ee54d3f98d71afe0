//! Decisions, kept so that they can be taken back step by step.

use workshop::question::{Decided, Part};
use workshop::{Account, Decision, DecisionKind, Number, Question, State, Text, Time, Word, WorkshopId};

use crate::error::known;
use crate::questions::state;
use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

/// The latest decision on a question that was not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Latest {
    /// Which step it belongs to.
    pub step: i64,
    /// What it was.
    pub kind: DecisionKind,
}

impl Reads {
    /// The latest decision on a question that was not taken back.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn latest_decision(&mut self, id: WorkshopId, number: Number) -> Result<Option<Latest>, Error> {
        let row = sqlx::query!(
            "SELECT step, kind FROM decision d
             WHERE workshop_id = ? AND number = ? AND undone = 0
               AND (kind <> 'translate' OR EXISTS (SELECT 1 FROM translation t WHERE t.step = d.step))
             ORDER BY id DESC LIMIT 1",
            id.0,
            number.0
        )
        .fetch_optional(self.conn())
        .await
        .doing("looking for the latest decision")?;
        row.map(|r| Ok(Latest { step: r.step, kind: known(DecisionKind::from_word(&r.kind), "a kind of decision")? }))
            .transpose()
    }

    /// All that one step decided, with the questions as they are now.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn step(&mut self, step: i64) -> Result<Vec<Part>, Error> {
        let rows = sqlx::query!(
            "SELECT d.workshop_id, d.number, d.kind, d.moderator_id, d.decided_at_ms, d.state_before, d.reason_before,
                    d.merged_into_before, d.text_before, d.edited_before,
                    NOT EXISTS (SELECT 1 FROM decision later
                                WHERE later.workshop_id = d.workshop_id AND later.number = d.number
                                  AND later.undone = 0 AND later.id > d.id
                                  AND (later.kind <> 'translate'
                                       OR EXISTS (SELECT 1 FROM translation t WHERE t.step = later.step))) AS is_latest
             FROM decision d WHERE d.step = ? AND d.undone = 0 ORDER BY d.id",
            step
        )
        .fetch_all(self.conn())
        .await
        .doing("loading a step")?;
        let mut parts = Vec::with_capacity(rows.len());
        for r in rows {
            let decision = Decision {
                number: Number(count(r.number)?),
                kind: known(DecisionKind::from_word(&r.kind), "a kind of decision")?,
                by: Account(r.moderator_id.cast_unsigned()),
                at: Time::from_ms(r.decided_at_ms),
                from: state(&r.state_before, r.reason_before.as_deref(), r.merged_into_before)?,
                words_before: r.text_before.map(|t| (Text::stored(t), r.edited_before == Some(1))),
            };
            let question = self.question(WorkshopId(r.workshop_id), decision.number).await?;
            parts.push(Part {
                question: known(question, "a decided question")?,
                decision,
                is_latest: r.is_latest == 1,
            });
        }
        Ok(parts)
    }

    /// The questions this moderator declined between two steps, each with its step, as far as that was not taken back.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn declined_between(
        &mut self,
        id: WorkshopId,
        by: Account,
        first: i64,
        last: i64,
    ) -> Result<Vec<(Number, i64)>, Error> {
        let by = by.0.cast_signed();
        let rows = sqlx::query!(
            "SELECT number, step FROM decision
             WHERE step BETWEEN ?1 AND ?2 AND workshop_id = ?3 AND moderator_id = ?4 AND kind = 'decline' AND undone = 0",
            first,
            last,
            id.0,
            by
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for what was declined")?;
        rows.into_iter().map(|r| Ok((Number(count(r.number)?), r.step))).collect()
    }

    /// The words as the asker wrote them, if moderators changed them and the original was not destroyed.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn original(&mut self, id: WorkshopId, number: Number) -> Result<Option<Text>, Error> {
        let text = sqlx::query_scalar!(
            "SELECT text_before FROM decision
             WHERE workshop_id = ? AND number = ? AND kind = 'edit' AND undone = 0 AND text_before IS NOT NULL
             ORDER BY id LIMIT 1",
            id.0,
            number.0
        )
        .fetch_optional(self.conn())
        .await
        .doing("looking for the original")?;
        Ok(text.flatten().map(Text::stored))
    }
}

impl Tx {
    /// Stores decisions that belong together, and their questions. Returns the step they are taken back by.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn decided(&mut self, step: &[Decided]) -> Result<i64, Error> {
        let mut first = None;
        for Decided { question, decision } in step {
            self.save(question).await?;
            let (kind, by, at) = (decision.kind.word(), decision.by.0.cast_signed(), decision.at.ms());
            let (before, reason) = (decision.from.word(), decision.from.reason().map(workshop::Reason::word));
            let into = decision.from.merged_into().map(|n| n.0);
            let (text, edited) = match &decision.words_before {
                Some((text, edited)) => (Some(text.as_str()), Some(*edited)),
                None => (None, None),
            };
            let id = sqlx::query_scalar!(
                "INSERT INTO decision (workshop_id, number, step, kind, moderator_id, decided_at_ms, state_before, reason_before,
                                       merged_into_before, text_before, edited_before)
                 VALUES (?1, ?2, coalesce(?3, (SELECT coalesce(max(id), 0) + 1 FROM decision)), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                 RETURNING step",
                question.workshop.0,
                question.number.0,
                first,
                kind,
                by,
                at,
                before,
                reason,
                into,
                text,
                edited,
            )
            .fetch_one(self.conn())
            .await
            .doing("storing a decision")?;
            first = Some(id);
            if question.words.text().is_none() {
                self.destroy_originals(question.workshop, question.number).await?;
            }
        }
        known(first, "a step with a decision")
    }

    /// Notes that a whole step was taken back, and stores its questions as they were before.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn taken_back(&mut self, step: i64, before: &[Question]) -> Result<(), Error> {
        sqlx::query!("UPDATE decision SET undone = 1, text_before = NULL WHERE step = ?", step)
            .execute(self.conn())
            .await
            .doing("taking a decision back")?;
        // Charges of the fair order belong to the staging.
        sqlx::query!("DELETE FROM staging WHERE step = ?", step)
            .execute(self.conn())
            .await
            .doing("taking a staging back")?;
        // Only one question can be on the stage: what leaves it goes first.
        let (to_stage, others): (Vec<_>, Vec<_>) = before.iter().partition(|q| q.state == State::OnTheStage);
        for question in others.into_iter().chain(to_stage) {
            self.save(question).await?;
        }
        Ok(())
    }

    /// Destroys what the words were before edits. The edits stay, and can no longer be taken back: they are marked like those
    /// that were, and lose what these keep.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn destroy_originals(&mut self, id: WorkshopId, number: Number) -> Result<(), Error> {
        self.destroys();
        sqlx::query!(
            "UPDATE decision
             SET text_before = NULL, undone = 1, edited_before = CASE undone WHEN 1 THEN edited_before END
             WHERE workshop_id = ? AND number = ? AND kind = 'edit'",
            id.0,
            number.0
        )
        .execute(self.conn())
        .await
        .doing("destroying an original")?;
        Ok(())
    }
}
