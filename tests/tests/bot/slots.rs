//! What is done anonymously is seen with its slot and not before, whoever provokes it: asking, other words, withdrawing; and
//! what is hidden answers like what never was.

use std::time::Duration;

use discord_fake::{Answer, Message};
use serde_json::json;
use tests::Room;
use tests::room::{Setup, number_in};

const SLOT: Duration = Duration::from_secs(20);

async fn room() -> Room {
    Room::open_with(Setup { set_clock: true, batch_s: 20, ..Setup::default() }, &[]).await
}

/// Two questions whose cards are there.
async fn two_cards(room: &Room) -> (u32, u32) {
    let one = room.asks(&room.tashi(), "Who reads the apricots?", true).await;
    let other = room.asks(&room.jonas(), "Who counts the plums?", true).await;
    room.clock.advance(SLOT);
    room.until("both cards", |r| r.card(one).is_some() && r.card(other).is_some()).await;
    (one, other)
}

fn message(answer: Answer) -> Message {
    answer.message().cloned().expect("a message")
}

/// Played in real time: a victim asks just after a border, in whose first moment a task that is late would still count them
/// into the slot before; somebody keeps a question pending and the painter awake.
#[tokio::test]
async fn whoever_asks_just_after_a_border_is_seen_a_whole_slot_later() {
    const SHORT: Duration = Duration::from_secs(2);
    let room = Room::open_with(Setup { batch_s: 2, ..Setup::default() }, &[]).await;
    for round in 0..3 {
        let mallory = room.newcomer(&format!("mallory{round}"));
        room.clock.until(room.clock.steady().next_slot(SHORT).plus(SHORT / 2)).await;
        room.asks(&mallory, &format!("Company {round}"), true).await;
        let border = room.clock.steady().next_slot(SHORT);
        room.clock.until(border.minus(Duration::from_millis(60))).await;
        // A named question is shown at once, so the painter looks just before the border.
        room.asks_by_command(&mallory, &format!("Noise {round}")).await;
        room.clock.until(border.plus(Duration::from_millis(15))).await;
        let victim = room.newcomer(&format!("victim{round}"));
        let asked = room.clock.now().ms();
        let number = room.asks(&victim, &format!("In danger {round}"), true).await;
        assert!(room.clock.steady() < border.plus(SHORT / 2), "the machine is too slow to play this");
        room.until("the card", |r| r.card(number).is_some()).await;
        let card = room.card(number).expect("just seen");
        let after = i64::try_from(card.id().made_ms()).expect("a time") - asked;
        assert!(after > 900, "seen {after} ms after it was asked");
    }
}

