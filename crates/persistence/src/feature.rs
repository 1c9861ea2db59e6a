//! How features are switched.

pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::feature::{Feature, Features};
use frontdesk_domain::ports::{FeatureSwitches, StoreError};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, QueryOrder, QuerySelect};

use crate::error::store_error;
use crate::unit_of_work::SeaOrmUnitOfWork;

use row::{ActiveModel, Column, Entity};

#[async_trait]
impl FeatureSwitches for SeaOrmUnitOfWork {
    async fn lock_features(&mut self) -> Result<Features, StoreError> {
        // In one order, so that two who lock them wait for each other in turn.
        let locked = Entity::find()
            .order_by_asc(Column::Name)
            .lock_exclusive()
            .all(self.transaction())
            .await;
        row::features(locked.map_err(store_error)?)
    }

    async fn set_feature(&mut self, feature: Feature, on: bool) -> Result<(), StoreError> {
        let row = ActiveModel {
            name: Set(feature.name().to_owned()),
            is_on: Set(on),
        };
        let switch = OnConflict::column(Column::Name)
            .update_column(Column::IsOn)
            .to_owned();
        let switched = Entity::insert(row)
            .on_conflict(switch)
            .exec_without_returning(self.transaction())
            .await;
        switched.map(drop).map_err(store_error)
    }
}
