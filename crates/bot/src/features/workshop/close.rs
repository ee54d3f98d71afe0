//! `/workshop close`: asks once more, then ends the workshop. An organiser may give it anywhere on the server, so that a
//! channel that was deleted keeps no workshop open.

use ::report::{Form, Format};
use ::workshop::{Moderator, Organiser, Refusal, Staff, Workshop};
use serenity::model::application::ButtonStyle;

use super::{past, report};
use crate::answer::{Answer, Sheet, button};
use crate::bot::Bot;
use crate::error::Result;
use crate::features::{Call, Press, moderated_here};
use crate::ids::workshop::Act;
use crate::person::Person;
use crate::{say, words};

pub(super) async fn ask(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let l = who.language;
    let mut reads = bot.store.read().await?;
    let (ws, mut lines) = if call.text("workshop").is_some() {
        Organiser::of(&who.rights)?;
        let ws = past::chosen(&mut reads, who, call, |ws| ws.running().is_ok()).await?;
        ws.running()?;
        let title = say!(l, "close-which", id = ws.id.0, title = words::title(&ws.title));
        (ws, vec![title])
    } else {
        (moderated_here(&mut reads, who).await?.0, Vec::new())
    };
    let counts = reads.counts(ws.id).await?;
    lines.push(say!(l, "close-confirm", open = counts.open, waiting = counts.waiting));
    let close = Act::Close.id(ws.id);
    let sheet = Sheet::text(lines.join("\n"));
    Ok(sheet.buttons(vec![button(close, say!(l, "button-close-the-workshop"), ButtonStyle::Danger)]))
}

pub(super) async fn close(bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
    let mut tx = bot.store.write_alone().await?;
    let ws = tx.workshop(press.id.workshop).await?;
    let ws: Workshop = ws.filter(|ws| ws.guild == who.guild).ok_or(Refusal::NotHere)?;
    let by: Staff = if who.channel == ws.floor || who.channel == ws.desk {
        Moderator::of(&ws, &who.rights)?.into()
    } else {
        Organiser::of(&who.rights)?.into()
    };
    ws.running()?;
    let closed = acts::closing::close(bot, tx, &ws, Some(by), bot.clock.now()).await?;
    let l = who.language;
    let sentence = closed.key_left.map_or_else(
        || say!(l, "closed-now"),
        |path| say!(l, "closed-key-left", path = format!("`{}`", path.display())),
    );
    let sheet = Sheet::text(sentence);
    let sheet = match &closed.report.log {
        Some(hash) => sheet.and_text(&say!(l, "closed-log", hash = hash.as_str())),
        None => sheet,
    };
    let forms = &[Format::Html, Format::Markdown];
    Ok(Answer::Change(report::with_files(
        l,
        sheet,
        (&closed.report, &Form { language: bot.room(&ws), ..Form::default() }),
        forms,
    )?))
}
