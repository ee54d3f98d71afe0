//! Acts of people and the bot's answers: in time, once, of the right kind, seen by the right people.

use std::time::Duration;

use discord_fake::{Answer, Discord, Interaction, Person};
use serde_json::{Value, json};

use crate::client::{Anything, Bot, Gate, Tested, buttons, commands, example};

struct Scene {
    discord: Discord,
    bot: Bot,
    gate: Gate,
    general: discord_fake::Id,
    tashi: Person,
}

async fn scene() -> Result<Scene, Anything> {
    let discord = example().await?;
    let (bot, gate) = (Bot::of(&discord), Gate::ready(&discord).await?);
    assert_eq!(bot.register(commands()).await?.status, 200);
    let (general, tashi) = (discord.channel("general"), discord.person("Tashi"));
    Ok(Scene { discord, bot, gate, general, tashi })
}

impl Scene {
    fn ask(&self) -> Result<Interaction, Anything> {
        Ok(self.tashi.command(self.general, "ask", &[("question", json!("Why?"))])?)
    }

    /// Posts a message with one button and has it pressed.
    async fn press(&mut self) -> Result<(discord_fake::Message, Interaction, Value), Anything> {
        let body = json!({ "content": "press", "components": buttons(&[("1:go", "Go")]) });
        self.bot.post(self.general, body).await?;
        let message = self.tashi.sees_button(self.general, "Go").ok_or("it is there")?;
        let pressed = self.tashi.press_label(&message, "Go")?;
        let interaction = self.gate.interaction().await?;
        Ok((message, pressed, interaction))
    }
}

#[tokio::test]
async fn a_private_answer_is_seen_by_one_and_reached_by_no_channel_call() -> Tested {
    let mut s = scene().await?;
    let asked = s.ask()?;
    let interaction = s.gate.interaction().await?;
    let body = json!({ "type": 4, "data": { "content": "#1 waiting", "flags": 64 } });
    let path = format!(
        "/interactions/{}/{}/callback?with_response=1",
        interaction["id"].as_str().unwrap_or(""),
        interaction["token"].as_str().unwrap_or("")
    );
    let said = s.bot.call("POST", &path, body).await?;
    assert_eq!(said.status, 200);
    assert_eq!(said.body["interaction"]["response_message_ephemeral"], true);
    let answer = asked.answer().await;
    let message = answer.message().ok_or("a message")?;
    assert_eq!(message.json()["interaction_metadata"]["user"]["id"], json!(s.tashi.id()));
    assert_eq!(s.tashi.sees(s.general).len(), 1);
    assert!(s.discord.person("Claire Laurent").sees(s.general).is_empty());
    assert_eq!(s.bot.get(&format!("/channels/{}/messages", s.general)).await?.body, json!([]));
    let one = format!("/channels/{}/messages/{}", s.general, message.id());
    assert_eq!(s.bot.get(&one).await?.error(), (404, 10008));
    Ok(())
}

#[tokio::test]
async fn a_press_changes_its_message_and_who_made_it_stays() -> Tested {
    let mut s = scene().await?;
    let (message, pressed, interaction) = s.press().await?;
    assert_eq!(interaction["type"], 3);
    assert_eq!(interaction["data"]["custom_id"], "1:go");
    assert_eq!(interaction["message"]["id"], json!(message.id()));
    let data = json!({ "content": "pressed", "components": [] });
    assert_eq!(s.bot.answer(&interaction, json!({ "type": 7, "data": data })).await?.status, 204);
    let Answer::Update(updated) = pressed.answer().await else {
        return Err("not an update".into());
    };
    assert_eq!((updated.id(), updated.content()), (message.id(), "pressed"));
    assert_eq!(updated.json()["interaction_metadata"], Value::Null, "it was not made by an act");
    assert!(s.tashi.press(&message, "1:go").is_err(), "the button is gone");

    let more = s.bot.webhook(&interaction, "");
    let follow = s.bot.call("POST", &more, json!({ "content": "Undo?", "flags": 64 })).await?;
    assert_eq!(follow.status, 200);
    assert_eq!(follow.body["message_reference"]["message_id"], json!(message.id()));
    assert_eq!(pressed.followup().await.map(|m| m.text()), Some("Undo?".to_owned()));
    Ok(())
}

