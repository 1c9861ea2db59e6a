//! Questions about saved views of the queue.

use async_trait::async_trait;
use frontdesk_domain::id::AccountId;
use frontdesk_domain::ports::{StoreError, ViewQueries};
use frontdesk_domain::view::SavedView;

use crate::MemoryStore;

#[async_trait]
impl ViewQueries for MemoryStore {
    async fn views(&self, owner: AccountId) -> Result<Vec<SavedView>, StoreError> {
        let state = self.state();
        let own = state.views.values().filter(|view| view.owner == owner);
        let mut own: Vec<SavedView> = own.cloned().collect();
        own.sort_by_key(|view| view.place);
        Ok(own)
    }
}
