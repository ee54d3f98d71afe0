//! How well the search finds, in figures.

use content::Facts;
use serde::Deserialize;

#[derive(Deserialize)]
struct Queries {
    query: Vec<Query>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Query {
    text: String,
    expect: Vec<String>,
    kind: String,
}

struct Figures {
    first: f32,
    among_five: f32,
    none: f32,
}

fn figures(name: &str, queries: &str, show: bool) -> Figures {
    let facts = Facts::built_in().expect("valid");
    let queries = toml::from_str::<Queries>(queries).expect("queries").query;
    let (mut count, mut first, mut five, mut nones, mut empty) = (0, 0, 0, 0, 0);
    for query in &queries {
        let found = facts.search(&query.text, 5);
        let ids = found.iter().map(|fact| fact.id().as_str()).collect::<Vec<_>>();
        let right = |id: &&str| query.expect.iter().any(|expected| expected == id);
        if query.kind == "none" {
            nones += 1;
            empty += usize::from(ids.is_empty());
            if show && !ids.is_empty() { println!("NONE {} -> {ids:?}", query.text); }
        } else {
            count += 1;
            first += usize::from(ids.first().is_some_and(|id| right(&id)));
            five += usize::from(ids.iter().any(|id| right(&id)));
            if show && !ids.first().is_some_and(|id| right(&id)) { println!("{} {} -> {ids:?} expected {:?}", query.kind, query.text, query.expect); }
        }
    }
    let share = |part: usize, whole: usize| part as f32 / whole as f32;
    let figures = Figures { first: share(first, count), among_five: share(five, count), none: share(empty, nones) };
    println!("{name}: hit@1 {:.3}, hit@5 {:.3} of {count}; nothing found for {:.2} of {nones} that nothing fits", figures.first, figures.among_five, figures.none);
    figures
}

#[test]
fn the_right_fact_comes_first() {
    let figures = figures("queries.toml", include_str!("data/queries.toml"), true);
    assert!(figures.first >= 0.92 && figures.among_five >= 0.98 && figures.none >= 0.8);
}

#[test]
fn queries_written_before_the_search_find_as_well() {
    figures("queries-held-out.toml", include_str!("data/queries-held-out.toml"), false);
}

#[test]
fn show_matching() {
    #[derive(Deserialize)]
    struct Pairs { pair: Vec<Pair> }
    #[derive(Deserialize)]
    struct Pair { a: String, b: String }
    let facts = Facts::built_in().expect("valid");
    let pairs = toml::from_str::<Pairs>(include_str!("data/duplicates.toml")).expect("pairs").pair;
    for pair in pairs { for q in [pair.a, pair.b] {
        println!("Q {q}");
        for f in facts.matching(&q, None, 3) { println!("   {} | {}", f.id(), f.headline()); }
    } }
}
