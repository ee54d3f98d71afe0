//! The report: given to whoever closes, kept, given again to those who moderate, a draft before, and there after erasing.

use discord_fake::{Message, Person};
use serde_json::{Value, json};
use tests::Room;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// The files that came with a message, by name, as a client would fetch them.
async fn files(message: &Message) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for attachment in message.json()["attachments"].as_array().into_iter().flatten() {
        let url = attachment["url"].as_str().expect("an address");
        let (host, path) = url.strip_prefix("http://").and_then(|u| u.split_once('/')).expect("an address");
        let mut stream = TcpStream::connect(host).await.expect("the stand-in");
        let ask = format!("GET /{path} HTTP/1.0\r\nhost: {host}\r\n\r\n");
        stream.write_all(ask.as_bytes()).await.expect("it listens");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.expect("it answers");
        let head = bytes.windows(4).position(|w| w == b"\r\n\r\n").expect("a head") + 4;
        let name = attachment["filename"].as_str().expect("a name").to_owned();
        files.push((name, String::from_utf8(bytes.split_off(head)).expect("a text")));
    }
    files
}

pub(crate) async fn reports(room: &Room, who: &Person, options: &[(&str, Value)]) -> (String, Vec<(String, String)>) {
    let answer = room.command(who, room.desk, "workshop report", options).await;
    let message = answer.message().cloned().unwrap_or_else(|| panic!("no message: {answer:?}"));
    assert_eq!(message.only_for(), Some(who.id()), "only they get it");
    (message.text(), files(&message).await)
}

/// Closes the workshop: the answer, and the file that follows it.
async fn closes(room: &Room) -> (Message, Message) {
    let moderator = room.moderator();
    let confirm = room.command(&moderator, room.desk, "workshop close", &[]).await;
    let confirm = confirm.message().cloned().expect("a question back");
    let press = moderator.press_label(&confirm, "Close the workshop").expect("a button");
    let closed = press.settled().await.message().cloned().expect("a message");
    (closed, press.followup().await.expect("the second file"))
}

/// Seven people ask, five of them anonymously; one is answered, one declined, and one supported.
async fn played() -> Room {
    let room = Room::open().await;
    let moderator = room.moderator();
    room.command(&moderator, room.desk, "topic add", &[("title", json!("Courts")), ("minutes", json!(20))]).await;
    room.command(&moderator, room.desk, "topic next", &[]).await;
    for n in 1..=5 {
        let asker = room.newcomer(&format!("quiet-{n}"));
        let number = room.asks(&asker, &format!("Quietly asked, number {n}?"), true).await;
        room.approves(&moderator, number).await;
    }
    let jonas = room.jonas();
    let named = room.asks(&jonas, "Who decides in the end?", false).await;
    let post = room.approves(&moderator, named).await;
    room.tashi().press_label(&post, "Support · 0").expect("a button").answer().await;
    room.on_card(&moderator, named, "To the stage").await;
    room.until("the stage", |r| r.card(named).is_some_and(|c| c.button("Answered").is_some())).await;
    let form = room.on_card(&moderator, named, "Answer").await.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", "A court does.")]).expect("may be sent").answer().await;
    let rude = room.asks(&room.newcomer("rude"), "Nasty words here", true).await;
    let reason = [("number", json!(rude)), ("reason", json!("abuse"))];
    room.command(&room.other_moderator(), room.desk, "question decline", &reason).await;
    room
}

