//! Those who keep the record: what rapporteurs may do, and that they decide on nothing.

use serde_json::{Value, json};
use standin::{NewPerson, NewRole, Permissions, Person, Who};
use tests::Room;
use tests::room::Setup;

/// A room whose rapporteurs have a role of their own and may work at the desk.
pub(crate) async fn room_with(setup: Setup) -> Room {
    let room = Room::with(setup).await;
    let role = room.discord.add_role(NewRole { name: "Rapporteurs".to_owned(), permissions: Permissions::NONE });
    let allowed = Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES | Permissions::MANAGE_MESSAGES;
    room.discord.set_overwrite(room.desk, &Who::Role("Rapporteurs".into()), allowed, Permissions::NONE);
    room.open_workshop(&[("rapporteurs", json!(role.to_string()))]).await;
    room
}

/// Someone with that role.
pub(crate) fn rapporteur(room: &Room, name: &str) -> Person {
    room.discord.add_person(NewPerson::new(name, "en-US").with_role("Rapporteurs"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[tokio::test]
async fn rapporteurs_see_status_and_report_and_settings_name_them() {
    let room = room_with(Setup::default()).await;
    let rita = rapporteur(&room, "rita");
    let role = format!("<@&{}>", room.discord.role("Rapporteurs"));
    let status = room.command(&rita, room.desk, "workshop status", &[]).await;
    let message = status.message().expect("a message");
    assert!(message.text().contains("Human rights") && message.text().contains(&role), "{status:?}");
    assert!(message.buttons().is_empty(), "what they may not press is not shown to them");
    let status = room.command(&room.moderator(), room.desk, "workshop status", &[]).await;
    assert!(status.message().expect("a message").button("Next question").is_some());
    let report = room.command(&rita, room.desk, "workshop report", &[]).await.text();
    assert!(report.contains("draft") || report.contains("so far"), "{report}");
    let settings = room.command(&room.organiser(), room.floor, "workshop settings", &[]).await.text();
    assert!(settings.contains(&format!("`rapporteurs` {role}")), "{settings}");
    let help = room.command(&rita, room.desk, "help", &[]).await.text();
    assert!(help.contains("keep the record") && help.contains("`/note`") && !help.contains("`/topic`"), "{help}");
    // Their role at the desk is no surprise, and they can work there.
    let check = room.command(&room.moderator(), room.desk, "workshop check", &[]).await.text();
    assert!(!check.contains(&role), "{check}");
    room.discord.set_overwrite(room.desk, &Who::Role("Rapporteurs".into()), Permissions::NONE, Permissions::NONE);
    let check = room.command(&room.moderator(), room.desk, "workshop check", &[]).await.text();
    assert!(check.contains(&format!("{role} keeps the record and cannot do so")), "{check}");
}

#[tokio::test]
async fn everyone_as_rapporteurs_is_refused() {
    let room = Room::with(Setup::default()).await;
    let everyone = room.discord.roles()[0].id.to_string();
    let options = [
        ("title", json!("T")),
        ("desk", json!(room.desk.to_string())),
        ("moderators", json!(room.discord.role("Moderators").to_string())),
        ("rapporteurs", json!(everyone)),
    ];
    let said = room.organiser().command(room.floor, "workshop open", &options).expect("sent").settled().await.text();
    assert!(said.contains("rapporteurs' role is @everyone"), "{said}");
    assert_eq!(room.count("SELECT count(*) FROM workshop").await, 0);
}

/// What rapporteurs may do of what is for staff.
const THEIRS: [&str; 4] = ["workshop status", "workshop report", "question translate", "workshop check"];

#[tokio::test]
async fn what_decides_is_refused_to_rapporteurs_and_changes_nothing() {
    let room = room_with(Setup::default()).await;
    let (rita, moderator) = (rapporteur(&room, "rita"), room.moderator());
    let open = room.asks(&room.tashi(), "Who decides what may be kept?", true).await;
    let waiting = room.asks(&room.jonas(), "Where do complaints go?", false).await;
    room.approves(&moderator, open).await;
    room.until("the card", |r| r.card(waiting).is_some()).await;
    let mut ids = Vec::new();
    for message in rita.sees(room.desk) {
        ids.extend(message.buttons().into_iter().filter_map(|b| b.custom_id));
        ids.extend(message.selects().into_iter().map(|s| s.custom_id));
    }
    assert!(ids.len() > 8, "{ids:?}");
    let mut tried = 0;
    for command in room.discord.commands() {
        let name = command["name"].as_str().unwrap_or_default();
        if command["default_member_permissions"].is_null() || ["note", "message"].contains(&name) {
            continue;
        }
        for sub in list(&command["options"]).iter().filter(|o| o["type"] == 1) {
            let path = format!("{name} {}", sub["name"].as_str().unwrap_or_default());
            if THEIRS.contains(&path.as_str()) {
                continue;
            }
            let options: Vec<Value> = list(&sub["options"]).iter().map(|o| filled(&room, o, open)).collect();
            let data = json!({"id": command["id"], "type": 1, "name": name,
                              "options": [{"name": sub["name"], "type": 1, "options": options}]});
            let said = rita.raw_command(room.desk, data).settled().await.text();
            assert!(said.contains("Only the moderators") || said.contains("Only people with Manage Server"), "{path}: {said}");
            tried += 1;
        }
    }
    assert!(tried >= 30, "{tried} commands");
    let state = "SELECT group_concat(state || revision) FROM question";
    let before = room.word(state).await;
    for id in &ids {
        let said = rita.raw_press(room.desk, None, id).settled().await.text();
        assert!(said.contains("Only the moderators"), "{id}: {said}");
    }
    assert_eq!(room.word(state).await, before);
}

/// A value that this option takes.
fn filled(room: &Room, option: &Value, number: u32) -> Value {
    let kind = option["type"].as_u64().unwrap_or_default();
    let value = match (kind, list(&option["choices"]).first()) {
        (_, Some(choice)) => choice["value"].clone(),
        (4, None) if option["name"] == "number" => json!(number),
        (4, None) => option.get("min_value").cloned().unwrap_or_else(|| json!(1)),
        (5, None) => json!(true),
        (6, None) => json!(room.jonas().id().to_string()),
        (7, None) => json!(room.desk.to_string()),
        (8, None) => json!(room.discord.role("Moderators").to_string()),
        _ => json!("1"),
    };
    json!({"name": option["name"], "type": kind, "value": value})
}
