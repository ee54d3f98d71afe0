//! Whatever a participant's client can be made to send: what is for staff is refused, and nothing changes.

use discord_fake::{Answer, Person};
use serde_json::{Value, json};
use sqlx::SqlitePool;
use tests::Room;

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A value that this option takes.
fn filled(room: &Room, option: &Value) -> Value {
    let kind = option["type"].as_u64().unwrap_or_default();
    let value = match (kind, list(&option["choices"]).first()) {
        (_, Some(choice)) => choice["value"].clone(),
        (4, None) => option.get("min_value").cloned().unwrap_or_else(|| json!(1)),
        (5, None) => json!(true),
        (6, None) => json!(room.jonas().id().to_string()),
        (7, None) => json!(room.desk.to_string()),
        (8, None) => json!(room.discord.role("Moderators").to_string()),
        _ => json!("1"),
    };
    json!({"name": option["name"], "type": kind, "value": value})
}

/// Every staff command with each of its subcommands, all options filled in.
fn staff_commands(room: &Room) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    for command in room.discord.commands() {
        if command["default_member_permissions"].is_null() {
            continue;
        }
        let name = command["name"].as_str().unwrap_or_default();
        let send = |options: Value| json!({"id": command["id"], "type": 1, "name": name, "options": options});
        let subs: Vec<&Value> = list(&command["options"]).iter().filter(|o| o["type"] == 1).collect();
        if subs.is_empty() {
            all.push((name.to_owned(), send(json!([]))));
        }
        for sub in subs {
            let options: Vec<Value> = list(&sub["options"]).iter().map(|o| filled(room, o)).collect();
            let data = send(json!([{"name": sub["name"], "type": 1, "options": options}]));
            all.push((format!("{name} {}", sub["name"].as_str().unwrap_or_default()), data));
        }
    }
    all
}

/// Changes whenever anything is written.
async fn version(rows: &SqlitePool) -> i64 {
    sqlx::query_scalar("PRAGMA data_version").fetch_one(rows).await.expect("a number")
}

fn is_refusal(answer: &Answer) -> bool {
    let text = answer.text();
    text.contains("Only the moderators") || text.contains("Only moderators") || text.contains("Only organisers")
}

/// All ids of buttons and selects that moderators see, in public and in answers to what they do.
async fn staff_ids(room: &Room, moderator: &Person, mut ids: Vec<String>) -> Vec<String> {
    for message in moderator.sees(room.desk) {
        ids.extend(message.buttons().into_iter().filter_map(|b| b.custom_id));
        ids.extend(message.selects().into_iter().map(|s| s.custom_id));
    }
    // What only this moderator saw is among it: the ways back, and what is chosen there.
    for action in ["question:undo", "question:merge", "topic:undo", "speaker:undo", "several:page", "several:choose"] {
        assert!(ids.iter().any(|id| id.contains(&format!(":{action}:"))), "no {action} in {ids:#?}");
    }
    for (name, options) in [("workshop close", &[][..]), ("question show", &[("number", json!(1))])] {
        let said = room.command(moderator, room.desk, name, options).await;
        let message = said.message().expect("a message");
        ids.extend(message.buttons().into_iter().filter_map(|b| b.custom_id));
        ids.extend(message.selects().into_iter().map(|s| s.custom_id));
    }
    ids.sort();
    ids.dedup();
    ids
}

#[tokio::test]
async fn forged_staff_commands_and_presses_are_refused_and_change_nothing() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let mut numbers = Vec::new();
    for n in 0..30 {
        numbers.push(
            room.asks(&tashi, &format!("Question {n}, which is for the moderators to decide on"), n % 2 == 0).await,
        );
    }
    room.asks(&room.jonas(), "Question 5, which is for the moderators to decide on", true).await;
    room.approves(&moderator, numbers[0]).await;
    room.approves(&moderator, numbers[1]).await;
    room.on_card(&moderator, numbers[1], "To the stage").await;
    room.command(&room.jonas(), room.floor, "hand raise", &[]).await;
    room.command(&moderator, room.desk, "topic add", &[("title", json!("Welcome")), ("minutes", json!(30))]).await;
    // Each way back is there until the next one comes.
    let mut ways_back = Vec::new();
    for label in ["Next topic", "Next speaker", "Decline several…"] {
        room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
        let press = moderator.press_label(&room.board().expect("just seen"), label).expect("a button");
        press.settled().await;
        if label != "Decline several…" {
            let note = press.followup().await.expect("a way back");
            ways_back.extend(note.buttons().into_iter().filter_map(|b| b.custom_id));
        }
    }
    room.command(&room.jonas(), room.floor, "hand raise", &[]).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let ids = staff_ids(&room, &moderator, ways_back).await;
    assert!(ids.len() > 30 * 3, "{ids:?}");

    let rows = room.rows().await;
    let before = version(&rows).await;
    let commands = staff_commands(&room);
    assert!(commands.len() >= 20, "{} commands", commands.len());
    for channel in [room.floor, room.desk] {
        for (name, data) in &commands {
            let answer = tashi.raw_command(channel, data.clone()).settled().await;
            assert!(is_refusal(&answer), "/{name}: {answer:?}");
        }
        for id in &ids {
            let answer = tashi.raw_press(channel, None, id).settled().await;
            assert!(is_refusal(&answer), "{id}: {answer:?}");
            let answer = tashi.raw_select(channel, None, id, &["abuse"]).settled().await;
            assert!(is_refusal(&answer), "{id}: {answer:?}");
        }
    }
    assert_eq!(version(&rows).await, before, "something was written");
}
