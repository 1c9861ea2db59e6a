//! Bringing events to webhooks, as the worker does it.

use std::sync::Arc;
use std::time::Duration;

use crate::event::EventKind;
use crate::id::{AttemptId, WebhookId};
use crate::job::Lease;
use crate::page::{PageLimit, PageRequest};
use crate::ports::{
    Courier, EventFilter, EventFormat, Parcel, SigningSecrets, StoreError, UnitOfWork,
};
use crate::time::Timestamp;
use crate::use_cases::{Desk, retry_on_conflict};
use crate::webhook::{
    Answer, Attempt, Delivery, DeliverySchedule, Fault, Returned, Webhook, WebhookState,
};

/// Brings events to webhooks. Each webhook is served by itself, under a lease: nobody else
/// delivers to it meanwhile, and none waits for another.
#[derive(Clone)]
pub struct DeliverEvents {
    /// What it stands on.
    pub desk: Desk,
    /// Who carries messages.
    pub courier: Arc<dyn Courier>,
    /// The words they are in.
    pub format: Arc<dyn EventFormat>,
    /// Who makes the secrets they are signed with.
    pub secrets: Arc<dyn SigningSecrets>,
    /// When what failed is tried again.
    pub schedule: Arc<DeliverySchedule>,
}

impl DeliverEvents {
    /// The webhooks that are told anything.
    ///
    /// # Errors
    /// [`StoreError`] when storage fails.
    pub async fn webhooks(&self) -> Result<Vec<WebhookId>, StoreError> {
        let mut enabled = Vec::new();
        let mut page = PageRequest {
            limit: PageLimit::MAX,
            after: None,
        };
        loop {
            let webhooks = self.desk.queries.webhooks(page).await?;
            let told = webhooks.items.iter().filter(|webhook| webhook.is_enabled());
            enabled.extend(told.map(|webhook| webhook.id));
            if webhooks.next.is_none() {
                return Ok(enabled);
            }
            page.after = webhooks.next;
        }
    }

    /// Puts on its way to a webhook what happened since the feed was last looked through
    /// for it.
    ///
    /// # Errors
    /// [`StoreError`] when storage fails; what was put on its way stays so.
    pub async fn collect(&self, id: WebhookId) -> Result<(), StoreError> {
        while retry_on_conflict(|| self.collect_page(id)).await? {}
        Ok(())
    }

    /// Whether something can be delivered to a webhook now.
    ///
    /// # Errors
    /// [`StoreError`] when storage fails.
    pub async fn is_due(&self, id: WebhookId) -> Result<bool, StoreError> {
        let now = self.desk.clock.now();
        let one = PageLimit::new(1).unwrap_or_default();
        let next = self.desk.queries.next_deliveries(id, now, one).await?;
        Ok(!next.is_empty())
    }

    /// What can be delivered to a webhook now, side by side, if nobody else holds the lease
    /// on it; the lease then runs for as long as `lasts` from now. `None` when somebody
    /// does, or the webhook is not enabled any more.
    ///
    /// # Errors
    /// [`StoreError`] when storage fails.
    pub async fn take(
        &self,
        id: WebhookId,
        lease: Lease,
        lasts: Duration,
        limit: PageLimit,
    ) -> Result<Option<(Webhook, Vec<Delivery>)>, StoreError> {
        if !retry_on_conflict(|| self.lease(id, lease, lasts)).await? {
            return Ok(None);
        }
        let webhook = self.desk.queries.webhook(id).await?;
        let Some(webhook) = webhook.filter(Webhook::is_enabled) else {
            return Ok(None);
        };
        let now = self.desk.clock.now();
        let next = self.desk.queries.next_deliveries(id, now, limit).await?;
        Ok(Some((webhook, next)))
    }

    /// Tries a delivery once, and keeps what came of it. `spread` is a number from 0.0 to
    /// 1.0 that differs from try to try.
    ///
    /// # Errors
    /// [`StoreError`] when storage fails; the delivery is then tried again as it was.
    pub async fn deliver(
        &self,
        webhook: &Webhook,
        delivery: &Delivery,
        spread: f64,
    ) -> Result<Answer, StoreError> {
        let began = self.desk.clock.now();
        let returned = self.send(webhook, delivery, began).await?;
        let now = self.desk.clock.now();
        let attempt = Attempt {
            id: AttemptId::new(self.desk.ids.next()),
            webhook: webhook.id,
            event: delivery.event,
            number: delivery.attempts.saturating_add(1),
            at: began,
            took: now.since(began),
            answer: returned.answer.clone(),
        };
        let after = self.schedule.after(delivery, &returned, now, spread);
        let (attempt, after) = (&attempt, &after);
        retry_on_conflict(|| self.record(webhook, attempt, delivery, after)).await?;
        Ok(returned.answer)
    }

