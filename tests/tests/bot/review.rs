//! Sixty people waiting: **Review** deals what waits one question at a time, and the board leads there.

use std::time::Duration;

use discord_fake::{Answer, Message, Person};
use serde_json::json;
use tests::room::{Setup, number_in};
use tests::{Room, room};

const WAITING: &str = "SELECT count(*) FROM question WHERE state = 'waiting'";
/// What waits and whose card is known to be at the desk: it is dealt in this order.
const AT_DESK: &str = "SELECT count(*) FROM view JOIN question q ON q.number = view.subject AND q.state = 'waiting'
                       WHERE view.kind = 'card' AND view.posted_at_ms IS NOT NULL";

/// Questions that wait, each with its card, in the order in which they were asked.
async fn waiting(room: &Room, count: usize) -> Vec<u32> {
    let mut numbers = Vec::new();
    for n in 0..count {
        let who = room.newcomer(&format!("person{n}"));
        let number = room.asks(&who, &format!("What is thing {n} made of?"), false).await;
        numbers.push(number);
        room.until_count(AT_DESK, i64::try_from(numbers.len()).expect("a few")).await;
    }
    numbers
}

fn board(room: &Room) -> Message {
    room.board().expect("a board")
}

async fn opens(room: &Room, who: &Person) -> Message {
    let answer = who.press_label(&board(room), "Review").expect("a button").answer().await;
    assert!(answer.message().is_some_and(Message::is_private), "{answer:?}");
    answer.message().expect("just seen").clone()
}

/// The number of the question that is shown.
fn shown(message: &Message) -> Option<u32> {
    let title = message.embeds().first()?["title"].as_str()?.to_owned();
    number_in(&title)
}

async fn press(who: &Person, on: &Message, label: &str) -> Message {
    let answer = who.press_label(on, label).unwrap_or_else(|e| panic!("{label}: {e:?}")).answer().await;
    assert!(matches!(answer, Answer::Update(_)), "{label}: {answer:?}");
    answer.message().expect("just seen").clone()
}

async fn declines(who: &Person, on: &Message, reason: &str) -> Message {
    let (select, value) = room::choice(on, |label| label == reason);
    let answer = who.select(on, &select, &[&value]).expect("may be chosen").answer().await;
    answer.message().expect("the next one").clone()
}

#[tokio::test]
async fn sixty_that_wait_are_decided_in_seventy_six_presses() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let numbers = waiting(&room, 60).await;
    let mut presses = 1;
    let mut message = opens(&room, &moderator).await;
    for (place, number) in numbers.iter().enumerate() {
        assert_eq!(shown(&message), Some(*number), "in the order in which the desk saw them: {}", message.text());
        if place % 4 == 3 {
            // The select is opened, then a reason is chosen.
            presses += 2;
            message = declines(&moderator, &message, "off-topic").await;
        } else {
            presses += 1;
            message = press(&moderator, &message, "Approve").await;
        }
    }
    assert!(message.text().contains("Nothing waits any more"), "{}", message.text());
    assert_eq!(room.count(WAITING).await, 0);
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'open'").await, 45);
    assert!(presses <= 76, "{presses}");
}

#[tokio::test]
async fn two_who_review_are_dealt_different_ones_and_who_is_slower_is_told() {
    let room = Room::open().await;
    let (ann, ben) = (room.moderator(), room.other_moderator());
    let numbers = waiting(&room, 3).await;
    let (first, second) = (opens(&room, &ann).await, opens(&room, &ben).await);
    assert_eq!((shown(&first), shown(&second)), (Some(numbers[0]), Some(numbers[1])));

    // Decided on by its card meanwhile.
    room.on_card(&ben, numbers[0], "Approve").await;
    let next = press(&ann, &first, "Approve").await;
    assert!(next.text().contains(&format!("#{} is open", numbers[0])) && next.text().contains("was faster"));
    assert_eq!(shown(&next), Some(numbers[2]), "{}", next.text());

    let none = press(&ann, &next, "Skip").await;
    assert!(none.text().contains("You skipped one question"), "{}", none.text());
    let again = press(&ann, &none, "Show them again").await;
    assert_eq!(shown(&again), Some(numbers[2]));
    let approved = press(&ann, &again, "Approve").await;
    assert!(approved.text().contains("other") && shown(&approved).is_none(), "{}", approved.text());
    let back = press(&ann, &approved, &format!("Undo #{}", numbers[2])).await;
    assert_eq!(shown(&back), Some(numbers[2]), "what is taken back waits again: {}", back.text());
}

