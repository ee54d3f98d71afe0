//! Where the real Discord is stricter than one would like it to be.

use std::time::Duration;

use discord_fake::{ChannelKind, Limits, Mistake, NewChannel, NotSent, Permissions, Who, World};
use serde_json::{Value, json};

use crate::client::{Anything, Bot, Gate, Tested, buttons, commands, example, started, world};

fn question() -> [(&'static str, Value); 1] {
    [("question", json!("Why?"))]
}

#[tokio::test]
async fn who_may_not_write_is_given_no_commands_but_may_press_and_fill_in() -> Tested {
    let discord = started(World { limits: Limits::off(), ..World::example() }).await?;
    let bot = Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    bot.register(commands()).await?;
    let (general, tashi) = (discord.channel("general"), discord.person("Tashi"));
    let announcements = discord.channel("announcements");
    assert!(tashi.commands(announcements).is_empty());
    assert_eq!(tashi.command(announcements, "ask", &question()).err(), Some(NotSent::NotAllowed));
    let typed = tashi.autocomplete(announcements, "brief", &[("search", json!("c"))], "search").await;
    assert_eq!(typed.err(), Some(NotSent::NotAllowed));
    tashi.command(general, "ask", &question())?;
    gate.interaction().await?;
    discord.person("Mateo Rivas").command(announcements, "ask", &question())?;
    gate.interaction().await?;

    bot.post(announcements, json!({ "content": "panel", "components": buttons(&[("ask", "Ask")]) })).await?;
    let panel = tashi.sees_text(announcements, "panel").ok_or("it is there")?;
    let pressed = tashi.press_label(&panel, "Ask")?;
    let press = gate.interaction().await?;
    let field = json!({ "type": 4, "custom_id": "words", "label": "Your question", "style": 2 });
    let form = json!({ "custom_id": "form", "title": "Ask", "components": [{ "type": 1, "components": [field] }] });
    assert_eq!(bot.answer(&press, json!({ "type": 9, "data": form })).await?.status, 204);
    tashi.submit(pressed.answer().await.modal().ok_or("a form")?, &[("words", "Why?")])?;
    gate.interaction().await?;

    discord.set_overwrite(announcements, &Who::Everyone, Permissions::SEND_MESSAGES, Permissions::NONE);
    tashi.command(announcements, "ask", &question())?;
    Ok(())
}

#[tokio::test]
async fn threads_have_a_right_of_their_own_and_their_channel_s_overwrites() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    bot.register(commands()).await?;
    let tashi = discord.person("Tashi");
    let thread = discord.add_channel(NewChannel::thread("aside", "general"));
    assert_eq!(tashi.command(thread, "ask", &question()).err(), Some(NotSent::NotAllowed));
    assert_eq!(bot.post(thread, json!({ "content": "x" })).await?.error(), (403, 50013));
    let general = discord.channel("general");
    for who in [Who::Everyone, Who::Bot] {
        discord.set_overwrite(general, &who, Permissions::SEND_MESSAGES_IN_THREADS, Permissions::NONE);
    }
    tashi.command(thread, "ask", &question())?;
    let came = gate.interaction().await?;
    assert_eq!((&came["channel"]["type"], &came["channel"]["parent_id"]), (&json!(11), &json!(general)));
    assert_eq!(came["channel"]["permission_overwrites"], Value::Null);
    assert_eq!(bot.post(thread, json!({ "content": "x" })).await?.status, 200);
    let listed = bot.get(&format!("/guilds/{}/channels", discord.guild())).await?;
    assert_eq!(listed.body.as_array().map(Vec::len), Some(3), "a thread is not among the channels");
    Ok(())
}

#[tokio::test]
async fn the_text_of_a_voice_channel_needs_connect() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let stage = discord.add_channel(NewChannel::new("stage").of_kind(ChannelKind::Stage));
    let path = format!("/channels/{stage}/messages");
    assert_eq!(bot.get(&path).await?.error(), (403, 50001));
    assert_eq!(bot.post(stage, json!({ "content": "x" })).await?.error(), (403, 50001));
    discord.set_overwrite(stage, &Who::Bot, Permissions::CONNECT, Permissions::NONE);
    assert_eq!(bot.post(stage, json!({ "content": "x" })).await?.status, 200);
    assert_eq!(bot.get(&path).await?.status, 200);
    Ok(())
}

