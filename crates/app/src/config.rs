//! The settings: defaults, then a file, then the environment, checked before anything
//! starts.
//!
//! The file is `frontdesk.toml` in the working folder, or what `--config` or
//! `FRONTDESK_CONFIG` names. A variable `FRONTDESK_HTTP__BIND` sets `bind` of `[http]`.
//! Keys that do not exist are refused, with the keys that do.

mod console;
mod database;
mod environment;
mod error;
mod http;
mod identity;
mod knowledge;
mod limits;
mod llm;
mod log;
mod masked;
mod tickets;
mod triage;
mod webhooks;
mod work;

use std::io::ErrorKind;
use std::path::Path;

use figment::Figment;
use figment::providers::{Format as _, Serialized, Toml};
use serde::{Deserialize, Serialize};

pub use console::Console;
pub use database::{Choice, Database, DatabaseUrl};
pub use error::ConfigError;
pub use http::Http;
pub use identity::Identity;
pub use knowledge::Knowledge;
pub use limits::{Accounts, Limits};
pub use llm::{Llm, LlmProvider};
pub use log::{Log, LogFormat};
pub use masked::Masked;
pub use tickets::Tickets;
pub use triage::Triage;
pub use webhooks::Webhooks;
pub use work::{Audit, Retries, Worker};

use environment::Environment;

/// Every setting of the desk. `docs/operations.md` explains each.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where everything is kept.
    pub database: Database,
    /// How the desk is reached.
    pub http: Http,
    /// The pages of the desk.
    pub console: Console,
    /// Rate limits.
    pub limits: Limits,
    /// Signing in.
    pub accounts: Accounts,
    /// Identities signed by a surrounding control panel.
    pub identity: Identity,
    /// Tickets.
    pub tickets: Tickets,
    /// Triage.
    pub triage: Triage,
    /// What the desk knows.
    pub knowledge: Knowledge,
    /// A language model over HTTP.
    pub llm: Llm,
    /// Background work.
    pub worker: Worker,
    /// Other systems that are told what happens.
    pub webhooks: Webhooks,
    /// Answers kept for retried requests.
    pub retries: Retries,
    /// The log of who changed what.
    pub audit: Audit,
    /// Diagnostics.
    pub log: Log,
}

impl Config {
    /// Reads and checks the settings. Without `file`, `frontdesk.toml` is read if it is
    /// there; a file that is named must be there.
    ///
    /// # Errors
    /// A [`ConfigError`] that names the setting, and never its value.
    pub fn load(
        file: Option<&Path>,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let defaults = Figment::from(Serialized::defaults(Self::default()));
        let with_file = match Self::text(file)? {
            Some(text) => defaults.merge(Toml::string(&text)),
            None => defaults,
        };
        let environment = Environment::read(variables, &with_file)?;
        let config: Self = with_file
            .merge(environment)
            .extract()
            .map_err(|error| ConfigError::from_figment(&error))?;
        config.check()?;
        Ok(config)
    }

