//! The schema in `docs/` is that of the types here.
//!
//! `OPENFLOOR_EXAMPLE=1 cargo test -p report` writes it anew.

use std::path::Path;

use crate::{Problem, Report, VERSION};

#[expect(clippy::disallowed_methods, reason = "a test that writes a file only when it is asked to")]
fn is_to_be_written() -> bool {
    std::env::var_os("OPENFLOOR_EXAMPLE").is_some()
}

#[test]
fn the_schema_in_the_documentation_is_that_of_the_report() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/report.schema.json");
    let mut schema = schemars::schema_for!(Report);
    schema.insert("title".to_owned(), format!("Report of Openfloor, version {VERSION}").into());
    let json = serde_json::to_string_pretty(&schema).expect("plain") + "\n";
    if is_to_be_written() {
        std::fs::write(&path, &json).expect("it is written");
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == json,
        "docs/report.schema.json is out of date: OPENFLOOR_EXAMPLE=1 cargo test -p report writes it anew"
    );
}

#[test]
fn what_is_no_report_of_this_version_is_refused_with_a_sentence() {
    let newer = Report::from_json(&format!("{{\"version\": {}, \"more\": true}}", VERSION + 1)).expect_err("newer");
    assert!(matches!(newer, Problem::Newer { found } if found == u64::from(VERSION) + 1));
    assert!(newer.to_string().contains("use a newer Openfloor"), "{newer}");
    let older = Report::from_json("{\"version\": 1}").expect_err("older");
    assert!(matches!(older, Problem::Older { found: 1 }) && older.to_string().contains("that made it"), "{older}");
    for nothing in ["", "[]", "{}", "{\"version\": 2}", "{\"version\": \"two\"}"] {
        let no = Report::from_json(nothing).expect_err(nothing);
        assert!(no.to_string().starts_with("this is no report of Openfloor"), "{no}");
    }
}
