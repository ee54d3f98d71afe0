//! Whatever goes wrong with a form or a command, what somebody typed comes back to them.

use serde_json::json;
use tests::Room;

/// Whatever became of a form's id, what was typed into it comes back.
#[tokio::test]
async fn forms_whose_id_no_version_made_give_back_what_was_typed() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let form = room.ask_form(&tashi, true).await;
    let sent = tashi.submit(&form, &[("text", "Who is to read this?")]).expect("may be sent");
    assert!(sent.settled().await.text().contains('#'), "it is asked");
    for id in [
        ":Z",
        ":::::",
        "1:ask:nothing:1",
        "1:ask:send:1",
        "1:ask:send:1:Z",
        "1:ask:send:-1:anonymous:question:untold",
        "1:ask:send:77:anonymous:question:untold",
        "1:nobody:send:1",
        "1:mine:save:1:zero:1",
        "1:mine:save:1:999:1",
        "1:mine:nothing:1:1:1",
        "1:mine:reply:1:1",
        "1:question:edit:1:Z:1",
        "1:question:edit:1:1:1",
        "1:question:nothing:1:1:1",
        "1:question:translate:1:1:1:?",
        "1:review:edit:1:1",
        "1:brief:nothing:1",
        "1:support:toggle:1:1",
        "١:ask:send:1:anonymous:question:untold",
    ] {
        let mut again = sent.payload().as_ref().clone();
        again["data"]["custom_id"] = json!(id);
        let said = room.discord.deliver_raw(&sent, again).settled().await;
        let private = said.message().is_some_and(discord_fake::Message::is_private);
        assert!(private && said.text().contains("Who is to read this?"), "{id}: {said:?}");
        assert!(!said.text().contains("went wrong"), "{id}: {said:?}");
    }
    assert_eq!(room.count("SELECT count(*) FROM question").await, 1);
}

/// Where a command is refused, what was typed behind it comes back.
#[tokio::test]
async fn commands_that_are_refused_give_back_what_was_typed() {
    let room = Room::open().await;
    let (organiser, lobby) = (room.organiser(), room.discord.channel("lobby"));
    let words = "Who is to read this?";
    let refused = [
        ("ask", vec![("question", json!(words))]),
        ("hand raise", vec![("note", json!(words))]),
        ("note add", vec![("text", json!(words))]),
        ("message draft", vec![("text", json!(words))]),
        ("message edit", vec![("number", json!(1)), ("text", json!(words))]),
        ("topic add", vec![("title", json!(words)), ("minutes", json!(5))]),
        ("speaker next", vec![("name", json!(words))]),
        ("question add", vec![("text", json!(words))]),
    ];
    for (name, options) in refused {
        let said = room.command(&organiser, lobby, name, &options).await.text();
        assert!(said.contains(words), "{name}, where no workshop is: {said}");
    }
    let (desk, moderators) = (room.desk.to_string(), room.discord.role("Moderators").to_string());
    let options =
        [("title", json!(words)), ("desk", json!(desk)), ("moderators", json!(moderators)), ("pack", json!("none"))];
    let said = room.command(&organiser, lobby, "workshop open", &options).await.text();
    assert!(!said.contains("is open") && said.contains(words), "{said}");
}
