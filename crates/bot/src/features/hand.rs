//! Hands: asking for the floor, in public, so by account and name.

use ::workshop::{Refusal, Text, Workshop};
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::{ButtonStyle, CommandOptionType};
use storage::Hand;

use super::{Call, Feature, Press, unknown};
use crate::answer::{Answer, Sheet, button};
use crate::bot::Bot;
use crate::commands::{command, option, sub};
use crate::custom_id::custom_id;
use crate::error::Result;
use crate::person::Person;
use crate::texts::Language;
use crate::{say, words};

/// A hand's note, in grapheme clusters.
const NOTE_MAX: u16 = 100;

/// How many hands the list shows.
const LISTED: usize = 30;

pub(super) struct Hands;

#[async_trait]
impl Feature for Hands {
    fn name(&self) -> &'static str {
        "hand"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["hand"]
    }

    fn commands(&self) -> Vec<CreateCommand> {
        let l = Language::PUBLIC;
        let note = option(CommandOptionType::String, "note", say!(l, "option-note")).max_length(NOTE_MAX);
        vec![
            command("hand", say!(l, "command-hand"))
                .add_option(sub("raise", say!(l, "command-hand-raise"), vec![note]))
                .add_option(sub("lower", say!(l, "command-hand-lower"), vec![]))
                .add_option(sub("list", say!(l, "command-hand-list"), vec![])),
        ]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        let ws = bot.workshop_here(&mut bot.store.read().await?, who).await?;
        match call.sub {
            "raise" => raise(bot, who, &ws, call.text("note")).await.map(Answer::Private),
            "lower" => lower(bot, who, &ws).await.map(Answer::Private),
            "list" => list(bot, who, &ws).await.map(Answer::Private),
            _ => Err(unknown(who)),
        }
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let ws = bot.workshop_of(&mut bot.store.read().await?, who, &press.id).await?;
        match press.id.action {
            "raise" => raise(bot, who, &ws, None).await.map(Answer::Private),
            "lower" => lower(bot, who, &ws).await.map(Answer::Change),
            _ => Err(unknown(who)),
        }
    }
}

async fn raise(bot: &Bot, who: &Person, ws: &Workshop, note: Option<&str>) -> Result<Sheet> {
    let note = note.map(|n| Text::parse(n, NOTE_MAX.into()).map_err(Refusal::Text)).transpose()?;
    let hand = Hand { account: who.account(), name: who.name.clone(), note };
    let mut tx = bot.store.write().await?;
    if !tx.raise_hand(ws.id, &hand, bot.clock.now()).await? {
        return Err(Refusal::HandAlreadyUp.into());
    }
    tx.take_part(ws.id, bot.seal(ws)?.tag(who.account())).await?;
    tx.overview_changed(ws.id).await?;
    let place = tx.hands(ws.id).await?.len();
    tx.commit().await?;
    bot.painter.wake();
    let l = who.language;
    let lower = button(custom_id("hand", "lower", ws.id, &[]), say!(l, "button-lower-hand"), ButtonStyle::Secondary);
    Ok(Sheet::text(say!(l, "hand-raised", place = place)).buttons(vec![lower]))
}

async fn lower(bot: &Bot, who: &Person, ws: &Workshop) -> Result<Sheet> {
    let mut tx = bot.store.write().await?;
    if !tx.lower_hand(ws.id, who.account()).await? {
        return Err(Refusal::NoHandUp.into());
    }
    tx.overview_changed(ws.id).await?;
    tx.commit().await?;
    bot.painter.wake();
    Ok(Sheet::text(say!(who.language, "hand-lowered")))
}

async fn list(bot: &Bot, who: &Person, ws: &Workshop) -> Result<Sheet> {
    let l = who.language;
    let hands = bot.store.read().await?.hands(ws.id).await?;
    if hands.is_empty() {
        return Ok(Sheet::text(say!(l, "hand-none")));
    }
    let lines: Vec<String> = hands
        .iter()
        .take(LISTED)
        .enumerate()
        .map(|(place, hand)| {
            let name = words::excerpt(hand.name.as_str(), 32);
            match &hand.note {
                Some(note) => format!("{}. {name}: {}", place + 1, words::excerpt(note.as_str(), 100)),
                None => format!("{}. {name}", place + 1),
            }
        })
        .collect();
    Ok(Sheet::embed(
        serenity::builder::CreateEmbed::new()
            .title(say!(l, "hand-title", count = hands.len()))
            .description(lines.join("\n")),
    ))
}
