//! Whoever reads the database from outside keeps SQLite from emptying its journal. What was destroyed meanwhile leaves it once
//! they have gone, in whatever way it was destroyed.

use std::time::Duration;

use serde_json::json;
use sqlx::SqliteConnection;
use tests::Room;
use tests::room::{PATIENCE, Setup};

const DUE: &str = "SELECT count(*) FROM chore WHERE kind = 'journal'";

/// Whether these words stand in any of the database's files.
fn holds(room: &Room, words: &str) -> bool {
    let folder = room.database().parent().expect("a folder").to_owned();
    let files = std::fs::read_dir(folder).expect("readable").flatten().filter(|file| file.path().is_file());
    files.into_iter().any(|file| {
        let bytes = std::fs::read(file.path()).expect("readable");
        memchr::memmem::find(&bytes, words.as_bytes()).is_some()
    })
}

/// Another program has begun to read.
async fn reads(rows: &mut SqliteConnection) {
    sqlx::query("BEGIN").execute(&mut *rows).await.expect("begins");
    let _: i64 = sqlx::query_scalar("SELECT count(*) FROM question").fetch_one(rows).await.expect("a number");
}

/// The ways in which words are destroyed: by decision, by their asker in two ways, and with all of somebody's.
const WAYS: [&str; 4] = ["declined", "edited", "withdrawn", "deleted"];

async fn destroys(room: &Room, way: &str) -> String {
    let who = room.newcomer(way);
    let words = format!("Her name is Lhamo, {way}");
    let number = room.asks(&who, &words, true).await;
    let numbered = ("number", json!(number));
    match way {
        "declined" => {
            let reason = ("reason", json!("exposes a person"));
            room.command(&room.moderator(), room.desk, "question decline", &[numbered, reason]).await;
        }
        "deleted" => {
            let stored = room.command(&who, room.floor, "privacy", &[]).await.message().cloned().expect("a message");
            let sure = who.press_label(&stored, "Delete my data").expect("a button").settled().await;
            who.press_label(sure.message().expect("a question"), "At once").expect("a button").settled().await;
        }
        way => {
            let mine = room.command(&who, room.floor, "mine", &[]).await.message().cloned().expect("a list");
            if way == "withdrawn" {
                who.press_label(&mine, "Withdraw").expect("a button").settled().await;
            } else {
                let form = who.press_label(&mine, "Edit").expect("a button").answer().await;
                let form = form.modal().cloned().expect("a form");
                who.submit(&form, &[("text", "Who is she?")]).expect("may be sent").settled().await;
            }
        }
    }
    words
}

#[tokio::test]
async fn what_was_destroyed_leaves_the_journal_once_nobody_reads_it_any_more() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let other = room.rows().await;
    for way in WAYS {
        let mut rows = other.acquire().await.expect("a connection");
        reads(&mut rows).await;
        let words = destroys(&room, way).await;
        assert!(holds(&room, &words), "{way}: somebody reads, so it is still in the journal");
        room.until_count(DUE, 1).await;
        sqlx::query("ROLLBACK").execute(&mut *rows).await.expect("ends");
        drop(rows);
        room.clock.advance(Duration::from_mins(2));
        let until = tokio::time::Instant::now() + PATIENCE;
        while holds(&room, &words) {
            assert!(tokio::time::Instant::now() < until, "{way}: the words stay in the journal");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        room.until_count(DUE, 0).await;
    }
}
