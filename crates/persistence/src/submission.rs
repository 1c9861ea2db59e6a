//! How submissions are written, with their history and the slots they hold.

pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::form::limit::{HeldSlot, OpenSlot, SlotHolder, SlotUse};
use frontdesk_domain::form::review::ReviewStep;
use frontdesk_domain::form::submission::{NewSubmission, Submission};
use frontdesk_domain::id::{FormId, SubmissionId};
use frontdesk_domain::ports::{StoreError, SubmissionLedger};
use frontdesk_domain::time::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::LikeExpr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::error::store_error;
use crate::insert::insert;
use crate::reading::Reading;
use crate::unit_of_work::SeaOrmUnitOfWork;
use crate::{review_step, slot};

use row::{Column, Entity};

#[async_trait]
impl SubmissionLedger for SeaOrmUnitOfWork {
    async fn insert_submission(&mut self, submission: &NewSubmission) -> Result<SubmissionId, StoreError> {
        let id = insert(self.transaction(), row::received(submission)).await?;
        Reading::new("submissions", id).column("id", SubmissionId::new(id))
    }

    async fn lock_submission(&mut self, id: SubmissionId) -> Result<Option<Submission>, StoreError> {
        let locked = Entity::find_by_id(id.get()).lock_exclusive().one(self.transaction()).await;
        locked.map_err(store_error)?.map(row::Model::submission).transpose()
    }

    async fn update_submission(&mut self, submission: &Submission) -> Result<(), StoreError> {
        let update = Entity::update_many()
            .set(row::changed(submission.parts()))
            .filter(Column::Id.eq(submission.parts().id.get()));
        update.exec(self.transaction()).await.map(drop).map_err(store_error)
    }

    async fn insert_review_step(&mut self, submission: SubmissionId, step: &ReviewStep) -> Result<(), StoreError> {
        insert(self.transaction(), review_step::row::taken(submission, step)).await.map(drop)
    }

    async fn held_slots(&mut self, form: FormId, holder: SlotHolder) -> Result<Vec<HeldSlot>, StoreError> {
        slot::held(self.transaction(), form, holder).await
    }

    async fn slot_use(&mut self, form: FormId, holder: SlotHolder, wanted: u32) -> Result<SlotUse, StoreError> {
        let theirs = Condition::all()
            .add(slot::row::Column::Form.eq(form.get()))
            .add(slot::row::Column::Holder.eq(holder.to_string()));
        let held = slot::row::Entity::find().filter(theirs.clone()).count(self.transaction()).await;
        let held = held.map_err(store_error)?;
        // Among the first `held + wanted` numbers there are as many free ones as wanted; and
        // while none was given back, those that follow the last one held are all there are.
        let reach = i32::try_from(held).unwrap_or(i32::MAX).saturating_add(i32::try_from(wanted).unwrap_or(i32::MAX));
        let lowest = reach.saturating_sub(i32::try_from(wanted).unwrap_or(i32::MAX)).saturating_add(1);
        let above: Vec<i32> = slot::row::Entity::find()
            .select_only()
            .column(slot::row::Column::Number)
            .filter(theirs.clone().add(slot::row::Column::Number.gte(lowest)))
            .order_by_asc(slot::row::Column::Number)
            .into_tuple()
            .all(self.transaction())
            .await
            .map_err(store_error)?;
        let numbers = if above.is_empty() { above } else { self.numbers(theirs, reach).await? };
        let first = if numbers.is_empty() { lowest } else { 1 };
        let free = (first..=reach).filter(|number| numbers.binary_search(number).is_err());
        let free = free.filter_map(|number| u32::try_from(number).ok()).take(wanted as usize).collect();
        Ok(SlotUse { held: u32::try_from(held).unwrap_or(u32::MAX), free })
    }

    async fn take_slot(
        &mut self,
        form: FormId,
        holder: SlotHolder,
        open: OpenSlot,
        submission: SubmissionId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Ok(number) = i32::try_from(open.number) else { return Ok(false) };
        let taken = slot::row::taken(form, holder, number, submission, now);
        let Some(replaces) = open.replaces else {
            return match insert(self.transaction(), taken).await {
                Ok(_) => Ok(true),
                Err(StoreError::Duplicate) => Ok(false),
                Err(error) => Err(error),
            };
        };
        let replace = slot::row::Entity::update_many()
            .set(slot::row::ActiveModel {
                submission: Set(submission.get()),
                taken_at: Set(now.millis()),
                ..Default::default()
            })
            .filter(slot::row::Column::Form.eq(form.get()))
            .filter(slot::row::Column::Holder.eq(holder.to_string()))
            .filter(slot::row::Column::Number.eq(number))
            .filter(slot::row::Column::TakenAt.eq(replaces.millis()));
        let replaced = replace.exec(self.transaction()).await.map_err(store_error)?;
        Ok(replaced.rows_affected == 1)
    }

    async fn release_slots(&mut self, submission: SubmissionId) -> Result<(), StoreError> {
        // The texts by which holders are known: see `SlotHolder`.
        let countable = Condition::any()
            .add(slot::row::Column::Holder.like(LikeExpr::new("account:%")))
            .add(slot::row::Column::Holder.eq(SlotHolder::Everyone.to_string()));
        let release = slot::row::Entity::delete_many()
            .filter(slot::row::Column::Submission.eq(submission.get()))
            .filter(countable);
        release.exec(self.transaction()).await.map(drop).map_err(store_error)
    }
}

impl SeaOrmUnitOfWork {
    /// The numbers that are held, up to `reach`.
    async fn numbers(&self, theirs: Condition, reach: i32) -> Result<Vec<i32>, StoreError> {
        let numbers = slot::row::Entity::find()
            .select_only()
            .column(slot::row::Column::Number)
            .filter(theirs.add(slot::row::Column::Number.lte(reach)))
            .order_by_asc(slot::row::Column::Number)
            .into_tuple()
            .all(self.transaction())
            .await;
        numbers.map_err(store_error)
    }
}
