//! A fact's card: its headline, its statement and the opposing position in words, and one small line with its sources as
//! links. The rest of what is known of it is under **More**.

use content::{Fact, Kind, Source};
use serenity::builder::CreateButton;
use serenity::model::Timestamp;
use serenity::model::application::ButtonStyle;
use workshop::{Time, WorkshopId};

use crate::answer::{Embed, Sheet, button};
use crate::custom_id::custom_id;
use crate::say;
use crate::texts::Language;
use crate::words;

/// The card, as it is shown privately.
pub(crate) fn card(ws: WorkshopId, fact: &Fact) -> Sheet {
    Sheet::embed(embed(fact, true)).or(Sheet::embed(embed(fact, false))).buttons(vec![more(ws, fact)])
}

/// All that is known of a fact.
pub(crate) fn all(fact: &Fact) -> Sheet {
    Sheet::embed(whole(fact, true)).or(Sheet::embed(whole(fact, false)))
}

/// **More**, which leads to all of it.
fn more(ws: WorkshopId, fact: &Fact) -> CreateButton {
    let id = custom_id("brief", "more", ws, &[fact.id()]);
    button(id, say!(Language::PUBLIC, "button-fact-more"), ButtonStyle::Secondary)
}

/// The card as it stands on the floor, with the time at which it was shown: the same fact may be shown more than once.
pub(super) fn shown(ws: WorkshopId, fact: &Fact, at: Time) -> Sheet {
    let drawn = |linked| Sheet::embed(embed(fact, linked).timestamp(shown_at(at)));
    drawn(true).or(drawn(false)).buttons(vec![more(ws, fact)])
}

/// A time as Discord has it.
pub(super) fn shown_at(at: Time) -> Timestamp {
    Timestamp::from_millis(at.ms()).unwrap_or_default()
}

/// What it says, or without its sources where Discord refuses one of their links.
fn embed(fact: &Fact, linked: bool) -> Embed {
    let l = Language::PUBLIC;
    let mut lines = vec![words::shown(fact.statement())];
    lines.extend(fact.contested().map(|other| say!(l, "fact-contested-line", text = words::shown(other))));
    let mut small = vec![say!(l, "fact-class", class = fact.evidence().as_str()), fact.as_of().to_string()];
    if linked {
        let link = |source: &Source| format!("[{}]({})", words::shown(source.publisher()), source.link());
        small.extend(fact.sources().iter().map(link));
    }
    lines.push(format!("-# {}", small.join(" · ")));
    Embed::new().title(words::shown(fact.headline())).lines(&lines, "\n\n").colour(0x9c6644)
}

/// All of it, or without its sources where Discord refuses one of their links.
fn whole(fact: &Fact, linked: bool) -> Embed {
    let l = Language::PUBLIC;
    let mut embed = Embed::new()
        .title(words::shown(fact.headline()))
        .description(words::shown(fact.statement()))
        .colour(0x9c6644)
        .field(say!(l, "fact-evidence"), say!(l, "fact-class", class = fact.evidence().as_str()), true)
        .field(say!(l, "fact-as-of"), fact.as_of().to_string(), true);
    if !fact.policy_questions().is_empty() {
        let numbers: Vec<String> = fact.policy_questions().iter().map(ToString::to_string).collect();
        embed = embed.field(say!(l, "fact-policy-questions"), numbers.join(", "), true);
    }
    if let Some(contested) = fact.contested() {
        embed = embed.field(say!(l, "fact-contested"), words::shown(contested), false);
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
