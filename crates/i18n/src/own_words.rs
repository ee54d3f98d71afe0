//! Names that people gave themselves, and that could be taken for what the program says: somebody called "anonymous". They are
//! looked for in every language, since a room has people of many, and however they are written: in other letters that look
//! alike, with accents, wide or bold. Never here: how such a name is shown instead.

use std::collections::BTreeSet;

use fluent_bundle::FluentArgs;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::{Language, Languages};

/// What the program says in the place of a name: nothing that has one of these in it is shown bare.
const FOR_A_NAME: [&str; 4] = ["asker-anonymous", "asker-removed", "asker-room", "asker-elsewhere"];
const FOR_A_NAME_IN_THE_REPORT: [&str; 4] = ["by-anonymous", "by-room", "by-other", "by-not-told"];

/// What it says beside a name: no part of a name is just this.
const BESIDE_A_NAME: [&str; 17] = [
    "speaker-forgotten",
    "has-spoken",
    "by-the-asker",
    "kind-question",
    "kind-comment",
    "kind-statement",
    "state-waiting",
    "state-open",
    "state-on-the-stage",
    "state-answered",
    "state-declined",
    "state-merged",
    "state-withdrawn",
    "state-deferred",
    "state-filed",
    "state-unanswered",
    "state-undecided",
];

/// The words of a language, folded.
#[derive(Debug)]
pub(crate) struct OwnWords {
    /// Each with its words apart by a space.
    for_a_name: BTreeSet<String>,
    beside_a_name: BTreeSet<String>,
}

impl OwnWords {
    pub(crate) fn of(language: Language) -> Self {
        let mut args = FluentArgs::new();
        args.set("reason", "");
        args.set("number", "");
        let folded = |text: String| folded(&text);
        let interface = |id: &&str| folded(language.text(id, Some(&args)));
        let report = |id: &&str| folded(language.report(id, Some(&args)));
        let full = |word: &String| !word.is_empty();
        Self {
            for_a_name: FOR_A_NAME
                .iter()
                .map(interface)
                .chain(FOR_A_NAME_IN_THE_REPORT.iter().map(report))
                .filter(full)
                .collect(),
            beside_a_name: BESIDE_A_NAME.iter().map(interface).filter(full).collect(),
        }
    }
}

impl Language {
    /// A name that could be taken for what the program says in this language or in one of its own, without what would end
    /// a quotation or part a line; `None` for any other name, which can be shown as it is.
    #[must_use]
    pub fn quotable(self, name: &str) -> Option<String> {
        let words = Words::of(name);
        let parts: BTreeSet<String> = name.split(is_between).chain([name]).map(folded).collect();
        let all = Languages::built_in();
        let is_own = all.iter().chain([self]).any(|language| {
            let own = language.own_words();
            own.for_a_name.iter().any(|word| words.hold(word)) || !own.beside_a_name.is_disjoint(&parts)
        });
        let is_left_out = name.chars().all(|c| matches!(c, '.' | '…' | '‥' | ' '));
        let like_ours = is_own || is_left_out || parts_a_line(name) || names_a_question(name);
        like_ours.then(|| inside_marks(name))
    }
}

/// The words of a name, folded.
struct Words {
    /// With one space between them, and at both ends.
    apart: String,
    /// The same, but that letters that stand alone are put together: somebody may spell a word.
    spelled: String,
    together: String,
}

impl Words {
    fn of(name: &str) -> Self {
        let folded = folded(name);
        let mut spelled = String::new();
        let mut alone = false;
        for word in folded.split(' ') {
            let letter = word.chars().count() == 1;
            if !(alone && letter) {
                spelled.push(' ');
            }
            spelled.push_str(word);
            alone = letter;
        }
        Self { apart: format!(" {folded} "), spelled, together: folded.replace(' ', "") }
    }

    /// Whether it holds what the program says: a word anywhere, several words one after the other or as one. Several words
    /// are not found across the borders of others: "de la sala" is not in Adela Salazar.
    fn hold(&self, said: &str) -> bool {
        if !said.contains(' ') {
            return self.together.contains(said);
        }
        self.apart.contains(&format!(" {said} ")) || self.spelled.contains(&said.replace(' ', ""))
    }
}

