//! The ports: what the domain asks of the world, written as specifications.
//!
//! Rules that every port obeys:
//!
//! - An adapter maps its failures into the closed error of the port in one place.
//! - Absence is `None` or an empty list, never an error.
//! - Adapters invent nothing: ids come from [`IdSource`], instants from [`Clock`]. The
//!   integer ids of tickets and replies are the exception; the database gives them out.
//!
//! Each promise made here is a clause of the contract suite, which every adapter runs.

mod audit;
mod bell;
mod classifier;
mod clock;
mod events;
mod forms;
mod jobs;
mod knowledge;
mod learning;
mod meanings;
mod queries;
mod replays;
mod secrets;
mod store;
mod views;
mod webhooks;

pub use audit::{AuditFilter, AuditLog, AuditQueries};
pub use bell::JobBell;
pub use classifier::{Classifier, ClassifierError};
pub use clock::{Clock, IdSource};
pub use events::{EventFilter, EventQueries};
pub use forms::{
    FormFilter, FormQueries, FormRepository, ListedInvite, ListedSubmission, SubmissionFilter,
    SubmissionLedger,
};
pub use jobs::{JobFilter, JobQueries};
pub use knowledge::{ArticleFilter, KnowledgeQueries, KnowledgeRepository};
pub use learning::{Learner, LearnerError, LearningLedger, LearningQueries, LearningState};
pub use meanings::{Meanings, Unread};
pub use queries::{
    AccountQueries, DeskQueries, ListedTicket, Queries, StatusCounts, Thread, TicketFilter,
    TicketQueries,
};
pub use replays::{Assembled, AssemblyError, Assessors, ReplayLedger, ReplayQueries};
pub use secrets::{HashingError, PasswordHasher, Secrets};
pub use store::{
    AccountRepository, CategorySwitches, DecisionLedger, ERASED, ErasedPerson, FeatureSwitches,
    JobQueue, KeyLedger, LoginLedger, Outbox, PersonalData, Store, StoreError, TicketRepository,
    UnitOfWork,
};
pub use views::{ViewQueries, ViewRepository};
pub use webhooks::{
    Courier, EventFormat, Parcel, SigningSecrets, WebhookQueries, WebhookRepository,
};

#[cfg(feature = "mock")]
pub use classifier::MockClassifier;
#[cfg(feature = "mock")]
pub use store::MockStore;
