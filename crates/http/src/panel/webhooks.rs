//! Webhooks, for admins: who is told what happens.

pub(crate) mod deliveries;
pub(crate) mod dto;
mod problems;
mod requests;

use std::time::Duration;

use frontdesk_domain::id::WebhookId;
use frontdesk_domain::retry::Outcome;
use frontdesk_domain::use_cases::webhooks::{
    ChangeWebhook, ChangeWebhookCommand, CreateWebhook, ReadWebhooks, SecretShown, SendEvents,
};
use frontdesk_domain::webhook::Webhook as DomainWebhook;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Created, Done, Found, Keep as _, Listed, NoContent};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::conditional::{IfMatch, IfNoneMatch};
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::surfaces::UseCases;
use crate::types::Uid;

use dto::{NewWebhook, SecretRotation, Webhook, WebhookPatch, WebhookWithSecret};
use problems::{
    ChangeWebhookProblem, CreateWebhookProblem, DeleteWebhookProblem, ListWebhooksProblem,
    ReadWebhookProblem, RotateSecretProblem,
};

/// What can be done with webhooks.
#[derive(Clone)]
pub struct WebhookUseCases {
    /// Making one.
    pub create: CreateWebhook,
    /// Changing one.
    pub change: ChangeWebhook,
    /// Looking at them.
    pub read: ReadWebhooks,
    /// Sending them something on purpose.
    pub send: SendEvents,
}

/// Webhooks, for admins.
pub(crate) struct Webhooks(pub UseCases);

/// How long the secret before signs as well where nobody says, in hours.
const USUAL_OVERLAP: i32 = 24;

#[OpenApi(prefix_path = "/api/admin/webhooks", tag = "Tag::Webhooks")]
impl Webhooks {
    /// List webhooks
    ///
    /// Newest first, without their secrets. Admins only; needs the scope `admin`.
    #[oai(path = "/", method = "get", operation_id = "listWebhooks")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<WebhookId>>>,
    ) -> Result<Listed<Webhook>, ListWebhooksProblem> {
        let page = page_request(&limit, &cursor);
        let page = self.0.webhooks.read.list(&actor.0, page).await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.into_iter().map(Webhook::from), next))
    }

    /// Make a webhook
    ///
    /// It is told what happens from now on, in messages signed as Standard Webhooks says.
    /// The secret is shown in this answer and never again, not even where the answer is
    /// repeated for an `Idempotency-Key`; make another one if it is lost. Admins only;
    /// needs the scope `admin`.
    #[oai(path = "/", method = "post", operation_id = "createWebhook")]
    async fn create(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        body: Body<NewWebhook>,
    ) -> Result<Created<WebhookWithSecret>, CreateWebhookProblem> {
        let answer = |shown: &SecretShown, body: &WebhookWithSecret| {
            Created::new(body)
                .version(shown.webhook.version)
                .at(format!("/api/admin/webhooks/{}", shown.webhook.id))
        };
        let kept = move |shown: &SecretShown| answer(shown, &WebhookWithSecret::hiding(shown));
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), kept);
        let command = body.value.parse()?;
        let create = self.0.webhooks.create.clone();
        let outcome =
            to_the_end(async move { create.run(&actor.0, &command, &receipt).await }).await?;
        Ok(match outcome {
            Outcome::Done(shown) => answer(&shown, &WebhookWithSecret::showing(&shown)),
            Outcome::Replayed(kept) => Created::replayed(kept),
        })
    }

    /// Read a webhook
    ///
    /// Without its secret. Admins only; needs the scope `admin`.
    #[oai(path = "/:id", method = "get", operation_id = "getWebhook")]
    async fn read(
        &self,
        actor: SignedIn,
        if_none_match: IfNoneMatch,
        /// The id of the webhook.
        id: Path<Uid<WebhookId>>,
    ) -> Result<Found<Webhook>, ReadWebhookProblem> {
        let webhook = self.0.webhooks.read.one(&actor.0, id.0.0).await?;
        let version = webhook.version;
        Ok(Found::new(&Webhook::from(webhook), version, &if_none_match))
    }

    /// Change a webhook
    ///
    /// What is absent stays. One that is switched on again is told what happens from then
    /// on; send again what it missed. Admins only; needs the scope `admin`.
    #[oai(path = "/:id", method = "patch", operation_id = "updateWebhook")]
    async fn change(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// The id of the webhook.
        id: Path<Uid<WebhookId>>,
        body: Body<WebhookPatch>,
    ) -> Result<Done<Webhook>, ChangeWebhookProblem> {
        let render = |webhook: &DomainWebhook| {
            Done::new(&Webhook::from(webhook.clone())).version(webhook.version)
        };
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = ChangeWebhookCommand {
            webhook: id.0.0,
            expected: if_match.expected(),
            change: body.value.parse()?,
        };
        let change = self.0.webhooks.change.clone();
        let outcome =
            to_the_end(async move { change.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Done::of(outcome, render))
    }

    /// Delete a webhook
    ///
    /// With everything that is on its way to it. Admins only; needs the scope `admin`.
    #[oai(path = "/:id", method = "delete", operation_id = "deleteWebhook")]
    async fn delete(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// The id of the webhook.
        id: Path<Uid<WebhookId>>,
    ) -> Result<NoContent, DeleteWebhookProblem> {
        let render = |(): &()| NoContent::new();
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), &[], render);
        let (change, expected) = (self.0.webhooks.change.clone(), if_match.expected());
        let outcome =
            to_the_end(async move { change.delete(&actor.0, id.0.0, expected, &receipt).await });
        Ok(NoContent::of(outcome.await?, render))
    }

    /// Make another secret
    ///
    /// Messages are signed with both secrets for a while, so that receivers can be changed
    /// over without losing one. The secret is shown in this answer and never again. Admins
    /// only; needs the scope `admin`.
    #[oai(
        path = "/:id/rotate-secret",
        method = "post",
        operation_id = "rotateWebhookSecret"
    )]
    async fn rotate(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the webhook.
        id: Path<Uid<WebhookId>>,
        body: Body<SecretRotation>,
    ) -> Result<Done<WebhookWithSecret>, RotateSecretProblem> {
        let answer = |shown: &SecretShown, body: &WebhookWithSecret| {
            Done::new(body).version(shown.webhook.version)
        };
        let kept = move |shown: &SecretShown| answer(shown, &WebhookWithSecret::hiding(shown));
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), kept);
        let hours = body.value.overlap_hours.unwrap_or(USUAL_OVERLAP);
        let overlap = Duration::from_hours(u64::try_from(hours).unwrap_or_default());
        let change = self.0.webhooks.change.clone();
        let outcome =
            to_the_end(async move { change.rotate(&actor.0, id.0.0, overlap, &receipt).await });
        Ok(match outcome.await? {
            Outcome::Done(shown) => answer(&shown, &WebhookWithSecret::showing(&shown)),
            Outcome::Replayed(kept) => Done::replayed(kept),
        })
    }
}
