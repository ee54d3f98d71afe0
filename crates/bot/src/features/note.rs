//! `/note …`: what rapporteurs and moderators note for the report, each under its topic.

use ::workshop::note::{self, Note};
use ::workshop::{Refusal, Text, Topic, Workshop};
use acts::notes;
use serde_json::Value;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::CommandOptionType::{Integer, String as Words};
use storage::Reads;

use super::{Call, Feature, Press, recorded, recorded_here, topic, unknown};
use crate::answer::{Answer, Sheet};
use crate::bot::Bot;
use crate::commands::{option, staff_command, sub};
use crate::error::Result;
use crate::ids::Page;
use crate::ids::note::Act;
use crate::person::Person;
use crate::texts::Language;
use crate::{listing, say, words};

/// How much of a note a list shows, in units of Discord's.
const EXCERPT: usize = 300;

pub(super) struct Notes;

#[async_trait]
impl Feature for Notes {
    fn name(&self) -> &'static str {
        "note"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["note"]
    }

    fn is_told_again(&self, sub: &str, _: &[Value]) -> bool {
        sub != "list"
    }

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        let text = option(Words, "text", say!(l, "option-note-text")).required(true);
        let topic = option(Words, "topic", say!(l, "option-note-topic")).set_autocomplete(true);
        let number = option(Integer, "number", say!(l, "option-note-number"))
            .required(true)
            .min_int_value(1)
            .max_int_value(note::NOTES_MAX.into());
        vec![
            staff_command("note", say!(l, "command-note"))
                .add_option(sub("add", say!(l, "command-note-add"), vec![text, topic]))
                .add_option(sub("list", say!(l, "command-note-list"), vec![]))
                .add_option(sub("remove", say!(l, "command-note-remove"), vec![number])),
        ]
    }

    async fn complete(
        &self,
        bot: &Bot,
        who: &Person,
        _: &Call<'_>,
        (name, typed): (&str, &str),
    ) -> Result<Vec<(String, String)>> {
        if name == "topic" { topic::choices(bot, who, typed, |_: &Topic| true).await } else { Ok(Vec::new()) }
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        match call.sub {
            "add" => add(bot, who, call.text("text").unwrap_or_default(), call.text("topic")).await,
            "list" => {
                let mut reads = bot.store.read().await?;
                let (ws, _) = recorded_here(&mut reads, who).await?;
                list(&mut reads, who.language, &ws, Page(0)).await.map(Answer::Private)
            }
            "remove" => {
                let number = call.integer("number").and_then(|n| u32::try_from(n).ok()).unwrap_or_default();
                let mut tx = bot.store.write().await?;
                let (ws, rapporteur) = recorded_here(&mut tx, who).await?;
                notes::remove(&mut tx, &ws, number, rapporteur, bot.clock.now()).await?;
                bot.settle(tx.commit().await?).await;
                Ok(Answer::Private(Sheet::text(say!(who.language, "note-removed", number = number))))
            }
            _ => Err(unknown(who)),
        }
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let Act::Page(page) = Act::of(&press.id).ok_or_else(|| unknown(who))?;
        let mut reads = bot.store.read().await?;
        let (ws, _) = recorded(&mut reads, who, &press.id).await?;
        list(&mut reads, who.language, &ws, page).await.map(Answer::Change)
    }
}

async fn add(bot: &Bot, who: &Person, typed: &str, topic: Option<&str>) -> Result<Answer> {
    let mut tx = bot.store.write().await?;
    let (ws, rapporteur) = recorded_here(&mut tx, who).await?;
    let text = Text::parse(typed, note::LENGTH_MAX).map_err(Refusal::Text)?;
    let note = notes::add(&mut tx, &ws, (rapporteur, bot.clock.now()), text, topic).await?;
    let title = match note.topic {
        Some(number) => tx.topic_title(ws.id, number).await?,
        None => None,
    };
    bot.settle(tx.commit().await?).await;
    let l = who.language;
    let said = match title {
        Some(title) => say!(l, "note-added", number = note.number, title = words::title(title.as_str())),
        None => say!(l, "note-added-no-topic", number = note.number),
    };
    Ok(Answer::Private(Sheet::text(said)))
}

/// A page of them, the latest first.
async fn list(reads: &mut Reads, l: Language, ws: &Workshop, page: Page) -> Result<Sheet> {
    let (notes, agenda) = (reads.notes(ws.id).await?, reads.agenda(ws.id).await?);
    if notes.is_empty() {
        return Ok(Sheet::text(say!(l, "note-none")));
    }
    let line = |note: &Note| {
        let text = words::excerpt(note.text.as_str(), EXCERPT);
        let topic = note.topic.and_then(|number| agenda.topic(number));
        match topic {
            Some(topic) => {
                let title = words::title(topic.title.as_str());
                say!(l, "note-line-topic", number = note.number, by = note.by.as_str(), title = title, text = text)
            }
            None => say!(l, "note-line", number = note.number, by = note.by.as_str(), text = text),
        }
    };
    let lines: Vec<String> = notes.iter().rev().map(line).collect();
    let title = say!(l, "note-title", count = notes.len());
    Ok(listing::sheet(l, (title, &lines), page, |page| Act::Page(page).id(ws.id)))
}