#[tokio::test]
async fn whoever_closes_gets_the_report_and_it_is_the_same_ever_after() {
    let mut room = played().await;
    let (closed, besides) = closes(&room).await;
    assert!(besides.is_private(), "only they get it");
    assert!(closed.text().contains("Here is the report") && closed.buttons().is_empty(), "{}", closed.text());
    let given = [files(&closed).await, files(&besides).await].concat();
    let names: Vec<&str> = given.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["report-1.html", "report-1.md"]);
    for (name, text) in &given {
        for told in
            ["Human rights and data governance", "Who decides in the end?", "A court does.", "Quietly asked, number 3?"]
        {
            assert!(text.contains(told), "{name} does not tell {told}");
        }
        assert!(!text.contains("Nasty words") && !text.contains("quiet-"), "{name} tells too much");
    }

    let moderator = room.moderator();
    let (said, again) = reports(&room, &moderator, &[]).await;
    assert!(said.contains("The report of") && again.len() == 1, "{said}");
    assert!(again[0] == given[1], "not the same file");
    room.restart().await;
    // Erased but for the report; in another form, by its number, from the floor.
    let erase = room.command(&room.organiser(), room.floor, "workshop erase", &[]).await.message().cloned();
    room.organiser().press_label(&erase.expect("a question back"), "Erase").expect("a button").settled().await;
    assert_eq!(room.count("SELECT count(*) FROM question").await, 0);
    let (_, json) = reports(&room, &room.organiser(), &[("format", json!("json")), ("workshop", json!("1"))]).await;
    let report: Value = serde_json::from_str(&json[0].1).expect("JSON");
    assert_eq!(json[0].0, "report-1.json");
    assert_eq!(report["numbers"]["submitted"], 7);
    assert_eq!(report["numbers"]["anonymous"], 5);
    assert_eq!(report["numbers"]["states"]["unanswered"], 5);
    assert_eq!(report["comparison"]["rows"].as_array().map(Vec::len), Some(1));
    assert_eq!(report["comparison"]["reached"]["asked"], "<10", "two people");
    let (_, again) = reports(&room, &moderator, &[]).await;
    assert!(again[0] == given[1], "not the same file after erasing");
    moderator.set_locale("es-ES");
    let (_, table) = reports(&room, &moderator, &[("format", json!("csv"))]).await;
    assert!(table[0].1.starts_with("\u{feff}sep=;\r\nnumber;") && table[0].1.lines().count() >= 8, "{table:?}");
}

#[tokio::test]
async fn a_draft_tells_what_the_desk_knows_and_says_that_it_is_one() {
    let room = played().await;
    let (said, draft) = reports(&room, &room.other_moderator(), &[]).await;
    assert!(said.contains("draft"), "{said}");
    assert!(
        draft[0].0 == "report-1-draft.md" && draft[0].1.contains("**Draft: the workshop still runs.**"),
        "{draft:?}"
    );
    assert_eq!(room.count("SELECT count(*) FROM report").await, 0, "a draft is not kept");
}

#[tokio::test]
async fn only_those_who_moderated_it_get_a_report() {
    let room = played().await;
    closes(&room).await;
    let commands = room.discord.commands();
    let workshop = commands.iter().find(|c| c["name"] == "workshop").expect("the command");
    for options in [json!([]), json!([{"name": "workshop", "type": 3, "value": "1"}])] {
        let report = json!([{"name": "report", "type": 1, "options": options}]);
        let data = json!({"id": workshop["id"], "type": 1, "name": "workshop", "options": report});
        for who in [room.tashi(), room.jonas()] {
            let answer = who.raw_command(room.floor, data.clone()).settled().await;
            let files = answer.message().map(|m| m.file_names().len());
            assert!(answer.text().contains("Only moderators and rapporteurs") && files == Some(0), "{answer:?}");
        }
    }
    let moderator = room.moderator();
    let offered =
        moderator.autocomplete(room.desk, "workshop report", &[("workshop", json!("human"))], "workshop").await;
    assert_eq!(offered.expect("choices").len(), 1);
    for typed in ["7", "nothing", "-1"] {
        let answer = room.command(&moderator, room.desk, "workshop report", &[("workshop", json!(typed))]).await;
        assert!(answer.text().contains("on this server"), "{typed}: {}", answer.text());
    }
}

#[tokio::test]
async fn an_edit_whose_original_was_destroyed_is_an_edit_and_not_taken_back() {
    let room = Room::open().await;
    let moderator = room.moderator();
    for (words, then) in [("One as I wrote it", "Destroy the original"), ("Two as I wrote it", "Undo")] {
        let n = room.asks(&room.newcomer(words), words, true).await;
        let form = room.on_card(&moderator, n, "Edit").await.modal().cloned().expect("a form");
        let edited = moderator.submit(&form, &[("text", "As they wrote it")]).expect("may be sent").answer().await;
        let edited = edited.message().cloned().expect("a message");
        moderator.press_label(&edited, then).expect("a button").answer().await;
    }
    let (_, draft) = reports(&room, &moderator, &[("format", json!("json"))]).await;
    let report: Value = serde_json::from_str(&draft[0].1).expect("JSON");
    assert_eq!(report["numbers"]["taken_back"], 1);
    assert_eq!(report["numbers"]["moderators"][0]["edited"], 1, "{}", report["numbers"]["moderators"]);
}
