//! Somebody who presses a second time at once: on whatever stood on a message, and on whatever stands there now.

use std::collections::BTreeSet;

use discord_fake::{Answer, Interaction, Message, NewPerson, Person};
use serde_json::Value;
use tests::Room;

/// What can be pressed on a message: a button's id, or a select's with the first of its options.
pub(super) type Pressable = (String, Option<String>);

pub(super) fn pressables(message: &Message) -> Vec<Pressable> {
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

pub(super) struct Walk {
    pub(super) room: Room,
    people: u32,
    pub(super) pressed: usize,
    /// Acts that were pressed, first or second.
    pub(super) met: BTreeSet<String>,
}

impl Walk {
    pub(super) fn new(room: Room) -> Self {
        Self { room, people: 0, pressed: 0, met: BTreeSet::new() }
    }

    fn meets(&mut self, (id, _): &Pressable) {
        let mut parts = id.split(':').skip(1);
        let act = [parts.next(), parts.next()].map(Option::unwrap_or_default).join(":");
        self.met.insert(act);
    }

    /// Somebody who has pressed nothing yet.
    pub(super) fn somebody(&mut self) -> Person {
        self.people += 1;
        self.room.discord.add_person(NewPerson::new(&format!("p{}", self.people), "en-US").with_role("Moderators"))
    }

    pub(super) async fn press(&self, who: &Person, on: &Message, (id, value): &Pressable) -> Answer {
        self.pressed_on(who, on, (id, value)).answer().await
    }

    fn pressed_on(&self, who: &Person, on: &Message, (id, value): (&str, &Option<String>)) -> Interaction {
        let (channel, message) = (on.channel(), Some(on.id()));
        match value {
            Some(value) => who.raw_select(channel, message, id, &[value]),
            None => who.raw_press(channel, message, id),
        }
    }

    /// Presses `first`, and then all there is on the message: none of it does anything.
    pub(super) async fn walk(&mut self, who: &Person, on: &Message, first: &Pressable) {
        // What takes long is told later.
        let answer = self.pressed_on(who, on, (&first.0, &first.1)).settled().await;
        assert!(!matches!(answer, Answer::DeferredUpdate | Answer::Failed(_)), "{first:?}: {answer:?}");
        self.meets(first);
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
            self.meets(&second);
        }
        assert_eq!(self.room.word(STORED).await, stored, "after {first:?}");
    }

    /// Everything on a message that many see is pressed first by somebody, and everything a second time.
    pub(super) async fn public(&mut self, on: &Message) {
        let all = pressables(on);
        assert!(!all.is_empty(), "nothing to press: {}", on.text());
        for first in &all {
            let who = self.somebody();
            self.walk(&who, on, first).await;
        }
    }

    /// A message that one person sees: its first button, and then everything.
    pub(super) async fn private(&mut self, who: &Person, on: &Message) {
        let first = pressables(on).into_iter().next().unwrap_or_else(|| panic!("nothing to press: {}", on.text()));
        self.walk(who, on, &first).await;
    }

    pub(super) async fn command(&mut self, name: &str, options: &[(&str, Value)]) -> (Person, Message) {
        let who = self.somebody();
        let answer = self.room.command(&who, self.room.desk, name, options).await;
        let message = answer.message().unwrap_or_else(|| panic!("/{name}: {answer:?}")).clone();
        (who, message)
    }
}

/// The message of an answer.
pub(super) fn shown(answer: &Answer) -> Message {
    answer.message().unwrap_or_else(|| panic!("no message: {answer:?}")).clone()
}

impl Walk {
    /// Somebody to whom a button of a message answers privately, and that answer.
    pub(super) async fn through(&mut self, on: &Message, label: &str) -> (Person, Message) {
        let who = self.somebody();
        let answer = who.press_label(on, label).unwrap_or_else(|e| panic!("{label}: {e:?}")).answer().await;
        (who, shown(&answer))
    }

    /// The note with **Undo** that follows a press on the board.
    pub(super) async fn note(&mut self, label: &str) -> (Person, Message) {
        let who = self.somebody();
        // The board as it is after all that was done.
        self.room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
        let has = |r: &Room| r.board().filter(|b| b.button(label).is_some_and(|b| !b.disabled));
        self.room.until(&format!("{label} on the board"), |r| has(r).is_some()).await;
        let board = has(&self.room).expect("just seen");
        let answer = who.press_label(&board, label).expect("a button").answer().await;
        assert!(matches!(answer, Answer::Update(_)), "{label}: {answer:?}");
        let own =
            |who: &Person, r: &Room| who.sees(r.desk).into_iter().find(|m| m.is_private() && !pressables(m).is_empty());
        self.room.until(&format!("the note of {label}"), |r| own(&who, r).is_some()).await;
        let note = own(&who, &self.room).expect("just seen");
        (who, note)
    }

    /// Each thing that a private answer offers is pressed first by somebody, who gets the answer anew for it.
    pub(super) async fn each(&mut self, on: &Message, label: &str) {
        let mut place = 0;
        loop {
            let (who, message) = self.through(on, label).await;
            let Some(first) = pressables(&message).into_iter().nth(place) else { break };
            self.walk(&who, &message, &first).await;
            place += 1;
        }
        assert!(place > 0, "nothing to press behind {label}");
    }
}
