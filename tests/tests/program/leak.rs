//! The leak hunt: a workshop is played, everything that leaves the process or lies on its disk is recorded, and searched
//! for whoever asked anonymously.

use std::collections::BTreeSet;
use std::os::unix::fs::MetadataExt as _;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use discord_fake::{Discord, Id, Limits, Message, NewPerson, Person, World};
use memchr::memmem;
use serde_json::{Value, json};
use tests::Program;
use tests::room::{PATIENCE, number_in};
use tokio::time::sleep;

const BUILT_HERE: &str = env!("CARGO_BIN_EXE_openfloor-under-test");
const ANONYMOUS: usize = 30;
const NAMED: usize = 10;

/// The longest slot there can be, in seconds.
const SLOT_S: i64 = 600;

/// Something that would lead to a person.
struct Trace {
    what: String,
    bytes: Vec<u8>,
}

/// All that would lead to this person, however it is written.
fn traces(person: &Person, new: &NewPerson) -> Vec<Trace> {
    let id = person.id().get();
    let (big, little, decimal) = (id.to_be_bytes(), id.to_le_bytes(), id.to_string());
    let mut texts = vec![
        ("decimal id", decimal.clone()),
        ("hexadecimal id", format!("{id:x}")),
        ("hexadecimal id", format!("{id:X}")),
        ("account name", person.account()),
    ];
    texts.extend(new.global_name.clone().map(|name| ("name", name)));
    texts.extend(new.nick.clone().map(|nick| ("nickname", nick)));
    texts.extend(new.avatar.clone().map(|avatar| ("avatar", avatar)));
    for bytes in [decimal.as_bytes(), &big, &little] {
        texts.push(("base64 id", STANDARD.encode(bytes)));
        texts.push(("base64 id", STANDARD_NO_PAD.encode(bytes)));
        texts.push(("base64 id", URL_SAFE_NO_PAD.encode(bytes)));
    }
    let mut all: Vec<Trace> = texts
        .into_iter()
        .map(|(what, text)| Trace { what: format!("{what} of {}", person.account()), bytes: text.into_bytes() })
        .collect();
    for (what, bytes) in [("big-endian id", big), ("little-endian id", little)] {
        all.push(Trace { what: format!("{what} of {}", person.account()), bytes: bytes.to_vec() });
    }
    all
}

/// One thing that was recorded.
struct Record {
    place: String,
    bytes: Vec<u8>,
}

fn found<'a>(records: &'a [Record], traces: &'a [Trace]) -> Vec<String> {
    let hits = records.iter().flat_map(|record| {
        let has = |trace: &&Trace| memmem::find(&record.bytes, &trace.bytes).is_some();
        traces.iter().filter(has).map(|trace| format!("{} in {}", trace.what, record.place))
    });
    hits.collect()
}

struct Hunt {
    discord: Discord,
    program: Program,
    floor: Id,
    desk: Id,
    records: Vec<Record>,
}

impl Hunt {
    async fn begin() -> Self {
        let world = World { limits: Limits::off(), ..tests::worlds::workshop().where_everyone_writes("floor") };
        let discord = Discord::start(([127, 0, 0, 1], 0).into(), world).await.expect("a small Discord");
        let mut program = Program::new(BUILT_HERE, &discord)
            .with("OPENFLOOR__LOG__FILTER", "trace")
            .with("OPENFLOOR__ANONYMOUS__BATCH_S", "1");
        program.start();
        program.ready().await;
        let (floor, desk, role) = (discord.channel("floor"), discord.channel("desk"), discord.role("Moderators"));
        let options = [
            ("title", json!("Human rights and data governance")),
            ("desk", json!(desk.to_string())),
            ("moderators", json!(role.to_string())),
        ];
        let opening = discord.person("ingrid.b").command(floor, "workshop open", &options).expect("may be sent");
        assert!(opening.settled().await.text().contains("is open"));
        let hunt = Self { discord, program, floor, desk, records: Vec::new() };
        hunt.until("panel and board", |h| h.panel().is_some() && h.board().is_some()).await;
        hunt
    }

    async fn until(&self, what: &str, so: impl Fn(&Self) -> bool) {
        let waited = self.discord.until(PATIENCE, |_| so(self)).await;
        assert!(waited.is_ok(), "waited in vain for {what}:\n{}", self.program.log());
    }

