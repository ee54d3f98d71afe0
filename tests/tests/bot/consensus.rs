//! Key messages: drafted at the desk, put to everybody, and told only as what all said together, when the time is up.

use std::time::Duration;

use discord_fake::{Message, Person};
use serde_json::json;
use tests::Room;
use tests::room::Setup;

use crate::record::{rapporteur, room_with};
use crate::reporting;

const VOICES: &str = "SELECT count(*) FROM voice";

fn round(room: &Room, number: u32) -> Option<Message> {
    let title = format!("Key message {number}");
    room.discord.messages(room.floor).into_iter().rev().find(|m| m.text().contains(&title))
}

async fn put(room: &Room, who: &Person, number: u32, seconds: u32) -> Message {
    let options = [("number", json!(number)), ("seconds", json!(seconds))];
    let said = room.command(who, room.desk, "message round", &options).await.text();
    assert!(said.contains("is put to everybody"), "{said}");
    room.until("it on the floor", |r| round(r, number).is_some_and(|m| m.button("Object").is_some())).await;
    round(room, number).expect("just seen")
}

async fn presses(room: &Room, who: &Person, number: u32, label: &str) -> String {
    let message = round(room, number).expect("a round");
    who.press_label(&message, label).expect("a button").answer().await.text()
}

async fn over(room: &Room, number: u32, says: &str) {
    room.until(&format!("“{says}”"), |r| {
        round(r, number).is_some_and(|m| m.text().contains(says) && m.buttons().is_empty())
    })
    .await;
}

async fn drafts(room: &Room, who: &Person, text: &str) {
    let said = room.command(who, room.desk, "message draft", &[("text", json!(text))]).await.text();
    assert!(said.contains("is drafted"), "{said}");
}

#[tokio::test]
async fn a_round_tells_what_all_said_together_and_nothing_before_its_time_is_up() {
    let mut room = room_with(Setup { set_clock: true, ..Setup::default() }).await;
    let rita = rapporteur(&room, "rita");
    drafts(&room, &rita, "Data follows *people*.").await;
    drafts(&room, &room.moderator(), "Borders are not for data.").await;
    assert_eq!(room.discord.messages(room.floor).len(), 1, "nobody on the floor sees a draft");
    let people: Vec<Person> = (1..=6).map(|n| room.newcomer(&format!("voice-{n}"))).collect();
    let first = put(&room, &rita, 1, 60).await;
    assert!(first.text().contains("Data follows \\*people\\*."), "{}", first.text());
    for (at, person) in people.iter().enumerate() {
        let label = if at < 4 { "Support" } else { "Object" };
        let said = presses(&room, person, 1, label).await;
        assert!(said.contains(if at < 4 { "You support" } else { "You object" }), "{said}");
    }
    // One changes their mind, one says nothing after all.
    assert!(presses(&room, &people[0], 1, "Object").await.contains("You object"));
    assert!(presses(&room, &people[5], 1, "Object").await.contains("You say nothing"));
    assert_eq!(room.count(VOICES).await, 5);
    assert_eq!(round(&room, 1).map(|m| m.text()), Some(first.text()), "nothing is told of it");
    let list = room.command(&room.moderator(), room.desk, "message list", &[]).await.text();
    assert!(list.contains("Open until") && !list.contains("support 3"), "{list}");
    for (name, options) in [
        ("message edit", &[("number", json!(1)), ("text", json!("Other words"))][..]),
        ("message remove", &[("number", json!(1))]),
        ("message round", &[("number", json!(1))]),
    ] {
        let said = room.command(&rita, room.desk, name, options).await.text();
        assert!(said.contains("is being put to everybody"), "{name}: {said}");
    }

    // A restart loses no round.
    room.clock.advance(Duration::from_secs(59));
    room.restart().await;
    assert!(presses(&room, &people[1], 1, "Support").await.contains("You say nothing"));
    assert!(presses(&room, &people[1], 1, "Support").await.contains("You support"));
    room.stop().await;
    room.clock.advance(Duration::from_secs(30));
    room.start().await;
    over(&room, 1, "support 3, objections 2").await;
    assert_eq!(room.count(VOICES).await, 0, "who said what is gone");
    let message = first.buttons().into_iter().find(|b| b.label == "Support").and_then(|b| b.custom_id).expect("an id");
    let late = people[0].raw_press(room.floor, None, &message).settled().await.text();
    assert!(late.contains("The time of this key message is up"), "{late}");

    // Four are too few to be told of.
    put(&room, &room.moderator(), 2, 30).await;
    for person in &people[..4] {
        presses(&room, person, 2, "Support").await;
    }
    room.clock.advance(Duration::from_secs(31));
    over(&room, 2, "fewer than five took part").await;
    assert!(!round(&room, 2).expect("a round").text().contains('4'));

    let (_, files) = reporting::reports(&room, &rita, &[("format", json!("markdown"))]).await;
    for told in ["Data follows", "objections remain", "support 3, objections 2", "fewer than five took part"] {
        assert!(files[0].1.contains(told), "{told}: {}", files[0].1);
    }
    // Other words were not put.
    let options = [("number", json!(1)), ("text", json!("Data follows persons."))];
    let said = room.command(&rita, room.desk, "message edit", &options).await.text();
    assert!(said.contains("is changed"), "{said}");
    let list = room.command(&rita, room.desk, "message list", &[]).await.text();
    assert!(list.contains("1. Data follows persons. (not put so far)"), "{list}");
}

