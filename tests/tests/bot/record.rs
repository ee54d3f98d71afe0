//! Those who keep the record: what rapporteurs may do, and that they decide on nothing.

use discord_fake::{NewPerson, NewRole, Permissions, Person, Who};
use serde_json::{Value, json};
use tests::Room;
use tests::room::Setup;

use crate::reporting;

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
    assert!(settings.contains(&format!("(`/workshop open rapporteurs:`): {role}")), "{settings}");
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
const THEIRS: [&str; 3] = ["workshop status", "workshop report", "question translate"];

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
            assert!(said.contains("Only the moderators") || said.contains("Only organisers"), "{path}: {said}");
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

/// The draft of the report as Markdown.
async fn draft(room: &Room, who: &Person) -> String {
    let (_, files) = reporting::reports(room, who, &[("format", json!("markdown"))]).await;
    files.into_iter().next().expect("a file").1
}

#[tokio::test]
async fn notes_stand_in_the_report_under_their_topic_and_by_number() {
    let room = room_with(Setup::default()).await;
    let (rita, moderator) = (rapporteur(&room, "rita"), room.moderator());
    for title in ["Courts", "Trade"] {
        room.command(&moderator, room.desk, "topic add", &[("title", json!(title)), ("minutes", json!(20))]).await;
    }
    let none = room.command(&rita, room.desk, "note list", &[]).await.text();
    assert!(none.contains("no notes yet"), "{none}");
    let said = room.command(&rita, room.desk, "note add", &[("text", json!("Before all topics"))]).await.text();
    assert!(said.contains("Note 1") && said.contains("no topic"), "{said}");
    room.command(&moderator, room.desk, "topic next", &[]).await;
    let said = room.command(&rita, room.desk, "note add", &[("text", json!("Courts are slow"))]).await.text();
    assert!(said.contains("Note 2") && said.contains("Courts"), "{said}");
    let options = [("text", json!("Treaties *differ*")), ("topic", json!("Trade"))];
    let choices = rita.autocomplete(room.desk, "note add", &options, "topic").await.expect("choices");
    assert_eq!(choices.len(), 1, "{choices:?}");
    let options = [("text", json!("Treaties *differ*")), ("topic", json!(choices[0].value))];
    room.command(&moderator, room.desk, "note add", &options).await;
    let list = room.command(&moderator, room.desk, "note list", &[]).await.text();
    for line in
        ["3. M1, “Trade”: Treaties \\*differ\\*", "2. R1, “Courts”: Courts are slow", "1. R1: Before all topics"]
    {
        assert!(list.contains(line), "{line} in {list}");
    }
    let report = draft(&room, &rita).await;
    for told in ["Courts are slow", "R1", "M1", "Before all topics"] {
        assert!(report.contains(told), "{told} in {report}");
    }
    assert!(!report.contains("rita") && !report.contains("Mateo"), "{report}");
    assert!(report.find("Courts are slow") < report.find("Before all topics"), "by topic, and then what has none");

    let said = room.command(&rita, room.desk, "note remove", &[("number", json!(2))]).await.text();
    assert!(said.contains("removed"), "{said}");
    let said = room.command(&rita, room.desk, "note remove", &[("number", json!(2))]).await.text();
    assert!(said.contains("There is no note 2"), "{said}");
    assert!(!draft(&room, &rita).await.contains("Courts are slow"));
    let said = room.command(&rita, room.desk, "note add", &[("text", json!("Another"))]).await.text();
    assert!(said.contains("Note 4"), "a number is not given twice: {said}");
    let refused =
        room.command(&rita, room.desk, "note add", &[("text", json!("x")), ("topic", json!("Nothing"))]).await;
    assert!(refused.text().contains("no such topic") || refused.text().contains("topic"), "{refused:?}");
    assert_eq!(room.count("SELECT count(*) FROM note WHERE text IS NOT NULL").await, 3);
}

/// What was noted and drafted first can be read, however much came after it.
#[tokio::test]
async fn notes_and_messages_are_read_page_by_page_the_latest_first() {
    let room = room_with(Setup::default()).await;
    let rita = rapporteur(&room, "rita");
    for n in 1..=14 {
        let text = [("text", json!(format!("Number {n}: {}", "what was said ".repeat(30))))];
        for command in ["note add", "message draft"] {
            room.command(&rita, room.desk, command, &text).await;
        }
    }
    for command in ["note list", "message list"] {
        let page = room.command(&rita, room.desk, command, &[]).await.message().cloned().expect("a list");
        let first = page.text();
        assert!(first.contains("(page 1 of 2)") && first.contains("Number 14:"), "{first}");
        assert!(!first.contains("Number 1:"), "{first}");
        let next = rita.press_label(&page, "Next").expect("a button").answer().await;
        assert!(next.text().contains("Number 1:") && !next.text().contains("Number 14:"), "{next:?}");
        // A page is for those who keep the record.
        let id = page.button("Next").and_then(|b| b.custom_id).expect("an id");
        let told = room.tashi().raw_press(room.floor, None, &id).answer().await.text();
        assert!(!told.contains("Number"), "{told}");
    }
}

#[tokio::test]
async fn what_is_too_long_for_a_note_is_given_back() {
    let room = room_with(Setup::default()).await;
    let long = "a".repeat(1_001);
    let said = room.command(&rapporteur(&room, "rita"), room.desk, "note add", &[("text", json!(long))]).await;
    assert!(said.text().contains("1001") && said.text().contains("1000"), "{said:?}");
    assert!(said.text().contains("aaaa") || !said.message().expect("a message").file_names().is_empty());
    assert_eq!(room.count("SELECT count(*) FROM note").await, 0);
}

#[tokio::test]
async fn the_end_of_the_log_is_told_at_the_close_and_stands_in_the_report() {
    let room = room_with(Setup::default()).await;
    let moderator = room.moderator();
    let number = room.asks(&room.jonas(), "Who decides?", false).await;
    room.approves(&moderator, number).await;
    room.command(&moderator, room.desk, "workshop pause", &[]).await;
    room.command(&room.organiser(), room.floor, "workshop settings", &[("support", json!(false))]).await;
    let confirm = room.command(&moderator, room.desk, "workshop close", &[]).await;
    let confirm = confirm.message().cloned().expect("a question back");
    let closed = moderator.press_label(&confirm, "Close the workshop").expect("a button").settled().await.text();
    let hash = room.word("SELECT log_hash FROM workshop").await.expect("a hash");
    assert!(closed.contains(&hash), "{closed}");
    room.until("the hash on the board", |r| {
        r.discord.messages(r.desk).iter().any(|m| m.text().contains(&hash) && m.text().contains("4 rows"))
    })
    .await;
    assert!(room.word("SELECT json FROM report").await.expect("a report").contains(&hash));
    let kinds = room.word("SELECT group_concat(by || ' ' || kind || ' ' || reason, ', ') FROM log_entry").await;
    assert_eq!(kinds.as_deref(), Some("M1 approve , M1 pause , M2 settings support, M1 close "));
}
