//! The languages into which questions are translated: their tags, and how they are called in English and by those who speak them.
//! Any other tag of BCP 47 can be typed.

use workshop::translation::LanguageTag;

use crate::display::CHOICES;
use crate::texts::Language;

/// Tag, English name, own name: those of the United Nations first, then those most asked for.
const ALL: [(&str, &str, &str); 64] = [
    ("en", "English", "English"),
    ("fr", "French", "français"),
    ("es", "Spanish", "español"),
    ("ar", "Arabic", "العربية"),
    ("zh-Hans", "Chinese (simplified)", "简体中文"),
    ("zh-Hant", "Chinese (traditional)", "繁體中文"),
    ("ru", "Russian", "русский"),
    ("bo", "Tibetan", "བོད་སྐད་"),
    ("ug", "Uyghur", "ئۇيغۇرچە"),
    ("mn", "Mongolian", "монгол"),
    ("mn-Mong", "Mongolian (traditional script)", "ᠮᠣᠩᠭᠣᠯ"),
    ("kk", "Kazakh", "қазақша"),
    ("yue", "Cantonese", "粵語"),
    ("de", "German", "Deutsch"),
    ("pt", "Portuguese", "português"),
    ("it", "Italian", "italiano"),
    ("ja", "Japanese", "日本語"),
    ("ko", "Korean", "한국어"),
    ("hi", "Hindi", "हिन्दी"),
    ("bn", "Bengali", "বাংলা"),
    ("ur", "Urdu", "اردو"),
    ("fa", "Persian", "فارسی"),
    ("tr", "Turkish", "Türkçe"),
    ("id", "Indonesian", "Bahasa Indonesia"),
    ("vi", "Vietnamese", "Tiếng Việt"),
    ("th", "Thai", "ไทย"),
    ("sw", "Swahili", "Kiswahili"),
    ("am", "Amharic", "አማርኛ"),
    ("az", "Azerbaijani", "azərbaycanca"),
    ("bg", "Bulgarian", "български"),
    ("bs", "Bosnian", "bosanski"),
    ("ca", "Catalan", "català"),
    ("cs", "Czech", "čeština"),
    ("da", "Danish", "dansk"),
    ("dz", "Dzongkha", "རྫོང་ཁ"),
    ("el", "Greek", "Ελληνικά"),
    ("et", "Estonian", "eesti"),
    ("fi", "Finnish", "suomi"),
    ("ga", "Irish", "Gaeilge"),
    ("ha", "Hausa", "Hausa"),
    ("he", "Hebrew", "עברית"),
    ("hr", "Croatian", "hrvatski"),
    ("hu", "Hungarian", "magyar"),
    ("hy", "Armenian", "հայերեն"),
    ("ka", "Georgian", "ქართული"),
    ("km", "Khmer", "ខ្មែរ"),
    ("ky", "Kyrgyz", "кыргызча"),
    ("lo", "Lao", "ລາວ"),
    ("lt", "Lithuanian", "lietuvių"),
    ("lv", "Latvian", "latviešu"),
    ("ms", "Malay", "Bahasa Melayu"),
    ("my", "Burmese", "မြန်မာ"),
    ("ne", "Nepali", "नेपाली"),
    ("nl", "Dutch", "Nederlands"),
    ("pl", "Polish", "polski"),
    ("ro", "Romanian", "română"),
    ("sk", "Slovak", "slovenčina"),
    ("sr", "Serbian", "српски"),
    ("sv", "Swedish", "svenska"),
    ("ta", "Tamil", "தமிழ்"),
    ("tg", "Tajik", "тоҷикӣ"),
    ("tl", "Tagalog", "Tagalog"),
    ("uk", "Ukrainian", "українська"),
    ("uz", "Uzbek", "oʻzbekcha"),
];

/// How a language is called for those who read this one: by its own name, where English is read in English, too.
pub(crate) fn name(l: Language, tag: &LanguageTag) -> String {
    let own = ALL.iter().find(|(known, ..)| *known == tag.as_str()).map(|(_, _, own)| *own);
    own.filter(|_| l != Language::english()).map_or_else(|| both_names(tag), str::to_owned)
}

/// In English and by its own name; its tag where neither is known.
fn both_names(tag: &LanguageTag) -> String {
    match ALL.iter().find(|(known, ..)| *known == tag.as_str()) {
        Some((_, english, own)) if english == own => (*english).to_owned(),
        Some((_, english, own)) => format!("{english}, {own}"),
        None => tag.to_string(),
    }
}

/// The languages to choose from while someone types a tag or a name, each with its tag.
pub(crate) fn choices(typed: &str) -> Vec<(String, String)> {
    let typed = typed.trim().to_lowercase();
    let fits = |text: &str| text.to_lowercase().contains(&typed);
    let begins = |(tag, english, own): &&(&str, &str, &str)| {
        [tag, english, own].iter().any(|text| text.to_lowercase().starts_with(&typed))
    };
    let (first, then): (Vec<_>, Vec<_>) =
        ALL.iter().filter(|(tag, english, own)| fits(tag) || fits(english) || fits(own)).partition(begins);
    let choice = |(tag, ..): &(&str, &str, &str)| {
        let tag = LanguageTag::stored((*tag).to_owned());
        (format!("{} ({tag})", both_names(&tag)), tag.to_string())
    };
    first.into_iter().chain(then).take(CHOICES).map(choice).collect()
}

/// The language that was chosen, or typed as a tag or a name.
pub(crate) fn typed(typed: &str) -> Option<LanguageTag> {
    let folded = typed.trim().to_lowercase();
    let named = ALL.iter().find(|(_, english, own)| [english, own].iter().any(|name| name.to_lowercase() == folded));
    named.map(|(tag, ..)| LanguageTag::stored((*tag).to_owned())).or_else(|| LanguageTag::parse(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_found_by_tag_and_by_either_name() {
        for text in ["ug", "UG", "Uyghur", "uyghur", "ئۇيغۇرچە"] {
            assert_eq!(typed(text).map(|t| t.to_string()).as_deref(), Some("ug"), "{text}");
        }
        assert_eq!(typed("Esperanto"), None);
        assert_eq!(typed("eo").map(|tag| name(Language::english(), &tag)).as_deref(), Some("eo"));
        let french = typed("fr").expect("it is there");
        assert_eq!(name(Language::english(), &french), "French, français");
        let german = i18n::Languages::built_in().for_locale("de").expect("it is there");
        assert_eq!(name(german, &french), "français");
        assert_eq!(choices("chin").len(), 2);
        assert_eq!(choices("བོད")[0].1, "bo");
        assert_eq!(choices("").len(), CHOICES);
        assert_eq!(choices("fr")[0], ("French, français (fr)".to_owned(), "fr".to_owned()));
    }

    #[test]
    fn every_tag_is_one_and_stands_once() {
        for (at, (tag, english, own)) in ALL.iter().enumerate() {
            assert_eq!(LanguageTag::parse(tag).map(|t| t.to_string()).as_deref(), Some(*tag));
            assert!(!english.is_empty() && !own.is_empty());
            assert!(ALL[at + 1..].iter().all(|(other, ..)| other != tag), "{tag}");
        }
    }
}
