//! Groups of turns: how one begins, hands on its place, is undone or gives way, and how all of them are committed at once.

use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use sqlx::{ConnectOptions, Connection, SqliteConnection};
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use super::{LONG, Turn, Writer};
use crate::error::TurnIsOver;
use crate::retiring::{Retires, are_not_retired, are_retired};
use crate::revised::Which;
use crate::store::Commit;
use crate::{Doing, Error};

/// A group with so many turns is committed though others wait …
const FULL: u32 = 128;
/// … and so is one that began this long ago.
const OLD: Duration = Duration::from_millis(50);

/// Commits of which somebody may still want to know.
const COMMITS_KEPT: usize = 10_000;

#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// How many turns were given.
    given: u64,
    /// The transaction that is open.
    group: Option<Group>,
    /// How long the longest turn took that took long since this was last asked. A line when it ended could tell when somebody
    /// asked.
    longest: Option<Duration>,
}

#[derive(Debug)]
struct Group {
    /// Its first turn's.
    number: u64,
    since: Instant,
    turns: u32,
    /// The turns that are done and wait for the commit.
    done: Vec<Done>,
    running: Option<Running>,
    /// What is still to be run before the latest turn's first statement.
    opening: Option<Opening>,
    /// Whether it is not known that it was run: the first statement failed, or nobody waited for its end. If it was not, then
    /// neither was the statement.
    in_doubt: bool,
    /// The latest turn's savepoint. Without one, all that the transaction has is the latest turn's.
    savepoint: Option<Savepoint>,
    /// Whether the latest turn is to be undone.
    undo: bool,
}

/// The savepoints of a group have two names in turn, so that going back to one that never began is an error, and does not go
/// back to the one before it.
#[derive(Clone, Copy, Debug)]
enum Savepoint {
    Odd,
    Even,
}

impl Savepoint {
    fn back(self) -> &'static str {
        match self {
            Self::Odd => "ROLLBACK TO odd",
            Self::Even => "ROLLBACK TO even",
        }
    }
}

/// What opens a turn. It is run together with the turn's first statement, since to hand over to SQLite's thread costs more
/// than to run it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    pub(crate) statements: &'static str,
    /// How many they are.
    pub(crate) count: usize,
}

impl Opening {
    const TRANSACTION: Self = Self { statements: "BEGIN IMMEDIATE", count: 1 };

    pub(super) fn begins_a_transaction(self) -> bool {
        self.statements == Self::TRANSACTION.statements
    }

    /// The next turn's in a running transaction, and its savepoint.
    fn after(latest: Option<Savepoint>) -> (Self, Savepoint) {
        match latest {
            None => (Self { statements: "SAVEPOINT odd", count: 1 }, Savepoint::Odd),
            Some(Savepoint::Odd) => (Self { statements: "RELEASE odd; SAVEPOINT even", count: 2 }, Savepoint::Even),
            Some(Savepoint::Even) => (Self { statements: "RELEASE even; SAVEPOINT odd", count: 2 }, Savepoint::Odd),
        }
    }
}

#[derive(Debug)]
struct Running {
    id: u64,
    since: Instant,
    place: OwnedSemaphorePermit,
}

#[derive(Debug)]
pub(super) struct Done {
    pub(super) retires: Vec<Retires>,
    pub(super) revised: Vec<Which>,
    pub(super) since: Instant,
    pub(super) told: oneshot::Sender<Result<(), Arc<Error>>>,
}

impl Group {
    fn is_running(&self, id: u64) -> bool {
        self.running.as_ref().is_some_and(|running| running.id == id)
    }

    /// Whether nothing was run in it, so that there is no transaction.
    fn is_unopened(&self) -> bool {
        self.opening.is_some() && self.savepoint.is_none()
    }

    /// What undoes the latest turn, where it is to be undone before the next one.
    fn back(&self) -> Option<&'static str> {
        let was_run = self.opening.is_none();
        self.savepoint.filter(|_| self.undo && was_run).map(Savepoint::back)
    }

    /// What ends the transaction, if there is one and the latest turn is undone where it is to be.
    fn end(&self) -> Option<&'static str> {
        let nothing_to_keep = self.done.is_empty() || self.undo && self.savepoint.is_none();
        let end = if nothing_to_keep { "ROLLBACK" } else { "COMMIT" };
        (!self.is_unopened()).then_some(end)
    }
}

impl Ledger {
    /// What is to be run before this turn's next statement; whoever takes it runs it.
    ///
    /// # Errors
    /// If the turn is over, or it is in doubt whether it was opened: then nothing is added to it.
    pub(super) fn take_opening(&mut self, id: u64) -> Result<Option<Opening>, TurnIsOver> {
        let group = self.group.as_mut().filter(|g| g.is_running(id) && !g.in_doubt).ok_or(TurnIsOver)?;
        let opening = group.opening.take();
        group.in_doubt |= opening.is_some();
        Ok(opening)
    }

