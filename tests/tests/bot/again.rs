//! A command that is given again because nobody heard what it did: it is done once, and what it did is told, with its way back.

use discord_fake::{Answer, Calls, Id, Message, Person};
use serde_json::{Value, json};
use tests::Room;
use tests::room::number_in;

const CALLBACK: &str = "interactions/*/*/callback";

/// The answer to the next command comes when Discord waits for it no longer.
fn too_late(room: &Room) {
    let over = json!({ "message": "Unknown interaction", "code": 10_062 });
    room.discord.befall(Calls::to("POST", CALLBACK).answered(404, over));
}

/// The command is given, its answer does not arrive, and it is given again. What is said then.
async fn given_again(room: &Room, who: &Person, channel: Id, name: &str, options: &[(&str, Value)]) -> Message {
    too_late(room);
    let give = || who.command(channel, name, options).expect("may be sent");
    let (first, second) = (give(), give());
    let said = second.settled().await;
    let tries = room.discord.calls_to("POST", CALLBACK);
    assert!(tries.iter().any(|call| call.interaction == Some(first.id()) && call.status == 404), "it was not tried");
    said.message().unwrap_or_else(|| panic!("{said:?}")).clone()
}

async fn says(room: &Room, who: &Person, name: &str, options: &[(&str, Value)]) -> Answer {
    room.command(who, room.desk, name, options).await
}

/// A room with this many open questions.
async fn with_questions(questions: usize) -> Room {
    let room = Room::open().await;
    for n in 0..questions {
        let number = room.asks(&room.tashi(), &format!("Question {n}?"), false).await;
        room.approves(&room.moderator(), number).await;
    }
    room
}

const STAGED: &str = "SELECT count(*) FROM staging";

fn number(text: &str) -> u32 {
    number_in(text).unwrap_or_else(|| panic!("no number: {text}"))
}

#[tokio::test]
async fn the_next_question_given_again_unheard_is_one_question_with_its_way_back() {
    let room = with_questions(3).await;
    let moderator = room.moderator();
    let told = given_again(&room, &moderator, room.desk, "next", &[]).await;
    assert!(told.is_private() && told.text().contains("on the stage"), "{}", told.text());
    assert_eq!(room.count(STAGED).await, 1);
    // Now it was heard, so the same command is another one.
    let said = says(&room, &moderator, "next", &[]).await.text();
    assert_ne!(number(&said), number(&told.text()), "{said}");
    assert_eq!(room.count(STAGED).await, 2);
    let told = given_again(&room, &moderator, room.desk, "next", &[]).await;
    let undone = moderator.press_label(&told, "Undo").expect("a button").answer().await.text();
    assert_eq!(number(&undone), number(&told.text()), "{undone}");
}

#[tokio::test]
async fn what_is_given_twice_while_the_gateway_is_gone_is_done_once() {
    let room = with_questions(3).await;
    let moderator = room.moderator();
    room.discord.open_gateway(false);
    room.discord.cut_gateway();
    too_late(&room);
    let give = || moderator.command(room.desk, "next", &[]).expect("may be sent");
    let (_, second) = (give(), give());
    room.discord.open_gateway(true);
    let said = second.settled().await.text();
    assert!(said.contains("on the stage"), "{said}");
    assert_eq!(room.count(STAGED).await, 1);
}

#[tokio::test]
async fn the_next_speaker_the_next_topic_and_a_note_given_again_unheard_are_there_once() {
    let room = Room::open().await;
    let moderator = room.moderator();
    for title in ["Censorship", "Courts"] {
        says(&room, &moderator, "topic add", &[("title", json!(title)), ("minutes", json!(10))]).await;
    }
    for person in [room.tashi(), room.jonas()] {
        room.command(&person, room.floor, "hand raise", &[]).await;
    }
    let told = given_again(&room, &moderator, room.desk, "speaker next", &[]).await;
    assert!(told.text().contains("Tashi") && told.button("Undo").is_some(), "{told:?}");
    assert_eq!(room.count("SELECT count(*) FROM speaker").await, 1);
    let told = given_again(&room, &moderator, room.desk, "topic next", &[]).await;
    assert!(told.text().contains("Censorship") && told.button("Undo").is_some(), "{told:?}");
    let listed = says(&room, &moderator, "note add", &[("text", json!("Heard at once"))]).await.text();
    assert!(listed.contains("Censorship"), "the second topic does not run: {listed}");
    let note = [("text", json!("The courts were named"))];
    let told = given_again(&room, &moderator, room.desk, "note add", &note).await;
    assert!(told.text().contains('2'), "{told:?}");
    let said = says(&room, &moderator, "note add", &[("text", json!("Something else"))]).await.text();
    assert!(said.contains('3'), "{said}");
    assert_eq!(room.count("SELECT count(*) FROM note").await, 3);
}

#[tokio::test]
async fn a_question_from_the_room_sent_again_unheard_is_there_once() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let press = moderator.press_label(&room.board().expect("a board"), "Add from the room").expect("a button");
    let form = press.answer().await;
    let form = form.modal().expect("a form");
    too_late(&room);
    let send = || moderator.submit(form, &[("text", "Who pays for it?")]).expect("may be sent");
    let (_, second) = (send(), send());
    let said = second.settled().await.text();
    assert_eq!(number(&said), 1, "{said}");
    assert_eq!(room.count("SELECT count(*) FROM question").await, 1);
}

#[tokio::test]
async fn a_fact_shown_again_unheard_is_on_the_floor_once() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let search = json!("national-intelligence-law-arts-7-14");
    let card = says(&room, &moderator, "brief", &[("search", search.clone())]).await;
    let card = card.message().expect("a card").clone();
    let shows = || moderator.press_label(&card, "Show on the floor").expect("a button");
    too_late(&room);
    let failed = shows().answer().await;
    assert!(matches!(failed, Answer::Failed(_)), "{failed:?}");
    let said = shows().answer().await.text();
    let told = given_again(&room, &moderator, room.desk, "brief", &[("search", search), ("show", json!(true))]).await;
    assert!(told.text().starts_with(&said) && told.text().contains("Nothing was done now"), "{}", told.text());
    assert_eq!(room.count("SELECT count(*) FROM fact_shown").await, 2, "once by the button, once by the command");
}
