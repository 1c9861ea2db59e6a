//! Reading what happened, in order and without gaps.

use std::convert::Infallible;

use crate::account::actor::{Actor, NotAllowed};
use crate::account::permission::Scope;
use crate::event::{EventKind, NumberedEvent};
use crate::id::{EventPosition, TicketId};
use crate::page::{Page, PageRequest};
use crate::ports::{EventFilter, StoreError};

use super::{Desk, Failure, NumberEvents};

/// Reads the feed of events, for staff and services.
#[derive(Clone)]
pub struct ReadEvents {
    /// What it stands on.
    pub desk: Desk,
}

/// Which events are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WantedEvents {
    /// Only these kinds; none for all that the credential reaches.
    pub kinds: Vec<EventKind>,
    /// Only those about this ticket.
    pub ticket: Option<TicketId>,
}

impl ReadEvents {
    /// The events after a place in the feed, earliest first. Everything that was committed
    /// before the question is in the answer or in the pages that follow it.
    ///
    /// # Errors
    /// What can happen to any use case; [`NotAllowed`] for customers, and for a kind that
    /// the credential does not reach.
    pub async fn run(
        &self,
        actor: &Actor,
        wanted: &WantedEvents,
        page: PageRequest<EventPosition>,
    ) -> Result<Page<NumberedEvent, EventPosition>, Failure<Infallible>> {
        let filter = EventFilter {
            kinds: reached(actor, &wanted.kinds)?,
            ticket: wanted.ticket,
        };
        self.number().await?;
        Ok(self.desk.queries.events(&filter, page).await?)
    }

    /// The place after which the feed goes on from now; `None` while it is empty.
    ///
    /// # Errors
    /// What can happen to any use case; [`NotAllowed`] as for [`run`](Self::run).
    pub async fn end(
        &self,
        actor: &Actor,
        wanted: &WantedEvents,
    ) -> Result<Option<EventPosition>, Failure<Infallible>> {
        reached(actor, &wanted.kinds)?;
        self.number().await?;
        Ok(self.desk.queries.last_event().await?)
    }

    /// The worker numbers what was committed; whoever asks before it did so does not wait
    /// for it.
    async fn number(&self) -> Result<(), StoreError> {
        let number_events = NumberEvents {
            desk: self.desk.clone(),
        };
        number_events.run().await
    }
}

/// The kinds that are wanted, if the actor may be told of each.
fn reached(actor: &Actor, wanted: &[EventKind]) -> Result<Vec<EventKind>, NotAllowed> {
    if !actor.is_staff() {
        return Err(NotAllowed(Scope::TicketsTriage));
    }
    if wanted.is_empty() {
        let reaches = |kind: &EventKind| actor.require(kind.scope()).is_ok();
        let kinds: Vec<_> = EventKind::ALL.into_iter().filter(reaches).collect();
        return if kinds.is_empty() {
            Err(NotAllowed(Scope::TicketsRead))
        } else {
            Ok(kinds)
        };
    }
    for kind in wanted {
        actor.require(kind.scope())?;
    }
    Ok(wanted.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::actor::Presented;
    use crate::account::role::Role;
    use crate::testing::sample_account;

    fn actor(role: Role, scopes: &[Scope]) -> Actor {
        let full = Actor::with_full_rights(&sample_account(1, role), Presented::Identity);
        let asked = scopes.iter().copied().collect();
        Actor {
            scopes: full.scopes.intersection(&asked),
            ..full
        }
    }

    #[test]
    fn customers_are_told_of_nothing() {
        let customer = actor(Role::Customer, &Scope::ALL);
        assert!(reached(&customer, &[]).is_err());
        assert!(reached(&customer, &[EventKind::TicketOpened]).is_err());
    }

    #[test]
    fn a_credential_is_told_of_what_it_reaches() {
        let reader = actor(Role::Agent, &[Scope::TicketsRead]);
        let kinds = reached(&reader, &[]).unwrap();
        assert!(kinds.contains(&EventKind::TicketReplied));
        assert!(!kinds.contains(&EventKind::SubmissionReceived));
        let refused = reached(&reader, &[EventKind::SubmissionReceived]);
        assert_eq!(refused, Err(NotAllowed(Scope::ApplicationsManage)));
        let nobody = actor(Role::Agent, &[Scope::KnowledgeRead]);
        assert!(reached(&nobody, &[]).is_err());
        let everything = actor(Role::Admin, &Scope::ALL);
        assert_eq!(reached(&everything, &[]), Ok(EventKind::ALL.to_vec()));
    }
}