    /// What opens this turn was run.
    pub(super) fn is_opened(&mut self, id: u64) {
        if let Some(group) = self.group.as_mut().filter(|g| g.is_running(id)) {
            group.in_doubt = false;
        }
    }

    /// The next turn, where nothing has to be run for it now.
    fn give(&mut self, place: OwnedSemaphorePermit) -> u64 {
        self.given += 1;
        let (id, since) = (self.given, Instant::now());
        let group = self.group.get_or_insert_with(|| Group {
            number: id,
            since,
            turns: 0,
            done: Vec::new(),
            running: None,
            opening: Some(Opening::TRANSACTION),
            in_doubt: false,
            savepoint: None,
            undo: false,
        });
        // What a turn that ran nothing left unopened is the next one's opening.
        if group.turns > 0 && group.opening.is_none() && !group.undo {
            let (opening, savepoint) = Opening::after(group.savepoint);
            (group.opening, group.savepoint) = (Some(opening), Some(savepoint));
        }
        group.turns += 1;
        group.undo = false;
        group.running = Some(Running { id, since, place });
        id
    }

    pub(super) fn take_longest(&mut self) -> Option<Duration> {
        self.longest.take()
    }

    /// Ends the turn, if it is still running.
    fn take(&mut self, id: u64) -> Option<(&mut Group, OwnedSemaphorePermit)> {
        let group = self.group.as_mut()?;
        let running = group.running.take_if(|r| r.id == id)?;
        let took = running.since.elapsed();
        if took > LONG {
            self.longest = self.longest.max(Some(took));
        }
        Some((group, running.place))
    }
}

impl Writer {
    /// A turn for which nothing has to be run now, so that no task is needed; else the place again.
    ///
    /// # Errors
    /// If the file is no longer at its place.
    pub(super) fn begin_at_once(
        self: &Arc<Self>,
        place: OwnedSemaphorePermit,
        alone: bool,
        asked: Instant,
    ) -> Result<Result<Turn, OwnedSemaphorePermit>, Error> {
        let Ok(rows) = self.rows.try_lock() else { return Ok(Err(place)) };
        let mut ledger = self.ledger();
        match &ledger.group {
            None if rows.is_some() => self.file.check()?,
            Some(group) if !alone && !group.undo && !group.done.is_empty() => {}
            None | Some(_) => return Ok(Err(place)),
        }
        let id = ledger.give(place);
        Ok(Ok(Turn { writer: Arc::clone(self), id, asked }))
    }

    pub(super) async fn begin(
        self: &Arc<Self>,
        place: OwnedSemaphorePermit,
        alone: bool,
        asked: Instant,
    ) -> Result<Turn, Error> {
        let mut rows = self.rows.lock().await;
        // What is in doubt is committed or undone before anything is added to it.
        let ends = |g: &Group| g.done.is_empty() || g.undo && (g.in_doubt || g.savepoint.is_none());
        if alone || self.ledger().group.as_ref().is_some_and(ends) {
            self.end(&mut rows).await;
        }
        let back = self.ledger().group.as_ref().and_then(Group::back);
        if let Some(statement) = back
            && let Err(error) = run(&mut rows, statement).await
        {
            self.fail(&mut rows, error).await;
        }
        if self.ledger().group.is_none() {
            self.file.check()?;
            self.connect(&mut rows).await?;
        }
        let id = self.ledger().give(place);
        Ok(Turn { writer: Arc::clone(self), id, asked })
    }

    pub(super) async fn connect(&self, rows: &mut Option<SqliteConnection>) -> Result<(), Error> {
        if rows.is_none() {
            // Else another file, or none, would be opened in its place.
            self.file.check()?;
            *rows = Some(self.options.connect().await.doing("opening the database again")?);
        }
        Ok(())
    }

    /// Whatever was not committed is undone by it.
    pub(super) async fn disconnect(&self, rows: &mut Option<SqliteConnection>) {
        if let Some(open) = rows.take()
            && let Err(error) = open.close().await
        {
            tracing::warn!(%error, "closing the connection that writes");
        }
    }

    /// The turn is done: the next one begins, or all of the group is committed.
    pub(super) fn done(self: &Arc<Self>, id: u64, done: Done) -> Result<(), Error> {
        let (place, handed_on, first, number) = {
            let mut ledger = self.ledger();
            // One that is in doubt is undone when it is dropped.
            if ledger.group.as_ref().is_some_and(|g| g.in_doubt) {
                return Err(Error::Undone);
            }
            let (group, place) = ledger.take(id).ok_or(Error::Undone)?;
            are_retired(&self.seals, &done.retires);
            self.revised.begin(&done.revised);
            group.done.push(done);
            let somebody_waits = self.waiting.load(Ordering::SeqCst) > 0;
            let handed_on = somebody_waits && group.turns < FULL && group.since.elapsed() < OLD;
            (place, handed_on, group.done.len() == 1, group.number)
        };
        if handed_on {
            drop(place);
            if first {
                self.watch(number);
            }
        } else {
            self.end_with(place);
        }
        Ok(())
    }

