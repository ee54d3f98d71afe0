//! Which number a new question gets: drawn at random among the fifty lowest that were never given.
//!
//! Numbers are public. Were they counted up, or a block used up before the next begins, someone who asks now and then
//! could read from the gaps how many anonymous questions came in between, and when. A number once given is never given
//! again, whatever became of its question.

use rand::{Rng, RngCore};

use crate::Number;

/// How many of the lowest unused numbers are drawn among.
pub const WINDOW: usize = 50;

/// How a number is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draw {
    /// At random among the [`WINDOW`] lowest unused ones.
    AmongLowest,
    /// The lowest unused one: they count up from 1.
    Lowest,
}

/// The numbers that a workshop has not given yet. It stays small, however many were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Those below `next`, rising.
    left: Vec<u32>,
    /// No number from here on was given.
    next: u32,
}

/// A number, and what is left without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The number.
    pub number: Number,
    /// What can be drawn after it.
    pub rest: Numbers,
}

impl Default for Numbers {
    fn default() -> Self {
        Self { left: Vec::new(), next: 1 }
    }
}

impl Numbers {
    /// As it is stored: the first number above all given ones, and the unused ones below it, with commas between. `None`
    /// if it is nothing of the kind.
    #[must_use]
    pub fn stored(next: u32, left: &str) -> Option<Self> {
        let mut left = match left {
            "" => Vec::new(),
            some => some.split(',').map(|n| n.parse().ok()).collect::<Option<Vec<u32>>>()?,
        };
        left.sort_unstable();
        left.dedup();
        let fits = next > 0 && left.iter().all(|n| (1..next).contains(n));
        fits.then_some(Self { left, next })
    }

    /// The first number above all that were given.
    #[must_use]
    pub const fn next(&self) -> u32 {
        self.next
    }

    /// The unused numbers below [`Self::next`], with commas between.
    #[must_use]
    pub fn left(&self) -> String {
        self.left.iter().map(u32::to_string).collect::<Vec<_>>().join(",")
    }

    /// Draws the next number.
    #[must_use]
    pub fn draw(&self, how: Draw, rng: &mut dyn RngCore) -> Drawn {
        let place = match how {
            Draw::AmongLowest => rng.random_range(0..WINDOW),
            Draw::Lowest => 0,
        };
        let mut rest = self.clone();
        if place < rest.left.len() {
            return Drawn { number: Number(rest.left.remove(place)), rest };
        }
        let skipped = u32::try_from(place - rest.left.len()).unwrap_or_default();
        let number = rest.next + skipped;
        rest.left.extend(rest.next..number);
        rest.next = number + 1;
        Drawn { number: Number(number), rest }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    /// The fifty lowest that are not among these.
    fn lowest_unused(given: &BTreeSet<u32>) -> Vec<u32> {
        (1..).filter(|n| !given.contains(n)).take(WINDOW).collect()
    }

    #[test]
    fn any_of_the_fifty_lowest_comes_and_none_of_the_others() {
        let mut rng = StdRng::seed_from_u64(7);
        let after_some = Numbers::stored(90, "3,7,88").expect("stored so");
        for numbers in [Numbers::default(), after_some] {
            let mut window = BTreeSet::new();
            for _ in 0..2_000 {
                window.insert(numbers.draw(Draw::AmongLowest, &mut rng).number.0);
            }
            let (next, mut wanted) = (numbers.next(), numbers.left.clone());
            wanted.extend((next..).take(WINDOW - wanted.len()));
            assert_eq!(window.into_iter().collect::<Vec<_>>(), wanted);
        }
    }

    #[test]
    fn the_lowest_count_up_and_fill_what_was_left() {
        let mut numbers = Numbers::stored(6, "2,4").expect("stored so");
        let mut given = Vec::new();
        for _ in 0..5 {
            let drawn = numbers.draw(Draw::Lowest, &mut StdRng::seed_from_u64(1));
            given.push(drawn.number.0);
            numbers = drawn.rest;
        }
        assert_eq!(given, [2, 4, 6, 7, 8]);
    }

    #[test]
    fn what_is_no_store_of_numbers_is_none() {
        for (next, left) in [(0, ""), (5, "5"), (5, "0"), (5, "1,,2"), (5, "1,x"), (5, "-1")] {
            assert_eq!(Numbers::stored(next, left), None, "{next} {left:?}");
        }
    }

    proptest! {
        #[test]
        fn a_number_is_among_the_lowest_unused_and_never_comes_twice(seed in any::<u64>(), how_many in 1usize..400) {
            let mut rng = StdRng::seed_from_u64(seed);
            let (mut numbers, mut given) = (Numbers::default(), BTreeSet::new());
            for _ in 0..how_many {
                let drawn = numbers.draw(Draw::AmongLowest, &mut rng);
                prop_assert!(lowest_unused(&given).contains(&drawn.number.0));
                prop_assert!(given.insert(drawn.number.0));
                numbers = Numbers::stored(drawn.rest.next(), &drawn.rest.left()).expect("it was stored");
                prop_assert_eq!(&numbers, &drawn.rest);
                prop_assert!(numbers.left.len() < WINDOW, "it stays small");
            }
        }
    }
}
