//! The program as a process of its own: killed at random moments, told to end while it is busy, weighed while it is idle.

mod ledger;
mod moments;
mod play;
mod stop;
mod truth;

use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, Instant};

use discord_fake::{Answer, Discord, Interaction, Limits, Rate, World};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde_json::json;
use tests::Program;
use tests::program::{Memory, release};
use tests::room::PATIENCE;
use tokio::task::JoinSet;
use tokio::time::sleep;

use play::{Phase, Play};

/// The program, built as these tests are.
const BUILT_HERE: &str = env!("CARGO_BIN_EXE_openfloor-under-test");

/// A promise to supervisors.
const CLEAN_END: Duration = Duration::from_secs(5);

async fn small_discord() -> Discord {
    discord_with(Limits::off()).await
}

async fn discord_with(limits: Limits) -> Discord {
    // A killed program cannot resume; what is sent to it meanwhile fails on the person's screen.
    let world = World {
        resumable_for: Duration::from_secs(1),
        limits,
        ..tests::worlds::workshop().where_everyone_writes("floor")
    };
    Discord::start(([127, 0, 0, 1], 0).into(), world).await.expect("a small Discord")
}

/// The organiser asks for a workshop.
fn opening(discord: &Discord) -> Interaction {
    let (floor, desk, role) = (discord.channel("floor"), discord.channel("desk"), discord.role("Moderators"));
    let options = [
        ("title", json!("Human rights and data governance")),
        ("desk", json!(desk.to_string())),
        ("moderators", json!(role.to_string())),
    ];
    discord.person("ingrid.b").command(floor, "workshop open", &options).expect("may be sent")
}

