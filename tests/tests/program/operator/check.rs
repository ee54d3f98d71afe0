//! `openfloor check`: all is well, or each thing that is not is said in a sentence.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use std::time::{Duration, Instant};

use discord_fake::{Calls, Permissions, Who};
use serde_json::json;
use tests::Program;
use tests::room::PATIENCE;
use tokio::time::sleep;

use crate::operator::{BUILT_HERE, CLEAN_END, open_workshop, running, small_discord};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_finds_nothing_wrong_with_a_bot_that_runs() {
    let (discord, program) = running().await;
    open_workshop(&discord).await;
    let said = program.run(&["check"]).await;
    assert_eq!(said.code, Some(0), "{said:?}");
    for part in [
        "settings: right",
        "packs: right, 221 facts",
        "whole",
        "open workshops: 1",
        "free",
        "key: ",
        "knows the bot as",
    ] {
        assert!(said.out.contains(part), "{part} is missing: {}", said.out);
    }
    assert!(said.out.contains("the bot may do what it must"), "{}", said.out);
    // The floor of the small Discord lets everyone write: worth a warning, and no error.
    assert!(said.out.lines().last().is_some_and(|line| line.starts_with("0 errors, ")), "{}", said.out);
    program.well().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn before_the_first_start_it_warns_and_makes_nothing() {
    let discord = small_discord().await;
    let program = Program::new(BUILT_HERE, &discord);
    let said = program.run(&["check"]).await;
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.out.contains("database: warning: there is none"), "{}", said.out);
    let left: Vec<_> = fs::read_dir(program.folder()).expect("a folder").flatten().collect();
    assert!(left.is_empty(), "{left:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_thing_that_is_wrong_is_said() {
    let (discord, mut program) = running().await;
    open_workshop(&discord).await;
    // A permission that was taken away while the workshop is open.
    let floor = discord.channel("floor");
    discord.set_overwrite(floor, &Who::Bot, Permissions::NONE, Permissions::EMBED_LINKS);
    let said = program.run(&["check"]).await;
    assert_eq!(said.code, Some(1), "{said:?}");
    let missing = said.out.lines().find(|line| line.starts_with("Discord: ERROR: In #floor ("));
    assert!(missing.is_some_and(|line| line.contains("Embed Links") && !line.contains("**")), "{}", said.out);
    // Without asking Discord nobody can know.
    let said = program.run(&["check", "--offline"]).await;
    assert!(said.code == Some(0) && said.out.contains("--offline"), "{said:?}");

    program.terminate(CLEAN_END).await;
    let key = program.seal_dir().join(&program.keys()[0]);
    let set = |path: &std::path::Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("sets");
    set(&key, 0o644);
    set(&program.seal_dir(), 0o755);
    let said = program.run(&["check", "--offline"]).await;
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.out.contains("key: ERROR: others can read") && said.out.contains("`chmod 0600"), "{}", said.out);
    assert!(
        said.out.contains("key: warning: others can look into") && said.out.contains("`chmod 0700"),
        "{}",
        said.out
    );
    fs::remove_file(&key).expect("removes");
    let said = program.run(&["check", "--offline"]).await;
    assert!(said.code == Some(1) && said.out.contains("which is missing or no key"), "{said:?}");

    fs::write(program.database(), "no database at all").expect("writes");
    let said = program.run(&["check", "--offline"]).await;
    assert!(
        said.code == Some(1) && said.out.contains("database: ERROR") && said.out.contains("is damaged"),
        "{said:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_token_and_a_silent_discord_are_told_apart() {
    let discord = small_discord().await;
    let program = Program::new(BUILT_HERE, &discord).with("OPENFLOOR__DISCORD__TOKEN", "wr0ng.t0ken");
    let said = program.run(&["check"]).await;
    assert!(said.code == Some(1) && said.out.contains("token: ERROR: Discord does not accept"), "{said:?}");
    assert!(!said.out.contains("wr0ng"), "{said:?}");
    let program = Program::new(BUILT_HERE, &discord).with("OPENFLOOR__DISCORD__API", "http://127.0.0.1:9");
    let said = program.run(&["check"]).await;
    assert!(said.code == Some(1) && said.out.contains("Discord: ERROR"), "{said:?}");
    let program = Program::new(BUILT_HERE, &discord).with("OPENFLOOR__DISCORD__TOKEN", "");
    let said = program.run(&["check", "--offline"]).await;
    assert!(said.code == Some(1) && said.out.contains("token: ERROR: there is no bot token"), "{said:?}");
}

/// What people do goes either to an address on the web or through the gateway, never both.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_application_that_sends_what_people_do_elsewhere_is_named_by_check_and_in_the_log() {
    let discord = small_discord().await;
    let set = json!({
        "id": "1", "name": "Openfloor", "bot_require_code_grant": true,
        "interactions_endpoint_url": "https://bots.example/interactions",
    });
    discord.befall(Calls::to("GET", "oauth2/applications/@me").always().answered(200, set));
    let mut program = Program::new(BUILT_HERE, &discord);
    let said = program.run(&["check"]).await;
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.out.contains("Discord: ERROR: the application has an Interactions Endpoint URL"), "{}", said.out);
    assert!(said.out.contains("Discord: warning: the application requires an OAuth2 code grant"), "{}", said.out);
    program.start();
    program.ready().await;
    let until = Instant::now() + PATIENCE;
    while !program.log().contains("has an Interactions Endpoint URL") {
        assert!(Instant::now() < until, "{}", program.log());
        sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn languages_are_named_that_nobody_has_checked_or_that_lack_something() {
    let discord = small_discord().await;
    let program = Program::new(BUILT_HERE, &discord);
    let said = program.run(&["check", "--offline"]).await;
    let unchecked = "nobody who speaks them has checked: ar, de, es, fr, ru, zh-Hans, zh-Hant.";
    assert!(said.code == Some(0) && said.out.contains(unchecked), "{said:?}");

    let folder = program.folder().join("texts");
    fs::create_dir(&folder).expect("a folder");
    let german = "### language: de\n### direction: ltr\n### checked-by: native-speaker\n### checked-on: 2026-11-29\n";
    let tibetan = "### language: bo\n### direction: ltr\n### checked-by: nobody\n\nbutton-edit = བཟོ་བཅོས།\n";
    fs::write(folder.join("de.ftl"), german).expect("writes");
    fs::write(folder.join("bo.ftl"), tibetan).expect("writes");
    let program = program.with("OPENFLOOR__I18N__DIR", &folder.to_string_lossy());
    let said = program.run(&["check", "--offline"]).await;
    let unchecked = "nobody who speaks them has checked: ar, bo, de, es, fr, ru, zh-Hans, zh-Hant.";
    assert!(said.code == Some(0) && said.out.contains(unchecked), "the German report is as it was: {said:?}");
    let lacks = said.out.lines().find(|line| line.contains("bo.ftl lacks these, which are said in English: "));
    let named = |id: &str| lacks.is_some_and(|line| line.split([' ', ',']).any(|word| word == id));
    assert!(named("button-undo") && named("thin") && !named("button-edit"), "{said:?}");
    assert!(said.out.contains("there is no report/bo.ftl") && !said.out.contains("de.ftl lacks"), "{said:?}");

    fs::create_dir(folder.join("report")).expect("a folder");
    fs::write(folder.join("report/de.ftl"), german).expect("writes");
    let said = program.run(&["check", "--offline"]).await;
    assert!(said.out.contains("nobody who speaks them has checked: ar, bo, es, fr,"), "{said:?}");

    fs::write(folder.join("bo.ftl"), format!("{tibetan}button-merge-into = སྡེབ།\n")).expect("writes");
    let said = program.run(&["check", "--offline"]).await;
    let wrong = "bo.ftl: button-merge-into: it lacks { $number }";
    assert!(said.code == Some(1) && said.out.contains(wrong), "{said:?}");
}

/// A workshop that somebody forgot is named, by `check` and once in the log.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_workshop_that_was_forgotten_is_named() {
    const LONGER: &str = "longer than planned";
    let (discord, mut program) = running().await;
    open_workshop(&discord).await;
    let said = program.run(&["check", "--offline"]).await;
    assert!(!said.out.contains(LONGER), "{}", said.out);
    program.terminate(CLEAN_END).await;
    let rows = program.meddle().await;
    sqlx::query("UPDATE workshop SET opened_at_ms = opened_at_ms - 3456000000").execute(&rows).await.expect("writes");
    rows.close().await;
    let said = program.run(&["check", "--offline"]).await;
    let forgotten = said.out.lines().find(|line| line.contains(LONGER));
    assert!(said.code == Some(0) && forgotten.is_some_and(|line| line.contains("960 hours")), "{}", said.out);
    program.start();
    program.ready().await;
    let until = Instant::now() + PATIENCE;
    while !program.log().contains(LONGER) {
        assert!(Instant::now() < until, "{}", program.log());
        sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(program.log().matches(LONGER).count(), 1, "{}", program.log());
}
