//! Forms, as the people who fill them in see them and as those who manage them do.

use frontdesk_domain::form::date::Date;
use frontdesk_domain::form::definition::{FormDefinition as DomainDefinition, FormDescription};
use frontdesk_domain::form::{Form as DomainForm, FormParts};
use frontdesk_domain::id::{FormId, Version};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::use_cases::forms::OfferedForm;
use poem_openapi::Object;
use poem_openapi::types::Example;

use crate::samples;
use crate::types::{Id, Instant, Line, Text};

use super::answers::AnswersSchema;
use super::definition::{FormDefinition, FormSettings, count, seconds};
use super::question::FormQuestion;
use super::words::{FormStatus, Visibility};

/// A form, in a list.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct FormSummary {
    /// The id. Later forms have greater ids.
    pub id: Id<FormId>,
    /// What it is called in addresses.
    pub slug: Text<1, 64>,
    /// What it is called.
    pub title: Line<200>,
    /// What it is about.
    pub description: Text<0, 10_000>,
    /// Whether it is in use.
    pub status: FormStatus,
    /// Whether it accepts submissions now, limits aside.
    pub active: bool,
    /// For whom it is.
    pub visibility: Visibility,
    /// How many submissions of one account it takes.
    #[oai(validator(minimum(value = "1"), maximum(value = "1000")))]
    pub max_submissions_per_user: i32,
    /// How many seconds a submission counts towards that limit; absent for ever.
    #[oai(validator(minimum(value = "1"), maximum(value = "315360000")))]
    pub window_seconds: Option<i32>,
    /// How many seconds after an anonymous submission the next one from the same network
    /// has to wait; 0 for no wait.
    #[oai(validator(minimum(value = "0"), maximum(value = "315360000")))]
    pub cooldown_seconds: i32,
    /// When it opens; absent for always.
    pub opens_at: Option<Instant>,
    /// When it closes; absent for never.
    pub closes_at: Option<Instant>,
    /// Which version of what it says this is, counted from 1.
    #[oai(validator(minimum(value = "1"), maximum(value = "9007199254740991")))]
    pub version: i64,
    /// How many more submissions the caller's own limit allows now; absent for those who
    /// are not signed in.
    #[oai(validator(minimum(value = "0"), maximum(value = "1000")))]
    pub remaining_submissions: Option<i32>,
}

/// A form with what it asks.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct Form {
    /// The form.
    #[oai(flatten)]
    pub summary: FormSummary,
    /// What it asks, in order.
    #[oai(validator(max_items = 120))]
    pub questions: Vec<FormQuestion>,
    /// The JSON Schema (2020-12) of `responses`: it says of every set of answers what the
    /// server says of them today.
    pub answers_schema: AnswersSchema,
}

/// A form in the list of those who manage forms.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct ManagedFormSummary {
    /// The id. Later forms have greater ids.
    pub id: Id<FormId>,
    /// What it is called in addresses.
    pub slug: Text<1, 64>,
    /// Whether it is in use.
    pub status: FormStatus,
    /// Whether it accepts submissions now, limits aside.
    pub active: bool,
    /// Which version of what it says this is, counted from 1.
    #[oai(validator(minimum(value = "1"), maximum(value = "9007199254740991")))]
    pub version: i64,
    /// When it was made.
    pub created_at: Instant,
    /// When it was last changed.
    pub updated_at: Instant,
    /// Who may submit it, when and how often.
    #[oai(flatten)]
    pub settings: FormSettings,
}

/// A form as those who manage forms see it.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct ManagedForm {
    /// The form.
    #[oai(flatten)]
    pub summary: ManagedFormSummary,
    /// What it asks, in order.
    #[oai(validator(max_items = 120))]
    pub questions: Vec<FormQuestion>,
}

/// One version of what a form says or has said.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct FormVersion {
    /// Which version, counted from 1. Submissions are pinned to the one they answered.
    #[oai(validator(minimum(value = "1"), maximum(value = "9007199254740991")))]
    pub version: i64,
    /// What it says.
    #[oai(flatten)]
    pub definition: FormDefinition,
}

