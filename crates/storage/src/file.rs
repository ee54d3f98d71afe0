//! The database's file as the system knows it: whether what is open is still what lies at its path.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::Error;

/// The file that was opened.
#[derive(Clone, Debug)]
pub(crate) struct OpenFile {
    path: PathBuf,
    device: u64,
    inode: u64,
}

impl OpenFile {
    /// Which file is at the path now.
    pub(crate) fn at(path: &Path) -> Result<Self, Error> {
        let about = path.metadata().map_err(|source| Error::File {
            doing: "looking at the database",
            path: path.to_owned(),
            source,
        })?;
        Ok(Self { path: path.to_owned(), device: about.dev(), inode: about.ino() })
    }

    /// That it is still there: what is written into one that was deleted or replaced is lost.
    pub(crate) fn check(&self) -> Result<(), Error> {
        match self.path.metadata() {
            Ok(about) if (about.dev(), about.ino()) == (self.device, self.inode) => Ok(()),
            _ => Err(Error::FileGone { path: self.path.clone() }),
        }
    }
}
