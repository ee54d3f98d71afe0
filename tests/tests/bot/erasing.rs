//! Erasing: everything of a closed workshop but its report leaves the database, its files and Discord; after
//! `retention.days` by itself, before that when an organiser or operator says so.

use std::time::Duration;

use discord_fake::{Answer, Calls, Permissions, Who};
use serde_json::json;
use tests::Room;
use tests::room::Setup;

const WORDS: [&str; 5] = ["Marmoset", "Ocelot", "Pangolin", "Quokka", "Narwhal"];

/// The words that stand in the files elsewhere than in the report.
async fn in_files(room: &Room) -> Vec<&'static str> {
    let folder = room.database().parent().expect("a folder").to_owned();
    let files = std::fs::read_dir(folder).expect("readable").filter_map(|f| std::fs::read(f.ok()?.path()).ok());
    let all: Vec<u8> = files.flatten().collect();
    let report = room.word("SELECT group_concat(json) FROM report").await.unwrap_or_default();
    let count = |bytes: &[u8], word: &str| memchr::memmem::find_iter(bytes, word.as_bytes()).count();
    WORDS.into_iter().filter(|w| count(&all, w) > count(report.as_bytes(), w)).collect()
}

/// A workshop with words everywhere, closed.
async fn closed() -> Room {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let moderator = room.moderator();
    let hidden = room.asks(&room.tashi(), "Marmoset matters?", true).await;
    let named = room.asks(&room.jonas(), "Ocelot matters?", false).await;
    for number in [hidden, named] {
        room.approves(&moderator, number).await;
    }
    let waiting = room.asks(&room.tashi(), "Pangolin matters?", true).await;
    room.until("its card", |r| r.card(waiting).is_some()).await;
    room.command(&moderator, room.desk, "topic add", &[("title", json!("Quokka")), ("minutes", json!(3))]).await;
    room.command(&moderator, room.desk, "topic next", &[]).await;
    let answer = room.command(&moderator, room.desk, "question answer", &[("number", json!(hidden))]).await;
    let form = answer.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", "Narwhal is the answer")]).expect("may be sent").answer().await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    close(&room).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    // The vacuum that the close brought is over.
    room.until_count("SELECT count(*) FROM chore", 0).await;
    room
}

async fn close(room: &Room) {
    let moderator = room.moderator();
    let confirm = room.command(&moderator, room.desk, "workshop close", &[]).await;
    let message = confirm.message().cloned().expect("a question back");
    moderator.press_label(&message, "Close the workshop").expect("a button").settled().await;
}

async fn erases(room: &Room, options: &[(&str, serde_json::Value)]) -> Answer {
    let confirm = room.command(&room.organiser(), room.floor, "workshop erase", options).await;
    let message = confirm.message().cloned().expect("a question back");
    assert!(message.text().contains("Human rights") && message.text().contains("cannot be undone"), "{message:?}");
    room.organiser().press_label(&message, "Erase").expect("a button").settled().await
}

async fn all_is_gone(room: &Room) {
    for table in [
        "SELECT count(*) FROM question",
        "SELECT count(*) FROM decision",
        "SELECT count(*) FROM topic",
        "SELECT count(*) FROM speaker",
        "SELECT count(*) FROM notice",
        "SELECT count(*) FROM fact_shown",
        "SELECT count(*) FROM staging",
    ] {
        assert_eq!(room.count(table).await, 0, "{table}");
    }
    assert_eq!(room.count("SELECT count(*) FROM workshop WHERE erased_at_ms IS NOT NULL").await, 1);
    room.until("every message deleted", |r| {
        [r.floor, r.desk].iter().all(|c| r.discord.messages(*c).iter().all(|m| m.author() != r.discord.bot()))
    })
    .await;
    room.until_count("SELECT count(*) FROM view", 0).await;
    room.until_count("SELECT count(*) FROM chore", 0).await;
    assert_eq!(in_files(room).await, [""; 0], "words in a file");
}

