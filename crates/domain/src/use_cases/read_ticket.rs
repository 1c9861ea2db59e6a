//! Reading one ticket with its thread.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::id::TicketId;
use crate::ports::{ListedTicket, Thread};
use crate::ticket::visibility::{Audience, may_see};

use super::{Desk, Failure, Refusal};

/// Reads tickets.
#[derive(Clone)]
pub struct ReadTicket {
    /// What it stands on.
    pub desk: Desk,
}

/// There is no such ticket, as far as the actor is concerned.
#[derive(Debug, Error)]
#[error("no such ticket")]
pub struct TicketNotFound;

impl Refusal for TicketNotFound {}

impl ReadTicket {
    /// The ticket with the part of its thread that the actor may read.
    ///
    /// # Errors
    /// [`TicketNotFound`], or what can happen to any use case.
    pub async fn thread(
        &self,
        actor: &Actor,
        id: TicketId,
    ) -> Result<Thread, Failure<TicketNotFound>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsRead)
            .await?;
        let found = self.desk.queries.thread(id).await?;
        let thread = found
            .filter(|thread| may_see(actor, thread.listed.ticket.parts()))
            .ok_or(TicketNotFound)?;
        Ok(thread.seen_by(Audience::of(actor)))
    }

    /// The ticket alone, as far as the actor may see it.
    ///
    /// # Errors
    /// [`TicketNotFound`], or what can happen to any use case.
    pub async fn ticket(
        &self,
        actor: &Actor,
        id: TicketId,
    ) -> Result<ListedTicket, Failure<TicketNotFound>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsRead)
            .await?;
        let found = self.desk.queries.ticket(id).await?;
        let listed = found
            .filter(|listed| may_see(actor, listed.ticket.parts()))
            .ok_or(TicketNotFound)?;
        Ok(listed.seen_by(Audience::of(actor)))
    }
}
