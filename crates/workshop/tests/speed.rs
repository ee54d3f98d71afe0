//! What the fair order costs, and how it grows. `cargo test -p workshop --test speed -- --nocapture` prints it.

use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use workshop::order::fair::{Candidate, Load, suggest};
use workshop::{Number, Time};

/// The board shows five questions; it is drawn at most once a second, and a moderator waits for **Next question**.
const NEXT: usize = 5;
const ENOUGH: Duration = Duration::from_millis(20);

/// A crowd in camps, half an hour in: everybody carries something, and questions are supported by the camp around them.
fn crowd(people: usize, questions: usize, supports: usize) -> (Vec<Candidate>, Vec<Load>) {
    let mut rng = StdRng::seed_from_u64(129);
    let loads = (0..people).map(|_| Load::from_units(rng.random_range(0..Load::ONE.units()))).collect();
    let each = supports / questions;
    let candidates = (1u32..).take(questions).map(|number| {
        let camp = rng.random_range(0..people);
        let supporters = (0..each).map(|k| (camp + k * 7) % people).collect();
        Candidate { number: Number(number), asked_at: Time::from_ms(0), supporters, own: 1 }
    });
    (candidates.collect(), loads)
}

fn measure(people: usize, questions: usize, supports: usize) -> Duration {
    let (candidates, loads) = crowd(people, questions, supports);
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let begun = Instant::now();
        let picks = suggest(&candidates, &loads, NEXT);
        best = best.min(begun.elapsed());
        assert_eq!(picks.len(), NEXT);
    }
    println!("{people:>6} people {questions:>6} questions {supports:>8} supports: the next five in {best:?}");
    best
}

#[test]
fn the_next_five_come_at_once_and_cost_grows_with_the_supports() {
    let mut last = Duration::ZERO;
    for scale in [1, 2, 4, 8] {
        last = measure(250 * scale, 125 * scale, 7_500 * scale);
    }
    assert!(last < ENOUGH, "2,000 people, 1,000 questions, 60,000 supports: {last:?}");
    let more = measure(16_000, 8_000, 480_000);
    assert!(more < last * 8 * 4, "eight times the supports took {more:?} after {last:?}");
}
