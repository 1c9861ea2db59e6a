//! What a clause is given: a fresh store, and short ways to fill it.

use std::any::Any;
use std::sync::Arc;

use frontdesk_domain::account::Account;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::{AccountId, ReplyId, TicketId};
use frontdesk_domain::job::{NewJob, Task};
use frontdesk_domain::ports::{Queries, Store, Thread, UnitOfWork};
use frontdesk_domain::testing::{job_id, new_ticket, sample_account};
use frontdesk_domain::ticket::reply::NewReply;
use frontdesk_domain::ticket::{NewTicket, Ticket, TicketParts};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::triage::{Decision, Trigger};

/// An empty store and the queries over it.
#[derive(Clone)]
pub struct Fixture {
    /// Where clauses write.
    pub store: Arc<dyn Store>,
    /// Where clauses read.
    pub queries: Arc<dyn Queries>,
    _guard: Option<Arc<dyn Any + Send + Sync>>,
}

impl Fixture {
    /// A store that nobody wrote to yet.
    pub fn new(store: Arc<dyn Store>, queries: Arc<dyn Queries>) -> Self {
        Self {
            store,
            queries,
            _guard: None,
        }
    }

    /// Keeps something alive as long as the store is used, such as its folder.
    #[must_use]
    pub fn keeping(self, guard: impl Any + Send + Sync) -> Self {
        Self {
            _guard: Some(Arc::new(guard)),
            ..self
        }
    }

    pub(crate) async fn begin(&self) -> Box<dyn UnitOfWork> {
        self.store.begin().await.expect("a unit of work begins")
    }

    pub(crate) async fn store_account(&self, account: &Account) {
        let mut work = self.begin().await;
        work.accounts()
            .insert_account(account)
            .await
            .expect("the account is stored");
        commit(work).await;
    }

    /// Stores sample account `n` as a customer.
    pub(crate) async fn customer(&self, n: u64) -> AccountId {
        let account = sample_account(n, Role::Customer);
        self.store_account(&account).await;
        account.id
    }

    /// Stores sample account `n` as an agent.
    pub(crate) async fn agent(&self, n: u64) -> AccountId {
        let account = sample_account(n, Role::Agent);
        self.store_account(&account).await;
        account.id
    }

    pub(crate) async fn open(&self, ticket: &NewTicket) -> TicketId {
        let mut work = self.begin().await;
        let id = work
            .tickets()
            .insert_ticket(ticket)
            .await
            .expect("the ticket is stored");
        commit(work).await;
        id
    }

    /// Opens the sample ticket of this requester.
    pub(crate) async fn ticket(&self, requester: AccountId) -> TicketId {
        self.open(&new_ticket(requester)).await
    }

    /// Stores customer 1 and a ticket of theirs.
    pub(crate) async fn ticket_of_customer(&self) -> TicketId {
        let requester = self.customer(1).await;
        self.ticket(requester).await
    }

    /// The ticket as a unit of work finds it.
    pub(crate) async fn stored(&self, id: TicketId) -> Ticket {
        let mut work = self.begin().await;
        let ticket = work
            .tickets()
            .lock_ticket(id)
            .await
            .expect("the ticket can be read");
        ticket.expect("the ticket is there")
    }

    /// Changes some fields of a ticket.
    pub(crate) async fn change(
        &self,
        id: TicketId,
        change: impl FnOnce(&mut TicketParts),
    ) -> Ticket {
        let mut work = self.begin().await;
        let ticket = work
            .tickets()
            .lock_ticket(id)
            .await
            .expect("the ticket can be read");
        let mut parts = ticket.expect("the ticket is there").into_parts();
        change(&mut parts);
        let changed = Ticket::restore(parts);
        work.tickets()
            .update_ticket(&changed)
            .await
            .expect("the ticket is stored");
        commit(work).await;
        changed
    }

    pub(crate) async fn reply(&self, reply: &NewReply) -> ReplyId {
        let mut work = self.begin().await;
        work.tickets()
            .lock_ticket(reply.ticket)
            .await
            .expect("the ticket can be read");
        let id = work
            .tickets()
            .insert_reply(reply)
            .await
            .expect("the reply is stored");
        commit(work).await;
        id
    }

    pub(crate) async fn decide(&self, decision: &Decision) {
        let mut work = self.begin().await;
        work.tickets()
            .lock_ticket(decision.ticket)
            .await
            .expect("the ticket can be read");
        work.decisions()
            .insert_decision(decision)
            .await
            .expect("the decision is stored");
        commit(work).await;
    }

    /// Stores job `n`, which triages the ticket.
    pub(crate) async fn job(&self, n: u64, ticket: TicketId, due: Timestamp) -> NewJob {
        let job = NewJob {
            id: job_id(n),
            task: Task::Triage {
                ticket,
                trigger: Trigger::Opening,
            },
            due,
        };
        let mut work = self.begin().await;
        work.jobs().enqueue(&job).await.expect("the job is stored");
        commit(work).await;
        job
    }

    pub(crate) async fn thread(&self, id: TicketId) -> Thread {
        self.queries
            .thread(id)
            .await
            .expect("the thread can be read")
            .expect("the ticket is there")
    }
}

pub(crate) async fn commit(work: Box<dyn UnitOfWork>) {
    work.commit().await.expect("the unit of work is committed");
}
