//! Opening, checking, pausing and closing a workshop.

use discord_fake::{Permissions, Who};
use serde_json::{Value, json};
use tests::{Room, Setup};

fn options(room: &Room) -> Vec<(&'static str, Value)> {
    let role = room.discord.role("Moderators").to_string();
    vec![("title", json!("Data governance")), ("desk", json!(room.desk.to_string())), ("moderators", json!(role))]
}

#[tokio::test]
async fn an_open_workshop_has_a_panel_and_a_board() {
    let room = Room::open().await;
    let labels: Vec<String> = room.panel().expect("a panel").buttons().into_iter().map(|b| b.label).collect();
    assert_eq!(
        labels,
        ["Ask anonymously", "Ask by name", "My questions", "Raise hand", "Briefing", "Open questions", "Privacy"]
    );
    let board = room.board().expect("a board");
    assert!(board.button("Pause intake").is_some());
    assert!(board.text().contains("Human rights and data governance"));
    assert_eq!(room.count("SELECT count(*) FROM workshop WHERE intake = 'open'").await, 1);
    let status = room.command(&room.moderator(), room.desk, "workshop status", &[]).await.text();
    assert!(status.contains("Waiting 0 · open 0"), "{status}");
}

#[tokio::test]
async fn only_organisers_open_and_a_channel_takes_one_workshop() {
    let room = Room::with(Setup::default()).await;
    let said = room.command(&room.moderator(), room.floor, "workshop open", &options(&room)).await.text();
    assert!(said.contains("Manage Server"), "{said}");
    room.open_workshop(&[]).await;
    let said = room.command(&room.organiser(), room.floor, "workshop open", &options(&room)).await.text();
    assert!(said.contains("still open"), "{said}");
    let mut same = options(&room);
    same[1].1 = json!(room.floor.to_string());
    let said = room.command(&room.organiser(), room.floor, "workshop open", &same).await.text();
    assert!(said.contains("another channel"), "{said}");
    assert_eq!(room.count("SELECT count(*) FROM workshop").await, 1);
    assert_eq!(std::fs::read_dir(room.seal_dir()).expect("a folder").count(), 1, "no key is left behind");
}

#[tokio::test]
async fn a_check_at_the_desk_looks_at_the_workshops_floor() {
    let room = Room::open().await;
    room.discord.set_overwrite(room.floor, &Who::Bot, Permissions::NONE, Permissions::EMBED_LINKS);
    let desk = json!(room.desk.to_string());
    for channel in [room.floor, room.desk] {
        let said = room.command(&room.moderator(), channel, "workshop check", &[("desk", desk.clone())]).await.text();
        assert_eq!(said.matches("Embed Links").count(), 1, "{said}");
        assert!(said.contains(&format!("<#{}>", room.floor)), "{said}");
    }
    let elsewhere = room.discord.channel("lobby");
    let same = json!(elsewhere.to_string());
    let said = room.command(&room.organiser(), elsewhere, "workshop check", &[("desk", same)]).await.text();
    assert!(said.contains("another channel"), "{said}");
}

#[tokio::test]
async fn what_is_missing_is_named_with_its_place_and_purpose_and_nothing_is_opened() {
    let room = Room::with(Setup::default()).await;
    let (floor, desk) = (room.floor, room.desk);
    room.discord.set_overwrite(
        floor,
        &Who::Bot,
        Permissions::NONE,
        Permissions::EMBED_LINKS | Permissions::ATTACH_FILES,
    );
    room.discord.set_overwrite(desk, &Who::Everyone, Permissions::VIEW_CHANNEL, Permissions::NONE);
    let check =
        room.command(&room.organiser(), floor, "workshop check", &[("desk", json!(desk.to_string()))]).await.text();
    for words in ["Embed Links", "Attach Files", "Everyone can see"] {
        assert!(check.contains(words), "{words}: {check}");
    }
    assert!(check.contains(&format!("<#{floor}>")) && check.contains(&format!("<#{desk}>")), "{check}");
    let said = room.command(&room.organiser(), floor, "workshop open", &options(&room)).await.text();
    assert!(said.contains("was not opened") && said.contains("Embed Links"), "{said}");
    assert_eq!(room.count("SELECT count(*) FROM workshop").await, 0);
    assert!(std::fs::read_dir(room.seal_dir()).expect("a folder").next().is_none(), "no key is left behind");
    room.discord.set_overwrite(floor, &Who::Bot, Permissions::NONE, Permissions::NONE);
    room.discord.set_overwrite(desk, &Who::Everyone, Permissions::NONE, Permissions::VIEW_CHANNEL);
    room.discord.set_overwrite(floor, &Who::Everyone, Permissions::SEND_MESSAGES, Permissions::NONE);
    let check =
        room.command(&room.organiser(), floor, "workshop check", &[("desk", json!(desk.to_string()))]).await.text();
    assert!(check.contains("Everything the bot needs") && check.contains("Everyone may write"), "{check}");
}

