//! The report in each form, with anything in every text of it: it stays text for whoever reads it, by a browser, by a
//! spreadsheet, by another program. So do an operator's templates and what is read back.

use std::sync::LazyLock;

use fuzz::{anything, spoilt, tries};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use report::{Form, Format, Report, Template};
use serde_json::Value;
use tests::scripted;
use workshop::Word as _;

use crate::fuzz::FACTS;

const TEMPLATES: [&str; 2] = [
    include_str!("../../../../crates/report/templates-data/igf_2015.toml"),
    include_str!("../../../../crates/report/templates-data/eurodig.toml"),
];

/// The report of the scripted workshop, as JSON.
static JSON: LazyLock<Value> = LazyLock::new(|| {
    let (chronicle, now) = scripted::chronicle(&FACTS);
    let report = Report::of(&chronicle.closing(now), &FACTS, now);
    serde_json::from_str(&report.to_json().expect("written")).expect("JSON")
});

/// Puts these texts into all places of people's words, one after the other.
fn fill(value: &mut Value, texts: &mut impl Iterator<Item = String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                match inner {
                    Value::String(text) if key == "text" => *text = texts.next().unwrap_or_default(),
                    inner => fill(inner, texts),
                }
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|inner| fill(inner, texts)),
        _ => {}
    }
}

/// What a report makes of the text before it writes it.
fn cleaned(text: &str) -> String {
    workshop::Text::parse_within(text, usize::MAX, usize::MAX).map_or_else(|_| String::new(), |t| t.as_str().to_owned())
}

/// As many rows as questions, as many cells in each, and none that runs.
fn is_a_table(report: &Report, locale: &str, separator: u8) {
    let table = report.text(Format::Csv, &Form { locale, ..Form::default() }).expect("written");
    let table = table.trim_start_matches('\u{feff}').trim_start_matches("sep=;\r\n");
    let mut rows = csv::ReaderBuilder::new().delimiter(separator).from_reader(table.as_bytes());
    let columns = rows.headers().expect("a head").len();
    let rows: Vec<csv::StringRecord> = rows.records().collect::<Result<_, _>>().expect("rows");
    assert_eq!(rows.len(), report.questions.len());
    for cell in rows.iter().flatten() {
        assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell:?} would run");
    }
    assert!(rows.iter().all(|row| row.len() == columns));
}

fn stays_text(report: &Report) {
    for format in Format::all() {
        let written = report.text(format, &Form::default()).expect("written");
        let again = report.text(format, &Form::default()).expect("written");
        assert_eq!(written, again, "{format:?}: the same report, the same bytes");
    }
    let written = report.text(Format::Markdown, &Form::default()).expect("written");
    for event in Parser::new_ext(&written, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML came of it: {html}"),
            Event::Code(code) => panic!("code came of it: {code}"),
            Event::Rule | Event::TaskListMarker(_) | Event::FootnoteReference(_) => panic!("{event:?} came of it"),
            Event::Start(Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Strikethrough) => panic!("{event:?} came of it"),
            Event::Start(Tag::Link { dest_url, .. }) => assert!(is_ours(&dest_url), "a link came of it: {dest_url}"),
            _ => {}
        }
    }
    let page = report.text(Format::Html, &Form::default()).expect("written");
    for part in ["<script", "<img", "<svg", "<iframe", "onerror", "onload=window"] {
        let (own, all) = (OWN_PAGE.matches(part).count(), page.matches(part).count());
        assert!(part.starts_with("on") || all <= own, "{part} came of it");
    }
    is_a_table(report, "en-GB", b',');
    is_a_table(report, "de", b';');
}

/// The page of the script itself.
static OWN_PAGE: LazyLock<String> = LazyLock::new(|| {
    let report = Report::from_json(&JSON.to_string()).expect("a report");
    report.text(Format::Html, &Form::default()).expect("written")
});

/// Links to the sources of facts are the report's own.
fn is_ours(url: &str) -> bool {
    FACTS.iter().flat_map(|fact| fact.sources()).any(|source| source.link() == url || source.url().as_str() == url)
        || url.starts_with("https://")
}

#[test]
fn reports() {
    tries("reports", [], &prop::collection::vec(anything(12), 1..30), |texts| {
        let mut json = JSON.clone();
        let mut texts = texts.iter().cycle().map(|text| cleaned(text));
        fill(&mut json, &mut texts);
        let report = Report::from_json(&json.to_string()).expect("a report");
        assert_eq!(Report::from_json(&report.to_json().expect("written")).expect("read again"), report);
        stays_text(&report);
    });
}

#[test]
fn reports_that_were_spoilt() {
    let json = JSON.to_string();
    let end = json.char_indices().nth(6_000).map_or(json.len(), |(end, _)| end);
    let small = json[..end].to_owned();
    tries("spoilt reports", [], &spoilt(vec![small, json]), |json| {
        // What can be read can be written, in each form.
        if let Ok(report) = Report::from_json(&json) {
            for format in Format::all() {
                report.text(format, &Form::default()).expect("written");
            }
        }
    });
}

#[test]
fn templates() {
    let report = Report::from_json(&JSON.to_string()).expect("a report");
    tries("report templates", [], &spoilt(TEMPLATES.map(str::to_owned).to_vec()), |toml| {
        let Ok(template) = Template::parse("mine", &toml) else { return };
        for format in [Format::Markdown, Format::Html] {
            let form = Form { template: Some(&template), ..Form::default() };
            report.text(format, &form).expect("written");
        }
    });
}
