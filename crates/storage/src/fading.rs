//! Somebody deletes what is stored about them while the workshop runs. The rows go at once; what others see of it goes
//! later, piece by piece, and until then [`Store::read`] shows it as it was, from memory. [`Store::write`] never does: what is
//! decided is decided on what is stored.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rand::RngCore;
use workshop::order::fair::Load;
use workshop::{Account, Asker, Hand, Number, Question, Seal, State, Tag, Time, Words, Workshop, WorkshopId};

use crate::questions::small;
use crate::{Doing, Error, Reads, Store, Tx};

/// What others still see, in memory only: after a restart it is gone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faded(Arc<Mutex<Pieces>>);

#[derive(Debug, Default)]
struct Pieces {
    questions: HashMap<(WorkshopId, Number), (Words, Asker)>,
    hands: HashMap<WorkshopId, Vec<Hand>>,
}

/// A piece whose time has come: others see now that it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gone {
    /// A question that waited.
    Question(Question),
    /// A support of this question.
    Support(Question),
    /// A hand.
    Hand(WorkshopId),
}

impl Faded {
    fn lock(&self) -> MutexGuard<'_, Pieces> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The question as others see it.
    pub(crate) fn as_seen(&self, mut q: Question) -> Question {
        if q.state == State::Waiting
            && q.words == Words::Destroyed
            && let Some((words, asker)) = self.lock().questions.get(&(q.workshop, q.number))
        {
            q.words = words.clone();
            q.asker = asker.clone();
        }
        q
    }

    /// The hands as others see them, in their order.
    pub(crate) fn hands_as_seen(&self, id: WorkshopId, hands: &mut Vec<Hand>) {
        for hand in self.lock().hands.get(&id).into_iter().flatten() {
            if hands.iter().all(|h| h.account != hand.account) {
                hands.push(hand.clone());
            }
        }
        hands.sort_by_key(|h| h.id);
    }

    fn forget(&self, id: WorkshopId) {
        let mut pieces = self.lock();
        pieces.questions.retain(|(ws, _), _| *ws != id);
        pieces.hands.remove(&id);
    }
}

/// A question as it is decided on: one that waits without words was deleted by its asker.
pub(crate) fn as_stored(mut q: Question) -> Question {
    if q.state == State::Waiting && q.words == Words::Destroyed {
        q.state = State::Withdrawn;
    }
    q
}

