//! What is said after the first answer arrives, however long Discord is in trouble, and nobody waits for it at a stop.

use std::time::{Duration, Instant};

use discord_fake::{Calls, Fault, Interaction, Scope};
use serde_json::{Value, json};
use tests::Room;
use tests::room::PATIENCE;

/// Where what was promised is put in the promise's place.
const IN_PLACE: &str = "webhooks/*/*/messages/@original";

/// Where one more message is posted.
const BESIDES: &str = "webhooks/*/*";

/// A command that is answered late: it makes many calls.
fn checks(room: &Room) -> Interaction {
    let desk = [("desk", json!(room.desk.to_string()))];
    room.organiser().command(room.floor, "workshop check", &desk).expect("may be sent")
}

/// The private message that follows a press on the board.
async fn next_question(room: &Room, fault: Fault) -> Interaction {
    let number = room.asks(&room.tashi(), "What is said of it later?", true).await;
    room.approves(&room.moderator(), number).await;
    room.until("the board", |r| r.board().is_some_and(|b| b.text().contains("open 1"))).await;
    room.discord.befall(fault);
    let press = room.moderator().press_label(&room.board().expect("a board"), "Next question").expect("a button");
    press.answer().await;
    press
}

#[tokio::test]
async fn a_late_answer_is_tried_again_whatever_discord_is_troubled_by() {
    let room = Room::new().await;
    for fault in [
        Calls::to("PATCH", IN_PLACE).times(2).bad_gateway(),
        Calls::to("PATCH", IN_PLACE).times(2).failed(),
        Calls::to("PATCH", IN_PLACE).answered(503, json!({})),
        Calls::to("PATCH", IN_PLACE).cut(),
        Calls::to("PATCH", IN_PLACE).answer_reset(),
        Calls::to("PATCH", IN_PLACE).never_answered(),
    ] {
        let trouble = format!("{fault:?}");
        room.discord.befall(fault);
        let said = checks(&room).settled().await.text();
        assert!(said.contains(&format!("<#{}>", room.desk)), "{trouble}: {said}");
    }
}

#[tokio::test]
async fn a_late_answer_waits_as_long_as_discord_wants() {
    let room = Room::new().await;
    let wait = Duration::from_secs(3);
    room.discord.befall(Calls::to("PATCH", IN_PLACE).rate_limited(wait, Scope::User));
    let said = checks(&room).settled().await.text();
    assert!(said.contains(&format!("<#{}>", room.desk)), "{said}");
    let calls = room.discord.calls_to("PATCH", IN_PLACE);
    let [first, second] = calls.as_slice() else { panic!("{} calls", calls.len()) };
    assert!(Duration::from_millis(second.at_ms - first.at_ms) >= wait, "{} and {}", first.at_ms, second.at_ms);
}

#[tokio::test]
async fn a_note_with_the_way_back_is_tried_again_and_comes_once() {
    for fault in [
        Calls::to("POST", BESIDES).times(2).bad_gateway(),
        Calls::to("POST", BESIDES).times(2).failed(),
        Calls::to("POST", BESIDES).rate_limited(Duration::from_secs(1), Scope::User),
    ] {
        let room = Room::open().await;
        let press = next_question(&room, fault).await;
        let note = press.followup().await.expect("the note");
        assert!(note.is_private() && note.button("Undo").is_some(), "{note:?}");
        assert_eq!(press.followups().len(), 1);
    }
}

#[tokio::test]
async fn a_note_that_may_have_arrived_is_said_again_rather_than_not_at_all() {
    let room = Room::open().await;
    let press = next_question(&room, Calls::to("POST", BESIDES).never_answered()).await;
    let note = press.followup().await.expect("the note");
    assert!(note.button("Undo").is_some(), "{note:?}");
    room.moderator().press_label(&note, "Undo").expect("a button").answer().await;
    room.until("nothing staged", |r| r.board().is_some_and(|b| b.text().contains("nothing is on the stage"))).await;
    room.discord.befall(Calls::to("POST", BESIDES).answer_lost());
    let press = room.moderator().press_label(&room.board().expect("a board"), "Next question").expect("a button");
    press.answer().await;
    room.until("two notes", |_| press.followups().len() == 2).await;
}

