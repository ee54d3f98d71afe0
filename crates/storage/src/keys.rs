//! The key files of the seal: one a workshop, in a folder of their own, never in the database.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Once;

use rand::RngCore;
use workshop::Key;

use crate::Error;

/// A key file, looked at and not into.
#[derive(Clone, Debug)]
pub struct KeyFile {
    /// Where it is, or should be.
    pub path: PathBuf,
    /// Whether it is there and holds a key.
    pub is_key: bool,
    /// Who may read it, if it is there.
    pub mode: Option<u32>,
}

/// The folder `seal.dir`.
#[derive(Clone, Debug)]
pub(crate) struct KeyFolder {
    dir: PathBuf,
}

fn file_error(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::File { doing, path, source }
}

impl KeyFolder {
    /// Opens the folder, making it (mode 0700) if it is not there.
    pub(crate) fn open(dir: &Path) -> Result<Self, Error> {
        DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(file_error("making the key folder", dir))?;
        Ok(Self::at(dir))
    }

    /// The folder as it is, or is not.
    pub(crate) fn at(dir: &Path) -> Self {
        Self { dir: dir.to_owned() }
    }

    /// Where the key of this name lies. A database from elsewhere may hold any name, and no file but a key is to be touched.
    pub(crate) fn path(&self, name: &str) -> Result<PathBuf, Error> {
        if !is_name(name) {
            return Err(Error::Unknown("the name of a key that is not 32 hexadecimal digits".to_owned()));
        }
        Ok(self.dir.join(format!("{name}.key")))
    }

    /// Draws a name for a key.
    pub(crate) fn draw_name() -> String {
        format!("{:032x}", u128::from_be_bytes(random()))
    }

    /// Draws a key and writes it durably (mode 0600) under this name.
    pub(crate) fn create(&self, name: &str) -> Result<Key, Error> {
        let key = Key::draw();
        warn_if_unlocked(&key);
        let path = self.path(name)?;
        let write = || -> io::Result<()> {
            let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
            file.write_all(key.bytes())?;
            file.sync_all()?;
            self.sync_folder()
        };
        write().map_err(file_error("writing the key file", &path))?;
        Ok(key)
    }

    /// That the folder takes files: without that no workshop can be opened, and no key destroyed. Nothing is left in it.
    pub(crate) fn takes_files(&self) -> Result<(), Error> {
        tempfile::tempfile_in(&self.dir)
            .map(drop)
            .map_err(file_error("no key can be written or destroyed in", &self.dir))
    }

    /// Reads a key; `None` if its file is not there or is no key.
    pub(crate) fn read(&self, name: &str) -> Result<Option<Key>, Error> {
        let path = self.path(name)?;
        match read_key(&path) {
            Ok(key) => {
                key.iter().for_each(warn_if_unlocked);
                Ok(key)
            }
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(file_error("reading the key file", &path)(e)),
        }
    }

    /// What the file of this key is to the system.
    pub(crate) fn look(&self, name: &str) -> Result<KeyFile, Error> {
        let path = self.path(name)?;
        let is_key = self.read(name)?.is_some();
        let mode = fs::metadata(&path).ok().map(|about| about.permissions().mode() & 0o777);
        Ok(KeyFile { path, is_key, mode })
    }

    /// Overwrites a key's file and removes it. A file that is gone already is fine.
    pub(crate) fn destroy(&self, name: &str) -> Result<(), Error> {
        let path = self.path(name)?;
        let overwrite = || -> io::Result<()> {
            let mut file = OpenOptions::new().write(true).open(&path)?;
            file.write_all(&random::<32>())?;
            file.sync_all()?;
            fs::remove_file(&path)?;
            self.sync_folder()
        };
        match overwrite() {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other.map_err(file_error("destroying the key file", &path)),
        }
    }

    /// The names of all keys in the folder.
    pub(crate) fn names(&self) -> Result<Vec<String>, Error> {
        let entries = fs::read_dir(&self.dir).map_err(file_error("reading the key folder", &self.dir))?;
        Ok(entries
            .flatten()
            .filter_map(|e| e.file_name().to_str().and_then(|n| n.strip_suffix(".key")).map(str::to_owned))
            .filter(|name| is_name(name))
            .collect())
    }

    fn sync_folder(&self) -> io::Result<()> {
        File::open(&self.dir)?.sync_all()
    }
}

/// Reads straight to where the key stays, so that no buffer keeps a copy.
fn read_key(path: &Path) -> io::Result<Option<Key>> {
    let mut file = File::open(path)?;
    if file.metadata()?.len() != 32 {
        return Ok(None);
    }
    Key::filled(|bytes| file.read_exact(bytes)).map(Some)
}

/// Said once: it is the system that must be changed.
fn warn_if_unlocked(key: &Key) {
    static SAID: Once = Once::new();
    if !key.is_locked() {
        SAID.call_once(|| {
            tracing::warn!(
                "the system does not let keys be locked in memory, so they may be written to a swap file: raise the limit \
                 of locked memory (ulimit -l), or switch swap off"
            );
        });
    }
}

fn is_name(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    rand::rng().fill_bytes(&mut bytes);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_private_and_can_be_destroyed() {
        let home = tempfile::tempdir().expect("a folder");
        let dir = home.path().join("seal");
        let keys = KeyFolder::open(&dir).expect("opens");
        let name = KeyFolder::draw_name();
        let key = keys.create(&name).expect("writes");
        let mode = |p: &Path| fs::metadata(p).expect("is there").permissions().mode() & 0o777;
        assert_eq!((mode(&dir), mode(&keys.path(&name).expect("a name"))), (0o700, 0o600));
        assert_eq!(keys.read(&name).expect("reads").expect("is a key").bytes(), key.bytes());
        assert_eq!(keys.names().expect("lists"), std::slice::from_ref(&name));
        keys.destroy(&name).expect("destroys");
        keys.destroy(&name).expect("twice is fine");
        assert!(keys.read(&name).expect("reads").is_none());
    }

    #[test]
    fn a_name_that_is_none_reaches_no_file() {
        let home = tempfile::tempdir().expect("a folder");
        let keys = KeyFolder::open(&home.path().join("seal")).expect("opens");
        fs::write(home.path().join("victim.key"), [7; 32]).expect("writes");
        for name in ["../victim", "", "victim", "0123", "../000000000000000000000000000ab", &"A".repeat(32)] {
            assert!(keys.read(name).is_err() && keys.destroy(name).is_err() && keys.create(name).is_err(), "{name}");
        }
        assert_eq!(fs::read(home.path().join("victim.key")).expect("is there"), [7; 32]);
    }
}
