//! What the moderator and the stranger do, who are after the authors: every command, every button, every form. All that they
//! are told is compared.

use serde_json::{Value, json};

use super::{FORMATS, PRESS, Public, World, form, pick};
use crate::noninterference::history::Decision;
use crate::noninterference::room::{self, DESK, FLOOR, PRESENT, SLOT, Who};

/// Topics, which have facts about them.
const TOPICS: [&str; 4] = ["Water and dams", "Social credit", "Prisons", "Facial recognition"];

const LANGUAGES: [&str; 8] = ["en", "fr", "es", "ru", "de", "ar", "zh-Hans", "zh-Hant"];

const REASONS: [&str; 7] =
    ["duplicate", "off-topic", "abuse", "exposes a person", "not a question", "no time", "exposes a person"];

const IDENTITIES: [&str; 4] = ["open_or_anonymous", "anonymous_only", "open_or_anonymous", "named_only"];

type Options = Vec<(&'static str, Value)>;

/// All that can be pressed under a message.
fn enabled(sheet: &Value) -> Vec<Value> {
    let rows = sheet["components"].as_array().into_iter().flatten();
    let all = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    all.filter(|c| c["disabled"] != json!(true)).cloned().collect()
}

/// Which number presses what begins so, with the option that this number means.
fn place_of(sheet: &Value, begins: &str, number: u8) -> Option<u8> {
    let all = enabled(sheet);
    let place = all.iter().position(|c| c["custom_id"].as_str().is_some_and(|id| id.starts_with(begins)))?;
    let turns = (usize::from(u8::MAX) - place) / all.len();
    u8::try_from(place + all.len() * (usize::from(number) % (turns + 1))).ok()
}

impl World {
    pub(super) async fn decide(&mut self, how: Decision, question: u8, other: u8) {
        let cards: Vec<u64> = self.public.keys().filter(|(kind, _)| kind == "card").map(|(_, n)| *n).collect();
        let known = pick(&cards, question).copied().unwrap_or(1);
        let into = pick(&cards, other).copied().unwrap_or(1);
        let number = if matches!(how, Decision::Probe) { 1 + u64::from(question) % 60 } else { known };
        let (sub, more) = match how {
            Decision::Approve => ("approve", None),
            Decision::Decline => ("decline", Some(("reason", json!(REASONS[usize::from(other) % REASONS.len()])))),
            Decision::Merge => ("merge", Some(("into", json!(into)))),
            Decision::Stage => ("stage", None),
            Decision::Answered => ("answered", None),
            Decision::Defer => ("defer", None),
            Decision::File => ("file", None),
            Decision::Edit => ("edit", Some(("destroy_original", json!(other.is_multiple_of(2))))),
            Decision::Answer => ("answer", None),
            Decision::Restore => ("restore", None),
            Decision::Mute => ("mute", None),
            Decision::Unmute => ("unmute", None),
            Decision::Move => ("move", Some(("position", json!(1 + other % 4)))),
            Decision::Topic => ("topic", Some(("topic", json!((1 + other % 3).to_string())))),
            Decision::Translate => ("translate", Some(("language", json!(LANGUAGES[usize::from(other) % 8])))),
            Decision::AskBack => ("ask_back", None),
            Decision::Show | Decision::Probe => ("show", None),
        };
        let mut options = vec![("number", json!(number))];
        options.extend(more);
        if matches!(how, Decision::AskBack) {
            self.asked_back.insert(number);
        }
        let told = self.command(Who::Moderator, DESK, "question", Some(sub), &options).await;
        self.tell(Who::Moderator, DESK, format!("/question {sub} {number}"), told, other).await;
        match how {
            Decision::Mute => self.note_mute(number),
            Decision::Unmute => {
                self.muted.remove(&number);
            }
            _ => {}
        }
    }

    /// Whom a mute on this question meets here.
    fn note_mute(&mut self, number: u64) {
        let author = self.asked.iter().chain(&self.by_name).find(|(n, _)| *n == number);
        if let Some((_, author)) = author {
            self.muted.insert(number, *author);
        }
    }

    /// The moderator presses something at the desk: on the board each third time.
    pub(super) async fn press_desk(&mut self, message: u8, button: u8) {
        let board = self.public.values().find(|p| p.is_board).filter(|_| message.is_multiple_of(3)).cloned();
        let all: Vec<Public> = self.public.values().filter(|p| p.channel == DESK).cloned().collect();
        let Some(Public { id, channel, sheet, .. }) = board.or_else(|| pick(&all, message).cloned()) else { return };
        self.press_any(Who::Moderator, (channel, &sheet, &id), false, button).await;
        // What was opened is sometimes gone through to its end.
        for n in 0..u8::from(message >= 100) * 3 {
            self.press_private(Who::Moderator, (button / 5).wrapping_add(n)).await;
        }
    }

    /// Goes on from one thing to the next where random presses seldom arrive.
    pub(super) async fn seek(&mut self, what: u8, button: u8) {
        match what % 5 {
            // The facts about the topic that has just begun.
            0 => {
                Box::pin(self.do_command(12, button, 1)).await;
                Box::pin(self.do_command(15, 1, 1)).await;
                self.press_told("1:brief:look:", button).await;
            }
            1 => {
                for n in 0..2 {
                    let words = ("question", json!(format!("{} {n}", self.text(button))));
                    let told =
                        self.command(Who::Stranger, FLOOR, "ask", None, &[words, ("anonymous", json!(false))]).await;
                    self.sees(format!("the stranger asks: {told}"));
                }
                self.pass(SLOT.as_secs() * 2).await;
                self.press_on("1:review:open:", button).await;
                for _ in 0..4 {
                    self.press_told("1:review:merge:", button).await;
                    self.press_told("1:review:skip:", button).await;
                }
            }
            2 => {
                self.press_on("1:topic:extend:", button).await;
                self.press_told("1:topic:shorten:", button).await;
            }
            3 => {
                Box::pin(self.do_command(12, button, 1)).await;
                self.press_on("1:question:more:", button).await;
                self.press_told("1:question:topic:", button).await;
                self.press_told("1:question:give:", button).await;
            }
            _ => {
                self.press_on("1:stage:next:", button).await;
                self.paint().await;
                self.press_on("1:question:answered:", button).await;
            }
        }
    }

    /// Presses what begins so on a message at the desk.
    async fn press_on(&mut self, begins: &str, number: u8) {
        let has = |p: &&Public| p.channel == DESK && place_of(&p.sheet, begins, number).is_some();
        let all: Vec<Public> = self.public.values().filter(has).cloned().collect();
        let Some(Public { id, channel, sheet, .. }) = pick(&all, number).cloned() else { return };
        let Some(which) = place_of(&sheet, begins, number) else { return };
        self.press_any(Who::Moderator, (channel, &sheet, &id), false, which).await;
    }

    /// Presses what begins so in what the moderator was told last.
    async fn press_told(&mut self, begins: &str, number: u8) {
        let Some((_, sheet)) = self.private.get(&Who::Moderator) else { return };
        let Some(which) = place_of(sheet, begins, number) else { return };
        self.press_private(Who::Moderator, which).await;
    }

    pub(super) async fn press_private(&mut self, who: Who, button: u8) {
        let Some((channel, sheet)) = self.private.get(&who).cloned() else { return };
        let id = (500 + 10 * self.at).to_string();
        self.press_any(who, (channel, &sheet, &id), true, button).await;
    }

    /// The stranger presses something on the floor: on the panel each third time.
    pub(super) async fn press_floor(&mut self, message: u8, button: u8) {
        let mut all: Vec<Public> = self.public.values().filter(|p| p.channel == FLOOR).cloned().collect();
        if message.is_multiple_of(3) {
            all.retain(|p| p.is_panel);
        }
        let Some(Public { id, channel, sheet, .. }) = pick(&all, message).cloned() else { return };
        self.press_any(Who::Stranger, (channel, &sheet, &id), false, button).await;
    }

    /// Somebody presses one of the things that can be pressed.
    async fn press_any(&mut self, who: Who, (channel, sheet, id): (u64, &Value, &str), private: bool, which: u8) {
        let all = enabled(sheet);
        let Some(component) = pick(&all, which) else { return };
        let Some(custom_id) = component["custom_id"].as_str().map(str::to_owned) else { return };
        // That is how a history ends; and deleting is what those who are present do together.
        if ["1:workshop:close", "1:privacy:now", "1:privacy:within"].iter().any(|id| custom_id.starts_with(id)) {
            return;
        }
        let options = component["options"].as_array().cloned().unwrap_or_default();
        let value = pick(&options, which / 7).and_then(|o| o["value"].as_str()).map(str::to_owned);
        let values: Vec<String> = value.into_iter().collect();
        let pressed = room::message(id, channel, private, sheet);
        let kind = if component["type"] == json!(3) { 3 } else { 2 };
        let data = json!({ "id": 1, "custom_id": custom_id, "component_type": kind, "values": values });
        let told = self.send(who.does(PRESS, channel, data, Some(pressed))).await;
        if custom_id.starts_with("1:question:mute:")
            && let Some(number) = custom_id.split(':').nth(4).and_then(|n| n.parse().ok())
        {
            self.note_mute(number);
        }
        self.tell(who, channel, format!("{who:?} pressed {custom_id} {values:?}"), told, which).await;
    }

    /// One of the two is told something; a form is filled in at once.
    pub(super) async fn tell(&mut self, who: Who, channel: u64, what: String, mut told: Value, words: u8) {
        self.sees(format!("{what}: {told}"));
        if let Some(id) = form(&told) {
            let text = self.text(words);
            let on = self.private.get(&who).map(|(_, sheet)| sheet.clone());
            told = self.submit(who, channel, &id, &text, on.as_ref()).await;
            self.sees(format!("sent: {told}"));
        }
        for part in ["private", "change"] {
            if told[part].is_object() {
                self.private.insert(who, (channel, told[part].clone()));
            }
        }
        if let (Some(kind), Some(subject)) = (told["view"][0].as_str(), told["view"][1].as_u64())
            && let Some(public) = self.public.get_mut(&(kind.to_owned(), subject))
        {
            public.sheet = told["message"].clone();
        }
    }

    /// What can be done about something else than a question's fate.
    pub(super) async fn do_command(&mut self, what: u8, one: u8, other: u8) {
        use Who::{Moderator, Stranger};

        // Somebody puts what was just drafted, and begins the topic that was just added.
        if matches!(what % 37, 9..=11) {
            Box::pin(self.do_command(4, one, other)).await;
        } else if matches!(what % 37, 15 | 16) && one.is_multiple_of(2) {
            Box::pin(self.do_command(12, one, other)).await;
        }
        self.drafts += u32::from(what % 37 == 4);
        let (few, text) = (json!(1 + one % 3), json!(self.text(other)));
        let topic = || json!((1 + other % 3).to_string());
        let (who, name, sub, options): (Who, &str, Option<&str>, Options) = match what % 37 {
            0 => (Moderator, "note", Some("add"), vec![("text", text)]),
            1 => (Moderator, "note", Some("add"), vec![("text", text), ("topic", topic())]),
            2 => (Moderator, "note", Some("list"), vec![]),
            3 => (Moderator, "note", Some("remove"), vec![("number", few)]),
            4 => (Moderator, "message", Some("draft"), vec![("text", text)]),
            6 => (Moderator, "message", Some("edit"), vec![("number", few), ("text", text)]),
            7 => (Moderator, "message", Some("list"), vec![]),
            8 => (Moderator, "message", Some("remove"), vec![("number", few)]),
            9..=11 => {
                let seconds = ("seconds", json!(30 + other % 60));
                (Moderator, "message", Some("round"), vec![("number", json!(self.drafts)), seconds])
            }
            12 | 13 => {
                let title = json!(TOPICS[usize::from(one) % TOPICS.len()]);
                (Moderator, "topic", Some("add"), vec![("title", title), ("minutes", json!(5 + other % 30))])
            }
            14 => (Moderator, "topic", Some("list"), vec![]),
            15 | 16 => (Moderator, "topic", Some("next"), vec![]),
            17 => (Moderator, "topic", Some("move"), vec![("topic", topic()), ("position", few)]),
            18 => (Moderator, "topic", Some("remove"), vec![("topic", topic())]),
            19 => (Moderator, "topic", Some("extend"), vec![("minutes", json!(1 + other % 9))]),
            20 => (Moderator, "topic", Some("back"), vec![]),
            21 => (Moderator, "speaker", Some("next"), vec![]),
            22 => (Moderator, "speaker", Some("next"), vec![("name", json!(format!("Somebody in row {one}")))]),
            23 => (Moderator, "speaker", Some("list"), vec![]),
            24 => {
                let user = Who::Present(one % self.people).account();
                (Moderator, "speaker", Some("remove"), vec![("user", json!(user))])
            }
            25 => (Moderator, "speaker", Some("time"), vec![("seconds", json!(60 + u32::from(other)))]),
            26 => (Moderator, "speaker", Some("back"), vec![]),
            27..=29 => {
                let state = ["on", "off", "renew", "on", "on"][usize::from(one) % 5];
                (Moderator, "workshop", Some("screen"), vec![("state", json!(state))])
            }
            5 | 30 => {
                let search = json!(TOPICS[usize::from(other) % TOPICS.len()]);
                (Moderator, "brief", None, vec![("search", search), ("show", json!(one.is_multiple_of(2)))])
            }
            31 => {
                let source = ("source", json!(["room", "other"][usize::from(one) % 2]));
                (Moderator, "question", Some("add"), vec![("text", text), source])
            }
            32 => (Stranger, "help", None, vec![]),
            33 => (Stranger, "mine", None, vec![]),
            34 => (Stranger, "hand", Some("raise"), vec![("note", text)]),
            35 => (Stranger, "hand", Some("lower"), vec![]),
            _ => return self.review(one).await,
        };
        let channel = if who == Stranger { FLOOR } else { DESK };
        let told = self.command(who, channel, name, sub, &options).await;
        self.tell(who, channel, format!("/{name} {sub:?} {options:?}"), told, other).await;
        // What was found is looked at, and shown to everybody or not.
        let presses = if name == "brief" { 2 } else { u8::from(other >= 128) };
        for n in 0..presses {
            self.press_private(who, one.wrapping_add(n)).await;
        }
    }

    /// The moderator goes through what waits, one by one.
    async fn review(&mut self, button: u8) {
        let told = self.press(Who::Moderator, DESK, "1:review:open:1", &[], None).await;
        self.tell(Who::Moderator, DESK, "review".to_owned(), told, button).await;
        for n in 0..5 {
            self.press_private(Who::Moderator, button.wrapping_mul(3).wrapping_add(n)).await;
        }
    }

    /// The moderator turns several down, if more wait than the board shows cards of.
    pub(super) async fn decline_several(&mut self, which: u8) {
        let told = self.press(Who::Moderator, DESK, "1:several:open:1", &[], None).await;
        self.tell(Who::Moderator, DESK, "several".to_owned(), told, which).await;
        for n in 0..3 {
            self.press_private(Who::Moderator, which.wrapping_add(n)).await;
        }
    }

    pub(super) async fn look(&mut self, what: u8) {
        let (who, channel, name, sub, options) = match what % 16 {
            0 => (Who::Moderator, DESK, "workshop", Some("status"), vec![]),
            1 => (Who::Stranger, FLOOR, "questions", None, vec![("order", json!("fair"))]),
            2 => (Who::Stranger, FLOOR, "questions", None, vec![("order", json!("newest"))]),
            3 => (Who::Stranger, FLOOR, "questions", None, vec![("order", json!("support"))]),
            4 => (Who::Stranger, FLOOR, "questions", None, vec![]),
            5 => (Who::Stranger, FLOOR, "hand", Some("list"), vec![]),
            6 => (Who::Stranger, FLOOR, "privacy", None, vec![]),
            7 => (Who::Moderator, DESK, "next", None, vec![]),
            8 => {
                let which = if what >= 128 { vec![("workshop", json!("1"))] } else { vec![] };
                (Who::Moderator, DESK, "workshop", Some("close"), which)
            }
            9 => return self.complete("note", Some("add"), "topic").await,
            10 => {
                return self
                    .complete("workshop", Some("report"), ["workshop", "template"][usize::from(what / 16) % 2])
                    .await;
            }
            11 => return self.complete("brief", None, "search").await,
            12 => return self.complete("question", Some("translate"), "language").await,
            _ => {
                let names: Vec<&str> = room::templates().names().collect();
                let name = names[usize::from(what) % names.len()];
                let more = vec![("template", json!(name)), ("workshop", json!("1"))];
                let more = if what.is_multiple_of(3) { vec![] } else { more };
                return self.report(FORMATS[usize::from(what / 16) % FORMATS.len()], more).await;
            }
        };
        let told = self.command(who, channel, name, sub, &options).await;
        self.tell(who, channel, format!("/{name} {sub:?} {options:?}"), told, 0).await;
        if what >= 128 && who == Who::Stranger {
            self.press_private(who, what / 16).await;
        }
    }

    /// The moderator has begun to type.
    async fn complete(&mut self, name: &str, sub: Option<&str>, option: &str) {
        let mut options = vec![json!({ "name": option, "type": 3, "value": "", "focused": true })];
        if let Some(sub) = sub {
            options = vec![json!({ "name": sub, "type": 1, "options": options })];
        }
        let data = json!({ "id": "9", "name": name, "type": 1, "options": options, "resolved": {} });
        let told = self.send(Who::Moderator.does(4, DESK, data, None)).await;
        self.sees(format!("typing {name} {option}: {told}"));
    }

    pub(super) async fn report(&mut self, format: &str, more: Options) {
        let mut options = vec![("format", json!(format))];
        options.extend(more);
        let told = self.command(Who::Moderator, DESK, "workshop", Some("report"), &options).await;
        self.sees(format!("the report: {told}"));
    }

    pub(super) async fn set(&mut self, name: &'static str, to: Value) {
        let told = self.command(Who::Moderator, DESK, "workshop", Some("settings"), &[(name, to)]).await;
        self.sees(format!("set {name}: {told}"));
    }

    pub(super) async fn change(&mut self, what: u8, to: u8) {
        let yes = to.is_multiple_of(2);
        match what % 11 {
            0 => self.set("order", json!(["fair", "first come", "manual"][usize::from(to) % 3])).await,
            1 => self.set("support", json!(yes)).await,
            2 => self.set("premoderation", json!(yes)).await,
            3 => self.set("identity", json!(IDENTITIES[usize::from(to) % IDENTITIES.len()])).await,
            4 => self.set("account_age_days", json!(u32::from(yes) * 30)).await,
            5 => {
                let role = if yes { PRESENT } else { 1_000_000_000_000_001 };
                self.set("eligible_role", json!(role)).await;
            }
            6 => {
                let sub = if yes { "pause" } else { "resume" };
                let told = self.command(Who::Moderator, DESK, "workshop", Some(sub), &[]).await;
                self.tell(Who::Moderator, DESK, sub.to_owned(), told, 0).await;
            }
            7 => self.set("language", json!(LANGUAGES[usize::from(to) % 8])).await,
            8 => self.set("alternate", json!(yes)).await,
            // Back at once: where it counts, what can be asked depends on who did, and so it must.
            9 => {
                self.set("questions_per_person", json!(1 + to % 25)).await;
                self.set("questions_per_person", json!(0)).await;
            }
            _ => {
                let state = [("state", json!(if yes { "on" } else { "off" }))];
                let told = self.command(Who::Moderator, DESK, "workshop", Some("lockdown"), &state).await;
                self.sees(format!("lockdown: {told}"));
            }
        }
        // Who is let in is known again once they were here.
        self.arrive().await;
    }
}
