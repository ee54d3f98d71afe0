//! Chance, from one seed: what is drawn for one purpose at one place depends on the seed, the purpose and the place alone, and
//! on nothing that was drawn before. So a history can be played again, and no draw tells how many others there were.

use std::fmt;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// The one source of chance.
pub struct Chance([u8; 32]);

impl Chance {
    /// As the system has it: nobody can guess what is drawn.
    #[must_use]
    pub fn of_the_system() -> Self {
        Self(rand::rng().random())
    }

    /// The same draws each time, for tests.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(StdRng::seed_from_u64(seed).random())
    }

    /// What draws for this purpose at this place. It draws the same whenever it is asked, so whoever wants something else
    /// each time names another place.
    #[must_use]
    pub fn of(&self, purpose: &'static str, place: &[&[u8]]) -> StdRng {
        let mut sum = Sha256::new_with_prefix(self.0);
        for part in [purpose.as_bytes()].iter().chain(place) {
            // Its length first, so that no two places are written alike.
            sum.update(part.len().to_be_bytes());
            sum.update(part);
        }
        StdRng::from_seed(sum.finalize().into())
    }
}

impl fmt::Debug for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chance(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_depends_on_the_seed_the_purpose_and_the_place_and_on_nothing_else() {
        let draw = |chance: &Chance, purpose, place: &[&[u8]]| chance.of(purpose, place).random::<u64>();
        let (one, again, other) = (Chance::seeded(1), Chance::seeded(1), Chance::seeded(2));
        let first = draw(&one, "number", &[b"1", b"2"]);
        draw(&one, "slot", &[]);
        assert_eq!(draw(&one, "number", &[b"1", b"2"]), first);
        assert_eq!(draw(&again, "number", &[b"1", b"2"]), first);
        for else_ in [
            draw(&other, "number", &[b"1", b"2"]),
            draw(&one, "slot", &[b"1", b"2"]),
            draw(&one, "number", &[b"12", b""]),
            draw(&one, "number", &[b"1", b"3"]),
        ] {
            assert_ne!(else_, first);
        }
        assert_ne!(draw(&Chance::of_the_system(), "number", &[]), draw(&Chance::of_the_system(), "number", &[]));
        assert_eq!(format!("{one:?}"), "Chance(…)");
    }
}
