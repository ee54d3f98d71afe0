//! Sentences in the scripts in daily use come through whole, and nothing invisible does, whatever is typed.

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory, JoiningType, Script};
use icu_properties::{CodePointMapData, CodePointSetData};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use workshop::Text;

const LIVING: &str = include_str!("corpus/living.tsv");
const HOSTILE: &str = include_str!("corpus/hostile.tsv");

/// The columns of a corpus' lines, with `\u{…}` made the character that it stands for.
fn rows(corpus: &str) -> Vec<Vec<String>> {
    let lines = corpus.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('\t').map(unhidden).collect()).collect()
}

fn unhidden(column: &str) -> String {
    let mut parts = column.split("\\u{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (point, rest) = part.split_once('}').expect("a closing brace");
        let point = u32::from_str_radix(point, 16).expect("a hexadecimal number");
        out.push(char::from_u32(point).expect("a character"));
        out.push_str(rest);
    }
    out
}

fn parse(typed: &str) -> Option<String> {
    Text::parse_within(typed, usize::MAX, usize::MAX).ok().map(|text| text.as_str().to_owned())
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

fn is_mark(c: char) -> bool {
    let mark = matches!(
        category(c),
        GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark | GeneralCategory::EnclosingMark
    );
    mark && !CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// The first thing in a text that nobody can see and that chooses nothing there.
fn invisible(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let script = |c: char| CodePointMapData::<Script>::new().get(c);
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    for (at, &c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| chars[at]);
        let after = chars.get(at + 1).copied();
        let is_in_place = match c {
            '\n' => true,
            ' ' => before != Some(' ') && after.is_some(),
            '\u{200c}' | '\u{200d}' => {
                before.is_some_and(|b| !b.is_ascii() && !ignorable.contains(b) || is_selector(b))
            }
            '\u{180b}'..='\u{180f}' => before.is_some_and(|b| script(b) == Script::Mongolian || is_selector(b)),
            '\u{fe00}'..='\u{fe0f}' if before.is_some_and(|b| b.is_ascii()) => after == Some('\u{20e3}'),
            '\u{fe00}'..='\u{fe0f}' => before.is_some_and(|b| !ignorable.contains(b) && !b.is_ascii_alphanumeric()),
            '\u{e0061}'..='\u{e007f}' => is_in_a_flag(&chars[..=at]),
            '\u{2800}' | '\u{fffc}' => false,
            _ if ignorable.contains(c) => false,
            '\u{600}'..='\u{8ff}' => true,
            _ => {
                !matches!(
                    category(c),
                    GeneralCategory::Control
                        | GeneralCategory::Format
                        | GeneralCategory::PrivateUse
                        | GeneralCategory::LineSeparator
                        | GeneralCategory::ParagraphSeparator
                        | GeneralCategory::SpaceSeparator
                ) || matches!(c, '\u{110bd}' | '\u{110cd}')
            }
        };
        if !is_in_place {
            return Some(format!("{c:?} at {at} in {text:?}"));
        }
    }
    None
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_in_a_flag(until: &[char]) -> bool {
    let start = until.iter().rposition(|c| *c == '\u{1f3f4}');
    start.is_some_and(|start| until.len() - start <= 7 && until[start + 1..].iter().all(|c| u32::from(*c) > 0xe0000))
}

/// The most marks that stand on one character.
fn most_marks(text: &str) -> usize {
    let marks = |cluster: &str| cluster.split(|c| !is_mark(c)).map(|run| run.chars().count()).max();
    text.graphemes(true).filter_map(marks).max().unwrap_or_default()
}

#[test]
fn a_sentence_in_any_script_in_use_comes_through_whole() {
    let rows = rows(LIVING);
    for row in &rows {
        assert_eq!(row.len(), 2, "{row:?}");
        assert_eq!(parse(&row[1]), Some(row[1].nfc().collect()), "{}", row[0]);
        assert_eq!(invisible(&row[1]), None, "{}", row[0]);
    }
    let mut scripts: Vec<&str> = rows.iter().filter_map(|row| row[0].rsplit(", ").next()).collect();
    scripts.sort_unstable();
    scripts.dedup();
    assert!(rows.len() >= 90 && scripts.len() >= 40, "{} sentences in {} scripts", rows.len(), scripts.len());
}

#[test]
fn what_is_written_to_do_harm_does_none() {
    for row in rows(HOSTILE) {
        let times: usize = row[1].parse().expect("how often");
        let typed = row[2].repeat(times);
        let shown = parse(&typed).expect("something visible is in it");
        assert_eq!(invisible(&shown), None, "{}", row[0]);
        assert_eq!(parse(&shown).as_deref(), Some(shown.as_str()), "{}", row[0]);
        assert!(most_marks(&shown) <= 8, "{}", row[0]);
        assert!(shown.graphemes(true).all(|cluster| cluster.chars().count() <= 16), "{}", row[0]);
    }
}

#[test]
fn no_mark_of_who_was_handed_a_text_can_be_hidden_in_it() {
    let words = "Who decides what the 139 articles say 字典、葛城 กำ བོད་ཡིག 한글 कमल 😀👍?";
    for c in (0..=0x10_ffff).filter_map(char::from_u32) {
        let blank = category(c) == GeneralCategory::SpaceSeparator;
        if !blank && !CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c) {
            continue;
        }
        let marked: String = words.chars().flat_map(|w| [w, c]).collect();
        let shown = parse(&marked).expect("words");
        // A picture can be asked for as a plain one, and is seen as such.
        let seen = c == ' ' || c == '\u{fe0e}';
        assert!(seen || !shown.contains(c), "{c:?} in {shown:?}");
    }
}

/// What joins is kept only where it is seen, and so is what parts.
#[test]
fn no_mark_can_be_hidden_in_letters_that_join() {
    let joining = |c: char| CodePointMapData::<JoiningType>::new().get(c);
    for word in [
        "كتاب",
        "قانۇن",
        "ئۇچۇرلىرىمىزنى",
        "دانشگاه",
        "مُحَمَّد",
        "ܫܠܡܐ",
        "ᠮᠣᠩᠭᠣᠯ",
        "विश्वविद्यालय",
        "မြန်မာ",
        "ភាសាខ្មែរ",
        "தமிழ்த்தாய்",
    ] {
        for joiner in ['\u{200c}', '\u{200d}'] {
            let marked: String = word.chars().flat_map(|w| [w, joiner]).collect();
            let shown: Vec<char> = parse(&marked).expect("a word").chars().collect();
            for (at, _) in shown.iter().enumerate().filter(|(_, c)| **c == joiner) {
                let before = shown[..at].iter().rev().find(|c| !is_mark(**c)).copied().expect("a letter");
                let after = shown.get(at + 1).copied();
                let forward = matches!(joining(before), JoiningType::DualJoining);
                let back =
                    after.is_some_and(|c| matches!(joining(c), JoiningType::DualJoining | JoiningType::RightJoining));
                let conjunct = shown[at - 1] == '\u{94d}' && (joiner == '\u{200d}' || after.is_some());
                let seen = if joiner == '\u{200c}' { forward && back } else { forward != back };
                assert!(seen || conjunct, "{joiner:?} at {at} in {shown:?}");
            }
        }
    }
}

#[test]
fn a_text_has_no_more_lines_than_are_easily_passed() {
    for typed in ["a\n".repeat(250), "a\n\n\n".repeat(100), "\u{2028}a\r\u{85}".repeat(100)] {
        let shown = parse(&typed).expect("words");
        assert_eq!(shown.matches('\n').count(), 8, "{shown:?}");
        assert!(!shown.contains("\n\n\n"));
        assert_eq!(shown.matches('a').count(), typed.matches('a').count(), "nothing typed is lost");
    }
}

/// Letters, marks, pictures, and what joins, chooses or hides.
fn pieces() -> impl Strategy<Value = String> {
    let hidden = "[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{fe00}-\u{fe0f}\u{e0100}-\u{e0110}\u{180b}-\u{180f}\u{34f}\u{ad}\u{e0061}-\u{e007f}\u{2800}\u{3164}]";
    let marks = "[\u{300}-\u{36f}\u{489}\u{5b0}-\u{5c7}\u{64b}-\u{655}\u{93c}-\u{94d}\u{e31}-\u{e4e}\u{f71}-\u{f84}\u{f90}-\u{fbc}\u{17b6}-\u{17d3}\u{20d0}-\u{20f0}]";
    let letters = "[a-z0-9#*А-я\u{5d0}-\u{5ea}\u{620}-\u{64a}\u{904}-\u{939}\u{e01}-\u{e30}\u{f40}-\u{f6c}\u{1780}-\u{17b3}\u{1000}-\u{102a}\u{1820}-\u{1842}\u{4e00}-\u{4e20}\u{1100}-\u{1120}]";
    let pictures = "[👨👩👧❤🏴🏳🌈🏽🇨🇳♀☠😀⌚©]";
    let spaces = "[ \n\t\r\u{a0}\u{3000}\u{2028}]";
    prop::collection::vec(
        prop_oneof![4 => letters, 3 => marks, 3 => hidden, 2 => pictures, 1 => spaces, 1 => "\\PC", 1 => "."],
        0..120,
    )
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_is_typed_nothing_invisible_is_kept_and_all_is_done_at_once(typed in pieces()) {
        if let Some(shown) = parse(&typed) {
            prop_assert_eq!(invisible(&shown), None);
            prop_assert!(most_marks(&shown) <= 8);
            prop_assert_eq!(parse(&shown), Some(shown));
        }
    }
}
