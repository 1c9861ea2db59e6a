//! Reading which features are on. Anybody may.

use std::convert::Infallible;

use crate::feature::Features;

use super::{Desk, Failure};

/// Reads the switches.
#[derive(Clone)]
pub struct ReadFeatures {
    /// What it stands on.
    pub desk: Desk,
}

impl ReadFeatures {
    /// Which features are on.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(&self) -> Result<Features, Failure<Infallible>> {
        Ok(self.desk.queries.features().await?)
    }
}
