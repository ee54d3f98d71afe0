//! What is written for the report: translations beside their originals, notes by topic, key messages with their results.

use report::{
    Form, Format, MessageRecord, NoteRecord, Outcome, Records, Report, RoundRecord, Templates, TranslationRecord,
};
use tests::scripted;
use workshop::{Chronicle, Text, Time, TopicNumber};

use crate::report::{facts, html, markdown};

fn text(text: &str) -> Text {
    Text::parse(text, 500).expect("a text")
}

fn written(chronicle: &Chronicle, now: Time) -> Records {
    let public = chronicle.questions.iter().find(|q| q.state.is_public()).expect("one is on the floor").number;
    let hidden = chronicle.questions.iter().find(|q| !q.state.is_public()).expect("one is not").number;
    let translation = |number, language: &str, words: &str| TranslationRecord {
        number,
        language: language.to_owned(),
        by: "R7".to_owned(),
        text: text(words),
    };
    let round = |support, objections| Some(RoundRecord { ended: now, support, objections });
    let message = |number, words: &str, round| MessageRecord { number, text: text(words), round };
    Records {
        staff: Vec::new(),
        translations: vec![
            translation(public, "ug", "تەرجىمە قىلىنغان سوئال"),
            translation(public, "x\" onload=\"", "In no language"),
            translation(hidden, "en", "Nobody let this out"),
        ],
        notes: vec![
            NoteRecord { by: "M1".to_owned(), topic: None, text: text("A note on nothing in particular") },
            NoteRecord { by: "M1".to_owned(), topic: Some(TopicNumber(1)), text: text("A note on the first topic") },
        ],
        messages: vec![
            message(1, "Everybody can live with this.", round(9, 0)),
            message(2, "Some object to this.", round(9, 2)),
            message(3, "Too few had a voice on this.", round(3, 1)),
            message(4, "Nobody was asked about this.", None),
        ],
        log: Some("0123abcd".to_owned()),
    }
}

#[test]
fn translations_notes_and_key_messages_stand_in_the_report() {
    let facts = facts();
    let (chronicle, now) = scripted::chronicle(&facts);
    let records = written(&chronicle, now);
    let report = Report::with_records(&chronicle.closing(now), &records, &facts, now);
    let outcomes: Vec<Outcome> = report.messages.iter().map(|m| m.outcome).collect();
    use Outcome::{Agreed, FewTookPart, NotPut, ObjectionsRemain};
    assert_eq!(outcomes, [Agreed, ObjectionsRemain, FewTookPart, NotPut]);
    assert_eq!(report.notes.iter().map(|n| n.topic).collect::<Vec<_>>(), [Some(1), None], "by topic");
    assert_eq!(Report::from_json(&report.to_json().expect("written")).expect("read again"), report);
    for words in [markdown(&report), html(&report)] {
        for told in [
            "تەرجىمە قىلىنغان سوئال",
            "Translation by the moderators",
            "R7",
            "A note on the first topic",
            "A note on nothing in particular",
            "support 9, objections 2",
            "objections remain",
            "fewer than five took part",
            "not put",
            "0123abcd",
        ] {
            assert!(words.contains(told), "{told} is missing");
        }
        assert!(!words.contains("Nobody let this out") && !words.contains("onload="));
        assert!(!words.contains("support 3"), "what four people said is not told");
    }
    assert!(html(&report).contains("dir=\"rtl\" lang=\"ug\">تەرجىمە"));
    let table = report.text(Format::Csv, &Form::default()).expect("written");
    assert!(table.contains("Uyghur: تەرجىمە"), "{table}");
}

/// In a draft nothing tells how many people there are, not even who said nothing in a round.
#[test]
fn a_draft_tells_the_voices_of_a_round_and_nothing_of_those_who_were_silent() {
    let facts = facts();
    let (chronicle, now) = scripted::chronicle(&facts);
    let records = written(&chronicle, now);
    let report = Report::with_records(&chronicle, &records, &facts, now);
    assert_eq!((report.messages[0].support, report.messages[0].silent), (Some(9), None));
}

/// Votes are told exactly and how many took part in steps; no number of votes tells more of the latter than the step.
#[test]
fn whoever_was_silent_tells_no_more_of_how_many_there_were_than_their_step() {
    let facts = facts();
    let (chronicle, now) = scripted::chronicle(&facts);
    let records = written(&chronicle, now);
    let silent = |participants: u32, objections: u32| {
        let mut records = records.clone();
        records.messages.iter_mut().filter_map(|m| m.round.as_mut()).for_each(|round| round.objections = objections);
        let mut chronicle = chronicle.clone().closing(now);
        chronicle.participants = participants;
        let report = Report::with_records(&chronicle, &records, &facts, now);
        report.messages.iter().filter_map(|m| m.silent).map(|count| count.to_string()).collect::<Vec<_>>()
    };
    for objections in 0..12 {
        let all: std::collections::BTreeSet<_> = (25..30).map(|n| silent(n, objections)).collect();
        assert_eq!(all.len(), 1, "{objections}: {all:?}");
        assert!(all.iter().all(|counts| !counts.is_empty()));
    }
    assert_ne!(silent(30, 5), silent(60, 5));
}

/// The messages of a EuroDIG session stand under its heading, with what is still to be written marked.
#[test]
fn a_forum_gets_the_key_messages_under_its_heading() {
    let facts = facts();
    let (chronicle, now) = scripted::chronicle(&facts);
    let records = written(&chronicle, now);
    let report = Report::with_records(&chronicle.closing(now), &records, &facts, now);
    let templates = Templates::built_in().expect("they are right");
    let form = Form { locale: "en", template: templates.choose("eurodig").expect("it is there"), ..Form::default() };
    let words = report.text(Format::Markdown, &form).expect("written");
    let messages = words.split("## Messages").nth(1).and_then(|t| t.split("\n## ").next()).expect("the heading");
    assert!(
        messages.contains("to be written by the rapporteur") && messages.contains("Some object to this."),
        "{messages}"
    );
}
