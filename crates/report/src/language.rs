//! The language of a text, so that a screen reader can speak it and a reader knows whom to ask. Says nothing rather than
//! something wrong.

use whatlang::{Lang, Script};

use crate::texts::Texts;

/// Up to here a text is looked at: enough to know, however long it is. In characters.
const LOOKED_AT: usize = 240;

/// The language as a tag of BCP 47, empty if it cannot be told.
#[must_use]
pub fn of(text: &str) -> &'static str {
    let end = text.char_indices().nth(LOOKED_AT).map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    let tibetan = text.chars().filter(|c| matches!(c, '\u{f00}'..='\u{fff}')).count();
    if tibetan * 2 > text.chars().filter(|c| c.is_alphabetic()).count() {
        return "bo";
    }
    let arabic = text.chars().filter(|c| matches!(c, '\u{620}'..='\u{6ff}') && c.is_alphabetic()).count();
    if arabic * 2 > text.chars().filter(|c| c.is_alphabetic()).count()
        && let Some(language) = turkic(text)
    {
        return language;
    }
    // The traditional script of Mongolian, which nothing else is written in.
    let mongolian = text.chars().filter(|c| matches!(c, '\u{1820}'..='\u{1878}')).count();
    if mongolian * 2 > text.chars().filter(|c| c.is_alphabetic()).count() {
        return "mn-Mong";
    }
    let Some(found) = whatlang::detect(text) else { return "" };
    let alone = matches!(
        found.script(),
        Script::Mandarin
            | Script::Hangul
            | Script::Hiragana
            | Script::Katakana
            | Script::Thai
            | Script::Greek
            | Script::Georgian
            | Script::Armenian
            | Script::Bengali
            | Script::Tamil
            | Script::Telugu
            | Script::Kannada
            | Script::Malayalam
            | Script::Gujarati
            | Script::Gurmukhi
            | Script::Sinhala
            | Script::Khmer
            | Script::Myanmar
            | Script::Ethiopic
    );
    match found.lang() {
        Lang::Cmn => chinese(text),
        language if alone || found.is_reliable() => tag(language),
        _ => "",
    }
}

/// Languages that write every vowel in Arabic letters, this one among them: Uyghur, Kazakh and Kyrgyz; or that it cannot be
/// told which of them it is. Kurdish shares the letter, and none of the others.
fn turkic(text: &str) -> Option<&'static str> {
    let of_all = text.contains('\u{6d5}');
    let of_most = text.contains(['\u{6c7}', '\u{6cb}', '\u{6ad}']);
    // Uyghur writes a bearer before a vowel that begins a syllable.
    let uyghur = text.contains(['\u{6d0}', '\u{6c8}']) || of_most && text.contains('\u{626}');
    let soft = text.split_whitespace().any(|word| word.starts_with(['\u{674}', '\u{621}']));
    match () {
        () if !of_all => None,
        () if uyghur => Some("ug"),
        () if text.contains(['\u{6c9}', '\u{6c5}']) => Some("ky-Arab"),
        () if soft => Some("kk-Arab"),
        () => of_most.then_some(""),
    }
}

/// Chinese with its script, where the text has enough of it: what simplification changes is more than a third of what is
/// written in traditional characters, and next to nothing of what is written in simplified ones.
fn chinese(text: &str) -> &'static str {
    let signs = text.chars().filter(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')).count();
    let changed = text.chars().zip(content::simplified(text).chars()).filter(|(a, b)| a != b).count();
    match (signs, changed * 100 / signs.max(1)) {
        (0..5, _) | (_, 3..10) => "zh",
        (_, 0..3) => "zh-Hans",
        _ => "zh-Hant",
    }
}

/// The language's name; the tag itself where the report has no name for it, and nothing where no language is known.
pub(crate) fn name(tag: &str, t: Texts) -> String {
    let primary = tag.split('-').next().unwrap_or(tag);
    let known = [tag, primary].into_iter().find_map(|tag| t.find(&format!("language-{tag}")));
    known.unwrap_or_else(|| tag.to_owned())
}

/// The direction in which the language is written, as HTML names it; `auto` where no language is known.
pub(crate) fn direction(tag: &str) -> &'static str {
    let mut parts = tag.split('-');
    match (parts.next().unwrap_or_default(), parts.next()) {
        ("", _) => "auto",
        (_, Some("Latn" | "Cyrl" | "Deva" | "Hans" | "Hant")) => "ltr",
        (_, Some("Adlm" | "Arab" | "Hebr" | "Mand" | "Nkoo" | "Rohg" | "Samr" | "Syrc" | "Thaa")) => "rtl",
        (
            "ar" | "arc" | "arz" | "azb" | "bal" | "bgn" | "bqi" | "ckb" | "dv" | "fa" | "glk" | "he" | "ks" | "lrc"
            | "mzn" | "nqo" | "pnb" | "prs" | "ps" | "sd" | "sdh" | "skr" | "syr" | "ug" | "ur" | "yi",
            _,
        ) => "rtl",
        _ => "ltr",
    }
}

