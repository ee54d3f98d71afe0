//! Takes out of what was typed whatever is invisible and carries no spelling, writes what looks the same in one way, and
//! lays the rest out.
//!
//! Each character is judged by what was kept before it and what was typed after it. Never here: a judgment on words.

use icu_properties::props::{
    BidiClass, DefaultIgnorableCodePoint, EmojiModifier, ExtendedPictographic, GeneralCategory, IndicSyllabicCategory,
    JoiningType, NoncharacterCodePoint, PrependedConcatenationMark, RegionalIndicator, Script,
};
use icu_properties::script::ScriptWithExtensions;
use icu_properties::{CodePointMapData, CodePointSetData};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::{alike, variation};

/// Marks on a letter of a script that stacks none: Vietnamese, phonetic writing and old Greek take no more.
pub(super) const MARKS: usize = 3;

/// Marks on a letter of a script that stacks its own. Tibetan, the hungriest, has one syllable with eight.
pub(super) const STACKED: usize = 8;

/// The same in Thai and Lao.
pub(super) const POINTED: usize = 4;

/// The same where vowels are points: in Scripture a letter has a dot, a vowel, an accent and more.
pub(super) const VOWELLED: usize = 6;

/// How often a letter has the same mark …
pub(super) const THE_SAME: usize = 2;
/// … and in Tibetan, where a contraction stacks what several syllables share.
pub(super) const THE_SAME_STACKED: usize = 3;

/// Line breaks that a text keeps: more of them would push away what stands below it.
pub(super) const BREAKS: usize = 8;

/// Code points a cluster may have; the longest emoji sequence in use (a couple with skin tones) has ten.
const POINTS_PER_CLUSTER: usize = 16;

const ZWNJ: char = '\u{200c}';
const ZWJ: char = '\u{200d}';
const BLACK_FLAG: char = '\u{1f3f4}';
const DOTTED_CIRCLE: char = '\u{25cc}';

/// The text without what is invisible, at most one space and one empty line in a row, and at most [`BREAKS`] line breaks
/// (or none at all). What comes after is on the last line.
pub(super) fn clean(typed: &str, lines: bool) -> String {
    let mut text =
        typed.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}'], "\n");
    // What is taken out can bring together what then is to be judged again; every round leaves less to take out.
    loop {
        let one_way = alike::in_one_way(&text.nfc().collect::<String>());
        let next = laid_out(&within_measure(&without_tricks(&one_way)), lines);
        if next == text {
            return text;
        }
        text = next;
    }
}

/// Whether a reader sees something where this character stands.
pub(super) fn is_visible(c: char) -> bool {
    let blank = c.is_whitespace() || is_blank(c) || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c);
    !blank && !is_unprintable(c) && !is_mark(c)
}

fn without_tricks(text: &str) -> String {
    let typed: Vec<char> = text.chars().collect();
    let mut kept: Vec<char> = Vec::with_capacity(typed.len());
    let mut at = 0;
    while let Some(&c) = typed.get(at) {
        at += 1;
        let after = &typed[at..];
        if c == '\n' {
            kept.push(c);
        } else if is_space(c) {
            if kept.last() != Some(&' ') {
                kept.push(' ');
            }
        } else if c == BLACK_FLAG {
            kept.push(c);
            let tags = variation::flag(after).unwrap_or_default();
            kept.extend_from_slice(tags);
            at += tags.len();
        } else if carries_spelling(&kept, c, after) {
            kept.push(c);
        }
    }
    kept.into_iter().collect()
}

/// Lines without spaces at their ends; or one line.
fn laid_out(text: &str, lines: bool) -> String {
    if !lines {
        return text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let mut kept: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.is_empty() && kept.last().is_none_or(|last| last.is_empty()) {
            continue;
        }
        kept.push(line);
    }
    let rest = kept.split_off(kept.len().min(BREAKS));
    let rest = rest.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    kept.push(&rest);
    while kept.last().is_some_and(|last| last.is_empty()) {
        kept.pop();
    }
    kept.join("\n")
}

/// No cluster has more parts than a spelling needs.
fn within_measure(text: &str) -> String {
    text.graphemes(true).flat_map(|cluster| cluster.chars().take(POINTS_PER_CLUSTER)).collect()
}

fn carries_spelling(kept: &[char], c: char, after: &[char]) -> bool {
    match c {
        ZWNJ | ZWJ => joins(kept, c, after),
        '\u{fe00}'..='\u{fe0f}' => kept.last().is_some_and(|before| variation::chooses(*before, c, after)),
        '\u{180b}'..='\u{180d}' | '\u{180f}' => kept.last().is_some_and(|before| is_mongolian(*before)),
        '\u{180e}' => separates_a_vowel(kept, after),
        _ if is_blank(c) || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c) => false,
        _ if is_mark(c) => fits_on(kept, c),
        _ => !is_unprintable(c),
    }
}

