//! Questions about the desk itself.

use async_trait::async_trait;
use frontdesk_domain::feature::Features;
use frontdesk_domain::ports::{DeskQueries, StoreError};

use crate::MemoryStore;

#[async_trait]
impl DeskQueries for MemoryStore {
    async fn features(&self) -> Result<Features, StoreError> {
        Ok(self.state().features)
    }

    async fn ready(&self) -> Result<(), StoreError> {
        Ok(())
    }
}
