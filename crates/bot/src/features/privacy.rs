//! `/privacy`: what is stored about the one who asks, until when, and what Discord knows anyway.

use ::workshop::State;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;

use super::{Call, Feature};
use crate::answer::{Answer, Sheet};
use crate::bot::Bot;
use crate::commands::command;
use crate::error::Result;
use crate::person::Person;
use crate::say;
use crate::texts::Language;

pub(super) struct Privacy;

#[async_trait]
impl Feature for Privacy {
    fn name(&self) -> &'static str {
        "privacy"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["privacy"]
    }

    fn commands(&self) -> Vec<CreateCommand> {
        vec![command("privacy", say!(Language::PUBLIC, "command-privacy"))]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, _: &Call<'_>) -> Result<Answer> {
        let l = who.language;
        let mut reads = bot.store.read().await?;
        let ws = bot.workshop_here(&mut reads, who).await?;
        let tag = bot.seal(&ws)?.tag(who.account());
        let own = reads.questions_of(ws.id, who.account(), Some(tag)).await?;
        let kept: Vec<_> = own.iter().filter(|q| q.state != State::Withdrawn).collect();
        let anonymous = kept.iter().filter(|q| q.asker.is_anonymous()).count();
        let supports = reads.supports_of(ws.id, tag).await?;
        let list = reads.floor_list(ws.id).await?;
        let mut lines = vec![
            say!(l, "privacy-questions", anonymous = anonymous, named = kept.len() - anonymous),
            say!(l, "privacy-supports", count = supports),
        ];
        if list.place_of(who.account()).is_some() {
            lines.push(say!(l, "privacy-hand"));
        }
        if list.has_spoken(who.account()) {
            lines.push(say!(l, "privacy-spoke"));
        }
        lines.push(say!(l, "privacy-how"));
        lines.push(say!(l, "privacy-until"));
        lines.push(say!(l, "privacy-discord"));
        Ok(Answer::Private(Sheet::text(lines.join("\n"))))
    }
}
