//! Background work, for admins.

use frontdesk_domain::id::{JobId, ReplayId, TicketId};
use frontdesk_domain::job::{Job as DomainJob, JobState, TaskKind};
use frontdesk_domain::ports::JobFilter;
use frontdesk_domain::use_cases::{JobNotFound, RetryJobRefusal};
use poem_openapi::param::{Path, Query};
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object, OpenApi};

use crate::answer::{Done, Keep as _, Listed, Told};
use crate::auth::SignedIn;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::problem::{Details, problems};
use crate::samples;
use crate::surfaces::UseCases;
use crate::types::{Id, Instant, Text, Uid};

/// What kind of work it is: `triage` decides about a ticket, `learn` fits the classifier
/// anew after an agent's word on a ticket, `replay` runs triage again over past tickets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(remote = "TaskKind", rename_all = "snake_case")]
pub(crate) enum JobKind {
    Triage,
    Learn,
    Replay,
}

/// How far a job has come: `waiting` to be done when it is due, `running`, `done`, or
/// `parked`: set aside after the last try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(remote = "JobState", rename_all = "snake_case")]
pub(crate) enum JobStatus {
    Waiting,
    Running,
    Done,
    Parked,
}

/// A unit of background work.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct Job {
    /// The id.
    pub id: Uid<JobId>,
    /// What kind of work it is.
    pub kind: JobKind,
    /// The ticket it is about; absent for a replay.
    pub ticket_id: Option<Id<TicketId>>,
    /// The replay it runs; absent for other kinds.
    pub replay_id: Option<Uid<ReplayId>>,
    /// How far it has come.
    pub status: JobStatus,
    /// Not done before.
    pub due_at: Instant,
    /// How often it was begun.
    #[oai(validator(minimum(value = "0"), maximum(value = "2147483647")))]
    pub attempts: i32,
    /// When it was done or set aside; absent before.
    pub ended_at: Option<Instant>,
    /// Why it was not done the last time it was begun; absent when nothing went wrong.
    pub reason: Option<Text<0, 1000>>,
}

impl From<DomainJob> for Job {
    fn from(job: DomainJob) -> Self {
        let DomainJob {
            id,
            task,
            state,
            due,
            attempts,
            ended_at,
            reason,
        } = job;
        Self {
            id: Uid(id),
            kind: task.kind().into(),
            ticket_id: task.ticket().map(Id),
            replay_id: task.replay().map(Uid),
            status: state.into(),
            due_at: due.into(),
            attempts: i32::try_from(attempts).unwrap_or(i32::MAX),
            ended_at: ended_at.map(Instant::from),
            reason: reason.map(Text),
        }
    }
}

impl Example for Job {
    fn example() -> Self {
        samples::job().into()
    }
}

problems! {
    /// Why there is no list.
    pub(crate) ListJobsProblem {}
}

problems! {
    /// Why a job was not shown.
    pub(crate) ReadJobProblem { NotFound }
}

problems! {
    /// Why a job is not tried again.
    pub(crate) RetryJobProblem { NotFound, JobNotWaiting }
}

impl From<JobNotFound> for ReadJobProblem {
    fn from(JobNotFound: JobNotFound) -> Self {
        Self::NotFound(Details::say("Job not found"))
    }
}

impl From<RetryJobRefusal> for RetryJobProblem {
    fn from(refusal: RetryJobRefusal) -> Self {
        match refusal {
            RetryJobRefusal::NotFound => Self::NotFound(Details::say("Job not found")),
            RetryJobRefusal::NotWaiting => Self::JobNotWaiting(Details::none()),
        }
    }
}

/// Background work, for admins.
pub(crate) struct Jobs(pub UseCases);

#[OpenApi(prefix_path = "/api/admin/jobs", tag = "Tag::Administration")]
impl Jobs {
    /// List jobs
    ///
    /// Background work, newest first. Look for `parked`: nobody tries those again unless
    /// asked to. Admins only; needs the scope `admin`.
    #[oai(path = "/", method = "get", operation_id = "listJobs")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        /// Only jobs that have come so far.
        status: Query<Option<JobStatus>>,
        /// Only work of this kind.
        kind: Query<Option<JobKind>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<JobId>>>,
    ) -> Result<Listed<Job>, ListJobsProblem> {
        let filter = JobFilter {
            state: status.0.map(Into::into),
            kind: kind.0.map(Into::into),
        };
        let page = page_request(&limit, &cursor);
        let page = self.0.inspect_jobs.list(&actor.0, &filter, page).await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.into_iter().map(Job::from), next))
    }

    /// Read a job
    ///
    /// With the reason it was not done, if there is one. Admins only; needs the scope
    /// `admin`.
    #[oai(path = "/:id", method = "get", operation_id = "getJob")]
    async fn read(
        &self,
        actor: SignedIn,
        /// The id of the job.
        id: Path<Uid<JobId>>,
    ) -> Result<Told<Job>, ReadJobProblem> {
        let job = self.0.inspect_jobs.one(&actor.0, id.0.0).await?;
        Ok(Told::new(&Job::from(job)))
    }

    /// Try a job again
    ///
    /// Now, with all its tries before it: a job that was set aside, or one that waits.
    /// Admins only; needs the scope `admin`.
    #[oai(path = "/:id/retry", method = "post", operation_id = "retryJob")]
    async fn retry(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the job.
        id: Path<Uid<JobId>>,
    ) -> Result<Done<Job>, RetryJobProblem> {
        let render = |job: &DomainJob| Done::new(&Job::from(job.clone()));
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), &[], render);
        let inspect_jobs = self.0.inspect_jobs.clone();
        let outcome =
            to_the_end(async move { inspect_jobs.retry(&actor.0, id.0.0, &receipt).await }).await?;
        Ok(Done::of(outcome, render))
    }
}
