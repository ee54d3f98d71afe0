//! What is stored is told as done, whatever fails after it.

use std::time::Duration;

use discord_fake::{Answer, Calls, Message, Person};
use serde_json::json;
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use tests::Room;
use tests::room::{choice, number_in};

/// From now on, what a disk might do to rows happens right after a question is written.
async fn spoil(room: &Room, trigger: &'static str) {
    let options = SqliteConnectOptions::new().filename(room.database());
    let mut rows = SqliteConnection::connect_with(&options).await.expect("the database opens");
    sqlx::query(trigger).execute(&mut rows).await.expect("a trigger");
    rows.close().await.expect("no error");
}

async fn declines(moderator: &Person, card: &Message, reason: &str) -> Answer {
    let (select, value) = choice(card, |label| label == reason);
    moderator.select(card, &select, &[&value]).expect("may be chosen").settled().await
}

#[tokio::test]
async fn a_decision_on_a_card_that_is_not_known_to_be_posted_yet() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let path = format!("channels/{}/messages", room.desk);
    room.discord.befall(Calls::to("POST", &path).times(1).answered_late(Duration::from_secs(1)));
    let number = room.asks(&tashi, "Is this seen before it is known?", true).await;
    room.until("the card", |r| r.card(number).is_some()).await;
    let said = declines(&moderator, &room.card(number).expect("just seen"), "duplicate").await;
    assert!(matches!(&said, Answer::Update(m) if m.text().contains("declined (duplicate)")), "{said:?}");
    room.until("the card stays so", |r| r.card(number).is_some_and(|c| c.text().contains("declined"))).await;
}

#[tokio::test]
async fn a_decision_whose_card_cannot_be_read() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let number = room.asks(&tashi, "Can you read this?", true).await;
    room.until_count("SELECT count(*) FROM view WHERE kind = 'card' AND posted_at_ms IS NOT NULL", 1).await;
    spoil(
        &room,
        "CREATE TRIGGER spoiled AFTER UPDATE ON question BEGIN UPDATE view SET generation = -1 WHERE kind = 'card'; END",
    )
    .await;
    let said = room.on_card(&moderator, number, "Approve").await;
    assert!(matches!(said, Answer::Message(_)), "{said:?}");
    assert!(said.text().contains(&format!("#{number} is open")), "{said:?}");
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'open'").await, 1);
}

#[tokio::test]
async fn a_decision_after_which_the_next_question_cannot_be_read() {
    let room = Room::open().await;
    let moderator = room.moderator();
    for text in ["What is first?", "What is second?"] {
        room.asks(&room.jonas(), text, false).await;
    }
    room.until("the board", |r| r.board().is_some_and(|b| b.button("Review").is_some())).await;
    let board = room.board().expect("just seen");
    let shown = moderator.press_label(&board, "Review").expect("a button").answer().await;
    let number = number_in(shown.message().expect("a question").embeds()[0]["title"].as_str().expect("a title"))
        .expect("a number");
    spoil(
        &room,
        "CREATE TRIGGER spoiled AFTER UPDATE ON question BEGIN
             UPDATE question SET revision = -1 WHERE number <> NEW.number; END",
    )
    .await;
    let said = moderator.press_label(shown.message().expect("a question"), "Approve").expect("a button").answer().await;
    assert!(said.text().contains(&format!("#{number} is open")), "{said:?}");
    let message = said.message().expect("a message");
    assert!(message.button("Review").is_some() && message.button(&format!("Undo #{number}")).is_some(), "{said:?}");
}

#[tokio::test]
async fn a_question_after_which_the_askers_others_cannot_be_read() {
    let room = Room::open().await;
    let tashi = room.tashi();
    room.asks(&tashi, "What is first?", true).await;
    spoil(
        &room,
        "CREATE TRIGGER spoiled AFTER INSERT ON question BEGIN
             UPDATE question SET revision = -1 WHERE number <> NEW.number; END",
    )
    .await;
    let receipt = room.sends(&tashi, "What is second?", true).await.text();
    assert!(number_in(&receipt).is_some() && receipt.contains("is sent, anonymously"), "{receipt}");
    let again = room.command(&tashi, room.floor, "mine", &[]).await.text();
    assert!(again.contains("went wrong"), "what was to be spoiled is not: {again}");
}

#[tokio::test]
async fn a_language_after_which_what_is_stored_cannot_be_read() {
    let room = Room::open().await;
    let tashi = room.tashi();
    room.asks(&tashi, "What is first?", true).await;
    let shown = room.command(&tashi, room.floor, "privacy", &[]).await;
    spoil(&room, "CREATE TRIGGER spoiled AFTER INSERT ON chosen_language BEGIN UPDATE question SET revision = -1; END")
        .await;
    let shown = shown.message().expect("a message");
    let select = shown.selects().into_iter().next().expect("the languages");
    let said = tashi.select(shown, &select.custom_id, &["en"]).expect("may be chosen").answer().await.text();
    assert_eq!(said, "From now on I talk to you in this language.");
}

