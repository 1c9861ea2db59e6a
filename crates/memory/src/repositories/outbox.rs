//! What happened.

use async_trait::async_trait;
use frontdesk_domain::event::Event;
use frontdesk_domain::ports::{Outbox, StoreError};

use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl Outbox for MemoryUnitOfWork {
    async fn record(&mut self, events: &[Event]) -> Result<(), StoreError> {
        self.state_mut().events.extend_from_slice(events);
        Ok(())
    }
}