async fn open_workshop(discord: &Discord) {
    let (floor, desk) = (discord.channel("floor"), discord.channel("desk"));
    let opening = opening(discord);
    let said = opening.settled().await.text();
    assert!(said.contains("is open"), "{said}");
    let drawn = |d: &Discord| !d.messages(floor).is_empty() && !d.messages(desk).is_empty();
    discord.until(PATIENCE, drawn).await.expect("panel and board");
    // So that no turn ends, and nothing is announced, while a test runs.
    let sent =
        discord.person("mateo.rv").command(desk, "speaker time", &[("seconds", json!(600))]).expect("may be sent");
    sent.settled().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_in_a_dozen_kills() {
    nothing_is_lost((12, 4), small_discord().await, 20..900).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes; run with: cargo test -p tests --test program two_hundred -- --ignored --nocapture; OPENFLOOR_KILLS says how many"]
async fn nothing_is_lost_in_two_hundred_kills() {
    // Whoever is started more than sixty times an hour is held back by Discord, and by the program itself: this Discord says
    // that no session was begun today. So no time passes before people can go on, and lives are longer instead.
    let discord = discord_with(Limits { sessions: Rate::new(1_000, 0), ..Limits::off() }).await;
    nothing_is_lost((given("OPENFLOOR_KILLS").unwrap_or(200), 10), discord, 20..2_500).await;
}

/// Plays a workshop, kills the program so many times, and looks at all of it after every so many kills; it lives so many
/// milliseconds each time.
async fn nothing_is_lost((kills, look_after): (u32, u32), discord: Discord, lives_ms: Range<u64>) {
    let seed = seed();
    println!("seed {seed} (again with OPENFLOOR_CRASH_SEED={seed})");
    let mut rng = StdRng::seed_from_u64(seed);
    let begun = Instant::now();
    let mut program = Program::new(BUILT_HERE, &discord);
    program.start();
    program.ready().await;
    open_workshop(&discord).await;
    let play = Play::new(&discord);
    let mut people = JoinSet::new();
    for person in play::everyone(&play, &mut rng) {
        people.spawn(person.plays());
    }
    for life in 1..=kills {
        // Some lives end before the program is ready.
        if life > 1 && rng.random_ratio(1, 8) {
            sleep(Duration::from_millis(rng.random_range(0..600))).await;
            program.kill().await;
        } else {
            program.ready().await;
            play.set(Phase::Up(life));
            sleep(Duration::from_millis(rng.random_range(lives_ms.clone()))).await;
            play.set(Phase::Down);
            program.kill().await;
        }
        let picture = program.picture().await;
        let wrong = truth::promises(&picture.rows, || play.ledger().clone()).await;
        assert!(wrong.is_empty(), "after kill {life}, seed {seed}: {wrong:#?}\n{}", program.log());
        program.start();
        if life % look_after == 0 {
            program.ready().await;
            play.set(Phase::Up(life + 1_000_000));
            all_is_right(&play, &program, &format!("after kill {life}, seed {seed}")).await;
            play.set(Phase::Down);
        }
    }
    program.ready().await;
    play.set(Phase::Over);
    while let Some(ended) = people.join_next().await {
        ended.expect("no panic");
    }
    all_is_right(&play, &program, &format!("at the end, seed {seed}")).await;
    let (ended, _) = program.terminate(CLEAN_END).await;
    assert!(ended.success(), "it ended with {ended}:\n{}", program.log());
    assert_eq!(program.errors(), [""; 0], "errors in the log");

    let ledger = play.ledger();
    let all = |kind: &str| ledger.decisions.iter().filter(|((_, k), _)| *k == kind).map(|(_, t)| t.told).sum::<u64>();
    println!(
        "{kills} kills in {:?}: {} acts answered, {} cut off; {} receipts, {} approved, {} staged, {} answered in writing, \
         {} merged, {} speakers and {} topics called, {} undone, {} supports pressed, {} facts; {} forms that were open at a kill were taken after it",
        begun.elapsed(),
        ledger.answered,
        ledger.unanswered,
        ledger.receipts.len(),
        all("approve"),
        all("stage") + ledger.nexts.told,
        all("answer"),
        all("merge"),
        ledger.speakers.told,
        ledger.topics_begun.told,
        ledger.undos.told,
        ledger.supports.values().map(|t| t.told).sum::<u64>(),
        ledger.facts.told,
        ledger.forms_taken,
    );
    // On a slow machine few are open at a kill, but some are.
    assert!(ledger.forms_taken > u64::from(kills / 20), "too few forms were left open");
    assert!(ledger.receipts.len() > kills as usize, "too few questions were asked");
}

/// Silence, one more question, and then everything must come right.
async fn all_is_right(play: &Arc<Play>, program: &Program, when: &str) {
    let _silence = play.stillness.write().await;
    play.discord.clear_faults();
    play.all_answers().await;
    play.last_word().await;
    let rows = program.rows().await;
    let wrong = truth::promises(&rows, || play.ledger().clone()).await;
    assert!(wrong.is_empty(), "{when}: {wrong:#?}\n{}", program.log());
    rows.close().await;
    comes_right(play, program, when).await;
}

/// Waits until floor and desk are what the database says.
async fn comes_right(play: &Play, program: &Program, when: &str) {
    let rows = program.rows().await;
    let until = Instant::now() + PATIENCE;
    loop {
        let wrong = truth::public_messages(play, &rows).await;
        if wrong.is_empty() {
            break;
        }
        assert!(Instant::now() < until, "{when}: {wrong:#?}\n{}", program.log());
        sleep(Duration::from_millis(50)).await;
    }
    rows.close().await;
}

/// What whoever runs the tests gives.
#[expect(clippy::disallowed_methods, reason = "this is no setting of the program")]
fn given<N: std::str::FromStr>(variable: &str) -> Option<N> {
    let given = std::env::var(variable).ok()?;
    Some(given.parse().unwrap_or_else(|_| panic!("{variable} is a whole number")))
}

fn seed() -> u64 {
    given("OPENFLOOR_CRASH_SEED").unwrap_or_else(rand::random)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs the release build: cargo build --release -p openfloor"]
async fn it_starts_in_a_second_and_is_idle_in_forty_megabytes() {
    let mut starts = Vec::new();
    for _ in 0..5 {
        // Each for the first time: Discord wants five seconds between two starts of one bot.
        let discord = small_discord().await;
        let mut program = Program::new(release(BUILT_HERE), &discord);
        let spawned = Instant::now();
        program.start();
        discord.until(PATIENCE, |d| d.connected() > 0).await.expect("READY");
        starts.push(spawned.elapsed());
        program.ready().await;
        program.terminate(CLEAN_END).await;
    }
    let discord = small_discord().await;
    let mut program = Program::new(release(BUILT_HERE), &discord);
    starts.sort_unstable();
    program.start();
    program.ready().await;
    open_workshop(&discord).await;
    let idle = steady(&program).await;
    println!("READY after {starts:?}; open and idle: {}", in_megabytes(idle));
    let (people, floor) = (discord.people(), discord.channel("floor"));
    for n in 0..300 {
        let options = [("question", json!(format!("Question {n}?"))), ("anonymous", json!(false))];
        let sent = people[n % people.len()].command(floor, "ask", &options).expect("may be sent");
        let answer = sent.answer().await;
        assert!(matches!(answer, Answer::Message(_)), "{answer:?}");
    }
    println!("idle again, 300 questions later: {}", in_megabytes(steady(&program).await));
    assert!(starts[2] < Duration::from_secs(1), "half of the starts took {:?} or more", starts[2]);
    assert!(idle.resident < 40_000_000, "{}", in_megabytes(idle));
}

fn in_megabytes(memory: Memory) -> String {
    let rest = memory.resident - memory.own;
    let [all, own, rest] = [memory.resident, memory.own, rest].map(|bytes| bytes / 100_000);
    let tenths = |n: u64| format!("{}.{} MB", n / 10, n % 10);
    format!("{} ({} of its own, {} of its code)", tenths(all), tenths(own), tenths(rest))
}

/// The memory in use, once it has stopped changing.
async fn steady(program: &Program) -> Memory {
    let (mut last, mut same) = (program.memory(), 0);
    let until = Instant::now() + PATIENCE;
    while same < 10 && Instant::now() < until {
        sleep(Duration::from_millis(200)).await;
        let now = program.memory();
        same = if now == last { same + 1 } else { 0 };
        last = now;
    }
    last
}
