//! Writing: units of work and the repositories inside them.

use std::error::Error;

use async_trait::async_trait;

use crate::account::Account;
use crate::account::credential::{SecretDigest, Session, Token};
use crate::event::Event;
use crate::feature::{Feature, Features};
use crate::id::{AccountId, DecisionId, JobId, ReplyId, TicketId, TokenId};
use crate::job::{Job, Lease, LeasedJob, NewJob, TaskKind};
use crate::page::PageLimit;
use crate::retry::{KeptAnswer, KeyClaim, KeyState};
use crate::text::EmailAddress;
use crate::ticket::reply::NewReply;
use crate::ticket::{NewTicket, Ticket};
use crate::time::Timestamp;
use crate::triage::{CategoryName, Decision, Mode};

use super::{
    AuditLog, FormRepository, KnowledgeRepository, LearningLedger, ReplayLedger, SubmissionLedger,
    ViewRepository, WebhookRepository,
};

/// Why storage did not do what was asked. Adapters map into this in one place.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// A value that must be unique is taken. The unit of work stays usable.
    #[error("already exists")]
    Duplicate,
    /// Lost to a concurrent unit of work; running the whole use case again can succeed.
    #[error("lost a race with another unit of work")]
    Conflict,
    /// What is stored does not obey the rules of the domain.
    #[error("{table}.{column} of {id} does not make sense")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row.
        id: String,
    },
    /// Storage cannot be reached, or has more to do than it can take. Trying again later
    /// can succeed.
    #[error("storage is not available")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
    /// Storage failed in a way that trying again does not mend.
    #[error("storage failed")]
    Backend(#[source] Box<dyn Error + Send + Sync>),
}

/// Where changes are kept.
#[cfg_attr(feature = "mock", mockall::automock)]
#[async_trait]
pub trait Store: Send + Sync {
    /// Starts a unit of work.
    ///
    /// Nothing slow or remote may happen before it is committed or dropped, and nothing
    /// else may be asked of storage by the same task meanwhile.
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError>;
}

/// Changes that become visible together or not at all.
///
/// Dropping it undoes them, so `?` in a use case is a rollback. A method that locks says
/// so in its name and must be the first to touch what it locks; the lock holds until the
/// unit of work ends, and others who ask for the same thing wait.
#[async_trait]
pub trait UnitOfWork:
    TicketRepository
    + DecisionLedger
    + AccountRepository
    + LoginLedger
    + FeatureSwitches
    + KeyLedger
    + JobQueue
    + Outbox
    + FormRepository
    + SubmissionLedger
    + KnowledgeRepository
    + CategorySwitches
    + LearningLedger
    + ReplayLedger
    + AuditLog
    + PersonalData
    + WebhookRepository
    + ViewRepository
    + Send
{
    /// Makes the changes visible, and durable before it returns: they survive a crash of
    /// the process or of the machine.
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;
}

impl dyn UnitOfWork + '_ {
    /// Tickets and their replies.
    pub fn tickets(&mut self) -> &mut dyn TicketRepository {
        self
    }

    /// What triage decided.
    pub fn decisions(&mut self) -> &mut dyn DecisionLedger {
        self
    }

    /// Accounts and what they sign in with.
    pub fn accounts(&mut self) -> &mut dyn AccountRepository {
        self
    }

    /// Counts of sign-ins tried.
    pub fn logins(&mut self) -> &mut dyn LoginLedger {
        self
    }

    /// What is on and off.
    pub fn features(&mut self) -> &mut dyn FeatureSwitches {
        self
    }

    /// Answers kept for retried requests.
    pub fn keys(&mut self) -> &mut dyn KeyLedger {
        self
    }

    /// Replays of triage.
    pub fn replays(&mut self) -> &mut dyn ReplayLedger {
        self
    }

    /// Background work.
    pub fn jobs(&mut self) -> &mut dyn JobQueue {
        self
    }

    /// Forms and invites.
    pub fn forms(&mut self) -> &mut dyn FormRepository {
        self
    }

    /// Submissions and their slots.
    pub fn submissions(&mut self) -> &mut dyn SubmissionLedger {
        self
    }

    /// Articles of the knowledge base.
    pub fn knowledge(&mut self) -> &mut dyn KnowledgeRepository {
        self
    }

    /// How far the AI may go.
    pub fn categories(&mut self) -> &mut dyn CategorySwitches {
        self
    }

    /// Words of agents and models.
    pub fn learning(&mut self) -> &mut dyn LearningLedger {
        self
    }

    /// What is held of one person.
    pub fn personal_data(&mut self) -> &mut dyn PersonalData {
        self
    }

    /// Who changed what.
    pub fn audit(&mut self) -> &mut dyn AuditLog {
        self
    }

    /// Webhooks and what is on its way to them.
    pub fn webhooks(&mut self) -> &mut dyn WebhookRepository {
        self
    }

    /// Saved views of the queue.
    pub fn views(&mut self) -> &mut dyn ViewRepository {
        self
    }

    /// What happened.
    pub fn outbox(&mut self) -> &mut dyn Outbox {
        self
    }
}

