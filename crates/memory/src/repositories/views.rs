//! Saved views of the queue.

use async_trait::async_trait;
use frontdesk_domain::id::{AccountId, ViewId};
use frontdesk_domain::ports::{StoreError, ViewRepository};
use frontdesk_domain::view::SavedView;

use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl ViewRepository for MemoryUnitOfWork {
    async fn lock_views(&mut self, owner: AccountId) -> Result<Vec<SavedView>, StoreError> {
        Ok(self.state().views_of(owner))
    }

    async fn insert_view(&mut self, view: &SavedView) -> Result<(), StoreError> {
        let views = &mut self.state_mut().views;
        let mut own = views.values().filter(|other| other.owner == view.owner);
        if own.any(|other| other.name == view.name || other.place == view.place) {
            return Err(StoreError::Duplicate);
        }
        views.insert(view.id, view.clone());
        Ok(())
    }

    async fn delete_view(&mut self, owner: AccountId, id: ViewId) -> Result<bool, StoreError> {
        let views = &mut self.state_mut().views;
        let is_own = views.get(&id).is_some_and(|view| view.owner == owner);
        Ok(is_own && views.remove(&id).is_some())
    }
}
