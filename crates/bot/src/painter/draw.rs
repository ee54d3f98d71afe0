//! One drawing: which call it takes, and what its outcome means.

use std::time::Duration;

use storage::{View, ViewKey, ViewKind};
use tokio::time::Instant;
use workshop::{Channel, Message, Word};

use super::form::{in_some_form, note_form};
use super::old::TOO_LONG;
use super::pace::LONGEST_NO;
use super::shut::{heard, no_post_lately, tell_that_shut};
use super::{Drawing, lock, moves};
use crate::answer::Sheet;
use crate::bot::Bot;
use crate::discord::Failure;
use crate::error::Result;
use crate::rest::{Kind, Turn};
use crate::views;

/// How many of a channel's latest messages are searched for one that was posted but not noted.
const SEARCHED: u8 = 100;

/// What a drawing came to.
enum Outcome {
    /// The message shows this change (its absence does, if it was deleted).
    Shows(i64),
    /// Nothing was learnt; try again.
    Again,
    /// Discord refuses to show this change in any form.
    Refused(i64),
    /// It failed.
    Failed(Failure),
}

/// Draws a view as it should look when Discord takes the call.
pub(super) async fn view(bot: &Bot, view: View, drawing: Drawing) {
    let key = view.key;
    let turn = tokio::select! {
        turn = bot.rest.turn(call_for(bot, &view), view.channel) => turn,
        () = bot.stop.cancelled() => return,
    };
    lock(&bot.painter.views).entry(key).or_default().looks(Instant::now());
    let outcome = attempt(bot, turn, key).await;
    let mut shown = None;
    {
        let mut views = lock(&bot.painter.views);
        let pace = views.entry(key).or_default();
        match &outcome {
            Ok(Outcome::Shows(change)) => {
                pace.succeeded();
                lock(&bot.painter.old).is_done(&key);
                // Where a message was only looked after, there is nothing to note.
                shown = (*change > view.drawn).then_some((key, *change));
                if key.kind.follows() {
                    lock(&bot.painter.checked).insert(key, bot.clock.steady());
                }
            }
            // It could not be posted anew either, and has no turn among the old messages.
            Ok(Outcome::Failed(Failure::TooOld(pause))) if key.kind.follows() => {
                pace.failed(Instant::now(), (*pause).max(Duration::from_secs(1)));
            }
            Ok(Outcome::Failed(Failure::Rests(pause))) => pace.must_rest(Instant::now(), *pause),
            // `rest` and the old messages' own pace know how long to wait.
            Ok(Outcome::Again | Outcome::Failed(Failure::TooMany | Failure::TooOld(_))) => {}
            Ok(Outcome::Refused(change)) => pace.cannot_show(*change, Instant::now(), Duration::from_mins(10)),
            Ok(Outcome::Failed(failure)) => {
                match failure {
                    Failure::NotAllowed | Failure::ChannelGone => pace.refused(Instant::now(), Duration::from_secs(30)),
                    _ => pace.failed(Instant::now(), Duration::from_secs(1)),
                }
                tracing::warn!(
                    ?failure,
                    kind = key.kind.word(),
                    workshop = key.workshop.0,
                    "a message could not be drawn"
                );
            }
            Err(error) => {
                pace.failed(Instant::now(), Duration::from_secs(1));
                tracing::error!(%error, kind = key.kind.word(), workshop = key.workshop.0, "a message could not be drawn");
            }
        }
    }
    if view.wanted && matches!(outcome, Ok(Outcome::Failed(Failure::NotAllowed | Failure::ChannelGone))) {
        tell_that_shut(bot, &view).await;
    }
    drawing.end(bot, shown).await;
}

/// The call that drawing this view takes, as far as one can tell before looking.
fn call_for(bot: &Bot, view: &View) -> Kind {
    match view.message {
        None => Kind::Create,
        Some(_) if !view.wanted => Kind::Delete,
        Some(_) if moves(bot, view) => Kind::Create,
        Some(_) => Kind::Edit,
    }
}