    /// The turn is dropped.
    pub(super) fn undo(self: &Arc<Self>, id: u64) {
        let place = self.ledger().take(id).map(|(group, place)| {
            group.undo = true;
            place
        });
        if place.is_some() {
            drop(place);
            self.look_after();
        }
    }

    /// Ends the group when all who wait now have had their turn, in case the last of them leaves it open.
    pub(super) fn look_after(self: &Arc<Self>) {
        let writer = Arc::clone(self);
        self.runtime.spawn(async move {
            if let Ok(place) = Arc::clone(&writer.queue).acquire_owned().await {
                writer.end_with(place);
            }
        });
    }

    fn end_with(self: &Arc<Self>, place: OwnedSemaphorePermit) {
        let writer = Arc::clone(self);
        self.runtime.spawn(async move {
            writer.end(&mut *writer.rows.lock().await).await;
            drop(place);
        });
    }

    /// Commits the group for all of its turns that are done; undoes it if none is.
    pub(super) async fn end(self: &Arc<Self>, rows: &mut Option<SqliteConnection>) {
        let Some(group) = self.ledger().group.take_if(|g| g.running.is_none()) else { return };
        let (end, back, in_doubt) = (group.end(), group.back(), group.in_doubt);
        let done = group.done;
        if done.is_empty() {
            if let Some(rollback) = end
                && run(rows, rollback).await.is_err()
            {
                self.disconnect(rows).await;
            }
            return;
        }
        let busy = self.makes_durable();
        let committed = async {
            self.file.check()?;
            if let Some(back) = back.filter(|_| end == Some("COMMIT")) {
                match run(rows, back).await {
                    // It never began, so nothing of it was written. If there is no transaction any more, the commit fails.
                    Err(error) if in_doubt && error.is_unknown_savepoint() => {}
                    went_back => went_back?,
                }
            }
            match end {
                Some(end) => run(rows, end).await,
                None => Ok(()),
            }
        };
        let committed = committed.await;
        drop(busy);
        if committed.is_err() {
            self.disconnect(rows).await;
        }
        self.tell(done, committed);
    }

    /// The transaction is not what it should be: nothing of the group has happened.
    async fn fail(&self, rows: &mut Option<SqliteConnection>, error: Error) {
        let group = self.ledger().group.take();
        self.disconnect(rows).await;
        self.tell(group.map(|g| g.done).unwrap_or_default(), Err(error));
    }

    fn tell(&self, done: Vec<Done>, committed: Result<(), Error>) {
        let committed = committed.map_err(Arc::new);
        for Done { retires, revised, since, told } in done {
            self.revised.end(&revised);
            if committed.is_err() {
                are_not_retired(&self.seals, &retires);
            }
            let mut commits = self.commits.lock().unwrap_or_else(PoisonError::into_inner);
            if commits.len() < COMMITS_KEPT {
                commits.push(Commit { took: since.elapsed(), done: committed.is_ok() });
            }
            // Whoever asked may be gone.
            let _ = told.send(committed.clone());
        }
    }

    /// Sees to it that the turns of this group that are done do not wait for one that takes long.
    fn watch(self: &Arc<Self>, number: u64) {
        let writer = Arc::downgrade(self);
        self.runtime.spawn(async move {
            let mut pause = LONG;
            loop {
                tokio::time::sleep(pause).await;
                let Some(writer) = writer.upgrade() else { return };
                let mut ledger = writer.ledger();
                let Some(group) = ledger.group.as_mut().filter(|g| g.number == number) else { return };
                let running = group.running.as_ref().map(|r| (r.id, LONG.saturating_sub(r.since.elapsed())));
                match running {
                    Some((id, Duration::ZERO)) => {
                        if let Some((group, place)) = ledger.take(id) {
                            group.undo = true;
                            writer.end_with(place);
                        }
                        return;
                    }
                    Some((_, left)) => pause = left,
                    None => pause = LONG,
                }
            }
        });
    }
}

async fn run(rows: &mut Option<SqliteConnection>, statements: &'static str) -> Result<(), Error> {
    let rows = rows.as_mut().ok_or(Error::Closed)?;
    sqlx::query(statements).execute(rows).await.map(drop).doing(match statements {
        "ROLLBACK" => "undoing what was written",
        "COMMIT" => "committing",
        _ => "undoing a turn",
    })
}
