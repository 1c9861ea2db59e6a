//! Who may see and do what with a ticket, as pure functions.

use thiserror::Error;

use crate::account::actor::Actor;

use super::lifecycle::Mover;
use super::reply::{Author, Reply};
use super::{TicketChange, TicketParts};

/// From which side somebody looks at a ticket.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Sees every ticket with internal notes and all that triage found.
    Staff,
    /// Sees their own tickets, without any of that. The default, so that whoever forgets
    /// to ask for more shows nothing that was internal.
    #[default]
    Customer,
}

/// The change is not theirs to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("only staff may change this")]
pub struct StaffOnly;

impl Audience {
    /// The side on which the actor stands.
    pub const fn of(actor: &Actor) -> Self {
        if actor.is_staff() {
            Self::Staff
        } else {
            Self::Customer
        }
    }

    /// Who moves a ticket from this side.
    pub const fn mover(self) -> Mover {
        match self {
            Self::Staff => Mover::Staff,
            Self::Customer => Mover::Owner,
        }
    }

    /// Whether a reply may be read from this side.
    pub const fn may_read(self, reply: &Reply) -> bool {
        match self {
            Self::Staff => true,
            Self::Customer => !reply.content.internal,
        }
    }
}

/// Whether the ticket exists as far as the actor is concerned. A ticket that may not be
/// seen is indistinguishable from one that was never opened.
pub fn may_see(actor: &Actor, ticket: &TicketParts) -> bool {
    match Audience::of(actor) {
        Audience::Staff => true,
        Audience::Customer => ticket.requester == actor.account,
    }
}

/// Goes on only when the change is theirs to make: staff change anything, the owner
/// closes and reopens.
///
/// # Errors
/// [`StaffOnly`] when it is not.
pub fn may_change(actor: &Actor, change: &TicketChange) -> Result<(), StaffOnly> {
    match Audience::of(actor) {
        Audience::Staff => Ok(()),
        Audience::Customer if change.is_status_only() => Ok(()),
        Audience::Customer => Err(StaffOnly),
    }
}

/// The author of what the actor writes.
pub const fn author(actor: &Actor) -> Author {
    match Audience::of(actor) {
        Audience::Staff => Author::Agent(actor.account),
        Audience::Customer => Author::Customer(actor.account),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::role::Role;
    use crate::testing::{account_id, actor, internal_note, open_ticket};

    #[test]
    fn customers_see_their_own_tickets_and_staff_see_all() {
        let ticket = open_ticket();
        let owner = actor(Role::Customer, ticket.requester);
        let stranger = actor(Role::Customer, account_id(99));
        assert!(may_see(&owner, &ticket));
        assert!(!may_see(&stranger, &ticket));
        for role in [Role::Agent, Role::Admin] {
            assert!(may_see(&actor(role, account_id(99)), &ticket));
        }
    }

    #[test]
    fn internal_notes_are_for_staff() {
        let note = internal_note();
        assert!(Audience::Staff.may_read(&note));
        assert!(!Audience::Customer.may_read(&note));
    }

    #[test]
    fn the_owner_writes_nothing_but_the_status() {
        let owner = actor(Role::Customer, account_id(1));
        let change = TicketChange {
            ai_enabled: Some(true),
            ..TicketChange::default()
        };
        assert_eq!(may_change(&owner, &change), Err(StaffOnly));
        assert_eq!(may_change(&owner, &TicketChange::default()), Ok(()));
        assert_eq!(
            may_change(&actor(Role::Agent, account_id(1)), &change),
            Ok(())
        );
    }
}
