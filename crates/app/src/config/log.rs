//! `[log]`: diagnostics.

use serde::{Deserialize, Serialize};

use super::error::ConfigError;

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// For people.
    Human,
    /// For machines: one JSON object a line.
    Json,
}

/// `[log]`: diagnostics, on standard error.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// `human` or `json`. Default `human`.
    pub format: LogFormat,
    /// What is logged, as tracing directives. Default `info`, without the
    /// steps of migrations.
    pub filter: String,
}

impl Default for Log {
    fn default() -> Self {
        Self {
            format: LogFormat::Human,
            filter: "info,sea_orm_migration=warn".to_owned(),
        }
    }
}

impl Log {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let parsed = tracing_subscriber::EnvFilter::try_new(&self.filter);
        parsed.map(|_| ()).map_err(|_| {
            ConfigError::invalid("log.filter", "must be tracing directives, such as info")
        })
    }
}
