//! What has to be done from time to time, by whoever comes first.

use std::sync::Arc;

use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::StoreError;
use tokio::time::{MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;
use tracing::warn;

use crate::Worker;
use crate::verdict::in_words;

impl Worker {
    /// Does the chores now and every so often, until the worker stops.
    pub(crate) async fn tidy(self: Arc<Self>, stop: CancellationToken) {
        let mut due = interval(self.settings.tidy);
        due.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                _ = due.tick() => {}
            }
            if let Err(error) = self.forget_old_answers(&stop).await {
                warn!(
                    error = in_words(&error),
                    "old answers were not forgotten; trying again later"
                );
            }
            if let Err(error) = self.forget_old_entries(&stop).await {
                warn!(
                    error = in_words(&error),
                    "old entries of the audit log were not forgotten; trying again later"
                );
            }
        }
    }

    /// Forgets what the audit log has told for long enough.
    async fn forget_old_entries(&self, stop: &CancellationToken) -> Result<(), StoreError> {
        let Some(kept) = self.settings.audit_kept else {
            return Ok(());
        };
        let desk = &self.triage.desk;
        let before = desk.clock.now().minus(kept);
        while !stop.is_cancelled() {
            let mut work = desk.store.begin().await?;
            let forgotten = work.audit().forget_entries(before, PageLimit::MAX).await?;
            work.commit().await?;
            if forgotten < PageLimit::MAX.get() {
                break;
            }
        }
        Ok(())
    }

    /// Forgets the answers to retried requests that are older than promised, page by
    /// page, so that nobody waits for long.
    async fn forget_old_answers(&self, stop: &CancellationToken) -> Result<(), StoreError> {
        let desk = &self.triage.desk;
        let before = desk.clock.now().minus(self.settings.answers_kept);
        while !stop.is_cancelled() {
            let mut work = desk.store.begin().await?;
            let forgotten = work.keys().forget_answers(before, PageLimit::MAX).await?;
            work.commit().await?;
            if forgotten < PageLimit::MAX.get() {
                break;
            }
        }
        Ok(())
    }
}
