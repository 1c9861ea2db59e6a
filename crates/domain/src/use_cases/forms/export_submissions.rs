//! Exporting submissions, page by page so that memory stays flat.

use std::convert::Infallible;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::id::SubmissionId;
use crate::page::{PageLimit, PageRequest};
use crate::ports::{ListedSubmission, SubmissionFilter};
use crate::use_cases::{Desk, Failure};

use super::read_form::admit;

/// Exports submissions, for those who manage forms.
#[derive(Clone)]
pub struct ExportSubmissions {
    /// What it stands on.
    pub desk: Desk,
}

/// What is left to export: ask for the next batch until there is none.
pub struct Export {
    desk: Desk,
    filter: SubmissionFilter,
    next: Option<PageRequest<SubmissionId>>,
}

impl ExportSubmissions {
    /// Begins an export of the submissions that match, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn begin(
        &self,
        actor: &Actor,
        filter: SubmissionFilter,
    ) -> Result<Export, Failure<Infallible>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        let next = Some(PageRequest {
            limit: PageLimit::MAX,
            after: None,
        });
        Ok(Export {
            desk: self.desk.clone(),
            filter,
            next,
        })
    }
}

impl Export {
    /// The next submissions; none when all were given.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn next_batch(
        &mut self,
    ) -> Result<Option<Vec<ListedSubmission>>, Failure<Infallible>> {
        let Some(page) = self.next else {
            return Ok(None);
        };
        let found = self.desk.queries.submissions(&self.filter, page).await?;
        self.next = found.next.map(|after| PageRequest {
            after: Some(after),
            ..page
        });
        Ok(Some(found.items))
    }
}
