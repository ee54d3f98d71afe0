//! The one place that writes: turns within a running transaction, and one commit for all who wait for it.
//!
//! SQLite takes one writer at a time, and to make a commit durable takes longer than nearly all that is written before it.
//! So whoever writes takes a *turn*, in the order of asking. The first opens a transaction; each further one is a savepoint
//! of it and sees what the turns before it wrote. Nobody else sees any of it before the commit. What opens a turn is run
//! with its first statement: a turn in which none is run opens nothing.
//!
//! - **A turn that is done** hands its place on while somebody waits for theirs and the group is neither full nor old; the
//!   last commits for all. So nobody waits for company, and who is alone commits at once.
//! - **A turn that is dropped** is undone alone, before the next one writes: also when its future was cancelled in the
//!   middle of a statement, or its task panicked.
//! - **A commit that fails** has failed for all of its turns. SQLite may then have undone all of it by itself, so the
//!   connection is closed and opened anew.
//! - **A turn that takes long** would keep those waiting that are done, since nothing can be committed while it is in the
//!   middle. It gives way after [`LONG`]: it is undone, they are committed, and its own next statement fails as
//!   [`Error::Undone`]. While nobody who is done waits, it may take its time; what is known to take long begins
//!   [alone](Writer::turn), and is never in that place.
//!
//! Whatever begins, undoes or commits runs in a task of its own, which no cancelled future can stop half way. What is no
//! turn, a vacuum say, waits in the same queue and never runs within a transaction.

mod groups;
#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use sqlx::SqliteConnection;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::runtime::Handle;
use tokio::sync::{OwnedMappedMutexGuard, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore, oneshot};

use crate::Error;
use crate::error::TurnIsOver;
use crate::file::OpenFile;
use crate::retiring::{Retires, Seals};
use crate::revised::{Revised, Which};
use crate::store::Commit;
pub(crate) use groups::Opening;
use groups::{Done, Ledger};

/// A turn that takes longer than this is logged, and gives way to those that are done.
pub(crate) const LONG: Duration = Duration::from_secs(1);

/// How long to wait for a turn, beyond what SQLite waits for another program …
const FOR_A_TURN: Duration = Duration::from_millis(500);
/// … and where it is the disk that keeps what we ourselves write: it will end.
const FOR_THE_DISK: Duration = Duration::from_secs(30);

/// What takes longer than this is the disk's doing.
const SLOW: Duration = Duration::from_millis(500);

/// The connection that writes, who is at it, and who waits.
#[derive(Debug)]
pub(crate) struct Writer {
    /// One place, given in the order of asking.
    queue: Arc<Semaphore>,
    waiting: AtomicUsize,
    rows: Arc<tokio::sync::Mutex<Option<SqliteConnection>>>,
    ledger: Mutex<Ledger>,
    disk: Mutex<Disk>,
    options: SqliteConnectOptions,
    /// How long to wait for another program.
    busy_timeout: Duration,
    file: OpenFile,
    seals: Seals,
    revised: Revised,
    commits: Mutex<Vec<Commit>>,
    runtime: Handle,
}

/// What is being made durable.
#[derive(Debug, Default)]
struct Disk {
    /// Since when.
    busy: Option<Instant>,
    /// When something ended that took long.
    was_slow: Option<Instant>,
}

impl Disk {
    /// Whether it is slow, now or a moment ago.
    fn is_slow(&self) -> bool {
        self.busy.is_some_and(|since| since.elapsed() > SLOW) || self.was_slow.is_some_and(|at| at.elapsed() < LONG)
    }
}

/// Something is being made durable while this lives.
#[derive(Debug)]
struct Busy(Arc<Writer>);

impl Drop for Busy {
    fn drop(&mut self) {
        let mut disk = self.0.disk.lock().unwrap_or_else(PoisonError::into_inner);
        if disk.busy.take().is_some_and(|since| since.elapsed() > SLOW) {
            disk.was_slow = Some(Instant::now());
        }
    }
}

