//! Questions about background work.

use async_trait::async_trait;
use frontdesk_domain::id::JobId;
use frontdesk_domain::job::Job;
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{JobFilter, JobQueries, StoreError};
use frontdesk_domain::time::Timestamp;

use crate::MemoryStore;

#[async_trait]
impl JobQueries for MemoryStore {
    async fn job(&self, id: JobId, now: Timestamp) -> Result<Option<Job>, StoreError> {
        Ok(self.state().jobs.get(&id).map(|job| job.shown(id, now)))
    }

    async fn jobs(
        &self,
        filter: &JobFilter,
        now: Timestamp,
        page: PageRequest<JobId>,
    ) -> Result<Page<Job, JobId>, StoreError> {
        let JobFilter { state, kind } = filter;
        let stored = self.state();
        let jobs = stored.jobs.iter().rev();
        let found = jobs
            .map(|(id, job)| job.shown(*id, now))
            .filter(|job| state.is_none_or(|state| job.state == state))
            .filter(|job| kind.is_none_or(|kind| job.task.kind() == kind))
            .filter(|job| page.after.is_none_or(|after| job.id < after))
            .take(page.limit.get() + 1);
        Ok(Page::from_surplus(found.collect(), page.limit, |job| {
            job.id
        }))
    }
}
