//! Questions about submissions.

use std::collections::HashMap;

use frontdesk_domain::form::review::ReviewStep;
use frontdesk_domain::id::SubmissionId;
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{ListedSubmission, StoreError, SubmissionFilter};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DerivePartialModel, EntityTrait, JoinType,
    QueryFilter, QueryOrder, QuerySelect, RelationTrait, Select,
};
use uuid::Uuid;

use crate::account::row::PersonRow;
use crate::error::store_error;
use crate::reading::Reading;
use crate::submission::row::{Column, Entity, Model, Relation};
use crate::{form, like, review_step};

/// A submission with the people on it and its form.
#[derive(DerivePartialModel)]
struct ListedRow {
    #[sea_orm(nested)]
    submission: Model,
    #[sea_orm(nested, alias = "form")]
    form: Option<FormRow>,
    #[sea_orm(nested, alias = "submitter")]
    submitter: Option<PersonRow>,
    #[sea_orm(nested, alias = "reviewer")]
    reviewer: Option<PersonRow>,
}

/// What stands of a form beside its submissions.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "form::row::Entity")]
struct FormRow {
    title: String,
}

/// The submission of this id.
pub(super) async fn one(
    connection: &impl ConnectionTrait,
    id: SubmissionId,
) -> Result<Option<ListedSubmission>, StoreError> {
    with_people(Entity::find_by_id(id.get()))
        .into_partial_model::<ListedRow>()
        .one(connection)
        .await
        .map_err(store_error)?
        .map(ListedRow::listed)
        .transpose()
}

/// Submissions that match, newest first.
pub(super) async fn page(
    connection: &impl ConnectionTrait,
    filter: &SubmissionFilter,
    page: PageRequest<SubmissionId>,
) -> Result<Page<ListedSubmission, SubmissionId>, StoreError> {
    let older = page.after.map(|last| Column::Id.lt(last.get()));
    let rows = with_people(Entity::find())
        .filter(matching(filter))
        .filter(Condition::all().add_option(older))
        .order_by_desc(Column::Id)
        .limit(page.limit.get() as u64 + 1)
        .into_partial_model::<ListedRow>()
        .all(connection)
        .await
        .map_err(store_error)?;
    let submissions: Vec<_> = rows
        .into_iter()
        .map(ListedRow::listed)
        .collect::<Result<_, _>>()?;
    Ok(Page::from_surplus(submissions, page.limit, |listed| {
        listed.submission.parts().id
    }))
}

/// The history of a submission, earliest step first.
pub(super) async fn steps(
    connection: &impl ConnectionTrait,
    id: SubmissionId,
) -> Result<Vec<ReviewStep>, StoreError> {
    let rows = review_step::row::Entity::find()
        .filter(review_step::row::Column::Submission.eq(id.get()))
        .order_by_asc(review_step::row::Column::Id)
        .all(connection)
        .await;
    rows.map_err(store_error)?
        .into_iter()
        .map(review_step::row::Model::step)
        .collect()
}

/// How many submissions name each of these invites; nothing where none does.
pub(super) async fn uses_of_invites(
    connection: &impl ConnectionTrait,
    invites: Vec<Uuid>,
) -> Result<HashMap<Uuid, u32>, StoreError> {
    let rows: Vec<(Uuid, i64)> = Entity::find()
        .select_only()
        .column(Column::Invite)
        .column_as(Column::Id.count(), "uses")
        .filter(Column::Invite.is_in(invites))
        .group_by(Column::Invite)
        .into_tuple()
        .all(connection)
        .await
        .map_err(store_error)?;
    rows.into_iter()
        .map(|(invite, uses)| {
            let row = Reading::new("submissions", format!("those of invite {invite}"));
            Ok((invite, row.column("id", u32::try_from(uses).ok())?))
        })
        .collect()
}

/// Left joins, so that every database starts from the submissions and follows their order.
fn with_people(submissions: Select<Entity>) -> Select<Entity> {
    submissions
        .join_as(JoinType::LeftJoin, Relation::Form.def(), "form")
        .join_as(JoinType::LeftJoin, Relation::Submitter.def(), "submitter")
        .join_as(JoinType::LeftJoin, Relation::Reviewer.def(), "reviewer")
}

fn matching(filter: &SubmissionFilter) -> Condition {
    let SubmissionFilter {
        form,
        status,
        submitter,
        words,
    } = filter;
    let words = words.as_deref().unwrap_or_default();
    like::patterns(words).into_iter().fold(
        Condition::all()
            .add_option(form.map(|form| Column::Form.eq(form.get())))
            .add_option(status.map(|status| Column::Status.eq(status.name())))
            .add_option(submitter.map(|submitter| Column::Submitter.eq(submitter.get()))),
        |matching, pattern| matching.add(Column::Searchable.like(pattern)),
    )
}

impl ListedRow {
    fn listed(self) -> Result<ListedSubmission, StoreError> {
        let Self {
            submission,
            form,
            submitter,
            reviewer,
        } = self;
        let row = Reading::new("submissions", submission.id);
        let FormRow { title } = row.column("form", form)?;
        Ok(ListedSubmission {
            form_title: title,
            submitter: submitter.map(PersonRow::person).transpose()?,
            reviewer: reviewer.map(PersonRow::person).transpose()?,
            submission: submission.submission()?,
        })
    }
}
