//! Reading the audit log.

use std::convert::Infallible;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::AuditEntry;
use crate::id::AuditId;
use crate::page::{Page, PageLimit, PageRequest};
use crate::ports::{AuditFilter, StoreError};

use super::{Desk, Failure};

/// Reads the audit log, for admins.
#[derive(Clone)]
pub struct ReadAudit {
    /// What it stands on.
    pub desk: Desk,
}

/// What is left to export: ask for the next batch until there is none.
pub struct AuditExport {
    desk: Desk,
    filter: AuditFilter,
    /// Read already, so that a failure is told before anything is sent.
    ready: Option<Page<AuditEntry, AuditId>>,
}

impl ReadAudit {
    /// The entries that match, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        filter: &AuditFilter,
        page: PageRequest<AuditId>,
    ) -> Result<Page<AuditEntry, AuditId>, Failure<Infallible>> {
        actor.require(Scope::Admin)?;
        Ok(self.desk.queries.audit_entries(filter, page).await?)
    }

    /// Begins an export of the entries that match, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn export(
        &self,
        actor: &Actor,
        filter: AuditFilter,
    ) -> Result<AuditExport, Failure<Infallible>> {
        actor.require(Scope::Admin)?;
        let mut export = AuditExport {
            desk: self.desk.clone(),
            filter,
            ready: None,
        };
        export.ready = Some(export.read(None).await?);
        Ok(export)
    }
}

impl AuditExport {
    /// The next entries; none when all were given.
    ///
    /// # Errors
    /// A [`StoreError`] when storage fails.
    pub async fn next_batch(&mut self) -> Result<Option<Vec<AuditEntry>>, StoreError> {
        let Some(page) = self.ready.take() else {
            return Ok(None);
        };
        if let Some(after) = page.next {
            self.ready = Some(self.read(Some(after)).await?);
        }
        Ok(Some(page.items))
    }

    async fn read(&self, after: Option<AuditId>) -> Result<Page<AuditEntry, AuditId>, StoreError> {
        let limit = PageLimit::MAX;
        let request = PageRequest { limit, after };
        self.desk.queries.audit_entries(&self.filter, request).await
    }
}
