//! The gateway: who gets in, what they are told, what survives a broken connection.

use discord_fake::{Answer, Discord, Limits, Mistake, Rate, World};
use serde_json::json;

use crate::client::{Bot, Gate, PATIENCE, Tested, commands, example, started, world};

#[tokio::test]
async fn ready_names_the_server_and_intents_decide_about_the_rest() -> Tested {
    let discord = example().await?;
    let mut gate = Gate::open(&discord).await?;
    gate.identify(json!({ "intents": 1, "compress": true, "shard": [0, 1] })).await?;
    let ready = gate.event("READY").await?;
    assert_eq!(ready["guilds"], json!([{ "id": discord.guild(), "unavailable": true }]));
    assert_eq!(ready["application"]["id"], json!(discord.bot()));
    assert_eq!(gate.deflated, 1, "what was asked to be compressed is");
    let guild = gate.event("GUILD_CREATE").await?;
    assert_eq!(guild["name"], "Example");
    assert_eq!(guild["channels"].as_array().map(Vec::len), Some(3));

    let mut bare = Gate::open(&discord).await?;
    bare.identify(json!({ "intents": 0 })).await?;
    bare.event("READY").await?;
    bare.send(json!({ "op": 1, "d": 1 })).await?;
    assert_eq!(bare.next().await?["op"], 11, "without intents the next thing is a heartbeat's acknowledgement");
    assert_eq!(bare.deflated, 0);
    Ok(())
}

#[tokio::test]
async fn whoever_does_it_wrong_is_shown_out_with_the_right_code() -> Tested {
    let discord = example().await?;
    let cases = [
        (json!({ "op": 2, "d": { "token": "wrong", "intents": 0, "properties": {} } }), 4004),
        (json!({ "op": 2, "d": { "token": discord.token(), "properties": {} } }), 4013),
        (json!({ "op": 2, "d": { "token": discord.token(), "intents": 1 << 30, "properties": {} } }), 4013),
        (json!({ "op": 2, "d": { "token": discord.token(), "intents": 1 << 15, "properties": {} } }), 4014),
        (json!({ "op": 2, "d": { "token": discord.token(), "intents": 0, "properties": {}, "shard": [2, 2] } }), 4010),
        (json!({ "op": 3, "d": {} }), 4003),
        (json!({ "op": 99, "d": {} }), 4001),
    ];
    for (payload, code) in cases {
        let mut gate = Gate::open(&discord).await?;
        gate.send(payload.clone()).await?;
        assert_eq!(gate.close_code().await?, code, "{payload}");
    }
    let mut twice = Gate::ready(&discord).await?;
    twice.identify(json!({ "intents": 0 })).await?;
    assert_eq!(twice.close_code().await?, 4005);
    Ok(())
}

/// Presses nothing but a command that needs no registration.
fn ask(discord: &Discord) -> discord_fake::Interaction {
    discord.person("Tashi").raw_command(discord.channel("general"), json!({ "id": "1", "name": "ask", "type": 1 }))
}

#[tokio::test]
async fn what_happens_while_the_connection_is_broken_comes_after_a_resume() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    discord.cut_gateway();
    assert!(gate.broke().await, "no close frame, no payload");
    discord.until(PATIENCE, |d| d.connected() == 0).await?;

    let asked = ask(&discord);
    let mut again = gate.resumed(&discord).await?;
    let interaction = again.interaction().await?;
    again.event("RESUMED").await?;
    assert!(discord.mistakes().is_empty());
    bot.answer(&interaction, json!({ "type": 4, "data": { "content": "here" } })).await?;
    assert_eq!(asked.answer().await.text(), "here");
    Ok(())
}

