//! The audit log: written with the changes it tells of, read by admins.

use async_trait::async_trait;

use crate::audit::{AuditAction, AuditEntry, SubjectKind};
use crate::id::{AccountId, AuditId};
use crate::page::{Page, PageLimit, PageRequest};
use crate::time::Timestamp;

use super::StoreError;

/// The audit log inside a unit of work. Entries are added and, when they are old, forgotten;
/// nothing changes them.
#[async_trait]
pub trait AuditLog: Send {
    /// Adds an entry.
    async fn append_entry(&mut self, entry: &AuditEntry) -> Result<(), StoreError>;

    /// Forgets entries made before `before`, at most one page of them, and says how many.
    async fn forget_entries(
        &mut self,
        before: Timestamp,
        limit: PageLimit,
    ) -> Result<usize, StoreError>;
}

/// Which entries are wanted: those that match every part that is given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Only what this account did.
    pub actor: Option<AccountId>,
    /// Only what was done to things of this kind.
    pub kind: Option<SubjectKind>,
    /// Only what was done to the thing of this id.
    pub subject: Option<String>,
    /// Only deeds of this kind.
    pub action: Option<AuditAction>,
    /// Only what was done then or later.
    pub from: Option<Timestamp>,
    /// Only what was done before.
    pub until: Option<Timestamp>,
}

/// Questions about the audit log.
#[async_trait]
pub trait AuditQueries: Send + Sync {
    /// The entries that match, newest first.
    async fn audit_entries(
        &self,
        filter: &AuditFilter,
        page: PageRequest<AuditId>,
    ) -> Result<Page<AuditEntry, AuditId>, StoreError>;
}
