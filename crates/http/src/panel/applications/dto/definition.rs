//! What a form says, as those who manage forms read and write it.

use frontdesk_domain::form::definition::{
    FormDefinition as DomainDefinition, FormDescription, FormSettings as DomainSettings,
};
use frontdesk_domain::form::limit::Limits;
use frontdesk_domain::form::visibility::Schedule;
use frontdesk_domain::ticket::department::DepartmentName;
use poem_openapi::Object;
use poem_openapi::types::Example;

use crate::problem::Fault;
use crate::samples;
use crate::types::{Instant, Line, Text};

use super::question::FormQuestion;
use super::words::{Counted, FormStatus, Visibility};

/// Seconds, as limits are written.
pub(super) fn seconds(duration: std::time::Duration) -> i32 {
    i32::try_from(duration.as_secs()).unwrap_or(i32::MAX)
}

/// A number that the domain keeps within 32 bits.
pub(super) fn count(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// Who may submit a form, when and how often, and what follows.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(
    rename = "FormSettings",
    rename_all = "camelCase",
    skip_serializing_if_is_none
)]
pub(crate) struct FormSettings {
    /// What it is called.
    pub title: Line<200>,
    /// What it is about.
    pub description: Text<0, 10_000>,
    /// For whom it is.
    pub visibility: Visibility,
    /// How many submissions of one account it takes.
    #[oai(validator(minimum(value = "1"), maximum(value = "1000")))]
    pub max_submissions_per_user: i32,
    /// Which submissions count towards its limits.
    pub counted: Counted,
    /// How many seconds a submission counts towards the limit of its account; absent for
    /// ever.
    #[oai(validator(minimum(value = "1"), maximum(value = "315360000")))]
    pub window_seconds: Option<i32>,
    /// How many submissions it takes in all; absent for any number.
    #[oai(validator(minimum(value = "1"), maximum(value = "1000000")))]
    pub capacity: Option<i32>,
    /// How many seconds after an anonymous submission the next one from the same network
    /// has to wait; 0 for no wait.
    #[oai(validator(minimum(value = "0"), maximum(value = "315360000")))]
    pub cooldown_seconds: i32,
    /// When it opens; absent for always.
    pub opens_at: Option<Instant>,
    /// When it closes; absent for never.
    pub closes_at: Option<Instant>,
    /// The department in which accepting a submission opens a ticket; absent to open none.
    pub acceptance_department: Option<Line<64>>,
}

/// What a form says: the document that `POST /api/admin/applications/forms` takes back.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct FormDefinition {
    /// Who may submit it, when and how often.
    #[oai(flatten)]
    pub settings: FormSettings,
    /// What it asks, in order.
    #[oai(validator(max_items = 120))]
    pub questions: Vec<FormQuestion>,
}

/// What a form is made from.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct NewForm {
    /// What it is called in addresses: lower-case letters and digits with single hyphens
    /// between them. Default made from the title.
    #[oai(validator(min_length = 1, max_length = 64, pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub slug: Option<String>,
    /// Whether it is in use at once. Default `active`.
    pub status: Option<FormStatus>,
    /// What it is called.
    pub title: Line<200>,
    /// What it is about. Default empty.
    pub description: Option<Text<0, 10_000>>,
    /// For whom it is. Default `users`.
    pub visibility: Option<Visibility>,
    /// How many submissions of one account it takes. Default 5.
    #[oai(validator(minimum(value = "1"), maximum(value = "1000")))]
    pub max_submissions_per_user: Option<i32>,
    /// Which submissions count towards its limits. Default `all`.
    pub counted: Option<Counted>,
    /// How many seconds a submission counts towards the limit of its account. Default for
    /// ever.
    #[oai(validator(minimum(value = "1"), maximum(value = "315360000")))]
    pub window_seconds: Option<i32>,
    /// How many submissions it takes in all. Default any number.
    #[oai(validator(minimum(value = "1"), maximum(value = "1000000")))]
    pub capacity: Option<i32>,
    /// How many seconds after an anonymous submission the next one from the same network
    /// has to wait; 0 for no wait. Default 60.
    #[oai(validator(minimum(value = "0"), maximum(value = "315360000")))]
    pub cooldown_seconds: Option<i32>,
    /// When it opens. Default always.
    pub opens_at: Option<Instant>,
    /// When it closes, after it opens. Default never.
    pub closes_at: Option<Instant>,
    /// The department in which accepting a submission opens a ticket. Default none.
    pub acceptance_department: Option<Line<64>>,
    /// What it asks, in order.
    #[oai(validator(max_items = 120))]
    pub questions: Vec<FormQuestion>,
}

