//! `/message …`: key messages, drafted at the desk and put to everybody; and the two buttons under one that is being put.

use ::workshop::key_message::{self, KeyMessage, SECONDS};
use ::workshop::{Refusal, Text, Workshop};
use acts::messages;
use serde_json::Value;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::CommandOptionType::{Integer, String as Words};
use storage::Reads;

use super::{Call, Feature, Press, recorded, recorded_here, unknown};
use crate::answer::{Answer, Sheet};
use crate::bot::Bot;
use crate::commands::{option, staff_command, sub};
use crate::error::Result;
use crate::ids::Page;
use crate::ids::message::Act;
use crate::person::Person;
use crate::texts::Language;
use crate::views::outcome;
use crate::{listing, say, words};

/// How long a round lasts where nobody says otherwise.
const USUAL_SECONDS: i64 = 120;

/// How much of a message a list shows, in units of Discord's.
const EXCERPT: usize = 300;

pub(super) struct Messages;

#[async_trait]
impl Feature for Messages {
    fn name(&self) -> &'static str {
        "message"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["message"]
    }

    fn is_told_again(&self, sub: &str, _: &[Value]) -> bool {
        sub != "list"
    }

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        let text = || option(Words, "text", say!(l, "option-message-text")).required(true);
        let number = || {
            option(Integer, "number", say!(l, "option-message-number"))
                .required(true)
                .min_int_value(1)
                .max_int_value(key_message::MESSAGES_MAX.into())
        };
        let seconds = option(Integer, "seconds", say!(l, "option-message-seconds"))
            .min_int_value((*SECONDS.start()).into())
            .max_int_value((*SECONDS.end()).into());
        vec![
            staff_command("message", say!(l, "command-message"))
                .add_option(sub("draft", say!(l, "command-message-draft"), vec![text()]))
                .add_option(sub("edit", say!(l, "command-message-edit"), vec![number(), text()]))
                .add_option(sub("list", say!(l, "command-message-list"), vec![]))
                .add_option(sub("remove", say!(l, "command-message-remove"), vec![number()]))
                .add_option(sub("round", say!(l, "command-message-round"), vec![number(), seconds])),
        ]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        if call.sub == "list" {
            let mut reads = bot.store.read().await?;
            let (ws, _) = recorded_here(&mut reads, who).await?;
            return list(&mut reads, who.language, &ws, Page(0)).await.map(Answer::Private);
        }
        change(bot, who, call).await.map(Answer::Private)
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let (round, supports) = match Act::of(&press.id).ok_or_else(|| unknown(who))? {
            Act::Support(round) => (round, true),
            Act::Object(round) => (round, false),
            Act::Page(page) => {
                let mut reads = bot.store.read().await?;
                let (ws, _) = recorded(&mut reads, who, &press.id).await?;
                return list(&mut reads, who.language, &ws, page).await.map(Answer::Change);
            }
        };
        let mut tx = bot.store.write().await?;
        let ws = who.workshop_of(&mut tx, press.id.workshop).await?;
        let says = messages::voice(bot, &mut tx, who, &ws, (round.0, supports), press.again).await?;
        bot.settle(tx.commit().await?).await;
        let l = who.language;
        Ok(Answer::Private(Sheet::text(match says {
            Some(true) => say!(l, "voice-supports"),
            Some(false) => say!(l, "voice-objects"),
            None => say!(l, "voice-none"),
        })))
    }
}

/// The commands that change something.
async fn change(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let (l, now) = (who.language, bot.clock.now());
    let number = call.integer("number").and_then(|n| u32::try_from(n).ok()).unwrap_or_default();
    let text = || {
        let typed = call.text("text").unwrap_or_default();
        Text::parse(typed, key_message::LENGTH_MAX).map_err(Refusal::Text)
    };
    let mut tx = bot.store.write().await?;
    let (ws, rapporteur) = recorded_here(&mut tx, who).await?;
    let said = match call.sub {
        "draft" => {
            let number = messages::draft(&mut tx, &ws, &text()?, rapporteur, now).await?;
            say!(l, "message-drafted", number = number)
        }
        "edit" => {
            messages::edit(&mut tx, &ws, (number, &text()?), rapporteur, now).await?;
            say!(l, "message-edited", number = number)
        }
        "remove" => {
            messages::remove(&mut tx, &ws, number, rapporteur, now).await?;
            say!(l, "message-removed", number = number)
        }
        "round" => {
            let seconds = call.integer("seconds").unwrap_or(USUAL_SECONDS);
            let until = messages::put(&mut tx, &ws, number, seconds, rapporteur, now).await?;
            say!(l, "message-put", number = number, until = until.unix_s())
        }
        _ => return Err(unknown(who)),
    };
    bot.settle(tx.commit().await?).await;
    Ok(Sheet::text(said))
}

/// A page of them, the latest first.
async fn list(reads: &mut Reads, l: Language, ws: &Workshop, page: Page) -> Result<Sheet> {
    let messages = reads.key_messages(ws.id).await?;
    if messages.is_empty() {
        return Ok(Sheet::text(say!(l, "message-none")));
    }
    let line = |m: &KeyMessage| {
        let said = m.round().map_or_else(|| say!(l, "message-draft"), |round| outcome(l, round));
        let text = words::excerpt(m.text.as_str(), EXCERPT);
        say!(l, "message-line", number = m.number, text = text, said = said)
    };
    let title = say!(l, "message-title", count = messages.len());
    let lines: Vec<String> = messages.iter().rev().map(line).collect();
    Ok(listing::sheet(l, (title, &lines), page, |page| Act::Page(page).id(ws.id)))
}
