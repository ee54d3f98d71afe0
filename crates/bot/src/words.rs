//! What people wrote, made showable: as text and nothing else, whatever Discord would make of it.

use workshop::{Asker, Question, ShownName, Source, Text};

use crate::texts::Language;
use crate::{display, say};

/// A name in a title or a sentence, in units of Discord's: the longest that Discord lets people have, with every
/// character escaped, or in a script that needs several for what people see as one.
const NAME: usize = 80;

/// A title in a sentence.
const TITLE: usize = 240;

/// So much of words is shown however wide they are, in units of Discord's.
const LEAST: usize = 4;

/// Before what ends in one of these, Discord makes a card of an address without its scheme: an invitation, a gift.
const DISCORDS: [&str; 2] = ["discord", "discordapp"];

/// The words as they are shown in a message: no markdown, mention, link or list comes of them, and what runs from right
/// to left stays among itself.
pub(crate) fn shown(text: &str) -> String {
    text.lines().map(|line| isolated(&escaped(line))).collect::<Vec<_>>().join("\n")
}

/// What was shown, as it was before: none of the marks that made it showable is in what people wrote.
pub(crate) fn unshown(shown: &str) -> String {
    let mut out = String::with_capacity(shown.len());
    let mut rest = shown.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}'));
    while let Some(c) = rest.next() {
        out.extend(if c == '\\' { rest.next() } else { Some(c) });
    }
    out
}

/// The beginning of the words, on one line, in so many units of Discord's, and no wider than so many Chinese signs.
pub(crate) fn excerpt(text: &str, most: usize) -> String {
    let line = escaped(&on_one_line(text));
    let narrow = display::no_wider(&line, 2 * most);
    let most = if narrow < display::units(&line) { most.min(narrow.max(LEAST)) } else { most };
    // Two marks isolate it.
    let room = if Text::runs_right_to_left(&line) { most.saturating_sub(2) } else { most };
    isolated(&display::marked(&line, room))
}

/// The words on one line where Discord knows no markdown, as in buttons and selects.
pub(crate) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name as Discord has it, without what a terminal would obey or what turns the line around.
pub(crate) fn for_a_terminal(name: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    name.chars().map(|c| if c.is_control() || turns(c) { '\u{fffd}' } else { c }).collect()
}

/// Words where they may stand, else that they are left out: Discord refused a message with them.
pub(crate) fn quoted(shown: bool, words: String) -> String {
    if shown { words } else { display::LEFT_OUT.to_owned() }
}

/// A title in a sentence.
pub(crate) fn title(text: &str) -> String {
    excerpt(text, TITLE)
}

/// A question's words, or that they are gone.
pub(crate) fn of_question(language: Language, q: &Question) -> String {
    q.words.text().map_or_else(|| say!(language, "words-destroyed"), |t| shown(t.as_str()))
}

/// The beginning of a question's words, on one line.
pub(crate) fn brief(language: Language, q: &Question, most: usize) -> String {
    q.words.text().map_or_else(|| say!(language, "words-destroyed"), |t| excerpt(t.as_str(), most))
}

/// A question's number and words for an entry of a select.
pub(crate) fn entry(q: &Question) -> String {
    q.words.text().map_or_else(|| q.number.to_string(), |t| format!("{} {}", q.number, on_one_line(t.as_str())))
}

/// "anonymous", or the name that is shown.
pub(crate) fn asker(language: Language, asker: &Asker) -> String {
    asker_with(language, asker, |name| self::name(language, name))
}

/// The same without a name, where Discord refused a message with it.
pub(crate) fn bare_asker(language: Language, asker: &Asker) -> String {
    asker_with(language, asker, |_| display::LEFT_OUT.to_owned())
}

/// The same where Discord knows no markdown.
pub(crate) fn plain_asker(language: Language, asker: &Asker) -> String {
    asker_with(language, asker, |name| plain_name(language, name))
}

/// A name as it is shown.
pub(crate) fn name(language: Language, name: &ShownName) -> String {
    told(language, name, |name| excerpt(name, NAME))
}

/// The same where Discord knows no markdown, and outside of Discord.
pub(crate) fn plain_name(language: Language, name: &ShownName) -> String {
    told(language, name, str::to_owned)
}

/// One that could be taken for what the bot itself says stands in quotation marks: "anonymous" is somebody's name then.
fn told(language: Language, name: &ShownName, shown: impl Fn(&str) -> String) -> String {
    match language.quotable(name.as_str()) {
        Some(name) => say!(language, "name-quoted", name = shown(&name)),
        None => shown(name.as_str()),
    }
}

