//! A question's post on the floor.

use serenity::builder::{CreateEmbed, CreateEmbedFooter};
use serenity::model::application::ButtonStyle;
use workshop::{Question, State, Workshop};

use super::card;
use crate::answer::{Sheet, button};
use crate::custom_id::custom_id;
use crate::say;
use crate::texts::Language;
use crate::words;

pub(super) fn sheet(ws: &Workshop, q: &Question) -> Sheet {
    let l = Language::PUBLIC;
    let asker = words::asker(l, &q.asker);
    let title = if q.state == State::Open {
        say!(l, "post-title", number = q.number.0, asker = asker)
    } else {
        say!(l, "post-title-state", number = q.number.0, asker = asker, state = card::state(l, q.state))
    };
    let mut embed = CreateEmbed::new().title(title).description(words::of_question(l, q));
    embed = match q.state {
        State::OnTheStage => embed.colour(0x8a4fff),
        State::Answered | State::Filed => embed.colour(0x4f9d69),
        _ => embed.colour(0x3a86a8),
    };
    if let Some(answer) = &q.answer {
        embed = embed.field(say!(l, "field-answer"), words::shown(answer.as_str()), false);
    }
    if q.edited {
        embed = embed.footer(CreateEmbedFooter::new(say!(l, "note-edited")));
    }
    let support = button(
        custom_id("support", "toggle", ws.id, &[&q.number.0]),
        say!(l, "button-support", count = q.supports),
        ButtonStyle::Secondary,
    );
    Sheet::embed(embed).buttons(vec![support.disabled(!ws.rules.support)])
}

/// The written answer by itself, while the post is too old to be changed.
pub(super) fn reply(q: &Question) -> Option<Sheet> {
    let answer = q.answer.as_ref()?;
    let title = say!(Language::PUBLIC, "reply-title", number = q.number.0);
    Some(Sheet::embed(CreateEmbed::new().title(title).description(words::shown(answer.as_str())).colour(0x4f9d69)))
}
