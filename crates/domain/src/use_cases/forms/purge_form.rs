//! Removing a form for good, with everything that was sent to it.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::{AuditAction, Deed, Portrayed as _};
use crate::form::slug::Slug;
use crate::form::visibility::FormStatus;
use crate::id::FormId;
use crate::retry::{Outcome, Receipt};
use crate::use_cases::{Desk, Failure, Refusal, replayed, retry_on_conflict};

use super::read_form::admit;

/// Removes archived forms for good, on behalf of those who manage forms.
#[derive(Clone)]
pub struct PurgeForm {
    /// What it stands on.
    pub desk: Desk,
}

/// Why a form was not removed.
#[derive(Debug, Error)]
pub enum PurgeFormRefusal {
    /// There is no such form.
    #[error("no such form")]
    NotFound,
    /// The form is in use: archive it first.
    #[error("only an archived form can be removed")]
    NotArchived,
    /// The slug given as confirmation is not the form's.
    #[error("the confirmation is not the slug of the form")]
    NotConfirmed,
}

impl Refusal for PurgeFormRefusal {}

impl PurgeForm {
    /// Removes the form, its definitions, invites, submissions and their history.
    /// `confirmation` must be the form's slug.
    ///
    /// # Errors
    /// A [`PurgeFormRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        id: FormId,
        confirmation: &Slug,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, Failure<PurgeFormRefusal>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        retry_on_conflict(move || self.attempt(actor, id, confirmation, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        id: FormId,
        confirmation: &Slug,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, Failure<PurgeFormRefusal>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let form = work
            .forms()
            .lock_form(id)
            .await?
            .ok_or(PurgeFormRefusal::NotFound)?;
        match form.parts().status {
            FormStatus::Archived => {}
            FormStatus::Active | FormStatus::Closed => {
                return Err(PurgeFormRefusal::NotArchived.into());
            }
        }
        if form.parts().slug != *confirmation {
            return Err(PurgeFormRefusal::NotConfirmed.into());
        }
        work.forms().purge_form(id).await?;
        let deed = Deed::plain(AuditAction::Removed, form.subject());
        self.desk.note(&mut *work, actor, now, Some(deed)).await?;
        receipt.keep(&mut *work, &()).await?;
        work.commit().await?;
        Ok(Outcome::Done(()))
    }
}
