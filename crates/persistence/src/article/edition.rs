//! How the edition of the knowledge base is stored: in one row.

use frontdesk_domain::knowledge::Edition;
use frontdesk_domain::ports::StoreError;
use sea_orm::entity::prelude::*;

use crate::reading::Reading;

/// The id of the row.
pub(crate) const ONLY: i32 = 1;

/// The row.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "knowledge_edition")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    pub edition: i64,
}

/// The edition is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The edition in the row, which the schema came with.
pub(crate) fn of(row: Option<Model>) -> Result<Edition, StoreError> {
    let edition = row.and_then(|row| Edition::new(row.edition));
    Reading::new("knowledge_edition", ONLY).column("edition", edition)
}