#[tokio::test]
async fn a_session_that_is_over_cannot_be_resumed() -> Tested {
    let discord = example().await?;
    let gate = Gate::ready(&discord).await?;
    let session = gate.session.clone();
    gate.goodbye().await?;
    discord.until(PATIENCE, |d| d.connected() == 0).await?;
    let failed = ask(&discord).answer().await;
    assert_eq!(failed.failure(), Some("The application did not respond"), "nobody can take it");

    let mut again = Gate::open(&discord).await?;
    again.resume(&session, 1).await?;
    let refused = again.next().await?;
    assert_eq!((&refused["op"], &refused["d"]), (&json!(9), &json!(false)));
    Ok(())
}

#[tokio::test]
async fn a_lost_session_is_forgotten_after_a_while() -> Tested {
    let discord = example().await?;
    let gate = Gate::ready(&discord).await?;
    discord.cut_gateway();
    discord.until(PATIENCE, |d| d.connected() == 0).await?;
    discord.advance(std::time::Duration::from_secs(600));
    assert!(ask(&discord).answer().await.failure().is_some());
    let mut again = Gate::open(&discord).await?;
    again.resume(&gate.session, gate.seq).await?;
    assert_eq!(again.next().await?["op"], 9);
    Ok(())
}

#[tokio::test]
async fn the_gateway_can_ask_to_reconnect_and_declare_sessions_invalid() -> Tested {
    let discord = example().await?;
    let mut gate = Gate::ready(&discord).await?;
    discord.ask_to_reconnect();
    assert_eq!(gate.next().await?["op"], 7);
    discord.invalidate_sessions(true);
    let invalid = gate.next().await?;
    assert_eq!((&invalid["op"], &invalid["d"]), (&json!(9), &json!(true)));
    discord.invalidate_sessions(false);
    assert_eq!(gate.next().await?["d"], false);
    gate.seq = 0;
    gate.identify(json!({ "intents": 0 })).await?;
    gate.event("READY").await?;
    discord.close_gateway(4000);
    assert_eq!(gate.close_code().await?, 4000);
    Ok(())
}

#[tokio::test]
async fn interactions_go_to_the_server_s_shard_alone() -> Tested {
    let discord = example().await?;
    let home = (discord.guild().get() >> 22) % 2;
    let mut mine = Gate::open(&discord).await?;
    mine.identify(json!({ "intents": 0, "shard": [home, 2] })).await?;
    assert_eq!(mine.event("READY").await?["guilds"].as_array().map(Vec::len), Some(1));
    let mut other = Gate::open(&discord).await?;
    other.identify(json!({ "intents": 0, "shard": [1 - home, 2] })).await?;
    assert_eq!(other.event("READY").await?["guilds"], json!([]));
    ask(&discord);
    mine.interaction().await?;
    other.send(json!({ "op": 1, "d": null })).await?;
    assert_eq!(other.next().await?["op"], 11, "nothing came before it");
    Ok(())
}

#[tokio::test]
async fn an_interaction_can_be_delivered_twice_and_is_answered_once() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    bot.register(commands()).await?;
    let general = discord.channel("general");
    let asked = discord.person("Tashi").command(general, "ask", &[("question", json!("Why?"))])?;
    discord.deliver_again(&asked);
    let (first, second) = (gate.interaction().await?, gate.interaction().await?);
    assert_eq!(first, second);
    let body = json!({ "type": 4, "data": { "content": "ok", "flags": 64 } });
    assert_eq!(bot.answer(&first, body.clone()).await?.status, 204);
    assert_eq!(bot.answer(&second, body).await?.error(), (400, 40060));
    assert!(matches!(asked.answer().await, Answer::Message(message) if message.is_private()));
    Ok(())
}

#[tokio::test]
async fn hundreds_of_restarts_are_nothing() -> Tested {
    let discord = example().await?;
    let begun = std::time::Instant::now();
    for _ in 0..200 {
        Gate::ready(&discord).await?.goodbye().await?;
    }
    discord.until(PATIENCE, |d| d.connected() == 0).await?;
    assert_eq!(discord.connections(), 200);
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    Ok(())
}

