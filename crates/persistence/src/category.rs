//! How far the AI may go with each category: by name.

use async_trait::async_trait;
use frontdesk_domain::ports::{CategorySwitches, StoreError};
use frontdesk_domain::triage::{CategoryName, Mode, Modes};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use crate::error::store_error;
use crate::reading::Reading;
use crate::unit_of_work::SeaOrmUnitOfWork;

/// A row of the table of modes.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "category_modes")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub category: String,
    pub mode: String,
}

/// A mode is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[async_trait]
impl CategorySwitches for SeaOrmUnitOfWork {
    async fn set_mode(&mut self, category: &CategoryName, mode: Mode) -> Result<(), StoreError> {
        let row = ActiveModel {
            category: Set(category.to_string()),
            mode: Set(mode.name().to_owned()),
        };
        let switch = OnConflict::column(Column::Category)
            .update_column(Column::Mode)
            .to_owned();
        let switched = Entity::insert(row)
            .on_conflict(switch)
            .exec_without_returning(self.transaction())
            .await;
        switched.map(drop).map_err(store_error)
    }
}

/// The modes in these rows.
pub(crate) fn modes(rows: Vec<Model>) -> Result<Modes, StoreError> {
    let mut modes = Modes::default();
    for Model { category, mode } in rows {
        let row = Reading::new("category_modes", category.clone());
        let mode = row.column("mode", Mode::from_name(&mode))?;
        modes.set(row.text("category", category)?, mode);
    }
    Ok(modes)
}
