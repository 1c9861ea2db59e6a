//! Reviewing a submission: one commit of the step, its event, and the ticket that
//! acceptance may open.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::account::{Account, Person};
use crate::audit::Deed;
use crate::event::Fact;
use crate::form::applicant::Submitter;
use crate::form::definition::FormDefinition;
use crate::form::review::{ReviewDecision, ReviewError, ReviewStep};
use crate::form::submission::{Submission, SubmissionStatus};
use crate::id::{AccountId, SubmissionId, TicketId, Version};
use crate::ports::{ListedSubmission, StoreError, UnitOfWork};
use crate::retry::{Outcome, Receipt};
use crate::ticket::department::DepartmentName;
use crate::ticket::priority::Priority;
use crate::ticket::reply::{Author, Message, NewReply};
use crate::ticket::{Chosen, NewTicket, Subject};
use crate::time::Timestamp;
use crate::use_cases::{Desk, Failure, Refusal, replayed, retry_on_conflict};

use super::list_submissions::missing_definition;
use super::read_form::admit;

/// Reviews submissions, on behalf of those who manage forms.
#[derive(Clone)]
pub struct ReviewSubmission {
    /// What it stands on.
    pub desk: Desk,
}

/// What is decided about which submission.
#[derive(Debug, Clone)]
pub struct ReviewSubmissionCommand {
    /// The submission.
    pub submission: SubmissionId,
    /// The version the client has seen, when it insists on that one.
    pub expected: Option<Version>,
    /// What is decided.
    pub decision: ReviewDecision,
}

