//! Reading: lists, counts and look-ups outside any unit of work.
//!
//! Queries see what was committed before they began. They lock nothing, change nothing,
//! and one query is one consistent view.

use async_trait::async_trait;

use crate::account::credential::{ExternalSubject, SecretDigest, Session, Token};
use crate::account::{Account, Person};
use crate::feature::Features;
use crate::id::{AccountId, TicketId, TokenId};
use crate::page::{Page, PageRequest};
use crate::search::SearchQuery;
use crate::ticket::department::DepartmentName;
use crate::ticket::priority::Priority;
use crate::ticket::reply::Reply;
use crate::ticket::status::Status;
use crate::ticket::visibility::Audience;
use crate::ticket::{Ticket, TicketParts};
use crate::time::Timestamp;
use crate::triage::{CategoryName, Decision, Modes};

use super::{
    AuditQueries, EventQueries, FormQueries, JobQueries, KnowledgeQueries, LearningQueries,
    ReplayQueries, StoreError, ViewQueries, WebhookQueries,
};

/// Everything that can be asked of storage.
pub trait Queries:
    TicketQueries
    + AccountQueries
    + DeskQueries
    + EventQueries
    + FormQueries
    + JobQueries
    + KnowledgeQueries
    + LearningQueries
    + ReplayQueries
    + AuditQueries
    + WebhookQueries
    + ViewQueries
{
}

impl<T> Queries for T where
    T: TicketQueries
        + AccountQueries
        + DeskQueries
        + EventQueries
        + FormQueries
        + JobQueries
        + KnowledgeQueries
        + LearningQueries
        + ReplayQueries
        + AuditQueries
        + WebhookQueries
        + ViewQueries
{
}

/// Which tickets are wanted: those that match every part that is given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TicketFilter {
    /// Only tickets of this requester.
    pub requester: Option<AccountId>,
    /// Only tickets in one of these states; `None` for all.
    pub statuses: Option<Vec<Status>>,
    /// Only tickets of this priority.
    pub priority: Option<Priority>,
    /// Only tickets of this department.
    pub department: Option<DepartmentName>,
    /// Only tickets of this category.
    pub category: Option<CategoryName>,
    /// Only tickets of this assignee.
    pub assignee: Option<AccountId>,
    /// Only tickets opened then or later.
    pub opened_from: Option<Timestamp>,
    /// Only tickets opened before.
    pub opened_before: Option<Timestamp>,
    /// Only tickets that this finds: in the subject, in the first message and in the
    /// replies that the audience may read.
    pub search: Option<SearchQuery>,
    /// For whom is searched.
    pub audience: Audience,
}

/// A ticket with the people on it.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedTicket {
    /// The ticket.
    pub ticket: Ticket,
    /// Who asks.
    pub requester: Person,
    /// Who takes care of it.
    pub assignee: Option<Person>,
}

/// A ticket with its replies and everybody in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Thread {
    /// The ticket and the people on it.
    pub listed: ListedTicket,
    /// Every reply, internal ones included, earliest first.
    pub replies: Vec<Reply>,
    /// The accounts behind the replies, each once.
    pub authors: Vec<Person>,
}

impl ListedTicket {
    /// The ticket as it looks from one side. What only staff may see is gone from what
    /// customers get, so that no surface can show it to them.
    #[must_use]
    pub fn seen_by(self, audience: Audience) -> Self {
        match audience {
            Audience::Staff => self,
            Audience::Customer => {
                let parts = TicketParts {
                    category: None,
                    confidence: None,
                    suggested_response: None,
                    assignee: None,
                    ..self.ticket.into_parts()
                };
                Self {
                    ticket: Ticket::restore(parts),
                    requester: self.requester,
                    assignee: None,
                }
            }
        }
    }
}

impl Thread {
    /// The thread as it looks from one side: customers get no internal note and nobody
    /// who only wrote such.
    #[must_use]
    pub fn seen_by(self, audience: Audience) -> Self {
        let Self {
            listed,
            mut replies,
            mut authors,
        } = self;
        replies.retain(|reply| audience.may_read(reply));
        authors.retain(|person| {
            replies
                .iter()
                .any(|reply| reply.content.author.account() == Some(person.id))
        });
        Self {
            listed: listed.seen_by(audience),
            replies,
            authors,
        }
    }
}

/// How many tickets are in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StatusCounts {
    /// Waiting for the staff.
    pub open: u64,
    /// Waiting for the customer.
    pub pending: u64,
    /// Answered by the AI.
    pub ai_resolved: u64,
    /// Answered by a person.
    pub resolved: u64,
    /// Finished.
    pub closed: u64,
}

impl StatusCounts {
    /// The count of one status.
    pub const fn of_mut(&mut self, status: Status) -> &mut u64 {
        match status {
            Status::Open => &mut self.open,
            Status::Pending => &mut self.pending,
            Status::AiResolved => &mut self.ai_resolved,
            Status::Resolved => &mut self.resolved,
            Status::Closed => &mut self.closed,
        }
    }
}

/// Questions about tickets.
#[async_trait]
pub trait TicketQueries: Send + Sync {
    /// The ticket with the people on it.
    async fn ticket(&self, id: TicketId) -> Result<Option<ListedTicket>, StoreError>;

    /// The ticket with its whole thread.
    async fn thread(&self, id: TicketId) -> Result<Option<Thread>, StoreError>;

    /// Tickets that match, newest first. Paging never skips or repeats a ticket that
    /// existed and matched throughout.
    async fn tickets(
        &self,
        filter: &TicketFilter,
        page: PageRequest<TicketId>,
    ) -> Result<Page<ListedTicket, TicketId>, StoreError>;

    /// How many tickets are in each state: of one requester, or of all.
    async fn status_counts(&self, requester: Option<AccountId>)
    -> Result<StatusCounts, StoreError>;

    /// Every decision on a ticket, earliest first.
    async fn decisions(&self, ticket: TicketId) -> Result<Vec<Decision>, StoreError>;
}

/// Questions about accounts and what they sign in with.
#[async_trait]
pub trait AccountQueries: Send + Sync {
    /// The account of this id.
    async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError>;

    /// The account of this e-mail address, given by its key.
    async fn account_by_email(&self, key: &str) -> Result<Option<Account>, StoreError>;

    /// The account of this external subject.
    async fn account_by_subject(
        &self,
        subject: &ExternalSubject,
    ) -> Result<Option<Account>, StoreError>;

    /// Every account, newest first.
    async fn accounts(
        &self,
        page: PageRequest<AccountId>,
    ) -> Result<Page<Account, AccountId>, StoreError>;

    /// The session of this digest with its account, expired and suspended ones included.
    async fn session(
        &self,
        digest: &SecretDigest,
    ) -> Result<Option<(Session, Account)>, StoreError>;

    /// The token of this digest with its account, expired and suspended ones included.
    async fn token(&self, digest: &SecretDigest) -> Result<Option<(Token, Account)>, StoreError>;

    /// Every token, newest first.
    async fn tokens(&self, page: PageRequest<TokenId>) -> Result<Page<Token, TokenId>, StoreError>;
}

/// Questions about the desk itself.
#[async_trait]
pub trait DeskQueries: Send + Sync {
    /// Which features are on; those never switched are on.
    async fn features(&self) -> Result<Features, StoreError>;

    /// How far the AI may go with the categories that somebody switched.
    async fn modes(&self) -> Result<Modes, StoreError>;

    /// Whether storage answers and its schema is the one this program was built for.
    /// [`StoreError::Unavailable`] when not.
    async fn ready(&self) -> Result<(), StoreError>;
}
