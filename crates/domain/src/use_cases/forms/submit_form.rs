//! Submitting a form: one commit of the submission, its slots and its event.

use std::collections::BTreeMap;
use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::credential::Secret;
use crate::account::permission::Scope;
use crate::event::Fact;
use crate::form::FormParts;
use crate::form::admission::{self, Refused};
use crate::form::answers::{AnswerProblem, answer};
use crate::form::applicant::{Applicant, ClientNetwork};
use crate::form::date::Date;
use crate::form::invite::Invite;
use crate::form::limit::LimitReached;
use crate::form::slug::Slug;
use crate::form::submission::{NewSubmission, Submission};
use crate::form::value::Value;
use crate::id::FormId;
use crate::ports::{Secrets, StoreError, UnitOfWork};
use crate::retry::{Outcome, Receipt};
use crate::text::EmailAddress;
use crate::time::Timestamp;
use crate::use_cases::{Desk, Failure, Refusal, replayed, retry_on_conflict};

use super::read_form::{admit, find, shown, viewer};
use super::take_slots::{SlotError, Taker, take_slots};

/// Takes submissions.
#[derive(Clone)]
pub struct SubmitForm {
    /// What it stands on.
    pub desk: Desk,
    /// How invite tokens are compared.
    pub secrets: Arc<dyn Secrets>,
}

/// Which form is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// The one of this id.
    Id(FormId),
    /// The one of this slug.
    Slug(Slug),
}

/// What is submitted.
#[derive(Debug, Clone)]
pub struct SubmitFormCommand {
    /// To which form.
    pub which: Which,
    /// The answers, by the ids of the questions.
    pub responses: BTreeMap<String, Value>,
    /// The token of an invite.
    pub invite: Option<Secret>,
    /// Where they are, which counts for somebody who is not signed in.
    pub network: ClientNetwork,
    /// Where mail reaches somebody who is not signed in.
    pub contact: Option<EmailAddress>,
}

/// Why nothing was submitted. No slot and no use of an invite was spent.
#[derive(Debug, Error)]
pub enum SubmitFormRefusal {
    /// The applicant may not submit this form now, whatever they answer.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The answers are not good; everything that is wrong with them.
    #[error("the answers are not good")]
    Answers(Vec<AnswerProblem>),
    /// A limit is reached.
    #[error(transparent)]
    Limit(LimitReached),
}

impl Refusal for SubmitFormRefusal {}

impl From<Refused> for SubmitFailure {
    fn from(refused: Refused) -> Self {
        SubmitFormRefusal::from(refused).into()
    }
}

type SubmitFailure = Failure<SubmitFormRefusal>;

/// What does not change from one attempt to the next.
struct Attempt<'a> {
    actor: Option<&'a Actor>,
    applicant: &'a Applicant,
    command: &'a SubmitFormCommand,
    receipt: &'a Receipt<Submission>,
}

impl SubmitForm {
    /// Judges the answers and stores the submission, if the form, the invite and every
    /// limit let it in.
    ///
    /// # Errors
    /// A [`SubmitFormRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: Option<&Actor>,
        command: &SubmitFormCommand,
        receipt: &Receipt<Submission>,
    ) -> Result<Outcome<Submission>, SubmitFailure> {
        admit(&self.desk, actor, Scope::ApplicationsWrite).await?;
        let applicant = &self.applicant(actor, command).await?;
        let attempt = &Attempt {
            actor,
            applicant,
            command,
            receipt,
        };
        retry_on_conflict(move || self.attempt(attempt)).await
    }

    async fn applicant(
        &self,
        actor: Option<&Actor>,
        command: &SubmitFormCommand,
    ) -> Result<Applicant, StoreError> {
        let Some(actor) = actor else {
            return Ok(Applicant::Anonymous {
                network: command.network,
                contact: command.contact.clone(),
            });
        };
        let account = self
            .desk
            .queries
            .account(actor.account)
            .await?
            .ok_or(StoreError::Conflict)?;
        Ok(Applicant::Account {
            account: account.id,
            email: account.email,
        })
    }

    async fn attempt(&self, attempt: &Attempt<'_>) -> Result<Outcome<Submission>, SubmitFailure> {
        let now = self.desk.clock.now();
        let form = find(&self.desk, &attempt.command.which).await?;
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = attempt.receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let form = form.ok_or(Refused::NotFound)?;
        // Locked, so that nobody closes the form or takes back the invite meanwhile; shared,
        // so that submissions do not wait for each other.
        let form = work
            .forms()
            .lock_form_shared(form.parts().id)
            .await?
            .ok_or(Refused::NotFound)?;
        let invite = self.invite(&mut *work, attempt.command).await?;
        let rules = admission::admit(
            form.parts(),
            viewer(attempt.actor),
            attempt.applicant,
            shown(attempt.command.invite.as_ref(), invite.as_ref()),
            now,
        )?;
        let submission = new_submission(attempt, form.parts(), invite.as_ref(), now)?;
        let id = work.submissions().insert_submission(&submission).await?;
        let taker = Taker {
            form: form.parts().id,
            submission: id,
            now,
        };
        take_slots(&mut *work, &rules, &taker)
            .await
            .map_err(refused)?;
        let fact = Fact::SubmissionReceived {
            form: form.parts().id,
            submission: id,
        };
        let actor = attempt.actor.map(|actor| actor.account);
        work.outbox()
            .record(&self.desk.events(actor, now, [fact]))
            .await?;
        let received = Submission::received(id, submission);
        attempt.receipt.keep(&mut *work, &received).await?;
        work.commit().await?;
        Ok(Outcome::Done(received))
    }

    async fn invite(
        &self,
        work: &mut dyn UnitOfWork,
        command: &SubmitFormCommand,
    ) -> Result<Option<Invite>, StoreError> {
        let Some(token) = &command.invite else {
            return Ok(None);
        };
        let digest = self.secrets.digest(token.expose().as_bytes());
        work.forms().lock_invite_shared(&digest).await
    }
}

/// The submission, if the answers are good.
fn new_submission(
    attempt: &Attempt<'_>,
    form: &FormParts,
    invite: Option<&Invite>,
    now: Timestamp,
) -> Result<NewSubmission, SubmitFailure> {
    let judged = answer(
        &form.definition,
        attempt.command.responses.clone(),
        Date::of(now),
    );
    Ok(NewSubmission {
        form: form.id,
        definition: form.definition_version,
        submitter: attempt.applicant.submitter(),
        invite: invite.map(|invite| invite.id),
        answers: judged.map_err(SubmitFormRefusal::Answers)?,
        created_at: now,
    })
}

fn refused(error: SlotError) -> SubmitFailure {
    match error {
        SlotError::Reached(reached) => SubmitFormRefusal::Limit(reached).into(),
        SlotError::Store(error) => error.into(),
    }
}
