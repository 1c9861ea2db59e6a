//! `[identity]`: identities signed by a surrounding control panel.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::error::ConfigError;
use super::masked::Masked;

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