#[tokio::test]
async fn an_answer_must_come_within_three_seconds_and_its_token_lasts_fifteen_minutes() -> Tested {
    let mut s = scene().await?;
    let late = s.ask()?;
    let interaction = s.gate.interaction().await?;
    s.discord.advance(Duration::from_millis(3001));
    assert_eq!(late.answer().await.failure(), Some("The application did not respond"));
    let body = json!({ "type": 4, "data": { "content": "sorry" } });
    assert_eq!(s.bot.answer(&interaction, body.clone()).await?.error(), (404, 10062));

    let asked = s.ask()?;
    let interaction = s.gate.interaction().await?;
    let original = s.bot.webhook(&interaction, "/messages/@original");
    assert_eq!(s.bot.get(&original).await?.error(), (404, 10015), "not answered yet");
    assert_eq!(s.bot.answer(&interaction, body.clone()).await?.status, 204);
    assert_eq!(s.bot.answer(&interaction, body).await?.error(), (400, 40060));
    assert_eq!(asked.answer().await.text(), "sorry");
    assert_eq!(s.bot.call("PATCH", &original, json!({ "content": "better" })).await?.status, 200);
    assert_eq!(asked.original().map(|m| m.text()), Some("better".to_owned()));
    s.discord.advance(Duration::from_secs(15 * 60));
    assert_eq!(s.bot.get(&original).await?.error(), (401, 50027));
    let mut forged = interaction.clone();
    forged["id"] = json!("5");
    assert_eq!(s.bot.answer(&forged, json!({ "type": 5 })).await?.error(), (404, 10062));
    Ok(())
}

#[tokio::test]
async fn thinking_becomes_the_message_by_edit_or_by_follow_up() -> Tested {
    let mut s = scene().await?;
    for by_edit in [true, false] {
        let asked = s.ask()?;
        let interaction = s.gate.interaction().await?;
        s.bot.answer(&interaction, json!({ "type": 5, "data": { "flags": 64 } })).await?;
        assert!(matches!(asked.answer().await, Answer::Deferred));
        let thinking = asked.original().ok_or("it is shown")?;
        assert!(thinking.is_loading() && thinking.is_private());
        let (method, rest) = if by_edit { ("PATCH", "/messages/@original") } else { ("POST", "") };
        let path = s.bot.webhook(&interaction, rest);
        assert_eq!(s.bot.call(method, &path, json!({ "content": "thought" })).await?.id(), thinking.id().to_string());
        let settled = asked.settled().await;
        let message = settled.message().ok_or("a message")?;
        assert!(!message.is_loading() && message.is_private(), "the promise decides who sees it");
        assert_eq!(message.content(), "thought");
        let path = s.bot.webhook(&interaction, "/messages/@original");
        assert_eq!(s.bot.call("DELETE", &path, Value::Null).await?.status, 204);
        assert!(asked.original().is_none());
    }
    Ok(())
}

