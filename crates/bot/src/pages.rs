//! The pages for people in the folder `docs`, in the reader's language, where the operator has said under which address they can
//! be read. Never here: what stands on them.

use serenity::builder::CreateButton;

use crate::bot::Bot;
use crate::say;
use crate::texts::Language;

/// The languages that they are written in, besides English.
const TRANSLATED: [&str; 7] = ["ar", "de", "es", "fr", "ru", "zh-Hans", "zh-Hant"];

/// The way to one of them, if there is one.
pub(crate) fn button(bot: &Bot, l: Language, page: &str) -> Option<CreateButton> {
    let address = bot.settings.docs.as_deref()?;
    Some(CreateButton::new_link(of(address, l.tag(), page)).label(say!(l, "button-page")))
}

fn of(address: &str, tag: &str, page: &str) -> String {
    let address = address.trim_end_matches('/');
    if TRANSLATED.contains(&tag) { format!("{address}/{tag}/{page}.md") } else { format!("{address}/{page}.md") }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn a_page_is_there_in_each_language_of_the_program() {
        let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
        for language in i18n::Languages::built_in().iter() {
            for page in ["participants", "privacy"] {
                let path = of("", language.tag(), page);
                assert!(docs.join(path.trim_start_matches('/')).is_file(), "{path}");
            }
        }
        assert_eq!(of("https://example.org/docs/", "fr", "privacy"), "https://example.org/docs/fr/privacy.md");
        assert_eq!(of("https://example.org/docs", "sv", "privacy"), "https://example.org/docs/privacy.md");
    }
}