/// Whether it looks like a tag of BCP 47, so that it may stand in a page.
pub(crate) fn is_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len())
        && tag.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// The shortest tag, as BCP 47 demands; empty for what this report has no use for.
fn tag(language: Lang) -> &'static str {
    match language {
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Rus => "ru",
        Lang::Ara => "ar",
        Lang::Deu => "de",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Ukr => "uk",
        Lang::Bul => "bg",
        Lang::Tur => "tr",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Hin => "hi",
        Lang::Ben => "bn",
        Lang::Urd => "ur",
        Lang::Pes => "fa",
        Lang::Heb => "he",
        Lang::Vie => "vi",
        Lang::Ind => "id",
        Lang::Tha => "th",
        Lang::Ell => "el",
        Lang::Hun => "hu",
        Lang::Ron => "ro",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Fin => "fi",
        Lang::Nep => "ne",
        Lang::Mya => "my",
        Lang::Khm => "km",
        Lang::Kat => "ka",
        Lang::Hye => "hy",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Kan => "kn",
        Lang::Mal => "ml",
        Lang::Guj => "gu",
        Lang::Pan => "pa",
        Lang::Sin => "si",
        Lang::Amh => "am",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{direction, is_tag, name, of};
    use crate::texts::Texts;

    #[test]
    fn languages_of_a_workshop_are_told_and_nothing_else_is_claimed() {
        for (text, language) in [
            ("Is it true that nobody in China can get a phone number without a scan of their face?", "en"),
            ("Le « crédit social » attribue-t-il vraiment une note unique à chaque citoyen ?", "fr"),
            ("摄像头拍下的人脸数据，警方可以保存多久？", "zh-Hans"),
            ("社会信用", "zh"),
            ("社會信用在不同城市的分數，外地人看得到自己的嗎？", "zh-Hant"),
            ("「網號」和「網證」真的是自願的嗎？如果所有平台都要求，還算自願嗎？", "zh-Hant"),
            ("ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ", "mn-Mong"),
            ("Что стало с адвокатами, задержанными по «делу 709»? Могут ли они сегодня работать?", "ru"),
            ("شىنجاڭدا تېلېفون تەكشۈرۈش قايسى قانۇنغا ئاساسلىنىدۇ؟", "ug"),
            ("قانۇن ۋە ئۇچۇر", "ug"),
            ("Is the word «ئۇيغۇرچە» still allowed in the schools of the region today?", "en"),
            ("ٴبىزدىڭ دەرەكتەردى كىم ساقتايدى؟ ٴبىلىم بەرۋ", "kk-Arab"),
            ("بارلىق ادامدار تۋمىسىنان ازات جانە قادىر-قاسيەتى مەن كۇقىقتارى تەڭ", ""),
            ("باردىق ادامدار ۉز باركىندا جانا ۇقۇقتارىندا ەركىن جانا تەڭ ۇقۇقتۇۇ بولۇپ تۇۇلات", "ky-Arab"),
            ("བོད་ཀྱི་སློབ་གྲྭའི་ནང་བོད་ཡིག་སློབ་ཀྱི་ཡོད་དམ།", "bo"),
            ("ما هي القوانين التي تحمي المدافعين عن حقوق الإنسان؟", "ar"),
            ("ok", ""),
            ("709", ""),
            ("", ""),
        ] {
            assert_eq!(of(text), language, "{text}");
        }
    }

    #[test]
    fn a_language_has_its_name_and_its_direction() {
        for (tag, called, way) in [
            ("ug", "Uyghur", "rtl"),
            ("zh-Hans", "Chinese (simplified)", "ltr"),
            ("zh-Hant", "Chinese (traditional)", "ltr"),
            ("fr-CA", "French", "ltr"),
            ("kk-Arab", "Kazakh (Arabic script)", "rtl"),
            ("xx-Arab", "xx-Arab", "rtl"),
            ("ky-Arab", "Kyrgyz (Arabic script)", "rtl"),
            ("ug-Latn", "Uyghur", "ltr"),
            ("bo", "Tibetan", "ltr"),
            ("", "", "auto"),
        ] {
            assert_eq!((name(tag, Texts(i18n::Language::english())).as_str(), direction(tag)), (called, way), "{tag}");
        }
        for tag in ["prs", "ks", "syr", "azb", "nqo", "ff-Adlm", "dv", "yi"] {
            assert_eq!(direction(tag), "rtl", "{tag}");
        }
        for tag in ["ks-Deva", "az", "ff", "ckb-Latn", "zh-Hant"] {
            assert_eq!(direction(tag), "ltr", "{tag}");
        }
        for wrong in ["", "x", "en\"", "en us", "en--us", "toolongforatag"] {
            assert!(!is_tag(wrong), "{wrong}");
        }
    }

    /// Every language that can be found has a name.
    #[test]
    fn every_language_that_is_told_is_named() {
        for language in whatlang::Lang::all() {
            let tag = super::tag(*language);
            assert!(tag.is_empty() || name(tag, Texts(i18n::Language::english())) != tag, "{tag}");
        }
    }
}