impl Store {
    /// The workshop is over: nothing of it fades any more.
    pub(crate) fn forget_faded(&self, id: WorkshopId) {
        self.faded.forget(id);
    }
}

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
        Ok(n.map_or(0, small))
    }

    /// Whether others are to see now that something is gone.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn any_fading_due(&mut self, now: Time) -> Result<bool, Error> {
        let now = now.ms();
        let n = sqlx::query_scalar!("SELECT EXISTS (SELECT 1 FROM fading WHERE due_at_ms <= ?)", now)
            .fetch_one(self.conn())
            .await
            .doing("looking for what fades")?;
        Ok(n == 1)
    }

    /// Supports that still count though they were deleted: of which question, with what load if it is a voice of its own,
    /// and whether something was asked for whoever it was.
    pub(crate) async fn fading_supports(&mut self, id: WorkshopId) -> Result<Vec<(Number, Option<Load>, bool)>, Error> {
        let rows =
            sqlx::query!("SELECT number, load, served FROM fading WHERE workshop_id = ? AND kind = 'support'", id.0)
                .fetch_all(self.conn())
                .await
                .doing("loading supports that fade")?;
        Ok(rows
            .into_iter()
            .map(|r| {
                let load = r.load.map(|units| Load::from_units(units.cast_unsigned()));
                (Number(small(r.number)), load, r.served == 1)
            })
            .collect())
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
        let tag = seal.tag(account);
        let own = self.questions_of(ws.id, account, Some(tag)).await?;
        let (load, served) = self.carries(ws.id, seal, tag).await?;
        self.delete_supports(ws.id, tag, (load, served), &own, &mut due).await?;
        let mut nobodies = HashMap::new();
        let mut undecided = 0_u32;
        for q in &own {
            // Questions that were merged into one another stay one asker's, so that the order tells nothing.
            let together = q.state.merged_into().unwrap_or(q.number);
            let nobody = *nobodies.entry(together).or_insert_with(random_tag);
            match q.state {
                State::Waiting => {
                    undecided += 1;
                    self.delete_waiting(q, nobody, &mut due).await?;
                }
                _ => self.unlink(q, nobody).await?,
            }
        }
        if let Some(hand) = self.hands(ws.id).await?.into_iter().find(|h| h.account == account) {
            self.lower_hand(ws.id, account).await?;
            self.fades(ws.id, "hand", hand.id.0, (None, false), due()).await?;
            self.faded.lock().hands.entry(ws.id).or_default().push(hand);
        }
        self.keep_limits(ws.id, (account, tag), undecided, load).await
    }

    async fn fades(
        &mut self,
        id: WorkshopId,
        kind: &str,
        number: i64,
        (load, served): (Option<Load>, bool),
        due: Time,
    ) -> Result<(), Error> {
        let piece = (rand::rng().next_u64() >> 1).cast_signed();
        let (load, due) = (load.map(|l| l.units().cast_signed()), due.ms());
        sqlx::query!(
            "INSERT INTO fading (id, workshop_id, kind, number, load, served, due_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
            piece,
            id.0,
            kind,
            number,
            load,
            served,
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
             SET text = NULL, state = ?, asker = 'anonymous', tag = ?, account_id = NULL, shown_name = NULL, start_level = NULL,
                 asker_supports = 0
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
            self.fades(q.workshop, "question", q.number.0.into(), (None, false), due()).await?;
            let asker = match &q.asker {
                Asker::Named { name, .. } => Asker::Named { account: Account::NOBODY, name: name.clone() },
                _ => Asker::Anonymous(None),
            };
            let seen = (q.words.clone(), asker);
            self.faded.lock().questions.insert((q.workshop, q.number), seen);
        }
        Ok(())
    }

    /// A question that was decided on stays, and is nobody's.
    async fn unlink(&mut self, q: &Question, nobody: [u8; 32]) -> Result<(), Error> {
        let nobody = nobody.as_slice();
        sqlx::query!(
            "UPDATE question
             SET tag = iif(asker = 'anonymous', ?, NULL), account_id = iif(asker = 'named', 0, NULL), asker_supports = 0,
                 start_level = NULL
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
        (load, served): (Load, bool),
        own: &[Question],
        due: &mut impl FnMut() -> Time,
    ) -> Result<(), Error> {
        let doing = "deleting a person's supports";
        // In a question of their own they count as its asker, and so they do in one that it was merged into.
        let is_asker = |n: Number| own.iter().any(|q| q.number == n || q.state.merged_into() == Some(n));
        let bytes = tag.bytes().as_slice();
        let supported =
            sqlx::query_scalar!("DELETE FROM support WHERE workshop_id = ? AND tag = ? RETURNING number", id.0, bytes)
                .fetch_all(self.conn())
                .await
                .doing(doing)?;
        for number in supported {
            let voice = (!is_asker(Number(small(number)))).then_some(load);
            self.fades(id, "support", number, (voice, served), due()).await?;
        }
        // A press on their own named question is a mark on that question.
        for q in own {
            let marked = sqlx::query_scalar!(
                "SELECT asker_supports FROM question WHERE workshop_id = ? AND number = ?",
                id.0,
                q.number.0
            )
            .fetch_one(self.conn())
            .await
            .doing(doing)?;
            if marked == 1 {
                self.fades(id, "support", q.number.0.into(), (None, served), due()).await?;
            }
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
            "INSERT INTO participant (workshop_id, tag, acted, deleted, level) VALUES (?1, ?2, ?3, ?4, nullif(?5, 0))
             ON CONFLICT DO UPDATE
             SET acted = excluded.acted, deleted = deleted + excluded.deleted,
                 level = iif(level IS NULL, excluded.level, max(level, ?5))",
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

    /// What is due is gone for others, too. Returns what it was, in no order that tells anything.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn let_fade(&mut self, now: Time) -> Result<Vec<Gone>, Error> {
        let doing = "letting go what was deleted";
        let now = now.ms();
        let rows = sqlx::query!("DELETE FROM fading WHERE due_at_ms <= ? RETURNING workshop_id, kind, number", now)
            .fetch_all(self.conn())
            .await
            .doing(doing)?;
        let mut gone = Vec::new();
        for row in rows {
            let id = WorkshopId(row.workshop_id);
            let number = Number(small(row.number));
            match row.kind.as_str() {
                "question" => {
                    sqlx::query!(
                        "UPDATE question SET state = 'withdrawn', revision = revision + 1, changed_by = NULL
                         WHERE workshop_id = ? AND number = ? AND state = 'waiting' AND text IS NULL",
                        id.0,
                        number.0
                    )
                    .execute(self.conn())
                    .await
                    .doing(doing)?;
                    self.faded.lock().questions.remove(&(id, number));
                    gone.extend(self.question(id, number).await?.map(Gone::Question));
                }
                "support" => {
                    sqlx::query!(
                        "UPDATE question SET supports = max(supports - 1, 0) WHERE workshop_id = ? AND number = ?",
                        id.0,
                        number.0
                    )
                    .execute(self.conn())
                    .await
                    .doing(doing)?;
                    gone.extend(self.question(id, number).await?.map(Gone::Support));
                }
                _ => {
                    if let Some(hands) = self.faded.lock().hands.get_mut(&id) {
                        hands.retain(|h| h.id.0 != row.number);
                    }
                    gone.push(Gone::Hand(id));
                }
            }
        }
        Ok(gone)
    }

    /// The workshop closes: what fades in it is gone now.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn end_fading(&mut self, id: WorkshopId) -> Result<(), Error> {
        let doing = "ending what fades";
        sqlx::query!(
            "UPDATE question
             SET state = iif(state = 'waiting' AND text IS NULL, 'withdrawn', state),
                 supports = max(supports - (SELECT count(*) FROM fading f
                                            WHERE f.workshop_id = question.workshop_id AND f.kind = 'support'
                                              AND f.number = question.number), 0)
             WHERE workshop_id = ?",
            id.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        sqlx::query!("DELETE FROM fading WHERE workshop_id = ?", id.0).execute(self.conn()).await.doing(doing)?;
        Ok(())
    }
}

/// A tag that is nobody's.
fn random_tag() -> [u8; 32] {
    let mut bytes = [0; 32];
    rand::rng().fill_bytes(&mut bytes);
    bytes
}
