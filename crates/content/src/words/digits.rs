//! Digits: those of every script are read alike.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// A decimal digit of any script as one of ASCII; any other character as it is. Unicode's stand in rows from 0 to 9.
pub(super) fn plain(c: char) -> char {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_decimal = |point: u32| categories.get32(point) == GeneralCategory::DecimalNumber;
    let point = u32::from(c);
    if c.is_ascii() || !is_decimal(point) {
        return c;
    }
    let before = (1..point).take_while(|back| is_decimal(point - back)).count();
    u32::try_from(before % 10).ok().and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

/// A number without what some scripts write onto it: "35པ" is 35, "و36" is 36.
pub(super) fn alone(folded: &str) -> &str {
    let rest = folded.strip_prefix('و').unwrap_or(folded);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let tibetan = rest[end..].starts_with(|c| matches!(c, '\u{F00}'..='\u{FFF}'));
    if end > 0 && (end == rest.len() || tibetan) { &rest[..end] } else { folded }
}

#[cfg(test)]
mod tests {
    use super::{alone, plain};

    #[test]
    fn digits_of_every_script_are_read() {
        assert_eq!("٣٥ ۳۵ ༣༥ ३५ ๓๕ 35 十".chars().map(plain).collect::<String>(), "35 35 35 35 35 35 十");
        assert_eq!(["35པ", "و36", "36", "ورقة", "35th", "و"].map(alone), ["35", "36", "36", "ورقة", "35th", "و"]);
    }
}
