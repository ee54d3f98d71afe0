//! Characters of Unicode that look like others because they stand for them: all are written in one way, so that which of
//! them somebody was handed says nothing. Letters that belong to another script or language stay what they are.

use unicode_normalization::char::decompose_compatible;

/// The text with one of each where several look the same. It is in NFC before, and need not be so afterwards.
pub(super) fn in_one_way(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let mut parts = Vec::new();
        if stands_for_others(c) {
            decompose_compatible(c, |part| parts.push(part));
        }
        match parts.first() {
            // A mark that stands on a space is seen as one that stands alone.
            None | Some(' ') => out.push(c),
            Some(_) => out.extend(parts),
        }
    }
    for (several, one) in SAME {
        if out.contains(several) {
            out = out.replace(several, one);
        }
    }
    out
}

/// Vowels of Thai and Lao that are typed as two characters, or with a tone in between, and look the same.
const SAME: [(&str, &str); 12] = [
    ("\u{e4d}\u{e32}", "\u{e33}"),
    ("\u{e4d}\u{e48}\u{e32}", "\u{e48}\u{e33}"),
    ("\u{e4d}\u{e49}\u{e32}", "\u{e49}\u{e33}"),
    ("\u{e4d}\u{e4a}\u{e32}", "\u{e4a}\u{e33}"),
    ("\u{e4d}\u{e4b}\u{e32}", "\u{e4b}\u{e33}"),
    ("\u{e40}\u{e40}", "\u{e41}"),
    ("\u{ecd}\u{eb2}", "\u{eb3}"),
    ("\u{ecd}\u{ec8}\u{eb2}", "\u{ec8}\u{eb3}"),
    ("\u{ecd}\u{ec9}\u{eb2}", "\u{ec9}\u{eb3}"),
    ("\u{ecd}\u{eca}\u{eb2}", "\u{eca}\u{eb3}"),
    ("\u{ecd}\u{ecb}\u{eb2}", "\u{ecb}\u{eb3}"),
    ("\u{ec0}\u{ec0}", "\u{ec1}"),
];

/// Ligatures, digraphs, the forms that Arabic letters have in a word, and what only keeps a line from breaking.
fn stands_for_others(c: char) -> bool {
    matches!(
        c,
        '\u{132}' | '\u{133}'
            | '\u{1c4}'..='\u{1cc}'
            | '\u{1f1}'..='\u{1f3}'
            | '\u{f0c}'
            | '\u{2011}'
            | '\u{fb00}'..='\u{fb06}'
            | '\u{fb13}'..='\u{fb17}'
            | '\u{fb50}'..='\u{fdef}'
            | '\u{fe70}'..='\u{fefc}'
    )
}
