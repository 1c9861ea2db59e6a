//! Background work.

use async_trait::async_trait;
use frontdesk_domain::id::JobId;
use frontdesk_domain::job::{Job, Lease, LeasedJob, NewJob, TaskKind};
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{JobQueue, StoreError};
use frontdesk_domain::time::Timestamp;

use crate::state::{Stage, StoredJob};
use crate::unit_of_work::MemoryUnitOfWork;

impl MemoryUnitOfWork {
    /// The job, if the lease is the one that counts.
    fn held_job(&mut self, job: JobId, lease: Lease) -> Option<&mut StoredJob> {
        self.state_mut()
            .jobs
            .get_mut(&job)
            .filter(|job| job.is_held_under(lease))
    }

    fn end(&mut self, job: JobId, lease: Lease, stage: Stage, reason: Option<&str>) -> bool {
        let held = self.held_job(job, lease);
        held.map(|job| (job.stage, job.reason) = (stage, reason.map(str::to_owned)))
            .is_some()
    }
}

#[async_trait]
impl JobQueue for MemoryUnitOfWork {
    async fn enqueue(&mut self, job: &NewJob) -> Result<(), StoreError> {
        let NewJob { id, task, due } = *job;
        self.state_mut().jobs.insert(
            id,
            StoredJob {
                task,
                due,
                attempts: 0,
                stage: Stage::Waiting,
                reason: None,
            },
        );
        Ok(())
    }

    async fn lock_and_lease_due(
        &mut self,
        kind: TaskKind,
        lease: Lease,
        now: Timestamp,
        until: Timestamp,
        limit: PageLimit,
    ) -> Result<Vec<LeasedJob>, StoreError> {
        let jobs = self.state_mut().jobs.iter_mut();
        let can_be_taken = |job: &StoredJob| job.task.kind() == kind && job.can_be_taken(now);
        let mut due: Vec<_> = jobs.filter(|(_, job)| can_be_taken(job)).collect();
        due.sort_by_key(|(_, job)| job.due);
        let take = |(id, job): (&JobId, &mut StoredJob)| {
            job.attempts += 1;
            job.stage = Stage::Leased { lease, until };
            LeasedJob {
                id: *id,
                task: job.task,
                attempt: job.attempts,
                lease,
            }
        };
        Ok(due.into_iter().take(limit.get()).map(take).collect())
    }

    async fn extend(
        &mut self,
        job: JobId,
        lease: Lease,
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        let held = self.held_job(job, lease);
        Ok(held
            .map(|job| job.stage = Stage::Leased { lease, until })
            .is_some())
    }

    async fn finish(
        &mut self,
        job: JobId,
        lease: Lease,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        Ok(self.end(job, lease, Stage::Done { at: now }, None))
    }

    async fn put_back(
        &mut self,
        job: JobId,
        lease: Lease,
        due: Timestamp,
        reason: &str,
    ) -> Result<bool, StoreError> {
        let held = self.held_job(job, lease);
        let put_back = held.map(|job| {
            (job.stage, job.due) = (Stage::Waiting, due);
            job.reason = Some(reason.to_owned());
        });
        Ok(put_back.is_some())
    }

    async fn return_all(&mut self, lease: Lease, now: Timestamp) -> Result<u64, StoreError> {
        let mut returned = 0;
        for job in self
            .state_mut()
            .jobs
            .values_mut()
            .filter(|job| job.is_held_under(lease))
        {
            (job.stage, job.due) = (Stage::Waiting, now);
            job.attempts -= 1;
            returned += 1;
        }
        Ok(returned)
    }

    async fn park(
        &mut self,
        job: JobId,
        lease: Lease,
        now: Timestamp,
        reason: &str,
    ) -> Result<bool, StoreError> {
        Ok(self.end(job, lease, Stage::Parked { at: now }, Some(reason)))
    }

    async fn lock_job(&mut self, id: JobId, now: Timestamp) -> Result<Option<Job>, StoreError> {
        Ok(self.state().jobs.get(&id).map(|job| job.shown(id, now)))
    }

    async fn requeue(&mut self, id: JobId, now: Timestamp) -> Result<(), StoreError> {
        if let Some(job) = self.state_mut().jobs.get_mut(&id) {
            (job.stage, job.due, job.attempts) = (Stage::Waiting, now, 0);
        }
        Ok(())
    }
}
