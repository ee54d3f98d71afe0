//! Hands: asking for the floor, in public, so by account and name.

use ::workshop::{Account, FloorList, HandId, Refusal, Text, Workshop};
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::{ButtonStyle, CommandOptionType};
use storage::Tx;

use super::{Call, Feature, Press, unknown};
use crate::answer::{Answer, Sheet, button};
use crate::bot::Bot;
use crate::commands::{command, option, sub};
use crate::custom_id::custom_id;
use crate::error::{Error, Result};
use crate::person::Person;
use crate::say;
use crate::texts::Language;
use crate::views::floor_list;

/// A hand's note, in grapheme clusters.
const NOTE_MAX: usize = 100;

pub(super) struct Hands;

#[async_trait]
impl Feature for Hands {
    fn name(&self) -> &'static str {
        "hand"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["hand"]
    }

    fn commands(&self) -> Vec<CreateCommand> {
        let l = Language::PUBLIC;
        let note = option(CommandOptionType::String, "note", say!(l, "option-note"));
        vec![
            command("hand", say!(l, "command-hand"))
                .add_option(sub("raise", say!(l, "command-hand-raise"), vec![note]))
                .add_option(sub("lower", say!(l, "command-hand-lower"), vec![]))
                .add_option(sub("list", say!(l, "command-hand-list"), vec![])),
        ]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        if call.sub == "list" {
            let mut reads = bot.store.read().await?;
            let ws = bot.workshop_here(&mut reads, who).await?;
            return Ok(Answer::Private(floor_list::sheet(who.language, &reads.floor_list(ws.id).await?)));
        }
        let mut tx = bot.store.write().await?;
        let ws = bot.workshop_here(&mut tx, who).await?;
        match call.sub {
            "raise" => raise(bot, tx, who, &ws, call.text("note")).await.map(Answer::Private),
            "lower" => lower(bot, tx, who, &ws).await.map(Answer::Private),
            _ => Err(unknown(who)),
        }
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let mut tx = bot.store.write().await?;
        let ws = bot.workshop_of(&mut tx, who, &press.id).await?;
        match press.id.action {
            "raise" => raise(bot, tx, who, &ws, None).await.map(Answer::Private),
            "lower" => lower(bot, tx, who, &ws).await.map(Answer::Change),
            _ => Err(unknown(who)),
        }
    }
}

/// Raises a hand. One that is up already stays where it is; a note that is given is its note from then on.
async fn raise(bot: &Bot, mut tx: Tx, who: &Person, ws: &Workshop, typed: Option<&str>) -> Result<Sheet> {
    let note = typed.map(note).transpose()?;
    let (l, account) = (who.language, who.account());
    let mut list = tx.floor_list(ws.id).await?;
    list.may_raise(account)?;
    let was_up = list.place_of(account).is_some();
    if !was_up {
        bot.admit(&mut tx, who, ws).await?;
        if tx.is_muted(ws.id, account, None).await? {
            return Err(Refusal::Muted { anonymous: false }.into());
        }
        let before = list.next_hand();
        list.put_up(tx.raise_hand(ws.id, account, &who.name, note.as_ref(), bot.clock.now()).await?);
        tx.takes_part_by_name(ws.id, account).await?;
        note_next(&mut tx, ws, before, &list).await?;
        tx.overview_changed(ws.id).await?;
    } else if let Some(note) = &note {
        tx.note_hand(ws.id, account, note).await?;
    }
    bot.settle(tx.commit().await?).await;
    let place = list.place_of(account).unwrap_or_default();
    let text = match (was_up, note) {
        (false, _) => say!(l, "hand-raised", place = place),
        (true, None) => say!(l, "hand-already-up", place = place),
        (true, Some(_)) => say!(l, "hand-note-changed", place = place),
    };
    let lower = button(custom_id("hand", "lower", ws.id, &[]), say!(l, "button-lower-hand"), ButtonStyle::Secondary);
    Ok(Sheet::text(text).buttons(vec![lower]))
}

fn note(typed: &str) -> Result<Text> {
    Text::parse(typed, NOTE_MAX).map_err(|why| Error::from(Refusal::Text(why)).with_typed(typed))
}

async fn lower(bot: &Bot, mut tx: Tx, who: &Person, ws: &Workshop) -> Result<Sheet> {
    if !put_down(&mut tx, ws, who.account()).await? {
        return Err(Refusal::NoHandUp.into());
    }
    bot.settle(tx.commit().await?).await;
    Ok(Sheet::text(say!(who.language, "hand-lowered")))
}

/// This person's hand goes down, and what shows it changes; the caller commits. Returns whether it was up.
pub(super) async fn put_down(tx: &mut Tx, ws: &Workshop, account: Account) -> Result<bool> {
    let mut list = tx.floor_list(ws.id).await?;
    let before = list.next_hand();
    if list.put_down(account).is_none() {
        return Ok(false);
    }
    tx.lower_hand(ws.id, account).await?;
    note_next(tx, ws, before, &list).await?;
    tx.overview_changed(ws.id).await?;
    Ok(true)
}

/// Where someone else would speak next, the floor list has moved on: a press on an older board must not call them unseen.
async fn note_next(tx: &mut Tx, ws: &Workshop, before: Option<HandId>, list: &FloorList) -> Result<()> {
    if list.next_hand() != before {
        tx.speakers_changed(ws.id, None).await?;
    }
    Ok(())
}
