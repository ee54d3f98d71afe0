//! The two forms of moderators: changing a question's words, and answering in writing.

use ::workshop::question::Seen;
use ::workshop::text::UNITS;
use ::workshop::{Moderator, Number, Question, Refusal, Revision, Text, Workshop};
use acts::asking_back;
use acts::decide::{self, Edited, Original};
use serenity::model::application::ButtonStyle;
use storage::Tx;

use super::{Undo, by, done, undo_button};
use crate::answer::{Answer, Form, Sheet, button};
use crate::bot::Bot;
use crate::custom_id::CustomId;
use crate::error::Result;
use crate::features::moderated;
use crate::ids::Destroy;
use crate::ids::question::{Act, Submit};
use crate::person::Person;
use crate::say;
use crate::texts::Language;

/// A written answer may be this long, in grapheme clusters …
pub(in crate::features) const ANSWER_MAX: usize = 500;
/// … and this long for Discord, in UTF-16 units: what one field of an embed takes.
pub(in crate::features) const FIELD_UNITS: usize = 1_024;

/// Opens the form for other words, filled in with the words as they are. Whether these are destroyed may be chosen in advance.
pub(super) fn edit(who: &Person, q: &Question, seen: Seen, destroy: Destroy) -> Result<Answer> {
    let l = who.language;
    seen.check(q)?;
    q.may_be_edited()?;
    let text = q.words.text().ok_or(Refusal::WordsDestroyed(q.number))?;
    Ok(Answer::Form(Form {
        id: Submit::Edit(q.number, q.revision, destroy).id(q.workshop),
        title: say!(l, "form-edit", number = q.number.0),
        label: say!(l, "form-edit-label"),
        value: text.as_str().to_owned(),
        ..Form::default()
    }))
}

/// Opens the form for an answer in writing.
pub(super) fn answer(who: &Person, q: &Question, seen: Seen) -> Result<Answer> {
    let l = who.language;
    seen.check(q)?;
    q.may_be_answered()?;
    q.words.text().ok_or(Refusal::WordsDestroyed(q.number))?;
    Ok(Answer::Form(Form {
        id: Submit::Answer(q.number, q.revision, Destroy(false)).id(q.workshop),
        title: say!(l, "form-answer", number = q.number.0),
        label: say!(l, "form-answer-label"),
        ..Form::default()
    }))
}

/// The form for what somebody in the room asks aloud.
pub(super) fn add(bot: &Bot, who: &Person, ws: &Workshop) -> Answer {
    let l = who.language;
    let titled = (Submit::Add.id(ws.id), say!(l, "form-add"));
    Answer::Form(Form::of_question(l, titled, bot.settings.ask.max_length, String::new()))
}

/// The form for asking back.
pub(super) fn ask_back(who: &Person, q: &Question, rounds: usize) -> Result<Answer> {
    q.ask_back(u32::try_from(rounds).unwrap_or(u32::MAX))?;
    let l = who.language;
    Ok(Answer::Form(Form {
        id: Submit::AskBack(q.number, q.revision).id(q.workshop),
        title: say!(l, "form-ask-back", number = q.number.0),
        label: say!(l, "form-ask-back-label"),
        ..Form::default()
    }))
}

/// The form for other words was sent.
pub(super) async fn edited(
    bot: &Bot,
    who: &Person,
    id: &CustomId<'_>,
    typed: &str,
    (number, seen, destroy): (Number, Revision, Destroy),
) -> Result<Answer> {
    let limits = (bot.settings.ask.max_length as usize, UNITS);
    let (mut tx, ws, moderator, text) = begin(bot, who, id, typed, limits).await?;
    let by = by(bot, moderator, Seen::At(seen));
    let edited = decide::edit(&mut tx, &ws, number, text, destroy.0, by).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Answer::Private(told(who.language, &edited)))
}

/// The form for an answer was sent.
pub(super) async fn answered(
    bot: &Bot,
    who: &Person,
    id: &CustomId<'_>,
    typed: &str,
    (number, seen): (Number, Revision),
) -> Result<Answer> {
    let (mut tx, ws, moderator, text) = begin(bot, who, id, typed, (ANSWER_MAX, FIELD_UNITS)).await?;
    let after = decide::answer(&mut tx, &ws, number, text, by(bot, moderator, Seen::At(seen))).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Answer::Private(done(who.language, &after, Undo::Offered)))
}

/// The form for asking back was sent.
pub(super) async fn asked_back(
    bot: &Bot,
    who: &Person,
    id: &CustomId<'_>,
    typed: &str,
    (number, seen): (Number, Revision),
) -> Result<Answer> {
    let (mut tx, ws, moderator, text) = begin(bot, who, id, typed, (ANSWER_MAX, FIELD_UNITS)).await?;
    let q = asking_back::ask(&mut tx, &ws, (number, by(bot, moderator, Seen::At(seen))), &text).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Answer::Private(Sheet::text(say!(who.language, "asked-back", number = q.number.0))))
}

/// Takes a turn to write for a moderator, and reads what they typed, within these limits.
async fn begin(
    bot: &Bot,
    who: &Person,
    id: &CustomId<'_>,
    typed: &str,
    (limit, units): (usize, usize),
) -> Result<(Tx, Workshop, Moderator, Text)> {
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated(&mut tx, who, id).await?;
    let text = Text::parse_within(typed, limit, units).map_err(Refusal::Text)?;
    Ok((tx, ws, moderator, text))
}

/// What the moderator is told after an edit: the way back, or the way to leave no trace.
fn told(l: Language, edited: &Edited) -> Sheet {
    let q = &edited.question;
    match edited.original {
        Original::LedToAPerson => Sheet::text(say!(l, "original-destroyed-leads", number = q.number.0)),
        Original::Destroyed => Sheet::text(say!(l, "original-destroyed", number = q.number.0)),
        Original::Kept => {
            let destroy = Act::Destroy(q.number, q.revision).id(q.workshop);
            let destroy = button(destroy, say!(l, "button-destroy-original"), ButtonStyle::Danger);
            Sheet::text(say!(l, "edited", number = q.number.0)).buttons(vec![undo_button(l, q), destroy])
        }
    }
}
