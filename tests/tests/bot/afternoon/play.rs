//! The people of the workshop and what they do; what comes of it is noted in the model.

use std::collections::BTreeSet;
use std::time::Duration;

use discord_fake::{Answer, Person};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use serde_json::{Value, json};
use tests::room::{PATIENCE, choice, number_in};
use tests::{Room, Setup};

use crate::afternoon::model::{Model, Question};

pub(crate) const MINUTE: i64 = 60_000;
const PEOPLE: usize = 60;
const RAIDERS: usize = 30;
const SLOT: Duration = Duration::from_secs(20);

pub(crate) struct Session {
    pub(crate) room: Room,
    pub(crate) model: Model,
    pub(crate) begun_ms: i64,
    /// Names of those who spoke, in order, and whether they were in the room.
    pub(crate) spoken: Vec<(String, bool)>,
    /// Interactions so far, and those of moderators.
    pub(crate) acts: usize,
    pub(crate) staff_acts: usize,
    people: Vec<Person>,
    raiders: Vec<Person>,
    raid: BTreeSet<u32>,
    acted: BTreeSet<String>,
    locked: bool,
    topic: Option<u32>,
    asked: usize,
    rng: StdRng,
}

impl Session {
    pub(crate) async fn open() -> Self {
        let drawn_apart = Duration::from_millis(100);
        let setup = Setup { batch_s: 20, set_clock: true, waiting_per_person: 3, drawn_apart, ..Setup::default() };
        let room = Room::open_with(setup, &[("minutes", json!(90))]).await;
        let people = (0..PEOPLE).map(|n| room.newcomer(&format!("person{n}"))).collect();
        let raiders = (0..RAIDERS).map(|n| room.newcomer(&format!("raider{n}"))).collect();
        let begun_ms = room.clock.now().ms();
        Self {
            room,
            model: Model::default(),
            begun_ms,
            spoken: Vec::new(),
            acts: 0,
            staff_acts: 0,
            people,
            raiders,
            raid: BTreeSet::new(),
            acted: BTreeSet::new(),
            locked: false,
            topic: None,
            asked: 0,
            rng: StdRng::seed_from_u64(129),
        }
    }

    pub(crate) fn genuine(&self) -> usize {
        self.model.questions.len() - self.raid.len()
    }

    pub(crate) fn who_acted(&self) -> i64 {
        i64::try_from(self.acted.len()).expect("few")
    }

    fn now_ms(&self) -> i64 {
        self.room.clock.now().ms()
    }

