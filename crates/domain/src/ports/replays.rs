//! Replays of triage over past tickets.

use std::sync::Arc;

use async_trait::async_trait;
use thiserror::Error;

use crate::id::{ReplayId, TicketId};
use crate::page::{Page, PageRequest};
use crate::triage::Fingerprint;
use crate::triage::replay::{Assessor, Replay, ReplayProgress, ReplayedTicket, Said};

use super::{Classifier, StoreError};

/// Replays and what came of them, written.
#[async_trait]
pub trait ReplayLedger: Send {
    /// Stores a replay that has just been started.
    async fn insert_replay(&mut self, replay: &Replay) -> Result<(), StoreError>;

    /// The replay of this id, locked: nobody else takes it further meanwhile.
    async fn lock_replay(&mut self, id: ReplayId) -> Result<Option<Replay>, StoreError>;

    /// Stores how far a replay has come. This unit of work has locked it.
    async fn update_replay(
        &mut self,
        id: ReplayId,
        progress: &ReplayProgress,
    ) -> Result<(), StoreError>;

    /// Stores what a replay made of a ticket that it looks at for the first time. This unit
    /// of work has locked the replay.
    async fn insert_replayed(
        &mut self,
        replay: ReplayId,
        replayed: &ReplayedTicket,
    ) -> Result<(), StoreError>;
}

/// Questions about replays.
#[async_trait]
pub trait ReplayQueries: Send + Sync {
    /// The replay of this id.
    async fn replay(&self, id: ReplayId) -> Result<Option<Replay>, StoreError>;

    /// Every replay, newest first.
    async fn replays(
        &self,
        page: PageRequest<ReplayId>,
    ) -> Result<Page<Replay, ReplayId>, StoreError>;

    /// What a replay made of the tickets that it looked at, newest first; only of those
    /// where something changes, or of all.
    async fn replayed_tickets(
        &self,
        replay: ReplayId,
        only_changes: bool,
        page: PageRequest<TicketId>,
    ) -> Result<Page<ReplayedTicket, TicketId>, StoreError>;

    /// What was said when this was asked in any replay: always the same, however often it
    /// was asked.
    async fn said_before(&self, asked: Fingerprint) -> Result<Option<Said>, StoreError>;
}

/// A classifier that was put together for a replay.
#[derive(Clone)]
pub struct Assembled {
    /// Who assesses.
    pub classifier: Arc<dyn Classifier>,
    /// What its answers depend on besides the enquiry, where it asks a language model: the
    /// model, all that it is told, and the local model beside it. `None` where the same
    /// enquiry has the same assessment for nothing.
    pub recipe: Option<Fingerprint>,
}

/// Why no classifier was put together.
#[derive(Debug, Error)]
pub enum AssemblyError {
    /// The desk does not keep the local model any more.
    #[error("the model is not kept any more")]
    ModelGone,
    /// The language model cannot be asked with the desk's settings.
    #[error("the language model cannot be asked")]
    AssessorGone(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Puts classifiers together from models that the desk keeps and language models that it
/// can ask. What they spend is counted apart from what the desk spends on new tickets.
#[async_trait]
pub trait Assessors: Send + Sync {
    /// A classifier of this kind.
    async fn assemble(&self, assessor: &Assessor) -> Result<Assembled, AssemblyError>;
}
