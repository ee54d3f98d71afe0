//! Decisions of moderators, and the way back.

use discord_fake::{Answer, Interaction, Message, Person};
use serde_json::json;
use tests::Room;

fn decline(moderator: &Person, card: &Message, reason: &str) -> Interaction {
    let select = card.selects().into_iter().next().expect("a select");
    moderator.select(card, &select.custom_id, &[reason]).expect("may be chosen")
}

#[tokio::test]
async fn approve_and_decline_at_the_same_moment_one_wins_and_the_other_is_told() {
    let room = Room::open().await;
    let (tashi, one, other) = (room.tashi(), room.moderator(), room.other_moderator());
    let (mut approved, mut declined) = (0, 0);
    let mut numbers = Vec::new();
    for i in 0..200 {
        numbers.push(room.asks(&tashi, &format!("Question {i} of a long list"), i % 2 == 0).await);
        if numbers.len() < 50 {
            continue;
        }
        for n in numbers.drain(..) {
            room.until("the card", |r| r.card(n).is_some()).await;
            let card = room.card(n).expect("just seen");
            let (a, d) = if n % 2 == 0 {
                let a = one.press_label(&card, "Approve").expect("a button");
                (a, decline(&other, &card, "abuse"))
            } else {
                let d = decline(&other, &card, "abuse");
                (one.press_label(&card, "Approve").expect("a button"), d)
            };
            let (a, d) = (a.settled().await, d.settled().await);
            match (&a, &d) {
                (Answer::Update(_), Answer::Message(told)) => {
                    approved += 1;
                    assert!(told.text().contains("was faster") && told.text().contains("open"), "{}", told.text());
                }
                (Answer::Message(told), Answer::Update(_)) => {
                    declined += 1;
                    assert!(told.text().contains("was faster") && told.text().contains("declined"), "{}", told.text());
                }
                _ => panic!("#{n}: {a:?} {d:?}"),
            }
        }
    }
    assert_eq!(approved + declined, 200);
    println!("of 200 races {approved} were won by Approve, {declined} by Decline");
    room.until("all posts", |r| posts(r).len() == approved).await;
    assert_eq!(
        room.count("SELECT count(*) FROM question WHERE state = 'open'").await,
        i64::try_from(approved).expect("small")
    );
    assert_eq!(room.count("SELECT count(*) FROM decision").await, 200);
    let mut titles = posts(&room);
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), approved, "a question was posted twice");
}

fn posts(room: &Room) -> Vec<String> {
    let posts = room
        .discord
        .messages(room.floor)
        .into_iter()
        .filter(|m| m.buttons().iter().any(|b| b.label.starts_with("Support")));
    posts.map(|m| m.text().lines().next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn decisions_are_taken_back_step_by_step() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let n = room.asks(&tashi, "As I wrote it", true).await;
    room.approves(&moderator, n).await;
    let said = room.command(&moderator, room.desk, "question edit", &[("number", json!(n))]).await;
    let form = said.modal().cloned().expect("a form");
    let edited = moderator.submit(&form, &[("text", "As they wrote it")]).expect("may be sent").answer().await;
    let edited = edited.message().cloned().expect("a message");
    assert!(edited.button("Destroy the original").is_some() && edited.button("Undo").is_some());
    room.until("the mark", |r| r.post(n).is_some_and(|p| p.text().contains("edited by the moderators"))).await;
    let mine = room.command(&tashi, room.floor, "mine", &[]).await.text();
    assert!(mine.contains("As they wrote it") && mine.contains("edited by the moderators"), "{mine}");

    room.until("the changed card", |r| r.card(n).is_some_and(|c| c.text().contains("As they wrote it"))).await;
    room.on_card(&moderator, n, "To the stage").await;
    for (undone, text) in [("open", "As they wrote it"), ("open", "As I wrote it"), ("waiting", "As I wrote it")] {
        let card = room.on_card(&moderator, n, "Undo").await;
        let card = card.message().expect("the card");
        assert!(card.text().contains(undone) && card.text().contains(text), "{}", card.text());
    }
    room.until("no post", |r| r.post(n).is_none()).await;
    let nothing = room.command(&moderator, room.desk, "question restore", &[("number", json!(n))]).await.text();
    assert!(nothing.contains("no decision"), "{nothing}");
}

#[tokio::test]
async fn a_staging_and_the_answering_it_brought_are_undone_together() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let (first, second) = (room.asks(&tashi, "First", true).await, room.asks(&tashi, "Second", true).await);
    room.approves(&moderator, first).await;
    room.approves(&moderator, second).await;
    room.on_card(&moderator, first, "To the stage").await;
    room.on_card(&moderator, second, "To the stage").await;
    room.until("the first answered", |r| r.card(first).is_some_and(|c| c.text().contains("answered"))).await;
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'on the stage'").await, 1);
    let undone = room.on_card(&moderator, first, "Undo").await;
    assert!(matches!(undone, Answer::Update(_)), "{undone:?}");
    room.until("both as before", |r| {
        r.card(first).is_some_and(|c| c.text().contains("on the stage"))
            && r.card(second).is_some_and(|c| c.text().contains("open"))
    })
    .await;
}

