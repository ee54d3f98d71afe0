//! A copy of a text in which every digit is an ASCII digit, every space a space, every dash a hyphen and wide letters are
//! plain ones, with the way back to the places of the original.

use std::ops::Range;

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory};
use icu_properties::{CodePointMapData, CodePointSetData};
use unicode_normalization::char::decompose_compatible;

/// Fewer numerals than these in a row (一, ①) are words or a list's marks, not a number that is read digit by digit.
const NUMERALS: usize = 7;

/// The folded copy.
pub(super) struct Folded {
    text: String,
    /// For each byte of it, where its character stood.
    places: Vec<Range<usize>>,
}

impl Folded {
    /// Folds a text.
    pub(super) fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), places: Vec::with_capacity(text.len()) };
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let mut numerals_until = 0;
        for (at, &(start, c)) in chars.iter().enumerate() {
            let place = start..start + c.len_utf8();
            if at >= numerals_until && numeral(c).is_some() {
                numerals_until = at + numerals(&chars[at..]);
            }
            let read = if at < numerals_until { numeral(c) } else { None };
            let next = chars.get(at + 1).map(|(_, next)| *next);
            match read.or_else(|| folded.folded(c, next)) {
                Some(plain) => folded.push(plain, place),
                None => folded.cover(place),
            }
        }
        folded
    }

    /// The copy.
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// Where in the original something of the copy stood.
    pub(super) fn place(&self, folded: &Range<usize>) -> Range<usize> {
        let of = &self.places[folded.clone()];
        of.first().map_or(0, |first| first.start)..of.last().map_or(0, |last| last.end)
    }

    fn push(&mut self, c: char, place: Range<usize>) {
        self.text.push(c);
        self.places.extend(std::iter::repeat_n(place, c.len_utf8()));
    }

    /// What is left out belongs to what stands before it.
    fn cover(&mut self, place: Range<usize>) {
        let Some(last) = self.text.chars().next_back() else { return };
        let start = self.places.len() - last.len_utf8();
        for covered in &mut self.places[start..] {
            covered.end = place.end;
        }
    }

    /// What stands for a character; `None` if nothing does.
    fn folded(&self, c: char, next: Option<char>) -> Option<char> {
        let before = self.text.chars().next_back();
        let after_digit = before.is_some_and(|b| b.is_ascii_digit());
        let between_digits = after_digit && next.is_some_and(|n| digit(n).is_some());
        let before_name = next.is_some_and(|n| n.is_ascii_alphanumeric() || ('\u{ff10}'..='\u{ff5a}').contains(&n));
        if let Some(digit) = digit(c) {
            return Some(digit);
        }
        match category(c) {
            _ if CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c) => None,
            GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark if after_digit => None,
            GeneralCategory::SpaceSeparator => (before != Some(' ')).then_some(' '),
            GeneralCategory::DashPunctuation => Some('-'),
            _ => match c {
                '\t' => (before != Some(' ')).then_some(' '),
                '\u{2212}' => Some('-'),
                // What makes a Japanese vowel long is typed for a dash, too.
                '\u{30fc}' | '\u{ff70}' | '_' if between_digits => Some('-'),
                '·' | '•' | '‧' | '∙' | '・' | '\u{ff65}' if after_digit => Some('.'),
                '。' | '｡' if before.is_some_and(|b| b.is_ascii_alphanumeric()) && before_name => Some('.'),
                _ => Some(plain(c)),
            },
        }
    }
}

/// The plain form of a wide, small or ornamental character, if it is one character and no digit (as of a footnote).
fn plain(c: char) -> char {
    let mut parts = (0, c);
    decompose_compatible(c, |part| parts = (parts.0 + 1, part));
    if parts.0 == 1 && !parts.1.is_ascii_digit() && parts.1 != '\u{20}' { parts.1 } else { c }
}

/// Unicode's decimal digits stand in rows from 0 to 9.
fn digit(c: char) -> Option<char> {
    let is_decimal = |point: u32| char::from_u32(point).is_some_and(|c| category(c) == GeneralCategory::DecimalNumber);
    let point = u32::from(c);
    if c.is_ascii() || !is_decimal(point) {
        return c.is_ascii_digit().then_some(c);
    }
    let before = (1..point).take_while(|back| is_decimal(point - back)).count();
    u32::try_from(before % 10).ok().and_then(|value| char::from_digit(value, 10))
}

/// How many characters from here on are numerals that are read one by one; 0 if there are too few, or they only count up.
fn numerals(chars: &[(usize, char)]) -> usize {
    let is_between =
        |c: char| matches!(category(c), GeneralCategory::SpaceSeparator | GeneralCategory::DashPunctuation);
    // A list's marks before a year are no part of it.
    let is_mark =
        |c: char| !matches!(category(c), GeneralCategory::OtherLetter | GeneralCategory::LetterNumber) && c != '○';
    let kind = chars.first().map(|(_, c)| is_mark(*c));
    let is_alike = |c: char| numeral(c).is_some() && Some(is_mark(c)) == kind;
    let row = chars.iter().take_while(|(_, c)| is_alike(*c) || is_between(*c));
    let (length, values): (Vec<()>, Vec<Option<char>>) = row.map(|(_, c)| ((), numeral(*c))).unzip();
    let values: Vec<u32> = values.into_iter().flatten().filter_map(|digit| digit.to_digit(10)).collect();
    let counts_up = values.windows(2).all(|two| two[1] == two[0] + 1);
    if values.len() < NUMERALS || counts_up { 0 } else { length.len() }
}

fn numeral(c: char) -> Option<char> {
    let chinese = "零一二三四五六七八九";
    let value = match c {
        '〇' | '○' | '⓪' => 0,
        '幺' => 1,
        '①'..='⑨' => u32::from(c) - u32::from('①') + 1,
        '❶'..='❾' => u32::from(c) - u32::from('❶') + 1,
        _ => u32::try_from(chinese.chars().position(|numeral| numeral == c)?).ok()?,
    };
    char::from_digit(value, 10)
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_spaces_dashes_and_wide_letters_are_folded() {
        for (text, folded) in [
            ("１３８　００１３‑８０１４", "138 0013-8014"),
            ("۰۹۱۲ ٣٤٥ ९८ ༡༢ ๐๘ 𝟏𝟗", "0912 345 98 12 08 19"),
            ("1️⃣3\u{336}8", "138"),
            ("ａ＠ｂ．ｃｎ／（２）", "a@b.cn/(2)"),
            ("０３ー１２ スーパー", "03-12 スーパー"),
            ("打一三八零零一三八吧", "打13800138吧"),
            ("第三十七条 ①②③④⑤⑥⑦⑧ 二〇一九年", "第三十七条 ①②③④⑤⑥⑦⑧ 二〇一九年"),
            ("2019² ½ …", "2019² ½ …"),
        ] {
            assert_eq!(Folded::of(text).as_str(), folded, "{text}");
        }
    }

    #[test]
    fn the_way_back_is_kept() {
        let text = "问１️⃣３吧";
        let folded = Folded::of(text);
        let at = folded.as_str().find("13").expect("the digits");
        assert_eq!(&text[folded.place(&(at..at + 1))], "１️⃣");
        assert_eq!(&text[folded.place(&(at..at + 2))], "１️⃣３");
        assert_eq!(folded.place(&(0..0)), 0..0);
    }
}
