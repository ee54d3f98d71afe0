//! Opening the database, and the two ways of using it: [`Reads`] and [`Tx`].

use std::fs::{File, OpenOptions, TryLockError};
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqliteConnection, SqliteExecutor, SqlitePool};
use workshop::{Seal, WorkshopId};

use crate::ballots::Ballots;
use crate::committed::{Committed, Gathered};
use crate::erasing::NOT_DATED;
use crate::file::{self, OpenFile};
use crate::keys::KeyFolder;
use crate::retiring::Seals;
use crate::revised::Revised;
use crate::rows::Rows;
use crate::turns::Writer;
use crate::{Doing, Error};

/// How many may read at once; reads are short.
const READERS: u32 = 3;

/// How many prepared statements a connection keeps: each costs memory …
const STATEMENTS: usize = 100;
/// … and so many are all there are.
const ALL_STATEMENTS: usize = 1_000;

/// How long to wait for another program that has the database. Discord waits three seconds for an answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long such a short-lived program waits for the one that runs: a vacuum may take a while.
const PATIENCE_BESIDE: Duration = Duration::from_secs(30);

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("../../migrations");

/// The database and the key folder of one installation. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) writer: Arc<Writer>,
    readers: SqlitePool,
    /// Never used: while it is open, SQLite does not take the last connection for closed and its journal away.
    kept_open: Arc<tokio::sync::Mutex<Option<SqliteConnection>>>,
    /// The database's.
    folder: PathBuf,
    pub(crate) keys: KeyFolder,
    pub(crate) seals: Seals,
    pub(crate) ballots: Ballots,
    pub(crate) revised: Revised,
    _lock: Option<Arc<File>>,
}

/// Something was made durable, or could not be.
#[derive(Clone, Copy, Debug)]
pub struct Commit {
    /// How long it took, waiting for others included that were committed with it.
    pub took: Duration,
    /// Whether it is durable now.
    pub done: bool,
}

/// A consistent picture of the database.
#[derive(Debug)]
pub struct Reads {
    rows: Rows,
    /// When it was begun: what was durable before is in it.
    pub(crate) begun: Instant,
    pub(crate) ballots: Ballots,
    pub(crate) revised: Revised,
}

/// A turn to write. Dropping it without [`Tx::commit`] undoes it.
#[derive(Debug)]
pub struct Tx {
    reads: Reads,
    pub(crate) gathered: Gathered,
}

impl Store {
    /// Opens the database at `path` (making it if it is not there), locks other programs out, brings its tables up to
    /// date, checks the key files in `seal_dir` and destroys those that no open workshop needs.
    ///
    /// # Errors
    /// If a file cannot be used or is damaged, another or a newer program has the database, or an open workshop's key is
    /// missing.
    pub async fn open(path: &Path, seal_dir: &Path) -> Result<Self, Error> {
        Self::opened(path, seal_dir, (READERS, STATEMENTS)).await.map_err(|error| error.about(path))
    }

    /// The same for a program in which one reads after another, and a picture is let go of before the next is taken: one
    /// connection for all of them, which keeps whatever it has prepared.
    ///
    /// # Errors
    /// As for [`Store::open`].
    pub async fn open_for_one(path: &Path, seal_dir: &Path) -> Result<Self, Error> {
        Self::opened(path, seal_dir, (1, ALL_STATEMENTS)).await.map_err(|error| error.about(path))
    }

