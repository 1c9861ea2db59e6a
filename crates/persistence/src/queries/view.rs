//! Questions about saved views of the queue.

use async_trait::async_trait;
use frontdesk_domain::id::AccountId;
use frontdesk_domain::ports::{StoreError, ViewQueries};
use frontdesk_domain::view::SavedView;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::SeaOrmStore;
use crate::error::store_error;
use crate::view::{Column, Entity, Model};

#[async_trait]
impl ViewQueries for SeaOrmStore {
    async fn views(&self, owner: AccountId) -> Result<Vec<SavedView>, StoreError> {
        let rows = Entity::find()
            .filter(Column::Owner.eq(owner.get()))
            .order_by_asc(Column::Place)
            .all(self.reader())
            .await;
        let rows = rows.map_err(store_error)?;
        rows.into_iter().map(Model::view).collect()
    }
}
