//! Decisions on one question: the card's buttons, their commands under `/question`, and the way back.

mod commands;
pub(super) mod forms;
mod more;
mod translate;

use ::workshop::question::Seen;
use ::workshop::{Moderator, Number, Question, Reason, Source, State, Word};
use acts::By;
use acts::decide::{self, Choice, decide, visible};
use acts::undo::undo;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::ButtonStyle;
use serenity::model::channel::{Message, MessageFlags};
use storage::{ViewKey, ViewKind};

use super::{Call, Feature, Press, moderated, redrawn, topic, unknown};
use crate::answer::{Answer, Sheet, button};
use crate::bot::Bot;
use crate::custom_id::{CustomId, custom_id};
use crate::error::Result;
use crate::languages;
use crate::person::Person;
use crate::say;
use crate::texts::Language;
use crate::views::state;

pub(super) struct Questions;

#[async_trait]
impl Feature for Questions {
    fn name(&self) -> &'static str {
        "question"
    }

    fn actions(&self) -> &'static [&'static str] {
        &[
            "add",
            "approve",
            "decline",
            "merge",
            "stage",
            "answered",
            "defer",
            "file",
            "edit",
            "answer",
            "ask_back",
            "more",
            "topic",
            "give",
            "mute",
            "translate",
            "language",
            "undo",
            "destroy",
        ]
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["question"]
    }

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        vec![commands::all(l)]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        commands::run(bot, who, call).await
    }

    async fn complete(
        &self,
        bot: &Bot,
        who: &Person,
        _: &Call<'_>,
        (name, typed): (&str, &str),
    ) -> Result<Vec<(String, String)>> {
        match name {
            "topic" => topic::choices(bot, who, typed, |_| true).await,
            "language" => Ok(languages::choices(typed)),
            _ => Ok(Vec::new()),
        }
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        if press.id.action == "add" {
            let (ws, _) = moderated(&mut bot.store.read().await?, who, &press.id).await?;
            return Ok(forms::add(bot, who, &ws));
        }
        let (number, seen) = press.id.question().ok_or_else(|| unknown(who))?;
        if let "translate" | "language" = press.id.action {
            return translate::press(bot, who, press, (number, seen)).await;
        }
        if let "more" | "topic" | "edit" | "answer" | "ask_back" = press.id.action {
            return look(bot, who, press, (number, seen)).await;
        }
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated(&mut tx, who, &press.id).await?;
        let by = by(bot, moderator, seen);
        let choice = match press.id.action {
            "approve" => Choice::Approve,
            "stage" => Choice::Stage,
            "answered" => Choice::Answered,
            "defer" => Choice::Defer,
            "file" => Choice::File,
            "decline" => {
                let reason = press.values.first().and_then(|v| Reason::from_word(v));
                Choice::Decline(reason.ok_or_else(|| unknown(who))?)
            }
            "merge" => {
                let into = press.id.arg(2).and_then(|n| n.parse().ok()).map(Number);
                Choice::Merge(into.ok_or_else(|| unknown(who))?)
            }
            "undo" => {
                let back = undo(&mut tx, &ws, number, by).await?;
                bot.settle(tx.commit().await?).await;
                return after_press(bot, who, &back, press.message, Undo::None).await;
            }
            "destroy" => {
                decide::destroy_original(&mut tx, &ws, number, by).await?;
                bot.settle(tx.commit().await?).await;
                return Ok(Answer::Change(Sheet::text(say!(who.language, "original-destroyed", number = number.0))));
            }
            "give" => {
                let topic = press.values.first().ok_or_else(|| unknown(who))?;
                return more::give(bot, tx, who, (&ws, by), number, topic).await;
            }
            "mute" => {
                let q = visible(&mut tx, &ws, number).await?;
                return more::mute(bot, tx, who, (&ws, by), &q).await.map(Answer::Change);
            }
            _ => return Err(unknown(who)),
        };
        let q = visible(&mut tx, &ws, number).await?;
        let q = decide(&mut tx, &ws, &q, choice, by).await?;
        bot.settle(tx.commit().await?).await;
        tracing::debug!(workshop = ws.id.0, number = q.number.0, state = q.state.word(), "decided");
        after_press(bot, who, &q, press.message, Undo::Offered).await
    }

    async fn submit(&self, bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
        if id.action == "translate" {
            return translate::submit(bot, who, id, typed).await;
        }
        if id.action == "add" {
            let mut tx = bot.store.write().await?;
            let (ws, moderator) = moderated(&mut tx, who, id).await?;
            return commands::add(bot, who, (tx, ws, moderator), typed, Source::default()).await;
        }
        forms::submit(bot, who, id, typed).await
    }
}

/// What decides nothing reads what everybody sees.
async fn look(bot: &Bot, who: &Person, press: &Press<'_>, (number, seen): (Number, Seen)) -> Result<Answer> {
    let mut reads = bot.store.read().await?;
    let (ws, _) = moderated(&mut reads, who, &press.id).await?;
    match press.id.action {
        "more" => more::offer(&mut reads, who, &ws, number).await,
        "topic" => more::choose_topic(&mut reads, who, &ws, number).await,
        "ask_back" => {
            let q = visible(&mut reads, &ws, number).await?;
            forms::ask_back(who, &q, reads.asked_back(ws.id, number).await?.len())
        }
        action => forms::open(who, &visible(&mut reads, &ws, number).await?, action, seen),
    }
}

/// By whom something is decided now, on what they saw.
fn by(bot: &Bot, moderator: Moderator, expected: Seen) -> By {
    By { moderator, expected, now: bot.clock.now() }
}

/// Whether the way back is offered beside what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Undo {
    Offered,
    None,
}

/// A press on the card changes the card; one on a private message changes that.
async fn after_press(bot: &Bot, who: &Person, q: &Question, pressed: &Message, undo: Undo) -> Result<Answer> {
    if pressed.flags.is_some_and(|f| f.contains(MessageFlags::EPHEMERAL)) {
        return Ok(Answer::Change(done(who.language, q, undo)));
    }
    redrawn(bot, who, ViewKey::question(q, ViewKind::Card), pressed, None).await
}

/// What a moderator is told in private, with the way back.
pub(super) fn done(l: Language, q: &Question, undo: Undo) -> Sheet {
    let sheet = Sheet::text(match q.state {
        State::Merged(into) => say!(l, "decided-merged", number = q.number.0, into = into.0),
        now => say!(l, "decided", number = q.number.0, state = state(l, now)),
    });
    if undo == Undo::Offered && q.words.text().is_some() { sheet.buttons(vec![undo_button(l, q)]) } else { sheet }
}

/// A button that takes the latest decision on this question back.
pub(super) fn undo_button(l: Language, q: &Question) -> serenity::builder::CreateButton {
    let id = custom_id("question", "undo", q.workshop, &[&q.number.0, &q.revision.0]);
    button(id, say!(l, "button-undo"), ButtonStyle::Secondary)
}