#[tokio::test]
async fn a_resume_goes_where_ready_said_or_is_counted_as_a_mistake() -> Tested {
    let discord = example().await?;
    let gate = Gate::ready(&discord).await?;
    assert_ne!(gate.resume_at, format!("ws://{}", discord.address()));
    discord.cut_gateway();
    discord.until(PATIENCE, |d| d.connected() == 0).await?;
    let mut again = Gate::open(&discord).await?;
    again.resume(&gate.session, gate.seq).await?;
    again.seq = gate.seq;
    again.event("RESUMED").await?;
    assert_eq!(discord.mistakes(), [Mistake::ResumedElsewhere]);
    Ok(())
}

#[tokio::test]
async fn a_transport_can_be_compressed_as_one_stream() -> Tested {
    let discord = example().await?;
    let first = format!("ws://{}", discord.address());
    let mut gate = Gate::open_at(&discord, &first, "&encoding=json&compress=zlib-stream").await?;
    gate.identify(json!({ "intents": 1 })).await?;
    gate.event("READY").await?;
    gate.event("GUILD_CREATE").await?;
    ask(&discord);
    gate.interaction().await?;
    assert_eq!(gate.deflated, 4, "the hello, too");
    for query in ["&compress=zstd-stream", "&encoding=etf"] {
        let refused = Gate::open_at(&discord, &first, query).await;
        assert!(refused.is_err(), "{query}: no hello comes");
    }
    Ok(())
}

#[tokio::test]
async fn who_spends_the_sessions_of_a_day_loses_the_token() -> Tested {
    let limits = Limits { sessions: Rate::new(3, 86_400), ..Limits::off() };
    let discord = started(World { limits, ..world() }).await?;
    let (bot, token) = (Bot::of(&discord), discord.token());
    let mut gates = Vec::new();
    for left in [3, 2, 1] {
        let limit = bot.get("/gateway/bot").await?.body["session_start_limit"].clone();
        assert_eq!((&limit["total"], &limit["remaining"]), (&json!(3), &json!(left)));
        let resets = limit["reset_after"].as_u64().ok_or("when?")?;
        assert!(if left == 3 { resets == 0 } else { resets > 86_000_000 }, "{limit}");
        gates.push(Gate::ready(&discord).await?);
    }
    let mut fourth = Gate::open(&discord).await?;
    fourth.identify(json!({ "intents": 0 })).await?;
    assert_eq!(fourth.close_code().await?, 4004);
    for gate in &mut gates {
        assert_eq!(gate.close_code().await?, 4004, "the others end, too");
    }
    assert_ne!(discord.token(), token, "somebody has to paste a new one");
    assert_eq!(discord.mistakes(), [Mistake::SessionsSpent]);
    assert_eq!(bot.with_token(&token, "/users/@me").await?.status, 401);
    assert_eq!(bot.get("/users/@me").await?.status, 200);
    discord.advance(std::time::Duration::from_secs(86_400));
    Gate::ready(&discord).await?;
    Ok(())
}

#[tokio::test]
async fn sessions_are_started_five_seconds_apart() -> Tested {
    let limits = Limits { on: false, ..Limits::default() };
    let discord = started(World { limits, ..world() }).await?;
    let _first = Gate::ready(&discord).await?;
    let mut second = Gate::open(&discord).await?;
    second.identify(json!({ "intents": 0 })).await?;
    let refused = second.next().await?;
    assert_eq!((&refused["op"], &refused["d"]), (&json!(9), &json!(false)));
    assert_eq!(discord.mistakes(), [Mistake::IdentifiedTooSoon]);
    discord.advance(std::time::Duration::from_secs(5));
    second.identify(json!({ "intents": 0 })).await?;
    second.event("READY").await?;
    let limit = Bot::of(&discord).get("/gateway/bot").await?.body["session_start_limit"].clone();
    assert_eq!(limit["remaining"], 998, "what was refused does not count");
    Ok(())
}
