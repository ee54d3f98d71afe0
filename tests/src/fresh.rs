//! An empty database: to make its tables takes longer than most tests, so it is done once, and copied.

use std::path::Path;

use storage::Store;
use tokio::sync::OnceCell;

static EMPTY: OnceCell<Vec<u8>> = OnceCell::const_new();

/// Puts one there, as it is after a program's first start.
///
/// # Panics
/// If the disk takes nothing.
pub async fn database(at: &Path) {
    let bytes = EMPTY.get_or_init(made).await;
    std::fs::write(at, bytes).expect("written");
}

async fn made() -> Vec<u8> {
    let home = tempfile::tempdir().expect("a folder");
    let path = home.path().join("openfloor.db");
    let store = Store::open(&path, &home.path().join("seal")).await.expect("it opens");
    store.close().await;
    assert!(!home.path().join("openfloor.db-wal").exists(), "all of it is in the file");
    std::fs::read(path).expect("it is there")
}
