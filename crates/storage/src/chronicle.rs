//! All that is stored of one workshop, read at once, and the report that is kept of it.

use std::collections::HashSet;

use workshop::{
    Account, Chronicle, Decision, DecisionKind, Number, Past, Seal, Staging, Tag, Text, Time, Word, Workshop,
    WorkshopId,
};

use crate::error::known;
use crate::questions::state;
use crate::row::{count, count_if};
use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// All that is stored of a workshop. Without a seal, as for a closed one, nobody knows who wants which question asked.
    /// `present` are participants who are not written down yet.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn chronicle(
        &mut self,
        workshop: Workshop,
        seal: Option<&Seal>,
        present: &[Tag],
    ) -> Result<Chronicle, Error> {
        let id = workshop.id;
        let counted = sqlx::query_scalar!("SELECT participants FROM workshop WHERE id = ?", id.0)
            .fetch_one(self.conn())
            .await
            .doing("looking how many took part")?;
        let participants = match (counted, seal) {
            (Some(n), _) => count(n)?,
            (None, Some(seal)) => {
                let (noted, strangers) = self.noted(id, seal).await?;
                let people: HashSet<Tag> =
                    noted.into_iter().map(|(tag, _)| tag).chain(present.iter().copied()).collect();
                u32::try_from(people.len()).unwrap_or(u32::MAX).saturating_sub(strangers)
            }
            (None, None) => 0,
        };
        let questions = self.all_questions(id).await?;
        let wishes = match seal {
            Some(_) => Some(self.wishes(id, &questions).await?),
            None => None,
        };
        Ok(Chronicle {
            participants,
            decisions: self.decisions(id).await?,
            stagings: self.stagings(id).await?,
            wishes,
            agenda: self.agenda(id).await?,
            speakers: self.floor_list(id).await?.speakers().to_vec(),
            facts: self.facts_and_times(id).await?,
            questions,
            workshop,
        })
    }

    async fn decisions(&mut self, id: WorkshopId) -> Result<Vec<Past>, Error> {
        let rows = sqlx::query!(
            "SELECT step, number, kind, moderator_id, decided_at_ms, state_before, reason_before, merged_into_before, text_before,
                    edited_before, undone
             FROM decision WHERE workshop_id = ? ORDER BY id",
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading all decisions")?;
        rows.into_iter()
            .map(|r| {
                let decision = Decision {
                    number: Number(count(r.number)?),
                    kind: known(DecisionKind::from_word(&r.kind), "a kind of decision")?,
                    by: Account(r.moderator_id.cast_unsigned()),
                    at: Time::from_ms(r.decided_at_ms),
                    from: state(&r.state_before, r.reason_before.as_deref(), r.merged_into_before)?,
                    words_before: r.text_before.map(|t| (Text::stored(t), r.edited_before == Some(1))),
                };
                // Of an edit that lasts, but whose original was destroyed.
                let cannot_be = decision.kind == DecisionKind::Edit && r.edited_before.is_none();
                Ok(Past { step: r.step, undone: r.undone == 1 && !cannot_be, decision })
            })
            .collect()
    }

    async fn stagings(&mut self, id: WorkshopId) -> Result<Vec<Staging>, Error> {
        let rows = sqlx::query!(
            r#"SELECT s.step AS "step!", s.number AS "number!", s.suggested, d.decided_at_ms AS "at!"
               FROM staging s JOIN decision d ON d.step = s.step AND d.number = s.number AND d.kind = 'stage'
               WHERE s.workshop_id = ? ORDER BY s.step"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading what was brought to the stage")?;
        rows.into_iter()
            .map(|r| {
                Ok(Staging {
                    step: r.step,
                    number: Number(count(r.number)?),
                    at: Time::from_ms(r.at),
                    instead_of: count_if(r.suggested)?.map(Number),
                })
            })
            .collect()
    }

    async fn facts_and_times(&mut self, id: WorkshopId) -> Result<Vec<(String, Time)>, Error> {
        let rows = sqlx::query!("SELECT fact, shown_at_ms FROM fact_shown WHERE workshop_id = ? ORDER BY number", id.0)
            .fetch_all(self.conn())
            .await
            .doing("loading the shown facts")?;
        Ok(rows.into_iter().map(|r| (r.fact, Time::from_ms(r.shown_at_ms))).collect())
    }

    /// The report that was made when the workshop closed, as JSON.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn report(&mut self, id: WorkshopId) -> Result<Option<String>, Error> {
        sqlx::query_scalar!("SELECT json FROM report WHERE workshop_id = ?", id.0)
            .fetch_optional(self.conn())
            .await
            .doing("loading a report")
    }
}

impl Tx {
    /// Keeps the report of a workshop that closes.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn keep_report(&mut self, id: WorkshopId, json: &str, now: Time) -> Result<(), Error> {
        let now = now.ms();
        sqlx::query!("INSERT INTO report (workshop_id, made_at_ms, json) VALUES (?, ?, ?)", id.0, now, json)
            .execute(self.conn())
            .await
            .doing("keeping a report")?;
        Ok(())
    }
}
