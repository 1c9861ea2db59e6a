//! How a submission is stored.

use frontdesk_domain::form::applicant::Submitter;
use frontdesk_domain::form::submission::{
    NewSubmission, Submission, SubmissionParts, SubmissionStatus,
};
use frontdesk_domain::id::{AccountId, FormId, InviteId, SubmissionId, TicketId, Version};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::text::EmailAddress;
use frontdesk_domain::time::Timestamp;
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::entity::prelude::*;

use crate::reading::Reading;
use crate::value::{answers_json, answers_of};
use crate::{account, form};

/// A row of the table of submissions.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "submissions")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub form: i64,
    pub definition_version: i64,
    pub submitter: Option<Uuid>,
    pub contact: Option<String>,
    pub invite: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub answers: String,
    /// The texts among the answers in the form in which words are looked for.
    #[sea_orm(column_type = "Text")]
    pub searchable: String,
    pub status: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub internal_note: Option<String>,
    pub reviewer: Option<Uuid>,
    pub reviewed_at: Option<i64>,
    pub ticket: Option<i64>,
    pub version: i64,
    pub created_at: i64,
    pub updated_at: i64,
}

/// To what a submission belongs.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {
    #[sea_orm(
        belongs_to = "form::row::Entity",
        from = "Column::Form",
        to = "form::row::Column::Id"
    )]
    Form,
    #[sea_orm(
        belongs_to = "account::row::Entity",
        from = "Column::Submitter",
        to = "account::row::Column::Id"
    )]
    Submitter,
    #[sea_orm(
        belongs_to = "account::row::Entity",
        from = "Column::Reviewer",
        to = "account::row::Column::Id"
    )]
    Reviewer,
}

impl ActiveModelBehavior for ActiveModel {}

/// The row of a submission that storage is about to give an id.
pub(crate) fn received(submission: &NewSubmission) -> ActiveModel {
    let NewSubmission {
        form,
        definition,
        submitter,
        invite,
        answers,
        created_at,
    } = submission;
    let (account, contact) = submitter_columns(submitter);
    ActiveModel {
        id: NotSet,
        form: Set(form.get()),
        definition_version: Set(definition.get()),
        submitter: Set(account),
        contact: Set(contact),
        invite: Set(invite.map(InviteId::get)),
        answers: Set(answers_json(answers)),
        searchable: Set(answers.searchable()),
        status: Set(SubmissionStatus::Pending.name().to_owned()),
        note: Set(None),
        internal_note: Set(None),
        reviewer: Set(None),
        reviewed_at: Set(None),
        ticket: Set(None),
        version: Set(Version::FIRST.get()),
        created_at: Set(created_at.millis()),
        updated_at: Set(created_at.millis()),
    }
}

/// What a change writes.
pub(crate) fn changed(submission: &SubmissionParts) -> ActiveModel {
    let SubmissionParts {
        id,
        form,
        definition,
        submitter,
        invite,
        answers,
        status,
        note,
        internal_note,
        reviewer,
        reviewed_at,
        ticket,
        version,
        created_at,
        updated_at,
    } = submission;
    let (account, contact) = submitter_columns(submitter);
    ActiveModel {
        id: Unchanged(id.get()),
        form: Set(form.get()),
        definition_version: Set(definition.get()),
        submitter: Set(account),
        contact: Set(contact),
        invite: Set(invite.map(InviteId::get)),
        answers: Set(answers_json(answers)),
        searchable: Set(answers.searchable()),
        status: Set(status.name().to_owned()),
        note: Set(note.as_ref().map(ToString::to_string)),
        internal_note: Set(internal_note.as_ref().map(ToString::to_string)),
        reviewer: Set(reviewer.map(AccountId::get)),
        reviewed_at: Set(reviewed_at.map(Timestamp::millis)),
        ticket: Set(ticket.map(TicketId::get)),
        version: Set(version.get()),
        created_at: Set(created_at.millis()),
        updated_at: Set(updated_at.millis()),
    }
}

fn submitter_columns(submitter: &Submitter) -> (Option<Uuid>, Option<String>) {
    match submitter {
        Submitter::Account(account) => (Some(account.get()), None),
        Submitter::Anonymous { contact } => (None, contact.as_ref().map(EmailAddress::to_string)),
    }
}

impl Model {
    /// The submission of this row.
    pub(crate) fn submission(self) -> Result<Submission, StoreError> {
        let Self {
            id,
            form,
            definition_version,
            submitter,
            contact,
            invite,
            answers,
            searchable: _,
            status,
            note,
            internal_note,
            reviewer,
            reviewed_at,
            ticket,
            version,
            created_at,
            updated_at,
        } = self;
        let row = Reading::new("submissions", id);
        let submitter = match submitter {
            Some(account) => Submitter::Account(AccountId::new(account)),
            None => Submitter::Anonymous {
                contact: row.optional_text("contact", contact)?,
            },
        };
        Ok(Submission::restore(SubmissionParts {
            id: row.column("id", SubmissionId::new(id))?,
            form: row.column("form", FormId::new(form))?,
            definition: row.version("definition_version", definition_version)?,
            submitter,
            invite: invite.map(InviteId::new),
            answers: row.column("answers", answers_of(&answers))?,
            status: row.column("status", SubmissionStatus::from_name(&status))?,
            note: row.optional_text("note", note)?,
            internal_note: row.optional_text("internal_note", internal_note)?,
            reviewer: reviewer.map(AccountId::new),
            reviewed_at: reviewed_at
                .map(|at| row.instant("reviewed_at", at))
                .transpose()?,
            ticket: ticket.map(|id| row.ticket("ticket", id)).transpose()?,
            version: row.version("version", version)?,
            created_at: row.instant("created_at", created_at)?,
            updated_at: row.instant("updated_at", updated_at)?,
        }))
    }
}
