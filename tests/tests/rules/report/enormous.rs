//! A workshop far larger than any: what its report takes grows with it and no faster, and it is packed where Discord takes no
//! file as large.

use std::collections::BTreeSet;
use std::time::Duration;

use content::Facts;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use report::{Form, Format, Report};
use tests::scripted;
use workshop::order::fair::{Candidate, Load};
use workshop::{Asker as StoredAsker, Chronicle, Kind, Number, Question, State, Text, Time, Wishes};

use crate::report::{facts, html};

/// A part of what is enormous: so many questions of 500 characters, thirty supports each by 1,500 people, every fifth brought
/// to the stage.
fn large(facts: &Facts, questions: u32) -> (Chronicle, Time) {
    let (mut chronicle, now) = scripted::chronicle(facts);
    let mut rng = StdRng::seed_from_u64(1);
    let words = ["人脸识别", "surveillance", "données", "права", "བོད་ཡིག", "کتاب", "law?", "\"quoted\"", "<b>", "|"];
    let opened = chronicle.workshop.opened_at;
    chronicle.questions.clear();
    chronicle.decisions.clear();
    chronicle.stagings.clear();
    let mut candidates = Vec::new();
    for n in 1..=questions {
        let mut text = String::new();
        while text.chars().count() < 490 {
            text.push_str(words[rng.random_range(0..words.len())]);
            text.push(' ');
        }
        let asker = StoredAsker::Anonymous(None);
        let at = opened.plus(Duration::from_secs(u64::from(n) * 2));
        let mut q =
            Question::new(chronicle.workshop.id, Number(n), asker, Kind::Question, Text::stored(text), true, at);
        let supporters: BTreeSet<usize> = (0..30).map(|_| rng.random_range(0..1_500)).collect();
        q.supports = u32::try_from(supporters.len()).expect("few");
        candidates.push(Candidate {
            number: q.number,
            asked_at: q.asked_at,
            supporters: supporters.into_iter().collect(),
            own: 1,
        });
        if n % 5 == 0 {
            q.state = State::Answered;
            let at = at.plus(Duration::from_mins(3));
            chronicle.stagings.push(workshop::Staging { step: n.into(), number: q.number, at, instead_of: None });
        }
        chronicle.questions.push(q);
    }
    chronicle.participants = 1_500;
    chronicle.wishes = Some(Wishes { candidates, starts: vec![Load::ZERO; 1_500] });
    (chronicle, now)
}

/// What this thread has had of a processor: the machine has other things to do as well.
fn processor() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux tells");
    let ns = stat.split_whitespace().next().and_then(|ns| ns.parse().ok());
    Duration::from_nanos(ns.expect("a figure"))
}

/// Linux may count in steps of this.
const TICK: Duration = Duration::from_millis(4);

/// The shortest of a few tries, a tick at least.
fn shortest(mut act: impl FnMut()) -> Duration {
    let once = |act: &mut dyn FnMut()| {
        let began = processor();
        act();
        processor() - began
    };
    (0..3).map(|_| once(&mut act)).min().expect("some").max(TICK)
}

#[test]
fn an_enormous_workshop_takes_as_much_longer_as_it_is_larger_and_is_packed_for_discord() {
    let facts = facts();
    let takes = |questions: u32| {
        let (chronicle, now) = large(&facts, questions);
        let chronicle = chronicle.closing(now);
        let json = shortest(|| drop(Report::of(&chronicle, &facts, now).to_json().expect("written")));
        let report = Report::of(&chronicle, &facts, now);
        let page = shortest(|| drop(html(&report)));
        println!("{questions} questions: JSON {json:?}, HTML {page:?}");
        (report, json, page)
    };
    let (_, small_json, small_page) = takes(500);
    let (report, json, page) = takes(2_000);
    assert!(json < small_json * 12, "JSON of four times as much: {json:?} after {small_json:?}");
    assert!(page < small_page * 12, "HTML of four times as much: {page:?} after {small_page:?}");
    let html = html(&report);
    let limit = html.len() - 1;
    let packed = report.file(Format::Html, &Form::default(), limit).expect("packed");
    assert!(
        packed.zipped && packed.name == "report-129.html.zip" && packed.bytes.len() < limit / 2,
        "{}",
        packed.bytes.len()
    );
    assert_eq!(packed, report.file(Format::Html, &Form::default(), limit).expect("packed"), "the same file twice");
    assert!(packed.bytes.starts_with(b"PK"), "an archive that every computer opens");
    assert!(!report.file(Format::Html, &Form::default(), html.len()).expect("plain").zipped);
}
