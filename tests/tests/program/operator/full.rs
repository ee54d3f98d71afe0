//! The disk is full: whoever asks is told and loses no word, nothing is half stored, and it goes on when there is room.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use tests::Program;
use tests::room::PATIENCE;
use tokio::time::sleep;

use crate::operator::{BUILT_HERE, ask, open_workshop, showing, small_discord};

/// A disk of this many megabytes, for as long as this lives.
struct Disk(tempfile::TempDir);

impl Disk {
    fn new(megabytes: u32) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let size = format!("size={megabytes}m");
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", &size, "openfloor-test"]).arg(folder.path()).status();
        assert!(mounted.expect("there is mount").success(), "only root can mount a small disk");
        Self(folder)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Takes all the room that is left, into one file.
    fn fill(&self) -> PathBuf {
        let ballast = self.path().join("ballast");
        let mut file = fs::OpenOptions::new().create(true).append(true).open(&ballast).expect("opens");
        for size in [65_536, 4_096] {
            while std::io::Write::write_all(&mut file, &vec![0; size]).is_ok() {}
        }
        ballast
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: a program that is only just ending may still have its files open.
        let _ = Command::new("umount").arg("--lazy").arg(self.path()).status();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs root, to mount a small disk"]
async fn on_a_full_disk_people_are_told_and_it_goes_on_when_there_is_room() {
    let (disk, discord) = (Disk::new(8), small_discord().await);
    let mut program = Program::new(BUILT_HERE, &discord).within(disk.path());
    program.start();
    program.ready().await;
    open_workshop(&discord).await;
    assert!(ask(&discord, "before", "Asked while there was room", true).await.contains('#'));
    let desk = discord.channel("desk");
    discord.until(PATIENCE, |d| showing(d, desk, "Asked while there was room").is_some()).await.expect("a card");

    // The journal has room of its own for a while; when that is used up, nothing more can be stored.
    let ballast = disk.fill();
    let (mut n, begun) = (0, Instant::now());
    let refused = loop {
        let words = format!("Words {n} that must not be lost");
        let said = ask(&discord, &format!("guest{n}"), &words, n % 2 == 0).await;
        if said.contains("disk") {
            assert!(said.contains("Nothing was stored") && said.contains(&words), "{said}");
            break words;
        }
        assert!(said.contains('#'), "{said}\n{}", program.log());
        disk.fill();
        n += 1;
        assert!(begun.elapsed() < PATIENCE * 3, "the disk is never full");
    };
    let until = Instant::now() + PATIENCE;
    let complaint = loop {
        let (status, said) = program.get("/health/ready").await;
        if status == 503 && said.contains("database cannot be written to") {
            break said;
        }
        assert!(Instant::now() < until, "it says it is well: {said}");
        sleep(Duration::from_millis(100)).await;
    };
    println!("{complaint}");
    let said = program.run(&["check", "--offline"]).await;
    assert!(said.code == Some(1) && said.out.contains("disk: ERROR: only 0 MB"), "{said:?}");
    let rows = program.rows().await;
    let stored = async || {
        sqlx::query_scalar::<_, i64>("SELECT count(*) FROM question").fetch_one(&rows).await.expect("a number")
    };
    assert_eq!(stored().await, i64::from(n) + 1, "only what was receipted is stored");

    fs::remove_file(ballast).expect("removes");
    let said = ask(&discord, "again", &refused, true).await;
    assert!(said.contains('#'), "it does not go on: {said}\n{}", program.log());
    program.well().await;
    for words in ["Words 0 that", &*refused].into_iter().filter(|_| n > 0).chain([&*refused]) {
        let drawn = discord.until(PATIENCE * 3, |d| showing(d, desk, words).is_some()).await;
        assert!(drawn.is_ok(), "{words} has no card:\n{}", program.log());
    }
    assert_eq!(stored().await, i64::from(n) + 2);
    // Nothing was posted twice while it could not be noted.
    for message in discord.messages(desk) {
        let text = message.text();
        let same = discord.messages(desk).into_iter().filter(|m| m.text() == text).count();
        assert_eq!(same, 1, "posted twice: {text}");
    }
    let check: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&rows).await.expect("a word");
    assert_eq!(check, "ok");
}
