//! The report of the scripted workshop, of a hostile one and of a very large one: what it tells, what it never tells, and
//! how long that takes.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use content::Facts;
use pulldown_cmark::{Event, Options, Parser, Tag};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use report::{Asker, Count, Format, Report};
use serde_json::Value;
use tests::scripted;
use workshop::order::fair::{Candidate, Load};
use workshop::{
    Account, Asker as StoredAsker, Chronicle, Identity, Kind, Number, Question, ShownName, State, Text, Time, Wishes,
    Word,
};

const SCHEMA: &str = include_str!("../../docs/report.schema.json");

fn facts() -> Facts {
    Facts::built_in().expect("the facts are good")
}

fn told(of: (Chronicle, Time), facts: &Facts) -> Report {
    Report::of(&of.0.closing(of.1), facts, of.1)
}

/// What the texts in a report say, the tricks in them aside.
fn cleaned(text: &str) -> String {
    Text::parse_within(text, usize::MAX, usize::MAX).map_or_else(|_| String::new(), |t| t.as_str().to_owned())
}

#[test]
fn every_report_follows_the_schema_and_reads_as_it_was_written() {
    let facts = facts();
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is one");
    let (running, now) = scripted::chronicle(&facts);
    let draft = Report::of(&running, &facts, now);
    assert!(draft.draft && draft.to_markdown().expect("written").contains("**Draft"));
    for report in [draft, told(scripted::chronicle(&facts), &facts), told(scripted::hostile(&facts), &facts)] {
        let json = report.to_json().expect("written");
        let value: Value = serde_json::from_str(&json).expect("JSON");
        let wrong: Vec<String> = schema.iter_errors(&value).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        let again = Report::from_json(&json).expect("read again");
        assert_eq!(again, report);
        for format in Format::all() {
            assert!(again.text(format).expect("written") == report.text(format).expect("written"), "{format:?}");
        }
        assert!(serde_json::from_value::<Report>(serde_json::json!({ "version": 1, "more": 1 })).is_err());
    }
}

#[test]
fn states_add_up_to_what_was_sent_and_reasons_to_what_was_declined() {
    let facts = facts();
    let (running, now) = scripted::chronicle(&facts);
    for report in [Report::of(&running, &facts, now), told(scripted::chronicle(&facts), &facts)] {
        let (n, s, d) = (&report.numbers, &report.numbers.states, &report.numbers.declined);
        let states = s.waiting + s.open + s.on_the_stage + s.answered + s.declined + s.merged + s.withdrawn;
        assert_eq!(states + s.deferred + s.filed + s.unanswered, n.submitted);
        assert_eq!(report.questions.len(), n.submitted as usize);
        let reasons = d.duplicate + d.off_topic + d.abuse + d.exposes_a_person + d.not_a_question + d.no_time;
        assert_eq!(reasons, s.declined);
        assert_eq!(n.over_time.sent.iter().sum::<u32>(), n.submitted);
        let decided = |of: fn(&report::Moderator) -> u32| n.moderators.iter().map(of).sum::<u32>();
        assert_eq!(decided(|m| m.declined), s.declined);
        assert_eq!(decided(|m| m.staged), n.stagings);
    }
}

/// Nothing leads to a person: no account, no name of an anonymous asker or a moderator, no words that were not let out.
#[test]
fn no_format_tells_who_asked_anonymously_who_moderated_or_what_nobody_let_out() {
    let facts = facts();
    let (mut chronicle, now) = scripted::chronicle(&facts);
    let accounts: BTreeSet<u64> = (1_000..1_011).collect();
    // Ids as long as Discord's, so that finding them is no accident.
    let long = |account: &mut Account| account.0 += 880_000_000_000_000_000;
    for q in &mut chronicle.questions {
        if let StoredAsker::Named { account, .. } = &mut q.asker {
            long(account);
        }
    }
    chronicle.decisions.iter_mut().for_each(|p| long(&mut p.decision.by));
    for speaker in &mut chronicle.speakers {
        speaker.account.iter_mut().for_each(long);
    }
    let hidden: Vec<String> = chronicle
        .questions
        .iter()
        .filter(|q| !matches!(q.state, State::Open | State::Answered | State::OnTheStage | State::Filed))
        .filter_map(|q| Some(q.words.text()?.as_str().to_owned()))
        .collect();
    assert!(hidden.len() > 8, "{}", hidden.len());
    let report = told((chronicle, now), &facts);
    for format in Format::all() {
        let text = report.text(format).expect("written");
        for account in &accounts {
            assert!(!text.contains(&(account + 880_000_000_000_000_000).to_string()), "{format:?} has an account");
        }
        for name in ["Mateo", "Aiko", "Ingrid", "Okafor", "Tashi88", "wenli"] {
            assert!(!text.contains(name), "{format:?} names {name}");
        }
        for words in &hidden {
            assert!(!text.contains(words.as_str()), "{format:?} has words that nobody let out: {words}");
        }
    }
    // In this script he asked under his name only what was declined.
    assert!(report.questions.iter().all(|q| q.supports.is_some() == q.asker.is_some()));
}