/// Every space, and the empty Braille pattern, which is one.
fn is_space(c: char) -> bool {
    c == '\t' || c == '\u{2800}' || category(c) == GeneralCategory::SpaceSeparator
}

/// What has no shape and is no space: a note's missing head, fillers of old scripts, the place of a lost object.
fn is_blank(c: char) -> bool {
    matches!(c, '\u{2800}' | '\u{fffc}' | '\u{16fe4}' | '\u{1d159}' | '\u{13441}' | '\u{13442}')
}

/// Whether a character is a command, not a sign; signs that span the numbers behind them are signs.
fn is_unprintable(c: char) -> bool {
    let command = matches!(
        category(c),
        GeneralCategory::Control | GeneralCategory::Format | GeneralCategory::Surrogate | GeneralCategory::PrivateUse
    );
    command && !CodePointSetData::new::<PrependedConcatenationMark>().contains(c)
        || CodePointSetData::new::<NoncharacterCodePoint>().contains(c)
}

/// Joiners: inside a picture, or in a script that joins, where the letters look otherwise without them.
fn joins(kept: &[char], joiner: char, after: &[char]) -> bool {
    let letter = kept.iter().rev().find(|c| !is_mark(**c) && !is_selector(**c));
    let (Some(&before), Some(&letter)) = (kept.last(), letter) else { return false };
    if joiner == ZWJ && variation::is_one_picture(kept, after) {
        return true;
    }
    if !is_letter(letter) {
        return false;
    }
    if is_cursive(letter) {
        // Its marks come first, so that nothing stands between a letter and them.
        let marked = after.first().is_some_and(|next| is_mark(*next));
        let same_script = |c: char| ScriptWithExtensions::new().has_script(c, script(letter));
        let next = after.first().copied().filter(|next| is_letter(*next) && same_script(*next));
        return !marked && parts_or_joins(letter, joiner, next);
    }
    has_conjuncts(letter) && chooses_a_conjunct((letter, before), joiner, after)
}

fn is_cursive(letter: char) -> bool {
    !matches!(joining(letter), JoiningType::NonJoining | JoiningType::Transparent)
}

/// Between two letters that join, what parts them is seen; what joins, where only one of them joins by itself.
fn parts_or_joins(letter: char, joiner: char, next: Option<char>) -> bool {
    let both_sides = |c: char| matches!(joining(c), JoiningType::DualJoining | JoiningType::JoinCausing);
    let forward = both_sides(letter) || joining(letter) == JoiningType::LeftJoining;
    let back = next.is_some_and(|next| both_sides(next) || joining(next) == JoiningType::RightJoining);
    if joiner == ZWNJ { forward && back } else { forward != back }
}

/// Whether a joiner behind a letter (and the last of its marks) chooses between a conjunct, a half form and neither.
fn chooses_a_conjunct((letter, before): (char, char), joiner: char, after: &[char]) -> bool {
    let same_script = |c: char| ScriptWithExtensions::new().has_script(c, script(letter));
    let goes_on = |after: &[char]| after.first().is_some_and(|next| is_letter(*next) && same_script(*next));
    if is_virama(before) {
        return match script(letter) {
            // Two conjuncts are left of all that there were.
            Script::Tamil => {
                joiner == ZWNJ && matches!((letter, after.first()), ('க', Some('ஷ')) | ('ஸ' | 'ஶ', Some('ர')))
            }
            // What joins nothing by itself has nothing to be kept from.
            Script::Sinhala => joiner == ZWJ && goes_on(after),
            Script::Devanagari | Script::Bengali | Script::Gujarati | Script::Malayalam if joiner == ZWJ => {
                goes_on(after) || after.first().is_none_or(|next| !is_mark(*next))
            }
            _ => goes_on(after),
        };
    }
    match after {
        // Which of the two letters is written small.
        [virama, rest @ ..] if is_virama(*virama) => before == letter && is_ra(letter) && goes_on(rest),
        // A mark that stays above the letter beside a vowel above it.
        ['\u{17c9}' | '\u{17ca}', '\u{17b7}'..='\u{17ba}' | '\u{17be}', ..] => joiner == ZWNJ && before == letter,
        _ => false,
    }
}

/// Whether a letter belongs to an Indic script in which joiners choose between forms.
fn has_conjuncts(letter: char) -> bool {
    is_indic(letter)
        && !matches!(
            script(letter),
            Script::Thai
                | Script::Lao
                | Script::Tibetan
                | Script::Myanmar
                | Script::TaiLe
                | Script::NewTaiLue
                | Script::TaiViet
                | Script::TaiTham
        )
}