fn asker_with(language: Language, asker: &Asker, shown: impl FnOnce(&ShownName) -> String) -> String {
    match asker {
        Asker::Anonymous(_) => say!(language, "asker-anonymous"),
        Asker::Named { name, .. } if name.is_removed() => say!(language, "asker-removed"),
        Asker::Named { name, .. } => shown(name),
        Asker::Unlisted(Source::Room) => say!(language, "asker-room"),
        Asker::Unlisted(Source::Other) => say!(language, "asker-elsewhere"),
    }
}

fn isolated(line: &str) -> String {
    if Text::runs_right_to_left(line) { format!("\u{2068}{line}\u{2069}") } else { line.to_owned() }
}

/// Whether the last word before a dot is the name of one of Discord's own addresses.
fn is_discords(before: &str) -> bool {
    let name = before.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    DISCORDS.iter().any(|own| name.eq_ignore_ascii_case(own))
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
            '.' if is_discords(&out) => true,
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
            ("discord.gg/abc", r"discord\.gg/abc"),
            (
                "join Discord.com/invite/a and www.discordapp.com/invite/b",
                r"join Discord\.com/invite/a and www.discordapp\.com/invite/b",
            ),
            ("discord.gift/x, example.org, on discord. Yes", r"discord\.gift/x, example.org, on discord\. Yes"),
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
    fn few_wide_signs_do_not_bury_what_stands_around_them() {
        for sign in ["\u{fdfd}", "\u{2e3b}", "\u{12219}"] {
            let cut = excerpt(&sign.repeat(200), 80);
            let wide = cut.chars().map(|c| workshop::text::columns(c.encode_utf8(&mut [0; 4]))).sum::<usize>();
            assert!(wide <= 162 && cut.contains(sign) && cut.contains('…'), "{wide}: {cut}");
        }
        assert_eq!(excerpt(&"字".repeat(80), 80), "字".repeat(80));
    }

    #[test]
    fn an_excerpt_fits_with_its_escapes() {
        assert_eq!(excerpt("a  b\nc", 10), "a b c");
        let family = "👨‍👩‍👧‍👦";
        assert_eq!(excerpt(&family.repeat(20), 100), format!("{}…", family.repeat(8)), "11 units each");
        for text in ["*".repeat(300), "ئۇيغۇر ".repeat(80), "[བོད](ཡིག) ".repeat(80)] {
            for most in [20, 120, 160] {
                let cut = excerpt(&text, most);
                assert!(display::units(&cut) <= most, "{most}: {cut}");
                assert!(!unshown(&cut).is_empty() && cut.contains('…'), "{cut}");
            }
        }
    }

    /// Whoever is called like what the bot says is told from what it says: in every language, with markdown and without.
    #[test]
    fn nobody_is_called_what_the_bot_says() {
        let all = i18n::Languages::built_in();
        let words = |l: Language| [say!(l, "asker-anonymous"), say!(l, "asker-removed"), say!(l, "asker-room")];
        let says = |l: Language| [&words(l)[..], &[say!(l, "asker-elsewhere"), say!(l, "state-waiting")]].concat();
        for room in all.iter() {
            let own: Vec<String> = says(room);
            for name in all.iter().flat_map(says) {
                for called in [name.clone(), name.to_uppercase(), format!("{name} · {name}")] {
                    let asker = Asker::Named { account: workshop::Account(7), name: ShownName::parse(&called) };
                    for told in [super::asker(room, &asker), plain_asker(room, &asker)] {
                        assert!(!own.contains(&told) && !told.contains('·'), "{room:?}: {told}");
                        let bare = told.replace(['\u{2068}', '\u{2069}'], "");
                        assert!(
                            bare.starts_with(['“', '„', '«', '「']) && bare.ends_with(['”', '“', '»', '」']),
                            "{told}"
                        );
                    }
                }
            }
            let ann = Asker::Named { account: workshop::Account(7), name: ShownName::parse("Ann_Lee") };
            assert_eq!((super::asker(room, &ann), plain_asker(room, &ann)), (r"Ann\_Lee".into(), "Ann_Lee".into()));
        }
        let ann = ShownName::parse("*anonymous*");
        assert_eq!(super::name(all.english(), &ann), r"“\*anonymous\*”");
    }

    #[test]
    fn what_is_shown_can_be_read_back() {
        for text in [
            r"**a** \ `x` _y_ ||z|| > # \\* \",
            "first\n# second\n\n1. last",
            "```text\nin a block\n```",
            "ئۇيغۇر 1. بوت\n- བོད",
            "<t:1:R> [x](https://example.org) @everyone",
            "discord.gg/abc",
        ] {
            assert_eq!(unshown(&shown(text)), text);
        }
    }
}
