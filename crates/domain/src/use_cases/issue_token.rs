//! Issuing a bearer token. Its secret is shown once.

use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::credential::{Secret, Token, TokenLabel};
use crate::account::permission::{Scope, Scopes};
use crate::audit::{Deed, Responsible};
use crate::id::{AccountId, TokenId};
use crate::ports::Secrets;
use crate::retry::{Outcome, Receipt};
use crate::time::Timestamp;

use super::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Issues bearer tokens.
#[derive(Clone)]
pub struct IssueToken {
    /// What it stands on.
    pub desk: Desk,
    /// Who makes secrets.
    pub secrets: Arc<dyn Secrets>,
}

/// What a token is issued for.
#[derive(Debug, Clone)]
pub struct IssueTokenCommand {
    /// Whose rights it carries.
    pub account: AccountId,
    /// What it is for.
    pub label: TokenLabel,
    /// What it may be used for; what the account may not do, it may not either.
    pub scopes: Scopes,
    /// When it ends; `None` for never.
    pub expires_at: Option<Timestamp>,
}

/// A token that was issued just now.
#[derive(Debug, Clone)]
pub struct IssuedToken {
    /// The token.
    pub token: Token,
    /// Its secret. It is not kept anywhere.
    pub secret: Secret,
}

/// Why a token was not issued.
#[derive(Debug, Error)]
pub enum IssueTokenRefusal {
    /// There is no such account.
    #[error("no such account")]
    NoSuchAccount,
    /// A token without scopes is good for nothing.
    #[error("a token needs at least one scope")]
    NoScopes,
    /// The end is not in the future.
    #[error("the end of a token must be in the future")]
    AlreadyExpired,
}

impl Refusal for IssueTokenRefusal {}

impl IssueToken {
    /// Issues a token on behalf of an admin.
    ///
    /// # Errors
    /// An [`IssueTokenRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &IssueTokenCommand,
        receipt: &Receipt<IssuedToken>,
    ) -> Result<Outcome<IssuedToken>, Failure<IssueTokenRefusal>> {
        actor.require(Scope::Admin)?;
        self.issue_by(actor.into(), command, receipt).await
    }

    /// Issues a token for the operator at the command line, who needs no rights.
    ///
    /// # Errors
    /// An [`IssueTokenRefusal`], or what can happen to any use case.
    pub async fn issue(
        &self,
        command: &IssueTokenCommand,
        receipt: &Receipt<IssuedToken>,
    ) -> Result<Outcome<IssuedToken>, Failure<IssueTokenRefusal>> {
        self.issue_by(Responsible::operator(), command, receipt)
            .await
    }

    async fn issue_by(
        &self,
        by: Responsible,
        command: &IssueTokenCommand,
        receipt: &Receipt<IssuedToken>,
    ) -> Result<Outcome<IssuedToken>, Failure<IssueTokenRefusal>> {
        if command.scopes.is_empty() {
            return Err(IssueTokenRefusal::NoScopes.into());
        }
        self.desk
            .queries
            .account(command.account)
            .await?
            .ok_or(IssueTokenRefusal::NoSuchAccount)?;
        let by = &by;
        retry_on_conflict(move || self.attempt(by, command, receipt)).await
    }

    async fn attempt(
        &self,
        by: &Responsible,
        command: &IssueTokenCommand,
        receipt: &Receipt<IssuedToken>,
    ) -> Result<Outcome<IssuedToken>, Failure<IssueTokenRefusal>> {
        let now = self.desk.clock.now();
        let secret = self.secrets.generate();
        let IssueTokenCommand {
            account,
            label,
            scopes,
            expires_at,
        } = command.clone();
        let digest = self.secrets.digest(secret.expose().as_bytes());
        let id = TokenId::new(self.desk.ids.next());
        let token = Token {
            id,
            account,
            label,
            digest,
            scopes,
            created_at: now,
            expires_at,
        };
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        if token.is_expired(now) {
            return Err(IssueTokenRefusal::AlreadyExpired.into());
        }
        work.accounts().insert_token(&token).await?;
        let deed = Some(Deed::created(&token));
        self.desk.note(&mut *work, by.clone(), now, deed).await?;
        let issued = IssuedToken { token, secret };
        receipt.keep(&mut *work, &issued).await?;
        work.commit().await?;
        Ok(Outcome::Done(issued))
    }
}
