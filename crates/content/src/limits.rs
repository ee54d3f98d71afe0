//! How long the parts of a fact may be, so that everything of its card fits into what Discord takes.
//! Lengths of texts on a card are counted as Discord counts at most: UTF-16 units, with room for each
//! character of markdown to be escaped.

use crate::fact::{Fact, Source};
use crate::translation::TextIn;

/// Headline, in UTF-16 units: Discord's limit for the name of a choice in autocomplete.
pub const HEADLINE: usize = 100;
/// Statement, in grapheme clusters.
pub const STATEMENT: usize = 420;
/// The opposing position, in grapheme clusters.
pub const CONTESTED: usize = 420;
/// One keyword, in grapheme clusters.
pub const KEYWORD: usize = 80;
/// Keywords of a fact.
pub const KEYWORDS: usize = 20;
/// Sources of a fact; an embed takes 25 fields, the others are left for what else a card says.
pub const SOURCES: usize = 15;
/// Title or publisher of a source, in grapheme clusters.
pub const SOURCE_TEXT: usize = 256;
/// Locator of a source, in grapheme clusters.
pub const LOCATOR: usize = 200;

/// Discord's limit for an embed's description, in characters.
pub const EMBED_DESCRIPTION: usize = 4096;
/// Discord's limit for the value of one field of an embed, in characters.
pub const EMBED_FIELD: usize = 1024;
/// Discord's limit for all texts of an embed together, in characters.
pub const EMBED: usize = 6000;

/// What the card may add around one source within [`EMBED_FIELD`]: brackets, dashes, dates, the word for its kind.
pub const AROUND_A_SOURCE: usize = 100;
/// What the card may add to the fact's own texts within [`EMBED`]: labels, evidence class, dates, policy questions.
pub const AROUND_A_FACT: usize = 900;

/// How long a text can get on a card: UTF-16 units, one more for each character that may be escaped.
#[must_use]
pub fn shown(text: &str) -> usize {
    text.chars().map(|letter| letter.len_utf16() + usize::from(letter.is_ascii_punctuation())).sum()
}

/// How long one source can get on a card, its link included, without [`AROUND_A_SOURCE`].
#[must_use]
pub fn shown_source(source: &Source) -> usize {
    shown(source.title()) + source.link().len() + shown(source.publisher()) + source.locator().map_or(0, shown)
}

/// What the card adds to each keyword: what separates it from the next, and what keeps its direction to itself.
const AROUND_A_KEYWORD: usize = 5;

/// How long the keywords of a fact can get on a card, what the card adds included.
#[must_use]
pub fn shown_keywords(fact: &Fact) -> usize {
    fact.keywords().map(|keyword| shown(keyword) + AROUND_A_KEYWORD).sum()
}

/// How long statement and opposing position can get on a card.
#[must_use]
pub fn shown_description(text: &TextIn<'_>) -> usize {
    shown(text.statement.text) + text.contested.map_or(0, |contested| shown(contested.text))
}

/// How long everything of a fact can get on a card in one language, what the card adds included.
#[must_use]
pub fn shown_fact(fact: &Fact, text: &TextIn<'_>) -> usize {
    shown(text.headline.text)
        + shown_description(text)
        + shown_keywords(fact)
        + fact.sources().iter().map(|source| shown_source(source) + AROUND_A_SOURCE).sum::<usize>()
        + AROUND_A_FACT
}

/// Alike questions that are shown: a card on a phone has no room for more.
pub const MOST_ALIKE: usize = 3;