    /// What the settings file says, if there is one.
    fn text(file: Option<&Path>) -> Result<Option<String>, ConfigError> {
        let path = file.unwrap_or(Path::new("frontdesk.toml"));
        match std::fs::read_to_string(path) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == ErrorKind::NotFound && file.is_none() => Ok(None),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Err(ConfigError::NoSuchFile(path.to_owned()))
            }
            Err(error) => Err(ConfigError::Unreadable(error.to_string())),
        }
    }

    /// The settings as a file that would set them, with secrets masked.
    pub fn to_toml(&self) -> String {
        toml::to_string_pretty(self).expect("settings are plain tables")
    }

    fn check(&self) -> Result<(), ConfigError> {
        self.database.check()?;
        self.http.check()?;
        self.limits.check()?;
        self.accounts.check()?;
        self.identity.check()?;
        self.knowledge.check()?;
        self.llm.check()?;
        self.worker.check()?;
        self.webhooks.check()?;
        self.retries.check()?;
        self.audit.check()?;
        self.log.check()?;
        let departments = self.tickets.departments()?;
        self.triage.policy(&departments).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
        Config::load(
            None,
            variables
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        )
    }

    #[test]
    fn the_defaults_are_valid() {
        assert_eq!(load(&[]).unwrap(), Config::default());
    }

    #[test]
    fn variables_set_nested_keys_in_the_type_of_the_setting() {
        let config = load(&[
            ("FRONTDESK_DATABASE__URL", "postgres://desk@db/desk"),
            ("FRONTDESK_HTTP__BIND", "0.0.0.0:80"),
            ("FRONTDESK_TRIAGE__THRESHOLD", "0.85"),
            ("FRONTDESK_LIMITS__ENABLED", "false"),
            ("FRONTDESK_LLM__API_KEY", "0123456"),
            ("FRONTDESK_LLM__MODEL", "true"),
            ("FRONTDESK_LLM__BASE_URL", "http://127.0.0.1:9/v1"),
            (
                "FRONTDESK_TICKETS__DEPARTMENTS",
                r#"["Technical Support", "Billing", "Sales", "Security", "Legal"]"#,
            ),
        ])
        .unwrap();
        assert_eq!(config.http.bind.to_string(), "0.0.0.0:80");
        assert!(!config.limits.enabled);
        assert!((config.triage.threshold - 0.85).abs() < f64::EPSILON);
        assert_eq!(config.llm.api_key.as_ref().unwrap().expose(), "0123456");
        assert_eq!(config.llm.model.as_deref(), Some("true"));
        assert_eq!(config.tickets.departments.len(), 5);
    }

    #[test]
    fn unknown_keys_are_refused_with_a_hint() {
        let error = load(&[("FRONTDESK_HTTP__BNID", "x")])
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("http.bnid") && error.contains("bind"),
            "{error}"
        );
        let error = load(&[("FRONTDESK_HTTP_BIND", "x")])
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("FRONTDESK_HTTP_BIND") && error.contains("FRONTDESK_HTTP__BIND"),
            "{error}"
        );
    }

    #[test]
    fn a_bad_value_is_named_but_never_shown() {
        for (name, key) in [
            ("FRONTDESK_HTTP__BIND", "http.bind"),
            ("FRONTDESK_TRIAGE__THRESHOLD", "triage.threshold"),
            ("FRONTDESK_DATABASE__URL", "database.url"),
            ("FRONTDESK_WORKER__TRIAGE_AT_ONCE", "worker.triage_at_once"),
        ] {
            let error = load(&[(name, "hunter2-canary")]).unwrap_err().to_string();
            assert!(error.contains(key), "{error}");
            assert!(!error.contains("hunter2"), "{error}");
        }
    }

    #[test]
    fn secrets_are_masked_where_settings_are_shown() {
        let config = load(&[
            ("FRONTDESK_LLM__API_KEY", "canary-key"),
            (
                "FRONTDESK_IDENTITY__SECRET",
                "canary-secret-that-is-long-enough",
            ),
            ("FRONTDESK_IDENTITY__ISSUER", "panel"),
            ("FRONTDESK_IDENTITY__AUDIENCE", "desk"),
            (
                "FRONTDESK_DATABASE__URL",
                "postgres://desk:canary-password@db/desk",
            ),
        ])
        .unwrap();
        let (shown, debugged) = (config.to_toml(), format!("{config:?}"));
        assert!(
            !shown.contains("canary") && shown.contains("***"),
            "{shown}"
        );
        assert!(!debugged.contains("canary"), "{debugged}");
    }

    #[test]
    fn what_is_shown_can_be_read_again() {
        let shown = Config::default().to_toml();
        let again: Config = toml::from_str(&shown).unwrap();
        assert_eq!(again, Config::default());
    }
}
