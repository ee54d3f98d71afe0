//! What is kept in memory of all languages and of all facts, once somebody reads each of them: it grows with what is translated, and
//! an installation of a few people is to run beside others on a small machine. Most rooms read one or two languages.

use std::hint::black_box;
use std::time::{Duration, Instant};

use content::{Among, Facts};
use i18n::{Language, Languages};
use peak_alloc::PeakAlloc;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

const MIB: usize = 1024 * 1024;

/// All languages and all facts together had 3.2 MiB when this was written: 0.2 the languages, 1.7 the facts, 1.3 their index.
const MOST: usize = 7 * MIB / 2;

/// The words of the texts are looked at in each language and script, so that nothing is left to be read in later.
fn all_of(languages: &Languages, facts: &Facts) -> usize {
    let mut read = 0;
    for language in languages.iter() {
        read += language.text("button-approve", None).len() + language.report("heading-dealt", None).len();
        for (words, among) in [("face recognition", None), ("人脸识别", None), ("слежка", Some(language))] {
            let reader = among.map(Language::identifier);
            read += facts.search_in(words, Among { pack: None, reader }, 5).len();
        }
        read += facts.iter().map(|fact| fact.in_language(language.identifier()).headline.text.len()).sum::<usize>();
    }
    read
}

/// What it takes to say one of middle length, once it was said: to be seen, and held to nothing on a machine that does more.
fn time_of_a_text(languages: &Languages) -> Duration {
    const TIMES: u32 = 1_000;
    let begun = Instant::now();
    for language in languages.iter() {
        (0..TIMES).for_each(|_| drop(black_box(language.text("panel-open-or-anonymous", None))));
    }
    begun.elapsed() / TIMES / u32::try_from(languages.iter().len()).unwrap_or(u32::MAX)
}

#[test]
fn all_languages_and_facts_have_room_in_three_and_a_half_mebibytes() {
    let before = HEAP.current_usage();
    let languages = Languages::built_in();
    for language in languages.iter() {
        assert!(
            !language.text("button-approve", None).is_empty() && !language.report("heading-dealt", None).is_empty()
        );
    }
    let spoken = HEAP.current_usage() - before;
    println!("a text is said in {:?}", time_of_a_text(&languages));
    let facts = Facts::built_in().expect("the facts are good");
    assert!(all_of(&languages, &facts) > 1_000);
    let both = HEAP.current_usage() - before;
    println!("of it the index {} KiB", facts.index_bytes() / 1024);
    println!(
        "{} languages have {} KiB, {} facts {} KiB",
        languages.iter().len(),
        spoken / 1024,
        facts.iter().len(),
        (both - spoken) / 1024
    );
    assert!(both <= MOST, "{} KiB", both / 1024);
}
