//! `[webhooks]`: other systems that are told what happens.

use serde::{Deserialize, Serialize};

use super::error::{ConfigError, within};
use super::masked::Masked;

/// `[webhooks]`: other systems that are told what happens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Webhooks {
    /// What the secrets of webhooks are made from, at least 32 bytes. With another key they
    /// are all other ones. Default: on SQLite a key in a file beside the database, made at
    /// the first start; on a server none, and then there are no webhooks.
    pub key: Option<Masked>,
    /// Whether messages may go to addresses that are not of the public Internet. Default
    /// false.
    pub allow_private: bool,
    /// Networks (CIDR) besides the public Internet that messages may go to. Default none.
    pub allow_networks: Vec<String>,
    /// Seconds that a receiver may take to answer. Default 15.
    pub timeout_seconds: u32,
    /// Seconds of rest after each try that failed. One more try than there are rests.
    /// Default ten tries over 75 hours.
    pub rests_seconds: Vec<u32>,
    /// Days that deliveries which ended are kept, and every try. Default 30.
    pub keep_days: u32,
}

impl Default for Webhooks {
    fn default() -> Self {
        const HOUR: u32 = 3_600;
        Self {
            key: None,
            allow_private: false,
            allow_networks: Vec::new(),
            timeout_seconds: 15,
            rests_seconds: vec![
                5,
                300,
                1_800,
                2 * HOUR,
                5 * HOUR,
                10 * HOUR,
                14 * HOUR,
                20 * HOUR,
                24 * HOUR,
            ],
            keep_days: 30,
        }
    }
}

impl Webhooks {
    /// The shortest key, in bytes.
    pub const SHORTEST_KEY: usize = 32;

    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let is_short = |key: &Masked| key.expose().len() < Self::SHORTEST_KEY;
        if self.key.as_ref().is_some_and(is_short) {
            return Err(ConfigError::invalid(
                "webhooks.key",
                "must be at least 32 bytes",
            ));
        }
        within("webhooks.timeout_seconds", self.timeout_seconds, 1, 60)?;
        within("webhooks.keep_days", self.keep_days, 1, 3_650)?;
        let rests = u32::try_from(self.rests_seconds.len()).unwrap_or(u32::MAX);
        within("webhooks.rests_seconds", rests, 0, 100)?;
        for rest in &self.rests_seconds {
            within("webhooks.rests_seconds", *rest, 0, 30 * 24 * 3_600)?;
        }
        Ok(())
    }
}
