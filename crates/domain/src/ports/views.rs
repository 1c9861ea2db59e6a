//! Saved views of the queue.

use async_trait::async_trait;

use crate::id::{AccountId, ViewId};
use crate::view::SavedView;

use super::StoreError;

/// Saved views inside a unit of work.
#[async_trait]
pub trait ViewRepository: Send {
    /// Every view of this owner, in the order of their places, locked against others who
    /// would keep one more for them.
    async fn lock_views(&mut self, owner: AccountId) -> Result<Vec<SavedView>, StoreError>;

    /// Stores a new view. [`StoreError::Duplicate`] when its owner has one of this name or
    /// one at this place.
    async fn insert_view(&mut self, view: &SavedView) -> Result<(), StoreError>;

    /// Takes a view of this owner away, and says whether there was one.
    async fn delete_view(&mut self, owner: AccountId, id: ViewId) -> Result<bool, StoreError>;
}

/// Questions about saved views.
#[async_trait]
pub trait ViewQueries: Send + Sync {
    /// Every view of this owner, in the order of their places.
    async fn views(&self, owner: AccountId) -> Result<Vec<SavedView>, StoreError>;
}
