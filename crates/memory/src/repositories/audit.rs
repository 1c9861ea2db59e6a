//! Who changed what.

use async_trait::async_trait;
use frontdesk_domain::audit::AuditEntry;
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{AuditLog, StoreError};
use frontdesk_domain::time::Timestamp;

use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl AuditLog for MemoryUnitOfWork {
    async fn append_entry(&mut self, entry: &AuditEntry) -> Result<(), StoreError> {
        self.state_mut().audit.insert(entry.id, entry.clone());
        Ok(())
    }

    async fn forget_entries(
        &mut self,
        before: Timestamp,
        limit: PageLimit,
    ) -> Result<usize, StoreError> {
        let audit = &mut self.state_mut().audit;
        let old = audit.values().filter(|entry| entry.at < before);
        let old: Vec<_> = old.take(limit.get()).map(|entry| entry.id).collect();
        for id in &old {
            audit.remove(id);
        }
        Ok(old.len())
    }
}
