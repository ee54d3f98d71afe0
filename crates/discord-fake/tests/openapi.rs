//! What the stand-in sends, against Discord's own description of its API.
//! `DISCORD_FAKE_OPENAPI=…/openapi.json cargo test -p discord-fake --features openapi -- --ignored`

#[path = "rules/client.rs"]
#[expect(dead_code, reason = "the tests of the rules use the rest")]
mod client;

use std::time::Duration;

use client::{Anything, Bot, Gate, Tested, buttons, commands, example, started, world};
use discord_fake::{Discord, Limits, Rate, World, openapi::Description};
use serde_json::{Value, json};

const CARD: &str = "a card with all there is";

#[tokio::test]
#[ignore = "needs Discord's OpenAPI description; DISCORD_FAKE_OPENAPI=path"]
async fn every_answer_and_every_payload_is_as_discord_describes_it() -> Tested {
    is_as_described(&Description::load()?, &example().await?).await
}

#[tokio::test]
#[ignore = "needs Discord's OpenAPI description; DISCORD_FAKE_OPENAPI=path"]
async fn a_strange_discord_does_nothing_that_discord_may_not() -> Tested {
    let description = Description::load()?.with_open_enumerations();
    for _ in 0..5 {
        is_as_described(&description, &started(World { strange: true, ..world() }).await?).await?;
    }
    Ok(())
}

async fn is_as_described(description: &Description, discord: &Discord) -> Tested {
    let bot = Bot::of(discord);
    let mut gate = Gate::open(discord).await?;
    gate.identify(json!({ "intents": 1, "compress": true })).await?;
    gate.event("READY").await?;
    gate.event("GUILD_CREATE").await?;
    asks_about_everything(&bot).await?;
    registers(&bot).await?;
    writes(&bot).await?;
    is_refused(&bot).await?;
    people_act(&bot, &mut gate).await?;
    let wrong = description.check_all(discord).err().unwrap_or_default();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let paths: std::collections::HashSet<String> =
        discord.calls().iter().map(|call| format!("{} {}", call.method, call.path.split('/').count())).collect();
    assert!(paths.len() > 12, "a good part of the routes was used: {paths:?}");
    Ok(())
}

#[tokio::test]
#[ignore = "needs Discord's OpenAPI description; DISCORD_FAKE_OPENAPI=path"]
async fn hundreds_of_interactions_are_made_of_one_each_odd_in_one_place() -> Tested {
    let description = Description::load()?.with_open_enumerations();
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    let (general, tashi) = (discord.channel("general"), discord.person("Tashi"));
    bot.register(commands()).await?;
    bot.post(general, card()).await?;
    let press = tashi.press_label(&tashi.sees_text(general, CARD).ok_or("it is there")?, "Approve")?;
    let command = tashi.command(general, "ask", &[("question", json!("Why?"))])?;
    let form = tashi.raw_submit(general, None, "form", &[("words", "Why?")]);
    for _ in 0..3 {
        gate.interaction().await?;
    }
    for (like, least) in [(press, 1000), (command, 500), (form, 500)] {
        let mutations = description.mutations(&like.payload());
        let legal = mutations.iter().filter(|one| one.legal).count();
        assert!(mutations.len() >= least, "{} of them", mutations.len());
        assert!(legal > 50 && legal < mutations.len(), "{legal} of {} are legal", mutations.len());
        let has = |what: &str| mutations.iter().find(|one| one.what.starts_with(what));
        let sku = has("/member/user/avatar_decoration_data: {\"asset\"").ok_or("a decoration")?;
        assert!(sku.legal && sku.json["member"]["user"]["avatar_decoration_data"]["sku_id"].is_null(), "{}", sku.what);
        assert!(has("/member/user/flags: 4294967296").ok_or("flags of more than 32 bits")?.legal);
        assert!(!has("/member/user/id: missing").ok_or("a user without id")?.legal);
        assert!(mutations.iter().all(|one| one.json["token"] == like.payload()["token"]), "each can be answered");
        for one in mutations.iter().step_by(97) {
            discord.deliver_raw(&like, one.json.clone());
            let came = gate.interaction().await?;
            assert_ne!(came["token"], like.payload()["token"]);
            assert_eq!(
                bot.answer(&came, json!({ "type": 4, "data": { "content": "?" } })).await?.status,
                204,
                "{}",
                one.what
            );
        }
    }
    Ok(())
}

#[tokio::test]
#[ignore = "needs Discord's OpenAPI description; DISCORD_FAKE_OPENAPI=path"]
async fn a_call_that_discord_would_not_understand_is_found_out() -> Tested {
    let description = Description::load()?;
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let misspelt = [
        ("POST", format!("/channels/{general}/messages"), json!({ "content": "x", "embed": { "title": "old" } })),
        (
            "POST",
            format!("/channels/{general}/messages"),
            json!({ "content": "x", "allowed_mentions": { "pares": [] } }),
        ),
        ("GET", format!("/channels/{general}/messages?limits=5"), Value::Null),
        ("GET", "/guild/5".to_owned(), Value::Null),
    ];
    for (method, path, body) in misspelt {
        discord.forget_log();
        bot.call(method, &path, body.clone()).await?;
        assert!(description.check_all(&discord).is_err(), "{method} {path} {body}");
    }
    Ok(())
}

