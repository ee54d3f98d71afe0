//! Misfortune on a test's word.

use std::time::{Duration, Instant};

use serde_json::json;
use standin::Calls;

use crate::client::{Bot, PATIENCE, Tested, workshop};

#[tokio::test]
async fn a_call_can_be_performed_and_its_answer_lost() -> Tested {
    let discord = workshop().await?;
    let bot = Bot::of(&discord);
    let floor = discord.channel("floor");
    discord.befall(Calls::to("POST", "/channels/*/messages").answer_lost());
    bot.post(floor, json!({ "content": "heard" })).await.expect_err("no answer comes");
    assert_eq!(discord.messages(floor).len(), 1);
    assert_eq!(bot.post(floor, json!({ "content": "answered" })).await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn a_call_can_be_cut_refused_or_late() -> Tested {
    let discord = workshop().await?;
    let bot = Bot::of(&discord);
    let floor = discord.channel("floor");
    let body = json!({ "content": "x" });
    discord.befall(Calls::to("POST", "/channels/**").cut());
    discord.befall(Calls::to("POST", "/channels/**").times(2).answered(500, json!({ "message": "oops", "code": 0 })));
    discord.befall(Calls::to("POST", "/channels/**").late(Duration::from_millis(80)));
    discord.befall(Calls::to("POST", "/channels/**").answered_late(Duration::from_millis(80)));
    bot.post(floor, body.clone()).await.expect_err("cut");
    assert_eq!(bot.post(floor, body.clone()).await?.status, 500);
    assert_eq!(bot.post(floor, body.clone()).await?.status, 500);
    assert!(discord.messages(floor).is_empty(), "none of these was performed");
    for _ in 0..2 {
        let begun = Instant::now();
        assert_eq!(bot.post(floor, body.clone()).await?.status, 200);
        assert!(begun.elapsed() >= Duration::from_millis(80));
    }
    let statuses: Vec<u16> = discord.calls_to("POST", "/channels/*/messages").iter().map(|call| call.status).collect();
    assert_eq!(statuses, [0, 500, 500, 200, 200]);
    Ok(())
}

#[tokio::test]
async fn a_call_can_stay_without_an_answer_until_the_end() -> Tested {
    let discord = workshop().await?;
    let bot = Bot::of(&discord);
    let floor = discord.channel("floor");
    discord.befall(Calls::any().never_answered());
    let waiting = tokio::spawn({
        let bot = Bot::of(&discord);
        async move { bot.post(floor, json!({ "content": "x" })).await.is_err() }
    });
    discord.until(PATIENCE, |d| d.calls().len() == 1).await?;
    assert_eq!(bot.get("/users/@me").await?.status, 200, "others are served meanwhile");
    discord.stop().await;
    assert!(tokio::time::timeout(PATIENCE, waiting).await??, "the end ends it");
    assert!(discord.messages(floor).is_empty());
    Ok(())
}

#[tokio::test]
async fn everything_on_the_wire_is_remembered_and_can_be_searched() -> Tested {
    let discord = workshop().await?;
    let bot = Bot::of(&discord);
    let floor = discord.channel("floor");
    let path = format!("/channels/{floor}/messages");
    bot.upload("POST", &path, &json!({ "content": "see" }), &[("a.txt", b"a needle in it".to_vec())]).await?;
    let calls = discord.calls();
    assert!(calls[0].mentions("needle") && calls[0].mentions("see") && !calls[0].mentions("haystack"));
    assert_eq!((calls[0].method.as_str(), calls[0].status), ("POST", 200));
    discord.forget_log();
    assert!(discord.calls().is_empty());
    Ok(())
}
