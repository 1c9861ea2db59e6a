//! What can be done at a desk, one file each.
//!
//! Every use case has the same shape: look whether the actor may, do what is slow or
//! remote, then open one unit of work, decide with pure functions and commit once. A
//! unit of work that lost a race is run again from its start.
//!
//! Use cases that write take a [`Receipt`](crate::retry::Receipt), so that a retried
//! request has one effect and one answer.

mod audit;
mod authenticate;
mod change_account;
mod change_category;
mod change_features;
mod change_ticket;
mod create_account;
mod erase_person;
mod export_person;
pub mod forms;
mod inspect_jobs;
mod issue_token;
mod keep_views;
pub mod knowledge;
mod list_accounts;
mod list_decisions;
mod list_tickets;
mod list_tokens;
mod number_events;
mod open_ticket;
mod read_account;
mod read_events;
mod read_features;
mod read_model;
mod read_ticket;
mod refit_triage;
pub mod replays;
mod reply_to_ticket;
mod revise_triage;
mod revoke_token;
mod roll_back_model;
mod settle_answer;
mod sign_in;
mod sign_out;
mod ticket_stats;
mod triage_ticket;
pub mod webhooks;

pub use audit::{AuditExport, ReadAudit};
pub use authenticate::{Authenticate, AuthenticateError};
pub use change_account::{ChangeAccount, ChangeAccountCommand, ChangeAccountRefusal};
pub use change_category::{CategoryNotFound, ChangeCategory, SwitchedCategory};
pub use change_features::{ChangeFeatures, FeaturesChange};
pub use change_ticket::{ChangeTicket, ChangeTicketCommand, ChangeTicketRefusal};
pub use create_account::{CreateAccount, CreateAccountCommand, CreateAccountRefusal};
pub use erase_person::{ErasePerson, ErasePersonRefusal};
pub use export_person::{ExportPerson, PersonExport, PersonNotFound, PersonalRecord};
pub use inspect_jobs::{InspectJobs, JobNotFound, RetryJobRefusal};
pub use issue_token::{IssueToken, IssueTokenCommand, IssueTokenRefusal, IssuedToken};
pub use keep_views::{KeepViewCommand, KeepViewRefusal, KeepViews, ViewNotFound};
pub use list_accounts::ListAccounts;
pub use list_decisions::{ListDecisions, ListDecisionsRefusal, ListedDecision};
pub use list_tickets::ListTickets;
pub use list_tokens::ListTokens;
pub use number_events::NumberEvents;
pub use open_ticket::{OpenTicket, OpenTicketCommand, OpenTicketRefusal, OpenedTicket};
pub use read_account::ReadAccount;
pub use read_events::{ReadEvents, WantedEvents};
pub use read_features::ReadFeatures;
pub use read_model::{ModelNotFound, ReadModel};
pub use read_ticket::{ReadTicket, TicketNotFound};
pub use refit_triage::{RefitTriage, Refitted};
pub use reply_to_ticket::{ReplyCommand, ReplyRefusal, ReplyToTicket, StoredReply};
pub use revise_triage::{ReviseTriage, ReviseTriageCommand, ReviseTriageRefusal};
pub use revoke_token::{RevokeToken, TokenNotFound};
pub use roll_back_model::{NoEarlierModel, RollBackModel};
pub use settle_answer::SettleAnswer;
pub use sign_in::{SignIn, SignInCommand, SignInPolicy, SignInRefusal, SignedIn};
pub use sign_out::SignOut;
pub use ticket_stats::TicketStats;
pub use triage_ticket::{TriageFailure, TriageTicket};

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use crate::account::actor::{Actor, NotAllowed};
use crate::account::permission::Scope;
use crate::audit::{AuditEntry, Deed, Responsible};
use crate::event::{Event, Fact};
use crate::feature::{Feature, FeatureOff, Features};
use crate::id::{AccountId, AuditId, EventId, JobId, TicketId};
use crate::job::{NewJob, Task};
use crate::ports::{Clock, IdSource, JobBell, Queries, Store, StoreError, UnitOfWork};
use crate::retry::{AnswerErased, KeptAnswer, KeyReused, Outcome, ReceiptError};
use crate::time::Timestamp;
use crate::triage::Trigger;

/// What every use case stands on.
#[derive(Clone)]
pub struct Desk {
    /// Where changes are kept.
    pub store: Arc<dyn Store>,
    /// Where questions are answered.
    pub queries: Arc<dyn Queries>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where new ids come from.
    pub ids: Arc<dyn IdSource>,
    /// Who is told of new jobs.
    pub bell: Arc<dyn JobBell>,
}

