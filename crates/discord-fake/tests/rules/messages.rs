//! Messages of a channel: who may, what is refused, what is kept.

use std::time::Duration;

use discord_fake::{Permissions, Who};
use serde_json::{Value, json};

use crate::client::{Bot, Tested, buttons, example};

#[tokio::test]
async fn a_bot_without_the_token_gets_nowhere() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let said = bot.without_token("/users/@me").await?;
    assert_eq!((said.status, &said.body["message"]), (401, &json!("401: Unauthorized")));
    assert_eq!(bot.without_token("/gateway").await?.status, 200, "anyone may know where the gateway is");
    assert_eq!(bot.get("/no/such/thing").await?.status, 404);
    Ok(())
}

#[tokio::test]
async fn permissions_of_the_channel_decide() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let (general, staff) = (discord.channel("general"), discord.channel("staff"));
    let hello = json!({ "content": "hello" });
    assert_eq!(bot.post(staff, hello.clone()).await?.status, 200, "the bot sees the staff");
    assert_eq!(bot.post(1.into(), hello.clone()).await?.error(), (404, 10003));

    let none = Permissions::NONE;
    let cases = [
        (Permissions::VIEW_CHANNEL, hello.clone(), (403, 50001)),
        (Permissions::SEND_MESSAGES, hello.clone(), (403, 50013)),
        (Permissions::EMBED_LINKS, json!({ "embeds": [{ "title": "t" }] }), (403, 50013)),
    ];
    for (denied, body, error) in cases {
        discord.set_overwrite(general, &Who::Bot, none, denied);
        assert_eq!(bot.post(general, body).await?.error(), error, "without {denied:?}");
    }
    discord.set_overwrite(general, &Who::Bot, none, Permissions::ATTACH_FILES);
    let path = format!("/channels/{general}/messages");
    let file = [("a.txt", b"text".to_vec())];
    assert_eq!(bot.upload("POST", &path, &json!({}), &file).await?.error(), (403, 50013));
    discord.set_overwrite(general, &Who::Bot, none, Permissions::READ_MESSAGE_HISTORY);
    assert_eq!(bot.get(&path).await?.body, json!([]), "no history, no messages");
    discord.set_overwrite(general, &Who::Bot, none, none);
    assert_eq!(bot.upload("POST", &path, &json!({}), &file).await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn what_is_too_long_empty_or_doubled_is_refused_where_it_stands() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let long = |length: usize| "x".repeat(length);
    let row = |label: &str| buttons(&[("a", label)])[0].clone();
    let cases: Vec<(Value, &str, &str)> = vec![
        (json!({ "content": long(2001) }), "/content", "BASE_TYPE_MAX_LENGTH"),
        (json!({ "embeds": [{ "title": long(257) }] }), "/embeds/0/title", "BASE_TYPE_MAX_LENGTH"),
        (json!({ "embeds": [{ "description": long(4097) }] }), "/embeds/0/description", "BASE_TYPE_MAX_LENGTH"),
        (
            json!({ "embeds": [{ "fields": [{ "name": "n", "value": " " }] }] }),
            "/embeds/0/fields/0/value",
            "BASE_TYPE_REQUIRED",
        ),
        (
            json!({ "embeds": [{ "description": long(4000) }, { "description": long(2001) }] }),
            "/embeds",
            "MAX_EMBED_SIZE_EXCEEDED",
        ),
        (json!({ "embeds": vec![json!({ "title": "t" }); 11] }), "/embeds", "BASE_TYPE_MAX_LENGTH"),
        (
            json!({ "embeds": [{ "title": "t", "url": "javascript:alert(1)" }] }),
            "/embeds/0/url",
            "URL_TYPE_INVALID_SCHEME",
        ),
        (json!({ "content": "x", "components": vec![row("b"); 6] }), "/components", "BASE_TYPE_MAX_LENGTH"),
        (
            json!({ "content": "x", "components": [row("a"), row("b")] }),
            "/components/1/components/0/custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
        ),
        (
            json!({ "content": "x", "components": [row(&long(81))] }),
            "/components/0/components/0/label",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (
            json!({ "content": "x", "components": buttons(&[(&long(101), "a")]) }),
            "/components/0/components/0/custom_id",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            json!({ "content": "x", "components": [{ "type": 1, "components": [{ "type": 3, "custom_id": "s", "options": vec![json!({ "label": "l", "value": "v" }); 26] }] }] }),
            "/components/0/components/0/options",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            json!({ "content": "x", "allowed_mentions": { "parse": ["users"], "users": ["1"] } }),
            "/allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        ),
        (json!({ "content": "x", "nonce": long(26) }), "/nonce", "NONCE_TYPE_TOO_LONG"),
        (
            json!({ "content": "x", "message_reference": { "message_id": "5" } }),
            "/message_reference",
            "REPLIES_UNKNOWN_MESSAGE",
        ),
    ];
    for (body, place, code) in cases {
        let said = bot.post(general, body.clone()).await?;
        assert_eq!(said.error(), (400, 50035), "{place}");
        let errors = said.body["errors"].pointer(place).map(|at| at["_errors"].to_string());
        assert!(errors.is_some_and(|errors| errors.contains(code)), "{code} at {place}: {}", said.body);
    }
    for empty in [json!({}), json!({ "content": " \n " }), json!({ "embeds": [{}] })] {
        assert_eq!(bot.post(general, empty).await?.error(), (400, 50006));
    }
    assert!(discord.messages(general).is_empty(), "what is refused leaves nothing behind");
    Ok(())
}

#[tokio::test]
async fn the_same_nonce_makes_one_message_for_a_few_minutes() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let body = json!({ "content": "once", "nonce": "post-7-1", "enforce_nonce": true });
    let first = bot.post(general, body.clone()).await?;
    assert_eq!(first.body["nonce"], "post-7-1");
    assert_eq!(bot.post(general, body.clone()).await?.id(), first.id());
    assert_eq!(discord.messages(general).len(), 1);
    let listed = bot.get(&format!("/channels/{general}/messages")).await?;
    assert_eq!(listed.body[0]["nonce"], Value::Null, "nobody is told it later");
    discord.advance(Duration::from_secs(301));
    assert_ne!(bot.post(general, body).await?.id(), first.id());
    let free = json!({ "content": "not enforced", "nonce": "post-7-1" });
    assert_ne!(bot.post(general, free.clone()).await?.id(), bot.post(general, free).await?.id());
    Ok(())
}

#[tokio::test]
async fn messages_are_listed_newest_first_from_where_one_asks() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let mut ids = Vec::new();
    for n in 0..5 {
        ids.push(bot.post(general, json!({ "content": n.to_string() })).await?.id());
    }
    let path = format!("/channels/{general}/messages");
    let listed = async |query: String| -> Result<Vec<String>, crate::client::Anything> {
        let said = bot.get(&format!("{path}?{query}")).await?;
        Ok(said
            .body
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|m| m["content"].as_str().map(str::to_owned))
            .collect())
    };
    assert_eq!(listed("limit=2".to_owned()).await?, ["4", "3"]);
    assert_eq!(listed(format!("limit=2&before={}", ids[3])).await?, ["2", "1"]);
    assert_eq!(listed(format!("limit=2&after={}", ids[1])).await?, ["3", "2"]);
    assert_eq!(listed(format!("limit=3&around={}", ids[2])).await?, ["3", "2", "1"]);
    assert_eq!(bot.get(&format!("{path}?limit=101")).await?.error(), (400, 50035));
    Ok(())
}

