//! `[tickets]`.

use frontdesk_domain::ticket::department::{DepartmentName, Departments};
use serde::{Deserialize, Serialize};

use super::error::ConfigError;

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
