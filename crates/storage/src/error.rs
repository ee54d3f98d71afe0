//! Storage errors say what was being done and carry their cause.

use std::io;
use std::path::PathBuf;

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
    /// The tables could not be brought up to date.
    #[error("bringing the database up to date: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
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
         limits can be told apart any more. Put the file back from where it went, or check seal.dir",
        path.display()
    )]
    KeyMissing {
        /// Where it should be.
        path: PathBuf,
        /// Whose it is.
        title: String,
    },
    /// A row holds what no version of the program writes.
    #[error("the database holds something unknown: {0}")]
    Unknown(String),
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
        self.map_err(|source| Error::Sql { doing, source })
    }
}

/// For words and lengths that the tables' own checks make impossible to get wrong.
pub(crate) fn known<T>(value: Option<T>, what: &str) -> Result<T, Error> {
    value.ok_or_else(|| Error::Unknown(what.to_owned()))
}
