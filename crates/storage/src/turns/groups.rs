//! Groups of turns: how one begins, hands on its place, is undone or gives way, and how all of them are committed at once.

use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use sqlx::{ConnectOptions, Connection, SqliteConnection};
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use super::{LONG, Turn, Writer};
use crate::retiring::{Retires, are_not_retired, are_retired};
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
    /// Whether the latest turn is a savepoint.
    savepoint: bool,
    /// Whether the latest turn is to be undone.
    undo: bool,
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
    pub(super) since: Instant,
    pub(super) told: oneshot::Sender<Result<(), Arc<Error>>>,
}

impl Ledger {
    /// Whether this turn is the one that writes.
    pub(super) fn is_running(&self, id: u64) -> bool {
        self.group.as_ref().and_then(|g| g.running.as_ref()).is_some_and(|r| r.id == id)
    }

    /// Ends the turn, if it is still running.
    fn take(&mut self, id: u64) -> Option<(&mut Group, OwnedSemaphorePermit)> {
        let group = self.group.as_mut()?;
        let running = group.running.take_if(|r| r.id == id)?;
        let took = running.since.elapsed();
        if took > LONG {
            tracing::warn!(took_ms = took.as_millis(), "a turn of writing took long");
        }
        Some((group, running.place))
    }
}

impl Writer {
    pub(super) async fn begin(self: &Arc<Self>, place: OwnedSemaphorePermit, alone: bool) -> Result<Turn, Error> {
        let mut rows = self.rows.lock().await;
        let nothing_done = self.ledger().group.as_ref().is_some_and(|g| g.done.is_empty());
        if alone || nothing_done {
            self.end(&mut rows).await;
        }
        let latest = self.ledger().group.as_ref().map(|g| (g.undo, g.savepoint));
        let next = match latest {
            None => None,
            // What is left is a savepoint with nothing in it.
            Some((true, _)) => Some("ROLLBACK TO turn"),
            Some((false, true)) => Some("RELEASE turn; SAVEPOINT turn"),
            Some((false, false)) => Some("SAVEPOINT turn"),
        };
        let mut savepoint = false;
        if let Some(statement) = next {
            match run(&mut rows, statement).await {
                Ok(()) => savepoint = true,
                Err(error) => self.fail(&mut rows, error).await,
            }
        }
        if !savepoint {
            self.start(&mut rows).await?;
        }
        let mut ledger = self.ledger();
        ledger.given += 1;
        let (id, since) = (ledger.given, Instant::now());
        let group = ledger.group.get_or_insert_with(|| Group {
            number: id,
            since,
            turns: 0,
            done: Vec::new(),
            running: None,
            savepoint,
            undo: false,
        });
        group.turns += 1;
        (group.savepoint, group.undo) = (savepoint, false);
        group.running = Some(Running { id, since, place });
        Ok(Turn { writer: Arc::clone(self), id })
    }

    async fn start(&self, rows: &mut Option<SqliteConnection>) -> Result<(), Error> {
        self.file.check()?;
        self.connect(rows).await?;
        let begun = run(rows, "BEGIN IMMEDIATE").await;
        if begun.as_ref().is_err_and(|error| !error.is_busy()) {
            self.disconnect(rows).await;
        }
        begun
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
            let (group, place) = ledger.take(id).ok_or(Error::Undone)?;
            are_retired(&self.seals, &done.retires);
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
        let Some(Group { done, undo, .. }) = self.ledger().group.take_if(|g| g.running.is_none()) else { return };
        if done.is_empty() {
            if run(rows, "ROLLBACK").await.is_err() {
                self.disconnect(rows).await;
            }
            return;
        }
        let busy = self.makes_durable();
        let committed = match self.file.check() {
            Ok(()) => run(rows, if undo { "ROLLBACK TO turn; COMMIT" } else { "COMMIT" }).await,
            gone => gone,
        };
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
        for Done { retires, since, told } in done {
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
        "BEGIN IMMEDIATE" => "beginning to write",
        "ROLLBACK" => "undoing what was written",
        "COMMIT" | "ROLLBACK TO turn; COMMIT" => "committing",
        _ => "beginning the next turn",
    })
}
