//! What agents teach triage, and the models that come of it.

use async_trait::async_trait;
use thiserror::Error;

use crate::id::{ConfirmationId, ModelId, TicketId};
use crate::page::PageLimit;
use crate::triage::{
    Confirmation, FittedModel, Lineage, ModelState, NewConfirmation, Recipe, StoredModel,
};

use super::StoreError;

/// Words of agents and models, written. Words are added, never changed.
#[async_trait]
pub trait LearningLedger: Send {
    /// Stores an agent's word on a ticket, with an id greater than that of every word whose
    /// unit of work was committed before this one began.
    async fn insert_confirmation(
        &mut self,
        confirmation: &NewConfirmation,
    ) -> Result<ConfirmationId, StoreError>;

    /// Every model that is kept, locked: nobody else adds one or changes its state meanwhile.
    async fn lock_models(&mut self) -> Result<Lineage, StoreError>;

    /// Stores a model under the id that it has. This unit of work has locked the models.
    async fn insert_model(&mut self, model: &StoredModel, bytes: &[u8]) -> Result<(), StoreError>;

    /// Stores what became of a model. This unit of work has locked the models.
    async fn set_model_state(
        &mut self,
        model: ModelId,
        state: ModelState,
    ) -> Result<(), StoreError>;

    /// Forgets a model. This unit of work has locked the models.
    async fn forget_model(&mut self, model: ModelId) -> Result<(), StoreError>;
}

/// How far the desk has learnt.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LearningState {
    /// The model in use.
    pub model: Option<ModelId>,
    /// The newest words of agents, newest first.
    pub recent: Vec<ConfirmationId>,
}

/// Questions about words of agents and models.
#[async_trait]
pub trait LearningQueries: Send + Sync {
    /// How far the desk has learnt, with at most `limit` of the words of agents. It is asked
    /// for every ticket, and cheap.
    async fn learning_state(&self, limit: PageLimit) -> Result<LearningState, StoreError>;

    /// Every model that is kept.
    async fn models(&self) -> Result<Lineage, StoreError>;

    /// The bytes of a model that is kept.
    async fn model_bytes(&self, model: ModelId) -> Result<Option<Vec<u8>>, StoreError>;

    /// How many words of agents there are.
    async fn confirmation_count(&self) -> Result<u64, StoreError>;

    /// The newest `limit` words of agents, earliest first.
    async fn newest_confirmations(&self, limit: u64) -> Result<Vec<Confirmation>, StoreError>;

    /// Every word of agents on a ticket, earliest first.
    async fn words_on(&self, ticket: TicketId) -> Result<Vec<NewConfirmation>, StoreError>;

    /// The words of agents with these ids, earliest first.
    async fn confirmations(&self, ids: &[ConfirmationId]) -> Result<Vec<Confirmation>, StoreError>;
}

/// Why no model was fitted.
#[derive(Debug, Error)]
pub enum LearnerError {
    /// Fewer than two categories have a description and enough examples.
    #[error("there is too little to learn from")]
    TooLittle,
    /// The learner failed.
    #[error("the model could not be fitted")]
    Failed(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Fits models of the local classifier.
#[async_trait]
pub trait Learner: Send + Sync {
    /// What it fits from besides what agents said: another one with other categories, other
    /// examples, another embedding model or another way of fitting.
    fn recipe(&self) -> Recipe;

    /// Fits a model from the whole log, earliest first, of which the model in use knew the
    /// first `known`. The same log gives the same bytes. It takes seconds.
    async fn fit(&self, log: Vec<Confirmation>, known: usize) -> Result<FittedModel, LearnerError>;
}
