//! The bot and Discord's protocol: the gateway comes and goes, and all that is sent is as Discord describes it.

use std::time::Duration;

use serde_json::json;
use tests::{Room, room::PATIENCE};

async fn still_answers(room: &Room) {
    let said = room.command(&room.tashi(), room.floor, "help", &[]).await.text();
    assert!(said.contains("/ask"), "{said}");
}

#[tokio::test]
async fn a_lost_gateway_is_found_again_and_what_was_missed_is_answered() {
    let room = Room::open().await;
    let connections = room.discord.connections();
    room.discord.cut_gateway();
    let missed = room
        .tashi()
        .command(room.floor, "ask", &[("question", json!("Asked while nobody listened")), ("anonymous", json!(false))])
        .expect("may be sent");
    room.discord
        .until(PATIENCE, |d| d.connections() > connections && d.connected() == 1)
        .await
        .expect("connects again");
    let said = missed.answer().await.text();
    assert!(said.contains("is sent"), "{said}");

    room.discord.ask_to_reconnect();
    let connections = room.discord.connections();
    room.discord
        .until(PATIENCE, |d| d.connections() > connections && d.connected() == 1)
        .await
        .expect("reconnects when asked");
    still_answers(&room).await;
}

#[tokio::test]
async fn where_forms_must_have_labels_they_have_them_and_what_is_typed_arrives() {
    let room = Room::open().await;
    let tashi = room.tashi();
    room.discord.take_rows_in_forms(false);
    let n = room.asks(&tashi, "In the newer form", false).await;
    room.approves(&room.moderator(), n).await;
    let form = room.on_card(&room.moderator(), n, "Answer").await.modal().cloned().expect("a form");
    assert!(form.is_labelled());
    assert_eq!(form.inputs().len(), 1);
    assert!(!form.inputs()[0].label.is_empty() && form.inputs()[0].custom_id == "text", "{:?}", form.inputs());
    let sent = room.moderator().submit(&form, &[("text", "It arrived.")]).expect("may be sent").answer().await;
    assert!(sent.text().contains("answered"), "{}", sent.text());
    room.discord.take_rows_in_forms(true);
    let panel = room.panel().expect("a panel");
    let form = tashi.press_label(&panel, "Ask by name").expect("a button").answer().await.modal().cloned();
    assert!(form.is_some_and(|form| !form.is_labelled()), "the shape that every Discord takes comes first");
}

#[tokio::test]
async fn an_invalid_session_is_begun_anew() {
    let room = Room::open().await;
    let connections = room.discord.connections();
    room.discord.invalidate_sessions(false);
    room.discord
        .until(PATIENCE, |d| d.connections() > connections && d.connected() == 1)
        .await
        .expect("connects again");
    room.discord.ready(PATIENCE).await.expect("is ready again");
    still_answers(&room).await;
}

#[tokio::test]
async fn commands_are_registered_once_and_again_only_when_they_change() {
    let mut room = Room::open().await;
    let registered = |room: &Room| room.discord.calls_to("PUT", "applications/*/commands").len();
    assert_eq!(registered(&room), 1);
    room.restart().await;
    still_answers(&room).await;
    assert_eq!(registered(&room), 1);
    for command in room.discord.commands() {
        assert_eq!(command["contexts"], json!([0]), "{}: servers only", command["name"]);
        let staff = ["message", "next", "note", "question", "speaker", "topic", "workshop"];
        let staff = staff.contains(&command["name"].as_str().unwrap_or_default());
        let expected = if staff { json!("8192") } else { json!(null) };
        assert_eq!(command["default_member_permissions"], expected, "{}", command["name"]);
    }
}

#[tokio::test]
async fn a_stop_finishes_what_is_being_answered_and_a_start_goes_on() {
    let mut room = Room::open().await;
    let tashi = room.tashi();
    let form = room.ask_form(&tashi, true).await;
    let sent = room
        .jonas()
        .command(room.floor, "ask", &[("question", json!("At the last moment")), ("anonymous", json!(false))])
        .expect("may be sent");
    let begun = std::time::Instant::now();
    let answered = sent.answer().await;
    room.stop().await;
    assert!(begun.elapsed() < Duration::from_secs(5), "stopping took {:?}", begun.elapsed());
    let n = tests::room::number_in(&answered.text()).expect("a receipt");
    room.start().await;
    let said = tashi.submit(&form, &[("text", "Typed during the restart")]).expect("may be sent").answer().await.text();
    assert!(said.contains("is sent"), "{said}");
    room.until("the card", |r| r.card(n).is_some()).await;
    assert_eq!(room.count("SELECT count(*) FROM question").await, 2);
}

#[tokio::test]
#[ignore = "needs Discord's OpenAPI description: OPENFLOOR_OPENAPI=path"]
async fn all_that_is_sent_is_as_discord_describes_it() {
    let description = tests::worlds::description();
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    room.command(&room.organiser(), room.floor, "workshop check", &[("desk", json!(room.desk.to_string()))]).await;
    let n = room.asks(&tashi, "Is this how it is described?", true).await;
    let post = room.approves(&moderator, n).await;
    jonas.press_label(&post, "Support · 0").expect("a button").answer().await;
    room.sends(&tashi, &"x".repeat(2_000), true).await;
    room.command(&tashi, room.floor, "mine", &[]).await;
    room.command(&tashi, room.floor, "questions", &[]).await;
    room.command(&tashi, room.floor, "privacy", &[]).await;
    room.command(&tashi, room.floor, "hand raise", &[]).await;
    tashi.autocomplete(room.floor, "brief", &[("search", json!("law"))], "search").await.expect("choices");
    room.command(&moderator, room.floor, "brief", &[("search", json!("law")), ("show", json!(true))]).await;
    room.command(&moderator, room.floor, "brief", &[("search", json!("firewall"))]).await;
    room.until("the board", |r| r.board().is_some_and(|b| b.text().contains("open 1"))).await;
    let press = moderator.press_label(&room.board().expect("a board"), "Next question").expect("a button");
    press.answer().await;
    press.followup().await.expect("a follow-up");
    room.until("the staged card", |r| r.card(n).is_some_and(|c| c.text().contains("on the stage"))).await;
    let form = room.on_card(&moderator, n, "Answer").await.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", "It is.")]).expect("may be sent").answer().await;
    room.discord.delete_message(room.floor, room.panel().expect("a panel").id());
    let other = room.asks_by_command(&jonas, "And deleted messages?").await;
    room.until("the other card", |r| r.card(other).is_some()).await;
    let confirm =
        room.command(&moderator, room.desk, "workshop close", &[]).await.message().cloned().expect("a message");
    moderator.press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    room.until("a closed panel", |r| r.panel().is_some_and(|p| p.text().contains("closed"))).await;
    if let Err(wrong) = description.check_all(&room.discord) {
        panic!("{} things are not as described:\n{}", wrong.len(), wrong.join("\n"));
    }
}
