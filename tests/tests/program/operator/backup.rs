//! `openfloor backup` while the bot is busy, and a restore.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use tests::Program;
use tests::room::{PATIENCE, number_in};

use crate::operator::{BUILT_HERE, CLEAN_END, ask, open_workshop, running, showing};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_of_a_busy_bot_is_whole_holds_nothing_that_is_gone_and_can_be_restored() {
    let (discord, mut program) = running().await;
    open_workshop(&discord).await;
    let gone = "Words that nobody shall read again";
    let person = discord.add_person(discord_fake::NewPerson::new("regrets", "en-US"));
    let options = [("question", serde_json::json!(gone)), ("anonymous", serde_json::json!(true))];
    let sent = person.command(discord.channel("floor"), "ask", &options).expect("may be sent");
    let answer = tests::room::all_the_same(&person, sent.settled().await).await;
    assert!(number_in(&answer.text()).is_some());
    let mine = person.command(discord.channel("floor"), "mine", &[]).expect("may be sent").settled().await;
    let withdrawn = person.press_label(mine.message().expect("a list"), "Withdraw").expect("a button").settled().await;
    assert!(withdrawn.text().contains("is withdrawn"), "{withdrawn:?}");

    // People go on asking meanwhile, and none of them is kept waiting.
    let (stop, asked) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let asking = tokio::spawn({
        let (discord, stop, asked) = (discord.clone(), Arc::clone(&stop), Arc::clone(&asked));
        async move {
            while !stop.load(Ordering::SeqCst) {
                let n = asked.load(Ordering::SeqCst);
                let said = ask(&discord, &format!("guest{n}"), &format!("Question {n} of many?"), n % 2 == 0).await;
                assert!(said.contains('#'), "{said}");
                asked.fetch_add(1, Ordering::SeqCst);
                // Not more than cards can be drawn for.
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    });
    while asked.load(Ordering::SeqCst) < 20 {
        tokio::task::yield_now().await;
    }
    let file = program.folder().join("copy.db");
    let path = file.to_str().expect("plain");
    let at_least = asked.load(Ordering::SeqCst);
    let said = program.run(&["backup", path]).await;
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.out.contains(path) && said.out.contains("checked"), "{said:?}");
    let at_most = asked.load(Ordering::SeqCst) + 1;
    stop.store(true, Ordering::SeqCst);
    asking.await.expect("no panic");

    assert_eq!(file.metadata().expect("is there").permissions().mode() & 0o777, 0o600);
    let copy = fs::read(&file).expect("readable");
    assert!(memchr::memmem::find(&copy, gone.as_bytes()).is_none(), "withdrawn words are in the backup");
    for key in program.keys() {
        let key = fs::read(program.seal_dir().join(key)).expect("readable");
        assert!(memchr::memmem::find(&copy, &key).is_none(), "a key is in the backup");
    }
    let left: Vec<String> = program.files().into_iter().map(|(name, _)| name).filter(|n| n.contains("copy")).collect();
    assert_eq!(left, ["copy.db"], "something is left beside it");
    // A second one never takes its place.
    let again = program.run(&["backup", path]).await;
    assert_eq!(again.code, Some(1), "{again:?}");
    assert!(again.err.contains("is there already"), "{again:?}");
    assert!(fs::read(&file).expect("readable") == copy, "it was changed");

    // The disk is lost, the keys are not: they are on another volume.
    program.kill().await;
    for name in ["openfloor.db", "openfloor.db-wal", "openfloor.db-shm", "openfloor.lock"] {
        let _ = fs::remove_file(program.folder().join(name));
    }
    fs::copy(&file, program.database()).expect("copies");
    program.start();
    program.ready().await;
    program.well().await;
    let rows = program.rows().await;
    let stored: i64 = sqlx::query_scalar("SELECT count(*) FROM question").fetch_one(&rows).await.expect("a number");
    let stored = usize::try_from(stored - 1).expect("the withdrawn one, and more");
    assert!((at_least..=at_most).contains(&stored), "{stored} of {at_least} to {at_most}");
    rows.close().await;
    // Who asked anonymously finds what is theirs, and the workshop goes on.
    let mine = discord.person("guest0").command(discord.channel("floor"), "mine", &[]).expect("may be sent");
    let mine = mine.answer().await.text();
    assert!(mine.contains("Question 0 of many?"), "{mine}");
    assert!(ask(&discord, "late", "Does it go on?", false).await.contains('#'));
    let desk = discord.channel("desk");
    let drawn = discord.until(PATIENCE, |d| showing(d, desk, "Does it go on?").is_some()).await;
    assert!(drawn.is_ok(), "no card among {stored}:\n{}", program.log());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_that_cannot_be_written_leaves_nothing_behind() {
    let (_discord, mut program) = running().await;
    let said = program.run(&["backup", "/proc/copy.db"]).await;
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.err.contains("/proc/copy.db") && said.err.contains("runs as"), "{said:?}");
    program.terminate(CLEAN_END).await;
    // Without a running bot it works as well, and without a database it says so.
    let said = program.run(&["backup", "copy.db"]).await;
    assert_eq!(said.code, Some(0), "{said:?}");
    let empty = Program::new(BUILT_HERE, &crate::operator::small_discord().await);
    let said = empty.run(&["backup", "copy.db"]).await;
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.err.contains("there is no database"), "{said:?}");
    let left: Vec<_> = fs::read_dir(empty.folder()).expect("a folder").flatten().collect();
    assert!(left.is_empty(), "{left:?}");
}
