//! One playing of a history: people's acts go to the bot without Discord, and what others than the authors see is written down.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

use acts::Clock;
use bot::offline::Offline;
use serde_json::{Value, json};
use tempfile::TempDir;
use workshop::Time;

use crate::history::{Decision, History, Op};
use crate::room::{self, DESK, FLOOR, Log, PRESENT, SLOT, START, Who};

/// What people ask about; several ask the same.
const ABOUT: [&str; 8] = [
    "Who pays for the repair of the dam",
    "Who will pay the repair of the dam",
    "Why was the dam not repaired",
    "When does the water come back",
    "When will the water be back",
    "May I be called under +44 20 7946 0958 about the dam",
    "Who decides",
    "How many died",
];

const ASK: u8 = 2;
const PRESS: u8 = 3;
const FORM: u8 = 5;

/// What an author or a supporter does, which others see with the slot.
#[derive(Clone, Copy, Debug)]
enum Quiet {
    Edit { number: u64, author: u8, words: u8, at: u32 },
    Withdraw { number: u64, author: u8 },
    Support { who: u8, number: u64 },
}

/// A public message.
#[derive(Clone, Debug)]
struct Public {
    id: String,
    channel: u64,
    sheet: Value,
}

pub(crate) struct World {
    home: TempDir,
    bot: Option<Offline>,
    clock: Clock,
    log: Log,
    side: usize,
    people: u8,
    seed: u64,
    premoderation: bool,
    /// The anonymous questions, and who asked them in this playing.
    asked: Vec<(u64, u8)>,
    /// So many of them their authors leave as they are: one of those deletes them, and could do nothing else with them.
    left: usize,
    texts: Vec<(String, u8)>,
    by_name: Vec<(u64, u8)>,
    /// Muted questions, and whom that meets in this playing.
    muted: BTreeMap<u64, u8>,
    /// Which act of the history it is.
    at: u32,
    /// Whether quiet acts come as late in their slot as possible.
    late: bool,
    waiting: Vec<Quiet>,
    /// From when on others may see what one person's deletion does.
    until: Option<Time>,
    hands: BTreeSet<u8>,
    /// Whether something is being deleted.
    going: bool,
    public: BTreeMap<(String, u64), Public>,
    /// What the moderator was told last.
    private: Option<(u64, Value)>,
    seen: Vec<Seen>,
}

/// When something was seen, and what.
pub(crate) type Seen = (Time, String);

impl World {
    pub(crate) async fn open(history: &History, side: usize, log: Log) -> Self {
        let (home, clock) = (room::home(), Clock::set_to(START));
        let bot = Some(room::start(home.path(), &clock, history.seed).await);
        Self {
            home,
            bot,
            clock,
            log,
            side,
            people: history.people,
            seed: history.seed,
            premoderation: history.premoderation,
            asked: Vec::new(),
            left: 0,
            texts: Vec::new(),
            by_name: Vec::new(),
            muted: BTreeMap::new(),
            at: 0,
            late: history.late && side == 1,
            waiting: Vec::new(),
            until: None,
            hands: BTreeSet::new(),
            going: false,
            public: BTreeMap::new(),
            private: None,
            seen: Vec::new(),
        }
    }

    /// Where its files are.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// The words of the anonymous questions as they were asked, and who asked them.
    pub(crate) fn anonymous_texts(&self) -> Vec<(String, u8)> {
        self.texts.clone()
    }

    /// Somebody deletes their data.
    pub(crate) async fn deletes(&mut self, who: u8, at_once: bool) -> Value {
        let id = if at_once { "1:privacy:now:1" } else { "1:privacy:within:1" };
        self.press(Who::Present(who), FLOOR, id, &[], None).await
    }

    fn bot(&self) -> &Offline {
        self.bot.as_ref().expect("it runs")
    }

    fn sees(&mut self, what: impl Into<String>) {
        self.seen.push((self.clock.steady(), what.into()));
    }

