//! The language of a text, so that a screen reader can speak it. Says nothing rather than something wrong.

use whatlang::{Lang, Script};

/// Up to here a text is looked at: enough to know, however long it is. In characters.
const LOOKED_AT: usize = 240;

/// The language as a tag of BCP 47, empty if it cannot be told.
pub(crate) fn of(text: &str) -> &'static str {
    let end = text.char_indices().nth(LOOKED_AT).map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    let tibetan = text.chars().filter(|c| matches!(c, '\u{f00}'..='\u{fff}')).count();
    if tibetan * 2 > text.chars().filter(|c| c.is_alphabetic()).count() {
        return "bo";
    }
    // Uyghur writes every vowel, this one among them; of the languages that share it none has the others.
    if text.contains('\u{6d5}') && text.contains(['\u{6d0}', '\u{6c8}', '\u{6c7}', '\u{6cb}']) {
        return "ug";
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
    if alone || found.is_reliable() { tag(found.lang()) } else { "" }
}

/// The shortest tag, as BCP 47 demands; empty for what this report has no use for.
fn tag(language: Lang) -> &'static str {
    match language {
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Spa => "es",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
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
    use super::of;

    #[test]
    fn languages_of_a_workshop_are_told_and_nothing_else_is_claimed() {
        for (text, language) in [
            ("Is it true that nobody in China can get a phone number without a scan of their face?", "en"),
            ("Le « crédit social » attribue-t-il vraiment une note unique à chaque citoyen ?", "fr"),
            ("摄像头拍下的人脸数据，警方可以保存多久？", "zh"),
            ("Что стало с адвокатами, задержанными по «делу 709»? Могут ли они сегодня работать?", "ru"),
            ("شىنجاڭدا تېلېفون تەكشۈرۈش قايسى قانۇنغا ئاساسلىنىدۇ؟", "ug"),
            ("བོད་ཀྱི་སློབ་གྲྭའི་ནང་བོད་ཡིག་སློབ་ཀྱི་ཡོད་དམ།", "bo"),
            ("ما هي القوانين التي تحمي المدافعين عن حقوق الإنسان؟", "ar"),
            ("ok", ""),
            ("709", ""),
            ("", ""),
        ] {
            assert_eq!(of(text), language, "{text}");
        }
    }
}
