//! How well the search finds, in figures, on sets of queries whose right answers are written down.
//! `cargo test -p content --test figures -- --nocapture` prints them.

use std::collections::{BTreeMap, HashSet};

use content::{Among, Fact, Facts};
use serde::Deserialize;

#[derive(Deserialize)]
struct Queries {
    query: Vec<Query>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Query {
    text: String,
    expect: HashSet<String>,
    kind: String,
}

/// Shares from 0 to 1.
struct Figures {
    /// Queries whose first result is right.
    first: f32,
    /// Queries with a right one among the first five results.
    among_five: f32,
    /// Queries that nothing fits, for which nothing is found.
    none: f32,
}

fn facts() -> Facts {
    Facts::built_in().expect("the built-in pack is right")
}

fn figures(name: &str, queries: &str) -> Figures {
    let facts = facts();
    let queries = toml::from_str::<Queries>(queries).expect("queries are TOML").query;
    let (unfit, fit): (Vec<_>, Vec<_>) = queries.iter().partition(|query| query.kind == "none");
    for query in &fit {
        let found = facts.search(&query.text, 3).into_iter().map(|fact| fact.id().as_str()).collect::<Vec<_>>();
        if !found.first().is_some_and(|id| query.expect.contains(*id)) {
            println!("{name}: {:?} finds {found:?}", query.text);
        }
    }
    let right_within = |places: usize| {
        let right = |query: &&&Query| {
            let found = facts.search(&query.text, places);
            found.iter().any(|fact| query.expect.contains(fact.id().as_str()))
        };
        share(fit.iter().filter(right).count(), fit.len())
    };
    let empty = unfit.iter().filter(|query| facts.search(&query.text, 1).is_empty()).count();
    let figures = Figures { first: right_within(1), among_five: right_within(5), none: share(empty, unfit.len()) };
    let Figures { first, among_five, none } = figures;
    println!(
        "{name}: hit@1 {first:.3} and hit@5 {among_five:.3} of {}, nothing for {none:.2} of {}",
        fit.len(),
        unfit.len()
    );
    figures
}

#[test]
fn the_right_fact_is_found_in_the_languages_of_the_room() {
    #[derive(Deserialize)]
    struct Queries {
        query: Vec<Query>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Query {
        language: String,
        text: String,
        expect: HashSet<String>,
    }
    let facts = facts();
    let queries = include_str!("data/queries-languages.toml");
    let queries = toml::from_str::<Queries>(queries).expect("queries are TOML").query;
    let mut by_language = BTreeMap::<&str, (usize, usize, usize)>::new();
    for query in &queries {
        let reader = query.language.parse().expect("a language");
        let among = Among { pack: None, reader: Some(&reader) };
        let found = facts.search_in(&query.text, among, 5);
        let right = |fact: &&Fact| query.expect.contains(fact.id().as_str());
        let first = found.first().is_some_and(right);
        if !first {
            let ids = found.iter().map(|fact| fact.id().as_str()).collect::<Vec<_>>();
            println!("{}: {:?} finds {ids:?}", query.language, query.text);
        }
        let (firsts, fives, all) = by_language.entry(&query.language).or_default();
        *firsts += usize::from(first);
        *fives += usize::from(found.iter().any(right));
        *all += 1;
    }
    for (language, (firsts, fives, all)) in by_language {
        println!("{language}: hit@1 {:.2} and hit@5 {:.2} of {all}", share(firsts, all), share(fives, all));
        assert!(share(firsts, all) >= 0.85, "{language}: hit@1");
        assert!(share(fives, all) >= 0.95, "{language}: hit@5");
    }
}

fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole as f32
}

#[test]
fn the_right_fact_comes_first() {
    let figures = figures("queries.toml", include_str!("data/queries.toml"));
    assert!(figures.first >= 0.98, "hit@1");
    assert!(figures.among_five >= 0.99, "hit@5");
    assert!(figures.none >= 0.9, "nothing where nothing fits");
}

#[test]
fn queries_that_the_search_was_not_tuned_on_do_as_well() {
    let figures = figures("queries-held-out.toml", include_str!("data/queries-held-out.toml"));
    assert!(figures.first >= 0.92, "hit@1");
    assert!(figures.among_five >= 0.97, "hit@5");
    assert!(figures.none >= 0.8, "nothing where nothing fits");
}

#[test]
fn a_fact_is_found_by_its_own_words() {
    let facts = facts();
    let found_by = |name: &str, words: fn(&Fact) -> String| {
        let first = |fact: &&Fact| facts.search(&words(fact), 1).first().is_some_and(|found| found.id() == fact.id());
        let share = share(facts.iter().filter(first).count(), facts.iter().count());
        println!("first by its own {name}: {share:.3}");
        share
    };
    assert!(found_by("headline", |fact| fact.headline().to_owned()) >= 0.99);
    assert!(found_by("statement", |fact| fact.statement().to_owned()) >= 0.99);
    assert!(found_by("id", |fact| fact.id().to_string()) >= 0.95);
    assert!(found_by("headline in capitals", |fact| fact.headline().to_uppercase()) >= 0.98);
    // A typing error in nearly every word.
    assert!(
        found_by("headline, mistyped", |fact| fact.headline().split(' ').map(mistyped).collect::<Vec<_>>().join(" "))
            >= 0.95
    );
}

/// The third and the fourth letter of a longer word change places.
fn mistyped(word: &str) -> String {
    let mut letters = word.chars().collect::<Vec<_>>();
    if letters.len() > 5 && letters.iter().all(|letter| letter.is_alphabetic()) {
        letters.swap(2, 3);
    }
    letters.into_iter().collect()
}

#[test]
fn keywords_find_their_facts() {
    let facts = facts();
    let (mut found, mut traditional, mut all, mut chinese) = (0, 0, 0, 0);
    for fact in &facts {
        for keyword in fact.keywords() {
            let among = |query: &str| facts.search(query, 25).iter().any(|other| other.id() == fact.id());
            all += 1;
            found += usize::from(among(keyword));
            if keyword.contains(['国', '权', '护', '识', '视', '会', '维', '级', '数']) {
                chinese += 1;
                traditional += usize::from(among(&in_traditional(keyword)));
            }
        }
    }
    println!("facts found by each of their keywords: {:.3}", share(found, all));
    println!("… by keywords in which some signs are traditional: {:.3} of {chinese}", share(traditional, chinese));
    assert!(share(found, all) >= 0.97);
    assert!(share(traditional, chinese) >= 0.97);
}

/// Some signs in their traditional form, as people write them who mix both.
fn in_traditional(text: &str) -> String {
    let pairs = ["国國", "权權", "护護", "识識", "视視", "会會", "维維", "级級", "数數"];
    pairs.iter().fold(text.to_owned(), |text, pair| {
        let mut signs = pair.chars();
        match (signs.next(), signs.next()) {
            (Some(simplified), Some(traditional)) => text.replace(simplified, &traditional.to_string()),
            _ => text,
        }
    })
}

#[test]
fn what_is_shown_beside_a_question_helps_with_it() {
    #[derive(Deserialize)]
    struct Questions {
        question: Vec<Question>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Question {
        text: String,
        right: HashSet<String>,
    }
    let facts = facts();
    let questions =
        toml::from_str::<Questions>(include_str!("data/matching.toml")).expect("questions are TOML").question;
    let (mut shown, mut right, mut helped, mut could) = (0, 0, 0, 0);
    for question in &questions {
        let found = facts.matching(&question.text, None, 3);
        let good = found.iter().filter(|fact| question.right.contains(fact.id().as_str())).count();
        for wrong in found.iter().filter(|fact| !question.right.contains(fact.id().as_str())) {
            println!("beside {:?} stands {}: {}", question.text, wrong.id(), wrong.headline());
        }
        shown += found.len();
        right += good;
        could += usize::from(!question.right.is_empty());
        helped += usize::from(good > 0);
    }
    let precision = share(right, shown);
    println!(
        "beside questions: {shown} facts shown, {precision:.3} of them right; {helped} of {could} questions that facts fit"
    );
    assert!(precision >= 0.9, "precision");
    assert!(share(helped, could) >= 0.7, "recall");
}
