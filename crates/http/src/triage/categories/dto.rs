//! Categories as the staff reads and admins switch them.

use frontdesk_domain::triage::{Confidence, Mode as DomainMode};
use frontdesk_domain::use_cases::SwitchedCategory;
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};

use crate::samples;
use crate::types::Text;

/// How far the AI may go: `shadow` decides for the record alone, `suggest` sorts and suggests
/// an answer to the staff, `auto` answers by itself what it is sure of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(
    rename = "CategoryMode",
    rename_all = "snake_case",
    remote = "DomainMode"
)]
pub(crate) enum Mode {
    Shadow,
    Suggest,
    Auto,
}

/// A category of the desk.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(example)]
pub(crate) struct Category {
    /// What it is called.
    pub name: Text<1, 64>,
    /// Which department takes it.
    pub department: Text<1, 64>,
    /// How sure the classifier must be before the AI answers, from 0 to 1.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub threshold: f64,
    /// Whether the operator gave the AI words to answer with.
    pub answered: bool,
    /// How far the AI may go.
    pub mode: Mode,
}

/// What is to change on a category.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(example)]
pub(crate) struct CategoryPatch {
    /// How far the AI may go from now on.
    pub mode: Mode,
}

impl From<&SwitchedCategory> for Category {
    fn from(switched: &SwitchedCategory) -> Self {
        let SwitchedCategory { category, mode } = switched;
        let threshold = category.threshold.unwrap_or(Confidence::DEFAULT_THRESHOLD);
        Self {
            name: category.name.as_str().into(),
            department: category.department.as_str().into(),
            threshold: threshold.get(),
            answered: category.is_answered(),
            mode: (*mode).into(),
        }
    }
}

impl Example for Category {
    fn example() -> Self {
        Self::from(&samples::switched_category())
    }
}

impl Example for CategoryPatch {
    fn example() -> Self {
        Self {
            mode: Mode::Suggest,
        }
    }
}
