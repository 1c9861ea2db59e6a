//! Putting what happened into the feed.

use crate::page::PageLimit;
use crate::ports::StoreError;

use super::{Desk, retry_on_conflict};

/// Gives events their places in the feed.
#[derive(Clone)]
pub struct NumberEvents {
    /// What it stands on.
    pub desk: Desk,
}

impl NumberEvents {
    /// Numbers every event that waits for it, page by page.
    ///
    /// # Errors
    /// [`StoreError`] when storage fails; what was numbered stays so.
    pub async fn run(&self) -> Result<(), StoreError> {
        while self.desk.queries.has_unnumbered_events().await? {
            retry_on_conflict(|| self.number_page()).await?;
        }
        Ok(())
    }

    async fn number_page(&self) -> Result<(), StoreError> {
        let mut work = self.desk.store.begin().await?;
        work.outbox().lock_and_number(PageLimit::MAX).await?;
        work.commit().await
    }
}
