//! `/workshop erase`: all of a closed workshop but its report, at once, after asking once more.

use ::workshop::{Organiser, Workshop};
use serenity::model::application::ButtonStyle;

use super::past;
use crate::answer::{Answer, Sheet, button};
use crate::bot::Bot;
use crate::error::Result;
use crate::features::{Call, Press, unknown};
use crate::ids::workshop::Act;
use crate::person::Person;
use crate::{say, scheduler, words};

pub(super) async fn ask(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    Organiser::of(&who.rights)?;
    let ws = past::chosen(&mut bot.store.read().await?, who, call, |ws| ws.may_be_erased().is_ok()).await?;
    ws.may_be_erased()?;
    let erase = Act::Erase.id(ws.id);
    let closed = ws.closed_at.unwrap_or(ws.opened_at).unix_s();
    let sentence = say!(who.language, "erase-confirm", title = words::title(&ws.title), closed = closed, id = ws.id.0);
    Ok(Sheet::text(sentence).buttons(vec![button(erase, say!(who.language, "button-erase"), ButtonStyle::Danger)]))
}

pub(super) async fn erase(bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
    Organiser::of(&who.rights)?;
    let ws = bot.store.read().await?.workshop(press.id.workshop).await?;
    let ws: Workshop = ws.filter(|w| w.guild == who.guild).ok_or_else(|| unknown(who))?;
    scheduler::erase(bot, ws.id).await?;
    let desk = format!("<#{}>", ws.desk.0);
    Ok(Answer::Change(Sheet::text(say!(who.language, "erased-now", title = words::title(&ws.title), desk = desk))))
}
