//! What people type, parsed at the door: a [`Text`], once made, is not empty, not too long and free of trickery.
//!
//! Length is counted as people count, in grapheme clusters. Characters that are invisible or change the direction
//! of what stands around them are taken out, but for those that emoji and joining scripts need.

use std::fmt;

use icu_properties::props::{BidiClass, DefaultIgnorableCodePoint, GeneralCategory, GraphemeExtend};
use icu_properties::{CodePointMapData, CodePointSetData};
use unicode_segmentation::UnicodeSegmentation;

/// More marks than this on one character are taken for a trick and dropped. Tibetan, the hungriest script of this
/// workshop, stacks fewer than eight.
const MARKS_PER_CLUSTER: usize = 8;

/// Code points a cluster may have; the longest emoji sequence in use (a family with skin tones) has ten.
const POINTS_PER_CLUSTER: usize = 16;

/// Why a text cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing visible is in it.
    #[error("empty")]
    Empty,
    /// It is longer than allowed; lengths in grapheme clusters.
    #[error("{length} characters where {limit} are allowed")]
    TooLong {
        /// What it has.
        length: usize,
        /// What is allowed.
        limit: usize,
    },
    /// It is no longer than allowed, but its characters are made of so many parts that no message would take it.
    #[error("too many parts")]
    TooManyParts,
}

/// What a text may take of a message, in UTF-16 units: Discord allows 4,096 in the body of an embed.
pub const UNITS: usize = 4_000;

/// A text someone wrote, ready to be stored and shown. Its `Debug` shows the length only.
#[derive(Clone, PartialEq, Eq)]
pub struct Text(String);

impl Text {
    /// Makes a text of what was typed, allowing `limit` grapheme clusters.
    ///
    /// # Errors
    /// If nothing visible is left, it is too long, or it takes more than [`UNITS`] of a message.
    pub fn parse(typed: &str, limit: usize) -> Result<Self, TextError> {
        Self::parse_within(typed, limit, UNITS)
    }

    /// The same, for a place that takes so many UTF-16 units, the marks that keep markdown from having an effect included.
    ///
    /// # Errors
    /// If nothing visible is left, it is too long, or takes more.
    pub fn parse_within(typed: &str, limit: usize, units: usize) -> Result<Self, TextError> {
        let clean = clean(typed, true);
        if !clean.chars().any(is_visible) {
            return Err(TextError::Empty);
        }
        let length = clean.graphemes(true).count();
        if length > limit {
            return Err(TextError::TooLong { length, limit });
        }
        let shown = clean.chars().map(|c| c.len_utf16() + usize::from(c.is_ascii_punctuation())).sum::<usize>();
        // Two marks isolate a line that runs from right to left.
        if shown + 2 * clean.lines().count() > units {
            return Err(TextError::TooManyParts);
        }
        Ok(Self(clean))
    }

    /// A text that was parsed before it was stored.
    #[must_use]
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether some of it runs from right to left, so that it must be isolated from what stands around it.
    #[must_use]
    pub fn runs_right_to_left(text: &str) -> bool {
        let classes = CodePointMapData::<BidiClass>::new();
        text.chars().any(|c| matches!(classes.get(c), BidiClass::RightToLeft | BidiClass::ArabicLetter))
    }

    /// Whether two texts have the same words, whatever their spacing.
    #[must_use]
    pub fn same_words(&self, other: &Self) -> bool {
        self.0.split_whitespace().eq(other.0.split_whitespace())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} bytes)", self.0.len())
    }
}

/// A name as it is shown next to a named question: one line, at most 32 grapheme clusters (Discord's own limit).
#[derive(Clone, PartialEq, Eq)]
pub struct ShownName(String);

impl ShownName {
    /// How long a name can be, in grapheme clusters.
    pub const MAX: usize = 32;

    /// Makes a name of what Discord says; a name with nothing visible in it becomes "?".
    #[must_use]
    pub fn parse(name: &str) -> Self {
        let clean = clean(name, false);
        if !clean.chars().any(is_visible) {
            return Self("?".to_owned());
        }
        Self(clean.graphemes(true).take(Self::MAX).collect())
    }

