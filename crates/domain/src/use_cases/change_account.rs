//! Changing an account: its role, whether it is suspended, its names and password.

use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::credential::Password;
use crate::account::permission::Scope;
use crate::account::role::Role;
use crate::account::{Account, AccountChange};
use crate::audit::Deed;
use crate::id::{AccountId, Version};
use crate::ports::{HashingError, PasswordHasher};
use crate::retry::{Outcome, Receipt};
use crate::text::PersonName;

use super::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Changes accounts on behalf of an admin.
#[derive(Clone)]
pub struct ChangeAccount {
    /// What it stands on.
    pub desk: Desk,
    /// Who hashes passwords.
    pub hasher: Arc<dyn PasswordHasher>,
}

/// What is to change; `None` leaves a field as it is.
#[derive(Debug, Clone)]
pub struct ChangeAccountCommand {
    /// The account.
    pub account: AccountId,
    /// The version the client has seen, when it insists on that one.
    pub expected: Option<Version>,
    /// What they are.
    pub role: Option<Role>,
    /// Whether they are suspended.
    pub suspended: Option<bool>,
    /// Their name.
    pub name: Option<PersonName>,
    /// What customers see instead of a staff member's name; `Some(None)` clears it.
    pub public_name: Option<Option<PersonName>>,
    /// What they sign in with.
    pub password: Option<Password>,
}

/// Why an account was not changed.
#[derive(Debug, Error)]
pub enum ChangeAccountRefusal {
    /// There is no such account.
    #[error("no such account")]
    NotFound,
    /// The account is no longer the one the client has seen.
    #[error("the account was changed meanwhile")]
    Stale,
    /// Nobody suspends themselves or gives up their own role: a desk could be left
    /// without an admin.
    #[error("admins do not change their own role or suspend themselves")]
    OwnAccount,
    /// The password could not be hashed.
    #[error(transparent)]
    Hashing(#[from] HashingError),
}

impl Refusal for ChangeAccountRefusal {}

impl ChangeAccount {
    /// Makes the change and answers the account as it is then. Suspending somebody or
    /// setting their password ends their sessions.
    ///
    /// # Errors
    /// A [`ChangeAccountRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: ChangeAccountCommand,
        receipt: &Receipt<Account>,
    ) -> Result<Outcome<Account>, Failure<ChangeAccountRefusal>> {
        actor.require(Scope::Admin)?;
        let ChangeAccountCommand {
            account,
            expected,
            role,
            suspended,
            name,
            public_name,
            password,
        } = command;
        let gives_up = role.is_some_and(|role| role != actor.role) || suspended == Some(true);
        if account == actor.account && gives_up {
            return Err(ChangeAccountRefusal::OwnAccount.into());
        }
        let password = match password {
            Some(password) => Some(
                self.hasher
                    .hash(password)
                    .await
                    .map_err(ChangeAccountRefusal::from)?,
            ),
            None => None,
        };
        let change = &AccountChange {
            role,
            suspended,
            name,
            public_name,
            password,
        };
        retry_on_conflict(move || self.attempt(actor, account, expected, change, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        id: AccountId,
        expected: Option<Version>,
        change: &AccountChange,
        receipt: &Receipt<Account>,
    ) -> Result<Outcome<Account>, Failure<ChangeAccountRefusal>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let mut account = work
            .accounts()
            .lock_account(id)
            .await?
            .ok_or(ChangeAccountRefusal::NotFound)?;
        if expected.is_some_and(|version| version != account.version) {
            return Err(ChangeAccountRefusal::Stale.into());
        }
        let before = account.clone();
        if account.change(change.clone(), now) {
            work.accounts().update_account(&account).await?;
            let deed = Deed::changed(&before, &account);
            self.desk.note(&mut *work, actor, now, deed).await?;
        }
        if account.suspended || change.password.is_some() {
            work.accounts().delete_sessions_of(id).await?;
        }
        receipt.keep(&mut *work, &account).await?;
        work.commit().await?;
        Ok(Outcome::Done(account))
    }
}
