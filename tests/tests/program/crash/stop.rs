//! SIGTERM while it is busy: the program ends well and in time, finishes what it is answering, and leaves nothing half done.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use discord_fake::{Answer, Calls, Discord, Interaction, NewPerson};
use serde_json::json;
use tests::Program;
use tests::room::{PATIENCE, number_in};
use tokio::time::sleep;

use crate::crash::{BUILT_HERE, CLEAN_END, open_workshop, small_discord};

/// The calls by which questions are answered.
const CALLBACKS: &str = "interactions/*/*/callback";

async fn open() -> (Discord, Program) {
    let discord = small_discord().await;
    let mut program = Program::new(BUILT_HERE, &discord);
    program.start();
    program.ready().await;
    open_workshop(&discord).await;
    (discord, program)
}

/// Someone new asks.
fn ask(discord: &Discord, n: usize) -> Interaction {
    let person = discord.add_person(NewPerson::new(&format!("guest{n}"), "en-US"));
    let options = [("question", json!(format!("Question {n}?"))), ("anonymous", json!(false))];
    person.command(discord.channel("floor"), "ask", &options).expect("may be sent")
}

/// Thirty questions that are stored, and whose answers are under way.
async fn thirty_under_way(discord: &Discord, program: &Program) -> Vec<Interaction> {
    let sent = (0..30).map(|n| ask(discord, n)).collect();
    let (begun, rows) = (Instant::now(), program.rows().await);
    let count = "SELECT count(*) FROM question";
    while sqlx::query_scalar::<_, i64>(count).fetch_one(&rows).await.expect("a count") < 30 {
        assert!(begun.elapsed() < PATIENCE, "not all were stored:\n{}", program.log());
        sleep(Duration::from_millis(5)).await;
    }
    rows.close().await;
    sent
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_being_answered_is_finished() {
    let (discord, mut program) = open().await;
    discord.befall(Calls::to("POST", CALLBACKS).always().late(Duration::from_millis(800)));
    let sent = thirty_under_way(&discord, &program).await;
    let (ended, took) = program.terminate(CLEAN_END).await;
    assert!(ended.success(), "it ended with {ended}:\n{}", program.log());
    for one in &sent {
        let answer = one.settled().await;
        assert!(number_in(&answer.text()).is_some(), "no receipt: {answer:?}\n{}", program.log());
    }
    println!("with 30 answers under way, each taking 0.8 s, it ended {took:?} after SIGTERM");
    assert_eq!(program.errors(), [""; 0], "errors in the log");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_that_discord_never_takes_do_not_hold_it_up() {
    let (discord, mut program) = open().await;
    discord.befall(Calls::to("POST", CALLBACKS).always().never_answered());
    thirty_under_way(&discord, &program).await;
    let (ended, took) = program.terminate(CLEAN_END).await;
    assert!(ended.success(), "it ended with {ended}:\n{}", program.log());
    println!("with 30 answers that are never taken it ended {took:?} after SIGTERM");
    let picture = program.picture().await;
    let stored: i64 =
        sqlx::query_scalar("SELECT count(*) FROM question").fetch_one(&picture.rows).await.expect("a count");
    assert_eq!(stored, 30);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_questions_pour_in_what_is_stored_is_answered_and_the_other_way_round() {
    let (discord, mut program) = open().await;
    let answered = Arc::new(AtomicUsize::new(0));
    let pouring = tokio::spawn({
        let (discord, answered) = (discord.clone(), Arc::clone(&answered));
        async move {
            let mut answers = tokio::task::JoinSet::new();
            let mut n = 0;
            // One question after another, until well after the program has gone.
            while n == 0 || discord.connected() > 0 {
                let (sent, answered) = (ask(&discord, n), Arc::clone(&answered));
                answers.spawn(async move {
                    let answer = sent.settled().await;
                    let receipt = matches!(&answer, Answer::Message(_)) && number_in(&answer.text()).is_some();
                    answered.fetch_add(usize::from(receipt), Ordering::SeqCst);
                });
                n += 1;
                sleep(Duration::from_millis(1)).await;
            }
            answers.join_all().await;
            n
        }
    });
    let begun = Instant::now();
    while answered.load(Ordering::SeqCst) < 50 {
        assert!(begun.elapsed() < PATIENCE, "nothing is answered:\n{}", program.log());
        sleep(Duration::from_millis(5)).await;
    }
    let (ended, took) = program.terminate(CLEAN_END).await;
    assert!(ended.success(), "it ended with {ended}:\n{}", program.log());
    let sent = pouring.await.expect("no panic");
    let picture = program.picture().await;
    let stored: i64 =
        sqlx::query_scalar("SELECT count(*) FROM question").fetch_one(&picture.rows).await.expect("a count");
    let answered = answered.load(Ordering::SeqCst);
    println!("of {sent} questions {stored} were stored and {answered} had a receipt; it ended {took:?} after SIGTERM");
    assert_eq!(usize::try_from(stored).expect("a count"), answered, "stored, and not said");
    assert_eq!(program.errors(), [""; 0], "errors in the log");
}
