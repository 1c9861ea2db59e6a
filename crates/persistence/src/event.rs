//! How events are recorded, and how they get their places in the feed.

pub(crate) mod feed;
pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::event::Event;
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{Outbox, StoreError};
use sea_orm::EntityTrait;

use crate::error::store_error;
use crate::unit_of_work::SeaOrmUnitOfWork;

#[async_trait]
impl Outbox for SeaOrmUnitOfWork {
    async fn record(&mut self, events: &[Event]) -> Result<(), StoreError> {
        let rows = events.iter().map(row::ActiveModel::from);
        let recorded = row::Entity::insert_many(rows)
            .exec_without_returning(self.transaction())
            .await;
        recorded.map(drop).map_err(store_error)
    }

    async fn lock_and_number(&mut self, limit: PageLimit) -> Result<usize, StoreError> {
        feed::number(self.transaction(), limit).await
    }
}
