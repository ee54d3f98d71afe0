//! The stage: `/next`, and the board's **Next question** and **Answered**.

use ::workshop::question::Seen;
use acts::{By, order, stage};
use serde_json::Value;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use storage::{ViewKey, ViewKind};

use super::question::{Undo, done};
use super::{Call, Feature, Press, moderated, moderated_here, redrawn, unknown};
use crate::answer::{Answer, Told};
use crate::bot::Bot;
use crate::commands::staff_command;
use crate::error::Result;
use crate::ids::stage::Act;
use crate::person::Person;
use crate::say;
use crate::texts::Language;

pub(super) struct Stage;

#[async_trait]
impl Feature for Stage {
    fn name(&self) -> &'static str {
        "stage"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["next"]
    }

    fn is_told_again(&self, _: &str, _: &[Value]) -> bool {
        true
    }

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        vec![staff_command("next", say!(l, "command-next"))]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, _: &Call<'_>) -> Result<Answer> {
        let (ws, _) = moderated_here(&mut bot.store.read().await?, who).await?;
        order::prepare(bot, &ws).await?;
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated_here(&mut tx, who).await?;
        let by = By { moderator, expected: Seen::Now, now: bot.clock.now() };
        let q = stage::next(&mut tx, &ws, by).await?;
        bot.settle(tx.commit().await?).await;
        Ok(Answer::Private(done(who.language, &q, Undo::Offered)))
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let act = Act::of(&press.id).ok_or_else(|| unknown(who))?;
        if let Act::Next(_) = act {
            let (ws, _) = moderated(&mut bot.store.read().await?, who, &press.id).await?;
            order::prepare(bot, &ws).await?;
        }
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated(&mut tx, who, &press.id).await?;
        let by = |seen| By { moderator, expected: Seen::At(seen), now: bot.clock.now() };
        let q = match act {
            Act::Next(seen) => stage::next(&mut tx, &ws, by(seen)).await?,
            Act::Answered(seen) => stage::answered(&mut tx, &ws, by(seen)).await?,
        };
        bot.settle(tx.commit().await?).await;
        let besides = done(who.language, &q, Undo::Offered);
        Ok(redrawn(bot, who, ViewKey::of(ws.id, ViewKind::Board), press.message, Told::Besides(besides)).await)
    }
}