#[test]
fn names_are_shown_only_where_the_policy_has_names_and_five_asked_anonymously() {
    let facts = facts();
    let named = |r: &Report| r.questions.iter().filter(|q| matches!(q.asker, Some(Asker::Named(_)))).count();
    let not_told = |r: &Report| r.questions.iter().filter(|q| q.asker == Some(Asker::NotTold)).count();
    let report = told(scripted::chronicle(&facts), &facts);
    assert!(named(&report) > 5 && not_told(&report) == 0);

    let (mut chronicle, now) = scripted::chronicle(&facts);
    chronicle.workshop.identity = Identity::AnonymousOnly;
    let report = told((chronicle, now), &facts);
    assert!(named(&report) == 0 && not_told(&report) > 5);

    // Four on the floor asked anonymously: nothing tells how many, or which.
    let (mut chronicle, now) = scripted::chronicle(&facts);
    let mut left = 4;
    for q in &mut chronicle.questions {
        let public = q.state.is_public();
        if q.asker.is_anonymous() && public {
            if left == 0 {
                q.asker = StoredAsker::Named { account: Account(7), name: ShownName::parse("Ann") };
            }
            left = i32::max(left - 1, 0);
        }
    }
    let report = told((chronicle, now), &facts);
    assert_eq!(report.numbers.anonymous, Count::Few);
    assert_eq!(named(&report), 0);
    assert!(report.questions.iter().all(|q| q.asker != Some(Asker::Anonymous)));
    assert!(report.to_html().expect("written").contains("fewer than five questions on the floor"));
}

#[test]
fn the_order_of_questions_and_the_draft_tell_nothing_of_when_one_was_asked() {
    let facts = facts();
    let report = told(scripted::chronicle(&facts), &facts);
    let (mut turned, now) = scripted::chronicle(&facts);
    turned.questions.reverse();
    let other = told((turned, now), &facts);
    let numbers = |r: &Report| r.questions.iter().map(|q| q.number).collect::<Vec<_>>();
    assert_eq!(numbers(&report), numbers(&other), "the order in which they are stored makes no difference");
    // What the desk has not seen is not counted either.
    let (mut running, now) = scripted::chronicle(&facts);
    let sent = Report::of(&running, &facts, now).numbers.submitted;
    running.questions.iter_mut().take(3).for_each(|q| q.seen = false);
    let draft = Report::of(&running, &facts, now);
    assert_eq!(draft.numbers.submitted, sent - 3);
    assert_eq!(draft.numbers.over_time.sent.iter().sum::<u32>(), sent - 3);
    assert_eq!(Report::of(&running.closing(now), &facts, now).numbers.submitted, sent);
}

/// 60 of 100 people have ten favourites in common, 40 have ten others: by most supports the 60 take every slot.
#[test]
fn the_comparison_shows_whom_the_order_by_most_supports_would_have_left_out() {
    let facts = facts();
    let (mut chronicle, now) = scripted::chronicle(&facts);
    let ask = |n: u32, supports: u32| {
        let asker = StoredAsker::Unlisted(workshop::Source::Room);
        let text = Text::stored(format!("Question {n}"));
        let mut q = Question::new(chronicle.workshop.id, Number(n), asker, Kind::Question, text, true, now);
        (q.supports, q.asked_at) = (supports, chronicle.workshop.opened_at);
        q
    };
    let many: Vec<Question> = (1..=10).map(|n| ask(n, 60)).collect();
    let few: Vec<Question> = (11..=20).map(|n| ask(n, 40)).collect();
    let candidate = |q: &Question, voters: std::ops::Range<usize>| Candidate {
        number: q.number,
        asked_at: q.asked_at,
        supporters: voters.collect(),
        own: 1,
    };
    let candidates = many.iter().map(|q| candidate(q, 0..60)).chain(few.iter().map(|q| candidate(q, 60..100)));
    chronicle.wishes = Some(Wishes { candidates: candidates.collect(), starts: vec![Load::ZERO; 100] });
    // Only the first of each camp was brought to the stage, ten times in all.
    let stage = [1, 11, 2, 3, 12, 4, 13, 5, 6, 14];
    chronicle.stagings = (1..)
        .zip(stage)
        .map(|(step, n)| workshop::Staging { step, number: Number(n), at: now, instead_of: None })
        .collect();
    chronicle.questions = many.into_iter().chain(few).collect();
    (chronicle.decisions, chronicle.participants) = (Vec::new(), 100);
    let c = told((chronicle, now), &facts).comparison.expect("wishes are known");
    assert_eq!(c.rows.len(), 10);
    assert!(c.rows.iter().all(|r| r.upvotes.is_some_and(|n| n <= 10)), "{:?}", c.rows);
    let fair: Vec<u32> = c.rows.iter().filter_map(|r| r.fair).collect();
    assert_eq!(fair.iter().filter(|n| **n <= 10).count(), 6, "{fair:?}");
    // 100 supporters, and each question's own voter.
    assert_eq!((c.wishing, c.reached.asked), (Count::Exactly(120), Count::Exactly(110)));
    assert_eq!((c.reached.fair, c.reached.upvotes), (Count::Exactly(110), Count::Exactly(70)));
}