    fn with_button(&self, channel: Id, label: &str) -> Vec<Message> {
        let all = self.discord.messages(channel).into_iter();
        all.filter(|m| m.buttons().iter().any(|b| b.label.starts_with(label))).collect()
    }

    fn panel(&self) -> Option<Message> {
        self.with_button(self.floor, "My questions").pop()
    }

    fn board(&self) -> Option<Message> {
        self.with_button(self.desk, "Next question").pop()
    }

    fn titled(&self, channel: Id, number: u32) -> Option<Message> {
        let start = format!("#{number} ");
        self.discord.messages(channel).into_iter().rev().find(|m| m.text().starts_with(&start))
    }

    async fn asks(&self, who: &Person, text: &str, anonymous: bool) -> u32 {
        let label = if anonymous { "Ask anonymously" } else { "Ask by name" };
        let form = who.press_label(&self.panel().expect("a panel"), label).expect("a button").answer().await;
        let form = tests::room::all_the_same(who, form).await;
        let form = form.modal().cloned().unwrap_or_else(|| panic!("no form: {form:?}\n{}", self.program.log()));
        let receipt = who.submit(&form, &[("text", text)]).expect("may be sent").answer().await.text();
        number_in(&receipt).unwrap_or_else(|| panic!("no receipt: {receipt}"))
    }

    async fn by_moderator(&self, name: &str, options: &[(&str, Value)]) -> String {
        let sent = self.discord.person("mateo.rv").command(self.desk, name, options).expect("may be sent");
        sent.settled().await.text()
    }

    async fn on_card(&self, number: u32, label: &str) {
        self.until(&format!("{label} on #{number}"), |h| {
            h.titled(h.desk, number).is_some_and(|c| c.button(label).is_some())
        })
        .await;
        let card = self.titled(self.desk, number).expect("just seen");
        self.discord.person("aiko_m").press_label(&card, label).expect("a button").settled().await;
    }

    /// Everything that has left the process or lies on its disk by now.
    async fn record(&mut self, when: &str) {
        for call in self.discord.calls() {
            // What Discord answers is what it knows itself.
            let sent = json!([call.path, call.query, call.headers, call.body]).to_string();
            let place = format!("{} {} ({when})", call.method, call.path);
            self.records.push(Record { place: place.clone(), bytes: sent.into_bytes() });
            self.records.extend(
                call.files.into_iter().map(|f| Record { place: format!("a file of {place}"), bytes: f.bytes.to_vec() }),
            );
        }
        for message in self.discord.messages(self.floor).into_iter().chain(self.discord.messages(self.desk)) {
            let place = format!("a public message ({when})");
            self.records.push(Record { place, bytes: message.json().to_string().into_bytes() });
        }
        for (name, bytes) in self.program.files() {
            self.records.push(Record { place: format!("{name} ({when})"), bytes });
        }
        let copy = self.program.folder().join(format!("{when}.backup"));
        let said = self.program.run(&["backup", copy.to_str().expect("plain")]).await;
        assert_eq!(said.code, Some(0), "{said:?}");
        let backup = std::fs::read(copy).expect("readable");
        self.records.push(Record { place: format!("a backup ({when})"), bytes: backup });
        for format in ["markdown", "html", "csv", "json"] {
            let said = self.program.run(&["report", "1", "--format", format]).await;
            assert_eq!(said.code, Some(0), "{said:?}");
            self.records
                .push(Record { place: format!("the report as {format} ({when})"), bytes: said.out.into_bytes() });
        }
        for path in ["/metrics", "/health/ready"] {
            let said = self.program.get(path).await.1;
            self.records.push(Record { place: format!("{path} ({when})"), bytes: said.into_bytes() });
        }
        self.record_log(when);
    }

    fn record_log(&mut self, when: &str) {
        let log = self.program.whole_log().join("\n").into_bytes();
        self.records.push(Record { place: format!("the log ({when})"), bytes: log });
    }
}

