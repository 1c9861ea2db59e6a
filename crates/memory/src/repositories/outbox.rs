//! What happened.

use async_trait::async_trait;
use frontdesk_domain::event::Event;
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{Outbox, StoreError};

use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl Outbox for MemoryUnitOfWork {
    async fn record(&mut self, events: &[Event]) -> Result<(), StoreError> {
        self.state_mut().events.extend_from_slice(events);
        Ok(())
    }

    async fn lock_and_number(&mut self, limit: PageLimit) -> Result<usize, StoreError> {
        let state = self.state_mut();
        let waiting = state.events.len() - state.numbered;
        let now = waiting.min(limit.get());
        state.numbered += now;
        Ok(now)
    }
}