#[tokio::test]
async fn a_form_is_checked_opened_filled_and_sent() -> Tested {
    let mut s = scene().await?;
    let (_, pressed, interaction) = s.press().await?;
    let form = |label: &str, max: u32| {
        json!({ "type": 9, "data": { "custom_id": "1:form", "title": "Ask anonymously", "components": [
            { "type": 1, "components": [{ "type": 4, "custom_id": "words", "label": label, "style": 2, "max_length": max }] },
        ] } })
    };
    assert_eq!(s.bot.answer(&interaction, form(&"x".repeat(46), 500)).await?.error(), (400, 50035));
    assert_eq!(s.bot.answer(&interaction, form("Your question", 4001)).await?.error(), (400, 50035));
    assert_eq!(s.bot.answer(&interaction, form("Your question", 10)).await?.status, 204);
    let answer = pressed.answer().await;
    let modal = answer.modal().ok_or("a form")?;
    assert_eq!((modal.title(), modal.inputs()[0].max), ("Ask anonymously", 10));
    assert!(s.tashi.submit(modal, &[]).is_err(), "the field is required");
    assert!(s.tashi.submit(modal, &[("words", "eleven chars")]).is_err());
    let sent = s.tashi.submit(modal, &[("words", "Why?")])?;
    let submitted = s.gate.interaction().await?;
    assert_eq!(submitted["type"], 5);
    assert_eq!(submitted["data"]["components"][0]["components"][0]["value"], "Why?");
    assert_eq!(submitted["message"]["content"], "press", "a form knows under what it was opened");
    assert_eq!(s.bot.answer(&submitted, form("again", 10)).await?.error(), (400, 50035), "no form after a form");
    s.bot.answer(&submitted, json!({ "type": 4, "data": { "content": "#1", "flags": 64 } })).await?;
    let receipt = sent.answer().await;
    let metadata = &receipt.message().ok_or("a message")?.json()["interaction_metadata"];
    assert_eq!((&metadata["type"], &metadata["triggering_interaction_metadata"]["type"]), (&json!(5), &json!(3)));
    Ok(())
}

#[tokio::test]
async fn suggestions_are_given_while_one_types() -> Tested {
    let mut s = scene().await?;
    let (tashi, general) = (s.tashi.clone(), s.general);
    let typing =
        tokio::spawn(async move { tashi.autocomplete(general, "brief", &[("search", json!("cyb"))], "search").await });
    let interaction = s.gate.interaction().await?;
    assert_eq!(interaction["type"], 4);
    assert_eq!(
        interaction["data"]["options"][0],
        json!({ "type": 3, "name": "search", "value": "cyb", "focused": true })
    );
    let many = vec![json!({ "name": "n", "value": "v" }); 26];
    let said = s.bot.answer(&interaction, json!({ "type": 8, "data": { "choices": many } })).await?;
    assert_eq!(said.error(), (400, 50035));
    assert_eq!(
        s.bot.answer(&interaction, json!({ "type": 4, "data": { "content": "x" } })).await?.error(),
        (400, 50035)
    );
    let choices = json!([{ "name": "Cybersecurity Law", "value": "csl" }]);
    assert_eq!(s.bot.answer(&interaction, json!({ "type": 8, "data": { "choices": choices } })).await?.status, 204);
    let choices = typing.await??;
    assert_eq!((choices[0].name.as_str(), &choices[0].value), ("Cybersecurity Law", &json!("csl")));
    Ok(())
}

#[tokio::test]
async fn a_message_deleted_under_a_press_cannot_be_changed() -> Tested {
    let mut s = scene().await?;
    let (message, pressed, interaction) = s.press().await?;
    s.discord.delete_message(s.general, message.id());
    let body = json!({ "type": 7, "data": { "content": "x" } });
    assert_eq!(s.bot.answer(&interaction, body).await?.error(), (404, 10008));
    s.bot.answer(&interaction, json!({ "type": 4, "data": { "content": "gone", "flags": 64 } })).await?;
    assert_eq!(pressed.answer().await.text(), "gone");
    Ok(())
}

#[tokio::test]
async fn three_hundred_people_are_answered_within_their_three_seconds() -> Tested {
    let mut s = scene().await?;
    let mut asked = Vec::new();
    for n in 0..300 {
        let person = s.discord.add_person(discord_fake::NewPerson::new(&format!("person{n}"), "en-US"));
        asked.push(person.command(s.general, "ask", &[("question", json!(format!("Question {n}")))])?);
    }
    for n in 1..=300 {
        let interaction = s.gate.interaction().await?;
        let body = json!({ "type": 4, "data": { "content": format!("#{n}"), "flags": 64 } });
        assert_eq!(s.bot.answer(&interaction, body).await?.status, 204);
    }
    for (n, asked) in asked.iter().enumerate() {
        assert_eq!(asked.answer().await.text(), format!("#{}", n + 1));
    }
    Ok(())
}
