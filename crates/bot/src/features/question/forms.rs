//! The two forms of moderators: changing a question's words, and answering in writing.

use ::workshop::exposure::is_taken_out;
use ::workshop::question::Seen;
use ::workshop::text::UNITS;
use ::workshop::{Question, Refusal, Text};
use serenity::model::application::ButtonStyle;

use super::{done, store, undo_button, visible};
use crate::answer::{Answer, Form, Sheet, button};
use crate::bot::Bot;
use crate::custom_id::{CustomId, custom_id};
use crate::error::Result;
use crate::features::{moderated, unknown};
use crate::person::Person;
use crate::say;

/// A written answer may be this long, in grapheme clusters …
const ANSWER_MAX: usize = 500;
/// … and this long for Discord, in UTF-16 units: what one field of an embed takes.
const FIELD_UNITS: usize = 1_024;

/// Opens the form, filled in with the words as they are.
pub(super) fn open(who: &Person, q: &Question, action: &str, seen: Seen) -> Result<Answer> {
    open_with(who, q, action, seen, false)
}

/// The same, with the choice to destroy the original made in advance.
pub(super) fn open_with(who: &Person, q: &Question, action: &str, seen: Seen, destroy: bool) -> Result<Answer> {
    let l = who.language;
    seen.check(q)?;
    let text = q.words.text().ok_or(Refusal::WordsDestroyed(q.number))?;
    let (title, label, value) = if action == "answer" {
        (say!(l, "form-answer", number = q.number.0), say!(l, "form-answer-label"), String::new())
    } else {
        (say!(l, "form-edit", number = q.number.0), say!(l, "form-edit-label"), text.as_str().to_owned())
    };
    let destroy = if destroy { "destroy" } else { "keep" };
    let id = custom_id("question", action, q.workshop, &[&q.number.0, &q.revision.0, &destroy]);
    Ok(Answer::Form(Form { id, title, label, one_line: false, value }))
}

/// A form was sent.
pub(super) async fn submit(bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
    let (number, seen) = id.question().ok_or_else(|| unknown(who))?;
    let (limit, units) = match id.action {
        "edit" => (bot.settings.ask.max_length as usize, UNITS),
        "answer" => (ANSWER_MAX, FIELD_UNITS),
        _ => return Err(unknown(who)),
    };
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated(&mut tx, who, id).await?;
    let text = Text::parse_within(typed, limit, units).map_err(Refusal::Text)?;
    let q = visible(&mut tx, &ws, number).await?;
    let now = bot.clock.now();
    let decided =
        if id.action == "edit" { q.edit(text, moderator, seen, now) } else { q.answer(text, moderator, seen, now) }?;
    let after = decided.question.clone();
    store(&mut tx, &ws, moderator, &q, &[decided]).await?;
    let took_out = id.action == "edit"
        && match (q.words.text(), after.words.text()) {
            (Some(old), Some(new)) => is_taken_out(old.as_str(), new.as_str()),
            _ => false,
        };
    let destroyed = took_out || id.action == "edit" && id.arg(2) == Some("destroy");
    if destroyed {
        tx.destroy_originals(ws.id, q.number).await?;
    }
    bot.settle(tx.commit().await?).await;
    Ok(Answer::Private(if id.action == "edit" {
        if took_out {
            Sheet::text(say!(who.language, "original-destroyed-leads", number = after.number.0))
        } else {
            edited(who, &after, destroyed)
        }
    } else {
        done(who.language, &after, true)
    }))
}

/// What the moderator is told after an edit: the way back, or the way to leave no trace.
fn edited(who: &Person, q: &Question, destroyed: bool) -> Sheet {
    let l = who.language;
    if destroyed {
        return Sheet::text(say!(l, "original-destroyed", number = q.number.0));
    }
    let destroy = custom_id("question", "destroy", q.workshop, &[&q.number.0, &q.revision.0]);
    Sheet::text(say!(l, "edited", number = q.number.0))
        .buttons(vec![undo_button(l, q), button(destroy, say!(l, "button-destroy-original"), ButtonStyle::Danger)])
}
