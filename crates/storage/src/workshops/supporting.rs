//! All that a press of **Support** must know, in one statement.

use serde::Deserialize;
use workshop::{Number, State, Tag, Workshop, WorkshopId};

use super::Row;
use crate::questions::state;
use crate::{Doing, Error, Reads};

/// What the rules must know of a press of **Support**.
#[derive(Clone, Debug)]
pub struct Supporting {
    /// The workshop.
    pub workshop: Workshop,
    /// The question's state; `None` where there is none that others know of.
    pub state: Option<State>,
    /// Whether its words are still there.
    pub has_words: bool,
    /// Whether others see this person's support.
    pub shown: bool,
    /// Whether this person supports it, as far as they are told: what waits for its slot included.
    pub supports: bool,
}

#[derive(Deserialize)]
struct Found {
    state: Option<String>,
    reason: Option<String>,
    merged_into: Option<i64>,
    has_words: Option<u8>,
    shown: u8,
    pending: Option<u8>,
}

impl Reads {
    /// What a press of **Support** in this workshop must know.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn supporting(&mut self, id: WorkshopId, number: Number, tag: Tag) -> Result<Option<Supporting>, Error> {
        let bytes = tag.bytes().as_slice();
        let row = workshops!(
            with r#"json_object(
                 'state', (SELECT state FROM question WHERE workshop_id = workshop.id AND number = ?2 AND seen = 1),
                 'reason', (SELECT reason FROM question WHERE workshop_id = workshop.id AND number = ?2),
                 'merged_into', (SELECT merged_into FROM question WHERE workshop_id = workshop.id AND number = ?2),
                 'has_words', (SELECT text IS NOT NULL FROM question WHERE workshop_id = workshop.id AND number = ?2),
                 'shown', EXISTS (SELECT 1 FROM support WHERE workshop_id = workshop.id AND number = ?2 AND tag = ?3),
                 'pending', (SELECT wanted FROM pending_support
                             WHERE workshop_id = workshop.id AND number = ?2 AND tag = ?3)
               ) AS "more?: String""#,
            "WHERE id = ?1",
            id.0,
            number.0,
            bytes
        )
        .fetch_optional(self.conn())
        .await
        .doing("looking for what a support needs")?;
        let Some(mut row) = row else { return Ok(None) };
        let found = row.more.take().unwrap_or_default();
        let workshop = row.workshop()?;
        let Found { state: word, reason, merged_into, has_words, shown, pending } =
            serde_json::from_str(&found).map_err(|error| Error::Unknown(format!("a support's question ({error})")))?;
        let state = word.map(|word| state(&word, reason.as_deref(), merged_into)).transpose()?;
        let (has_words, shown) = (has_words == Some(1), shown == 1);
        let supports = pending.map_or(shown, |wanted| wanted == 1);
        Ok(Some(Supporting { workshop, state, has_words, shown, supports }))
    }
}
