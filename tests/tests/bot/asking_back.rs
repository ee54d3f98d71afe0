//! **Ask back**: moderators ask whoever asked anonymously, who answers under *My questions*; neither learns who the other is.

use std::time::Duration;

use discord_fake::{Answer, Message, Person};
use serde_json::json;
use tests::Room;
use tests::room::{Setup, number_in};

/// Asks back through the card, and returns what is said.
async fn asks_back(room: &Room, moderator: &Person, number: u32, text: &str) -> Answer {
    let more = room.on_card(moderator, number, "More…").await;
    let form = moderator.press_label(more.message().expect("a message"), "Ask back").expect("a button").answer().await;
    moderator.submit(form.modal().expect("a form"), &[("text", text)]).expect("may be sent").answer().await
}

async fn mine(room: &Room, who: &Person) -> Message {
    room.command(who, room.floor, "mine", &[]).await.message().expect("a message").clone()
}

/// Answers through `/mine`, and returns what is said.
async fn answers(who: &Person, list: &Message, text: &str) -> Answer {
    let form = who.press_label(list, "Answer the moderators").expect("a button").answer().await;
    who.submit(form.modal().expect("a form"), &[("text", text)]).expect("may be sent").answer().await
}

#[tokio::test]
async fn an_anonymous_asker_is_asked_back_twice_and_answers_on_the_card() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let number = room.asks(&tashi, "Who pays for the cameras?", true).await;
    let said = asks_back(&room, &moderator, number, "Which village do you mean?").await.text();
    assert!(said.contains("If they answer, it appears on the card"), "{said}");
    room.until("it is on the card", |r| r.card(number).is_some_and(|c| c.text().contains("Which village"))).await;

    let receipt = room.sends(&tashi, "And who looks at the pictures?", true).await.text();
    assert!(receipt.contains(&format!("ask you something about #{number}")), "{receipt}");
    let other = room.sends(&room.jonas(), "Nothing to do with it", true).await.text();
    assert!(!other.contains("ask you something"), "{other}");
    room.command(&tashi, room.floor, "mine", &[]).await;
    let list = mine(&room, &tashi).await;
    assert!(list.text().contains("**The moderators ask:** Which village do you mean?"), "{}", list.text());
    let (select, value) = tests::room::choice(&list, |label| label.contains("cameras"));
    let one = tashi.select(&list, &select, &[&value]).expect("may be chosen").answer().await;
    let one = one.message().expect("the question").clone();

    // What leads to a person is pointed out first, as in a question.
    let held = answers(&tashi, &one, "Ring +33 1 23 45 67 89").await;
    assert!(held.text().contains("Nothing is stored"), "{held:?}");
    assert_eq!(room.count("SELECT count(*) FROM ask_back WHERE answer IS NOT NULL").await, 0);
    let held = held.message().expect("a message");
    let again = tashi.press_label(held, "Edit").expect("a button").answer().await;
    let kept = tashi.submit(again.modal().expect("a form"), &[("text", "The one by the lake")]).expect("may be sent");
    let kept = kept.answer().await;
    assert!(matches!(&kept, Answer::Update(m) if m.text().contains("is on its card now")), "{kept:?}");
    room.until("the answer", |r| r.card(number).is_some_and(|c| c.text().contains("The one by the lake"))).await;
    let card = room.card(number).expect("just seen").text();
    assert!(!card.contains("Tashi"), "{card}");

    let second = asks_back(&room, &moderator, number, "Since when?").await.text();
    assert!(second.contains("If they answer"), "{second}");
    let third = room.command(&moderator, room.desk, "question ask_back", &[("number", json!(number))]).await.text();
    assert!(third.contains("asked back twice"), "{third}");
    let list = mine(&room, &room.jonas()).await;
    let forged = room.jonas().raw_press(room.floor, Some(list.id()), &format!("1:mine:reply:1:{number}:2"));
    let forged = forged.answer().await.text();
    assert!(forged.contains("not your question"), "{forged}");

    // With the words it goes, too.
    let gone = [("number", json!(number)), ("reason", json!("exposes a person"))];
    room.command(&moderator, room.desk, "question decline", &gone).await;
    assert_eq!(room.count("SELECT count(*) FROM ask_back").await, 0);
}

