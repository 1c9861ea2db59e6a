//! Questions about words of agents and models.

use async_trait::async_trait;
use frontdesk_domain::id::{ConfirmationId, ModelId, TicketId};
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{LearningQueries, LearningState, StoreError};
use frontdesk_domain::triage::{Confirmation, Lineage, ModelState, NewConfirmation};
use sea_orm::{
    ColumnTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};

use crate::confirmation::{Column, Entity, Model, Relation, Spoken};
use crate::error::store_error;
use crate::learning::{lineage, newest_first};
use crate::reading::Reading;
use crate::{SeaOrmStore, model, model_part};

#[async_trait]
impl LearningQueries for SeaOrmStore {
    async fn learning_state(&self, limit: PageLimit) -> Result<LearningState, StoreError> {
        let current: Option<i64> = model::Entity::find()
            .select_only()
            .column(model::Column::Id)
            .filter(model::Column::State.eq(ModelState::Promoted.name()))
            .order_by_desc(model::Column::Id)
            .into_tuple()
            .one(self.reader())
            .await
            .map_err(store_error)?;
        let recent: Vec<i64> = Entity::find()
            .select_only()
            .column(Column::Id)
            .order_by_desc(Column::Id)
            .limit(limit.get() as u64)
            .into_tuple()
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let confirmation =
            |id| Reading::new("confirmations", id).column("id", ConfirmationId::new(id));
        let model =
            current.map(|id| Reading::new("triage_models", id).column("id", ModelId::new(id)));
        Ok(LearningState {
            model: model.transpose()?,
            recent: recent
                .into_iter()
                .map(confirmation)
                .collect::<Result<_, _>>()?,
        })
    }

    async fn models(&self) -> Result<Lineage, StoreError> {
        lineage(newest_first().all(self.reader()).await)
    }

    async fn model_bytes(&self, model: ModelId) -> Result<Option<Vec<u8>>, StoreError> {
        let parts = model_part::Entity::find()
            .filter(model_part::Column::Model.eq(model.get()))
            .order_by_asc(model_part::Column::Part)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let bytes = parts.into_iter().flat_map(|part| part.bytes);
        Ok(Some(bytes.collect::<Vec<u8>>()).filter(|bytes| !bytes.is_empty()))
    }

    async fn confirmation_count(&self) -> Result<u64, StoreError> {
        Entity::find()
            .count(self.reader())
            .await
            .map_err(store_error)
    }

    async fn newest_confirmations(&self, limit: u64) -> Result<Vec<Confirmation>, StoreError> {
        let newest = Entity::find().order_by_desc(Column::Id).limit(limit);
        let mut newest = self.spoken(newest).await?;
        newest.reverse();
        Ok(newest)
    }

    async fn words_on(&self, ticket: TicketId) -> Result<Vec<NewConfirmation>, StoreError> {
        let words = Entity::find()
            .filter(Column::Ticket.eq(ticket.get()))
            .order_by_asc(Column::Id)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        words.into_iter().map(Model::word).collect()
    }

    async fn confirmations(&self, ids: &[ConfirmationId]) -> Result<Vec<Confirmation>, StoreError> {
        let ids = ids.iter().copied().map(ConfirmationId::get);
        let wanted = Entity::find()
            .filter(Column::Id.is_in(ids))
            .order_by_asc(Column::Id);
        self.spoken(wanted).await
    }
}

impl SeaOrmStore {
    async fn spoken(&self, wanted: Select<Entity>) -> Result<Vec<Confirmation>, StoreError> {
        let rows = wanted
            .join(JoinType::InnerJoin, Relation::Ticket.def())
            .into_partial_model::<Spoken>()
            .all(self.reader())
            .await
            .map_err(store_error)?;
        rows.into_iter().map(Spoken::confirmation).collect()
    }
}
