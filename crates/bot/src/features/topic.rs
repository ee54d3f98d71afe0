//! The agenda: `/topic …`, and the board's **Next topic**.

mod list;

use ::workshop::agenda::{self, MINUTES_MAX, TOPICS_MAX};
use ::workshop::{Agenda, Moderator, Question, Refusal, Revision, Text, Time, Timed, Topic, Turn, Workshop};
use content::Fact;
use serenity::async_trait;
use serenity::builder::{CreateCommand, CreateCommandOption};
use serenity::http::Http;
use serenity::model::application::{ButtonStyle, CommandOptionType};
use storage::{Tx, ViewKey, ViewKind};

use super::{CHOICES, Call, Feature, Press, moderated, moderated_here, redrawn, unknown};
use crate::answer::{Answer, Sheet, button};
use crate::bot::Bot;
use crate::commands::{option, staff_command, sub};
use crate::custom_id::custom_id;
use crate::error::Result;
use crate::person::Person;
use crate::texts::Language;
use crate::{say, words};

/// How many facts come to the floor with a topic.
const FACTS: usize = 3;

pub(super) struct Topics;

#[async_trait]
impl Feature for Topics {
    fn name(&self) -> &'static str {
        "topic"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["topic"]
    }

    fn commands(&self) -> Vec<CreateCommand> {
        let l = Language::PUBLIC;
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
                .add_option(sub("move", say!(l, "command-topic-move"), vec![topic_option(), position]))
                .add_option(sub("remove", say!(l, "command-topic-remove"), vec![topic_option()]))
                .add_option(sub("extend", say!(l, "command-topic-extend"), vec![more])),
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
        let typed = call.text("title").or(call.text("topic"));
        let done = match call.sub {
            "list" => {
                let mut reads = bot.store.read().await?;
                let (ws, _) = moderated_here(bot, &mut reads, who).await?;
                let agenda = reads.agenda(ws.id).await?;
                Ok(list::sheet(who.language, &agenda))
            }
            "next" => next_here(bot, who).await,
            "add" | "move" | "remove" | "extend" => change(bot, who, call).await,
            _ => Err(unknown(who)),
        };
        done.map(Answer::Private).map_err(|e| if let Some(typed) = typed { e.with_typed(typed) } else { e })
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let seen = press.id.revision(0).ok_or_else(|| unknown(who))?;
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated(bot, &mut tx, who, &press.id).await?;
        let before = tx.agenda(ws.id).await?;
        unmoved(&mut tx, &ws, &before, seen).await?;
        match press.id.action {
            "next" => {
                let besides = next(bot, &mut tx, &ws, who.language, moderator, before).await?;
                bot.settle(tx.commit().await?).await;
                redrawn(bot, who, ViewKey::of(ws.id, ViewKind::Board), press.message, Some(besides)).await
            }
            "undo" => {
                let mut after = before.clone();
                let turn = after.take_back()?;
                store(&mut tx, &ws, moderator, (&before, &after), bot.clock.now()).await?;
                bot.settle(tx.commit().await?).await;
                Ok(Answer::Change(Sheet::text(back(who.language, &turn))))
            }
            _ => Err(unknown(who)),
        }
    }
}

/// The option that names a topic.
pub(super) fn topic_option() -> CreateCommandOption {
    option(CommandOptionType::String, "topic", say!(Language::PUBLIC, "option-topic"))
        .required(true)
        .set_autocomplete(true)
}

/// The topics to choose from while someone types: those that fit, in the order of the agenda.
pub(super) async fn choices(
    bot: &Bot,
    who: &Person,
    typed: &str,
    fits: impl Fn(&Topic) -> bool + Send,
) -> Result<Vec<(String, String)>> {
    let mut reads = bot.store.read().await?;
    let (ws, _) = moderated_here(bot, &mut reads, who).await?;
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
    ws: &Workshop,
    q: &Question,
    typed: &str,
) -> Result<Answer> {
    let agenda = tx.agenda(ws.id).await?;
    let number = agenda.find(typed).map_err(|why| crate::Error::from(why).with_typed(typed))?;
    tx.set_topic(ws.id, q.number, number).await?;
    tx.question_changed(q, ws).await?;
    bot.settle(tx.commit().await?).await;
    let title = agenda.topic(number).map(|t| name(&t.title)).unwrap_or_default();
    Ok(Answer::Private(Sheet::text(say!(who.language, "topic-given", number = q.number.0, title = title))))
}

/// A title as it is shown in a sentence.
fn name(title: &Text) -> String {
    words::title(title.as_str())
}

/// That the agenda is as it was when the button was drawn.
async fn unmoved(tx: &mut Tx, ws: &Workshop, agenda: &Agenda, seen: Revision) -> Result<()> {
    if ws.agenda_revision == seen {
        return Ok(());
    }
    let now = agenda.running().map(|t| t.title.clone());
    let by = tx.last_changes(ws.id).await?.agenda;
    Err(Refusal::AgendaMovedOn { now, by }.into())
}

