//! Decisions on one question: the card's buttons, their commands under `/question`, and the way back.

mod commands;
mod forms;

use ::workshop::question::{Decided, Seen, take_back};
use ::workshop::{Moderator, Number, Question, Reason, Refusal, State, Word, Workshop};
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::ButtonStyle;
use serenity::model::channel::Message;
use storage::{Reads, Tx, ViewKey, ViewKind};

use super::{Call, Feature, Press, moderated, redrawn, topic, unknown};
use crate::answer::{Answer, Sheet, button};
use crate::bot::Bot;
use crate::custom_id::{CustomId, custom_id};
use crate::error::Result;
use crate::person::Person;
use crate::texts::Language;
use crate::views::state;
use crate::{order, say};

pub(super) struct Questions;

/// What can be decided with one press or one command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Approve,
    Decline(Reason),
    Merge(Number),
    Stage,
    Answered,
    Defer,
    File,
}

#[async_trait]
impl Feature for Questions {
    fn name(&self) -> &'static str {
        "question"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["question"]
    }

    fn commands(&self) -> Vec<CreateCommand> {
        vec![commands::all()]
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
        if name == "topic" { topic::choices(bot, who, typed, |_| true).await } else { Ok(Vec::new()) }
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let (number, seen) = press.id.question().ok_or_else(|| unknown(who))?;
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated(&mut tx, who, &press.id).await?;
        let act = match press.id.action {
            "approve" => Act::Approve,
            "stage" => Act::Stage,
            "answered" => Act::Answered,
            "decline" => {
                let reason = press.values.first().and_then(|v| Reason::from_word(v));
                Act::Decline(reason.ok_or_else(|| unknown(who))?)
            }
            "merge" => {
                let into = press.id.arg(2).and_then(|n| n.parse().ok()).map(Number);
                Act::Merge(into.ok_or_else(|| unknown(who))?)
            }
            "undo" => {
                let back = undo(&mut tx, &ws, moderator, (number, seen)).await?;
                bot.settle(tx.commit().await?).await;
                return after_press(bot, who, &back, press.message).await;
            }
            "edit" | "answer" => {
                let q = visible(&mut tx, &ws, number).await?;
                return forms::open(who, &q, press.id.action, seen);
            }
            "destroy" => {
                let q = visible(&mut tx, &ws, number).await?;
                return destroy_original(bot, tx, who, &q, seen).await.map(Answer::Change);
            }
            _ => return Err(unknown(who)),
        };
        let q = visible(&mut tx, &ws, number).await?;
        let q = decide(bot, &mut tx, &ws, &q, act, (moderator, seen)).await?;
        bot.settle(tx.commit().await?).await;
        tracing::debug!(workshop = ws.id.0, number = q.number.0, state = q.state.word(), "decided");
        after_press(bot, who, &q, press.message).await
    }

    async fn submit(&self, bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
        forms::submit(bot, who, id, typed).await
    }
}

/// A press on the card changes the card; one on a private message (an undo offered there) changes that.
async fn after_press(bot: &Bot, who: &Person, q: &Question, pressed: &Message) -> Result<Answer> {
    let private = pressed.flags.is_some_and(|f| f.contains(serenity::model::channel::MessageFlags::EPHEMERAL));
    if private {
        return Ok(Answer::Change(done(who.language, q, false)));
    }
    redrawn(bot, who, ViewKey::question(q, ViewKind::Card), pressed, None).await
}

/// A question that moderators may know of.
pub(super) async fn visible(reads: &mut Reads, ws: &Workshop, number: Number) -> Result<Question> {
    Ok(reads.question(ws.id, number).await?.filter(|q| q.seen).ok_or(Refusal::UnknownQuestion(number))?)
}

/// Decides, and stores what was decided; the caller commits. What was on the stage leaves it when another comes.
pub(super) async fn decide(
    bot: &Bot,
    tx: &mut Tx,
    ws: &Workshop,
    q: &Question,
    act: Act,
    (moderator, seen): (Moderator, Seen),
) -> Result<Question> {
    let now = bot.clock.now();
    let decided = match act {
        Act::Approve => q.approve(moderator, seen, now),
        Act::Decline(reason) => q.decline(reason, moderator, seen, now),
        Act::Merge(into) => {
            let into = visible(tx, ws, into).await?;
            let holds = !tx.merged_into(ws.id, q.number).await?.is_empty();
            q.merge(&into, holds, moderator, seen, now)
        }
        Act::Stage => q.stage(moderator, seen, now),
        Act::Answered => q.answered(moderator, seen, now),
        Act::Defer => q.defer(moderator, seen, now),
        Act::File => q.file(moderator, seen, now),
    }?;
    if act == Act::Stage {
        return to_stage(bot, tx, ws, decided, moderator).await;
    }
    let step = [decided];
    store(tx, ws, moderator, q, &step).await?;
    let [Decided { question, .. }] = step;
    Ok(question)
}

