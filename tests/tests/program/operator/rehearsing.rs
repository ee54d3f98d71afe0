//! `openfloor rehearse --script`: a whole workshop plays by itself, and comes out as it is written.

use std::time::Duration;

use tokio::process::Command;

use crate::operator::BUILT_HERE;

/// On a machine that has much else to do.
const LONGEST: Duration = Duration::from_secs(240);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_script_plays_to_its_end_as_written_whatever_language_people_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut rehearsal = Command::new(BUILT_HERE);
    rehearsal.args(["rehearse", "--script", "--exit", "--speed", "100"]).current_dir(folder.path()).kill_on_drop(true);
    rehearsal.env("OPENFLOOR__REHEARSE__LISTEN", "127.0.0.1:0");
    let ended = tokio::time::timeout(LONGEST, rehearsal.output()).await.expect("it ends").expect("it starts");
    let told = String::from_utf8_lossy(&ended.stdout);
    let different: Vec<&str> = told.lines().filter(|line| line.contains("DIFFERENT")).collect();
    assert!(different.is_empty(), "{different:#?}");
    assert!(ended.status.success() && told.contains("everything as written"), "{told}");
    // Nothing is kept but what --keep names.
    let left: Vec<_> = std::fs::read_dir(folder.path()).expect("a folder").flatten().collect();
    assert!(left.is_empty(), "{left:?}");
}
