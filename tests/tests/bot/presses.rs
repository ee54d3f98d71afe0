//! A second press by the same person on the same message within a moment does nothing, whatever button it meets.

mod walk;

use std::time::Duration;

use serde_json::json;
use tests::Room;
use tests::room::Setup;
use walk::{Walk, pressables, shown};

#[tokio::test]
async fn a_second_press_at_once_does_nothing_on_any_button_of_any_view() {
    // Two presses are never this far apart, however slow the machine is.
    let setup = Setup { press_apart: Duration::from_secs(3_600), ..Setup::default() };
    let room = Room::open_with(setup, &[]).await;
    let mut walk = Walk::new(room);
    let texts =
        ["Who pays for the cameras in the villages of Tibet?", "Who pays for cameras in the villages of Tibet?"];
    let more = (2..26).map(|n| format!("Will the reports of the year {} be published?", 1990 + n));
    let mut numbers = Vec::new();
    for text in texts.into_iter().map(str::to_owned).chain(more) {
        let who = walk.somebody();
        numbers.push(walk.room.asks_by_command(&who, &text).await);
    }
    walk.command("topic add", &[("title", json!("Data")), ("minutes", json!(10))]).await;
    // What is declined before its card was posted gets none.
    walk.room.until("their cards", |r| numbers[..7].iter().all(|n| r.card(*n).is_some())).await;
    for (name, at, option) in [
        ("approve", 2, None),
        ("approve", 3, None),
        ("approve", 4, None),
        ("stage", 4, None),
        ("decline", 5, Some(("reason", json!("off-topic")))),
        ("approve", 6, None),
        ("defer", 6, None),
    ] {
        let mut options = vec![("number", json!(numbers[at]))];
        options.extend(option);
        walk.command(&format!("question {name}"), &options).await;
    }
    walk.room
        .until("every view", |r| {
            let drawn = |at: usize, label: &str| r.card(numbers[at]).is_some_and(|c| c.button(label).is_some());
            drawn(1, &format!("Merge into #{}", numbers[0]))
                && drawn(2, "To the stage")
                && drawn(4, "Answered")
                && drawn(5, "Undo")
                && drawn(6, "To the stage")
                && r.post(numbers[2]).is_some()
                && r.board().is_some_and(|b| b.button("Decline several…").is_some())
        })
        .await;

    // What one person sees.
    let show = |n: u32| [("number", json!(n))];
    for name in ["question show", "question edit", "question file"] {
        let (who, message) = match name {
            "question edit" => {
                let who = walk.somebody();
                let said = walk.room.command(&who, walk.room.desk, name, &show(numbers[3])).await;
                let form = said.modal().cloned().expect("a form");
                let edited = who.submit(&form, &[("text", "In other words")]).expect("may be sent").answer().await;
                (who, edited.message().expect("a message").clone())
            }
            _ => walk.command(name, &show(numbers[3])).await,
        };
        walk.private(&who, &message).await;
    }
    for name in ["mine", "privacy", "brief"] {
        let asked = [("question", json!("What follows from all of this?")), ("anonymous", json!(false))];
        let searched = [("search", json!("Tibet"))];
        let (who, message) = match name {
            "mine" => {
                let (who, _) = walk.command("ask", &asked).await;
                let list = walk.room.command(&who, walk.room.floor, "mine", &[]).await;
                (who, list.message().expect("a list").clone())
            }
            "brief" => walk.command(name, &searched).await,
            _ => walk.command(name, &[]).await,
        };
        walk.private(&who, &message).await;
    }
    let who = walk.somebody();
    let board = walk.room.board().expect("a board");
    let list = who.press_label(&board, "Decline several…").expect("a button").answer().await;
    walk.private(&who, list.message().expect("a list")).await;

    let who = walk.somebody();
    let review = who.press_label(&board, "Review").expect("a button").answer().await;
    walk.private(&who, review.message().expect("a question")).await;

    // What many see: what the first of them does changes the view, and no second press meets what it became.
    let card = |walk: &Walk, at: usize| walk.room.card(numbers[at]).expect("a card");
    for at in [1, 2, 4, 5, 6] {
        let card = card(&walk, at);
        walk.public(&card).await;
    }
    let post = walk.room.post(numbers[2]).or_else(|| walk.room.post(numbers[6])).expect("a post");
    walk.public(&post).await;
    let panel = walk.room.panel().expect("a panel");
    walk.public(&panel).await;
    walk.public(&board).await;
    println!("{} second presses did nothing", walk.pressed);
}

