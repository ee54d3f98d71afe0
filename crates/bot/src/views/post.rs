//! A question's post on the floor.

use serenity::model::application::ButtonStyle;
use workshop::translation::Translation;
use workshop::{Question, State, Workshop};

use super::{Words, card, with_barer};
use crate::answer::{Embed, Sheet, button};
use crate::ids::support;
use crate::say;
use crate::screen::{Post, Shown};
use crate::texts::Language;
use crate::words;

pub(super) fn sheet((ws, l): (&Workshop, Language), q: &Question, translations: &[Translation]) -> Sheet {
    with_barer(|words| drawn((ws, l), q, translations, words))
}

fn drawn((ws, l): (&Workshop, Language), q: &Question, translations: &[Translation], words: Words) -> Sheet {
    let asker = card::asker(l, q, words);
    let title = if q.state == State::Open {
        say!(l, "post-title", number = q.number.0, asker = asker.as_str())
    } else {
        say!(l, "post-title-state", number = q.number.0, asker = asker.as_str(), state = card::state(l, q.state))
    };
    let mut embed = Embed::new().title(title).description(match words {
        Words::Shown => words::of_question(l, q),
        Words::Attached => say!(l, "post-words-attached"),
        Words::Refused => say!(l, "post-words-refused"),
    });
    embed = match q.state {
        State::OnTheStage => embed.colour(0x8a4fff),
        State::Answered | State::Filed => embed.colour(0x4f9d69),
        _ => embed.colour(0x3a86a8),
    };
    if let Some(answer) = q.answer.as_ref().filter(|_| words == Words::Shown) {
        embed = embed.field(say!(l, "field-answer"), words::shown(answer.as_str()), false);
    }
    if words == Words::Shown {
        embed = card::translated(l, embed, translations);
    }
    if q.edited {
        embed = embed.footer(say!(l, "note-edited"));
    }
    let support = button(
        support::Act::Toggle(q.number).id(ws.id),
        say!(l, "button-support", count = q.supports),
        ButtonStyle::Secondary,
    );
    // What stands in a file is on the floor, too.
    let text = match words {
        Words::Shown | Words::Attached => {
            q.words.text().map_or_else(|| say!(l, "words-destroyed"), |t| t.as_str().to_owned())
        }
        Words::Refused => say!(l, "post-words-refused"),
    };
    let shown = Shown::post(Post {
        language: l,
        state: q.state,
        asker: if words == Words::Shown { words::plain_asker(l, &q.asker) } else { asker },
        written_in: report::language_of(&text),
        text,
        translations: if words == Words::Refused { Vec::new() } else { translations.to_vec() },
        edited: q.edited,
        supports: q.supports,
    });
    card::attached(Sheet::embed(embed), (q, l), translations, words)
        .buttons(vec![support.disabled(!ws.rules.support || ws.closed_at.is_some())])
        .showing(shown)
}

/// The written answer by itself, while the post is too old to be changed.
pub(super) fn reply(l: Language, q: &Question) -> Option<Sheet> {
    let answer = q.answer.as_ref()?;
    let title = say!(l, "reply-title", number = q.number.0);
    let embed = || Embed::new().title(&title).colour(0x4f9d69);
    let attached = Sheet::embed(embed()).file(&card::file("answer", q), answer.as_str());
    Some(Sheet::embed(embed().description(words::shown(answer.as_str()))).or(attached).or(Sheet::embed(embed())))
}
