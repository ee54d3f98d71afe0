//! Hours of workshops before a Discord that fails at random: the gateway's connections end in every way, calls are refused, late,
//! lost, or performed without an answer. At the end the memory has not grown, nothing that had a receipt is lost, nothing is
//! there twice, and every message shows what is stored.
//!
//! `cargo bench --package tests --bench soak -- HOURS SEED` (`just soak HOURS`); without figures two minutes.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::{Duration, Instant};

use discord_fake::{Calls, Discord, End, Fault, Greeting, Scope};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use tests::halls::{Halls, Rates, Size};
use tests::room::number_in;

const SIZE: Size = Size { servers: 10, workshops: 10, people: 20 };

/// So much faster than the scripted workshop.
const TIMES: f64 = 4.0;

/// How long until the next misfortune, at most.
const NEXT: Duration = Duration::from_secs(16);

/// So many misfortunes within an hour cost a session at most: from ten young deaths an hour on the bot keeps away until the hour
/// is over, as it should, and nothing else would be tried meanwhile.
const SESSIONS: usize = 5;
const HOUR: Duration = Duration::from_hours(1);

/// How long the bot may then keep away: after the fifth it waits up to a sixth of ten minutes.
const AWAY: Duration = Duration::from_secs(100);

/// How often the memory is looked at.
const LOOK: Duration = Duration::from_secs(10);

/// What memory may have grown by from the first quarter to the last: what is kept of the questions that came meanwhile, and what an
/// allocator does not give back.
const GROWS: (f64, u64) = (1.3, 8 << 20);

#[tokio::main]
async fn main() {
    let given: Vec<f64> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let time = Duration::from_secs_f64(given.first().copied().unwrap_or(1.0 / 30.0) * 3_600.0);
    let seed = given.get(1).map_or_else(|| rand::random::<u32>().into(), |seed| *seed as u64);
    println!("seed {seed}, {} s", time.as_secs());
    let mut halls = Halls::open(env!("CARGO_BIN_EXE_openfloor-under-test"), SIZE, None).await;
    let rates = Rates::scripted(SIZE.people).times(TIMES);
    let (mut befell, mut memory) = (BTreeMap::new(), Vec::new());
    let answers = tokio::select! {
        answers = halls.live(&rates, time, seed) => answers,
        () = misfortune(&halls.discord, seed, &mut befell) => unreachable!("it never ends"),
        () = look(&halls, &mut memory) => unreachable!("it never ends"),
    };
    halls.discord.clear_faults();
    println!("{answers}");
    for (what, n) in &answers.failed {
        println!("  {n} times {what}");
    }
    println!("what befell it: {befell:?}");
    let ended = Instant::now();
    let back = halls.discord.until(AWAY, |discord| discord.connected() > 0).await;
    assert!(back.is_ok(), "it is still away:\n{}", halls.program.log());
    println!("connected {} s after the last act", ended.elapsed().as_secs());
    halls.program.well().await;
    halls.rest().await;
    flat(&memory);
    kept(&halls, &answers.receipts).await;
    shown_once(&halls).await;
    let errors = halls.program.errors();
    println!("{} lines of errors in the log; the first: {:?}", errors.len(), errors.first());
    let (ended, took) = halls.program.terminate(Duration::from_secs(10)).await;
    assert!(ended.success(), "it ends cleanly: {ended:?}");
    println!("it ended {} ms after it was told", took.as_millis());
}