    /// All are there, and known to be: each has raised a hand once.
    pub(crate) async fn begin(&mut self) -> Vec<Seen> {
        self.paint().await;
        self.arrive().await;
        for who in 0..self.people {
            self.hand(who).await;
            self.hand(who).await;
        }
        if !self.premoderation {
            self.set("premoderation", json!(false)).await;
        }
        self.pass(SLOT.as_secs() * 2).await;
        self.take()
    }

    /// All who are present press the panel's button and are let in, whatever limits that.
    async fn arrive(&mut self) {
        for who in 0..self.people {
            let _ = self.press(Who::Present(who), FLOOR, "1:ask:anonymous:1", &[], None).await;
        }
        let told = self.press(Who::Stranger, FLOOR, "1:ask:anonymous:1", &[], None).await;
        self.sees(format!("the stranger is told: {told}"));
    }

    /// From when on it says nothing that others see something else.
    pub(crate) fn until(&self) -> Option<Time> {
        self.until
    }

    /// From now on one person's deletion may be seen.
    fn may_be_seen(&mut self, from: Time) {
        self.until = Some(self.until.map_or(from, |until| until.min(from)));
    }

    pub(crate) async fn play(&mut self, op: &Op) -> Vec<Seen> {
        self.at += 1;
        let tells_nothing =
            matches!(op, Op::Edit { .. } | Op::Withdraw { .. } | Op::Support { .. } | Op::Hand { .. } | Op::Seconds(_))
                || matches!(op, Op::Look { what } if what % 12 != 7);
        if !tells_nothing {
            self.catch_up().await;
        }
        self.act(op).await;
        self.paint().await;
        self.take()
    }

    /// Closes it, and looks at what is kept.
    pub(crate) async fn end(&mut self) -> Vec<Seen> {
        self.catch_up().await;
        if self.until.is_some() {
            self.may_be_seen(self.clock.steady());
        }
        let told = self.command(Who::Moderator, DESK, "workshop", Some("close"), &[]).await;
        self.sees(format!("closing: {told}"));
        let told = self.press(Who::Moderator, DESK, "1:workshop:close:1", &[], Some(&told["private"])).await;
        self.sees(format!("closed: {told}"));
        self.paint().await;
        for format in ["markdown", "html", "csv", "json"] {
            self.report(format).await;
        }
        self.pass(SLOT.as_secs() * 3).await;
        let seen = self.take();
        self.bot.take().expect("it runs").stop().await;
        seen
    }

    fn take(&mut self) -> Vec<Seen> {
        for line in self.log.take() {
            self.sees(format!("a line: {line}"));
        }
        std::mem::take(&mut self.seen)
    }

