//! Looking at webhooks and at what went out to them.

use std::convert::Infallible;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::id::{AttemptId, EventId, EventPosition, WebhookId};
use crate::page::{Page, PageRequest};
use crate::use_cases::{Desk, Failure, Refusal};
use crate::webhook::{Attempt, Delivery, DeliveryState, Webhook};

/// Shows webhooks to admins.
#[derive(Clone)]
pub struct ReadWebhooks {
    /// What it stands on.
    pub desk: Desk,
}

/// There is no such webhook.
#[derive(Debug, Error)]
#[error("no such webhook")]
pub struct WebhookNotFound;

impl Refusal for WebhookNotFound {}

impl ReadWebhooks {
    /// Every webhook, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn list(
        &self,
        actor: &Actor,
        page: PageRequest<WebhookId>,
    ) -> Result<Page<Webhook, WebhookId>, Failure<Infallible>> {
        actor.require(Scope::Admin)?;
        Ok(self.desk.queries.webhooks(page).await?)
    }

    /// One webhook.
    ///
    /// # Errors
    /// [`WebhookNotFound`], or what can happen to any use case.
    pub async fn one(
        &self,
        actor: &Actor,
        id: WebhookId,
    ) -> Result<Webhook, Failure<WebhookNotFound>> {
        actor.require(Scope::Admin)?;
        let webhook = self.desk.queries.webhook(id).await?;
        Ok(webhook.ok_or(WebhookNotFound)?)
    }

    /// What went out to a webhook or is to go out, latest event first.
    ///
    /// # Errors
    /// [`WebhookNotFound`], or what can happen to any use case.
    pub async fn deliveries(
        &self,
        actor: &Actor,
        id: WebhookId,
        state: Option<DeliveryState>,
        page: PageRequest<EventPosition>,
    ) -> Result<Page<Delivery, EventPosition>, Failure<WebhookNotFound>> {
        self.one(actor, id).await?;
        Ok(self.desk.queries.deliveries(id, state, page).await?)
    }

    /// Every try that is kept, latest first.
    ///
    /// # Errors
    /// [`WebhookNotFound`], or what can happen to any use case.
    pub async fn attempts(
        &self,
        actor: &Actor,
        id: WebhookId,
        event: Option<EventId>,
        page: PageRequest<AttemptId>,
    ) -> Result<Page<Attempt, AttemptId>, Failure<WebhookNotFound>> {
        self.one(actor, id).await?;
        Ok(self.desk.queries.attempts(id, event, page).await?)
    }
}
