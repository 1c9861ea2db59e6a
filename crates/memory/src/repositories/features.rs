//! What is on and off.

use async_trait::async_trait;
use frontdesk_domain::feature::{Feature, Features};
use frontdesk_domain::ports::{FeatureSwitches, StoreError};

use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl FeatureSwitches for MemoryUnitOfWork {
    async fn lock_features(&mut self) -> Result<Features, StoreError> {
        Ok(self.state().features)
    }

    async fn set_feature(&mut self, feature: Feature, on: bool) -> Result<(), StoreError> {
        self.state_mut().features.set(feature, on);
        Ok(())
    }
}
