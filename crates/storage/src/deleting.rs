//! *Delete my data*: of what pieces it consists, those that are to come, and what becomes of each. What goes on for the
//! person until the close stays under a pseudonym, locked away.

use workshop::deletion::{Kept, Pending, Piece};
use workshop::order::fair::Load;
use workshop::{Account, Asker, HandId, Number, Question, Seal, State, Tag, WorkshopId};

use crate::error::known;
use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

/// A piece that is to go, and its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Its workshop.
    pub workshop: WorkshopId,
    /// Its row, drawn at random.
    pub row: i64,
    /// What goes, and when.
    pub pending: Pending,
}

/// A piece that is gone, as far as others see something of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gone {
    /// Nothing that others see.
    Unseen,
    /// A question that waited: it is withdrawn.
    Question(Question),
    /// The words of a question that was merged before it was shown.
    Words(Question),
    /// The name of a question that stays.
    Name(Question),
    /// A support of this question.
    Support(Question),
    /// A hand.
    Hand,
}

/// Bytes that are drawn for each of its calls.
pub type Draw<'a> = &'a mut (dyn FnMut() -> [u8; 32] + Send);

/// For which place something is locked away.
pub(crate) fn about(what: &str, id: WorkshopId, row: i64) -> Vec<u8> {
    [what.as_bytes(), &id.0.to_be_bytes(), &row.to_be_bytes()].concat()
}

pub(crate) fn nonce(draw: Draw<'_>) -> [u8; 24] {
    let drawn = draw();
    std::array::from_fn(|at| drawn[at])
}

impl Reads {
    /// The pieces that are to go, of which some may lie under a key that was exchanged: nobody knows those any more.
    ///
    /// # Errors
    /// If SQLite fails, or what lies under this key is none.
    pub async fn planned_deletions(&mut self, id: WorkshopId, seal: &Seal) -> Result<Vec<Planned>, Error> {
        let rows =
            sqlx::query!(r#"SELECT id AS "id!", locked FROM pending_deletion WHERE workshop_id = ? ORDER BY id"#, id.0)
                .fetch_all(self.conn())
                .await
                .doing("loading what is to be deleted")?;
        let (all, mut planned) = (rows.len(), Vec::with_capacity(rows.len()));
        for r in rows {
            // Which of the keys that were exchanged it lies under, nothing tells.
            let Some(bytes) = seal.unlock(&r.locked, &about("piece", id, r.id)) else { continue };
            let pending = known(Pending::from_bytes(&bytes), "a piece that is to go")?;
            planned.push(Planned { workshop: id, row: r.id, pending });
        }
        if planned.len() < all {
            tracing::warn!(workshop = id.0, "pieces that were to be deleted lie under another key, or are damaged");
        }
        Ok(planned)
    }

    /// Whether the workshop was opened under another key than this seal's.
    pub(crate) async fn is_exchanged(&mut self, id: WorkshopId, seal: &Seal) -> Result<bool, Error> {
        let check = sqlx::query_scalar!("SELECT key_check FROM workshop WHERE id = ?", id.0)
            .fetch_one(self.conn())
            .await
            .doing("checking a key")?;
        Ok(check != seal.check())
    }

    /// What goes on for somebody who deleted their data. Costs nothing for whoever did not.
    ///
    /// # Errors
    /// If SQLite fails, or what was locked away is damaged.
    pub async fn kept(&mut self, id: WorkshopId, account: Account, seal: &Seal) -> Result<Kept, Error> {
        if seal.former(account).is_empty() {
            return Ok(Kept::default());
        }
        let limits = seal.limits(account);
        let pseudonym = limits.bytes().as_slice();
        let locked = sqlx::query_scalar!(
            "SELECT locked FROM kept_limit WHERE workshop_id = ? AND pseudonym = ?",
            id.0,
            pseudonym
        )
        .fetch_optional(self.conn())
        .await
        .doing("looking for a person's limits")?;
        let Some(locked) = locked else { return Ok(Kept::default()) };
        let kept = seal.unlock(&locked, &about("limit", id, 0)).and_then(|bytes| Kept::from_bytes(&bytes));
        known(kept, "what goes on for a person")
    }

    /// What goes on for this person if they delete their data now and `undecided` questions with it: what they carry, and
    /// whether they acted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn to_be_kept(
        &mut self,
        id: WorkshopId,
        account: Account,
        seal: &Seal,
        undecided: u32,
    ) -> Result<Kept, Error> {
        let tag = seal.tag(account);
        let before = self.kept(id, account, seal).await?;
        let bytes = tag.bytes().as_slice();
        // What was deleted before there were pseudonyms for it.
        let earlier =
            sqlx::query_scalar!("SELECT deleted FROM participant WHERE workshop_id = ? AND tag = ?", id.0, bytes)
                .fetch_optional(self.conn())
                .await
                .doing("counting what a person deleted")?;
        Ok(Kept {
            undecided: before.undecided + earlier.map_or(Ok(0), count)? + undecided,
            load: Load::max(before.load, self.carries(id, tag).await?.load),
            acted: before.acted || self.acted(id, account, tag).await?,
        })
    }

