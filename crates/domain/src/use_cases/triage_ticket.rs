//! Triage: assess first, then decide and apply in one commit that also finishes the job.

use std::sync::Arc;

use thiserror::Error;

use crate::event::Fact;
use crate::feature::Feature;
use crate::id::{DecisionId, TicketId};
use crate::job::LeasedJob;
use crate::ports::{
    Classifier, ClassifierError, LearnerError, Secrets, StoreError, Thread, UnitOfWork,
};
use crate::ticket::Ticket;
use crate::ticket::reply::{Author, NewReply};
use crate::ticket::visibility::Audience;
use crate::time::Timestamp;
use crate::triage::signals::signals;
use crate::triage::{Action, Case, Decision, Enquiry, Fingerprint, TriagePolicy, Trigger};

use super::knowledge::{SearchKnowledge, SearchQuestion};
use super::{Contended, Desk, retry_on_conflict};

/// Assesses tickets and decides who answers them.
#[derive(Clone)]
pub struct TriageTicket {
    /// What it stands on.
    pub desk: Desk,
    /// Who assesses.
    pub classifier: Arc<dyn Classifier>,
    /// What the desk knows.
    pub knowledge: SearchKnowledge,
    /// Who takes fingerprints of what was read.
    pub secrets: Arc<dyn Secrets>,
    /// Who decides.
    pub policy: Arc<TriagePolicy>,
}

/// So many passages are read for one answer.
pub(super) const PASSAGES: usize = 4;