/// Brings a question to the stage: what was there leaves it in the same step, and its supporters are charged.
async fn to_stage(bot: &Bot, tx: &mut Tx, ws: &Workshop, decided: Decided, moderator: Moderator) -> Result<Question> {
    let question = decided.question.clone();
    let cost = order::cost(tx, ws, &question).await?;
    let mut step = Vec::new();
    if let Some(current) = tx.on_stage(ws.id).await? {
        step.push(current.leave_stage(moderator, bot.clock.now())?);
    }
    step.push(decided);
    let step = store(tx, ws, moderator, &question, &step).await?;
    cost.charge(tx, step, &question).await?;
    Ok(question)
}

/// Stores one step, and that the stage changed if it did. Returns the step.
pub(super) async fn store(
    tx: &mut Tx,
    ws: &Workshop,
    by: Moderator,
    before: &Question,
    step: &[Decided],
) -> Result<i64> {
    let id = tx.decided(step).await?;
    let on_stage = |s: State| s == State::OnTheStage;
    if on_stage(before.state) || step.iter().any(|d| on_stage(d.question.state) || on_stage(d.decision.from)) {
        tx.stage_changed(ws.id, by.account()).await?;
    }
    for d in step {
        changed(tx, ws, &d.question, d.decision.from).await?;
    }
    Ok(id)
}

/// All that shows the question changed; what it was merged into, or is no longer, counts differently.
async fn changed(tx: &mut Tx, ws: &Workshop, q: &Question, before: State) -> Result<()> {
    tx.question_changed(q, ws).await?;
    for into in [before.merged_into(), q.state.merged_into()].into_iter().flatten() {
        if let Some(into) = tx.question(ws.id, into).await? {
            tx.question_changed(&into, ws).await?;
        }
    }
    Ok(())
}

/// Takes the latest decision on a question back, with all that belonged to the same step.
pub(super) async fn undo(
    tx: &mut Tx,
    ws: &Workshop,
    moderator: Moderator,
    (number, seen): (Number, Seen),
) -> Result<Question> {
    let q = visible(tx, ws, number).await?;
    seen.check(&q)?;
    if q.words.text().is_none() && q.state != State::Withdrawn {
        return Err(Refusal::WordsDestroyed(number).into());
    }
    let latest = tx.latest_decision(ws.id, number).await?.ok_or(Refusal::NothingToUndo(number))?;
    let parts = tx.step(latest.step).await?;
    let staged = tx.on_stage(ws.id).await?.map(|s| s.number);
    let before = take_back(&parts, staged, moderator)?;
    tx.taken_back(latest.step, &before).await?;
    let stage_touched = before.iter().any(|b| b.state == State::OnTheStage)
        || parts.iter().any(|p| p.question.state == State::OnTheStage);
    if stage_touched {
        tx.stage_changed(ws.id, moderator.account()).await?;
    }
    for b in &before {
        let now = parts.iter().find(|p| p.question.number == b.number).map_or(b.state, |p| p.question.state);
        changed(tx, ws, b, now).await?;
    }
    Ok(before.into_iter().find(|b| b.number == number).unwrap_or(q))
}

/// What a moderator is told in private, with the way back.
pub(super) fn done(l: Language, q: &Question, with_undo: bool) -> Sheet {
    let sheet = Sheet::text(match q.state {
        State::Merged(into) => say!(l, "decided-merged", number = q.number.0, into = into.0),
        now => say!(l, "decided", number = q.number.0, state = state(l, now)),
    });
    if with_undo && q.words.text().is_some() { sheet.buttons(vec![undo_button(l, q)]) } else { sheet }
}

/// A button that takes the latest decision on this question back.
pub(super) fn undo_button(l: Language, q: &Question) -> serenity::builder::CreateButton {
    let id = custom_id("question", "undo", q.workshop, &[&q.number.0, &q.revision.0]);
    button(id, say!(l, "button-undo"), ButtonStyle::Secondary)
}

/// Destroys the asker's own words that a moderator's edit replaced.
async fn destroy_original(bot: &Bot, mut tx: Tx, who: &Person, q: &Question, seen: Seen) -> Result<Sheet> {
    seen.check(q)?;
    if tx.original(q.workshop, q.number).await?.is_none() {
        return Err(Refusal::NoOriginal(q.number).into());
    }
    tx.destroy_originals(q.workshop, q.number).await?;
    if let Some(ws) = tx.workshop(q.workshop).await? {
        tx.question_changed(q, &ws).await?;
    }
    bot.settle(tx.commit().await?).await;
    Ok(Sheet::text(say!(who.language, "original-destroyed", number = q.number.0)))
}