/// Why a use case was not done. `R` is what only this use case can say; the rest can
/// happen to any.
#[derive(Debug, thiserror::Error)]
pub enum Failure<R: Refusal> {
    /// The feature is switched off.
    #[error(transparent)]
    FeatureOff(#[from] FeatureOff),
    /// The credential does not reach that far.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The idempotency key stands for another request.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The request was done before, and its answer is gone.
    #[error(transparent)]
    AnswerErased(#[from] AnswerErased),
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The use case itself refused.
    #[error(transparent)]
    Refused(R),
}

/// Why one particular use case refused. Exhaustive on purpose: a new reason must stop
/// the mapping to clients from compiling.
pub trait Refusal: std::error::Error + Send + Sync + 'static {}

/// For use cases that never refuse.
impl Refusal for Infallible {}

impl<R: Refusal> From<R> for Failure<R> {
    fn from(refusal: R) -> Self {
        Self::Refused(refusal)
    }
}

impl<R: Refusal> From<ReceiptError> for Failure<R> {
    fn from(error: ReceiptError) -> Self {
        match error {
            ReceiptError::KeyReused(reused) => Self::KeyReused(reused),
            ReceiptError::AnswerErased(erased) => Self::AnswerErased(erased),
            ReceiptError::Store(error) => Self::Store(error),
        }
    }
}

impl Desk {
    /// Goes on only when the feature is on and the credential reaches that far; answers
    /// all the switches.
    async fn admit<R: Refusal>(
        &self,
        actor: &Actor,
        feature: Feature,
        scope: Scope,
    ) -> Result<Features, Failure<R>> {
        let features = self.queries.features().await?;
        features.require(feature)?;
        actor.require(scope)?;
        Ok(features)
    }

    /// The facts with their circumstances, ready for the outbox.
    fn events(
        &self,
        actor: Option<AccountId>,
        at: Timestamp,
        facts: impl IntoIterator<Item = Fact>,
    ) -> Vec<Event> {
        facts
            .into_iter()
            .map(|fact| Event {
                id: EventId::new(self.ids.next()),
                at,
                actor,
                fact,
            })
            .collect()
    }
}

impl Desk {
    /// The job that decides about a ticket.
    fn triage_job(&self, ticket: TicketId, trigger: Trigger, now: Timestamp) -> NewJob {
        let task = Task::Triage { ticket, trigger };
        NewJob {
            id: JobId::new(self.ids.next()),
            task,
            due: now,
        }
    }
}

impl Desk {
    /// Writes a deed into the audit log, in the commit that does it.
    async fn note(
        &self,
        work: &mut dyn UnitOfWork,
        by: impl Into<Responsible> + Send,
        at: Timestamp,
        deed: Option<Deed>,
    ) -> Result<(), StoreError> {
        let Some(deed) = deed else {
            return Ok(());
        };
        let entry = AuditEntry {
            id: AuditId::new(self.ids.next()),
            at,
            by: by.into(),
            deed,
        };
        work.audit().append_entry(&entry).await
    }
}

/// How long an agent's word waits before the classifier is fitted anew: agents often correct
/// several tickets in a row, and one refit learns from all of them.
const LEARNING_REST: Duration = Duration::from_mins(1);

impl Desk {
    /// The job that learns from an agent's word on a ticket.
    fn learning_job(&self, ticket: TicketId, now: Timestamp) -> NewJob {
        NewJob {
            id: JobId::new(self.ids.next()),
            task: Task::Learn { ticket },
            due: now.plus(LEARNING_REST),
        }
    }
}

/// How often a unit of work that lost a race is run again.
const ATTEMPTS_AFTER_CONFLICT: usize = 12;

/// A failure that may be nothing but a lost race.
trait Contended {
    /// Whether running the whole unit of work again can succeed.
    fn is_conflict(&self) -> bool;
}

impl<R: Refusal> Contended for Failure<R> {
    fn is_conflict(&self) -> bool {
        matches!(self, Self::Store(StoreError::Conflict))
    }
}

impl Contended for StoreError {
    fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict)
    }
}

/// The answer that a request got before, given again once it is certain: a unit of work
/// can see what shares its commit, and that may still fail.
async fn replayed<T, R: Refusal>(
    work: Box<dyn UnitOfWork>,
    answer: KeptAnswer,
) -> Result<Outcome<T>, Failure<R>> {
    work.commit().await?;
    Ok(Outcome::Replayed(answer))
}

/// Runs a whole unit of work again, from its start, for as long as it loses races.
async fn retry_on_conflict<T, E, F, Run>(mut run: F) -> Result<T, E>
where
    E: Contended,
    F: FnMut() -> Run + Send,
    Run: Future<Output = Result<T, E>> + Send,
{
    for _ in 0..ATTEMPTS_AFTER_CONFLICT {
        match run().await {
            Err(failure) if failure.is_conflict() => {}
            other => return other,
        }
    }
    run().await
}
