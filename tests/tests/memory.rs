//! What is kept in memory of all languages and of all facts, once each of them has been read in: it has a limit, since an
//! installation of a few people is to run beside others on a small machine.

use content::{Among, Facts};
use i18n::{Language, Languages};
use peak_alloc::PeakAlloc;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

const MIB: usize = 1024 * 1024;

/// All languages and all facts together may have so much.
const MOST: usize = 4 * MIB;

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

#[test]
fn all_languages_and_facts_have_room_in_four_mebibytes() {
    let before = HEAP.current_usage();
    let languages = Languages::built_in();
    assert!(languages.iter().all(|l| !l.text("button-approve", None).is_empty()));
    let spoken = HEAP.current_usage() - before;
    let facts = Facts::built_in().expect("the facts are good");
    assert!(all_of(&languages, &facts) > 1_000);
    let both = HEAP.current_usage() - before;
    println!(
        "{} languages have {} KiB, {} facts {} KiB",
        languages.iter().len(),
        spoken / 1024,
        facts.iter().len(),
        (both - spoken) / 1024
    );
    assert!(both <= MOST, "{} KiB", both / 1024);
}
