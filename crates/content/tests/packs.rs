//! Packs of operators: what is right is loaded beside the built-in pack, what is wrong is named in full.

use std::path::PathBuf;

use content::{Date, FactId, Facts, Kind};

/// A fact without a mistake.
const RIGHT: &str = r#"
[[fact]]
id = "harbour-cameras-2020"
topic = "surveillance"
headline = "The harbour of Exampleville has had cameras since 2020"
statement = "The harbour master says that forty cameras were put up in 2020."
evidence = "official-statement"
as_of = "2020-05"
policy_questions = [3, 1]
keywords = ["harbour", "港口"]
contested = "A union says that there are sixty."
reviewed = "2021-02-28"
[[fact.source]]
title = "Cameras at the harbour"
publisher = "Harbour of Exampleville"
url = "https://harbour.example.org/cameras_(2020)"
kind = "primary"
published = "2020"
locator = "p. 3"
"#;

/// A folder with these files, named like a pack.
fn pack(files: &[(&str, &str)]) -> (tempfile::TempDir, PathBuf) {
    let parent = tempfile::tempdir().expect("a temporary folder");
    let folder = parent.path().join("harbour");
    std::fs::create_dir(&folder).expect("a folder in it");
    for (name, text) in files {
        std::fs::write(folder.join(name), text).expect("a file in it");
    }
    (parent, folder)
}

