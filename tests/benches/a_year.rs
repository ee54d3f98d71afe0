//! A year of one installation: so many closed workshops, each as it was used and with its report, and some that are open. The
//! year is written directly, with a set clock; then the program starts on it, as a process before a small Discord.
//!
//! `cargo bench --package tests --bench a_year -- CLOSED OPEN` prints how long a start takes, the memory, how large the file is,
//! how long a backup, a restore, a check and a vacuum take, and what is left of a workshop when it is erased. Without figures:
//! 100 and 5. On a slow disk, TMPDIR=/dev/shm makes the writing faster; what is measured then is not the disk.

use std::os::unix::fs::DirBuilderExt as _;
use std::path::Path;
use std::time::{Duration, Instant};

use acts::decide::{Choice, decide, visible};
use acts::{Actor, By, Clock, House, ask, stage, support};
use content::Facts;
use discord_fake::{Discord, Id, Limits, NewChannel};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};
use storage::{NewWorkshop, Store, ViewKey, ViewKind};
use tests::Program;
use workshop::question::Seen;
use workshop::{
    Account, Channel, Guild, Identity, Kind, Moderator, Number, Rights, Role, ShownName, Text, Workshop, WorkshopId,
};

/// In each workshop so many people ask so many questions, of which so many are approved, with so many supports, and so many
/// come to the stage.
const PEOPLE: u64 = 12;
const QUESTIONS: usize = 48;
const APPROVED: usize = 32;
const SUPPORTS: usize = 120;
const STAGED: usize = 8;

const YEAR: Duration = Duration::from_hours(24 * 365);

/// How long a start may take.
const PATIENCE: Duration = Duration::from_secs(300);

const MODERATORS: Role = Role(4);

#[tokio::main]
async fn main() {
    let given: Vec<usize> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let figure = |at: usize, or: usize| given.get(at).copied().unwrap_or(or);
    let (closed, open) = (figure(0, 100), figure(1, 5));
    let discord = Discord::start(([127, 0, 0, 1], 0).into(), tests::worlds::workshop()).await.expect("a small Discord");
    discord.set_limits(Limits::off());
    let binary = env!("CARGO_BIN_EXE_openfloor-under-test");
    // Nothing is erased by age, or closed by it, but by what is done here.
    let mut program = Program::new(binary, &discord)
        .with("OPENFLOOR__RETENTION__DAYS", "3650")
        .with("OPENFLOOR__RETENTION__IDLE_DAYS", "3650")
        .with("OPENFLOOR__ANONYMOUS__BATCH_S", "20");
    let begun = Instant::now();
    write(&program, &discord, closed, open).await;
    println!("{closed} closed and {open} open workshops were written in {} s", begun.elapsed().as_secs());
    look_at(&mut program, &discord, "a year in which everything is kept").await;
    standby(&mut program, &discord).await;
    let before = size(&program.database());
    let erased = erase(&program, Duration::from_hours(24 * 30)).await;
    let after = size(&program.database());
    println!(
        "\n{erased} workshops older than thirty days are erased: {} less for each",
        kb((before.saturating_sub(after)) / erased.max(1) as u64)
    );
    look_at(&mut program, &discord, "a year in which closed workshops are kept for thirty days").await;
}

/// Starts the program on what there is, and does what operators do.
async fn look_at(program: &mut Program, discord: &Discord, what: &str) {
    println!("\n{what}: the file has {}", kb(size(&program.database())));
    for (table, rows, bytes) in largest(&program.database()).await {
        println!("  {table}: {rows} rows{}", bytes.map_or(String::new(), |bytes| format!(", {}", kb(bytes))));
    }
    for _ in 0..3 {
        let connections = discord.connections();
        let begun = Instant::now();
        program.start();
        let up = |d: &Discord| d.connections() > connections && d.connected() > 0;
        discord.until(PATIENCE, up).await.expect("the gateway is up");
        let up = begun.elapsed();
        program.well().await;
        println!(
            "  gateway up {} ms after the start, ready after {} ms; {}",
            up.as_millis(),
            begun.elapsed().as_millis(),
            memory(program)
        );
        tokio::time::sleep(Duration::from_secs(5)).await;
        let cpu = program.on_processor();
        tokio::time::sleep(Duration::from_secs(10)).await;
        println!(
            "  a little later: {}, {:.2} % of a core",
            memory(program),
            (program.on_processor().saturating_sub(cpu)).as_secs_f64() * 10.0
        );
        let copy = program.folder().join("copy.db");
        let name = copy.display().to_string();
        timed("backup beside it", program.run(&["backup", &name])).await;
        timed("check --offline beside it", program.run(&["check", "--offline"])).await;
        program.terminate(PATIENCE).await;
        std::fs::remove_file(&copy).expect("it was written");
    }
    let begun = Instant::now();
    let store = Store::open(&program.database(), &program.seal_dir()).await.expect("opens");
    let opened = begun.elapsed();
    let begun = Instant::now();
    store.vacuum().await.expect("vacuums");
    println!("  opening the store {} ms, a vacuum {} ms", opened.as_millis(), begun.elapsed().as_millis());
    store.close().await;
}

