//! `/questions` and the panel's **Open questions**: the open questions, paged, in the order one likes.

use std::cmp::Reverse;

use ::workshop::{Order, Question, Word, Workshop, order};
use acts::order as ranking;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::{ButtonStyle, CommandOptionType};
use storage::Reads;

use super::{Call, Feature, Press, unknown};
use crate::answer::{Answer, Embed, Sheet, button};
use crate::bot::Bot;
use crate::commands::{command, option};
use crate::error::Result;
use crate::ids::Sorted;
use crate::ids::questions::Act;
use crate::person::Person;
use crate::texts::Language;
use crate::{say, words};

/// Questions on a page; with what is shown of each, a page fits into an embed.
const ON_A_PAGE: usize = 5;

/// How much of each is shown, in units of Discord's.
const SHOWN: usize = 500;

/// How people can have the open questions sorted.
const ORDERS: [Sorted; 3] = [Sorted::Fair, Sorted::Newest, Sorted::Support];

pub(super) struct OpenQuestions;

#[async_trait]
impl Feature for OpenQuestions {
    fn name(&self) -> &'static str {
        "questions"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["questions"]
    }

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        let order =
            ORDERS.into_iter().fold(option(CommandOptionType::String, "order", say!(l, "option-order")), |o, w| {
                o.add_string_choice(order_name(l, w), w.word())
            });
        vec![command("questions", say!(l, "command-questions")).add_option(order)]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        let mut reads = bot.store.read().await?;
        let ws = who.workshop_here(&mut reads).await?;
        let order = call.text("order").and_then(Sorted::from_word).unwrap_or(Sorted::Suggested);
        Ok(Answer::Private(page(&mut reads, who.language, &ws, order, 0).await?))
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        match Act::of(&press.id).ok_or_else(|| unknown(who))? {
            Act::Panel => {
                let mut reads = bot.store.read().await?;
                let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
                let shown = page(&mut reads, who.language, &ws, Sorted::Suggested, 0).await?;
                drop(reads);
                bot.note_present(who, &ws)?;
                Ok(Answer::Private(shown))
            }
            Act::Page(order, number) => {
                let mut reads = bot.store.read().await?;
                let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
                Ok(Answer::Change(page(&mut reads, who.language, &ws, order, number).await?))
            }
        }
    }
}

/// How people read it.
fn order_name(l: Language, order: Sorted) -> String {
    match order {
        Sorted::Fair => say!(l, "choice-fair"),
        Sorted::Newest => say!(l, "choice-newest"),
        Sorted::Support | Sorted::Suggested => say!(l, "choice-support"),
    }
}

async fn page(reads: &mut Reads, l: Language, ws: &Workshop, by: Sorted, page: usize) -> Result<Sheet> {
    let (count, page, shown) = match by {
        Sorted::Newest | Sorted::Support => sorted(reads, ws, by, page).await?,
        Sorted::Fair => ranked(reads, ws, Order::Fair, page).await?,
        Sorted::Suggested => ranked(reads, ws, ws.rules.order, page).await?,
    };
    if count == 0 {
        return Ok(Sheet::text(say!(l, "questions-none")));
    }
    let pages = count.div_ceil(ON_A_PAGE);
    let title = say!(l, "questions-title", count = count, page = page + 1, pages = pages);
    let embed = |quoted| {
        let lines: Vec<String> = shown.iter().map(|q| line(l, q, quoted)).collect();
        Embed::new().title(&title).lines(&lines, "\n\n")
    };
    let mut turn = Vec::new();
    let to = |page: usize| Act::Page(by, page).id(ws.id);
    if page > 0 {
        turn.push(button(to(page - 1), say!(l, "button-previous"), ButtonStyle::Secondary));
    }
    if page + 1 < pages {
        turn.push(button(to(page + 1), say!(l, "button-next"), ButtonStyle::Secondary));
    }
    Ok(Sheet::embed(embed(true)).buttons(turn.clone()).or(Sheet::embed(embed(false)).buttons(turn)))
}

/// The page itself, or the last one if there are fewer than there were.
fn clamped(count: usize, page: usize) -> usize {
    page.min(count.div_ceil(ON_A_PAGE).saturating_sub(1))
}

/// A page of the open questions as people sort them.
async fn sorted(reads: &mut Reads, ws: &Workshop, by: Sorted, page: usize) -> Result<(usize, usize, Vec<Question>)> {
    let mut open = if ws.running().is_ok() { reads.open_questions(ws.id).await? } else { Vec::new() };
    if by == Sorted::Newest {
        order::newest(&mut open);
    } else {
        open.sort_by_key(|q| (Reverse(q.supports), q.number));
    }
    let (count, page) = (open.len(), clamped(open.len(), page));
    Ok((count, page, open.into_iter().skip(page * ON_A_PAGE).take(ON_A_PAGE).collect()))
}

/// A page of the open questions in the order in which they are suggested.
async fn ranked(reads: &mut Reads, ws: &Workshop, by: Order, page: usize) -> Result<(usize, usize, Vec<Question>)> {
    let places = ranking::ranking(reads, ws, by, usize::MAX).await?;
    let page = clamped(places.len(), page);
    let shown = places.chunks(ON_A_PAGE).nth(page).unwrap_or_default();
    let shown = ranking::questions(reads, ws, shown).await?;
    Ok((places.len(), page, shown.into_iter().map(|s| s.question).collect()))
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
