//! Changing a webhook: its fields, its secret, or that there is one.

use std::sync::Arc;
use std::time::Duration;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::{AuditAction, Deed, Portrayed as _};
use crate::id::{EventPosition, SigningKeyId, Version, WebhookId};
use crate::ports::{SigningSecrets, UnitOfWork};
use crate::retry::{Outcome, Receipt};
use crate::use_cases::{Desk, Failure, Refusal, replayed, retry_on_conflict};
use crate::webhook::{Webhook, WebhookChange};

use super::SecretShown;

/// Changes webhooks, for admins.
#[derive(Clone)]
pub struct ChangeWebhook {
    /// What it stands on.
    pub desk: Desk,
    /// Who makes secrets.
    pub secrets: Arc<dyn SigningSecrets>,
}

/// What is to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeWebhookCommand {
    /// The webhook.
    pub webhook: WebhookId,
    /// The version the client has seen, when it insists on that one.
    pub expected: Option<Version>,
    /// What is to be different.
    pub change: WebhookChange,
}

/// Why a webhook was not changed.
#[derive(Debug, Error)]
pub enum ChangeWebhookRefusal {
    /// There is no such webhook.
    #[error("no such webhook")]
    NotFound,
    /// The webhook is no longer the one the client has seen.
    #[error("the webhook was changed meanwhile")]
    Stale,
    /// The desk has no key to make secrets from.
    #[error("the setting webhooks.key is missing")]
    NoKey,
}

impl Refusal for ChangeWebhookRefusal {}

type ChangeFailure = Failure<ChangeWebhookRefusal>;

impl ChangeWebhook {
    /// Makes the change, and answers the webhook after it.
    ///
    /// # Errors
    /// A [`ChangeWebhookRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &ChangeWebhookCommand,
        receipt: &Receipt<Webhook>,
    ) -> Result<Outcome<Webhook>, ChangeFailure> {
        actor.require(Scope::Admin)?;
        retry_on_conflict(move || self.try_to_change(actor, command, receipt)).await
    }

    /// Makes another secret; the one before it signs as well for `overlap`.
    ///
    /// # Errors
    /// A [`ChangeWebhookRefusal`], or what can happen to any use case.
    pub async fn rotate(
        &self,
        actor: &Actor,
        id: WebhookId,
        overlap: Duration,
        receipt: &Receipt<SecretShown>,
    ) -> Result<Outcome<SecretShown>, ChangeFailure> {
        actor.require(Scope::Admin)?;
        retry_on_conflict(move || self.try_to_rotate(actor, id, overlap, receipt)).await
    }

    /// Takes the webhook away, with everything that is on its way to it.
    ///
    /// # Errors
    /// A [`ChangeWebhookRefusal`], or what can happen to any use case.
    pub async fn delete(
        &self,
        actor: &Actor,
        id: WebhookId,
        expected: Option<Version>,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, ChangeFailure> {
        actor.require(Scope::Admin)?;
        retry_on_conflict(move || self.try_to_delete(actor, id, expected, receipt)).await
    }

    async fn try_to_change(
        &self,
        actor: &Actor,
        command: &ChangeWebhookCommand,
        receipt: &Receipt<Webhook>,
    ) -> Result<Outcome<Webhook>, ChangeFailure> {
        let ChangeWebhookCommand {
            webhook,
            expected,
            change,
        } = command.clone();
        let now = self.desk.clock.now();
        let end: Option<EventPosition> = self.desk.queries.last_event().await?;
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let before = found(&mut *work, webhook, expected).await?;
        let webhook = before.clone().changed(change, end, now);
        work.webhooks().update_webhook(&webhook).await?;
        let deed = Deed::changed(&before, &webhook);
        self.desk.note(&mut *work, actor, now, deed).await?;
        receipt.keep(&mut *work, &webhook).await?;
        work.commit().await?;
        Ok(Outcome::Done(webhook))
    }

    async fn try_to_rotate(
        &self,
        actor: &Actor,
        id: WebhookId,
        overlap: Duration,
        receipt: &Receipt<SecretShown>,
    ) -> Result<Outcome<SecretShown>, ChangeFailure> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let before = found(&mut *work, id, None).await?;
        let key = SigningKeyId::new(self.desk.ids.next());
        let secret = self.secrets.secret(id, key);
        let secret = secret.ok_or(ChangeWebhookRefusal::NoKey)?;
        let webhook = Webhook {
            signing: before.signing.rotated(key, now.plus(overlap)),
            updated_at: now.after_change(before.updated_at),
            version: before.version.next(),
            ..before.clone()
        };
        work.webhooks().update_webhook(&webhook).await?;
        let deed = Deed::changed(&before, &webhook);
        self.desk.note(&mut *work, actor, now, deed).await?;
        let shown = SecretShown { webhook, secret };
        receipt.keep(&mut *work, &shown).await?;
        work.commit().await?;
        Ok(Outcome::Done(shown))
    }

    async fn try_to_delete(
        &self,
        actor: &Actor,
        id: WebhookId,
        expected: Option<Version>,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, ChangeFailure> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let webhook = found(&mut *work, id, expected).await?;
        work.webhooks().delete_webhook(id).await?;
        let deed = Deed::plain(AuditAction::Removed, webhook.subject());
        self.desk.note(&mut *work, actor, now, Some(deed)).await?;
        receipt.keep(&mut *work, &()).await?;
        work.commit().await?;
        Ok(Outcome::Done(()))
    }
}

/// The webhook, locked, if it is the one the client has seen.
async fn found(
    work: &mut dyn UnitOfWork,
    id: WebhookId,
    expected: Option<Version>,
) -> Result<Webhook, ChangeFailure> {
    let webhook = work.webhooks().lock_webhook(id).await?;
    let webhook = webhook.ok_or(ChangeWebhookRefusal::NotFound)?;
    if expected.is_some_and(|version| version != webhook.version) {
        return Err(ChangeWebhookRefusal::Stale.into());
    }
    Ok(webhook)
}
