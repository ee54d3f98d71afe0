//! In which form Discord takes a drawing: with its words, with the words attached, or without them. Nothing is drawn here.

use storage::{ViewKey, ViewKind};
use workshop::Word;

use super::lock;
use crate::answer::Sheet;
use crate::bot::Bot;
use crate::discord::Failure;
use crate::error::Result;

/// Sends a drawing, or the first of its barer forms that Discord does not refuse for its words or files. What was refused before is not tried
/// again as long as its words are the same.
pub(super) async fn in_some_form<T, F>(
    bot: &Bot,
    key: ViewKey,
    sheet: Sheet,
    mut send: impl FnMut(Sheet) -> F,
) -> Result<std::result::Result<T, Failure>>
where
    F: Future<Output = std::result::Result<T, Failure>>,
{
    let worded = sheet.worded();
    let known = lock(&bot.painter.bare).get(&key).copied();
    let first = known.filter(|(refused, _)| *refused == worded).map_or(0, |(_, form)| form);
    let (mut form, mut next, mut done) = (0, Some(sheet), Err(Failure::Malformed));
    while let Some(mut sheet) = next {
        next = sheet.take_barer();
        let has_files = !sheet.files.is_empty();
        if form >= first {
            done = send(sheet).await;
            match done.as_ref().err() {
                Some(Failure::Malformed) => {}
                Some(refused) if has_files && refused.may_be_for_its_files() => {
                    let (with_files, without) = next.map_or((0, None), Sheet::without_files);
                    form += with_files;
                    next = without;
                }
                _ => break,
            }
        }
        form += 1;
    }
    if done.is_ok() {
        note_form(bot, key, (form > 0).then_some((worded, form))).await?;
    }
    Ok(done)
}

/// Remembers in which form Discord took a drawing, or that it is gone. Where that is another than before, the desk says so:
/// the card of a post, and the board of what else stands on the floor.
pub(super) async fn note_form(bot: &Bot, key: ViewKey, bare: Option<(u64, usize)>) -> Result<()> {
    let before = {
        let mut all = lock(&bot.painter.bare);
        match bare {
            Some(form) => all.insert(key, form),
            None => all.remove(&key),
        }
    };
    if before.is_some() == bare.is_some() {
        return Ok(());
    }
    if bare.is_some() {
        tracing::warn!(kind = key.kind.word(), workshop = key.workshop.0, "a message is shown without its words");
    }
    let says_so = match key.kind {
        ViewKind::Post => ViewKey { kind: ViewKind::Card, ..key },
        kind if is_said_on_the_board(kind) => ViewKey::of(key.workshop, ViewKind::Board),
        _ => return Ok(()),
    };
    let mut tx = bot.store.write().await?;
    if let Some(view) = tx.view(says_so).await?.filter(|view| view.wanted) {
        tx.show(says_so, view.channel).await?;
    }
    bot.settle(tx.commit().await?).await;
    bot.painter.wake();
    Ok(())
}

/// Whether the board says that a message like this is shown without its words. The names in an announcement stand on the panel.
pub(super) const fn is_said_on_the_board(kind: ViewKind) -> bool {
    matches!(kind, ViewKind::Panel | ViewKind::Reply | ViewKind::Fact | ViewKind::Round)
}
