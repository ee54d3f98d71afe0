//! Chance: the one source that numbers, moments and shuffles are drawn from. Under a seed any history can be played again.
//!
//! What others may see the outcome of is drawn for what it belongs to (a message and its slot, a piece and when it was
//! planned), never from a running stream: how much was drawn before, and for whom, moves none of it. Without the key, which
//! the system gives at each start and which is nowhere else, nobody can tell what will be drawn.

use std::sync::{Mutex, PoisonError};

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// The source.
#[derive(Debug)]
pub struct Chance {
    key: [u8; 32],
    /// For what nobody sees and must not come twice.
    stream: Mutex<StdRng>,
}

impl Chance {
    /// As the system gives it: nobody can tell what will be drawn.
    #[must_use]
    pub fn of_the_system() -> Self {
        Self::new(rand::rng().random())
    }

    /// The same draws each time.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self::new(Sha256::digest(seed.to_be_bytes()).into())
    }

    fn new(key: [u8; 32]) -> Self {
        let chance = Self { key, stream: Mutex::new(StdRng::from_seed(key)) };
        *chance.stream.lock().unwrap_or_else(PoisonError::into_inner) = chance.of("stream", &[]);
        chance
    }

    /// What is drawn for this purpose and what it belongs to: the same each time.
    #[must_use]
    pub fn of(&self, purpose: &str, about: &[i64]) -> StdRng {
        let mut seed = Sha256::new_with_prefix(self.key);
        seed.update([u8::try_from(purpose.len()).unwrap_or(u8::MAX)]);
        seed.update(purpose);
        about.iter().for_each(|part| seed.update(part.to_be_bytes()));
        StdRng::from_seed(seed.finalize().into())
    }

    /// Bytes that never come again: for what nobody sees, or what only makes one thing different from another.
    #[must_use]
    pub fn fresh(&self) -> [u8; 32] {
        self.stream.lock().unwrap_or_else(PoisonError::into_inner).random()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_belongs_to_its_purpose_and_to_nothing_that_came_before() {
        let (one, other) = (Chance::seeded(7), Chance::seeded(7));
        let draw = |chance: &Chance, purpose, about: &[i64]| chance.of(purpose, about).random::<u64>();
        let first = draw(&one, "leave", &[1, 2]);
        assert_ne!(one.fresh(), one.fresh());
        let _ = draw(&one, "leave", &[3]);
        assert_eq!(draw(&one, "leave", &[1, 2]), first);
        assert_eq!(draw(&other, "leave", &[1, 2]), first, "the same under the same seed");
        for (purpose, about) in [("leave", vec![2, 1]), ("leav", vec![1, 2]), ("leave", vec![1, 2, 0]), ("leave", vec![])] {
            assert_ne!(draw(&one, purpose, &about), first, "{purpose} {about:?}");
        }
        assert_ne!(draw(&Chance::seeded(8), "leave", &[1, 2]), first);
        assert_ne!(draw(&Chance::of_the_system(), "leave", &[1, 2]), first);
    }
}
