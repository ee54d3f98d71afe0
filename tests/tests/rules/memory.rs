//! What is kept in memory of all languages and of all facts, once somebody reads each of them: it grows with what is translated, and
//! an installation of a few people is to run beside others on a small machine. Most rooms read one or two languages. And what is
//! kept of the open questions, to say which are alike.

use std::hint::black_box;
use std::time::{Duration, Instant};

use allocation_counter::measure;
use content::{Among, Facts, Likeness};
use i18n::{Language, Languages};

const KIB: i64 = 1024;

/// All languages and all facts together had 3.2 MiB when this was written: 0.2 the languages, 1.7 the facts, 1.3 their index.
const MOST: i64 = 7 * 1024 * KIB / 2;

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
    // What this thread takes and keeps, whatever other tests do meanwhile.
    let mut languages = None;
    let spoken = measure(|| {
        let all = languages.insert(Languages::built_in());
        let approve = all.iter().map(|language| language.text("button-approve", None));
        let dealt = all.iter().map(|language| language.report("heading-dealt", None));
        assert!(approve.zip(dealt).all(|(bot, report)| !bot.is_empty() && !report.is_empty()));
    });
    let languages = languages.expect("they were read");
    println!("a text is said in {:?}", time_of_a_text(&languages));
    let mut facts = None;
    let known = measure(|| {
        let all = facts.insert(Facts::built_in().expect("the facts are good"));
        assert!(all_of(&languages, all) > 1_000);
    });
    let facts = facts.expect("they were read");
    let both = spoken.bytes_current + known.bytes_current;
    println!("of it the index {} KiB", facts.index_bytes() / 1024);
    println!(
        "{} languages have {} KiB, {} facts {} KiB",
        languages.iter().len(),
        spoken.bytes_current / KIB,
        facts.iter().len(),
        known.bytes_current / KIB
    );
    assert!(both > 1024 * KIB, "not measured: {} KiB", both / KIB);
    assert!(both <= MOST, "{} KiB", both / KIB);
}

/// Open questions of a large workshop, and what one of them may take: 378 bytes when this was written.
const QUESTIONS: u32 = 20_000;
const MOST_EACH: i64 = 600;

#[test]
fn a_question_that_others_are_compared_with_takes_less_than_six_hundred_bytes() {
    let facts = Facts::built_in().expect("the facts are good");
    let text = |n| format!("What becomes of proposal {n} if nobody speaks for it, and who decides on that?");
    let mut open = Likeness::new(&facts);
    let kept = measure(|| (0..QUESTIONS).for_each(|n| open.put(n, &text(n))));
    let each = kept.bytes_current / i64::from(QUESTIONS);
    let asked = measure(|| drop(black_box(open.like(&text(QUESTIONS), |_| true))));
    println!(
        "of {QUESTIONS} questions each has {each} bytes; one more is compared with them in {} KiB",
        asked.bytes_max / 1024
    );
    assert!((100..=MOST_EACH).contains(&each), "{each} bytes");
    assert!(asked.bytes_max < 64 * 1024, "{} bytes for a comparison", asked.bytes_max);
    assert_eq!(asked.bytes_current, 0, "a comparison leaves nothing");
}