    async fn opened(path: &Path, seal_dir: &Path, (at_once, statements): (u32, usize)) -> Result<Self, Error> {
        if let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|source| Error::File {
                doing: "making the database's folder",
                path: folder.to_owned(),
                source,
            })?;
        }
        let lock = lock(path)?;
        let options = options(path).create_if_missing(true).busy_timeout(PATIENCE).statement_cache_capacity(statements);
        let mut rows = connect(&options).await?;
        // Better not to start than to find out in the middle of a workshop.
        check_pages(&mut rows, "PRAGMA quick_check(1)", path).await?;
        migrate(&mut rows).await?;
        let opened = Opened::default();
        let readers = readers(options.clone(), at_once, Arc::clone(&opened)).await?;
        let kept_open = keep_open(&options).await?;
        let (file, seals, revised) = (known(&opened, path)?, Seals::default(), Revised::default());
        let keys = KeyFolder::open(seal_dir)?;
        let store = Self {
            writer: Writer::new(rows, options, PATIENCE, file, Arc::clone(&seals), revised.clone()),
            readers,
            kept_open,
            folder: file::folder_of(path).to_owned(),
            keys,
            seals,
            ballots: Ballots::default(),
            revised,
            _lock: Some(Arc::new(lock)),
        };
        store.sort_out_keys().await?;
        store.learn_retired().await?;
        // A program that was killed while it closed a workshop has left what it deleted in the journal.
        store.empty_journal().await?;
        Ok(store)
    }

    /// Opens a database that is there, beside the program that may be running on it: locks nobody out, changes no table
    /// and touches no key.
    ///
    /// # Errors
    /// If there is no database, its tables are of another version of the program, or a file cannot be used.
    pub async fn beside(path: &Path, seal_dir: &Path) -> Result<Self, Error> {
        Self::opened_beside(path, seal_dir).await.map_err(|error| error.about(path))
    }

    async fn opened_beside(path: &Path, seal_dir: &Path) -> Result<Self, Error> {
        let options = options_beside(path)?;
        let mut rows = connect(&options).await?;
        let there =
            sqlx::query_scalar::<_, i64>("SELECT coalesce(max(version), 0) FROM _sqlx_migrations WHERE success")
                .fetch_one(&mut rows)
                .await
                .doing("looking for the database's version")?;
        let ours = MIGRATIONS.iter().map(|m| m.version).max().unwrap_or_default();
        if there != ours {
            return Err(Error::OtherVersion { path: path.to_owned(), there, ours });
        }
        let opened = Opened::default();
        let readers = readers(options.clone(), READERS, Arc::clone(&opened)).await?;
        let kept_open = keep_open(&options).await?;
        let (file, seals, revised) = (known(&opened, path)?, Seals::default(), Revised::default());
        Ok(Self {
            writer: Writer::new(rows, options, PATIENCE_BESIDE, file, Arc::clone(&seals), revised.clone()),
            readers,
            kept_open,
            folder: file::folder_of(path).to_owned(),
            keys: KeyFolder::at(seal_dir),
            seals,
            ballots: Ballots::default(),
            revised,
            _lock: None,
        })
    }

    /// A consistent picture, to read from.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn read(&self) -> Result<Reads, Error> {
        let begun = Instant::now();
        let tx = self.readers.begin().await.doing("beginning to read")?;
        Ok(self.reads(Rows::Read(tx), begun))
    }

    /// The one place that begins to write. Others wait meanwhile, so keep it short: a turn of more than a second is undone
    /// where others that are done would have to wait for it.
    ///
    /// # Errors
    /// If there is no turn in time, the file is no longer at its place, or SQLite fails.
    pub async fn write(&self) -> Result<Tx, Error> {
        self.turn(false).await
    }

    /// The same for what may take a while: it begins when all that was done before is durable, so that nobody waits for it
    /// who is done.
    ///
    /// # Errors
    /// If there is no turn in time, the file is no longer at its place, or SQLite fails.
    pub async fn write_alone(&self) -> Result<Tx, Error> {
        self.turn(true).await
    }

    async fn turn(&self, alone: bool) -> Result<Tx, Error> {
        let begun = Instant::now();
        let rows = Rows::Written(self.writer.turn(alone).await?);
        Ok(Tx { reads: self.reads(rows, begun), gathered: Gathered::default() })
    }

    fn reads(&self, rows: Rows, begun: Instant) -> Reads {
        Reads { rows, begun, ballots: self.ballots.clone(), revised: self.revised.clone() }
    }

    /// Whether the file that is open is still the one at its path. If not, nothing can be written any more: it would be
    /// lost.
    #[must_use]
    pub fn is_still_there(&self) -> bool {
        self.writer.is_still_there()
    }

    /// How long the longest turn of writing took since this was last asked, if any took longer than it should.
    #[must_use]
    pub fn longest_turn(&self) -> Option<Duration> {
        self.writer.take_longest()
    }

    /// Tries out what a commit needs, and leaves nothing in the journal: there, a mark every few seconds would tell when
    /// something else was written between two of them.
    ///
    /// # Errors
    /// If there is no turn in time, the file is no longer at its place, or the disk takes nothing.
    pub async fn works(&self) -> Result<(), Error> {
        let mut tx = self.write().await?;
        // The least that opens a transaction.
        sqlx::query("SELECT 1").execute(tx.conn()).await.doing("beginning to write")?;
        drop(tx);
        let folder = self.folder.clone();
        tokio::task::spawn_blocking(move || file::takes_what_is_written(&folder)).await.map_err(|_| Error::Closed)?
    }

    /// What was committed since the last call; only so many commits are kept.
    #[must_use]
    pub fn take_commits(&self) -> Vec<Commit> {
        self.writer.take_commits()
    }

    /// Finishes what is being written and lets go of the files.
    pub async fn close(&self) {
        self.readers.close().await;
        if let Some(open) = self.kept_open.lock().await.take() {
            // It wrote nothing that could be lost.
            let _ = open.close().await;
        }
        self.writer.close().await;
    }

    /// The seal of a workshop whose key was read before.
    #[must_use]
    pub fn known_seal(&self, id: WorkshopId) -> Option<Seal> {
        self.seals.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    /// The seal of an open workshop; `None` once its key is destroyed.
    ///
    /// # Errors
    /// If the key file cannot be read.
    pub fn seal(&self, id: WorkshopId, key_name: &str) -> Result<Option<Seal>, Error> {
        if let Some(seal) = self.seals.lock().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Ok(Some(seal.clone()));
        }
        let Some(key) = self.keys.read(key_name)? else { return Ok(None) };
        let seal = Seal::new(key);
        self.seals.lock().unwrap_or_else(PoisonError::into_inner).insert(id, seal.clone());
        Ok(Some(seal))
    }
}

