//! The moderation log, as acts write it: each decision a row, nobody's name or words in it, whole whatever becomes of the rest.

use acts::decide::{self, Choice, decide, visible};
use acts::screens::{self, Switched, Wish};
use acts::undo::undo;
use acts::{By, Clock, House, messages, mutes, notes, speakers, stage, topics};
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use storage::NewQuestion;
use tempfile::TempDir;
use workshop::log::{Broken, Row, verify};
use workshop::number::Draw;
use workshop::question::Seen;
use workshop::{
    Account, Asker, Kind, Moderator, Number, Rapporteur, Reason, Rights, Role, ShownName, Text, Time, Workshop,
    WorkshopId,
};

const NOW: Time = Time::from_ms(1_574_755_200_000);

struct Place {
    home: TempDir,
    house: House,
    id: WorkshopId,
}

impl Place {
    async fn with_questions(count: u32) -> Self {
        let (home, house, id) = crate::acts::house(Clock::set_to(NOW), NOW, None).await;
        let place = Self { home, house, id };
        for _ in 0..count {
            let ws = place.workshop().await;
            let number = ws.numbers.draw(Draw::Lowest, &mut rand::rng());
            let mut tx = place.house.store.write().await.expect("writes");
            let text = Text::parse("Quagga questions?", 500).expect("a text");
            let asker = Asker::Named { account: Account(77), name: ShownName::parse("Zebediah") };
            let new = NewQuestion { workshop: id, number, asker, kind: Kind::Question, text, seen: true, open: false };
            tx.ask(new, NOW).await.expect("asks");
            place.house.settle(tx.commit().await.expect("commits")).await;
        }
        place
    }

    async fn workshop(&self) -> Workshop {
        self.house.store.read().await.expect("reads").workshop(self.id).await.expect("reads").expect("is there")
    }

    async fn rows(&self) -> Vec<Row> {
        self.house.store.read().await.expect("reads").log(self.id).await.expect("reads")
    }

    async fn end(&self) -> String {
        let end = self.house.store.read().await.expect("reads").log_end(self.id).await.expect("reads");
        end.expect("not empty").1
    }

    async fn decide(&self, who: u64, number: u32, choice: Choice) {
        let ws = self.workshop().await;
        let mut tx = self.house.store.write().await.expect("writes");
        let q = visible(&mut tx, &ws, Number(number)).await.expect("is there");
        decide(&mut tx, &ws, &q, choice, by(&ws, who)).await.expect("possible");
        self.house.settle(tx.commit().await.expect("commits")).await;
    }
}

fn by(ws: &Workshop, who: u64) -> By {
    let rights = Rights { account: Account(who), roles: vec![Role(4)], manages_server: false };
    By { moderator: Moderator::of(ws, &rights).expect("moderates"), expected: Seen::Now, now: NOW }
}

fn told(rows: &[Row]) -> Vec<String> {
    let told = rows.iter().map(|r| {
        let question = r.question.map_or_else(String::new, |n| format!(" #{n}"));
        format!("{}: {}{question} {}", r.by, r.kind, r.reason).trim_end().to_owned()
    });
    told.collect()
}

