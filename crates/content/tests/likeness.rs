//! How well a repeated question is noticed, in figures, on pairs that are labelled by hand.
//! `cargo test -p content --test likeness -- --nocapture` prints them.

use std::time::{Duration, Instant};

use content::{Facts, Likeness};
use serde::Deserialize;

#[derive(Deserialize)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    a: String,
    b: String,
    same: bool,
    kind: String,
}

/// Other questions that are open when one arrives.
const OTHERS: usize = 30;

/// Shares from 0 to 1.
struct Figures {
    /// Right suggestions of all suggestions.
    precision: f32,
    /// Repeated questions for which the right one was suggested.
    recall: f32,
}

fn facts() -> Facts {
    Facts::built_in().expect("the built-in pack is right")
}

fn pairs(file: &str) -> Vec<Pair> {
    toml::from_str::<Pairs>(file).expect("pairs are TOML").pair
}

fn figures(name: &str, pairs: &[Pair]) -> Figures {
    let facts = facts();
    let (mut suggested, mut right) = (0, 0);
    for (place, pair) in pairs.iter().enumerate() {
        let mut open = Likeness::new(&facts);
        for (number, other) in pairs.iter().cycle().skip(place).take(OTHERS + 1).enumerate() {
            // Some questions are the first half of several pairs.
            if number == 0 || other.a != pair.a {
                open.put(number, &other.a);
            }
        }
        let found = open.like(&pair.b, |_| true);
        for wrong in found.iter().filter(|number| !(pair.same && **number == 0)) {
            let other = &pairs[(place + wrong) % pairs.len()].a;
            println!("{name}: wrong ({}): {:?} for {:?}", pair.kind, other, pair.b);
        }
        if pair.same && !found.contains(&0) {
            println!("{name}: missed ({}): {:?} for {:?}", pair.kind, pair.a, pair.b);
        }
        suggested += found.len();
        right += usize::from(pair.same && found.contains(&0));
    }
    let repeated = pairs.iter().filter(|pair| pair.same).count();
    let figures = Figures { precision: right as f32 / suggested as f32, recall: right as f32 / repeated as f32 };
    println!(
        "{name}: precision {:.3} of {suggested} suggestions, recall {:.3} of {repeated} repeated questions",
        figures.precision, figures.recall
    );
    figures
}

#[test]
fn a_repeated_question_is_noticed() {
    let figures = figures("duplicates.toml", &pairs(include_str!("data/duplicates.toml")));
    assert!(figures.precision >= 0.90 && figures.recall >= 0.75);
}

#[test]
fn a_repeated_question_is_noticed_in_chinese() {
    let figures = figures("duplicates-chinese.toml", &pairs(include_str!("data/duplicates-chinese.toml")));
    assert!(figures.precision >= 0.90 && figures.recall >= 0.75);
    let mut open = Likeness::new(&facts());
    open.put(1, "机场的人脸识别数据保存多久？");
    assert_eq!(open.like("机场人脸识别的数据会保存多久", |_| true), [1]);
    assert_eq!(open.like("機場人臉識別的數據會保存多久", |_| true), [1]);
}

#[test]
fn a_repeated_question_is_noticed_in_scripts_without_capitals_or_spaces() {
    let all = pairs(include_str!("data/duplicates-scripts.toml"));
    let figures = figures("duplicates-scripts.toml", &all);
    assert!(figures.precision >= 0.90 && figures.recall >= 0.75);
}

#[test]
fn pairs_that_nothing_was_chosen_by_do_as_well() {
    let figures = figures("duplicates-held-out.toml", &pairs(include_str!("data/duplicates-held-out.toml")));
    assert!(figures.precision >= 0.80 && figures.recall >= 0.70);
}

#[test]
fn what_is_the_same_is_alike_in_any_script() {
    let facts = facts();
    let questions = [
        "Who reads the data of the network ID?",
        "网号网证的登录记录会保存多久？",
        "བོད་ལ་སློབ་གྲྭ་ནང་བོད་སྐད་སློབ་ཀྱི་ཡོད་དམ།",
        "شىنجاڭدا تېلېفون تەكشۈرۈش قايسى قانۇنغا ئاساسلىنىدۇ؟",
        "Кто проверяет данные в Китае?",
    ];
    let mut open = Likeness::new(&facts);
    for (number, question) in questions.iter().enumerate() {
        open.put(number, question);
    }
    for (number, question) in questions.iter().enumerate() {
        assert_eq!(open.like(question, |_| true), [number], "{question}");
        assert!(open.like(question, |other| other != number).is_empty(), "{question}");
    }
    for text in ["", "?", "the", "🏔️", "的"] {
        assert!(open.like(text, |_| true).is_empty(), "{text:?}");
    }
}

#[test]
fn an_abbreviation_is_what_it_stands_for() {
    let mut open = Likeness::new(&facts());
    open.put(1, "Which fines does the PIPL allow?");
    assert_eq!(open.like("Which fines does the Personal Information Protection Law allow?", |_| true), [1]);
    assert!(open.like("Which fines does the Cybersecurity Law allow?", |_| true).is_empty());
}

#[test]
fn a_question_can_change_and_go() {
    let mut open = Likeness::new(&facts());
    open.put(1, "Can a blind person use the network certificate?");
    open.put(1, "How many posts did the LGBT groups lose?");
    assert!(open.like("Can a blind person use the network certificate?", |_| true).is_empty());
    assert_eq!(open.like("How many posts did LGBT groups lose?", |_| true), [1]);
    open.remove(1);
    open.remove(2);
    assert!(open.is_empty() && open.like("How many posts did the LGBT groups lose?", |_| true).is_empty());
}

/// How long it takes to compare a question with so many open ones: the best of several, as this machine does other
/// things, too.
fn took(open: &Likeness<usize>, question: &str) -> Duration {
    let took = (0..15).map(|_| {
        let start = Instant::now();
        std::hint::black_box(open.like(question, |_| true));
        start.elapsed()
    });
    took.min().unwrap_or_default()
}

#[test]
fn time_grows_no_faster_than_the_number_of_open_questions() {
    let facts = facts();
    let pairs = pairs(include_str!("data/duplicates.toml"));
    let halves = pairs.iter().flat_map(|pair| [&pair.a, &pair.b]).collect::<Vec<_>>();
    let open = |count: usize| {
        let mut open = Likeness::new(&facts);
        for number in 0..count {
            let (first, second) =
                (halves[number % halves.len()], halves[(number * 7 + number / halves.len()) % halves.len()]);
            open.put(number, &format!("{first} {second}"));
        }
        open
    };
    let (few, many) = (open(200), open(1_600));
    let all = |open| halves.iter().step_by(8).map(|half| took(open, half)).sum::<Duration>();
    let (few, many) = (all(&few), all(&many));
    println!("200 open: {few:?}; 1,600 open: {many:?}");
    // Eight times as many; half as much again for what a full machine does to a cache.
    assert!(many < few * 12, "{few:?} {many:?}");
}
