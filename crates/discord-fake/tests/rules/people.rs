//! What clients let people do, and what a payload says about them.

use discord_fake::{NewPerson, NotSent, Permissions, Who};
use serde_json::json;

use crate::client::{Bot, Gate, Tested, buttons, commands, example};

#[tokio::test]
async fn a_client_offers_and_sends_only_what_fits() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let mut gate = Gate::ready(&discord).await?;
    bot.register(commands()).await?;
    let (general, staff) = (discord.channel("general"), discord.channel("staff"));
    let (tashi, mateo) = (discord.person("Tashi"), discord.person("Mateo Rivas"));
    assert_eq!(tashi.commands(general).len(), 2);
    assert_eq!(mateo.commands(general).len(), 3, "a moderator manages messages");

    let sent = |name: &str, options: &[(&str, serde_json::Value)]| tashi.command(general, name, options).err();
    let question = ("question", json!("Why?"));
    assert_eq!(sent("nothing", &[]), Some(NotSent::NoSuchCommand("nothing".to_owned())));
    assert_eq!(sent("event open", &[]), Some(NotSent::NotAllowed));
    assert_eq!(sent("ask", &[]), Some(NotSent::Missing("question".to_owned())));
    assert_eq!(
        sent("ask", &[question.clone(), ("colour", json!(1))]),
        Some(NotSent::NoSuchOption("colour".to_owned()))
    );
    for wrong in [
        ("question", json!("x".repeat(51))),
        ("question", json!("")),
        ("kind", json!("rant")),
        ("anonymous", json!("yes")),
    ] {
        assert!(matches!(sent("ask", std::slice::from_ref(&wrong)), Some(NotSent::Invalid(..))), "{wrong:?}");
    }
    assert_eq!(tashi.command(staff, "ask", &[question]).err(), Some(NotSent::Hidden));
    assert!(discord.gateway_log().iter().all(|line| !line.json.contains("INTERACTION_CREATE")), "nothing was sent");

    let chair = discord.person("文丽").id();
    let options = [
        ("title", json!("An evening")),
        ("staff", json!(staff)),
        ("moderators", json!(discord.role("Moderators"))),
        ("chair", json!(chair)),
        ("minutes", json!(90)),
    ];
    mateo.command(general, "event open", &options)?;
    let data = gate.interaction().await?["data"].clone();
    assert_eq!(data["options"][0]["name"], "open");
    assert_eq!(data["options"][0]["options"][4], json!({ "type": 4, "name": "minutes", "value": 90 }));
    let resolved = &data["resolved"];
    assert_eq!(resolved["channels"][staff.to_string()]["name"], "staff");
    assert_eq!(resolved["roles"][discord.role("Moderators").to_string()]["name"], "Moderators");
    assert_eq!(resolved["users"][chair.to_string()]["global_name"], "文丽");
    assert_eq!(resolved["members"][chair.to_string()]["user"], json!(null));
    Ok(())
}

#[tokio::test]
async fn an_interaction_says_who_may_what_where() -> Tested {
    let discord = example().await?;
    let mut gate = Gate::ready(&discord).await?;
    let staff = discord.channel("staff");
    let person =
        discord.add_person(NewPerson::new("newcomer", "zh-TW").called("新人").nicked("New").with_role("Moderators"));
    person.raw_press(staff, None, "forged");
    let interaction = gate.interaction().await?;
    assert_eq!(interaction["member"]["user"]["id"], json!(person.id()));
    assert_eq!(interaction["member"]["nick"], "New");
    assert_eq!((&interaction["locale"], &interaction["guild_locale"]), (&json!("zh-TW"), &json!("en-US")));
    let bits = |value: &serde_json::Value| {
        Permissions::from_bits(value.as_str().and_then(|bits| bits.parse().ok()).unwrap_or(0))
    };
    assert!(bits(&interaction["member"]["permissions"]).contains(Permissions::MANAGE_MESSAGES));
    assert!(bits(&interaction["app_permissions"]).contains(Permissions::EMBED_LINKS));
    discord.set_overwrite(staff, &Who::Bot, Permissions::NONE, Permissions::VIEW_CHANNEL);
    person.raw_press(staff, None, "forged");
    assert_eq!(gate.interaction().await?["app_permissions"], "0");
    Ok(())
}

#[tokio::test]
async fn what_is_hidden_disabled_or_gone_cannot_be_pressed() -> Tested {
    let discord = example().await?;
    let bot = Bot::of(&discord);
    let _gate = Gate::ready(&discord).await?;
    let (staff, tashi, mateo) = (discord.channel("staff"), discord.person("Tashi"), discord.person("Mateo Rivas"));
    let mut row = buttons(&[("a", "Approve"), ("d", "Dead")]);
    row[0]["components"][1]["disabled"] = json!(true);
    let select = json!({ "type": 1, "components": [{ "type": 3, "custom_id": "why", "options": [{ "label": "Abuse", "value": "abuse" }] }] });
    bot.post(staff, json!({ "content": "card", "components": [row[0], select] })).await?;
    let card = mateo.sees_text(staff, "card").ok_or("it is there")?;
    assert!(tashi.sees(staff).is_empty());
    assert_eq!(tashi.press(&card, "a").err(), Some(NotSent::Hidden));
    assert_eq!(mateo.press_label(&card, "Dead").err(), Some(NotSent::Disabled("d".to_owned())));
    assert_eq!(mateo.press(&card, "never").err(), Some(NotSent::NoSuchComponent("never".to_owned())));
    assert!(mateo.select(&card, "why", &["other"]).is_err());
    assert!(mateo.select(&card, "why", &[]).is_err());
    mateo.select(&card, "why", &["abuse"])?;
    mateo.press_label(&card, "Approve")?;
    discord.delete_message(staff, card.id());
    assert_eq!(mateo.press(&card, "a").err(), Some(NotSent::NoSuchMessage));
    Ok(())
}

#[tokio::test]
async fn a_world_has_the_same_ids_every_time() -> Tested {
    let (one, two) = (example().await?, example().await?);
    assert_eq!(one.channel("staff"), two.channel("staff"));
    assert_eq!(one.person("Tashi").id(), two.person("Tashi").id());
    assert_eq!(one.role("Moderators"), two.role("Moderators"));
    Ok(())
}
