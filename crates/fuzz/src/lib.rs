//! Trying what comes in at a door with anything: a second or two in each run of the tests, or as long as somebody wants.
//! Never here: what is tried, and what must hold.

use std::fmt::Debug;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestError, TestRunner};

/// For so many seconds each door is tried; without it for a moment.
const VARIABLE: &str = "OPENFLOOR_FUZZ_SECONDS";

/// In each run of the tests.
const A_MOMENT: Duration = Duration::from_millis(1_500);

/// So many inputs before looking at the watch.
const AT_ONCE: u32 = 16;

/// So many steps at most to make smaller what was found.
const SMALLER: u32 = 4_000;

/// No input keeps a door busy for longer: time on a processor, so that a busy machine finds nothing.
const LONGEST: Duration = Duration::from_secs(10);

#[expect(clippy::disallowed_methods, reason = "how long tests try is no setting of the program")]
fn time() -> Duration {
    let seconds = std::env::var(VARIABLE).ok();
    seconds.map_or(A_MOMENT, |s| Duration::from_secs(s.parse().expect("a whole number of seconds")))
}

/// How long this thread has been on a processor.
fn on_processor() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux tells");
    let nanos = told.split_whitespace().next().and_then(|nanos| nanos.parse().ok());
    Duration::from_nanos(nanos.expect("a number"))
}

/// Tries a door: first with what was found once, then with anything of `input`. `holds` panics where something does not hold.
///
/// # Panics
/// With the smallest input found for which `holds` panics, or takes too long.
pub fn tries<S>(door: &str, found: impl IntoIterator<Item = S::Value>, input: &S, holds: impl Fn(S::Value))
where
    S: Strategy,
    S::Value: Clone + Debug,
{
    for once in found {
        holds(once);
    }
    let (begun, time, mut tried) = (Instant::now(), time(), 0_u64);
    while begun.elapsed() < time {
        let config =
            Config { cases: AT_ONCE, failure_persistence: None, max_shrink_iters: SMALLER, ..Config::default() };
        let in_time = |value: S::Value| {
            let begun = on_processor();
            holds(value);
            let took = on_processor().saturating_sub(begun);
            prop_assert!(took < LONGEST, "it took {took:?}");
            Ok(())
        };
        match TestRunner::new(config).run(input, in_time) {
            Ok(()) => tried += u64::from(AT_ONCE),
            Err(TestError::Fail(why, smallest)) => panic!("{door}, after {tried} inputs: {why}\nwith {smallest:?}"),
            Err(TestError::Abort(why)) => panic!("{door}: {why}"),
        }
    }
    println!("{door}: {tried} inputs in {:.0?}", begun.elapsed());
}

/// What stands in files, texts and messages and means something to somebody who reads them.
static PIECES: [&str; 96] = [
    "",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u{1b}[31m",
    "\\",
    "\\\\",
    "\"",
    "'",
    "`",
    "```",
    "\"\"\"",
    "'''",
    "{",
    "}",
    "{}",
    "{ $number }",
    "{ \"",
    "{ $n ->\n    [one] x\n   *[other] y\n}",
    "[",
    "]",
    "[[",
    "]]",
    "[[fact]]",
    "[[text]]",
    "[[section]]",
    "=",
    "==",
    "+1",
    "-2",
    "@everyone",
    "@here",
    "<@1>",
    "<#2>",
    "<t:1:R>",
    "</ask:1>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "&amp;",
    "&#60;",
    "](",
    "](javascript:1)",
    "![x](y)",
    "https://example.org/?q=1&r=2#s",
    "a@example.org",
    "＠",
    "+44 20 7946 0958",
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "| a | b |",
    "| --- |",
    "---",
    "***",
    "**",
    "__",
    "~~",
    "||",
    ":",
    ";",
    ",",
    "\u{202e}",
    "\u{2066}",
    "\u{2067}",
    "\u{2068}",
    "\u{2069}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{fe0f}",
    "\u{e0100}",
    "\u{180e}",
    "\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
    "👨🏽‍👩🏽‍👧🏽‍👦🏽",
    "🇨🇳",
    "བོད་ཀྱི་",
    "ئۇيغۇر",
    "क्षे",
    "မြန်",
    "ᠮᠣᠩ\u{180b}",
    "中文",
    "ﷺ",
    "𝕏",
    "0",
    "18446744073709551616",
    "-9223372036854775809",
    "1e400",
    "true",
    "null",
    "2019-13-45",
];

/// A piece of text that may mean something, or anything.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => select(&PIECES[..]).prop_map(str::to_owned),
        2 => "[a-zA-Z0-9_. ]{1,12}",
        1 => "\\PC{1,6}",
        1 => "(?s).{1,6}",
        1 => (select(&PIECES[..]), 1_usize..300).prop_map(|(piece, times)| piece.repeat(times)),
    ]
}

/// A text of up to so many pieces.
pub fn anything(pieces: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..=pieces).prop_map(|pieces| pieces.concat())
}

/// One change of a text.
#[derive(Clone, Debug)]
struct Change {
    how: u8,
    at: Index,
    to: Index,
    piece: String,
}

impl Change {
    fn make(&self, text: &mut String) {
        let ends: Vec<usize> = text.char_indices().map(|(end, _)| end).chain([text.len()]).collect();
        let (one, other) = (ends[self.at.index(ends.len())], ends[self.to.index(ends.len())]);
        let (from, to) = (one.min(other), one.max(other));
        // Most changes are small, or nothing of what was there is left.
        let near = ends.iter().copied().find(|end| *end >= from + 12).unwrap_or(to).min(to);
        match self.how % 6 {
            0 | 1 => text.insert_str(from, &self.piece),
            2 => text.replace_range(from..near, &self.piece),
            3 => text.replace_range(from..near, ""),
            4 => text.replace_range(from..to, &self.piece),
            _ => {
                let copy = text[from..to].to_owned();
                text.insert_str(one, &copy);
            }
        }
    }
}

/// One of these texts with some changes.
pub fn spoilt(texts: Vec<String>) -> impl Strategy<Value = String> {
    let change = (any::<u8>(), any::<Index>(), any::<Index>(), piece());
    let change = change.prop_map(|(how, at, to, piece)| Change { how, at, to, piece });
    (select(texts), proptest::collection::vec(change, 0..6)).prop_map(|(mut text, changes)| {
        changes.iter().for_each(|change| change.make(&mut text));
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_hold_is_found_and_made_small() {
        let broken = std::panic::catch_unwind(|| {
            tries("a door", [], &spoilt(vec!["abc".to_owned()]), |text| assert!(!text.contains('{'), "a brace"));
        });
        let said = broken.expect_err("it is found").downcast::<String>().expect("a sentence");
        assert!(said.contains("a brace") && said.len() < 2_000, "{said}");
    }

    #[test]
    fn what_was_found_once_is_tried_first() {
        let broken = std::panic::catch_unwind(|| {
            tries("a door", ["found".to_owned()], &anything(0), |text| assert!(text.is_empty(), "{text}"));
        });
        assert!(broken.is_err());
    }
}
