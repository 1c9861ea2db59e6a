//! Forms, invites and submissions as clients read and write them.

mod answer;
mod answers;
mod definition;
mod form;
mod invite;
mod question;
mod schema;
mod submission;
mod words;

pub(crate) use answers::{FormAnswers, OpenFormAnswers, RevisedAnswers};
pub(crate) use definition::{FormDefinition, FormPatch, NewForm, Validation};
pub(crate) use form::{
    Confirmation, Form, FormCopy, FormSummary, FormVersion, ManagedForm, ManagedFormSummary,
};
pub(crate) use invite::{Invite, InviteCreated, NewInvite};
pub(crate) use submission::{
    ExportedSubmission, MySubmission, MySubmissionSummary, Review, Submission, SubmissionCreated,
    SubmissionSummary,
};
pub(crate) use words::{FormStatus, SubmissionStatus};
