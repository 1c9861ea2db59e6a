//! Counts of sign-ins tried.

use async_trait::async_trait;
use frontdesk_domain::ports::{LoginLedger, StoreError};
use frontdesk_domain::time::Timestamp;

use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl LoginLedger for MemoryUnitOfWork {
    async fn lock_and_count_login(
        &mut self,
        key: &str,
        window: Timestamp,
    ) -> Result<u32, StoreError> {
        let count = self
            .state_mut()
            .logins
            .entry((key.to_owned(), window))
            .or_default();
        *count += 1;
        Ok(*count)
    }

    async fn forget_logins(&mut self, key: &str) -> Result<(), StoreError> {
        self.state_mut().logins.retain(|(other, _), _| other != key);
        Ok(())
    }
}