    /// Makes a name of what somebody typed for someone in the room.
    ///
    /// # Errors
    /// If nothing visible is left, or it is longer than [`Self::MAX`].
    pub fn typed(name: &str) -> Result<Self, TextError> {
        Text::parse(name, Self::MAX).map(|text| Self::parse(text.as_str()))
    }

    /// A name that was parsed before it was stored.
    #[must_use]
    pub fn stored(name: String) -> Self {
        Self(name)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ShownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShownName(…)")
    }
}

/// Whether a reader sees something where this character stands.
fn is_visible(c: char) -> bool {
    !c.is_whitespace()
        && !is_ignorable(c)
        && !matches!(CodePointMapData::<GeneralCategory>::new().get(c), GeneralCategory::Control | GeneralCategory::Format)
        && c != '\u{2800}' // the empty braille pattern, used as an invisible letter
        && !CodePointSetData::new::<GraphemeExtend>().contains(c)
}

fn is_ignorable(c: char) -> bool {
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// Takes out what is invisible, trims, and keeps at most one empty line in a row (or no line break at all).
fn clean(typed: &str, lines: bool) -> String {
    let mut out = String::with_capacity(typed.len());
    let unified = typed.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\u{c}'], "\n");
    for cluster in unified.graphemes(true) {
        push_cluster(&mut out, cluster);
    }
    if !lines {
        return out.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let mut kept: Vec<&str> = Vec::new();
    for line in out.lines().map(str::trim) {
        if line.is_empty() && kept.last().is_none_or(|last| last.is_empty()) {
            continue;
        }
        kept.push(line);
    }
    while kept.last().is_some_and(|last| last.is_empty()) {
        kept.pop();
    }
    kept.join("\n")
}

fn push_cluster(out: &mut String, cluster: &str) {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let extends = CodePointSetData::new::<GraphemeExtend>();
    let (mut marks, mut points) = (0usize, 0usize);
    let mut chars = cluster.chars().peekable();
    let mut before: Option<char> = None;
    while let Some(c) = chars.next() {
        let keep = match c {
            '\n' => true,
            '\t' => {
                out.push(' ');
                points += 1;
                before = Some(' ');
                continue;
            }
            // Joiners: inside an emoji, or between the letters of a script that joins.
            '\u{200c}' | '\u{200d}' => {
                before.is_some_and(is_visible_or_mark) && (chars.peek().is_some() || joins_on(before))
            }
            // Variation selectors choose between an emoji and its plain picture.
            '\u{fe00}'..='\u{fe0f}' => before.is_some_and(is_visible_or_mark),
            // Flags of parts of countries are spelt with tags after a black flag.
            '\u{e0020}'..='\u{e007f}' => cluster.starts_with('\u{1f3f4}'),
            _ if is_ignorable(c) => false,
            _ => !matches!(
                categories.get(c),
                GeneralCategory::Control
                    | GeneralCategory::Format
                    | GeneralCategory::Surrogate
                    | GeneralCategory::PrivateUse
            ),
        };
        if !keep {
            continue;
        }
        if extends.contains(c) && !is_ignorable(c) {
            marks += 1;
            if marks > MARKS_PER_CLUSTER {
                continue;
            }
        }
        points += 1;
        if points > POINTS_PER_CLUSTER {
            continue;
        }
        out.push(c);
        before = Some(c);
    }
}

fn is_visible_or_mark(c: char) -> bool {
    is_visible(c) || CodePointSetData::new::<GraphemeExtend>().contains(c)
}

/// Whether a joiner at the end of a cluster can belong to the next letter: it can in Arabic, Syriac and Indic scripts.
fn joins_on(before: Option<char>) -> bool {
    before.is_some_and(|c| matches!(c, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{f00}'..='\u{fff}' | '\u{1800}'..='\u{18af}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(typed: &str) -> Result<String, TextError> {
        Text::parse(typed, 500).map(|t| t.as_str().to_owned())
    }

    #[test]
    fn what_no_message_would_take_is_refused() {
        let family = "👨‍👩‍👧‍👦";
        assert_eq!(parse(&family.repeat(363)).map(|t| t.encode_utf16().count()), Ok(363 * 11));
        assert_eq!(parse(&family.repeat(364)), Err(TextError::TooManyParts));
        assert!(parse(&"*".repeat(500)).is_ok(), "with an escape before each");
        assert_eq!(Text::parse_within(&"x".repeat(500), 500, 400), Err(TextError::TooManyParts));
    }

    #[test]
    fn what_nobody_can_see_is_not_a_question() {
        for typed in [
            "",
            "   ",
            "\n\t \n",
            "\u{200b}\u{feff}",
            "\u{202e}\u{202c}",
            "\u{3164}",
            "\u{2800}",
            "\u{301}",
            "\u{e0041}",
        ] {
            assert_eq!(parse(typed), Err(TextError::Empty), "{typed:?}");
        }
    }

    #[test]
    fn tricks_are_taken_out_and_words_stay() {
        let cases = [
            ("  Who   decides?  ", "Who   decides?"),
            ("a\r\n\r\n\r\n\r\nb\r\n", "a\n\nb"),
            ("pay\u{200b}pal", "paypal"),
            ("abc\u{202e}cba\u{202c}", "abccba"),
            ("\u{2066}x\u{2069}", "x"),
            ("family 👨‍👩‍👧‍👦 and 👍🏽 and ❤️", "family 👨‍👩‍👧‍👦 and 👍🏽 and ❤️"),
            ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("བོད་ཀྱི་སྐད་ཡིག", "བོད་ཀྱི་སྐད་ཡིག"),
            ("ئۇيغۇر تىلى", "ئۇيغۇر تىلى"),
            ("网络安全法", "网络安全法"),
            ("bell\u{7}", "bell"),
        ];
        for (typed, kept) in cases {
            assert_eq!(parse(typed).as_deref(), Ok(kept), "{typed:?}");
        }
        let stacked = format!("a{}", "\u{301}".repeat(500));
        assert_eq!(parse(&stacked).map(|t| t.chars().count()), Ok(1 + MARKS_PER_CLUSTER));
    }

    #[test]
    fn length_is_counted_as_people_count() {
        assert!(parse(&"x".repeat(500)).is_ok());
        assert_eq!(parse(&"x".repeat(501)), Err(TextError::TooLong { length: 501, limit: 500 }));
        assert!(parse(&"👩🏽".repeat(500)).is_ok());
        assert!(parse(&"ཀྱི".repeat(500)).is_ok());
        assert_eq!(parse(&"字".repeat(4000)), Err(TextError::TooLong { length: 4000, limit: 500 }));
    }

    #[test]
    fn names_are_one_short_line() {
        assert_eq!(ShownName::parse(" Ann\n\u{202e}Lee ").as_str(), "Ann Lee");
        assert_eq!(ShownName::parse("\u{200b}").as_str(), "?");
        assert_eq!(ShownName::parse(&"n".repeat(40)).as_str().len(), 32);
    }

    #[test]
    fn a_name_that_is_typed_is_not_cut_but_refused() {
        let typed = |name: &str| ShownName::typed(name).map(|n| n.as_str().to_owned());
        assert_eq!(typed(" Third row,\n left ").as_deref(), Ok("Third row, left"));
        assert_eq!(typed(&"བོ".repeat(32)).as_deref(), Ok("བོ".repeat(32).as_str()));
        assert_eq!(typed(&"n".repeat(33)), Err(TextError::TooLong { length: 33, limit: 32 }));
        assert_eq!(typed("\u{200b}"), Err(TextError::Empty));
    }

    #[test]
    fn printing_a_text_for_the_log_shows_no_words() {
        let text = Text::parse("secret", 500).expect("a good text");
        assert_eq!(format!("{text:?}"), "Text(6 bytes)");
    }

    proptest! {
        #[test]
        fn parsing_what_was_parsed_changes_nothing(typed in "\\PC{0,80}|.{0,80}") {
            if let Ok(text) = Text::parse(&typed, 500) {
                prop_assert_eq!(Text::parse(text.as_str(), 500).map(|t| t.0), Ok(text.0));
            }
        }
    }
}