fn somebody(kind: &str, n: usize) -> NewPerson {
    let mut new = NewPerson::new(&format!("{kind}-account-{n}"), "en-US")
        .called(&format!("{kind} Globalname {n}"))
        .nicked(&format!("{kind} Nickname {n}"));
    let place = u128::try_from(n).expect("small") + if kind == "hidden" { 0 } else { 1_000 };
    new.avatar = Some(format!("{:032x}", 0xa1b2_c3d4_e5f6_0718_293a_4b5c_6d7e_8f90_u128 ^ (place << 60)));
    new
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_leaves_the_process_leads_to_who_asked_anonymously() {
    let mut hunt = Hunt::begin().await;
    let discord = hunt.discord.clone();
    let join = |kind: &str, n: usize| {
        let new = somebody(kind, n);
        (discord.add_person(new.clone()), new)
    };
    let anonymous: Vec<_> = (0..ANONYMOUS).map(|n| join("hidden", n)).collect();
    let named: Vec<_> = (0..NAMED).map(|n| join("named", n)).collect();

    let mut numbers = Vec::new();
    for (n, (who, _)) in anonymous.iter().enumerate() {
        numbers.push(hunt.asks(who, &format!("What about matter {n}, which nobody may connect with me?"), true).await);
    }
    for (n, (who, _)) in named.iter().enumerate() {
        hunt.asks(who, &format!("Under my name: what about point {n}?"), false).await;
    }
    // The hidden ones do all that a participant can do without giving a name: look, edit, withdraw, support.
    for (who, _) in &anonymous[..5] {
        let mine = who.press_label(&hunt.panel().expect("a panel"), "My questions").expect("a button").answer().await;
        let mine = mine.message().cloned().expect("a list");
        let form = who.press_label(&mine, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
        let said = who.submit(&form, &[("text", "Other words of mine, for the same matter")]).expect("may be sent");
        assert!(said.answer().await.text().contains("is changed"));
    }
    for (who, _) in &anonymous[5..8] {
        let mine = who.press_label(&hunt.panel().expect("a panel"), "My questions").expect("a button").answer().await;
        let gone = who.press_label(mine.message().expect("a list"), "Withdraw").expect("a button").answer().await;
        assert!(gone.text().contains("is withdrawn"), "{gone:?}\n{}", hunt.program.log());
    }
    for number in &numbers[8..20] {
        hunt.on_card(*number, "Approve").await;
    }
    hunt.until("the posts", |h| h.with_button(h.floor, "Support").len() >= 12).await;
    for (place, (who, _)) in anonymous.iter().enumerate() {
        let posts = hunt.with_button(hunt.floor, "Support");
        let post = &posts[place % posts.len()];
        let id = post.buttons().into_iter().next().and_then(|b| b.custom_id).expect("an id");
        who.press(post, &id).expect("may be pressed").answer().await;
    }
    // The moderators do what they can do.
    let number = |n: usize| ("number", json!(numbers[n]));
    let reason = |word: &str| ("reason", json!(word));
    for (name, options) in [
        ("question decline", vec![number(20), reason("abuse")]),
        ("question decline", vec![number(21), reason("exposes a person")]),
        ("question merge", vec![number(22), ("into", json!(numbers[8]))]),
        ("question mute", vec![number(20)]),
        ("question stage", vec![number(9)]),
        ("question answered", vec![number(9)]),
        ("question restore", vec![number(9)]),
        ("question show", vec![number(23)]),
        ("question defer", vec![number(10)]),
        ("question file", vec![number(11)]),
        ("next", vec![]),
        ("workshop settings", vec![]),
        ("workshop status", vec![]),
        ("workshop lockdown", vec![("state", json!("on"))]),
        ("workshop lockdown", vec![("state", json!("off"))]),
    ] {
        let said = hunt.by_moderator(name, &options).await;
        assert!(!said.is_empty(), "/{name} says nothing");
    }
    // A muted one asks again, and one asks what the guard holds back.
    let refused = anonymous[20].0.command(
        hunt.floor,
        "ask",
        &[("question", json!("Once more, from me")), ("anonymous", json!(true))],
    );
    assert!(number_in(&refused.expect("may be sent").answer().await.text()).is_none());
    sleep(Duration::from_millis(1_500)).await;
    hunt.record("in the middle").await;
    for n in 5..8 {
        let words = format!("What about matter {n},");
        let left = hunt.program.files().into_iter().find(|(_, b)| memmem::find(b, words.as_bytes()).is_some());
        assert!(left.is_none(), "{words:?} was withdrawn and is in {:?}", left.map(|(name, _)| name));
    }

    let mateo = discord.person("mateo.rv");
    let confirm = mateo.command(hunt.desk, "workshop close", &[]).expect("may be sent").settled().await;
    let confirm = confirm.message().cloned().expect("a question back");
    mateo.press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    hunt.until("the end", |h| h.discord.messages(h.floor).iter().any(|m| m.text().contains("This workshop is closed")))
        .await;
    hunt.record("after the close").await;
    let (ended, _) = hunt.program.terminate(PATIENCE).await;
    assert!(ended.success(), "{ended}");
    hunt.record_log("at the end");

    let bytes: usize = hunt.records.iter().map(|r| r.bytes.len()).sum();
    println!("{} records of {} kB were searched", hunt.records.len(), bytes / 1_000);
    let hidden: Vec<Trace> = anonymous.iter().flat_map(|(who, new)| traces(who, new)).collect();
    let leaks: BTreeSet<String> = found(&hunt.records, &hidden).into_iter().collect();
    assert!(leaks.is_empty(), "{leaks:#?}");

    // The search finds what is there: those who asked by name.
    for (who, new) in &named {
        let traces = traces(who, new);
        let seen = found(&hunt.records, &traces);
        let in_rows = |what: &str| seen.iter().any(|s| s.starts_with(what) && s.contains("openfloor.db"));
        assert!(in_rows("big-endian id") && in_rows("nickname"), "{}: {seen:#?}", who.account());
        assert!(seen.iter().any(|s| s.contains("a public message")), "{}: {seen:#?}", who.account());
    }
    // Times of anonymous questions are stored to the minute.
    let rows = hunt.program.picture().await;
    let finer = "SELECT count(*) FROM question WHERE asker = 'anonymous' AND asked_at_ms % 60000 <> 0";
    let finer: i64 = sqlx::query_scalar(finer).fetch_one(&rows.rows).await.expect("a number");
    assert_eq!(finer, 0);
}

/// While an anonymous question comes in, nothing else can be noticed: no line of the log, no call, until the desk sees it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_line_of_the_log_and_no_call_tells_when_an_anonymous_question_came() {
    let mut hunt = Hunt::begin().await;
    hunt.program.kill().await;
    hunt.program = std::mem::replace(&mut hunt.program, Program::new(BUILT_HERE, &hunt.discord))
        .with("OPENFLOOR__ANONYMOUS__BATCH_S", &SLOT_S.to_string());
    hunt.program.start();
    hunt.program.ready().await;
    // Not across the end of a slot.
    let clock = bot::Clock::system();
    while clock.now().ms() / 1_000 % SLOT_S > SLOT_S - 20 {
        sleep(Duration::from_secs(1)).await;
    }
    let (one, other) = (hunt.discord.person("tashi88"), hunt.discord.person("jonas_w"));
    sleep(Duration::from_secs(2)).await;
    let calls = |h: &Hunt| {
        // Only what is not the answer to the asker.
        let all = h.discord.calls().into_iter().filter(|c| c.interaction.is_none() && !c.path.starts_with("/webhooks"));
        all.map(|c| format!("{} {}", c.method, c.path)).collect::<Vec<_>>()
    };
    let (lines, called) = (hunt.program.whole_log(), calls(&hunt));
    for (who, text) in [(&one, "What nobody may know of yet"), (&other, "Nor of this")] {
        hunt.asks(who, text, true).await;
    }
    sleep(Duration::from_secs(2)).await;
    assert_eq!(hunt.program.whole_log()[lines.len()..], [""; 0], "lines of the log");
    assert_eq!(calls(&hunt)[called.len()..], [""; 0], "calls");
    // A named one is noticed.
    hunt.asks(&other, "Under my name", false).await;
    hunt.until("its card", |h| h.discord.messages(h.desk).iter().any(|m| m.text().contains("Under my name"))).await;
    assert!(calls(&hunt).len() > called.len());
}

/// The database alone is of no use: with another key nothing in it can be told to be somebody's.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_another_key_no_anonymous_question_is_anybodys() {
    let mut hunt = Hunt::begin().await;
    let tashi = hunt.discord.person("tashi88");
    let (hidden, named) = (
        hunt.asks(&tashi, "What only I may know was mine", true).await,
        hunt.asks(&tashi, "What is under my name", false).await,
    );
    let before = tashi.command(hunt.floor, "mine", &[]).expect("may be sent").settled().await.text();
    assert!(before.contains(&format!("#{hidden} ")) && before.contains(&format!("#{named} ")), "{before}");
    hunt.program.kill().await;
    for key in hunt.program.keys() {
        std::fs::write(hunt.program.seal_dir().join(key), [7; 32]).expect("writes");
    }
    hunt.program.start();
    hunt.program.ready().await;
    let warned = hunt.program.whole_log().iter().any(|l| l.contains("WARN") && l.contains("was exchanged"));
    assert!(warned, "{}", hunt.program.log());
    let after = tashi.command(hunt.floor, "mine", &[]).expect("may be sent").settled().await.text();
    assert!(!after.contains(&format!("#{hidden} ")) && after.contains(&format!("#{named} ")), "{after}");
}

