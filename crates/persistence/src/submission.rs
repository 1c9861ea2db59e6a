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
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};

use crate::error::store_error;
use crate::insert::insert;
use crate::reading::Reading;
use crate::unit_of_work::SeaOrmUnitOfWork;
use crate::{review_step, slot};

use row::{Column, Entity};

#[async_trait]
impl SubmissionLedger for SeaOrmUnitOfWork {
    async fn insert_submission(
        &mut self,
        submission: &NewSubmission,
    ) -> Result<SubmissionId, StoreError> {
        let id = insert(self.transaction(), row::received(submission)).await?;
        Reading::new("submissions", id).column("id", SubmissionId::new(id))
    }

    async fn lock_submission(
        &mut self,
        id: SubmissionId,
    ) -> Result<Option<Submission>, StoreError> {
        let locked = Entity::find_by_id(id.get())
            .lock_exclusive()
            .one(self.transaction())
            .await;
        locked
            .map_err(store_error)?
            .map(row::Model::submission)
            .transpose()
    }

    async fn update_submission(&mut self, submission: &Submission) -> Result<(), StoreError> {
        let update = Entity::update_many()
            .set(row::changed(submission.parts()))
            .filter(Column::Id.eq(submission.parts().id.get()));
        update
            .exec(self.transaction())
            .await
            .map(drop)
            .map_err(store_error)
    }

    async fn insert_review_step(
        &mut self,
        submission: SubmissionId,
        step: &ReviewStep,
    ) -> Result<(), StoreError> {
        insert(
            self.transaction(),
            review_step::row::taken(submission, step),
        )
        .await
        .map(drop)
    }

    async fn held_slots(
        &mut self,
        form: FormId,
        holder: SlotHolder,
    ) -> Result<Vec<HeldSlot>, StoreError> {
        slot::held(self.transaction(), form, holder).await
    }

    async fn slot_use(
        &mut self,
        form: FormId,
        holder: SlotHolder,
        wanted: u32,
    ) -> Result<SlotUse, StoreError> {
        slot::in_use(self.transaction(), form, holder, wanted).await
    }

    async fn take_slot(
        &mut self,
        form: FormId,
        holder: SlotHolder,
        open: OpenSlot,
        submission: SubmissionId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Ok(number) = i32::try_from(open.number) else {
            return Ok(false);
        };
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
        let replaced = replace
            .exec(self.transaction())
            .await
            .map_err(store_error)?;
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
        release
            .exec(self.transaction())
            .await
            .map(drop)
            .map_err(store_error)
    }
}