    /// Everything that is stored about this person, piece by piece.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn pieces_of(&mut self, id: WorkshopId, account: Account, tag: Tag) -> Result<Vec<Piece>, Error> {
        let doing = "looking what is stored about a person";
        let own = self.questions_of(id, account, Some(tag)).await?;
        let mut pieces: Vec<Piece> = own.iter().map(|q| Piece::Question(q.number)).collect();
        let (bytes, whose) = (tag.bytes().as_slice(), account.0.cast_signed());
        let supported = sqlx::query_scalar!(
            r#"SELECT number AS "number!" FROM support WHERE workshop_id = ? AND tag = ?"#,
            id.0,
            bytes
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        for number in supported {
            pieces.push(Piece::Support(Number(count(number)?)));
        }
        let hand = sqlx::query_scalar!("SELECT id FROM hand WHERE workshop_id = ? AND account_id = ?", id.0, whose)
            .fetch_optional(self.conn())
            .await
            .doing(doing)?;
        pieces.extend(hand.map(|hand| Piece::Hand(HandId(hand))));
        Ok(pieces)
    }
}

impl Tx {
    /// Keeps what goes on for a person who deletes their data.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn keep(
        &mut self,
        id: WorkshopId,
        account: Account,
        (seal, kept): (&Seal, Kept),
        draw: Draw<'_>,
    ) -> Result<(), Error> {
        let limits = seal.limits(account);
        let pseudonym = limits.bytes().as_slice();
        let locked = seal.lock(&kept.bytes(), &about("limit", id, 0), nonce(draw));
        let whose = account.0.cast_signed();
        sqlx::query!(
            "INSERT INTO kept_limit (workshop_id, pseudonym, locked) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET locked = excluded.locked",
            id.0,
            pseudonym,
            locked
        )
        .execute(self.conn())
        .await
        .doing("keeping a person's limits")?;
        sqlx::query!("DELETE FROM by_name WHERE workshop_id = ? AND account_id = ?", id.0, whose)
            .execute(self.conn())
            .await
            .doing("keeping a person's limits")?;
        Ok(())
    }

    /// A piece is to go at its moment, be it planned before or not.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn plan_deletion(&mut self, planned: Planned, seal: &Seal, draw: Draw<'_>) -> Result<(), Error> {
        let Planned { workshop, row, pending } = planned;
        let locked = seal.lock(&pending.bytes(), &about("piece", workshop, row), nonce(draw));
        sqlx::query!(
            "INSERT INTO pending_deletion (id, workshop_id, locked) VALUES (?, ?, ?)
             ON CONFLICT DO UPDATE SET locked = excluded.locked",
            row,
            workshop.0,
            locked
        )
        .execute(self.conn())
        .await
        .doing("planning to delete something")?;
        self.gathered.follows.planned.push(planned);
        Ok(())
    }

    /// The row of a piece that is gone.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn unplan_deletion(&mut self, row: i64) -> Result<(), Error> {
        sqlx::query!("DELETE FROM pending_deletion WHERE id = ?", row)
            .execute(self.conn())
            .await
            .doing("noting that something is deleted")?;
        self.gathered.follows.deleted.push(row);
        Ok(())
    }

    /// A piece goes now, whatever became of it meanwhile.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn delete_piece(
        &mut self,
        id: WorkshopId,
        pending: &Pending,
        seal: &Seal,
        draw: Draw<'_>,
    ) -> Result<Gone, Error> {
        let doing = "deleting something of a person's";
        self.destroys();
        match pending.piece {
            Piece::Question(number) => {
                let Some(q) = self.question(id, number).await? else { return Ok(Gone::Unseen) };
                if !q.asker.is(pending.account, Some(pending.tag)) {
                    return Ok(Gone::Unseen);
                }
                self.keep_mute(id, number, pending.account, seal).await?;
                // One that nobody knows of yet may wait or be open with its slot.
                if q.state == State::Waiting || !q.seen {
                    self.delete_unshown(&q, draw()).await?;
                    let withdrawn = self.question(id, number).await?;
                    return Ok(withdrawn.filter(|q| q.seen).map_or(Gone::Unseen, Gone::Question));
                }
                // Else it would wait again, as nobody's, when what it was merged into is gone: or not, if that went first.
                if q.state.merged_into().is_some() && !self.was_posted(id, number).await? {
                    self.delete_unshown(&q, draw()).await?;
                    return Ok(self.question(id, number).await?.map_or(Gone::Unseen, Gone::Words));
                }
                self.unlink(&q, draw()).await?;
                self.drop_unseen_answers(id, number).await?;
                Ok(if matches!(q.asker, Asker::Named { .. }) { Gone::Name(q) } else { Gone::Unseen })
            }
            Piece::Support(number) => {
                let tag = pending.tag.bytes().as_slice();
                let there = sqlx::query!(
                    "DELETE FROM support WHERE workshop_id = ? AND number = ? AND tag = ?",
                    id.0,
                    number.0,
                    tag
                )
                .execute(self.conn())
                .await
                .doing(doing)?;
                if there.rows_affected() == 0 {
                    return Ok(Gone::Unseen);
                }
                sqlx::query!(
                    "UPDATE question SET supports = max(supports - 1, 0) WHERE workshop_id = ? AND number = ?",
                    id.0,
                    number.0
                )
                .execute(self.conn())
                .await
                .doing(doing)?;
                Ok(self.question(id, number).await?.map_or(Gone::Unseen, Gone::Support))
            }
            Piece::Hand(hand) => {
                let there = sqlx::query!("DELETE FROM hand WHERE workshop_id = ? AND id = ?", id.0, hand.0)
                    .execute(self.conn())
                    .await
                    .doing(doing)?;
                Ok(if there.rows_affected() == 0 { Gone::Unseen } else { Gone::Hand })
            }
        }
    }

    /// Nothing of what carries this retired tag is to come any more: the last of it goes. What was charged stays charged, to
    /// somebody else each time.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn finish_deletion(&mut self, id: WorkshopId, tag: Tag, draw: Draw<'_>) -> Result<(), Error> {
        let doing = "deleting the last of a person's";
        let bytes = tag.bytes().as_slice();
        sqlx::query!("DELETE FROM participant WHERE workshop_id = ? AND tag = ?", id.0, bytes)
            .execute(self.conn())
            .await
            .doing(doing)?;
        let steps = sqlx::query_scalar!("SELECT step FROM charge WHERE tag = ?", bytes)
            .fetch_all(self.conn())
            .await
            .doing(doing)?;
        for step in steps {
            let stranger = draw();
            let stranger = stranger.as_slice();
            sqlx::query!("UPDATE charge SET tag = ? WHERE step = ? AND tag = ?", stranger, step, bytes)
                .execute(self.conn())
                .await
                .doing(doing)?;
        }
        Ok(())
    }

    /// A question that nobody but moderators saw: its words, and whose it was. One that waited is withdrawn.
    async fn delete_unshown(&mut self, q: &Question, stranger: [u8; 32]) -> Result<(), Error> {
        let doing = "deleting a question that was not shown";
        let tag = stranger.as_slice();
        sqlx::query!(
            "UPDATE question
             SET text = NULL, state = CASE WHEN state = 'waiting' OR seen = 0 THEN 'withdrawn' ELSE state END, revision = revision + 1,
                 changed_by = NULL, round = 1, asker = 'anonymous', tag = ?, account_id = NULL, shown_name = NULL
             WHERE workshop_id = ? AND number = ?",
            tag,
            q.workshop.0,
            q.number.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        // As where an asker withdraws: nothing tells the two apart.
        self.destroy_originals(q.workshop, q.number).await?;
        self.revises(q.workshop, q.number);
        self.is_a_stranger(q.workshop, stranger).await
    }

    /// Whether there is or was a message on the floor about this question.
    async fn was_posted(&mut self, id: WorkshopId, number: Number) -> Result<bool, Error> {
        let posts = sqlx::query_scalar!(
            "SELECT count(*) FROM view WHERE workshop_id = ? AND kind = 'post' AND subject = ?",
            id.0,
            number.0
        )
        .fetch_one(self.conn())
        .await
        .doing("looking for a question's post")?;
        Ok(posts > 0)
    }

    /// A question that was decided on stays, and is nobody's.
    async fn unlink(&mut self, q: &Question, stranger: [u8; 32]) -> Result<(), Error> {
        let doing = "unlinking a question";
        if q.asker.is_anonymous() {
            let tag = stranger.as_slice();
            sqlx::query!(
                "UPDATE question SET tag = ? WHERE workshop_id = ? AND number = ?",
                tag,
                q.workshop.0,
                q.number.0
            )
            .execute(self.conn())
            .await
            .doing(doing)?;
            return self.is_a_stranger(q.workshop, stranger).await;
        }
        let [a, b, c, d, e, f, g, h, ..] = stranger;
        let account = (u64::from_be_bytes([a, b, c, d, e, f, g, h]) >> 1).cast_signed();
        sqlx::query!(
            "UPDATE question SET account_id = ?, shown_name = '' WHERE workshop_id = ? AND number = ?",
            account,
            q.workshop.0,
            q.number.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        Ok(())
    }

    /// Whoever has this tag is nobody, and looks like whoever asked one question anonymously.
    async fn is_a_stranger(&mut self, id: WorkshopId, tag: [u8; 32]) -> Result<(), Error> {
        let doing = "making a question nobody's";
        let tag = tag.as_slice();
        sqlx::query!("INSERT INTO participant (workshop_id, tag, acted) VALUES (?, ?, 1)", id.0, tag)
            .execute(self.conn())
            .await
            .doing(doing)?;
        sqlx::query!("UPDATE workshop SET strangers = strangers + 1 WHERE id = ?", id.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        Ok(())
    }
}