/// A crash writes no picture of the memory, in which keys and tokens lie.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_crash_leaves_no_picture_of_the_memory() {
    let hunt = Hunt::begin().await;
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", hunt.program.process())).expect("the system tells");
    let core = limits.lines().find(|l| l.starts_with("Max core file size")).expect("a limit");
    let sizes: Vec<&str> = core.trim_start_matches("Max core file size").split_whitespace().take(2).collect();
    assert_eq!(sizes, ["0", "0"], "soft and hard limit: {core}");
    // What may not be dumped belongs to root in the eyes of the system, whoever runs it.
    let own = std::fs::metadata("/proc/self").expect("we run").uid();
    let theirs = std::fs::metadata(format!("/proc/{}/environ", hunt.program.process())).expect("it runs").uid();
    assert!(theirs == 0, "it can be dumped: its memory belongs to {theirs}, this test runs as {own}");
}

/// All sockets of the process lead to Discord. What is open is looked at again and again while people do things.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs root, to see another process's sockets"]
async fn it_is_connected_with_nobody_but_discord() {
    let hunt = Hunt::begin().await;
    let process = hunt.program.process();
    let (mut seen, mut looks) = (BTreeSet::new(), 0);
    let people = ["tashi88", "jonas_w", "amina.y"].map(|n| hunt.discord.person(n));
    for n in 0..40 {
        let who = &people[n % people.len()];
        let search = [("search", json!("national intelligence law"))];
        let options = [("question", json!(format!("Matter {n}?"))), ("anonymous", json!(true))];
        for (name, options) in [("brief", &search[..]), ("ask", &options), ("privacy", &[])] {
            who.command(hunt.floor, name, options).expect("may be sent").settled().await;
            seen.extend(peers(process));
            looks += 1;
        }
    }
    let discord = hunt.discord.address();
    println!("{looks} looks, connected with {seen:?}; Discord is at {discord}");
    assert!(!seen.is_empty(), "not even with Discord: it is looked at in the wrong place");
    assert!(seen.iter().all(|peer| *peer == discord.to_string()), "{seen:?}, and Discord is at {discord}");
}

