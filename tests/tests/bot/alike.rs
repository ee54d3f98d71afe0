//! Questions that ask the same, and facts that fit, on the card of a waiting question.

use discord_fake::Person;
use serde_json::json;
use tests::Room;
use tests::room::Setup;

const ASKED: &str = "Does the EU ban on social scoring also cover private companies?";
const AGAIN: &str = "Thank you all. Does the EU ban on social scoring cover private companies as well?";
const NEAR: &str = "Does the US ban on social scoring also cover private companies?";

async fn until_all_drawn(room: &Room) {
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
}

async fn withdraws(room: &Room, who: &Person) {
    let mine = room.command(who, room.floor, "mine", &[]).await;
    let gone = who.press_label(mine.message().expect("a list"), "Withdraw").expect("a button").answer().await.text();
    assert!(gone.contains("is withdrawn"), "{gone}");
}

#[tokio::test]
async fn a_repeated_question_is_merged_in_one_press_and_taken_back_in_one() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    let first = room.asks(&tashi, ASKED, true).await;
    let other = room.asks(&tashi, NEAR, false).await;
    room.approves(&moderator, first).await;
    until_all_drawn(&room).await;
    let second = room.asks(&jonas, AGAIN, true).await;
    let label = format!("Merge into #{first}");
    room.until("the suggestion", |r| r.card(second).is_some_and(|c| c.button(&label).is_some())).await;
    let card = room.card(second).expect("just seen");
    assert!(card.text().contains(&format!("#{first}** (open): {ASKED}")), "{}", card.text());
    assert!(!card.text().contains(NEAR), "another union, another question: {}", card.text());
    assert!(room.card(other).expect("its card").button(&label).is_none());

    room.on_card(&moderator, second, &label).await;
    room.until("counted", |r| r.post(first).is_some_and(|p| p.button("Support · 1").is_some())).await;
    let mine = room.command(&jonas, room.floor, "mine", &[]).await.text();
    assert!(mine.contains(&format!("merged into #{first}")), "{mine}");
    room.on_card(&moderator, second, "Undo").await;
    room.until("not counted", |r| r.post(first).is_some_and(|p| p.button("Support · 0").is_some())).await;
    room.until("suggested again", |r| r.card(second).is_some_and(|c| c.button(&label).is_some())).await;
}

#[tokio::test]
async fn a_suggestion_goes_when_nothing_can_be_merged_into_it() {
    let room = Room::open().await;
    let (moderator, label) = (room.moderator(), |n: u32| format!("Merge into #{n}"));
    let first = room.asks(&room.tashi(), ASKED, false).await;
    until_all_drawn(&room).await;
    let second = room.asks(&room.jonas(), AGAIN, false).await;
    room.until("the suggestion", |r| r.card(second).is_some_and(|c| c.button(&label(first)).is_some())).await;
    let options = [("number", json!(first)), ("reason", json!("off-topic"))];
    room.command(&moderator, room.desk, "question decline", &options).await;
    room.until("no suggestion", |r| r.card(second).is_some_and(|c| c.button(&label(first)).is_none())).await;
    room.command(&moderator, room.desk, "question restore", &[("number", json!(first))]).await;
    until_all_drawn(&room).await;
    // It is compared again whenever the card is drawn.
    let form = room.on_card(&moderator, second, "Edit").await.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", ASKED)]).expect("may be sent").answer().await;
    room.until("suggested again", |r| r.card(second).is_some_and(|c| c.button(&label(first)).is_some())).await;
}

#[tokio::test]
async fn words_that_are_destroyed_leave_the_cards_of_others_too() {
    let mut room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    for restarts in [false, true] {
        for exposes in [false, true] {
            let first = room.asks(&tashi, ASKED, true).await;
            until_all_drawn(&room).await;
            let second = room.asks(&jonas, AGAIN, true).await;
            room.until("the words", |r| r.card(second).is_some_and(|c| c.text().contains(ASKED))).await;
            until_all_drawn(&room).await;
            if restarts {
                room.restart().await;
            }
            if exposes {
                let options = [("number", json!(first)), ("reason", json!("exposes a person"))];
                room.command(&moderator, room.desk, "question decline", &options).await;
            } else {
                withdraws(&room, &tashi).await;
            }
            until_all_drawn(&room).await;
            let left = room.discord.messages(room.desk).into_iter().find(|m| m.text().contains(ASKED));
            assert!(left.is_none(), "{left:?}");
            withdraws(&room, &jonas).await;
            until_all_drawn(&room).await;
        }
    }
    assert_eq!(room.count("SELECT count(*) FROM question WHERE text IS NOT NULL").await, 0);
}

/// What moderators may not know of yet is no duplicate of anything.
#[tokio::test]
async fn a_question_that_waits_for_its_slot_is_not_suggested() {
    let room = Room::open_with(Setup { set_clock: true, batch_s: 20, ..Setup::default() }, &[]).await;
    let hidden = room.asks(&room.tashi(), ASKED, true).await;
    let named = room.asks(&room.jonas(), AGAIN, false).await;
    room.until("its card", |r| r.card(named).is_some()).await;
    until_all_drawn(&room).await;
    let card = room.card(named).expect("just seen");
    assert!(!card.text().contains(ASKED) && !card.text().contains(&format!("#{hidden}")), "{}", card.text());
    assert_eq!(room.count("SELECT count(*) FROM alike").await, 0);
}

#[tokio::test]
async fn facts_that_fit_are_on_the_card_until_the_question_is_dealt_with() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let text = "What does Article 7 of the National Intelligence Law demand of organisations and citizens?";
    let n = room.asks(&room.tashi(), text, true).await;
    let fits = |r: &Room| {
        r.card(n).is_some_and(|c| c.text().contains("National Intelligence Law") && c.text().contains("Matching facts"))
    };
    room.until("a fact", fits).await;
    room.approves(&moderator, n).await;
    until_all_drawn(&room).await;
    assert!(fits(&room));
    room.on_card(&moderator, n, "To the stage").await;
    room.on_card(&moderator, n, "Answered").await;
    room.until("no fact", |r| r.card(n).is_some_and(|c| !c.text().contains("Matching facts"))).await;
    let other = room.asks(&room.jonas(), "Could the microphone be turned up, please?", true).await;
    room.until("its card", |r| r.card(other).is_some()).await;
    assert!(!room.card(other).expect("just seen").text().contains("Matching facts"));
}
