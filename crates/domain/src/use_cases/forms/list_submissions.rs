//! Reading submissions: one's own, or all of them for those who manage forms.

use std::convert::Infallible;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::form::definition::FormDefinition;
use crate::form::review::ReviewStep;
use crate::id::SubmissionId;
use crate::page::{Page, PageRequest};
use crate::ports::{ListedSubmission, StoreError, SubmissionFilter};
use crate::use_cases::{Desk, Failure, Refusal};

use super::read_form::admit;

/// Reads submissions.
#[derive(Clone)]
pub struct ListSubmissions {
    /// What it stands on.
    pub desk: Desk,
}

/// There is no such submission, as far as the reader is concerned.
#[derive(Debug, Error)]
#[error("no such submission")]
pub struct SubmissionNotFound;

impl Refusal for SubmissionNotFound {}

/// A submission with its history and the version of the form that it answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubmissionRecord {
    /// The submission.
    pub listed: ListedSubmission,
    /// What it answered.
    pub definition: FormDefinition,
    /// Its history, earliest step first.
    pub steps: Vec<ReviewStep>,
}

type Submissions = Page<ListedSubmission, SubmissionId>;

impl ListSubmissions {
    /// The actor's own submissions, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn own(
        &self,
        actor: &Actor,
        page: PageRequest<SubmissionId>,
    ) -> Result<Submissions, Failure<Infallible>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsRead).await?;
        let filter = SubmissionFilter {
            submitter: Some(actor.account),
            ..SubmissionFilter::default()
        };
        Ok(self.desk.queries.submissions(&filter, page).await?)
    }

    /// Submissions that match, newest first, for those who manage forms.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn managed(
        &self,
        actor: &Actor,
        filter: &SubmissionFilter,
        page: PageRequest<SubmissionId>,
    ) -> Result<Submissions, Failure<Infallible>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        Ok(self.desk.queries.submissions(filter, page).await?)
    }

    /// One submission with its history, for those who manage forms.
    ///
    /// # Errors
    /// [`SubmissionNotFound`], or what can happen to any use case.
    pub async fn one(
        &self,
        actor: &Actor,
        id: SubmissionId,
    ) -> Result<SubmissionRecord, Failure<SubmissionNotFound>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        let found = self.desk.queries.submission(id).await?;
        self.record(found).await
    }

    /// One of the actor's own submissions with its history.
    ///
    /// # Errors
    /// [`SubmissionNotFound`], or what can happen to any use case.
    pub async fn own_one(
        &self,
        actor: &Actor,
        id: SubmissionId,
    ) -> Result<SubmissionRecord, Failure<SubmissionNotFound>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsRead).await?;
        let found = self.desk.queries.submission(id).await?;
        self.record(found.filter(|listed| listed.submission.is_from(actor.account)))
            .await
    }

    async fn record(
        &self,
        found: Option<ListedSubmission>,
    ) -> Result<SubmissionRecord, Failure<SubmissionNotFound>> {
        let queries = &self.desk.queries;
        let listed = found.ok_or(SubmissionNotFound)?;
        let parts = listed.submission.parts();
        let definition = queries
            .definition(parts.form, parts.definition)
            .await?
            .ok_or_else(|| missing_definition(parts.id))?;
        Ok(SubmissionRecord {
            definition,
            steps: queries.review_steps(parts.id).await?,
            listed,
        })
    }
}

/// A submission without the version it answered is a broken store.
pub(super) fn missing_definition(id: SubmissionId) -> StoreError {
    StoreError::Corrupt {
        table: "submissions",
        column: "definition_version",
        id: id.to_string(),
    }
}
