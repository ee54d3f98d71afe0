//! A second press by the same person on the same message within a moment does nothing, whatever button it meets.

use std::time::Duration;

use serde_json::json;
use standin::{Answer, Message, NewPerson, Person};
use tests::Room;
use tests::room::Setup;

/// What can be pressed on a message: a button's id, or a select's with the first of its options.
type Pressable = (String, Option<String>);

fn pressables(message: &Message) -> Vec<Pressable> {
    let buttons = message.buttons().into_iter().filter(|b| !b.disabled).filter_map(|b| Some((b.custom_id?, None)));
    let selects = message.selects().into_iter().filter(|s| !s.disabled);
    let selects = selects.filter_map(|s| Some((s.custom_id.clone(), Some(s.options.first()?.value.clone()))));
    buttons.chain(selects).collect()
}

/// What is stored, as far as a press could change it.
const STORED: &str = "SELECT (SELECT count(*) FROM decision) || ' ' || (SELECT count(*) FROM support)
     || ' ' || (SELECT count(*) FROM question) || ' ' || (SELECT sum(revision) FROM question)
     || ' ' || (SELECT count(*) FROM ask_back) || ' ' || (SELECT count(*) FROM voice) || ' ' || (SELECT count(*) FROM translation)
     || ' ' || (SELECT count(*) FROM hand) || ' ' || (SELECT count(*) FROM mute) || ' ' || (SELECT count(*) FROM speaker)
     || ' ' || (SELECT intake || lockdown || stage_revision || ' ' || agenda_revision || ' ' || speakers_revision FROM workshop)";

struct Walk {
    room: Room,
    people: u32,
    pressed: usize,
}

impl Walk {
    /// Somebody who has pressed nothing yet.
    fn somebody(&mut self) -> Person {
        self.people += 1;
        self.room.discord.add_person(NewPerson::new(&format!("p{}", self.people), "en-US").with_role("Moderators"))
    }

    async fn press(&self, who: &Person, on: &Message, (id, value): &Pressable) -> Answer {
        let (channel, message) = (on.channel(), Some(on.id()));
        match value {
            Some(value) => who.raw_select(channel, message, id, &[value]).answer().await,
            None => who.raw_press(channel, message, id).answer().await,
        }
    }

    /// Presses `first`, and then all there is on the message: none of it does anything.
    async fn walk(&mut self, who: &Person, on: &Message, first: &Pressable) {
        let answer = self.press(who, on, first).await;
        assert!(!matches!(answer, Answer::DeferredUpdate | Answer::Failed(_)), "{first:?}: {answer:?}");
        let stored = self.room.word(STORED).await;
        // What stood there, and what stands there now.
        let became = match &answer {
            Answer::Update(message) => pressables(message),
            _ => Vec::new(),
        };
        for second in pressables(on).into_iter().chain(became) {
            let answer = self.press(who, on, &second).await;
            assert!(matches!(answer, Answer::DeferredUpdate), "{first:?}, then {second:?}: {answer:?}");
            self.pressed += 1;
        }
        assert_eq!(self.room.word(STORED).await, stored, "after {first:?}");
    }

    /// Everything on a message that many see is pressed first by somebody, and everything a second time.
    async fn public(&mut self, on: &Message) {
        let all = pressables(on);
        assert!(!all.is_empty(), "nothing to press: {}", on.text());
        for first in &all {
            let who = self.somebody();
            self.walk(&who, on, first).await;
        }
    }

    /// A message that one person sees: its first button, and then everything.
    async fn private(&mut self, who: &Person, on: &Message) {
        let first = pressables(on).into_iter().next().unwrap_or_else(|| panic!("nothing to press: {}", on.text()));
        self.walk(who, on, &first).await;
    }

    async fn command(&mut self, name: &str, options: &[(&str, serde_json::Value)]) -> (Person, Message) {
        let who = self.somebody();
        let answer = self.room.command(&who, self.room.desk, name, options).await;
        let message = answer.message().unwrap_or_else(|| panic!("/{name}: {answer:?}")).clone();
        (who, message)
    }
}

#[tokio::test]
async fn a_second_press_at_once_does_nothing_on_any_button_of_any_view() {
    // Two presses are never this far apart, however slow the machine is.
    let setup = Setup { press_apart: Duration::from_secs(3_600), ..Setup::default() };
    let room = Room::open_with(setup, &[]).await;
    let mut walk = Walk { room, people: 0, pressed: 0 };
    let texts =
        ["Who pays for the cameras in the villages of Tibet?", "Who pays for cameras in the villages of Tibet?"];
    let more = (2..26).map(|n| format!("Will the reports of the year {} be published?", 1990 + n));
    let mut numbers = Vec::new();
    for text in texts.into_iter().map(str::to_owned).chain(more) {
        let who = walk.somebody();
        numbers.push(walk.room.asks_by_command(&who, &text).await);
    }
    walk.command("topic add", &[("title", json!("Data")), ("minutes", json!(10))]).await;
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
