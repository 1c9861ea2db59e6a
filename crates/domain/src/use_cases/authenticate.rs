//! Letting somebody in: from what they show to who they are.

use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::{Actor, Presented};
use crate::account::credential::{ExternalIdentity, Secret};
use crate::account::role::Role;
use crate::account::{Account, AccountChange};
use crate::id::{AccountId, Version};
use crate::ports::{Secrets, StoreError};
use crate::time::Timestamp;

use super::{Desk, Failure, Refusal, retry_on_conflict};

/// Lets people and services in. Rights are looked up anew for every request, so that a
/// revoked token or a suspended account refuses the next one.
#[derive(Clone)]
pub struct Authenticate {
    /// What it stands on.
    pub desk: Desk,
    /// How secrets are compared.
    pub secrets: Arc<dyn Secrets>,
}

/// Why somebody is not let in. All of these look the same to them, but for `Store`.
#[derive(Debug, Error)]
pub enum AuthenticateError {
    /// Nobody has this credential, or it has ended.
    #[error("the credential is not valid")]
    Unknown,
    /// The account is suspended.
    #[error("the account is suspended")]
    Suspended,
    /// The identity's e-mail address belongs to a member of staff of this desk who does
    /// not come from the panel.
    #[error("the e-mail address of the identity belongs to a local member of staff")]
    Taken,
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refusal for AuthenticateError {}

impl Authenticate {
    /// Who holds this session.
    ///
    /// # Errors
    /// An [`AuthenticateError`] when nobody does.
    pub async fn with_session(&self, secret: &Secret) -> Result<Actor, AuthenticateError> {
        let digest = self.secrets.digest(secret.expose().as_bytes());
        let (session, account) = self
            .desk
            .queries
            .session(&digest)
            .await?
            .ok_or(AuthenticateError::Unknown)?;
        if session.expires_at <= self.desk.clock.now() {
            return Err(AuthenticateError::Unknown);
        }
        let account = active(account)?;
        Ok(Actor::with_full_rights(
            &account,
            Presented::Session(digest),
        ))
    }

    /// Who holds this bearer token.
    ///
    /// # Errors
    /// An [`AuthenticateError`] when nobody does.
    pub async fn with_token(&self, secret: &Secret) -> Result<Actor, AuthenticateError> {
        let digest = self.secrets.digest(secret.expose().as_bytes());
        let (token, account) = self
            .desk
            .queries
            .token(&digest)
            .await?
            .ok_or(AuthenticateError::Unknown)?;
        if token.is_expired(self.desk.clock.now()) {
            return Err(AuthenticateError::Unknown);
        }
        Ok(Actor::with_token(
            &active(account)?,
            token.id,
            &token.scopes,
        ))
    }

    /// Who this verified identity is here. The account is made on first sight, and
    /// follows the identity's role, name and address from then on.
    ///
    /// # Errors
    /// An [`AuthenticateError`] when they may not come in.
    pub async fn with_identity(
        &self,
        identity: &ExternalIdentity,
    ) -> Result<Actor, AuthenticateError> {
        let known = self
            .desk
            .queries
            .account_by_subject(&identity.subject)
            .await?;
        let account = match known {
            Some(account) if account.suspended || is_current(&account, identity) => account,
            _ => retry_on_conflict(move || self.recognise(identity))
                .await
                .map_err(plain)?,
        };
        Ok(Actor::with_full_rights(
            &active(account)?,
            Presented::Identity,
        ))
    }

    async fn recognise(
        &self,
        identity: &ExternalIdentity,
    ) -> Result<Account, Failure<AuthenticateError>> {
        let now = self.desk.clock.now();
        let known = match self
            .desk
            .queries
            .account_by_subject(&identity.subject)
            .await?
        {
            Some(account) => Some(account),
            None => self
                .desk
                .queries
                .account_by_email(&identity.email.key())
                .await?
                .map(linkable)
                .transpose()?,
        };
        let mut work = self.desk.store.begin().await?;
        let account = if let Some(known) = known {
            let locked = work.accounts().lock_account(known.id).await?;
            let mut account = locked.ok_or(StoreError::Conflict)?;
            follow(&mut account, identity, now);
            work.accounts()
                .update_account(&account)
                .await
                .map_err(taken)?;
            account
        } else {
            let account = new_account(AccountId::new(self.desk.ids.next()), identity, now);
            // Made by another request at this moment: look again.
            let race = |error| {
                if matches!(error, StoreError::Duplicate) {
                    StoreError::Conflict
                } else {
                    error
                }
            };
            work.accounts()
                .insert_account(&account)
                .await
                .map_err(race)?;
            account
        };
        work.commit().await?;
        Ok(account)
    }
}

fn active(account: Account) -> Result<Account, AuthenticateError> {
    if account.suspended {
        Err(AuthenticateError::Suspended)
    } else {
        Ok(account)
    }
}

/// An account that an identity of the same address may take over: a customer's, unless
/// it belongs to another identity already.
fn linkable(account: Account) -> Result<Account, AuthenticateError> {
    match (account.role, &account.external) {
        (Role::Customer, None) => Ok(account),
        (Role::Customer, Some(_)) | (Role::Agent | Role::Admin, _) => Err(AuthenticateError::Taken),
    }
}

fn is_current(account: &Account, identity: &ExternalIdentity) -> bool {
    let ExternalIdentity {
        subject,
        email,
        name,
        role,
    } = identity;
    account.external.as_ref() == Some(subject)
        && account.email == *email
        && account.name == *name
        && account.role == *role
}

fn follow(account: &mut Account, identity: &ExternalIdentity, now: Timestamp) {
    let ExternalIdentity {
        subject,
        email,
        name,
        role,
    } = identity.clone();
    account.external = Some(subject);
    account.email = email;
    let change = AccountChange {
        role: Some(role),
        name: Some(name),
        ..AccountChange::default()
    };
    account.change(change, now);
}

fn new_account(id: AccountId, identity: &ExternalIdentity, now: Timestamp) -> Account {
    let ExternalIdentity {
        subject,
        email,
        name,
        role,
    } = identity.clone();
    Account {
        id,
        email,
        name,
        public_name: None,
        role,
        suspended: false,
        password: None,
        external: Some(subject),
        version: Version::FIRST,
        created_at: now,
        updated_at: now,
    }
}

fn taken(error: StoreError) -> Failure<AuthenticateError> {
    match error {
        StoreError::Duplicate => AuthenticateError::Taken.into(),
        other => other.into(),
    }
}

fn plain(failure: Failure<AuthenticateError>) -> AuthenticateError {
    match failure {
        Failure::Refused(error) => error,
        Failure::Store(error) => AuthenticateError::Store(error),
        Failure::FeatureOff(_)
        | Failure::NotAllowed(_)
        | Failure::KeyReused(_)
        | Failure::AnswerErased(_) => AuthenticateError::Unknown,
    }
}
