//! Chance that can be repeated.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

/// Pseudo-random numbers (xorshift64*): the same for the same seed.
pub struct Random(u64);

/// The seed that the environment gives, or another one each time.
pub fn seed() -> u64 {
    let given = std::env::var("FRONTDESK_TEST_SEED").ok();
    given.map_or_else(
        || RandomState::new().build_hasher().finish(),
        |seed| seed.parse().expect("a number"),
    )
}

impl Random {
    pub const fn new(seed: u64) -> Self {
        // Zero would stay zero.
        Self(seed | 1)
    }

    /// A number below `end`.
    pub const fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32) % end
    }

    /// One of them.
    pub fn one_of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let index = self.below(items.len() as u64);
        &items[usize::try_from(index).expect("an index")]
    }
}
