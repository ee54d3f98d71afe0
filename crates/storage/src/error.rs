//! Storage errors say what was being done and carry their cause.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use sqlx::migrate::MigrateError;

use crate::turns::LONG;

/// What went wrong in the database or with a key file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// SQLite refused or failed.
    #[error("{doing}: {source}")]
    Sql {
        /// What was being done.
        doing: &'static str,
        /// Why it failed.
        source: sqlx::Error,
    },
    /// The file is no database, or its pages contradict one another.
    #[error(
        "the database {} is damaged ({found}): stop the program, keep a copy of the file with those beside it, and put the \
         latest backup in its place",
        path.display()
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite found first.
        found: String,
    },
    /// The database was served by a newer version of the program.
    #[error(
        "the database {} was used by a newer version of Openfloor, which this one must not change (migration {there} is \
         unknown to it): start the newer version again, or put a backup from before the upgrade in the database's place",
        path.display()
    )]
    Newer {
        /// The database.
        path: PathBuf,
        /// A migration that was applied and that this program does not know.
        there: i64,
    },
    /// The tables could not be brought up to date.
    #[error("bringing the database up to date: {0}")]
    Migrate(#[from] MigrateError),
    /// A file or folder could not be used.
    #[error("{doing} {}: {source}", path.display())]
    File {
        /// What was being done.
        doing: &'static str,
        /// With which file or folder.
        path: PathBuf,
        /// Why it failed.
        source: io::Error,
    },
    /// Another program holds this database.
    #[error("another program is using the database {}", path.display())]
    InUse {
        /// The database.
        path: PathBuf,
    },
    /// There is no database where one should be.
    #[error("there is no database at {}; look at storage.path", path.display())]
    NoDatabase {
        /// Where it should be.
        path: PathBuf,
    },
    /// The database's tables are those of an older or a newer version of the program.
    #[error(
        "the database {} has tables of version {there}, and this program works with version {ours}: use the program that \
         serves it, or start this one once with `openfloor serve` if it is the newer",
        path.display()
    )]
    OtherVersion {
        /// The database.
        path: PathBuf,
        /// The latest migration that was applied.
        there: i64,
        /// The latest that this program knows.
        ours: i64,
    },
    /// The key file of a workshop that is still open is gone.
    #[error(
        "the key file {} of the open workshop “{title}” is missing: without it nobody's anonymous questions, supports and \
         limits can be told apart any more. Put the file back from where it went, or check seal.dir; if it is lost for good, docs/operating.md says how to go \
         on without it",
        path.display()
    )]
    KeyMissing {
        /// Where it should be.
        path: PathBuf,
        /// Whose it is.
        title: String,
    },
    /// The file that was opened is no longer at its path.
    #[error(
        "{}, which belongs to the database, was deleted or replaced while it was in use, so nothing is stored any more: put the \
         file back that belongs there, or a backup of the database, and start the program again",
        path.display()
    )]
    FileGone {
        /// Where it was.
        path: PathBuf,
    },
    /// There was no turn to write.
    #[error("the database is busy: no turn to write came within {} ms", waited.as_millis())]
    Busy {
        /// How long that was waited for.
        waited: Duration,
    },
    /// A turn to write was undone: it took long while others were done and waited for it, or an earlier statement had
    /// failed in such a way that SQLite may have undone everything.
    #[error("what was being written was undone: it took longer than {} ms while others waited, or had failed before", LONG.as_millis())]
    Undone,
    /// The database was closed.
    #[error("the database is closed")]
    Closed,
    /// What was committed together failed together.
    #[error(transparent)]
    OfAll(Arc<Error>),
    /// A row holds what no version of the program writes.
    #[error("the database holds something unknown: {0}")]
    Unknown(String),
}

impl Error {
    /// Whether the disk took nothing more, being full (or broken), so that nothing was stored.
    #[must_use]
    pub fn is_disk(&self) -> bool {
        match self {
            Self::Sql { source, .. } => matches!(code(source), Some(FULL | INPUT_OUTPUT | READ_ONLY | CANNOT_OPEN)),
            Self::File { .. } => true,
            Self::OfAll(error) => error.is_disk(),
            _ => false,
        }
    }

