//! Submissions, as whoever submitted sees them and as those who review them do.

use frontdesk_domain::account::Person as DomainPerson;
use frontdesk_domain::form::applicant::Submitter;
use frontdesk_domain::form::review::{ReviewNote, ReviewStep as DomainStep};
use frontdesk_domain::form::submission::SubmissionParts;
use frontdesk_domain::id::{AccountId, FormId, InviteId, SubmissionId, TicketId};
use frontdesk_domain::ports::ListedSubmission;
use frontdesk_domain::use_cases::forms::SubmissionRecord;
use poem_openapi::Object;
use poem_openapi::types::Example;

use crate::samples;
use crate::types::{Id, Instant, Line, Text, Uid};

use super::answers::Answers;
use super::question::FormQuestion;
use super::words::SubmissionStatus;

/// What became of answers that were just sent.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", example)]
pub(crate) struct SubmissionCreated {
    /// Always true.
    pub success: bool,
    /// The id of the submission. Later submissions have greater ids.
    pub submission_id: Id<SubmissionId>,
}

/// One's own submission, in a list.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct MySubmissionSummary {
    /// The id. Later submissions have greater ids.
    pub id: Id<SubmissionId>,
    /// The form.
    pub form_id: Id<FormId>,
    /// What the form is called.
    pub form_title: Line<200>,
    /// Which version of the form was answered.
    #[oai(validator(minimum(value = "1"), maximum(value = "9007199254740991")))]
    pub form_version: i64,
    /// Where it stands.
    pub status: SubmissionStatus,
    /// What the reviewer wrote about that.
    pub note: Option<Text<1, 10_000>>,
    /// When it was reviewed last.
    pub reviewed_at: Option<Instant>,
    /// The ticket that its acceptance opened.
    pub ticket_id: Option<Id<TicketId>>,
    /// When it was sent.
    pub created_at: Instant,
    /// When it was last changed.
    pub updated_at: Instant,
}

/// One's own submission.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct MySubmission {
    /// The submission.
    #[oai(flatten)]
    pub summary: MySubmissionSummary,
    /// The answers, as they were sent last.
    pub responses: Answers,
    /// What was asked: the questions of the version that was answered.
    #[oai(validator(max_items = 120))]
    pub questions: Vec<FormQuestion>,
    /// Its history, earliest step first.
    #[oai(validator(max_items = 100000))]
    pub history: Vec<MyReviewStep>,
}

/// A step in the history of one's own submission.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none)]
pub(crate) struct MyReviewStep {
    /// Where the submission was.
    pub from: SubmissionStatus,
    /// Where it went; the same where only a note was written.
    pub to: SubmissionStatus,
    /// What the reviewer wrote.
    pub note: Option<Text<1, 10_000>>,
    /// When.
    pub at: Instant,
}

/// Somebody on a submission.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", rename = "SubmissionPerson")]
pub(crate) struct Person {
    /// The id of the account.
    pub id: Uid<AccountId>,
    /// Their name.
    pub name: Line<100>,
    /// Where mail reaches them.
    pub email: Text<1, 254>,
}

/// A submission in the list of those who review.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct SubmissionSummary {
    /// The id. Later submissions have greater ids.
    pub id: Id<SubmissionId>,
    /// The form.
    pub form_id: Id<FormId>,
    /// What the form is called.
    pub form_title: Line<200>,
    /// Which version of the form was answered.
    #[oai(validator(minimum(value = "1"), maximum(value = "9007199254740991")))]
    pub form_version: i64,
    /// Who submitted; absent for somebody who was not signed in.
    pub submitter: Option<Person>,
    /// Where mail reaches somebody who was not signed in, if they said so.
    pub contact_email: Option<Text<1, 254>>,
    /// The invite that was used.
    pub invite_id: Option<Uid<InviteId>>,
    /// Where it stands.
    pub status: SubmissionStatus,
    /// What the submitter reads about that.
    pub note: Option<Text<1, 10_000>>,
    /// What only staff read about that.
    pub internal_note: Option<Text<1, 10_000>>,
    /// Who reviewed it last.
    pub reviewer: Option<Person>,
    /// When it was reviewed last.
    pub reviewed_at: Option<Instant>,
    /// The ticket that its acceptance opened.
    pub ticket_id: Option<Id<TicketId>>,
    /// When it was sent.
    pub created_at: Instant,
    /// When it was last changed.
    pub updated_at: Instant,
}

