//! A bot made with serenity, its own gateway included, in front of a Discord of its own: it greets by a command and by a button.
//!
//! `cargo run -p discord-fake --example serenity`

use std::time::Duration;

use discord_fake::Discord;
use serenity::all::{
    Client, ClientBuilder, Command, Context, CreateButton, CreateCommand, CreateInteractionResponse,
    CreateInteractionResponseMessage, EventHandler, GatewayIntents, HttpBuilder, Interaction, Ready,
};

type Anything = Box<dyn std::error::Error + Send + Sync>;

struct Greeter;

#[serenity::async_trait]
impl EventHandler for Greeter {
    async fn ready(&self, context: Context, _: Ready) {
        let greet = CreateCommand::new("greet").description("Greets you");
        if let Err(error) = Command::set_global_commands(&context.http, vec![greet]).await {
            eprintln!("the command is not there: {error}");
        }
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let greeting = |name: &str| {
            let button = CreateButton::new("greet-me").label("Me, too");
            CreateInteractionResponseMessage::new().content(format!("Hello, {name}!")).button(button)
        };
        let answered = match &interaction {
            Interaction::Command(command) => {
                let answer = CreateInteractionResponse::Message(greeting(command.user.display_name()));
                command.create_response(&context.http, answer).await
            }
            Interaction::Component(press) => {
                let answer = CreateInteractionResponse::UpdateMessage(greeting(press.user.display_name()));
                press.create_response(&context.http, answer).await
            }
            _ => Ok(()),
        };
        if let Err(error) = answered {
            eprintln!("no answer was given: {error}");
        }
    }
}

/// The bot, in front of the Discord at this address. For the real one, leave both calls out: serenity's own rate limiter knows
/// nothing of the proxy, and with it all calls would go to the real one.
async fn bot(api: &str, token: &str) -> serenity::Result<Client> {
    let http = HttpBuilder::new(token).proxy(api).ratelimiter_disabled(true).build();
    ClientBuilder::new_with_http(http, GatewayIntents::empty()).event_handler(Greeter).await
}

/// What people do, and what they must see.
pub(crate) async fn run() -> Result<(), Anything> {
    let discord = Discord::example().await?;
    let mut client = bot(&discord.api(), &discord.token()).await?;
    let shards = client.shard_manager.clone();
    let running = tokio::spawn(async move { client.start().await });
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

    shards.shutdown_all().await;
    running.await??;
    discord.stop().await;
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Anything> {
    run().await
}
