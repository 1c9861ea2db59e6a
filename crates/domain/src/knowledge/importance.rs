//! How much an article counts beside others.

use thiserror::Error;

/// From 0.0, read only where nothing else fits, to 2.0, preferred; 1.0 unless somebody
/// says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Importance(f64);

/// Not a number from 0.0 to 2.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be a number from 0.0 to 2.0")]
pub struct ImportanceError;

impl Importance {
    /// Accepts a finite number from 0.0 to 2.0.
    ///
    /// # Errors
    /// [`ImportanceError`] for anything else, NaN included.
    pub fn new(importance: f64) -> Result<Self, ImportanceError> {
        if (0.0..=2.0).contains(&importance) {
            Ok(Self(importance))
        } else {
            Err(ImportanceError)
        }
    }

    /// The number itself.
    pub const fn get(self) -> f64 {
        self.0
    }
}

impl Default for Importance {
    fn default() -> Self {
        Self(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn importance_ends_at_two() {
        for good in [0.0, 1.0, 2.0] {
            assert!(Importance::new(good).is_ok());
        }
        for bad in [-0.1, 2.000_1, f64::NAN, f64::INFINITY] {
            assert_eq!(Importance::new(bad), Err(ImportanceError));
        }
    }
}
