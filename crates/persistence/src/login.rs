//! How sign-ins are counted.

pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::ports::{LoginLedger, StoreError};
use frontdesk_domain::time::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::error::store_error;
use crate::reading::Reading;
use crate::unit_of_work::SeaOrmUnitOfWork;

use row::{ActiveModel, Column, Entity};

#[async_trait]
impl LoginLedger for SeaOrmUnitOfWork {
    async fn lock_and_count_login(
        &mut self,
        key: &str,
        window: Timestamp,
    ) -> Result<u32, StoreError> {
        let first = ActiveModel {
            subject: Set(key.to_owned()),
            window_start: Set(window.millis()),
            attempts: Set(1),
        };
        // The row stays locked, so that what is read next is this caller's own count.
        let one_more = OnConflict::columns([Column::Subject, Column::WindowStart])
            .value(
                Column::Attempts,
                Expr::col((Entity, Column::Attempts)).add(1),
            )
            .to_owned();
        let count = Entity::insert(first).on_conflict(one_more);
        count
            .exec_without_returning(self.transaction())
            .await
            .map_err(store_error)?;
        let counted = Entity::find_by_id((key.to_owned(), window.millis()))
            .one(self.transaction())
            .await;
        let attempts = counted
            .map_err(store_error)?
            .and_then(|row| u32::try_from(row.attempts).ok());
        Reading::new("login_attempts", window.millis()).column("attempts", attempts)
    }

    async fn forget_logins(&mut self, key: &str) -> Result<(), StoreError> {
        let delete = Entity::delete_many().filter(Column::Subject.eq(key));
        delete
            .exec(self.transaction())
            .await
            .map(drop)
            .map_err(store_error)
    }
}
