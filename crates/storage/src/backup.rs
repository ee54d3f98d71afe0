//! A copy of the database while it is in use. It holds what the database holds and no more: no deleted rows, no free
//! pages, no keys.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use crate::store::{check_pages, connect_beside};
use crate::{Doing, Error, Store};

impl Store {
    /// Looks at every page of the database.
    ///
    /// # Errors
    /// If the database is damaged, or SQLite fails.
    pub async fn check_integrity(&self, path: &Path) -> Result<(), Error> {
        let mut writer = self.writer.alone().await?;
        check_pages(writer.rows(), "PRAGMA integrity_check(1)", path).await.map_err(|error| error.about(path))
    }

    /// Writes a copy of the database at `path`, whatever version it is of, to `to`, for this user alone, while others go
    /// on reading and writing. The file appears there only once it is whole, checked and durable.
    ///
    /// # Errors
    /// If there is no database, or such a file already, or it cannot be written, or the copy is not right.
    pub async fn back_up(path: &Path, to: &Path) -> Result<(), Error> {
        let mut rows = connect_beside(path).await?;
        let written = write_copy(&mut rows, to).await;
        let closed = rows.close().await.doing("closing the database");
        written.and(closed).map_err(|error| error.about(path))
    }
}

async fn write_copy(rows: &mut SqliteConnection, to: &Path) -> Result<(), Error> {
    let failed = |source: io::Error| Error::File { doing: "writing the backup", path: to.to_owned(), source };
    if to.exists() {
        return Err(failed(io::ErrorKind::AlreadyExists.into()));
    }
    let part = Part::create(to).map_err(failed)?;
    // SQLite takes a file that is empty, and no name but UTF-8.
    let name = part.0.to_str().ok_or_else(|| failed(io::ErrorKind::InvalidInput.into()))?;
    sqlx::query("VACUUM INTO ?").bind(name).execute(rows).await.doing("writing the backup")?;
    check_copy(&part.0).await?;
    let durable = || -> io::Result<()> {
        File::open(&part.0)?.sync_all()?;
        // Unlike renaming, this never takes the place of a file that came meanwhile.
        match fs::hard_link(&part.0, to) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => fs::rename(&part.0, to)?,
            linked => linked?,
        }
        File::open(folder(to))?.sync_all()
    };
    durable().map_err(failed)
}

async fn check_copy(copy: &Path) -> Result<(), Error> {
    let options = SqliteConnectOptions::new().filename(copy).read_only(true);
    let mut rows = options.connect().await.doing("opening the backup")?;
    let checked = check_pages(&mut rows, "PRAGMA integrity_check(1)", copy).await;
    let closed = rows.close().await.doing("closing the backup");
    checked.and(closed)
}

fn folder(of: &Path) -> &Path {
    of.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The copy while it is being made; it does not outlive this.
struct Part(PathBuf);

impl Part {
    fn create(beside: &Path) -> io::Result<Self> {
        let mut name = std::ffi::OsString::from(".");
        name.push(beside.file_name().ok_or(io::ErrorKind::InvalidInput)?);
        name.push(format!(".{:08x}.part", rand::random::<u32>()));
        let path = folder(beside).join(name);
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Where it was renamed there is nothing left to remove.
        let _ = fs::remove_file(&self.0);
    }
}