async fn asks_about_everything(bot: &Bot) -> Tested {
    let (guild, general) = (bot.discord.guild(), bot.discord.channel("general"));
    let tashi = bot.discord.person("Tashi").id();
    let paths = [
        "/gateway".to_owned(),
        "/gateway/bot".to_owned(),
        "/users/@me".to_owned(),
        "/users/@me/guilds".to_owned(),
        format!("/users/@me/guilds/{guild}/member"),
        format!("/users/{tashi}"),
        "/applications/@me".to_owned(),
        "/oauth2/applications/@me".to_owned(),
        format!("/guilds/{guild}"),
        format!("/guilds/{guild}?with_counts=true"),
        format!("/guilds/{guild}/roles"),
        format!("/guilds/{guild}/channels"),
        format!("/guilds/{guild}/members/{tashi}"),
        format!("/channels/{general}"),
        format!("/channels/{general}/messages?limit=5"),
    ];
    for path in paths {
        assert_eq!(bot.get(&path).await?.status, 200, "{path}");
    }
    Ok(())
}

async fn registers(bot: &Bot) -> Tested {
    let app = bot.discord.bot();
    let registered = bot.register(commands()).await?;
    assert_eq!(registered.status, 200);
    let id = registered.body[0]["id"].as_str().unwrap_or("").to_owned();
    let all = format!("/applications/{app}/commands");
    let own = format!("/applications/{app}/guilds/{}/commands", bot.discord.guild());
    let one = json!({ "name": "help", "description": "Help", "name_localizations": { "de": "hilfe" } });
    assert_eq!(bot.get(&format!("{all}?with_localizations=true")).await?.status, 200);
    assert_eq!(bot.get(&format!("{all}/{id}")).await?.status, 200);
    assert_eq!(bot.call("PUT", &own, json!([one])).await?.status, 200);
    assert_eq!(bot.call("POST", &all, one.clone()).await?.status, 201);
    assert_eq!(bot.call("POST", &all, one).await?.status, 200);
    assert_eq!(bot.call("PUT", &own, json!([])).await?.status, 200);
    Ok(())
}

/// A message with everything that the bot may put into one.
fn card() -> Value {
    let select = json!({ "type": 3, "custom_id": "why", "placeholder": "Decline…", "options": [
        { "label": "Abuse", "value": "abuse", "description": "rude" }, { "label": "Off-topic", "value": "off", "default": true },
    ] });
    json!({
        "content": CARD,
        "embeds": [{
            "title": "#7", "description": "Why?", "color": 0x12_3456, "url": "https://example.org/7",
            "timestamp": "2019-11-25T09:00:00Z",
            "author": { "name": "anonymous" }, "footer": { "text": "waiting" },
            "fields": [{ "name": "Facts", "value": "none", "inline": true }],
        }],
        "components": [buttons(&[("a", "Approve"), ("e", "Edit")])[0], { "type": 1, "components": [select] },
            { "type": 1, "components": [{ "type": 2, "style": 5, "label": "Source", "url": "https://example.org" }] }],
        "allowed_mentions": { "parse": [] }, "nonce": "card-7-1", "enforce_nonce": true,
    })
}

async fn writes(bot: &Bot) -> Tested {
    let general = bot.discord.channel("general");
    let path = format!("/channels/{general}/messages");
    let posted = bot.post(general, card()).await?;
    assert_eq!(posted.status, 200, "{}", posted.body);
    let one = format!("{path}/{}", posted.id());
    assert_eq!(bot.call("PATCH", &one, json!({ "content": "changed", "flags": 4 })).await?.status, 200);
    assert_eq!(bot.get(&one).await?.status, 200);
    let reply = json!({ "content": "Answer", "message_reference": { "message_id": posted.id() } });
    assert_eq!(bot.post(general, reply).await?.status, 200);
    let file = [("question.txt", b"words".to_vec())];
    let body = json!({ "attachments": [{ "id": "0", "filename": "question.txt" }] });
    assert_eq!(bot.upload("POST", &path, &body, &file).await?.status, 200);
    assert_eq!(bot.get(&path).await?.body.as_array().map(Vec::len), Some(3));
    assert_eq!(bot.call("DELETE", &one, Value::Null).await?.status, 204);
    Ok(())
}

