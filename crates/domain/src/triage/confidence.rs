//! Confidence: the probability that a category is right.

use thiserror::Error;

/// A probability from 0.0 to 1.0.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Confidence(f64);

/// Not a number from 0.0 to 1.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be a number from 0.0 to 1.0")]
pub struct ConfidenceError;

impl Confidence {
    /// What a desk asks of an answer unless it says otherwise: 0.7.
    pub const DEFAULT_THRESHOLD: Self = Self(0.7);

    /// Accepts a finite number from 0.0 to 1.0.
    ///
    /// # Errors
    /// [`ConfidenceError`] for anything else, NaN included.
    pub fn new(probability: f64) -> Result<Self, ConfidenceError> {
        if (0.0..=1.0).contains(&probability) {
            Ok(Self(probability))
        } else {
            Err(ConfidenceError)
        }
    }

    /// The number itself.
    pub const fn get(self) -> f64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_probabilities_are_accepted() {
        for good in [0.0, 0.7, 1.0] {
            assert!(Confidence::new(good).is_ok());
        }
        for bad in [-0.1, 1.000_1, f64::NAN, f64::INFINITY] {
            assert!(Confidence::new(bad).is_err());
        }
    }
}
