//! What has to be done from time to time, by whoever comes first.

use std::sync::Arc;

use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::use_cases::NumberEvents;
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
        let mut news = interval(self.settings.poll);
        news.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            let (done, what) = tokio::select! {
                () = stop.cancelled() => return,
                _ = due.tick() => (self.forget_what_is_old(&stop).await, "forgetting what is old"),
                _ = news.tick() => (self.number_events().await, "numbering events"),
            };
            if let Err(error) = done {
                warn!(
                    error = in_words(&error),
                    what, "a chore was not done; trying again later"
                );
            }
        }
    }

    async fn forget_what_is_old(&self, stop: &CancellationToken) -> Result<(), StoreError> {
        self.forget_old_answers(stop).await?;
        self.forget_old_entries(stop).await
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

    /// Puts into the feed what was committed since.
    async fn number_events(&self) -> Result<(), StoreError> {
        let desk = self.triage.desk.clone();
        NumberEvents { desk }.run().await
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
