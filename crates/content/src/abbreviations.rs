//! Abbreviations, learnt from the facts themselves: a keyword "PIPL" beside "Personal Information Protection Law",
//! or "International Covenant … (ICCPR)" in a statement, makes the one findable by the other everywhere.

use crate::fact::Fact;
use crate::words::{Shape, Word, words};

/// A short form and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Abbreviation {
    pub(crate) short: Vec<Word>,
    pub(crate) long: Vec<Word>,
}

/// The shortest and the longest abbreviation, in letters.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=7;

/// The abbreviations that a fact explains.
pub(crate) fn abbreviations(fact: &Fact) -> Vec<Abbreviation> {
    let keywords = fact.keywords().map(words).collect::<Vec<_>>();
    let mut found = Vec::new();
    for short in keywords.iter().filter(|words| is_short(words)) {
        for long in keywords.iter().filter(|long| stands_for(&short[0].text, long)) {
            found.push(Abbreviation { short: short.clone(), long: long.clone() });
        }
    }
    let texts = [Some(fact.headline()), Some(fact.statement()), fact.contested()].into_iter().flatten();
    let titles = fact.sources().iter().map(|source| source.title());
    for text in texts.chain(titles) {
        for (before, bracket) in text.match_indices('(').map(|(at, _)| (&text[..at], &text[at + 1..])) {
            let Some((inside, _)) = bracket.split_once(')') else { continue };
            let (short, before) = (words(inside), words(before));
            if is_short(&short) {
                let runs = (2..=before.len().min(9)).map(|count| &before[before.len() - count..]);
                let mut fitting = runs.filter(|long| stands_for(&short[0].text, long));
                found.extend(fitting.next().map(|long| Abbreviation { short, long: long.to_vec() }));
            }
        }
    }
    found
}

/// The initials of a keyword of several words, if they could be an abbreviation.
pub(crate) fn initials(keyword: &[Word]) -> Option<String> {
    let letters = keyword.iter().filter(|word| !word.is_light()).map(|word| match word.shape {
        Shape::Letters => word.text.chars().next(),
        _ => None,
    });
    let letters = letters.collect::<Option<String>>()?;
    (letters.chars().count() >= 3 && LETTERS.contains(&letters.chars().count())).then_some(letters)
}

fn is_short(words: &[Word]) -> bool {
    let [word] = words else { return false };
    word.capitals && word.shape == Shape::Letters && LETTERS.contains(&word.text.chars().count())
}

/// Whether the letters of `short` are the initials of `long`, or, as in CSL for "Cybersecurity Law", run through it in
/// order from its first initial to its last, no word left out.
fn stands_for(short: &str, long: &[Word]) -> bool {
    let heavy = || long.iter().filter(|word| !word.is_light());
    if long.len() < 2 || heavy().any(|word| word.shape != Shape::Letters) {
        return false;
    }
    let all = long.iter().filter_map(|word| word.text.chars().next());
    let initials = heavy().filter_map(|word| word.text.chars().next()).collect::<String>();
    if short == initials || short.chars().eq(all) {
        return true;
    }
    // Letters within words count as well, but each word must give its initial.
    let mut letters = short.chars().peekable();
    for word in heavy() {
        let mut within = word.text.chars();
        if letters.next() != within.next() {
            return false;
        }
        let next_initial = heavy().skip_while(|other| *other != word).nth(1).and_then(|next| next.text.chars().next());
        while let Some(letter) = letters.peek() {
            if Some(*letter) == next_initial || !within.any(|other| other == *letter) {
                break;
            }
            letters.next();
        }
    }
    letters.next().is_none() && short.chars().count() <= 2 * heavy().count()
}

#[cfg(test)]
mod tests {
    use super::{initials, stands_for};
    use crate::words::words;

    #[test]
    fn letters_that_run_through_a_name_stand_for_it() {
        for (short, long) in [
            ("pipl", "Personal Information Protection Law"),
            ("csl", "Cybersecurity Law"),
            ("upr", "Universal Periodic Review"),
            ("iccpr", "International Covenant on Civil and Political Rights"),
            ("unga", "United Nations General Assembly"),
        ] {
            assert!(stands_for(short, &words(long)), "{short}");
        }
        for (short, long) in
            [("pipl", "Data Security Law"), ("un", "United States"), ("ai", "AI law"), ("cac", "China")]
        {
            assert!(!stands_for(short, &words(long)), "{short}");
        }
    }

    #[test]
    fn initials_are_of_three_words_or_more() {
        assert_eq!(initials(&words("National Intelligence Law")).as_deref(), Some("nil"));
        assert_eq!(initials(&words("Civil Code")), None);
        assert_eq!(initials(&words("A/HRC/51/17")), None);
    }
}
