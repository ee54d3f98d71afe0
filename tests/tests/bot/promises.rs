//! Promises to those who ask anonymously that no other file here is about: ordinary messages, ids that name nobody, batches,
//! a thin crowd.

use std::time::Duration;

use serde_json::{Value, json};
use tests::Room;
use tests::room::{Setup, number_in};

const SLOT_S: u32 = 20;

/// Accounts, messages and channels have ids of at least this size; workshops, numbers and revisions never.
const SNOWFLAKE: u64 = 1_000_000_000;

fn numbers(text: &str) -> impl Iterator<Item = u64> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok())
}

/// A workshop in which everything that makes a public message has happened.
async fn played() -> Room {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    let hidden = room.asks(&tashi, "Who may know this?", true).await;
    let named = room.asks(&jonas, "Everybody may know this", false).await;
    let post = room.approves(&moderator, hidden).await;
    room.approves(&moderator, named).await;
    tashi.press_label(&post, "Support · 0").expect("a button").answer().await;
    room.command(&moderator, room.desk, "topic add", &[("title", json!("Courts")), ("minutes", json!(3))]).await;
    room.command(&moderator, room.desk, "topic next", &[]).await;
    room.command(&moderator, room.floor, "brief", &[("search", json!("firewall")), ("show", json!(true))]).await;
    room.command(&moderator, room.desk, "question stage", &[("number", json!(hidden))]).await;
    let form = room.command(&moderator, room.desk, "question answer", &[("number", json!(hidden))]).await;
    let form = form.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", "Nobody.")]).expect("may be sent").answer().await;
    room.command(&tashi, room.floor, "ask", &[("question", json!(format!("{} end", "x ".repeat(1_200))))]).await;
    room.command(&tashi, room.floor, "privacy", &[]).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    room
}

/// The answer to an interaction names who caused it, for everybody who can see it.
#[tokio::test]
async fn what_all_can_see_is_an_ordinary_message_that_answers_nobody() {
    let room = played().await;
    let mut seen = 0;
    for message in room.discord.messages(room.floor).into_iter().chain(room.discord.messages(room.desk)) {
        assert!(!message.is_private());
        for key in ["interaction_metadata", "interaction"] {
            assert!(message.json().get(key).is_none_or(Value::is_null), "{key}: {}", message.text());
        }
        seen += 1;
    }
    assert!(seen >= 6, "panel, board, cards, posts, a fact: {seen}");
    // What a person alone sees does have it, so it would have been found.
    let own = room.tashi().sees(room.floor).into_iter().find(discord_fake::Message::is_private).expect("a receipt");
    assert!(own.json()["interaction_metadata"]["user"]["id"].is_string(), "{}", own.json());
}

#[tokio::test]
async fn ids_nonces_and_file_names_hold_nothing_of_a_person() {
    let room = played().await;
    let mut looked_at = 0;
    let mut look = |what: &str, text: &str| {
        looked_at += 1;
        let big = numbers(text).find(|n| *n >= SNOWFLAKE);
        assert_eq!(big, None, "{what} {text:?}");
        for name in ["tashi", "Tashi", "jonas", "Jonas"] {
            assert!(!text.contains(name), "{what} {text:?}");
        }
    };
    for call in room.discord.calls() {
        let mut parts: Vec<&Value> = call.body.iter().collect();
        while let Some(part) = parts.pop() {
            match part {
                Value::Object(fields) => {
                    for (key, value) in fields {
                        match (key.as_str(), value) {
                            ("custom_id" | "nonce" | "filename", Value::String(text)) => look(key, text),
                            ("options", _) => {}
                            _ => parts.push(value),
                        }
                    }
                }
                Value::Array(all) => parts.extend(all),
                _ => {}
            }
        }
        for file in &call.files {
            look("a file's name", &file.name);
        }
    }
    assert!(looked_at > 30, "{looked_at}");
}

/// The moment to which the clock stands in its slot, in milliseconds.
fn into_the_slot(room: &Room) -> u64 {
    let slot = i64::from(SLOT_S) * 1_000;
    room.clock.now().ms().rem_euclid(slot).unsigned_abs()
}

/// Time enough for the painter to have looked.
async fn a_look() {
    tokio::time::sleep(Duration::from_millis(1_200)).await;
}

