//! Why settings were refused. Values are never repeated: they may be secrets.

use std::path::PathBuf;

use figment::error::Kind;
use thiserror::Error;

/// Why settings were refused.
#[derive(Debug, Error)]
pub enum ConfigError {
    /// The file that was named is not there.
    #[error("the settings file {} is not there", .0.display())]
    NoSuchFile(PathBuf),
    /// The file is not TOML.
    #[error("the settings file cannot be read: {0}")]
    Unreadable(String),
    /// There is no such setting.
    #[error("there is no setting {key}{hint}")]
    Unknown {
        /// What was set.
        key: String,
        /// What may have been meant, as the end of the sentence.
        hint: String,
    },
    /// The value is not one that the setting can have.
    #[error("{key} {problem}")]
    Invalid {
        /// The setting.
        key: String,
        /// What is wrong, in words that follow the key.
        problem: String,
    },
}

impl ConfigError {
    /// A value that the setting cannot have.
    pub fn invalid(key: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::Invalid {
            key: key.into(),
            problem: problem.into(),
        }
    }

    /// What figment found, without the value it found.
    pub(super) fn from_figment(error: &figment::Error) -> Self {
        let path = error.path.join(".");
        let nested = |name: &str| {
            if path.is_empty() {
                name.to_owned()
            } else {
                format!("{path}.{name}")
            }
        };
        match &error.kind {
            Kind::UnknownField(name, known) => Self::Unknown {
                key: nested(name),
                hint: hint(name, known),
            },
            Kind::InvalidType(_, expected) | Kind::InvalidValue(_, expected) => {
                Self::invalid(path, format!("must be {expected}"))
            }
            Kind::UnknownVariant(_, known) => {
                Self::invalid(path, format!("must be one of {}", known.join(", ")))
            }
            Kind::MissingField(name) => Self::invalid(nested(name), "must be set"),
            Kind::InvalidLength(_, expected) => {
                Self::invalid(path, format!("must have {expected}"))
            }
            // A message of a parser for one value may repeat it; one without a path is
            // about the file, and says in which line.
            Kind::Message(message) if path.is_empty() => Self::Unreadable(message.clone()),
            _ => Self::invalid(path, "has a value that this setting cannot have"),
        }
    }
}

/// Refuses a number that is out of range.
pub(super) fn within(key: &str, value: u32, least: u32, most: u32) -> Result<(), ConfigError> {
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        Err(ConfigError::invalid(
            key,
            format!("must be from {least} to {most}"),
        ))
    }
}

fn hint(name: &str, known: &[&str]) -> String {
    let closest = known
        .iter()
        .max_by(|a, b| likeness(name, a).total_cmp(&likeness(name, b)));
    match closest {
        Some(closest) if likeness(name, closest) > 0.6 => format!("; did you mean {closest}?"),
        _ => format!("; there are {}", known.join(", ")),
    }
}

/// The share of letter pairs that two names have in common, from 0.0 to 1.0.
fn likeness(one: &str, other: &str) -> f64 {
    let letters = |name: &str| {
        let mut letters: Vec<char> = name.chars().collect();
        letters.sort_unstable();
        letters
    };
    let (one, mut rest) = (letters(one), letters(other));
    let longest = one.len().max(rest.len());
    let common = one.iter().filter(|letter| {
        rest.iter()
            .position(|l| l == *letter)
            .map(|at| rest.remove(at))
            .is_some()
    });
    let common = common.count();
    #[expect(clippy::cast_precision_loss, reason = "names are short")]
    let share = common as f64 / longest.max(1) as f64;
    share
}
