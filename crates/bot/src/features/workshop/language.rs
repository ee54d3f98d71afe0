//! The language of the room, as it is chosen for a workshop.

use crate::bot::Bot;
use crate::error::{Error, Result};
use crate::features::CHOICES;
use crate::person::Person;
use crate::say;
use crate::texts::Language;

/// The languages whose own names or tags have what was typed: the name, and the tag to send.
pub(super) fn choices(bot: &Bot, typed: &str) -> Vec<(String, String)> {
    let typed = typed.trim().to_lowercase();
    let fits = |l: &Language| [l.name(), l.tag()].iter().any(|name| name.to_lowercase().contains(&typed));
    let all = bot.settings.languages.iter().filter(fits).take(CHOICES);
    all.map(|l| (l.name().to_owned(), l.tag().to_owned())).collect()
}

/// The one that was chosen, or typed by its tag or its own name.
pub(super) fn chosen(bot: &Bot, who: &Person, typed: &str) -> Result<Language> {
    let languages = &bot.settings.languages;
    let typed = typed.trim();
    let named = languages.iter().find(|l| l.name().to_lowercase() == typed.to_lowercase());
    named.or_else(|| languages.for_locale(typed)).ok_or_else(|| {
        let names: Vec<&str> = languages.iter().map(Language::name).collect();
        Error::Said(say!(who.language, "unknown-language", names = names.join(", ")))
    })
}
