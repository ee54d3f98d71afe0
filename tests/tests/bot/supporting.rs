//! Support: stored and privately answered at once, shown to others and counted with the next slot.

use std::time::Duration;

use discord_fake::{Calls, Person};
use serde_json::json;
use tests::Room;
use tests::room::Setup;

const SLOT_S: u32 = 20;

async fn supports(room: &Room, who: &Person, number: u32) -> String {
    let post = room.post(number).expect("a post");
    let id = post.buttons()[0].custom_id.clone().expect("an id");
    who.press(&post, &id).expect("may be pressed").answer().await.text()
}

/// What others see of the supports, once everything has been drawn anew: the post's button, the board, the list.
async fn seen(room: &Room, number: u32, asked: &str) -> (String, bool, bool) {
    let other = room.asks_by_command(&room.newcomer(asked), &format!("Something else entirely: {asked}")).await;
    room.approves(&room.moderator(), other).await;
    let count = room.count("SELECT count(*) FROM question WHERE state = 'open'").await;
    room.until("the board", |r| r.board().is_some_and(|b| b.text().contains(&format!("open {count}")))).await;
    // Its card and post are drawn anew, too.
    room.command(&room.moderator(), room.desk, "topic add", &[("title", json!(asked)), ("minutes", json!(5))]).await;
    let give = [("number", json!(number)), ("topic", json!(asked))];
    room.command(&room.moderator(), room.desk, "question topic", &give).await;
    room.until("the topic", |r| r.card(number).is_some_and(|c| c.text().contains(asked))).await;
    let list = room.command(&room.newcomer("reader"), room.floor, "questions", &[("order", json!("support"))]).await;
    let button = room.post(number).expect("a post").buttons()[0].label.clone();
    let board = room.board().expect("a board").text();
    (button, board.contains("1 support"), list.text().contains("1 support"))
}

#[tokio::test]
async fn a_support_is_shown_with_the_next_slot_and_told_at_once() {
    let room = Room::open_with(Setup { set_clock: true, batch_s: SLOT_S, ..Setup::default() }, &[]).await;
    let n = room.asks_by_command(&room.tashi(), "Who decides about the data of travellers?").await;
    room.approves(&room.moderator(), n).await;
    let jonas = room.jonas();
    assert_eq!(supports(&room, &jonas, n).await, format!("You support #{n}. Press again to take it back."));
    assert_eq!(seen(&room, n, "before").await, ("Support · 0".to_owned(), false, false));
    let about = room.command(&jonas, room.floor, "privacy", &[]).await.text();
    assert!(about.contains("your support of one question"), "{about}");

    room.clock.advance(Duration::from_secs(SLOT_S.into()));
    room.until("the support", |r| r.post(n).is_some_and(|p| p.button("Support · 1").is_some())).await;
    assert_eq!(seen(&room, n, "after").await, ("Support · 1".to_owned(), true, true));

    // What is taken back and given again within a slot leaves no trace, and what is said is always what holds.
    assert!(supports(&room, &jonas, n).await.contains("no longer"));
    assert_eq!(room.count("SELECT count(*) FROM pending_support").await, 1);
    assert!(supports(&room, &jonas, n).await.starts_with("You support"));
    assert_eq!(room.count("SELECT count(*) FROM pending_support").await, 0);
    assert!(supports(&room, &jonas, n).await.contains("no longer"));
    assert_eq!(room.count("SELECT sum(supports) FROM question").await, 1);
    room.clock.advance(Duration::from_secs(SLOT_S.into()));
    room.until("no support", |r| r.post(n).is_some_and(|p| p.button("Support · 0").is_some())).await;
    assert_eq!(room.count("SELECT count(*) FROM support").await, 0);
}

#[tokio::test]
async fn what_waits_for_its_slot_outlives_a_restart_and_goes_with_whoever_deletes_it() {
    let mut room = Room::open_with(Setup { set_clock: true, batch_s: SLOT_S, ..Setup::default() }, &[]).await;
    let n = room.asks_by_command(&room.tashi(), "Who decides about the data of travellers?").await;
    room.approves(&room.moderator(), n).await;
    let (jonas, other) = (room.jonas(), room.newcomer("other"));
    for who in [&jonas, &other] {
        supports(&room, who, n).await;
    }
    room.restart().await;
    let about = room.command(&other, room.floor, "privacy", &[]).await;
    let sure =
        other.press_label(about.message().expect("an answer"), "Delete my data").expect("a button").answer().await;
    other.press_label(sure.message().expect("a question"), "At once").expect("a button").settled().await;
    assert_eq!(room.count("SELECT count(*) FROM pending_support").await, 1);
    room.clock.advance(Duration::from_secs(SLOT_S.into()));
    room.until("the one that stays", |r| r.post(n).is_some_and(|p| p.button("Support · 1").is_some())).await;

    // A closing shows nothing that a slot has not shown.
    supports(&room, &room.newcomer("last"), n).await;
    assert_eq!(room.count("SELECT count(*) FROM pending_support").await, 1);
    let confirm = room.command(&room.moderator(), room.desk, "workshop close", &[]).await;
    let confirm = confirm.message().expect("a question").clone();
    room.moderator().press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    assert_eq!(room.count("SELECT count(*) FROM pending_support").await, 0);
    assert_eq!(room.count("SELECT supports FROM question").await, 1);
}

/// The answer to a press that got lost says "failed" on the presser's screen, and they press again.
#[tokio::test]
async fn a_press_again_after_an_answer_that_got_lost_supports_and_takes_nothing_back() {
    let room = Room::open().await;
    let n = room.asks_by_command(&room.tashi(), "Who decides about the data of travellers?").await;
    room.approves(&room.moderator(), n).await;
    let jonas = room.jonas();
    room.discord.befall(Calls::to("POST", "interactions/*/*/callback").times(1).never_answered());
    assert_eq!(supports(&room, &jonas, n).await, "", "it says that it failed");
    assert_eq!(room.count("SELECT count(*) FROM support").await, 1, "it is done");
    assert!(supports(&room, &jonas, n).await.starts_with("You support"), "what was meant");
    assert_eq!(room.count("SELECT count(*) FROM support").await, 1);
    assert!(supports(&room, &jonas, n).await.contains("no longer"), "now it is taken back");
    assert_eq!(room.count("SELECT count(*) FROM support").await, 0);
}
