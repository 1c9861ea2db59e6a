//! `[database]`: where everything is kept.

use serde::{Deserialize, Serialize};

use super::error::{ConfigError, within};
use super::masked::Masked;

/// Yes, no, or what suits the rest of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// What suits the rest of the settings.
    Auto,
    /// Yes.
    Always,
    /// No.
    Never,
}

impl Choice {
    /// Yes or no, given what suits the rest of the settings.
    pub const fn or(self, auto: bool) -> bool {
        match self {
            Self::Auto => auto,
            Self::Always => true,
            Self::Never => false,
        }
    }
}

/// `[database]`: where everything is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Database {
    /// `sqlite://PATH`, `postgres://…` or `mysql://…` (MariaDB too). Shown without its
    /// password. Default `sqlite://frontdesk.db`.
    pub url: DatabaseUrl,
    /// Connections at most. Default 8.
    pub connections: u32,
    /// Whether `serve` brings the schema up to date before it starts: `auto` (on SQLite),
    /// `always` or `never`. Default `auto`.
    pub migrate_at_start: Choice,
    /// Whether `serve` begins with an empty database where there is none: `auto` (where
    /// nothing says that there ever was one), `always` or `never`. Default `auto`. With
    /// `never`, a volume that was not mounted cannot look like a new desk; `frontdesk
    /// migrate` then makes the first database.
    pub create: Choice,
}

impl Default for Database {
    fn default() -> Self {
        let url = DatabaseUrl(Masked::new("sqlite://frontdesk.db"));
        Self {
            url,
            connections: 8,
            migrate_at_start: Choice::Auto,
            create: Choice::Auto,
        }
    }
}

impl Database {
    /// Whether the desk keeps everything in a file of its own.
    pub fn is_embedded(&self) -> bool {
        self.url.0.expose().starts_with("sqlite:")
    }

    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let known = ["sqlite:", "postgres:", "postgresql:", "mysql:", "mariadb:"];
        if !known
            .iter()
            .any(|scheme| self.url.0.expose().starts_with(scheme))
        {
            return Err(ConfigError::invalid(
                "database.url",
                "must start with sqlite:, postgres:, mysql: or mariadb:",
            ));
        }
        within("database.connections", self.connections, 1, 1_000)
    }
}

/// The address of a database. Its password is never shown.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct DatabaseUrl(pub Masked);

impl Serialize for DatabaseUrl {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let url = self.0.expose();
        let shown = url.split_once("://").and_then(|(scheme, rest)| {
            let (credentials, host) = rest.rsplit_once('@')?;
            let (user, _) = credentials.split_once(':')?;
            Some(format!("{scheme}://{user}:***@{host}"))
        });
        serializer.serialize_str(shown.as_deref().unwrap_or(url))
    }
}
