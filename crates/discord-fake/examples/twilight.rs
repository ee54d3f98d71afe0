//! A bot made with twilight, REST and gateway, in front of a Discord of its own: it greets by a command and by a button.
//!
//! `cargo run -p discord-fake --example twilight`

use std::time::Duration;

use discord_fake::Discord;
use serde_json::json;
use twilight_gateway::{ConfigBuilder, Event, EventTypeFlags, Intents, Shard, ShardId, StreamExt as _};
use twilight_http::Client;
use twilight_model::{
    application::interaction::InteractionType,
    channel::message::component::{ActionRow, Button, ButtonStyle, Component},
    http::interaction::{InteractionResponse, InteractionResponseData, InteractionResponseType},
};

type Anything = Box<dyn std::error::Error + Send + Sync>;

/// The bot, in front of the Discord at this address. For the real one, leave `proxy` and `proxy_url` out.
async fn bot(address: String, token: String) -> Result<(), Anything> {
    let http = Client::builder().token(token.clone()).proxy(address, true).build();
    let application = http.current_user_application().await?.model().await?.id;
    let interactions = http.interaction(application);
    let greet = json!({ "type": 1, "name": "greet", "description": "Greets you", "options": [], "version": "1" });
    interactions.set_global_commands(&[serde_json::from_value(greet)?]).await?;

    let gateway = http.gateway().authed().await?.model().await?.url;
    let config = ConfigBuilder::new(token, Intents::empty()).proxy_url(gateway).build();
    let mut shard = Shard::with_config(ShardId::ONE, config);
    while let Some(event) = shard.next_event(EventTypeFlags::INTERACTION_CREATE).await {
        let Event::InteractionCreate(interaction) = event? else { continue };
        let kind = match interaction.kind {
            InteractionType::ApplicationCommand => InteractionResponseType::ChannelMessageWithSource,
            InteractionType::MessageComponent => InteractionResponseType::UpdateMessage,
            _ => continue,
        };
        let name = interaction.author().map_or("you", |author| author.global_name.as_deref().unwrap_or(&author.name));
        let answer = InteractionResponse { kind, data: Some(greeting(name)) };
        interactions.create_response(interaction.id, &interaction.token, &answer).await?;
    }
    Ok(())
}

fn greeting(name: &str) -> InteractionResponseData {
    let button = Component::Button(Button {
        custom_id: Some("greet-me".to_owned()),
        disabled: false,
        emoji: None,
        id: None,
        label: Some("Me, too".to_owned()),
        sku_id: None,
        style: ButtonStyle::Primary,
        url: None,
    });
    InteractionResponseData {
        content: Some(format!("Hello, {name}!")),
        components: Some(vec![Component::ActionRow(ActionRow { id: None, components: vec![button] })]),
        ..InteractionResponseData::default()
    }
}

/// What people do, and what they must see.
pub(crate) async fn run() -> Result<(), Anything> {
    let discord = Discord::example().await?;
    let running = tokio::spawn(bot(discord.address().to_string(), discord.token()));
    discord.ready(Duration::from_secs(20)).await?;

    let (general, tashi, claire) =
        (discord.channel("general"), discord.person("Tashi"), discord.person("Claire Laurent"));
    let greeted = tashi.command(general, "greet", &[])?;
    assert_eq!(greeted.answer().await.failure(), None, "within Discord's three seconds");

    let greeting = claire.sees_text(general, "Hello, Tashi!").ok_or("everybody sees the answer")?;
    let pressed = claire.press_label(&greeting, "Me, too")?;
    assert_eq!(pressed.answer().await.failure(), None);
    assert!(tashi.sees_text(general, "Hello, Claire Laurent!").is_some(), "the pressed message has changed");
    assert!(discord.mistakes().is_empty(), "{:?}", discord.mistakes());

    running.abort();
    discord.stop().await;
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Anything> {
    run().await
}
