//! A fact's card: its headline, its statement and the opposing position in words, and one small line with its sources as
//! links. The rest of what is known of it is under **More**.

use content::{Fact, Kind, Source};
use serenity::builder::CreateButton;
use serenity::model::Timestamp;
use serenity::model::application::ButtonStyle;
use workshop::{Time, WorkshopId};

use crate::answer::{Embed, Sheet, button};
use crate::ids::brief;
use crate::say;
use crate::texts::Language;
use crate::words;

/// The card, as it is shown privately, with what else its reader may press.
pub(crate) fn card(at: (WorkshopId, Language), fact: &Fact, first: Option<CreateButton>) -> Sheet {
    let buttons = first.into_iter().chain([more(at, fact)]).collect();
    Sheet::embed(embed(at.1, fact, true)).or(Sheet::embed(embed(at.1, fact, false))).buttons(buttons)
}

/// All that is known of a fact.
pub(crate) fn all(l: Language, fact: &Fact) -> Sheet {
    Sheet::embed(whole(l, fact, true)).or(Sheet::embed(whole(l, fact, false)))
}

/// **More**, which leads to all of it.
fn more((ws, l): (WorkshopId, Language), fact: &Fact) -> CreateButton {
    let id = brief::Act::More(fact.id().clone()).id(ws);
    button(id, say!(l, "button-fact-more"), ButtonStyle::Secondary)
}

/// The card as it stands on the floor, with the time at which it was shown: the same fact may be shown more than once.
pub(super) fn shown(at: (WorkshopId, Language), fact: &Fact, when: Time) -> Sheet {
    let drawn = |linked| Sheet::embed(embed(at.1, fact, linked).timestamp(shown_at(when)));
    drawn(true).or(drawn(false)).buttons(vec![more(at, fact)])
}

/// A time as Discord has it.
pub(super) fn shown_at(at: Time) -> Timestamp {
    Timestamp::from_millis(at.ms()).unwrap_or_default()
}

/// What it says, or without its sources where Discord refuses one of their links.
fn embed(l: Language, fact: &Fact, linked: bool) -> Embed {
    let said = fact.in_language(l.identifier());
    let mut lines = vec![words::shown(said.statement.text)];
    lines.extend(said.contested.map(|other| say!(l, "fact-contested-line", text = words::shown(other.text))));
    let mut small = vec![say!(l, "fact-class", class = fact.evidence().as_str()), fact.as_of().to_string()];
    if linked {
        let link = |source: &Source| format!("[{}]({})", words::shown(source.publisher()), source.link());
        small.extend(fact.sources().iter().map(link));
    }
    lines.push(format!("-# {}", small.join(" · ")));
    Embed::new().title(words::shown(said.headline.text)).lines(&lines, "\n\n").colour(0x9c6644)
}

/// All of it, or without its sources where Discord refuses one of their links.
fn whole(l: Language, fact: &Fact, linked: bool) -> Embed {
    let said = fact.in_language(l.identifier());
    let mut embed = Embed::new()
        .title(words::shown(said.headline.text))
        .description(words::shown(said.statement.text))
        .colour(0x9c6644)
        .field(say!(l, "fact-evidence"), say!(l, "fact-class", class = fact.evidence().as_str()), true)
        .field(say!(l, "fact-as-of"), fact.as_of().to_string(), true);
    if !fact.policy_questions().is_empty() {
        let numbers: Vec<String> = fact.policy_questions().iter().map(ToString::to_string).collect();
        embed = embed.field(say!(l, "fact-policy-questions"), numbers.join(", "), true);
    }
    if let Some(contested) = said.contested {
        embed = embed.field(say!(l, "fact-contested"), words::shown(contested.text), false);
    }
    let keywords: Vec<String> = fact.keywords().map(words::shown).collect();
    if !keywords.is_empty() {
        embed = embed.field(say!(l, "fact-keywords"), keywords.join(" · "), false);
    }
    for (place, source) in fact.sources().iter().enumerate().filter(|_| linked) {
        let mut line =
            format!("[{}]({}), {}", words::shown(source.title()), source.link(), words::shown(source.publisher()));
        if let Some(published) = source.published() {
            line.push_str(&format!(", {published}"));
        }
        if let Some(locator) = source.locator() {
            line.push_str(&format!(", {}", words::shown(locator)));
        }
        let kind = match source.kind() {
            Kind::Primary => say!(l, "fact-primary", place = place + 1),
            Kind::Secondary => say!(l, "fact-secondary", place = place + 1),
        };
        embed = embed.field(kind, line, false);
    }
    embed.footer(fact.id().as_str())
}
