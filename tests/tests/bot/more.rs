//! **More…** on a card: what else can be done with a question, each button like its command.

use discord_fake::{Message, Person};
use serde_json::json;
use tests::Room;

async fn more(room: &Room, moderator: &Person, number: u32) -> Message {
    let said = room.on_card(moderator, number, "More…").await;
    let message = said.message().expect("a message").clone();
    assert!(message.is_private());
    message
}

fn labels(message: &Message) -> Vec<String> {
    message.buttons().into_iter().map(|b| b.label).collect()
}

#[tokio::test]
async fn more_offers_what_else_can_be_done_in_each_state() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let n = room.asks(&tashi, "Who keeps the pictures of the border?", true).await;
    assert_eq!(labels(&more(&room, &moderator, n).await), ["Translate", "Ask back", "Mute whoever asked"]);

    let form = room.on_card(&moderator, n, "Edit").await.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", "Who keeps pictures of the border?")]).expect("may be sent").answer().await;
    room.until("the edit", |r| r.card(n).is_some_and(|c| c.text().contains("keeps pictures"))).await;
    assert_eq!(labels(&room.card(n).expect("a card")), ["Approve", "Edit", "More…"]);
    let offered = more(&room, &moderator, n).await;
    assert_eq!(labels(&offered), ["Undo", "Translate", "Ask back", "Mute whoever asked"]);
    let back = moderator.press_label(&offered, "Undo").expect("a button").answer().await;
    assert!(back.text().contains("waiting"), "{back:?}");
    room.until("the words as they were", |r| r.card(n).is_some_and(|c| c.text().contains("keeps the pictures"))).await;

    room.approves(&moderator, n).await;
    assert_eq!(labels(&room.card(n).expect("a card")), ["Answer", "To the stage", "Undo", "More…"]);
    assert_eq!(
        labels(&more(&room, &moderator, n).await),
        ["Edit", "Defer", "File", "Translate", "Ask back", "Mute whoever asked"]
    );
    room.command(&moderator, room.desk, "topic add", &[("title", json!("Borders")), ("minutes", json!(5))]).await;
    let offered = more(&room, &moderator, n).await;
    let chooses = moderator.press_label(&offered, "Topic…").expect("a button").answer().await;
    let chooses = chooses.message().expect("a select");
    let (select, value) = tests::room::choice(chooses, |label| label == "Borders");
    let given = moderator.select(chooses, &select, &[&value]).expect("may be chosen").answer().await;
    assert!(given.text().contains("belongs to") && given.text().contains("Borders"), "{given:?}");
    room.until("the topic", |r| r.card(n).is_some_and(|c| c.text().contains("Borders"))).await;

    for (label, state) in [("Defer", "deferred"), ("File", "filed")] {
        let offered = more(&room, &moderator, n).await;
        let done = moderator.press_label(&offered, label).expect("a button").answer().await;
        let done = done.message().expect("what was done").clone();
        assert!(done.is_private() && done.text().contains(state), "{done:?}");
        let back = moderator.press_label(&done, "Undo").expect("the way back").answer().await;
        assert!(back.text().contains("open"), "{back:?}");
    }
    room.command(&moderator, room.desk, "question stage", &[("number", json!(n))]).await;
    room.until("on the stage", |r| r.card(n).is_some_and(|c| c.button("Answered").is_some())).await;
    assert_eq!(labels(&room.card(n).expect("a card")), ["Answered", "Answer", "Undo", "More…"]);
}

#[tokio::test]
async fn what_has_moved_on_is_given_no_topic_muted_or_asked_back_unseen() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    room.command(&moderator, room.desk, "topic add", &[("title", json!("Borders")), ("minutes", json!(5))]).await;
    let n = room.asks(&tashi, "Who keeps the pictures of the border?", true).await;
    let offered = more(&room, &moderator, n).await;
    let to_mute = more(&room, &moderator, n).await;
    let chooses = moderator.press_label(&offered, "Topic…").expect("a button").answer().await;
    let ask_back = moderator.press_label(&to_mute, "Ask back").expect("a button").answer().await;
    let form = room.on_card(&room.other_moderator(), n, "Edit").await.modal().cloned().expect("a form");
    let edited = room.other_moderator().submit(&form, &[("text", "Who keeps pictures?")]).expect("may be sent");
    assert!(edited.answer().await.text().contains("is changed"));

    for label in ["Topic…", "Ask back"] {
        let said = moderator.press_label(&to_mute, label).expect("a button").answer().await.text();
        assert!(said.contains("was faster"), "{label}: {said}");
    }

    let chooses = chooses.message().expect("a select");
    let (select, value) = tests::room::choice(chooses, |label| label == "Borders");
    let given = moderator.select(chooses, &select, &[&value]).expect("may be chosen").answer().await.text();
    let muted = moderator.press_label(&to_mute, "Mute whoever asked").expect("a button").answer().await.text();
    let form = ask_back.modal().expect("a form");
    let asked = moderator.submit(form, &[("text", "Which border?")]).expect("may be sent").answer().await.text();
    for said in [given, muted, asked] {
        assert!(said.contains("was faster"), "{said}");
    }
    let stored = "SELECT (SELECT count(*) FROM question WHERE topic IS NOT NULL) + (SELECT count(*) FROM mute)
                  + (SELECT count(*) FROM ask_back)";
    assert_eq!(room.count(stored).await, 0);
}

#[tokio::test]
async fn muting_answers_the_same_whether_or_not_they_were_muted_before() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let (one, two) = (room.asks(&tashi, "The first of two", true).await, room.asks(&tashi, "The other", true).await);
    let mut said = Vec::new();
    for (number, times) in [(one, 2), (two, 1)] {
        for _ in 0..times {
            let offered = more(&room, &moderator, number).await;
            let muted = moderator.press_label(&offered, "Mute whoever asked").expect("a button").answer().await;
            said.push(muted.text().replace(&format!("#{number}"), "#n"));
        }
    }
    assert!(said[0].contains("nothing more anonymously") && said.iter().all(|s| *s == said[0]), "{said:?}");
    assert!(room.sends(&tashi, "One more without a name", true).await.text().contains("no more anonymous"));
    room.asks(&tashi, "One more by name", false).await;

    let mut lifted = Vec::new();
    for number in [one, one, two] {
        let text = room.command(&moderator, room.desk, "question unmute", &[("number", json!(number))]).await.text();
        lifted.push(text.replace(&format!("#{number}"), "#n"));
    }
    assert!(lifted.iter().all(|l| *l == lifted[0]), "{lifted:?}");
    room.asks(&tashi, "Without a name again", true).await;
}
