//! Which number a new question gets: drawn at random from the unused ones of the current ten.
//!
//! Numbers are public. Were they counted up, someone who asks now and then could read from the gaps how many
//! anonymous questions came in between, and when.

use rand::{Rng, RngCore};

use crate::Number;

/// How many numbers a block has: 1–10, 11–20, …
pub const BLOCK: u32 = 10;

/// Draws the next number. `last_block` holds the numbers used so far of the block that the highest used number
/// lies in (empty for a workshop without questions); a block is used up before the next begins.
pub fn draw(last_block: &[Number], rng: &mut dyn RngCore) -> Number {
    let start = last_block.iter().map(|n| n.0.saturating_sub(1) / BLOCK * BLOCK).max().unwrap_or(0);
    let free: Vec<u32> = (start + 1..=start + BLOCK).filter(|n| !last_block.contains(&Number(*n))).collect();
    if free.is_empty() {
        return Number(start + BLOCK + rng.random_range(1..=BLOCK));
    }
    Number(free[rng.random_range(0..free.len())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    #[test]
    fn blocks_are_used_up_without_gaps_and_not_in_order() {
        let mut rng = rand::rngs::StdRng::seed_from_u64(7);
        let mut all: Vec<Number> = Vec::new();
        for i in 0..300u32 {
            let block = i.saturating_sub(1) / BLOCK * BLOCK;
            let used: Vec<Number> = all.iter().copied().filter(|n| n.0 > block).collect();
            let n = draw(&used, &mut rng);
            assert!(!all.contains(&n));
            assert_eq!((n.0 - 1) / BLOCK, i / BLOCK, "number {n} came as number {i}");
            all.push(n);
        }
        let counted: Vec<Number> = (1..=300).map(Number).collect();
        assert_ne!(all, counted);
        all.sort();
        assert_eq!(all, counted);
    }
}
