//! What people's clients send, as Discord hands it on: custom ids that no version made, forms and commands with anything in
//! them, JSON in odd shapes. Whoever can be answered is, nothing fails, and what is told fits into a message.

use std::cell::RefCell;
use std::sync::LazyLock;

use acts::Clock;
use bot::offline::{Offline, commands, kinds};
use fuzz::{anything, spoilt, tries};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::noninterference::room::{self, DESK, FLOOR, START, Who};

/// The first parts of all custom ids that the program makes: `feature:action`.
static MADE: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let kinds = kinds().into_iter();
    kinds.filter_map(|kind| kind.split_once(':').map(|(feature, action)| (feature.into(), action.into()))).collect()
});

/// These ask Discord about channels and rights, and there is none here.
const NEED_DISCORD: [&str; 2] = ["open", "check"];

/// The name of a command, that of its subcommand, and the options of it.
type Command = (String, Option<String>, Vec<Value>);

/// All commands, each subcommand as one.
static COMMANDS: LazyLock<Vec<Command>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for command in commands() {
        let name = command["name"].as_str().expect("a name").to_owned();
        let options = command["options"].as_array().cloned().unwrap_or_default();
        let (subs, own): (Vec<Value>, Vec<Value>) = options.into_iter().partition(|option| option["type"] == 1);
        if subs.is_empty() {
            all.push((name.clone(), None, own));
        }
        for sub in
            subs.into_iter().filter(|sub| name != "workshop" || NEED_DISCORD.iter().all(|other| sub["name"] != *other))
        {
            let options = sub["options"].as_array().cloned().unwrap_or_default();
            all.push((name.clone(), sub["name"].as_str().map(str::to_owned), options));
        }
    }
    all
});

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
    let part = || (any::<Index>(), any::<Index>(), 0_u8..8);
    let made = (
        select(vec!["1", "1", "1", "1", "1", "1", "2", ""]),
        part(),
        number(),
        prop::collection::vec(prop_oneof![6 => number(), 1 => word()], 0..5),
    )
        .prop_map(|(version, (feature, action, odd), workshop, rest)| {
            let (feature, of) = (&MADE[feature.index(MADE.len())], &MADE[action.index(MADE.len())]);
            let action = if odd == 0 { &of.1 } else { &feature.1 };
            format!("{version}:{}:{action}:{workshop}:{}", feature.0, rest.join(":"))
        });
    prop_oneof![8 => made, 1 => anything(4), 1 => spoilt(vec!["1:question:approve:1:1:1".to_owned(), "1:mine:edit:1:1:1".to_owned()])]
}

/// What stands in ids beside numbers.
fn word() -> impl Strategy<Value = String> {
    select(vec![
        "anonymous",
        "named",
        "question",
        "comment",
        "told",
        "untold",
        "fr",
        "off-topic",
        "fair",
        "Z",
        "0badc0de",
    ])
    .prop_map(str::to_owned)
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

/// A value for an option, mostly one that Discord lets people send.
fn value(option: &Value, (text, n, odd): &(String, i32, u8)) -> Value {
    let choices = option["choices"].as_array().filter(|choices| !choices.is_empty() && *odd < 8);
    if let Some(choices) = choices {
        return choices[n.unsigned_abs() as usize % choices.len()]["value"].clone();
    }
    match option["type"].as_u64() {
        _ if *odd == 0 => json!([text]),
        Some(4) if *odd < 6 => json!(n.rem_euclid(8)),
        Some(4 | 10) => json!(n),
        Some(5) => json!(n % 2 == 0),
        Some(6..=9) => json!((u64::from(n.unsigned_abs()) + DESK).to_string()),
        _ => json!(text),
    }
}

fn command() -> impl Strategy<Value = Value> {
    let given = (any::<bool>(), (anything(6), any::<i32>(), 0_u8..10));
    (any::<Index>(), prop::collection::vec(given, 6), 0_u8..4).prop_map(|(which, given, completes)| {
        let (name, sub, options) = &COMMANDS[which.index(COMMANDS.len())];
        let mut chosen: Vec<Value> = Vec::new();
        for (option, (is_there, by)) in options.iter().zip(&given) {
            // Discord lets nobody leave out what is required.
            if *is_there || (option["required"] == true && by.2 != 1) {
                chosen.push(json!({ "name": option["name"], "type": option["type"], "value": value(option, by), "focused": false }));
            }
        }
        let completes = completes == 0 && !chosen.is_empty();
        if completes && let Some(last) = chosen.last_mut() {
            last["focused"] = json!(true);
            last["type"] = json!(3);
            last["value"] = json!(last["value"].to_string());
        }
        if let Some(sub) = sub {
            chosen = vec![json!({ "name": sub, "type": 1, "options": chosen })];
        }
        json!({ "kind": if completes { 4 } else { 2 }, "id": "9", "name": name, "type": 1, "options": chosen, "resolved": {} })
    })
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
fn commands_and_options() {
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
