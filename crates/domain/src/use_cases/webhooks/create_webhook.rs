//! Making a webhook. Its secret is shown once.

use std::collections::BTreeSet;
use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::credential::Secret;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::event::EventKind;
use crate::id::{SigningKeyId, Version, WebhookId};
use crate::ports::SigningSecrets;
use crate::retry::{Outcome, Receipt};
use crate::use_cases::{Desk, Failure, Refusal, replayed, retry_on_conflict};
use crate::webhook::{SigningKeys, Webhook, WebhookLabel, WebhookState, WebhookUrl};

/// The most webhooks of a desk. Each has a task of its own, so that none waits for another.
pub const MOST_WEBHOOKS: u64 = 50;

/// Makes webhooks, for admins.
#[derive(Clone)]
pub struct CreateWebhook {
    /// What it stands on.
    pub desk: Desk,
    /// Who makes secrets.
    pub secrets: Arc<dyn SigningSecrets>,
}

/// What a webhook is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreateWebhookCommand {
    /// Where messages are sent.
    pub url: WebhookUrl,
    /// What it is for.
    pub label: WebhookLabel,
    /// The kinds of events it is told of; empty for all.
    pub kinds: BTreeSet<EventKind>,
}

/// A webhook with the secret that was made for it just now.
#[derive(Debug, Clone)]
pub struct SecretShown {
    /// The webhook.
    pub webhook: Webhook,
    /// What its messages are signed with from now on.
    pub secret: Secret,
}

/// Why a webhook was not made.
#[derive(Debug, Error)]
pub enum CreateWebhookRefusal {
    /// The desk has no key to make secrets from.
    #[error("the setting webhooks.key is missing")]
    NoKey,
    /// There are enough.
    #[error("a desk has at most {MOST_WEBHOOKS} webhooks")]
    TooMany,
}

impl Refusal for CreateWebhookRefusal {}

impl CreateWebhook {
    /// Makes a webhook that is told what happens from now on.
    ///
    /// # Errors
    /// A [`CreateWebhookRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &CreateWebhookCommand,
        receipt: &Receipt<SecretShown>,
    ) -> Result<Outcome<SecretShown>, Failure<CreateWebhookRefusal>> {
        actor.require(Scope::Admin)?;
        retry_on_conflict(move || self.attempt(actor, command, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        command: &CreateWebhookCommand,
        receipt: &Receipt<SecretShown>,
    ) -> Result<Outcome<SecretShown>, Failure<CreateWebhookRefusal>> {
        let now = self.desk.clock.now();
        let seen = self.desk.queries.last_event().await?;
        let CreateWebhookCommand { url, label, kinds } = command.clone();
        let webhook = Webhook {
            id: WebhookId::new(self.desk.ids.next()),
            url,
            label,
            kinds,
            state: WebhookState::Enabled,
            signing: SigningKeys::new(SigningKeyId::new(self.desk.ids.next())),
            seen,
            created_at: now,
            updated_at: now,
            version: Version::FIRST,
        };
        let secret = self.secrets.secret(webhook.id, webhook.signing.current);
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let secret = secret.ok_or(CreateWebhookRefusal::NoKey)?;
        if work.webhooks().lock_and_count_webhooks().await? >= MOST_WEBHOOKS {
            return Err(CreateWebhookRefusal::TooMany.into());
        }
        work.webhooks().insert_webhook(&webhook).await?;
        let deed = Some(Deed::created(&webhook));
        self.desk.note(&mut *work, actor, now, deed).await?;
        let shown = SecretShown { webhook, secret };
        receipt.keep(&mut *work, &shown).await?;
        work.commit().await?;
        Ok(Outcome::Done(shown))
    }
}
