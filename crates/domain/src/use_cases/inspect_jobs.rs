//! Looking at background work, and having it tried again.

use std::convert::Infallible;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::id::JobId;
use crate::job::{Job, JobState};
use crate::page::{Page, PageRequest};
use crate::ports::JobFilter;
use crate::retry::{Outcome, Receipt};

use super::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Shows background work to admins, and tries again what was set aside.
#[derive(Clone)]
pub struct InspectJobs {
    /// What it stands on.
    pub desk: Desk,
}

/// There is no such job.
#[derive(Debug, Error)]
#[error("no such job")]
pub struct JobNotFound;

impl Refusal for JobNotFound {}

/// Why a job is not tried again.
#[derive(Debug, Error)]
pub enum RetryJobRefusal {
    /// There is no such job.
    #[error("no such job")]
    NotFound,
    /// It is done, or somebody has it in hand.
    #[error("the job is not waiting or parked")]
    NotWaiting,
}

impl Refusal for RetryJobRefusal {}

impl InspectJobs {
    /// Jobs, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn list(
        &self,
        actor: &Actor,
        filter: &JobFilter,
        page: PageRequest<JobId>,
    ) -> Result<Page<Job, JobId>, Failure<Infallible>> {
        actor.require(Scope::Admin)?;
        let now = self.desk.clock.now();
        Ok(self.desk.queries.jobs(filter, now, page).await?)
    }

    /// One job.
    ///
    /// # Errors
    /// [`JobNotFound`], or what can happen to any use case.
    pub async fn one(&self, actor: &Actor, id: JobId) -> Result<Job, Failure<JobNotFound>> {
        actor.require(Scope::Admin)?;
        let now = self.desk.clock.now();
        let job = self.desk.queries.job(id, now).await?;
        Ok(job.ok_or(JobNotFound)?)
    }

    /// Has a job that waits or was set aside tried now, with all its tries before it, and
    /// answers it as it is then.
    ///
    /// # Errors
    /// A [`RetryJobRefusal`], or what can happen to any use case.
    pub async fn retry(
        &self,
        actor: &Actor,
        id: JobId,
        receipt: &Receipt<Job>,
    ) -> Result<Outcome<Job>, Failure<RetryJobRefusal>> {
        actor.require(Scope::Admin)?;
        let retried = retry_on_conflict(move || self.attempt(actor, id, receipt)).await?;
        self.desk.bell.ring();
        Ok(retried)
    }

    async fn attempt(
        &self,
        actor: &Actor,
        id: JobId,
        receipt: &Receipt<Job>,
    ) -> Result<Outcome<Job>, Failure<RetryJobRefusal>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let before = work.jobs().lock_job(id, now).await?;
        let before = before.ok_or(RetryJobRefusal::NotFound)?;
        match before.state {
            JobState::Waiting | JobState::Parked => {}
            JobState::Running | JobState::Done => return Err(RetryJobRefusal::NotWaiting.into()),
        }
        work.jobs().requeue(id, now).await?;
        let job = Job {
            state: JobState::Waiting,
            due: now,
            attempts: 0,
            ended_at: None,
            ..before.clone()
        };
        let deed = Deed::changed(&before, &job);
        self.desk.note(&mut *work, actor, now, deed).await?;
        receipt.keep(&mut *work, &job).await?;
        work.commit().await?;
        Ok(Outcome::Done(job))
    }
}
