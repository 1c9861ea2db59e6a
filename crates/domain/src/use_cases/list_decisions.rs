//! Reading what triage decided on a ticket.

use thiserror::Error;

use crate::account::actor::{Actor, NotAllowed};
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::id::TicketId;
use crate::triage::{Decision, NewConfirmation};

use super::{Desk, Failure, Refusal};

/// Lists the decisions on a ticket, for staff.
#[derive(Clone)]
pub struct ListDecisions {
    /// What it stands on.
    pub desk: Desk,
}

/// A decision with what agents said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedDecision {
    /// The decision.
    pub decision: Decision,
    /// Every word of an agent that confirmed or overrode it, earliest first.
    pub words: Vec<NewConfirmation>,
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
    /// Every decision on the ticket, earliest first, with what agents said of it.
    ///
    /// # Errors
    /// A [`ListDecisionsRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        id: TicketId,
    ) -> Result<Vec<ListedDecision>, Failure<ListDecisionsRefusal>> {
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
        let words = self.desk.queries.words_on(id).await?;
        let decisions = self.desk.queries.decisions(id).await?.into_iter();
        let listed = |decision: Decision| {
            let of_it = |word: &&NewConfirmation| word.decision == Some(decision.id);
            ListedDecision {
                words: words.iter().filter(of_it).cloned().collect(),
                decision,
            }
        };
        Ok(decisions.map(listed).collect())
    }
}
