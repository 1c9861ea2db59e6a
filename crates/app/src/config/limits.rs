//! `[limits]` and `[accounts]`: how often anybody may ask, and signing in.

use serde::{Deserialize, Serialize};

use super::error::{ConfigError, within};

/// `[limits]`: rate limits, each per actor or, where nobody is signed in, per address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Whether there are any, those on signing in included. Default true.
    pub enabled: bool,
    /// Reads per minute. Default 1,200.
    pub reads_per_minute: u32,
    /// Writes per minute. Default 600.
    pub writes_per_minute: u32,
    /// Requests per minute where nobody is signed in. Default 600.
    pub public_per_minute: u32,
    /// Sign-ins tried at one account in 15 minutes. Default 10.
    pub sign_ins_per_account: u32,
    /// Sign-ins tried from one address in 15 minutes. Default 100.
    pub sign_ins_per_address: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            enabled: true,
            reads_per_minute: 1_200,
            writes_per_minute: 600,
            public_per_minute: 600,
            sign_ins_per_account: 10,
            sign_ins_per_address: 100,
        }
    }
}

impl Limits {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let Self {
            enabled: _,
            reads_per_minute,
            writes_per_minute,
            public_per_minute,
            ..
        } = *self;
        within("limits.reads_per_minute", reads_per_minute, 1, u32::MAX)?;
        within("limits.writes_per_minute", writes_per_minute, 1, u32::MAX)?;
        within("limits.public_per_minute", public_per_minute, 1, u32::MAX)?;
        within(
            "limits.sign_ins_per_account",
            self.sign_ins_per_account,
            1,
            u32::MAX,
        )?;
        within(
            "limits.sign_ins_per_address",
            self.sign_ins_per_address,
            1,
            u32::MAX,
        )
    }
}

/// `[accounts]`: signing in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Accounts {
    /// Hours that a session lasts. Default 336: two weeks.
    pub session_hours: u32,
    /// Passwords checked at a time; each takes 19 MiB of memory. Default 2.
    pub passwords_at_once: u32,
}

impl Default for Accounts {
    fn default() -> Self {
        Self {
            session_hours: 14 * 24,
            passwords_at_once: 2,
        }
    }
}

impl Accounts {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        within("accounts.session_hours", self.session_hours, 1, 24 * 366)?;
        within("accounts.passwords_at_once", self.passwords_at_once, 1, 256)
    }
}