#[test]
fn hostile_texts_stay_text_in_markdown() {
    let facts = facts();
    let report = told(scripted::hostile(&facts), &facts);
    let markdown = report.to_markdown().expect("written");
    let mut quoted: Vec<String> = Vec::new();
    let mut depth = 0;
    for event in Parser::new_ext(&markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML came of it: {html}"),
            Event::Code(code) => panic!("code came of it: {code}"),
            Event::Rule | Event::TaskListMarker(_) | Event::FootnoteReference(_) => panic!("{event:?} came of it"),
            Event::Start(Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Strikethrough) => panic!("{event:?} came of it"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(dest_url.starts_with("http") && !dest_url.contains("127.0.0.1"))
            }
            Event::Start(Tag::BlockQuote(_)) => {
                depth += 1;
                quoted.push(String::new());
            }
            Event::End(pulldown_cmark::TagEnd::BlockQuote(_)) => depth -= 1,
            Event::Start(Tag::Heading { .. } | Tag::List(_) | Tag::Table(_)) => assert_eq!(depth, 0, "in a quotation"),
            Event::Text(text) if depth > 0 => quoted.last_mut().expect("one is open").push_str(&text),
            Event::SoftBreak | Event::HardBreak if depth > 0 => quoted.last_mut().expect("one is open").push('\n'),
            _ => {}
        }
    }
    let bare = |text: &str| text.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect::<String>();
    let quoted: BTreeSet<String> = quoted.iter().map(|text| bare(text)).collect();
    for text in scripted::HOSTILE {
        // Empty lines end a paragraph, and the rest of a text is another.
        let text = cleaned(text);
        assert!(quoted.contains(&text), "{text:?} did not stay as it was in {quoted:#?}");
    }
}

#[test]
fn hostile_texts_stay_text_in_html_and_in_tables() {
    let facts = facts();
    let report = told(scripted::hostile(&facts), &facts);
    let html = report.to_html().expect("written");
    for text in scripted::HOSTILE {
        let escaped: String = cleaned(text)
            .chars()
            .map(|c| match c {
                '<' => "&#60;".to_owned(),
                '>' => "&#62;".to_owned(),
                '&' => "&#38;".to_owned(),
                '"' => "&#34;".to_owned(),
                '\'' => "&#39;".to_owned(),
                c => c.to_string(),
            })
            .collect();
        assert!(html.contains(&escaped), "{text:?} is not in the page as text");
    }
    assert!(!html.contains("<script") && !html.contains("<img"));
    for text in [&html, &report.to_markdown().expect("written"), &report.to_json().expect("written")] {
        assert!(!text.contains(['\u{202e}', '\u{202d}', '\u{2066}', '\u{2067}', '\u{200b}', '\u{feff}']));
        assert!(!text.contains(&"\u{301}".repeat(9)), "marks are stacked");
    }
    let table = report.to_csv().expect("written");
    let table = table.strip_prefix('\u{feff}').expect("the mark that spreadsheets know UTF-8 by");
    let mut rows = csv::ReaderBuilder::new().from_reader(table.as_bytes());
    let columns = rows.headers().expect("a head").len();
    let rows: Vec<csv::StringRecord> = rows.records().collect::<Result<_, _>>().expect("rows");
    assert_eq!(rows.len(), report.questions.len());
    for row in &rows {
        assert_eq!(row.len(), columns);
        for cell in row {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell:?} would run");
        }
    }
}

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
    let html = report.to_html().expect("written");
    took("HTML", Duration::from_secs(2), began);
    println!("JSON {} bytes, HTML {} bytes", json.len(), html.len());
    let limit = html.len() - 1;
    let packed = report.file(Format::Html, limit).expect("packed");
    assert!(
        packed.zipped && packed.name == "report-129.html.zip" && packed.bytes.len() < limit / 2,
        "{}",
        packed.bytes.len()
    );
    assert_eq!(packed, report.file(Format::Html, limit).expect("packed"), "the same file twice");
    assert!(packed.bytes.starts_with(b"PK"), "an archive that every computer opens");
    assert!(!report.file(Format::Html, html.len()).expect("plain").zipped);
}
