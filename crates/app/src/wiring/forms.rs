//! Application forms.

use std::sync::Arc;

use frontdesk_domain::ticket::department::Departments;
use frontdesk_domain::use_cases::Desk;
use frontdesk_domain::use_cases::forms::{
    ChangeForm, CreateForm, CreateInvite, ExportSubmissions, ListForms, ListInvites,
    ListSubmissions, PurgeForm, ReadForm, ReviewSubmission, ReviseSubmission, RevokeInvite,
    SubmitForm,
};
use frontdesk_http::FormUseCases;

use super::secrets;

/// Every use case of application forms.
pub fn use_cases(desk: &Desk, departments: &Arc<Departments>) -> FormUseCases {
    let on = || desk.clone();
    let departments = || Arc::clone(departments);
    FormUseCases {
        change: ChangeForm {
            desk: on(),
            departments: departments(),
        },
        create: CreateForm {
            desk: on(),
            departments: departments(),
        },
        export: ExportSubmissions { desk: on() },
        invite: CreateInvite {
            desk: on(),
            secrets: secrets(),
        },
        invites: ListInvites { desk: on() },
        list: ListForms { desk: on() },
        purge: PurgeForm { desk: on() },
        read: ReadForm {
            desk: on(),
            secrets: secrets(),
        },
        review: ReviewSubmission { desk: on() },
        revise: ReviseSubmission { desk: on() },
        revoke_invite: RevokeInvite { desk: on() },
        submissions: ListSubmissions { desk: on() },
        submit: SubmitForm {
            desk: on(),
            secrets: secrets(),
        },
    }
}
