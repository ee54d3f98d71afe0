//! Which facts come up with a topic of the agenda: those that it names, and none for what every agenda has.

use std::sync::LazyLock;

use content::{Fact, Facts};

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::built_in().expect("the built-in pack is right"));

/// Titles as organisers write them, with what every fact found must have for its topic or among its keywords.
const NAMING: [(&str, &str); 16] = [
    ("Social credit", "social-credit"),
    ("Social credit and blacklists", "social-credit"),
    ("Surveillance", "surveillance"),
    ("Vulnerable groups", "vulnerable-groups"),
    ("International law", "international-law"),
    ("Laws", "laws"),
    ("Tibet", "Tibet"),
    ("Uyghurs", "Uyghur"),
    ("Lawyers", "lawyers"),
    ("Censorship", "censorship"),
    ("The Great Firewall", "Great Firewall"),
    ("Cyber sovereignty", "cyber sovereignty"),
    ("DNA collection", "DNA"),
    ("IJOP", "IJOP"),
    ("实名制", "实名制"),
    ("社會信用體系", "社会信用体系"),
];

/// Titles that every agenda has.
const OTHERS: [&str; 20] = [
    "Opening",
    "Welcome and introduction",
    "Introduction of the speakers",
    "Coffee break",
    "Lunch",
    "Group photo",
    "Questions from the floor",
    "Open discussion",
    "Round table",
    "Panel 1",
    "Part one: the law",
    "Keynote",
    "Q&A",
    "Technology check",
    "State of the art",
    "Summary and next steps",
    "Conclusions",
    "Closing remarks",
    "茶歇",
    "ཞོགས་ཇ།",
];

fn has(fact: &Fact, name: &str) -> bool {
    fact.topic() == name || fact.keywords().any(|k| k.to_lowercase().contains(&name.to_lowercase()))
}

#[test]
fn a_title_brings_up_facts_that_it_names() {
    for (title, name) in NAMING {
        let found = FACTS.about(title, None, 3);
        assert!(!found.is_empty() && found.len() <= 3, "{title}");
        for fact in found {
            assert!(has(fact, name), "{title}: {}", fact.headline());
        }
    }
}

#[test]
fn what_every_agenda_has_brings_up_nothing() {
    for title in OTHERS {
        let found = FACTS.about(title, None, 3);
        assert!(found.is_empty(), "{title}: {}", found[0].headline());
    }
}

#[test]
fn only_the_facts_of_the_chosen_pack_come_up() {
    assert_eq!(FACTS.about("Social credit", Some("igf2019-ws129"), 2).len(), 2);
    assert!(FACTS.about("Social credit", Some("another"), 2).is_empty());
}
