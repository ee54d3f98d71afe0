//! The two forms of moderators: changing a question's words, and answering in writing.

use ::workshop::question::Seen;
use ::workshop::text::UNITS;
use ::workshop::{Question, Refusal, Text, Workshop};
use acts::asking_back;
use acts::decide::{self, Edited, Original};
use serenity::model::application::ButtonStyle;

use super::{Undo, by, done, undo_button};
use crate::answer::{Answer, Form, Sheet, button};
use crate::bot::Bot;
use crate::custom_id::{CustomId, custom_id};
use crate::error::Result;
use crate::features::{moderated, unknown};
use crate::person::Person;
use crate::say;
use crate::texts::Language;

/// A written answer may be this long, in grapheme clusters …
pub(in crate::features) const ANSWER_MAX: usize = 500;
/// … and this long for Discord, in UTF-16 units: what one field of an embed takes.
pub(in crate::features) const FIELD_UNITS: usize = 1_024;

/// Opens the form, filled in with the words as they are.
pub(super) fn open(who: &Person, q: &Question, action: &str, seen: Seen) -> Result<Answer> {
    open_with(who, q, action, seen, false)
}

/// The same, with the choice to destroy the original made in advance.
pub(super) fn open_with(who: &Person, q: &Question, action: &str, seen: Seen, destroy: bool) -> Result<Answer> {
    let l = who.language;
    seen.check(q)?;
    if action == "answer" { q.may_be_answered() } else { q.may_be_edited() }?;
    let text = q.words.text().ok_or(Refusal::WordsDestroyed(q.number))?;
    let (title, label, value) = if action == "answer" {
        (say!(l, "form-answer", number = q.number.0), say!(l, "form-answer-label"), String::new())
    } else {
        (say!(l, "form-edit", number = q.number.0), say!(l, "form-edit-label"), text.as_str().to_owned())
    };
    let destroy = if destroy { "destroy" } else { "keep" };
    let id = custom_id("question", action, q.workshop, &[&q.number.0, &q.revision.0, &destroy]);
    Ok(Answer::Form(Form { id, title, label, value, ..Form::default() }))
}

/// The form for what somebody in the room asks aloud.
pub(super) fn add(bot: &Bot, who: &Person, ws: &Workshop) -> Answer {
    let l = who.language;
    let titled = (custom_id("question", "add", ws.id, &[]), say!(l, "form-add"));
    Answer::Form(Form::of_question(l, titled, bot.settings.ask.max_length, String::new()))
}

/// The form for asking back.
pub(super) fn ask_back(who: &Person, q: &Question, rounds: usize) -> Result<Answer> {
    q.ask_back(u32::try_from(rounds).unwrap_or(u32::MAX))?;
    let l = who.language;
    Ok(Answer::Form(Form {
        id: custom_id("question", "ask_back", q.workshop, &[&q.number.0, &q.revision.0]),
        title: say!(l, "form-ask-back", number = q.number.0),
        label: say!(l, "form-ask-back-label"),
        ..Form::default()
    }))
}

/// A form was sent.
pub(super) async fn submit(bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
    let (number, seen) = id.question().ok_or_else(|| unknown(who))?;
    let (limit, units) = match id.action {
        "edit" => (bot.settings.ask.max_length as usize, UNITS),
        "answer" | "ask_back" => (ANSWER_MAX, FIELD_UNITS),
        _ => return Err(unknown(who)),
    };
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated(&mut tx, who, id).await?;
    let text = Text::parse_within(typed, limit, units).map_err(Refusal::Text)?;
    let (l, by) = (who.language, by(bot, moderator, seen));
    if id.action == "ask_back" {
        let q = asking_back::ask(bot, &mut tx, &ws, number, &text).await?;
        bot.settle(tx.commit().await?).await;
        return Ok(Answer::Private(Sheet::text(say!(l, "asked-back", number = q.number.0))));
    }
    if id.action == "answer" {
        let after = decide::answer(&mut tx, &ws, number, text, by).await?;
        bot.settle(tx.commit().await?).await;
        return Ok(Answer::Private(done(l, &after, Undo::Offered)));
    }
    let destroy = id.arg(2) == Some("destroy");
    let edited = decide::edit(&mut tx, &ws, number, text, destroy, by).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Answer::Private(told(l, &edited)))
}

/// What the moderator is told after an edit: the way back, or the way to leave no trace.
fn told(l: Language, edited: &Edited) -> Sheet {
    let q = &edited.question;
    match edited.original {
        Original::LedToAPerson => Sheet::text(say!(l, "original-destroyed-leads", number = q.number.0)),
        Original::Destroyed => Sheet::text(say!(l, "original-destroyed", number = q.number.0)),
        Original::Kept => {
            let destroy = custom_id("question", "destroy", q.workshop, &[&q.number.0, &q.revision.0]);
            let destroy = button(destroy, say!(l, "button-destroy-original"), ButtonStyle::Danger);
            Sheet::text(say!(l, "edited", number = q.number.0)).buttons(vec![undo_button(l, q), destroy])
        }
    }
}
