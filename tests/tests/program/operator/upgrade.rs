//! A database of the first version, with a workshop in it, is brought up to date by the next start and goes on.

use std::fs;
use std::path::Path;

use discord_fake::Discord;
use sqlx::SqlitePool;
use sqlx::migrate::Migrator;
use tests::Program;
use tests::room::PATIENCE;

use crate::operator::{BUILT_HERE, ask, showing, small_discord};

/// Makes a database as the first version made it, with an open workshop, an open question and one that was answered.
async fn first_version(program: &Program, discord: &Discord) {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations");
    let first = tempfile::tempdir().expect("a folder");
    let name = "0001_one_question_all_the_way.sql";
    fs::copy(migrations.join(name), first.path().join(name)).expect("the first migration");
    let rows = program.meddle().await;
    Migrator::new(first.path()).await.expect("one migration").run(&rows).await.expect("the first tables");
    insert(&rows, discord).await;
    rows.close().await;
    fs::create_dir(program.seal_dir()).expect("a folder");
    fs::write(program.seal_dir().join("00000000000000000000000000000123.key"), [7; 32]).expect("a key");
}

async fn insert(rows: &SqlitePool, discord: &Discord) {
    let id = |id: discord_fake::Id| id.get().cast_signed();
    let (floor, desk) = (id(discord.channel("floor")), id(discord.channel("desk")));
    sqlx::query(
        "INSERT INTO workshop (guild_id, floor_id, desk_id, moderator_role_id, title, identity, intake, opened_at_ms,
                               key_name, key_check)
         VALUES (?, ?, ?, ?, 'From the first days', 'open_or_anonymous', 'open', 1700000000000, '00000000000000000000000000000123', zeroblob(32))",
    )
    .bind(id(discord.guild()))
    .bind(floor)
    .bind(desk)
    .bind(id(discord.role("Moderators")))
    .execute(rows)
    .await
    .expect("a workshop");
    for (number, state, text) in
        [(3, "open", "Asked long ago, and open"), (8, "answered", "Asked long ago, and answered")]
    {
        sqlx::query(
            "INSERT INTO question (workshop_id, number, revision, asker, account_id, shown_name, kind, state, text, edited,
                                   supports, asked_at_ms, seen)
             VALUES (1, ?, 2, 'named', ?, 'Tashi', 'question', ?, ?, 0, 2, 1700000040000, 1)",
        )
        .bind(number)
        .bind(id(discord.person("tashi88").id()))
        .bind(state)
        .bind(text)
        .execute(rows)
        .await
        .expect("a question");
    }
    for (kind, subject, channel) in [("panel", 0, floor), ("board", 0, desk), ("post", 3, floor), ("card", 3, desk)] {
        sqlx::query("INSERT INTO view (workshop_id, kind, subject, channel_id, wanted) VALUES (1, ?, ?, ?, 1)")
            .bind(kind)
            .bind(subject)
            .bind(channel)
            .execute(rows)
            .await
            .expect("a view");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_of_the_first_version_goes_on() {
    let discord = small_discord().await;
    it_goes_on(&discord, Program::new(BUILT_HERE, &discord)).await;
}

/// Makes such a database for this program, starts it, and looks for what was there.
pub(crate) async fn it_goes_on(discord: &Discord, mut program: Program) {
    first_version(&program, discord).await;
    let said = program.run(&["check"]).await;
    assert!(said.code == Some(0) && said.out.contains("warning: of migration 1; the next"), "{said:?}");
    let said = program.run(&["backup", "before.db"]).await;
    assert_eq!(said.code, Some(0), "a backup before the upgrade: {said:?}");
    program.start();
    program.ready().await;
    program.well().await;
    let (floor, desk) = (discord.channel("floor"), discord.channel("desk"));
    for (channel, text) in [
        (floor, "From the first days"),
        (desk, "From the first days"),
        (floor, "Asked long ago, and open"),
        (desk, "Asked long ago, and open"),
    ] {
        let drawn = discord.until(PATIENCE, |d| showing(d, channel, text).is_some()).await;
        assert!(drawn.is_ok(), "{text} is not there:\n{}", program.log());
    }
    let mine = discord.person("tashi88").command(floor, "mine", &[]).expect("may be sent").answer().await.text();
    assert!(mine.contains("Asked long ago, and answered") && mine.contains("#8"), "{mine}");
    assert!(ask(discord, "guest", "A new one", true).await.contains('#'));
    discord.until(PATIENCE, |d| showing(d, desk, "A new one").is_some()).await.expect("a card");
    assert_eq!(program.errors(), [""; 0], "errors in the log");
}
