//! How one version of what a form says is stored. It is never changed.

use frontdesk_domain::form::FormParts;
use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::ports::StoreError;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::reading::Reading;
use crate::value::{definition_json, definition_of};

/// A row of the table of definitions.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "form_definitions")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub form: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    #[sea_orm(column_type = "Text")]
    pub definition: String,
}

/// A definition is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl From<&FormParts> for ActiveModel {
    fn from(form: &FormParts) -> Self {
        Self {
            form: Set(form.id.get()),
            version: Set(form.definition_version.get()),
            definition: Set(definition_json(&form.definition)),
        }
    }
}

impl Model {
    /// The definition of this row.
    pub(crate) fn definition(self) -> Result<FormDefinition, StoreError> {
        let Self {
            form,
            version: _,
            definition,
        } = self;
        Reading::new("form_definitions", form).column("definition", definition_of(&definition))
    }
}
