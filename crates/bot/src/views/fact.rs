//! A fact's card: all that is known of it, its sources as links, the opposing position in words.

use content::{Fact, Kind};
use serenity::model::Timestamp;
use workshop::Time;

use crate::answer::{Embed, Sheet};
use crate::say;
use crate::texts::Language;
use crate::words;

/// The card, as it is shown privately.
pub(crate) fn card(l: Language, fact: &Fact) -> Sheet {
    Sheet::embed(embed(l, fact, true)).or(Sheet::embed(embed(l, fact, false)))
}

/// The card as it stands on the floor, with the time at which it was shown: the same fact may be shown more than once.
pub(super) fn shown(l: Language, fact: &Fact, at: Time) -> Sheet {
    let drawn = |whole| Sheet::embed(embed(l, fact, whole).timestamp(shown_at(at)));
    drawn(true).or(drawn(false))
}

/// A time as Discord has it.
pub(super) fn shown_at(at: Time) -> Timestamp {
    Timestamp::from_millis(at.ms()).unwrap_or_default()
}

/// All of it, or without its sources where Discord refuses one of their links.
fn embed(l: Language, fact: &Fact, whole: bool) -> Embed {
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
    for (place, source) in fact.sources().iter().enumerate().filter(|_| whole) {
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
