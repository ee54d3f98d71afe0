//! Rate limits, and edits of old messages.

use std::time::Duration;

use serde_json::json;
use standin::{Discord, Limits, Rate, World};

use crate::client::{Bot, Gate, Tested, workshop};

#[tokio::test]
async fn the_sixth_message_in_five_seconds_waits() -> Tested {
    let discord = Discord::workshop().await?;
    let bot = Bot::of(&discord);
    let floor = discord.channel("floor");
    for left in ["4", "3", "2", "1", "0"] {
        let said = bot.post(floor, json!({ "content": "x" })).await?;
        assert_eq!(said.header("x-ratelimit-remaining"), Some(left));
        assert_eq!(said.header("x-ratelimit-limit"), Some("5"));
    }
    let sixth = bot.post(floor, json!({ "content": "x" })).await?;
    assert_eq!(sixth.status, 429);
    assert_eq!(sixth.body["global"], false);
    let wait = sixth.body["retry_after"].as_f64().ok_or("how long?")?;
    let header: f64 = sixth.header("retry-after").ok_or("how long?")?.parse()?;
    assert!((wait - header).abs() < 0.001 && wait > 0.0 && wait <= 5.0, "{wait} {header}");
    assert_eq!(bot.post(discord.channel("desk"), json!({ "content": "x" })).await?.status, 200);
    discord.advance(Duration::from_secs(5));
    assert_eq!(bot.post(floor, json!({ "content": "x" })).await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn all_calls_together_are_limited_but_interactions_are_not() -> Tested {
    let limits = Limits { global: Rate::new(3, 60), ..Limits::default() };
    let world = World { limits, ..World::workshop() };
    let discord = Discord::start(([127, 0, 0, 1], 0).into(), world).await?;
    let bot = Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    for _ in 0..3 {
        assert_eq!(bot.get("/users/@me").await?.status, 200);
    }
    let fourth = bot.get(&format!("/guilds/{}", discord.guild())).await?;
    assert_eq!((fourth.status, fourth.header("x-ratelimit-global")), (429, Some("true")));
    assert_eq!(fourth.body["global"], true);
    let asked = discord.person("Tashi").raw_press(discord.channel("floor"), None, "x");
    let interaction = gate.interaction().await?;
    let said = bot.answer(&interaction, json!({ "type": 4, "data": { "content": "quick" } })).await?;
    assert_eq!((said.status, said.header("x-ratelimit-limit")), (204, None));
    assert_eq!(asked.answer().await.text(), "quick");
    Ok(())
}

#[tokio::test]
async fn a_message_older_than_an_hour_can_be_edited_three_times_an_hour() -> Tested {
    let discord = workshop().await?;
    let bot = Bot::of(&discord);
    let floor = discord.channel("floor");
    let id = bot.post(floor, json!({ "content": "old" })).await?.id();
    let path = format!("/channels/{floor}/messages/{id}");
    for _ in 0..10 {
        assert_eq!(bot.call("PATCH", &path, json!({ "content": "young" })).await?.status, 200);
    }
    discord.advance(Duration::from_secs(3601));
    for _ in 0..3 {
        assert_eq!(bot.call("PATCH", &path, json!({ "content": "old" })).await?.status, 200);
    }
    let refused = bot.call("PATCH", &path, json!({ "content": "older" })).await?;
    assert_eq!(refused.error(), (429, 30046));
    assert!(refused.body["retry_after"].as_f64().is_some_and(|wait| wait > 3000.0), "{}", refused.body);
    assert_eq!(discord.messages(floor)[0].content(), "old");
    discord.advance(Duration::from_secs(3601));
    assert_eq!(bot.call("PATCH", &path, json!({ "content": "later" })).await?.status, 200);
    Ok(())
}
