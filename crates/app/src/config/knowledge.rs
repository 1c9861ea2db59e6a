//! `[knowledge]`: what counts when the knowledge base is searched.

use std::time::Duration;

use frontdesk_domain::knowledge::Ranking;
use serde::{Deserialize, Serialize};

use super::error::ConfigError;

/// `[knowledge]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Knowledge {
    /// How well a passage must fit before anything is answered from it, from 0.0 to 1.0.
    /// Higher leaves more to people.
    pub floor: f64,
    /// The same while an embedding model is installed, and meanings count as well as words.
    pub meaning_floor: f64,
    /// The most that age takes from the score of a passage, from 0.0 to 0.5. 0.0 ignores
    /// age.
    pub recency: f64,
    /// After how many days half of that is taken. 1 to 36,500.
    pub half_life_days: u32,
}

const DAY: Duration = Duration::from_hours(24);

impl Default for Knowledge {
    fn default() -> Self {
        let Ranking {
            floor,
            meaning_floor,
            recency,
            half_life,
        } = Ranking::default();
        let days = half_life.as_secs() / DAY.as_secs();
        Self {
            floor,
            meaning_floor,
            recency,
            half_life_days: u32::try_from(days).unwrap_or(u32::MAX),
        }
    }
}

impl Knowledge {
    /// The ranking that these settings describe.
    pub fn ranking(&self) -> Ranking {
        Ranking {
            floor: self.floor,
            meaning_floor: self.meaning_floor,
            recency: self.recency,
            half_life: DAY * self.half_life_days,
        }
    }

    /// Refuses what makes no sense.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`] with the name of the setting.
    pub fn check(&self) -> Result<(), ConfigError> {
        let within = |key: &str, value: f64, most: f64| {
            if (0.0..=most).contains(&value) {
                Ok(())
            } else {
                let words = format!("must be a number from 0.0 to {most:.1}");
                Err(ConfigError::invalid(key, words))
            }
        };
        within("knowledge.floor", self.floor, 1.0)?;
        within("knowledge.meaning_floor", self.meaning_floor, 1.0)?;
        within("knowledge.recency", self.recency, 0.5)?;
        if !(1..=36_500).contains(&self.half_life_days) {
            let words = "must be from 1 to 36,500".to_owned();
            return Err(ConfigError::invalid("knowledge.half_life_days", words));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_those_of_the_ranking() {
        assert_eq!(Knowledge::default().ranking(), Ranking::default());
        assert!(Knowledge::default().check().is_ok());
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let with = |change: fn(&mut Knowledge)| {
            let mut settings = Knowledge::default();
            change(&mut settings);
            settings.check()
        };
        assert!(with(|settings| settings.floor = 1.1).is_err());
        assert!(with(|settings| settings.meaning_floor = -0.1).is_err());
        assert!(with(|settings| settings.recency = f64::NAN).is_err());
        assert!(with(|settings| settings.half_life_days = 0).is_err());
    }
}
