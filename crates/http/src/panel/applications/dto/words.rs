//! The words of forms and submissions.

use frontdesk_domain::form::limit::Counted as DomainCounted;
use frontdesk_domain::form::submission::SubmissionStatus as DomainSubmissionStatus;
use frontdesk_domain::form::visibility::{
    FormStatus as DomainFormStatus, Visibility as DomainVisibility,
};
use poem_openapi::Enum;

/// Whether a form is in use: `active` can be read and submitted, `closed` can be read,
/// `archived` is gone for all but those who manage forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case", remote = "DomainFormStatus")]
pub(crate) enum FormStatus {
    Active,
    Closed,
    Archived,
}

/// For whom a form is: `users` (everybody who is signed in), `public` (everybody), `invite`
/// (whoever holds an invite).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(
    rename = "FormVisibility",
    rename_all = "snake_case",
    remote = "DomainVisibility"
)]
pub(crate) enum Visibility {
    Users,
    Public,
    Invite,
}

/// Which submissions count towards the limits of a form: `all` there ever were, or those
/// that are `pending_and_accepted` (or sent back for changes), so that a rejection gives
/// the place back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(
    rename = "CountedSubmissions",
    rename_all = "snake_case",
    remote = "DomainCounted"
)]
pub(crate) enum Counted {
    All,
    PendingAndAccepted,
}

/// Where a submission stands: `pending` waits for a reviewer, `changes_requested` for
/// better answers of the submitter; `accepted`, `rejected` and `archived` are final.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case", remote = "DomainSubmissionStatus")]
pub(crate) enum SubmissionStatus {
    Pending,
    ChangesRequested,
    Accepted,
    Rejected,
    Archived,
}