    async fn act(&mut self, op: &Op) {
        match *op {
            Op::Ask { authors, words, by_form } => {
                let Some(author) = self.may_ask(authors[self.side]) else { return };
                let number = self.ask(author, words, by_form).await;
                // The number is public with its slot; so it is the same, whoever asked.
                self.sees(format!("asked: {number:?}"));
                self.asked.extend(number.map(|number| (number, author)));
            }
            Op::MutedTries { who, words } => {
                let muted: Vec<u8> = self.muted.values().copied().collect();
                if muted.is_empty() {
                    return;
                }
                let author = muted[usize::from(who) % muted.len()];
                let number = self.ask(author, words, false).await;
                self.sees(format!("somebody muted asked: {number:?}"));
            }
            Op::Edit { question, words } => {
                let Some(&(number, author)) = pick(&self.asked[self.left..], question) else { return };
                self.quietly(Quiet::Edit { number, author, words, at: self.at }).await;
            }
            Op::Withdraw { question } => {
                let Some(&(number, author)) = pick(&self.asked[self.left..], question) else { return };
                self.quietly(Quiet::Withdraw { number, author }).await;
            }
            Op::AskByName { who, words } => {
                let author = who % self.people;
                let options = [("question", json!(self.text(words))), ("anonymous", json!(false))];
                let told = self.command(Who::Present(author), FLOOR, "ask", None, &options).await;
                self.by_name.extend(receipt(&told).map(|number| (number, author)));
                self.sees(format!("by name: {told}"));
            }
            Op::Support { who, question } => {
                let posts: Vec<u64> = self.public.keys().filter(|(kind, _)| kind == "post").map(|(_, n)| *n).collect();
                let Some(&number) = pick(&posts, question) else { return };
                self.quietly(Quiet::Support { who: who % self.people, number }).await;
            }
            Op::Hand { who } => self.hand(who % self.people).await,
            Op::Decide { how, question, other } => self.decide(how, question, other).await,
            Op::Press { message, button } => self.press_public(message, button).await,
            Op::PressPrivate { button } => {
                let Some((channel, sheet)) = self.private.clone() else { return };
                self.press_any(channel, &sheet, "500", true, button).await;
            }
            Op::Forge { what, number } => {
                let number = 1 + u64::from(number) % 60;
                let id = match what % 5 {
                    0 => format!("1:mine:edit:1:{number}:1"),
                    1 => format!("1:mine:withdraw:1:{number}:1"),
                    2 => format!("1:support:toggle:1:{number}"),
                    3 => format!("1:question:more:1:{number}:1"),
                    _ => "1:mine:pick:1".to_owned(),
                };
                let who = if what % 5 == 3 { Who::Moderator } else { Who::Stranger };
                let told = self.press(who, FLOOR, &id, &[number.to_string()], None).await;
                self.sees(format!("forged {id}: {told}"));
            }
            Op::Look { what } => self.look(what).await,
            Op::Set { what, to } => self.change(what, to).await,
            Op::AllDelete { at_once } => {
                if self.until.is_some() {
                    self.may_be_seen(self.clock.steady());
                }
                for who in 0..self.people {
                    let told = self.deletes(who, at_once).await;
                    self.sees(format!("deletes: {told}"));
                }
                self.hands.clear();
                self.going |= !at_once;
            }
            Op::OneDeletes { who } => {
                // What nobody knows of yet would be gone at once, as if it had been withdrawn.
                self.pass(SLOT.as_secs() * 2).await;
                let told = self.deletes(who % self.people, false).await;
                self.sees(format!("deletes: {told}"));
                self.left = self.asked.len();
                let now = self.clock.now();
                let due = self.bot().next_due().map(|due| self.clock.steady().plus(due.since(now)));
                self.may_be_seen(due.unwrap_or(Time::from_ms(i64::MAX)));
                self.hands.remove(&(who % self.people));
            }
            Op::Seconds(seconds) => self.pass(seconds.into()).await,
            Op::Slots(slots) => self.pass(SLOT.as_secs() * u64::from(slots)).await,
            Op::Quarter => self.pass(if self.going { 15 * 60 + 20 } else { 30 }).await,
            Op::SetClock { minutes } => {
                if self.until.is_some() {
                    self.may_be_seen(self.clock.steady());
                }
                let by = Duration::from_mins(minutes.unsigned_abs().into());
                let now = self.clock.now();
                self.clock.reset(if minutes < 0 { now.minus(by) } else { now.plus(by) });
            }
            Op::Restart => {
                if self.until.is_some() {
                    self.may_be_seen(self.clock.steady());
                }
                self.bot.take().expect("it runs").stop().await;
                self.clock.advance(Duration::from_secs(1));
                self.seed = self.seed.wrapping_add(1);
                self.bot = Some(room::start(self.home.path(), &self.clock, self.seed).await);
                self.arrive().await;
            }
        }
    }

    /// Somebody who is not muted, if there is anybody for certain, whoever the muted ones are.
    fn may_ask(&self, first: u8) -> Option<u8> {
        if self.muted.len() >= usize::from(self.people) {
            return None;
        }
        (0..self.people)
            .map(|n| (first % self.people + n) % self.people)
            .find(|who| self.muted.values().all(|m| m != who))
    }

