//! Questions about background work.

use async_trait::async_trait;
use frontdesk_domain::id::JobId;
use frontdesk_domain::job::{Job, JobState, TaskKind};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{JobFilter, JobQueries, StoreError};
use frontdesk_domain::time::Timestamp;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::SeaOrmStore;
use crate::error::store_error;
use crate::job::row::{Column, Entity, State};

#[async_trait]
impl JobQueries for SeaOrmStore {
    async fn job(&self, id: JobId, now: Timestamp) -> Result<Option<Job>, StoreError> {
        let found = Entity::find_by_id(id.get()).one(self.reader()).await;
        let found = found.map_err(store_error)?;
        found.map(|row| row.job(now)).transpose()
    }

    async fn jobs(
        &self,
        filter: &JobFilter,
        now: Timestamp,
        page: PageRequest<JobId>,
    ) -> Result<Page<Job, JobId>, StoreError> {
        let JobFilter { state, kind } = filter;
        // What only a newer version knows is left to it.
        let kinds = TaskKind::ALL.into_iter();
        let kinds = kinds.filter(|known| kind.is_none_or(|kind| kind == *known));
        let kind = Column::Task.is_in(kinds.map(TaskKind::name));
        let after = page.after.map(|after| Column::Id.lt(after.get()));
        let wanted = Condition::all()
            .add_option(state.map(|state| is(state, now)))
            .add(kind)
            .add_option(after);
        let rows = Entity::find()
            .filter(wanted)
            .order_by_desc(Column::Id)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let jobs = rows.into_iter().map(|row| row.job(now));
        let jobs: Vec<_> = jobs.collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(jobs, page.limit, |job| job.id))
    }
}

/// Whether a job has come so far.
fn is(state: JobState, now: Timestamp) -> Condition {
    let stored = |state: State| Condition::all().add(Column::State.eq(state.name()));
    let held = Column::LeasedUntil.gt(now.millis());
    match state {
        JobState::Waiting => stored(State::Waiting).add(
            Condition::any()
                .add(Column::LeasedUntil.is_null())
                .add(Column::LeasedUntil.lte(now.millis())),
        ),
        JobState::Running => stored(State::Waiting).add(held),
        JobState::Done => stored(State::Done),
        JobState::Parked => stored(State::Parked),
    }
}
