//! How a form is stored.

use frontdesk_domain::form::visibility::FormStatus;
use frontdesk_domain::form::{Form, FormParts, NewForm};
use frontdesk_domain::id::{FormId, Version};
use frontdesk_domain::ports::StoreError;
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::entity::prelude::*;

use crate::reading::Reading;
use crate::value::{definition_json, definition_of};

/// A row of the table of forms.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "forms")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
    pub status: String,
    /// Part of the definition, here for lists to look at.
    pub visibility: String,
    /// Part of the definition, here for lists of submissions.
    pub title: String,
    pub definition_version: i64,
    #[sea_orm(column_type = "Text")]
    pub definition: String,
    pub version: i64,
    pub created_at: i64,
    pub updated_at: i64,
}

/// A form is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The row of a form that storage is about to give an id.
pub(crate) fn created(form: &NewForm) -> ActiveModel {
    let NewForm {
        slug,
        status,
        definition,
        created_at,
    } = form;
    ActiveModel {
        id: NotSet,
        slug: Set(slug.to_string()),
        status: Set(status.name().to_owned()),
        visibility: Set(definition.settings().visibility.name().to_owned()),
        title: Set(definition.title().to_string()),
        definition_version: Set(Version::FIRST.get()),
        definition: Set(definition_json(definition)),
        version: Set(Version::FIRST.get()),
        created_at: Set(created_at.millis()),
        updated_at: Set(created_at.millis()),
    }
}

/// What a change writes.
pub(crate) fn changed(form: &FormParts) -> ActiveModel {
    let FormParts {
        id,
        slug,
        status,
        definition_version,
        definition,
        version,
        created_at,
        updated_at,
    } = form;
    ActiveModel {
        id: Unchanged(id.get()),
        slug: Set(slug.to_string()),
        status: Set(status.name().to_owned()),
        visibility: Set(definition.settings().visibility.name().to_owned()),
        title: Set(definition.title().to_string()),
        definition_version: Set(definition_version.get()),
        definition: Set(definition_json(definition)),
        version: Set(version.get()),
        created_at: Unchanged(created_at.millis()),
        updated_at: Set(updated_at.millis()),
    }
}

impl Model {
    /// The form of this row.
    pub(crate) fn form(self) -> Result<Form, StoreError> {
        let Self {
            id,
            slug,
            status,
            visibility: _,
            title: _,
            definition_version,
            definition,
            version,
            created_at,
            updated_at,
        } = self;
        let row = Reading::new("forms", id);
        Ok(Form::restore(FormParts {
            id: row.column("id", FormId::new(id))?,
            slug: row.text("slug", slug)?,
            status: row.column("status", FormStatus::from_name(&status))?,
            definition_version: row.version("definition_version", definition_version)?,
            definition: row.column("definition", definition_of(&definition))?,
            version: row.version("version", version)?,
            created_at: row.instant("created_at", created_at)?,
            updated_at: row.instant("updated_at", updated_at)?,
        }))
    }
}
