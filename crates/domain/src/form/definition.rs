//! The definition of a form: one numbered version, which never changes.

use crate::text::{at_most_characters, line, text_type};
use crate::ticket::department::DepartmentName;

use super::limit::Limits;
use super::question::Question;
use super::visibility::{Schedule, Visibility};

text_type! {
    /// What a form is called: 1 to 200 characters.
    FormTitle, |text| line(text, FormTitle::MAX_CHARACTERS)
}

impl FormTitle {
    /// The longest title.
    pub const MAX_CHARACTERS: usize = 200;
}

text_type! {
    /// What a form is about: at most 10,000 characters.
    FormDescription, |text| at_most_characters(text, FormDescription::MAX_CHARACTERS)
}

impl FormDescription {
    /// The longest description.
    pub const MAX_CHARACTERS: usize = 10_000;
}

/// Who may submit a form, when, how often, and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormSettings {
    /// Who may see it.
    pub visibility: Visibility,
    /// How often it may be submitted.
    pub limits: Limits,
    /// From when to when.
    pub schedule: Schedule,
    /// The department in which acceptance opens a ticket; `None` to open none.
    pub acceptance_department: Option<DepartmentName>,
}

/// Everything a form says, checked as a whole: made from a
/// [`FormDraft`](super::draft::FormDraft), turned back into one, and never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormDefinition {
    title: FormTitle,
    description: Option<FormDescription>,
    settings: FormSettings,
    questions: Vec<Question>,
}

impl FormDefinition {
    /// The most questions.
    pub const MAX_QUESTIONS: usize = 120;

    /// Only a draft that was checked makes one.
    pub(super) const fn new(
        title: FormTitle,
        description: Option<FormDescription>,
        settings: FormSettings,
        questions: Vec<Question>,
    ) -> Self {
        Self {
            title,
            description,
            settings,
            questions,
        }
    }

    /// What it is called.
    pub const fn title(&self) -> &FormTitle {
        &self.title
    }

    /// What it is about.
    pub const fn description(&self) -> Option<&FormDescription> {
        self.description.as_ref()
    }

    /// Who may submit it, when and how often.
    pub const fn settings(&self) -> &FormSettings {
        &self.settings
    }

    /// What it asks, in order.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }
}
