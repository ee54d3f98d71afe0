//! The report under the headings that a forum asks for: all of them, in their order, with all that the report tells, the gaps
//! marked and the limits told.

use report::{Form, Format, Template, Templates};
use tests::scripted;

use crate::report::{facts, told};

#[test]
fn every_template_has_all_that_the_report_tells_and_cuts_nothing() {
    let facts = facts();
    let templates = Templates::built_in().expect("they are right");
    let report = told(scripted::chronicle(&facts), &facts);
    for name in templates.names() {
        let form = Form { locale: "en", template: templates.choose(name).expect("it is there"), ..Form::default() };
        let page = report.text(Format::Html, &form).expect("written");
        let words = report.text(Format::Markdown, &form).expect("written");
        for q in report.questions.iter().filter(|q| q.words.is_some()) {
            assert_eq!(page.matches(&format!("id=\"q{}\"", q.number)).count(), 1, "{name}: #{}", q.number);
            for text in q.words.iter().chain(&q.answer) {
                let line = text.text.lines().next().unwrap_or_default();
                let bare = words.replace('\\', "");
                assert!(bare.contains(line), "{name} does not tell {line}");
            }
        }
        for told in ["Fairness", "Agenda", "Numbers", "Facts and sources", "What this report does not tell"] {
            assert!(words.contains(told), "{name} has nothing under {told}");
        }
        let file = report.file(Format::Markdown, &form, usize::MAX).expect("written");
        let wanted = if name == "plain" { "report-129.md".to_owned() } else { format!("report-129-{name}.md") };
        assert_eq!(file.name, wanted);
        assert_eq!(words.contains("to be written by the rapporteur"), name != "plain", "{name}");
    }
}

#[test]
fn the_form_of_2015_stands_in_its_order_and_its_lengths_are_told() {
    let facts = facts();
    let templates = Templates::built_in().expect("they are right");
    let report = told(scripted::chronicle(&facts), &facts);
    let form = Form { locale: "en", template: templates.choose("igf_2015").expect("it is there"), ..Form::default() };
    let words = report.text(Format::Markdown, &form).expect("written");
    let headings: Vec<&str> = words.lines().filter_map(|l| l.strip_prefix("## ")).take(8).collect();
    assert_eq!(
        headings,
        [
            "Session title",
            "Date",
            "Time",
            "Workshop Organiser",
            "Chairperson/Moderator",
            "Rapporteur/Note Taker",
            "List of Speakers and their institutional affiliations",
            "Key Issues raised",
        ]
    );
    assert!(words.contains("no later than 2 weeks following the IGF event"));
    assert!(words.contains("3 paragraphs asked for. Nothing was cut."), "the discussion is longer than asked for");
}

#[test]
fn a_limit_is_told_for_all_or_for_each_and_an_operators_template_can_be_added() {
    let facts = facts();
    let report = told(scripted::chronicle(&facts), &facts);
    let mut templates = Templates::built_in().expect("they are right");
    let toml = r#"
        title = "Of our own"
        source = ["https://example.org/form"]
        [[section]]
        heading = "Left"
        with = ["unanswered"]
        limit = { at_most = 5, unit = "words", each = true }
        [[section]]
        heading = "Dealt"
        with = ["dealt"]
        limit = { at_most = 100000, unit = "words" }
    "#;
    templates.add(Template::parse("ours", toml).expect("it is right"));
    assert!(templates.names().any(|n| n == "ours"));
    let form = Form { locale: "en", template: templates.choose("ours").expect("it was added"), ..Form::default() };
    let words = report.text(Format::Markdown, &form).expect("written");
    let left = words.split("## Left").nth(1).and_then(|t| t.split("## Dealt").next()).expect("the heading");
    assert!(left.contains("at most 5 words asked for. Nothing was cut."), "{left}");
    let dealt = words.split("## Dealt").nth(1).and_then(|t| t.split("\n## ").next()).expect("the heading");
    assert!(!dealt.contains("Too long"), "{dealt}");
}
