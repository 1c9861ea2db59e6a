//! Settings from environment variables.
//!
//! A variable is read in the type of its setting: where the setting is text, the value is
//! text even if it looks like a number (`0123` stays a password). figment's own provider
//! guesses the type from the value instead.

use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};

use super::error::ConfigError;

const PREFIX: &str = "FRONTDESK_";

/// Variables with the prefix that are no settings: the settings file, and what the tests
/// of this workspace are told.
const NOT_SETTINGS: [&str; 2] = ["CONFIG", "TEST_"];

/// What the environment sets.
pub struct Environment(Dict);

impl Environment {
    /// Reads the variables that are meant for the desk. `known` tells the type of each
    /// setting.
    ///
    /// # Errors
    /// [`ConfigError::Unknown`] for a variable with the desk's prefix that can be no
    /// setting.
    pub fn read(
        variables: impl IntoIterator<Item = (String, String)>,
        known: &Figment,
    ) -> Result<Self, ConfigError> {
        let mut dict = Dict::new();
        for (name, text) in variables {
            let Some(rest) = name.strip_prefix(PREFIX) else {
                continue;
            };
            if rest == NOT_SETTINGS[0] || rest.starts_with(NOT_SETTINGS[1]) {
                continue;
            }
            let Some((section, key)) = rest.split_once("__") else {
                let hint = format!("; did you mean {PREFIX}{}?", rest.replacen('_', "__", 1));
                return Err(ConfigError::Unknown { key: name, hint });
            };
            let path = format!("{section}.{key}").to_lowercase().replace("__", ".");
            insert(&mut dict, &path, value(&path, text, known));
        }
        Ok(Self(dict))
    }
}

fn value(path: &str, text: String, known: &Figment) -> Value {
    match known.find_value(path) {
        // Nothing by default means optional text: nothing else is left out.
        Ok(Value::String(..) | Value::Empty(..)) | Err(_) => Value::from(text),
        Ok(_) => text
            .parse()
            .unwrap_or_else(|never: std::convert::Infallible| match never {}),
    }
}

fn insert(dict: &mut Dict, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            dict.insert(path.to_owned(), value);
        }
        Some((first, rest)) => {
            let inner = dict
                .entry(first.to_owned())
                .or_insert_with(|| Value::from(Dict::new()));
            if let Value::Dict(_, inner) = inner {
                insert(inner, rest, value);
            }
        }
    }
}

impl Provider for Environment {
    fn metadata(&self) -> Metadata {
        Metadata::named("environment")
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        Ok(Map::from([(Profile::Default, self.0.clone())]))
    }
}
