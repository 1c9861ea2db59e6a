//! Listing tickets.

use std::convert::Infallible;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::id::TicketId;
use crate::page::{Page, PageRequest};
use crate::ports::{ListedTicket, TicketFilter};
use crate::ticket::visibility::Audience;

use super::{Desk, Failure};

/// Lists tickets: every one for staff, their own for customers.
#[derive(Clone)]
pub struct ListTickets {
    /// What it stands on.
    pub desk: Desk,
}

impl ListTickets {
    /// Tickets that match, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        filter: TicketFilter,
        page: PageRequest<TicketId>,
    ) -> Result<Page<ListedTicket, TicketId>, Failure<Infallible>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsRead)
            .await?;
        let audience = Audience::of(actor);
        let Some(filter) = narrowed(actor, audience, filter) else {
            return Ok(Page {
                items: Vec::new(),
                next: None,
            });
        };
        let found = self.desk.queries.tickets(&filter, page).await?;
        Ok(found.map(|listed| listed.seen_by(audience)))
    }
}

/// The filter within what the actor may see. `None` when it asks for something that a
/// customer sees on no ticket, so that no answer can give it away.
fn narrowed(actor: &Actor, audience: Audience, filter: TicketFilter) -> Option<TicketFilter> {
    match audience {
        Audience::Staff => Some(TicketFilter { audience, ..filter }),
        Audience::Customer if filter.category.is_some() || filter.assignee.is_some() => None,
        Audience::Customer => Some(TicketFilter {
            requester: Some(actor.account),
            audience,
            ..filter
        }),
    }
}
