//! Database and key folder as the system sees them: whether they can be written to, and the sentences for when they
//! cannot. What is in them is no business of this file.

use std::fs::OpenOptions;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use storage::Store;

use crate::identity::Identity;

/// Opens the database, after making sure that it can be written to: SQLite's own words for that help nobody.
pub(crate) async fn open(database: &Path, keys: &Path) -> anyhow::Result<Store> {
    check_kinds(database, keys)?;
    for (folder, setting) in folders(database, keys) {
        std::fs::create_dir_all(folder).map_err(|reason| not_ours(folder, setting, &reason))?;
    }
    check_writable(database, keys)?;
    Ok(Store::open(database, keys).await?)
}

/// That what is there can be written to. Makes nothing and changes nothing.
///
/// # Errors
/// A sentence that says what to type.
pub(crate) fn check_writable(database: &Path, keys: &Path) -> anyhow::Result<()> {
    check_kinds(database, keys)?;
    for (folder, setting) in folders(database, keys).into_iter().filter(|(folder, _)| folder.exists()) {
        tempfile::tempfile_in(folder).map_err(|reason| not_ours(folder, setting, &reason))?;
    }
    if database.exists() {
        OpenOptions::new().append(true).open(database).map_err(|reason| not_ours(database, "storage.path", &reason))?;
    }
    Ok(())
}

/// That a file is named where a file must be, and folders where folders must be.
fn check_kinds(database: &Path, keys: &Path) -> anyhow::Result<()> {
    anyhow::ensure!(
        !database.is_dir() && !database.as_os_str().as_encoded_bytes().ends_with(b"/"),
        "{} (storage.path) is a folder: name a file in it, such as {}",
        database.display(),
        database.join("openfloor.db").display()
    );
    for (folder, setting) in folders(database, keys) {
        if let Some(file) = folder.ancestors().find(|part| part.exists() && !part.is_dir()) {
            anyhow::bail!("{} ({setting}) cannot be a folder: {} is a file", folder.display(), file.display());
        }
    }
    Ok(())
}

/// The folder of a file.
pub(crate) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn folders<'a>(database: &'a Path, keys: &'a Path) -> [(&'a Path, &'static str); 2] {
    [(folder_of(database), "storage.path"), (keys, "seal.dir")]
}

/// The sentence for a path that this user cannot write to: whose it is, who we are, what to type.
fn not_ours(path: &Path, setting: &str, reason: &io::Error) -> anyhow::Error {
    let us = Identity::of_this_process();
    let there = path.metadata();
    let path = path.display();
    let (whose, cure) = match there {
        Ok(about) => (format!("It belongs to {}:{}", about.uid(), about.gid()), format!("`chown {us} {path}`")),
        Err(_) => ("It is not there".to_owned(), format!("`mkdir -p {path} && chown {us} {path}`")),
    };
    anyhow::anyhow!(
        "{path} ({setting}) cannot be written to: {reason}. {whose}, and Openfloor runs as {us}: give it to Openfloor, \
         {cure}, or set {setting} to a place of its own"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_folder_is_no_database_and_a_file_no_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        std::fs::write(&file, "").expect("written");
        for (database, keys, said) in [
            (folder.path(), folder.path(), "(storage.path) is a folder: name a file in it"),
            (Path::new("not there yet/"), folder.path(), "(storage.path) is a folder: name a file in it"),
            (&file.join("deep").join("x.db"), folder.path(), "(storage.path) cannot be a folder"),
            (&folder.path().join("x.db"), &file, "(seal.dir) cannot be a folder"),
        ] {
            let sentence = open(database, keys).await.expect_err("no place for it").to_string();
            assert!(sentence.contains(said), "{said} is missing: {sentence}");
        }
    }

    #[test]
    fn what_cannot_be_written_to_is_told_with_owner_user_and_command() {
        let sentence =
            not_ours(Path::new("/proc/openfloor/deep"), "storage.path", &io::ErrorKind::PermissionDenied.into());
        let us = Identity::of_this_process().to_string();
        for part in ["/proc/openfloor/deep", "storage.path", &us, "`mkdir -p /proc/openfloor/deep && chown"] {
            assert!(sentence.to_string().contains(part), "{part} is missing: {sentence}");
        }
        let sentence = not_ours(Path::new("/proc"), "seal.dir", &io::ErrorKind::PermissionDenied.into());
        for part in ["It belongs to 0:0", "seal.dir", "`chown ", " /proc`"] {
            assert!(sentence.to_string().contains(part), "{part} is missing: {sentence}");
        }
    }
}
