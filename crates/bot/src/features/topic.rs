//! The agenda: `/topic …`, and the board's **Next topic**.

mod list;

use ::workshop::agenda::{self, MINUTES_MAX, TOPICS_MAX};
use ::workshop::question::Seen;
use ::workshop::{Question, Text, Time, Topic, Turn, Workshop};
use acts::By;
use acts::topics::{self, Begun, Extended};
use content::Fact;
use serde_json::Value;
use serenity::async_trait;
use serenity::builder::{CreateCommand, CreateCommandOption};
use serenity::http::Http;
use serenity::model::application::{ButtonStyle, CommandOptionType};
use storage::{Tx, ViewKey, ViewKind};

use super::{CHOICES, Call, Feature, Press, brief, moderated, moderated_here, recorded_here, redrawn, unknown};
use crate::answer::{Answer, Sheet, Told, button};
use crate::bot::Bot;
use crate::commands::{option, staff_command, sub};
use crate::error::Result;
use crate::ids::topic::Act;
use crate::person::Person;
use crate::texts::Language;
use crate::views::MORE_MINUTES;
use crate::{say, words};

pub(super) struct Topics;

#[async_trait]
impl Feature for Topics {
    fn name(&self) -> &'static str {
        "topic"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["topic"]
    }

    fn is_told_again(&self, sub: &str, _: &[Value]) -> bool {
        sub != "list"
    }

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        let whole = |name: &str, description: String, most: u64| {
            option(CommandOptionType::Integer, name, description).required(true).min_int_value(1).max_int_value(most)
        };
        let title = option(CommandOptionType::String, "title", say!(l, "option-topic-title")).required(true);
        let minutes = whole("minutes", say!(l, "option-topic-minutes"), MINUTES_MAX.into());
        let more = whole("minutes", say!(l, "option-topic-more"), MINUTES_MAX.into());
        let position = whole("position", say!(l, "option-topic-position"), TOPICS_MAX as u64);
        vec![
            staff_command("topic", say!(l, "command-topic"))
                .add_option(sub("add", say!(l, "command-topic-add"), vec![title, minutes]))
                .add_option(sub("list", say!(l, "command-topic-list"), vec![]))
                .add_option(sub("next", say!(l, "command-topic-next"), vec![]))
                .add_option(sub("move", say!(l, "command-topic-move"), vec![topic_option(l), position]))
                .add_option(sub("remove", say!(l, "command-topic-remove"), vec![topic_option(l)]))
                .add_option(sub("extend", say!(l, "command-topic-extend"), vec![more]))
                .add_option(sub("back", say!(l, "command-topic-back"), vec![])),
        ]
    }

    async fn complete(
        &self,
        bot: &Bot,
        who: &Person,
        _: &Call<'_>,
        (name, typed): (&str, &str),
    ) -> Result<Vec<(String, String)>> {
        if name == "topic" { choices(bot, who, typed, Topic::is_to_come).await } else { Ok(Vec::new()) }
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        let done = match call.sub {
            "list" => {
                let mut reads = bot.store.read().await?;
                let (ws, _) = moderated_here(&mut reads, who).await?;
                let agenda = reads.agenda(ws.id).await?;
                Ok(list::sheet(who.language, &agenda))
            }
            "next" => next_here(bot, who).await,
            "add" | "move" | "remove" | "extend" | "back" => change(bot, who, call).await,
            _ => Err(unknown(who)),
        };
        done.map(Answer::Private)
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let act = Act::of(&press.id).ok_or_else(|| unknown(who))?;
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated(&mut tx, who, &press.id).await?;
        let by = |seen| By { moderator, expected: Seen::At(seen), now: bot.clock.now() };
        match act {
            Act::Next(seen) => {
                let by = by(seen);
                let begun = topics::next(bot, &mut tx, &ws, by).await?;
                bot.settle(tx.commit().await?).await;
                let besides = told(bot, who.language, &ws, &begun, by.now);
                Ok(redrawn(bot, who, ViewKey::of(ws.id, ViewKind::Board), press.message, Told::Besides(besides)).await)
            }
            Act::Extend(seen, planned) => {
                let by = by(seen);
                let more = topics::extend_seen(&mut tx, &ws, by, (planned, MORE_MINUTES.into())).await?;
                bot.settle(tx.commit().await?).await;
                let besides = extended(who.language, &ws, &more, by.now);
                Ok(redrawn(bot, who, ViewKey::of(ws.id, ViewKind::Board), press.message, Told::Besides(besides)).await)
            }
            Act::Shorten(seen, planned, before) => {
                let by = by(seen);
                let topic = topics::shorten(&mut tx, &ws, by, (planned, before)).await?;
                bot.settle(tx.commit().await?).await;
                let (title, when) = (name(&topic.title), end(&topic, by.now));
                Ok(Answer::Change(Sheet::text(say!(who.language, "topic-shortened", title = title, when = when))))
            }
            Act::Undo(seen) => {
                let turn = topics::undo(&mut tx, &ws, by(seen)).await?;
                bot.settle(tx.commit().await?).await;
                Ok(Answer::Change(Sheet::text(back(who.language, &turn))))
            }
        }
    }
}

/// The option that names a topic.
pub(super) fn topic_option(l: Language) -> CreateCommandOption {
    option(CommandOptionType::String, "topic", say!(l, "option-topic")).required(true).set_autocomplete(true)
}

