//! How words of agents and models are written.

pub(crate) mod lineage;

use async_trait::async_trait;
use frontdesk_domain::id::{ConfirmationId, ModelId};
use frontdesk_domain::ports::{LearningLedger, StoreError};
use frontdesk_domain::triage::{Lineage, ModelState, NewConfirmation, StoredModel};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, LockType, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::error::store_error;
use crate::insert::insert;
use crate::reading::Reading;
use crate::unit_of_work::SeaOrmUnitOfWork;
use crate::{confirmation, model, model_part};

#[async_trait]
impl LearningLedger for SeaOrmUnitOfWork {
    async fn insert_confirmation(
        &mut self,
        confirmation: &NewConfirmation,
    ) -> Result<ConfirmationId, StoreError> {
        let row = confirmation::ActiveModel::from(confirmation);
        let id = insert(self.transaction(), row).await?;
        Reading::new("confirmations", id).column("id", ConfirmationId::new(id))
    }

    async fn lock_models(&mut self) -> Result<Lineage, StoreError> {
        let lock = Query::select()
            .expr(Expr::col("id"))
            .from("triage_lineage")
            .lock(LockType::Update)
            .to_owned();
        let locked = self.transaction().query_one(&lock).await;
        locked.map_err(store_error)?;
        // Locked too, so that MySQL reads what is there and not what was there before.
        let models = newest_first().lock_exclusive();
        lineage(models.all(self.transaction()).await)
    }

    async fn insert_model(&mut self, model: &StoredModel, bytes: &[u8]) -> Result<(), StoreError> {
        insert(self.transaction(), model::ActiveModel::from(model)).await?;
        for part in model_part::parts(model.id, bytes) {
            model_part::Entity::insert(part)
                .exec_without_returning(self.transaction())
                .await
                .map_err(store_error)?;
        }
        Ok(())
    }

    async fn set_model_state(
        &mut self,
        model: ModelId,
        state: ModelState,
    ) -> Result<(), StoreError> {
        let change = model::ActiveModel {
            state: Set(state.name().to_owned()),
            ..Default::default()
        };
        let changed = model::Entity::update_many()
            .set(change)
            .filter(model::Column::Id.eq(model.get()))
            .exec(self.transaction())
            .await;
        changed.map(drop).map_err(store_error)
    }

    async fn forget_model(&mut self, model: ModelId) -> Result<(), StoreError> {
        model_part::Entity::delete_many()
            .filter(model_part::Column::Model.eq(model.get()))
            .exec(self.transaction())
            .await
            .map_err(store_error)?;
        let forgotten = model::Entity::delete_by_id(model.get())
            .exec(self.transaction())
            .await;
        forgotten.map(drop).map_err(store_error)
    }
}

/// Every model that is kept.
pub(crate) fn newest_first() -> Select<model::Entity> {
    model::Entity::find().order_by_desc(model::Column::Id)
}

/// The models of these rows.
pub(crate) fn lineage(rows: Result<Vec<model::Model>, DbErr>) -> Result<Lineage, StoreError> {
    let models = rows.map_err(store_error)?.into_iter();
    let models = models.map(model::Model::stored_model);
    Ok(Lineage::restore(models.collect::<Result<_, _>>()?))
}
