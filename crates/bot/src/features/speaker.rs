//! Speakers: `/speaker …`, and the board's **Next speaker** with its way back.

use ::workshop::floor_list::{Back, SECONDS, Step, USUAL_SECONDS};
use ::workshop::question::Seen;
use ::workshop::{Refusal, ShownName, Speaker, Workshop};
use acts::By;
use acts::speakers::{self, Given};
use serde_json::Value;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::{ButtonStyle, CommandOptionType};
use storage::{ViewKey, ViewKind};

use super::{Call, Feature, Press, moderated, moderated_here, redrawn, unknown};
use crate::answer::{Answer, Sheet, Told, button};
use crate::bot::Bot;
use crate::commands::{option, staff_command, sub};
use crate::error::Result;
use crate::ids::Page;
use crate::ids::speaker::Act;
use crate::person::Person;
use crate::say;
use crate::texts::Language;
use crate::views::floor_list;

pub(super) struct Speakers;

#[async_trait]
impl Feature for Speakers {
    fn name(&self) -> &'static str {
        "speaker"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["speaker"]
    }

    fn is_told_again(&self, sub: &str, _: &[Value]) -> bool {
        sub != "list"
    }

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        let name = option(CommandOptionType::String, "name", say!(l, "option-speaker-name"));
        let user = option(CommandOptionType::User, "user", say!(l, "option-speaker-user")).required(true);
        let seconds = option(CommandOptionType::Integer, "seconds", say!(l, "option-seconds"))
            .min_int_value((*SECONDS.start()).into())
            .max_int_value((*SECONDS.end()).into());
        vec![
            staff_command("speaker", say!(l, "command-speaker"))
                .add_option(sub("next", say!(l, "command-speaker-next"), vec![name]))
                .add_option(sub("list", say!(l, "command-speaker-list"), vec![]))
                .add_option(sub("remove", say!(l, "command-speaker-remove"), vec![user]))
                .add_option(sub("time", say!(l, "command-speaker-time"), vec![seconds]))
                .add_option(sub("back", say!(l, "command-speaker-back"), vec![])),
        ]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        let l = who.language;
        if call.sub == "list" {
            let mut reads = bot.store.read().await?;
            let (ws, _) = moderated_here(&mut reads, who).await?;
            let list = reads.floor_list(ws.id).await?;
            return Ok(Answer::Private(floor_list::sheet_for_moderators((ws.id, l), &list, Page(0))));
        }
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated_here(&mut tx, who).await?;
        let by = By { moderator, expected: Seen::Now, now: bot.clock.now() };
        let sheet = match call.sub {
            "next" => {
                let named = call.text("name").map(named).transpose()?;
                told(l, &ws, &speakers::next(&mut tx, &ws, by, named).await?)
            }
            "remove" => {
                let user = call.user("user").ok_or_else(|| unknown(who))?;
                told(l, &ws, &speakers::remove(&mut tx, &ws, by, user).await?)
            }
            "back" => {
                let back = speakers::undo(&mut tx, &ws, by, None).await?;
                Sheet::text(taken_back(l, &back))
            }
            "time" => {
                let seconds = call.integer("seconds").unwrap_or(USUAL_SECONDS);
                given(l, &speakers::give_time(&mut tx, &ws, seconds, by).await?)
            }
            _ => return Err(unknown(who)),
        };
        bot.settle(tx.commit().await?).await;
        Ok(Answer::Private(sheet))
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let act = Act::of(&press.id).ok_or_else(|| unknown(who))?;
        if let Act::Page(page) = act {
            let mut reads = bot.store.read().await?;
            let (ws, _) = moderated(&mut reads, who, &press.id).await?;
            let list = reads.floor_list(ws.id).await?;
            return Ok(Answer::Change(floor_list::sheet_for_moderators((ws.id, who.language), &list, page)));
        }
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated(&mut tx, who, &press.id).await?;
        match act {
            Act::Next(seen) => {
                let by = By { moderator, expected: Seen::At(seen), now: bot.clock.now() };
                let step = speakers::next(&mut tx, &ws, by, None).await?;
                bot.settle(tx.commit().await?).await;
                let besides = told(who.language, &ws, &step);
                Ok(redrawn(bot, who, ViewKey::of(ws.id, ViewKind::Board), press.message, Told::Besides(besides)).await)
            }
            Act::Undo(called) => {
                let by = By { moderator, expected: Seen::Now, now: bot.clock.now() };
                let back = speakers::undo(&mut tx, &ws, by, Some(called)).await?;
                bot.settle(tx.commit().await?).await;
                Ok(Answer::Change(Sheet::text(taken_back(who.language, &back))))
            }
            Act::Page(_) => Err(unknown(who)),
        }
    }
}

/// The name that was typed for someone in the room.
fn named(typed: &str) -> Result<ShownName> {
    Ok(ShownName::typed(typed).map_err(Refusal::Text)?)
}

/// What a moderator is told of the time that speakers have.
fn given(l: Language, given: &Given) -> Sheet {
    let mut lines = vec![say!(l, "speakers-have", seconds = given.seconds)];
    if let Some(s) = &given.speaking {
        let (name, until) = (floor_list::name(l, s.name.as_ref()), s.time_is_up().unix_s());
        lines.push(if given.for_them {
            say!(l, "speaker-has-too", name = name, until = until)
        } else {
            say!(l, "speaker-keeps", name = name, until = until)
        });
    }
    Sheet::text(lines.join("\n"))
}

/// What a moderator is told of a step, with the way back where someone else speaks through it.
fn told(l: Language, ws: &Workshop, step: &Step) -> Sheet {
    let name = |s: &Speaker| floor_list::name(l, s.name.as_ref());
    let text = match (&step.begun, &step.ended, &step.lowered) {
        (Some(s), ..) => say!(l, "speaker-called", name = name(s), until = s.time_is_up().unix_s()),
        (None, Some(s), _) => say!(l, "speaker-finished", name = name(s)),
        (None, None, hand) => {
            say!(l, "speaker-hand-down", name = floor_list::name(l, hand.as_ref().map(|h| &h.name)))
        }
    };
    let ended = || step.ended.as_ref().and_then(|s| s.ended?.step);
    let Some(number) = step.begun.as_ref().map(|s| s.called).or_else(ended) else { return Sheet::text(text) };
    let undo = Act::Undo(number).id(ws.id);
    Sheet::text(text).buttons(vec![button(undo, say!(l, "button-undo"), ButtonStyle::Secondary)])
}

/// What a moderator is told when a step was taken back.
fn taken_back(l: Language, back: &Back) -> String {
    let mut lines = Vec::new();
    lines.push(match &back.again {
        Some(s) => {
            let (name, until) = (floor_list::name(l, s.name.as_ref()), s.time_is_up().unix_s());
            say!(l, "speaker-speaks-on", name = name, until = until)
        }
        None => say!(l, "speaker-nobody-speaks-on"),
    });
    if let Some(hand) = back.gone.as_ref().and_then(|s| s.hand.as_ref()) {
        lines.push(say!(l, "speaker-hand-up-again", name = floor_list::name(l, Some(&hand.name))));
    }
    lines.join("\n")
}
