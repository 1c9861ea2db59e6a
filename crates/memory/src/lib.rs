//! The reference store: every promise of the storage ports, in memory.
//!
//! Units of work run one after the other on a copy of what was committed; a commit puts
//! the copy in its place. Queries read what is committed and wait for nobody. Nothing is
//! durable: it serves tests, importers, and whoever wants to see what the ports mean.
#![warn(missing_docs)]

mod queries;
mod repositories;
mod state;
mod unit_of_work;

use std::sync::Arc;

use async_trait::async_trait;
use frontdesk_domain::event::Event;
use frontdesk_domain::ports::{Store, StoreError, UnitOfWork};
use tokio::sync::{Mutex, watch};

use state::State;
use unit_of_work::MemoryUnitOfWork;

/// A store in memory. Clones share what is stored.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    committed: Arc<watch::Sender<Arc<State>>>,
    writer: Arc<Mutex<()>>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Every event that was recorded, in the order of commits. The ports have no way to
    /// read them.
    pub fn events(&self) -> Vec<Event> {
        self.state().events.clone()
    }

    fn state(&self) -> Arc<State> {
        self.committed.borrow().clone()
    }
}

#[async_trait]
impl Store for MemoryStore {
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        let turn = self.writer.clone().lock_owned().await;
        Ok(Box::new(MemoryUnitOfWork::new(
            self.state(),
            self.committed.clone(),
            turn,
        )))
    }
}
