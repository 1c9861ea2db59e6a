//! Revising what triage found, in the words of the triage surface.

use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::{Actor, NotAllowed};
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::feature::Feature;
use crate::id::{TicketId, Version};
use crate::ports::ListedTicket;
use crate::retry::{Outcome, Receipt};
use crate::ticket::TicketChange;
use crate::ticket::lifecycle::{MoveError, Mover};
use crate::ticket::status::TriageStatus;
use crate::triage::{NewConfirmation, SuggestedResponse, TriagePolicy, UnknownCategory};

use super::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Lets staff and services correct status, category and suggested response.
#[derive(Clone)]
pub struct ReviseTriage {
    /// What it stands on.
    pub desk: Desk,
    /// The categories of the desk.
    pub policy: Arc<TriagePolicy>,
}

/// What is to change; `None` leaves a field as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviseTriageCommand {
    /// The ticket.
    pub ticket: TicketId,
    /// The version the client has seen, when it insists on that one.
    pub expected: Option<Version>,
    /// Where it should stand. Handing it to people also keeps the AI away from it.
    pub status: Option<TriageStatus>,
    /// The right category.
    pub category: Option<String>,
    /// The right answer.
    pub suggested_response: Option<SuggestedResponse>,
}

/// Why nothing was revised.
#[derive(Debug, Error)]
pub enum ReviseTriageRefusal {
    /// There is no such ticket.
    #[error("no such ticket")]
    NotFound,
    /// The ticket is no longer the one the client has seen.
    #[error("the ticket was changed meanwhile")]
    Stale,
    /// The status may not be written.
    #[error(transparent)]
    Move(#[from] MoveError),
    /// The desk has no such category.
    #[error("category {0}")]
    UnknownCategory(#[from] UnknownCategory),
}

impl Refusal for ReviseTriageRefusal {}

type ReviseFailure = Failure<ReviseTriageRefusal>;

impl ReviseTriage {
    /// Makes the revision, whole or not at all, and answers the ticket as it is then.
    ///
    /// # Errors
    /// A [`ReviseTriageRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &ReviseTriageCommand,
        receipt: &Receipt<ListedTicket>,
    ) -> Result<Outcome<ListedTicket>, ReviseFailure> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsTriage)
            .await?;
        if !actor.is_staff() {
            return Err(NotAllowed(Scope::TicketsTriage).into());
        }
        retry_on_conflict(move || self.attempt(actor, command, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        command: &ReviseTriageCommand,
        receipt: &Receipt<ListedTicket>,
    ) -> Result<Outcome<ListedTicket>, ReviseFailure> {
        let now = self.desk.clock.now();
        let seen = self.desk.queries.ticket(command.ticket).await?;
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let mut listed = seen.ok_or(ReviseTriageRefusal::NotFound)?;
        let mut ticket = work
            .tickets()
            .lock_ticket(command.ticket)
            .await?
            .ok_or(ReviseTriageRefusal::NotFound)?;
        if command
            .expected
            .is_some_and(|version| version != ticket.parts().version)
        {
            return Err(ReviseTriageRefusal::Stale.into());
        }
        let decision = work.decisions().last_decision(command.ticket).await?;
        let change = self.change(command)?;
        let confirmation = change.category.clone().map(|category| NewConfirmation {
            ticket: command.ticket,
            category,
            decision,
            agent: actor.account,
            at: now,
        });
        let before = ticket.clone();
        let facts = ticket
            .change(change, Mover::Staff, now)
            .map_err(ReviseTriageRefusal::from)?;
        if !facts.is_empty() {
            work.tickets().update_ticket(&ticket).await?;
            let deed = Deed::changed(&before, &ticket);
            self.desk.note(&mut *work, actor, now, deed).await?;
            work.outbox()
                .record(&self.desk.events(Some(actor.account), now, facts))
                .await?;
            // What changes nothing was said before.
            if let Some(confirmation) = confirmation {
                work.learning().insert_confirmation(&confirmation).await?;
                let job = self.desk.learning_job(command.ticket, now);
                work.jobs().enqueue(&job).await?;
            }
        }
        listed.ticket = ticket;
        receipt.keep(&mut *work, &listed).await?;
        work.commit().await?;
        Ok(Outcome::Done(listed))
    }

    fn change(&self, command: &ReviseTriageCommand) -> Result<TicketChange, ReviseFailure> {
        let ReviseTriageCommand {
            ticket: _,
            expected: _,
            status,
            category,
            suggested_response,
        } = command;
        let category = category
            .as_deref()
            .map(|name| self.policy.catalogue.find(name))
            .transpose();
        Ok(TicketChange {
            status: status.map(TriageStatus::target),
            category: category
                .map_err(ReviseTriageRefusal::from)?
                .map(|category| category.name.clone()),
            suggested_response: suggested_response.clone(),
            ai_enabled: status
                .filter(|status| *status == TriageStatus::PendingAgent)
                .map(|_| false),
            ..TicketChange::default()
        })
    }
}
