//! Answering what the moderators asked back: a form, and before it is kept the same look at what leads to a person as with a
//! question.

use ::workshop::deletion::Piece;
use ::workshop::{Number, Refusal, Text, exposure};
use acts::asking_back;
use acts::own::Shown;

use super::seconds;
use crate::answer::{Answer, Form, Sheet};
use crate::bot::Bot;
use crate::custom_id::{CustomId, custom_id};
use crate::error::Result;
use crate::features::question::forms::{ANSWER_MAX, FIELD_UNITS};
use crate::features::{Press, unknown};
use crate::guard;
use crate::person::Person;
use crate::say;

/// About which question, and in which round.
fn round(who: &Person, id: &CustomId<'_>) -> Result<(Number, u32)> {
    let round = id.arg(1).and_then(|n| n.parse().ok());
    Ok((id.number().ok_or_else(|| unknown(who))?, round.ok_or_else(|| unknown(who))?))
}

/// Opens the form, empty or with what was held back, or sends what was held back as it is.
pub(super) async fn press(bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
    let of = round(who, &press.id)?;
    let mut reads = bot.store.read().await?;
    let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
    bot.check_not_going(ws.id, who.account(), Piece::Question(of.0))?;
    asking_back::check(bot, &mut reads, who, &ws, of).await?;
    drop(reads);
    let (action, value) = match press.id.action {
        "reply" => ("reply", String::new()),
        "reply-again" => ("rereply", guard::read_back(who, press, 2)?),
        _ => {
            let typed = guard::read_back(who, press, 2)?;
            let kept = keep(bot, who, &press.id, &typed, true).await;
            return kept.map(Answer::Change).map_err(|e| e.with_typed(&typed));
        }
    };
    let l = who.language;
    Ok(Answer::Form(Form {
        id: custom_id("mine", action, ws.id, &[&of.0.0, &of.1]),
        title: say!(l, "form-answer-back", number = of.0.0),
        label: say!(l, "form-answer-back-label"),
        value,
        placeholder: say!(l, "form-your-question-placeholder"),
        ..Form::default()
    }))
}

/// The form was sent.
pub(super) async fn submit(bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
    let kept = keep(bot, who, id, typed, false).await?;
    Ok(if id.action == "rereply" { Answer::Change(kept) } else { Answer::Private(kept) })
}

async fn keep(bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str, anyway: bool) -> Result<Sheet> {
    let of = round(who, id)?;
    let text = Text::parse_within(typed, ANSWER_MAX, FIELD_UNITS).map_err(Refusal::Text)?;
    let mut tx = bot.store.write().await?;
    let ws = who.workshop_of(&mut tx, id.workshop).await?;
    bot.check_not_going(ws.id, who.account(), Piece::Question(of.0))?;
    asking_back::check(bot, &mut tx, who, &ws, of).await?;
    if !anyway {
        let id = |action: &str, digest: &str| {
            let action = if action == "anyway" { "reply-anyway" } else { action };
            custom_id("mine", action, ws.id, &[&of.0.0, &of.1, &digest])
        };
        let leads = exposure::find(text.as_str());
        if !leads.is_empty() {
            return Ok(guard::held_back(who, &text, &leads, (id, "reply-again")));
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
