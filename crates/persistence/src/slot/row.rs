//! How a slot is stored.

use frontdesk_domain::form::limit::{HeldSlot, SlotHolder};
use frontdesk_domain::id::{FormId, SubmissionId};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::time::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::reading::Reading;

/// A row of the table of slots. Its primary key is what makes a limit hold.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "form_slots")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub form: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub holder: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub submission: i64,
    pub taken_at: i64,
}

/// A slot is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The row of a slot that is being taken.
pub(crate) fn taken(
    form: FormId,
    holder: SlotHolder,
    number: i32,
    submission: SubmissionId,
    now: Timestamp,
) -> ActiveModel {
    ActiveModel {
        form: Set(form.get()),
        holder: Set(holder.to_string()),
        number: Set(number),
        submission: Set(submission.get()),
        taken_at: Set(now.millis()),
    }
}

impl Model {
    /// The slot of this row.
    pub(crate) fn held(self) -> Result<HeldSlot, StoreError> {
        let Self {
            form,
            holder: _,
            number,
            submission: _,
            taken_at,
        } = self;
        let row = Reading::new("form_slots", form);
        Ok(HeldSlot {
            number: row.column("number", u32::try_from(number).ok())?,
            taken_at: row.instant("taken_at", taken_at)?,
        })
    }
}
