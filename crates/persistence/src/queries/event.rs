//! Questions about what happened.

use async_trait::async_trait;
use frontdesk_domain::event::EventKind;
use frontdesk_domain::event::NumberedEvent;
use frontdesk_domain::id::{EventId, EventPosition};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{EventFilter, EventQueries, StoreError};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::SeaOrmStore;
use crate::error::store_error;
use crate::event::row::{Column, Entity, Model};

#[async_trait]
impl EventQueries for SeaOrmStore {
    async fn events(
        &self,
        filter: &EventFilter,
        page: PageRequest<EventPosition>,
    ) -> Result<Page<NumberedEvent, EventPosition>, StoreError> {
        let EventFilter { kinds, ticket } = filter;
        let after = page.after.map_or(0, EventPosition::get);
        let about = ticket.map(|ticket| Column::Ticket.eq(ticket.get()));
        let rows = Entity::find()
            .filter(Column::Position.gt(after))
            .filter(Column::Kind.is_in(kinds.iter().copied().map(EventKind::name)))
            .filter(Condition::all().add_option(about))
            .order_by_asc(Column::Position)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let events: Vec<_> = rows
            .into_iter()
            .map(Model::numbered)
            .collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(events, page.limit, |event| {
            event.position
        }))
    }

    async fn event(&self, id: EventId) -> Result<Option<NumberedEvent>, StoreError> {
        let found = Entity::find()
            .filter(Column::Id.eq(id.get()))
            .filter(Column::Position.is_not_null())
            .one(self.reader())
            .await
            .map_err(store_error)?;
        found.map(Model::numbered).transpose()
    }

    async fn last_event(&self) -> Result<Option<EventPosition>, StoreError> {
        let last: Option<Option<i64>> = Entity::find()
            .select_only()
            .column_as(Column::Position.max(), "last")
            .into_tuple()
            .one(self.reader())
            .await
            .map_err(store_error)?;
        Ok(last.flatten().and_then(EventPosition::new))
    }

    async fn has_unnumbered_events(&self) -> Result<bool, StoreError> {
        let waiting: Option<i64> = Entity::find()
            .select_only()
            .column(Column::Sequence)
            .filter(Column::Position.is_null())
            .into_tuple()
            .one(self.reader())
            .await
            .map_err(store_error)?;
        Ok(waiting.is_some())
    }
}
