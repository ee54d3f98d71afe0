//! Many workshops at once, and many connections: each goes on by itself, and none waits for another.

use std::time::{Duration, Instant};

use discord_fake::{End, Id, Limits, Message, NewChannel, NewOverwrite, Permissions, Who};
use serde_json::json;
use tests::Room;
use tests::room::{PATIENCE, Setup, number_in};

/// Floor and desk of a workshop.
type Rooms = (Id, Id);

/// Opens so many workshops beside the first.
async fn open_more(room: &Room, more: usize) -> Vec<Rooms> {
    let private = |who: Who, allow: Permissions, deny: Permissions| NewOverwrite { who, allow, deny };
    let all = Permissions::ALL;
    let mut rooms = Vec::new();
    for n in 0..more {
        let everyone = vec![private(Who::Everyone, Permissions::SEND_MESSAGES, Permissions::NONE)];
        let floor = NewChannel { name: format!("floor-{n}"), overwrites: everyone, ..NewChannel::default() };
        let floor = room.discord.add_channel(floor);
        let overwrites = vec![
            private(Who::Everyone, Permissions::NONE, Permissions::VIEW_CHANNEL),
            private(Who::Role("Moderators".to_owned()), all, Permissions::NONE),
            private(Who::Bot, all, Permissions::NONE),
        ];
        let desk =
            room.discord.add_channel(NewChannel { name: format!("desk-{n}"), overwrites, ..NewChannel::default() });
        let moderators = room.discord.role("Moderators").to_string();
        let options = [
            ("title", json!(format!("Number {n}"))),
            ("desk", json!(desk.to_string())),
            ("moderators", json!(moderators)),
        ];
        let said = room.command(&room.organiser(), floor, "workshop open", &options).await.text();
        assert!(said.contains("is open"), "{said}");
        rooms.push((floor, desk));
    }
    room.until("panels and boards", |r| {
        let one = |channel: &Id| r.discord.messages(*channel).iter().any(|m| m.author() == r.discord.bot());
        rooms.iter().all(|(floor, desk)| one(floor) && one(desk))
    })
    .await;
    rooms
}

/// The message in a channel that begins with this number.
fn of(room: &Room, channel: Id, n: u32) -> Option<Message> {
    let with = [format!("#{n} "), format!("**#{n}")];
    let is_it = |m: &Message| with.iter().any(|start| m.text().starts_with(start.as_str()));
    room.discord.messages(channel).into_iter().find(is_it)
}

