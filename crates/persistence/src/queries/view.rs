//! Questions about saved views of the queue.

use async_trait::async_trait;
use frontdesk_domain::id::AccountId;
use frontdesk_domain::ports::{StoreError, ViewQueries};
use frontdesk_domain::view::SavedView;

use crate::SeaOrmStore;
use crate::view::of_owner;

#[async_trait]
impl ViewQueries for SeaOrmStore {
    async fn views(&self, owner: AccountId) -> Result<Vec<SavedView>, StoreError> {
        of_owner(self.reader(), owner).await
    }
}
