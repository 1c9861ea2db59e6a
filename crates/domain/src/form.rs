//! Application forms: what is asked, which answers are good, and how often anybody may
//! submit.
//!
//! A [`FormDraft`](draft::FormDraft) that has no defects becomes a [`FormDefinition`], which
//! never changes; a [`Form`] moves from one version of its definition to the next.
//! [`answer`](answers::answer) judges what was sent, and
//! [`answers_schema`](schema::answers_schema) says the same as a JSON Schema.
//! [`admit`](admission::admit) decides who may submit, and [`limit`] which slots that takes.

pub mod admission;
pub mod answers;
pub mod applicant;
pub mod condition;
pub mod date;
pub mod definition;
pub mod draft;
pub mod invite;
pub mod limit;
pub mod number;
pub mod pattern;
pub mod pointer;
pub mod question;
pub mod review;
pub mod schema;
pub mod slug;
pub mod submission;
pub mod value;
pub mod visibility;

#[cfg(any(test, feature = "testing"))]
pub mod testing;

use crate::id::{FormId, Version};
use crate::time::Timestamp;

use definition::FormDefinition;
use limit::Counted;
use slug::Slug;
use visibility::{FormStatus, NotAccepting};

/// Everything a form is made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewForm {
    /// What it is called in addresses.
    pub slug: Slug,
    /// Whether it is in use at once.
    pub status: FormStatus,
    /// The first version of its definition.
    pub definition: FormDefinition,
    /// When it is made.
    pub created_at: Timestamp,
}

/// Every field of a form. Mappers take it apart without `..`, so a new field stops them
/// compiling until it is mapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormParts {
    /// The id that storage gave it.
    pub id: FormId,
    /// What it is called in addresses; unique.
    pub slug: Slug,
    /// Whether it is in use.
    pub status: FormStatus,
    /// Which version of its definition this is: 1 for the first. Earlier ones are kept,
    /// since submissions are pinned to them.
    pub definition_version: Version,
    /// What it says.
    pub definition: FormDefinition,
    /// How often the form was changed in any way.
    pub version: Version,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// A form. Read it through [`Form::parts`]; change it only through its methods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form(FormParts);

/// What is to be changed; `None` leaves a field as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormChange {
    /// What it should be called in addresses.
    pub slug: Option<Slug>,
    /// Whether it should be in use.
    pub status: Option<FormStatus>,
    /// What it should say.
    pub definition: Option<FormDefinition>,
}

/// What a change did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormChanged {
    /// Everything was already so.
    Nothing,
    /// The form, but not what it says.
    Circumstances,
    /// What it says: there is a new version of the definition to be stored.
    Definition,
}

impl Form {
    /// A form that storage has just given an id.
    pub fn created(id: FormId, new: NewForm) -> Self {
        let NewForm {
            slug,
            status,
            definition,
            created_at,
        } = new;
        Self(FormParts {
            id,
            slug,
            status,
            definition_version: Version::FIRST,
            definition,
            version: Version::FIRST,
            created_at,
            updated_at: created_at,
        })
    }

    /// For adapters: a form that was valid when it was stored.
    pub const fn restore(parts: FormParts) -> Self {
        Self(parts)
    }

    /// Every field.
    pub const fn parts(&self) -> &FormParts {
        &self.0
    }

    /// Every field, owned.
    pub fn into_parts(self) -> FormParts {
        self.0
    }

    /// Makes the change, and says what is different now. A definition that says something
    /// else is a new version; one that says the same is none.
    pub fn change(&mut self, change: FormChange, now: Timestamp) -> FormChanged {
        let before = self.0.clone();
        let FormChange {
            slug,
            status,
            definition,
        } = change;
        self.0.slug = slug.unwrap_or_else(|| before.slug.clone());
        self.0.status = status.unwrap_or(before.status);
        self.0.definition = definition.unwrap_or_else(|| before.definition.clone());
        if self.0 == before {
            return FormChanged::Nothing;
        }
        self.0.version = before.version.next();
        self.0.updated_at = now.after_change(before.updated_at);
        if self.0.definition == before.definition {
            return FormChanged::Circumstances;
        }
        self.0.definition_version = before.definition_version.next();
        FormChanged::Definition
    }

    /// Goes on only when the form takes submissions now, limits and invites aside.
    ///
    /// # Errors
    /// [`NotAccepting`] says why it does not.
    pub fn is_accepting(&self, now: Timestamp) -> Result<(), NotAccepting> {
        visibility::is_accepting(self.0.status, self.0.definition.settings().schedule, now)
    }

    /// Which submissions count towards the form's limits.
    pub const fn counted(&self) -> Counted {
        self.0.definition.settings().limits.counted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::testing::{definition, json, sample_form};
    use crate::testing::at;

    #[test]
    fn only_another_definition_is_a_new_version() {
        let mut form = Form::restore(sample_form());
        let before = form.parts().clone();
        let same = FormChange {
            definition: Some(before.definition.clone()),
            ..FormChange::default()
        };
        assert_eq!(form.change(same, at(9_000_000)), FormChanged::Nothing);
        assert_eq!(*form.parts(), before);

        let close = FormChange {
            status: Some(FormStatus::Closed),
            ..FormChange::default()
        };
        assert_eq!(
            form.change(close, at(9_000_000)),
            FormChanged::Circumstances
        );
        assert_eq!(form.parts().definition_version, before.definition_version);
        assert_eq!(form.is_accepting(at(9_000_000)), Err(NotAccepting::Closed));

        let rewrite = FormChange {
            definition: Some(definition(json(r#"{"title":"New","questions":[]}"#))),
            ..FormChange::default()
        };
        assert_eq!(form.change(rewrite, at(0)), FormChanged::Definition);
        let after = form.parts();
        assert_eq!(after.definition_version, before.definition_version.next());
        assert_eq!(after.version, before.version.next().next());
        assert!(after.updated_at > before.updated_at);
    }
}
