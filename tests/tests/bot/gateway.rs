//! Discord's gateway in every mood: whatever it does, the bot is back within seconds, acts once on what it hears once or
//! twice, and never begins so many sessions that Discord would take its token away.

use std::time::{Duration, Instant};

use discord_fake::{Calls, Discord, End, Greeting, Limits, Rate, Scope};
use serde_json::{Value, json};
use tests::Room;
use tests::room::{PATIENCE, Setup};

/// From the end of a connection to the next.
const BACK: Duration = Duration::from_secs(5);

/// What a supervisor is promised.
const CLEAN_END: Duration = Duration::from_secs(5);

async fn still_answers(room: &Room, when: &str) {
    let said = room.command(&room.tashi(), room.floor, "help", &[]).await.text();
    assert!(said.contains("/ask"), "{when}: {said}");
}

async fn is_back(room: &Room, connections: u64, when: &str) {
    let back = room.discord.until(BACK, |d| d.connections() > connections && d.connected() == 1).await;
    assert!(
        back.is_ok(),
        "{when}: not back in {BACK:?}: {} connections, {} of them now, {:?}",
        room.discord.connections() - connections,
        room.discord.connected(),
        room.vitals().complaints()
    );
    still_answers(room, when).await;
}

/// Waits until the bot itself says something.
async fn says(room: &Room, what: &str, so: impl Fn(&Room) -> bool) {
    let until = Instant::now() + PATIENCE;
    while !so(room) {
        assert!(Instant::now() < until, "{what}: {:?}", room.vitals().complaints());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// How many sessions the bot has asked for.
fn sessions(discord: &Discord) -> usize {
    let begun = |json: &str| serde_json::from_str::<Value>(json).is_ok_and(|frame| frame["op"] == 2);
    discord.gateway_log().iter().filter(|line| line.from_bot && begun(&line.json)).count()
}

#[tokio::test]
async fn however_a_connection_ends_the_bot_is_back_and_goes_on_with_its_session_where_it_may() {
    let room = Room::open().await;
    let codes = [1000, 1001, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009, 4900];
    let ends = [End::Cut, End::Reset, End::Bare].into_iter().chain(codes.map(End::Close));
    for end in ends {
        let (connections, begun) = (room.discord.connections(), sessions(&room.discord));
        room.discord.end_gateway(end);
        is_back(&room, connections, &format!("{end:?}")).await;
        let anew = matches!(end, End::Close(4007 | 4009));
        assert_eq!(sessions(&room.discord) - begun, usize::from(anew), "{end:?}");
    }
    assert_eq!(room.vitals().complaints(), [""; 0]);
}

#[tokio::test]
async fn codes_that_are_final_end_the_program_with_a_sentence() {
    for (code, sentence) in [
        (4004, "does not accept the token"),
        (4010, "(4010): the number of a connection"),
        (4011, "set discord.shards to \"auto\""),
        (4012, "newer version"),
        (4013, "(4013)"),
        (4014, "(4014)"),
    ] {
        let mut room = Room::new().await;
        room.discord.close_gateway(code);
        let said = room.ended().await.expect_err("it cannot go on").to_string();
        assert!(said.contains(sentence), "{code}: {said}");
    }
}

#[tokio::test]
async fn what_the_gateway_asks_for_is_done() {
    let room = Room::open().await;
    let begun = sessions(&room.discord);
    let connections = room.discord.connections();
    room.discord.ask_to_reconnect();
    is_back(&room, connections, "op 7").await;
    let connections = room.discord.connections();
    room.discord.invalidate_sessions(true);
    is_back(&room, connections, "op 9, resumable").await;
    assert_eq!(sessions(&room.discord), begun, "both are resumed");
    let connections = room.discord.connections();
    room.discord.invalidate_sessions(false);
    is_back(&room, connections, "op 9").await;
    assert_eq!(sessions(&room.discord), begun + 1);
    let connections = room.discord.connections();
    room.discord.refuse_resumes(1);
    room.discord.cut_gateway();
    is_back(&room, connections, "a resume that is refused").await;
    assert_eq!(sessions(&room.discord), begun + 2);
}

#[tokio::test]
async fn a_gateway_that_greets_late_or_not_at_all_is_left_for_another_try() {
    let room = Room::open().await;
    for greeting in [
        Greeting::Silent,
        Greeting::Hello(End::Cut),
        Greeting::Hello(End::Close(4000)),
        Greeting::Late(Duration::from_millis(300)),
        Greeting::Invalid { resumable: true },
        Greeting::Refused(End::Bare),
        Greeting::Welcome(End::Reset),
    ] {
        let connections = room.discord.connections();
        room.discord.greet(1, greeting);
        room.discord.cut_gateway();
        is_back(&room, connections, &format!("{greeting:?}")).await;
    }
}

#[tokio::test]
async fn sessions_that_die_young_are_begun_ten_times_in_the_window_and_a_stop_is_quick_all_the_same() {
    for greeting in [
        Greeting::Invalid { resumable: false },
        Greeting::Refused(End::Close(4000)),
        Greeting::Refused(End::Reset),
        Greeting::Welcome(End::Close(4009)),
    ] {
        // The window is eighteen seconds.
        let setup = Setup { gateway_pause: Duration::from_secs(3), ..Setup::default() };
        let mut room = Room::with(setup).await;
        room.discord.greet(u32::MAX, greeting);
        room.discord.invalidate_sessions(false);
        let waits = |room: &Room| {
            let seconds = |complaint: &String| {
                let (why, left) = complaint.split_once("; the next try is in ")?;
                why.contains("end soon after").then(|| left.trim_end_matches(" s").parse::<u64>().ok())?
            };
            room.vitals().complaints().iter().find_map(seconds).is_some_and(|left| left > 3)
        };
        says(&room, &format!("{greeting:?}"), waits).await;
        // The first one may have lived long enough not to count.
        let begun = sessions(&room.discord);
        assert!((10..=11).contains(&begun), "{greeting:?}: {begun} sessions");
        let begun = Instant::now();
        room.stop().await;
        assert!(begun.elapsed() < CLEAN_END, "{greeting:?}: stopping took {:?}", begun.elapsed());
    }
}

#[tokio::test]
async fn the_last_sessions_of_a_day_are_not_used_but_waited_for() {
    let setup = Setup {
        before: |discord| discord.set_limits(Limits { sessions: Rate::new(51, 4), ..Limits::off() }),
        ..Setup::default()
    };
    let room = Room::with(setup).await;
    room.discord.invalidate_sessions(false);
    let spent = |room: &Room| room.vitals().complaints().iter().any(|c| c.contains("nearly all are used"));
    says(&room, "a day whose sessions are spent", spent).await;
    assert_eq!(sessions(&room.discord), 1);
    room.discord.until(PATIENCE, |d| d.connected() == 1).await.expect("back on the next day");
    still_answers(&room, "on the next day").await;
    assert_eq!(room.discord.token(), tests::worlds::workshop().token, "the token is still good");
}

#[tokio::test]
async fn a_start_after_a_start_waits_as_long_as_discord_wants() {
    let setup = Setup {
        before: |discord| discord.set_limits(Limits { identify: Duration::from_millis(40), ..Limits::off() }),
        ..Setup::default()
    };
    let mut room = Room::with(setup).await;
    for begun in 2..5 {
        room.stop().await;
        room.discord.refuse_resumes(1);
        room.start().await;
        room.discord
            .until(BACK, |d| sessions(d) == begun && d.connected() == 1)
            .await
            .expect("a new session, not refused");
    }
}

#[tokio::test]
async fn a_start_goes_on_with_the_session_that_the_stop_has_left_and_what_was_sent_in_between_is_answered() {
    let mut room = Room::open().await;
    let begun = sessions(&room.discord);
    let kept = "SELECT count(*) FROM kept_session";
    for n in 1..=3 {
        assert_eq!(room.count(kept).await, 0, "what is in use is left to nobody");
        room.stop().await;
        assert_eq!(room.count(kept).await, 1);
        let question = [("question", json!(format!("Sent while it was away {n}"))), ("anonymous", json!(false))];
        let sent = room.tashi().command(room.floor, "ask", &question).expect("may be sent");
        room.start().await;
        let said = sent.answer().await.text();
        assert!(said.contains("is sent"), "{said}");
        room.until_count("SELECT count(*) FROM question", n).await;
        assert_eq!(sessions(&room.discord), begun, "none of the day's sessions is used");
    }
    room.until("cards", |r| r.card(3).is_some()).await;
    assert_eq!(room.vitals().complaints(), [""; 0]);
}

#[tokio::test]
async fn a_session_that_discord_has_forgotten_or_that_is_old_is_begun_anew() {
    let mut room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let begun = sessions(&room.discord);
    room.stop().await;
    room.discord.refuse_resumes(1);
    room.start().await;
    room.discord.until(BACK, |d| d.connected() == 1 && sessions(d) == begun + 1).await.expect("it does not know it");
    still_answers(&room, "after a new session").await;
    for moved in [Duration::from_mins(20), Duration::ZERO] {
        let before = sessions(&room.discord);
        room.stop().await;
        room.clock.advance(moved);
        room.start().await;
        still_answers(&room, "after a while").await;
        let anew = usize::from(!moved.is_zero());
        assert_eq!(sessions(&room.discord) - before, anew, "{moved:?}: what is too old is not even tried");
    }
    assert_eq!(room.count("SELECT count(*) FROM kept_session").await, 0);
}

/// The address for resuming can be gone for good: after a move, or before another small Discord.
#[tokio::test]
async fn a_session_whose_own_address_is_gone_is_resumed_at_the_gateways() {
    let mut room = Room::open().await;
    let begun = sessions(&room.discord);
    room.stop().await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(room.database());
    let rows = sqlx::SqlitePool::connect_with(options).await.expect("the database opens");
    let gone = "UPDATE kept_session SET resume_url = 'ws://127.0.0.1:9'";
    let changed = sqlx::query(gone).execute(&rows).await.expect("a change").rows_affected();
    rows.close().await;
    assert_eq!(changed, 1);
    room.start().await;
    still_answers(&room, "after the other address").await;
    assert_eq!(sessions(&room.discord), begun, "the session is the same");
}

#[tokio::test]
async fn a_gateway_that_is_frozen_for_two_seconds_is_waited_for_and_whoever_presses_then_is_answered() {
    let room = Room::open().await;
    let (connections, frost) = (room.discord.connections(), Duration::from_secs(2));
    let begun = Instant::now();
    room.discord.freeze_gateway(frost);
    let first = room.tashi().command(room.floor, "help", &[]).expect("may be sent").answer().await;
    // Of Discord's three seconds one is left, which a busy machine may need for itself.
    let in_time = first.text().contains("/ask");
    assert!(in_time || begun.elapsed() >= Duration::from_secs(3), "{first:?}");
    still_answers(&room, "after the frost").await;
    assert!(begun.elapsed() >= frost && begun.elapsed() < BACK, "{:?}", begun.elapsed());
    assert_eq!(room.discord.connections(), connections, "the connection is the same");
}

#[tokio::test]
async fn a_gateway_that_acknowledges_nothing_is_left() {
    let setup = Setup { world: |world| world.heartbeat = Duration::from_millis(400), ..Setup::default() };
    let room = Room::with(setup).await;
    let connections = room.discord.connections();
    room.discord.acknowledge_heartbeats(false);
    room.discord.until(PATIENCE, |d| d.connections() > connections).await.expect("it notices");
    room.discord.acknowledge_heartbeats(true);
    is_back(&room, connections, "after a while without a pulse").await;
}

#[tokio::test]
async fn what_is_delivered_twice_is_done_once() {
    let room = Room::open().await;
    room.discord.double_events(1);
    let question = [("question", json!("Said once, heard twice")), ("anonymous", json!(false))];
    let sent = room.tashi().command(room.floor, "ask", &question).expect("may be sent");
    let said = sent.answer().await.text();
    assert!(said.contains("is sent"), "{said}");
    room.discord.deliver_again(&sent);
    let connections = room.discord.connections();
    room.discord.cut_gateway();
    is_back(&room, connections, "after a replay").await;
    assert_eq!(room.count("SELECT count(*) FROM question").await, 1);
}

#[tokio::test]
async fn what_nobody_can_read_does_no_harm() {
    let room = Room::open().await;
    let connections = room.discord.connections();
    for frame in [
        "{",
        "",
        "null",
        "[]",
        "secret words",
        r#"{"op":99,"d":null}"#,
        r#"{"op":0,"d":{}}"#,
        r#"{"op":0,"t":"NOBODY_KNOWS","d":[]}"#,
        r#"{"op":"0","t":5,"s":"x"}"#,
        r#"{"op":1,"d":null}"#,
        r#"{"op":11}"#,
    ] {
        room.discord.send_raw(frame);
        still_answers(&room, frame).await;
    }
    assert_eq!(room.discord.connections(), connections, "none of it ends the connection");
}

#[tokio::test]
async fn who_presses_something_in_a_strange_shape_is_answered() {
    let room = Room::open().await;
    let sent = room.tashi().command(room.floor, "help", &[]).expect("may be sent");
    sent.answer().await;
    let usual = sent.payload();
    let odd = |change: &dyn Fn(&mut Value)| {
        let mut payload = (*usual).clone();
        change(&mut payload);
        room.discord.deliver_raw(&sent, payload)
    };
    let read: [&dyn Fn(&mut Value); 7] = [
        &|p| p["member"]["mute"] = json!(null),
        &|p| p["member"]["user"]["avatar_decoration_data"] = json!({ "asset": "odd", "sku_id": null }),
        &|p| p["member"]["user"]["flags"] = json!((1_u64 << 53) - 1),
        &|p| p["member"]["permissions"] = json!("36893488147419103232"),
        &|p| p["attachment_size_limit"] = json!(5_u64 << 30),
        &|p| drop(p.as_object_mut().expect("an object").remove("entitlements")),
        &|p| drop(p.as_object_mut().expect("an object").remove("locale")),
    ];
    for (n, change) in read.into_iter().enumerate() {
        let said = odd(change).answer().await.text();
        assert!(said.contains("/ask"), "{n}: {said}");
    }
    let unread: [&dyn Fn(&mut Value); 5] = [
        &|p| p["data"] = json!(null),
        &|p| p["member"] = json!("nobody"),
        &|p| p["type"] = json!(77),
        &|p| p["type"] = json!(1),
        &|p| p["channel_id"] = json!({}),
    ];
    for (n, change) in unread.into_iter().enumerate() {
        let said = odd(change).answer().await.text();
        assert!(said.contains("Something went wrong"), "{n}: {said}");
    }
    let figure = r#"openfloor_interactions_total{kind="act",outcome="unread"} 5"#;
    says(&room, "five that nobody could read", |room| room.vitals().figures().contains(figure)).await;
}

#[tokio::test]
async fn commands_that_could_not_be_registered_are_registered_later() {
    let setup = Setup {
        before: |discord| {
            let trouble = json!({ "message": "500: Internal Server Error", "code": 0 });
            discord.befall(Calls::to("PUT", "applications/*/commands").answered(500, trouble));
        },
        ..Setup::default()
    };
    let room = Room::with(setup).await;
    assert_eq!(room.discord.calls_to("PUT", "applications/*/commands").len(), 2);
    for command in room.discord.commands() {
        assert_eq!(command["integration_types"], json!([0]), "{}: for servers, not for people", command["name"]);
    }
}

#[tokio::test]
async fn a_discord_in_trouble_at_the_start_is_asked_again() {
    let before = |discord: &Discord| {
        let asks = || Calls::to("GET", "gateway/bot");
        discord.befall(asks().bad_gateway());
        discord.befall(asks().rate_limited(Duration::from_secs(2), Scope::Global));
        discord.befall(asks().cut());
    };
    let room = Room::with(Setup { before, ..Setup::default() }).await;
    let asked = room.discord.calls_to("GET", "gateway/bot");
    assert_eq!(asked.len(), 4, "once more after each trouble");
    assert!(asked[2].at_ms - asked[1].at_ms >= 2_000, "and never before Discord wants it");
    still_answers(&room, "after the start").await;
}

#[tokio::test]
async fn calls_that_are_never_answered_keep_neither_the_gateway_nor_the_commands_away() {
    let before = |discord: &Discord| {
        discord.befall(Calls::to("GET", "gateway/bot").never_answered());
        discord.befall(Calls::to("PUT", "applications/*/commands").never_answered());
    };
    // It waits for both.
    let room = Room::with(Setup { before, ..Setup::default() }).await;
    still_answers(&room, "after the start").await;
}
