//! What triage decided.

use async_trait::async_trait;
use frontdesk_domain::id::{DecisionId, TicketId};
use frontdesk_domain::ports::{DecisionLedger, StoreError};
use frontdesk_domain::triage::Decision;

use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl DecisionLedger for MemoryUnitOfWork {
    async fn insert_decision(&mut self, decision: &Decision) -> Result<(), StoreError> {
        let decisions = &mut self.state_mut().decisions;
        let cause = (decision.ticket, decision.trigger);
        if decisions
            .iter()
            .any(|other| (other.ticket, other.trigger) == cause)
        {
            return Err(StoreError::Duplicate);
        }
        decisions.push(decision.clone());
        Ok(())
    }

    async fn last_decision(&mut self, ticket: TicketId) -> Result<Option<DecisionId>, StoreError> {
        let decisions = self.state().decisions.iter();
        let on_it = decisions.filter(|decision| decision.ticket == ticket);
        let last = on_it.max_by_key(|decision| (decision.created_at, decision.id));
        Ok(last.map(|decision| decision.id))
    }
}
