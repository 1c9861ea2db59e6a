//! How webhooks are written, and what is on its way to them.

pub(crate) mod attempt;
pub(crate) mod delivery;
pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::event::NumberedEvent;
use frontdesk_domain::id::WebhookId;
use frontdesk_domain::job::Lease;
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{StoreError, WebhookRepository};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::webhook::{Attempt, Delivery, Webhook};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

use crate::error::store_error;
use crate::event::feed;
use crate::insert::insert;
use crate::unit_of_work::SeaOrmUnitOfWork;

use row::{ActiveModel, Column, Entity};

#[async_trait]
impl WebhookRepository for SeaOrmUnitOfWork {
    async fn lock_and_count_webhooks(&mut self) -> Result<u64, StoreError> {
        feed::lock(self.transaction()).await?;
        Entity::find()
            .count(self.transaction())
            .await
            .map_err(store_error)
    }

    async fn insert_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        insert(self.transaction(), ActiveModel::from(webhook))
            .await
            .map(drop)
    }

    async fn lock_webhook(&mut self, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
        let locked = Entity::find_by_id(id.get())
            .lock_exclusive()
            .one(self.transaction())
            .await;
        let locked = locked.map_err(store_error)?;
        locked.map(row::Model::webhook).transpose()
    }

    async fn update_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        let updated = Entity::update(ActiveModel::from(webhook))
            .exec(self.transaction())
            .await;
        updated.map(drop).map_err(store_error)
    }

    async fn delete_webhook(&mut self, id: WebhookId) -> Result<bool, StoreError> {
        let transaction = self.transaction();
        let deleted = Entity::delete_by_id(id.get()).exec(transaction).await;
        let deleted = deleted.map_err(store_error)?;
        delivery::Entity::delete_many()
            .filter(delivery::Column::Webhook.eq(id.get()))
            .exec(transaction)
            .await
            .map_err(store_error)?;
        attempt::Entity::delete_many()
            .filter(attempt::Column::Webhook.eq(id.get()))
            .exec(transaction)
            .await
            .map_err(store_error)?;
        Ok(deleted.rows_affected > 0)
    }

    async fn lock_and_lease_webhook(
        &mut self,
        id: WebhookId,
        lease: Lease,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        let free = Condition::any()
            .add(Column::LeasedUntil.is_null())
            .add(Column::LeasedUntil.lte(now.millis()))
            .add(Column::Lease.eq(lease.0));
        let leased = Entity::update_many()
            .set(ActiveModel {
                lease: Set(Some(lease.0)),
                leased_until: Set(Some(until.millis())),
                ..Default::default()
            })
            .filter(Column::Id.eq(id.get()))
            .filter(free)
            .exec(self.transaction())
            .await;
        leased
            .map(|leased| leased.rows_affected > 0)
            .map_err(store_error)
    }

    async fn release_webhook(&mut self, id: WebhookId, lease: Lease) -> Result<(), StoreError> {
        let released = Entity::update_many()
            .set(ActiveModel {
                lease: Set(None),
                leased_until: Set(None),
                ..Default::default()
            })
            .filter(Column::Id.eq(id.get()))
            .filter(Column::Lease.eq(lease.0))
            .exec(self.transaction())
            .await;
        released.map(drop).map_err(store_error)
    }

    async fn queue_deliveries(
        &mut self,
        webhook: WebhookId,
        events: &[NumberedEvent],
        due: Timestamp,
    ) -> Result<(), StoreError> {
        delivery::queue(self.transaction(), webhook, events, due).await
    }

    async fn record_attempt(
        &mut self,
        attempt: &Attempt,
        before: &Delivery,
        after: &Delivery,
    ) -> Result<(), StoreError> {
        let transaction = self.transaction();
        if !delivery::advance(transaction, before, after).await? {
            let webhook = Entity::find_by_id(attempt.webhook.get());
            let webhook = webhook.one(transaction).await.map_err(store_error)?;
            if webhook.is_none() {
                return Ok(());
            }
        }
        insert(transaction, attempt::ActiveModel::from(attempt))
            .await
            .map(drop)
    }

    async fn forget_deliveries(
        &mut self,
        before: Timestamp,
        limit: PageLimit,
    ) -> Result<usize, StoreError> {
        let deliveries = delivery::forget(self.transaction(), before, limit).await?;
        let attempts = attempt::forget(self.transaction(), before, limit).await?;
        Ok(deliveries + attempts)
    }
}