    /// An act that others see with the slot.
    async fn quietly(&mut self, act: Quiet) {
        if self.late { self.waiting.push(act) } else { self.quiet(act).await }
    }

    /// What was put off is done.
    async fn catch_up(&mut self) {
        for act in std::mem::take(&mut self.waiting) {
            self.quiet(act).await;
        }
    }

    async fn quiet(&mut self, act: Quiet) {
        match act {
            Quiet::Edit { number, author, words, at } => self.edit(number, author, &text(words, at)).await,
            Quiet::Withdraw { number, author } => {
                let who = Who::Present(author);
                let picked = self.press(who, FLOOR, "1:mine:pick:1", &[number.to_string()], None).await;
                if let Some(id) = button(&picked["change"], "1:mine:withdraw:") {
                    self.press(who, FLOOR, &id, &[], Some(&picked["change"])).await;
                }
            }
            Quiet::Support { who, number } => {
                self.press(Who::Present(who), FLOOR, &format!("1:support:toggle:1:{number}"), &[], None).await;
            }
        }
    }

    /// Words that nobody has used.
    fn text(&self, about: u8) -> String {
        text(about, self.at)
    }

    async fn ask(&mut self, author: u8, words: u8, by_form: bool) -> Option<u64> {
        let (who, text) = (Who::Present(author), self.text(words));
        self.texts.push((text.clone(), author));
        let mut told = if by_form {
            self.submit(who, FLOOR, "1:ask:send:1:anonymous:question:untold", &text, None).await
        } else {
            let options = [("question", json!(text)), ("anonymous", json!(true))];
            self.command(who, FLOOR, "ask", None, &options).await
        };
        // Few may ask, or something in it leads to a person: all the same.
        for _ in 0..2 {
            let sheet = if told["change"].is_null() { told["private"].clone() } else { told["change"].clone() };
            let held = ["1:ask:same:", "1:ask:anyway:"].into_iter().find_map(|id| button(&sheet, id));
            let Some(id) = held else { break };
            told = self.press(who, FLOOR, &id, &[], Some(&sheet)).await;
        }
        receipt(&told)
    }

    async fn edit(&mut self, number: u64, author: u8, text: &str) {
        let who = Who::Present(author);
        let picked = self.press(who, FLOOR, "1:mine:pick:1", &[number.to_string()], None).await;
        let Some(id) = button(&picked["change"], "1:mine:edit:") else { return };
        let form = self.press(who, FLOOR, &id, &[], Some(&picked["change"])).await;
        let Some(id) = form["form"]["id"].as_str().map(str::to_owned) else { return };
        let told = self.submit(who, FLOOR, &id, text, None).await;
        if let Some(id) = button(&told["private"], "1:mine:anyway:") {
            self.press(who, FLOOR, &id, &[], Some(&told["private"])).await;
        }
    }

    async fn hand(&mut self, who: u8) {
        let sub = if self.hands.remove(&who) {
            "lower"
        } else {
            self.hands.insert(who);
            "raise"
        };
        let told = self.command(Who::Present(who), FLOOR, "hand", Some(sub), &[]).await;
        self.sees(format!("{sub}: {told}"));
    }

