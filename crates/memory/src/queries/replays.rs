//! Questions about replays.

use async_trait::async_trait;
use frontdesk_domain::id::{ReplayId, TicketId};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{ReplayQueries, StoreError};
use frontdesk_domain::triage::Fingerprint;
use frontdesk_domain::triage::replay::{Replay, ReplayedTicket, Said};

use super::page_of;
use crate::MemoryStore;

#[async_trait]
impl ReplayQueries for MemoryStore {
    async fn replay(&self, id: ReplayId) -> Result<Option<Replay>, StoreError> {
        Ok(self.state().replays.get(&id).cloned())
    }

    async fn replays(
        &self,
        page: PageRequest<ReplayId>,
    ) -> Result<Page<Replay, ReplayId>, StoreError> {
        let state = self.state();
        Ok(page_of(&state.replays, |_| true, page, |replay| replay.id))
    }

    async fn replayed_tickets(
        &self,
        replay: ReplayId,
        only_changes: bool,
        page: PageRequest<TicketId>,
    ) -> Result<Page<ReplayedTicket, TicketId>, StoreError> {
        let state = self.state();
        let replayed = state.replayed.iter();
        let replayed = replayed.filter(|((of, _), _)| *of == replay);
        let replayed = replayed.map(|((_, ticket), replayed)| (*ticket, replayed.clone()));
        let wanted = |replayed: &ReplayedTicket| !only_changes || replayed.changes();
        Ok(page_of(&replayed.collect(), wanted, page, |one| one.ticket))
    }

    async fn said_before(&self, asked: Fingerprint) -> Result<Option<Said>, StoreError> {
        let state = self.state();
        let mut said = state.replayed.values().filter_map(|one| one.said.as_ref());
        Ok(said.find(|said| said.asked == asked).cloned())
    }
}
