//! How far the AI may go with each category.

use async_trait::async_trait;
use frontdesk_domain::ports::{CategorySwitches, StoreError};
use frontdesk_domain::triage::{CategoryName, Mode};

use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl CategorySwitches for MemoryUnitOfWork {
    async fn set_mode(&mut self, category: &CategoryName, mode: Mode) -> Result<(), StoreError> {
        self.state_mut().modes.set(category.clone(), mode);
        Ok(())
    }
}
