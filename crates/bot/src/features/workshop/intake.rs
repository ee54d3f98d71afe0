//! **Pause intake** and **Resume intake**, on the board and as commands; the answer's **Undo** is the other of the two.

use ::workshop::{Moderator, Workshop};
use serenity::model::application::ButtonStyle;
use storage::{Tx, ViewKey, ViewKind};

use crate::answer::{Answer, Sheet, button};
use crate::bot::Bot;
use crate::custom_id::custom_id;
use crate::error::Result;
use crate::features::{Press, moderated_here, redrawn};
use crate::person::Person;
use crate::say;

/// Marks a press that was not made on the board.
const UNDO: &str = "undo";

pub(super) async fn command(bot: &Bot, who: &Person, paused: bool) -> Result<Sheet> {
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated_here(&mut tx, who).await?;
    set(bot, tx, (ws, moderator), who, paused).await
}

pub(super) async fn press(
    bot: &Bot,
    tx: Tx,
    (ws, moderator): (Workshop, Moderator),
    who: &Person,
    press: &Press<'_>,
) -> Result<Answer> {
    let board = ViewKey::of(ws.id, ViewKind::Board);
    let done = set(bot, tx, (ws, moderator), who, press.id.action == "pause").await?;
    if press.id.arg(0) == Some(UNDO) {
        return Ok(Answer::Change(done));
    }
    redrawn(bot, who, board, press.message, Some(done)).await
}

async fn set(
    bot: &Bot,
    mut tx: Tx,
    (ws, moderator): (Workshop, Moderator),
    who: &Person,
    paused: bool,
) -> Result<Sheet> {
    let id = ws.id;
    acts::setup::pause(&mut tx, ws, paused, moderator, bot.clock.now()).await?;
    bot.settle(tx.commit().await?).await;
    let l = who.language;
    let (sentence, back) = if paused { (say!(l, "paused-now"), "resume") } else { (say!(l, "resumed-now"), "pause") };
    let undo = custom_id("workshop", back, id, &[&UNDO]);
    Ok(Sheet::text(sentence).buttons(vec![button(undo, say!(l, "button-undo"), ButtonStyle::Secondary)]))
}
