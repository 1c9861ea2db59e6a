//! Taking an invite back.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::{AuditAction, Deed, Portrayed as _};
use crate::id::InviteId;
use crate::retry::{Outcome, Receipt};
use crate::use_cases::{Desk, Failure, Refusal, replayed, retry_on_conflict};

use super::read_form::admit;

/// Takes invites back, on behalf of those who manage forms.
#[derive(Clone)]
pub struct RevokeInvite {
    /// What it stands on.
    pub desk: Desk,
}

/// There is no such invite.
#[derive(Debug, Error)]
#[error("no such invite")]
pub struct InviteNotFound;

impl Refusal for InviteNotFound {}

impl RevokeInvite {
    /// Takes the invite back: the next submission that shows it is refused. Taking it
    /// back again changes nothing.
    ///
    /// # Errors
    /// [`InviteNotFound`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        id: InviteId,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, Failure<InviteNotFound>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        retry_on_conflict(move || self.attempt(actor, id, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        id: InviteId,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, Failure<InviteNotFound>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let mut invite = work.forms().lock_invite(id).await?.ok_or(InviteNotFound)?;
        if invite.revoked_at.is_none() {
            invite.revoked_at = Some(now);
            work.forms().update_invite(&invite).await?;
            let deed = Deed::plain(AuditAction::Removed, invite.subject());
            self.desk.note(&mut *work, actor, now, Some(deed)).await?;
        }
        receipt.keep(&mut *work, &()).await?;
        work.commit().await?;
        Ok(Outcome::Done(()))
    }
}
