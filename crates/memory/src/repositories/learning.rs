//! Words of agents and models.

use async_trait::async_trait;
use frontdesk_domain::id::{ConfirmationId, ModelId};
use frontdesk_domain::ports::{LearningLedger, StoreError};
use frontdesk_domain::triage::{Lineage, ModelState, NewConfirmation, StoredModel};

use super::successor;
use crate::state::misuse;
use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl LearningLedger for MemoryUnitOfWork {
    async fn insert_confirmation(
        &mut self,
        confirmation: &NewConfirmation,
    ) -> Result<ConfirmationId, StoreError> {
        if !self.state().tickets.contains_key(&confirmation.ticket) {
            return Err(misuse("the ticket was never stored"));
        }
        let confirmations = &mut self.state_mut().confirmations;
        let id = successor(confirmations.last().map(|(id, _)| id.get()));
        let id = ConfirmationId::new(id).expect("ids count up from one");
        confirmations.push((id, confirmation.clone()));
        Ok(id)
    }

    async fn lock_models(&mut self) -> Result<Lineage, StoreError> {
        Ok(self.state().lineage())
    }

    async fn insert_model(&mut self, model: &StoredModel, bytes: &[u8]) -> Result<(), StoreError> {
        if self.state().models.contains_key(&model.id) {
            return Err(StoreError::Duplicate);
        }
        let kept = (model.clone(), bytes.to_vec());
        self.state_mut().models.insert(model.id, kept);
        Ok(())
    }

    async fn set_model_state(
        &mut self,
        model: ModelId,
        state: ModelState,
    ) -> Result<(), StoreError> {
        let kept = self.state_mut().models.get_mut(&model);
        let (kept, _) = kept.ok_or_else(|| misuse("the model was never stored"))?;
        kept.state = state;
        Ok(())
    }

    async fn forget_model(&mut self, model: ModelId) -> Result<(), StoreError> {
        self.state_mut().models.remove(&model);
        Ok(())
    }
}