#[tokio::test]
async fn nobody_can_tell_somebody_gone_from_somebody_silent() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let mut said = Vec::new();
    for (name, gone) in [("silent", false), ("gone", true)] {
        let who = room.newcomer(name);
        let number = room.asks(&who, &format!("Asked by somebody {name}"), true).await;
        room.approves(&moderator, number).await;
        if gone {
            let stored = room.command(&who, room.floor, "privacy", &[]).await;
            let sure = who.press_label(stored.message().expect("a message"), "Delete my data").expect("a button");
            let sure = sure.answer().await;
            who.press_label(sure.message().expect("a message"), "At once").expect("a button").answer().await;
        }
        let told = asks_back(&room, &moderator, number, "Which village?").await.text();
        said.push(told.replace(&format!("#{number}"), "#"));
    }
    assert_eq!(said[0], said[1]);
    let named = room.asks(&room.tashi(), "With my name", false).await;
    let refused = room.command(&moderator, room.desk, "question ask_back", &[("number", json!(named))]).await.text();
    assert!(refused.contains("was not asked anonymously"), "{refused}");
}

#[tokio::test]
async fn the_answer_is_seen_with_the_slot_and_goes_with_the_close() {
    let room = Room::open_with(Setup { set_clock: true, batch_s: 20, ..Setup::default() }, &[]).await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let receipt = room.sends(&tashi, "Who reads the apricots?", true).await.text();
    let number = number_in(&receipt).expect("a number");
    room.asks(&room.jonas(), "Who counts the plums?", true).await;
    room.clock.advance(Duration::from_secs(20));
    room.until("its card", |r| r.card(number).is_some()).await;
    asks_back(&room, &moderator, number, "Which apricots?").await;
    let list = mine(&room, &tashi).await;
    let kept = answers(&tashi, &list, "Those of Leh").await.text();
    assert!(kept.contains("the moderators see it within"), "{kept}");
    assert!(mine(&room, &tashi).await.text().contains("Those of Leh"));
    let shown = room.command(&moderator, room.desk, "question show", &[("number", json!(number))]).await.text();
    assert!(shown.contains("Which apricots?") && !shown.contains("Leh"), "{shown}");
    room.clock.advance(Duration::from_secs(20));
    room.until("the answer", |r| r.card(number).is_some_and(|c| c.text().contains("Those of Leh"))).await;
    let confirm = room.command(&moderator, room.desk, "workshop close", &[]).await;
    let confirm = confirm.message().expect("a message").clone();
    moderator.press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    assert_eq!(room.count("SELECT count(*) FROM ask_back").await, 0);
}

/// Otherwise a moderator who asks back learns who is gone, and when.
#[tokio::test]
async fn a_desk_that_asked_back_does_not_see_that_the_asker_deleted_their_data() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let number = room.asks(&tashi, "Who pays for the cameras?", true).await;
    room.approves(&moderator, number).await;
    asks_back(&room, &moderator, number, "Which village do you mean?").await;
    answers(&tashi, &mine(&room, &tashi).await, "The one by the lake").await;
    asks_back(&room, &moderator, number, "Since when?").await;
    room.until("all of it", |r| {
        r.card(number).is_some_and(|c| c.text().contains("by the lake") && c.text().contains("Since when?"))
    })
    .await;
    let sights = async || {
        room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
        let more = room.on_card(&moderator, number, "More…").await.message().expect("a message").clone();
        let third = room.command(&moderator, room.desk, "question ask_back", &[("number", json!(number))]).await.text();
        let labels: Vec<String> = more.buttons().into_iter().map(|b| b.label).collect();
        (room.card(number).expect("a card").text(), labels, third)
    };
    let before = sights().await;

    let stored = room.command(&tashi, room.floor, "privacy", &[]).await;
    let sure = tashi.press_label(stored.message().expect("a message"), "Delete my data").expect("a button");
    let sure = sure.answer().await;
    let done = tashi.press_label(sure.message().expect("a message"), "At once").expect("a button").answer().await;
    assert!(done.text().contains("Deleted"), "{done:?}");
    assert_eq!(sights().await, before);
    let list = room.command(&tashi, room.floor, "mine", &[]).await.text();
    assert!(!list.contains("cameras"), "{list}");
}
