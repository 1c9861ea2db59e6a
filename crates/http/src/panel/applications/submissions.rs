//! Submissions for those who review them.

use frontdesk_domain::id::{AccountId, FormId, SubmissionId};
use frontdesk_domain::ports::{ListedSubmission, SubmissionFilter};
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
use crate::types::{Id, Text, Uid};

use super::dto::{Review, Submission, SubmissionStatus, SubmissionSummary};
use super::problems::{ListFormsProblem, ReadSubmissionProblem, ReviewProblem};

/// Submissions for those who review them.
pub(crate) struct Submissions(pub UseCases);

#[OpenApi(
    prefix_path = "/api/admin/applications/submissions",
    tag = "Tag::Forms"
)]
impl Submissions {
    /// List submissions
    ///
    /// Newest first. Filters narrow the list together. Needs the scope
    /// `applications:manage`.
    #[oai(path = "/", method = "get", operation_id = "listSubmissions")]
    #[expect(clippy::too_many_arguments, reason = "one for each query parameter")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        /// Only submissions to this form.
        form: Query<Option<Id<FormId>>>,
        /// Only submissions in this state.
        status: Query<Option<SubmissionStatus>>,
        /// Only submissions of this account.
        submitter: Query<Option<Uid<AccountId>>>,
        /// Only submissions whose answers contain every one of these words.
        q: Query<Option<Text<1, 200>>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<SubmissionId>>>,
    ) -> Result<Listed<SubmissionSummary>, ListFormsProblem> {
        let filter = SubmissionFilter {
            form: form.0.map(|id| id.0),
            status: status.0.map(Into::into),
            submitter: submitter.0.map(|id| id.0),
            words: q.0.map(|words| words.0),
        };
        let page = page_request(&limit, &cursor);
        let submissions = &self.0.forms.submissions;
        let page = submissions.managed(&actor.0, &filter, page).await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.iter().map(Into::into), next))
    }

    /// Read a submission
    ///
    /// With the answers, the questions they answered and every step of its review. Needs
    /// the scope `applications:manage`.
    #[oai(path = "/:id", method = "get", operation_id = "getSubmission")]
    async fn read(
        &self,
        actor: SignedIn,
        if_none_match: IfNoneMatch,
        /// The id of the submission.
        id: Path<Id<SubmissionId>>,
    ) -> Result<Found<Submission>, ReadSubmissionProblem> {
        let record = self.0.forms.submissions.one(&actor.0, id.0.0).await?;
        let version = record.listed.submission.parts().version;
        Ok(Found::new(
            &Submission::from(&record),
            version,
            &if_none_match,
        ))
    }

    /// Review a submission
    ///
    /// From `pending` or `changes_requested` to where it should stand, with a note that
    /// the submitter reads and one that only staff read. Where the form names a
    /// department, accepting opens a ticket there with the answers as its first message.
    /// `accepted`, `rejected` and `archived` are final. Needs the scope
    /// `applications:manage`.
    #[oai(path = "/:id", method = "patch", operation_id = "reviewSubmission")]
    async fn review(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// The id of the submission.
        id: Path<Id<SubmissionId>>,
        body: Body<Review>,
    ) -> Result<Done<SubmissionSummary>, ReviewProblem> {
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), reviewed);
        let command = body.value.parse(id.0.0, if_match.expected())?;
        let review = self.0.forms.review.clone();
        let outcome =
            to_the_end(async move { review.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Done::of(outcome, reviewed))
    }
}

fn reviewed(listed: &ListedSubmission) -> Done<SubmissionSummary> {
    let version = listed.submission.parts().version;
    Done::new(&SubmissionSummary::from(listed)).version(version)
}
