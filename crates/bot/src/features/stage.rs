//! The stage: `/next`, and the board's **Next question** and **Answered**.

use ::workshop::question::Seen;
use ::workshop::{Moderator, Question, Refusal, Revision, Workshop};
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use storage::{Tx, ViewKey, ViewKind};

use super::question::{Act, decide, done};
use super::{Call, Feature, Press, moderated, moderated_here, redrawn, unknown};
use crate::answer::Answer;
use crate::bot::Bot;
use crate::commands::staff_command;
use crate::error::Result;
use crate::person::Person;
use crate::texts::Language;
use crate::{order, say};

pub(super) struct Stage;

#[async_trait]
impl Feature for Stage {
    fn name(&self) -> &'static str {
        "stage"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["next"]
    }

    fn commands(&self) -> Vec<CreateCommand> {
        vec![staff_command("next", say!(Language::PUBLIC, "command-next"))]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, _: &Call<'_>) -> Result<Answer> {
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated_here(&mut tx, who).await?;
        let q = next(bot, &mut tx, &ws, moderator).await?;
        bot.settle(tx.commit().await?).await;
        Ok(Answer::Private(done(who.language, &q, true)))
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let seen = press.id.revision(0).ok_or_else(|| unknown(who))?;
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated(&mut tx, who, &press.id).await?;
        unmoved(&mut tx, &ws, seen).await?;
        let q = match press.id.action {
            "next" => next(bot, &mut tx, &ws, moderator).await?,
            "answered" => {
                let q = tx.on_stage(ws.id).await?.ok_or(Refusal::NothingOnStage)?;
                decide(bot, &mut tx, &ws, &q, Act::Answered, (moderator, Seen::Now)).await?
            }
            _ => return Err(unknown(who)),
        };
        bot.settle(tx.commit().await?).await;
        let besides = done(who.language, &q, true);
        redrawn(bot, who, ViewKey::of(ws.id, ViewKind::Board), press.message, Some(besides)).await
    }
}

/// That the stage is as it was when the board was drawn.
async fn unmoved(tx: &mut Tx, ws: &Workshop, seen: Revision) -> Result<()> {
    if ws.stage_revision == seen {
        return Ok(());
    }
    let now = tx.on_stage(ws.id).await?.map(|q| q.number);
    let by = tx.last_changes(ws.id).await?.stage;
    Err(Refusal::StageMovedOn { now, by }.into())
}

/// Brings the suggested question to the stage.
async fn next(bot: &Bot, tx: &mut Tx, ws: &Workshop, moderator: Moderator) -> Result<Question> {
    let next = order::suggested(tx, ws, 1).await?.pop().ok_or(Refusal::NothingOpen)?;
    decide(bot, tx, ws, &next.question, Act::Stage, (moderator, Seen::Now)).await
}
