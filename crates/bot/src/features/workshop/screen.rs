//! `/workshop screen`: the link to a page that shows what the floor shows, a new link, or none.

use ::workshop::{Moderator, Refusal, Workshop};
use serenity::builder::{CreateButton, CreateCommandOption};
use serenity::model::application::CommandOptionType;
use storage::{Reads, Tx};

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
async fn workshop(reads: &mut Reads, who: &Person) -> Result<Workshop> {
    let ws = reads.workshop_at(who.channel).await?.ok_or(Refusal::NoWorkshop)?;
    Moderator::of(&ws, &who.rights)?;
    Ok(ws)
}

pub(super) async fn switch(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let l = who.language;
    let _alone = bot.screen.alone().await;
    let mut tx = bot.store.write().await?;
    let ws = workshop(&mut tx, who).await?;
    let Some(screens) = bot.screen.served() else { return Err(Error::Said(say!(l, "screen-not-served"))) };
    let before = tx.screen(ws.id).await?;
    let (token, new) = match (call.text("state"), before) {
        (Some("off"), None) => return Err(Error::Said(say!(l, "screen-already-off"))),
        (Some("off"), Some(_)) => {
            store(bot, tx, &ws, None).await?;
            bot.screen.off(ws.id);
            tracing::info!(workshop = ws.id.0, "screen off");
            return Ok(Sheet::text(say!(l, "screen-off")));
        }
        (Some("on"), Some(token)) => (Token::stored(&token), false),
        (Some("on" | "renew"), _) => {
            ws.running()?;
            (Token::draw(), true)
        }
        _ => return Err(Error::Said(say!(l, "unknown-command"))),
    };
    if new {
        store(bot, tx, &ws, Some(&token)).await?;
        screen::on(bot, screens, &ws, &token).await?;
        tracing::info!(workshop = ws.id.0, "screen on, under a new link");
    } else if !bot.screen.is_on(ws.id) {
        drop(tx);
        screen::on(bot, screens, &ws, &token).await?;
    }
    let link = screens.link(&token);
    let open = CreateButton::new_link(link.as_str()).label(say!(l, "button-open-screen"));
    // What Discord does not take for an address is no button, and can still be read.
    let plain = Sheet::text(say!(l, "screen-on", link = link.as_str()));
    Ok(plain.clone().buttons(vec![open]).or(plain))
}

async fn store(bot: &Bot, mut tx: Tx, ws: &Workshop, token: Option<&Token>) -> Result<()> {
    tx.set_screen(ws.id, token.map(Token::as_str)).await?;
    bot.settle(tx.commit().await?).await;
    Ok(())
}
