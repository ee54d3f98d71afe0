//! Rate limits, and edits of old messages.

use std::time::Duration;

use discord_fake::{Calls, Discord, Limits, Mistake, Rate, Scope, World};
use serde_json::json;

use crate::client::{Bot, Gate, Tested, example, started, world};

#[tokio::test]
async fn the_sixth_message_in_five_seconds_waits() -> Tested {
    let discord = Discord::example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    for left in ["4", "3", "2", "1", "0"] {
        let said = bot.post(general, json!({ "content": "x" })).await?;
        assert_eq!(said.header("x-ratelimit-remaining"), Some(left));
        assert_eq!(said.header("x-ratelimit-limit"), Some("5"));
    }
    let sixth = bot.post(general, json!({ "content": "x" })).await?;
    assert_eq!(sixth.status, 429);
    assert_eq!(sixth.body["global"], false);
    let wait = sixth.body["retry_after"].as_f64().ok_or("how long?")?;
    let header: f64 = sixth.header("retry-after").ok_or("how long?")?.parse()?;
    assert!((wait - header).abs() < 0.001 && wait > 0.0 && wait <= 5.0, "{wait} {header}");
    assert_eq!(bot.post(discord.channel("staff"), json!({ "content": "x" })).await?.status, 200);
    discord.advance(Duration::from_secs(5));
    assert_eq!(bot.post(general, json!({ "content": "x" })).await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn all_calls_together_are_limited_but_interactions_are_not() -> Tested {
    let limits = Limits { global: Rate::new(3, 60), ..Limits::default() };
    let world = World { limits, ..World::example() };
    let discord = Discord::start(([127, 0, 0, 1], 0).into(), world).await?;
    let bot = Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    for _ in 0..3 {
        assert_eq!(bot.get("/users/@me").await?.status, 200);
    }
    let fourth = bot.get(&format!("/guilds/{}", discord.guild())).await?;
    assert_eq!((fourth.status, fourth.header("x-ratelimit-global")), (429, Some("true")));
    assert_eq!(fourth.body["global"], true);
    let asked = discord.person("Tashi").raw_press(discord.channel("general"), None, "x");
    let interaction = gate.interaction().await?;
    let said = bot.answer(&interaction, json!({ "type": 4, "data": { "content": "quick" } })).await?;
    assert_eq!((said.status, said.header("x-ratelimit-limit")), (204, None));
    assert_eq!(asked.answer().await.text(), "quick");
    Ok(())
}

#[tokio::test]
async fn messages_older_than_an_hour_are_edited_three_times_in_six_seconds_a_channel() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let (general, staff) = (discord.channel("general"), discord.channel("staff"));
    let mut paths = Vec::new();
    for channel in [general, general, general, general, staff] {
        let id = bot.post(channel, json!({ "content": "old" })).await?.id();
        paths.push(format!("/channels/{channel}/messages/{id}"));
    }
    for _ in 0..10 {
        assert_eq!(bot.call("PATCH", &paths[0], json!({ "content": "young" })).await?.status, 200);
    }
    discord.advance(Duration::from_secs(3601));
    for path in &paths[..3] {
        assert_eq!(bot.call("PATCH", path, json!({ "content": "edited" })).await?.status, 200);
    }
    let refused = bot.call("PATCH", &paths[3], json!({ "content": "never edited before" })).await?;
    assert_eq!(refused.error(), (429, 30046), "it is the channel that is full");
    let wait = refused.body["retry_after"].as_f64().ok_or("how long?")?;
    assert!(wait > 0.0 && wait <= 6.0 && refused.header("retry-after").is_some(), "{}", refused.body);
    assert_eq!(discord.invalid_requests(), 1, "it counts as a 429");
    assert_eq!(bot.call("PATCH", &paths[4], json!({ "content": "edited" })).await?.status, 200, "another channel");
    discord.advance(Duration::from_secs(6));
    assert_eq!(bot.call("PATCH", &paths[3], json!({ "content": "edited" })).await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn too_many_refusals_get_the_address_banned_for_a_while() -> Tested {
    let discord = started(World { limits: Limits { invalid: Rate::new(3, 600), ..Limits::off() }, ..world() }).await?;
    let bot = Bot::of(&discord);
    let shared = Calls::to("GET", "/users/@me").times(5).rate_limited(Duration::from_secs(1), Scope::Shared);
    discord.befall(shared);
    for _ in 0..5 {
        assert_eq!(bot.get("/users/@me").await?.status, 429);
    }
    assert_eq!(discord.invalid_requests(), 0, "what many share is not held against one");
    for _ in 0..3 {
        assert_eq!(bot.get("/channels/5").await?.status, 404, "404 does not count");
        assert_eq!(bot.without_token("/users/@me").await?.status, 401);
    }
    let banned = bot.raw_get("/users/@me").await?;
    assert_eq!((banned.0, banned.1.as_str()), (429, "error code: 1015"));
    assert_eq!(discord.mistakes(), [Mistake::Banned]);
    discord.advance(Duration::from_secs(600));
    assert_eq!(bot.get("/users/@me").await?.status, 200);
    Ok(())
}
