//! A key message on the floor while it is put, and what came of it. Nothing is told of who says what, and nothing at all before
//! the time is up.

use serenity::model::application::ButtonStyle;
use workshop::Workshop;
use workshop::key_message::{Round, Told};

use crate::answer::{Embed, Sheet, button};
use crate::ids::RoundNumber;
use crate::ids::message::Act;
use crate::say;
use crate::texts::Language;
use crate::words;

pub(super) fn sheet((ws, l): (&Workshop, Language), round: &Round) -> Sheet {
    let attached = drawn((ws, l), round, false).file("key-message.txt", round.text.as_str());
    drawn((ws, l), round, true).or(attached).or(drawn((ws, l), round, false))
}

fn drawn((ws, l): (&Workshop, Language), round: &Round, quoted: bool) -> Sheet {
    let embed = Embed::new().title(say!(l, "round-title", number = round.message));
    let lines = [words::quoted(quoted, words::shown(round.text.as_str())), outcome(l, round)];
    let embed = embed.lines(&lines, "\n\n");
    if round.told() != Told::Running || ws.running().is_err() {
        return Sheet::embed(embed.colour(0x4f9d69));
    }
    let number = RoundNumber(round.number);
    Sheet::embed(embed.colour(0x8a4fff)).buttons(vec![
        button(Act::Support(number).id(ws.id), say!(l, "button-support-message"), ButtonStyle::Success),
        button(Act::Object(number).id(ws.id), say!(l, "button-object"), ButtonStyle::Danger),
    ])
}

/// What may be told of a round.
pub(crate) fn outcome(l: Language, round: &Round) -> String {
    match round.told() {
        Told::Running => say!(l, "round-runs", until = round.ends_at.unix_s()),
        Told::Few => say!(l, "round-few"),
        Told::Voices { support, objections } => say!(l, "round-voices", support = support, objections = objections),
        Told::NotPut => say!(l, "round-not-put"),
    }
}
