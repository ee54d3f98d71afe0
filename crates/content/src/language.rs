//! Which language of a text is right for whom. It knows no list of languages.

use unic_langid::subtags::Script;
use unic_langid::{LanguageIdentifier, langid};

/// The language of the facts themselves.
pub static ENGLISH: LanguageIdentifier = langid!("en");

/// What the name of a language must be in the name of a file of translations, for error messages.
pub(crate) const FORM: &str = "a language other than English as BCP 47 writes it, without a region, Chinese with its \
                               script: fr, ug, zh-Hans, zh-Hant";

/// Reads the language of a file of translations.
pub(crate) fn parse(name: &str) -> Option<LanguageIdentifier> {
    let language = name.parse::<LanguageIdentifier>().ok()?;
    let plain = language.region.is_none() && language.variants().len() == 0 && language == name;
    let chinese = language.language == "zh";
    let named = !language.language.is_empty() && language.language != ENGLISH.language;
    (plain && named && (!chinese || language.script.is_some())).then_some(language)
}

/// Whether somebody who reads `reader` ("fr-CA", "zh-TW") reads a text in `text` ("fr", "zh-Hant").
#[must_use]
pub fn fits(reader: &LanguageIdentifier, text: &LanguageIdentifier) -> bool {
    let scripts = (script(reader), script(text));
    is_same(reader, text) && !matches!(scripts, (Some(one), Some(other)) if one != other)
}

/// Whether both are one language: Norwegian without more, which Discord says, is Bokmål and Nynorsk.
fn is_same(reader: &LanguageIdentifier, text: &LanguageIdentifier) -> bool {
    let (reader, text) = (reader.language.as_str(), text.language.as_str());
    let norwegian = |language| matches!(language, "no" | "nb" | "nn");
    reader == text || (reader == "no" || text == "no") && norwegian(reader) && norwegian(text)
}

/// The script that a language names, or, of Chinese, the one that its region writes.
fn script(language: &LanguageIdentifier) -> Option<Script> {
    let by_region = || {
        let traditional = language.region.is_some_and(|region| ["TW", "HK", "MO"].contains(&region.as_str()));
        let script = if traditional { "Hant" } else { "Hans" };
        (language.language == "zh").then(|| script.parse().ok()).flatten()
    };
    language.script.or_else(by_region)
}

#[cfg(test)]
mod tests {
    use super::{fits, parse};

    #[test]
    fn a_language_is_named_as_it_is_written() {
        for good in ["fr", "ug", "bo", "zh-Hans", "zh-Hant", "sr-Latn"] {
            assert_eq!(parse(good).map(|language| language.to_string()).as_deref(), Some(good));
        }
        for bad in ["", "en", "zh", "zh-TW", "fr-CA", "FR", "zh-hans", "french!", "und", "de-1996", "text"] {
            assert!(parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_reader_reads_the_language_whatever_the_region() {
        let fits =
            |reader: &str, text: &str| fits(&reader.parse().expect("a language"), &text.parse().expect("a language"));
        for (reader, text) in [
            ("fr", "fr"),
            ("fr-CA", "fr"),
            ("es-419", "es"),
            ("zh-CN", "zh-Hans"),
            ("zh-TW", "zh-Hant"),
            ("zh-HK", "zh-Hant"),
            ("zh", "zh-Hans"),
            ("ug-Arab", "ug"),
            ("en-GB", "en"),
            ("no", "nb"),
            ("no", "nn"),
            ("no", "no"),
            ("nb", "no"),
        ] {
            assert!(fits(reader, text), "{reader} {text}");
        }
        for (reader, text) in [
            ("fr", "es"),
            ("no", "da"),
            ("nb", "nn"),
            ("zh-TW", "zh-Hans"),
            ("zh-CN", "zh-Hant"),
            ("sr-Latn", "sr-Cyrl"),
        ] {
            assert!(!fits(reader, text), "{reader} {text}");
        }
    }
}