/// A text of so many code points: in letters that UTF-16 writes with two units, and in ones that people see as far fewer.
fn texts(code_points: usize) -> [String; 2] {
    ["𠀀".repeat(code_points), "ཧཱུྃ".chars().cycle().take(code_points).collect()]
}

#[tokio::test]
async fn lengths_are_counted_in_code_points_everywhere() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let option =
        |label: &str, value: &str, about: &str| json!({ "label": label, "value": value, "description": about });
    let select = |placeholder: &str, option: Value| {
        let select = json!({ "type": 3, "custom_id": "s", "placeholder": placeholder, "options": [option] });
        json!({ "components": [{ "type": 1, "components": [select] }] })
    };
    type Body<'a> = &'a dyn Fn(&str) -> Value;
    let bodies: [(&str, usize, Body<'_>); 11] = [
        ("content", 2000, &|text| json!({ "content": text })),
        ("an embed's title", 256, &|text| json!({ "embeds": [{ "title": text }] })),
        ("an embed's description", 4096, &|text| json!({ "embeds": [{ "description": text }] })),
        ("a field's name", 256, &|text| json!({ "embeds": [{ "fields": [{ "name": text, "value": "x" }] }] })),
        ("a field's value", 1024, &|text| json!({ "embeds": [{ "fields": [{ "name": "x", "value": text }] }] })),
        ("a footer", 2048, &|text| json!({ "embeds": [{ "footer": { "text": text } }] })),
        ("an author", 256, &|text| json!({ "embeds": [{ "author": { "name": text } }] })),
        ("a button's label", 80, &|text| json!({ "components": buttons(&[("x", text)]) })),
        ("an option's label", 100, &|text| select("", option(text, "v", ""))),
        ("an option's description", 100, &|text| select("", option("l", "v", text))),
        ("a placeholder", 150, &|text| select(text, option("l", "v", ""))),
    ];
    for (what, most, body) in bodies {
        for text in texts(most) {
            let said = bot.post(general, body(&text)).await?;
            assert_eq!(said.status, 200, "{what}: {}", said.body);
        }
        for text in texts(most + 1) {
            assert_eq!(bot.post(general, body(&text)).await?.error(), (400, 50035), "{what}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_message_has_six_thousand_characters_of_embeds_in_all() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let embeds = |last: usize| {
        let field = json!({ "name": "n".repeat(200), "value": "v".repeat(1000) });
        json!({ "embeds": [{ "description": "d".repeat(4000) }, { "fields": [field], "footer": { "text": "f".repeat(last) } }] })
    };
    let sent = bot.post(general, embeds(800)).await?;
    assert_eq!(sent.status, 200, "{}", sent.body);
    assert_eq!(bot.post(general, embeds(801)).await?.error(), (400, 50035));
    let path = format!("/channels/{general}/messages/{}", sent.id());
    assert_eq!(bot.call("PATCH", &path, embeds(801)).await?.error(), (400, 50035), "edits are counted alike");
    Ok(())
}

#[tokio::test]
async fn a_form_s_title_and_labels_have_forty_five() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    let (general, tashi) = (discord.channel("general"), discord.person("Tashi"));
    let mut opens = async |title: &str, label: &str, placeholder: &str| -> Result<u16, Anything> {
        tashi.raw_press(general, None, "form");
        let press = gate.interaction().await?;
        let field = json!({ "type": 4, "custom_id": "w", "label": label, "style": 1, "placeholder": placeholder });
        let form = json!({ "custom_id": "f", "title": title, "components": [{ "type": 1, "components": [field] }] });
        Ok(bot.answer(&press, json!({ "type": 9, "data": form })).await?.status)
    };
    for (fit, long, hint, long_hint) in [
        (&texts(45)[0], &texts(46)[0], &texts(100)[0], &texts(101)[0]),
        (&texts(45)[1], &texts(46)[1], &texts(100)[1], &texts(101)[1]),
    ] {
        assert_eq!(opens(fit, fit, hint).await?, 204);
        assert_eq!(opens(long, fit, hint).await?, 400);
        assert_eq!(opens(fit, long, hint).await?, 400);
        assert_eq!(opens(fit, fit, long_hint).await?, 400);
    }
    Ok(())
}

#[tokio::test]
async fn a_call_names_the_bot_and_nothing_comes_without_a_type_of_its_own() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    assert_eq!(bot.as_nobody("/users/@me").await?.error(), (403, 40333));
    assert_eq!(discord.mistakes(), [Mistake::NoUserAgent]);
    let general = discord.channel("general");
    let sent = bot.post(general, json!({ "content": "x" })).await?;
    assert_eq!(sent.header("content-type"), Some("application/json"));
    let deleted = bot.call("DELETE", &format!("/channels/{general}/messages/{}", sent.id()), Value::Null).await?;
    assert_eq!((deleted.status, deleted.header("content-type")), (204, None));
    Ok(())
}

