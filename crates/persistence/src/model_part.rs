//! How the bytes of a model are stored: in parts, each of which any server takes in one
//! message.

use frontdesk_domain::id::ModelId;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

/// The longest part, in bytes.
const LONGEST: usize = 1024 * 1024;

/// A row of the table of parts.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "triage_model_parts")]
#[expect(
    clippy::struct_field_names,
    reason = "the row of every table is a `Model`; this one belongs to a model of triage"
)]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub model: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub part: i32,
    pub bytes: Vec<u8>,
}

/// A part is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The rows that hold the bytes of a model.
pub(crate) fn parts(model: ModelId, bytes: &[u8]) -> impl Iterator<Item = ActiveModel> {
    let parts = (0..).zip(bytes.chunks(LONGEST));
    parts.map(move |(part, bytes)| ActiveModel {
        model: Set(model.get()),
        part: Set(part),
        bytes: Set(bytes.to_vec()),
    })
}