impl Writer {
    /// `rows` is the connection to `file` that `options` made.
    pub(crate) fn new(
        rows: SqliteConnection,
        options: SqliteConnectOptions,
        busy_timeout: Duration,
        file: OpenFile,
        seals: Seals,
        revised: Revised,
    ) -> Arc<Self> {
        Arc::new(Self {
            queue: Arc::new(Semaphore::new(1)),
            waiting: AtomicUsize::new(0),
            rows: Arc::new(tokio::sync::Mutex::new(Some(rows))),
            ledger: Mutex::default(),
            disk: Mutex::default(),
            // Where the file is gone, no other is to be made in its place.
            options: options.create_if_missing(false),
            busy_timeout,
            file,
            seals,
            revised,
            commits: Mutex::default(),
            runtime: Handle::current(),
        })
    }

    /// A turn. One that begins `alone` is the first of its group, so that nobody who is done waits for it.
    ///
    /// # Errors
    /// If none can be had in time, or SQLite fails.
    pub(crate) async fn turn(self: &Arc<Self>, alone: bool) -> Result<Turn, Error> {
        let asked = Instant::now();
        let begin = async {
            let place = match self.begin_at_once(self.queue().await?, alone, asked)? {
                Ok(turn) => return Ok(turn),
                Err(place) => place,
            };
            let writer = Arc::clone(self);
            let begin = async move { writer.begin(place, alone, asked).await };
            self.runtime.spawn(begin).await.map_err(|_| Error::Closed)?
        };
        self.in_time(asked, begin).await.unwrap_or_else(|| Err(Error::Busy { waited: asked.elapsed() }))
    }

    /// What belongs to beginning a turn that was asked for then; `None` if it takes so long that Discord would not wait for it.
    async fn in_time<T>(&self, asked: Instant, begin: impl Future<Output = T>) -> Option<T> {
        let patience = self.busy_timeout + FOR_A_TURN;
        let mut begin = std::pin::pin!(begin);
        loop {
            let left = patience.saturating_sub(asked.elapsed()).max(FOR_A_TURN);
            match tokio::time::timeout(left, begin.as_mut()).await {
                Ok(begun) => return Some(begun),
                Err(_) if self.disk().is_slow() && asked.elapsed() < FOR_THE_DISK => {}
                Err(_) => return None,
            }
        }
    }

    fn disk(&self) -> MutexGuard<'_, Disk> {
        self.disk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on, until what it gives back is dropped, something is made durable.
    fn makes_durable(self: &Arc<Self>) -> Busy {
        self.disk().busy = Some(Instant::now());
        Busy(Arc::clone(self))
    }

    /// The connection for what is no turn, with no transaction open.
    ///
    /// # Errors
    /// If the database was closed, or cannot be opened anew.
    pub(crate) async fn alone(self: &Arc<Self>) -> Result<Alone, Error> {
        let place = self.queue().await?;
        let writer = Arc::clone(self);
        let alone = async move {
            let mut rows = Arc::clone(&writer.rows).lock_owned().await;
            writer.end(&mut rows).await;
            writer.connect(&mut rows).await?;
            let rows = OwnedMutexGuard::try_map(rows, Option::as_mut).map_err(|_| Error::Closed)?;
            Ok(Alone { rows, _place: place, _busy: writer.makes_durable() })
        };
        self.runtime.spawn(alone).await.map_err(|_| Error::Closed)?
    }

    /// Finishes what is being written, and closes.
    pub(crate) async fn close(self: &Arc<Self>) {
        let Ok(_place) = self.queue().await else { return };
        let mut rows = self.rows.lock().await;
        self.end(&mut rows).await;
        self.queue.close();
        self.disconnect(&mut rows).await;
    }

    pub(crate) fn is_still_there(&self) -> bool {
        self.file.check().is_ok()
    }