    /// Whether the file that is open is no longer at its place, so that nothing is stored any more.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        match self {
            Self::FileGone { .. } => true,
            Self::OfAll(error) => error.is_gone(),
            _ => false,
        }
    }

    /// Whether others had the database for too long, so that it is worth trying again.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        match self {
            Self::Sql { source, .. } => matches!(code(source), Some(BUSY | LOCKED)),
            Self::Busy { .. } | Self::Undone => true,
            Self::OfAll(error) => error.is_busy(),
            _ => false,
        }
    }

    /// Whether there is no such savepoint; what was run names one and nothing else.
    pub(crate) fn is_unknown_savepoint(&self) -> bool {
        matches!(self, Self::Sql { source, .. } if code(source) == Some(GENERIC))
    }

    /// The error of a commit, as each of those sees it who were to be committed with it.
    pub(crate) fn of_all(error: Arc<Self>) -> Self {
        Arc::try_unwrap(error).unwrap_or_else(Self::OfAll)
    }

    /// The same, said of this database where it is the file itself that is wrong.
    pub(crate) fn about(self, path: &Path) -> Self {
        let sql = match &self {
            Self::Sql { source, .. } => Some(source),
            Self::Migrate(MigrateError::Execute(source) | MigrateError::ExecuteMigration(source, _)) => Some(source),
            _ => None,
        };
        if let Some(source) = sql.filter(|source| matches!(code(source), Some(CORRUPT | NOT_A_DATABASE))) {
            return Self::Damaged { path: path.to_owned(), found: source.to_string() };
        }
        match self {
            Self::Migrate(MigrateError::VersionMissing(there)) => Self::Newer { path: path.to_owned(), there },
            other => other,
        }
    }
}

/// SQLite's result codes, of which the last eight bits are the kind.
const GENERIC: i32 = 1;
const BUSY: i32 = 5;
const LOCKED: i32 = 6;
const NO_MEMORY: i32 = 7;
const READ_ONLY: i32 = 8;
const INTERRUPTED: i32 = 9;
const INPUT_OUTPUT: i32 = 10;
const CORRUPT: i32 = 11;
const FULL: i32 = 13;
const CANNOT_OPEN: i32 = 14;
const CONSTRAINT: i32 = 19;
const NOT_A_DATABASE: i32 = 26;

fn code(error: &sqlx::Error) -> Option<i32> {
    let code: i32 = error.as_database_error()?.code()?.parse().ok()?;
    Some(code & 0xff)
}

/// What a statement of a turn that was undone fails with.
#[derive(Debug, thiserror::Error)]
#[error("the turn is over")]
pub(crate) struct TurnIsOver;

/// Whether SQLite may have undone the whole transaction by itself: <https://sqlite.org/lang_transaction.html> names these.
pub(crate) fn may_have_undone_all(error: &sqlx::Error) -> bool {
    matches!(code(error), Some(FULL | INPUT_OUTPUT | NO_MEMORY | BUSY | INTERRUPTED))
}

/// Whether it is what the rows are that a statement met with: nothing that begins or ends a transaction fails like this.
pub(crate) fn is_of_the_rows(error: &sqlx::Error) -> bool {
    matches!(code(error), Some(CONSTRAINT))
}

/// Says what was being done when something failed.
pub trait Doing<T> {
    /// `doing` reads like "storing a question".
    ///
    /// # Errors
    /// The error it was called on, with the words added.
    fn doing(self, doing: &'static str) -> Result<T, Error>;
}

impl<T> Doing<T> for Result<T, sqlx::Error> {
    fn doing(self, doing: &'static str) -> Result<T, Error> {
        self.map_err(|source| match &source {
            sqlx::Error::AnyDriverError(why) if why.is::<TurnIsOver>() => Error::Undone,
            _ => Error::Sql { doing, source },
        })
    }
}

/// For words and lengths that the tables' own checks make impossible to get wrong.
pub(crate) fn known<T>(value: Option<T>, what: &str) -> Result<T, Error> {
    value.ok_or_else(|| Error::Unknown(what.to_owned()))
}
