//! Frames of the gateway in other shapes than the library that takes them knows: each means what it says, and none ends the
//! program.

use std::time::Duration;

use discord_fake::{Discord, End};
use serde_json::{Value, json};
use tests::Room;
use tests::room::{PATIENCE, Setup};

async fn still_answers(room: &Room, when: &str) {
    let said = room.command(&room.tashi(), room.floor, "help", &[]).await.text();
    assert!(said.contains("/ask"), "{when}: {said}");
}

async fn is_back(room: &Room, connections: u64, when: &str) {
    let back = room.discord.until(PATIENCE, |d| d.connections() > connections && d.connected() == 1).await;
    assert!(back.is_ok(), "{when}: not back: {:?}", room.vitals().complaints());
    still_answers(room, when).await;
}

/// How many sessions the bot has asked for.
fn sessions(discord: &Discord) -> usize {
    let begun = |json: &str| serde_json::from_str::<Value>(json).is_ok_and(|frame| frame["op"] == 2);
    discord.gateway_log().iter().filter(|line| line.from_bot && begun(&line.json)).count()
}

#[tokio::test]
async fn an_invalid_session_that_does_not_say_whether_it_can_be_resumed_is_begun_anew() {
    let room = Room::open().await;
    for frame in [r#"{"t":null,"s":null,"op":9,"d":null}"#, r#"{"op":9}"#, r#"{"op":9,"d":"no"}"#] {
        let (connections, begun) = (room.discord.connections(), sessions(&room.discord));
        room.discord.send_raw(frame);
        is_back(&room, connections, frame).await;
        assert_eq!(sessions(&room.discord), begun + 1, "{frame}");
    }
}

#[tokio::test]
async fn a_hello_with_which_no_connection_can_be_kept_is_left_for_another_and_the_session_is_gone_on_with() {
    let room = Room::open().await;
    let begun = sessions(&room.discord);
    for pulse in [json!(0), json!(1), json!(null), json!("soon"), json!(-1)] {
        let (connections, said) = (room.discord.connections(), pulse.to_string());
        room.discord.garble(1, move |frame| {
            let hello = frame["op"] == 10;
            if hello {
                frame["d"]["heartbeat_interval"] = pulse.clone();
            }
            hello
        });
        room.discord.cut_gateway();
        // One connection with that hello, and one after it.
        is_back(&room, connections + 1, &said).await;
    }
    assert_eq!(sessions(&room.discord), begun, "none of it costs a session");
}

/// A gateway whose READY gives no address for resuming, or one that is none.
async fn without_an_address(before: fn(&Discord)) {
    let mut room = Room::open_with(Setup { before, ..Setup::default() }, &[]).await;
    still_answers(&room, "at first").await;
    // A connection that ends without a word the library makes again by itself, at the address that it was given.
    for end in [End::Cut, End::Bare] {
        let connections = room.discord.connections();
        room.discord.end_gateway(end);
        is_back(&room, connections, &format!("{end:?}")).await;
    }
    room.restart().await;
    still_answers(&room, "after a restart").await;
    assert_eq!(sessions(&room.discord), 1, "it is resumed at the gateway's own address");
}

fn ready(discord: &Discord, change: impl Fn(&mut Value) + Send + Sync + 'static) {
    discord.garble(1, move |frame| {
        let is_ready = frame["t"] == "READY";
        if is_ready {
            change(&mut frame["d"]);
        }
        is_ready
    });
}

#[tokio::test]
async fn a_greeting_without_an_address_for_resuming_is_taken() {
    without_an_address(|discord| ready(discord, |data| data["resume_gateway_url"] = json!(null))).await;
    without_an_address(|discord| {
        ready(discord, |data| drop(data.as_object_mut().expect("an object").remove("resume_gateway_url")));
    })
    .await;
}

#[tokio::test]
async fn an_address_for_resuming_that_is_none_does_no_harm() {
    without_an_address(|discord| ready(discord, |data| data["resume_gateway_url"] = json!("not an address"))).await;
    without_an_address(|discord| ready(discord, |data| data["resume_gateway_url"] = json!(""))).await;
}

#[tokio::test]
async fn an_address_that_an_earlier_run_has_left_and_that_is_none_is_not_tried() {
    let mut room = Room::open().await;
    room.stop().await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(room.database());
    let rows = sqlx::SqlitePool::connect_with(options).await.expect("the database opens");
    let odd = "UPDATE kept_session SET resume_url = 'not an address'";
    let changed = sqlx::query(odd).execute(&rows).await.expect("a change").rows_affected();
    rows.close().await;
    assert_eq!(changed, 1);
    room.start().await;
    still_answers(&room, "after the odd address").await;
    assert_eq!(sessions(&room.discord), 1, "the session is the same");
}

#[tokio::test]
async fn an_act_whose_number_is_missing_is_answered_and_done_once() {
    let room = Room::open().await;
    let strip: [fn(&mut Value); 2] =
        [|frame| frame["s"] = json!(null), |frame| drop(frame.as_object_mut().expect("an object").remove("s"))];
    for (n, strip) in strip.into_iter().enumerate() {
        room.discord.garble(1, move |frame| {
            let act = frame["t"] == "INTERACTION_CREATE";
            if act {
                strip(frame);
            }
            act
        });
        let question = [("question", json!(format!("Asked without a number {n}"))), ("anonymous", json!(false))];
        let said = room.command(&room.tashi(), room.floor, "ask", &question).await.text();
        assert!(said.contains("is sent"), "{said}");
    }
    // What has no number is sent again when the session is resumed.
    let connections = room.discord.connections();
    room.discord.cut_gateway();
    is_back(&room, connections, "after a replay").await;
    assert_eq!(room.count("SELECT count(*) FROM question").await, 2);
    tokio::time::timeout(Duration::from_secs(5), still_answers(&room, "at last")).await.expect("in time");
}
