//! Questions about what happened.

use async_trait::async_trait;
use frontdesk_domain::event::{Event, NumberedEvent};
use frontdesk_domain::id::{EventId, EventPosition};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{EventFilter, EventQueries, StoreError};

use crate::MemoryStore;

#[async_trait]
impl EventQueries for MemoryStore {
    async fn events(
        &self,
        filter: &EventFilter,
        page: PageRequest<EventPosition>,
    ) -> Result<Page<NumberedEvent, EventPosition>, StoreError> {
        let EventFilter { kinds, ticket } = filter;
        let matches = |event: &Event| {
            kinds.contains(&event.fact.kind())
                && ticket.is_none_or(|ticket| event.fact.ticket() == Some(ticket))
        };
        let state = self.state();
        let found = (1..)
            .filter_map(EventPosition::new)
            .zip(&state.events[..state.numbered])
            .filter(|(position, _)| page.after.is_none_or(|after| *position > after))
            .filter(|(_, event)| matches(event))
            .take(page.limit.get() + 1)
            .map(|(position, event)| NumberedEvent {
                position,
                event: event.clone(),
            });
        Ok(Page::from_surplus(found.collect(), page.limit, |found| {
            found.position
        }))
    }

    async fn event(&self, id: EventId) -> Result<Option<NumberedEvent>, StoreError> {
        let state = self.state();
        let mut numbered = (1..)
            .filter_map(EventPosition::new)
            .zip(&state.events[..state.numbered]);
        let found = numbered.find(|(_, event)| event.id == id);
        Ok(found.map(|(position, event)| NumberedEvent {
            position,
            event: event.clone(),
        }))
    }

    async fn last_event(&self) -> Result<Option<EventPosition>, StoreError> {
        let numbered = i64::try_from(self.state().numbered).unwrap_or(i64::MAX);
        Ok(EventPosition::new(numbered))
    }

    async fn has_unnumbered_events(&self) -> Result<bool, StoreError> {
        let state = self.state();
        Ok(state.numbered < state.events.len())
    }
}
