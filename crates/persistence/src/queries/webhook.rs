//! Questions about webhooks.

use async_trait::async_trait;
use frontdesk_domain::id::{AttemptId, EventId, EventPosition, WebhookId};
use frontdesk_domain::page::{Page, PageLimit, PageRequest};
use frontdesk_domain::ports::{StoreError, WebhookQueries};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::webhook::{Attempt, Delivery, DeliveryState, Webhook};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::SeaOrmStore;
use crate::error::store_error;
use crate::webhook::{attempt, delivery, row};

#[async_trait]
impl WebhookQueries for SeaOrmStore {
    async fn webhook(&self, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
        let found = row::Entity::find_by_id(id.get()).one(self.reader()).await;
        let found = found.map_err(store_error)?;
        found.map(row::Model::webhook).transpose()
    }

    async fn webhooks(
        &self,
        page: PageRequest<WebhookId>,
    ) -> Result<Page<Webhook, WebhookId>, StoreError> {
        let after = page.after.map(|after| row::Column::Id.lt(after.get()));
        let rows = row::Entity::find()
            .filter(Condition::all().add_option(after))
            .order_by_desc(row::Column::Id)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let found = rows.into_iter().map(row::Model::webhook);
        let found: Vec<_> = found.collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(found, page.limit, |webhook| webhook.id))
    }

    async fn next_deliveries(
        &self,
        webhook: WebhookId,
        now: Timestamp,
        limit: PageLimit,
    ) -> Result<Vec<Delivery>, StoreError> {
        use delivery::{Column, Entity};
        let earlier = Alias::new("earlier");
        let column = |column: Column| Expr::col((earlier.clone(), column));
        let same = |column_: Column| column(column_).equals((Entity, column_));
        let waiting = DeliveryState::Waiting.name();
        let before = Query::select()
            .expr(Expr::value(1))
            .from_as(Entity, earlier.clone())
            .and_where(same(Column::Webhook))
            .and_where(same(Column::Subject))
            .and_where(column(Column::State).eq(waiting))
            .and_where(column(Column::Position).lt(Expr::col((Entity, Column::Position))))
            .take();
        let rows = Entity::find()
            .filter(Column::Webhook.eq(webhook.get()))
            .filter(Column::State.eq(waiting))
            .filter(Column::Due.lte(now.millis()))
            .filter(Expr::exists(before).not())
            .order_by_asc(Column::Position)
            .limit(limit.get() as u64)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        rows.into_iter().map(delivery::Model::delivery).collect()
    }

    async fn deliveries(
        &self,
        webhook: WebhookId,
        state: Option<DeliveryState>,
        page: PageRequest<EventPosition>,
    ) -> Result<Page<Delivery, EventPosition>, StoreError> {
        use delivery::{Column, Entity};
        let state = state.map(|state| Column::State.eq(state.name()));
        let after = page.after.map(|after| Column::Position.lt(after.get()));
        let rows = Entity::find()
            .filter(Column::Webhook.eq(webhook.get()))
            .filter(Condition::all().add_option(state).add_option(after))
            .order_by_desc(Column::Position)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let found = rows.into_iter().map(delivery::Model::delivery);
        let found: Vec<_> = found.collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(found, page.limit, |found| {
            found.position
        }))
    }

    async fn attempts(
        &self,
        webhook: WebhookId,
        event: Option<EventId>,
        page: PageRequest<AttemptId>,
    ) -> Result<Page<Attempt, AttemptId>, StoreError> {
        use attempt::{Column, Entity};
        let event = event.map(|event| Column::Event.eq(event.get()));
        let after = page.after.map(|after| Column::Id.lt(after.get()));
        let rows = Entity::find()
            .filter(Column::Webhook.eq(webhook.get()))
            .filter(Condition::all().add_option(event).add_option(after))
            .order_by_desc(Column::Id)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let found = rows.into_iter().map(attempt::Model::attempt);
        let found: Vec<_> = found.collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(found, page.limit, |found| found.id))
    }
}
