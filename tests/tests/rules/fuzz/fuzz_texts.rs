//! Texts that people type: cleaned once and for all, looked at by the guard, compared and searched for.

use content::Likeness;
use fuzz::{anything, spoilt, tries};
use workshop::{ShownName, Text, exposure};

use crate::fuzz::FACTS;

/// As long as a question may be.
const LIMIT: usize = 500;

/// Sentences in many scripts, and what was written to do harm.
fn sentences() -> Vec<String> {
    let corpora = [
        include_str!("../../../../crates/workshop/tests/corpus/living.tsv"),
        include_str!("../../../../crates/workshop/tests/corpus/hostile.tsv"),
        include_str!("../../../../crates/workshop/tests/exposure/leads.tsv"),
        include_str!("../../../../crates/workshop/tests/exposure/harmless.tsv"),
    ];
    let lines = corpora.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.rsplit('\t').next()).map(str::to_owned).collect()
}

/// A text stays what it is once it is cleaned, is as long as it may be, and every place that leads to a person is a part
/// of it.
fn is_cleaned(typed: &str) {
    // Whatever it says, it says it of any text.
    let _ = (Text::runs_right_to_left(typed), ShownName::parse(typed), exposure::find(typed));
    let (name, named) = (ShownName::parse(typed), ShownName::typed(typed));
    assert_eq!(ShownName::parse(name.as_str()), name, "a name is cleaned once");
    if let Ok(named) = named {
        assert!(!named.as_str().is_empty() && !named.is_removed(), "a typed name that is none: {named:?}");
    }
    let Ok(text) = Text::parse(typed, LIMIT) else { return };
    let shown = text.as_str();
    assert!(!shown.trim().is_empty(), "nothing is left of it");
    assert_eq!(Text::parse(shown, LIMIT).as_ref(), Ok(&text), "it is cleaned once");
    assert!(text.same_words(&text), "its own words");
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    assert!(!shown.contains(turns) && !shown.contains(|c: char| c.is_control() && c != '\n'), "{shown:?}");
    let mut end = 0;
    for found in exposure::find(shown) {
        let place = found.place;
        assert!(end <= place.start && place.start < place.end && shown.get(place.clone()).is_some(), "{place:?}");
        end = place.end;
    }
    assert!(!exposure::is_taken_out(shown, shown), "nothing was taken out");
}

#[test]
fn typed_texts() {
    tries("texts", [], &anything(60), |typed| is_cleaned(&typed));
}

#[test]
fn sentences_with_something_wrong_in_them() {
    tries("sentences", [], &spoilt(sentences()), |typed| is_cleaned(&typed));
}

#[test]
fn searches() {
    tries("the search", [], &anything(40), |typed| {
        assert!(FACTS.search(&typed, 5).len() <= 5);
        assert!(FACTS.matching(&typed, None, 5).len() <= 5);
        assert!(FACTS.about(&typed, Some(typed.as_str()), 5).len() <= 5);
        let offered = FACTS.complete(&typed, None, 25);
        assert!(offered.len() <= 25 && offered.iter().all(|fact| fact.headline().encode_utf16().count() <= 100));
        let mut alike = Likeness::new(&FACTS);
        alike.put(1, &typed);
        alike.put(2, "Who keeps face scans?");
        let found = alike.like(&typed, |_| true);
        assert!(found.len() <= 2, "{found:?}");
        alike.remove(1);
        assert_eq!(alike.len(), 1);
    });
}
