//! `/question …`: every button of a card as a command.

use ::workshop::log::{Entry, LogKind};
use ::workshop::question::Seen;
use ::workshop::{Moderator, Number, Question, Reason, Refusal, Source, Text, Word, Workshop};
use acts::By;
use acts::decide::{Choice, decide, visible};

use acts::undo::undo;
use acts::{mutes, order};
use serenity::builder::CreateCommand;
use serenity::model::application::CommandOptionType::{Boolean, Integer, String as Words};
use storage::Tx;

use super::{Undo, by, done, forms, more, translate};
use crate::answer::{Answer, Sheet};
use crate::bot::Bot;
use crate::commands::{option, staff_command, sub};
use crate::error::Result;
use crate::features::{Call, moderated_here, topic};
use crate::ids::Destroy;
use crate::person::Person;
use crate::texts::Language;
use crate::{say, views};

/// Discord takes whole numbers up to 2⁵³; no workshop has more questions than this.
const NUMBER_MAX: u64 = 1_000_000;

pub(super) fn all(l: Language) -> CreateCommand {
    let whole = |name: &str, description: String| {
        option(Integer, name, description).required(true).min_int_value(1).max_int_value(NUMBER_MAX)
    };
    let number = || whole("number", say!(l, "option-number"));
    let one = |name: &str, description: String| sub(name, description, vec![number()]);
    let reasons = Reason::all().fold(option(Words, "reason", say!(l, "option-reason")).required(true), |o, r| {
        o.add_string_choice(views::reason(l, r), r.word())
    });
    let (into, position) = (whole("into", say!(l, "option-into")), whole("position", say!(l, "option-position")));
    let source = Source::all().fold(option(Words, "source", say!(l, "option-source")), |o, s| {
        o.add_string_choice(source_name(l, s), s.word())
    });
    let destroy = option(Boolean, "destroy_original", say!(l, "option-destroy-original"));
    staff_command("question", say!(l, "command-question"))
        .add_option(one("show", say!(l, "command-question-show")))
        .add_option(one("approve", say!(l, "command-question-approve")))
        .add_option(sub("decline", say!(l, "command-question-decline"), vec![number(), reasons]))
        .add_option(sub("merge", say!(l, "command-question-merge"), vec![number(), into]))
        .add_option(sub("edit", say!(l, "command-question-edit"), vec![number(), destroy]))
        .add_option(one("answer", say!(l, "command-question-answer")))
        .add_option(one("stage", say!(l, "command-question-stage")))
        .add_option(one("answered", say!(l, "command-question-answered")))
        .add_option(one("defer", say!(l, "command-question-defer")))
        .add_option(one("file", say!(l, "command-question-file")))
        .add_option(sub("topic", say!(l, "command-question-topic"), vec![number(), topic::topic_option(l)]))
        .add_option(sub("move", say!(l, "command-question-move"), vec![number(), position]))
        .add_option(one("restore", say!(l, "command-question-restore")))
        .add_option(one("mute", say!(l, "command-question-mute")))
        .add_option(one("unmute", say!(l, "command-question-unmute")))
        .add_option(sub("translate", say!(l, "command-question-translate"), vec![number(), translate::option(l)]))
        .add_option(one("ask_back", say!(l, "command-question-ask-back")))
        .add_option(sub(
            "add",
            say!(l, "command-question-add"),
            vec![option(Words, "text", say!(l, "option-text")).required(true), source],
        ))
}

fn source_name(l: Language, source: Source) -> String {
    match source {
        Source::Room => say!(l, "choice-room"),
        Source::Other => say!(l, "choice-other"),
    }
}

