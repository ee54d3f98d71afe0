//! What is sifted is what would be found if every question were looked at; and it costs no more among thousands.

mod plain;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;

use super::Likeness;
use super::sift::Held;
use super::sought::ALIKE;
use crate::facts::Facts;
use crate::limits::MOST_ALIKE;
use plain::Plain;

/// What the order of a sum may change.
const SLACK: f32 = 1e-4;

/// Words that are common, rare, mistyped, of one family, names, numbers, abbreviations and what they stand for, articles,
/// signs; and those whose stem another writes.
const WORDS: &str = "what, who, the, of, and, not, police, camera, cameras, surveillance, survielance, surveyor, \
    encryption, encrypted, encrypt, Xinjiang, Xinjang, Tibet, Tibetan, Shanghai, Uyghur, PIPL, Personal Information \
    Protection Law, CSL, Cybersecurity Law, UN, 2017, 35, 12,000, article 35, Art. 7, art, arted, section, sectioned, \
    身份证, 人脸识别, 的数据, 網號, 數據, данные, закон, законы, བོད་ཡིག, قانۇن, ?";

/// What everybody writes.
const COMMON: &str = "what becomes of proposals when nobody speaks for them";

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::built_in().expect("the built-in pack is right"));

/// Both, to be told the same.
struct Both {
    sifted: Likeness<u32>,
    plain: Plain,
}

impl Both {
    fn new() -> Self {
        Self { sifted: Likeness::new(&FACTS), plain: Plain::new(&FACTS) }
    }

    fn put(&mut self, key: u32, text: &str) {
        self.sifted.put(key, text);
        self.plain.put(key, text);
    }

    fn remove(&mut self, key: u32) {
        self.sifted.remove(key);
        self.plain.remove(key);
    }

    /// The number of questions found.
    fn agree(&self, text: &str, among: impl Fn(u32) -> bool) -> usize {
        assert_eq!(self.sifted.len(), self.plain.len());
        let likeness = self.plain.likeness(text);
        let mut expected =
            likeness.iter().filter(|(key, likeness)| **likeness >= ALIKE && among(**key)).collect::<Vec<_>>();
        expected.sort_by(|(first, a), (second, b)| b.total_cmp(a).then(first.cmp(second)));
        expected.truncate(MOST_ALIKE);
        let found = self.sifted.like(text, &among);
        assert!(found.iter().all(|key| among(*key)) && found.iter().collect::<BTreeSet<_>>().len() == found.len());
        // Where rounding decides, the one is as good as the other; and whether one is there at all.
        let reached = |key: Option<&u32>| key.map_or(ALIKE, |key| likeness[key]);
        for place in 0..MOST_ALIKE {
            let (found, expected) = (found.get(place), expected.get(place).map(|(key, _)| *key));
            let close = (reached(found) - reached(expected)).abs() < SLACK;
            assert!(found == expected || close, "{place}: {found:?}, not {expected:?}, for {text:?}");
        }
        found.len()
    }
}

fn words() -> Vec<&'static str> {
    WORDS.split(", ").collect()
}

fn text() -> impl Strategy<Value = String> {
    let words = prop::collection::vec(select(words()), 0..9);
    (any::<bool>(), words).prop_map(|(common, words)| {
        let words = words.join(" ");
        if common { format!("{COMMON} {words}") } else { words }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_is_sifted_is_what_looking_at_each_question_finds(
        changes in prop::collection::vec((0_u32..30, prop::option::weighted(0.8, text())), 1..80),
        asked in prop::collection::vec(text(), 1..12),
    ) {
        let mut both = Both::new();
        for (key, text) in &changes {
            match text {
                Some(text) => both.put(*key, text),
                None => both.remove(*key),
            }
        }
        for text in asked.iter().chain(changes.iter().filter_map(|(_, text)| text.as_ref()).take(12)) {
            both.agree(text, |_| true);
            both.agree(text, |key| key % 2 == 0);
        }
    }
}

#[test]
fn the_same_is_found_among_thousands() {
    let words = words();
    let mut both = Both::new();
    let text = |number: usize| {
        let some = (1..number % 5 + 2).map(|place| words[(number * place + number / 11) % words.len()]);
        let some = some.collect::<Vec<_>>().join(" ");
        let (rare, rarer) = (number % 1_700, number % 3_100);
        if number.is_multiple_of(3) { format!("{some} {rarer}") } else { format!("{COMMON} {some} {rare} {rarer}") }
    };
    (0..9_000).for_each(|number| both.put(number, &text(number as usize)));
    (0..9_000).step_by(13).for_each(|number| both.remove(number));
    (0..9_000).step_by(26).for_each(|number| both.put(number, &text(number as usize * 5 + 1)));
    let found = (0..9_500).step_by(293).map(|number| both.agree(&text(number as usize), |key| key % 5 != 0));
    let found = found.sum::<usize>();
    assert!(found > 10, "{found}");
}

/// Questions that differ in a number alone.
fn proposals(count: u32) -> Likeness<u32> {
    let mut open = Likeness::new(&FACTS);
    (0..count).for_each(|number| open.put(number, &proposal(number)));
    open
}

fn proposal(number: u32) -> String {
    format!("What becomes of proposal {number} if nobody speaks for it, and who decides on that?")
}

#[test]
fn words_that_all_questions_share_are_not_walked() {
    let open = proposals(20_000);
    for text in [proposal(7), proposal(30_000), "What becomes of a proposal if nobody speaks for it?".to_owned()] {
        let sought = open.sought(&text);
        let (deciding, common) = sought.deciding(&open.terms);
        assert!(deciding.iter().map(Held::holders).sum::<usize>() <= 1, "{text}");
        assert!(common.iter().map(Held::holders).sum::<usize>() >= 60_000, "{text}");
        let mut met = 0;
        sought.sift(&open.terms, |_| met += 1);
        assert!(met <= 1, "{text}");
    }
}

#[test]
fn what_is_gone_leaves_its_numbers_to_others() {
    let mut open = proposals(100);
    let before = (open.questions.len(), open.terms.numbers());
    for round in 1..10 {
        (0..100).for_each(|number| open.put(number, &proposal(round * 100 + number)));
        (0..50).for_each(|number| open.remove(number));
        (0..50).for_each(|number| open.put(1_000 + number, &proposal(round * 100 + number)));
        (0..50).for_each(|number| open.remove(1_000 + number));
        (0..50).for_each(|number| open.put(number, &proposal(round * 100 + number)));
    }
    assert_eq!((open.questions.len(), open.terms.numbers()), before);
    (0..100).for_each(|number| open.remove(number));
    assert!(open.is_empty() && open.terms.find("proposal").is_none());
}
