//! **Pause intake** and **Resume intake**, on the board and as commands; the answer's **Undo** is the other of the two.

use ::workshop::{Moderator, Workshop};
use serenity::model::application::ButtonStyle;
use storage::{Tx, ViewKey, ViewKind};

use crate::answer::{Answer, Sheet, Told, button};
use crate::bot::Bot;
use crate::error::Result;
use crate::features::{Press, moderated, moderated_here, redrawn};
use crate::ids::Place;
use crate::ids::workshop::Act;
use crate::person::Person;
use crate::say;

pub(super) async fn command(bot: &Bot, who: &Person, paused: bool) -> Result<Sheet> {
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated_here(&mut tx, who).await?;
    set(bot, tx, (ws, moderator), who, paused).await
}

pub(super) async fn press(bot: &Bot, who: &Person, press: &Press<'_>, (paused, on): (bool, Place)) -> Result<Answer> {
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated(&mut tx, who, &press.id).await?;
    let board = ViewKey::of(ws.id, ViewKind::Board);
    let done = set(bot, tx, (ws, moderator), who, paused).await?;
    if on == Place::Undo {
        return Ok(Answer::Change(done));
    }
    Ok(redrawn(bot, who, board, press.message, Told::Besides(done)).await)
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
    let (sentence, back) = if paused {
        (say!(l, "paused-now"), Act::Resume(Place::Undo))
    } else {
        (say!(l, "resumed-now"), Act::Pause(Place::Undo))
    };
    Ok(Sheet::text(sentence).buttons(vec![button(back.id(id), say!(l, "button-undo"), ButtonStyle::Secondary)]))
}