async fn attempt(bot: &Bot, turn: Turn, key: ViewKey) -> Result<Outcome> {
    let Some(view) = bot.store.read().await?.view(key).await? else { return Ok(Outcome::Again) };
    Ok(match draw(bot, turn, view).await? {
        Outcome::Failed(Failure::Malformed) => Outcome::Refused(view.change),
        outcome => outcome,
    })
}

async fn draw(bot: &Bot, turn: Turn, view: View) -> Result<Outcome> {
    let key = view.key;
    let mut reads = bot.store.read().await?;
    let sheet = if view.wanted { views::draw(bot, &mut reads, key).await? } else { None };
    let staged = views::notice::question(&mut reads, key).await?;
    let post = match staged {
        _ if key.kind == ViewKind::Reply => Some(ViewKey { kind: ViewKind::Post, ..key }),
        staged => staged,
    };
    let post = match post {
        Some(post) => reads.view(post).await?,
        None => None,
    };
    drop(reads);
    let mut turn = Some(turn);
    if lock(&bot.painter.unsure).contains(&key) {
        // Whoever holds one turn of a channel must not wait for another.
        turn = None;
        if let Some(outcome) = look_for(bot, &view).await? {
            return Ok(outcome);
        }
    }
    match (sheet, view.message) {
        (None, None) => Ok(Outcome::Shows(view.change)),
        (None, Some(message)) => remove(bot, turn, &view, message).await,
        (Some(sheet), None) => {
            let sheet = match post.and_then(|p| p.message) {
                Some(post) => sheet.reply_to(post.0),
                None => sheet,
            };
            let sheet = if staged.is_some() { sheet.silent() } else { sheet };
            create(bot, turn, &view, sheet).await
        }
        (Some(sheet), Some(message)) if moves(bot, &view) => {
            match create(bot, turn, &view, sheet.clone()).await? {
                // What cannot be posted anew is kept true where it is.
                Outcome::Failed(Failure::NotAllowed) => {
                    tell_that_shut(bot, &view).await;
                    change(bot, None, &view, message, sheet).await
                }
                outcome => Ok(outcome),
            }
        }
        (Some(sheet), Some(message)) => change(bot, turn, &view, message, sheet).await,
    }
}

/// Counts a call.
fn drew<T>(bot: &Bot, done: std::result::Result<T, Failure>) -> std::result::Result<T, Failure> {
    bot.vitals.drew(&done);
    done
}

async fn create(bot: &Bot, turn: Option<Turn>, view: &View, sheet: Sheet) -> Result<Outcome> {
    let letter = &view.key.kind.word()[..2];
    // After a backup was restored a number may be given anew, and Discord still knows the message that had it: with other
    // words it is another message.
    let words = sheet.worded() & 0xffff;
    let nonce = format!("{letter}{}-{}-{}-{words:x}", view.key.workshop, view.key.subject, view.generation + 1);
    // What changes all the time, or comes often, rings nobody's phone.
    let silent = matches!(view.key.kind, ViewKind::Panel | ViewKind::Board | ViewKind::Post);
    let sheet = if silent { sheet.silent() } else { sheet };
    let mut ready = turn;
    let send = |sheet: Sheet| {
        let ready = ready.take();
        async move {
            let turn = bot.rest.turn_for(ready, Kind::Create, view.channel).await;
            let mut done = drew(bot, bot.rest.create(turn, &sheet, &sheet.files).await);
            if done == Err(Failure::NoReply) {
                let turn = bot.rest.turn(Kind::Create, view.channel).await;
                let alone = sheet.clone().reply_to_nothing();
                done = drew(bot, bot.rest.create(turn, &alone, &alone.files).await);
            }
            done.map(|message| (message, sheet.shown()))
        }
    };
    let done = in_some_form(bot, view.key, sheet.once(&nonce), send).await?;
    heard(bot, view, Kind::Create, &done);
    match done {
        Ok((message, shown)) => {
            bot.screen.drew(view.key, shown);
            // Where this cannot be noted, on a full disk say, the message is looked for before the next try.
            lock(&bot.painter.unsure).insert(view.key);
            note_posted(bot, view, message, view.change).await?;
            lock(&bot.painter.unsure).remove(&view.key);
            Ok(Outcome::Shows(view.change))
        }
        Err(failure) => {
            if failure == Failure::Unsure {
                lock(&bot.painter.unsure).insert(view.key);
            }
            Ok(Outcome::Failed(failure))
        }
    }
}