async fn is_refused(bot: &Bot) -> Tested {
    let general = bot.discord.channel("general");
    let long = json!({ "content": "x".repeat(2001), "embeds": [{ "title": "x".repeat(300) }] });
    assert_eq!(bot.post(general, long).await?.status, 400);
    assert_eq!(bot.get("/channels/5").await?.status, 404);
    assert_eq!(bot.without_token("/users/@me").await?.status, 401);
    bot.discord.set_limits(Limits { other: Rate::new(0, 60), ..Limits::default() });
    assert_eq!(bot.get("/users/@me").await?.status, 429);
    bot.discord.set_limits(Limits::off());
    Ok(())
}

fn field() -> Value {
    json!({ "type": 4, "custom_id": "words", "label": "Your question", "style": 2, "max_length": 500,
            "required": true, "placeholder": "Ask", "value": "Why" })
}

async fn people_act(bot: &Bot, gate: &mut Gate) -> Tested {
    let discord: &Discord = &bot.discord;
    let general = discord.channel("general");
    let (tashi, mateo) = (discord.person("Tashi"), discord.person("Mateo Rivas"));

    // A command with everything that can be resolved, thought over, answered, followed, taken back.
    let options = [
        ("title", json!("An evening")),
        ("staff", json!(discord.channel("staff"))),
        ("moderators", json!(discord.role("Moderators"))),
        ("chair", json!(tashi.id())),
    ];
    mateo.command(general, "event open", &options)?;
    let interaction = gate.interaction().await?;
    assert_eq!(respond(bot, &interaction, json!({ "type": 5, "data": { "flags": 64 } })).await?, 200);
    let original = bot.webhook(&interaction, "/messages/@original");
    assert_eq!(bot.get(&original).await?.status, 200);
    assert_eq!(bot.call("PATCH", &original, json!({ "content": "done" })).await?.status, 200);
    let follow =
        bot.call("POST", &bot.webhook(&interaction, "?wait=true"), json!({ "content": "more", "flags": 64 })).await?;
    assert_eq!(follow.status, 200);
    let follow = bot.webhook(&interaction, &format!("/messages/{}", follow.id()));
    assert_eq!(bot.get(&follow).await?.status, 200);
    assert_eq!(bot.call("PATCH", &follow, json!({ "content": "less" })).await?.status, 200);
    assert_eq!(bot.call("DELETE", &follow, Value::Null).await?.status, 204);
    assert_eq!(bot.call("DELETE", &original, Value::Null).await?.status, 204);

    // Suggestions.
    let typing = tokio::spawn({
        let tashi = tashi.clone();
        async move { tashi.autocomplete(general, "brief", &[("search", json!("c"))], "search").await }
    });
    let interaction = gate.interaction().await?;
    let choices = json!([{ "name": "Cybersecurity Law", "value": "csl" }]);
    assert_eq!(bot.answer(&interaction, json!({ "type": 8, "data": { "choices": choices } })).await?.status, 204);
    typing.await??;

    // A press that opens a form, the form, a press that changes its message, a choice that is answered in public.
    let mut body = card();
    body["nonce"] = json!("card-8-1");
    bot.post(general, body).await?;
    let card = tashi.sees_text(general, CARD).ok_or("it is there")?;
    let pressed = tashi.press_label(&card, "Edit")?;
    let interaction = gate.interaction().await?;
    let form = json!({ "custom_id": "form", "title": "Ask", "components": [{ "type": 1, "components": [field()] }] });
    assert_eq!(bot.answer(&interaction, json!({ "type": 9, "data": form })).await?.status, 204);
    let answer = pressed.answer().await;
    tashi.submit(answer.modal().ok_or("a form")?, &[("words", "Why?")])?;
    let interaction = gate.interaction().await?;
    assert_eq!(respond(bot, &interaction, json!({ "type": 4, "data": { "content": "#1", "flags": 64 } })).await?, 200);
    tashi.press_label(&card, "Approve")?;
    let interaction = gate.interaction().await?;
    assert_eq!(respond(bot, &interaction, json!({ "type": 7, "data": { "content": "Approved" } })).await?, 200);
    tashi.select(&card, "why", &["abuse"])?;
    let interaction = gate.interaction().await?;
    assert_eq!(respond(bot, &interaction, json!({ "type": 4, "data": { "content": "in public" } })).await?, 200);
    tashi.raw_press(general, None, "never made");
    let interaction = gate.interaction().await?;
    assert_eq!(bot.answer(&interaction, json!({ "type": 6 })).await?.status, 204);
    discord.advance(Duration::from_secs(3600));
    assert_eq!(bot.get(&original).await?.status, 401);
    Ok(())
}

/// Answers and asks to be told what became of it; the status.
async fn respond(bot: &Bot, interaction: &Value, body: Value) -> Result<u16, Anything> {
    let part = |name: &str| interaction[name].as_str().unwrap_or("").to_owned();
    let path = format!("/interactions/{}/{}/callback?with_response=true", part("id"), part("token"));
    Ok(bot.call("POST", &path, body).await?.status)
}
