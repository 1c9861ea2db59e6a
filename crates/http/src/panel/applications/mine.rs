//! One's own submissions.

use frontdesk_domain::form::submission::Submission as DomainSubmission;
use frontdesk_domain::id::SubmissionId;
use frontdesk_domain::use_cases::forms::ReviseSubmissionCommand;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Done, Found, Keep as _, Listed};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::conditional::{IfMatch, IfNoneMatch};
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::surfaces::UseCases;
use crate::types::Id;

use super::dto::{MySubmission, MySubmissionSummary, RevisedAnswers, SubmissionCreated};
use super::problems::{ListFormsProblem, ReadSubmissionProblem, ReviseProblem};
use super::requests;

/// One's own submissions.
pub(crate) struct MySubmissions(pub UseCases);

#[OpenApi(prefix_path = "/api/applications/my", tag = "Tag::Applications")]
impl MySubmissions {
    /// List one's own submissions
    ///
    /// Newest first, with their status and what the reviewer wrote. Needs the scope
    /// `applications:read`.
    #[oai(path = "/", method = "get", operation_id = "listMySubmissions")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<SubmissionId>>>,
    ) -> Result<Listed<MySubmissionSummary>, ListFormsProblem> {
        let page = page_request(&limit, &cursor);
        let page = self.0.forms.submissions.own(&actor.0, page).await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.iter().map(Into::into), next))
    }

    /// Read one's own submission
    ///
    /// With the answers, the questions they answered and what became of it since. Needs
    /// the scope `applications:read`.
    #[oai(path = "/:id", method = "get", operation_id = "getMySubmission")]
    async fn read(
        &self,
        actor: SignedIn,
        if_none_match: IfNoneMatch,
        /// The id of the submission.
        id: Path<Id<SubmissionId>>,
    ) -> Result<Found<MySubmission>, ReadSubmissionProblem> {
        let record = self.0.forms.submissions.own_one(&actor.0, id.0.0).await?;
        let version = record.listed.submission.parts().version;
        let body = MySubmission::from(&record);
        Ok(Found::new(&body, version, &if_none_match))
    }

    /// Revise one's own submission
    ///
    /// After changes were requested: all answers anew, judged by the version of the form
    /// that was answered at first. It is the same submission, so that no limit counts it
    /// again, and it is pending again. Needs the scope `applications:write`.
    #[oai(path = "/:id", method = "patch", operation_id = "reviseMySubmission")]
    async fn revise(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// The id of the submission.
        id: Path<Id<SubmissionId>>,
        body: Body<RevisedAnswers>,
    ) -> Result<Done<SubmissionCreated>, ReviseProblem> {
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), revised);
        let command = ReviseSubmissionCommand {
            submission: id.0.0,
            expected: if_match.expected(),
            responses: requests::responses(&body)?,
        };
        let revise = self.0.forms.revise.clone();
        let outcome =
            to_the_end(async move { revise.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Done::of(outcome, revised))
    }
}

fn revised(submission: &DomainSubmission) -> Done<SubmissionCreated> {
    let parts = submission.parts();
    let body = SubmissionCreated {
        success: true,
        submission_id: Id(parts.id),
    };
    Done::new(&body).version(parts.version)
}
