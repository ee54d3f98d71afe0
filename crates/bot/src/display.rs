//! How much of a text each place of Discord's takes. Everything that holds people's words is bounded here, by the builders
//! in `answer`, so that nothing that somebody writes makes a message too long to be sent.
//!
//! Lengths are counted in UTF-16 units, which are never fewer than what Discord counts. A cut is made between what people
//! see as characters, and says "…"; only a single one that is longer than its place is cut within. Nothing here knows what
//! a text is about.

use unicode_segmentation::UnicodeSegmentation;

/// A message's own text.
pub(crate) const CONTENT: usize = 2_000;
/// An embed's title, and a field's name.
pub(crate) const TITLE: usize = 256;
/// An embed's text.
pub(crate) const DESCRIPTION: usize = 4_096;
/// A field's text.
pub(crate) const FIELD: usize = 1_024;
/// Fields of an embed.
pub(crate) const FIELDS: usize = 25;
/// What stands below an embed.
pub(crate) const FOOTER: usize = 2_048;
/// All embeds of a message together.
pub(crate) const EMBEDS: usize = 6_000;
/// A button's label.
pub(crate) const BUTTON: usize = 80;
/// An entry of a select or of an autocomplete, and what stands below it.
pub(crate) const CHOICE: usize = 100;
/// Entries of a select or of an autocomplete.
pub(crate) const CHOICES: usize = 25;
/// What stands in a select in which nothing is chosen.
pub(crate) const PLACEHOLDER: usize = 150;
/// A form's title, and what stands over its field.
pub(crate) const FORM: usize = 45;
/// What stands in the empty field of a form.
pub(crate) const FORM_PLACEHOLDER: usize = 100;
/// The name of a file.
pub(crate) const FILE: usize = 100;

/// What stands where something was left out.
pub(crate) const LEFT_OUT: &str = "…";

/// A text's length as Discord may count it.
pub(crate) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// How many of Discord's units of a text are no wider than so many columns.
pub(crate) fn no_wider(text: &str, most: usize) -> usize {
    let wide = text.graphemes(true).scan(0, |wide, cluster| {
        *wide += workshop::text::columns(cluster);
        (*wide <= most).then(|| units(cluster))
    });
    wide.sum()
}

/// The beginning of a text that stands where Discord knows no markdown.
pub(crate) fn plain(text: &str, most: usize) -> String {
    if units(text) <= most {
        return text.to_owned();
    }
    let kept = text[..fitting(text, most.saturating_sub(1))].trim_end();
    // A joiner at the end would join the dots.
    format!("{}{LEFT_OUT}", kept.trim_end_matches('\u{200d}'))
}

/// The beginning of a text that stands where Discord knows markdown: no escape, mention or time is cut in two, and what
/// was isolated stays so.
pub(crate) fn marked(text: &str, most: usize) -> String {
    const OPEN: char = '\u{2068}';
    const CLOSE: char = '\u{2069}';
    if units(text) <= most {
        return text.to_owned();
    }
    // Room for the dots and for one mark that closes.
    let mut end = fitting(text, most.saturating_sub(2));
    end -= slashes_before(text, end) % 2;
    if let Some(tag) = text[..end].rfind('<')
        && slashes_before(text, tag).is_multiple_of(2)
        && !text[tag..end].contains('>')
    {
        end = tag;
    }
    let kept = text[..end].trim_end().trim_end_matches('\u{200d}');
    let open = kept.matches(OPEN).count() > kept.matches(CLOSE).count();
    if open { format!("{kept}{LEFT_OUT}{CLOSE}") } else { format!("{kept}{LEFT_OUT}") }
}

/// As many of the parts as fit, in their order: the last ones are left out first.
pub(crate) fn joined(parts: &[String], between: &str, most: usize) -> String {
    let all = parts.join(between);
    if units(&all) <= most {
        return all;
    }
    let room = most.saturating_sub(units(between) + units(LEFT_OUT));
    let mut used = 0;
    let fit = parts.iter().take_while(|part| {
        used += units(part) + units(between);
        used <= room + units(between)
    });
    let kept: Vec<&str> = fit.map(String::as_str).chain([LEFT_OUT]).collect();
    if kept.len() > 1 { kept.join(between) } else { marked(&all, most) }
}

