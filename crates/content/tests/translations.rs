//! Facts in other languages: what is shown to whom, what is refused, and what is found.

use std::path::PathBuf;

use content::{Among, Checked, Checker, Fact, FactId, Facts};
use unic_langid::LanguageIdentifier;

/// One contested fact, and one that is not.
const FACTS: &str = r#"
[[fact]]
id = "harbour-cameras"
topic = "surveillance"
headline = "The harbour has cameras"
statement = "The harbour master says that forty cameras were put up."
evidence = "official-statement"
as_of = "2020"
policy_questions = [1]
keywords = ["harbour"]
contested = "A union says that there are sixty."
[[fact.source]]
title = "Cameras"
publisher = "Harbour"
url = "https://harbour.example.org"
kind = "primary"

[[fact]]
id = "lighthouse-keeper"
topic = "surveillance"
headline = "The lighthouse has a keeper"
statement = "The keeper lives there."
evidence = "press"
as_of = "2020"
policy_questions = [1]
keywords = ["lighthouse"]
[[fact.source]]
title = "Keepers"
publisher = "Harbour"
url = "https://harbour.example.org"
kind = "primary"
"#;

const CAMERAS: &str = r#"
[[text]]
id = "harbour-cameras"
headline = "Le port a des caméras"
statement = "Selon le capitaine du port, quarante caméras ont été posées."
contested = "Un syndicat dit qu'il y en a soixante."
of = "OF"
checked_by = "translator"
checked_on = "2026-11-28"
"#;

const KEEPER: &str = r#"
[[text]]
id = "lighthouse-keeper"
headline = "Le phare a un gardien"
of = "OF"
checked_by = "nobody"
"#;

/// A pack with these texts in French; each `OF` in them becomes what is right.
fn pack(cameras: &str, keeper: &str) -> (tempfile::TempDir, PathBuf) {
    let (parent, folder) = folder(&[("facts.toml", FACTS)]);
    let facts = Facts::load(std::slice::from_ref(&folder)).unwrap_or_else(|problems| panic!("{problems}"));
    let cameras = cameras.replace("OF", &fact(&facts, "harbour-cameras").digests().whole);
    let keeper = keeper.replace("OF", &fact(&facts, "lighthouse-keeper").digests().headline);
    std::fs::write(folder.join("text.fr.toml"), cameras + &keeper).expect("a file in it");
    (parent, folder)
}

fn folder(files: &[(&str, &str)]) -> (tempfile::TempDir, PathBuf) {
    let parent = tempfile::tempdir().expect("a temporary folder");
    let folder = parent.path().join("harbour");
    std::fs::create_dir(&folder).expect("a folder in it");
    for (name, text) in files {
        std::fs::write(folder.join(name), text).expect("a file in it");
    }
    (parent, folder)
}

fn loaded(cameras: &str, keeper: &str) -> Facts {
    let (_parent, folder) = pack(cameras, keeper);
    Facts::load(&[folder]).unwrap_or_else(|problems| panic!("{problems}"))
}

fn fact<'a>(facts: &'a Facts, id: &str) -> &'a Fact {
    facts.get(&FactId::parse(id).expect("an id")).expect("it was loaded")
}

fn language(name: &str) -> LanguageIdentifier {
    name.parse().expect("a language")
}

#[test]
fn a_reader_gets_a_fact_in_their_language() {
    let facts = loaded(CAMERAS, KEEPER);
    let french = language("fr-CA");
    let text = fact(&facts, "harbour-cameras").in_language(&french);
    assert_eq!(text.headline.text, "Le port a des caméras");
    assert_eq!(text.contested.map(|said| said.text), Some("Un syndicat dit qu'il y en a soixante."));
    assert!([text.headline, text.statement].iter().all(|said| *said.language == "fr"));
    let Some(Checked::By(checker, day)) = text.checked else { panic!("{:?}", text.checked) };
    assert_eq!((checker, day.to_string().as_str()), (Checker::Translator, "2026-11-28"));

    for other in ["en-GB", "ru", "zh-TW"] {
        let text = fact(&facts, "harbour-cameras").in_language(&language(other));
        assert_eq!((text.headline.text, text.checked), ("The harbour has cameras", None), "{other}");
    }
}

#[test]
fn where_the_headline_alone_is_translated_the_rest_is_english() {
    let facts = loaded(CAMERAS, KEEPER);
    let french = language("fr");
    let text = fact(&facts, "lighthouse-keeper").in_language(&french);
    assert_eq!((text.headline.text, text.headline.language.to_string().as_str()), ("Le phare a un gardien", "fr"));
    assert_eq!((text.statement.text, text.statement.language.to_string().as_str()), ("The keeper lives there.", "en"));
    assert_eq!(text.checked, Some(Checked::No));
}

#[test]
fn an_outdated_translation_is_said_to_be_and_not_shown() {
    let facts = loaded(&CAMERAS.replace("OF", "0123456789ab"), KEEPER);
    let text = fact(&facts, "harbour-cameras");
    assert_eq!(text.in_language(&language("fr")).headline.text, "The harbour has cameras");
    assert_eq!(facts.outdated().len(), 1);
    let said = facts.outdated()[0].to_string();
    assert!(said.contains("text.fr.toml:2: text of \"harbour-cameras\": the English text has changed since"), "{said}");
    assert!(said.contains(&text.digests().whole), "{said}");
    assert!(loaded(CAMERAS, KEEPER).outdated().is_empty());
}

