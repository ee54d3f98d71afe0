//! **Support · n** under a question's post: a press supports it, another takes the support back.

use ::workshop::{Number, Refusal};
use serenity::async_trait;
use storage::{ViewKey, ViewKind};

use super::{Feature, Press, redrawn, unknown};
use crate::answer::Answer;
use crate::bot::Bot;
use crate::error::Result;
use crate::person::Person;

pub(super) struct Support;

#[async_trait]
impl Feature for Support {
    fn name(&self) -> &'static str {
        "support"
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let ("toggle", Some(number)) = (press.id.action, press.id.number()) else { return Err(unknown(who)) };
        let mut tx = bot.store.write().await?;
        let ws = who.workshop_of(&mut tx, press.id.workshop).await?;
        if !ws.rules.support {
            return Err(Refusal::SupportOff.into());
        }
        who.admit(bot, &mut tx, &ws).await?;
        let q = tx.question(ws.id, number).await?.filter(|q| q.seen).ok_or(Refusal::UnknownQuestion(number))?;
        if !q.has_post() {
            return Err(Refusal::NotPossible { number: Number(q.number.0), state: q.state }.into());
        }
        tx.toggle_support(&q, bot.seal(&ws)?.tag(who.account())).await?;
        tx.question_changed(&q, &ws).await?;
        bot.settle(tx.commit().await?).await;
        redrawn(bot, who, ViewKey::question(&q, ViewKind::Post), press.message, None).await
    }
}
