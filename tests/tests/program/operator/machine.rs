//! The machine's faults under a running bot: its clock, its sleep, its disk, its files, and other programs. Nothing is receipted
//! that is not durable, nobody who can be answered is left without an answer, health tells within ten seconds, and the desk is
//! told once.

use std::fs;
use std::time::{Duration, Instant};

use discord_fake::{Answer, Discord, Message, NewPerson};
use serde_json::json;
use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use tests::Program;
use tests::program::below::{BROKEN, Below, NO_SPACE, READ_ONLY};
use tests::room::{PATIENCE, number_in};
use tokio::task::JoinSet;
use tokio::time::sleep;

use crate::operator::{BUILT_HERE, CLEAN_END, open_workshop, running, showing, small_discord};

/// Health tells within this time, and a little for a busy machine.
const HEALTH_WITHIN: Duration = Duration::from_secs(20);

/// What the desk is told begins so.
const TOLD: &str = "**I can";

/// Everything that somebody was promised, to be looked for in the database.
struct Ledger {
    discord: Discord,
    program: Program,
    promised: Vec<String>,
    asked: u32,
}

impl Ledger {
    async fn on(below: &Below) -> Self {
        let discord = small_discord().await;
        let mut program = Program::new(BUILT_HERE, &discord).on(below);
        program.start();
        program.ready().await;
        open_workshop(&discord).await;
        Self::of(discord, program)
    }

    fn of(discord: Discord, program: Program) -> Self {
        Self { discord, program, promised: Vec::new(), asked: 0 }
    }

    /// Somebody new asks, and is answered, sooner or later. Returns what they read.
    async fn asks(&mut self) -> String {
        self.asked += 1;
        let (n, anonymous) = (self.asked, self.asked.is_multiple_of(2));
        let person = self.discord.add_person(NewPerson::new(&format!("person{n}"), "en-US"));
        let words = format!("Question {n} of the machine?");
        let options = [("question", json!(words)), ("anonymous", json!(anonymous))];
        let mut answer =
            person.command(self.discord.channel("floor"), "ask", &options).expect("may be sent").settled().await;
        let note = answer.message().filter(|m| m.button("Ask all the same").is_some()).cloned();
        if let Some(note) = note {
            answer = person.press_label(&note, "Ask all the same").expect("just seen").settled().await;
        }
        assert!(answer.failure().is_none(), "nobody answers: {answer:?}\n{}", self.program.log());
        let said = match (&answer, answer.message()) {
            (Answer::Deferred, _) => panic!("a placeholder that nothing follows:\n{}", self.program.log()),
            (_, message) => message.map(Message::text).unwrap_or_default(),
        };
        if number_in(&said).is_some() {
            self.promised.push(words);
        } else {
            assert!(said.contains(&words), "the words are lost: {said}");
            assert!(said.contains("Nothing was stored"), "{said}");
        }
        said
    }

    /// Health says that something is wrong, and what.
    async fn complains(&self, part: &str) -> String {
        let until = Instant::now() + HEALTH_WITHIN;
        loop {
            let (status, said) = self.program.get("/health/ready").await;
            if status == 503 && said.contains(part) {
                return said;
            }
            assert!(Instant::now() < until, "health says {status} {said:?}, and not {part:?}\n{}", self.program.log());
            sleep(Duration::from_millis(100)).await;
        }
    }

    /// The desk is told, and only once.
    async fn desk_is_told(&self, part: &str) {
        let desk = self.discord.channel("desk");
        let told = self.discord.until(PATIENCE * 3, |d| showing(d, desk, part).is_some()).await;
        assert!(told.is_ok(), "the desk is not told:\n{}", self.program.log());
    }

    /// It is over: all goes on, the desk was told once and knows it, and what was promised is stored, once.
    async fn goes_on(&mut self) {
        let (desk, begun) = (self.discord.channel("desk"), Instant::now());
        loop {
            let said = self.asks().await;
            if number_in(&said).is_some() {
                break;
            }
            assert!(begun.elapsed() < PATIENCE * 3, "it does not go on: {said}\n{}", self.program.log());
        }
        self.program.well().await;
        let over = |d: &Discord| {
            d.messages(desk).iter().all(|m| !m.text().starts_with(TOLD) || m.text().contains("That is over"))
        };
        assert!(self.discord.until(PATIENCE * 3, over).await.is_ok(), "the desk does not hear the end");
        let told = self.discord.messages(desk).into_iter().filter(|m| m.text().starts_with(TOLD)).count();
        assert!(told <= 1, "the desk was told {told} times");
        self.all_is_kept().await;
    }

