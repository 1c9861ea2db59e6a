//! Drafts: forms as people write them, and everything that is wrong with one at once.
//!
//! A draft is a document with these keys; those without a default are needed.
//!
//! | key | is | default |
//! | --- | --- | --- |
//! | `title` | 1 to 200 characters | |
//! | `description` | up to 10,000 characters | empty |
//! | `visibility` | `users`, `public` or `invite` | `users` |
//! | `maxSubmissionsPerUser` | 1 to 1,000 | 5 |
//! | `counted` | which submissions count: `all` or `pending_and_accepted` | `all` |
//! | `windowSeconds` | what is older than this no longer counts for a user | none |
//! | `capacity` | submissions in all, 1 to 1,000,000 | none |
//! | `cooldownSeconds` | between anonymous submissions from one network; 0 for none | 60 |
//! | `opensAt`, `closesAt` | instants (RFC 3339) | none |
//! | `acceptanceDepartment` | where acceptance opens a ticket | none |
//! | `questions` | a list of up to 120 | |
//!
//! A question has `id`, `type` and `label`; it may have `help`, `placeholder`, `required`,
//! `showIf`, `requireIf`, `skipIf`, and by its type:
//!
//! | type | keys |
//! | --- | --- |
//! | `short_text`, `long_text` | `minLength`, `maxLength`, `pattern`, `patternHint` |
//! | `number` | `min`, `max`, `decimals` |
//! | `date` | `earliest`, `latest`: a day, or `{"daysFromToday": n}` |
//! | `select` | `options` (texts, or `value` and `label`), `other` |
//! | `multi_select` | the same, `minChosen`, `maxChosen` |
//! | `rating` | `scale` |
//! | `email`, `url`, `checkbox`, `phone`, `country`, `consent`, `statement` | none |
//!
//! A condition is `{"question": id, …}` with one of `answered` (`true`), `equals`, `oneOf`,
//! `contains`, `greaterThan`, `lessThan`; or one of `and` and `or` (lists) and `not`.

mod condition;
mod defect;
mod dependencies;
mod fields;
mod kind;
mod question;
mod settings;
mod writer;

pub use defect::{Defect, DefectKind};

use std::collections::BTreeMap;

use super::definition::FormDefinition;
use super::value::Value;

use fields::{Defects, Field, Read};

/// A form as somebody wrote it, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormDraft(Value);

impl FormDraft {
    /// Wraps a document.
    pub const fn new(document: Value) -> Self {
        Self(document)
    }

    /// The document, as it was written.
    pub const fn document(&self) -> &Value {
        &self.0
    }

    /// The document, owned.
    pub fn into_document(self) -> Value {
        self.0
    }

    /// The draft with other values under these keys; `null` takes a key out.
    #[must_use]
    pub fn with(self, edits: &BTreeMap<String, Value>) -> Self {
        let Value::Map(mut entries) = self.0 else {
            return self;
        };
        for (key, value) in edits {
            match value {
                Value::Null => entries.remove(key),
                value => entries.insert(key.clone(), value.clone()),
            };
        }
        Self(Value::Map(entries))
    }

    /// The form, if nothing is wrong with the draft.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the document where there is one.
    pub fn check(&self) -> Result<FormDefinition, Vec<Defect>> {
        let defects = Defects::default();
        let form = read_form(&Field::root(&self.0, &defects));
        match (form, defects.into_list()) {
            (Ok(form), defects) if defects.is_empty() => Ok(form),
            (_, defects) => Err(defects),
        }
    }
}

impl From<&FormDefinition> for FormDraft {
    /// The draft that makes this very form. What is as it would be anyway is left out.
    fn from(form: &FormDefinition) -> Self {
        Self(writer::write_form(form))
    }
}

fn read_form(document: &Field<'_>) -> Read<FormDefinition> {
    let mut fields = document.fields()?;
    let title = fields.required("title", Field::text);
    let description = fields.optional("description", Field::text);
    let settings = settings::read(&mut fields);
    let questions = fields.required("questions", |field| {
        question::read_all(&field.items(FormDefinition::MAX_QUESTIONS)?)
    });
    fields.finish();
    Ok(FormDefinition::new(
        title?,
        description?,
        settings?,
        questions?,
    ))
}

#[cfg(test)]
mod tests;
