//! While Discord's gateway keeps the program away, or keeps it without a word, the program waits: it leaves the processor to
//! others, and a stop is as quick as ever.

use std::time::Duration;

use discord_fake::{Discord, End, Greeting};
use tests::Program;
use tests::room::PATIENCE;
use tokio::task::JoinSet;
use tokio::time::sleep;

use crate::operator::{BUILT_HERE, CLEAN_END, small_discord};

/// So long the program is watched, in each mood of the gateway.
const WATCHED: Duration = Duration::from_secs(4);

/// A twentieth of one core.
const IDLE: Duration = WATCHED.checked_div(20).expect("no division by zero");

/// From the change of mood to where every mood has become a habit: the program has tried a few times.
const SETTLED: Duration = Duration::from_secs(3);

/// What the gateway does from now on, and what the log says of it so soon.
type Mood = (&'static str, &'static str, fn(&Discord));

const MOODS: [Mood; 9] = [
    ("takes no connection", "the connection broke", |d| {
        d.open_gateway(false);
        d.cut_gateway();
    }),
    ("hangs up without a word", "the connection broke", |d| again(d, Greeting::Hello(End::Cut))),
    ("resets after the hello", "the connection broke", |d| again(d, Greeting::Hello(End::Reset))),
    ("closes without a code", "closed without a code", |d| again(d, Greeting::Refused(End::Bare))),
    ("refuses each session with 4000", "4000", |d| again(d, Greeting::Refused(End::Close(4000)))),
    ("says op 9", "the session is invalid (op 9)", |d| again(d, Greeting::Invalid { resumable: false })),
    ("welcomes and closes", "4009", |d| again(d, Greeting::Welcome(End::Close(4009)))),
    ("takes connections and says nothing", "", |d| again(d, Greeting::Silent)),
    ("is frozen", "", |d| d.freeze_gateway(PATIENCE)),
];

fn again(discord: &Discord, greeting: Greeting) {
    discord.greet(u32::MAX, greeting);
    discord.end_gateway(End::Bare);
}

async fn waits((name, reason, mood): Mood) {
    let discord = small_discord().await;
    let mut program = Program::new(BUILT_HERE, &discord);
    program.start();
    program.ready().await;
    mood(&discord);
    sleep(SETTLED).await;
    let before = program.on_processor();
    sleep(WATCHED).await;
    let used = program.on_processor() - before;
    println!("{name}: {} ms of processor in {} s", used.as_millis(), WATCHED.as_secs());
    assert!(used < IDLE, "{name}: {used:?} of processor in {WATCHED:?}:\n{}", program.log());
    let log = program.log();
    let says = |line: &str| ["disconnected", "then", reason].iter().all(|word| line.contains(word));
    assert!(reason.is_empty() || log.lines().any(says), "{name}: no line of the log says that {reason}:\n{log}");
    let (ended, took) = program.terminate(CLEAN_END).await;
    assert!(ended.success(), "{name}: {ended} after {took:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_keeps_it_from_its_gateway_it_waits_idly_and_stops_at_once() {
    let mut all: JoinSet<()> = MOODS.into_iter().map(waits).collect();
    while let Some(done) = all.join_next().await {
        done.expect("it waits as it should");
    }
}