/// Brings the tables up to date. Each step is whole or undone, and none need be durable before the next: the first commit
/// after them takes all of them to the disk, and until then they can be done again.
async fn migrate(rows: &mut SqliteConnection) -> Result<(), Error> {
    set(rows, "PRAGMA synchronous = NORMAL").await?;
    MIGRATIONS.run(&mut *rows).await?;
    set(rows, "PRAGMA synchronous = FULL").await
}

async fn set(rows: &mut SqliteConnection, pragma: &'static str) -> Result<(), Error> {
    sqlx::query(pragma).execute(rows).await.doing("opening the database").map(|_| ())
}

/// Asks SQLite whether the pages of the database fit together.
pub(crate) async fn check_pages(rows: impl SqliteExecutor<'_>, check: &'static str, path: &Path) -> Result<(), Error> {
    let found: String = sqlx::query_scalar(check).fetch_one(rows).await.doing("checking the database")?;
    if found == "ok" { Ok(()) } else { Err(Error::Damaged { path: path.to_owned(), found }) }
}

/// To SQLite some names are no files: `:memory:`, and what begins with `file:`.
fn named(path: &Path) -> PathBuf {
    if path.is_absolute() { path.to_owned() } else { Path::new(".").join(path) }
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(named(path))
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("secure_delete", "ON")
        // What SQLite sorts or rewrites on the way would lie in a file of its own, words included.
        .pragma("temp_store", "MEMORY")
        .optimize_on_close(false, None)
}

/// When the disk is full, SQLite takes back by itself what could not be committed, and sqlx goes on believing that it is
/// within that transaction: such a connection would refuse to begin another for ever. It is closed and made anew.
fn is_usable(rows: &SqliteConnection) -> bool {
    !rows.is_in_transaction()
}

fn options_beside(path: &Path) -> Result<SqliteConnectOptions, Error> {
    if !path.is_file() {
        return Err(Error::NoDatabase { path: path.to_owned() });
    }
    Ok(options(path).busy_timeout(PATIENCE_BESIDE))
}