    pub(crate) async fn until_minute(&mut self, minute: i64) {
        let left = self.begun_ms + minute * MINUTE - self.now_ms();
        self.room
            .clock
            .advance(Duration::from_millis(u64::try_from(left).expect("the round took longer than its time")));
        // A real clock does not jump over the moments at which something is announced.
        let rows = self.room.rows().await;
        let untold = "SELECT count(*) FROM notice WHERE told_at_ms IS NULL AND due_at_ms <= ?";
        for _ in 0..400 {
            let due: i64 = sqlx::query_scalar(untold).bind(self.now_ms()).fetch_one(&rows).await.expect("a number");
            if due == 0 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("what is due is not announced");
    }

    /// Lets slots pass until the desk knows of all that was asked, and the floor of all supports.
    async fn slots(&self) {
        let waits = "SELECT (SELECT count(*) FROM question WHERE seen = 0) + (SELECT count(*) FROM pending_support)";
        let mut left = self.room.count(waits).await;
        while left > 0 {
            self.room.clock.advance(SLOT);
            // Who is alone waits for the slot after it: then nothing changes.
            let (before, until) = (left, tokio::time::Instant::now() + Duration::from_millis(1_100));
            while left == before && tokio::time::Instant::now() < until {
                tokio::time::sleep(Duration::from_millis(20)).await;
                left = self.room.count(waits).await;
            }
        }
    }

    fn moderator(&self) -> Person {
        if self.staff_acts.is_multiple_of(2) { self.room.moderator() } else { self.room.other_moderator() }
    }

    pub(crate) async fn by_command(&mut self, name: &str, options: &[(&str, Value)]) -> String {
        let who = self.moderator();
        self.acts += 1;
        self.staff_acts += 1;
        self.room.command(&who, self.room.desk, name, options).await.text()
    }

    /// A press on the board as soon as it says this.
    async fn on_board(&mut self, says: &str, label: &str) -> Answer {
        let what = format!("{says:?} with {label} on the board");
        self.room
            .until(&what, |r| r.board().is_some_and(|b| b.text().contains(says) && b.button(label).is_some()))
            .await;
        // What was done before is on it, or this press would be one on what has changed since.
        self.room.until_count("SELECT count(*) FROM view WHERE kind = 'board' AND change > drawn", 0).await;
        let who = self.moderator();
        self.acts += 1;
        self.staff_acts += 1;
        let board = self.room.board().expect("just seen");
        let pressed = who.press_label(&board, label).expect("a button");
        let answer = pressed.answer().await;
        assert!(matches!(answer, Answer::Update(_)), "{label}: {answer:?}");
        answer
    }

    async fn on_card(&mut self, number: u32, label: &str) -> Answer {
        let who = self.moderator();
        self.acts += 1;
        self.staff_acts += 1;
        self.room.on_card(&who, number, label).await
    }

    pub(crate) async fn next_topic(&mut self) {
        self.on_board("", "Next topic").await;
        self.topic = Some(self.topic.map_or(1, |t| t + 1));
    }

    pub(crate) async fn extends(&mut self, minutes: u32) {
        self.by_command("topic extend", &[("minutes", json!(minutes))]).await;
    }

    fn asked_by(&mut self, number: u32, who: &Person, text: &str, anonymous: bool) {
        let (name, asked_at_ms) = (who.name(), self.now_ms().div_euclid(MINUTE) * MINUTE);
        self.acted.insert(name.clone());
        let question = Question {
            asker: Some(name),
            anonymous,
            text: text.to_owned(),
            state: "waiting".to_owned(),
            reason: None,
            merged_into: None,
            answer: None,
            edited: false,
            topic: self.topic,
            asked_at_ms,
            supporters: BTreeSet::new(),
        };
        let before = self.model.questions.insert(number, question);
        assert!(before.is_none(), "#{number} was given twice");
    }

    /// Somebody who may act now, from this place of the list on: in a lockdown, whoever acted before.
    fn admitted(&self, from: usize, besides: impl Fn(&Person) -> bool) -> Person {
        let all = self.people.iter().cycle().skip(from % PEOPLE).take(PEOPLE);
        let may = |who: &&Person| !self.locked || self.acted.contains(&who.name());
        all.filter(may).find(|who| besides(who)).expect("somebody may").clone()
    }

    async fn asks(&mut self, who: &Person, text: &str, anonymous: bool) -> u32 {
        self.acts += 2;
        let number = self.room.asks(who, text, anonymous).await;
        self.asked_by(number, who, text, anonymous);
        number
    }

    /// Three ask in each of the first 26 rounds, and two in the next: 80 in all.
    pub(crate) async fn people_ask(&mut self, round: i64) {
        let asking = match round {
            0..26 => 3,
            26 => 2,
            _ => 0,
        };
        for _ in 0..asking {
            let who = self.admitted(self.asked * 7, |_| true);
            let text = format!("What about matter {} of the agenda, in its {} aspect?", self.asked, words(self.asked));
            self.asks(&who, &text, self.asked % 5 < 3).await;
            self.asked += 1;
        }
        self.slots().await;
    }

    /// All that waits is decided on: most is approved; some is declined, merged, edited, withdrawn by its asker.
    pub(crate) async fn the_desk_decides(&mut self, round: i64) {
        for number in self.model.in_state("waiting") {
            match number % 16 {
                3 => self.declines(number).await,
                5 if !self.model.in_state("open").is_empty() => self.merges(number).await,
                7 => self.withdraws(number).await,
                9 => {
                    self.edits(number).await;
                    self.approves(number).await;
                }
                _ => self.approves(number).await,
            }
        }
        let open = self.model.in_state("open");
        match (round % 8, open.first().copied()) {
            (5, Some(number)) if open.len() > 6 => {
                self.by_command("question defer", &[("number", json!(number))]).await;
                self.model.now(number, "deferred");
            }
            (6, Some(number)) if open.len() > 6 => {
                self.by_command("question file", &[("number", json!(number))]).await;
                self.model.now(number, "filed");
            }
            (7, Some(number)) if open.len() > 6 => self.answers(number).await,
            _ => {}
        }
    }

    async fn approves(&mut self, number: u32) {
        let answer = self.on_card(number, "Approve").await;
        assert!(matches!(answer, Answer::Update(_)), "#{number}: {answer:?}");
        self.model.now(number, "open");
    }

    async fn declines(&mut self, number: u32) {
        self.room.until("its card", |r| r.card(number).is_some_and(|c| !c.selects().is_empty())).await;
        let card = self.room.card(number).expect("just seen");
        let select = card.selects().into_iter().next().expect("just seen");
        let (who, _) = (self.moderator(), self.staff_acts += 1);
        self.acts += 1;
        let answer = who.select(&card, &select.custom_id, &["off-topic"]).expect("may be chosen").answer().await;
        assert!(matches!(answer, Answer::Update(_)), "#{number}: {answer:?}");
        self.model.now(number, "declined");
        self.model.question(number).reason = Some("off-topic".to_owned());
    }

    async fn merges(&mut self, number: u32) {
        let into = *self.model.in_state("open").last().expect("one is open");
        let said = self.by_command("question merge", &[("number", json!(number)), ("into", json!(into))]).await;
        assert!(said.contains(&format!("merged into #{into}")), "{said}");
        self.model.now(number, "merged");
        self.model.question(number).merged_into = Some(into);
    }

    async fn withdraws(&mut self, number: u32) {
        let asker = self.model.questions[&number].asker.clone().expect("somebody asked");
        let who = self.room.discord.person(&asker);
        self.acts += 2;
        let mine = self.room.command(&who, self.room.floor, "mine", &[]).await;
        let mut list = mine.message().expect("a list").clone();
        if let Some(select) = list.selects().into_iter().next() {
            let picked = who.select(&list, &select.custom_id, &[&number.to_string()]).expect("it is in the list");
            list = picked.answer().await.message().expect("the question").clone();
            self.acts += 1;
        }
        let gone = who.press_label(&list, "Withdraw").expect("a button").answer().await.text();
        assert!(gone.contains(&format!("#{number} is withdrawn")), "{gone}");
        self.model.now(number, "withdrawn");
    }

    async fn edits(&mut self, number: u32) {
        let form = self.on_card(number, "Edit").await.modal().cloned().expect("a form");
        let text = format!("{} (as the moderators put it)", self.model.questions[&number].text);
        let who = self.room.discord.person(if self.staff_acts.is_multiple_of(2) { "aiko_m" } else { "mateo.rv" });
        self.acts += 1;
        self.staff_acts += 2;
        let said = who.submit(&form, &[("text", &text)]).expect("may be sent").answer().await.text();
        assert!(said.contains("marked"), "{said}");
        self.room.until("the changed card", |r| r.card(number).is_some_and(|c| c.text().contains(&text))).await;
        let q = self.model.question(number);
        q.text = text;
        q.edited = true;
    }

    async fn answers(&mut self, number: u32) {
        let who = self.moderator();
        let form = self.room.on_card(&who, number, "Answer").await.modal().cloned().expect("a form");
        self.acts += 2;
        self.staff_acts += 2;
        let said = who.submit(&form, &[("text", "The law says so in its article 38.")]).expect("may be sent");
        let said = said.answer().await.text();
        assert!(said.contains("answered"), "{said}");
        self.model.now(number, "answered");
        self.model.question(number).answer = Some("The law says so in its article 38.".to_owned());
    }

    /// A dozen people press **Support**, two thirds of them on what their own half of the room wants.
    pub(crate) async fn people_support(&mut self) {
        let mut pressed = BTreeSet::new();
        let open = self.model.in_state("open");
        if open.is_empty() {
            return;
        }
        for _ in 0..12 {
            let at = self.rng.random_range(0..PEOPLE);
            let who = self.admitted(at, |_| true);
            let mine: Vec<u32> = open.iter().copied().filter(|n| (*n as usize + at / 40).is_multiple_of(2)).collect();
            let list = if mine.is_empty() || self.rng.random_ratio(1, 3) { &open } else { &mine };
            let number = *list.choose(&mut self.rng).expect("one is open");
            self.supports(&who, number).await;
            pressed.insert(who.name());
        }
        self.slots().await;
        // Whoever took everything back before the slot has not begun.
        for who in pressed {
            if self.model.questions.values().any(|q| q.supporters.contains(&who)) {
                self.model.begins_to_support(&who);
            }
        }
    }

    async fn supports(&mut self, who: &Person, number: u32) {
        self.room.until("its post", |r| r.post(number).is_some()).await;
        let post = self.room.post(number).expect("just seen");
        let button = post.buttons().into_iter().find(|b| b.label.starts_with("Support")).expect("a button");
        let pressed = who.press(&post, &button.custom_id.expect("an id")).expect("may be pressed").answer().await;
        assert!(
            pressed.text().starts_with("You support") || pressed.text().starts_with("You no longer"),
            "{pressed:?}"
        );
        self.acts += 1;
        self.acted.insert(who.name());
        let supporters = &mut self.model.question(number).supporters;
        if !supporters.remove(&who.name()) {
            supporters.insert(who.name());
        }
        let count = self.model.count(number);
        let stored: i64 = sqlx::query_scalar(
            "SELECT supports + (SELECT count(*) FROM question m WHERE m.merged_into = q.number)
                    + (SELECT coalesce(sum(2 * wanted - 1), 0) FROM pending_support p WHERE p.number = q.number)
             FROM question q WHERE number = ?",
        )
        .bind(number)
        .fetch_one(&self.room.rows().await)
        .await
        .expect("a number");
        assert_eq!(usize::try_from(stored).ok(), Some(count), "#{number}");
    }

    /// The suggested question comes to the stage; now and then another one; once it is taken back.
    pub(crate) async fn stages(&mut self, round: i64) {
        if self.model.stagings.len() == 25 {
            return;
        }
        let Some(suggested) = self.model.suggested() else { return };
        let open = self.model.in_state("open");
        if round % 9 == 4 {
            let other = open.into_iter().find(|n| *n != suggested).unwrap_or(suggested);
            self.on_card(other, "To the stage").await;
            self.model.stages(other);
            return;
        }
        let before = self.model.on_stage();
        self.on_board(&format!("Next: #{suggested}** "), "Next question").await;
        self.model.stages(suggested);
        if round == 10 {
            let staged = |r: &Room| r.card(suggested).is_some_and(|c| c.button("Answered").is_some());
            self.room.until("the card of what is on the stage", staged).await;
            let answer = self.on_card(suggested, "Undo").await;
            assert!(matches!(answer, Answer::Update(_)), "{answer:?}");
            self.model.unstages(before);
            self.on_board(&format!("Next: #{suggested}** "), "Next question").await;
            self.model.stages(suggested);
        }
    }

    /// Two raise a hand, one who has spoken and one who has not; the next speaker is who has not; then someone in the room.
    pub(crate) async fn speakers(&mut self, round: i64) {
        let round = usize::try_from(round).expect("small");
        let fresh = self.admitted(round, |who| self.spoken.iter().all(|(name, _)| *name != who.name()));
        let spoken = self.spoken.iter().rev().find(|(_, room)| !room).map(|(name, _)| name.clone());
        let again = spoken.map(|name| self.room.discord.person(&name));
        for who in again.iter().chain([&fresh]) {
            self.acts += 1;
            let said = self.room.command(who, self.room.floor, "hand raise", &[]).await.text();
            assert!(said.contains("hand"), "{said}");
            self.acted.insert(who.name());
        }
        self.on_board(&fresh.name(), "Next speaker").await;
        self.spoken.push((fresh.name(), false));
        if let Some(again) = again {
            self.by_command("speaker remove", &[("user", json!(again.id().to_string()))]).await;
        }
        if round % 8 == 2 {
            let name = format!("Professor {round}");
            self.by_command("speaker next", &[("name", json!(name.clone()))]).await;
            self.spoken.push((name, true));
        }
    }

    /// Thirty new accounts ask twice each. The moderators lock down, clear them in a few presses and mute one.
    pub(crate) async fn raid(&mut self) {
        for round in 0..2 {
            for n in 0..RAIDERS {
                let who = self.raiders[n].clone();
                let text = format!("Noise {round}.{n}, made to bury what others ask");
                let number = self.asks(&who, &text, n % 2 == 0).await;
                self.raid.insert(number);
            }
        }
        self.by_command("workshop lockdown", &[("state", json!("on"))]).await;
        self.locked = true;
        self.slots().await;
        let stranger = self.room.newcomer("stranger");
        self.acts += 1;
        let refused = self.room.command(&stranger, self.room.floor, "ask", &[("question", json!("May I?"))]).await;
        assert!(refused.text().contains("May I?"), "what was typed is given back: {}", refused.text());
        self.acts += 1;
        self.staff_acts += 1;
        self.room.until("Decline several", |r| r.board().is_some_and(|b| b.button("Decline several…").is_some())).await;
        let who = self.room.moderator();
        let board = self.room.board().expect("just seen");
        let opened = who.press_label(&board, "Decline several…").expect("a button").answer().await;
        let list = opened.message().expect("a list").clone();
        let everything = choice(&list, |label| label.starts_with("All "));
        let chosen = who.select(&list, &everything.0, &[&everything.1]).expect("may be chosen").answer().await;
        let chosen = chosen.message().expect("the list").clone();
        let abuse = choice(&chosen, |label| label == "abuse");
        let done = who.select(&chosen, &abuse.0, &[&abuse.1]).expect("may be chosen").answer().await.text();
        self.acts += 2;
        self.staff_acts += 2;
        assert!(done.contains("60"), "{done}");
        for number in self.raid.clone() {
            self.model.now(number, "declined");
            self.model.question(number).reason = Some("abuse".to_owned());
        }
        let one = *self.raid.iter().find(|n| self.model.questions[n].anonymous).expect("half of them are");
        self.by_command("question mute", &[("number", json!(one))]).await;
        let muted = self.room.discord.person(self.model.questions[&one].asker.as_ref().expect("somebody asked"));
        let refused = self.room.sends(&muted, "And once more, this noise", true).await.text();
        self.acts += 2;
        assert!(number_in(&refused).is_none() && refused.contains("once more"), "{refused}");
    }

    pub(crate) async fn lockdown_ends(&mut self) {
        self.by_command("workshop lockdown", &[("state", json!("off"))]).await;
        self.locked = false;
    }

    pub(crate) async fn restarts(&mut self) {
        self.room.restart().await;
    }

    pub(crate) async fn all_is_drawn(&self) {
        // Old messages change three in six seconds of the clock, so it must go on.
        let until = tokio::time::Instant::now() + PATIENCE;
        while self.room.count("SELECT count(*) FROM view WHERE change > drawn").await > 0 {
            assert!(tokio::time::Instant::now() < until, "something is never drawn");
            self.room.clock.advance(Duration::from_secs(6));
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    pub(crate) async fn closes(&mut self) {
        let confirm = self.room.command(&self.room.moderator(), self.room.desk, "workshop close", &[]).await;
        let confirm = confirm.message().expect("a question back").clone();
        let closed = self.room.moderator().press_label(&confirm, "Close the workshop").expect("a button");
        closed.settled().await;
        self.all_is_drawn().await;
    }
}

fn words(n: usize) -> &'static str {
    ["legal", "technical", "human", "economic", "historical", "international", "practical"][n % 7]
}
