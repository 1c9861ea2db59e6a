//! Revising a submission after changes were requested.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::event::Fact;
use crate::form::answers::{AnswerProblem, Answers, answer};
use crate::form::date::Date;
use crate::form::review::ReviewError;
use crate::form::submission::Submission;
use crate::form::value::Value;
use crate::id::{SubmissionId, Version};
use crate::retry::{Outcome, Receipt};
use crate::use_cases::{Desk, Failure, Refusal, replayed, retry_on_conflict};

use super::list_submissions::missing_definition;
use super::read_form::admit;

/// Takes better answers from whoever submitted.
#[derive(Clone)]
pub struct ReviseSubmission {
    /// What it stands on.
    pub desk: Desk,
}

/// Which submission gets which answers.
#[derive(Debug, Clone)]
pub struct ReviseSubmissionCommand {
    /// The submission.
    pub submission: SubmissionId,
    /// The version the client has seen, when it insists on that one.
    pub expected: Option<Version>,
    /// All answers anew, by the ids of the questions.
    pub responses: BTreeMap<String, Value>,
}

/// Why nothing was revised.
#[derive(Debug, Error)]
pub enum ReviseSubmissionRefusal {
    /// There is no such submission, as far as the actor is concerned.
    #[error("no such submission")]
    NotFound,
    /// The submission is no longer the one the client has seen.
    #[error("the submission was changed meanwhile")]
    Stale,
    /// No changes were requested.
    #[error(transparent)]
    Step(#[from] ReviewError),
    /// The answers are not good; everything that is wrong with them.
    #[error("the answers are not good")]
    Answers(Vec<AnswerProblem>),
}

impl Refusal for ReviseSubmissionRefusal {}

type ReviseFailure = Failure<ReviseSubmissionRefusal>;

impl ReviseSubmission {
    /// Judges the answers by the version of the form that was answered, and has them
    /// reviewed again. Limits are not asked: it is the same submission.
    ///
    /// # Errors
    /// A [`ReviseSubmissionRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &ReviseSubmissionCommand,
        receipt: &Receipt<Submission>,
    ) -> Result<Outcome<Submission>, ReviseFailure> {
        admit(&self.desk, Some(actor), Scope::ApplicationsWrite).await?;
        retry_on_conflict(move || self.attempt(actor, command, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        command: &ReviseSubmissionCommand,
        receipt: &Receipt<Submission>,
    ) -> Result<Outcome<Submission>, ReviseFailure> {
        let now = self.desk.clock.now();
        let judged = self.judge(actor, command).await?;
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let judged = judged.ok_or(ReviseSubmissionRefusal::NotFound)?;
        let found = work
            .submissions()
            .lock_submission(command.submission)
            .await?;
        let mut submission = found.ok_or(ReviseSubmissionRefusal::NotFound)?;
        if command
            .expected
            .is_some_and(|version| version != submission.parts().version)
        {
            return Err(ReviseSubmissionRefusal::Stale.into());
        }
        let answers = judged.map_err(ReviseSubmissionRefusal::Answers)?;
        let before = submission.clone();
        let step = submission
            .revise(answers, actor.account, now)
            .map_err(ReviseSubmissionRefusal::from)?;
        let id = submission.parts().id;
        work.submissions().update_submission(&submission).await?;
        work.submissions().insert_review_step(id, &step).await?;
        let fact = Fact::SubmissionReviewed {
            submission: id,
            from: step.from,
            to: step.to,
        };
        work.outbox()
            .record(&self.desk.events(Some(actor.account), now, [fact]))
            .await?;
        let deed = Deed::changed(&before, &submission);
        self.desk.note(&mut *work, actor, now, deed).await?;
        receipt.keep(&mut *work, &submission).await?;
        work.commit().await?;
        Ok(Outcome::Done(submission))
    }

    /// The answers, good or not; `None` when there is no such submission of the actor's.
    async fn judge(
        &self,
        actor: &Actor,
        command: &ReviseSubmissionCommand,
    ) -> Result<Option<Result<Answers, Vec<AnswerProblem>>>, ReviseFailure> {
        let found = self.desk.queries.submission(command.submission).await?;
        let Some(listed) = found.filter(|listed| listed.submission.is_from(actor.account)) else {
            return Ok(None);
        };
        let parts = listed.submission.parts();
        let definition = self
            .desk
            .queries
            .definition(parts.form, parts.definition)
            .await?;
        let definition = definition.ok_or_else(|| missing_definition(parts.id))?;
        let today = Date::of(self.desk.clock.now());
        Ok(Some(answer(&definition, command.responses.clone(), today)))
    }
}
