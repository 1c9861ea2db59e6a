//! The sections of the settings, each with its defaults and its own check.

use std::net::SocketAddr;
use std::path::PathBuf;

use frontdesk_domain::ticket::department::{DepartmentName, Departments};
use serde::{Deserialize, Serialize};

use super::error::ConfigError;
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
}

impl Default for Database {
    fn default() -> Self {
        let url = DatabaseUrl(Masked::new("sqlite://frontdesk.db"));
        Self {
            url,
            connections: 8,
            migrate_at_start: Choice::Auto,
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

/// `[http]`: how the desk is reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Http {
    /// Address and port to listen on. Default `127.0.0.1:8080`: only this machine.
    pub bind: SocketAddr,
    /// Networks (CIDR) whose `X-Forwarded-For` is believed. Default none.
    pub trusted_proxies: Vec<String>,
    /// Whether the session cookie is marked `Secure`: `auto` (unless bound to loopback),
    /// `always` or `never`. Default `auto`.
    pub secure_cookie: Choice,
    /// Connections at most; more wait. Default 10,000.
    pub connections: u32,
    /// Requests handled at a time; more are told to come back. Default 1,024.
    pub requests_at_once: u32,
    /// Seconds to send the head of a request. Default 10.
    pub head_seconds: u32,
    /// Seconds to handle a request, its body included. Default 30.
    pub request_seconds: u32,
    /// Bytes of a request body at most. Default 262,144.
    pub body_bytes: u32,
    /// Milliseconds that `POST /api/v1/tickets` waits for the decision. Default 2,000.
    pub decision_wait_milliseconds: u32,
    /// Seconds that begun requests and jobs get when the desk is told to stop. Default 20.
    pub grace_seconds: u32,
}

impl Default for Http {
    fn default() -> Self {
        Self {
            bind: SocketAddr::from(([127, 0, 0, 1], 8080)),
            trusted_proxies: Vec::new(),
            secure_cookie: Choice::Auto,
            connections: 10_000,
            requests_at_once: 1_024,
            head_seconds: 10,
            request_seconds: 30,
            body_bytes: 256 * 1024,
            decision_wait_milliseconds: 2_000,
            grace_seconds: 20,
        }
    }
}

impl Http {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        within("http.connections", self.connections, 1, 1_000_000)?;
        within("http.requests_at_once", self.requests_at_once, 1, 1_000_000)?;
        within("http.head_seconds", self.head_seconds, 1, 3_600)?;
        within("http.request_seconds", self.request_seconds, 1, 3_600)?;
        within("http.body_bytes", self.body_bytes, 1_024, 64 * 1024 * 1024)?;
        within(
            "http.decision_wait_milliseconds",
            self.decision_wait_milliseconds,
            0,
            60_000,
        )?;
        within("http.grace_seconds", self.grace_seconds, 0, 3_600)
    }
}

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

/// `[identity]`: identities signed by a surrounding control panel, as JSON Web Tokens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Identity {
    /// The shared secret of HS256, at least 32 bytes. Not together with `jwks_file`.
    pub secret: Option<Masked>,
    /// A file of public keys (JWKS) for RS256, ES256 and EdDSA.
    pub jwks_file: Option<PathBuf>,
    /// What the `iss` claim must say.
    pub issuer: Option<String>,
    /// What the `aud` claim must say.
    pub audience: Option<String>,
    /// A cookie that carries the identity, beside `Authorization: Bearer`.
    pub cookie: Option<String>,
    /// The claim with the role. Default `role`.
    pub role_claim: String,
    /// The claim with the name. Default `name`.
    pub name_claim: String,
    /// The claim with the e-mail address. Default `email`.
    pub email_claim: String,
    /// Values of the role claim that make an admin. Default `admin`.
    pub admin_roles: Vec<String>,
    /// Values of the role claim that make an agent. Default `agent` and `support`. Everybody else is a
    /// customer.
    pub agent_roles: Vec<String>,
}

impl Default for Identity {
    fn default() -> Self {
        Self {
            secret: None,
            jwks_file: None,
            issuer: None,
            audience: None,
            cookie: None,
            role_claim: "role".to_owned(),
            name_claim: "name".to_owned(),
            email_claim: "email".to_owned(),
            admin_roles: vec!["admin".to_owned()],
            agent_roles: vec!["agent".to_owned(), "support".to_owned()],
        }
    }
}

impl Identity {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        match (&self.secret, &self.jwks_file) {
            (None, None) => return Ok(()),
            (Some(_), Some(_)) => {
                return Err(ConfigError::invalid(
                    "identity.jwks_file",
                    "cannot be set together with identity.secret",
                ));
            }
            (Some(secret), None) if secret.expose().len() < 32 => {
                return Err(ConfigError::invalid(
                    "identity.secret",
                    "must be at least 32 bytes",
                ));
            }
            (Some(_), None) | (None, Some(_)) => {}
        }
        for (key, value) in [
            ("identity.issuer", &self.issuer),
            ("identity.audience", &self.audience),
        ] {
            if value.as_ref().is_none_or(String::is_empty) {
                return Err(ConfigError::invalid(
                    key,
                    "must be set where identities are accepted",
                ));
            }
        }
        Ok(())
    }
}

/// `[tickets]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Tickets {
    /// The departments, the default one first. Default Technical Support, Billing, Sales
    /// and Security.
    pub departments: Vec<String>,
}

impl Default for Tickets {
    fn default() -> Self {
        Self {
            departments: Departments::default()
                .names()
                .iter()
                .map(ToString::to_string)
                .collect(),
        }
    }
}

impl Tickets {
    /// The departments, parsed.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`] when the list makes no sense.
    pub fn departments(&self) -> Result<Departments, ConfigError> {
        let key = "tickets.departments";
        let names: Result<Vec<_>, _> = self
            .departments
            .iter()
            .map(|name| DepartmentName::parse(name.clone()))
            .collect();
        let names =
            names.map_err(|error| ConfigError::invalid(key, format!("has a name that {error}")))?;
        Departments::new(names)
            .map_err(|error| ConfigError::invalid(key, format!("makes no sense: {error}")))
    }
}

/// `[llm]`: a language model over HTTP. Without `base_url` the embedded classifier works
/// alone.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Llm {
    /// Where the provider is reached, for example `https://api.openai.com/v1/`.
    pub base_url: Option<String>,
    /// The key that the provider asks for.
    pub api_key: Option<Masked>,
    /// The model to ask.
    pub model: Option<String>,
}

impl Llm {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let Some(url) = &self.base_url else {
            return Ok(());
        };
        if !url.starts_with("http://") && !url.starts_with("https://") {
            return Err(ConfigError::invalid(
                "llm.base_url",
                "must start with http:// or https://",
            ));
        }
        if self.model.as_ref().is_none_or(String::is_empty) {
            return Err(ConfigError::invalid(
                "llm.model",
                "must be set together with llm.base_url",
            ));
        }
        Ok(())
    }
}

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

fn within(key: &str, value: u32, least: u32, most: u32) -> Result<(), ConfigError> {
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        Err(ConfigError::invalid(
            key,
            format!("must be from {least} to {most}"),
        ))
    }
}
