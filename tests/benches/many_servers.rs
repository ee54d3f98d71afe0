//! How many servers and workshops one program carries: it runs as a process of its own before a small Discord with Discord's
//! limits, and people ask, support and decide as in the scripted workshop.
//!
//! `cargo bench --package tests --bench many_servers -- SERVERS WORKSHOPS PEOPLE-IN-EACH MINUTES TIMES…` prints, for each of
//! the TIMES that the scripted rates are multiplied by, how long answers took, how far messages lagged behind beside the least
//! possible, and what it cost. Without figures: a small one, in about three minutes.

use std::time::Duration;

use discord_fake::{Limits, Rate};
use tests::halls::behind::{self, Lag};
use tests::halls::found::{Ms, percentile};
use tests::halls::{Halls, Rates, Size};
use tokio_util::sync::CancellationToken;

/// How long to watch it while nobody acts: as long as it takes to look once after every panel and board.
const IDLE: Duration = Duration::from_secs(60);

/// So many calls a second the program makes, so that no second of Discord's has more than fifty (`rest/paced.rs`).
const PACE: u32 = 48;

/// It is idle when its files have not changed for so long: longer than a slot, whose end may still note who took part.
const QUIET: Duration = Duration::from_secs(21);

#[tokio::main]
async fn main() {
    let given: Vec<f64> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let figure = |at: usize, or: f64| given.get(at).copied().unwrap_or(or);
    let size = Size {
        servers: figure(0, 50.0) as usize,
        workshops: figure(1, 20.0) as usize,
        people: figure(2, 100.0) as usize,
    };
    let time = Duration::from_secs_f64(figure(3, 0.5) * 60.0);
    let times = if given.len() > 4 { given[4..].to_vec() } else { vec![1.0] };
    let halls = Halls::open(env!("CARGO_BIN_EXE_openfloor-under-test"), size, None).await;
    println!(
        "{} servers, {} workshops, {} people in all; {} when all is open",
        size.servers,
        size.workshops,
        size.workshops * size.people,
        memory(&halls)
    );
    idle(&halls).await;
    for (n, times) in times.into_iter().enumerate() {
        measure(&halls, size, times, time, n as u64).await;
    }
}

async fn idle(halls: &Halls) {
    let written = || {
        ["openfloor.db", "openfloor.db-wal"]
            .map(|name| std::fs::read(halls.program.folder().join(name)).expect("a file"))
    };
    // What was begun when all of it was opened is written down, and the journal emptied.
    let mut latest = written();
    for _ in 0..4 {
        tokio::time::sleep(QUIET).await;
        let before = std::mem::replace(&mut latest, written());
        if latest == before {
            break;
        }
    }
    let (cpu, before) = (halls.program.on_processor(), written());
    tokio::time::sleep(IDLE).await;
    let used = halls.program.on_processor().saturating_sub(cpu).as_secs_f64() / IDLE.as_secs_f64() * 100.0;
    let wrote = if written() == before { "nothing was written" } else { "its files were written" };
    println!("idle: {used:.2} % of a core, {wrote} in {} s", IDLE.as_secs());
}

async fn measure(halls: &Halls, size: Size, times: f64, time: Duration, seed: u64) {
    let rates = Rates::scripted(size.people).times(times);
    let stop = CancellationToken::new();
    let watching = tokio::spawn(behind::watch(halls.program.rows().await, stop.clone()));
    let (cpu, calls) = (halls.program.on_processor(), calls(halls).await);
    let answers = halls.live(&rates, time, seed).await;
    let used = halls.program.on_processor().saturating_sub(cpu).as_secs_f64() / answers.took.as_secs_f64() * 100.0;
    let after = self::calls(halls).await;
    stop.cancel();
    let lags = watching.await.expect("no panic");
    println!("\n{times} times the scripted rates, {} s: {answers}", answers.took.as_secs());
    for (what, n) in answers.failed.iter().take(5) {
        println!("  {n} times {what}");
    }
    let took: Vec<_> = lags.iter().map(|lag| lag.took).collect();
    let limits = Limits::default();
    let paced = Limits { global: Rate { calls: PACE, ..limits.global }, ..limits };
    tell("lagged behind", &took);
    let new: Vec<_> = lags.iter().filter(|lag| lag.is_new).map(|lag| lag.took).collect();
    tell("of these, what was not there yet", &new);
    tell("least possible", &behind::least(&lags, &limits));
    tell("least possible at the program's pace", &behind::least(&lags, &paced));
    let drawn: f64 = (after.0 - calls.0) / answers.took.as_secs_f64();
    println!(
        "  {drawn:.1} calls a second of Discord's 50, {} refused; {used:.1} % of a core, {}; {} messages still waited at the end",
        after.1 - calls.1,
        memory(halls),
        lags.iter().filter(|lag: &&Lag| lag.from + lag.took > answers.took).count(),
    );
    halls.rest().await;
}

fn tell(what: &str, all: &[Duration]) {
    let at = |percent| Ms(percentile(all, percent));
    println!("  {what} ({}): p50 {}, p99 {}, longest {}", all.len(), at(50.0), at(99.0), at(100.0));
}

fn memory(halls: &Halls) -> String {
    let memory = halls.program.memory();
    let mib = |bytes: u64| bytes as f64 / f64::from(1 << 20);
    format!("{:.1} MiB, {:.1} of them its own", mib(memory.resident), mib(memory.own))
}

/// A figure of the program's, all of its labels together, or only those with these words.
async fn sum(halls: &Halls, name: &str, with: &str) -> f64 {
    let (_, figures) = halls.program.get("/metrics").await;
    let lines = figures.lines().filter(|line| line.starts_with(name) && line.contains(with));
    lines.filter_map(|line| line.rsplit(' ').next()?.parse::<f64>().ok()).sum()
}

/// The calls that drew something, and those of them that were too many.
async fn calls(halls: &Halls) -> (f64, f64) {
    let name = "openfloor_discord_calls_total";
    (sum(halls, name, "draw").await, sum(halls, name, "too_many").await)
}