/// All that is wrong with a pack of one file, a line each.
fn wrong(text: &str) -> Vec<String> {
    let (_parent, folder) = pack(&[("facts.toml", text)]);
    match Facts::load(&[folder]) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn the_built_in_pack_is_right() {
    let facts = Facts::built_in().unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(facts.iter().count(), 221);
    assert_eq!(facts.iter().map(|fact| fact.sources().len()).sum::<usize>(), 642);
    assert_eq!(facts.packs().collect::<Vec<_>>(), ["igf2019-ws129"]);
}

#[test]
fn a_pack_of_an_operator_is_loaded_beside_the_built_in_one() {
    let (_parent, folder) = pack(&[("facts.toml", RIGHT), ("notes.txt", "not read")]);
    let facts = Facts::load(std::slice::from_ref(&folder)).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(facts.packs().collect::<Vec<_>>(), ["igf2019-ws129", "harbour"]);

    let fact = facts.get(&FactId::parse("harbour-cameras-2020").expect("an id")).expect("it was loaded");
    assert_eq!(fact.pack(), "harbour");
    assert_eq!(fact.as_of(), Date::Month(2020, 5));
    assert_eq!(fact.policy_questions(), [1, 3]);
    assert_eq!(fact.contested(), Some("A union says that there are sixty."));
    let source = &fact.sources()[0];
    assert_eq!(
        (source.kind(), source.published(), source.locator()),
        (Kind::Primary, Some(Date::Year(2020)), Some("p. 3"))
    );
    assert_eq!(source.link(), "https://harbour.example.org/cameras_%282020%29");

    let ids = |found: Vec<&content::Fact>| found.into_iter().map(|fact| fact.id().to_string()).collect::<Vec<_>>();
    assert_eq!(ids(facts.search("harbour", 5)), ["harbour-cameras-2020"]);
    assert_eq!(ids(facts.search_in("cameras", Some("harbour"), 5)), ["harbour-cameras-2020"]);
    assert!(facts.search_in("harbour", Some("igf2019-ws129"), 5).is_empty());
    assert!(facts.search_in("harbour", Some("no such pack"), 5).is_empty());
    assert_eq!(ids(facts.complete("", Some("harbour"), 25)), ["harbour-cameras-2020"]);
}

#[test]
fn every_mistake_is_named_with_its_place_and_what_is_allowed() {
    let long = |count: usize| "x".repeat(count);
    let many_keywords = (0..20).map(|n| format!("\"{n:0>70}\"")).collect::<Vec<_>>().join(", ");
    let many_keywords = format!("[{many_keywords}]");
    let cases: &[(&str, &str, &str)] = &[
        // what stands in a right pack, what stands there instead, what is said of it
        (
            "harbour-cameras-2020",
            "Harbour Cameras",
            "facts.toml:3: fact 1: id is \"Harbour Cameras\"; it must be lower-case",
        ),
        ("topic = \"surveillance\"", "topic = \"Big Brother\"", "topic is \"Big Brother\"; it must be"),
        ("topic = \"surveillance\"", "", "facts.toml:2: fact \"harbour-cameras-2020\": topic is missing"),
        ("headline = \"The", "headline = \" The", "headline must be one line, without spaces at its ends"),
        ("since 2020\"", "since\\n2020\"", "headline must be one line"),
        ("since 2020\"", "since \\u202e2020\"", "headline must be one line"),
        ("The harbour of", &long(90), "headline has 130 characters; at most 100 are allowed"),
        ("The harbour of", &"🚢".repeat(45), "for Discord, which counts some signs twice; at most 100"),
        ("The harbour master", &long(400), "statement has 445 characters; at most 420 are allowed"),
        (
            "statement = \"The harbour master says that forty cameras were put up in 2020.\"",
            "statement = \"\"",
            "statement is empty",
        ),
        (
            "evidence = \"official-statement\"",
            "evidence = \"rumour\"",
            "evidence is \"rumour\"; it must be one of \"law\", \"treaty\"",
        ),
        (
            "as_of = \"2020-05\"",
            "as_of = \"2020-13\"",
            "facts.toml:8: fact \"harbour-cameras-2020\": as_of is \"2020-13\"; it must be a year",
        ),
        ("as_of = \"2020-05\"", "as_of = 2020-05-01", "as_of is of type datetime, not text in quotes"),
        ("reviewed = \"2021-02-28\"", "reviewed = \"2021-02-29\"", "reviewed is \"2021-02-29\"; it must be a day"),
        ("reviewed = \"2021-02-28\"", "reviewed = \"2021\"", "it must be a day"),
        ("[3, 1]", "[]", "policy_questions must be a list of different numbers from 1 to 5"),
        ("[3, 1]", "[0]", "policy_questions must be"),
        ("[3, 1]", "[6]", "policy_questions must be"),
        ("[3, 1]", "[2, 2]", "policy_questions must be"),
        ("[3, 1]", "3", "policy_questions must be"),
        ("[\"harbour\", \"港口\"]", "[]", "keywords has 0 entries; it must be a list of 1 to 20"),
        ("[\"harbour\", \"港口\"]", "[\"harbour\", 7]", "keywords must be text in quotes, not integer"),
        ("[\"harbour\", \"港口\"]", &many_keywords, "its keywords take 1500 characters for Discord; at most 1024 are"),
        ("contested = ", "contestd = ", "\"contestd\" is no key that is known here; allowed are id, topic"),
        (
            "kind = \"primary\"",
            "kind = \"tertiary\"",
            "source 1: kind is \"tertiary\"; it must be one of \"primary\", \"secondary\"",
        ),
        ("published = \"2020\"", "published = \"May 2020\"", "source 1: published is \"May 2020\"; it must be"),
        ("locator = \"p. 3\"", "page = \"3\"", "source 1: \"page\" is no key that is known here"),
        ("[[fact.source]]", "[fact.source]", "source must be 1 to 15 tables"),
        ("https://harbour.example.org", "ftp://harbour.example.org", "source 1: url is \"ftp://"),
        (
            "https://harbour.example.org",
            "https://localhost",
            "a link that begins with http:// or https:// and names a public host",
        ),
        ("https://harbour.example.org", "https://10.0.0.1", "source 1: url is"),
        ("https://harbour.example.org", "https://user:word@harbour.example.org", "source 1: url is"),
        ("https://harbour.example.org", "harbour.example.org", "source 1: url is"),
        ("cameras_(2020)", &long(950), "its texts and link take"),
        ("[[fact]]", "[[facts]]", "\"facts\" is no key that is known here; this file may hold [[fact]] entries only"),
        ("[[fact]]", "[[fact]", "this is not TOML"),
    ];
    assert_eq!(wrong(RIGHT), [""; 0]);
    for (right, mistake, said) in cases {
        assert!(RIGHT.contains(right), "{right:?} is not in the right pack");
        let found = wrong(&RIGHT.replacen(right, mistake, 1));
        assert!(found.iter().any(|problem| problem.contains(said)), "{mistake:?} gave {found:#?}, not {said:?}");
    }
}

#[test]
fn all_mistakes_of_all_packs_are_listed_at_once() {
    let text = RIGHT.replace("2020-05", "soon").replace("\"primary\"", "\"first\"").replace("[3, 1]", "[9]");
    let found =
        wrong(&format!("{text}\n{}", RIGHT.replace("harbour-cameras-2020", "b").replace("2021-02-28", "never")));
    assert_eq!(found.len(), 4, "{found:#?}");
    assert!(found[3].contains("fact \"b\": reviewed is \"never\""), "{found:#?}");
}

#[test]
fn ids_and_pack_names_are_unique() {
    let (_one, first) = pack(&[("a.toml", RIGHT), ("b.toml", RIGHT)]);
    let (_two, second) = pack(&[("c.toml", &RIGHT.replace("harbour-cameras-2020", "pipl-in-force-2021"))]);
    let problems = Facts::load(&[first, second]).expect_err("three mistakes").to_string();
    let lines = problems.lines().collect::<Vec<_>>();
    assert_eq!(lines.len(), 3, "{problems}");
    assert!(lines[0].contains("there is a pack named \"harbour\" already"), "{problems}");
    assert!(lines[1].contains("b.toml:2") && lines[1].contains("a.toml:2; ids must be unique"), "{problems}");
    assert!(lines[2].contains("igf2019-ws129/laws.toml:"), "{problems}");
}

#[test]
fn a_folder_must_be_there_and_hold_facts() {
    let (_parent, empty) = pack(&[("README.md", "")]);
    let missing = empty.join("missing");
    let problems =
        Facts::load(&[empty.clone(), missing, empty.join("README.md")]).expect_err("three mistakes").to_string();
    assert_eq!(problems.lines().count(), 3, "{problems}");
    assert!(problems.contains("holds no file whose name ends in .toml"), "{problems}");
    assert!(problems.contains("a pack must be a folder that can be read"), "{problems}");
    let (_parent, binary) = pack(&[]);
    std::fs::write(binary.join("x.toml"), [0xFF, 0xFE]).expect("a file");
    let problems = Facts::load(&[binary]).expect_err("no UTF-8").to_string();
    assert!(problems.contains("must be readable text in UTF-8"), "{problems}");
}

#[test]
fn what_is_read_when_it_is_asked_for_is_what_is_read_at_once() {
    let (later, at_once) = (Facts::load(&[]).expect("nothing is read"), Facts::built_in().expect("they are right"));
    let ids = |facts: &Facts| facts.iter().map(|fact| fact.id().to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&later), ids(&at_once));
    assert!(later.iter().len() > 100 && later.packs().eq(at_once.packs()));
    assert_eq!(later.index_bytes(), at_once.index_bytes());
}
