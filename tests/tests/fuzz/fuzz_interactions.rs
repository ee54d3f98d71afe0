//! What people's clients send, as Discord hands it on: custom ids that no version made, forms and commands with anything in
//! them, JSON in odd shapes. Whoever can be answered is, nothing fails, and what is told fits into a message.

#[path = "../noninterference/room.rs"]
#[expect(dead_code, reason = "its log is for those who compare lines")]
mod room;

use std::cell::RefCell;

use acts::Clock;
use bot::offline::Offline;
use fuzz::{anything, spoilt, tries};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use room::{DESK, FLOOR, START, Who};

static FEATURES: [&str; 18] = [
    "ask",
    "brief",
    "hand",
    "help",
    "message",
    "mine",
    "note",
    "privacy",
    "question",
    "questions",
    "review",
    "several",
    "speaker",
    "stage",
    "support",
    "topic",
    "workshop",
    "nobody",
];

static ACTIONS: [&str; 40] = [
    "open",
    "send",
    "form",
    "same",
    "anyway",
    "anonymous",
    "named",
    "pick",
    "edit",
    "withdraw",
    "toggle",
    "approve",
    "decline",
    "reason",
    "merge",
    "stage",
    "answered",
    "answer",
    "undo",
    "more",
    "next",
    "page",
    "raise",
    "lower",
    "show",
    "search",
    "now",
    "within",
    "keep",
    "close",
    "erase",
    "pause",
    "resume",
    "lock",
    "unlock",
    "mute",
    "translate",
    "several",
    "list",
    "",
];

/// After so many acts a workshop is begun anew: somebody may have closed it.
const ACTS: u32 = 300;

/// A bot without Discord.
struct Doors {
    runtime: Runtime,
    open: RefCell<Option<Open>>,
}

/// A workshop with some questions.
struct Open {
    bot: Offline,
    acts: u32,
    _home: tempfile::TempDir,
}

impl Doors {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        Self { runtime, open: RefCell::default() }
    }

    async fn open() -> Open {
        let (home, clock) = (room::home(), Clock::set_to(START));
        let bot = room::start(home.path(), &clock, 7).await;
        for n in 0..6 {
            let options = json!([{ "name": "question", "type": 3, "value": format!("Question {n}?") },
                { "name": "anonymous", "type": 5, "value": n % 2 == 0 }]);
            let data = json!({ "id": "9", "name": "ask", "type": 1, "options": options, "resolved": {} });
            bot.act(Who::Present(n).does(2, FLOOR, data, None)).await.expect("asks");
        }
        bot.pass_the_border().await.expect("passes");
        bot.paint().await.expect("paints");
        Open { bot, acts: 0, _home: home }
    }

    /// What is told; nothing fails.
    fn act(&self, interaction: Value) -> Value {
        let mut open = self.open.borrow_mut();
        if let Some(old) = open.take_if(|open| open.acts >= ACTS) {
            self.runtime.block_on(old.bot.stop());
        }
        let open = open.get_or_insert_with(|| self.runtime.block_on(Self::open()));
        open.acts += 1;
        let told = self.runtime.block_on(open.bot.act(interaction)).expect("acts");
        assert!(told["failed"].is_null(), "it failed: {told}");
        for part in ["private", "change", "message"] {
            let mut forms = vec![&told[part]];
            forms.extend(told[part]["barer"].as_array().into_iter().flatten());
            forms.into_iter().filter(|form| form.is_object()).for_each(fits);
        }
        for choice in told["choices"].as_array().into_iter().flatten() {
            assert!(units(&choice[1]) <= 100, "{choice}");
        }
        assert!(units(&told["form"]["title"]) <= 45 && units(&told["form"]["value"]) <= 4_000, "{told}");
        told
    }
}

fn units(text: &Value) -> usize {
    text.as_str().map_or(0, |text| text.encode_utf16().count())
}

