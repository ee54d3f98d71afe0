//! What the program says when it cannot start. Each sentence names what is wrong, where, and what to do.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::net::TcpListener;

use tests::Program;

use crate::operator::{BUILT_HERE, CLEAN_END, open_workshop, running, small_discord};

/// Starts it, sees it end, and looks for these parts in the one sentence it ends with.
async fn refuses(program: &mut Program, parts: &[&str]) {
    program.start();
    let (ended, said) = program.ends().await;
    assert_eq!(ended.code(), Some(1), "{said}");
    assert!(said.starts_with("openfloor: "), "{said}");
    for part in parts {
        assert!(said.contains(part), "{part} is missing: {said}");
    }
}

/// An installation that was used and has ended.
async fn used() -> Program {
    let (discord, mut program) = running().await;
    open_workshop(&discord).await;
    program.terminate(CLEAN_END).await;
    program
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_token_it_says_where_to_put_one() {
    let discord = small_discord().await;
    let mut program = Program::new(BUILT_HERE, &discord).with("OPENFLOOR__DISCORD__TOKEN", "");
    refuses(&mut program, &["there is no bot token", "discord.token_file", "OPENFLOOR__DISCORD__TOKEN_FILE"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_discord_does_not_accept_is_said_to_be_that() {
    let discord = small_discord().await;
    let mut program = Program::new(BUILT_HERE, &discord).with("OPENFLOOR__DISCORD__TOKEN", "wr0ng.t0ken");
    refuses(&mut program, &["does not accept the token", "copy it again", "Bot page"]).await;
    assert!(!program.log().contains("wr0ng"), "the token is in the log");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn folders_that_cannot_be_written_to_are_named_with_who_runs_it_and_what_to_type() {
    let discord = small_discord().await;
    // Nobody, root included, makes a folder there.
    for (variable, setting) in [("STORAGE__PATH", "storage.path"), ("SEAL__DIR", "seal.dir")] {
        let variable = format!("OPENFLOOR__{variable}");
        let mut program = Program::new(BUILT_HERE, &discord).with(&variable, "/proc/openfloor/there");
        refuses(&mut program, &["/proc/openfloor", setting, "runs as", "`mkdir -p /proc/openfloor", "chown"]).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_pack_is_named_with_its_file_and_entry() {
    let discord = small_discord().await;
    let packs = tempfile::tempdir().expect("a folder");
    fs::write(packs.path().join("mine.toml"), "[[fact]]\nid = \"Not an id\"\n").expect("writes");
    let path = packs.path().to_str().expect("plain");
    let mut program = Program::new(BUILT_HERE, &discord).with("OPENFLOOR__CONTENT__PACKS", path);
    program.start();
    let (ended, _) = program.ends().await;
    assert_eq!(ended.code(), Some(1));
    let said = program.log();
    assert!(said.contains("openfloor: the briefing packs have mistakes") && said.contains("mine.toml"), "{said}");
    assert!(said.contains("Not an id"), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_that_is_taken_is_named_with_its_setting() {
    let discord = small_discord().await;
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let mut program = Program::new(BUILT_HERE, &discord).with("OPENFLOOR__HTTP__LISTEN", &address);
    refuses(&mut program, &[&address, "http.listen", "OPENFLOOR__HTTP__LISTEN"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_program_on_the_same_database_is_refused_and_the_first_goes_on() {
    let (_discord, program) = running().await;
    let said = program.run(&["serve"]).await;
    assert_eq!(said.code, Some(1), "{said:?}");
    let last = said.err.lines().last().unwrap_or_default();
    let database = program.database().display().to_string();
    assert!(last.starts_with("openfloor: another program") && last.contains(&database), "{last}");
    program.well().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_of_a_newer_version_is_left_alone() {
    let mut program = used().await;
    let rows = program.meddle().await;
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                 VALUES (9999, 'of a later year', 1, x'00', 0)";
    sqlx::query(newer).execute(&rows).await.expect("writes");
    rows.close().await;
    let before = fs::read(program.database()).expect("readable");
    refuses(&mut program, &["openfloor.db", "newer version", "9999", "backup from before the upgrade"]).await;
    assert!(fs::read(program.database()).expect("readable") == before, "it was changed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_database_is_said_to_be_that() {
    let mut program = used().await;
    let whole = fs::read(program.database()).expect("readable");
    let parts = ["openfloor.db", "is damaged", "keep a copy", "latest backup"];
    // Pages in the middle are noise.
    let mut file = fs::OpenOptions::new().write(true).open(program.database()).expect("opens");
    for page in 2..12 {
        file.seek(SeekFrom::Start(page * 4_096)).expect("seeks");
        file.write_all(&[0xa5; 4_096]).expect("writes");
    }
    refuses(&mut program, &parts).await;
    // Cut short.
    fs::write(program.database(), &whole[..whole.len() / 2]).expect("writes");
    refuses(&mut program, &parts).await;
    // Something else altogether.
    fs::write(program.database(), "Dear diary, this is a long text and no database at all. ".repeat(100))
        .expect("writes");
    refuses(&mut program, &parts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_open_workshop_without_its_key_is_refused_and_what_that_means_is_said() {
    let mut program = used().await;
    let keys = program.keys();
    let [key] = &keys[..] else { panic!("one workshop, {keys:?}") };
    fs::remove_file(program.seal_dir().join(key)).expect("removes");
    let means = ["anonymous questions, supports and limits", "Put the file back", "seal.dir"];
    refuses(&mut program, &[&[&**key, "Human rights and data governance"], &means[..]].concat()).await;
}

/// With the wrong database the right keys would be lost, and with them who may edit what.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_that_a_new_database_knows_nothing_of_are_left_alone() {
    let mut program = used().await;
    let keys = program.keys();
    let moved = program.database().with_file_name("elsewhere.db");
    fs::rename(program.database(), &moved).expect("renames");
    program.start();
    program.ready().await;
    program.well().await;
    let warned = program.whole_log().iter().any(|l| l.contains("WARN") && l.contains("storage.path"));
    assert!(warned, "{}", program.log());
    program.terminate(CLEAN_END).await;
    assert_eq!(program.keys(), keys);
    fs::rename(moved, program.database()).expect("renames");
    program.start();
    program.ready().await;
    program.well().await;
}