#[tokio::test]
async fn exposing_a_person_leaves_no_words() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let n = room.asks(&tashi, "My uncle Dorje in Lhasa said so", true).await;
    room.approves(&moderator, n).await;
    let card = room.card(n).expect("a card");
    let answer = decline(&moderator, &card, "exposes a person").answer().await;
    let card = answer.message().expect("the card");
    assert!(!card.text().contains("Dorje") && card.button("Undo").is_none(), "{}", card.text());
    room.until("no post", |r| r.post(n).is_none()).await;
    for file in ["openfloor.db", "openfloor.db-wal"] {
        let bytes = std::fs::read(room.database().with_file_name(file)).unwrap_or_default();
        assert!(!bytes.windows(5).any(|w| w == b"Dorje"), "the words are still in {file}");
    }
    assert_eq!(room.count("SELECT count(*) FROM question WHERE text IS NULL").await, 1);
    let said = room.command(&moderator, room.desk, "question restore", &[("number", json!(n))]).await.text();
    assert!(said.contains("was deleted"), "{said}");
    let mine = room.command(&tashi, room.floor, "mine", &[]).await.text();
    assert!(mine.contains("exposes a person") && !mine.contains("Dorje"), "{mine}");
}

#[tokio::test]
async fn the_board_stages_what_is_supported_most() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let (one, two) = (room.asks(&tashi, "Less wanted", true).await, room.asks(&tashi, "More wanted", true).await);
    room.approves(&moderator, one).await;
    let post = room.approves(&moderator, two).await;
    room.jonas().press_label(&post, "Support · 0").expect("a button").answer().await;
    room.until("the order on the board", |r| {
        r.board().is_some_and(|b| b.text().contains(&format!("Next: #{two}** More wanted · 1 support")))
    })
    .await;
    let press = moderator.press_label(&room.board().expect("a board"), "Next question").expect("a button");
    let answer = press.answer().await;
    assert!(
        matches!(&answer, Answer::Update(board) if board.text().contains(&format!("Now: #{two}** "))),
        "{answer:?}"
    );
    let undo = press.followup().await.expect("a private message with Undo");
    assert!(undo.is_private());
    moderator.press_label(&undo, "Undo").expect("a button").answer().await;
    room.until("nothing on the stage", |r| r.board().is_some_and(|b| b.text().contains("nothing is on the stage")))
        .await;
    let said = room.command(&moderator, room.desk, "next", &[]).await.text();
    assert!(said.contains(&format!("#{two} is on the stage")), "{said}");
    room.until("the board", |r| r.board().is_some_and(|b| b.text().contains(&format!("Now: #{two}** ")))).await;
    moderator.press_label(&room.board().expect("a board"), "Answered").expect("a button").answer().await;
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'answered'").await, 1);
}

#[tokio::test]
async fn two_moderators_press_next_at_once_and_one_question_is_staged() {
    let room = Room::open().await;
    for i in 0..4 {
        let n = room.asks(&room.tashi(), &format!("Question {i}"), true).await;
        room.approves(&room.moderator(), n).await;
    }
    room.until("four open", |r| r.board().is_some_and(|b| b.text().contains("open 4"))).await;
    let board = room.board().expect("a board");
    let (a, b) = (
        room.moderator().press_label(&board, "Next question").expect("a button"),
        room.other_moderator().press_label(&board, "Next question").expect("a button"),
    );
    let answers = [a.answer().await, b.answer().await];
    assert_eq!(answers.iter().filter(|a| matches!(a, Answer::Update(_))).count(), 1, "{answers:?}");
    assert!(answers.iter().any(|a| a.text().contains("was faster")), "{answers:?}");
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state IN ('on the stage', 'answered')").await, 1);
}