/// Why a triage job did not end. It can be tried again.
#[derive(Debug, Error)]
pub enum TriageFailure {
    /// The classifier gave no assessment.
    #[error(transparent)]
    Classifier(#[from] ClassifierError),
    /// The learner fitted no model.
    #[error(transparent)]
    Learner(#[from] LearnerError),
    /// The lease ran out: another worker has the job, and nothing was changed here.
    #[error("the lease on the job ran out")]
    LeaseLost,
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Contended for TriageFailure {
    fn is_conflict(&self) -> bool {
        matches!(self, Self::Store(StoreError::Conflict))
    }
}

impl TriageTicket {
    /// Does the job: one decision for its trigger, whatever happened before and however
    /// often it is tried. On the last attempt a classifier that gives no assessment is a
    /// decision too: a person gets the ticket.
    ///
    /// # Errors
    /// A [`TriageFailure`]; the job is then still to be done.
    pub async fn run(
        &self,
        job: &LeasedJob,
        ticket: TicketId,
        trigger: Trigger,
        last_attempt: bool,
    ) -> Result<(), TriageFailure> {
        let ai_is_on = self.desk.queries.features().await?.is_on(Feature::Ai);
        let thread = self.desk.queries.thread(ticket).await?.filter(|_| ai_is_on);
        let Some(enquiry) = thread.as_ref().and_then(|thread| enquiry(thread, trigger)) else {
            return self.finish_without_decision(job).await;
        };
        let decisions = self.desk.queries.decisions(ticket).await?;
        let enquiry = Enquiry {
            decisions_before: decisions.len(),
            ..enquiry
        };
        let case = &self.look_into(enquiry, last_attempt).await?;
        // Only the commit is run again: what was found and said stays true.
        retry_on_conflict(move || self.decide(job, ticket, trigger, case.clone())).await
    }

    /// Everything that a decision is made from: what may take its time comes first.
    async fn look_into(
        &self,
        mut enquiry: Enquiry,
        last_attempt: bool,
    ) -> Result<Case, TriageFailure> {
        let read = format!("{}\n{}", enquiry.subject, enquiry.message);
        let question = SearchQuestion {
            // What answers a customer is what every customer may read, whoever opened the
            // ticket: the thread is theirs.
            audience: Audience::Customer,
            limit: PASSAGES,
            text: read.clone(),
        };
        let found = self.knowledge.find(&question).await?;
        enquiry.passages.clone_from(&found.passages);
        let asked = self.desk.clock.now();
        let assessment = match self.classifier.assess(&enquiry).await {
            Ok(assessment) => Some(assessment),
            Err(ClassifierError::Unavailable(source)) if !last_attempt => {
                return Err(ClassifierError::Unavailable(source).into());
            }
            Err(ClassifierError::Unavailable(_) | ClassifierError::Refused(_)) => None,
        };
        Ok(Case {
            assessment,
            found,
            signals: signals(&enquiry),
            modes: self.desk.queries.modes().await?,
            input: Some(Fingerprint(self.secrets.digest(read.as_bytes()).0)),
            latency: Some(self.desk.clock.now().since(asked)),
        })
    }

    async fn decide(
        &self,
        job: &LeasedJob,
        id: TicketId,
        trigger: Trigger,
        case: Case,
    ) -> Result<(), TriageFailure> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(mut ticket) = work.tickets().lock_ticket(id).await? {
            let priority = case.assessment.as_ref().map(|said| said.priority);
            let decision_id = DecisionId::new(self.desk.ids.next());
            let decision = self.policy.decide(decision_id, &ticket, trigger, case, now);
            match work.decisions().insert_decision(&decision).await {
                Ok(()) => {
                    let after = self.policy.apply(&decision, priority, ticket.parts());
                    let facts = ticket.triaged(after, now);
                    self.write(&mut *work, &ticket, &decision, facts, now)
                        .await?;
                }
                // Decided before, by a worker that died before it could say so.
                Err(StoreError::Duplicate) => {}
                Err(error) => return Err(error.into()),
            }
        }
        finish(work, job, now).await
    }

    async fn write(
        &self,
        work: &mut dyn UnitOfWork,
        ticket: &Ticket,
        decision: &Decision,
        changes: Vec<Fact>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let id = ticket.id();
        let mut facts = vec![Fact::TriageDecided {
            ticket: id,
            decision: decision.id,
        }];
        if let Some(reply) = answer(ticket, decision) {
            let reply = work.tickets().insert_reply(&reply).await?;
            facts.push(Fact::TicketReplied {
                ticket: id,
                reply,
                internal: false,
            });
        }
        if !changes.is_empty() {
            work.tickets().update_ticket(ticket).await?;
        }
        facts.extend(changes);
        work.outbox()
            .record(&self.desk.events(None, now, facts))
            .await
    }

    async fn finish_without_decision(&self, job: &LeasedJob) -> Result<(), TriageFailure> {
        let now = self.desk.clock.now();
        finish(self.desk.store.begin().await?, job, now).await
    }
}

/// What the classifier is asked, or `None` when the trigger is not there.
fn enquiry(thread: &Thread, trigger: Trigger) -> Option<Enquiry> {
    let parts = thread.listed.ticket.parts();
    let message = match trigger {
        Trigger::Opening => &parts.message,
        Trigger::Reply(id) => {
            &thread
                .replies
                .iter()
                .find(|reply| reply.id == id)?
                .content
                .message
        }
    };
    Some(Enquiry {
        subject: parts.subject.clone(),
        message: message.clone(),
        passages: Vec::new(),
        decisions_before: 0,
    })
}

/// The reply that the decision asks for.
fn answer(ticket: &Ticket, decision: &Decision) -> Option<NewReply> {
    match decision.action {
        Action::Escalate => None,
        Action::Answer => Some(NewReply {
            ticket: ticket.id(),
            author: Author::Ai,
            message: decision.suggested_response.clone()?.into(),
            internal: false,
            answers: Some(decision.trigger),
            citations: decision.citations.clone(),
            created_at: ticket.parts().updated_at,
        }),
    }
}

/// Commits, if the lease is still good.
pub(super) async fn finish(
    mut work: Box<dyn UnitOfWork>,
    job: &LeasedJob,
    now: Timestamp,
) -> Result<(), TriageFailure> {
    if !work.jobs().finish(job.id, job.lease, now).await? {
        return Err(TriageFailure::LeaseLost);
    }
    Ok(work.commit().await?)
}
