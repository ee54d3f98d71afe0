//! Hands: asking for the floor, in public, so by account and name.

use ::workshop::{Refusal, Text, Workshop};
use acts::hands::{self, Raising};
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::{ButtonStyle, CommandOptionType};
use storage::Tx;

use super::{Call, Feature, Press, unknown};
use crate::answer::{Answer, Sheet, button};
use crate::bot::Bot;
use crate::commands::{command, option, sub};
use crate::error::Result;
use crate::ids::Page;
use crate::ids::hand::Act;
use crate::person::Person;
use crate::texts::Language;
use crate::views::floor_list;
use crate::{guard, say, words};

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

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
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
            let ws = who.workshop_here(&mut reads).await?;
            let list = reads.floor_list(ws.id).await?;
            return Ok(Answer::Private(floor_list::sheet((ws.id, who.language), &list, Page(0))));
        }
        let mut tx = bot.store.write().await?;
        let ws = who.workshop_here(&mut tx).await?;
        match call.sub {
            "raise" => raise(bot, tx, who, &ws, (call.text("note"), false)).await.map(Answer::Private),
            "lower" => lower(bot, tx, who, &ws).await.map(Answer::Private),
            _ => Err(unknown(who)),
        }
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let act = Act::of(&press.id).ok_or_else(|| unknown(who))?;
        if let Act::Page(page) = act {
            let mut reads = bot.store.read().await?;
            let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
            let list = reads.floor_list(ws.id).await?;
            return Ok(Answer::Change(floor_list::sheet((ws.id, who.language), &list, page)));
        }
        let mut tx = bot.store.write().await?;
        let ws = who.workshop_of(&mut tx, press.id.workshop).await?;
        match act {
            Act::Raise => raise(bot, tx, who, &ws, (None, false)).await.map(Answer::Private),
            Act::RaiseAnyway(words) => {
                let note = guard::read_back_any(who, press.message, &words)?;
                raise(bot, tx, who, &ws, (note.as_deref(), true)).await.map(Answer::Change)
            }
            Act::Lower => lower(bot, tx, who, &ws).await.map(Answer::Change),
            Act::Page(_) => Err(unknown(who)),
        }
    }
}

/// Raises a hand. One that is up already stays where it is; a note that is given is its note from then on.
async fn raise(
    bot: &Bot,
    mut tx: Tx,
    who: &Person,
    ws: &Workshop,
    (typed, knows): (Option<&str>, bool),
) -> Result<Sheet> {
    let note = typed.map(note).transpose()?;
    let Raising::Up(raised) = hands::raise(bot, &mut tx, who, ws, (note.as_ref(), knows)).await? else {
        let l = who.language;
        let id = |words| Act::RaiseAnyway(words).id(ws.id);
        let again = (say!(l, "button-raise-all-the-same"), id);
        return Ok(guard::reveals(l, say!(l, "hand-reveals"), again, note.as_ref().map_or("", Text::as_str)));
    };
    bot.settle(tx.commit().await?).await;
    let (l, place, name) = (who.language, raised.place, words::name(who.language, &who.name));
    let text = match (raised.was_up, note) {
        (false, _) => say!(l, "hand-raised", name = name, place = place),
        (true, None) => say!(l, "hand-already-up", name = name, place = place),
        (true, Some(_)) => say!(l, "hand-note-changed", name = name, place = place),
    };
    let lower = button(Act::Lower.id(ws.id), say!(l, "button-lower-hand"), ButtonStyle::Secondary);
    Ok(Sheet::text(text).buttons(vec![lower]))
}

fn note(typed: &str) -> Result<Text> {
    Ok(Text::parse(typed, NOTE_MAX).map_err(Refusal::Text)?)
}

async fn lower(bot: &Bot, mut tx: Tx, who: &Person, ws: &Workshop) -> Result<Sheet> {
    hands::lower(&mut tx, who.account(), ws).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Sheet::text(say!(who.language, "hand-lowered")))
}