/// With whom a process is connected now, over TCP or UDP.
fn peers(process: i32) -> BTreeSet<String> {
    let open = std::fs::read_dir(format!("/proc/{process}/fd")).expect("the system tells").flatten();
    let sockets: BTreeSet<String> = open
        .filter_map(|fd| {
            std::fs::read_link(fd.path()).ok()?.to_str()?.strip_prefix("socket:[")?.strip_suffix(']').map(str::to_owned)
        })
        .collect();
    let mut found = BTreeSet::new();
    for kind in ["tcp", "tcp6", "udp", "udp6"] {
        let table = std::fs::read_to_string(format!("/proc/{process}/net/{kind}")).unwrap_or_default();
        for line in table.lines().skip(1) {
            let columns: Vec<&str> = line.split_whitespace().collect();
            let (Some(remote), Some(inode)) = (columns.get(2), columns.get(9)) else { continue };
            let (address, port) = remote.split_once(':').expect("address and port");
            let port = u16::from_str_radix(port, 16).expect("a port");
            if !sockets.contains(*inode) || port == 0 {
                continue;
            }
            found.insert(match u32::from_str_radix(address, 16) {
                Ok(v4) => format!("{}:{port}", std::net::Ipv4Addr::from(v4.swap_bytes())),
                Err(_) => format!("[{address}]:{port}"),
            });
        }
    }
    found
}