#[tokio::test]
async fn a_second_press_at_once_does_nothing_on_what_one_person_sees() {
    let setup = Setup { press_apart: Duration::from_secs(3_600), ..Setup::default() };
    let mut walk = Walk::new(Room::open_with(setup, &[]).await);
    let (floor, desk) = (walk.room.floor, walk.room.desk);
    let panel = walk.room.panel().expect("a panel");

    // Asking: few at first, then many.
    let (who, note) = walk.through(&panel, "Ask anonymously").await;
    walk.private(&who, &note).await;
    for n in 0..6 {
        let who = walk.somebody();
        walk.room.asks_by_command(&who, &format!("Who keeps the register of the year {}?", 1990 + n)).await;
    }
    let ask = |text: &str| [("question", json!(text)), ("anonymous", json!(true))];
    for text in ["Ring him at +33 1 23 45 67 89, who pays for it?", "Who pays for all of this?"] {
        let who = walk.somebody();
        let said = walk.room.command(&who, floor, "ask", &ask(text)).await;
        walk.private(&who, &shown(&said)).await;
    }
    let (who, hand) = walk.through(&panel, "Raise hand").await;
    walk.private(&who, &hand).await;
    walk.each(&panel, "Privacy").await;

    // Asked back, and the answer held back.
    let asker = walk.somebody();
    let said = walk.room.command(&asker, floor, "ask", &ask("Which village has no camera yet?")).await;
    let number = tests::room::number_in(&said.text()).expect("a number");
    let has = move |r: &Room| r.card(number).filter(|c| c.button("More…").is_some());
    walk.room.until("its card", |r| has(r).is_some()).await;
    let card = has(&walk.room).expect("just seen");
    walk.each(&card, "More…").await;
    let moderator = walk.somebody();
    let options = [("number", json!(number))];
    let form =
        walk.room.command(&moderator, desk, "question ask_back", &options).await.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", "Which lake?")]).expect("may be sent").answer().await;
    let list = shown(&walk.room.command(&asker, floor, "mine", &[]).await);
    let form = asker.press_label(&list, "Answer the moderators").expect("a button").answer().await;
    let held = asker.submit(form.modal().expect("a form"), &[("text", "Ring +33 1 23 45 67 89")]).expect("may be sent");
    let held = shown(&held.answer().await);
    walk.private(&asker, &held).await;
    let list = shown(&walk.room.command(&asker, floor, "mine", &[]).await);
    // Withdrawn it would be gone for all that follows.
    for first in pressables(&list).into_iter().filter(|(id, _)| !id.contains(":withdraw:")) {
        let list = shown(&walk.room.command(&asker, floor, "mine", &[]).await);
        walk.walk(&asker, &list, &first).await;
    }

    // A key message is put to everybody, and a fact shown.
    walk.command("message draft", &[("text", json!("Data follows people."))]).await;
    walk.command("message round", &[("number", json!(1)), ("seconds", json!(600))]).await;
    let round = |r: &Room| r.discord.messages(r.floor).into_iter().rev().find(|m| m.button("Object").is_some());
    walk.room.until("the round", |r| round(r).is_some()).await;
    let put = round(&walk.room).expect("just seen");
    walk.public(&put).await;
    let who = walk.somebody();
    let fact = walk.room.command(&who, desk, "brief", &[("search", json!("facial recognition"))]).await;
    walk.private(&who, &shown(&fact)).await;
    let fact = |r: &Room| {
        let mut all = r.discord.messages(r.floor).into_iter().rev();
        all.find(|m| pressables(m).iter().any(|(id, _)| id.contains(":brief:more:")))
    };
    walk.room.until("the fact on the floor", |r| fact(r).is_some()).await;
    let card = fact(&walk.room).expect("just seen");
    walk.public(&card).await;

    // The board's notes, what leads through all that waits, and the settings.
    walk.command("topic add", &[("title", json!("Facial recognition")), ("minutes", json!(10))]).await;
    let speaker = walk.somebody();
    walk.room.command(&speaker, floor, "hand raise", &[]).await;
    let first = walk.somebody();
    walk.room.command(&first, desk, "question approve", &options).await;
    for label in ["Next topic", "Next question", "Next speaker", "Pause intake", "Lock down"] {
        let (who, note) = walk.note(label).await;
        walk.private(&who, &note).await;
    }
    let board = walk.room.board().expect("a board");
    walk.each(&board, "Review").await;
    let organiser = walk.room.organiser();
    for name in ["workshop close", "workshop erase"] {
        let asked = walk.room.command(&organiser, desk, name, &[]).await;
        walk.private(&organiser, &shown(&asked)).await;
    }
    println!("{} second presses did nothing, on {:?}", walk.pressed, walk.met);
    for act in [
        "ask:form",
        "mine:edit",
        "mine:withdraw",
        "mine:reply",
        "hand:lower",
        "privacy:ask",
        "privacy:now",
        "question:ask_back",
        "question:mute",
        "message:support",
        "message:object",
        "brief:more",
        "review:approve",
        "review:decline",
        "review:edit",
        "review:skip",
        "workshop:resume",
        "workshop:unlock",
        "workshop:close",
        "workshop:erase",
    ] {
        assert!(walk.met.contains(act), "{act} was not pressed");
    }
}
