//! Translations: beside the original and never instead of it, given again, taken back, and gone with the words.

use discord_fake::{Message, Person};
use serde_json::json;
use tests::Room;
use tests::room::Setup;

use crate::record::{rapporteur, room_with};
use crate::reporting;

/// Translates with the command and its form, and returns the answer.
async fn translates(room: &Room, who: &Person, number: u32, language: &str, text: &str) -> Message {
    let options = [("number", json!(number)), ("language", json!(language))];
    let answer = room.command(who, room.desk, "question translate", &options).await;
    let form = answer.modal().cloned().unwrap_or_else(|| panic!("no form: {answer:?}"));
    assert!(form.title().contains(&format!("#{number}")), "{}", form.title());
    let answer = who.submit(&form, &[("text", text)]).expect("may be sent").answer().await;
    answer.message().cloned().unwrap_or_else(|| panic!("no message: {answer:?}"))
}

async fn shown(room: &Room, number: u32, words: &str) {
    let has = |m: Option<Message>| m.is_some_and(|m| m.text().contains(words));
    room.until(&format!("“{words}” on card and post"), |r| has(r.card(number)) && has(r.post(number))).await;
}

async fn not_shown(room: &Room, number: u32, words: &str) {
    let has = |m: Option<Message>| m.is_some_and(|m| m.text().contains(words));
    room.until(&format!("no “{words}”"), |r| !has(r.card(number)) && !has(r.post(number))).await;
}

#[tokio::test]
async fn a_translation_stands_beside_the_original_and_can_be_given_again_and_taken_back() {
    let room = room_with(Setup::default()).await;
    let (rita, moderator) = (rapporteur(&room, "rita"), room.moderator());
    let n = room.asks(&room.tashi(), "Who keeps the pictures of the border?", true).await;
    room.approves(&moderator, n).await;
    let told = translates(&room, &rita, n, "french", "Qui garde les *images* de la frontière ?").await;
    assert!(told.is_private() && told.text().contains("French, français"), "{}", told.text());
    assert!(told.button("Undo").is_none(), "a rapporteur decides on nothing");
    shown(&room, n, "Translation by a rapporteur (French, français)").await;
    shown(&room, n, "Qui garde les \\*images\\* de la frontière ?").await;
    shown(&room, n, "Who keeps the pictures of the border?").await;
    translates(&room, &moderator, n, "ug", "رەسىملەرنى كىم ساقلايدۇ؟").await;
    shown(&room, n, "رەسىملەرنى كىم ساقلايدۇ؟").await;
    shown(&room, n, "Translation by a moderator (Uyghur, ئۇيغۇرچە)").await;

    // Given again, it takes the place of the one before; taken back, that one is there again.
    let options = [("number", json!(n)), ("language", json!("fr"))];
    let form =
        room.command(&moderator, room.desk, "question translate", &options).await.modal().cloned().expect("a form");
    assert!(form.json().to_string().contains("Qui garde"), "filled in with what is there");
    let answer = moderator.submit(&form, &[("text", "À qui les images ?")]).expect("may be sent").answer().await;
    shown(&room, n, "À qui les images ?").await;
    not_shown(&room, n, "Qui garde").await;
    let told = answer.message().cloned().expect("a message");
    let back = moderator.press_label(&told, "Undo").expect("the way back").answer().await;
    assert!(back.text().contains("open"), "{back:?}");
    shown(&room, n, "Qui garde").await;
    not_shown(&room, n, "À qui les images ?").await;

    let (_, files) = reporting::reports(&room, &rita, &[("format", json!("json"))]).await;
    let report: serde_json::Value = serde_json::from_str(&files[0].1).expect("a report");
    let translations = &report["questions"][0]["translations"];
    assert_eq!(translations[0]["by"], "R1");
    assert_eq!(translations[0]["words"]["language"], "fr");
    assert_eq!(translations[1]["by"], "M1");
    assert_eq!(report["numbers"]["moderators"].as_array().map(Vec::len), Some(1), "rapporteurs decide on nothing");
    let log = room.word("SELECT group_concat(by || ' ' || kind || ' ' || reason, ', ') FROM log_entry").await;
    assert_eq!(
        log.as_deref(),
        Some("M1 approve , R1 translate fr, M1 translate ug, M1 translate fr, M1 undo translate")
    );
}

