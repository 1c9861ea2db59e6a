//! Webhooks and what is on its way to them.

use async_trait::async_trait;
use frontdesk_domain::event::NumberedEvent;
use frontdesk_domain::id::WebhookId;
use frontdesk_domain::job::Lease;
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{StoreError, WebhookRepository};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::webhook::{Attempt, Delivery, DeliveryState, Subject, Webhook};

use crate::state::misuse;
use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl WebhookRepository for MemoryUnitOfWork {
    async fn lock_and_count_webhooks(&mut self) -> Result<u64, StoreError> {
        Ok(u64::try_from(self.state().webhooks.len()).unwrap_or(u64::MAX))
    }

    async fn insert_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        let webhooks = &mut self.state_mut().webhooks;
        webhooks.insert(webhook.id, (webhook.clone(), None));
        Ok(())
    }

    async fn lock_webhook(&mut self, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
        let stored = self.state().webhooks.get(&id);
        Ok(stored.map(|(webhook, _)| webhook.clone()))
    }

    async fn update_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        let stored = self.state_mut().webhooks.get_mut(&webhook.id);
        let (stored, _) = stored.ok_or_else(|| misuse("the webhook was not locked"))?;
        stored.clone_from(webhook);
        Ok(())
    }

    async fn delete_webhook(&mut self, id: WebhookId) -> Result<bool, StoreError> {
        let state = self.state_mut();
        state.deliveries.retain(|(webhook, _), _| *webhook != id);
        state.attempts.retain(|_, attempt| attempt.webhook != id);
        Ok(state.webhooks.remove(&id).is_some())
    }

    async fn lock_and_lease_webhook(
        &mut self,
        id: WebhookId,
        lease: Lease,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        let Some((_, held)) = self.state_mut().webhooks.get_mut(&id) else {
            return Ok(false);
        };
        let is_free = held.is_none_or(|(holder, end)| holder == lease || end <= now);
        if is_free {
            *held = Some((lease, until));
        }
        Ok(is_free)
    }

    async fn release_webhook(&mut self, id: WebhookId, lease: Lease) -> Result<(), StoreError> {
        if let Some((_, held)) = self.state_mut().webhooks.get_mut(&id) {
            *held = held.filter(|(holder, _)| *holder != lease);
        }
        Ok(())
    }

    async fn queue_deliveries(
        &mut self,
        webhook: WebhookId,
        events: &[NumberedEvent],
        due: Timestamp,
    ) -> Result<(), StoreError> {
        for NumberedEvent { position, event } in events {
            let queued = Delivery {
                webhook,
                position: *position,
                event: event.id,
                kind: event.fact.kind(),
                state: DeliveryState::Waiting,
                attempts: 0,
                due,
                ended_at: None,
            };
            let subject = Subject::of(&event.fact);
            let deliveries = &mut self.state_mut().deliveries;
            let (delivery, _) = deliveries
                .entry((webhook, *position))
                .or_insert((queued, subject));
            if delivery.state != DeliveryState::Waiting {
                *delivery = queued;
            }
        }
        Ok(())
    }

    async fn record_attempt(
        &mut self,
        attempt: &Attempt,
        before: &Delivery,
        after: &Delivery,
    ) -> Result<(), StoreError> {
        let state = self.state_mut();
        if !state.webhooks.contains_key(&attempt.webhook) {
            return Ok(());
        }
        state.attempts.insert(attempt.id, attempt.clone());
        let key = (before.webhook, before.position);
        if let Some((delivery, _)) = state.deliveries.get_mut(&key)
            && delivery.state == before.state
            && delivery.attempts == before.attempts
        {
            *delivery = *after;
        }
        Ok(())
    }

    async fn forget_deliveries(
        &mut self,
        before: Timestamp,
        limit: PageLimit,
    ) -> Result<usize, StoreError> {
        let state = self.state_mut();
        let ended = state.deliveries.iter();
        let ended =
            ended.filter(|(_, (delivery, _))| delivery.ended_at.is_some_and(|at| at < before));
        let ended: Vec<_> = ended.map(|(key, _)| *key).take(limit.get()).collect();
        let made = state.attempts.values();
        let made = made.filter(|attempt| attempt.at < before);
        let made: Vec<_> = made.map(|attempt| attempt.id).take(limit.get()).collect();
        for key in &ended {
            state.deliveries.remove(key);
        }
        for id in &made {
            state.attempts.remove(id);
        }
        Ok(ended.len() + made.len())
    }
}
