//! Reading what happened.

use async_trait::async_trait;

use crate::event::{EventKind, NumberedEvent};
use crate::id::{EventId, EventPosition, TicketId};
use crate::page::{Page, PageRequest};

use super::StoreError;

/// Which events are wanted: those that match every part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// Only events of one of these kinds.
    pub kinds: Vec<EventKind>,
    /// Only events about this ticket; `None` for all.
    pub ticket: Option<TicketId>,
}

/// Questions about events.
#[async_trait]
pub trait EventQueries: Send + Sync {
    /// Events that match, by their places in the feed. Whoever asks again with the last
    /// place they saw misses nothing and sees nothing twice.
    async fn events(
        &self,
        filter: &EventFilter,
        page: PageRequest<EventPosition>,
    ) -> Result<Page<NumberedEvent, EventPosition>, StoreError>;

    /// The event of this id; `None` when there is none, or it has no place yet.
    async fn event(&self, id: EventId) -> Result<Option<NumberedEvent>, StoreError>;

    /// The last place in the feed; `None` while it is empty.
    async fn last_event(&self) -> Result<Option<EventPosition>, StoreError>;

    /// Whether committed events wait for their places in the feed.
    async fn has_unnumbered_events(&self) -> Result<bool, StoreError>;
}