/// How many backslashes stand directly before this place.
fn slashes_before(text: &str, end: usize) -> usize {
    text[..end].bytes().rev().take_while(|byte| *byte == b'\\').count()
}

/// How many bytes of the text are no more than so many units, between two characters as people see them, if one fits.
fn fitting(text: &str, room: usize) -> usize {
    match within(text.graphemes(true), room) {
        0 => within(text.split("").filter(|piece| !piece.is_empty()), room),
        end => end,
    }
}

fn within<'a>(pieces: impl Iterator<Item = &'a str>, room: usize) -> usize {
    let (mut used, mut end) = (0, 0);
    for piece in pieces {
        used += units(piece);
        if used > room {
            break;
        }
        end += piece.len();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAMILY: &str = "👨🏽‍👩🏽‍👧🏽‍👦🏽";
    const WORDS: [&str; 8] = [
        "བོད་ཀྱི་སྐད་ཡིག་གི་དྲི་བ་",
        "क्या क्षेत्रीय भाषाओं में उत्तर मिलेगा ",
        "ใครเก็บใบหน้าของเราไว้ที่นั่น ",
        "မြန်မာဘာသာဖြင့် မေးခွန်း ",
        FAMILY,
        "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "ئۇيغۇر تىلىدىكى سوئال ",
    ];

    #[test]
    fn whatever_the_script_no_cut_is_too_long_or_empty_or_within_a_character() {
        for word in WORDS {
            let text = word.repeat(200);
            for most in [4, 5, 6, 7, 20, 45, 80, 100, 256, 1_024] {
                for cut in [plain(&text, most), marked(&text, most)] {
                    assert!(units(&cut) <= most, "{most}: {cut}");
                    let kept = cut.trim_end_matches('\u{2069}').strip_suffix(LEFT_OUT).expect("it says so");
                    assert!(!kept.is_empty(), "{most}: nothing is left of {word}");
                    assert!(text.starts_with(kept), "{cut}");
                    if most > 45 {
                        let whole = text.graphemes(true).take(kept.graphemes(true).count()).collect::<String>();
                        assert_eq!(whole.trim_end(), kept, "{most}");
                    }
                }
            }
        }
        assert_eq!(plain(&FAMILY.repeat(2), 26), format!("{FAMILY}…"));
        assert_eq!(plain("abc", 3), "abc");
        assert_eq!(plain("abcd", 3), "ab…");
    }

    #[test]
    fn a_cut_of_marked_text_leaves_nothing_open() {
        assert_eq!(marked(r"ab\*cd", 5), "ab…");
        assert_eq!(marked(r"ab\\cd", 5), "ab…", "an escape is two characters");
        assert_eq!(marked(r"ab\\cde", 6), r"ab\\…");
        assert_eq!(marked("until <t:1574755200:R> then", 15), "until…");
        assert_eq!(marked(r"a \<b c d e", 9), r"a \<b c…");
        assert_eq!(marked("\u{2068}ئۇيغۇر\u{2069} abc", 6), "\u{2068}ئۇي…\u{2069}");
    }

    #[test]
    fn of_many_parts_the_last_are_left_out() {
        let parts = ["one", "two", "three"].map(str::to_owned);
        assert_eq!(joined(&parts, "\n", 13), "one\ntwo\nthree");
        assert_eq!(joined(&parts, "\n", 12), "one\ntwo\n…");
        assert_eq!(joined(&parts, "\n", 9), "one\ntwo\n…");
        assert_eq!(joined(&parts, "\n", 8), "one\n…");
        assert_eq!(joined(&parts, "\n", 4), "on…");
        for most in 4..40 {
            let parts: Vec<String> = (0..20).map(|n| "x".repeat(n % 7)).collect();
            assert!(units(&joined(&parts, "\n\n", most)) <= most, "{most}");
        }
    }
}
