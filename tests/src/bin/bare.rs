//! A bare bot, to measure the program against: the same gateway, the same way to Discord, one row that is made durable, one
//! reply. It knows one command, and no rule.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use futures::StreamExt as _;
use serde_json::Value;
use serenity::builder::{
    CreateCommand, CreateCommandOption, CreateInteractionResponse, CreateInteractionResponseMessage,
};
use serenity::http::{Http, HttpBuilder};
use serenity::model::application::{Command, CommandInteraction, CommandOptionType, Interaction};
use serenity::model::id::ApplicationId;
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use twilight_gateway::{ConfigBuilder, Intents, Message, Shard, ShardId};

#[expect(clippy::disallowed_methods, reason = "it has no settings but these")]
fn given(variable: &str) -> Result<String> {
    std::env::var(variable).with_context(|| format!("{variable} is not set"))
}

#[tokio::main]
async fn main() -> Result<()> {
    let (api, token) = (given("OPENFLOOR__DISCORD__API")?, given("OPENFLOOR__DISCORD__TOKEN")?);
    let rows = rows(given("OPENFLOOR__STORAGE__PATH")?.into()).await?;
    let http = Arc::new(HttpBuilder::new(&token).ratelimiter_disabled(true).proxy(api).build());
    let url = http.get_bot_gateway().await?.url;
    let config = ConfigBuilder::new(token, Intents::empty()).proxy_url(url).build();
    let mut gateway = Shard::with_config(ShardId::ONE, config);
    while let Some(heard) = gateway.next().await {
        let Message::Text(text) = heard? else { continue };
        let mut frame: Value = serde_json::from_str(&text)?;
        let data = frame["d"].take();
        match frame["t"].as_str() {
            Some("READY") => {
                let id: u64 = data["application"]["id"].as_str().context("an application")?.parse()?;
                http.set_application_id(ApplicationId::new(id));
                register(&http).await?;
            }
            Some("INTERACTION_CREATE") => {
                let (http, rows) = (Arc::clone(&http), rows.clone());
                tokio::spawn(async move {
                    if let Ok(Interaction::Command(command)) = serde_json::from_value(data)
                        && let Err(error) = reply(&http, &rows, &command).await
                    {
                        eprintln!("ERROR {error}");
                    }
                });
            }
            _ => {}
        }
    }
    Ok(())
}

async fn rows(path: PathBuf) -> Result<SqlitePool> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let rows = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    sqlx::query("CREATE TABLE question (number INTEGER PRIMARY KEY, account INTEGER, text TEXT NOT NULL) STRICT")
        .execute(&rows)
        .await?;
    Ok(rows)
}

async fn register(http: &Http) -> Result<()> {
    let option = |kind, name| CreateCommandOption::new(kind, name, name);
    let ask = CreateCommand::new("ask")
        .description("Asks")
        .add_option(option(CommandOptionType::String, "question"))
        .add_option(option(CommandOptionType::Boolean, "anonymous"));
    Command::set_global_commands(http, vec![ask]).await?;
    Ok(())
}

async fn reply(http: &Http, rows: &SqlitePool, command: &CommandInteraction) -> Result<()> {
    let text = command.data.options.iter().find_map(|o| o.value.as_str()).unwrap_or_default();
    let number = sqlx::query("INSERT INTO question (account, text) VALUES (?, ?)")
        .bind(command.user.id.get().cast_signed())
        .bind(text)
        .execute(rows)
        .await?
        .last_insert_rowid();
    let said = format!("**Question #{number} is stored.**\n\n{text}");
    let message = CreateInteractionResponseMessage::new().content(said).ephemeral(true);
    command.create_response(http, CreateInteractionResponse::Message(message)).await?;
    Ok(())
}