    pub(crate) fn take_commits(&self) -> Vec<Commit> {
        std::mem::take(&mut *self.commits.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn busy_timeout(&self) -> Duration {
        self.busy_timeout
    }

    pub(crate) fn take_longest(&self) -> Option<Duration> {
        self.ledger().take_longest()
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn queue(self: &Arc<Self>) -> Result<OwnedSemaphorePermit, Error> {
        let waits = Waits::new(self);
        let place = Arc::clone(&self.queue).acquire_owned().await.map_err(|_| Error::Closed)?;
        waits.are_over();
        Ok(place)
    }
}

/// Somebody waits for a place in the queue; it is counted, and noticed when they give up.
struct Waits<'a> {
    writer: &'a Arc<Writer>,
    over: bool,
}

impl<'a> Waits<'a> {
    fn new(writer: &'a Arc<Writer>) -> Self {
        writer.waiting.fetch_add(1, Ordering::SeqCst);
        Self { writer, over: false }
    }

    fn are_over(mut self) {
        self.over = true;
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.writer.waiting.fetch_sub(1, Ordering::SeqCst);
        if !self.over {
            // The place may have been handed on to them.
            self.writer.look_after();
        }
    }
}

/// A turn within the running transaction. Dropping it undoes it.
#[derive(Debug)]
pub(crate) struct Turn {
    writer: Arc<Writer>,
    id: u64,
    /// When somebody asked for it.
    asked: Instant,
}

impl Turn {
    /// Returns when the transaction that holds it is durable.
    pub(crate) async fn commit(self, retires: Vec<Retires>, revised: Vec<Which>) -> Result<(), Error> {
        let (told, hears) = oneshot::channel();
        self.writer.done(self.id, Done { retires, revised, since: Instant::now(), told })?;
        match hears.await {
            Ok(committed) => committed.map_err(Error::of_all),
            Err(_) => Err(Error::Closed),
        }
    }

    /// The connection, for one statement, and what has to be run together with it, before it.
    pub(crate) async fn rows(
        &self,
    ) -> Result<(tokio::sync::MappedMutexGuard<'_, SqliteConnection>, Option<Opening>), sqlx::Error> {
        let rows = self.writer.rows.lock().await;
        let opening = self.writer.ledger().take_opening(self.id);
        let opening = opening.map_err(|over| sqlx::Error::AnyDriverError(Box::new(over)))?;
        let rows = tokio::sync::MutexGuard::try_map(rows, Option::as_mut).map_err(|_| sqlx::Error::WorkerCrashed)?;
        Ok((rows, opening))
    }

    /// The first statement and what opens the turn. To open a transaction is to wait for other programs.
    pub(crate) async fn opens<T>(
        &self,
        opening: Opening,
        statement: impl Future<Output = Result<T, sqlx::Error>>,
    ) -> Result<T, sqlx::Error> {
        if !opening.begins_a_transaction() {
            return statement.await;
        }
        let begun = self.writer.in_time(self.asked, statement).await;
        begun.unwrap_or_else(|| Err(sqlx::Error::AnyDriverError(Box::new(TurnIsOver))))
    }

    /// The first statement came back, and so what opens the turn was run.
    pub(crate) fn is_opened(&self) {
        self.writer.ledger().is_opened(self.id);
    }

    /// The connection, to look at a statement without running it.
    pub(crate) async fn idle(&self) -> Result<tokio::sync::MappedMutexGuard<'_, SqliteConnection>, sqlx::Error> {
        let rows = self.writer.rows.lock().await;
        tokio::sync::MutexGuard::try_map(rows, Option::as_mut).map_err(|_| sqlx::Error::WorkerCrashed)
    }

    /// A statement failed. After some errors SQLite may have undone the whole transaction by itself, or what was to open the
    /// turn has failed, and what came next would be committed on its own: then the turn is over at once.
    pub(crate) fn has_met(&self, error: &sqlx::Error, opening: Option<Opening>) {
        let of_the_rows = crate::error::is_of_the_rows(error);
        if opening.is_some() && of_the_rows {
            self.is_opened();
        }
        if opening.is_some() && !of_the_rows || crate::error::may_have_undone_all(error) {
            self.writer.undo(self.id);
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.writer.undo(self.id);
    }
}

/// The connection, for what is no turn.
pub(crate) struct Alone {
    rows: OwnedMappedMutexGuard<Option<SqliteConnection>, SqliteConnection>,
    _place: OwnedSemaphorePermit,
    _busy: Busy,
}

impl Alone {
    pub(crate) fn rows(&mut self) -> &mut SqliteConnection {
        &mut self.rows
    }
}
