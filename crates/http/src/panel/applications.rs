//! Application forms: for the people who fill them in, for those who manage them, and
//! what was submitted.

pub(crate) mod dto;
pub(crate) mod exports;
pub(crate) mod forms;
pub(crate) mod intake;
pub(crate) mod invites;
pub(crate) mod management;
pub(crate) mod mine;
mod problems;
mod requests;
pub(crate) mod submissions;

use frontdesk_domain::use_cases::forms::{
    ChangeForm, CreateForm, CreateInvite, ExportSubmissions, ListForms, ListInvites,
    ListSubmissions, PurgeForm, ReadForm, ReviewSubmission, ReviseSubmission, RevokeInvite,
    SubmitForm,
};

/// Everything that can be done with application forms.
#[derive(Clone)]
#[expect(missing_docs, reason = "each field is the use case of its name")]
pub struct FormUseCases {
    pub change: ChangeForm,
    pub create: CreateForm,
    pub export: ExportSubmissions,
    pub invite: CreateInvite,
    pub invites: ListInvites,
    pub list: ListForms,
    pub purge: PurgeForm,
    pub read: ReadForm,
    pub review: ReviewSubmission,
    pub revise: ReviseSubmission,
    pub revoke_invite: RevokeInvite,
    pub submissions: ListSubmissions,
    pub submit: SubmitForm,
}