/// Tickets and their replies.
#[async_trait]
pub trait TicketRepository: Send {
    /// Stores a new ticket and gives it an id greater than that of every ticket whose
    /// unit of work was committed before this one began.
    async fn insert_ticket(&mut self, ticket: &NewTicket) -> Result<TicketId, StoreError>;

    /// The ticket as it is now, locked; `None` when no ticket has this id.
    async fn lock_ticket(&mut self, id: TicketId) -> Result<Option<Ticket>, StoreError>;

    /// Stores every field of a ticket that this unit of work has locked.
    async fn update_ticket(&mut self, ticket: &Ticket) -> Result<(), StoreError>;

    /// Stores a reply to a ticket that this unit of work has locked or inserted, with an
    /// id greater than that of every earlier reply to it. [`StoreError::Duplicate`] when
    /// its trigger has a reply already.
    async fn insert_reply(&mut self, reply: &NewReply) -> Result<ReplyId, StoreError>;
}

/// What triage decided. Decisions are added, never changed.
#[async_trait]
pub trait DecisionLedger: Send {
    /// Stores a decision. [`StoreError::Duplicate`] when its trigger on its ticket has
    /// one already.
    async fn insert_decision(&mut self, decision: &Decision) -> Result<(), StoreError>;

    /// The latest decision on a ticket that this unit of work has locked.
    async fn last_decision(&mut self, ticket: TicketId) -> Result<Option<DecisionId>, StoreError>;
}

/// How far the AI may go with each category.
#[async_trait]
pub trait CategorySwitches: Send {
    /// Switches a category, whatever it was before.
    async fn set_mode(&mut self, category: &CategoryName, mode: Mode) -> Result<(), StoreError>;
}

/// Accounts and what they sign in with.
#[async_trait]
pub trait AccountRepository: Send {
    /// Stores a new account. [`StoreError::Duplicate`] when its e-mail address (compared
    /// by key) or its external subject is taken.
    async fn insert_account(&mut self, account: &Account) -> Result<(), StoreError>;

    /// The account as it is now, locked; `None` when there is none.
    async fn lock_account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError>;

    /// Stores every field of an account that this unit of work has locked.
    /// [`StoreError::Duplicate`] as for a new one.
    async fn update_account(&mut self, account: &Account) -> Result<(), StoreError>;

    /// Stores a session.
    async fn insert_session(&mut self, session: &Session) -> Result<(), StoreError>;

    /// Ends a session. Ending one that is not there is fine.
    async fn delete_session(&mut self, digest: &SecretDigest) -> Result<(), StoreError>;

    /// Ends every session of an account.
    async fn delete_sessions_of(&mut self, account: AccountId) -> Result<(), StoreError>;

    /// Stores a token.
    async fn insert_token(&mut self, token: &Token) -> Result<(), StoreError>;

    /// Ends a token, and says whether there was one.
    async fn delete_token(&mut self, id: TokenId) -> Result<bool, StoreError>;
}

/// Counts of sign-ins tried, kept where every replica sees them.
#[async_trait]
pub trait LoginLedger: Send {
    /// Adds one to the count of `key` in the window that started at `window`, and answers
    /// the new count. Concurrent callers get different answers.
    async fn lock_and_count_login(
        &mut self,
        key: &str,
        window: Timestamp,
    ) -> Result<u32, StoreError>;

    /// Forgets the count of `key` in every window.
    async fn forget_logins(&mut self, key: &str) -> Result<(), StoreError>;
}

/// What is on and off.
#[async_trait]
pub trait FeatureSwitches: Send {
    /// Which features are on, locked.
    async fn lock_features(&mut self) -> Result<Features, StoreError>;

    /// Switches a feature.
    async fn set_feature(&mut self, feature: Feature, on: bool) -> Result<(), StoreError>;
}

/// Answers kept for retried requests.
#[async_trait]
pub trait KeyLedger: Send {
    /// Claims the key until this unit of work ends: another unit of work that claims the
    /// same key of the same owner waits, then sees what this one kept. An answer older
    /// than the lifetime of the claim is forgotten.
    async fn lock_key(&mut self, claim: &KeyClaim, now: Timestamp) -> Result<KeyState, StoreError>;