#[tokio::test]
async fn anonymous_questions_come_on_the_grid_shuffled_and_never_alone_at_once() {
    let setup = Setup { set_clock: true, batch_s: SLOT_S, ..Setup::default() };
    let room = Room::open_with(setup, &[]).await;
    let moderator = room.moderator();
    let slot = Duration::from_secs(SLOT_S.into());
    let to_the_grid = |room: &Room| slot - Duration::from_millis(into_the_slot(room));
    let mut in_order = 0;
    for round in 0..4 {
        // Asked at any moment of the slot, seen at none but its end.
        room.clock.advance(Duration::from_millis(1_300 + 700 * round));
        let mut asked = Vec::new();
        for n in 0..5 {
            let who = room.newcomer(&format!("asker{round}x{n}"));
            asked.push(room.asks(&who, &format!("Matter {n} of {round}"), true).await);
        }
        room.clock.advance(to_the_grid(&room) - Duration::from_millis(1));
        a_look().await;
        for n in &asked {
            assert!(room.card(*n).is_none(), "before the slot");
            let shown = room.command(&moderator, room.desk, "question show", &[("number", json!(n))]).await.text();
            assert!(shown.contains("There is no"), "{shown}");
        }
        room.clock.advance(Duration::from_millis(1));
        room.until("the cards", |r| asked.iter().all(|n| r.card(*n).is_some())).await;
        let place = |n: &u32| room.card(*n).expect("just seen").id();
        in_order += usize::from(asked.is_sorted_by_key(place));
    }
    assert!(in_order < 3, "five cards come in the order of asking once in 120 times, not {in_order} of 4");

    // A named one comes at once; an anonymous one that is alone waits a slot more.
    let named = room.asks_by_command(&room.tashi(), "Under my name").await;
    room.until("the named card", |r| r.card(named).is_some()).await;
    let alone = room.asks(&room.jonas(), "Alone in its slot", true).await;
    room.clock.advance(to_the_grid(&room));
    a_look().await;
    assert!(room.card(alone).is_none(), "it would be known when it was asked");
    room.clock.advance(slot);
    room.until("its card", |r| r.card(alone).is_some()).await;
}

/// With pre-moderation off the post waits as the card does.
#[tokio::test]
async fn what_is_open_at_once_waits_for_its_slot_all_the_same() {
    let setup = Setup { set_clock: true, batch_s: SLOT_S, ..Setup::default() };
    let room = Room::open_with(setup, &[]).await;
    room.command(&room.organiser(), room.floor, "workshop settings", &[("premoderation", json!(false))]).await;
    let receipt = room.sends(&room.tashi(), "Open at once", true).await.text();
    assert!(receipt.contains("It comes to the floor soon"), "{receipt}");
    let one = number_in(&receipt).expect("a number");
    let other = room.asks(&room.jonas(), "So is this", true).await;
    a_look().await;
    assert!(room.post(one).is_none() && room.post(other).is_none());
    let listed = room.command(&room.newcomer("reader"), room.floor, "questions", &[]).await.text();
    assert!(number_in(&listed).is_none(), "{listed}");
    room.clock.advance(Duration::from_secs(SLOT_S.into()));
    room.until("the posts", |r| r.post(one).is_some() && r.post(other).is_some()).await;
}

#[tokio::test]
async fn fewer_than_five_are_told_that_anonymity_is_thin() {
    let room = Room::open().await;
    // The asker, one who asked by name, one who raised a hand, one who pressed a button of the panel.
    let (asker, by_name, hand, pressed) =
        (room.newcomer("asker"), room.newcomer("by-name"), room.newcomer("hand"), room.newcomer("pressed"));
    room.asks(&by_name, "Under my name", false).await;
    room.command(&hand, room.floor, "hand raise", &[]).await;
    room.command(&hand, room.floor, "hand lower", &[]).await;
    pressed.press_label(&room.panel().expect("a panel"), "My questions").expect("a button").answer().await;
    let said = room.sends(&asker, "With four of us", true).await.text();
    assert!(said.contains("Fewer than five"), "{said}");
    // A fifth: who opened the form and sent nothing.
    room.ask_form(&room.newcomer("fifth"), false).await;
    let said = room.sends(&asker, "With five of us", true).await.text();
    assert!(number_in(&said).is_some() && !said.contains("Fewer than five"), "{said}");
}