/// One misfortune after the other.
async fn misfortune(discord: &Discord, seed: u64, befell: &mut BTreeMap<&'static str, u32>) {
    let mut rng = StdRng::seed_from_u64(seed);
    let mut gone = VecDeque::new();
    loop {
        tokio::time::sleep(NEXT.mul_f64(rng.random_range(0.1..1.0))).await;
        let times = rng.random_range(1..20);
        let calls = || Calls::any().times(times);
        let befall = |fault: Fault| discord.befall(fault);
        while gone.front().is_some_and(|at: &Instant| at.elapsed() >= HOUR) {
            gone.pop_front();
        }
        // Losing the session, or being cut off while it begins.
        let spared = |which: &u32| gone.len() < SESSIONS || !(14..17).contains(which);
        let which = std::iter::repeat_with(|| rng.random_range(0..40)).find(spared).expect("most of them cost none");
        if (14..17).contains(&which) {
            gone.push_back(Instant::now());
        }
        let what = match which {
            0..4 => {
                discord.cut_gateway();
                "connections cut"
            }
            4..6 => {
                discord.close_gateway(4000);
                "connections closed with 4000"
            }
            6..8 => {
                discord.end_gateway(End::Reset);
                "connections reset"
            }
            8..10 => {
                discord.end_gateway(End::Bare);
                "connections closed without a code"
            }
            10..13 => {
                discord.ask_to_reconnect();
                "asked to reconnect"
            }
            13 => {
                discord.invalidate_sessions(true);
                "sessions invalid, to be resumed"
            }
            14 => {
                discord.invalidate_sessions(false);
                "sessions gone"
            }
            15..17 => {
                discord.greet(times.min(3), Greeting::Welcome(End::Cut));
                discord.cut_gateway();
                "connections that end when they are greeted"
            }
            17..19 => {
                discord.freeze_gateway(Duration::from_secs(3));
                "nothing read or sent for three seconds"
            }
            19..22 => {
                discord.double_events(times);
                "events sent twice"
            }
            22..26 => {
                befall(calls().bad_gateway());
                "502"
            }
            26..28 => {
                befall(calls().failed());
                "500"
            }
            28..31 => {
                befall(calls().answer_lost());
                "performed, and the answer lost"
            }
            31..33 => {
                befall(calls().cut());
                "connections refused"
            }
            33..36 => {
                befall(calls().late(Duration::from_secs(2)));
                "two seconds late"
            }
            _ => {
                befall(calls().rate_limited(Duration::from_secs(2), Scope::User));
                "too many, it says"
            }
        };
        *befell.entry(what).or_default() += 1;
    }
}

/// How much memory is the program's own, again and again.
async fn look(halls: &Halls, memory: &mut Vec<u64>) {
    loop {
        memory.push(halls.program.memory().own);
        tokio::time::sleep(LOOK).await;
    }
}

fn flat(memory: &[u64]) {
    let quarter = memory.len() / 4;
    if quarter == 0 {
        return;
    }
    let median = |part: &[u64]| {
        let mut part = part.to_vec();
        part.sort_unstable();
        part[part.len() / 2]
    };
    // What comes first fills what is kept from then on.
    let parts: Vec<u64> = memory.chunks(quarter).take(4).map(median).collect();
    let mib: Vec<String> = parts.iter().map(|bytes| format!("{:.1}", *bytes as f64 / f64::from(1 << 20))).collect();
    println!("memory of its own, the median of each quarter: {} MiB", mib.join(", "));
    let most = (parts[0] as f64 * GROWS.0) as u64 + GROWS.1;
    assert!(parts[3] <= most, "the memory grows: {parts:?}");
}

/// Whatever had a receipt is stored, and nothing is stored twice.
async fn kept(halls: &Halls, receipts: &BTreeSet<(i64, u32)>) {
    let rows = halls.program.rows().await;
    let stored: Vec<(i64, i64, Option<String>)> =
        sqlx::query_as("SELECT workshop_id, number, text FROM question").fetch_all(&rows).await.expect("the questions");
    let numbers: BTreeSet<(i64, i64)> = stored.iter().map(|(workshop, number, _)| (*workshop, *number)).collect();
    let lost: Vec<_> = receipts.iter().filter(|(ws, n)| !numbers.contains(&(*ws, i64::from(*n)))).collect();
    assert!(lost.is_empty(), "receipts without a question: {lost:?}");
    let words: BTreeSet<&str> = stored.iter().filter_map(|(_, _, words)| words.as_deref()).collect();
    let with_words = stored.iter().filter(|(_, _, words)| words.is_some()).count();
    assert_eq!(words.len(), with_words, "something was stored twice");
    println!("{} receipts, {} questions: none is lost, none is there twice", receipts.len(), stored.len());
}

/// No channel shows a question twice.
async fn shown_once(halls: &Halls) {
    let mut messages = 0;
    for channel in halls.discord.channels() {
        let mut seen = BTreeMap::new();
        for message in halls.discord.messages(channel.id).iter().filter(|m| m.author() == halls.discord.bot()) {
            let text = message.text();
            let starts = text.trim_start_matches('*').starts_with('#');
            let Some(number) = starts.then(|| number_in(&text)).flatten() else { continue };
            messages += 1;
            if let Some(other) = seen.insert(number, message.id()) {
                panic!("#{number} is in #{} twice: {other} and {}", channel.name, message.id());
            }
        }
    }
    let rows = halls.program.rows().await;
    let views: i64 = sqlx::query_scalar("SELECT count(*) FROM view WHERE kind IN ('card', 'post') AND wanted = 1")
        .fetch_one(&rows)
        .await
        .expect("a count");
    assert_eq!(i64::from(messages), views, "each card and each post is there");
    println!("{messages} cards and posts, each of them there once");
}
