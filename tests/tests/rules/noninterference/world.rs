//! One playing of a history: people's acts go to the bot without Discord, and what others than the authors see is written down.

mod authors;
mod staff;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use acts::Clock;
use bot::offline::Offline;
use serde_json::{Value, json};
use tempfile::TempDir;
use workshop::Time;

use crate::noninterference::history::{Decision, History, Op};
use crate::noninterference::room::{self, DESK, FLOOR, Log, SCREENS, SLOT, START, Who};

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

/// Which of them leads to a person.
const LEADS: u8 = 5;

const FORMATS: [&str; 4] = ["markdown", "html", "csv", "json"];

const ASK: u8 = 2;
const PRESS: u8 = 3;
const FORM: u8 = 5;

/// What an author or a supporter does, which others see with the slot.
#[derive(Clone, Copy, Debug)]
enum Quiet {
    Edit { number: u64, author: u8, words: u8, at: u32, way: u8 },
    Withdraw { number: u64, author: u8 },
    Reply { number: u64, author: u8, words: u8, at: u32, way: u8 },
    Support { who: u8, number: u64 },
}

/// A public message.
#[derive(Clone, Debug)]
struct Public {
    id: String,
    channel: u64,
    sheet: Value,
    is_board: bool,
    is_panel: bool,
}

