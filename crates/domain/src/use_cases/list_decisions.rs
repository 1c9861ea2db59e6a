//! Reading what triage decided on a ticket.

use thiserror::Error;

use crate::account::actor::{Actor, NotAllowed};
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::id::TicketId;
use crate::triage::Decision;

use super::{Desk, Failure, Refusal};

/// Lists the decisions on a ticket, for staff.
#[derive(Clone)]
pub struct ListDecisions {
    /// What it stands on.
    pub desk: Desk,
}

/// Why there is no list.
#[derive(Debug, Error)]
pub enum ListDecisionsRefusal {
    /// There is no such ticket.
    #[error("no such ticket")]
    NotFound,
}

impl Refusal for ListDecisionsRefusal {}

impl ListDecisions {
    /// Every decision on the ticket, earliest first.
    ///
    /// # Errors
    /// A [`ListDecisionsRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        id: TicketId,
    ) -> Result<Vec<Decision>, Failure<ListDecisionsRefusal>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsRead)
            .await?;
        if !actor.is_staff() {
            return Err(NotAllowed(Scope::TicketsTriage).into());
        }
        self.desk
            .queries
            .ticket(id)
            .await?
            .ok_or(ListDecisionsRefusal::NotFound)?;
        Ok(self.desk.queries.decisions(id).await?)
    }
}
