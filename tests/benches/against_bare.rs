//! The program against a bare bot (`tests/src/bin/bare.rs`): both run as processes of their own before a small Discord each, in
//! turns, on this machine; what counts are the ratios of one run.
//!
//! `cargo bench --package tests --bench against_bare` prints, for 1, 16 and 128 presses in flight, how many are answered in a
//! second, how long an answer takes and what one costs in processor time; then what 20,000 questions make of it, and of the memory.
//! Of its parts (`compare`, `rush`, `stage`, `grow`) those run that are named after `--`; without a name all.

#[path = "against_bare/played.rs"]
mod played;

use std::time::{Duration, Instant};

use discord_fake::Limits;

use played::{Act, Found, Played, median, ms};

/// So many presses are in flight at once.
const IN_FLIGHT: [usize; 3] = [1, 16, 128];

/// How often each is measured, in turns.
const TURNS: usize = 3;

/// How long each measurement runs.
const FOR: Duration = Duration::from_secs(2);

/// So many people support so many questions each, of twice as many.
const SUPPORTED: (usize, usize) = (2_000, 30);

/// The many questions, and how many people ask them.
const MANY: (usize, usize) = (20_000, 5_000);

/// What can be measured by itself.
const PARTS: [&str; 4] = ["compare", "rush", "stage", "grow"];

#[tokio::main]
async fn main() {
    let parts: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    if let Some(unknown) = parts.iter().find(|named| !PARTS.contains(&named.as_str())) {
        panic!("there is no part {unknown}, only {PARTS:?}");
    }
    let runs = |part: &str| parts.is_empty() || parts.iter().any(|named| named == part);
    if runs("compare") {
        compare().await;
    }
    if runs("rush") {
        rush().await;
    }
    if runs("stage") {
        stage().await;
    }
    if runs("grow") {
        grow().await;
    }
}

/// Every act against the bare bot's only one.
async fn compare() {
    let [bare, ours] = [Played::start(false, Limits::default()).await, Played::start(true, Limits::default()).await];
    println!("idle with an open workshop: {} ({} for the bare bot)\n", ours.memory(), bare.memory());
    ours.warm_up().await;
    println!("| in flight | act | answers/s | of bare | p50 ms | p99 ms | of bare | CPU ms | of bare |");
    println!("| --: | :-- | --: | --: | --: | --: | --: | --: | --: |");
    // **Next question** comes last: over thousands of open questions it leaves much to be drawn to whatever came after it.
    let [most @ .., next] = &Act::ALL;
    let passes = [most, std::slice::from_ref(next)];
    for (acts, in_flight) in passes.iter().flat_map(|acts| IN_FLIGHT.map(|in_flight| (*acts, in_flight))) {
        let mut found: Vec<(Option<Act>, Vec<Found>)> = vec![(None, Vec::new())];
        found.extend(acts.iter().map(|act| (Some(*act), Vec::new())));
        for _ in 0..TURNS {
            for (act, all) in &mut found {
                let one = match act {
                    Some(act) => ours.measure(*act, in_flight, FOR).await,
                    None => bare.measure(Act::AskByName, in_flight, FOR).await,
                };
                all.push(one);
            }
        }
        let of = |all: &[Found]| {
            [Found::rate, |f: &Found| f.percentile(50), |f: &Found| f.percentile(99), Found::cpu_ms]
                .map(|figure| median(all, figure))
        };
        let plain = of(&found[0].1);
        for (act, all) in &found {
            let [rate, p50, p99, cpu] = of(all);
            let ratio = |at: usize, own: f64| own / plain[at];
            println!(
                "| {in_flight} | {} | {rate:.0} | {:.2} | {p50:.2} | {p99:.2} | {:.2} | {cpu:.3} | {:.2} |",
                act.map_or("bare bot", Act::name),
                ratio(0, rate),
                ratio(2, p99),
                ratio(3, cpu),
            );
            let refused: usize = all.iter().map(|f| f.refused).sum();
            assert!(refused * 100 <= all.iter().map(Found::answered).sum::<usize>(), "{act:?}: {refused} refused");
        }
    }
}

/// Three hundred people ask within a second.
async fn rush() {
    let ours = Played::start(true, Limits::default()).await;
    ours.warm_up().await;
    let begun = Instant::now();
    let sent: Vec<_> = (0..300).map(|i| (Instant::now(), ours.ask(1_000 + i, i.is_multiple_of(2)))).collect();
    let all_sent = begun.elapsed();
    let mut took = Vec::new();
    for (at, interaction) in sent {
        assert!(interaction.answer().await.failure().is_none(), "no receipt in time");
        took.push(at.elapsed());
    }
    took.sort_unstable();
    let longest = took.last().copied().unwrap_or_default();
    println!(
        "\n300 asks sent within {} ms: the median receipt came after {} ms at most, the last after {} ms",
        ms(all_sent),
        ms(took[150]),
        ms(longest)
    );
}

/// **Next question** where many people support many questions.
async fn stage() {
    let ours = Played::start(true, Limits::off()).await;
    ours.warm_up().await;
    let supports = ours.support_all(SUPPORTED).await;
    let found = ours.next(SUPPORTED.1 / 2).await;
    println!(
        "\n/next with {} people and {supports} supports, from press to answer: median {:.2} ms, longest {:.2} ms, {:.3} ms of a processor",
        SUPPORTED.0,
        found.percentile(50),
        found.percentile(100),
        found.cpu_ms()
    );
    let (median, longest) = ours.holds_the_writer(SUPPORTED.1 / 4).await;
    println!("of it the only writer is held for: median {:.2} ms, longest {:.2} ms", in_ms(median), in_ms(longest));
}

fn in_ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// What asking costs when much was asked before.
async fn grow() {
    // Discord takes five messages in five seconds in a channel; here all are to be there.
    let ours = Played::start(true, Limits::off()).await;
    ours.warm_up().await;
    let few = ours.asks(200, 50).await;
    println!("\nan ask after 200 questions by 50 people: {few}");
    println!("memory then: {}", ours.memory());
    ours.fill(MANY).await;
    let many = ours.asks(200, MANY.1).await;
    println!("an ask after {} questions by {} people: {many}", MANY.0, MANY.1);
    println!(
        "grown by {:.2} in CPU, by {:.2} in time",
        many.cpu_ms() / few.cpu_ms(),
        many.percentile(50) / few.percentile(50)
    );
    println!("memory then: {}", ours.memory());
}