#[tokio::test]
async fn an_organiser_erases_a_closed_workshop() {
    let room = closed().await;
    assert!(in_files(&room).await == WORDS, "they are looked for in the right place");
    let moderator = room.moderator();
    let refused = room.command(&moderator, room.floor, "workshop erase", &[]).await.text();
    assert!(refused.contains("Manage Server"), "{refused}");
    let (organiser, typed) = (room.organiser(), [("workshop", json!("human"))]);
    let choices = organiser.autocomplete(room.desk, "workshop erase", &typed, "workshop");
    let choices = choices.await.expect("choices");
    assert_eq!(choices.len(), 1);
    let said = erases(&room, &[("workshop", json!(choices[0].value))]).await;
    assert!(said.text().contains("is erased"), "{said:?}");
    all_is_gone(&room).await;
    let again = room.command(&room.organiser(), room.floor, "workshop erase", &[]).await.text();
    assert!(again.contains("was erased"), "{again}");
    let unknown = [("workshop", json!("Something else"))];
    let unknown = room.command(&room.organiser(), room.floor, "workshop erase", &unknown).await.text();
    assert!(unknown.contains("Something else") && unknown.contains("Choose one"), "{unknown}");
    // The channel is free for the next.
    room.open_workshop(&[]).await;
    let running = room.command(&room.organiser(), room.floor, "workshop erase", &[]).await.text();
    assert!(running.contains("Close it first"), "{running}");
}

#[tokio::test]
async fn old_workshops_are_erased_by_themselves_while_others_go_on() {
    let mut room = closed().await;
    room.clock.advance(Duration::from_hours(24 * 30) - Duration::from_secs(1));
    room.open_workshop(&[("title", json!("The next one"))]).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let asked = room.asks(&room.tashi(), "Still here?", true).await;
    room.until("its card", |r| r.card(asked).is_some()).await;
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    assert_eq!(room.count("SELECT count(*) FROM workshop WHERE erased_at_ms IS NOT NULL").await, 0, "not yet");
    room.stop().await;
    room.clock.advance(Duration::from_secs(1));
    room.start().await;
    room.until_count("SELECT count(*) FROM workshop WHERE erased_at_ms IS NOT NULL", 1).await;
    let old = |r: &Room| {
        let all = r.discord.messages(r.floor).into_iter().chain(r.discord.messages(r.desk));
        all.filter(|m| WORDS.iter().any(|w| m.text().contains(w))).count()
    };
    room.until("the old messages deleted", |r| old(r) == 0).await;
    assert!(room.card(asked).is_some() && room.panel().is_some(), "the running one is untouched");
    // The vacuum waits until nobody has done anything for a minute.
    assert_eq!(room.count("SELECT count(*) FROM chore").await, 1);
    room.clock.advance(Duration::from_mins(1));
    room.until_count("SELECT count(*) FROM chore", 0).await;
    assert_eq!(in_files(&room).await, [""; 0]);
}

/// What stands before Discord knows neither messages nor rights.
#[tokio::test]
async fn what_a_page_keeps_from_being_deleted_is_deleted_later_and_not_named() {
    let room = closed().await;
    for status in [400, 403, 404] {
        let delete = Calls::to("DELETE", &format!("channels/{}/messages/*", room.floor));
        room.discord.befall(delete.answered_with_text(status, "text/html", "<h1>Not today</h1>"));
    }
    erases(&room, &[]).await;
    all_is_gone(&room).await;
    assert_eq!(room.count("SELECT count(*) FROM undeleted").await, 0);
}

#[tokio::test]
async fn what_could_not_be_deleted_is_named_at_the_desk() {
    let room = closed().await;
    let left = room.discord.messages(room.floor).into_iter().filter(|m| m.author() == room.discord.bot()).count();
    assert!(left > 2);
    room.discord.set_overwrite(room.floor, &Who::Bot, Permissions::NONE, Permissions::VIEW_CHANNEL);
    let confirm = room.command(&room.organiser(), room.desk, "workshop erase", &[]).await;
    let message = confirm.message().cloned().expect("a question back");
    room.organiser().press_label(&message, "Erase").expect("a button").settled().await;
    let named = format!("{left} messages of the bot could not be deleted");
    room.until("what is left", |r| r.discord.messages(r.desk).iter().any(|m| m.text().contains(&named))).await;
    let told = room.discord.messages(room.desk);
    let told = told.iter().find(|m| m.text().contains(&named)).expect("just seen").text();
    assert!(told.contains(&format!("/channels/{}/{}/", room.discord.guild(), room.floor)), "{told}");
    room.until_count("SELECT count(*) FROM view WHERE kind <> 'undeleted'", 0).await;
}
