//! What a search costs grows no faster than the facts do. What it costs is measured by `cargo bench`.

use std::time::{Duration, Instant};

use content::Facts;

const QUERIES: [&str; 4] = [
    "cybersecurity la",
    "transnatonal represion",
    "Does social credit have anything to do with the mass detention in Xinjiang?",
    "生成式人工智能服务要遵守什么规定？",
];

/// The built-in facts, and so many more in a pack of their own.
fn facts(more: usize) -> Facts {
    let parent = tempfile::tempdir().expect("a temporary folder");
    let folder = parent.path().join("more");
    std::fs::create_dir(&folder).expect("a folder in it");
    let fact = |number: usize| {
        format!(
            "[[fact]]\nid = \"fact-{number}\"\ntopic = \"laws\"\nheadline = \"Cybersecurity repression {number}\"\n\
             statement = \"Social credit in Xinjiang and w{}rd{} 人工智能 {number}\"\nevidence = \"press\"\nas_of = \"2020\"\n\
             policy_questions = [1]\nkeywords = [\"word{number}\"]\n[[fact.source]]\ntitle = \"Title\"\n\
             publisher = \"Publisher\"\nurl = \"https://example.org\"\nkind = \"primary\"\n",
            number % 7,
            number % 97
        )
    };
    std::fs::write(folder.join("facts.toml"), (0..more).map(fact).collect::<String>()).expect("a file in it");
    Facts::load(&[folder]).expect("the pack is right")
}

fn took(facts: &Facts) -> Duration {
    // The best of several: what a search costs, not what else this machine happens to do.
    let took = |query: &&str| {
        let times = (0..30).map(|_| {
            let start = Instant::now();
            std::hint::black_box(facts.search(query, 25));
            start.elapsed()
        });
        times.min().unwrap_or_default()
    };
    QUERIES.iter().map(took).sum()
}

#[test]
fn time_grows_no_faster_than_the_number_of_facts() {
    let (few, many) = (took(&facts(500)), took(&facts(4_000)));
    println!("500 more facts: {few:?}; 4,000 more: {many:?}");
    assert!(many < few * 12, "{few:?} {many:?}");
}
