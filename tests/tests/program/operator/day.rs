//! A day of workshops in a few minutes: one an hour, each opened, used and closed. The program's memory stays what it was,
//! and nothing grows on its disk but the database.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use discord_fake::{Discord, NewPerson, Person};
use serde_json::{Value, json};
use tests::Program;
use tests::room::{PATIENCE, number_in};
use tokio::time::sleep;

use crate::operator::{CLEAN_END, open_workshop, running, showing};

const HOURS: usize = 24;

/// People in one workshop; each asks, supports, looks up a fact and raises a hand.
const PEOPLE: usize = 60;

async fn does(who: &Person, channel: discord_fake::Id, name: &str, options: &[(&str, Value)]) -> String {
    let answer = who.command(channel, name, options).expect("may be sent").settled().await;
    let said = tests::room::all_the_same(who, answer).await.text();
    assert!(!said.is_empty() && !said.contains("went wrong"), "/{name}: {said}");
    said
}

/// One workshop, from open to close.
async fn hour(discord: &Discord, hour: usize) {
    let (floor, desk) = (discord.channel("floor"), discord.channel("desk"));
    open_workshop(discord).await;
    let moderator = discord.person("mateo.rv");
    does(&moderator, desk, "topic add", &[("title", json!("The law")), ("minutes", json!(30))]).await;
    does(&moderator, desk, "topic next", &[]).await;
    let mut numbers = Vec::new();
    for n in 0..PEOPLE {
        let person = discord.add_person(NewPerson::new(&format!("p{hour}x{n}"), "en-US"));
        let text = format!("Hour {hour}, matter {n}: who decides about {}?", n * 7919 % 1000);
        let options = [("question", json!(text)), ("anonymous", json!(n % 3 > 0))];
        let said = does(&person, floor, "ask", &options).await;
        numbers.push(number_in(&said).unwrap_or_else(|| panic!("no receipt: {said}")));
        does(&person, floor, "brief", &[("search", json!("law"))]).await;
        does(&person, floor, "hand raise", &[]).await;
        does(&person, floor, "mine", &[]).await;
        if n % 2 == 0 {
            does(&moderator, desk, "question approve", &[("number", json!(numbers[n]))]).await;
        }
    }
    let supported = |d: &Discord| {
        d.messages(floor).into_iter().find(|m| m.buttons().iter().any(|b| b.label.starts_with("Support")))
    };
    discord.until(PATIENCE, |d| supported(d).is_some()).await.expect("a post");
    let post = supported(discord).expect("just seen");
    let id = post.buttons().into_iter().find_map(|b| b.custom_id).expect("an id");
    for n in 0..PEOPLE {
        let person = discord.person(&format!("p{hour}x{n}"));
        person.press(&post, &id).expect("may be pressed").answer().await;
    }
    for _ in 0..10 {
        does(&moderator, desk, "next", &[]).await;
    }
    let confirm = moderator.command(desk, "workshop close", &[]).expect("may be sent").settled().await;
    let confirm = confirm.message().cloned().expect("a question back");
    moderator.press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    discord.until(PATIENCE, |d| showing(d, floor, "This workshop is closed").is_some()).await.expect("the end");
}

/// Waits until nothing is left to draw.
async fn at_rest(program: &Program) {
    let until = Instant::now() + PATIENCE * 3;
    while !program.get("/metrics").await.1.contains("openfloor_views_stale 0\n") {
        assert!(Instant::now() < until, "something is never drawn:\n{}", program.log());
        sleep(Duration::from_millis(50)).await;
    }
}

/// SQLite writes the journal into the database when it has 1,000 pages of 4 KiB, each with 24 bytes before it; one more
/// transaction may lie on top of that.
const JOURNAL_MAX: usize = 1_100 * (4_096 + 24);

/// Sizes of all files but the database.
fn besides(program: &Program) -> BTreeMap<String, usize> {
    let files = program.files().into_iter().filter(|(name, _)| name != "openfloor.db");
    files.map(|(name, bytes)| (name, bytes.len())).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes two minutes; run with: cargo test -p tests --test program a_day -- --ignored --nocapture"]
async fn a_day_of_workshops_leaves_memory_and_files_as_they_were() {
    let (discord, mut program) = running().await;
    let (mut memory, mut files) = (Vec::new(), Vec::new());
    let begun = Instant::now();
    for n in 0..HOURS {
        hour(&discord, n).await;
        at_rest(&program).await;
        memory.push(program.memory());
        files.push(besides(&program));
        // The small Discord forgets; only the program is weighed.
        discord.forget_log();
        for channel in [discord.channel("floor"), discord.channel("desk")] {
            for message in discord.messages(channel) {
                discord.delete_message(channel, message.id());
            }
        }
    }
    let [second, last] = [1, HOURS - 1].map(|n| memory[n]);
    let database = program.database().metadata().expect("is there").len();
    println!("{HOURS} workshops in {:?}; the database has {} kB", begun.elapsed(), database / 1_000);
    for (n, memory) in memory.iter().enumerate() {
        println!("after hour {}: {} kB, {} kB of its own", n + 1, memory.resident / 1_000, memory.own / 1_000);
    }
    println!("beside the database: {:?}", files[HOURS - 1]);
    assert!(last.resident * 10 <= second.resident * 11, "{} after {}", last.resident, second.resident);
    // The journal is long or short by chance when it is looked at, and never longer than SQLite lets it get.
    let longest = files.iter().flat_map(BTreeMap::values).max().expect("some");
    assert!(*longest <= JOURNAL_MAX, "a file beside the database grows: {files:#?}");
    assert!(files.iter().all(|f| f.keys().eq(files[0].keys())), "there are other files: {files:#?}");
    assert_eq!(program.keys(), [""; 0], "keys of closed workshops");
    assert_eq!(program.errors(), [""; 0], "errors in the log");
    program.terminate(CLEAN_END).await;
}