    /// Keeps the answer for a key that this unit of work has claimed.
    async fn keep_answer(
        &mut self,
        claim: &KeyClaim,
        answer: &KeptAnswer,
    ) -> Result<(), StoreError>;

    /// Forgets answers kept before `before`, at most one page of them, and says how many.
    async fn forget_answers(
        &mut self,
        before: Timestamp,
        limit: PageLimit,
    ) -> Result<usize, StoreError>;
}

/// What storage holds of one person.
#[async_trait]
pub trait PersonalData: Send {
    /// Takes the words of a person out of everything that is stored, and all that was
    /// written to them: tickets with their threads, decisions and what is searched of
    /// them; submissions with their reviews; invites to them; sessions, tokens, unfinished
    /// jobs; what agents said for the classifier to learn from; what the audit log tells
    /// of their account, and their addresses in it. Answers kept for retried requests are
    /// marked as erased, whoever they were given to. Rows that are counted stay.
    ///
    /// The account itself is left to the caller.
    async fn erase_personal_data(&mut self, person: &ErasedPerson) -> Result<(), StoreError>;
}

/// Whose words are taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedPerson {
    /// The account.
    pub account: AccountId,
    /// The address it had.
    pub email: EmailAddress,
    /// When they are erased.
    pub at: Timestamp,
}

/// What stands where words were erased.
pub const ERASED: &str = "[erased]";

/// Background work, kept where every replica sees it.
#[async_trait]
pub trait JobQueue: Send {
    /// Stores a job.
    async fn enqueue(&mut self, job: &NewJob) -> Result<(), StoreError>;

    /// Leases at most `limit` jobs of a kind that are due at `now` and that nobody holds an
    /// unexpired lease on, earliest due first. Jobs that another unit of work is leasing
    /// at this moment are passed over, not waited for. The lease runs until `until`, and
    /// taking it counts as an attempt.
    async fn lock_and_lease_due(
        &mut self,
        kind: TaskKind,
        lease: Lease,
        now: Timestamp,
        until: Timestamp,
        limit: PageLimit,
    ) -> Result<Vec<LeasedJob>, StoreError>;

    /// Makes the lease on the job run until `until` instead, if it is still the one that
    /// counts; says whether it was.
    async fn extend(
        &mut self,
        job: JobId,
        lease: Lease,
        until: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Marks the job done, if the lease is still the one that counts; says whether it was.
    async fn finish(
        &mut self,
        job: JobId,
        lease: Lease,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Gives the job back to be taken at `due`, with the reason in words, if the lease is
    /// still the one that counts; says whether it was.
    async fn put_back(
        &mut self,
        job: JobId,
        lease: Lease,
        due: Timestamp,
        reason: &str,
    ) -> Result<bool, StoreError>;

    /// Gives back every job that is held under the lease, due now and without counting
    /// the attempt: for a worker that stops before it began.
    async fn return_all(&mut self, lease: Lease, now: Timestamp) -> Result<u64, StoreError>;

    /// The job as it is at `now`, locked; `None` when there is none.
    async fn lock_job(&mut self, id: JobId, now: Timestamp) -> Result<Option<Job>, StoreError>;

    /// Makes a job that this unit of work has locked, and that nobody has in hand, wait
    /// again: due now, with none of its tries counted.
    async fn requeue(&mut self, id: JobId, now: Timestamp) -> Result<(), StoreError>;

    /// Sets the job aside for good, with the reason in words, if the lease is still the
    /// one that counts; says whether it was.
    async fn park(
        &mut self,
        job: JobId,
        lease: Lease,
        now: Timestamp,
        reason: &str,
    ) -> Result<bool, StoreError>;
}

/// What happened, in the order of commits.
#[async_trait]
pub trait Outbox: Send {
    /// Stores events, in this order. They are not in the feed before they are numbered.
    async fn record(&mut self, events: &[Event]) -> Result<(), StoreError>;

    /// Gives committed events that have no place in the feed the places after the last
    /// one, at most `limit` of them, and answers how many. An event that was recorded
    /// after another of the same ticket was committed stands after it. Nobody else
    /// numbers until this unit of work ends.
    ///
    /// Places are given after the commit, because numbers that a database hands out
    /// before it come into sight out of order, and a reader who went past a gap would
    /// never see what fills it.
    async fn lock_and_number(&mut self, limit: PageLimit) -> Result<usize, StoreError>;
}
