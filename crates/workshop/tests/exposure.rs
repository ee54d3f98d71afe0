//! How well the guard tells what leads to a person from what does not: formats in use all over the world, against what
//! stands in questions every day.

use workshop::exposure::find;

const LEADS: &str = include_str!("exposure/leads.tsv");
const HARMLESS: &str = include_str!("exposure/harmless.tsv");

fn rows(set: &'static str) -> Vec<(&'static str, &'static str)> {
    let lines = set.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').expect("a tab")).collect()
}

#[expect(clippy::cast_precision_loss, reason = "some hundred sentences")]
fn share(part: usize, of: usize) -> f64 {
    part as f64 / of as f64
}

#[test]
fn what_leads_to_a_person_is_seen_and_nothing_else() {
    let (leads, harmless) = (rows(LEADS), rows(HARMLESS));
    let missed: Vec<_> = leads.iter().filter(|(_, text)| find(text).is_empty()).collect();
    let alarms: Vec<_> = harmless.iter().filter(|(_, text)| !find(text).is_empty()).collect();
    let hits = share(leads.len() - missed.len(), leads.len());
    let false_alarms = share(alarms.len(), harmless.len());
    println!("seen {hits:.3} of {}, false alarms {false_alarms:.3} of {}", leads.len(), harmless.len());
    for (what, text) in missed {
        println!("missed: {what}: {text}");
    }
    for (what, text) in alarms {
        let parts: Vec<_> = find(text).into_iter().map(|e| (e.lead, &text[e.place])).collect();
        println!("false alarm: {what}: {text} {parts:?}");
    }
    assert!(leads.len() >= 60 && harmless.len() >= 120);
    assert!(hits >= 0.95, "{hits}");
    assert!(false_alarms <= 0.02, "{false_alarms}");
}

#[test]
fn every_place_is_a_part_of_the_text() {
    for (what, text) in rows(LEADS) {
        let mut end = 0;
        for exposure in find(text) {
            assert!(end <= exposure.place.start && exposure.place.start < exposure.place.end, "{what}");
            assert!(text.get(exposure.place.clone()).is_some(), "{what}");
            end = exposure.place.end;
        }
    }
}
