//! *Delete my data*: what is stored about one person goes at once, in one transaction, and leaves pieces that fade.

use rand::RngCore;
use workshop::order::fair::Load;
use workshop::{Account, Question, Seal, State, Tag, Time, Workshop, WorkshopId};

use crate::fading::Change;
use crate::order::Carried;
use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// How many undecided questions this person deleted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn deleted_questions(&mut self, id: WorkshopId, tag: Tag) -> Result<u32, Error> {
        let tag = tag.bytes().as_slice();
        let n = sqlx::query_scalar!("SELECT deleted FROM participant WHERE workshop_id = ? AND tag = ?", id.0, tag)
            .fetch_optional(self.conn())
            .await
            .doing("counting what a person deleted")?;
        n.map_or(Ok(0), count)
    }
}

impl Tx {
    /// Deletes what is stored about this person: waiting questions, supports, the hand. What is published stays and is
    /// nobody's from now on. That they take part, their mutes, and how many undecided questions they deleted stay, by
    /// tag, until the workshop closes. `due` says, piece by piece, when others see it.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn delete_person(
        &mut self,
        ws: &Workshop,
        account: Account,
        seal: &Seal,
        mut due: impl FnMut() -> Time,
    ) -> Result<(), Error> {
        self.destroys();
        let tag = seal.tag(account);
        let own = self.questions_of(ws.id, account, Some(tag)).await?;
        let carried = self.carries(ws.id, tag).await?;
        self.delete_supports(ws.id, tag, carried, &mut due).await?;
        let mut undecided = 0_u32;
        for q in &own {
            match q.state {
                State::Waiting => {
                    undecided += 1;
                    self.delete_waiting(q, random_tag(), &mut due).await?;
                }
                _ => self.unlink(q, random_tag()).await?,
            }
        }
        if let Some(hand) = self.hands(ws.id).await?.into_iter().find(|h| h.account == account) {
            self.lower_hand(ws.id, account).await?;
            self.fades(ws.id, "hand", hand.id.0, None, due()).await?;
            self.remembers(Change::KeepHand(ws.id, hand));
        }
        self.keep_limits(ws.id, (account, tag), undecided, carried.load).await
    }

    async fn fades(
        &mut self,
        id: WorkshopId,
        kind: &str,
        number: i64,
        carried: Option<Carried>,
        due: Time,
    ) -> Result<(), Error> {
        let piece = (rand::rng().next_u64() >> 1).cast_signed();
        let (load, due) = (carried.map(|c| c.load.units().cast_signed()), due.ms());
        let heard = carried.is_some_and(|c| c.heard);
        sqlx::query!(
            "INSERT INTO fading (id, workshop_id, kind, number, load, served, due_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
            piece,
            id.0,
            kind,
            number,
            load,
            heard,
            due
        )
        .execute(self.conn())
        .await
        .doing("noting what fades")?;
        Ok(())
    }

    async fn delete_waiting(
        &mut self,
        q: &Question,
        nobody: [u8; 32],
        due: &mut impl FnMut() -> Time,
    ) -> Result<(), Error> {
        let doing = "deleting a waiting question";
        // Nobody knows yet of one whose slot has not come: it needs no time to disappear.
        let state = if q.seen { State::Waiting } else { State::Withdrawn }.word();
        let nobody = nobody.as_slice();
        sqlx::query!(
            "UPDATE question
             SET text = NULL, state = ?, asker = 'anonymous', tag = ?, account_id = NULL, shown_name = NULL
             WHERE workshop_id = ? AND number = ?",
            state,
            nobody,
            q.workshop.0,
            q.number.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        sqlx::query!(
            "UPDATE decision SET text_before = NULL WHERE workshop_id = ? AND number = ?",
            q.workshop.0,
            q.number.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        if q.seen {
            self.fades(q.workshop, "question", q.number.0.into(), None, due()).await?;
            self.remembers(Change::keep_question(q));
        }
        Ok(())
    }

    /// A question that was decided on stays, and is nobody's.
    async fn unlink(&mut self, q: &Question, nobody: [u8; 32]) -> Result<(), Error> {
        let nobody = nobody.as_slice();
        sqlx::query!(
            "UPDATE question
             SET tag = iif(asker = 'anonymous', ?, NULL), account_id = iif(asker = 'named', 0, NULL)
             WHERE workshop_id = ? AND number = ?",
            nobody,
            q.workshop.0,
            q.number.0
        )
        .execute(self.conn())
        .await
        .doing("unlinking a question")?;
        Ok(())
    }

    async fn delete_supports(
        &mut self,
        id: WorkshopId,
        tag: Tag,
        carried: Carried,
        due: &mut impl FnMut() -> Time,
    ) -> Result<(), Error> {
        let bytes = tag.bytes().as_slice();
        // What waits for its slot was seen by nobody.
        sqlx::query!("DELETE FROM pending_support WHERE workshop_id = ? AND tag = ?", id.0, bytes)
            .execute(self.conn())
            .await
            .doing("deleting a person's supports")?;
        let supported =
            sqlx::query_scalar!("DELETE FROM support WHERE workshop_id = ? AND tag = ? RETURNING number", id.0, bytes)
                .fetch_all(self.conn())
                .await
                .doing("deleting a person's supports")?;
        for number in supported {
            self.fades(id, "support", number, Some(carried), due()).await?;
        }
        Ok(())
    }

    /// What somebody deleted gives them no new start: neither of the limits nor of the fair order.
    async fn keep_limits(
        &mut self,
        id: WorkshopId,
        (account, tag): (Account, Tag),
        undecided: u32,
        load: Load,
    ) -> Result<(), Error> {
        let doing = "keeping a person's limits";
        let acted = self.acted(id, account, tag).await?;
        let (account, tag, level) = (account.0.cast_signed(), tag.bytes().as_slice(), load.units().cast_signed());
        sqlx::query!("DELETE FROM by_name WHERE workshop_id = ? AND account_id = ?", id.0, account)
            .execute(self.conn())
            .await
            .doing(doing)?;
        sqlx::query!(
            "INSERT INTO participant (workshop_id, tag, acted, deleted) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO UPDATE
             SET acted = excluded.acted, deleted = deleted + excluded.deleted, level = max(level, ?5)",
            id.0,
            tag,
            acted,
            undecided,
            level
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        Ok(())
    }
}

/// A tag that is nobody's.
fn random_tag() -> [u8; 32] {
    let mut bytes = [0; 32];
    rand::rng().fill_bytes(&mut bytes);
    bytes
}
