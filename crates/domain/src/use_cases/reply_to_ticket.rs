//! Replying: one commit of the reply, what it does to the ticket, events and triage.

use thiserror::Error;

use crate::account::Person;
use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::event::Fact;
use crate::feature::Feature;
use crate::id::{ReplyId, TicketId};
use crate::ports::StoreError;
use crate::retry::{Outcome, Receipt};
use crate::ticket::lifecycle::{ReplyBy, TicketClosed};
use crate::ticket::reply::{Message, NewReply, Reply};
use crate::ticket::visibility::{Audience, StaffOnly, author, may_see};
use crate::ticket::{Ticket, TicketParts};
use crate::time::Timestamp;
use crate::triage::Trigger;

use super::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Adds replies and internal notes to tickets.
#[derive(Clone)]
pub struct ReplyToTicket {
    /// What it stands on.
    pub desk: Desk,
}

/// What is replied to what.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplyCommand {
    /// The ticket.
    pub ticket: TicketId,
    /// What the reply says.
    pub message: Message,
    /// Whether only staff may read it.
    pub internal: bool,
}

/// A reply that was stored just now.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredReply {
    /// The reply.
    pub reply: Reply,
    /// Who wrote it.
    pub author: Person,
    /// From which side the writer looks.
    pub audience: Audience,
    /// Whether a triage decision is on its way.
    pub triage_due: bool,
}

/// Why a reply was not stored.
#[derive(Debug, Error)]
pub enum ReplyRefusal {
    /// There is no such ticket, as far as the actor is concerned.
    #[error("no such ticket")]
    NotFound,
    /// Internal notes are for staff.
    #[error(transparent)]
    StaffOnly(#[from] StaffOnly),
    /// The ticket takes no replies: reopen it first.
    #[error(transparent)]
    Closed(#[from] TicketClosed),
}

impl Refusal for ReplyRefusal {}

impl ReplyToTicket {
    /// Stores the reply and moves the ticket as the lifecycle says. A customer's reply
    /// sets triage off again, unless the AI is off or out of it.
    ///
    /// # Errors
    /// A [`ReplyRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &ReplyCommand,
        receipt: &Receipt<StoredReply>,
    ) -> Result<Outcome<StoredReply>, Failure<ReplyRefusal>> {
        let features = self
            .desk
            .admit(actor, Feature::Ticketing, Scope::TicketsWrite)
            .await?;
        let writer = self
            .desk
            .queries
            .account(actor.account)
            .await?
            .ok_or(StoreError::Conflict)?;
        let writer = &Person::from(&writer);
        retry_on_conflict(move || self.attempt(actor, writer, command, receipt, features.ai)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        writer: &Person,
        command: &ReplyCommand,
        receipt: &Receipt<StoredReply>,
        ai_on: bool,
    ) -> Result<Outcome<StoredReply>, Failure<ReplyRefusal>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let found = work.tickets().lock_ticket(command.ticket).await?;
        let mut ticket = found
            .filter(|ticket| may_see(actor, ticket.parts()))
            .ok_or(ReplyRefusal::NotFound)?;
        let by = reply_by(Audience::of(actor), command.internal).map_err(ReplyRefusal::from)?;
        let before = ticket.clone();
        let mut facts = ticket.replied(by, now).map_err(ReplyRefusal::from)?;
        // In step with the ticket, whose time never stands still.
        let content = new_reply(actor, command, ticket.parts().updated_at);
        let id = work.tickets().insert_reply(&content).await?;
        work.tickets().update_ticket(&ticket).await?;
        self.desk
            .note(&mut *work, actor, now, told(by, id, &before, &ticket))
            .await?;
        let triage_due = ai_on && by == ReplyBy::Customer && ticket.parts().ai_enabled;
        if triage_due {
            let job = self
                .desk
                .triage_job(command.ticket, Trigger::Reply(id), now);
            work.jobs().enqueue(&job).await?;
        }
        facts.insert(
            0,
            Fact::TicketReplied {
                ticket: command.ticket,
                reply: id,
                internal: command.internal,
            },
        );
        work.outbox()
            .record(&self.desk.events(Some(actor.account), now, facts))
            .await?;
        let stored = StoredReply {
            reply: Reply { id, content },
            author: writer.clone(),
            audience: Audience::of(actor),
            triage_due,
        };
        receipt.keep(&mut *work, &stored).await?;
        work.commit().await?;
        if triage_due {
            self.desk.bell.ring();
        }
        Ok(Outcome::Done(stored))
    }
}

/// What the log tells: what the staff replied, and what any reply changed of the ticket. What
/// customers write is its own record.
fn told(by: ReplyBy, reply: ReplyId, before: &Ticket, after: &Ticket) -> Option<Deed> {
    let moved = moved(before, after);
    match by {
        ReplyBy::Customer | ReplyBy::Ai => moved,
        ReplyBy::Staff => Some(Deed::extended(after, "reply", &reply, moved)),
        ReplyBy::InternalNote => Some(Deed::extended(after, "internalNote", &reply, moved)),
    }
}

/// What the reply changed of the ticket beyond its version.
fn moved(before: &Ticket, after: &Ticket) -> Option<Deed> {
    let parts = TicketParts {
        version: before.parts().version,
        ..after.parts().clone()
    };
    Deed::changed(before, &Ticket::restore(parts))
}

fn new_reply(actor: &Actor, command: &ReplyCommand, created_at: Timestamp) -> NewReply {
    NewReply {
        ticket: command.ticket,
        author: author(actor),
        message: command.message.clone(),
        internal: command.internal,
        answers: None,
        citations: Vec::new(),
        created_at,
    }
}

const fn reply_by(audience: Audience, internal: bool) -> Result<ReplyBy, StaffOnly> {
    match (audience, internal) {
        (Audience::Staff, true) => Ok(ReplyBy::InternalNote),
        (Audience::Staff, false) => Ok(ReplyBy::Staff),
        (Audience::Customer, true) => Err(StaffOnly),
        (Audience::Customer, false) => Ok(ReplyBy::Customer),
    }
}
