//! Texts that somebody could write to break a report stay the texts they are, in every form.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser, Tag};
use report::{Form, Format};
use tests::scripted;
use workshop::Text;

use crate::report::{facts, html, markdown, told};

/// What the texts in a report say, the tricks in them aside.
fn cleaned(text: &str) -> String {
    Text::parse_within(text, usize::MAX, usize::MAX).map_or_else(|_| String::new(), |t| t.as_str().to_owned())
}

#[test]
fn hostile_texts_stay_text_in_markdown() {
    let facts = facts();
    let report = told(scripted::hostile(&facts), &facts);
    let written = markdown(&report);
    let mut quoted: Vec<String> = Vec::new();
    let mut depth = 0;
    for event in Parser::new_ext(&written, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
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
    let html = html(&report);
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
    for text in [&html, &markdown(&report), &report.to_json().expect("written")] {
        assert!(!text.contains(['\u{202e}', '\u{202d}', '\u{2066}', '\u{2067}', '\u{200b}', '\u{feff}']));
        assert!(!text.contains(&"\u{301}".repeat(9)), "marks are stacked");
    }
}

/// With either separator: as many rows as questions, as many cells in each, and none that runs.
#[test]
fn hostile_texts_stay_text_in_tables() {
    let facts = facts();
    let report = told(scripted::hostile(&facts), &facts);
    for (locale, separator, said) in [("en-GB", b',', ""), ("de", b';', "sep=;\r\n")] {
        let form = Form { locale, ..Form::default() };
        let table = report.text(Format::Csv, &form).expect("written");
        let table = table.strip_prefix('\u{feff}').expect("the mark that spreadsheets know UTF-8 by");
        let table = table.strip_prefix(said).expect("it says its separator");
        let mut rows = csv::ReaderBuilder::new().delimiter(separator).from_reader(table.as_bytes());
        let columns = rows.headers().expect("a head").len();
        assert_eq!(columns, 17);
        let rows: Vec<csv::StringRecord> = rows.records().collect::<Result<_, _>>().expect("rows");
        assert_eq!(rows.len(), report.questions.len());
        for row in &rows {
            assert_eq!(row.len(), columns);
            for cell in row {
                assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell:?} would run");
            }
        }
    }
}