    /// Gives the lease on a webhook back.
    ///
    /// # Errors
    /// [`StoreError`] when storage fails; the lease then runs out.
    pub async fn release(&self, id: WebhookId, lease: Lease) -> Result<(), StoreError> {
        let mut work = self.desk.store.begin().await?;
        work.webhooks().release_webhook(id, lease).await?;
        work.commit().await
    }

    /// Forgets what ended before an instant, page by page, for as long as `go_on` says so.
    ///
    /// # Errors
    /// [`StoreError`] when storage fails.
    pub async fn forget(
        &self,
        before: Timestamp,
        go_on: impl Fn() -> bool + Send + Sync,
    ) -> Result<(), StoreError> {
        while go_on() {
            let mut work = self.desk.store.begin().await?;
            let forgotten = work.webhooks().forget_deliveries(before, PageLimit::MAX);
            let forgotten = forgotten.await?;
            work.commit().await?;
            if forgotten == 0 {
                break;
            }
        }
        Ok(())
    }

    /// Puts a page of the feed on its way; whether there may be more.
    async fn collect_page(&self, id: WebhookId) -> Result<bool, StoreError> {
        let Some(webhook) = self.desk.queries.webhook(id).await? else {
            return Ok(false);
        };
        let filter = EventFilter {
            kinds: EventKind::ALL.to_vec(),
            ticket: None,
        };
        let page = PageRequest {
            limit: PageLimit::MAX,
            after: webhook.seen,
        };
        let news = self.desk.queries.events(&filter, page).await?;
        let Some(last) = news.items.last().map(|event| event.position) else {
            return Ok(false);
        };
        let mut work = self.desk.store.begin().await?;
        let locked = work.webhooks().lock_webhook(id).await?;
        // Somebody else looked through the feed meanwhile, or the webhook is gone.
        let Some(locked) = locked.filter(|locked| locked.seen == webhook.seen) else {
            return Ok(false);
        };
        let wanted = news.items.into_iter();
        let wanted = wanted.filter(|event| locked.is_enabled() && locked.wants(&event.event.fact));
        let wanted: Vec<_> = wanted.collect();
        let now = self.desk.clock.now();
        work.webhooks().queue_deliveries(id, &wanted, now).await?;
        let seen = Webhook {
            seen: Some(last),
            ..locked
        };
        work.webhooks().update_webhook(&seen).await?;
        work.commit().await?;
        Ok(news.next.is_some())
    }

    async fn lease(
        &self,
        id: WebhookId,
        lease: Lease,
        lasts: Duration,
    ) -> Result<bool, StoreError> {
        let now = self.desk.clock.now();
        let until = now.plus(lasts);
        let mut work = self.desk.store.begin().await?;
        let leased = work
            .webhooks()
            .lock_and_lease_webhook(id, lease, now, until)
            .await?;
        if leased {
            work.commit().await?;
        }
        Ok(leased)
    }

    async fn send(
        &self,
        webhook: &Webhook,
        delivery: &Delivery,
        now: Timestamp,
    ) -> Result<Returned, StoreError> {
        let event = self.desk.queries.event(delivery.event).await?;
        let event = event.ok_or_else(|| StoreError::Corrupt {
            table: "webhook_deliveries",
            column: "event",
            id: delivery.event.to_string(),
        })?;
        let keys = webhook.signing.at(now);
        let secrets: Vec<_> = keys
            .filter_map(|key| self.secrets.secret(webhook.id, key))
            .collect();
        if secrets.is_empty() {
            return Ok(Fault::NoKey.into());
        }
        let parcel = Parcel {
            url: webhook.url.clone(),
            id: delivery.event,
            at: now,
            body: self.format.json(&event),
            secrets,
        };
        Ok(self.courier.carry(&parcel).await)
    }

    async fn record(
        &self,
        tried: &Webhook,
        attempt: &Attempt,
        before: &Delivery,
        after: &Delivery,
    ) -> Result<(), StoreError> {
        let mut work = self.desk.store.begin().await?;
        if attempt.answer.is_gone() {
            self.switch_off(&mut *work, tried).await?;
        }
        work.webhooks()
            .record_attempt(attempt, before, after)
            .await?;
        work.commit().await
    }

    /// Switches off a webhook that wants nothing more, unless it leads elsewhere by now.
    async fn switch_off(
        &self,
        work: &mut dyn UnitOfWork,
        tried: &Webhook,
    ) -> Result<(), StoreError> {
        let webhook = work.webhooks().lock_webhook(tried.id).await?;
        let Some(webhook) = webhook.filter(|webhook| webhook.url == tried.url) else {
            return Ok(());
        };
        let gone = Webhook {
            state: WebhookState::Gone,
            updated_at: self.desk.clock.now().after_change(webhook.updated_at),
            version: webhook.version.next(),
            ..webhook
        };
        work.webhooks().update_webhook(&gone).await
    }
}
