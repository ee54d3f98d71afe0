//! `/questions`: the open questions, paged, in the order one likes.

use std::cmp::Reverse;

use ::workshop::{Order, Question, Workshop};
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::{ButtonStyle, CommandOptionType};
use storage::Reads;

use super::{Call, Feature, Press, unknown};
use crate::answer::{Answer, Embed, Sheet, button};
use crate::bot::Bot;
use crate::commands::{command, option};
use crate::custom_id::custom_id;
use crate::error::Result;
use crate::person::Person;
use crate::texts::Language;
use crate::{order, say, words};

/// Questions on a page; with what is shown of each, a page fits into an embed.
const ON_A_PAGE: usize = 5;

/// How much of each is shown, in units of Discord's.
const SHOWN: usize = 500;

/// How the open questions can be sorted.
const ORDERS: [&str; 3] = ["fair", "newest", "support"];

/// How they are if nothing is chosen: as the workshop suggests them.
const AS_SUGGESTED: &str = "suggested";

pub(super) struct OpenQuestions;

#[async_trait]
impl Feature for OpenQuestions {
    fn name(&self) -> &'static str {
        "questions"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["questions"]
    }

    fn commands(&self) -> Vec<CreateCommand> {
        let l = Language::PUBLIC;
        let order =
            ORDERS.into_iter().fold(option(CommandOptionType::String, "order", say!(l, "option-order")), |o, w| {
                o.add_string_choice(w, w)
            });
        vec![command("questions", say!(l, "command-questions")).add_option(order)]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        let mut reads = bot.store.read().await?;
        let ws = bot.workshop_here(&mut reads, who).await?;
        let order = call.text("order").and_then(known).unwrap_or(AS_SUGGESTED);
        Ok(Answer::Private(page(bot, &mut reads, who.language, &ws, order, 0).await?))
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let order = press.id.arg(0).and_then(known);
        let number = press.id.arg(1).and_then(|p| p.parse().ok());
        let ("page", Some(order), Some(number)) = (press.id.action, order, number) else { return Err(unknown(who)) };
        let mut reads = bot.store.read().await?;
        let ws = bot.workshop_of(&mut reads, who, &press.id).await?;
        Ok(Answer::Change(page(bot, &mut reads, who.language, &ws, order, number).await?))
    }
}

fn known(order: &str) -> Option<&'static str> {
    ORDERS.into_iter().chain([AS_SUGGESTED]).find(|o| *o == order)
}

async fn page(
    bot: &Bot,
    reads: &mut Reads,
    l: Language,
    ws: &Workshop,
    by: &'static str,
    page: usize,
) -> Result<Sheet> {
    let order = if by == "fair" { Order::Fair } else { ws.rules.order };
    let suggested = order::suggested(bot, reads, ws, order, usize::MAX).await?;
    let mut open: Vec<Question> = suggested.into_iter().map(|s| s.question).collect();
    match by {
        "newest" => open.sort_by_key(|q| (Reverse(q.asked_at), q.number)),
        "support" => open.sort_by_key(|q| (Reverse(q.supports), q.number)),
        _ => {}
    }
    if open.is_empty() {
        return Ok(Sheet::text(say!(l, "questions-none")));
    }
    let pages = open.len().div_ceil(ON_A_PAGE);
    let page = page.min(pages - 1);
    let title = say!(l, "questions-title", count = open.len(), page = page + 1, pages = pages);
    let embed = |quoted| {
        let on_page = open.iter().skip(page * ON_A_PAGE).take(ON_A_PAGE);
        let lines: Vec<String> = on_page.map(|q| line(l, q, quoted)).collect();
        Embed::new().title(&title).lines(&lines, "\n\n")
    };
    let mut turn = Vec::new();
    let to = |page: usize| custom_id("questions", "page", ws.id, &[&by, &page]);
    if page > 0 {
        turn.push(button(to(page - 1), say!(l, "button-previous"), ButtonStyle::Secondary));
    }
    if page + 1 < pages {
        turn.push(button(to(page + 1), say!(l, "button-next"), ButtonStyle::Secondary));
    }
    Ok(Sheet::embed(embed(true)).buttons(turn.clone()).or(Sheet::embed(embed(false)).buttons(turn)))
}

fn line(l: Language, q: &Question, quoted: bool) -> String {
    say!(
        l,
        "questions-line",
        number = q.number.0,
        asker = if quoted { words::asker(l, &q.asker) } else { words::bare_asker(l, &q.asker) },
        supports = q.supports,
        text = words::quoted(quoted, words::brief(l, q, SHOWN))
    )
}
