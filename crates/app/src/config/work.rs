//! `[worker]`, `[retries]` and `[audit]`: what happens behind the requests.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::error::{ConfigError, within};

/// `[worker]`: background work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Worker {
    /// Whether this process does background work. Default true; a desk of many replicas
    /// needs at least one that does.
    pub enabled: bool,
    /// Tickets assessed at a time. Default 4.
    pub triage_at_once: u32,
    /// Fittings of the local classifier at a time. Default 1.
    pub learning_at_once: u32,
    /// Replays at a time. Default 1.
    pub replays_at_once: u32,
    /// Seconds after which a job that a dead worker held is taken again. Default 45.
    pub lease_seconds: u32,
    /// Tries of a job before people get it. Default 5.
    pub attempts: u32,
}

impl Default for Worker {
    fn default() -> Self {
        Self {
            enabled: true,
            triage_at_once: 4,
            learning_at_once: 1,
            replays_at_once: 1,
            lease_seconds: 45,
            attempts: 5,
        }
    }
}

impl Worker {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        within("worker.triage_at_once", self.triage_at_once, 1, 1_000)?;
        within("worker.learning_at_once", self.learning_at_once, 1, 100)?;
        within("worker.replays_at_once", self.replays_at_once, 1, 100)?;
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

/// `[audit]`: the log of who changed what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Audit {
    /// Days that an entry is kept; 0 for ever. Default 400: more than a year, so that a
    /// yearly review still finds what began the year.
    pub keep_days: u32,
}

impl Default for Audit {
    fn default() -> Self {
        Self { keep_days: 400 }
    }
}

impl Audit {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        within("audit.keep_days", self.keep_days, 0, 36_600)
    }

    /// How long an entry is kept; `None` for ever.
    pub fn kept(&self) -> Option<Duration> {
        let days = u64::from(self.keep_days);
        (days > 0).then(|| Duration::from_hours(24 * days))
    }
}