#[tokio::test]
async fn a_stop_does_not_wait_for_a_discord_in_trouble() {
    let mut room = Room::new().await;
    room.discord.befall(Calls::to("PATCH", IN_PLACE).always().bad_gateway());
    let sent = checks(&room);
    sent.answer().await;
    room.until("a try", |r| !r.discord.calls_to("PATCH", IN_PLACE).is_empty()).await;
    let begun = Instant::now();
    room.stop().await;
    assert!(begun.elapsed() < Duration::from_secs(4), "stopping took {:?}", begun.elapsed());
}

#[tokio::test]
async fn what_is_over_is_not_tried_again() {
    let room = Room::new().await;
    let over = json!({ "message": "Invalid Webhook Token", "code": 50_027 });
    room.discord.befall(Calls::to("PATCH", IN_PLACE).always().answered(401, over));
    checks(&room).answer().await;
    let until = Instant::now() + PATIENCE;
    while !room.vitals().figures().contains(r#"openfloor_interactions_total{kind="act",outcome="late"} 1"#) {
        assert!(Instant::now() < until, "it is never given up");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(room.discord.calls_to("PATCH", IN_PLACE).len(), 1);
}

#[tokio::test]
async fn a_promise_whose_message_is_gone_is_kept_in_another_one() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let gone: Value = json!({ "message": "Unknown Message", "code": 10_008 });
    let asked = room.command(&moderator, room.desk, "workshop close", &[]).await.message().cloned().expect("a message");
    room.discord.befall(Calls::to("PATCH", IN_PLACE).answered(404, gone));
    let press = moderator.press_label(&asked, "Close the workshop").expect("a button");
    let said = press.followup().await.expect("another message");
    assert!(said.is_private() && said.text().contains("Closed."), "{said:?}");
}

#[tokio::test]
async fn a_promise_that_is_confirmed_too_late_is_kept() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let callback = || Calls::to("POST", "interactions/*/*/callback").answered_late(Duration::from_secs(4));
    room.discord.befall(callback());
    let said = checks(&room).settled().await.text();
    assert!(said.contains("Everything the bot needs"), "{said}");

    let asked = room.command(&moderator, room.desk, "workshop close", &[]).await.message().cloned().expect("a message");
    room.discord.befall(callback());
    let press = moderator.press_label(&asked, "Close the workshop").expect("a button");
    let said = press.settled().await;
    assert!(said.text().contains("Closed."), "{said:?}");
}

/// A server may be forbidden to upload files, and *Attach Files* can be taken away: what is said is said without them.
#[tokio::test]
async fn an_answer_whose_file_is_refused_is_given_without_it() {
    let room = Room::open().await;
    let moderator = room.moderator();
    for code in [400_001, 50_013, 999_999] {
        let refusal = json!({ "message": "No files here", "code": code });
        room.discord.befall(Calls::to("PATCH", IN_PLACE).answered(403, refusal));
        let report = moderator.command(room.desk, "workshop report", &[]).expect("may be sent").settled().await;
        let message = report.message().expect("a message");
        assert!(message.file_names().is_empty(), "{message:?}");
        assert!(
            message.text().contains("report of") && message.text().contains("takes no file here"),
            "{code}: {message:?}"
        );
    }
    let asked = room.command(&moderator, room.desk, "workshop close", &[]).await.message().cloned().expect("a message");
    let refusal = json!({ "message": "Missing Permissions", "code": 50_013 });
    room.discord.befall(Calls::to("PATCH", IN_PLACE).answered(403, refusal));
    let said = moderator.press_label(&asked, "Close the workshop").expect("a button").settled().await;
    assert!(said.text().contains("Closed.") && said.text().contains("takes no file here"), "{said:?}");
}
