//! What people wrote, made showable: as text and nothing else, whatever Discord would make of it.

use unicode_segmentation::UnicodeSegmentation;
use workshop::{Asker, Question, Source, Text};

use crate::say;
use crate::texts::Language;

/// The words as they are shown in a message: no markdown, mention, link or list comes of them, and what runs from right
/// to left stays among itself.
pub(crate) fn shown(text: &str) -> String {
    text.lines().map(|line| isolated(&escaped(line))).collect::<Vec<_>>().join("\n")
}

/// The beginning of the words, on one line.
pub(crate) fn excerpt(text: &str, clusters: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    isolated(&escaped(&plain_excerpt(&line, clusters)))
}

/// The beginning of the words where Discord knows no markdown, as in buttons and selects.
pub(crate) fn plain_excerpt(text: &str, clusters: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.graphemes(true).count() <= clusters {
        return line;
    }
    let cut: String = line.graphemes(true).take(clusters.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}

/// A text as the name of a choice: Discord takes 100 UTF-16 units.
pub(crate) fn choice(text: &str) -> String {
    const FITS: usize = 100;
    if text.encode_utf16().count() <= FITS {
        return text.to_owned();
    }
    let mut left = FITS - 1;
    let fitting = text.graphemes(true).take_while(|cluster| {
        let units = cluster.encode_utf16().count();
        left = left.saturating_sub(units);
        left > 0
    });
    format!("{}…", fitting.collect::<String>().trim_end())
}

/// A question's words, or that they are gone.
pub(crate) fn of_question(language: Language, q: &Question) -> String {
    q.words.text().map_or_else(|| say!(language, "words-destroyed"), |t| shown(t.as_str()))
}

/// The beginning of a question's words, on one line.
pub(crate) fn brief(language: Language, q: &Question, clusters: usize) -> String {
    q.words.text().map_or_else(|| say!(language, "words-destroyed"), |t| excerpt(t.as_str(), clusters))
}

/// As many lines as fit into an embed, and how many more there are.
pub(crate) fn fitting(language: Language, lines: impl IntoIterator<Item = String>) -> String {
    /// Of an embed's 4,096 characters, in UTF-16 units; the rest is for how many more there are.
    const FITS: usize = 3_600;
    let (mut text, mut left_out) = (String::new(), 0);
    for line in lines {
        if left_out > 0 || text.encode_utf16().count() + line.encode_utf16().count() > FITS {
            left_out += 1;
        } else {
            text.push_str(&line);
            text.push('\n');
        }
    }
    if left_out > 0 {
        text.push_str(&say!(language, "list-more", count = left_out));
    }
    text
}

/// "anonymous", or the name that is shown.
pub(crate) fn asker(language: Language, asker: &Asker) -> String {
    match asker {
        Asker::Anonymous(_) => say!(language, "asker-anonymous"),
        Asker::Named { name, .. } => excerpt(name.as_str(), 32),
        Asker::Unlisted(Source::Room) => say!(language, "asker-room"),
        Asker::Unlisted(Source::Other) => say!(language, "asker-elsewhere"),
    }
}

fn isolated(line: &str) -> String {
    if Text::runs_right_to_left(line) { format!("\u{2068}{line}\u{2069}") } else { line.to_owned() }
}

fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut rest = line.chars().peekable();
    let mut at_start = true;
    let mut digits_only = true;
    while let Some(c) = rest.next() {
        let escape = match c {
            '\\' | '*' | '_' | '~' | '|' | '`' | '<' | '[' | ']' | '@' => true,
            '#' | '>' | '-' | '+' => at_start,
            '.' | ')' => digits_only && !at_start,
            ':' => rest.peek() == Some(&'/'),
            _ => false,
        };
        if escape {
            out.push('\\');
        }
        out.push(c);
        digits_only &= c.is_ascii_digit() || c == ' ';
        at_start &= c == ' ';
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_people_write_becomes_markup() {
        let cases = [
            ("Who decides?", "Who decides?"),
            ("**bold** _x_ ~~y~~ ||z|| `c`", r"\*\*bold\*\* \_x\_ \~\~y\~\~ \|\|z\|\| \`c\`"),
            ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
            ("https://example.org", r"https\://example.org"),
            ("@everyone <@1> <#2>", r"\@everyone \<\@1> \<#2>"),
            ("# title", r"\# title"),
            ("> quote", r"\> quote"),
            ("- item", r"\- item"),
            ("-# small", r"\-# small"),
            ("1. first", r"1\. first"),
            ("Art. 35. of 2017 - and so on", "Art. 35. of 2017 - and so on"),
            ("a\n# b", "a\n\\# b"),
            (r"\*", r"\\\*"),
        ];
        for (typed, seen) in cases {
            assert_eq!(shown(typed), seen, "{typed}");
        }
    }

    #[test]
    fn right_to_left_words_stay_among_themselves() {
        assert_eq!(shown("ئۇيغۇر\nabc"), "\u{2068}ئۇيغۇر\u{2069}\nabc");
    }

    #[test]
    fn an_excerpt_is_cut_between_characters() {
        assert_eq!(plain_excerpt("a  b\nc", 10), "a b c");
        assert_eq!(plain_excerpt("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2), "👨‍👩‍👧‍👦…");
        assert_eq!(choice(&"x".repeat(100)), "x".repeat(100));
        let family = "👨‍👩‍👧‍👦";
        let cut = choice(&family.repeat(20));
        assert_eq!(cut, format!("{}…", family.repeat(8)), "11 units each");
    }
}
