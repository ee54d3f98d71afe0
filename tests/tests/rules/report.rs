//! The report of the scripted workshop, of a hostile one and of a very large one: what it tells, what it never tells, under
//! which headings, and how long that takes.

mod enormous;
mod forms;
mod hostile;
mod records;

use std::collections::BTreeSet;

use content::Facts;
use report::{Anonymous, Asker, Form, Format, Report};
use serde_json::Value;
use tests::scripted;
use workshop::order::fair::{Candidate, Load};
use workshop::{
    Account, Asker as StoredAsker, Chronicle, DecisionKind, Identity, Kind, Number, Question, ShownName, State, Text,
    Time, Wishes, Word,
};

const SCHEMA: &str = include_str!("../../../docs/report.schema.json");

fn facts() -> Facts {
    Facts::built_in().expect("the facts are good")
}

fn told(of: (Chronicle, Time), facts: &Facts) -> Report {
    Report::of(&of.0.closing(of.1), facts, of.1)
}

fn markdown(report: &Report) -> String {
    report.text(Format::Markdown, &Form::default()).expect("written")
}

fn html(report: &Report) -> String {
    report.text(Format::Html, &Form::default()).expect("written")
}

#[test]
fn every_report_follows_the_schema_and_reads_as_it_was_written() {
    let facts = facts();
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is one");
    let (running, now) = scripted::chronicle(&facts);
    let draft = Report::of(&running, &facts, now);
    assert!(draft.draft && markdown(&draft).contains("**Draft"));
    for report in [draft, told(scripted::chronicle(&facts), &facts), told(scripted::hostile(&facts), &facts)] {
        let json = report.to_json().expect("written");
        let value: Value = serde_json::from_str(&json).expect("JSON");
        let wrong: Vec<String> = schema.iter_errors(&value).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        let again = Report::from_json(&json).expect("read again");
        assert_eq!(again, report);
        for format in Format::all() {
            assert!(
                again.text(format, &Form::default()).expect("written")
                    == report.text(format, &Form::default()).expect("written"),
                "{format:?}"
            );
        }
        assert!(serde_json::from_value::<Report>(serde_json::json!({ "version": 2, "more": 1 })).is_err());
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
        let text = report.text(format, &Form::default()).expect("written");
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

/// Class, date and headline of a fact in the report's language, also of a report that was kept without other headlines.
#[test]
fn the_facts_that_were_shown_are_told_in_the_reports_language() {
    let all = i18n::Languages::built_in();
    let french = all.iter().find(|l| l.tag() == "fr").expect("is spoken");
    let form = Form { language: french, ..Form::default() };
    let mut report = told(scripted::chronicle(&facts()), &facts());
    let fact = &report.facts[0];
    assert_eq!((fact.evidence.as_str(), fact.as_of.as_str()), ("law", "2025-06-01"), "what the JSON says");
    let headline = fact.headlines.iter().find(|h| h.language == "fr").expect("translated").text.clone();
    let english = fact.headline.clone();
    for format in [Format::Markdown, Format::Html] {
        let text = report.text(format, &form).expect("written");
        let told = text.contains("(loi, état au 01/06/2025)") && text.contains(&headline) && !text.contains(&english);
        assert!(told, "{format:?}: {headline}");
    }
    report.facts[0].headlines.clear();
    let kept = Report::from_json(&report.to_json().expect("written")).expect("read again");
    assert!(kept.text(Format::Html, &form).expect("written").contains(&english));
}

/// One word for one state: in the table as at the desk.
#[test]
fn states_are_called_in_the_table_as_everywhere() {
    let report = told(scripted::chronicle(&facts()), &facts());
    let csv = report.text(Format::Csv, &Form::default()).expect("written");
    for state in ["waiting", "answered", "declined", "merged", "withdrawn", "deferred", "filed", "unanswered"] {
        let is_there = report.questions.iter().any(|q| serde_json::json!(q.state) == state);
        assert_eq!(csv.contains(&format!(",{state},")), is_there, "{state}");
    }
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
    assert_eq!(report.numbers.anonymous, Anonymous::Few);
    assert_eq!(named(&report), 0);
    assert!(report.questions.iter().all(|q| q.asker != Some(Asker::Anonymous)));
    assert!(html(&report).contains("fewer than five questions on the floor"));
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
    // What the desk has not seen is not counted, not even when it closes: a number would tell of the last seconds.
    let (mut running, now) = scripted::chronicle(&facts);
    let sent = Report::of(&running, &facts, now).numbers.submitted;
    running.questions.iter_mut().take(3).for_each(|q| q.seen = false);
    let draft = Report::of(&running, &facts, now);
    assert_eq!(draft.numbers.submitted, sent - 3);
    assert_eq!(Report::of(&running.closing(now), &facts, now).numbers.submitted, sent - 3);
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
    assert_eq!(c.wishing.to_string(), "120-124");
    assert_eq!([c.reached.asked, c.reached.fair].map(|n| n.to_string()), ["110-114"; 2]);
    assert_eq!(c.reached.upvotes.to_string(), "70-74");
}

/// Each order chooses among what was on the floor at that second, and not yet put aside or answered in writing.
#[test]
fn no_order_asks_what_could_not_be_chosen_at_that_moment() {
    let facts = facts();
    let (chronicle, now) = scripted::chronicle(&facts);
    let at = |second: i64| Time::from_ms(chronicle.workshop.opened_at.ms() + second * 1_000);
    // Number, supports, state at the end, approved when, and what came of it when.
    let all = [
        (1, 5, State::Deferred, 1, Some((DecisionKind::Defer, 5))),
        (2, 3, State::Open, 1, None),
        (3, 9, State::Open, 8, None),
        (4, 2, State::Answered, 1, Some((DecisionKind::Answer, 10))),
        (5, 1, State::Answered, 1, Some((DecisionKind::Answered, 7))),
        (6, 20, State::Filed, 1, None),
    ];
    let compared = |stagings: [(u32, i64); 3]| {
        let (mut questions, mut decisions, mut candidates, mut voters) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for (n, supports, state, approved, then) in all {
            let asker = StoredAsker::Unlisted(workshop::Source::Room);
            let kind = if state == State::Filed { Kind::Statement } else { Kind::Question };
            let text = Text::stored(format!("Question {n}"));
            let mut q = Question::new(chronicle.workshop.id, Number(n), asker, kind, text, true, at(0));
            (q.supports, q.state) = (supports, state);
            candidates.push(Candidate {
                number: q.number,
                asked_at: q.asked_at,
                supporters: (voters..voters + supports as usize).collect(),
                own: 1,
            });
            voters += supports as usize;
            for (kind, second) in [Some((DecisionKind::Approve, approved)), then].into_iter().flatten() {
                let (by, from) = (Account(9), State::Waiting);
                let decision =
                    workshop::Decision { number: q.number, kind, by, at: at(second), from, words_before: None };
                decisions.push(workshop::Past { step: 0, undone: false, decision });
            }
            questions.push(q);
        }
        let wishes = Some(Wishes { candidates, starts: vec![Load::ZERO; voters] });
        let staging = |(n, second)| workshop::Staging { step: 0, number: Number(n), at: at(second), instead_of: None };
        let stagings = stagings.map(staging).to_vec();
        let one = Chronicle { questions, decisions, stagings, wishes, participants: 40, ..chronicle.clone() };
        let c = told((one, now), &facts).comparison.expect("wishes are known");
        assert_eq!(c.wishing.to_string(), "45-49", "forty supporters, and each question's own voter");
        let rows = c.rows.iter().map(|row| [Some(row.asked), row.fair, row.upvotes].map(Option::unwrap_or_default));
        (rows.collect::<Vec<_>>(), [c.reached.asked, c.reached.fair, c.reached.upvotes].map(|n| n.to_string()))
    };
    let (rows, reached) = compared([(2, 3), (5, 6), (3, 9)]);
    assert_eq!(rows, [[2, 1, 1], [5, 2, 2], [3, 3, 3]]);
    // 3 + 1 + 9 and three of their own; 5 + 3 + 9 and three.
    assert_eq!(reached, ["15-19", "20-24", "20-24"]);
    let (rows, _) = compared([(2, 5), (5, 6), (3, 8)]);
    assert_eq!(
        rows,
        [[2, 2, 2], [5, 4, 4], [3, 3, 3]],
        "the first is put aside, and the third approved, in that second"
    );
    let (rows, _) = compared([(2, 10), (5, 11), (3, 12)]);
    assert_eq!(rows, [[2, 3, 3], [5, 2, 2], [3, 5, 5]], "the fourth is answered; what was staged stays to be chosen");
}

/// No number of people in a draft, and in a final report none that one person more or less would move.
#[test]
fn people_are_counted_in_steps_and_in_a_draft_not_at_all() {
    let facts = facts();
    let (running, now) = scripted::chronicle(&facts);
    let draft = Report::of(&running, &facts, now);
    assert_eq!((draft.participants, draft.comparison, draft.numbers.median_wait_min), (None, None, None));
    let with = |participants: u32| {
        let (chronicle, now) = scripted::chronicle(&facts);
        told((Chronicle { participants, ..chronicle }, now), &facts).to_json().expect("written")
    };
    assert_eq!(with(10), with(14));
    assert_eq!(with(1), with(9));
    assert_ne!(with(14), with(15));
    let final_one = told(scripted::chronicle(&facts), &facts);
    assert!(final_one.participants.is_some() && final_one.comparison.is_some());
}

/// Where every order would have asked the same, a sentence says so, and no table with equal columns follows.
#[test]
fn orders_are_laid_side_by_side_only_where_they_differ() {
    let facts = facts();
    let mut report = told(scripted::chronicle(&facts), &facts);
    let comparison = report.comparison.as_mut().expect("wishes are known");
    for row in &mut comparison.rows {
        (row.fair, row.upvotes) = (Some(row.asked), Some(row.asked));
    }
    for text in [markdown(&report), html(&report)] {
        assert!(
            text.contains("Every order would have asked the same questions.") && !text.contains("By most supports")
        );
    }
    let never_asked = report.questions.iter().find(|q| q.staged.is_none() && q.supports.is_some()).map(|q| q.number);
    report.comparison.as_mut().expect("wishes are known").rows[0].upvotes = never_asked;
    for text in [markdown(&report), html(&report)] {
        assert!(text.contains("going by most supports it would have been"), "{text}");
        assert!(text.contains("By most supports") && text.contains("In fair order"));
    }
}

/// Dealt with in its order and with its minute, left by topic and with its language, and nothing said twice.
#[test]
fn a_reader_finds_first_what_was_dealt_with_and_then_what_was_not() {
    let facts = facts();
    let report = told(scripted::chronicle(&facts), &facts);
    let text = markdown(&report);
    let headings: Vec<&str> = text.lines().filter(|l| l.starts_with("## ")).map(|l| &l[3..]).collect();
    let wanted = ["In short", "What was dealt with", "What was not answered", "On record", "Key messages", "Fairness"];
    assert_eq!(headings, [&wanted[..], &["Agenda", "Annex"]].concat());
    let dealt =
        text.split("## What was dealt with").nth(1).and_then(|t| t.split("## What was not").next()).expect("it");
    let staged: Vec<String> = report.stage.iter().map(|s| format!("#{}**", s.number)).collect();
    let places: Vec<usize> = staged.iter().map(|n| dealt.find(n.as_str()).expect("it was dealt with")).collect();
    assert!(places.is_sorted(), "{staged:?}");
    assert!(dealt.contains("UTC · #") && dealt.contains("Answered aloud; notes: "), "{dealt}");
    let under = |q: &report::Question| report.agenda.iter().find(|t| Some(t.number) == q.topic).map(|t| &t.title.text);
    let mut topics = 0;
    for q in report.questions.iter().filter(|q| report.stage.iter().any(|s| s.number == q.number)) {
        let Some(title) = under(q) else { continue };
        let line = dealt.lines().find(|line| line.contains(&format!("#{}**", q.number))).expect("it was dealt with");
        assert!(line.ends_with(&format!(" · {title}")), "{line}");
        topics += 1;
    }
    assert!(topics > 3, "{topics} with a topic");
    for q in &report.questions {
        let Some(words) = &q.words else { continue };
        let line = words.text.lines().next().unwrap_or_default();
        assert!(html(&report).matches(&line.replace('\'', "&#39;")).count() >= 1, "{line}");
        assert_eq!(html(&report).matches(&format!("id=\"q{}\"", q.number)).count(), 1, "#{}", q.number);
    }
    for language in ["Uyghur", "Tibetan", "Chinese (simplified)", "Chinese (traditional)", "Russian", "Spanish"] {
        assert!(text.contains(language), "{language} is not named");
    }
    let page = html(&report);
    assert!(page.contains("dir=\"rtl\" lang=\"ug\"") && page.contains("lang=\"zh-Hant\""));
    assert!(!text.contains("Questions sent in every") && !page.contains("<svg"), "no clock of asking");
}
