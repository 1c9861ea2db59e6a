//! Erasing a person: their words go, what is counted stays.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::{AuditAction, Deed, Portrayed as _, Responsible};
use crate::id::AccountId;
use crate::ports::ErasedPerson;
use crate::retry::{Outcome, Receipt};

use super::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Erases people.
#[derive(Clone)]
pub struct ErasePerson {
    /// What it stands on.
    pub desk: Desk,
}

/// Why nobody was erased.
#[derive(Debug, Error)]
pub enum ErasePersonRefusal {
    /// There is no such account.
    #[error("no such account")]
    NotFound,
    /// Nobody erases themselves: a desk could be left without an admin.
    #[error("admins do not erase themselves")]
    OwnAccount,
}

impl Refusal for ErasePersonRefusal {}

impl ErasePerson {
    /// Erases somebody on behalf of an admin. Erasing them again does no harm.
    ///
    /// # Errors
    /// An [`ErasePersonRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        account: AccountId,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, Failure<ErasePersonRefusal>> {
        actor.require(Scope::Admin)?;
        if account == actor.account {
            return Err(ErasePersonRefusal::OwnAccount.into());
        }
        let by = &Responsible::from(actor);
        retry_on_conflict(move || self.attempt(by, account, receipt)).await
    }

    /// Erases somebody for the operator at the command line, who needs no rights.
    ///
    /// # Errors
    /// An [`ErasePersonRefusal`], or what can happen to any use case.
    pub async fn erase(&self, account: AccountId) -> Result<(), Failure<ErasePersonRefusal>> {
        let (by, receipt) = (&Responsible::operator(), &Receipt::none());
        retry_on_conflict(move || self.attempt(by, account, receipt))
            .await
            .map(drop)
    }

    async fn attempt(
        &self,
        by: &Responsible,
        id: AccountId,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, Failure<ErasePersonRefusal>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let mut account = work
            .accounts()
            .lock_account(id)
            .await?
            .ok_or(ErasePersonRefusal::NotFound)?;
        let person = ErasedPerson {
            account: id,
            email: account.email.clone(),
            at: now,
        };
        work.personal_data().erase_personal_data(&person).await?;
        account.erase(now);
        work.accounts().update_account(&account).await?;
        let deed = Deed::plain(AuditAction::Erased, account.subject());
        self.desk
            .note(&mut *work, by.clone(), now, Some(deed))
            .await?;
        receipt.keep(&mut *work, &()).await?;
        work.commit().await?;
        Ok(Outcome::Done(()))
    }
}
