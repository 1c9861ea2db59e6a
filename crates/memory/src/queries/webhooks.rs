//! Questions about webhooks.

use std::collections::HashSet;

use async_trait::async_trait;
use frontdesk_domain::id::{AttemptId, EventId, EventPosition, WebhookId};
use frontdesk_domain::page::{Page, PageLimit, PageRequest};
use frontdesk_domain::ports::{StoreError, WebhookQueries};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::webhook::{Attempt, Delivery, DeliveryState, Webhook};

use crate::MemoryStore;

#[async_trait]
impl WebhookQueries for MemoryStore {
    async fn webhook(&self, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
        let state = self.state();
        Ok(state.webhooks.get(&id).map(|(webhook, _)| webhook.clone()))
    }

    async fn webhooks(
        &self,
        page: PageRequest<WebhookId>,
    ) -> Result<Page<Webhook, WebhookId>, StoreError> {
        let state = self.state();
        let webhooks = state.webhooks.values().rev().map(|(webhook, _)| webhook);
        let webhooks = webhooks.filter(|webhook| page.after.is_none_or(|after| webhook.id < after));
        let webhooks = webhooks.take(page.limit.get() + 1).cloned();
        let webhooks = webhooks.collect();
        Ok(Page::from_surplus(
            webhooks,
            page.limit,
            |webhook: &Webhook| webhook.id,
        ))
    }

    async fn next_deliveries(
        &self,
        webhook: WebhookId,
        now: Timestamp,
        limit: PageLimit,
    ) -> Result<Vec<Delivery>, StoreError> {
        let state = self.state();
        let mut met = HashSet::new();
        let deliveries = state.deliveries.values();
        let first = deliveries
            .filter(|(delivery, _)| delivery.webhook == webhook)
            .filter(|(delivery, _)| delivery.state == DeliveryState::Waiting)
            .filter(|(_, subject)| met.insert(*subject))
            .map(|(delivery, _)| *delivery);
        let due = first.filter(|delivery| delivery.due <= now);
        Ok(due.take(limit.get()).collect())
    }

    async fn deliveries(
        &self,
        webhook: WebhookId,
        wanted: Option<DeliveryState>,
        page: PageRequest<EventPosition>,
    ) -> Result<Page<Delivery, EventPosition>, StoreError> {
        let state = self.state();
        let deliveries = state
            .deliveries
            .values()
            .rev()
            .map(|(delivery, _)| *delivery);
        let found = deliveries
            .filter(|delivery| delivery.webhook == webhook)
            .filter(|delivery| wanted.is_none_or(|wanted| delivery.state == wanted))
            .filter(|delivery| page.after.is_none_or(|after| delivery.position < after))
            .take(page.limit.get() + 1);
        Ok(Page::from_surplus(
            found.collect(),
            page.limit,
            |delivery| delivery.position,
        ))
    }

    async fn attempts(
        &self,
        webhook: WebhookId,
        event: Option<EventId>,
        page: PageRequest<AttemptId>,
    ) -> Result<Page<Attempt, AttemptId>, StoreError> {
        let state = self.state();
        let attempts = state.attempts.values().rev();
        let found = attempts
            .filter(|attempt| attempt.webhook == webhook)
            .filter(|attempt| event.is_none_or(|event| attempt.event == event))
            .filter(|attempt| page.after.is_none_or(|after| attempt.id < after))
            .take(page.limit.get() + 1)
            .cloned();
        Ok(Page::from_surplus(
            found.collect(),
            page.limit,
            |attempt: &Attempt| attempt.id,
        ))
    }
}
