//! Telling other systems what happens.

use async_trait::async_trait;

use crate::account::credential::Secret;
use crate::event::NumberedEvent;
use crate::id::{AttemptId, EventId, EventPosition, SigningKeyId, WebhookId};
use crate::job::Lease;
use crate::page::{Page, PageLimit, PageRequest};
use crate::time::Timestamp;
use crate::webhook::{Attempt, Delivery, DeliveryState, Returned, Webhook, WebhookUrl};

use super::StoreError;

/// Webhooks and what is on its way to them.
#[async_trait]
pub trait WebhookRepository: Send {
    /// How many webhooks there are. Nobody else counts them until this unit of work ends, so
    /// that who counts before making one makes none too many.
    async fn lock_and_count_webhooks(&mut self) -> Result<u64, StoreError>;

    /// Stores a new webhook.
    async fn insert_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError>;

    /// The webhook as it is now, locked; `None` when there is none.
    async fn lock_webhook(&mut self, id: WebhookId) -> Result<Option<Webhook>, StoreError>;

    /// Stores every field of a webhook that this unit of work has locked.
    async fn update_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError>;

    /// Takes a webhook away with everything that is on its way to it, and says whether
    /// there was one.
    async fn delete_webhook(&mut self, id: WebhookId) -> Result<bool, StoreError>;

    /// Takes the right to deliver to a webhook until `until`, or extends it; `false` while
    /// another lease on it runs. Whoever holds it alone decides what is sent next, which is
    /// what keeps the order.
    async fn lock_and_lease_webhook(
        &mut self,
        id: WebhookId,
        lease: Lease,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Gives the right back, if this is the lease that counts.
    async fn release_webhook(&mut self, id: WebhookId, lease: Lease) -> Result<(), StoreError>;

    /// Puts events on their way to a webhook that this unit of work has locked, to be tried
    /// from `due` on. A delivery that ended begins anew; one that waits goes on as it is.
    async fn queue_deliveries(
        &mut self,
        webhook: WebhookId,
        events: &[NumberedEvent],
        due: Timestamp,
    ) -> Result<(), StoreError>;

    /// Keeps what came of a try, and what becomes of the delivery that was at `before` when
    /// it began. A delivery that is not there any more as it was is left alone.
    async fn record_attempt(
        &mut self,
        attempt: &Attempt,
        before: &Delivery,
        after: &Delivery,
    ) -> Result<(), StoreError>;

    /// Forgets deliveries that ended before `before` and tries made before it, at most one
    /// page of each, and says how many.
    async fn forget_deliveries(
        &mut self,
        before: Timestamp,
        limit: PageLimit,
    ) -> Result<usize, StoreError>;
}

/// Questions about webhooks.
#[async_trait]
pub trait WebhookQueries: Send + Sync {
    /// The webhook; `None` when there is none.
    async fn webhook(&self, id: WebhookId) -> Result<Option<Webhook>, StoreError>;

    /// Every webhook, newest first.
    async fn webhooks(
        &self,
        page: PageRequest<WebhookId>,
    ) -> Result<Page<Webhook, WebhookId>, StoreError>;

    /// What can be delivered to a webhook at `now`, side by side: deliveries that are due
    /// and that no earlier one about the same thing is still waiting before, earliest first.
    async fn next_deliveries(
        &self,
        webhook: WebhookId,
        now: Timestamp,
        limit: PageLimit,
    ) -> Result<Vec<Delivery>, StoreError>;

    /// Deliveries to a webhook, latest event first.
    async fn deliveries(
        &self,
        webhook: WebhookId,
        state: Option<DeliveryState>,
        page: PageRequest<EventPosition>,
    ) -> Result<Page<Delivery, EventPosition>, StoreError>;

    /// Tries to deliver to a webhook, latest first.
    async fn attempts(
        &self,
        webhook: WebhookId,
        event: Option<EventId>,
        page: PageRequest<AttemptId>,
    ) -> Result<Page<Attempt, AttemptId>, StoreError>;
}

/// Makes the secrets that messages are signed with, out of a key that is not stored with
/// everything else.
pub trait SigningSecrets: Send + Sync {
    /// The secret of a key of a webhook: the same every time, and not to be guessed from
    /// anything that is stored. `None` where the desk has no key to make it from.
    fn secret(&self, webhook: WebhookId, key: SigningKeyId) -> Option<Secret>;
}

/// Puts events into the words that other systems are told them in.
pub trait EventFormat: Send + Sync {
    /// The event as JSON, the same each time.
    fn json(&self, event: &NumberedEvent) -> String;
}

/// A message to a webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Where it goes.
    pub url: WebhookUrl,
    /// The id by which the receiver knows a repetition.
    pub id: EventId,
    /// When it is sent.
    pub at: Timestamp,
    /// The event, in the words of an [`EventFormat`].
    pub body: String,
    /// What it is signed with: at least one secret.
    pub secrets: Vec<Secret>,
}

/// Carries messages to webhooks.
#[async_trait]
pub trait Courier: Send + Sync {
    /// Sends the message once and waits for the answer, though not for ever. It goes only to
    /// an address that the desk may connect to, follows no redirect and reads no more of the
    /// answer than is kept.
    async fn carry(&self, parcel: &Parcel) -> Returned;
}
