//! A workshop far larger than any: its report is made in time, and packed where Discord takes no file as large.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use content::Facts;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use report::{Form, Format, Report};
use tests::scripted;
use workshop::order::fair::{Candidate, Load};
use workshop::{Asker as StoredAsker, Chronicle, Kind, Number, Question, State, Text, Time, Wishes};

use crate::{facts, html};

/// 2,000 questions of 500 characters, 60,000 supports by 1,500 people, 400 brought to the stage.
fn enormous(facts: &Facts) -> (Chronicle, Time) {
    let (mut chronicle, now) = scripted::chronicle(facts);
    let mut rng = StdRng::seed_from_u64(1);
    let words = ["人脸识别", "surveillance", "données", "права", "བོད་ཡིག", "کتاب", "law?", "\"quoted\"", "<b>", "|"];
    let opened = chronicle.workshop.opened_at;
    chronicle.questions.clear();
    chronicle.decisions.clear();
    chronicle.stagings.clear();
    let mut candidates = Vec::new();
    for n in 1..=2_000 {
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

#[test]
fn an_enormous_workshop_is_told_in_time_and_packed_for_discord() {
    let facts = facts();
    let (chronicle, now) = enormous(&facts);
    let chronicle = chronicle.closing(now);
    let took = |what: &str, most: Duration, began: Instant| {
        let took = began.elapsed();
        println!("{what}: {took:?}");
        assert!(took < most, "{what} took {took:?}");
    };
    let began = Instant::now();
    let report = Report::of(&chronicle, &facts, now);
    let json = report.to_json().expect("written");
    took("JSON", Duration::from_secs(1), began);
    let began = Instant::now();
    let html = html(&report);
    took("HTML", Duration::from_secs(2), began);
    println!("JSON {} bytes, HTML {} bytes", json.len(), html.len());
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