fn is_ra(letter: char) -> bool {
    matches!(letter, 'र' | 'র' | 'ৰ' | 'ર' | 'ର' | 'ర' | 'ರ' | 'ര' | 'ර')
}

fn is_virama(c: char) -> bool {
    CodePointMapData::<IndicSyllabicCategory>::new().get(c) == IndicSyllabicCategory::Virama
}

fn joining(c: char) -> JoiningType {
    CodePointMapData::<JoiningType>::new().get(c)
}

/// Mongolian's vowel separator, between the stem and the last vowel.
fn separates_a_vowel(kept: &[char], after: &[char]) -> bool {
    let letter = kept.iter().rev().find(|c| !is_selector(**c));
    letter.is_some_and(|c| is_mongolian(*c)) && after.first().is_some_and(|c| is_mongolian(*c))
}

fn is_mongolian(c: char) -> bool {
    script(c) == Script::Mongolian && is_letter(c)
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether one more mark fits on what was kept last.
fn fits_on(kept: &[char], mark: char) -> bool {
    let part = |c: &&char| is_mark(**c) || is_selector(**c) || matches!(**c, ZWNJ | ZWJ);
    let marks = || kept.iter().rev().take_while(part).filter(|c| is_mark(**c));
    let Some(&base) = kept.iter().rev().find(|c| !part(c)).filter(|c| !c.is_whitespace()) else {
        // A vowel sign can be written alone, where the script is the subject.
        return marks().next().is_none() && !matches!(script(mark), Script::Inherited | Script::Common);
    };
    if mark == variation::KEYCAP && variation::is_key(base) {
        return marks().next().is_none();
    }
    if is_picture(base) {
        return false;
    }
    let of_the_same = if script(base) == Script::Tibetan { THE_SAME_STACKED } else { THE_SAME };
    if marks().filter(|c| **c == mark).count() >= of_the_same {
        return false;
    }
    let most_of_all = stacked(base);
    let is_own =
        |c: char| most_of_all.is_some() && !is_general(c) && ScriptWithExtensions::new().has_script(c, script(base));
    if is_own(mark) {
        return marks().count() < most_of_all.unwrap_or(MARKS);
    }
    // What is no letter takes one, as in ≠; the dotted circle stands for any letter.
    let most = if is_letter(base) || most_of_all.is_some() || base == DOTTED_CIRCLE { MARKS } else { 1 };
    marks().filter(|c| !is_own(**c)).count() < most && marks().count() < most_of_all.unwrap_or(STACKED)
}

/// How many marks a letter has, where letters of its script carry several of their own: those of Brahmi's family, and
/// those that write their vowels above and below and run from right to left.
fn stacked(letter: char) -> Option<usize> {
    let direction = CodePointMapData::<BidiClass>::new().get(letter);
    let abjad = matches!(direction, BidiClass::RightToLeft | BidiClass::ArabicLetter) && is_letter(letter);
    let brahmic = is_indic(letter) && (is_letter(letter) || category(letter) == GeneralCategory::DecimalNumber);
    match script(letter) {
        _ if abjad => Some(VOWELLED),
        Script::Thai | Script::Lao if brahmic => Some(POINTED),
        _ => brahmic.then_some(STACKED),
    }
}

fn is_indic(c: char) -> bool {
    let place = CodePointMapData::<IndicSyllabicCategory>::new().get(c);
    !matches!(place, IndicSyllabicCategory::Other | IndicSyllabicCategory::ConsonantPlaceholder)
        && !matches!(script(c), Script::Common | Script::Inherited)
}

/// Diacritics that belong to no script alone.
fn is_general(mark: char) -> bool {
    matches!(
        mark,
        '\u{300}'..='\u{36f}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{fe20}'..='\u{fe2f}'
    )
}

fn is_picture(c: char) -> bool {
    CodePointSetData::new::<ExtendedPictographic>().contains(c)
        || CodePointSetData::new::<EmojiModifier>().contains(c)
        || CodePointSetData::new::<RegionalIndicator>().contains(c)
}

fn is_mark(c: char) -> bool {
    matches!(
        category(c),
        GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark | GeneralCategory::EnclosingMark
    ) && !is_selector(c)
}

fn is_letter(c: char) -> bool {
    matches!(
        category(c),
        GeneralCategory::UppercaseLetter
            | GeneralCategory::LowercaseLetter
            | GeneralCategory::TitlecaseLetter
            | GeneralCategory::ModifierLetter
            | GeneralCategory::OtherLetter
    )
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}
