//! The self-exposure guard: what in an anonymous question leads to a person is pointed out before anybody else sees it,
//! and nothing of it is stored until its asker says so.

use discord_fake::{Answer, Message, Person};
use serde_json::json;
use tests::Room;
use tests::room::number_in;

const PHONE: &str = "+1 202 555 0143";

/// The private answer in which a question is held back.
async fn held_back(room: &Room, who: &Person, text: &str) -> Message {
    let answer = room.sends(who, text, true).await;
    let message = answer.message().expect("a message").clone();
    assert!(message.is_private() && message.text().contains("Not sent. Nothing is stored."), "{}", message.text());
    message
}

/// Whether these words lie in any of the bot's files.
fn stored_anywhere(room: &Room, words: &str) -> bool {
    let folder = room.database().parent().expect("a folder").to_owned();
    let files = std::fs::read_dir(folder).expect("readable").filter_map(|f| std::fs::read(f.ok()?.path()).ok());
    files.into_iter().any(|bytes| bytes.windows(words.len()).any(|w| w == words.as_bytes()))
}

#[tokio::test]
async fn what_leads_to_a_person_is_shown_to_the_asker_alone_and_stored_nowhere() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let text = format!("My neighbour knows more, call {PHONE} or write to kollega@example.org");
    let message = held_back(&room, &tashi, &text).await;
    let shown = text.replace('@', r"\@");
    for part in [r"telephone number: \+1 202 555 0143", "e-mail address: kollega", &shown] {
        assert!(message.text().contains(part), "{part}: {}", message.text());
    }
    assert_eq!(room.count("SELECT count(*) FROM question").await, 0);
    assert!(!stored_anywhere(&room, "My neighbour knows"), "it was stored");

    let receipt = tashi.press_label(&message, "Send anyway").expect("a button").answer().await;
    assert!(matches!(receipt, Answer::Update(_)), "it takes the place of what was held back: {receipt:?}");
    let number = number_in(&receipt.text()).expect("a receipt");
    assert!(receipt.text().contains("anonymous"));
    let buttons: Vec<String> =
        receipt.message().expect("a message").buttons().into_iter().map(|button| button.label).collect();
    assert_eq!(buttons, ["Edit", "Withdraw"], "nothing more to send");
    assert!(stored_anywhere(&room, "My neighbour knows"), "it is looked for in the right place");
    room.until("its card", |r| r.card(number).is_some()).await;
    let card = room.card(number).expect("just seen").text();
    assert!(card.contains("contains telephone number, e-mail address"), "{card}");
}

#[tokio::test]
async fn edit_gives_the_words_back_and_what_is_mended_is_sent() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let text = format!("Who answers at {PHONE}?");
    let message = held_back(&room, &tashi, &text).await;
    let form = tashi.press_label(&message, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
    assert_eq!(form.inputs()[0].value, text);
    assert!(form.title().contains("anonymously"), "{}", form.title());
    let still = tashi.submit(&form, &[("text", "Ask @wenli instead")]).expect("may be sent").answer().await;
    assert!(still.text().contains("@name") && number_in(&still.text()).is_none(), "{}", still.text());
    assert!(matches!(still, Answer::Update(_)), "in the place of what was held back: {still:?}");
    let receipt = tashi.submit(&form, &[("text", "Who answers there?")]).expect("may be sent").answer().await;
    assert!(matches!(receipt, Answer::Update(_)), "in the same place: {receipt:?}");
    let number = number_in(&receipt.text()).expect("a receipt");
    room.until("its card", |r| r.card(number).is_some()).await;
    assert!(!room.card(number).expect("just seen").text().contains("Check: "));

    // What was held back is spent, however it is pressed or sent once more.
    let spent = format!("You already sent another wording as #{number}. Nothing was sent.");
    let pressed = async |label: &str| {
        let id = message.button(label).and_then(|b| b.custom_id).expect("an id");
        tashi.raw_press(room.floor, Some(message.id()), &id).answer().await
    };
    for label in ["Send anyway", "Edit"] {
        let said = pressed(label).await;
        assert!(matches!(&said, Answer::Message(m) if m.text() == spent), "{label}: {said:?}");
    }
    let other = tashi.submit(&form, &[("text", "Who else answers there?")]).expect("may be sent").answer().await;
    assert!(other.text().contains(&spent) && other.text().contains("Who else answers there?"), "{other:?}");
    let same = tashi.submit(&form, &[("text", "Who answers there?")]).expect("may be sent").answer().await;
    assert_eq!(number_in(&same.text()), Some(number), "the same words get the first receipt");
    assert_eq!(room.count("SELECT count(*) FROM question").await, 1);
}

#[tokio::test]
async fn what_is_not_what_was_held_back_is_not_sent() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let message = held_back(&room, &tashi, &format!("Who answers at {PHONE}?")).await;
    let other = held_back(&room, &room.jonas(), &format!("Who else answers at {PHONE}?")).await;
    for label in ["Send anyway", "Edit"] {
        let id = other.button(label).and_then(|b| b.custom_id).expect("an id");
        for message in [Some(message.id()), None] {
            let said = tashi.raw_press(room.floor, message, &id).answer().await.text();
            assert!(said.contains("no longer here"), "{label}: {said}");
        }
    }
    assert_eq!(room.count("SELECT count(*) FROM question").await, 0);
    let receipt = tashi.press_label(&message, "Send anyway").expect("still there").answer().await.text();
    assert!(number_in(&receipt).is_some(), "{receipt}");
}

