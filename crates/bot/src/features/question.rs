//! Decisions on one question: the card's buttons, their commands under `/question`, and the way back.

mod commands;
pub(super) mod forms;
mod more;
mod translate;

use ::workshop::question::Seen;
use ::workshop::{Moderator, Question, Reason, Revision, Source, State, Word, Workshop};
use acts::By;
use acts::decide::{self, Choice, decide, visible};
use acts::undo::undo;
use serde_json::Value;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::ButtonStyle;
use serenity::model::channel::{Message, MessageFlags};
use storage::{Reads, Tx, ViewKey, ViewKind};

use super::{Call, Feature, Press, moderated, redrawn, topic, unknown};
use crate::answer::{Answer, Sheet, Told, button};
use crate::bot::Bot;
use crate::custom_id::CustomId;
use crate::error::Result;
use crate::ids::Destroy;
use crate::ids::question::{Act, Submit};
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

    fn command_names(&self) -> &'static [&'static str] {
        &["question"]
    }

    fn is_told_again(&self, sub: &str, _: &[Value]) -> bool {
        sub != "show"
    }

    fn is_form_told_again(&self, id: &CustomId<'_>) -> bool {
        // The others name what they change as it was seen.
        matches!(Submit::of(id), Some(Submit::Add))
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
        let (number, seen, choice) = match Act::of(&press.id).ok_or_else(|| unknown(who))? {
            Act::Approve(number, seen) => (number, seen, Some(Choice::Approve)),
            Act::Decline(number, seen) => {
                let reason = press.values.first().and_then(|v| Reason::from_word(v));
                (number, seen, reason.map(Choice::Decline))
            }
            Act::Merge(number, seen, into) => (number, seen, Some(Choice::Merge(into))),
            Act::Stage(number, seen) => (number, seen, Some(Choice::Stage)),
            Act::Answered(number, seen) => (number, seen, Some(Choice::Answered)),
            Act::Defer(number, seen) => (number, seen, Some(Choice::Defer)),
            Act::File(number, seen) => (number, seen, Some(Choice::File)),
            Act::Add => {
                let (_, ws) = look(bot, who, press).await?;
                return Ok(forms::add(bot, who, &ws));
            }
            Act::More(number, _) => {
                let (mut reads, ws) = look(bot, who, press).await?;
                return more::offer(&mut reads, who, &ws, number).await;
            }
            Act::Topic(number, seen) => {
                let (mut reads, ws) = look(bot, who, press).await?;
                Seen::At(seen).check(&visible(&mut reads, &ws, number).await?)?;
                return more::choose_topic(&mut reads, who, &ws, number).await;
            }
            Act::Edit(number, seen) => {
                let (mut reads, ws) = look(bot, who, press).await?;
                let q = visible(&mut reads, &ws, number).await?;
                return forms::edit(who, &q, Seen::At(seen), Destroy(false));
            }
            Act::Answer(number, seen) => {
                let (mut reads, ws) = look(bot, who, press).await?;
                return forms::answer(who, &visible(&mut reads, &ws, number).await?, Seen::At(seen));
            }
            Act::AskBack(number, seen) => {
                let (mut reads, ws) = look(bot, who, press).await?;
                let q = visible(&mut reads, &ws, number).await?;
                Seen::At(seen).check(&q)?;
                return forms::ask_back(who, &q, reads.asked_back(ws.id, number).await?.len());
            }
            Act::Translate(number, _) => return translate::ask(bot, who, press, number).await,
            Act::Language(number, seen) => return translate::choose(bot, who, press, (number, Seen::At(seen))).await,
            Act::Undo(number, seen) => {
                let (mut tx, ws, by) = begin(bot, who, press, seen).await?;
                let back = undo(&mut tx, &ws, number, by).await?;
                bot.settle(tx.commit().await?).await;
                return Ok(after_press(bot, who, &back, press.message, Undo::None).await);
            }
            Act::Destroy(number, seen) => {
                let (mut tx, ws, by) = begin(bot, who, press, seen).await?;
                decide::destroy_original(&mut tx, &ws, number, by).await?;
                bot.settle(tx.commit().await?).await;
                return Ok(Answer::Change(Sheet::text(say!(who.language, "original-destroyed", number = number.0))));
            }
            Act::Give(number, seen, _) => {
                let (tx, ws, by) = begin(bot, who, press, seen).await?;
                let topic = press.values.first().ok_or_else(|| unknown(who))?;
                return more::give(bot, tx, who, (&ws, by), number, topic).await;
            }
            Act::Mute(number, seen) => {
                let (mut tx, ws, by) = begin(bot, who, press, seen).await?;
                let q = visible(&mut tx, &ws, number).await?;
                return more::mute(bot, tx, who, (&ws, by), &q).await.map(Answer::Change);
            }
        };
        let (mut tx, ws, by) = begin(bot, who, press, seen).await?;
        let choice = choice.ok_or_else(|| unknown(who))?;
        let q = visible(&mut tx, &ws, number).await?;
        let q = decide(&mut tx, &ws, &q, choice, by).await?;
        bot.settle(tx.commit().await?).await;
        tracing::debug!(workshop = ws.id.0, number = q.number.0, state = q.state.word(), "decided");
        Ok(after_press(bot, who, &q, press.message, Undo::Offered).await)
    }

    async fn submit(&self, bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
        match Submit::of(id).ok_or_else(|| unknown(who))? {
            Submit::Add => {
                let mut tx = bot.store.write().await?;
                let (ws, moderator) = moderated(&mut tx, who, id).await?;
                commands::add(bot, who, (tx, ws, moderator), typed, Source::default()).await
            }
            Submit::Edit(number, seen, destroy) => forms::edited(bot, who, id, typed, (number, seen, destroy)).await,
            Submit::Answer(number, seen, _) => forms::answered(bot, who, id, typed, (number, seen)).await,
            Submit::AskBack(number, seen) => forms::asked_back(bot, who, id, typed, (number, seen)).await,
            Submit::Translate(number, seen, language) => {
                translate::submit(bot, who, id, typed, (number, Seen::At(seen), language)).await
            }
        }
    }
}

/// What decides nothing reads what everybody sees.
async fn look(bot: &Bot, who: &Person, press: &Press<'_>) -> Result<(Reads, Workshop)> {
    let mut reads = bot.store.read().await?;
    let (ws, _) = moderated(&mut reads, who, &press.id).await?;
    Ok((reads, ws))
}

/// What decides something takes its turn to write.
async fn begin(bot: &Bot, who: &Person, press: &Press<'_>, seen: Revision) -> Result<(Tx, Workshop, By)> {
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated(&mut tx, who, &press.id).await?;
    let by = by(bot, moderator, Seen::At(seen));
    Ok((tx, ws, by))
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
async fn after_press(bot: &Bot, who: &Person, q: &Question, pressed: &Message, undo: Undo) -> Answer {
    let told = done(who.language, q, undo);
    if pressed.flags.is_some_and(|f| f.contains(MessageFlags::EPHEMERAL)) {
        return Answer::Change(told);
    }
    redrawn(bot, who, ViewKey::question(q, ViewKind::Card), pressed, Told::Instead(told)).await
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
    let id = Act::Undo(q.number, q.revision).id(q.workshop);
    button(id, say!(l, "button-undo"), ButtonStyle::Secondary)
}
