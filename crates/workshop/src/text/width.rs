//! How wide what people write is, where a few characters would push away all that stands beside them.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How wide a character or what people see as one is, in columns: a Latin letter has one, a Chinese sign two, a sign
/// that is a sentence twenty.
#[must_use]
pub fn columns(cluster: &str) -> usize {
    let more = |c: char| wide(c).map(|wide| wide.saturating_sub(c.width().unwrap_or(0)));
    cluster.width() + cluster.chars().filter_map(more).sum::<usize>()
}

/// The columns of signs for which nearly every font takes far more room than the tables say.
fn wide(c: char) -> Option<usize> {
    Some(match c {
        '\u{fdfd}' => 20,
        '\u{fdfa}' | '\u{fdfb}' | '\u{fdfe}' | '\u{fdff}' | '\u{fd40}'..='\u{fd4f}' | '\u{fdc8}'..='\u{fdcf}' => 10,
        // Cuneiform: some are as wide as five letters, some as ten.
        '\u{12000}'..='\u{1254f}' => 8,
        '\u{2e3b}' => 6,
        '\u{2e3a}' | '\u{102a}' | '\u{bf5}'..='\u{bfa}' | '\u{a9c1}'..='\u{a9c5}' => 4,
        _ => return None,
    })
}

/// The text with the words of Arabic signs that stand for several.
pub(super) fn written_out(text: &str) -> Cow<'_, str> {
    if !text.contains(stands_for_words) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() * 4);
    for c in text.chars() {
        match c {
            // These have no decomposition.
            '\u{fdfd}' => out.push_str("بسم الله الرحمن الرحيم"),
            '\u{fdfe}' => out.push_str("سبحانه وتعالى"),
            '\u{fdff}' => out.push_str("عز وجل"),
            _ if stands_for_words(c) => out.extend([c].into_iter().nfkc()),
            _ => out.push(c),
        }
    }
    out.into()
}

fn stands_for_words(c: char) -> bool {
    matches!(c, '\u{fdf0}'..='\u{fdff}')
}

#[cfg(test)]
mod tests {
    use super::{columns, written_out};

    #[test]
    fn what_is_wide_has_its_columns() {
        let cases = [("a", 1), ("字", 2), ("བོ", 1), ("👨‍👩‍👧‍👦", 2), ("\u{fdfd}", 20), ("\u{2e3b}", 6), ("\u{12219}", 8)];
        for (text, wide) in cases {
            assert_eq!(columns(text), wide, "{text}");
        }
    }

    #[test]
    fn signs_that_are_words_are_written_out() {
        assert_eq!(written_out("ﷺ, ﷽"), "صلى الله عليه وسلم, بسم الله الرحمن الرحيم");
        assert_eq!(written_out("Ann"), "Ann");
    }
}
