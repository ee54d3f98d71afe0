//! A text as a cell that stays the text it is: no spreadsheet takes it for a formula, a date, a number or a truth value.
//!
//! An apostrophe before it says "text" to spreadsheets; it is set where one of them could think otherwise, in any language.

/// What a spreadsheet takes for the beginning of a formula, in other widths too.
const BEGINS_FORMULA: [char; 16] =
    ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−', '‐'];

/// What some spreadsheets take for the end of a cell, whatever stands around it.
const ENDS_CELL: [char; 3] = [';', '\t', '\n'];

/// What spreadsheets in many languages take for true and false.
const TRUTH: [&str; 41] = [
    "true",
    "false",
    "wahr",
    "falsch",
    "vrai",
    "faux",
    "verdadero",
    "falso",
    "истина",
    "ложь",
    "verdadeiro",
    "真",
    "假",
    "صواب",
    "vero",
    "waar",
    "onwaar",
    "prawda",
    "fałsz",
    "sant",
    "falskt",
    "sand",
    "falsk",
    "sann",
    "usann",
    "tosi",
    "epätosi",
    "pravda",
    "nepravda",
    "igaz",
    "hamis",
    "doğru",
    "yanlış",
    "істина",
    "хибність",
    "adevărat",
    "fals",
    "istina",
    "αληθές",
    "ψευδές",
    "참",
];

/// A date or a number has no more words than this ("Wednesday the 1st of March 2019 at noon"), …
const WORDS_MAX: usize = 8;
/// … is no longer than this, in characters, …
const LENGTH_MAX: usize = 48;
/// … and has none of these.
const NEVER: [char; 10] = ['?', '!', '？', '！', '؟', '¿', '¡', '…', '"', '“'];

/// The text as a cell.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    if could_be_a_value(text) {
        out.push('\'');
    }
    let mut at_begin = true;
    for c in text.chars() {
        if at_begin && BEGINS_FORMULA.contains(&c) && !out.ends_with('\'') {
            out.push('\'');
        }
        out.push(c);
        // Blanks and quotes may be dropped by whoever reads the cell.
        at_begin = ENDS_CELL.contains(&c) || (at_begin && (c.is_whitespace() || c == '"' || c == '\''));
    }
    out
}

/// Whether it could be read as a number, a date, a time, an amount of money, a share, or a truth value.
fn could_be_a_value(text: &str) -> bool {
    let text = text.trim();
    if TRUTH.contains(&text.to_lowercase().as_str()) {
        return true;
    }
    let short = text.chars().nth(LENGTH_MAX).is_none() && text.split_whitespace().count() <= WORDS_MAX;
    short && text.chars().any(char::is_numeric) && !text.contains(NEVER)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn no_cell_begins_like_a_formula() {
        for (typed, cell) in [
            ("=1+1", "'=1+1"),
            ("+SUM(A1)", "'+SUM(A1)"),
            ("-2", "'-2"),
            ("@now", "'@now"),
            ("＝cmd", "'＝cmd"),
            ("−cmd", "'−cmd"),
            ("\t=cmd", "'\t'=cmd"),
            ("\r=cmd|' /C calc'!A", "'\r'=cmd|' /C calc'!A"),
            ("  =A", "  '=A"),
            ("\u{a0}\u{3000}=A", "\u{a0}\u{3000}'=A"),
            ("\"=A\"", "\"'=A\""),
            ("a;=A", "a;'=A"),
            ("a\n=A", "a\n'=A"),
            ("a = b - c", "a = b - c"),
            ("Who decides?", "Who decides?"),
        ] {
            assert_eq!(plain(typed), cell, "{typed:?}");
        }
    }

    #[test]
    fn what_looks_like_a_date_or_a_number_stays_a_text() {
        for typed in [
            "1-2",
            "3/4",
            "MARCH1",
            "Mar-1",
            "1. März",
            "1 de marzo de 2019",
            "Tuesday, March 5, 2019 10:30 PM",
            "0012",
            "1E5",
            "1.000,50 €",
            "$ 5",
            "50 %",
            "12:30",
            "½",
            "２０１９年３月１日",
            "٣/٤",
            "TRUE",
            " falsch ",
            "PRAWDA",
            "DOĞRU",
            "SEPT2",
        ] {
            assert_eq!(plain(typed), format!("'{typed}"), "{typed:?}");
        }
        for text in [
            "",
            "Who was 709?",
            "What became of the lawyers who were detained in the 709 case, and may they work today",
            "Is it true",
            "社会信用",
        ] {
            assert_eq!(plain(text), text);
        }
    }
}