/// Whether a dot stands in it as it stands between the parts of a title. Between two letters it is one of the name's own, as in
/// Catalan.
fn parts_a_line(name: &str) -> bool {
    dots(name).any(|(_, alone)| alone)
}

/// The dots of a name that look like that of a title, and whether one stands alone.
fn dots(name: &str) -> impl Iterator<Item = (usize, bool)> + '_ {
    let beside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || is_combining_mark(c));
    name.char_indices().filter(|(_, c)| is_dot(*c)).map(move |(at, c)| {
        let (before, after) = (name[..at].chars().next_back(), name[at + c.len_utf8()..].chars().next());
        (at, !(beside(before) && beside(after)))
    })
}

fn is_dot(c: char) -> bool {
    matches!(
        c,
        '\u{b7}'
            | '\u{387}'
            | '\u{1427}'
            | '\u{16eb}'
            | '\u{2022}'
            | '\u{2027}'
            | '\u{2219}'
            | '\u{22c5}'
            | '\u{25cf}'
            | '\u{25e6}'
            | '\u{2981}'
            | '\u{2e31}'
            | '\u{2e33}'
            | '\u{30fb}'
            | '\u{a78f}'
            | '\u{ff65}'
    )
}

/// Whether a number such as #7 is in it.
fn names_a_question(name: &str) -> bool {
    let mut letters = name.nfkc().filter(|c| *c != ' ').peekable();
    while let Some(c) = letters.next() {
        if c == '#' && letters.peek().is_some_and(|c| c.is_numeric()) {
            return true;
        }
    }
    false
}

/// Without marks that would end the quotation, and with another sign for dots that stand alone.
fn inside_marks(name: &str) -> String {
    let alone: BTreeSet<usize> = dots(name).filter(|(_, alone)| *alone).map(|(at, _)| at).collect();
    name.char_indices()
        .map(|(at, c)| match c {
            _ if alone.contains(&at) => '-',
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '「' | '」' | '『' | '』' | '〝' | '〞' | '＂' => {
                '\''
            }
            c => c,
        })
        .collect()
}

/// Whether it stands between parts of a name, and in none.
fn is_between(c: char) -> bool {
    !(c.is_alphanumeric() || is_combining_mark(c) || matches!(c, ' ' | '.' | '\'' | '’'))
}

/// As it looks: without case, accents and signs, its words apart by one space, letters that look alike made the same.
fn folded(text: &str) -> String {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c) && !is_unseen(*c)).map(latin);
    let lower: String = plain.flat_map(char::to_lowercase).map(latin).map(alike).collect();
    let spaced: String = lower.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The Latin letter that a letter of another script, or a small or framed one, looks like.
fn latin(c: char) -> char {
    /// Each with those that look like it.
    const LOOK: [(char, &str); 26] = [
        ('a', "аАαΑᴀɑ"),
        ('b', "вВΒʙЬь"),
        ('c', "сСϲᴄ"),
        ('d', "ԁᴅ"),
        ('e', "еЕΕᴇ"),
        ('f', "ꜰϜ"),
        ('g', "ɢɡ"),
        ('h', "нНһΗʜ"),
        ('i', "іІιΙɪıӏӀ"),
        ('j', "јЈᴊ"),
        ('k', "кКκΚᴋ"),
        ('l', "ʟ"),
        ('m', "мМΜᴍ"),
        ('n', "Νɴոη"),
        ('o', "оОοΟσᴏօ"),
        ('p', "рРρΡᴘ"),
        ('q', "ԛ"),
        ('r', "гʀ"),
        ('s', "ѕЅꜱ"),
        ('t', "тТτΤᴛ"),
        ('u', "υᴜս"),
        ('v', "νѵᴠ"),
        ('w', "ԝᴡω"),
        ('x', "хХχΧ"),
        ('y', "уУΥγʏ"),
        ('z', "Ζᴢ"),
    ];
    let framed = |first: u32| char::from(b'a' + u8::try_from(u32::from(c) - first).unwrap_or_default());
    match c {
        '🅐'..='🅩' => framed(0x1_f150),
        '🅰'..='🆉' => framed(0x1_f170),
        '🇦'..='🇿' => framed(0x1_f1e6),
        c if c.is_ascii() => c,
        c => LOOK.iter().find(|(_, all)| all.contains(c)).map_or(c, |(letter, _)| *letter),
    }
}