#[tokio::test]
async fn a_decision_whose_card_discord_refuses_to_change() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let number = room.asks(&tashi, "Is this refused?", true).await;
    room.until("the card", |r| r.card(number).is_some()).await;
    // In each of the card's three forms.
    room.discord.befall(Calls::to("POST", "interactions/*/*/callback").times(3).invalid());
    let said = room.on_card(&moderator, number, "Approve").await;
    assert!(matches!(said, Answer::Message(_)), "{said:?}");
    assert!(said.text().contains(&format!("#{number} is open")), "{said:?}");
    room.until("the card says so", |r| r.card(number).is_some_and(|c| c.button("Approve").is_none())).await;
}

/// The answer to the next press comes so late that its message can be deleted before.
fn answered_slowly(room: &Room) {
    let slowly = Duration::from_millis(1_500);
    room.discord.befall(Calls::to("POST", "interactions/*/*/callback").times(1).late(slowly));
}

#[tokio::test]
async fn a_decision_whose_card_is_deleted_before_the_answer() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let number = room.asks(&tashi, "Is this deleted at once?", true).await;
    room.until("the card", |r| r.card(number).is_some()).await;
    let card = room.card(number).expect("just seen");
    answered_slowly(&room);
    let press = moderator.press_label(&card, "Approve").expect("a button");
    room.discord.delete_message(room.desk, card.id());
    let said = press.answer().await;
    assert!(matches!(&said, Answer::Message(message) if message.is_private()), "{said:?}");
    assert!(said.text().contains(&format!("#{number} is open")), "{said:?}");
    room.until("another card", |r| r.card(number).is_some_and(|c| c.button("Approve").is_none())).await;
}

#[tokio::test]
async fn the_next_question_on_a_board_that_is_deleted_before_the_answer() {
    let room = Room::open().await;
    let moderator = room.moderator();
    for text in ["What is first?", "What is second?"] {
        let number = room.asks(&room.tashi(), text, true).await;
        room.approves(&moderator, number).await;
    }
    room.until("two open", |r| r.board().is_some_and(|b| b.text().contains("open 2"))).await;
    let board = room.board().expect("just seen");
    answered_slowly(&room);
    let press = moderator.press_label(&board, "Next question").expect("a button");
    room.discord.delete_message(room.desk, board.id());
    let said = press.answer().await;
    assert!(said.text().contains("on the stage"), "{said:?}");
    let told = said.message().expect("a message");
    assert!(told.is_private() && told.button("Undo").is_some(), "{said:?}");
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state IN ('on the stage', 'answered')").await, 1);
    assert!(press.followups().is_empty(), "they are told once");
    room.until("another board", |r| r.board().is_some_and(|b| b.text().contains("Now: #"))).await;
}

#[tokio::test]
async fn a_decision_in_a_private_message_that_is_gone_before_the_answer() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let number = room.asks(&room.jonas(), "What is reviewed?", false).await;
    room.until("the board", |r| r.board().is_some_and(|b| b.button("Review").is_some())).await;
    let board = room.board().expect("just seen");
    let shown = moderator.press_label(&board, "Review").expect("a button").answer().await;
    let shown = shown.message().expect("a question").clone();
    answered_slowly(&room);
    let press = moderator.press_label(&shown, "Approve").expect("a button");
    room.discord.delete_message(room.desk, shown.id());
    let said = press.answer().await;
    assert!(matches!(&said, Answer::Message(message) if message.is_private()), "{said:?}");
    assert!(said.text().contains(&format!("#{number} is open")), "{said:?}");
}

#[tokio::test]
async fn an_answer_for_which_it_is_too_late_is_not_given_again() {
    let room = Room::open().await;
    let number = room.asks(&room.tashi(), "Is it too late?", true).await;
    room.until("the card", |r| r.card(number).is_some()).await;
    let over = json!({ "message": "Unknown interaction", "code": 10_062 });
    room.discord.befall(Calls::to("POST", "interactions/*/*/callback").times(1).answered(404, over));
    let press = room.moderator().press_label(&room.card(number).expect("a card"), "Approve").expect("a button");
    let said = press.answer().await;
    assert!(matches!(said, Answer::Failed(_)), "{said:?}");
    let calls = room.discord.calls_to("POST", "interactions/*/*/callback");
    assert_eq!(calls.iter().filter(|call| call.interaction == Some(press.id())).count(), 1);
    room.until("the card says so", |r| r.card(number).is_some_and(|c| c.button("Approve").is_none())).await;
}