/// How often the database was written.
fn commits(room: &Room) -> u64 {
    let figures = room.vitals().figures();
    let line = figures.lines().find_map(|line| line.strip_prefix("openfloor_database_commit_seconds_count "));
    line.expect("a figure").parse().expect("a number")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flood_in_one_workshop_holds_up_no_other() {
    let room = Room::open_with(Setup::default(), &[]).await;
    let others = open_more(&room, 49).await;
    room.discord.set_limits(Limits { identify: Duration::ZERO, ..Limits::default() });
    let (troll, moderator) = (room.newcomer("loud"), room.moderator());
    let mut flood = 0;
    for n in 0..120 {
        let options = [("question", json!(format!("Number {n} of a flood"))), ("anonymous", json!(false))];
        let said = room.command(&troll, room.floor, "ask", &options).await.text();
        flood += usize::from(number_in(&said).is_some());
    }
    assert!(flood >= 100, "{flood} of 120 were taken");
    let waiting =
        "SELECT count(*) FROM view WHERE change > drawn AND channel_id = (SELECT floor_id FROM workshop WHERE id = 1)
                   OR change > drawn AND channel_id = (SELECT desk_id FROM workshop WHERE id = 1)";
    let begun = Instant::now();
    let tashi = room.tashi();
    let mut asked = Vec::new();
    for (floor, desk) in &others {
        let options = [("question", json!("Does anybody hear us?")), ("anonymous", json!(false))];
        let sent = Instant::now();
        let said = room.command(&tashi, *floor, "ask", &options).await.text();
        assert!(sent.elapsed() < Duration::from_secs(3), "a receipt waited for {:?}", sent.elapsed());
        asked.push((*desk, number_in(&said).expect("a receipt")));
    }
    room.until("a card in each of the others", |r| asked.iter().all(|(desk, n)| of(r, *desk, *n).is_some())).await;
    let (took, left) = (begun.elapsed(), room.count(waiting).await);
    println!("cards of 49 others after {took:?}; {left} messages of the flood still waited");
    assert!(left > 40, "they did not wait for the flood: {left} of it were left after {took:?}");
    let approved = room.command(&moderator, asked[0].0, "question approve", &[("number", json!(asked[0].1))]).await;
    assert!(approved.text().contains("open"), "{}", approved.text());
    room.until("a post", |r| of(r, others[0].0, asked[0].1).is_some()).await;
    assert!(room.count(waiting).await > 20, "nor does a post");
}

#[tokio::test]
async fn fifty_workshops_in_which_nobody_acts_write_nothing() {
    let room = Room::open_with(Setup { set_clock: true, batch_s: 20, ..Setup::default() }, &[]).await;
    open_more(&room, 49).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let slot = Duration::from_secs(20);
    room.clock.advance(slot);
    let edits = |r: &Room| r.discord.calls_to("PATCH", "channels/*/messages/*").len();
    let mut before = None;
    for round in 0..9 {
        room.discord.forget_log();
        for _ in 0..4 {
            room.clock.advance(slot);
        }
        // Once a minute panels and boards are looked after, some of them a little later; that is all there is.
        let all = room.discord.until(PATIENCE, |_| edits(&room) >= 50).await;
        assert!(all.is_ok(), "{} panels and boards in round {round}", edits(&room));
        let now = commits(&room);
        // What was written at first is published with a later look.
        if round >= 2 {
            assert_eq!(*before.get_or_insert(now), now, "round {round}");
        }
    }
}

#[tokio::test]
async fn sixteen_connections_come_up_one_by_one_and_one_that_falls_out_comes_back_alone() {
    let identify = Duration::from_millis(20);
    let setup = Setup {
        shards: 16,
        gateway_pause: Duration::from_secs(12),
        before: |discord| {
            discord.set_limits(Limits { identify: Duration::from_millis(20), concurrency: 2, ..Limits::off() });
        },
        ..Setup::default()
    };
    let begun = Instant::now();
    let mut room = Room::with(setup).await;
    room.discord.until(PATIENCE, |d| d.connected() == 16).await.expect("sixteen connections");
    room.open_workshop(&[]).await;
    assert!(begun.elapsed() >= identify * 7, "two at once, eight times: {:?}", begun.elapsed());
    let figures = |room: &Room, name: &str| room.vitals().figures().contains(name);
    assert!(
        figures(&room, "openfloor_gateway_connections 16") && figures(&room, "openfloor_gateway_connections_wanted 16")
    );
    let refused = |room: &Room| {
        let invalid = |json: &str| serde_json::from_str::<serde_json::Value>(json).is_ok_and(|f| f["op"] == 9);
        room.discord.gateway_log().iter().filter(|line| !line.from_bot && invalid(&line.json)).count()
    };
    assert_eq!(refused(&room), 0, "none came too soon");
    let connections = room.discord.connections();
    room.discord.end_shard(5, End::Close(4000));
    let back = |d: &discord_fake::Discord| d.connected() == 16 && d.connections() > connections;
    room.discord.until(PATIENCE, back).await.expect("it comes back");
    assert_eq!(room.discord.connections(), connections + 1, "and nobody else had to");
    let again = "openfloor_gateway_shard_reconnects_total{shard=\"5\"} 1";
    let told = async {
        while !figures(&room, again) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(PATIENCE, told).await.expect("the figure of the one that fell out");
    assert!(figures(&room, "openfloor_gateway_shard_reconnects_total{shard=\"4\"} 0"));
    assert!((0..16).all(|n| figures(&room, &format!("openfloor_gateway_shard_up{{shard=\"{n}\"}} 1"))));
    room.discord.end_gateway(End::Bare);
    let back = |d: &discord_fake::Discord| d.connected() == 16 && d.connections() > connections + 16;
    room.discord.until(PATIENCE, back).await.expect("all of them come back");
    assert!(room.command(&room.tashi(), room.floor, "help", &[]).await.text().contains("/ask"));
    assert_eq!(refused(&room), 0, "they were resumed");
    let asked = |room: &Room| {
        let identifies = |json: &str| serde_json::from_str::<serde_json::Value>(json).is_ok_and(|f| f["op"] == 2);
        room.discord.gateway_log().iter().filter(|line| line.from_bot && identifies(&line.json)).count()
    };
    assert_eq!(asked(&room), 16);
    room.restart().await;
    room.discord.until(PATIENCE, |d| d.connected() == 16).await.expect("sixteen connections again");
    assert_eq!((refused(&room), asked(&room)), (0, 16), "a start goes on with all the sessions that the stop has left");
    room.stop().await;
    room.discord.refuse_resumes(16);
    room.start().await;
    room.discord.until(PATIENCE, |d| d.connected() == 16).await.expect("sixteen new sessions");
    assert_eq!(
        (refused(&room), asked(&room)),
        (16, 32),
        "each is told once that its session is gone, and waits its turn"
    );
}

/// All times are a tenth of what they are with Discord, so that each is to the others as there.
#[tokio::test]
async fn connections_that_wait_long_for_their_turn_are_made_once_and_begin_one_session_each() {
    let setup = Setup {
        shards: 5,
        gateway_pause: Duration::from_mins(1),
        before: |discord| discord.set_limits(Limits { identify: Duration::from_millis(500), ..Limits::off() }),
        ..Setup::default()
    };
    let room = Room::with(setup).await;
    room.discord.until(PATIENCE, |d| d.connected() == 5).await.expect("five connections");
    let up = "openfloor_gateway_connections 5";
    let greeted = async {
        while !room.vitals().figures().contains(up) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(PATIENCE, greeted).await.expect("five sessions");
    let asked = |json: &str| serde_json::from_str::<serde_json::Value>(json).is_ok_and(|frame| frame["op"] == 2);
    let asked = room.discord.gateway_log().iter().filter(|line| line.from_bot && asked(&line.json)).count();
    assert_eq!((room.discord.connections(), asked), (5, 5), "none was given up while it waited");
    assert_eq!(room.count("SELECT count(*) FROM identify").await, 5, "and none is counted that nobody began");
}
