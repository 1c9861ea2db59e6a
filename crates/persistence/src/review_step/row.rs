//! How a step of a review is stored.

use frontdesk_domain::form::review::ReviewStep;
use frontdesk_domain::form::submission::SubmissionStatus;
use frontdesk_domain::id::{AccountId, SubmissionId};
use frontdesk_domain::ports::StoreError;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;

use crate::reading::Reading;
use crate::value::{answers_json, answers_of};

/// A row of the table of review steps.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "review_steps")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub submission: i64,
    pub was: String,
    pub became: String,
    pub taken_by: Uuid,
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub internal_note: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub replaced: Option<String>,
    pub taken_at: i64,
}

/// A step is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The row of a step that was just taken.
pub(crate) fn taken(submission: SubmissionId, step: &ReviewStep) -> ActiveModel {
    let ReviewStep {
        from,
        to,
        by,
        note,
        internal_note,
        replaced,
        at,
    } = step;
    ActiveModel {
        id: NotSet,
        submission: Set(submission.get()),
        was: Set(from.name().to_owned()),
        became: Set(to.name().to_owned()),
        taken_by: Set(by.get()),
        note: Set(note.as_ref().map(ToString::to_string)),
        internal_note: Set(internal_note.as_ref().map(ToString::to_string)),
        replaced: Set(replaced.as_ref().map(answers_json)),
        taken_at: Set(at.millis()),
    }
}

impl Model {
    /// The step of this row.
    pub(crate) fn step(self) -> Result<ReviewStep, StoreError> {
        let Self {
            id,
            submission: _,
            was,
            became,
            taken_by,
            note,
            internal_note,
            replaced,
            taken_at,
        } = self;
        let row = Reading::new("review_steps", id);
        Ok(ReviewStep {
            from: row.column("was", SubmissionStatus::from_name(&was))?,
            to: row.column("became", SubmissionStatus::from_name(&became))?,
            by: AccountId::new(taken_by),
            note: row.optional_text("note", note)?,
            internal_note: row.optional_text("internal_note", internal_note)?,
            replaced: replaced
                .map(|json| row.column("replaced", answers_of(&json)))
                .transpose()?,
            at: row.instant("taken_at", taken_at)?,
        })
    }
}
