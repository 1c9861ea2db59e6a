//! Questions about the desk itself.

use async_trait::async_trait;
use frontdesk_domain::feature::Features;
use frontdesk_domain::ports::{DeskQueries, StoreError};
use frontdesk_domain::triage::Modes;

use crate::MemoryStore;

#[async_trait]
impl DeskQueries for MemoryStore {
    async fn features(&self) -> Result<Features, StoreError> {
        Ok(self.state().features)
    }

    async fn modes(&self) -> Result<Modes, StoreError> {
        Ok(self.state().modes.clone())
    }

    async fn ready(&self) -> Result<(), StoreError> {
        Ok(())
    }
}