    /// What was promised is in the database, once, and on a card.
    async fn all_is_kept(&self) {
        let rows = self.program.rows().await;
        let stored: Vec<String> =
            sqlx::query_scalar("SELECT text FROM question ORDER BY text").fetch_all(&rows).await.expect("reads");
        let mut promised = self.promised.clone();
        promised.sort();
        assert_eq!(stored, promised, "what is stored is what was promised");
        let check: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&rows).await.expect("a word");
        assert_eq!(check, "ok");
        rows.close().await;
        let desk = self.discord.channel("desk");
        for words in &self.promised {
            let drawn = self.discord.until(PATIENCE * 3, |d| showing(d, desk, words).is_some()).await;
            assert!(drawn.is_ok(), "{words} has no card:\n{}", self.program.log());
            // Others name it as one that asks the same, and the board as the next.
            let own = |m: &Message| m.text().split("Asks the same").next().is_some_and(|own| own.contains(words));
            let is_card = |m: &&Message| m.only_for().is_none() && m.text().starts_with('#') && own(m);
            let cards: Vec<String> = self.discord.messages(desk).iter().filter(is_card).map(Message::text).collect();
            assert_eq!(cards.len(), 1, "{words}: {cards:#?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_slow_disk_everybody_is_answered_in_the_end() {
    let below = Below::new();
    let mut ledger = Ledger::on(&below).await;
    ledger.asks().await;
    below.slow(Duration::from_secs(5));
    for _ in 0..3 {
        assert!(number_in(&ledger.asks().await).is_some(), "a receipt, if late");
    }
    ledger.complains("takes longer than 2 s").await;
    ledger.desk_is_told("I can hardly store anything").await;
    // A press on a message that all see, and its way back.
    let (desk, words) = (ledger.discord.channel("desk"), ledger.promised[0].clone());
    ledger.discord.until(PATIENCE, |d| showing(d, desk, &words).is_some()).await.expect("a card");
    let card = showing(&ledger.discord, desk, &words).expect("just seen");
    let press = ledger.discord.person("mateo.rv").press_label(&card, "Approve").expect("a button");
    let answer = press.settled().await;
    assert!(answer.failure().is_none(), "{answer:?}");
    let floor = ledger.discord.channel("floor");
    assert!(ledger.discord.until(PATIENCE * 3, |d| showing(d, floor, &words).is_some()).await.is_ok(), "no post");
    below.slow(Duration::ZERO);
    ledger.goes_on().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_disk_that_takes_or_keeps_nothing_nothing_is_promised() {
    let below = Below::new();
    let mut ledger = Ledger::on(&below).await;
    ledger.asks().await;
    let breaks: [(&str, &dyn Fn(i64)); 3] = [
        ("full", &|error| below.writes_fail(if error == 0 { 0 } else { NO_SPACE })),
        ("broken while writing", &|error| below.writes_fail(error)),
        ("broken while syncing", &|error| below.syncs_fail(error)),
    ];
    for (n, (what, fails)) in breaks.into_iter().enumerate() {
        fails(BROKEN);
        for _ in 0..4 {
            let said = ledger.asks().await;
            assert!(said.contains("disk is full or failing"), "{what}: {said}");
        }
        ledger.complains("cannot be written to").await;
        if n == 0 {
            ledger.desk_is_told("I cannot store anything").await;
        }
        fails(0);
        ledger.goes_on().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_that_fails_now_and_then_loses_nothing_that_was_promised() {
    let below = Below::new();
    let mut ledger = Ledger::on(&below).await;
    for round in 0..12 {
        match round % 4 {
            0 => below.syncs_fail(BROKEN),
            1 => below.syncs_fail(0),
            2 => below.writes_fail(NO_SPACE),
            _ => below.writes_fail(0),
        }
        for _ in 0..3 {
            ledger.asks().await;
        }
    }
    assert!(ledger.promised.len() > 10 && ledger.promised.len() < 30, "{}", ledger.promised.len());
    // As the disk has it, not as the program remembers it.
    ledger.program.kill().await;
    ledger.program.start();
    ledger.program.ready().await;
    ledger.goes_on().await;
}

async fn holds(program: &Program) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(program.database()).busy_timeout(PATIENCE);
    let mut other = SqliteConnection::connect_with(&options).await.expect("opens");
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.expect("locks");
    other
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_another_program_holds_the_database_people_are_told_with_their_words() {
    let (discord, program) = running().await;
    open_workshop(&discord).await;
    let mut ledger = Ledger::of(discord, program);
    ledger.asks().await;
    let mut other = holds(&ledger.program).await;
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(10) {
        let said = ledger.asks().await;
        assert!(said.contains("held by another program"), "{said}");
    }
    ledger.complains("the database").await;
    ledger.desk_is_told("I can hardly store anything").await;
    sqlx::query("ROLLBACK").execute(&mut other).await.expect("unlocks");
    ledger.goes_on().await;
}

/// Everything that people type, at once and while nothing can be stored: each of them has their words back.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_another_program_holds_the_database_whatever_was_typed_comes_back() {
    let (discord, program) = running().await;
    open_workshop(&discord).await;
    let (floor, desk, moderator) = (discord.channel("floor"), discord.channel("desk"), discord.person("mateo.rv"));
    let asker = discord.add_person(NewPerson::new("asker", "en-US"));
    let options = [("question", json!("Whose is it?")), ("anonymous", json!(false))];
    let receipt = asker.command(floor, "ask", &options).expect("may be sent").settled().await;
    let number = json!(number_in(&receipt.text()).expect("a receipt"));
    discord.until(PATIENCE, |d| showing(d, desk, "Whose is it?").is_some()).await.expect("a card");
    let mine = asker.command(floor, "mine", &[]).expect("may be sent").settled().await;
    let edit = asker.press_label(mine.message().expect("a list"), "Edit").expect("a button").answer().await;
    let by_moderator =
        moderator.command(desk, "question edit", &[("number", number)]).expect("may be sent").answer().await;
    let card = showing(&discord, desk, "Whose is it?").expect("just seen");

    let _other = holds(&program).await;
    let form = |answer: &Answer| answer.modal().cloned().expect("a form");
    let mut typed = vec![
        ("the asker's edit", asker.submit(&form(&edit), &[("text", "Typed 0?")]).expect("may be sent")),
        ("a moderator's edit", moderator.submit(&form(&by_moderator), &[("text", "Typed 1?")]).expect("may be sent")),
    ];
    for (n, (who, channel, name, option)) in [
        (&asker, floor, "hand raise", "note"),
        (&moderator, desk, "note add", "text"),
        (&moderator, desk, "message draft", "text"),
        (&moderator, desk, "speaker next", "name"),
        (&moderator, desk, "topic add", "title"),
        (&moderator, desk, "question add", "text"),
    ]
    .into_iter()
    .enumerate()
    {
        let mut options = vec![(option, json!(format!("Typed {}?", n + 2)))];
        options.extend((name == "topic add").then(|| ("minutes", json!(5))));
        typed.push((name, who.command(channel, name, &options).expect("may be sent")));
    }
    let press = moderator.press_label(&card, "Approve").expect("a button");
    for (n, (what, sent)) in typed.into_iter().enumerate() {
        let said = sent.settled().await;
        let words = format!("Typed {n}?");
        let has_them = said.text().contains(&words) && said.text().contains("Nothing was stored");
        assert!(has_them, "{what}: {said:?}\n{}", program.log());
    }
    let pressed = press.settled().await;
    assert!(pressed.failure().is_none(), "{pressed:?}");
}

/// A file of the database is gone from its place, or is another one.
async fn is_no_longer_at_its_place((file, replaced): (&str, bool)) {
    let (discord, program) = running().await;
    open_workshop(&discord).await;
    let mut ledger = Ledger::of(discord, program);
    assert!(number_in(&ledger.asks().await).is_some());
    let (path, aside) = (ledger.program.folder().join(file), ledger.program.folder().join("aside"));
    fs::rename(&path, &aside).expect("renames");
    if replaced {
        fs::copy(&aside, &path).expect("copies");
    }
    for _ in 0..2 {
        let said = ledger.asks().await;
        assert!(said.contains("no longer at its place"), "{file}: {said}");
    }
    let complaint = ledger.complains("deleted or replaced").await;
    assert!(complaint.contains(path.to_str().expect("plain")), "{complaint}");
    ledger.desk_is_told("no longer at its place").await;
    fs::rename(&aside, &path).expect("renames");
    ledger.goes_on().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_file_is_deleted_or_replaced_under_it_nothing_is_promised_until_it_is_back() {
    let cases =
        [("openfloor.db", false), ("openfloor.db", true), ("openfloor.db-wal", false), ("openfloor.db-shm", false)];
    // Each has a program and a folder of its own, and mostly waits.
    let mut all: JoinSet<()> = cases.into_iter().map(is_no_longer_at_its_place).collect();
    while let Some(done) = all.join_next().await {
        done.expect("nothing is promised");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_was_emptied_is_noticed() {
    let (discord, program) = running().await;
    open_workshop(&discord).await;
    let mut ledger = Ledger::of(discord, program);
    assert!(number_in(&ledger.asks().await).is_some());
    fs::OpenOptions::new().write(true).truncate(true).open(ledger.program.database()).expect("empties");
    // Whether the desk hears of it depends on whether it was known before.
    ledger.complains("deleted or replaced").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_that_is_gone_and_a_folder_that_takes_none_are_told_by_health() {
    let below = Below::new();
    let mut ledger = Ledger::on(&below).await;
    // From the first question on the key is in memory.
    ledger.asks().await;
    let key = ledger.program.seal_dir().join(&ledger.program.keys()[0]);
    let aside = ledger.program.folder().join("aside");
    fs::rename(&key, &aside).expect("renames");
    ledger.complains("the key of an open workshop is gone").await;
    assert!(number_in(&ledger.asks().await).is_some(), "it is still in memory");
    fs::rename(&aside, &key).expect("renames");
    ledger.program.well().await;
    // The folder is on a disk that can only be read.
    below.opens_fail("/seal", READ_ONLY);
    ledger.complains("no key can be written or destroyed in").await;
    assert!(number_in(&ledger.asks().await).is_some(), "nothing else needs it");
    let (desk, moderator) = (ledger.discord.channel("desk"), ledger.discord.person("mateo.rv"));
    let confirm = moderator.command(desk, "workshop close", &[]).expect("may be sent").settled().await;
    let confirm = confirm.message().cloned().expect("a question back");
    let said = moderator.press_label(&confirm, "Close the workshop").expect("a button").settled().await.text();
    assert!(said.contains("is closed") && said.contains(key.to_str().expect("plain")), "{said}");
    let (floor, role) = (ledger.discord.channel("floor"), ledger.discord.role("Moderators"));
    let options =
        [("title", json!("Another")), ("desk", json!(desk.to_string())), ("moderators", json!(role.to_string()))];
    let opened = ledger.discord.person("ingrid.b").command(floor, "workshop open", &options).expect("may be sent");
    let opened = opened.settled().await.text();
    assert!(!opened.contains("is open here") && opened.contains("Nothing was stored"), "{opened}");
    ledger.complains("could not be destroyed").await;
    below.opens_fail("", 0);
    // It is tried again once a minute, as the clock has it.
    below.clock(120);
    let until = Instant::now() + PATIENCE;
    while key.exists() {
        assert!(Instant::now() < until, "the key stays:\n{}", ledger.program.log());
        sleep(Duration::from_millis(200)).await;
    }
    ledger.program.well().await;
}

/// While the process sleeps nobody can be answered; afterwards all is as if it had been away.
async fn sleeps_for(time: Duration) {
    let (discord, program) = running().await;
    open_workshop(&discord).await;
    let mut ledger = Ledger::of(discord, program);
    ledger.asks().await;
    ledger.program.sleeps(true);
    let guest = ledger.discord.add_person(NewPerson::new("unlucky", "en-US"));
    let words = [("question", json!("Asked in its sleep?")), ("anonymous", json!(false))];
    let floor = ledger.discord.channel("floor");
    let meanwhile = guest.command(floor, "ask", &words).expect("may be sent");
    sleep(time).await;
    assert!(number_in(&meanwhile.answer().await.text()).is_none(), "nobody can have answered");
    ledger.program.sleeps(false);
    // Asked again it is stored once, and has a receipt.
    let begun = Instant::now();
    loop {
        let again = guest.command(floor, "ask", &words).expect("may be sent").settled().await;
        if number_in(&again.text()).is_some() {
            break;
        }
        assert!(begun.elapsed() < PATIENCE * 3, "it does not wake up: {again:?}\n{}", ledger.program.log());
    }
    ledger.promised.push("Asked in its sleep?".to_owned());
    ledger.goes_on().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_sleep_it_goes_on() {
    sleeps_for(Duration::from_secs(8)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes more than a minute; run with: cargo test -p tests --test program a_minute -- --ignored"]
async fn after_a_minute_of_sleep_it_goes_on() {
    sleeps_for(Duration::from_secs(60)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clock_that_is_set_back_and_forth_stops_and_destroys_nothing() {
    const DAY: i64 = 24 * 3_600;
    let (below, discord) = (Below::new(), small_discord().await);
    let mut program = Program::new(BUILT_HERE, &discord).on(&below).with("OPENFLOOR__ANONYMOUS__BATCH_S", "2");
    program.start();
    program.ready().await;
    // A closed workshop, which is to be kept for thirty days, and an open one.
    open_workshop(&discord).await;
    let (well, said) = {
        let said = program.run(&["close", "1"]).await;
        (said.code == Some(0), said.out + &said.err)
    };
    assert!(well, "{said}");
    open_workshop(&discord).await;
    let mut ledger = Ledger::of(discord, program);
    for (what, seconds) in [
        ("an hour back", -3_600),
        ("right again", 0),
        ("an hour forth", 3_600),
        ("two months forth", 60 * DAY),
        ("before the bot was started", -20 * DAY),
        ("right again", 0),
    ] {
        below.clock(seconds);
        // By name and anonymously: both reach the desk, within a few slots.
        let desk = ledger.discord.channel("desk");
        for _ in 0..2 {
            let said = ledger.asks().await;
            assert!(number_in(&said).is_some(), "{what}: {said}");
            let words = ledger.promised.last().cloned().expect("just asked");
            let drawn = ledger.discord.until(PATIENCE, |d| showing(d, desk, &words).is_some()).await;
            assert!(drawn.is_ok(), "{what}: {words} does not reach the desk\n{}", ledger.program.log());
        }
        ledger.program.well().await;
    }
    let rows = ledger.program.rows().await;
    let erased: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM workshop WHERE erased_at_ms IS NOT NULL OR id = 2 AND intake = 'closed'",
    )
    .fetch_one(&rows)
    .await
    .expect("a number");
    assert_eq!(erased, 0, "a wrong clock erased or closed something");
    rows.close().await;
    // A start at a wrong time, and one at the right one.
    for seconds in [3_600, 0] {
        let (ended, _) = ledger.program.terminate(CLEAN_END).await;
        assert!(ended.success(), "{ended}");
        below.clock(seconds);
        ledger.program.start();
        ledger.program.ready().await;
        ledger.program.well().await;
    }
    ledger.all_is_kept().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_pipe_and_a_lost_terminal_stop_nothing() {
    let (discord, program) = running().await;
    open_workshop(&discord).await;
    program.well().await;
    let mut ledger = Ledger::of(discord, program);
    ledger.program.signal(rustix::process::Signal::HUP);
    assert!(number_in(&ledger.asks().await).is_some());
    ledger.program.close_its_pipes();
    // A line for the log that nobody reads.
    ledger.discord.cut_gateway();
    ledger.discord.until(PATIENCE * 3, |d| d.connected() == 1).await.expect("it is back");
    ledger.program.signal(rustix::process::Signal::HUP);
    assert!(number_in(&ledger.asks().await).is_some());
    ledger.all_is_kept().await;
    let (ended, _) = ledger.program.terminate(CLEAN_END).await;
    assert!(ended.success(), "{ended}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn odd_paths_are_paths() {
    let discord = small_discord().await;
    let home = tempfile::tempdir().expect("a folder");
    for name in [
        "with space and 'quotes' \"",
        "བོད་ཡིག ئۇيغۇر 中文",
        "%2e%2e?mode=memory&cache=shared#x",
        "-wal",
        ":memory:",
        "{}$(x)`y`",
    ] {
        let folder = home.path().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        let mut program = Program::new(BUILT_HERE, &discord).within(&folder);
        program.start();
        program.ready().await;
        program.well().await;
        assert!(program.database().is_file(), "{name}");
        let said = program.run(&["check", "--offline"]).await;
        assert_eq!(said.code, Some(0), "{name}: {said:?}");
        let copy = folder.join("copy.db");
        let said = program.run(&["backup", copy.to_str().expect("text")]).await;
        assert!(said.code == Some(0) && copy.is_file(), "{name}: {said:?}");
        let (ended, _) = program.terminate(CLEAN_END).await;
        assert!(ended.success(), "{name}: {ended}");
    }
    let left: Vec<_> = fs::read_dir(home.path()).expect("a folder").flatten().collect();
    assert_eq!(left.len(), 6, "something was written elsewhere: {left:?}");
}