#[tokio::test]
async fn what_is_reviewed_can_be_edited_and_merged() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let one = room.asks(&room.tashi(), "Who pays for the cameras in the villages of Tibet?", true).await;
    room.approves(&moderator, one).await;
    let two = room.asks(&room.jonas(), "Who pays for cameras in the villages of Tibet?", true).await;
    room.until_count(AT_DESK, 1).await;
    let three = room.asks(&room.newcomer("third"), "Is +33 1 23 45 67 89 watched?", false).await;
    room.until_count(AT_DESK, 2).await;
    let message = opens(&room, &moderator).await;
    assert_eq!(shown(&message), Some(two));
    let message = press(&moderator, &message, &format!("Merge into #{one}")).await;
    assert!(message.text().contains(&format!("#{two} is merged into #{one}")), "{}", message.text());
    assert_eq!(shown(&message), Some(three));
    let form = moderator.press_label(&message, "Edit").expect("a button").answer().await;
    let form = form.modal().cloned().expect("a form");
    let edited = moderator.submit(&form, &[("text", "Are telephones watched?")]).expect("may be sent").answer().await;
    assert!(matches!(edited, Answer::Update(_)) && edited.text().contains("Are telephones watched?"), "{edited:?}");
    let message = edited.message().expect("the same question").clone();
    assert_eq!(shown(&message), Some(three));
    assert!(message.button("Destroy the original").is_none(), "it led to a person, so it is gone already");
    let form = moderator.press_label(&message, "Edit").expect("a button").answer().await;
    let form = form.modal().cloned().expect("a form");
    let edited = moderator.submit(&form, &[("text", "Are phones watched?")]).expect("may be sent").answer().await;
    let message = press(&moderator, edited.message().expect("the same question"), "Destroy the original").await;
    assert!(message.text().contains("Are phones watched?"), "{}", message.text());
    assert_eq!(shown(&message), Some(three));
    assert_eq!(room.count("SELECT count(*) FROM decision WHERE kind = 'edit' AND text_before IS NOT NULL").await, 0);
    let end = press(&moderator, &message, "Approve").await;
    assert!(end.text().contains("Nothing waits any more"), "{}", end.text());
    let forged = format!("1:review:approve:1:{three}:1");
    let refused = room.tashi().raw_press(room.desk, Some(end.id()), &forged).answer().await.text();
    assert!(refused.contains("Only the moderators"), "{refused}");
}

#[tokio::test]
async fn the_board_leads_to_what_waits_and_says_now_and_next_first() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let numbers = waiting(&room, 7).await;
    room.until("seven on the board", |r| {
        let text = r.board().map(|b| b.text()).unwrap_or_default();
        text.contains("**7 waiting**, the oldest first") && text.matches("https://discord.com/channels/").count() == 5
    })
    .await;
    let text = board(&room).text();
    let card = room.card(numbers[0]).expect("a card");
    assert!(text.contains(&format!("[#{}](https://discord.com/channels/", numbers[0])), "{text}");
    assert!(text.contains(&format!("/{}/{})", room.desk, card.id())) && text.contains("· …"), "{text}");
    room.approves(&moderator, numbers[6]).await;
    room.until("what is next", |r| r.board().is_some_and(|b| b.text().contains("**Next: #"))).await;
    let text = board(&room).text();
    let lines: Vec<&str> = text.lines().skip(1).collect();
    assert!(lines[0].starts_with("**Now:**") && lines[1].starts_with(&format!("**Next: #{}** ", numbers[6])), "{text}");
    assert!(!text.contains("support"), "none is counted: {text}");
}