#[tokio::test]
async fn the_intake_can_be_paused_and_resumed_once_each() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let old = room.board().expect("a board");
    let form = room.ask_form(&tashi, true).await;
    let press = moderator.press_label(&old, "Pause intake").expect("a button");
    press.answer().await;
    let note = press.followup().await.expect("a private note");
    room.until("a paused panel", |r| r.panel().is_some_and(|p| p.text().contains("No new questions"))).await;
    assert!(
        room.panel().is_some_and(|p| p.text().contains("everyone sees your name")),
        "the policy holds for what comes later"
    );
    let said = tashi.submit(&form, &[("text", "Am I too late?")]).expect("may be sent").answer().await.text();
    assert!(said.contains("No new questions") && said.contains("Am I too late?"), "{said}");
    let again = room.command(&moderator, room.desk, "workshop pause", &[]).await.text();
    assert!(again.contains("already") && again.contains(&format!("<@{}>", moderator.id())), "{again}");
    let board = room.board().expect("a board");
    moderator.press_label(&board, "Resume intake").expect("a button").answer().await;
    room.asks(&tashi, "Am I in time?", true).await;
    // Too late: it is taken back already.
    let undo = note.button("Undo").and_then(|b| b.custom_id).expect("an id");
    let said = moderator.raw_press(room.desk, None, &undo).answer().await.text();
    assert!(said.contains("already") && said.contains(&format!("<@{}>", moderator.id())), "{said}");
    let paused = room.command(&room.other_moderator(), room.desk, "workshop pause", &[]).await;
    let paused = paused.message().cloned().expect("a message");
    let said = room.other_moderator().press_label(&paused, "Undo").expect("a button").answer().await.text();
    assert!(said.contains("Taking questions again"), "{said}");
    assert_eq!(room.count("SELECT count(*) FROM workshop WHERE intake = 'open'").await, 1);
}

#[tokio::test]
async fn closing_leaves_no_tag_and_no_key() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    let n = room.asks(&tashi, "Still open at the end", true).await;
    let post = room.approves(&moderator, n).await;
    jonas.press_label(&post, "Support · 0").expect("a button").answer().await;
    room.command(&jonas, room.floor, "hand raise", &[("note", json!("a word on courts"))]).await;
    assert_eq!(std::fs::read_dir(room.seal_dir()).expect("a folder").count(), 1);
    let tag: Vec<u8> =
        sqlx::query_scalar("SELECT tag FROM question").fetch_one(&room.rows().await).await.expect("a tag");

    let confirm =
        room.command(&moderator, room.desk, "workshop close", &[]).await.message().cloned().expect("a message");
    assert!(confirm.text().contains("cannot be undone"), "{}", confirm.text());
    let before = room.panel().expect("a panel");
    let done = moderator.press_label(&confirm, "Close the workshop").expect("a button").settled().await.text();
    assert!(done.contains("losed"), "{done}");
    assert_eq!(std::fs::read_dir(room.seal_dir()).expect("a folder").count(), 0, "the key is gone");
    for sql in [
        "SELECT count(*) FROM question WHERE tag IS NOT NULL",
        "SELECT count(*) FROM support",
        "SELECT count(*) FROM participant",
        "SELECT count(*) FROM hand",
    ] {
        assert_eq!(room.count(sql).await, 0, "{sql}");
    }
    assert_eq!(room.word("SELECT state FROM question").await.as_deref(), Some("unanswered"));
    assert_eq!(room.count("SELECT supports FROM question").await, 1, "the count stays");
    for file in ["openfloor.db", "openfloor.db-wal"] {
        let bytes = std::fs::read(room.database().with_file_name(file)).unwrap_or_default();
        assert!(!bytes.windows(tag.len()).any(|w| w == tag), "the tag is still in {file}");
    }
    room.until("a closed panel", |r| r.panel().is_some_and(|p| p.text().contains("closed"))).await;
    let closed = room.panel().expect("a panel");
    let text = closed.text();
    assert!(text.contains("1 asked · 0 answered · 1 unanswered") && closed.buttons().is_empty(), "{text}");
    assert!(text.contains("Nobody can be linked") && text.contains(":D>"), "{text}");
    let ended = |m: &discord_fake::Message| m.text().contains("**unanswered 1** · declined 0 · never decided 0");
    room.until("a closed board", |r| r.discord.messages(r.desk).iter().any(ended)).await;
    let buttons =
        |r: &Room| r.discord.messages(r.desk).iter().filter(|m| m.only_for().is_none()).all(|m| m.buttons().is_empty());
    room.until("no button at the desk", buttons).await;
    let only_counts = |r: &Room| r.post(n).is_some_and(|p| p.buttons().iter().all(|b| b.disabled));
    room.until("a post that only counts", only_counts).await;
    for label in ["Ask anonymously", "My questions", "Raise hand", "Briefing", "Open questions", "Privacy"] {
        let id = before.button(label).and_then(|b| b.custom_id).expect("a button");
        let said = tashi.raw_press(room.floor, Some(before.id()), &id).answer().await.text();
        assert!(said.contains("This workshop is closed"), "{label}: {said}");
    }
    let said = room.command(&tashi, room.floor, "ask", &[("question", json!("One more?"))]).await.text();
    assert!(said.contains("This workshop is closed") && said.contains("One more?"), "{said}");
    room.open_workshop(&[]).await;
}
