//! `[worker]` and `[retries]`: what happens behind the requests.

use serde::{Deserialize, Serialize};

use super::error::{ConfigError, within};

/// `[worker]`: background work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Worker {
    /// Whether this process does background work. Default true; a desk of many replicas
    /// needs at least one that does.
    pub enabled: bool,
    /// Jobs done at a time. Default 4.
    pub jobs_at_once: u32,
    /// Seconds after which a job that a dead worker held is taken again. Default 45.
    pub lease_seconds: u32,
    /// Tries of a job before people get it. Default 5.
    pub attempts: u32,
}

impl Default for Worker {
    fn default() -> Self {
        Self {
            enabled: true,
            jobs_at_once: 4,
            lease_seconds: 45,
            attempts: 5,
        }
    }
}

impl Worker {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        within("worker.jobs_at_once", self.jobs_at_once, 1, 1_000)?;
        within("worker.lease_seconds", self.lease_seconds, 5, 3_600)?;
        within("worker.attempts", self.attempts, 1, 100)
    }
}

/// `[retries]`: answers kept for requests that come again with their `Idempotency-Key`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Retries {
    /// Hours that an answer is kept. Default 24.
    pub keep_hours: u32,
}

impl Default for Retries {
    fn default() -> Self {
        Self { keep_hours: 24 }
    }
}

impl Retries {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        within("retries.keep_hours", self.keep_hours, 1, 24 * 366)
    }
}
