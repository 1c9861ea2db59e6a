//! Changing a ticket in the words of the panel surface.

use std::sync::Arc;

use thiserror::Error;

use crate::account::Person;
use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::feature::Feature;
use crate::id::{AccountId, TicketId, Version};
use crate::ports::ListedTicket;
use crate::retry::{Outcome, Receipt};
use crate::ticket::department::{DepartmentName, Departments, UnknownDepartment};
use crate::ticket::lifecycle::MoveError;
use crate::ticket::priority::Priority;
use crate::ticket::status::PanelStatus;
use crate::ticket::visibility::{Audience, StaffOnly, may_change, may_see};
use crate::ticket::{Ticket, TicketChange};

use super::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Changes tickets: everything for staff, closing and reopening for the owner.
#[derive(Clone)]
pub struct ChangeTicket {
    /// What it stands on.
    pub desk: Desk,
    /// The departments of the desk.
    pub departments: Arc<Departments>,
}

/// What is to change; `None` leaves a field as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeTicketCommand {
    /// The ticket.
    pub ticket: TicketId,
    /// The version the client has seen, when it insists on that one.
    pub expected: Option<Version>,
    /// Where it should stand.
    pub status: Option<PanelStatus>,
    /// How urgent it is.
    pub priority: Option<Priority>,
    /// Which department it goes to.
    pub department: Option<String>,
    /// Who takes care of it; `Some(None)` clears it.
    pub assignee: Option<Option<AccountId>>,
    /// Whether the AI may answer it.
    pub ai_enabled: Option<bool>,
}

/// Why a ticket was not changed.
#[derive(Debug, Error)]
pub enum ChangeTicketRefusal {
    /// There is no such ticket, as far as the actor is concerned.
    #[error("no such ticket")]
    NotFound,
    /// The ticket is no longer the one the client has seen.
    #[error("the ticket was changed meanwhile")]
    Stale,
    /// The change is not theirs to make.
    #[error(transparent)]
    StaffOnly(#[from] StaffOnly),
    /// The status may not be written.
    #[error(transparent)]
    Move(#[from] MoveError),
    /// The desk has no such department.
    #[error("department {0}")]
    UnknownDepartment(#[from] UnknownDepartment),
    /// The assignee is not an active member of staff.
    #[error("the assignee must be an active member of staff")]
    NotAnAgent,
}

impl Refusal for ChangeTicketRefusal {}

type ChangeFailure = Failure<ChangeTicketRefusal>;

impl ChangeTicket {
    /// Makes the change, whole or not at all, and answers the ticket as it is then.
    ///
    /// # Errors
    /// A [`ChangeTicketRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &ChangeTicketCommand,
        receipt: &Receipt<ListedTicket>,
    ) -> Result<Outcome<ListedTicket>, ChangeFailure> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsWrite)
            .await?;
        retry_on_conflict(move || self.attempt(actor, command, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        command: &ChangeTicketCommand,
        receipt: &Receipt<ListedTicket>,
    ) -> Result<Outcome<ListedTicket>, ChangeFailure> {
        let now = self.desk.clock.now();
        let seen = self.desk.queries.ticket(command.ticket).await?;
        let seen = seen.filter(|listed| may_see(actor, listed.ticket.parts()));
        let assignee = self.assignee(actor, command).await?;
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let seen = seen.ok_or(ChangeTicketRefusal::NotFound)?;
        let mut ticket = work
            .tickets()
            .lock_ticket(command.ticket)
            .await?
            .ok_or(ChangeTicketRefusal::NotFound)?;
        let change = self.change(command, &ticket)?;
        may_change(actor, &change).map_err(ChangeTicketRefusal::from)?;
        if command
            .expected
            .is_some_and(|version| version != ticket.parts().version)
        {
            return Err(ChangeTicketRefusal::Stale.into());
        }
        let mover = Audience::of(actor).mover();
        let before = ticket.clone();
        let facts = ticket
            .change(change, mover, now)
            .map_err(ChangeTicketRefusal::from)?;
        if !facts.is_empty() {
            work.tickets().update_ticket(&ticket).await?;
            let deed = Deed::changed(&before, &ticket);
            self.desk.note(&mut *work, actor, now, deed).await?;
            work.outbox()
                .record(&self.desk.events(Some(actor.account), now, facts))
                .await?;
        }
        let listed = with_ticket(seen, ticket, assignee).seen_by(Audience::of(actor));
        receipt.keep(&mut *work, &listed).await?;
        work.commit().await?;
        Ok(Outcome::Done(listed))
    }

    fn change(
        &self,
        command: &ChangeTicketCommand,
        ticket: &Ticket,
    ) -> Result<TicketChange, ChangeFailure> {
        let ChangeTicketCommand {
            ticket: _,
            expected: _,
            status,
            priority,
            department,
            assignee,
            ai_enabled,
        } = command;
        Ok(TicketChange {
            status: status.map(|word| word.written_on(ticket.parts().status)),
            priority: *priority,
            department: self.department(department.as_deref())?,
            assignee: *assignee,
            ai_enabled: *ai_enabled,
            category: None,
            suggested_response: None,
        })
    }

    fn department(&self, name: Option<&str>) -> Result<Option<DepartmentName>, ChangeFailure> {
        let found = name.map(|name| self.departments.find(name)).transpose();
        Ok(found.map_err(ChangeTicketRefusal::from)?.cloned())
    }

    /// The new assignee, who must be able to do the work.
    async fn assignee(
        &self,
        actor: &Actor,
        command: &ChangeTicketCommand,
    ) -> Result<Option<Person>, ChangeFailure> {
        // Customers learn nothing about accounts: their change is refused later.
        let Some(Some(id)) = command.assignee.filter(|_| actor.is_staff()) else {
            return Ok(None);
        };
        let account = self.desk.queries.account(id).await?;
        let able = account.filter(|account| account.role.is_staff() && !account.suspended);
        let able = able.ok_or(ChangeTicketRefusal::NotAnAgent)?;
        Ok(Some(Person::from(&able)))
    }
}

/// The ticket as it is now, with the assignee who belongs to it.
fn with_ticket(before: ListedTicket, ticket: Ticket, new_assignee: Option<Person>) -> ListedTicket {
    let ListedTicket {
        ticket: _,
        requester,
        assignee,
    } = before;
    let wanted = ticket.parts().assignee;
    let assignee = [new_assignee, assignee]
        .into_iter()
        .flatten()
        .find(|person| Some(person.id) == wanted);
    ListedTicket {
        ticket,
        requester,
        assignee,
    }
}