/// Why nothing was decided.
#[derive(Debug, Error)]
pub enum ReviewSubmissionRefusal {
    /// There is no such submission.
    #[error("no such submission")]
    NotFound,
    /// The submission is no longer the one the client has seen.
    #[error("the submission was changed meanwhile")]
    Stale,
    /// The review has no such step.
    #[error(transparent)]
    Step(#[from] ReviewError),
}

impl Refusal for ReviewSubmissionRefusal {}

type ReviewFailure = Failure<ReviewSubmissionRefusal>;

impl ReviewSubmission {
    /// Takes the step, and answers the submission as it is then. Acceptance opens a
    /// ticket where the form names a department; a submission that stops counting gives
    /// back its slots.
    ///
    /// # Errors
    /// A [`ReviewSubmissionRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &ReviewSubmissionCommand,
        receipt: &Receipt<ListedSubmission>,
    ) -> Result<Outcome<ListedSubmission>, ReviewFailure> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        let reviewer = self
            .desk
            .queries
            .account(actor.account)
            .await?
            .ok_or(StoreError::Conflict)?;
        let reviewer = &Person::from(&reviewer);
        retry_on_conflict(move || self.attempt(actor, reviewer, command, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        reviewer: &Person,
        command: &ReviewSubmissionCommand,
        receipt: &Receipt<ListedSubmission>,
    ) -> Result<Outcome<ListedSubmission>, ReviewFailure> {
        let now = self.desk.clock.now();
        let seen = self.seen(command.submission).await?;
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let (mut listed, definition) = seen.ok_or(ReviewSubmissionRefusal::NotFound)?;
        let found = work
            .submissions()
            .lock_submission(command.submission)
            .await?;
        let mut submission = found.ok_or(ReviewSubmissionRefusal::NotFound)?;
        if command
            .expected
            .is_some_and(|version| version != submission.parts().version)
        {
            return Err(ReviewSubmissionRefusal::Stale.into());
        }
        let before = submission.clone();
        let decided = submission.review(command.decision.clone(), reviewer.id, now);
        if let Some(step) = decided.map_err(ReviewSubmissionRefusal::from)? {
            self.follow(&mut *work, &mut submission, &definition, &step, now)
                .await?;
            listed.reviewer = Some(reviewer.clone());
            let deed = Deed::changed(&before, &submission);
            self.desk.note(&mut *work, actor, now, deed).await?;
        }
        listed.submission = submission;
        receipt.keep(&mut *work, &listed).await?;
        work.commit().await?;
        Ok(Outcome::Done(listed))
    }

    /// The submission with the definition it answered, which never changes.
    async fn seen(
        &self,
        id: SubmissionId,
    ) -> Result<Option<(ListedSubmission, FormDefinition)>, StoreError> {
        let Some(listed) = self.desk.queries.submission(id).await? else {
            return Ok(None);
        };
        let parts = listed.submission.parts();
        let definition = self
            .desk
            .queries
            .definition(parts.form, parts.definition)
            .await?;
        Ok(Some((
            listed,
            definition.ok_or_else(|| missing_definition(id))?,
        )))
    }

    /// Writes the step and everything that follows from it.
    async fn follow(
        &self,
        work: &mut dyn UnitOfWork,
        submission: &mut Submission,
        definition: &FormDefinition,
        step: &ReviewStep,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let id = submission.parts().id;
        let mut facts = vec![Fact::SubmissionReviewed {
            submission: id,
            from: step.from,
            to: step.to,
        }];
        let accepted = step.to == SubmissionStatus::Accepted && step.from != step.to;
        let department = definition
            .settings()
            .acceptance_department
            .as_ref()
            .filter(|_| accepted);
        if let Some(department) = department {
            let ticket = self
                .open_ticket(work, submission, definition, department, now)
                .await?;
            submission.linked(ticket);
            facts.push(Fact::TicketOpened { ticket });
        }
        if !definition.settings().limits.counted.counts(step.to) {
            work.submissions().release_slots(id).await?;
        }
        work.submissions().update_submission(submission).await?;
        work.submissions().insert_review_step(id, step).await?;
        work.outbox()
            .record(&self.desk.events(Some(step.by), now, facts))
            .await
    }

    /// Opens the ticket with the answers as its first message, and an internal note that
    /// names the submission.
    async fn open_ticket(
        &self,
        work: &mut dyn UnitOfWork,
        submission: &Submission,
        definition: &FormDefinition,
        department: &DepartmentName,
        now: Timestamp,
    ) -> Result<TicketId, StoreError> {
        let requester = self.requester(work, submission, now).await?;
        let parts = submission.parts();
        let ticket = NewTicket {
            subject: subject(definition),
            message: message(submission, definition),
            requester,
            priority: Priority::default(),
            department: department.clone(),
            chosen: Chosen {
                department: true,
                ..Chosen::default()
            },
            created_at: now,
        };
        let id = work.tickets().insert_ticket(&ticket).await?;
        let note = NewReply {
            ticket: id,
            author: Author::System,
            message: Message::parse(format!(
                "Opened by the acceptance of submission {}.",
                parts.id
            ))
            .expect("a short sentence is a message"),
            internal: true,
            answers: None,
            citations: Vec::new(),
            created_at: now,
        };
        work.tickets().insert_reply(&note).await?;
        Ok(id)
    }

    /// Whose ticket it is: the submitter's, known or made known by their address, or the
    /// reviewer's where nobody knows who submitted.
    async fn requester(
        &self,
        work: &mut dyn UnitOfWork,
        submission: &Submission,
        now: Timestamp,
    ) -> Result<AccountId, StoreError> {
        let reviewer = submission.parts().reviewer.ok_or(StoreError::Conflict)?;
        let email = match &submission.parts().submitter {
            Submitter::Account(account) => return Ok(*account),
            Submitter::Anonymous { contact: None } => return Ok(reviewer),
            Submitter::Anonymous {
                contact: Some(email),
            } => email,
        };
        if let Some(account) = self.desk.queries.account_by_email(&email.key()).await? {
            return Ok(account.id);
        }
        let account = Account::customer(AccountId::new(self.desk.ids.next()), email.clone(), now);
        match work.accounts().insert_account(&account).await {
            Ok(()) => Ok(account.id),
            // Somebody else made the same customer known meanwhile: look again.
            Err(StoreError::Duplicate) => Err(StoreError::Conflict),
            Err(error) => Err(error),
        }
    }
}

fn subject(definition: &FormDefinition) -> Subject {
    Subject::parse(definition.title().as_str()).expect("a title is shorter than a subject may be")
}

fn message(submission: &Submission, definition: &FormDefinition) -> Message {
    let text = submission
        .parts()
        .answers
        .transcript(definition, Message::MAX_BYTES);
    Message::parse(text)
        .unwrap_or_else(|_| Message::parse("(no answers)").expect("a short text is a message"))
}
