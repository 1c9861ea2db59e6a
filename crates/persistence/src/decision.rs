//! How decisions are written.

mod circumstances;
pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::ports::{DecisionLedger, StoreError};
use frontdesk_domain::triage::Decision;

use crate::insert::insert;
use crate::unit_of_work::SeaOrmUnitOfWork;

#[async_trait]
impl DecisionLedger for SeaOrmUnitOfWork {
    async fn insert_decision(&mut self, decision: &Decision) -> Result<(), StoreError> {
        insert(self.transaction(), row::ActiveModel::from(decision))
            .await
            .map(drop)
    }
}