#[tokio::test]
async fn only_own_messages_are_edited_and_deleted_ones_are_gone() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let theirs = discord.person("Tashi").says(general, "mine")?;
    let path = format!("/channels/{general}/messages/{}", theirs.id());
    assert_eq!(bot.call("PATCH", &path, json!({ "content": "x" })).await?.error(), (403, 50005));
    assert_eq!(bot.call("DELETE", &path, Value::Null).await?.error(), (403, 50013));

    let own = bot.post(general, json!({ "content": "a", "components": buttons(&[("b", "B")]) })).await?.id();
    let path = format!("/channels/{general}/messages/{own}");
    let edited = bot.call("PATCH", &path, json!({ "content": "c" })).await?;
    assert_eq!(edited.body["content"], "c");
    assert!(edited.body["edited_timestamp"].is_string());
    assert_eq!(edited.body["components"][0]["components"][0]["label"], "B", "what an edit leaves out stays");
    let emptied = json!({ "content": "", "components": [] });
    assert_eq!(bot.call("PATCH", &path, emptied).await?.error(), (400, 50006));
    assert!(discord.delete_message(general, own.parse()?));
    for method in ["GET", "PATCH", "DELETE"] {
        let body = if method == "PATCH" { json!({ "content": "x" }) } else { Value::Null };
        assert_eq!(bot.call(method, &path, body).await?.error(), (404, 10008), "{method}");
    }
    Ok(())
}