#[tokio::test]
async fn a_file_s_address_is_good_for_a_day_and_signed_anew_only_where_all_see_it() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    let (general, tashi) = (discord.channel("general"), discord.person("Tashi"));
    let files = [("question.txt", b"Why?".to_vec())];
    let public =
        bot.upload("POST", &format!("/channels/{general}/messages"), &json!({ "content": "a" }), &files).await?;
    tashi.raw_press(general, None, "x");
    let press = gate.interaction().await?;
    bot.answer(&press, json!({ "type": 5, "data": { "flags": 64 } })).await?;
    let original = bot.webhook(&press, "/messages/@original");
    let body = json!({ "content": "held back", "components": buttons(&[("send", "Send anyway")]) });
    let private = bot.upload("PATCH", &original, &body, &files).await?;
    for said in [&public, &private] {
        assert_eq!(bot.fetch(&said.body["attachments"][0]).await?, (200, b"Why?".to_vec()));
    }
    discord.advance(Duration::from_secs(24 * 3600 + 1));
    for said in [&public, &private] {
        let gone = bot.fetch(&said.body["attachments"][0]).await?;
        assert_eq!(gone, (404, b"This content is no longer available.".to_vec()));
    }
    let mut forged = public.body["attachments"][0].clone();
    forged["url"] = json!(forged["url"].as_str().map(|url| url.replace("?ex=", "?ex=f")));
    assert_eq!(bot.fetch(&forged).await?.0, 404, "what is signed cannot be changed");
    let again = bot.get(&format!("/channels/{general}/messages/{}", public.id())).await?;
    assert_eq!(bot.fetch(&again.body["attachments"][0]).await?.0, 200);
    let message = tashi.sees_text(general, "held back").ok_or("it is there")?;
    tashi.press_label(&message, "Send anyway")?;
    let pressed = gate.interaction().await?;
    assert_eq!(bot.fetch(&pressed["message"]["attachments"][0]).await?.0, 404, "a private one is as it was");
    Ok(())
}

#[tokio::test]
async fn a_strange_discord_says_the_same_in_strange_ways() -> Tested {
    let discord = started(World { strange: true, ..world() }).await?;
    let bot = Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    let (general, tashi) = (discord.channel("general"), discord.person("Tashi"));
    let mut odd = std::collections::HashSet::new();
    for n in 0..40 {
        let name = format!("ask{n}");
        let asked = tashi.raw_command(general, json!({ "id": "1", "name": name, "type": 1 }));
        let came = gate.interaction().await?;
        assert_eq!(came["data"]["name"], json!(name));
        assert_eq!((&came["member"]["user"]["id"], &came["channel_id"]), (&json!(tashi.id()), &json!(general)));
        assert_eq!(came["member"]["user"]["flags"], json!((1_u64 << 53) - 1));
        let user = &came["member"]["user"];
        odd.insert(format!("{:?} {:?}", user.get("avatar_decoration_data"), user.get("collectibles")));
        bot.answer(&came, json!({ "type": 4, "data": { "content": name, "flags": 64 } })).await?;
        assert_eq!(asked.answer().await.text(), name);
    }
    assert!(odd.len() >= 6, "{odd:?}");
    let lines = discord.gateway_log();
    assert!(lines.iter().any(|line| line.json.contains("STAND_IN_NOVELT")), "events that nobody has heard of");
    let body =
        json!({ "content": "x", "components": buttons(&[("a", "Approve")]), "nonce": "n1", "enforce_nonce": true });
    let sent = bot.post(general, body).await?;
    assert_eq!((&sent.body["content"], &sent.body["nonce"]), (&json!("x"), &json!("n1")));
    assert_eq!(sent.body["components"][0]["components"][0]["custom_id"], "a");
    assert_eq!(sent.body["components"][1]["type"], 199);
    assert_eq!(
        discord.messages(general)[0].json()["components"].as_array().map(Vec::len),
        Some(1),
        "people see it as it is"
    );
    Ok(())
}
