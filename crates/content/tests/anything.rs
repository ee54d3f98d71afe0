//! Whatever someone types, the search answers.

use std::sync::LazyLock;

use content::Facts;
use proptest::prelude::*;

static FACTS: LazyLock<Facts> = LazyLock::new(|| Facts::built_in().expect("the built-in pack is right"));

proptest! {
    #[test]
    fn any_text_can_be_searched_for(text in "(?s).{0,200}", limit in 0_usize..30) {
        prop_assert!(FACTS.search(&text, limit).len() <= limit);
        prop_assert!(FACTS.matching(&text, None, limit).len() <= limit);
        prop_assert!(FACTS.about(&text, None, limit).len() <= limit);
        let offered = FACTS.complete(&text, None, limit);
        prop_assert!(offered.iter().all(|fact| fact.headline().chars().count() <= 100));
    }

    #[test]
    fn words_signs_and_numbers_in_any_mixture_can_be_searched_for(
        parts in prop::collection::vec(
            prop::sample::select(vec!["第", "三十", "条", "Art.", "§", "28-29", "99999999999", "'s", "U.S.", "+", "~law", "個", "བོད", "ئا", "-", "'", " "]),
            0..40,
        ),
    ) {
        let text = parts.concat();
        prop_assert!(FACTS.search(&text, 5).len() <= 5);
    }

    #[test]
    fn spaces_and_case_do_not_matter(place in 0_usize..221, before in "[ \t\n]{0,3}") {
        let headline = FACTS.iter().nth(place).expect("221 facts").headline();
        let first = |query: &str| FACTS.search(query, 1).first().map(|fact| fact.id().clone());
        prop_assert_eq!(first(headline), first(&format!("{before}{}", headline.to_lowercase())));
    }
}

#[test]
fn nothing_typed_offers_something_of_every_topic() {
    let offered = FACTS.complete("  ", None, 25);
    let topics = offered.iter().map(|fact| fact.topic()).collect::<std::collections::HashSet<_>>();
    assert_eq!((offered.len(), topics.len()), (25, 8));
    assert!(FACTS.search("", 5).is_empty());
}

#[test]
fn very_long_texts_are_searched_in_time() {
    let long = "Überwachungskameras 監視攝像頭 transnatonal ".repeat(2_000);
    let start = std::time::Instant::now();
    assert!(FACTS.search(&long, 5).len() <= 5);
    assert!(FACTS.matching(&long, None, 5).len() <= 5);
    assert!(start.elapsed() < std::time::Duration::from_secs(2), "{:?}", start.elapsed());
}