async fn note_posted(bot: &Bot, view: &View, message: Message, change: i64) -> Result<()> {
    let mut tx = bot.store.write().await?;
    tx.posted(view.key, message, change, bot.clock.now()).await?;
    bot.settle(tx.commit().await?).await;
    Ok(())
}

/// Where a message of this view may have been posted without being noted, looks for it before anything else is done: it
/// is noted, or what comes next would leave it behind. `None` where there is none.
async fn look_for(bot: &Bot, view: &View) -> Result<Option<Outcome>> {
    let turn = bot.rest.turn(Kind::Look, view.channel).await;
    let latest = drew(bot, bot.rest.latest(turn, SEARCHED).await);
    heard(bot, view, Kind::Look, &latest);
    let messages = match latest {
        Ok(messages) => messages,
        Err(failure) => return Ok(Some(Outcome::Failed(failure))),
    };
    let mut reads = bot.store.read().await?;
    let noted = reads.noted_messages(view.channel).await?;
    let title = views::title(bot, &mut reads, view.key).await?;
    drop(reads);
    let me = *lock(&bot.painter.me);
    let found = messages.iter().find(|m| {
        let id = Message(m.id.get());
        Some(m.author.id.get()) == me
            && view.message.is_none_or(|known| id.0 > known.0)
            && !noted.contains(&id)
            && views::is_drawing_of(m, view, title.as_ref())
    });
    if let Some(found) = found {
        note_posted(bot, view, Message(found.id.get()), view.drawn).await?;
    }
    // What is to be created now stays in doubt until it is.
    if found.is_some() || view.message.is_some() || !view.wanted {
        lock(&bot.painter.unsure).remove(&view.key);
    }
    Ok(found.map(|_| Outcome::Again))
}

async fn change(bot: &Bot, turn: Option<Turn>, view: &View, message: Message, sheet: Sheet) -> Result<Outcome> {
    let reply = ViewKey { kind: ViewKind::Reply, ..view.key };
    let mut ready = turn;
    let edit = |sheet: Sheet| {
        let ready = ready.take();
        async move {
            let turn = bot.rest.turn_for(ready, Kind::Edit, view.channel).await;
            drew(bot, bot.rest.edit(turn, message, &sheet, &sheet.files).await).map(|()| sheet.shown())
        }
    };
    let done = in_some_form(bot, view.key, sheet.clone().shown_again(), edit).await?;
    heard(bot, view, Kind::Edit, &done);
    match done {
        Ok(shown) => {
            bot.screen.drew(view.key, shown);
            if view.key.kind == ViewKind::Post {
                hide_reply(bot, reply).await?;
            }
            Ok(Outcome::Shows(view.change))
        }
        Err(Failure::UnknownMessage) => {
            bot.screen.drew(view.key, None);
            note_gone(bot, view.key, message, None).await?;
            Ok(Outcome::Again)
        }
        Err(Failure::TooOld(_)) if view.key.kind.follows() && !no_post_lately(bot, view) => {
            create(bot, None, view, sheet).await
        }
        Err(failure @ Failure::TooOld(pause)) => {
            let now = bot.clock.steady();
            lock(&bot.painter.old).refused(view.channel, now, pause);
            if lock(&bot.painter.old).waits(view.key, now) {
                waits_too_long(bot, view).await;
            }
            Ok(Outcome::Failed(failure))
        }
        Err(failure) => {
            if matches!(failure, Failure::Rests(pause) if pause >= TOO_LONG) {
                waits_too_long(bot, view).await;
            }
            Ok(Outcome::Failed(failure))
        }
    }
}

