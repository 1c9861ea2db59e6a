//! Revoking a bearer token.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::{AuditAction, Deed, Subject, SubjectKind};
use crate::id::TokenId;
use crate::retry::{Outcome, Receipt};

use super::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Ends bearer tokens on behalf of an admin.
#[derive(Clone)]
pub struct RevokeToken {
    /// What it stands on.
    pub desk: Desk,
}

/// There is no such token.
#[derive(Debug, Error)]
#[error("no such token")]
pub struct TokenNotFound;

impl Refusal for TokenNotFound {}

impl RevokeToken {
    /// Ends the token: the next request that shows it is refused.
    ///
    /// # Errors
    /// [`TokenNotFound`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        id: TokenId,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, Failure<TokenNotFound>> {
        actor.require(Scope::Admin)?;
        retry_on_conflict(move || self.attempt(actor, id, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        id: TokenId,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, Failure<TokenNotFound>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        if !work.accounts().delete_token(id).await? {
            return Err(TokenNotFound.into());
        }
        let deed = Deed::plain(AuditAction::Removed, Subject::new(SubjectKind::Token, &id));
        self.desk.note(&mut *work, actor, now, Some(deed)).await?;
        receipt.keep(&mut *work, &()).await?;
        work.commit().await?;
        Ok(Outcome::Done(()))
    }
}
