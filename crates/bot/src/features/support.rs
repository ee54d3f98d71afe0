//! **Support · n** under a question's post: a press supports it, another takes the support back. The presser alone is told
//! what they support now; the post follows.

use acts::support;
use serenity::async_trait;

use super::{Feature, Press, unknown};
use crate::answer::{Answer, Sheet};
use crate::bot::Bot;
use crate::error::Result;
use crate::ids::support::Act;
use crate::person::Person;
use crate::say;

pub(super) struct Support;

#[async_trait]
impl Feature for Support {
    fn name(&self) -> &'static str {
        "support"
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let Act::Toggle(number) = Act::of(&press.id).ok_or_else(|| unknown(who))?;
        let mut tx = bot.store.write().await?;
        let supports = if press.again {
            support::look(bot, &mut tx, who, press.id.workshop, number).await?
        } else {
            let supports = support::toggle(bot, &mut tx, who, press.id.workshop, number).await?;
            bot.settle(tx.commit().await?).await;
            supports
        };
        let l = who.language;
        Ok(Answer::Private(Sheet::text(if supports {
            say!(l, "you-support", number = number.0)
        } else {
            say!(l, "you-support-no-more", number = number.0)
        })))
    }
}