/// How a copy of a form differs from it.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct FormCopy {
    /// What the copy is called. Default as the form.
    pub title: Option<Line<200>>,
    /// What the copy is called in addresses. Default made from its title.
    #[oai(validator(min_length = 1, max_length = 64, pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub slug: Option<String>,
    /// Whether the copy is in use at once. Default `closed`.
    pub status: Option<FormStatus>,
}

/// A confirmation that this very form is meant.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", rename = "PurgeConfirmation", example)]
pub(crate) struct Confirmation {
    /// The slug of the form.
    pub confirm: Text<1, 64>,
}

impl FormSummary {
    pub fn new(offered: &OfferedForm) -> Self {
        let OfferedForm {
            form,
            accepting,
            remaining,
        } = offered;
        let FormParts {
            id,
            slug,
            status,
            definition_version,
            definition,
            version: _,
            created_at: _,
            updated_at: _,
        } = form.parts();
        let settings = definition.settings();
        let description = definition.description().map_or("", FormDescription::as_str);
        Self {
            id: Id(*id),
            slug: slug.as_str().into(),
            title: definition.title().as_str().into(),
            description: description.into(),
            status: (*status).into(),
            active: *accepting,
            visibility: settings.visibility.into(),
            max_submissions_per_user: count(settings.limits.per_user),
            window_seconds: settings.limits.window.map(seconds),
            cooldown_seconds: seconds(settings.limits.cooldown),
            opens_at: settings.schedule.opens_at.map(Instant::from),
            closes_at: settings.schedule.closes_at.map(Instant::from),
            version: definition_version.get(),
            remaining_submissions: remaining.map(count),
        }
    }
}

impl Form {
    /// The form as it is offered now.
    pub fn new(offered: &OfferedForm, now: Timestamp) -> Self {
        let definition = &offered.form.parts().definition;
        Self {
            summary: FormSummary::new(offered),
            questions: FormQuestion::all(definition),
            answers_schema: AnswersSchema::of(definition, Date::of(now)),
        }
    }
}

impl ManagedFormSummary {
    pub fn new(form: &DomainForm, now: Timestamp) -> Self {
        let FormParts {
            id,
            slug,
            status,
            definition_version,
            definition,
            version: _,
            created_at,
            updated_at,
        } = form.parts();
        Self {
            id: Id(*id),
            slug: slug.as_str().into(),
            status: (*status).into(),
            active: form.is_accepting(now).is_ok(),
            version: definition_version.get(),
            created_at: (*created_at).into(),
            updated_at: (*updated_at).into(),
            settings: definition.into(),
        }
    }
}

impl ManagedForm {
    pub fn new(form: &DomainForm, now: Timestamp) -> Self {
        Self {
            summary: ManagedFormSummary::new(form, now),
            questions: FormQuestion::all(&form.parts().definition),
        }
    }
}

impl FormVersion {
    pub fn new(version: Version, definition: &DomainDefinition) -> Self {
        Self {
            version: version.get(),
            definition: definition.into(),
        }
    }
}

fn offered_sample() -> OfferedForm {
    OfferedForm {
        form: samples::form(),
        accepting: true,
        remaining: Some(1),
    }
}

impl Example for FormSummary {
    fn example() -> Self {
        Self::new(&offered_sample())
    }
}

impl Example for Form {
    fn example() -> Self {
        Self::new(&offered_sample(), Instant::example().0)
    }
}

impl Example for ManagedFormSummary {
    fn example() -> Self {
        Self::new(&samples::form(), Instant::example().0)
    }
}

impl Example for ManagedForm {
    fn example() -> Self {
        Self::new(&samples::form(), Instant::example().0)
    }
}

impl Example for FormVersion {
    fn example() -> Self {
        Self::new(Version::FIRST, &samples::form().parts().definition)
    }
}

impl Example for FormCopy {
    fn example() -> Self {
        Self {
            title: Some("Build team application, second round".into()),
            slug: Some("build-team-2".to_owned()),
            status: None,
        }
    }
}

impl Example for Confirmation {
    fn example() -> Self {
        Self {
            confirm: samples::form().parts().slug.as_str().into(),
        }
    }
}