/// A connection for a short-lived program.
pub(crate) async fn connect_beside(path: &Path) -> Result<SqliteConnection, Error> {
    connect(&options_beside(path)?).await
}

/// A connection that looked at the database once.
async fn keep_open(options: &SqliteConnectOptions) -> Result<Arc<tokio::sync::Mutex<Option<SqliteConnection>>>, Error> {
    let mut open = connect(options).await?;
    sqlx::query("SELECT count(*) FROM sqlite_schema").execute(&mut open).await.doing("opening the database")?;
    Ok(Arc::new(tokio::sync::Mutex::new(Some(open))))
}

async fn connect(options: &SqliteConnectOptions) -> Result<SqliteConnection, Error> {
    options.connect().await.doing("opening the database")
}

/// Which files were opened, for whoever opens one of them later.
type Opened = Arc<OnceLock<OpenFile>>;

fn known(opened: &Opened, path: &Path) -> Result<OpenFile, Error> {
    let file = OpenFile::at(path)?;
    Ok(opened.get_or_init(|| file).clone())
}

async fn readers(options: SqliteConnectOptions, at_once: u32, opened: Opened) -> Result<SqlitePool, Error> {
    SqlitePoolOptions::new()
        .max_connections(at_once)
        .min_connections(at_once)
        // One that is opened later would read another file for ever, where one lies in the database's place.
        .after_connect(move |_, _| {
            let still = opened.get().map_or(Ok(()), OpenFile::check);
            Box::pin(async move { still.map_err(|gone| sqlx::Error::AnyDriverError(Box::new(gone))) })
        })
        .idle_timeout(None)
        .max_lifetime(None)
        .before_acquire(|rows, _| Box::pin(async { Ok(is_usable(rows)) }))
        .connect_with(options.pragma("query_only", "ON"))
        .await
        .doing("opening the database for reading")
}

pub(crate) fn lock(path: &Path) -> Result<File, Error> {
    // One database has one lock, by whatever link it is reached.
    let lock_path = path.canonicalize().unwrap_or_else(|_| path.to_owned()).with_extension("lock");
    let file_error = |source| Error::File { doing: "opening the lock file", path: lock_path.clone(), source };
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&lock_path).map_err(file_error)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::InUse { path: path.to_owned() }),
        Err(TryLockError::Error(source)) => Err(file_error(source)),
    }
}

impl Reads {
    pub(crate) fn conn(&mut self) -> &mut Rows {
        &mut self.rows
    }

    /// Whether all that is read is committed: a turn to write also reads what may still be undone.
    pub(crate) const fn is_committed(&self) -> bool {
        matches!(self.rows, Rows::Read(_))
    }
}

impl Tx {
    /// Makes all of it durable, and hands back what follows from it. Nobody is answered before.
    ///
    /// # Errors
    /// If SQLite fails, for this or for what was to be committed with it, the file is no longer at its place, or this took so
    /// long that it was undone; then nothing of it has happened.
    pub async fn commit(mut self) -> Result<Committed, Error> {
        if self.gathered.follows.destroyed {
            // With the same transaction, so that no end of the program can come between.
            self.plan_vacuum(NOT_DATED).await?;
        }
        let Self { reads, gathered: Gathered { follows, retires, revised, .. } } = self;
        match reads.rows {
            Rows::Written(turn) => turn.commit(retires, revised).await.map(|()| follows),
            Rows::Read(_) => Ok(follows),
        }
    }
}

impl Deref for Tx {
    type Target = Reads;

    fn deref(&self) -> &Reads {
        &self.reads
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Reads {
        &mut self.reads
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_name_is_a_file_to_sqlite_whatever_it_is() {
        for (path, given) in
            [(":memory:", "./:memory:"), ("file:x?mode=memory", "./file:x?mode=memory"), ("/data/x.db", "/data/x.db")]
        {
            assert_eq!(named(Path::new(path)), Path::new(given));
        }
    }
}