#[tokio::test]
async fn files_come_with_their_names_and_stay_until_left_out() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let path = format!("/channels/{general}/messages");
    let body = json!({ "content": "see", "attachments": [{ "id": 0, "filename": "question.txt", "description": "all of it" }] });
    let said = bot.upload("POST", &path, &body, &[("x.txt", b"words".to_vec())]).await?;
    let attachment = &said.body["attachments"][0];
    assert_eq!((&attachment["filename"], &attachment["size"]), (&json!("question.txt"), &json!(5)));
    let message = discord.messages(general).pop().ok_or("it was posted")?;
    let id = attachment["id"].as_str().unwrap_or("").parse()?;
    assert_eq!(discord.file(&message, id).as_deref(), Some(&b"words"[..]));

    let path = format!("{path}/{}", said.id());
    let kept = bot.call("PATCH", &path, json!({ "content": "still" })).await?;
    assert_eq!(kept.body["attachments"].as_array().map(Vec::len), Some(1));
    let left_out = bot.call("PATCH", &path, json!({ "attachments": [] })).await?;
    assert_eq!(left_out.body["attachments"], json!([]));
    let huge = vec![0; 10 * 1024 * 1024 + 1];
    let path = format!("/channels/{general}/messages");
    assert_eq!(bot.upload("POST", &path, &json!({}), &[("h", huge)]).await?.error(), (413, 40005));
    Ok(())
}

#[tokio::test]
async fn nobody_is_pinged_who_need_not_be() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let general = discord.channel("general");
    let (tashi, role) = (discord.person("Tashi").id(), discord.role("Moderators"));
    let content = format!("<@{tashi}> <@&{role}> @everyone");
    let loud = bot.post(general, json!({ "content": content })).await?;
    assert_eq!(loud.body["mentions"][0]["id"], json!(tashi), "a mention pings unless that is switched off");
    assert_eq!((&loud.body["mention_roles"], &loud.body["mention_everyone"]), (&json!([]), &json!(false)));
    let quiet = bot.post(general, json!({ "content": content, "allowed_mentions": { "parse": [] } })).await?;
    assert_eq!(quiet.body["mentions"], json!([]));

    discord.set_overwrite(general, &Who::Bot, Permissions::MENTION_EVERYONE, Permissions::NONE);
    let loudest = bot.post(general, json!({ "content": content })).await?;
    assert_eq!(loudest.body["mention_roles"], json!([role]));
    assert_eq!(loudest.body["mention_everyone"], true);
    let chosen = json!({ "content": content, "allowed_mentions": { "users": [tashi] } });
    let chosen = bot.post(general, chosen).await?;
    assert_eq!(chosen.body["mentions"].as_array().map(Vec::len), Some(1));
    assert_eq!(chosen.body["mention_everyone"], false);
    Ok(())
}