/// A message that Discord takes.
fn fits(sheet: &Value) {
    assert!(units(&sheet["content"]) <= 2_000, "{sheet}");
    let mut all = 0;
    for embed in sheet["embeds"].as_array().into_iter().flatten() {
        assert!(units(&embed["title"]) <= 256 && units(&embed["description"]) <= 4_096, "{embed}");
        all += units(&embed["title"]) + units(&embed["description"]) + units(&embed["footer"]["text"]);
        for field in embed["fields"].as_array().into_iter().flatten() {
            assert!(
                (1..=256).contains(&units(&field["name"])) && (1..=1_024).contains(&units(&field["value"])),
                "{field}"
            );
            all += units(&field["name"]) + units(&field["value"]);
        }
    }
    assert!(all <= 6_000, "{all}");
    for row in sheet["components"].as_array().into_iter().flatten() {
        for one in row["components"].as_array().into_iter().flatten() {
            assert!(units(&one["custom_id"]) <= 100 && units(&one["label"]) <= 80, "{one}");
            let options = one["options"].as_array().map_or(&[][..], Vec::as_slice);
            assert!(options.len() <= 25, "{one}");
            for option in options {
                assert!((1..=100).contains(&units(&option["label"])) && units(&option["value"]) <= 100, "{option}");
            }
        }
    }
}

fn somebody() -> impl Strategy<Value = Who> {
    prop_oneof![(0_u8..6).prop_map(Who::Present), Just(Who::Moderator), Just(Who::Stranger)]
}

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => (0_u32..9).prop_map(|n| n.to_string()),
        1 => select(vec!["", "-1", "0", "4294967296", "18446744073709551616", "٣", "x", "1 ", "+1", "00001"])
            .prop_map(str::to_owned),
    ]
}

/// An id as the program makes them, nearly.
fn custom_id() -> impl Strategy<Value = String> {
    let made = (
        select(vec!["1", "1", "1", "1", "2", ""]),
        select(&FEATURES[..]),
        select(&ACTIONS[..]),
        number(),
        prop::collection::vec(number(), 0..4),
    )
        .prop_map(|(version, feature, action, workshop, rest)| {
            format!("{version}:{feature}:{action}:{workshop}:{}", rest.join(":"))
        });
    prop_oneof![8 => made, 1 => anything(4), 1 => spoilt(vec!["1:question:approve:1:1:1".to_owned(), "1:mine:edit:1:1:1".to_owned()])]
}

fn message(private: bool) -> Value {
    let nothing = json!({ "content": "", "embeds": [], "components": [] });
    room::message("501", FLOOR, private, &nothing)
}

fn press(who: Who, id: &str, values: &[String], desk: bool) -> Value {
    let kind = if values.is_empty() { 2 } else { 3 };
    let data = json!({ "id": 1, "custom_id": id, "component_type": kind, "values": values });
    who.does(3, if desk { DESK } else { FLOOR }, data, Some(message(!desk)))
}

fn submit(who: Who, id: &str, text: &str) -> Value {
    let field = json!({ "type": 4, "id": 2, "custom_id": "text", "value": text });
    let data = json!({ "custom_id": id, "components": [{ "type": 1, "id": 1, "components": [field] }] });
    who.does(5, FLOOR, data, Some(message(true)))
}

static COMMANDS: [(&str, &[&str]); 12] = [
    ("ask", &[]),
    ("mine", &[]),
    ("questions", &[]),
    ("brief", &[]),
    ("help", &[]),
    ("privacy", &[]),
    ("hand", &["raise", "lower", "list"]),
    ("topic", &["add", "next", "list", "move", "remove", "extend", "back"]),
    ("speaker", &["next", "list", "time", "remove", "back"]),
    ("note", &[]),
    ("message", &["add", "list", "remove", "put"]),
    (
        "question",
        &[
            "show",
            "approve",
            "decline",
            "merge",
            "stage",
            "answered",
            "defer",
            "file",
            "edit",
            "answer",
            "restore",
            "mute",
            "add",
            "translate",
            "ask",
        ],
    ),
];

