//! What is read from messages, and how it is written in the terminal: numbers, labels, lines.

use std::collections::BTreeMap;

use discord_fake::Message;
use serde_json::Value;

/// As much of a text as fits on a line of the terminal.
const SHOWN: usize = 110;

/// The number in front of a card's or a post's title; board, panel and private answers have none there.
pub(super) fn title_number(message: &Message) -> Option<u64> {
    let title = plain(message.embeds().first()?["title"].as_str()?);
    leading_number(title.strip_prefix('#')?)
}

/// Whether it is about the thing that this title names.
pub(super) fn has_title(message: &Message, title: &str) -> bool {
    message.embeds().iter().any(|embed| embed["title"].as_str().is_some_and(|said| plain(said) == title))
}

/// The first `#7` in a text.
pub(super) fn number_in(text: &str) -> Option<u64> {
    text.split('#').skip(1).find_map(leading_number)
}

pub(super) fn leading_number(text: &str) -> Option<u64> {
    let digits = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    text[..digits].parse().ok()
}

/// A select's entry for a question: the select's id and the entry's value.
pub(super) fn entry(message: &Message, number: u64) -> Option<(String, String)> {
    message.selects().into_iter().find_map(|select| {
        let option = select.options.into_iter().find(|option| number_in(&plain(&option.label)) == Some(number))?;
        Some((select.custom_id, option.value))
    })
}

/// Support carries its count, the others nothing but their words.
pub(super) fn is_labelled(label: &str, words: &str) -> bool {
    let label = plain(label);
    label == words || label.strip_prefix(words).is_some_and(|rest| rest.starts_with(" ·"))
}

/// Without the invisible marks that keep a right-to-left text to itself; a terminal has no use for them.
pub(super) fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

pub(super) fn line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

pub(super) fn described(options: &BTreeMap<String, Value>) -> String {
    options
        .iter()
        .map(|(name, value)| format!(" {name}:{}", value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_from_titles_and_receipts() {
        assert_eq!(number_in("**#17 is sent, anonymously.**"), Some(17));
        assert_eq!(number_in("C# is no number, #4 is"), Some(4));
        assert_eq!(number_in("none"), None);
        assert_eq!(leading_number("3 · question"), Some(3));
        assert_eq!(leading_number("x"), None);
    }

    #[test]
    fn a_button_is_found_by_its_words_whatever_it_counts() {
        assert!(is_labelled("Support · 3", "Support"));
        assert!(is_labelled("Answer", "Answer"));
        assert!(!is_labelled("Answered", "Answer"));
    }

    #[test]
    fn long_texts_are_cut_at_a_letter() {
        let long = "问".repeat(200);
        assert_eq!(line(&long).chars().count(), SHOWN + 1);
        assert_eq!(line("a\n  b"), "a b");
    }
}