/// A press is kept by tag, whoever presses: one's own question is no other case, and no row of it is marked.
#[tokio::test]
async fn supporting_ones_own_named_question_is_kept_like_any_other_support() {
    let room = Room::open().await;
    let (tashi, jonas) = (room.tashi(), room.jonas());
    let n = room.asks(&tashi, "What everybody knows is mine", false).await;
    room.approves(&room.moderator(), n).await;
    let mut label = "Support · 0";
    for (who, then) in [(&tashi, "Support · 1"), (&jonas, "Support · 2")] {
        who.press_label(&room.post(n).expect("a post"), label).expect("a button").answer().await;
        room.until(then, |r| r.post(n).is_some_and(|p| p.button(then).is_some())).await;
        label = then;
    }
    let seal = room.seal();
    let tag = |who: &discord_fake::Person| seal.tag(workshop::Account(who.id().get())).bytes().to_vec();
    let tags: Vec<Vec<u8>> =
        sqlx::query_scalar("SELECT tag FROM support ORDER BY tag").fetch_all(&room.rows().await).await.expect("tags");
    let mut both = vec![tag(&tashi), tag(&jonas)];
    both.sort();
    assert_eq!(tags, both);
    assert_eq!(room.count("SELECT count(*) FROM question WHERE asker_supports = 1").await, 0);
    let stored = room.command(&tashi, room.floor, "privacy", &[]).await.text();
    assert!(stored.contains("your support of one question"), "{stored}");
}

/// Whoever narrows down who may ask cannot do it unseen.
#[tokio::test]
async fn what_limits_who_may_ask_stands_on_the_panel() {
    let room = Room::open().await;
    let (moderator, organiser) = (room.moderator(), room.organiser());
    let says = |what: &'static str| move |r: &Room| r.panel().is_some_and(|panel| panel.text().contains(what));
    assert!(!says("Only some people can take part")(&room));
    room.command(&moderator, room.desk, "workshop lockdown", &[("state", json!("on"))]).await;
    room.until("the lockdown", says("locked down")).await;
    room.command(&organiser, room.desk, "workshop settings", &[("account_age_days", json!(7))]).await;
    room.until("the age", says("at least 7 days old")).await;
    room.command(&moderator, room.desk, "workshop lockdown", &[("state", json!("off"))]).await;
    room.until("no lockdown", |r| !says("locked down")(r) && says("at least 7 days old")(r)).await;
}

/// Thin anonymity is said before anything is sent, on every way to ask.
#[tokio::test]
async fn where_few_may_ask_nothing_is_sent_without_a_word_of_theirs() {
    let room = Room::open().await;
    let tashi = room.tashi();
    const LABEL: &str = "Ask all the same";
    let stored = async || room.count("SELECT count(*) FROM question").await;

    let panel = room.panel().expect("a panel");
    let note = tashi.press_label(&panel, "Ask anonymously").expect("a button").answer().await;
    let note = note.message().cloned().expect("a note before the form");
    assert!(note.is_private() && note.text().contains("Fewer than five"), "{}", note.text());
    assert_eq!(note.buttons().len(), 1);
    let form = tashi.press_label(&note, LABEL).expect("a button").answer().await.modal().cloned().expect("a form");
    let receipt = tashi.submit(&form, &[("text", "By the form")]).expect("may be sent").answer().await.text();
    assert!(number_in(&receipt).is_some(), "{receipt}");
    assert!(receipt.lines().nth(1).is_some_and(|line| line.contains("Fewer than five")), "{receipt}");

    // By the command, the words are held in the note, with what the guard finds in them afterwards.
    let words = [("question", json!("By the command, call +49 30 901820"))];
    let held = room.tashi().command(room.floor, "ask", &words).expect("may be sent").answer().await;
    let held = held.message().cloned().expect("a note");
    assert!(held.text().contains("Fewer than five") && held.text().contains("By the command"), "{}", held.text());
    assert_eq!(stored().await, 1, "nothing is stored yet");
    let guarded = tashi.press_label(&held, LABEL).expect("a button").answer().await;
    let guarded = guarded.message().cloned().expect("held back");
    assert!(guarded.button("Send anyway").is_some() && stored().await == 1, "{}", guarded.text());
    let receipt = tashi.press_label(&guarded, "Send anyway").expect("a button").answer().await.text();
    assert!(number_in(&receipt).is_some() && receipt.contains("Fewer than five"), "{receipt}");

    // By name nobody is held up, and nobody is when there are five.
    room.asks(&room.jonas(), "Under my name", false).await;
    for n in 0..4 {
        room.command(&room.newcomer(&format!("more{n}")), room.floor, "hand raise", &[]).await;
    }
    let answer = room.newcomer("late").press_label(&panel, "Ask anonymously").expect("a button").answer().await;
    assert!(answer.modal().is_some(), "{answer:?}");
}
