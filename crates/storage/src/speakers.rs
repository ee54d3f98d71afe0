//! Speakers: called in public, kept by account, each with the hand that they had up, so that a step can be taken back.

use workshop::floor_list::{Back, Ended, FloorList, Step};
use workshop::{Account, Hand, HandId, Revision, ShownName, Speaker, Text, Time, WorkshopId};

use crate::row::{count, count_if};
use crate::{Doing, Error, Reads, Tx};

struct Row {
    number: i64,
    account_id: Option<i64>,
    shown_name: Option<String>,
    seconds: i64,
    started_at_ms: i64,
    ended_at_ms: Option<i64>,
    ended_by: Option<i64>,
    hand_id: Option<i64>,
    note: Option<String>,
    raised_at_ms: Option<i64>,
}

impl Row {
    fn speaker(self) -> Result<Speaker, Error> {
        let account = self.account_id.map(|id| Account(id.cast_unsigned()));
        let name = self.shown_name.map(ShownName::stored);
        let hand = match (self.hand_id, account, &name, self.raised_at_ms) {
            (Some(id), Some(account), Some(name), Some(raised)) => Some(Hand {
                id: HandId(id),
                account,
                name: name.clone(),
                note: self.note.map(Text::stored),
                raised_at: Time::from_ms(raised),
            }),
            _ => None,
        };
        let step = count_if(self.ended_by)?.map(Revision);
        Ok(Speaker {
            called: Revision(count(self.number)?),
            account,
            name,
            seconds: count(self.seconds)?,
            started_at: Time::from_ms(self.started_at_ms),
            ended: self.ended_at_ms.map(|at| Ended { at: Time::from_ms(at), step }),
            hand,
        })
    }
}

impl Reads {
    /// Who speaks, who spoke, and whose hands are up.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn floor_list(&mut self, id: WorkshopId) -> Result<FloorList, Error> {
        let hands = self.hands(id).await?;
        let rows = sqlx::query_as!(
            Row,
            "SELECT number, account_id, shown_name, seconds, started_at_ms, ended_at_ms, ended_by, hand_id, note, raised_at_ms
             FROM speaker WHERE workshop_id = ?",
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading the speakers")?;
        let speakers = rows.into_iter().map(Row::speaker).collect::<Result<_, _>>()?;
        Ok(FloorList::new(hands, speakers))
    }
}

impl Tx {
    /// Notes that someone else speaks or would speak next, and through which moderator, if it was one.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn speakers_changed(&mut self, id: WorkshopId, by: Option<Account>) -> Result<(), Error> {
        let by = by.map(|a| a.0.cast_signed());
        sqlx::query!(
            "UPDATE workshop SET speakers_revision = speakers_revision + 1, speakers_changed_by = ? WHERE id = ?",
            by,
            id.0
        )
        .execute(self.conn())
        .await
        .doing("noting a change of the speakers")?;
        Ok(())
    }

    /// Stores what a step changed.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn turns_changed(&mut self, id: WorkshopId, step: &Step) -> Result<(), Error> {
        if let Some(speaker) = &step.ended {
            self.store_end(id, speaker).await?;
        }
        if let Some(hand) = &step.lowered {
            self.lower_hand(id, hand.account).await?;
        }
        let Some(speaker) = &step.begun else { return Ok(()) };
        if let Some(hand) = &speaker.hand {
            self.lower_hand(id, hand.account).await?;
        }
        let (account, name) =
            (speaker.account.map(|a| a.0.cast_signed()), speaker.name.as_ref().map(ShownName::as_str));
        let hand = speaker.hand.as_ref();
        let (hand_id, note) = (hand.map(|h| h.id.0), hand.and_then(|h| h.note.as_ref()).map(Text::as_str));
        let (raised, started) = (hand.map(|h| h.raised_at.ms()), speaker.started_at.ms());
        sqlx::query!(
            "INSERT INTO speaker (workshop_id, number, account_id, shown_name, seconds, started_at_ms, hand_id, note, raised_at_ms)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id.0,
            speaker.called.0,
            account,
            name,
            speaker.seconds,
            started,
            hand_id,
            note,
            raised
        )
        .execute(self.conn())
        .await
        .doing("calling a speaker")?;
        Ok(())
    }

    /// Stores that a step was taken back.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn turns_taken_back(&mut self, id: WorkshopId, back: &Back) -> Result<(), Error> {
        if let Some(speaker) = &back.gone {
            sqlx::query!("DELETE FROM speaker WHERE workshop_id = ? AND number = ?", id.0, speaker.called.0)
                .execute(self.conn())
                .await
                .doing("taking a call back")?;
            if let Some(hand) = &speaker.hand {
                self.put_up_again(id, hand).await?;
            }
        }
        if let Some(hand) = &back.lowered {
            self.lower_hand(id, hand.account).await?;
        }
        if let Some(speaker) = &back.again {
            self.store_end(id, speaker).await?;
        }
        Ok(())
    }

    /// Stores whether and how a turn ended.
    async fn store_end(&mut self, id: WorkshopId, speaker: &Speaker) -> Result<(), Error> {
        let at = speaker.ended.map(|e| e.at.ms());
        let by = speaker.ended.and_then(|e| e.step).map(|s| s.0);
        sqlx::query!(
            "UPDATE speaker SET ended_at_ms = ?, ended_by = ? WHERE workshop_id = ? AND number = ?",
            at,
            by,
            id.0,
            speaker.called.0
        )
        .execute(self.conn())
        .await
        .doing("ending a turn")?;
        Ok(())
    }

    /// From now on speakers have this many seconds, and so has the one who speaks now, if there is one here.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn give_speakers(&mut self, id: WorkshopId, seconds: u32, now: Option<&Speaker>) -> Result<(), Error> {
        let doing = "changing the speakers' time";
        sqlx::query!("UPDATE workshop SET speaker_s = ? WHERE id = ?", seconds, id.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        if let Some(speaker) = now {
            sqlx::query!(
                "UPDATE speaker SET seconds = ? WHERE workshop_id = ? AND number = ?",
                speaker.seconds,
                id.0,
                speaker.called.0
            )
            .execute(self.conn())
            .await
            .doing(doing)?;
        }
        Ok(())
    }

    /// The workshop closes: whoever speaks has finished, and nobody who spoke is known any more.
    pub(crate) async fn forget_speakers(&mut self, id: WorkshopId, now: Time) -> Result<(), Error> {
        let now = now.ms();
        sqlx::query!(
            "UPDATE speaker
             SET ended_at_ms = coalesce(ended_at_ms, ?), account_id = NULL, shown_name = NULL, hand_id = NULL, note = NULL,
                 raised_at_ms = NULL
             WHERE workshop_id = ?",
            now,
            id.0
        )
        .execute(self.conn())
        .await
        .doing("forgetting who spoke")?;
        Ok(())
    }
}
