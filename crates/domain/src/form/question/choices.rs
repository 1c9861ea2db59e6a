//! Options to choose from.

use crate::text::{line, text_type};

use super::Label;

text_type! {
    /// What stands for an option in an answer: 1 to 200 characters.
    ChoiceValue, |text| line(text, ChoiceValue::MAX_CHARACTERS)
}

impl ChoiceValue {
    /// The longest value.
    pub const MAX_CHARACTERS: usize = 200;
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What stands for it in an answer; unique in its question.
    pub value: ChoiceValue,
    /// What it says.
    pub label: Label,
}

/// The options of a question.
///
/// Where `other` is on, `{"other": "…"}` with a text of the person's own is an answer
/// too, so that a mistyped option is never taken for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// The options: at least one, each value once.
    pub options: Vec<Choice>,
    /// Whether a text of the person's own is taken as well.
    pub other: bool,
}

impl Choices {
    /// The most options.
    pub const MAX: usize = 250;
    /// The key under which a text of the person's own stands.
    pub const OTHER: &'static str = "other";
    /// The longest such text, in characters.
    pub const OTHER_MAX_LENGTH: u32 = 500;

    /// Whether this is the value of an option.
    pub fn has(&self, value: &str) -> bool {
        self.options
            .iter()
            .any(|option| option.value.as_str() == value)
    }

    /// What the option of this value says.
    pub fn label_of(&self, value: &str) -> Option<&str> {
        let option = self
            .options
            .iter()
            .find(|option| option.value.as_str() == value)?;
        Some(option.label.as_str())
    }

    /// How many can be chosen at once.
    pub fn count(&self) -> u32 {
        let all = self.options.len() + usize::from(self.other);
        u32::try_from(all).unwrap_or(u32::MAX)
    }
}

/// How many options have to be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HowMany {
    /// The fewest. Default 1, which is also the least.
    pub min: u32,
    /// The most. Default and greatest: as many as there are.
    pub max: u32,
}
