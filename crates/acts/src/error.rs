//! Why an act did not happen: the rules say no, or something failed. Then nothing of it is stored.

use workshop::Refusal;

/// Why an act did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The rules say no.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The database or a key file failed.
    #[error(transparent)]
    Storage(#[from] storage::Error),
    /// A report that was kept cannot be read.
    #[error(transparent)]
    Report(#[from] report::Problem),
    /// A report cannot be written.
    #[error(transparent)]
    File(#[from] report::FileError),
}

/// What came of an act, or why it did not happen.
pub type Result<T> = std::result::Result<T, Error>;
