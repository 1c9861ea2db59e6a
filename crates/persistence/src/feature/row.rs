//! How a feature is stored: by name, and whether it is on.

use frontdesk_domain::feature::{Feature, Features};
use frontdesk_domain::ports::StoreError;
use sea_orm::entity::prelude::*;

use crate::reading::Reading;

/// A row of the table of features.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "features")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    pub is_on: bool,
}

/// A feature is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Which features these rows switch; those without a row are on.
pub(crate) fn features(rows: Vec<Model>) -> Result<Features, StoreError> {
    let mut features = Features::default();
    for Model { name, is_on } in rows {
        let feature = Reading::new("features", &name).column("name", Feature::from_name(&name))?;
        features.set(feature, is_on);
    }
    Ok(features)
}