/// One for all that can hardly be told apart.
fn alike(c: char) -> char {
    match c {
        'l' | '1' => 'i',
        '0' => 'o',
        'ی' | 'ى' => 'ي',
        'ک' => 'ك',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In every language what stands for a name, or beside one, is found in a name, whoever reads it.
    #[test]
    fn nobodys_name_is_the_programs_word() {
        let all = Languages::built_in();
        for reader in all.iter() {
            for language in all.iter() {
                let mut args = FluentArgs::new();
                args.set("reason", language.text("reason-abuse", None));
                args.set("number", 7);
                for id in FOR_A_NAME.iter().chain(&BESIDE_A_NAME) {
                    let word = language.text(id, Some(&args));
                    assert!(reader.quotable(&word).is_some(), "{word}");
                    assert!(reader.quotable(&word.to_uppercase()).is_some(), "{word}");
                    let beside = reader.quotable(&format!("Ann · {word}")).expect("it has a dot");
                    assert!(!beside.contains('·'), "{beside}");
                }
                for id in FOR_A_NAME_IN_THE_REPORT {
                    assert!(reader.quotable(&language.report(id, None)).is_some(), "{id}");
                }
                for id in FOR_A_NAME {
                    let word = language.text(id, None);
                    assert!(reader.quotable(&format!("Ann {word}")).is_some(), "{word}");
                    assert!(reader.quotable(&format!("({word})")).is_some(), "{word}");
                }
            }
        }
    }

    #[test]
    fn however_it_is_written() {
        let english = Language::english();
        for name in [
            "Anonymous",
            " ANONYMOUS ",
            "anonymous.",
            "a n o n y m o u s",
            "аnonymous",
            "ΑΝΟΝΥΜΟUS",
            "ánönymous",
            "ａｎｏｎｙｍｏｕｓ",
            "𝐚𝐧𝐨𝐧𝐲𝐦𝐨𝐮𝐬",
            "ᴀɴᴏɴʏᴍᴏᴜꜱ",
            "an0nym0us",
            "🅰🅽🅾🅽🆈🅼🅾🆄🆂",
            "from eIsewhere",
            "f r o m t h e r o o m",
            "FromTheRoom",
            "Ann from  the   room",
            "“anonymous”",
            "Ann (has spoken before)",
            "Ann - declined",
            "declined (abuse)",
            "Now: #8",
            "Ann •",
            "…",
        ] {
            assert!(english.quotable(name).is_some(), "{name}");
        }
        assert_eq!(english.quotable("anonymous · declined (abuse)").as_deref(), Some("anonymous - declined (abuse)"));
        assert_eq!(english.quotable("anonymous” · “x").as_deref(), Some("anonymous' - 'x"));
    }

    #[test]
    fn other_names_stay_as_they_are() {
        for name in [
            "Ann",
            "Ann Lee",
            "Anna",
            "Open Rights Group",
            "Dr. Q. Waiting-Smith",
            "Marcel·lí",
            "ジョン・スミス",
            "Анна",
            "王小明",
            "ئاينۇر",
            "بن علي",
            "བསྟན་འཛིན།",
            "O’Brien",
            "?",
            "🌸",
            "C# dev",
            "Nono",
            "Adela Salazar",
            "Candela Sala",
            "خلدون إسماعيل",
            "Азиз Залалов",
        ] {
            for language in Languages::built_in().iter() {
                assert_eq!(language.quotable(name), None, "{name}");
            }
        }
    }
}
