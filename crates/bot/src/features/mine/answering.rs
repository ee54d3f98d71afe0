//! Answering what the moderators asked back: a form, and before it is kept the same look at what leads to a person as with a
//! question.

use ::workshop::deletion::Piece;
use ::workshop::{Number, Refusal, Text, WorkshopId, exposure};
use acts::asking_back;
use acts::own::Shown;

use super::seconds;
use crate::answer::{Answer, Form, Sheet};
use crate::bot::Bot;
use crate::error::Result;
use crate::features::Press;
use crate::features::question::forms::{ANSWER_MAX, FIELD_UNITS};
use crate::guard;
use crate::ids::Digest;
use crate::ids::mine::{Act, Submit};
use crate::person::Person;
use crate::say;

/// About which question, and in which round.
type Of = (Number, u32);

/// Opens the form, empty.
pub(super) async fn open(bot: &Bot, who: &Person, press: &Press<'_>, of: Of) -> Result<Answer> {
    check(bot, who, press, of).await?;
    Ok(form(who, of, Submit::Reply(of.0, of.1).id(press.id.workshop), String::new()))
}

/// Opens the form with what was held back.
pub(super) async fn reopen(bot: &Bot, who: &Person, press: &Press<'_>, of: Of, words: &Digest) -> Result<Answer> {
    check(bot, who, press, of).await?;
    let value = guard::read_back(who, press.message, words)?;
    Ok(form(who, of, Submit::Rereply(of.0, of.1).id(press.id.workshop), value))
}

/// Sends what was held back as it is.
pub(super) async fn send(bot: &Bot, who: &Person, press: &Press<'_>, of: Of, words: &Digest) -> Result<Answer> {
    check(bot, who, press, of).await?;
    let typed = guard::read_back(who, press.message, words)?;
    let kept = keep(bot, who, press.id.workshop, of, &typed, true).await;
    kept.map(Answer::Change).map_err(|e| e.with_typed(&typed))
}

/// That this person can answer.
async fn check(bot: &Bot, who: &Person, press: &Press<'_>, of: Of) -> Result<()> {
    let mut reads = bot.store.read().await?;
    let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
    bot.check_not_going(ws.id, who.account(), Piece::Question(of.0))?;
    asking_back::check(bot, &mut reads, who, &ws, of).await?;
    Ok(())
}

fn form(who: &Person, of: Of, id: String, value: String) -> Answer {
    let l = who.language;
    Answer::Form(Form {
        id,
        title: say!(l, "form-answer-back", number = of.0.0),
        label: say!(l, "form-answer-back-label"),
        value,
        placeholder: say!(l, "form-your-question-placeholder"),
        ..Form::default()
    })
}

/// The form was sent, or what was held back is sent as it is.
pub(super) async fn keep(bot: &Bot, who: &Person, ws: WorkshopId, of: Of, typed: &str, anyway: bool) -> Result<Sheet> {
    let text = Text::parse_within(typed, ANSWER_MAX, FIELD_UNITS).map_err(Refusal::Text)?;
    let mut tx = bot.store.write().await?;
    let ws = who.workshop_of(&mut tx, ws).await?;
    bot.check_not_going(ws.id, who.account(), Piece::Question(of.0))?;
    asking_back::check(bot, &mut tx, who, &ws, of).await?;
    if !anyway {
        let ids = |words: Digest| guard::Ids {
            edit: Act::ReplyAgain(of.0, of.1, words.clone()).id(ws.id),
            anyway: Act::ReplyAnyway(of.0, of.1, words).id(ws.id),
        };
        let leads = exposure::find(text.as_str());
        if !leads.is_empty() {
            return Ok(guard::held_back(who, &text, &leads, ids));
        }
    }
    let shown = asking_back::answer(bot, &mut tx, who, &ws, (of, &text)).await?;
    bot.settle(tx.commit().await?).await;
    let (l, number) = (who.language, of.0.0);
    Ok(Sheet::text(match shown {
        Shown::Now => say!(l, "mine-answered", number = number),
        Shown::WithNextSlot => say!(l, "mine-answered-soon", number = number, seconds = seconds(bot)),
    }))
}