#[test]
fn every_mistake_of_a_translation_is_named() {
    let contested = "contested = \"Un syndicat dit qu'il y en a soixante.\"\n";
    let statement = "statement = \"Selon le capitaine du port, quarante caméras ont été posées.\"\n";
    let long = "x".repeat(421);
    let cases: &[(&str, &str, &str)] = &[
        (contested, "", "text of \"harbour-cameras\": the statement is translated without the opposing position"),
        (statement, "", "contested is translated without its statement"),
        ("Le port a", &"x".repeat(95), "headline has 107 characters; at most 100 are allowed"),
        ("quarante caméras", &long, "statement has 465 characters; at most 420 are allowed"),
        ("soixante.", "soixante\\u202e.", "contested must be one line"),
        ("\"harbour-cameras\"", "\"harbour-camera\"", "there is no fact with this id in any pack"),
        ("\"harbour-cameras\"", "\"lighthouse-keeper\"", "the fact has a text in fr already, at"),
        ("of = \"OF\"", "of = \"yes\"", "of is \"yes\"; it must be the first 12 hexadecimal digits"),
        ("of = \"OF\"\n", "", "of is missing"),
        ("\"translator\"", "\"me\"", "must be one of \"nobody\", \"native-speaker\", \"translator\""),
        ("\"translator\"", "\"nobody\"", "checked_on is given although checked_by is \"nobody\""),
        ("checked_on = \"2026-11-28\"\n", "", "checked_on is missing"),
        ("checked_on = ", "checked = ", "\"checked\" is no key that is known here"),
        ("[[text]]", "[[fact]]", "this file may hold [[text]] entries only"),
    ];
    for (right, mistake, said) in cases {
        assert!(CAMERAS.contains(right), "{right:?} is not in the right text");
        // A text for the other fact comes last, where it would be the second one.
        let (_parent, folder) = pack(&CAMERAS.replacen(right, mistake, 1), KEEPER);
        let problems = Facts::load(&[folder]).expect_err(said).to_string();
        assert!(problems.contains(said), "{mistake:?} gave {problems:?}, not {said:?}");
    }
    let one_sided = KEEPER.replace("of = ", "statement = \"Le gardien y habite.\"\ncontested = \"Non.\"\nof = ");
    let whole = {
        let facts = loaded(CAMERAS, KEEPER);
        fact(&facts, "lighthouse-keeper").digests().whole
    };
    let (_parent, folder) = pack(CAMERAS, &one_sided.replace("OF", &whole));
    let problems = Facts::load(&[folder]).expect_err("a side too many").to_string();
    assert!(problems.contains("contested is given, but the fact has no opposing position"), "{problems}");
}

#[test]
fn the_name_of_the_file_names_the_language() {
    for name in ["text.toml", "text.en.toml", "text.zh.toml", "text.fr-CA.toml"] {
        let (_parent, folder) = folder(&[("facts.toml", FACTS), (name, KEEPER)]);
        let problems = Facts::load(&[folder]).expect_err(name).to_string();
        assert!(problems.contains("a file named text.<language>.toml translates facts, and"), "{problems}");
    }
}

#[test]
fn a_pack_may_translate_the_facts_of_another() {
    let built_in = Facts::built_in().expect("the built-in pack is right");
    let of = fact(&built_in, "pipl-in-force-2021").digests().headline;
    let text = KEEPER.replace("lighthouse-keeper", "pipl-in-force-2021").replace("OF", &of);
    let (_parent, folder) = folder(&[("text.eo.toml", &text)]);
    let facts = Facts::load(&[folder]).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(fact(&facts, "pipl-in-force-2021").in_language(&language("eo")).headline.text, "Le phare a un gardien");
    assert_eq!(facts.packs().collect::<Vec<_>>(), built_in.packs().collect::<Vec<_>>());
}

#[test]
fn a_fact_is_found_in_every_language_and_first_in_the_readers() {
    let keeper = KEEPER.replace("Le phare a un gardien", "Les cameras du phare");
    let facts = loaded(CAMERAS, &keeper);
    let first = |query: &str, reader: Option<&str>| {
        let reader = reader.map(language);
        let among = Among { pack: Some("harbour"), reader: reader.as_ref() };
        facts.search_in(query, among, 5).first().map(|fact| fact.id().to_string())
    };
    assert_eq!(first("quarante", None).as_deref(), Some("harbour-cameras"));
    assert_eq!(first("gardien", None), None);
    assert_eq!(first("phare", None).as_deref(), Some("lighthouse-keeper"));
    assert_eq!(first("cameras", Some("en")).as_deref(), Some("harbour-cameras"));
    assert_eq!(first("keeper", Some("fr")).as_deref(), Some("lighthouse-keeper"));
}

#[test]
fn no_translation_that_comes_with_the_program_is_outdated() {
    let facts = Facts::built_in().expect("the built-in pack is right");
    assert!(facts.outdated().is_empty(), "{}", facts.outdated()[0]);
    let translated = facts.iter().filter(|fact| fact.languages().count() > 0).count();
    assert!(translated > 0);
}
