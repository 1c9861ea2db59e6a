//! What went out to webhooks, and sending it on purpose.

use frontdesk_domain::id::{AttemptId, EventId, EventPosition, WebhookId};
use frontdesk_domain::use_cases::webhooks::Sent;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Done, Keep as _, Listed};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::surfaces::UseCases;
use crate::types::Uid;

use super::dto::{DeliveryStatus, EventsSent, Resend, TestSent, WebhookAttempt, WebhookDelivery};
use super::problems::{ReadWebhookProblem, ResendProblem, TestWebhookProblem};

/// What went out to webhooks.
pub(crate) struct WebhookDeliveries(pub UseCases);

#[OpenApi(prefix_path = "/api/admin/webhooks", tag = "Tag::Webhooks")]
impl WebhookDeliveries {
    /// List the deliveries of a webhook
    ///
    /// Each event that went out or is to go out, latest first: `waiting` to be tried,
    /// `delivered`, or `parked` after the last try. Ended ones are kept for
    /// `webhooks.keep_days`. Admins only; needs the scope `admin`.
    #[oai(
        path = "/:id/deliveries",
        method = "get",
        operation_id = "listWebhookDeliveries"
    )]
    async fn deliveries(
        &self,
        actor: SignedIn,
        here: Here,
        /// The id of the webhook.
        id: Path<Uid<WebhookId>>,
        /// Only deliveries that have come so far.
        status: Query<Option<DeliveryStatus>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<EventPosition>>>,
    ) -> Result<Listed<WebhookDelivery>, ReadWebhookProblem> {
        let page = page_request(&limit, &cursor);
        let status = status.0.map(Into::into);
        let read = &self.0.webhooks.read;
        let page = read.deliveries(&actor.0, id.0.0, status, page).await?;
        let next = here.next_page(&page);
        let deliveries = page.items.into_iter().map(WebhookDelivery::from);
        Ok(Listed::new(deliveries, next))
    }

    /// List the tries of a webhook
    ///
    /// Every request that was sent to it, latest first, with what came of it. They are kept
    /// for `webhooks.keep_days`. Admins only; needs the scope `admin`.
    #[oai(
        path = "/:id/attempts",
        method = "get",
        operation_id = "listWebhookAttempts"
    )]
    async fn attempts(
        &self,
        actor: SignedIn,
        here: Here,
        /// The id of the webhook.
        id: Path<Uid<WebhookId>>,
        /// Only tries to deliver this event.
        event: Query<Option<Uid<EventId>>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<AttemptId>>>,
    ) -> Result<Listed<WebhookAttempt>, ReadWebhookProblem> {
        let page = page_request(&limit, &cursor);
        let event = event.0.map(|event| event.0);
        let read = &self.0.webhooks.read;
        let page = read.attempts(&actor.0, id.0.0, event, page).await?;
        let next = here.next_page(&page);
        let attempts = page.items.into_iter().map(WebhookAttempt::from);
        Ok(Listed::new(attempts, next))
    }

    /// Try a webhook
    ///
    /// Sends it an event `webhook.test`, which no other is told of; its tries show what
    /// came of it. Admins only; needs the scope `admin`.
    #[oai(path = "/:id/test", method = "post", operation_id = "testWebhook")]
    async fn test(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the webhook.
        id: Path<Uid<WebhookId>>,
    ) -> Result<Done<TestSent>, TestWebhookProblem> {
        let render = |event: &EventId| Done::new(&TestSent::of(*event));
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), &[], render);
        let send = self.0.webhooks.send.clone();
        let outcome =
            to_the_end(async move { send.test(&actor.0, id.0.0, &receipt).await }).await?;
        Ok(Done::of(outcome, render))
    }

    /// Send events again
    ///
    /// One event, or those between two places of the feed, as far as the webhook wants
    /// them, whether they arrived before or not. They keep their ids, by which the receiver
    /// knows a repetition. At most 1,000 places of the feed at a time: `after` in the answer
    /// says where to go on. Admins only; needs the scope `admin`.
    #[oai(path = "/:id/resend", method = "post", operation_id = "resendEvents")]
    async fn resend(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the webhook.
        id: Path<Uid<WebhookId>>,
        body: Body<Resend>,
    ) -> Result<Done<EventsSent>, ResendProblem> {
        let render = |sent: &Sent| Done::new(&EventsSent::from(*sent));
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let wanted = body.value.parse()?;
        let send = self.0.webhooks.send.clone();
        let outcome =
            to_the_end(async move { send.again(&actor.0, id.0.0, wanted, &receipt).await }).await?;
        Ok(Done::of(outcome, render))
    }
}