#[tokio::test]
async fn a_round_that_the_close_ends_is_not_put() {
    let room = room_with(Setup { set_clock: true, ..Setup::default() }).await;
    let moderator = room.moderator();
    drafts(&room, &moderator, "Data follows people.").await;
    put(&room, &moderator, 1, 600).await;
    for n in 1..=5 {
        presses(&room, &room.newcomer(&format!("voice-{n}")), 1, "Support").await;
    }
    let confirm = room.command(&moderator, room.desk, "workshop close", &[]).await;
    let confirm = confirm.message().cloned().expect("a question back");
    moderator.press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    over(&room, 1, "not put").await;
    assert_eq!(room.count(VOICES).await, 0);
    let json = room.word("SELECT json FROM report").await.expect("a report");
    let report: serde_json::Value = serde_json::from_str(&json).expect("a report");
    assert_eq!(report["messages"][0]["outcome"], "not_put");
    assert!(report["messages"][0]["support"].is_null(), "{report}");
}

#[tokio::test]
async fn with_slots_a_round_ends_with_a_border_and_a_forged_press_does_nothing() {
    let room = room_with(Setup { set_clock: true, batch_s: 20, ..Setup::default() }).await;
    let moderator = room.moderator();
    drafts(&room, &moderator, "Data follows people.").await;
    put(&room, &moderator, 1, 30).await;
    for n in 1..=5 {
        presses(&room, &room.newcomer(&format!("voice-{n}")), 1, "Support").await;
    }
    room.clock.advance(Duration::from_secs(45));
    over(&room, 1, "support 5, objections 0").await;
    let id = |round: &str| format!("1:message:support:1:{round}");
    for round in ["0", "2", "9999999999", "x", ""] {
        let said = room.tashi().raw_press(room.floor, None, &id(round)).settled().await;
        assert!(!said.text().contains("You support"), "{said:?}");
    }
    assert_eq!(room.count(VOICES).await, 0);
    // Removing it removes it from the floor.
    let said = room.command(&moderator, room.desk, "message remove", &[("number", json!(1))]).await.text();
    assert!(said.contains("is removed"), "{said}");
    room.until("it gone", |r| round(r, 1).is_none()).await;
    assert_eq!(room.count("SELECT count(*) FROM message_round").await, 0);
}

/// Who deletes their data says nothing any more, and may speak again as somebody else.
#[tokio::test]
async fn a_voice_is_gone_with_the_rest_of_a_persons_data_and_lockdown_holds() {
    let room = room_with(Setup::default()).await;
    let (moderator, tashi) = (room.moderator(), room.tashi());
    drafts(&room, &moderator, "Data follows people.").await;
    put(&room, &moderator, 1, 600).await;
    presses(&room, &tashi, 1, "Support").await;
    assert_eq!(room.count(VOICES).await, 1);
    let privacy = room.command(&tashi, room.floor, "privacy", &[]).await.message().cloned().expect("a message");
    let sure = tashi.press_label(&privacy, "Delete my data").expect("a button").answer().await;
    let sure = sure.message().cloned().expect("a question back");
    tashi.press_label(&sure, "At once").expect("a button").answer().await;
    assert_eq!(room.count(VOICES).await, 0);
    room.command(&moderator, room.desk, "workshop lockdown", &[("state", json!("on"))]).await;
    let said = presses(&room, &room.newcomer("late"), 1, "Object").await;
    assert!(!said.contains("You object"), "{said}");
    assert_eq!(room.count(VOICES).await, 0);
}

/// A lockdown lets in who asked, supported a question or raised a hand: a voice opens nothing.
#[tokio::test]
async fn a_voice_lets_nobody_through_a_lockdown() {
    let room = room_with(Setup::default()).await;
    let (moderator, tashi) = (room.moderator(), room.tashi());
    drafts(&room, &moderator, "Data follows people.").await;
    put(&room, &moderator, 1, 600).await;
    let said = presses(&room, &tashi, 1, "Support").await;
    assert!(said.contains("You support"), "{said}");
    room.command(&moderator, room.desk, "workshop lockdown", &[("state", json!("on"))]).await;
    let options = [("question", json!("Who reads the apricots?")), ("anonymous", json!(true))];
    let said = room.command(&tashi, room.floor, "ask", &options).await.text();
    assert!(said.contains("Only people who have already asked"), "{said}");
    assert_eq!(room.count("SELECT count(*) FROM question").await, 0);
}
