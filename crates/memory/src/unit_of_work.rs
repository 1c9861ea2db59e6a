//! A unit of work: a copy that takes the place of the original, or is forgotten.

use std::sync::Arc;

use async_trait::async_trait;
use frontdesk_domain::ports::{StoreError, UnitOfWork};
use frontdesk_domain::retry::IdempotencyKey;
use frontdesk_domain::time::Timestamp;
use tokio::sync::{OwnedMutexGuard, watch};

use crate::state::State;

pub(crate) struct MemoryUnitOfWork {
    state: Arc<State>,
    committed: Arc<watch::Sender<Arc<State>>>,
    /// The keys claimed here, and the instant of each claim.
    pub(crate) claims: Vec<(String, IdempotencyKey, Timestamp)>,
    /// Others begin when this one ends.
    _turn: OwnedMutexGuard<()>,
}

impl MemoryUnitOfWork {
    pub(crate) fn new(
        state: Arc<State>,
        committed: Arc<watch::Sender<Arc<State>>>,
        turn: OwnedMutexGuard<()>,
    ) -> Self {
        Self {
            state,
            committed,
            claims: Vec::new(),
            _turn: turn,
        }
    }

    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    /// The copy; made at the first change.
    pub(crate) fn state_mut(&mut self) -> &mut State {
        Arc::make_mut(&mut self.state)
    }
}

#[async_trait]
impl UnitOfWork for MemoryUnitOfWork {
    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.committed.send_replace(self.state);
        Ok(())
    }
}
