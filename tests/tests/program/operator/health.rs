//! Health and figures: what they say when all is well, when something is not, and what they never tell.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use discord_fake::Calls;
use tests::Program;
use tests::room::PATIENCE;
use tokio::time::sleep;

use crate::operator::{BUILT_HERE, CLEAN_END, ask, open_workshop, running, showing, small_discord};

/// The longest slot there can be, in seconds.
const SLOT_S: i64 = 600;

/// All figures by name and labels.
async fn figures(program: &Program) -> BTreeMap<String, f64> {
    let (status, text) = program.get("/metrics").await;
    assert_eq!(status, 200, "{text}");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let figure = |line: &str| {
        let (name, value) = line.rsplit_once(' ').expect("name and value");
        (name.to_owned(), value.parse().unwrap_or_else(|_| panic!("no figure: {line}")))
    };
    lines.map(figure).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bot_that_works_is_ready_and_says_what_it_counted() {
    let (discord, mut program) = running().await;
    program.well().await;
    assert_eq!(program.get("/health/live").await, (200, "alive\n".to_owned()));
    let said = program.run(&["health"]).await;
    assert_eq!((said.code, &*said.out), (Some(0), "ready\n"), "{said:?}");

    open_workshop(&discord).await;
    let before = figures(&program).await;
    assert!(ask(&discord, "guest", "Who decides?", false).await.contains('#'));
    let (desk, words) = (discord.channel("desk"), "Who decides?");
    discord.until(PATIENCE, |d| showing(d, desk, words).is_some()).await.expect("a card");
    let until = Instant::now() + PATIENCE;
    let rose = |after: &BTreeMap<String, f64>, name: &str| after[name] > before[name];
    loop {
        let after = figures(&program).await;
        let all = [
            r#"openfloor_interactions_total{kind="act",outcome="answered"}"#,
            r#"openfloor_discord_calls_total{purpose="answer",outcome="done"}"#,
            r#"openfloor_discord_calls_total{purpose="draw",outcome="done"}"#,
            "openfloor_answer_seconds_count",
            "openfloor_database_commit_seconds_count",
        ];
        if all.iter().all(|name| rose(&after, name)) {
            assert_eq!(after["openfloor_gateway_connections"], 1.0);
            assert_eq!(after["openfloor_gateway_reconnects_total"], 0.0);
            break;
        }
        assert!(Instant::now() < until, "{after:#?}");
        sleep(Duration::from_millis(50)).await;
    }
    program.terminate(CLEAN_END).await;
    let said = program.run(&["health"]).await;
    assert_eq!(said.code, Some(1));
    assert!(said.err.starts_with("openfloor: no bot answers at 127.0.0.1:"), "{said:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_its_gateway_it_is_alive_but_not_ready_until_it_is_there_again() {
    let (discord, program) = running().await;
    program.well().await;
    discord.open_gateway(false);
    discord.invalidate_sessions(false);
    let until = Instant::now() + PATIENCE;
    let complaint = loop {
        let (status, said) = program.get("/health/ready").await;
        if status == 503 {
            break said;
        }
        assert!(Instant::now() < until, "it does not notice");
        sleep(Duration::from_millis(50)).await;
    };
    assert!(complaint.contains("gateway"), "{complaint}");
    assert_eq!(program.get("/health/live").await.0, 200);
    let said = program.run(&["health"]).await;
    assert!(said.code == Some(1) && said.err.contains("the bot is not ready: ") && said.err.contains("gateway"));
    discord.open_gateway(true);
    program.well().await;
    assert!(figures(&program).await["openfloor_gateway_reconnects_total"] >= 1.0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn too_many_calls_are_seen_in_the_figures() {
    let (discord, program) = running().await;
    open_workshop(&discord).await;
    let too_many = serde_json::json!({ "message": "You are being rate limited.", "retry_after": 1.5, "global": false });
    discord.befall(Calls::to("POST", "channels/*/messages").times(2).answered(429, too_many));
    assert!(ask(&discord, "guest", "Who decides?", false).await.contains('#'));
    let (desk, words) = (discord.channel("desk"), "Who decides?");
    discord.until(PATIENCE, |d| showing(d, desk, words).is_some()).await.expect("a card, in the end");
    let figures = figures(&program).await;
    assert!(figures[r#"openfloor_discord_calls_total{purpose="draw",outcome="too_many"}"#] >= 1.0, "{figures:#?}");
    assert!(figures["openfloor_discord_rate_limit_wait_seconds_total"] >= 0.25, "{figures:#?}");
    assert!(figures["openfloor_discord_invalid_requests"] >= 1.0, "{figures:#?}");
}

/// Whoever reads the figures cannot tell when an anonymous question came: not one of them moves before its slot is over.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_figure_moves_between_two_slots() {
    let discord = small_discord().await;
    let mut program = Program::new(BUILT_HERE, &discord).with("OPENFLOOR__ANONYMOUS__BATCH_S", &SLOT_S.to_string());
    // Not across the end of a slot.
    let clock = bot::Clock::system();
    while clock.now().ms() / 1_000 % SLOT_S > SLOT_S - 30 {
        sleep(Duration::from_secs(1)).await;
    }
    program.start();
    program.ready().await;
    open_workshop(&discord).await;
    // What was drawn is drawn.
    let until = Instant::now() + PATIENCE;
    let mut before = figures(&program).await;
    loop {
        sleep(Duration::from_millis(1_500)).await;
        let now = figures(&program).await;
        if now == before {
            break;
        }
        assert!(Instant::now() < until, "the figures do not rest");
        before = now;
    }
    assert!(ask(&discord, "hidden", "What nobody may know of yet", true).await.contains('#'));
    assert!(!ask(&discord, "empty", "  ", true).await.contains('#'), "an empty one is refused");
    sleep(Duration::from_millis(1_500)).await;
    assert_eq!(figures(&program).await, before, "asking shows in the figures");
    // What everybody sees is counted at once.
    ask(&discord, "open", "Under my name", false).await;
    let (desk, words) = (discord.channel("desk"), "Under my name");
    discord.until(PATIENCE, |d| showing(d, desk, words).is_some()).await.expect("a card");
    let until = Instant::now() + PATIENCE;
    while figures(&program).await == before {
        assert!(Instant::now() < until, "nothing is counted at all");
        sleep(Duration::from_millis(50)).await;
    }
}

/// What `deploy/` watches is what the program exports, so that no alert sleeps for ever.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_figure_that_is_watched_exists_and_every_figure_is_watched() {
    let (_discord, program) = running().await;
    let (_, text) = program.get("/metrics").await;
    let kinds = text.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split_once(' '));
    let exported: BTreeMap<&str, &str> = kinds.collect();
    assert!(exported.len() > 8, "{exported:?}");
    let deploy = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy");
    let read = |name: &str| std::fs::read_to_string(deploy.join(name)).expect("readable");
    let (alerts, dashboard) = (read("alerts.yml"), read("dashboard.json"));
    serde_json::from_str::<serde_json::Value>(&dashboard).expect("JSON");
    let mut watched = std::collections::BTreeSet::new();
    for file in [&alerts, &dashboard] {
        for word in file.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|w| w.starts_with("openfloor_"))
        {
            let histogram = word.strip_suffix("_bucket").filter(|name| exported.get(name) == Some(&"histogram"));
            let name = histogram.unwrap_or(word);
            assert!(exported.contains_key(name), "{word} is watched, and not there: {exported:?}");
            watched.insert(name.to_owned());
        }
    }
    let unwatched: Vec<_> = exported.keys().filter(|name| !watched.contains(**name)).collect();
    assert!(unwatched.is_empty(), "{unwatched:?} is on no dashboard and in no alert");
}