#[tokio::test]
async fn what_is_needed_in_trouble_is_on_the_board_and_the_note_before_is_removed() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let moderator = room.moderator();
    let notes = || -> Vec<String> {
        let own = moderator.sees(room.desk).into_iter().filter(Message::is_private);
        own.filter(|m| m.button("Undo").is_some()).map(|m| m.text()).collect()
    };
    let locked = moderator.press_label(&board(&room), "Lock down").expect("a button").answer().await;
    assert!(matches!(&locked, Answer::Update(b) if b.text().contains("**Locked down**")), "{locked:?}");
    room.until("a note", |_| notes().iter().any(|n| n.contains("Locked down"))).await;
    assert_eq!(room.count("SELECT lockdown FROM workshop").await, 1);
    let paused = moderator.press_label(&board(&room), "Pause intake").expect("a button").answer().await;
    assert!(matches!(&paused, Answer::Update(b) if b.button("Unlock").is_some()), "{paused:?}");
    room.until("one note", |_| {
        let notes = notes();
        notes.len() == 1 && notes[0].contains("Resume intake")
    })
    .await;
    let own = moderator.sees(room.desk).into_iter().find(|m| m.button("Undo").is_some()).expect("the note");
    press(&moderator, &own, "Undo").await;
    assert_eq!(room.word("SELECT intake FROM workshop").await.as_deref(), Some("open"));
    moderator.press_label(&board(&room), "Unlock").expect("a button").answer().await;
    assert_eq!(room.count("SELECT lockdown FROM workshop").await, 0);

    let none = moderator.press_label(&board(&room), "+5 min").expect("a button").answer().await.text();
    assert!(none.contains("No topic runs"), "{none}");
    room.command(&moderator, room.desk, "topic add", &[("title", json!("Cameras")), ("minutes", json!(10))]).await;
    room.command(&moderator, room.desk, "topic next", &[]).await;
    room.until("the topic", |r| r.board().is_some_and(|b| b.text().contains("Cameras"))).await;
    let before = board(&room);
    moderator.press_label(&before, "+5 min").expect("a button").answer().await;
    assert_eq!(room.count("SELECT extended FROM topic").await, 5);
    let id = before.button("+5 min").and_then(|b| b.custom_id).expect("a button");
    let late = room.other_moderator().raw_press(room.desk, Some(before.id()), &id).answer().await.text();
    let by = format!("<@{}> was faster. **Cameras** may take until <t:", moderator.id());
    assert!(late.contains(&by), "{late}");
    assert_eq!(room.count("SELECT extended FROM topic").await, 5, "given once");
    // Another one gives more: whoever presses on the board before that is told of them.
    let before = board(&room);
    let more = room.command(&room.other_moderator(), room.desk, "topic extend", &[("minutes", json!(2))]).await.text();
    assert!(more.contains("may take until"), "{more}");
    let id = before.button("+5 min").and_then(|b| b.custom_id).expect("a button");
    let late = moderator.raw_press(room.desk, Some(before.id()), &id).answer().await.text();
    assert!(late.contains(&format!("<@{}> was faster", room.other_moderator().id())), "{late}");
    let next = before.button("Next topic").and_then(|b| b.custom_id).expect("a button");
    let now = board(&room).button("Next topic").and_then(|b| b.custom_id);
    assert_eq!(now, Some(next), "more minutes make no other agenda");

    let form = moderator.press_label(&board(&room), "Add from the room").expect("a button").answer().await;
    let form = form.modal().cloned().expect("a form");
    let added = moderator.submit(&form, &[("text", "From the third row?")]).expect("may be sent").answer().await.text();
    let number = number_in(&added).expect("a number");
    room.until("its post", |r| r.post(number).is_some_and(|p| p.text().contains("From the third row?"))).await;
    room.clock.advance(Duration::from_secs(1));
}

#[tokio::test]
async fn the_floor_is_told_what_is_on_the_stage_and_decided_cards_shrink() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let tashi = room.tashi();
    let long =
        "What is known of the cameras in the villages, and of who pays for them and of who looks at the pictures?";
    let one = room.asks(&tashi, long, true).await;
    let two = room.asks(&room.jonas(), "Off the topic", false).await;
    let post = room.approves(&moderator, one).await;
    room.on_card(&moderator, one, "To the stage").await;
    let line = |r: &Room| r.discord.messages(r.floor).into_iter().find(|m| m.content() == format!("**Now: #{one}**"));
    room.until("the line", |r| line(r).is_some()).await;
    let said = line(&room).expect("just seen");
    assert_eq!(said.replies_to(), Some(post.id()));
    assert!(said.flags() & (1 << 12) != 0, "silent");
    room.on_card(&moderator, one, "Answered").await;
    room.until("a short card", |r| r.card(one).is_some_and(|c| c.text().lines().count() == 1)).await;
    let card = room.card(one).expect("just seen");
    assert!(card.text().contains("answered") && card.button("Undo").is_some(), "{}", card.text());

    room.until("the other card", |r| r.card(two).is_some()).await;
    declines(&moderator, &room.card(two).expect("just seen"), "no time").await;
    let mine = room.command(&room.jonas(), room.floor, "mine", &[]).await.text();
    assert!(mine.contains("declined (no time)") && mine.contains("It was a fair question"), "{mine}");
}

#[tokio::test]
async fn a_card_says_in_which_other_language_a_question_is_written() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let tibetan = room.asks(&tashi, "བོད་ནང་གི་པར་ཆས་སུས་འཇུགས་ཀྱི་ཡོད་དམ།", true).await;
    let english =
        room.asks(&tashi, "Who pays for the cameras in the villages, and who looks at the pictures?", true).await;
    room.until("both", |r| r.card(tibetan).is_some() && r.card(english).is_some()).await;
    let text = room.card(tibetan).expect("just seen").text();
    assert!(text.contains("Tibetan"), "{text}");
    let text = room.card(english).expect("just seen").text();
    assert!(!text.contains("English"), "{text}");
}
