//! Looking at background work.

use async_trait::async_trait;

use crate::id::JobId;
use crate::job::{Job, JobState, TaskKind};
use crate::page::{Page, PageRequest};
use crate::time::Timestamp;

use super::StoreError;

/// Which jobs are wanted: those that match every part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct JobFilter {
    /// Only jobs that have come so far.
    pub state: Option<JobState>,
    /// Only work of this kind.
    pub kind: Option<TaskKind>,
}

/// Questions about background work.
#[async_trait]
pub trait JobQueries: Send + Sync {
    /// The job as it is at `now`; `None` when there is none.
    async fn job(&self, id: JobId, now: Timestamp) -> Result<Option<Job>, StoreError>;

    /// Jobs that match at `now`, newest first.
    async fn jobs(
        &self,
        filter: &JobFilter,
        now: Timestamp,
        page: PageRequest<JobId>,
    ) -> Result<Page<Job, JobId>, StoreError>;
}