/// A submission as those who review see it.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct Submission {
    /// The submission.
    #[oai(flatten)]
    pub summary: SubmissionSummary,
    /// The answers, as they were sent last.
    pub responses: Answers,
    /// What was asked: the questions of the version that was answered.
    #[oai(validator(max_items = 120))]
    pub questions: Vec<FormQuestion>,
    /// Its history, earliest step first.
    #[oai(validator(max_items = 100000))]
    pub history: Vec<ReviewStep>,
}

/// A submission in an export.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none)]
pub(crate) struct ExportedSubmission {
    /// The submission.
    #[oai(flatten)]
    pub summary: SubmissionSummary,
    /// The answers, as they were sent last.
    pub responses: Answers,
}

/// A step in the history of a submission.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none)]
pub(crate) struct ReviewStep {
    /// Where the submission was.
    pub from: SubmissionStatus,
    /// Where it went; the same where only a note was written.
    pub to: SubmissionStatus,
    /// The account that took the step.
    pub by: Uid<AccountId>,
    /// What the submitter reads.
    pub note: Option<Text<1, 10_000>>,
    /// What only staff read.
    pub internal_note: Option<Text<1, 10_000>>,
    /// The answers that better ones took the place of.
    pub replaced: Option<Answers>,
    /// When.
    pub at: Instant,
}

/// What is decided about a submission; what is absent stays. At least one key is needed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Object)]
#[oai(
    rename_all = "camelCase",
    rename = "SubmissionReview",
    skip_serializing_if_is_none,
    example
)]
pub(crate) struct Review {
    /// Where it should stand. Writing the status it has already is no step.
    pub status: Option<SubmissionStatus>,
    /// What the submitter should read: 1 to 10,000 bytes.
    pub note: Option<Line<10_000>>,
    /// What only staff should read: 1 to 10,000 bytes.
    pub internal_note: Option<Line<10_000>>,
}

fn words(note: Option<&ReviewNote>) -> Option<Text<1, 10_000>> {
    note.map(|note| note.as_str().into())
}

impl From<&DomainPerson> for Person {
    fn from(person: &DomainPerson) -> Self {
        let DomainPerson {
            id,
            email,
            name,
            public_name: _,
            role: _,
        } = person;
        Self {
            id: Uid(*id),
            name: name.as_str().into(),
            email: email.as_str().into(),
        }
    }
}

impl From<&ListedSubmission> for MySubmissionSummary {
    fn from(listed: &ListedSubmission) -> Self {
        // What only staff read has no place here.
        let ListedSubmission {
            submission,
            form_title,
            submitter: _,
            reviewer: _,
        } = listed;
        let SubmissionParts {
            id,
            form,
            definition,
            submitter: _,
            invite: _,
            answers: _,
            status,
            note,
            internal_note: _,
            reviewer: _,
            reviewed_at,
            ticket,
            version: _,
            created_at,
            updated_at,
        } = submission.parts();
        Self {
            id: Id(*id),
            form_id: Id(*form),
            form_title: form_title.as_str().into(),
            form_version: definition.get(),
            status: (*status).into(),
            note: words(note.as_ref()),
            reviewed_at: reviewed_at.map(Instant::from),
            ticket_id: ticket.map(Id),
            created_at: (*created_at).into(),
            updated_at: (*updated_at).into(),
        }
    }
}

impl From<&DomainStep> for MyReviewStep {
    fn from(step: &DomainStep) -> Self {
        let DomainStep {
            from,
            to,
            by: _,
            note,
            internal_note: _,
            replaced: _,
            at,
        } = step;
        Self {
            from: (*from).into(),
            to: (*to).into(),
            note: words(note.as_ref()),
            at: (*at).into(),
        }
    }
}