/// Another machine takes over: from the last backup and with the keys, once the first is gone.
async fn standby(first: &mut Program, discord: &Discord) {
    let other = tempfile::tempdir().expect("a folder");
    let settings = [("OPENFLOOR__RETENTION__DAYS", "3650"), ("OPENFLOOR__RETENTION__IDLE_DAYS", "3650")];
    let second = Program::new(env!("CARGO_BIN_EXE_openfloor-under-test"), discord).within(other.path());
    let mut second = settings.iter().fold(second, |program, (name, value)| program.with(name, value));
    first.start();
    first.ready().await;
    first.well().await;
    let copy = other.path().join("newest.db");
    let said = first.run(&["backup", &copy.display().to_string()]).await;
    assert_eq!(said.code, Some(0), "{}", said.err);
    first.kill().await;
    let begun = Instant::now();
    std::fs::copy(&copy, second.database()).expect("it is put in its place");
    std::fs::DirBuilder::new().mode(0o700).create(second.seal_dir()).expect("a folder for the keys");
    for key in first.keys() {
        std::fs::copy(first.seal_dir().join(&key), second.seal_dir().join(&key)).expect("a key");
    }
    let checked = second.run(&["check", "--offline"]).await;
    assert!(checked.code.is_some(), "it can be checked");
    second.start();
    second.ready().await;
    second.well().await;
    println!("  another machine took over from the last backup within {} ms", begun.elapsed().as_millis());
    second.terminate(PATIENCE).await;
}

async fn timed(what: &str, run: impl Future<Output = tests::program::Said>) {
    let begun = Instant::now();
    let said = run.await;
    println!(
        "  {what}: {} ms{}",
        begun.elapsed().as_millis(),
        if said.code == Some(0) { "" } else { " (it ended with a fault)" }
    );
}

/// Writes the year.
async fn write(program: &Program, discord: &Discord, closed: usize, open: usize) {
    let store = Store::open(&program.database(), &program.seal_dir()).await.expect("opens");
    let first = Clock::system().now().minus(YEAR);
    let clock = Clock::set_to(first);
    let limits = acts::Limits {
        max_length: 500,
        waiting_per_person: 100,
        cooldown: Duration::ZERO,
        batch: None,
        retention: YEAR,
    };
    let house = House::new(store, Facts::built_in().expect("the facts are good"), clock.clone(), limits);
    let each = YEAR / u32::try_from(closed + open).expect("fits");
    for n in 0..closed + open {
        let is_open = n >= closed;
        let channel = |name: &str| discord.add_channel(NewChannel::new(&format!("{name}-{n}")));
        let (floor, desk) = if is_open { (channel("floor"), channel("desk")) } else { nowhere(n) };
        let id = play(&house, n, discord.guild(), floor, desk).await;
        clock.advance(each);
        if !is_open {
            acts::closing::close_beside(&house.store, &house.facts, id, clock.now()).await.expect("closes");
        }
    }
    house.store.close().await;
    drop(house);
    // As if all had been drawn.
    let mut rows = rows(&program.database()).await;
    sqlx::query(
        "UPDATE view SET message_id = 1000000000000000000 + workshop_id * 1000000 + subject * 10 + length(kind), generation = 1, drawn = change,
                         posted_at_ms = (SELECT opened_at_ms FROM workshop w WHERE w.id = workshop_id)
         WHERE wanted = 1",
    )
    .execute(&mut rows)
    .await
    .expect("writes");
    sqlx::query("UPDATE view SET drawn = change").execute(&mut rows).await.expect("writes");
    rows.close().await.expect("closes");
}

/// Channels that were deleted long ago.
fn nowhere(n: usize) -> (Id, Id) {
    let id = |of: u64| Id::new(500_000_000_000_000_000 + n as u64 * 2 + of);
    (id(0), id(1))
}

