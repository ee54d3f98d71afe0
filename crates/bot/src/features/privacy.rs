//! `/privacy` and the panel's **Privacy**: what is stored about the one who asks, until when, and what Discord knows anyway; **Delete my data**.

use std::time::Duration;

use ::workshop::{Moderator, State, Workshop};
use rand::Rng;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::ButtonStyle;
use storage::Reads;

use super::{Call, Feature, Press, unknown};
use crate::answer::{Answer, Sheet, button};
use crate::bot::Bot;
use crate::commands::command;
use crate::custom_id::custom_id;
use crate::error::Result;
use crate::person::Person;
use crate::texts::Language;
use crate::{keeper, say};

/// Others see within this time that something was deleted, each piece at a moment of its own.
const FADES_WITHIN: Duration = Duration::from_mins(15);

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
        let mut reads = bot.store.read().await?;
        let ws = who.workshop_here(&mut reads).await?;
        Ok(Answer::Private(shown(bot, &mut reads, who, &ws).await?))
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let l = who.language;
        match press.id.action {
            "panel" => {
                let mut reads = bot.store.read().await?;
                let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
                let shown = shown(bot, &mut reads, who, &ws).await?;
                drop(reads);
                bot.note_present(who, &ws).await?;
                Ok(Answer::Private(shown))
            }
            "ask" => {
                let ws = who.workshop_of(&mut bot.store.read().await?, press.id.workshop).await?;
                let delete = custom_id("privacy", "delete", ws.id, &[]);
                Ok(Answer::Change(Sheet::text(say!(l, "delete-confirm")).buttons(vec![button(
                    delete,
                    say!(l, "button-delete"),
                    ButtonStyle::Danger,
                )])))
            }
            "delete" => delete(bot, who, press).await,
            _ => Err(unknown(who)),
        }
    }
}

/// What is stored about this person, with the way to delete it.
async fn shown(bot: &Bot, reads: &mut Reads, who: &Person, ws: &Workshop) -> Result<Sheet> {
    let delete = custom_id("privacy", "ask", ws.id, &[]);
    let buttons = vec![button(delete, say!(who.language, "button-delete-my-data"), ButtonStyle::Danger)];
    Ok(Sheet::text(stored(bot, reads, who, ws).await?).buttons(buttons))
}

/// What is stored about this person now, in plain words.
async fn stored(bot: &Bot, reads: &mut Reads, who: &Person, ws: &Workshop) -> Result<String> {
    let l = who.language;
    let tag = bot.seal(ws)?.tag(who.account());
    let own = reads.questions_of(ws.id, who.account(), Some(tag)).await?;
    let kept: Vec<_> = own.iter().filter(|q| q.state != State::Withdrawn).collect();
    let anonymous = kept.iter().filter(|q| q.asker.is_anonymous()).count();
    let withdrawn = own.len() - kept.len();
    let supports = reads.supports_of(ws.id, tag).await?;
    let deleted = reads.deleted_questions(ws.id, tag).await?;
    let mut lines = vec![
        say!(l, "privacy-questions", anonymous = anonymous, named = kept.len() - anonymous),
        say!(l, "privacy-supports", count = supports),
    ];
    if withdrawn > 0 {
        lines.push(say!(l, "privacy-withdrawn", count = withdrawn));
    }
    if reads.hand_is_up(ws.id, who.account()).await? {
        lines.push(say!(l, "privacy-hand"));
    }
    if reads.floor_list(ws.id).await?.has_spoken(who.account()) {
        lines.push(say!(l, "privacy-spoke"));
    }
    if reads.is_participant(ws.id, who.account(), tag).await? {
        lines.push(say!(l, "privacy-takes-part"));
    }
    if reads.is_muted(ws.id, who.account(), Some(tag)).await? {
        lines.push(say!(l, "privacy-muted"));
    }
    if Moderator::of(ws, &who.rights).is_ok() {
        lines.push(say!(l, "privacy-moderates"));
    }
    if deleted > 0 {
        lines.push(say!(l, "privacy-deleted", count = deleted));
    }
    let list: Vec<String> = lines.into_iter().map(|line| format!("- {line}")).collect();
    let parts = [
        format!("{}\n{}", say!(l, "privacy-title"), list.join("\n")),
        say!(l, "privacy-how"),
        say!(l, "privacy-until", days = bot.settings.retention_days),
        say!(l, "privacy-discord"),
    ];
    Ok(parts.join("\n\n"))
}

/// Deletes it. What others see of it follows piece by piece, each at a random moment, so that the pieces can't be joined.
async fn delete(bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
    let now = bot.clock.now();
    let at_once = bot.settings.batch().is_none();
    let within = u64::try_from(FADES_WITHIN.as_millis()).unwrap_or(u64::MAX);
    let due = || if at_once { now } else { now.plus(Duration::from_millis(rand::rng().random_range(0..=within))) };
    let mut tx = bot.store.write().await?;
    let ws = who.workshop_of(&mut tx, press.id.workshop).await?;
    tx.delete_person(&ws, who.account(), &bot.seal(&ws)?, due).await?;
    if at_once {
        keeper::fade(&mut tx, now).await?;
    }
    bot.settle(tx.commit().await?).await;
    let l = who.language;
    Ok(Answer::Change(Sheet::text(if at_once {
        say!(l, "deleted-now")
    } else {
        say!(l, "deleted-now-seen-later", minutes = FADES_WITHIN.as_secs() / 60)
    })))
}