#[tokio::test]
async fn a_translation_is_destroyed_with_the_words_it_is_of() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    for way in ["edit", "decline", "withdraw"] {
        let n = room.asks(&tashi, &format!("Who keeps the {way} pictures?"), true).await;
        room.approves(&moderator, n).await;
        translates(&room, &moderator, n, "fr", "Quelles images ?").await;
        shown(&room, n, "Quelles images ?").await;
        match way {
            "edit" => {
                let options = [("number", json!(n)), ("destroy_original", json!(true))];
                let form = room.command(&moderator, room.desk, "question edit", &options).await;
                let form = form.modal().cloned().expect("a form");
                moderator.submit(&form, &[("text", "Which pictures?")]).expect("may be sent").answer().await;
            }
            "decline" => {
                let options = [("number", json!(n)), ("reason", json!("exposes a person"))];
                room.command(&moderator, room.desk, "question decline", &options).await;
            }
            _ => {
                let mine = room.command(&tashi, room.floor, "mine", &[]).await;
                let mut mine = mine.message().cloned().expect("a list");
                if mine.button("Withdraw").is_none() {
                    let (select, value) = tests::room::choice(&mine, |label| label.starts_with(&format!("#{n} ")));
                    let answer = tashi.select(&mine, &select, &[&value]).expect("may be chosen").answer().await;
                    mine = answer.message().cloned().expect("the question");
                }
                tashi.press_label(&mine, "Withdraw").expect("a button").answer().await;
            }
        }
        not_shown(&room, n, "Quelles images ?").await;
        assert_eq!(room.count("SELECT count(*) FROM translation").await, 0, "{way}");
    }
    let folder = room.database().parent().expect("a folder").to_owned();
    let files = std::fs::read_dir(folder).expect("readable").filter_map(|f| std::fs::read(f.ok()?.path()).ok());
    for bytes in files {
        assert!(memchr::memmem::find(&bytes, "Quelles images".as_bytes()).is_none(), "in a file");
    }
    // What nothing is left of is not taken back either.
    let n = room.asks(&tashi, "Who pays for it?", true).await;
    room.approves(&moderator, n).await;
    translates(&room, &moderator, n, "fr", "Qui paie ?").await;
    let form = room.command(&moderator, room.desk, "question edit", &[("number", json!(n))]).await;
    let form = form.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", "Who pays?")]).expect("may be sent").answer().await;
    for state in ["open", "waiting"] {
        let back = room.command(&moderator, room.desk, "question restore", &[("number", json!(n))]).await.text();
        assert!(back.contains(state), "{back}");
    }
}

#[tokio::test]
async fn more_offers_a_translation_and_unknown_languages_are_refused() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let n = room.asks(&room.tashi(), "Who keeps the pictures?", true).await;
    let more = room.on_card(&moderator, n, "More…").await.message().cloned().expect("a message");
    let which = moderator.press_label(&more, "Translate").expect("a button").answer().await;
    let which = which.message().cloned().expect("a select");
    let (select, value) = tests::room::choice(&which, |label| label.contains("Tibetan"));
    let form = moderator.select(&which, &select, &[&value]).expect("may be chosen").answer().await;
    let form = form.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", "པར་སུས་ཉར་གྱི་ཡོད།")]).expect("may be sent").answer().await;
    room.until("it", |r| r.card(n).is_some_and(|c| c.text().contains("པར་སུས་ཉར་གྱི་ཡོད།"))).await;
    let choices = [("number", json!(n)), ("language", json!("སྐད"))];
    let choices = moderator.autocomplete(room.desk, "question translate", &choices, "language").await.expect("choices");
    assert_eq!(choices[0].value, json!("bo"), "{choices:?}");
    let unknown = [("number", json!(n)), ("language", json!("Klingon*"))];
    let said = room.command(&moderator, room.desk, "question translate", &unknown).await.text();
    assert!(said.contains("no language that is known"), "{said}");
    for (at, language) in ["fr", "de", "es", "ru"].into_iter().enumerate() {
        translates(&room, &moderator, n, language, &format!("Number {at}")).await;
    }
    let options = [("number", json!(n)), ("language", json!("it"))];
    let form =
        room.command(&moderator, room.desk, "question translate", &options).await.modal().cloned().expect("a form");
    let said = moderator.submit(&form, &[("text", "Chi?")]).expect("may be sent").answer().await.text();
    assert!(said.contains("translations into 5 languages"), "{said}");
}

/// Nobody is told of a question before its slot, whatever number is tried.
#[tokio::test]
async fn what_is_hidden_cannot_be_translated() {
    let setup = Setup { set_clock: true, batch_s: 20, ..Setup::default() };
    let room = Room::open_with(setup, &[]).await;
    let n = room.asks(&room.tashi(), "Who keeps the pictures?", true).await;
    for number in [n, n % 50 + 1] {
        let options = [("number", json!(number)), ("language", json!("fr"))];
        let said = room.command(&room.moderator(), room.desk, "question translate", &options).await.text();
        assert!(said.contains(&format!("no #{number}")) || said.contains("There is no"), "{said}");
    }
}
