//! Replays of triage.

use async_trait::async_trait;
use frontdesk_domain::id::ReplayId;
use frontdesk_domain::ports::{ReplayLedger, StoreError};
use frontdesk_domain::triage::replay::{Replay, ReplayProgress, ReplayedTicket};

use crate::state::misuse;
use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl ReplayLedger for MemoryUnitOfWork {
    async fn insert_replay(&mut self, replay: &Replay) -> Result<(), StoreError> {
        self.state_mut().replays.insert(replay.id, replay.clone());
        Ok(())
    }

    async fn lock_replay(&mut self, id: ReplayId) -> Result<Option<Replay>, StoreError> {
        Ok(self.state().replays.get(&id).cloned())
    }

    async fn update_replay(
        &mut self,
        id: ReplayId,
        progress: &ReplayProgress,
    ) -> Result<(), StoreError> {
        let stored = self.state_mut().replays.get_mut(&id);
        let stored = stored.ok_or_else(|| misuse("the replay was never stored"))?;
        stored.progress = progress.clone();
        Ok(())
    }

    async fn insert_replayed(
        &mut self,
        replay: ReplayId,
        replayed: &ReplayedTicket,
    ) -> Result<(), StoreError> {
        let key = (replay, replayed.ticket);
        self.state_mut().replayed.insert(key, replayed.clone());
        Ok(())
    }
}