/// What is to change on a form; what is absent stays, and null takes out what may be
/// missing. At least one key is needed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct FormPatch {
    /// What it should be called in addresses.
    #[oai(validator(min_length = 1, max_length = 64, pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub slug: Option<String>,
    /// Whether it should be in use: `active` publishes it, `closed` closes it, `archived`
    /// archives it.
    pub status: Option<FormStatus>,
    /// What it should be called.
    pub title: Option<Line<200>>,
    /// What it is about.
    #[oai(nullable)]
    pub description: Option<Text<0, 10_000>>,
    /// For whom it should be.
    pub visibility: Option<Visibility>,
    /// How many submissions of one account it should take; null for the default.
    #[oai(nullable, validator(minimum(value = "1"), maximum(value = "1000")))]
    pub max_submissions_per_user: Option<i32>,
    /// Which submissions should count towards its limits.
    pub counted: Option<Counted>,
    /// How many seconds a submission should count; null for ever.
    #[oai(
        nullable,
        validator(minimum(value = "1"), maximum(value = "315360000"))
    )]
    pub window_seconds: Option<i32>,
    /// How many submissions it should take in all; null for any number.
    #[oai(nullable, validator(minimum(value = "1"), maximum(value = "1000000")))]
    pub capacity: Option<i32>,
    /// How many seconds the next anonymous submission should wait; null for the default.
    #[oai(
        nullable,
        validator(minimum(value = "0"), maximum(value = "315360000"))
    )]
    pub cooldown_seconds: Option<i32>,
    /// When it should open; null for always.
    #[oai(nullable)]
    pub opens_at: Option<Instant>,
    /// When it should close; null for never.
    #[oai(nullable)]
    pub closes_at: Option<Instant>,
    /// The department in which acceptance should open a ticket; null to open none.
    #[oai(nullable)]
    pub acceptance_department: Option<Line<64>>,
    /// What it should ask: all questions anew.
    #[oai(validator(max_items = 120))]
    pub questions: Option<Vec<FormQuestion>>,
}

/// What is wrong with a draft.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", rename = "FormValidation", example)]
pub(crate) struct Validation {
    /// Whether nothing is wrong with it.
    pub valid: bool,
    /// Everything that is wrong with it, in the order of the document.
    #[oai(validator(max_items = 10000))]
    pub defects: Vec<Fault>,
}

impl From<&DomainDefinition> for FormSettings {
    fn from(form: &DomainDefinition) -> Self {
        let DomainSettings {
            visibility,
            limits,
            schedule,
            acceptance_department,
        } = form.settings();
        let Limits {
            per_user,
            counted,
            window,
            capacity,
            cooldown,
        } = *limits;
        let Schedule {
            opens_at,
            closes_at,
        } = *schedule;
        let description = form.description().map_or("", FormDescription::as_str);
        let department = acceptance_department.as_ref().map(DepartmentName::as_str);
        Self {
            title: form.title().as_str().into(),
            description: description.into(),
            visibility: (*visibility).into(),
            max_submissions_per_user: count(per_user),
            counted: counted.into(),
            window_seconds: window.map(seconds),
            capacity: capacity.map(count),
            cooldown_seconds: seconds(cooldown),
            opens_at: opens_at.map(Instant::from),
            closes_at: closes_at.map(Instant::from),
            acceptance_department: department.map(Line::from),
        }
    }
}

impl From<&DomainDefinition> for FormDefinition {
    fn from(form: &DomainDefinition) -> Self {
        Self {
            settings: form.into(),
            questions: FormQuestion::all(form),
        }
    }
}

impl Example for FormDefinition {
    fn example() -> Self {
        (&samples::form().parts().definition).into()
    }
}

impl Example for NewForm {
    fn example() -> Self {
        let FormDefinition {
            settings,
            questions,
        } = FormDefinition::example();
        Self {
            slug: Some(samples::form().parts().slug.as_str().to_owned()),
            status: Some(FormStatus::Active),
            title: settings.title,
            description: Some(settings.description),
            visibility: Some(settings.visibility),
            max_submissions_per_user: Some(settings.max_submissions_per_user),
            counted: Some(settings.counted),
            window_seconds: settings.window_seconds,
            capacity: settings.capacity,
            cooldown_seconds: Some(settings.cooldown_seconds),
            opens_at: settings.opens_at,
            closes_at: settings.closes_at,
            acceptance_department: settings.acceptance_department,
            questions,
        }
    }
}

impl Example for FormPatch {
    fn example() -> Self {
        Self {
            status: Some(FormStatus::Closed),
            capacity: Some(50),
            ..Self::default()
        }
    }
}

impl Example for Validation {
    fn example() -> Self {
        let defect = Fault::new(
            "/questions/3/showIf/question",
            "names no question of this form",
        );
        Self {
            valid: false,
            defects: vec![defect],
        }
    }
}
