//! How answers are kept for retried requests.

pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{KeyLedger, StoreError};
use frontdesk_domain::retry::{KeptAnswer, KeyClaim, KeyState};
use frontdesk_domain::time::Timestamp;
use sea_orm::sea_query::{LockBehavior, LockType, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::error::store_error;
use crate::unit_of_work::SeaOrmUnitOfWork;

use row::{Column, Entity};

#[async_trait]
impl KeyLedger for SeaOrmUnitOfWork {
    async fn lock_key(&mut self, claim: &KeyClaim, now: Timestamp) -> Result<KeyState, StoreError> {
        // Writes the row or finds it; either way it is locked from here on, and whoever
        // claimed it before has committed or is gone.
        let find = OnConflict::columns([Column::Owner, Column::RequestKey])
            .update_column(Column::Owner)
            .to_owned();
        let claimed = Entity::insert(row::claimed(claim, now)).on_conflict(find);
        claimed
            .exec_without_returning(self.transaction())
            .await
            .map_err(store_error)?;
        let found = Entity::find()
            .filter(row::is(claim))
            .one(self.transaction())
            .await
            .map_err(store_error)?;
        // It is there: this unit of work has just written it or locked it.
        let found = found.ok_or(StoreError::Conflict)?;
        if !found.is_answer_within(claim.lifetime, now)? {
            self.write_key(claim, row::claimed(claim, now)).await?;
            return Ok(KeyState::Fresh);
        }
        found.kept()
    }

    async fn keep_answer(
        &mut self,
        claim: &KeyClaim,
        answer: &KeptAnswer,
    ) -> Result<(), StoreError> {
        self.write_key(claim, row::answered(answer)).await
    }

    async fn forget_answers(
        &mut self,
        before: Timestamp,
        limit: PageLimit,
    ) -> Result<usize, StoreError> {
        let old = Column::ClaimedAt.lt(before.millis());
        let ids: Vec<i64> = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(old)
            .order_by_asc(Column::ClaimedAt)
            .limit(limit.get() as u64)
            // A key that is being claimed anew at this moment is not old much longer.
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
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

impl SeaOrmUnitOfWork {
    async fn write_key(
        &mut self,
        claim: &KeyClaim,
        row: row::ActiveModel,
    ) -> Result<(), StoreError> {
        let update = Entity::update_many().set(row).filter(row::is(claim));
        update
            .exec(self.transaction())
            .await
            .map(drop)
            .map_err(store_error)
    }
}
