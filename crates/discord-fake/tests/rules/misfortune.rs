//! Misfortune of gateway connections on a test's word.

use std::time::{Duration, Instant};

use discord_fake::{Discord, End, Greeting};
use serde_json::json;

use crate::client::{Gate, PATIENCE, Tested, example};

fn ask(discord: &Discord) -> discord_fake::Interaction {
    discord.person("Tashi").raw_command(discord.channel("general"), json!({ "id": "1", "name": "ask", "type": 1 }))
}

/// What a bot meets when a connection ends so.
const ENDS: [(End, &str); 5] = [
    (End::Cut, "cut"),
    (End::Reset, "ConnectionReset"),
    (End::Bare, "bare"),
    (End::Close(4006), "4006"),
    (End::Close(4000), "4000"),
];

#[tokio::test]
async fn a_connection_can_end_in_every_way() -> Tested {
    let discord = example().await?;
    for (end, seen) in ENDS {
        let mut gate = Gate::ready(&discord).await?;
        discord.end_gateway(end);
        assert_eq!(gate.ended().await, seen, "{end:?}");
        discord.until(PATIENCE, |d| d.connected() == 0).await?;
    }
    Ok(())
}

#[tokio::test]
async fn it_can_end_after_the_hello_at_identify_or_after_ready_again_and_again() -> Tested {
    let discord = example().await?;
    for (end, seen) in ENDS {
        discord.greet(2, Greeting::Welcome(end));
        for _ in 0..2 {
            let mut gate = Gate::ready(&discord).await?;
            assert_eq!(gate.ended().await, seen, "READY, then {end:?}");
        }
        discord.greet(1, Greeting::Refused(end));
        let mut gate = Gate::open(&discord).await?;
        gate.identify(json!({ "intents": 0 })).await?;
        assert_eq!(gate.ended().await, seen, "identify, then {end:?}");
        discord.greet(1, Greeting::Hello(end));
        assert_eq!(Gate::silent(&discord).await?.ended().await, seen, "hello, then {end:?}");
    }
    Gate::ready(&discord).await?;
    Ok(())
}

#[tokio::test]
async fn a_session_can_be_refused_again_and_again() -> Tested {
    let discord = example().await?;
    for resumable in [true, false] {
        discord.greet(u32::MAX, Greeting::Invalid { resumable });
        for _ in 0..3 {
            let mut gate = Gate::open(&discord).await?;
            gate.identify(json!({ "intents": 0 })).await?;
            let refused = gate.next().await?;
            assert_eq!((&refused["op"], &refused["d"]), (&json!(9), &json!(resumable)));
        }
        discord.clear_faults();
    }
    let gate = Gate::ready(&discord).await?;
    discord.end_gateway(End::Cut);
    discord.until(PATIENCE, |d| d.connected() == 0).await?;
    discord.refuse_resumes(1);
    let mut again = gate.resumed(&discord).await?;
    assert_eq!(again.next().await?["op"], 9);
    again.seq = 0;
    again.identify(json!({ "intents": 0 })).await?;
    again.event("READY").await?;
    Ok(())
}

#[tokio::test]
async fn it_can_be_late_silent_or_frozen() -> Tested {
    let discord = example().await?;
    let wait = Duration::from_millis(120);
    discord.greet(1, Greeting::Late(wait));
    let begun = Instant::now();
    let mut gate = Gate::ready(&discord).await?;
    assert!(begun.elapsed() >= wait);
    discord.freeze_gateway(wait);
    let begun = Instant::now();
    ask(&discord);
    gate.interaction().await?;
    assert!(begun.elapsed() >= wait, "what happens meanwhile comes afterwards");

    discord.greet(1, Greeting::Silent);
    let mut silent = Gate::silent(&discord).await?;
    silent.identify(json!({ "intents": 0 })).await?;
    silent.send(json!({ "op": 1, "d": null })).await?;
    assert_eq!(silent.next().await?["op"], 11, "it hears, but has said nothing before");
    Ok(())
}

#[tokio::test]
async fn heartbeats_can_stay_unanswered_and_events_come_twice_and_garbage_between_them() -> Tested {
    let discord = example().await?;
    let mut unheard = Gate::ready(&discord).await?;
    discord.acknowledge_heartbeats(false);
    unheard.send(json!({ "op": 1, "d": null })).await?;
    unheard.identify(json!({ "intents": 0 })).await?;
    assert_eq!(unheard.close_code().await?, 4005, "nothing came before it");
    let mut gate = Gate::ready(&discord).await?;
    let garbage = ["{\"op\":0,", "[]", r#"{"op":99,"d":null}"#, r#"{"op":0,"t":"NEVER_HEARD","s":null,"d":[]}"#];
    garbage.iter().for_each(|text| discord.send_raw(text));
    // Compressed by itself, as this bot asked for.
    for text in garbage {
        assert_eq!(gate.raw().await?, text, "nothing came before it");
    }
    discord.double_events(1);
    ask(&discord);
    let first = gate.next().await?;
    gate.seq -= 1;
    assert_eq!(gate.next().await?, first, "with the same sequence number");
    ask(&discord);
    assert_ne!(gate.next().await?, first);
    Ok(())
}

#[tokio::test]
async fn an_act_can_be_delivered_in_any_shape_and_its_answer_is_taken() -> Tested {
    let discord = example().await?;
    let bot = crate::client::Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    let like = ask(&discord);
    gate.interaction().await?;
    let mut payload = like.payload().as_ref().clone();
    payload["member"]["user"]["flags"] = json!(-1);
    let changed = discord.deliver_raw(&like, payload);
    let came = gate.interaction().await?;
    assert_eq!(came["member"]["user"]["flags"], -1);
    assert_ne!(came["token"], like.payload()["token"]);
    bot.answer(&came, json!({ "type": 4, "data": { "content": "understood" } })).await?;
    assert_eq!(changed.answer().await.text(), "understood");
    let without = discord.deliver_raw(&like, json!({ "type": 2 }));
    assert_eq!(gate.interaction().await?, json!({ "type": 2 }), "nothing is put in");
    discord.advance(Duration::from_secs(3));
    assert!(without.answer().await.failure().is_some());
    Ok(())
}