impl From<&SubmissionRecord> for MySubmission {
    fn from(record: &SubmissionRecord) -> Self {
        let SubmissionRecord {
            listed,
            definition,
            steps,
        } = record;
        // A note that only staff read is no step for anybody else.
        let seen = |step: &&DomainStep| step.from != step.to || step.note.is_some();
        Self {
            summary: MySubmissionSummary {
                form_title: definition.title().as_str().into(),
                ..listed.into()
            },
            responses: (&listed.submission.parts().answers).into(),
            questions: FormQuestion::all(definition),
            history: steps.iter().filter(seen).map(Into::into).collect(),
        }
    }
}

impl From<&ListedSubmission> for SubmissionSummary {
    fn from(listed: &ListedSubmission) -> Self {
        let ListedSubmission {
            submission,
            form_title,
            submitter: person,
            reviewer: reviewed_by,
        } = listed;
        let SubmissionParts {
            id,
            form,
            definition,
            submitter,
            invite,
            answers: _,
            status,
            note,
            internal_note,
            reviewer: _,
            reviewed_at,
            ticket,
            version: _,
            created_at,
            updated_at,
        } = submission.parts();
        let contact = match submitter {
            Submitter::Account(_) => None,
            Submitter::Anonymous { contact } => contact.as_ref(),
        };
        Self {
            id: Id(*id),
            form_id: Id(*form),
            form_title: form_title.as_str().into(),
            form_version: definition.get(),
            submitter: person.as_ref().map(Person::from),
            contact_email: contact.map(|email| email.as_str().into()),
            invite_id: invite.map(Uid),
            status: (*status).into(),
            note: words(note.as_ref()),
            internal_note: words(internal_note.as_ref()),
            reviewer: reviewed_by.as_ref().map(Person::from),
            reviewed_at: reviewed_at.map(Instant::from),
            ticket_id: ticket.map(Id),
            created_at: (*created_at).into(),
            updated_at: (*updated_at).into(),
        }
    }
}

impl From<&DomainStep> for ReviewStep {
    fn from(step: &DomainStep) -> Self {
        let DomainStep {
            from,
            to,
            by,
            note,
            internal_note,
            replaced,
            at,
        } = step;
        Self {
            from: (*from).into(),
            to: (*to).into(),
            by: Uid(*by),
            note: words(note.as_ref()),
            internal_note: words(internal_note.as_ref()),
            replaced: replaced.as_ref().map(Answers::from),
            at: (*at).into(),
        }
    }
}

impl From<&SubmissionRecord> for Submission {
    fn from(record: &SubmissionRecord) -> Self {
        let SubmissionRecord {
            listed,
            definition,
            steps,
        } = record;
        Self {
            summary: SubmissionSummary {
                form_title: definition.title().as_str().into(),
                ..listed.into()
            },
            responses: (&listed.submission.parts().answers).into(),
            questions: FormQuestion::all(definition),
            history: steps.iter().map(Into::into).collect(),
        }
    }
}

impl From<&ListedSubmission> for ExportedSubmission {
    fn from(listed: &ListedSubmission) -> Self {
        Self {
            summary: listed.into(),
            responses: (&listed.submission.parts().answers).into(),
        }
    }
}

impl Example for SubmissionCreated {
    fn example() -> Self {
        Self {
            success: true,
            submission_id: Id(samples::submission_record().listed.submission.parts().id),
        }
    }
}

impl Example for MySubmissionSummary {
    fn example() -> Self {
        (&samples::submission_record().listed).into()
    }
}

impl Example for MySubmission {
    fn example() -> Self {
        (&samples::submission_record()).into()
    }
}

impl Example for SubmissionSummary {
    fn example() -> Self {
        (&samples::submission_record().listed).into()
    }
}

impl Example for Submission {
    fn example() -> Self {
        (&samples::submission_record()).into()
    }
}

impl Example for Review {
    fn example() -> Self {
        Self {
            status: Some(SubmissionStatus::Accepted),
            note: Some("Welcome to the team! Your ticket says what happens next.".into()),
            internal_note: None,
        }
    }
}
