//! Somebody deletes what is stored about them while the workshop runs. The rows go at once; what others see of it goes
//! later, piece by piece, and until then [`Store::read`] shows it as it was, from memory. [`Store::write`] never does: what is
//! decided is decided on what is stored.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use workshop::order::fair::Load;
use workshop::{Account, Asker, Hand, HandId, Number, Question, State, Time, Words, WorkshopId};

use crate::order::Carried;
use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

/// What others still see, in memory only: after a restart it is gone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faded(Arc<Mutex<Pieces>>);

#[derive(Debug, Default)]
struct Pieces {
    questions: HashMap<(WorkshopId, Number), (Words, Asker)>,
    hands: HashMap<WorkshopId, Vec<Hand>>,
}

/// What a transaction changes of it.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// The question is still seen with these words and this asker.
    KeepQuestion(WorkshopId, Number, Words, Asker),
    /// The hand is still seen to be up.
    KeepHand(WorkshopId, Hand),
    /// The question is seen as it is stored.
    LetQuestionGo(WorkshopId, Number),
    /// The hand with this id is seen to be down.
    LetHandGo(WorkshopId, i64),
    /// The workshop is over: nothing of it fades any more.
    Forget(WorkshopId),
}

impl Change {
    /// The question is still seen as it is now.
    pub(crate) fn keep_question(q: &Question) -> Self {
        let asker = match &q.asker {
            Asker::Named { name, .. } => Asker::Named { account: Account::NOBODY, name: name.clone() },
            _ => Asker::Anonymous(None),
        };
        Self::KeepQuestion(q.workshop, q.number, q.words.clone(), asker)
    }
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

    /// A transaction is about to be committed. What it keeps is kept from now on, so that nobody reads between the commit
    /// and the keeping: while the rows are still there, what is kept beside them changes nothing.
    pub(crate) fn expects(&self, changes: &[Change]) {
        let mut pieces = self.lock();
        for change in changes {
            match change {
                Change::KeepQuestion(id, number, words, asker) => {
                    pieces.questions.insert((*id, *number), (words.clone(), asker.clone()));
                }
                Change::KeepHand(id, hand) => pieces.hands.entry(*id).or_default().push(hand.clone()),
                Change::LetQuestionGo(..) | Change::LetHandGo(..) | Change::Forget(_) => {}
            }
        }
    }

    /// The transaction is committed, or has failed and nothing of it has happened.
    pub(crate) fn settles(&self, changes: Vec<Change>, done: bool) {
        let mut pieces = self.lock();
        for change in changes {
            match (change, done) {
                (Change::LetQuestionGo(id, number), true) | (Change::KeepQuestion(id, number, ..), false) => {
                    pieces.questions.remove(&(id, number));
                }
                (Change::LetHandGo(id, hand), true) | (Change::KeepHand(id, Hand { id: HandId(hand), .. }), false) => {
                    if let Some(hands) = pieces.hands.get_mut(&id) {
                        hands.retain(|h| h.id.0 != hand);
                    }
                }
                (Change::Forget(id), true) => {
                    pieces.questions.retain(|(ws, _), _| *ws != id);
                    pieces.hands.remove(&id);
                }
                (Change::KeepQuestion(..) | Change::KeepHand(..), true) | (_, false) => {}
            }
        }
    }
}

/// A question as it is decided on: one that waits without words was deleted by its asker.
pub(crate) fn as_stored(mut q: Question) -> Question {
    if q.state == State::Waiting && q.words == Words::Destroyed {
        q.state = State::Withdrawn;
    }
    q
}

impl Reads {
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

    /// Supports that still count though they were deleted: of which question, and what whoever it was carried.
    pub(crate) async fn fading_supports(&mut self, id: WorkshopId) -> Result<Vec<(Number, Carried)>, Error> {
        let rows =
            sqlx::query!("SELECT number, load, served FROM fading WHERE workshop_id = ? AND kind = 'support'", id.0)
                .fetch_all(self.conn())
                .await
                .doing("loading supports that fade")?;
        let each = rows.into_iter().map(|r| {
            let load = r.load.map_or(Load::ZERO, |units| Load::from_units(units.cast_unsigned()));
            Ok((Number(count(r.number)?), Carried { load, heard: r.served == 1 }))
        });
        each.collect()
    }
}

impl Tx {
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
            match row.kind.as_str() {
                "question" => {
                    let number = Number(count(row.number)?);
                    sqlx::query!(
                        "UPDATE question SET state = 'withdrawn', revision = revision + 1, changed_by = NULL
                         WHERE workshop_id = ? AND number = ? AND state = 'waiting' AND text IS NULL",
                        id.0,
                        number.0
                    )
                    .execute(self.conn())
                    .await
                    .doing(doing)?;
                    self.remembers(Change::LetQuestionGo(id, number));
                    gone.extend(self.question(id, number).await?.map(Gone::Question));
                }
                "support" => {
                    let number = Number(count(row.number)?);
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
                    self.remembers(Change::LetHandGo(id, row.number));
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
