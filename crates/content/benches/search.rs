//! What facts and search cost: `cargo bench -p content --bench search`. It prints the memory first.

use std::hint::black_box;
use std::path::Path;
use std::sync::LazyLock;

use content::{Fact, Facts};
use divan::Bencher;

/// Typed words: a letter, an unfinished word, mistyped words, what nobody wrote, questions, two scripts.
const QUERIES: [&str; 8] = [
    "c",
    "cybersecurity la",
    "transnatonal represion",
    "submarine volcano",
    "Does social credit have anything to do with the mass detention in Xinjiang?",
    "Qiestion wiht manny mistaks abuot survielance cammeras adn facail recogniton in Urumqui",
    "生成式人工智能服务要遵守什么规定？",
    "закон о кибербезопасности",
];

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::built_in().expect("the built-in pack is right"));
static MANY: LazyLock<Facts> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let pack = folder.path().join("many");
    std::fs::create_dir(&pack).expect("a folder in it");
    write_pack(&pack, 5_000 - FACTS.iter().len());
    Facts::load(&[pack]).expect("the pack is right")
});

fn main() {
    let facts = &*FACTS;
    let texts = facts.iter().flat_map(|fact| {
        let english = [fact.headline(), fact.statement(), fact.contested().unwrap_or_default()].map(str::len);
        let others = fact.languages().map(|language| {
            let text = fact.in_language(language);
            text.headline.text.len() + text.statement.text.len() + text.contested.map_or(0, |said| said.text.len())
        });
        let keywords = fact.keywords().map(|keyword| keyword.len() + size_of::<String>());
        let sources = fact.sources().iter().map(|source| {
            let locator = source.locator().map_or(0, str::len);
            size_of_val(source)
                + source.title().len()
                + source.publisher().len()
                + source.url().as_str().len()
                + locator
        });
        english.into_iter().chain(others).chain(keywords).chain(sources).chain([size_of::<Fact>()]).collect::<Vec<_>>()
    });
    let (texts, index) = (texts.sum::<usize>() / 1024, facts.index_bytes() / 1024);
    println!("{} facts: {texts} KiB of texts and sources, {index} KiB of index", facts.iter().len());
    println!("{} facts: {} KiB of index", MANY.iter().len(), MANY.index_bytes() / 1024);
    divan::main();
}

/// Facts with the built-in facts' words, each in another order, and words of its own.
fn write_pack(folder: &Path, count: usize) {
    let statements = FACTS.iter().map(Fact::statement).collect::<Vec<_>>();
    let words = statements.iter().flat_map(|text| text.split(' ')).collect::<Vec<_>>();
    let mut text = String::new();
    for number in 0..count {
        let word = |place: usize| words[(number * 31 + place * (7 + number % 13)) % words.len()];
        let some = |from: usize, most: usize| {
            let words = (from..from + most).map(word).map(|word| word.replace(['"', '\\'], ""));
            words.collect::<Vec<_>>().join(" ")
        };
        let headline = some(0, 6).chars().take(80).collect::<String>();
        let statement = some(6, 40).chars().take(400).collect::<String>();
        text += &format!(
            "[[fact]]\nid = \"fact-{number}\"\ntopic = \"laws\"\nheadline = \"{}\"\nstatement = \"{}\"\n\
             evidence = \"press\"\nas_of = \"2020\"\npolicy_questions = [1]\nkeywords = [\"word{number}\", \"{}\"]\n\
             [[fact.source]]\ntitle = \"Title {number}\"\npublisher = \"Publisher\"\nurl = \"https://example.org/{number}\"\n\
             kind = \"primary\"\n",
            headline.trim(),
            statement.trim(),
            some(50, 2).chars().take(70).collect::<String>().trim(),
        );
    }
    std::fs::write(folder.join("facts.toml"), text).expect("a file in it");
}

#[divan::bench(args = QUERIES)]
fn among_the_built_in_facts(bencher: Bencher<'_, '_>, query: &str) {
    bencher.bench(|| FACTS.search(black_box(query), 25).len());
}

#[divan::bench(args = QUERIES)]
fn among_five_thousand_facts(bencher: Bencher<'_, '_>, query: &str) {
    bencher.bench(|| MANY.search(black_box(query), 25).len());
}

#[divan::bench(sample_count = 10)]
fn reading_and_indexing_the_built_in_facts() -> usize {
    Facts::built_in().expect("the built-in pack is right").iter().len()
}
