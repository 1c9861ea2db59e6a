//! Questions about the audit log.

use async_trait::async_trait;
use frontdesk_domain::audit::AuditEntry;
use frontdesk_domain::id::AuditId;
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{AuditFilter, AuditQueries, StoreError};

use super::page_of;
use crate::MemoryStore;

#[async_trait]
impl AuditQueries for MemoryStore {
    async fn audit_entries(
        &self,
        filter: &AuditFilter,
        page: PageRequest<AuditId>,
    ) -> Result<Page<AuditEntry, AuditId>, StoreError> {
        let matches = |entry: &AuditEntry| matches(filter, entry);
        let id = |entry: &AuditEntry| entry.id;
        Ok(page_of(&self.state().audit, matches, page, id))
    }
}

fn matches(filter: &AuditFilter, entry: &AuditEntry) -> bool {
    let AuditFilter {
        actor,
        kind,
        subject,
        action,
        from,
        until,
    } = filter;
    let about = &entry.deed.subject;
    actor.is_none_or(|actor| entry.by.actor == Some(actor))
        && kind.is_none_or(|kind| about.kind == kind)
        && subject.as_ref().is_none_or(|id| about.id == *id)
        && action.is_none_or(|action| entry.deed.action == action)
        && from.is_none_or(|from| entry.at >= from)
        && until.is_none_or(|until| entry.at < until)
}
