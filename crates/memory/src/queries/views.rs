//! Questions about saved views of the queue.

use async_trait::async_trait;
use frontdesk_domain::id::AccountId;
use frontdesk_domain::ports::{StoreError, ViewQueries};
use frontdesk_domain::view::SavedView;

use crate::MemoryStore;

#[async_trait]
impl ViewQueries for MemoryStore {
    async fn views(&self, owner: AccountId) -> Result<Vec<SavedView>, StoreError> {
        Ok(self.state().views_of(owner))
    }
}