#[tokio::test]
async fn every_decision_is_a_row_and_taking_back_is_one_too() {
    let place = Place::with_questions(5).await;
    for n in [1, 2, 3] {
        place.decide(9, n, Choice::Approve).await;
    }
    place.decide(8, 4, Choice::Decline(Reason::OffTopic)).await;
    place.decide(8, 5, Choice::Merge(Number(1))).await;
    let ws = place.workshop().await;
    let mut tx = place.house.store.write().await.expect("writes");
    for n in [1, 2] {
        let q = visible(&mut tx, &ws, Number(n)).await.expect("is there");
        decide(&mut tx, &ws, &q, Choice::Stage, by(&ws, 9)).await.expect("possible");
    }
    undo(&mut tx, &ws, Number(2), by(&ws, 8)).await.expect("possible");
    stage::answered(&mut tx, &ws, by(&ws, 8)).await.expect("possible");
    let q = visible(&mut tx, &ws, Number(3)).await.expect("is there");
    mutes::mute(&mut tx, &ws, &q, by(&ws, 9)).await.expect("possible");
    mutes::unmute(&mut tx, &ws, &q, by(&ws, 9)).await.expect("possible");
    let text = Text::parse("Okapi questions?", 500).expect("a text");
    decide::edit(&mut tx, &ws, Number(3), text, true, by(&ws, 9)).await.expect("possible");
    let title = Text::parse("Narwhals", 100).expect("a text");
    topics::add(&mut tx, &ws, by(&ws, 9), title, 10).await.expect("possible");
    topics::next(&place.house, &mut tx, &ws, by(&ws, 9)).await.expect("possible");
    speakers::next(&mut tx, &ws, by(&ws, 9), Some(ShownName::parse("Zebediah"))).await.expect("possible");
    speakers::give_time(&mut tx, &ws, 180, by(&ws, 9)).await.expect("possible");
    place.house.settle(tx.commit().await.expect("commits")).await;
    let rows = place.rows().await;
    assert_eq!(
        told(&rows),
        [
            "M1: approve #1",
            "M1: approve #2",
            "M1: approve #3",
            "M2: decline #4 off-topic",
            "M2: merge #5 #1",
            "M1: stage #1",
            "M1: answered #1",
            "M1: stage #2",
            "M2: undo #1 answered",
            "M2: undo #2 stage",
            "M2: answered #1",
            "M1: mute #3",
            "M1: unmute #3",
            "M1: edit #3",
            "M1: destroy original #3",
            "M1: add topic",
            "M1: next topic",
            "M1: next speaker",
            "M1: speaker time 180",
        ]
    );
    assert_eq!(verify(place.id, &rows, &[&place.end().await], &[]), Ok(()));
    let all = rows.iter().map(|r| r.line(place.id)).collect::<String>();
    for word in ["Quagga", "Okapi", "Narwhal", "Zebediah", "77"] {
        assert!(!all.replace(&rows[0].before, "").split('|').any(|f| f == word || f.contains("ga")), "{word}");
    }
}

#[tokio::test]
async fn the_page_notes_and_key_messages_are_on_record_too() {
    let place = Place::with_questions(0).await;
    let ws = place.workshop().await;
    let rights = Rights { account: Account(9), roles: vec![Role(4)], manages_server: false };
    let (moderator, rapporteur) = (by(&ws, 9).moderator, Rapporteur::of(&ws, &rights).expect("moderators are, too"));
    let words = |words: &str| Text::parse(words, 500).expect("a text");
    let mut tx = place.house.store.write().await.expect("writes");
    let mut drawn = 0;
    for wish in [Wish::Off, Wish::On, Wish::On, Wish::Renew, Wish::Off] {
        let mut draw = || {
            drawn += 1;
            format!("{drawn:032}")
        };
        screens::switch(&mut tx, &ws, wish, &mut draw, (moderator, NOW)).await.expect("switches");
    }
    let note = notes::add(&mut tx, &ws, (rapporteur, NOW), words("Noted."), None).await.expect("adds");
    notes::remove(&mut tx, &ws, note.number, rapporteur, NOW).await.expect("removes");
    let number = messages::draft(&mut tx, &ws, &words("We agree."), rapporteur, NOW).await.expect("drafts");
    messages::edit(&mut tx, &ws, (number, &words("We all agree.")), rapporteur, NOW).await.expect("edits");
    messages::remove(&mut tx, &ws, number, rapporteur, NOW).await.expect("removes");
    place.house.settle(tx.commit().await.expect("commits")).await;
    let rows: Vec<String> = place.rows().await.iter().map(|r| format!("{} {} {}", r.by, r.kind, r.reason)).collect();
    let screen = ["M1 screen on", "M1 screen renew", "M1 screen off"];
    let record =
        ["M1 add note 1", "M1 remove note 1", "M1 draft message 1", "M1 edit message 1", "M1 remove message 1"];
    assert_eq!(rows, [&screen[..], &record].concat(), "what changes nothing is no row");
    let mut tx = place.house.store.write().await.expect("writes");
    tx.set_screen(ws.id, Some(&"9".repeat(32))).await.expect("on");
    tx.close_workshop(ws.id, 0, NOW).await.expect("closes");
    let closed = tx.workshop(ws.id).await.expect("reads").expect("is there");
    let off = screens::switch(&mut tx, &closed, Wish::Off, String::new, (moderator, NOW)).await.expect("switches");
    place.house.settle(tx.commit().await.expect("commits")).await;
    assert_eq!((off, place.rows().await.len()), (Switched::Off, rows.len()), "after the close the log is whole");
}

