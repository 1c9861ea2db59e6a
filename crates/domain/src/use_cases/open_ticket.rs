//! Opening a ticket: one commit of the ticket, the event and the triage job.

use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::account::{Account, Person};
use crate::audit::Deed;
use crate::event::Fact;
use crate::feature::Feature;
use crate::id::AccountId;
use crate::ports::{ListedTicket, StoreError, UnitOfWork};
use crate::retry::{Outcome, Receipt};
use crate::text::EmailAddress;
use crate::ticket::department::{Departments, UnknownDepartment};
use crate::ticket::priority::Priority;
use crate::ticket::reply::Message;
use crate::ticket::{Chosen, NewTicket, Subject, Ticket};
use crate::time::Timestamp;
use crate::triage::Trigger;

use super::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Opens tickets, on either surface.
#[derive(Clone)]
pub struct OpenTicket {
    /// What it stands on.
    pub desk: Desk,
    /// The departments of the desk.
    pub departments: Arc<Departments>,
}

/// What a ticket is opened with.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenTicketCommand {
    /// What it is about.
    pub subject: Subject,
    /// The first message.
    pub message: Message,
    /// How urgent it is; medium when nobody says, and then triage may say otherwise.
    pub priority: Option<Priority>,
    /// Which department it goes to; the desk's first when nobody says, and then triage
    /// may say otherwise.
    pub department: Option<String>,
    /// Whose ticket it is, when it is not the actor's own. An address that nobody has
    /// yet becomes a customer.
    pub requester: Option<EmailAddress>,
}

/// A ticket that was opened just now.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedTicket {
    /// The ticket and its requester.
    pub listed: ListedTicket,
    /// Whether a triage decision is on its way.
    pub triage_due: bool,
}

/// Why a ticket was not opened.
#[derive(Debug, Error)]
pub enum OpenTicketRefusal {
    /// The desk has no such department.
    #[error("department {0}")]
    UnknownDepartment(#[from] UnknownDepartment),
    /// Only staff open tickets for others.
    #[error("only staff may open a ticket for somebody else")]
    ForSomebodyElse,
    /// The requester's account is suspended.
    #[error("the requester's account is suspended")]
    RequesterSuspended,
}

impl Refusal for OpenTicketRefusal {}

type OpenFailure = Failure<OpenTicketRefusal>;

/// The requester: somebody known, or somebody who becomes known with this ticket.
enum Requester {
    Known(Person),
    New(Box<Account>),
}

impl OpenTicket {
    /// Opens a ticket and sets triage off, unless the AI is switched off.
    ///
    /// # Errors
    /// An [`OpenTicketRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &OpenTicketCommand,
        receipt: &Receipt<OpenedTicket>,
    ) -> Result<Outcome<OpenedTicket>, OpenFailure> {
        let features = self
            .desk
            .admit(actor, Feature::Ticketing, Scope::TicketsWrite)
            .await?;
        retry_on_conflict(move || self.attempt(actor, command, receipt, features.ai)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        command: &OpenTicketCommand,
        receipt: &Receipt<OpenedTicket>,
        triage_due: bool,
    ) -> Result<Outcome<OpenedTicket>, OpenFailure> {
        let now = self.desk.clock.now();
        let requester = self
            .requester(actor, command.requester.as_ref(), now)
            .await?;
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        if let Requester::New(account) = &requester {
            let deed = Some(Deed::created(&**account));
            self.desk.note(&mut *work, actor, now, deed).await?;
        }
        let requester = settle(requester, &mut *work).await?;
        let ticket = self.new_ticket(command, requester.id, now)?;
        let id = work.tickets().insert_ticket(&ticket).await?;
        if triage_due {
            let job = self.desk.triage_job(id, Trigger::Opening, now);
            work.jobs().enqueue(&job).await?;
        }
        let events = self.desk.events(
            Some(actor.account),
            now,
            [Fact::TicketOpened { ticket: id }],
        );
        work.outbox().record(&events).await?;
        let ticket = Ticket::opened(id, ticket);
        // What customers open is its own record.
        let deed = actor.is_staff().then(|| Deed::created(&ticket));
        self.desk.note(&mut *work, actor, now, deed).await?;
        let listed = ListedTicket {
            ticket,
            requester,
            assignee: None,
        };
        let opened = OpenedTicket { listed, triage_due };
        receipt.keep(&mut *work, &opened).await?;
        work.commit().await?;
        if triage_due {
            self.desk.bell.ring();
        }
        Ok(Outcome::Done(opened))
    }

    async fn requester(
        &self,
        actor: &Actor,
        wanted: Option<&EmailAddress>,
        now: Timestamp,
    ) -> Result<Requester, OpenFailure> {
        let known = match wanted {
            None => self.desk.queries.account(actor.account).await?,
            Some(email) => self.desk.queries.account_by_email(&email.key()).await?,
        };
        let somebody_else = known
            .as_ref()
            .is_none_or(|account| account.id != actor.account);
        if somebody_else && !actor.is_staff() {
            return Err(OpenTicketRefusal::ForSomebodyElse.into());
        }
        match (known, wanted) {
            (Some(account), _) if account.suspended => {
                Err(OpenTicketRefusal::RequesterSuspended.into())
            }
            (Some(account), _) => Ok(Requester::Known(Person::from(&account))),
            (None, Some(email)) => Ok(Requester::New(Box::new(Account::customer(
                AccountId::new(self.desk.ids.next()),
                email.clone(),
                now,
            )))),
            // The actor's own account was there a moment ago: look again.
            (None, None) => Err(StoreError::Conflict.into()),
        }
    }

    fn new_ticket(
        &self,
        command: &OpenTicketCommand,
        requester: AccountId,
        now: Timestamp,
    ) -> Result<NewTicket, OpenFailure> {
        let OpenTicketCommand {
            subject,
            message,
            priority,
            department,
            requester: _,
        } = command;
        let named = department
            .as_deref()
            .map(|name| self.departments.find(name))
            .transpose();
        let named = named.map_err(OpenTicketRefusal::from)?;
        Ok(NewTicket {
            subject: subject.clone(),
            message: message.clone(),
            requester,
            priority: priority.unwrap_or_default(),
            department: named
                .unwrap_or_else(|| self.departments.default_name())
                .clone(),
            chosen: Chosen {
                priority: priority.is_some(),
                department: named.is_some(),
                ..Chosen::default()
            },
            created_at: now,
        })
    }
}

/// Makes a new requester known, in the same unit of work as the ticket.
async fn settle(requester: Requester, work: &mut dyn UnitOfWork) -> Result<Person, StoreError> {
    match requester {
        Requester::Known(person) => Ok(person),
        Requester::New(account) => match work.accounts().insert_account(&account).await {
            Ok(()) => Ok(Person::from(&*account)),
            // Somebody else made the same customer known meanwhile: look again.
            Err(StoreError::Duplicate) => Err(StoreError::Conflict),
            Err(error) => Err(error),
        },
    }
}
