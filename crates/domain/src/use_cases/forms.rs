//! Application forms: reading and submitting them, making them, inviting, reviewing.

mod change_form;
mod create_form;
mod create_invite;
mod export_submissions;
mod list_forms;
mod list_invites;
mod list_submissions;
mod purge_form;
mod read_form;
mod review_submission;
mod revise_submission;
mod revoke_invite;
mod submit_form;
mod take_slots;

pub use change_form::{ChangeForm, ChangeFormCommand, ChangeFormRefusal};
pub use create_form::{CreateForm, CreateFormCommand, CreateFormRefusal};
pub use create_invite::{CreateInvite, CreateInviteCommand, CreateInviteRefusal, IssuedInvite};
pub use export_submissions::{Export, ExportSubmissions};
pub use list_forms::ListForms;
pub use list_invites::{FormNotFound, ListInvites};
pub use list_submissions::{ListSubmissions, SubmissionNotFound, SubmissionRecord};
pub use purge_form::{PurgeForm, PurgeFormRefusal};
pub use read_form::{OfferedForm, ReadForm};
pub use review_submission::{ReviewSubmission, ReviewSubmissionCommand, ReviewSubmissionRefusal};
pub use revise_submission::{ReviseSubmission, ReviseSubmissionCommand, ReviseSubmissionRefusal};
pub use revoke_invite::{InviteNotFound, RevokeInvite};
pub use submit_form::{SubmitForm, SubmitFormCommand, SubmitFormRefusal, Which};