#[tokio::test]
async fn participants_are_refused_what_is_for_moderators() {
    let room = Room::open().await;
    let (tashi, jonas) = (room.tashi(), room.jonas());
    let n = room.asks(&tashi, "Mine to ask, not to decide", false).await;
    room.until("the card", |r| r.card(n).is_some()).await;
    let ids: Vec<String> = room.card(n).expect("a card").buttons().into_iter().filter_map(|b| b.custom_id).collect();
    for id in ids.iter().map(String::as_str).chain(["1:stage:next:1:0", "1:workshop:pause:1", "1:workshop:close:1"]) {
        let said = jonas.raw_press(room.floor, None, id).settled().await.text();
        assert!(said.contains("Only the moderators"), "{id}: {said}");
    }
    for (name, options) in [
        ("approve", json!([{"name": "number", "type": 4, "value": n}])),
        ("restore", json!([{"name": "number", "type": 4, "value": n}])),
    ] {
        let data = json!({"id": "1", "type": 1, "name": "question", "options": [{"name": name, "type": 1, "options": options}]});
        let said = jonas.raw_command(room.floor, data).answer().await.text();
        assert!(said.contains("Only the moderators"), "{name}: {said}");
    }
    assert_eq!(room.count("SELECT count(*) FROM decision").await, 0);
    assert_eq!(room.word("SELECT intake FROM workshop").await.as_deref(), Some("open"));
}

#[tokio::test]
async fn supports_are_counted_once_a_person_whatever_the_order() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let n = room.asks(&tashi, "Wanted by many", false).await;
    let post = room.approves(&moderator, n).await;
    let id = post.buttons()[0].custom_id.clone().expect("an id");
    let people: Vec<Person> = (0..40).map(|i| room.newcomer(&format!("fan{i}"))).chain([tashi.clone()]).collect();
    let mut presses: Vec<Interaction> = people.iter().map(|p| p.press(&post, &id).expect("may be pressed")).collect();
    presses.extend(people.iter().take(10).map(|p| p.press(&post, &id).expect("may be pressed")));
    for press in &presses {
        let told = press.answer().await.text();
        assert!(told.starts_with("You support") || told.starts_with("You no longer support"), "{told}");
    }
    room.until("31 supports in the post", |r| r.post(n).is_some_and(|p| p.button("Support · 31").is_some())).await;
    assert_eq!(room.count("SELECT supports FROM question").await, 31);
    assert_eq!(room.count("SELECT count(*) FROM support").await, 31, "the asker's own press is one like any other");
}

#[tokio::test]
async fn every_button_is_also_a_command() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let mut numbers = Vec::new();
    for text in ["A", "B", "C", "D", "E"] {
        numbers.push(room.asks(&tashi, text, true).await);
    }
    let say = async |name: &str, n: u32, more: &[(&str, serde_json::Value)]| {
        let mut options = vec![("number", json!(n))];
        options.extend_from_slice(more);
        room.command(&moderator, room.desk, &format!("question {name}"), &options).await.text()
    };
    assert!(say("decline", numbers[4], &[("reason", json!("no time"))]).await.contains("declined (no time)"));
    for n in &numbers[..4] {
        assert!(say("approve", *n, &[]).await.contains("is open"));
    }
    assert!(say("stage", numbers[0], &[]).await.contains("on the stage"));
    assert!(say("answered", numbers[0], &[]).await.contains("answered"));
    assert!(say("defer", numbers[1], &[]).await.contains("deferred"));
    assert!(say("stage", numbers[1], &[]).await.contains("on the stage"));
    assert!(say("file", numbers[2], &[]).await.contains("filed"));
    assert!(say("restore", numbers[2], &[]).await.contains("open"));
    assert!(say("show", numbers[3], &[]).await.contains("D"));
    let said =
        room.command(&moderator, room.desk, "question add", &[("text", json!("From the third row"))]).await.text();
    let added = tests::room::number_in(&said).expect("a number");
    room.until("its post", |r| r.post(added).is_some_and(|p| p.text().contains("from the room"))).await;
    assert!(say("approve", 9_999, &[]).await.contains("no question #9999"));
}
