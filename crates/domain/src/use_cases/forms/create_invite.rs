//! Inviting somebody to a form. The token is shown once.

use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::credential::Secret;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::form::invite::{Invite, InviteLabel, MaxUses};
use crate::id::{FormId, InviteId};
use crate::ports::Secrets;
use crate::retry::{Outcome, Receipt};
use crate::text::EmailAddress;
use crate::time::Timestamp;
use crate::use_cases::{Desk, Failure, Refusal, replayed, retry_on_conflict};

use super::read_form::admit;

/// Invites people to forms, on behalf of those who manage them.
#[derive(Clone)]
pub struct CreateInvite {
    /// What it stands on.
    pub desk: Desk,
    /// Who makes tokens.
    pub secrets: Arc<dyn Secrets>,
}

/// What an invite is made from.
#[derive(Debug, Clone)]
pub struct CreateInviteCommand {
    /// To which form.
    pub form: FormId,
    /// What it is for.
    pub label: Option<InviteLabel>,
    /// The only e-mail address it is good for.
    pub email: Option<EmailAddress>,
    /// How often it can be used.
    pub max_uses: MaxUses,
    /// When it ends; `None` for never.
    pub expires_at: Option<Timestamp>,
}

/// An invite that was made just now.
#[derive(Debug, Clone)]
pub struct IssuedInvite {
    /// The invite.
    pub invite: Invite,
    /// Its token. It is not kept anywhere.
    pub token: Secret,
}

/// Why an invite was not made.
#[derive(Debug, Error)]
pub enum CreateInviteRefusal {
    /// There is no such form.
    #[error("no such form")]
    NotFound,
    /// The end is not in the future.
    #[error("the end of an invite must be in the future")]
    AlreadyExpired,
}

impl Refusal for CreateInviteRefusal {}

impl CreateInvite {
    /// Makes the invite.
    ///
    /// # Errors
    /// A [`CreateInviteRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &CreateInviteCommand,
        receipt: &Receipt<IssuedInvite>,
    ) -> Result<Outcome<IssuedInvite>, Failure<CreateInviteRefusal>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        retry_on_conflict(move || self.attempt(actor, command, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        command: &CreateInviteCommand,
        receipt: &Receipt<IssuedInvite>,
    ) -> Result<Outcome<IssuedInvite>, Failure<CreateInviteRefusal>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        work.forms()
            .lock_form_shared(command.form)
            .await?
            .ok_or(CreateInviteRefusal::NotFound)?;
        if command.expires_at.is_some_and(|end| end <= now) {
            return Err(CreateInviteRefusal::AlreadyExpired.into());
        }
        let issued = self.issue(actor, command, now);
        work.forms().insert_invite(&issued.invite).await?;
        let deed = Some(Deed::created(&issued.invite));
        self.desk.note(&mut *work, actor, now, deed).await?;
        receipt.keep(&mut *work, &issued).await?;
        work.commit().await?;
        Ok(Outcome::Done(issued))
    }

    fn issue(&self, actor: &Actor, command: &CreateInviteCommand, now: Timestamp) -> IssuedInvite {
        let token = self.secrets.generate();
        let CreateInviteCommand {
            form,
            label,
            email,
            max_uses,
            expires_at,
        } = command.clone();
        let invite = Invite {
            id: InviteId::new(self.desk.ids.next()),
            form,
            label,
            digest: self.secrets.digest(token.expose().as_bytes()),
            email,
            max_uses,
            expires_at,
            revoked_at: None,
            created_by: actor.account,
            created_at: now,
        };
        IssuedInvite { invite, token }
    }
}