#[tokio::test]
async fn what_is_undone_with_its_transaction_is_no_row() {
    let place = Place::with_questions(1).await;
    let ws = place.workshop().await;
    let mut tx = place.house.store.write().await.expect("writes");
    let q = visible(&mut tx, &ws, Number(1)).await.expect("is there");
    decide(&mut tx, &ws, &q, Choice::Approve, by(&ws, 9)).await.expect("possible");
    drop(tx);
    assert_eq!(place.rows().await, []);
    assert!(!place.workshop().await.rules.lockdown);
}

/// What somebody with the file may do with any tool.
#[tokio::test]
async fn what_is_done_to_the_file_is_found() {
    let place = Place::with_questions(30).await;
    for n in 1..=30 {
        place.decide(9, n, Choice::Approve).await;
    }
    let (whole, end) = (place.rows().await, place.end().await);
    let path = place.home.path().join("o.db");
    let options = SqliteConnectOptions::new().filename(&path).pragma("recursive_triggers", "OFF");
    let mut rows = options.connect().await.expect("connects");
    for refused in ["DELETE FROM log_entry WHERE number = 30", "UPDATE log_entry SET minute = 0"] {
        assert!(sqlx::query(refused).execute(&mut rows).await.is_err(), "{refused}");
    }
    for sql in ["DROP TRIGGER log_changes_never", "DROP TRIGGER log_shrinks_never", "DROP TRIGGER log_grew"] {
        sqlx::query(sql).execute(&mut rows).await.expect("done");
    }
    for (tampering, found) in [
        ("UPDATE log_entry SET kind = 'decline' WHERE number = 7", Broken::Changed(7)),
        ("UPDATE log_entry SET by = 'M2' WHERE number = 8", Broken::Changed(8)),
        ("UPDATE log_entry SET question = NULL WHERE number = 9", Broken::Changed(9)),
        ("UPDATE log_entry SET reason = 'abuse' WHERE number = 10", Broken::Changed(10)),
        ("UPDATE log_entry SET minute = minute - 1 WHERE number = 1", Broken::Changed(1)),
        ("DELETE FROM log_entry WHERE number = 15", Broken::Missing { expected: 15, found: 16 }),
        ("DELETE FROM log_entry WHERE number = 1", Broken::Missing { expected: 1, found: 2 }),
        ("DELETE FROM log_entry WHERE number > 20", Broken::OtherEnd { last: 20 }),
        ("DELETE FROM log_entry", Broken::OtherEnd { last: 0 }),
        ("UPDATE log_entry SET question = 40 - question WHERE number IN (19, 21)", Broken::Changed(19)),
        (
            "INSERT INTO log_entry SELECT workshop_id, 31, kind, by, question, reason, minute, hash, before FROM log_entry
             WHERE number = 30",
            Broken::Changed(31),
        ),
        ("UPDATE workshop SET log_hash = before FROM log_entry WHERE number = 30", Broken::OtherEnd { last: 30 }),
    ] {
        sqlx::query("SAVEPOINT before").execute(&mut rows).await.expect("done");
        let done = sqlx::query(tampering).execute(&mut rows).await.expect("done");
        assert!(done.rows_affected() > 0, "{tampering}");
        sqlx::query("RELEASE before").execute(&mut rows).await.expect("done");
        let (now, noted) = (place.rows().await, place.end().await);
        assert_eq!(verify(place.id, &now, &[&noted], &[]), Err(found), "{tampering}");
        // As it was.
        for sql in ["DELETE FROM log_entry", "UPDATE workshop SET log_hash = ?"] {
            sqlx::query(sql).bind(&end).execute(&mut rows).await.expect("done");
        }
        for row in &whole {
            let back = sqlx::query("INSERT INTO log_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
            let back = back.bind(place.id.0).bind(row.number).bind(&row.kind).bind(&row.by).bind(row.question);
            let back = back.bind(&row.reason).bind(row.minute).bind(&row.before).bind(&row.hash);
            back.execute(&mut rows).await.expect("back");
        }
        assert_eq!(verify(place.id, &place.rows().await, &[&place.end().await], &[]), Ok(()));
    }
}
