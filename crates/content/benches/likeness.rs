//! What it costs to find what a question repeats among a thousand open ones: `cargo bench -p content --bench likeness`.

use std::hint::black_box;
use std::sync::LazyLock;

use content::{Facts, Likeness};
use divan::Bencher;
use serde::Deserialize;

#[derive(Deserialize)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
struct Pair {
    a: String,
    b: String,
}

static HALVES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let files = [include_str!("../tests/data/duplicates.toml"), include_str!("../tests/data/duplicates-held-out.toml")];
    let pairs = files.into_iter().flat_map(|file| toml::from_str::<Pairs>(file).expect("pairs are TOML").pair);
    pairs.flat_map(|pair| [pair.a, pair.b]).collect()
});

static OPEN: LazyLock<Likeness<usize>> = LazyLock::new(|| {
    let mut open = Likeness::new(&Facts::built_in().expect("the built-in pack is right"));
    for number in 0..1_000 {
        // Every word of the pairs is there, and each question is another.
        let second = (number * 7 + number / HALVES.len()) % HALVES.len();
        open.put(number, &format!("{} {}", HALVES[number % HALVES.len()], HALVES[second]));
    }
    open
});

fn main() {
    println!("each of {} questions against {} open ones", HALVES.len(), OPEN.len());
    divan::main();
}

/// All of them, one after the other: divide by their number.
#[divan::bench(sample_count = 10)]
fn all_questions(bencher: Bencher<'_, '_>) {
    bencher.bench(|| HALVES.iter().map(|half| OPEN.like(black_box(half), |_| true).len()).sum::<usize>());
}

/// The longest question alone.
#[divan::bench]
fn the_longest_question(bencher: Bencher<'_, '_>) {
    let longest = HALVES.iter().max_by_key(|half| half.len()).expect("there are questions");
    bencher.bench(|| OPEN.like(black_box(longest), |_| true).len());
}
