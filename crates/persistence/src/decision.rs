//! How decisions are written.

pub(crate) mod circumstances;
pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::id::{DecisionId, TicketId};
use frontdesk_domain::ports::{DecisionLedger, StoreError};
use frontdesk_domain::triage::Decision;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::error::store_error;
use crate::insert::insert;
use crate::unit_of_work::SeaOrmUnitOfWork;

#[async_trait]
impl DecisionLedger for SeaOrmUnitOfWork {
    async fn insert_decision(&mut self, decision: &Decision) -> Result<(), StoreError> {
        insert(self.transaction(), row::ActiveModel::from(decision))
            .await
            .map(drop)
    }

    async fn last_decision(&mut self, ticket: TicketId) -> Result<Option<DecisionId>, StoreError> {
        let last: Option<Uuid> = row::Entity::find()
            .select_only()
            .column(row::Column::Id)
            .filter(row::Column::Ticket.eq(ticket.get()))
            .order_by_desc(row::Column::CreatedAt)
            .order_by_desc(row::Column::Id)
            // Locked too, so that MySQL reads what is there and not what was there before.
            .lock_shared()
            .into_tuple()
            .one(self.transaction())
            .await
            .map_err(store_error)?;
        Ok(last.map(DecisionId::new))
    }
}