/// The topics to choose from while someone types: those that fit, in the order of the agenda.
pub(super) async fn choices(
    bot: &Bot,
    who: &Person,
    typed: &str,
    fits: impl Fn(&Topic) -> bool + Send,
) -> Result<Vec<(String, String)>> {
    let mut reads = bot.store.read().await?;
    let (ws, _) = recorded_here(&mut reads, who).await?;
    let agenda = reads.agenda(ws.id).await?;
    let typed = typed.trim().to_lowercase();
    let fitting = agenda.topics().iter().filter(|t| fits(t) && t.title.as_str().to_lowercase().contains(&typed));
    Ok(fitting.take(CHOICES).map(|t| (words::on_one_line(t.title.as_str()), t.number.0.to_string())).collect())
}

/// `/question topic`: the question belongs to the topic that was typed or chosen; the caller has checked who does it.
pub(super) async fn give(
    bot: &Bot,
    who: &Person,
    mut tx: Tx,
    (ws, by): (&Workshop, By),
    q: &Question,
    typed: &str,
) -> Result<Answer> {
    let title = topics::give(&mut tx, ws, q, typed, by).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Answer::Private(Sheet::text(say!(who.language, "topic-given", number = q.number.0, title = name(&title)))))
}

/// A title as it is shown in a sentence.
fn name(title: &Text) -> String {
    words::title(title.as_str())
}

/// The commands that change the agenda but for `/topic next`.
async fn change(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let l = who.language;
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated_here(&mut tx, who).await?;
    let by = By { moderator, expected: Seen::Now, now: bot.clock.now() };
    let topic = call.text("topic").unwrap_or_default();
    let count = |name: &str| call.integer(name).unwrap_or_default();
    let said = match call.sub {
        "add" => {
            let title = agenda::title(call.text("title").unwrap_or_default())?;
            let (topic, place) = topics::add(&mut tx, &ws, by, title, count("minutes")).await?;
            say!(l, "topic-added", title = name(&topic.title), place = place, minutes = topic.minutes)
        }
        "move" => {
            let position = count("position");
            let (title, count) = topics::move_to(&mut tx, &ws, by, topic, position).await?;
            say!(l, "topic-moved", title = name(&title), place = position, count = count)
        }
        "remove" => {
            let removed = topics::remove(&mut tx, &ws, by, topic).await?;
            say!(l, "topic-removed", title = name(&removed.title))
        }
        "back" => back(l, &topics::undo(&mut tx, &ws, by).await?),
        _ => {
            let more = topics::extend(&mut tx, &ws, by, count("minutes")).await?;
            bot.settle(tx.commit().await?).await;
            return Ok(extended(l, &ws, &more, by.now));
        }
    };
    bot.settle(tx.commit().await?).await;
    Ok(Sheet::text(said))
}

/// What a moderator is told of more minutes, with the way back.
fn extended(l: Language, ws: &Workshop, more: &Extended, now: Time) -> Sheet {
    let topic = &more.topic;
    let undo = Act::Shorten(ws.agenda_revision, topic.planned_minutes(), more.before).id(ws.id);
    let undo = button(undo, say!(l, "button-undo"), ButtonStyle::Secondary);
    Sheet::text(say!(l, "topic-extended", title = name(&topic.title), when = end(topic, now))).buttons(vec![undo])
}

/// When a topic's time is up.
fn end(topic: &Topic, now: Time) -> i64 {
    topic.ends_at().unwrap_or(now).unix_s()
}

async fn next_here(bot: &Bot, who: &Person) -> Result<Sheet> {
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated_here(&mut tx, who).await?;
    let by = By { moderator, expected: Seen::Now, now: bot.clock.now() };
    let begun = topics::next(bot, &mut tx, &ws, by).await?;
    bot.settle(tx.commit().await?).await;
    Ok(told(bot, who.language, &ws, &begun, by.now))
}

/// What a moderator is told when the next topic begins: the way back, and the facts about it, each to be shown on the
/// floor with one press.
fn told(bot: &Bot, l: Language, ws: &Workshop, begun: &Begun, now: Time) -> Sheet {
    let mut lines = Vec::new();
    if let Some(topic) = &begun.turn.ended {
        lines.push(say!(l, "topic-over", title = name(&topic.title)));
    }
    match &begun.turn.started {
        Some(topic) => {
            lines.push(say!(l, "topic-begun", title = name(&topic.title), when = end(topic, now)));
        }
        None => lines.push(say!(l, "topic-none-left")),
    }
    let facts: Vec<&Fact> = begun.facts.iter().filter_map(|id| bot.facts.get(id)).collect();
    let undo = Act::Undo(ws.agenda_revision.next()).id(ws.id);
    let sheet = if facts.is_empty() {
        Sheet::text(lines.join("\n"))
    } else {
        lines.push(say!(l, "topic-facts"));
        brief::offer(l, ws, &facts, &lines)
    };
    sheet.buttons(vec![button(undo, say!(l, "button-undo"), ButtonStyle::Secondary)])
}

/// What was taken back.
fn back(l: Language, turn: &Turn) -> String {
    match (&turn.started, &turn.ended) {
        (Some(runs), Some(not_yet)) => {
            say!(l, "topic-back", title = name(&runs.title), other = name(&not_yet.title))
        }
        (Some(runs), None) => say!(l, "topic-back-last", title = name(&runs.title)),
        (None, Some(not_yet)) => say!(l, "topic-back-first", title = name(&not_yet.title)),
        (None, None) => say!(l, "topic-none-left"),
    }
}