/// Stores what a moderator did to the agenda, plans anew what is to be announced, and marks what shows it; the caller
/// commits.
async fn store(
    tx: &mut Tx,
    ws: &Workshop,
    by: Moderator,
    (before, after): (&Agenda, &Agenda),
    now: Time,
) -> Result<()> {
    tx.save_agenda(ws.id, before, after).await?;
    if after.turned_since(before) {
        tx.agenda_changed(ws.id, by.account()).await?;
    }
    if after.running() != before.running() {
        tx.cancel_notices(ws.id, Timed::Topic).await?;
        for notice in after.notices(now) {
            tx.plan_notice(ws.id, &notice).await?;
        }
    }
    Ok(tx.overview_changed(ws.id).await?)
}

/// The commands that change the agenda but for `/topic next`.
async fn change(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let (l, now) = (who.language, bot.clock.now());
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated_here(bot, &mut tx, who).await?;
    let before = tx.agenda(ws.id).await?;
    let mut after = before.clone();
    let topic = call.text("topic").unwrap_or_default();
    let count = |name: &str| call.integer(name).unwrap_or_default();
    let said = match call.sub {
        "add" => {
            let title = agenda::title(call.text("title").unwrap_or_default())?;
            let topic = after.add(title, count("minutes"))?.clone();
            let place = after.topics().len();
            say!(l, "topic-added", title = name(&topic.title), place = place, minutes = topic.minutes)
        }
        "move" => {
            let (number, position) = (after.find(topic)?, count("position"));
            after.move_to(number, position)?;
            let title = after.topic(number).map(|t| name(&t.title)).unwrap_or_default();
            say!(l, "topic-moved", title = title, place = position, count = after.topics().len())
        }
        "remove" => {
            let number = after.find(topic)?;
            say!(l, "topic-removed", title = name(&after.remove(number)?.title))
        }
        _ => {
            let topic = after.extend(count("minutes"), now)?;
            let end = topic.ends_at().unwrap_or(now).unix_s();
            say!(l, "topic-extended", title = name(&topic.title), when = end)
        }
    };
    store(&mut tx, &ws, moderator, (&before, &after), now).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Sheet::text(said))
}

async fn next_here(bot: &Bot, who: &Person) -> Result<Sheet> {
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated_here(bot, &mut tx, who).await?;
    let before = tx.agenda(ws.id).await?;
    let sheet = next(bot, &mut tx, &ws, who.language, moderator, before).await?;
    bot.settle(tx.commit().await?).await;
    Ok(sheet)
}

/// The next topic begins, with its facts; the caller commits. Returns what the moderator is told, with the way back.
async fn next(
    bot: &Bot,
    tx: &mut Tx,
    ws: &Workshop,
    l: Language,
    moderator: Moderator,
    before: Agenda,
) -> Result<Sheet> {
    let now = bot.clock.now();
    let mut after = before.clone();
    let turn = after.next(now)?;
    store(tx, ws, moderator, (&before, &after), now).await?;
    let facts = match &turn.started {
        Some(topic) => show_facts(bot, tx, ws, &topic.title).await?,
        None => Vec::new(),
    };
    let mut lines = Vec::new();
    if let Some(topic) = &turn.ended {
        lines.push(say!(l, "topic-over", title = name(&topic.title)));
    }
    match &turn.started {
        Some(topic) => {
            let end = topic.ends_at().unwrap_or(now).unix_s();
            lines.push(say!(l, "topic-begun", title = name(&topic.title), when = end));
        }
        None => lines.push(say!(l, "topic-none-left")),
    }
    if !facts.is_empty() {
        let headlines: Vec<String> = facts.iter().map(|f| format!("· {}", words::shown(f.headline()))).collect();
        lines.push(say!(l, "topic-facts", headlines = headlines.join("\n")));
    }
    let undo = custom_id("topic", "undo", ws.id, &[&ws.agenda_revision.next().0]);
    Ok(Sheet::text(lines.join("\n")).buttons(vec![button(undo, say!(l, "button-undo"), ButtonStyle::Secondary)]))
}

/// Shows the facts about a topic on the floor, but for those that were shown before.
async fn show_facts<'a>(bot: &'a Bot, tx: &mut Tx, ws: &Workshop, title: &Text) -> Result<Vec<&'a Fact>> {
    let shown = tx.facts_shown(ws.id).await?;
    let mut facts = bot.facts.about(title.as_str(), ws.pack.as_deref(), FACTS);
    facts.retain(|f| shown.iter().all(|id| id != f.id().as_str()));
    for fact in &facts {
        let number = tx.show_fact(ws.id, fact.id().as_str(), bot.clock.now()).await?;
        tx.show(ViewKey { workshop: ws.id, kind: ViewKind::Fact, subject: number }, ws.floor).await?;
    }
    Ok(facts)
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