/// What was done in all the histories so far: commands, and what was pressed or sent.
static DONE: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// See [`DONE`].
pub(crate) fn done() -> BTreeSet<String> {
    DONE.lock().expect("whole").clone()
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
    /// The questions about which something was asked back, as far as a command did it.
    asked_back: BTreeSet<u64>,
    /// How many key messages were drafted.
    drafts: u32,
    /// What the moderator and the stranger were told last, and where.
    private: BTreeMap<Who, (u64, Value)>,
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
            asked_back: BTreeSet::new(),
            drafts: 0,
            private: BTreeMap::new(),
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

    /// Others see this. The link to a screen is drawn by the system, and is the same for nobody.
    fn sees(&mut self, what: impl Into<String>) {
        let mut what = what.into();
        let mut from = 0;
        while let Some(at) = what[from..].find(SCREENS).map(|at| from + at + SCREENS.len() + 1) {
            let end = what[at..].find(|c: char| !c.is_ascii_hexdigit()).map_or(what.len(), |end| at + end);
            what.replace_range(at..end, "link");
            from = at;
        }
        self.seen.push((self.clock.steady(), what));
    }

    /// All are there, and known to be: each has raised a hand once.
    pub(crate) async fn begin(&mut self) -> Vec<Seen> {
        self.paint().await;
        for who in 0..self.people {
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
                || matches!(op, Op::Look { what } if what % 16 != 7);
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
        for format in FORMATS {
            self.report(format, vec![]).await;
        }
        self.pass(SLOT.as_secs() * 2).await;
        let told = self.command(Who::Moderator, DESK, "workshop", Some("erase"), &[("workshop", json!("1"))]).await;
        self.sees(format!("erasing: {told}"));
        let told = self.press(Who::Moderator, DESK, "1:workshop:erase:1", &[], Some(&told["private"])).await;
        self.sees(format!("erased: {told}"));
        self.pass(SLOT.as_secs()).await;
        self.report("json", vec![]).await;
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
            Op::Ask { authors, words, way } => self.asks(authors[self.side], words, way).await,
            Op::Flood { authors } => {
                self.flood(authors[self.side]).await;
                self.pass(SLOT.as_secs() * 2).await;
                self.decline_several(authors[0].to_le_bytes()[7]).await;
            }
            Op::Opened { authors, words, supported } => {
                self.open_four(authors[self.side], words, supported).await;
            }
            Op::MutedTries { who, words } => {
                let muted: Vec<u8> = self.muted.values().copied().collect();
                if muted.is_empty() {
                    return;
                }
                let author = muted[usize::from(who) % muted.len()];
                let text = self.text(words);
                let number = self.ask(author, &text, 0).await;
                self.sees(format!("somebody muted asked: {number:?}"));
            }
            Op::Edit { question, words, way } => {
                let Some(&(number, author)) = pick(&self.asked[self.left..], question) else { return };
                let words = if way >= 200 { LEADS } else { words };
                self.quietly(Quiet::Edit { number, author, words, at: self.at, way }).await;
            }
            Op::Reply { question, words, way } => {
                let all = self.asked[self.left..].iter().copied();
                let all: Vec<(u64, u8)> = all.filter(|(number, _)| self.asked_back.contains(number)).collect();
                let Some(&(number, author)) = pick(&all, question) else { return };
                let words = if way >= 128 { LEADS } else { words };
                self.quietly(Quiet::Reply { number, author, words, at: self.at, way }).await;
            }
            Op::Withdraw { question } => {
                let Some(&(number, author)) = pick(&self.asked[self.left..], question) else { return };
                self.quietly(Quiet::Withdraw { number, author }).await;
            }
            Op::AskByName { who, words } => {
                let author = who % self.people;
                let words = ("question", json!(self.text(words)));
                let options = [words, ("anonymous", json!(false)), ("kind", json!(self.kind()))];
                let told = self.command(Who::Present(author), FLOOR, "ask", None, &options).await;
                self.by_name.extend(receipt(&told).map(|number| (number, author)));
                self.sees(format!("by name: {}", of_the_room(&told.to_string())));
            }
            Op::Support { who, question } => {
                let posts: Vec<u64> = self.public.keys().filter(|(kind, _)| kind == "post").map(|(_, n)| *n).collect();
                let Some(&number) = pick(&posts, question) else { return };
                self.quietly(Quiet::Support { who: who % self.people, number }).await;
            }
            Op::Voice { who, round, supports } => {
                let rounds: Vec<u64> =
                    self.public.keys().filter(|(kind, _)| kind == "round").map(|(_, n)| *n).collect();
                let Some(round) = pick(&rounds, round) else { return };
                let action = if supports { "support" } else { "object" };
                let who = Who::Present(who % self.people);
                let told = self.press(who, FLOOR, &format!("1:message:{action}:1:{round}"), &[], None).await;
                self.sees(format!("{action}: {told}"));
            }
            Op::Hand { who } => self.hand(who % self.people).await,
            Op::Decide { how, question, other } => self.decide(how, question, other).await,
            Op::Press { message, button } => self.press_desk(message, button).await,
            Op::PressPrivate { button } => self.press_private(Who::Moderator, button).await,
            Op::Seek { what, button } => self.seek(what, button).await,
            Op::Command { what, one, other } => self.do_command(what, one, other).await,
            Op::StrangerPresses { private: true, button, .. } => self.press_private(Who::Stranger, button).await,
            Op::StrangerPresses { message, button, .. } => self.press_floor(message, button).await,
            Op::Forge { what, number } => {
                let number = 1 + u64::from(number) % 60;
                let page = number % 3;
                let id = match what % 10 {
                    0 => format!("1:mine:edit:1:{number}:1"),
                    1 => format!("1:mine:withdraw:1:{number}:1"),
                    2 => format!("1:support:toggle:1:{number}"),
                    3 => format!("1:question:more:1:{number}:1"),
                    4 => format!("1:mine:page:1:{page}"),
                    5 => format!("1:hand:page:1:{page}"),
                    6 => format!("1:speaker:page:1:{page}"),
                    7 => format!("1:note:page:1:{page}"),
                    8 => format!("1:message:page:1:{page}"),
                    _ => "1:mine:pick:1".to_owned(),
                };
                let who = if [3, 6, 7, 8].contains(&(what % 10)) { Who::Moderator } else { Who::Stranger };
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
                // The moderator tries some questions for one that is going.
                for n in 0..3 {
                    self.decide(Decision::Edit, (who / 7).wrapping_add(n), 1).await;
                }
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

    /// What kind of question is asked in this act: most often a question.
    fn kind(&self) -> &'static str {
        ["question", "question", "question", "comment", "statement"][self.at as usize % 5]
    }

    /// Words that nobody has used.
    fn text(&self, about: u8) -> String {
        text(about, self.at)
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
        lines.sort_unstable();
        self.sees(format!("figures: {}", lines.join("; ")));
    }

    async fn paint(&mut self) {
        let mut any = false;
        for seen in self.bot().paint().await.expect("paints") {
            let key =
                seen["view"][0].as_str().map(|kind| (kind.to_owned(), seen["view"][1].as_u64().unwrap_or_default()));
            match (seen["call"].as_str(), key) {
                (Some("create" | "edit"), Some(key)) => {
                    let id = seen["id"].as_str().expect("an id").to_owned();
                    let channel = seen["channel"].as_str().and_then(|c| c.parse().ok()).expect("a channel");
                    let (is_board, is_panel) = (key.0 == "board", key.0 == "panel");
                    self.public.insert(key, Public { id, channel, sheet: seen["message"].clone(), is_board, is_panel });
                }
                (Some("delete"), Some(key)) => {
                    self.public.remove(&key);
                }
                _ => {}
            }
            self.sees(format!("painted: {seen}"));
            any = true;
        }
        if any && let Some(screen) = self.bot().screen(1) {
            self.sees(format!("the screen: {screen}"));
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
                _ if *name == "user" => 6,
                Value::Bool(_) => 5,
                Value::Number(_) => 4,
                _ => 3,
            };
            let value = if matches!(kind, 6 | 8) { json!(value.to_string()) } else { value.clone() };
            json!({ "name": name, "type": kind, "value": value })
        };
        for (_, value) in options.iter().filter(|(name, _)| *name == "eligible_role") {
            resolved["roles"] = json!({ value.to_string(): {
                "id": value.to_string(), "name": "present", "permissions": "0", "position": 1, "color": 0,
                "colors": { "primary_color": 0, "secondary_color": null, "tertiary_color": null }, "hoist": false,
                "managed": false, "mentionable": false, "icon": null, "unicode_emoji": null, "flags": 0,
            } });
        }
        for (_, value) in options.iter().filter(|(name, _)| *name == "user") {
            resolved["users"] = json!({ value.to_string(): room::user(&value.to_string()) });
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
        let id_of_message = (501 + 10 * self.at).to_string();
        let message = room::message(&id_of_message, channel, true, on.filter(|on| on.is_object()).unwrap_or(&nothing));
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
        note_done(&interaction);
        let told = self.bot().act(interaction).await.expect("acts");
        assert!(told["failed"].is_null(), "{told}");
        told
    }
}

/// Notes what somebody does here.
fn note_done(interaction: &Value) {
    let data = &interaction["data"];
    let mut done = DONE.lock().expect("whole");
    if let Some(id) = data["custom_id"].as_str() {
        let mut parts = id.split(':').skip(1);
        done.insert(format!("{}:{}", parts.next().unwrap_or_default(), parts.next().unwrap_or_default()));
    } else if interaction["type"] == json!(ASK) {
        let mut command = format!("/{}", data["name"].as_str().unwrap_or_default());
        let mut options = &data["options"];
        if options[0]["type"] == json!(1) {
            command = format!("{command} {}", options[0]["name"].as_str().unwrap_or_default());
            options = &options[0]["options"];
        }
        for option in options.as_array().into_iter().flatten() {
            let name = format!("{command} {}", option["name"].as_str().unwrap_or_default());
            done.extend(option["value"].as_str().map(|value| format!("{name} {value}")));
            done.insert(name);
        }
        done.insert(command);
    }
}

/// The id of the form that somebody gets.
fn form(told: &Value) -> Option<String> {
    told["form"]["id"].as_str().map(str::to_owned)
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

/// The number of what was asked; `None` where nothing was. What is filed at once has a receipt without a button.
fn receipt(told: &Value) -> Option<u64> {
    let sheet = if told["change"].is_null() { &told["private"] } else { &told["change"] };
    let begins = sheet["content"].as_str()?.strip_prefix("**#")?;
    begins.split_once(" is sent")?.0.parse().ok()
}

/// What a receipt says to everybody, without what it reminds this asker of: that something of theirs was asked back.
fn of_the_room(receipt: &str) -> String {
    let (start, end) = ("\\n**The moderators ask you something about #", "**My questions**.");
    let mut said = receipt.to_owned();
    while let Some(at) = said.find(start) {
        let Some(to) = said[at..].find(end) else { break };
        said.replace_range(at..at + to + end.len(), "");
    }
    said
}
