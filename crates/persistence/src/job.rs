//! How background work is stored and handed out.

pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::id::JobId;
use frontdesk_domain::job::{Job, Lease, LeasedJob, NewJob, TaskKind};
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{JobQueue, StoreError};
use frontdesk_domain::time::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::error::store_error;
use crate::insert::insert;
use crate::unit_of_work::SeaOrmUnitOfWork;

use row::{ActiveModel, Column, Entity, State};

#[async_trait]
impl JobQueue for SeaOrmUnitOfWork {
    async fn enqueue(&mut self, job: &NewJob) -> Result<(), StoreError> {
        insert(self.transaction(), row::waiting(job))
            .await
            .map(drop)
    }

    async fn lock_and_lease_due(
        &mut self,
        kind: TaskKind,
        lease: Lease,
        now: Timestamp,
        until: Timestamp,
        limit: PageLimit,
    ) -> Result<Vec<LeasedJob>, StoreError> {
        let nobodys = Condition::any()
            .add(Column::LeasedUntil.is_null())
            .add(Column::LeasedUntil.lte(now.millis()));
        let jobs = Entity::find()
            .filter(Column::State.eq(State::Waiting.name()))
            .filter(Column::Task.eq(kind.name()))
            .filter(Column::Due.lte(now.millis()))
            .filter(nobodys)
            .order_by_asc(Column::Due)
            .limit(limit.get() as u64)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .all(self.transaction())
            .await
            .map_err(store_error)?;
        if jobs.is_empty() {
            return Ok(Vec::new());
        }
        let take = Entity::update_many()
            .col_expr(Column::Lease, Expr::value(lease.0))
            .col_expr(Column::LeasedUntil, Expr::value(until.millis()))
            .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
            .filter(Column::Id.is_in(jobs.iter().map(|job| job.id)));
        take.exec(self.transaction()).await.map_err(store_error)?;
        jobs.into_iter().map(|job| job.leased(lease)).collect()
    }

    async fn extend(
        &mut self,
        job: JobId,
        lease: Lease,
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        let longer = ActiveModel {
            leased_until: Set(Some(until.millis())),
            ..Default::default()
        };
        self.change_held(job, lease, longer).await
    }

    async fn finish(
        &mut self,
        job: JobId,
        lease: Lease,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.change_held(job, lease, row::ended(State::Done, now, None))
            .await
    }

    async fn put_back(
        &mut self,
        job: JobId,
        lease: Lease,
        due: Timestamp,
        reason: &str,
    ) -> Result<bool, StoreError> {
        let waiting = ActiveModel {
            due: Set(due.millis()),
            reason: Set(Some(reason.to_owned())),
            ..row::unleased()
        };
        self.change_held(job, lease, waiting).await
    }

    async fn return_all(&mut self, lease: Lease, now: Timestamp) -> Result<u64, StoreError> {
        let returned = Entity::update_many()
            .set(ActiveModel {
                due: Set(now.millis()),
                ..row::unleased()
            })
            .col_expr(Column::Attempts, Expr::col(Column::Attempts).sub(1))
            .filter(Column::Lease.eq(lease.0))
            .exec(self.transaction())
            .await;
        returned
            .map(|returned| returned.rows_affected)
            .map_err(store_error)
    }

    async fn lock_job(&mut self, id: JobId, now: Timestamp) -> Result<Option<Job>, StoreError> {
        let locked = Entity::find_by_id(id.get())
            .lock_exclusive()
            .one(self.transaction())
            .await;
        let locked = locked.map_err(store_error)?;
        locked.map(|row| row.job(now)).transpose()
    }

    async fn requeue(&mut self, id: JobId, now: Timestamp) -> Result<(), StoreError> {
        let requeued = Entity::update_many()
            .set(ActiveModel {
                state: Set(State::Waiting.name().to_owned()),
                due: Set(now.millis()),
                attempts: Set(0),
                ended_at: Set(None),
                ..row::unleased()
            })
            .filter(Column::Id.eq(id.get()))
            .exec(self.transaction())
            .await;
        requeued.map(drop).map_err(store_error)
    }

    async fn park(
        &mut self,
        job: JobId,
        lease: Lease,
        now: Timestamp,
        reason: &str,
    ) -> Result<bool, StoreError> {
        self.change_held(job, lease, row::ended(State::Parked, now, Some(reason)))
            .await
    }
}

impl SeaOrmUnitOfWork {
    /// Changes the job, if the lease is the one that counts; says whether it was.
    async fn change_held(
        &mut self,
        job: JobId,
        lease: Lease,
        change: ActiveModel,
    ) -> Result<bool, StoreError> {
        let held = Condition::all()
            .add(Column::Id.eq(job.get()))
            .add(Column::Lease.eq(lease.0));
        let changed = Entity::update_many()
            .set(change)
            .filter(held)
            .exec(self.transaction())
            .await;
        changed
            .map(|changed| changed.rows_affected > 0)
            .map_err(store_error)
    }
}