pub(super) async fn run(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Answer> {
    if call.sub == "add" {
        let typed = call.text("text").unwrap_or_default();
        let source = call.text("source").and_then(Source::from_word).unwrap_or_default();
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated_here(&mut tx, who).await?;
        return add(bot, who, (tx, ws, moderator), typed, source).await;
    }
    let number = whole(call, "number").map(Number).ok_or(Refusal::UnknownQuestion(Number(0)))?;
    if call.sub == "show" {
        let mut reads = bot.store.read().await?;
        let (ws, _) = moderated_here(&mut reads, who).await?;
        let q = visible(&mut reads, &ws, number).await?;
        return Ok(Answer::Private(views::card_of(bot, &mut reads, (&ws, who.language), &q).await?));
    }
    if call.sub == "translate" {
        return translate::command(bot, who, number, call.text("language").unwrap_or_default()).await;
    }
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated_here(&mut tx, who).await?;
    let q = visible(&mut tx, &ws, number).await?;
    let by = by(bot, moderator, Seen::Now);
    let choice = match call.sub {
        "approve" => Choice::Approve,
        "decline" => {
            let reason = call.text("reason").and_then(Reason::from_word);
            Choice::Decline(reason.ok_or_else(|| crate::Error::Said(say!(who.language, "unknown-command")))?)
        }
        "merge" => Choice::Merge(whole(call, "into").map(Number).ok_or(Refusal::UnknownQuestion(Number(0)))?),
        "move" => {
            let position = whole(call, "position").unwrap_or(u32::MAX);
            return place(bot, who, tx, (&ws, by), (&q, position)).await;
        }
        "topic" => return topic::give(bot, who, tx, (&ws, by), &q, call.text("topic").unwrap_or_default()).await,
        "stage" => Choice::Stage,
        "answered" => Choice::Answered,
        "defer" => Choice::Defer,
        "file" => Choice::File,
        "edit" => {
            let destroy = call.flag("destroy_original").unwrap_or(false);
            return forms::edit(who, &q, Seen::Now, Destroy(destroy));
        }
        "answer" => return forms::answer(who, &q, Seen::Now),
        "ask_back" => return forms::ask_back(who, &q, tx.asked_back(ws.id, number).await?.len()),
        "mute" => return more::mute(bot, tx, who, (&ws, by), &q).await.map(Answer::Private),
        "unmute" => {
            mutes::unmute(&mut tx, &ws, &q, by).await?;
            bot.settle(tx.commit().await?).await;
            return Ok(Answer::Private(Sheet::text(say!(who.language, "unmuted", number = q.number.0))));
        }
        "restore" => {
            let back = undo(&mut tx, &ws, number, by).await?;
            bot.settle(tx.commit().await?).await;
            return Ok(Answer::Private(done(who.language, &back, Undo::None)));
        }
        _ => return Err(crate::Error::Said(say!(who.language, "unknown-command"))),
    };
    let q = decide(&mut tx, &ws, &q, choice, by).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Answer::Private(done(who.language, &q, Undo::Offered)))
}

/// An option that counts something.
fn whole(call: &Call<'_>, name: &str) -> Option<u32> {
    call.integer(name).and_then(|n| u32::try_from(n).ok())
}

/// Gives an open question its place in manual order.
async fn place(
    bot: &Bot,
    who: &Person,
    mut tx: Tx,
    (ws, by): (&Workshop, By),
    (q, position): (&Question, u32),
) -> Result<Answer> {
    let (place, count) = order::place(&mut tx, ws, q, position, by).await?;
    bot.settle(tx.commit().await?).await;
    let said = say!(who.language, "moved", number = q.number.0, position = place, count = count);
    Ok(Answer::Private(Sheet::text(said)))
}

/// A question that somebody asked aloud or elsewhere: open at once.
pub(super) async fn add(
    bot: &Bot,
    who: &Person,
    (mut tx, ws, moderator): (Tx, Workshop, Moderator),
    typed: &str,
    source: Source,
) -> Result<Answer> {
    let text = Text::parse(typed, bot.settings.ask.max_length as usize).map_err(Refusal::Text)?;
    let q = acts::ask::write_down(bot, &mut tx, &ws, text, source).await?;
    let entry = Entry::on(LogKind::Add, q.number).because(source.word());
    acts::log::write(&mut tx, &ws, moderator, entry, bot.clock.now()).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Answer::Private(Sheet::text(say!(who.language, "added", number = q.number.0))))
}
