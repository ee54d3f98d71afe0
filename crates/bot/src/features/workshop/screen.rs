//! `/workshop screen`: the link to a page that shows what the floor shows, a new link, or none.

use ::workshop::{Moderator, Refusal, Workshop};
use acts::screens::{self, Switched, Wish};
use serenity::builder::{CreateButton, CreateCommandOption};
use serenity::model::application::CommandOptionType;
use storage::Reads;

use crate::answer::Sheet;
use crate::bot::Bot;
use crate::commands::{option, sub};
use crate::error::{Error, Result};
use crate::features::Call;
use crate::person::Person;
use crate::texts::Language;
use crate::{say, screen};
use ::screen::Token;

/// The subcommand.
pub(super) fn command(l: Language) -> CreateCommandOption {
    let state = option(CommandOptionType::String, "state", say!(l, "option-screen"))
        .required(true)
        .add_string_choice(say!(l, "choice-on"), "on")
        .add_string_choice(say!(l, "choice-off"), "off")
        .add_string_choice(say!(l, "choice-renew"), "renew");
    sub("screen", say!(l, "command-workshop-screen"), vec![state])
}

/// The workshop of this channel. A screen outlives its close, so it can be switched off after it, too.
async fn workshop(reads: &mut Reads, who: &Person) -> Result<(Workshop, Moderator)> {
    let ws = reads.workshop_at(who.channel).await?.ok_or(Refusal::NoWorkshop)?;
    let moderator = Moderator::of(&ws, &who.rights)?;
    Ok((ws, moderator))
}

pub(super) async fn switch(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let l = who.language;
    let wish = match call.text("state") {
        Some("on") => Wish::On,
        Some("off") => Wish::Off,
        Some("renew") => Wish::Renew,
        _ => return Err(Error::Said(say!(l, "unknown-command"))),
    };
    let _alone = bot.screen.alone().await;
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = workshop(&mut tx, who).await?;
    let Some(screens) = bot.screen.served() else { return Err(Error::Said(say!(l, "screen-not-served"))) };
    let draw = || Token::draw().as_str().to_owned();
    let switched = screens::switch(&mut tx, &ws, wish, draw, (moderator, bot.clock.now())).await?;
    bot.settle(tx.commit().await?).await;
    let (token, new) = match switched {
        Switched::WasOff => return Err(Error::Said(say!(l, "screen-already-off"))),
        Switched::Off => {
            bot.screen.off(ws.id);
            tracing::info!(workshop = ws.id.0, "screen off");
            return Ok(Sheet::text(say!(l, "screen-off")));
        }
        Switched::On { token, new } => (Token::stored(&token), new),
    };
    if new || !bot.screen.is_on(ws.id) {
        screen::on(bot, screens, &ws, &token).await?;
    }
    if new {
        tracing::info!(workshop = ws.id.0, "screen on, under a new link");
    }
    let link = screens.link(&token);
    let open = CreateButton::new_link(link.as_str()).label(say!(l, "button-open-screen"));
    // What Discord does not take for an address is no button, and can still be read.
    let plain = Sheet::text(say!(l, "screen-on", link = link.as_str()));
    Ok(plain.clone().buttons(vec![open]).or(plain))
}
