//! Numbers that look random and are the same in every run.

use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};

/// A sequence of numbers that its beginning determines (SplitMix64).
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The sequence that belongs to something, whatever was drawn before.
    pub fn of(what: &str, number: usize) -> Self {
        let hasher = BuildHasherDefault::<DefaultHasher>::default();
        Self(hasher.hash_one((what, number)))
    }

    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From zero to below one.
    pub fn share(&mut self) -> f64 {
        let bits = u32::try_from(self.next() >> 32).unwrap_or_default();
        f64::from(bits) / f64::from(u32::MAX) * 0.999_999
    }

    /// From zero to below `end`, each as likely as the other.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    /// From zero to below `end`: the second half as often as the first as in any language,
    /// the n-th about 1/n as often as the first (Zipf).
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "ranks are small and positive"
    )]
    pub fn skewed(&mut self, end: usize) -> usize {
        let rank = ((end as f64 + 1.0).ln() * self.share()).exp();
        (rank as usize).saturating_sub(1).min(end.saturating_sub(1))
    }
}