#[tokio::test]
async fn other_words_and_a_withdrawal_are_seen_with_the_slot() {
    let room = room().await;
    let (one, other) = two_cards(&room).await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    let mine = message(room.command(&tashi, room.floor, "mine", &[]).await);
    let form = tashi.press_label(&mine, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
    let told = tashi.submit(&form, &[("text", "Who reads the cherries?")]).expect("may be sent").answer().await.text();
    assert!(told.contains("within 23 seconds") && told.contains("cherries"), "{told}");
    let mine = message(room.command(&jonas, room.floor, "mine", &[]).await);
    let told = jonas.press_label(&mine, "Withdraw").expect("a button").answer().await.text();
    assert!(told.contains("within 23 seconds"), "{told}");
    // To the askers it is done …
    let own = room.command(&tashi, room.floor, "mine", &[]).await.text();
    assert!(own.contains("cherries") && !own.contains("apricots"), "{own}");
    let own = room.command(&jonas, room.floor, "mine", &[]).await;
    assert!(own.text().contains("withdrawn") && message(own).button("Withdraw").is_none());
    // … and to nobody else, wherever they look.
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    for (number, words) in [(one, "apricots"), (other, "plums")] {
        let card = room.card(number).expect("a card").text();
        assert!(card.contains(words) && card.contains("waiting"), "{card}");
        let shown = room.command(&moderator, room.desk, "question show", &[("number", json!(number))]).await.text();
        assert!(shown.contains(words) && shown.contains("waiting"), "{shown}");
    }
    let board = room.command(&moderator, room.desk, "workshop status", &[]).await.text();
    assert!(board.contains("Waiting 2"), "{board}");
    room.clock.advance(SLOT);
    room.until("the other words", |r| r.card(one).is_some_and(|c| c.text().contains("cherries"))).await;
    room.until("the withdrawal", |r| r.card(other).is_none_or(|c| !c.text().contains("plums"))).await;
    assert_eq!(room.count("SELECT count(*) FROM pending_change").await, 0);
}

/// What was approved before the other words were shown stays as the moderators saw it.
#[tokio::test]
async fn moderators_decide_on_the_words_that_they_see() {
    let room = room().await;
    let (one, _) = two_cards(&room).await;
    let tashi = room.tashi();
    let mine = message(room.command(&tashi, room.floor, "mine", &[]).await);
    let form = tashi.press_label(&mine, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
    tashi.submit(&form, &[("text", "Who reads the cherries?")]).expect("may be sent").answer().await;
    let post = room.approves(&room.moderator(), one).await;
    assert!(post.text().contains("apricots"), "{}", post.text());
    room.clock.advance(SLOT);
    room.until_count("SELECT count(*) FROM pending_change", 0).await;
    let own = room.command(&tashi, room.floor, "mine", &[]).await.text();
    assert!(own.contains("apricots") && !own.contains("cherries"), "{own}");
}

#[tokio::test]
async fn a_hidden_number_answers_like_one_that_was_never_given() {
    let room = room().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    let hidden = room.asks(&tashi, "Hidden", true).await;
    let receipt = message(room.sends(&tashi, "Hidden and gone", true).await);
    let gone = number_in(&receipt.text()).expect("a receipt");
    let left = tashi.press_label(&receipt, "Withdraw").expect("on the receipt").answer().await.text();
    assert!(left.contains("withdrawn"), "{left}");
    let unused = 9_999;
    let said = async |number: u32| {
        let mut all = Vec::new();
        for (name, more) in [
            ("question show", None),
            ("question approve", None),
            ("question stage", None),
            ("question answered", None),
            ("question defer", None),
            ("question file", None),
            ("question restore", None),
            ("question mute", None),
            ("question unmute", None),
            ("question edit", None),
            ("question answer", None),
            ("question decline", Some(("reason", json!("abuse")))),
            ("question merge", Some(("into", json!(1)))),
        ] {
            let mut options = vec![("number", json!(number))];
            options.extend(more);
            all.push(room.command(&moderator, room.desk, name, &options).await.text());
        }
        let desk = room.board().expect("a board").id();
        for action in ["approve", "stage", "answered", "edit", "answer", "undo"] {
            let id = format!("1:question:{action}:1:{number}:1");
            all.push(moderator.raw_press(room.desk, Some(desk), &id).answer().await.text());
        }
        let panel = room.panel().expect("a panel").id();
        for id in ["1:mine:edit:1:#:1", "1:mine:withdraw:1:#:1", "1:support:toggle:1:#"] {
            let id = id.replace('#', &number.to_string());
            all.push(jonas.raw_press(room.floor, Some(panel), &id).answer().await.text());
        }
        all.push(
            jonas.raw_select(room.floor, Some(panel), "1:mine:pick:1", &[&number.to_string()]).answer().await.text(),
        );
        all.into_iter().map(|said| said.replace(&number.to_string(), "N")).collect::<Vec<_>>()
    };
    let of_none = said(unused).await;
    assert!(of_none.iter().all(|s| s.contains("There is no question #N")), "{of_none:#?}");
    assert_eq!(said(hidden).await, of_none);
    assert_eq!(said(gone).await, of_none, "withdrawn before its slot");
    room.clock.advance(SLOT);
    room.until_count("SELECT count(*) FROM question WHERE waited = 1", 1).await;
    room.clock.advance(SLOT);
    room.until("the card", |r| r.card(hidden).is_some()).await;
    assert_eq!(said(gone).await, of_none, "for ever");
}

#[tokio::test]
async fn a_close_in_the_middle_of_a_slot_tells_of_nothing_hidden() {
    let room = room().await;
    let organiser = room.organiser();
    room.command(&organiser, room.floor, "workshop settings", &[("premoderation", json!(false))]).await;
    let hidden = room.asks(&room.tashi(), "Asked a moment before the close: apricots", true).await;
    let asked = message(room.command(&organiser, room.desk, "workshop close", &[]).await);
    let closed = organiser.press_label(&asked, "Close the workshop").expect("a button").settled().await.text();
    assert!(closed.contains("Closed."), "{closed}");
    assert_eq!(room.count("SELECT count(*) FROM report WHERE json LIKE '%apricots%'").await, 0);
    assert_eq!(room.count("SELECT count(*) FROM report").await, 1);
    assert_eq!(room.count("SELECT count(*) FROM question WHERE text IS NOT NULL OR seen = 1").await, 0);
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    for seen in room.discord.messages(room.floor).iter().chain(&room.discord.messages(room.desk)) {
        let text = seen.text();
        assert!(!text.contains("apricots") && !text.contains(&format!("#{hidden} ")), "{text}");
    }
}