/// A message cannot be changed for too long: a written answer must not wait any more.
pub(super) async fn waits_too_long(bot: &Bot, view: &View) {
    if view.key.kind != ViewKind::Post {
        return;
    }
    match show_reply(bot, view, ViewKey { kind: ViewKind::Reply, ..view.key }).await {
        Ok(()) => bot.painter.wake(),
        Err(error) => tracing::error!(%error, "answering an old post"),
    }
}

async fn show_reply(bot: &Bot, post: &View, reply: ViewKey) -> Result<()> {
    let mut tx = bot.store.write().await?;
    let answered = tx
        .question(post.key.workshop, workshop::Number(post.key.subject))
        .await?
        .is_some_and(|q| q.answer.is_some() && q.has_post());
    if answered && tx.view(reply).await?.is_none_or(|r| !r.wanted) {
        tx.show(reply, post.channel).await?;
    }
    bot.settle(tx.commit().await?).await;
    Ok(())
}

async fn hide_reply(bot: &Bot, reply: ViewKey) -> Result<()> {
    if bot.store.read().await?.view(reply).await?.is_some_and(|r| r.wanted) {
        let mut tx = bot.store.write().await?;
        tx.hide(reply).await?;
        bot.settle(tx.commit().await?).await;
    }
    Ok(())
}

async fn remove(bot: &Bot, turn: Option<Turn>, view: &View, message: Message) -> Result<Outcome> {
    let turn = bot.rest.turn_for(turn, Kind::Delete, view.channel).await;
    match drew(bot, bot.rest.delete(turn, message).await) {
        // With its channel a message is gone, too.
        Ok(()) | Err(Failure::UnknownMessage | Failure::ChannelGone) => {
            bot.screen.drew(view.key, None);
            note_form(bot, view.key, None).await?;
            note_gone(bot, view.key, message, Some(view.change)).await?;
            Ok(Outcome::Shows(view.change))
        }
        Err(failure @ (Failure::NotAllowed | Failure::Malformed)) => {
            let mut tx = bot.store.write().await?;
            let ws = tx.workshop(view.key.workshop).await?;
            let Some(ws) = ws.filter(|w| w.erased_at.is_some()) else { return Ok(Outcome::Failed(failure)) };
            // It will not be possible later either, and nothing must seem erased that is not.
            tx.cannot_delete(view, message, ws.desk).await?;
            bot.settle(tx.commit().await?).await;
            Ok(Outcome::Shows(view.change))
        }
        Err(failure) => Ok(Outcome::Failed(failure)),
    }
}

async fn note_gone(bot: &Bot, key: ViewKey, message: Message, change: Option<i64>) -> Result<()> {
    let mut tx = bot.store.write().await?;
    tx.gone(key, message, change).await?;
    bot.settle(tx.commit().await?).await;
    Ok(())
}

/// Deletes a message that nothing refers to any more. Returns how long to leave it alone: until it is gone it stands there, and
/// its buttons can be pressed.
pub(super) async fn delete_doomed(bot: &Bot, channel: Channel, message: Message) -> Duration {
    let turn = tokio::select! {
        turn = bot.rest.turn(Kind::Delete, channel) => turn,
        () = bot.stop.cancelled() => return Duration::ZERO,
    };
    match drew(bot, bot.rest.delete(turn, message).await) {
        Ok(()) | Err(Failure::UnknownMessage | Failure::ChannelGone) => {}
        // The right may come back.
        Err(Failure::NotAllowed | Failure::Malformed) => return LONGEST_NO,
        Err(_) => return super::LOOK,
    }
    let noted: Result<()> = async {
        let mut tx = bot.store.write().await?;
        tx.deleted(channel, message).await?;
        bot.settle(tx.commit().await?).await;
        Ok(())
    }
    .await;
    if let Err(error) = noted {
        tracing::error!(%error, "deleting a message");
        return super::LOOK;
    }
    Duration::ZERO
}