static OPTIONS: [(&str, u8); 22] = [
    ("question", 3),
    ("anonymous", 5),
    ("kind", 3),
    ("order", 3),
    ("search", 3),
    ("show", 5),
    ("note", 3),
    ("title", 3),
    ("minutes", 4),
    ("topic", 3),
    ("position", 4),
    ("name", 3),
    ("seconds", 4),
    ("number", 4),
    ("reason", 3),
    ("into", 4),
    ("text", 3),
    ("language", 3),
    ("destroy_original", 5),
    ("on", 4),
    ("workshop", 3),
    ("source", 3),
];

fn option() -> impl Strategy<Value = Value> {
    (select(&OPTIONS[..]), anything(6), any::<i32>(), any::<bool>(), 0_u8..10).prop_map(
        |((name, kind), text, n, yes, odd)| {
            let value = match kind {
                _ if odd == 0 => json!([text]),
                3 => json!(text),
                4 if odd < 6 => json!(n.rem_euclid(8)),
                4 => json!(n),
                _ => json!(yes),
            };
            json!({ "name": name, "type": kind, "value": value, "focused": false })
        },
    )
}

fn command() -> impl Strategy<Value = Value> {
    (select(&COMMANDS[..]), any::<prop::sample::Index>(), prop::collection::vec(option(), 0..5), any::<bool>()).prop_map(
        |((name, subs), sub, mut options, completes)| {
            options.dedup_by(|one, other| one["name"] == other["name"]);
            if completes && let Some(last) = options.last_mut() {
                last["focused"] = json!(true);
                last["type"] = json!(3);
                last["value"] = json!(last["value"].to_string());
            }
            if !subs.is_empty() {
                options = vec![json!({ "name": subs[sub.index(subs.len())], "type": 1, "options": options })];
            }
            json!({ "kind": if completes { 4 } else { 2 }, "id": "9", "name": name, "type": 1, "options": options, "resolved": {} })
        },
    )
}

#[test]
fn presses_and_selects() {
    let doors = Doors::new();
    let input =
        (somebody(), custom_id(), prop::collection::vec(prop_oneof![number(), anything(3)], 0..3), any::<bool>());
    tries("custom ids of presses", [], &input, |(who, id, values, desk)| {
        let told = doors.act(press(who, &id, &values, desk));
        assert!(!told.is_null(), "nobody is told anything");
    });
}

#[test]
fn forms() {
    let doors = Doors::new();
    tries("forms", [], &(somebody(), custom_id(), anything(30)), |(who, id, text)| {
        let told = doors.act(submit(who, &id, &text));
        assert!(!told.is_null(), "nobody is told anything");
    });
}

#[test]
fn commands() {
    let doors = Doors::new();
    tries("commands", [], &(somebody(), command(), any::<bool>()), |(who, mut data, desk)| {
        let kind = data["kind"].take().as_u64().and_then(|kind| u8::try_from(kind).ok()).expect("a kind");
        doors.act(who.does(kind, if desk { DESK } else { FLOOR }, data, None));
    });
}

#[test]
fn json_in_odd_shapes() {
    let doors = Doors::new();
    let asks = json!({ "id": "9", "name": "ask", "type": 1, "options": [{ "name": "question", "type": 3, "value": "Why?" }], "resolved": {} });
    let sent = [
        press(Who::Moderator, "1:question:approve:1:1:1", &[], true),
        press(Who::Present(1), "1:mine:pick:1", &["2".to_owned()], false),
        submit(Who::Present(2), "1:ask:send:1:anonymous:question:untold", "Why so?"),
        Who::Present(3).does(2, FLOOR, asks, None),
    ];
    let unread = RefCell::new(0_u64);
    tries("interaction JSON", [], &spoilt(sent.iter().map(Value::to_string).collect()), |json| {
        let Ok(sent) = serde_json::from_str::<Value>(&json) else { return };
        if doors.act(sent).is_null() {
            *unread.borrow_mut() += 1;
        }
    });
    println!("of them not read: {}", unread.borrow());
}