/// Whatever is in it, what is sent anyway is what was typed.
#[tokio::test]
async fn every_text_comes_back_as_it_was() {
    let room = Room::open().await;
    let families = "👨‍👩‍👧‍👦".repeat(170);
    let texts = [
        format!("**a** \\ `x` _y_ ||z|| > # {PHONE}"),
        format!("first line\nsecond line\n\nlast {PHONE}"),
        format!("```text\nin a block {PHONE}\n```"),
        format!("ئۇيغۇر {PHONE} བོད"),
        format!("{families} {PHONE}"),
    ];
    for (n, text) in texts.iter().enumerate() {
        let who = room.newcomer(&format!("asker{n}"));
        let message = held_back(&room, &who, text).await;
        let receipt = who.press_label(&message, "Send anyway").expect("a button").answer().await;
        let number = number_in(&receipt.text()).unwrap_or_else(|| panic!("{text:?}: {receipt:?}"));
        let stored: String = sqlx::query_scalar("SELECT text FROM question WHERE number = ?")
            .bind(number)
            .fetch_one(&room.rows().await)
            .await
            .expect("it is stored");
        assert!(stored == *text, "{stored:?} instead of {text:?}");
    }
}

#[tokio::test]
async fn a_refusal_after_it_was_held_back_loses_nothing() {
    let room = Room::open().await;
    let (tashi, text) = (room.tashi(), format!("Who answers at {PHONE}?"));
    let message = held_back(&room, &tashi, &text).await;
    room.command(&room.moderator(), room.desk, "workshop pause", &[]).await;
    let refused = tashi.press_label(&message, "Send anyway").expect("a button").answer().await;
    assert!(matches!(refused, Answer::Message(_)), "what was held back stays where it is: {refused:?}");
    assert!(refused.text().contains("No new questions") && refused.text().contains(&text), "{}", refused.text());
    room.command(&room.moderator(), room.desk, "workshop resume", &[]).await;
    let receipt = tashi.press_label(&message, "Send anyway").expect("a button").answer().await.text();
    assert!(number_in(&receipt).is_some(), "{receipt}");
}

#[tokio::test]
async fn named_questions_and_harmless_numbers_are_not_held_back() {
    let room = Room::open().await;
    let named = room.sends(&room.tashi(), &format!("I can be called at {PHONE}"), false).await.text();
    assert!(number_in(&named).is_some(), "{named}");
    let options = [
        ("question", json!("What did Articles 38-40 of 2017 mean for 8,026,000,000 yuan?")),
        ("anonymous", json!(true)),
    ];
    let harmless = room.command(&room.jonas(), room.floor, "ask", &options).await.text();
    assert!(number_in(&harmless).is_some(), "{harmless}");
    let options = [("question", json!(format!("By command: {PHONE}"))), ("anonymous", json!(true))];
    let held = room.command(&room.jonas(), room.floor, "ask", &options).await.text();
    assert!(held.contains("Not sent. Nothing is stored."), "{held}");
}

#[tokio::test]
async fn the_askers_own_edit_is_looked_at_too() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let number = room.asks(&tashi, "Who answers there?", true).await;
    let mine = room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a list");
    let form = tashi.press_label(&mine, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
    let text = format!("Who answers at {PHONE}?");
    let held = tashi.submit(&form, &[("text", &text)]).expect("may be sent").answer().await;
    let held = held.message().cloned().expect("a message");
    assert!(held.text().contains("Not sent. Nothing is stored."), "{}", held.text());
    assert!(!stored_anywhere(&room, "202 555"), "it was stored");
    let again = tashi.press_label(&held, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
    assert_eq!(again.inputs()[0].value, text);
    let saved = tashi.press_label(&held, "Send anyway").expect("a button").answer().await;
    assert!(saved.text().contains(&format!("#{number} is changed")), "{saved:?}");
    assert_eq!(room.word("SELECT text FROM question").await, Some(text));
}

#[tokio::test]
async fn a_moderators_edit_that_takes_it_out_destroys_the_original() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    for (n, (after, destroys)) in
        [("Who answers there?", true), ("Please: who answers at +1 202 555 0143?", false)].into_iter().enumerate()
    {
        let message = held_back(&room, &tashi, &format!("Who answers at {PHONE}? ({n})")).await;
        let receipt = tashi.press_label(&message, "Send anyway").expect("a button").answer().await.text();
        let number = number_in(&receipt).expect("a receipt");
        let form = room.on_card(&moderator, number, "Edit").await.modal().cloned().expect("a form");
        let said = moderator.submit(&form, &[("text", after)]).expect("may be sent").answer().await;
        let said = said.message().expect("a message");
        assert_eq!(said.text().contains("the original was deleted"), destroys, "{}", said.text());
        assert_eq!(said.button("Destroy the original").is_some(), !destroys);
        assert_eq!(stored_anywhere(&room, &format!("at {PHONE}? ({n})")), !destroys);
    }
}
