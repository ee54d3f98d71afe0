//! The database's files as the system knows them: whether what is open is still what lies at its path, and whether their disk
//! takes what is written.

use std::io::Write as _;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::Error;

/// What SQLite puts beside a database: what was committed last is in the first of them alone.
const BESIDE: [&str; 2] = ["-wal", "-shm"];

/// The files that were opened.
#[derive(Clone, Debug)]
pub(crate) struct OpenFile {
    files: Vec<OneFile>,
}

#[derive(Clone, Debug)]
struct OneFile {
    path: PathBuf,
    device: u64,
    inode: u64,
}

impl OneFile {
    fn at(path: PathBuf) -> std::io::Result<Self> {
        let about = path.metadata()?;
        Ok(Self { device: about.dev(), inode: about.ino(), path })
    }

    fn is_there(&self) -> bool {
        // An empty database is one that somebody emptied; a journal is emptied by us.
        let is_whole = |size: u64| size > 0 || BESIDE.iter().any(|end| self.path.to_string_lossy().ends_with(end));
        self.path.metadata().is_ok_and(|a| (a.dev(), a.ino()) == (self.device, self.inode) && is_whole(a.size()))
    }
}

impl OpenFile {
    /// Which files are at the path now, and beside it. A connection must be open, and stay so: the last one removes what is
    /// beside it.
    pub(crate) fn at(path: &Path) -> Result<Self, Error> {
        let database = OneFile::at(path.to_owned()).map_err(|source| Error::File {
            doing: "looking at the database",
            path: path.to_owned(),
            source,
        })?;
        // SQLite puts them beside the file itself, by whatever link it is reached.
        let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let beside = BESIDE.iter().filter_map(|end| {
            let mut name = real.as_os_str().to_owned();
            name.push(end);
            OneFile::at(name.into()).ok()
        });
        Ok(Self { files: std::iter::once(database).chain(beside).collect() })
    }

    /// That they are still there: what is written into one that was deleted or replaced is lost.
    pub(crate) fn check(&self) -> Result<(), Error> {
        match self.files.iter().find(|file| !file.is_there()) {
            None => Ok(()),
            Some(gone) => Err(Error::FileGone { path: gone.path.clone() }),
        }
    }
}

/// That the folder's disk has room for a commit, and keeps it. What is written is gone at once.
pub(crate) fn takes_what_is_written(folder: &Path) -> Result<(), Error> {
    let write = || {
        let mut file = tempfile::tempfile_in(folder)?;
        file.write_all(&[0; 65_536])?;
        file.sync_all()
    };
    write().map_err(|source| Error::File { doing: "writing into", path: folder.to_owned(), source })
}

/// The folder of a file.
pub(crate) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