/// One workshop as it is used.
async fn play(house: &House, n: usize, guild: Id, floor: Id, desk: Id) -> WorkshopId {
    let (name, seal) = house.store.new_key().await.expect("a key");
    let new = NewWorkshop {
        guild: Guild(guild.get()),
        floor: Channel(floor.get()),
        desk: Channel(desk.get()),
        moderators: MODERATORS,
        title: format!("Workshop {n}"),
        pack: None,
        identity: Identity::OpenOrAnonymous,
        ends_at: None,
    };
    let mut tx = house.store.write_alone().await.expect("writes");
    let id = tx.open_workshop(&new, (&name, &seal), house.clock.now()).await.expect("opens");
    for (kind, channel) in [(ViewKind::Panel, new.floor), (ViewKind::Board, new.desk)] {
        tx.show(ViewKey::of(id, kind), channel).await.expect("shows");
    }
    house.settle(tx.commit().await.expect("stores")).await;
    let actor = |account: u64| Actor {
        rights: Rights { account: Account(account), roles: vec![MODERATORS], manages_server: false },
        name: ShownName::parse(&format!("Guest {account}")),
        guild: new.guild,
        channel: new.floor,
    };
    let mut tx = house.store.write_alone().await.expect("writes");
    let mut numbers: Vec<Number> = Vec::new();
    for q in 0..QUESTIONS {
        let words = format!(
            "Question {q} of case {n}: what becomes of proposal {} if nobody speaks for it, and who decides?",
            q * 7
        );
        let new = ask::Ask {
            place: ask::Place::In(id),
            text: Text::parse(&words, 500).expect("a good text"),
            anonymous: Some(q % 2 == 0),
            kind: Kind::Question,
            knows_of_few: true,
            knows_it_reveals: true,
            knows_of_leads: true,
            sent_otherwise: None,
        };
        let who = actor(1_000 + (n as u64 * 5 + q as u64) % (PEOPLE * 50));
        match ask::ask(house, &mut tx, &who, new).await.expect("may ask") {
            ask::Asked::Stored { question, .. } => numbers.push(question.number),
            other => panic!("{other:?}"),
        }
    }
    let ws = tx.workshop(id).await.expect("reads").expect("is there");
    let by = |ws: &Workshop| {
        let rights = actor(9).rights;
        By { moderator: Moderator::of(ws, &rights).expect("moderates"), expected: Seen::Now, now: house.clock.now() }
    };
    for number in &numbers[..APPROVED] {
        let q = visible(&mut tx, &ws, *number).await.expect("is there");
        decide(&mut tx, &ws, &q, Choice::Approve, by(&ws)).await.expect("may be approved");
    }
    for s in 0..SUPPORTS {
        let who = actor(1_000 + s as u64 / 10);
        support::toggle(house, &mut tx, &who, id, numbers[(s * 3 + s / 10) % APPROVED]).await.expect("may support");
    }
    for number in &numbers[..STAGED] {
        let ws = tx.workshop(id).await.expect("reads").expect("is there");
        let q = visible(&mut tx, &ws, *number).await.expect("is there");
        decide(&mut tx, &ws, &q, Choice::Stage, by(&ws)).await.expect("may come to the stage");
    }
    let ws = tx.workshop(id).await.expect("reads").expect("is there");
    stage::answered(&mut tx, &ws, by(&ws)).await.expect("is answered");
    house.settle(tx.commit().await.expect("stores")).await;
    id
}

/// Erases what has been closed for longer than this, as if the painter had deleted its messages already. How many there were.
async fn erase(program: &Program, kept: Duration) -> usize {
    let store = Store::open(&program.database(), &program.seal_dir()).await.expect("opens");
    let now = Clock::system().now();
    let old = store.read().await.expect("reads").to_be_erased(now.minus(kept)).await.expect("reads");
    for ws in &old {
        let mut tx = store.write_alone().await.expect("writes");
        tx.erase_workshop(ws.id, now).await.expect("erases");
        _ = tx.commit().await.expect("stores");
    }
    store.close().await;
    let mut rows = rows(&program.database()).await;
    sqlx::query("DELETE FROM view WHERE workshop_id IN (SELECT id FROM workshop WHERE erased_at_ms IS NOT NULL)")
        .execute(&mut rows)
        .await
        .expect("deletes");
    sqlx::query("VACUUM").execute(&mut rows).await.expect("vacuums");
    rows.close().await.expect("closes");
    old.len()
}

/// The tables with the most rows.
async fn largest(database: &Path) -> Vec<(String, i64, Option<u64>)> {
    let mut rows = rows(database).await;
    let names: Vec<String> =
        sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
            .fetch_all(&mut rows)
            .await
            .expect("the tables");
    let mut all = Vec::new();
    for name in names {
        let n: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {name}")))
            .fetch_one(&mut rows)
            .await
            .expect("a count");
        let bytes: Option<i64> = match name.as_str() {
            "report" => {
                sqlx::query_scalar("SELECT sum(length(json)) FROM report").fetch_one(&mut rows).await.expect("a sum")
            }
            _ => None,
        };
        all.push((name, n, bytes.map(i64::unsigned_abs)));
    }
    rows.close().await.expect("closes");
    all.sort_by_key(|(_, n, _)| -n);
    all.truncate(8);
    all
}

async fn rows(database: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(database).connect().await.expect("opens")
}

fn size(database: &Path) -> u64 {
    database.metadata().map_or(0, |about| about.len())
}

fn kb(bytes: u64) -> String {
    if bytes < 10_000_000 { format!("{} kB", bytes / 1_000) } else { format!("{:.1} MB", bytes as f64 / 1e6) }
}

fn memory(program: &Program) -> String {
    let memory = program.memory();
    let mib = |bytes: u64| bytes as f64 / f64::from(1 << 20);
    format!("{:.1} MiB, {:.1} of them its own", mib(memory.resident), mib(memory.own))
}