    async fn decide(&mut self, how: Decision, question: u8, other: u8) {
        let cards: Vec<u64> = self.public.keys().filter(|(kind, _)| kind == "card").map(|(_, n)| *n).collect();
        let known = pick(&cards, question).copied().unwrap_or(1);
        let into = pick(&cards, other).copied().unwrap_or(1);
        let number = if matches!(how, Decision::Probe) { 1 + u64::from(question) % 60 } else { known };
        let (sub, more) = match how {
            Decision::Approve => ("approve", None),
            Decision::Decline => {
                ("decline", Some(("reason", json!(["duplicate", "abuse", "exposes a person"][usize::from(other) % 3]))))
            }
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
            Decision::Show | Decision::Probe => ("show", None),
        };
        let mut options = vec![("number", json!(number))];
        options.extend(more);
        let told = self.command(Who::Moderator, DESK, "question", Some(sub), &options).await;
        self.tell(DESK, format!("/question {sub} {number}"), told.clone(), other).await;
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

    async fn press_public(&mut self, message: u8, button: u8) {
        let all: Vec<Public> = self.public.values().filter(|p| p.channel == DESK).cloned().collect();
        let Some(Public { id, channel, sheet }) = pick(&all, message) else { return };
        self.press_any(*channel, sheet, id, false, button).await;
    }

    /// The moderator presses one of the things that can be pressed.
    async fn press_any(&mut self, channel: u64, sheet: &Value, id: &str, private: bool, which: u8) {
        let rows = sheet["components"].as_array().into_iter().flatten();
        let all: Vec<Value> = rows.flat_map(|row| row["components"].as_array().cloned().unwrap_or_default()).collect();
        let all: Vec<Value> = all.into_iter().filter(|c| c["disabled"] != json!(true)).collect();
        let Some(component) = pick(&all, which) else { return };
        let Some(custom_id) = component["custom_id"].as_str().map(str::to_owned) else { return };
        // That is how a history ends; and deleting is what those who are present do together.
        if custom_id.starts_with("1:workshop:close") || custom_id.starts_with("1:privacy") {
            return;
        }
        let options = component["options"].as_array().cloned().unwrap_or_default();
        let value = pick(&options, which / 7).and_then(|o| o["value"].as_str()).map(str::to_owned);
        let pressed = room::message(id, channel, private, sheet);
        let values: Vec<String> = value.into_iter().collect();
        let kind = if component["type"] == json!(3) { 3 } else { 2 };
        let data = json!({ "id": 1, "custom_id": custom_id, "component_type": kind, "values": values });
        let told = self.send(Who::Moderator.does(PRESS, channel, data, Some(pressed))).await;
        if custom_id.starts_with("1:question:mute:")
            && let Some(number) = custom_id.split(':').nth(4).and_then(|n| n.parse().ok())
        {
            self.note_mute(number);
        }
        self.tell(channel, format!("pressed {custom_id} {values:?}"), told, which).await;
    }

    /// The moderator is told something; a form is filled in at once.
    async fn tell(&mut self, channel: u64, what: String, mut told: Value, words: u8) {
        self.sees(format!("{what}: {told}"));
        if let Some(id) = told["form"]["id"].as_str().map(str::to_owned) {
            let text = self.text(words);
            told = self.submit(Who::Moderator, channel, &id, &text, None).await;
            self.sees(format!("sent: {told}"));
        }
        for part in ["private", "change"] {
            if told[part].is_object() {
                self.private = Some((channel, told[part].clone()));
            }
        }
        if let (Some(kind), Some(subject)) = (told["view"][0].as_str(), told["view"][1].as_u64())
            && let Some(public) = self.public.get_mut(&(kind.to_owned(), subject))
        {
            public.sheet = told["message"].clone();
        }
    }

    async fn look(&mut self, what: u8) {
        let (who, channel, name, sub, options) = match what % 12 {
            0 => (Who::Moderator, DESK, "workshop", Some("status"), vec![]),
            1 => (Who::Stranger, FLOOR, "questions", None, vec![("order", json!("fair"))]),
            2 => (Who::Stranger, FLOOR, "questions", None, vec![("order", json!("newest"))]),
            3 => (Who::Stranger, FLOOR, "questions", None, vec![("order", json!("support"))]),
            4 => (Who::Stranger, FLOOR, "questions", None, vec![]),
            5 => (Who::Stranger, FLOOR, "hand", Some("list"), vec![]),
            6 => (Who::Stranger, FLOOR, "privacy", None, vec![]),
            7 => (Who::Moderator, DESK, "next", None, vec![]),
            8 => (Who::Moderator, DESK, "workshop", Some("close"), vec![]),
            more => return self.report(["markdown", "csv", "json"][usize::from(more) % 3]).await,
        };
        let told = self.command(who, channel, name, sub, &options).await;
        let what = format!("/{name} {sub:?} {options:?}");
        if who == Who::Moderator {
            return self.tell(channel, what, told, 0).await;
        }
        self.sees(format!("{what}: {told}"));
    }

    async fn report(&mut self, format: &str) {
        let told = self.command(Who::Moderator, DESK, "workshop", Some("report"), &[("format", json!(format))]).await;
        self.sees(format!("the report: {told}"));
    }

    async fn set(&mut self, name: &str, to: Value) {
        let told = self.command(Who::Moderator, DESK, "workshop", Some("settings"), &[(name, to)]).await;
        self.sees(format!("set {name}: {told}"));
    }

    async fn change(&mut self, what: u8, to: u8) {
        let yes = to.is_multiple_of(2);
        match what % 8 {
            0 => self.set("order", json!(["fair", "first come", "manual"][usize::from(to) % 3])).await,
            1 => self.set("support", json!(yes)).await,
            2 => self.set("premoderation", json!(yes)).await,
            3 => self.set("identity", json!(["open_or_anonymous", "anonymous_only"][usize::from(to) % 2])).await,
            4 => self.set("account_age_days", json!(u32::from(yes) * 30)).await,
            5 => {
                let role = if yes { PRESENT } else { 1_000_000_000_000_001 };
                self.set("eligible_role", json!(role)).await;
            }
            6 => {
                let sub = if yes { "pause" } else { "resume" };
                let told = self.command(Who::Moderator, DESK, "workshop", Some(sub), &[]).await;
                self.tell(DESK, sub.to_owned(), told, 0).await;
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

    /// Time passes, and what comes with it is done.
    async fn pass(&mut self, seconds: u64) {
        let mut left = Duration::from_secs(seconds);
        let is_long = seconds > 120;
        while !left.is_zero() {
            let steady = self.clock.steady();
            let border = steady.next_slot(SLOT).since(steady);
            // What is due is looked for every second; after a pause of more than five it would get other moments.
            let step = left.min(border).min(Duration::from_secs(4));
            if step == border {
                self.catch_up().await;
            }
            self.clock.advance(step);
            left -= step;
            if step == border {
                self.bot().pass_the_border().await.expect("passes");
                self.figures();
            }
            self.bot().delete_due().await.expect("deletes");
            // At the border it is seen when what it shows may leave, and four seconds later what it was.
            let into = self.clock.steady().ms().rem_euclid(20_000);
            if into == 0 || (into == 4_000 && !is_long) {
                self.paint().await;
            }
        }
        self.paint().await;
        self.bot().look_after().await.expect("looks");
    }

    /// What can be read of figures; their lines have no order.
    fn figures(&mut self) {
        let figures = self.bot().figures();
        let is_said = |line: &&str| !line.starts_with('#') && !line.ends_with(" 0") && !line.ends_with(" 0.0");
        let mut lines: Vec<&str> = figures.lines().filter(is_said).collect();
        // Not compared yet: how often the database wrote, which was seen to differ by one (docs/privacy-proof.md).
        lines.retain(|line| !line.starts_with("openfloor_database_commit"));
        lines.sort_unstable();
        self.sees(format!("figures: {}", lines.join("; ")));
    }

    async fn paint(&mut self) {
        for seen in self.bot().paint().await.expect("paints") {
            let key =
                seen["view"][0].as_str().map(|kind| (kind.to_owned(), seen["view"][1].as_u64().unwrap_or_default()));
            match (seen["call"].as_str(), key) {
                (Some("create" | "edit"), Some(key)) => {
                    let id = seen["id"].as_str().expect("an id").to_owned();
                    let channel = seen["channel"].as_str().and_then(|c| c.parse().ok()).expect("a channel");
                    self.public.insert(key, Public { id, channel, sheet: seen["message"].clone() });
                }
                (Some("delete"), Some(key)) => {
                    self.public.remove(&key);
                }
                _ => {}
            }
            self.sees(format!("painted: {seen}"));
        }
    }

    async fn command(
        &mut self,
        who: Who,
        channel: u64,
        name: &str,
        sub: Option<&str>,
        options: &[(&str, Value)],
    ) -> Value {
        let mut resolved = json!({});
        let option = |(name, value): &(&str, Value)| {
            let kind = match value {
                _ if *name == "eligible_role" => 8,
                Value::Bool(_) => 5,
                Value::Number(_) => 4,
                _ => 3,
            };
            let value = if kind == 8 { json!(value.to_string()) } else { value.clone() };
            json!({ "name": name, "type": kind, "value": value })
        };
        for (_, value) in options.iter().filter(|(name, _)| *name == "eligible_role") {
            resolved["roles"] = json!({ value.to_string(): {
                "id": value.to_string(), "name": "present", "permissions": "0", "position": 1, "color": 0,
                "colors": { "primary_color": 0, "secondary_color": null, "tertiary_color": null }, "hoist": false,
                "managed": false, "mentionable": false, "icon": null, "unicode_emoji": null, "flags": 0,
            } });
        }
        let mut options: Vec<Value> = options.iter().map(option).collect();
        if let Some(sub) = sub {
            options = vec![json!({ "name": sub, "type": 1, "options": options })];
        }
        let data = json!({ "id": "9", "name": name, "type": 1, "options": options, "resolved": resolved });
        self.send(who.does(ASK, channel, data, None)).await
    }

    async fn press(&mut self, who: Who, channel: u64, id: &str, values: &[String], on: Option<&Value>) -> Value {
        let nothing = json!({ "content": "", "embeds": [], "components": [] });
        let message = room::message("501", channel, true, on.filter(|on| on.is_object()).unwrap_or(&nothing));
        let kind = if values.is_empty() { 2 } else { 3 };
        let data = json!({ "id": 1, "custom_id": id, "component_type": kind, "values": values });
        self.send(who.does(PRESS, channel, data, Some(message))).await
    }

    async fn submit(&mut self, who: Who, channel: u64, id: &str, text: &str, on: Option<&Value>) -> Value {
        let field = json!({ "type": 4, "id": 2, "custom_id": "text", "value": text });
        let data = json!({ "custom_id": id, "components": [{ "type": 1, "id": 1, "components": [field] }] });
        let message = on.map(|on| room::message("502", channel, true, on));
        self.send(who.does(FORM, channel, data, message)).await
    }

    async fn send(&mut self, interaction: Value) -> Value {
        let told = self.bot().act(interaction).await.expect("acts");
        assert!(told["failed"].is_null(), "{told}");
        told
    }
}

/// Words about this, which nobody else has used.
fn text(about: u8, at: u32) -> String {
    format!("{} {at}?", ABOUT[usize::from(about) % ABOUT.len()])
}

/// One of these, whatever the number.
fn pick<T>(all: &[T], number: u8) -> Option<&T> {
    if all.is_empty() { None } else { all.get(usize::from(number) % all.len()) }
}

/// The id of an enabled button that begins so.
fn button(sheet: &Value, begins: &str) -> Option<String> {
    let rows = sheet["components"].as_array().into_iter().flatten();
    let all = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    let id = all.filter_map(|c| c["custom_id"].as_str()).find(|id| id.starts_with(begins));
    id.map(str::to_owned)
}

/// The number of what was asked; `None` where nothing was.
fn receipt(told: &Value) -> Option<u64> {
    let sheet = if told["change"].is_null() { &told["private"] } else { &told["change"] };
    let id = button(sheet, "1:mine:withdraw:")?;
    id.split(':').nth(4)?.parse().ok()
}
