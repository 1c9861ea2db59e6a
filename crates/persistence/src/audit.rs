//! How the audit log is written.

pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::audit::AuditEntry;
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{AuditLog, StoreError};
use frontdesk_domain::time::Timestamp;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::error::store_error;
use crate::unit_of_work::SeaOrmUnitOfWork;

use row::{ActiveModel, Column, Entity};

#[async_trait]
impl AuditLog for SeaOrmUnitOfWork {
    async fn append_entry(&mut self, entry: &AuditEntry) -> Result<(), StoreError> {
        let appended = Entity::insert(ActiveModel::from(entry))
            .exec_without_returning(self.transaction())
            .await;
        appended.map(drop).map_err(store_error)
    }

    async fn forget_entries(
        &mut self,
        before: Timestamp,
        limit: PageLimit,
    ) -> Result<usize, StoreError> {
        // Who else forgets them at this moment forgets the same ones: that does no harm.
        let ids: Vec<Uuid> = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::At.lt(before.millis()))
            .order_by_asc(Column::At)
            .limit(limit.get() as u64)
            .into_tuple()
            .all(self.transaction())
            .await
            .map_err(store_error)?;
        let delete = Entity::delete_many()
            .filter(Column::Id.is_in(ids))
            .exec(self.transaction())
            .await;
        let gone = delete.map_err(store_error)?.rows_affected;
        Ok(usize::try_from(gone).unwrap_or(usize::MAX))
    }
}
