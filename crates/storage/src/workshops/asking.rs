//! All that asking must know, in one statement: each costs a hand-over to the thread that SQLite runs on. Nothing here grows
//! with how many questions or people there are.

use serde::Deserialize;
use workshop::question::PendingChange;
use workshop::{Account, Asker, Channel, Question, Tag, Workshop, WorkshopId};

use super::Row;
use crate::questions::{self, change};
use crate::{Doing, Error, Reads};

/// What the rules must know of somebody who asks.
#[derive(Clone, Debug)]
pub struct Asking {
    /// The workshop.
    pub workshop: Workshop,
    /// Their questions that wait or are open, as they see them, by number.
    pub own: Vec<Question>,
    /// Whether they are muted by account: in all that they ask.
    pub muted: bool,
    /// Whether they are muted by tag: in what they ask without a name.
    pub muted_anonymously: bool,
    /// Whether they acted before; looked for in a lockdown only.
    pub acted: bool,
}

#[derive(Deserialize)]
struct Found {
    own: Vec<Own>,
    muted: u8,
    muted_anonymously: u8,
    acted: u8,
}

#[derive(Deserialize)]
struct Own {
    question: questions::Row,
    /// What they changed of it and others see with the next slot.
    revision: Option<i64>,
    text: Option<String>,
}

impl Own {
    fn question(self, tag: Tag) -> Result<Question, Error> {
        let mut q = self.question.question()?;
        if q.asker.is_anonymous() {
            q.asker = Asker::Anonymous(Some(tag));
        }
        let change: Option<PendingChange> = self.revision.map(|r| change(r, self.text)).transpose()?;
        Ok(q.as_asker_sees(change.as_ref()))
    }
}

fn asking(row: Option<Row>, tag: Tag) -> Result<Option<Asking>, Error> {
    let Some(mut row) = row else { return Ok(None) };
    let found = row.asking.take().unwrap_or_default();
    let workshop = row.workshop()?;
    let Found { own, muted, muted_anonymously, acted } =
        serde_json::from_str(&found).map_err(|error| Error::Unknown(format!("what an asker has ({error})")))?;
    let mut own: Vec<Question> = own.into_iter().map(|own| own.question(tag)).collect::<Result<_, _>>()?;
    own.sort_by_key(|q| q.number);
    let (muted, muted_anonymously, acted) = (muted == 1, muted_anonymously == 1, acted == 1);
    Ok(Some(Asking { workshop, own, muted, muted_anonymously, acted }))
}

macro_rules! asking {
    ($tail:literal, $at:expr, $account:expr, $tag:expr) => {
        workshops!(
            with r#"json_object(
                 'own', (SELECT json_group_array(json_object(
                           'question', json_object(
                             'workshop_id', q.workshop_id, 'number', q.number, 'revision', q.revision, 'asker', q.asker,
                             'account_id', q.account_id, 'shown_name', q.shown_name, 'kind', q.kind, 'state', q.state,
                             'text', q.text, 'edited', q.edited, 'answer', q.answer, 'topic', q.topic, 'place', q.place,
                             'supports', q.supports + (SELECT count(*) FROM question m
                                                       WHERE m.workshop_id = q.workshop_id AND m.merged_into = q.number),
                             'asked_at_ms', q.asked_at_ms, 'seen', q.seen, 'changed_by', q.changed_by),
                           'revision', p.revision, 'text', p.text))
                         FROM (SELECT * FROM question INDEXED BY question_of_tag
                               WHERE workshop_id = workshop.id AND tag = ?3 AND state IN ('waiting', 'open')
                               UNION ALL
                               SELECT * FROM question INDEXED BY question_of_account
                               WHERE workshop_id = workshop.id AND account_id = ?2 AND state IN ('waiting', 'open')) q
                         LEFT JOIN pending_change p ON p.workshop_id = q.workshop_id AND p.number = q.number),
                 'muted', EXISTS (SELECT 1 FROM mute INDEXED BY mute_of_account
                                  WHERE workshop_id = workshop.id AND account_id = ?2),
                 'muted_anonymously', EXISTS (SELECT 1 FROM mute INDEXED BY mute_of_tag
                                              WHERE workshop_id = workshop.id AND tag = ?3),
                 'acted', lockdown = 1 AND (
                    EXISTS (SELECT 1 FROM participant WHERE workshop_id = workshop.id AND tag = ?3 AND acted = 1)
                    OR EXISTS (SELECT 1 FROM support WHERE workshop_id = workshop.id AND tag = ?3)
                    OR EXISTS (SELECT 1 FROM pending_support WHERE workshop_id = workshop.id AND tag = ?3)
                    OR EXISTS (SELECT 1 FROM hand WHERE workshop_id = workshop.id AND account_id = ?2)
                    OR EXISTS (SELECT 1 FROM by_name WHERE workshop_id = workshop.id AND account_id = ?2)
                    OR EXISTS (SELECT 1 FROM question WHERE workshop_id = workshop.id AND tag = ?3)
                    OR EXISTS (SELECT 1 FROM question WHERE workshop_id = workshop.id AND account_id = ?2))
               ) AS "asking?: String""#,
            $tail,
            $at,
            $account,
            $tag
        )
    };
}

impl Reads {
    /// What an ask in this channel must know, in the workshop that [`Reads::workshop_at`] finds. The tag must be the
    /// person's there.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn asking_at(&mut self, at: Channel, account: Account, tag: Tag) -> Result<Option<Asking>, Error> {
        let (at, account, bytes) = (at.0.cast_signed(), account.0.cast_signed(), tag.bytes().as_slice());
        let row = asking!(
            "WHERE id = (SELECT id FROM workshop WHERE floor_id = ?1 OR desk_id = ?1 ORDER BY intake = 'closed', id DESC LIMIT 1)",
            at,
            account,
            bytes
        )
        .fetch_optional(self.conn())
        .await
        .doing("looking for what asking needs")?;
        asking(row, tag)
    }

    /// What an ask in this workshop must know.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn asking_in(&mut self, id: WorkshopId, account: Account, tag: Tag) -> Result<Option<Asking>, Error> {
        let (account, bytes) = (account.0.cast_signed(), tag.bytes().as_slice());
        let row = asking!("WHERE id = ?1", id.0, account, bytes)
            .fetch_optional(self.conn())
            .await
            .doing("looking for what asking needs")?;
        asking(row, tag)
    }
}
