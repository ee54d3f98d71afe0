//! Misfortune on a test's word.

use std::time::{Duration, Instant};

use discord_fake::{Calls, Scope};
use serde_json::json;

use crate::client::{Bot, PATIENCE, Tested, example};

#[tokio::test]
async fn a_call_can_be_performed_and_its_answer_lost() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    discord.befall(Calls::to("POST", "/channels/*/messages").answer_lost());
    bot.post(general, json!({ "content": "heard" })).await.expect_err("no answer comes");
    assert_eq!(discord.messages(general).len(), 1);
    assert_eq!(bot.post(general, json!({ "content": "answered" })).await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn a_call_can_be_cut_refused_or_late() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let body = json!({ "content": "x" });
    discord.befall(Calls::to("POST", "/channels/**").cut());
    discord.befall(Calls::to("POST", "/channels/**").times(2).answered(500, json!({ "message": "oops", "code": 0 })));
    discord.befall(Calls::to("POST", "/channels/**").late(Duration::from_millis(80)));
    discord.befall(Calls::to("POST", "/channels/**").answered_late(Duration::from_millis(80)));
    bot.post(general, body.clone()).await.expect_err("cut");
    assert_eq!(bot.post(general, body.clone()).await?.status, 500);
    assert_eq!(bot.post(general, body.clone()).await?.status, 500);
    assert!(discord.messages(general).is_empty(), "none of these was performed");
    for _ in 0..2 {
        let begun = Instant::now();
        assert_eq!(bot.post(general, body.clone()).await?.status, 200);
        assert!(begun.elapsed() >= Duration::from_millis(80));
    }
    let statuses: Vec<u16> = discord.calls_to("POST", "/channels/*/messages").iter().map(|call| call.status).collect();
    assert_eq!(statuses, [0, 500, 500, 200, 200]);
    Ok(())
}

#[tokio::test]
async fn a_call_can_stay_without_an_answer_until_the_end() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    discord.befall(Calls::any().never_answered());
    let waiting = tokio::spawn({
        let bot = Bot::of(&discord);
        async move { bot.post(general, json!({ "content": "x" })).await.is_err() }
    });
    discord.until(PATIENCE, |d| d.calls().len() == 1).await?;
    assert_eq!(bot.get("/users/@me").await?.status, 200, "others are served meanwhile");
    discord.stop().await;
    assert!(tokio::time::timeout(PATIENCE, waiting).await??, "the end ends it");
    assert!(discord.messages(general).is_empty());
    Ok(())
}

#[tokio::test]
async fn everything_on_the_wire_is_remembered_and_can_be_searched() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let path = format!("/channels/{general}/messages");
    bot.upload("POST", &path, &json!({ "content": "see" }), &[("a.txt", b"a needle in it".to_vec())]).await?;
    let calls = discord.calls();
    assert!(calls[0].mentions("needle") && calls[0].mentions("see") && !calls[0].mentions("haystack"));
    assert_eq!((calls[0].method.as_str(), calls[0].status), ("POST", 200));
    discord.forget_log();
    assert!(discord.calls().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_message_can_be_blocked_for_its_words() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let about = || Calls::to("POST", "/channels/*/messages").always().whose_words(|text| text.contains("evil"));
    for (fault, code) in
        [(about().blocked_for_a_link(), 240_000), (about().blocked_by_automod(), 200_000), (about().invalid(), 50_035)]
    {
        discord.clear_faults();
        discord.befall(fault);
        let body = json!({ "embeds": [{ "title": "#7", "description": "see evil.example" }] });
        assert_eq!(bot.post(general, body).await?.error(), (400, code));
        assert_eq!(bot.post(general, json!({ "content": "see good.example" })).await?.status, 200);
        let file = [("question.txt", b"evil words".to_vec())];
        let path = format!("/channels/{general}/messages");
        assert_eq!(bot.upload("POST", &path, &json!({ "content": "#7" }), &file).await?.status, 200);
    }
    Ok(())
}

#[tokio::test]
async fn a_call_can_meet_every_refusal_of_a_bad_day() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let me = || Calls::to("GET", "/users/@me");
    discord.befall(me().rate_limited(Duration::from_millis(1500), Scope::User));
    discord.befall(me().rate_limited(Duration::from_secs(2), Scope::Global));
    discord.befall(me().unauthorized());
    discord.befall(me().failed());
    discord.befall(me().bad_gateway());
    discord.befall(me().answered_half());
    let limited = bot.get("/users/@me").await?;
    assert_eq!((limited.status, limited.body["retry_after"].as_f64()), (429, Some(1.5)));
    assert_eq!((limited.header("retry-after"), limited.header("x-ratelimit-scope")), (Some("1.500"), Some("user")));
    let limited = bot.get("/users/@me").await?;
    assert_eq!((limited.header("x-ratelimit-global"), &limited.body["global"]), (Some("true"), &json!(true)));
    assert_eq!(bot.get("/users/@me").await?.status, 401);
    assert_eq!(bot.get("/users/@me").await?.status, 500);
    let page = bot.raw_get("/users/@me").await?;
    assert!(page.0 == 502 && page.1.starts_with("<html>"), "{page:?}");
    bot.get("/users/@me").await.expect_err("it breaks off");
    assert_eq!(bot.get("/users/@me").await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn a_write_can_be_performed_and_its_connection_reset() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    discord.befall(Calls::to("POST", "/channels/*/messages").answer_reset());
    let error = bot.post(general, json!({ "content": "heard" })).await.expect_err("no answer comes");
    let mut causes = vec![error.to_string()];
    let mut cause = error.source();
    while let Some(next) = cause {
        causes.push(format!("{next:?}"));
        cause = next.source();
    }
    assert!(causes.iter().any(|cause| cause.contains("ConnectionReset")), "{causes:?}");
    assert_eq!(discord.messages(general).len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_file_can_be_gone_late_broken_off_or_a_page() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let path = format!("/channels/{}/messages", discord.channel("general"));
    let files = [("question.txt", b"a long question".to_vec())];
    let sent = bot.upload("POST", &path, &json!({ "content": "see" }), &files).await?;
    let file = &sent.body["attachments"][0];
    discord.befall(Calls::any().always().failed());
    assert_eq!(bot.fetch(file).await?, (200, b"a long question".to_vec()), "files are no calls");
    discord.befall(Calls::files().gone());
    discord.befall(Calls::files().bad_gateway());
    discord.befall(Calls::files().late(Duration::from_millis(80)));
    discord.befall(Calls::files().answered_half());
    discord.befall(Calls::files().cut());
    assert_eq!(bot.fetch(file).await?, (404, b"This content is no longer available.".to_vec()));
    assert_eq!(bot.fetch(file).await?.0, 502);
    let begun = Instant::now();
    assert_eq!(bot.fetch(file).await?.0, 200);
    assert!(begun.elapsed() >= Duration::from_millis(80));
    bot.fetch(file).await.expect_err("it breaks off");
    bot.fetch(file).await.expect_err("cut");
    assert_eq!(bot.fetch(file).await?.0, 200);
    Ok(())
}
