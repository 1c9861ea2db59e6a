//! Questions about words of agents and models.

use async_trait::async_trait;
use frontdesk_domain::id::{ConfirmationId, ModelId, TicketId};
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{LearningQueries, LearningState, StoreError};
use frontdesk_domain::triage::{Confirmation, Lineage, NewConfirmation, StoredModel};

use crate::MemoryStore;
use crate::state::State;

#[async_trait]
impl LearningQueries for MemoryStore {
    async fn learning_state(&self, limit: PageLimit) -> Result<LearningState, StoreError> {
        let state = self.state();
        let newest = state.confirmations.iter().rev().take(limit.get());
        Ok(LearningState {
            model: state
                .lineage()
                .current()
                .map(|model: &StoredModel| model.id),
            recent: newest.map(|(id, _)| *id).collect(),
        })
    }

    async fn models(&self) -> Result<Lineage, StoreError> {
        Ok(self.state().lineage())
    }

    async fn model_bytes(&self, model: ModelId) -> Result<Option<Vec<u8>>, StoreError> {
        let state = self.state();
        Ok(state.models.get(&model).map(|(_, bytes)| bytes.clone()))
    }

    async fn confirmation_count(&self) -> Result<u64, StoreError> {
        Ok(self.state().confirmations.len() as u64)
    }

    async fn newest_confirmations(&self, limit: u64) -> Result<Vec<Confirmation>, StoreError> {
        let state = self.state();
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let older = state.confirmations.len().saturating_sub(limit);
        Ok(spoken(&state, |place, _| place >= older))
    }

    async fn words_on(&self, ticket: TicketId) -> Result<Vec<NewConfirmation>, StoreError> {
        let state = self.state();
        let words = state.confirmations.iter().map(|(_, word)| word);
        Ok(words
            .filter(|word| word.ticket == ticket)
            .cloned()
            .collect())
    }

    async fn confirmations(&self, ids: &[ConfirmationId]) -> Result<Vec<Confirmation>, StoreError> {
        Ok(spoken(&self.state(), |_, id| ids.contains(&id)))
    }
}

/// The words that are wanted, by place and id, with the texts of their tickets.
fn spoken(state: &State, wanted: impl Fn(usize, ConfirmationId) -> bool) -> Vec<Confirmation> {
    let all = state.confirmations.iter().enumerate();
    let found = all.filter(|(place, (id, _))| wanted(*place, *id));
    found
        .filter_map(|(_, (id, said))| {
            let NewConfirmation {
                ticket,
                category,
                decision: _,
                agent,
                at,
            } = said;
            let parts = state.tickets.get(ticket)?.parts();
            Some(Confirmation {
                id: *id,
                subject: parts.subject.clone(),
                message: parts.message.clone(),
                category: category.clone(),
                agent: *agent,
                at: *at,
            })
        })
        .collect()
}
