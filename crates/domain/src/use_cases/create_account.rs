//! Making an account.

use std::sync::Arc;

use thiserror::Error;

use crate::account::Account;
use crate::account::actor::Actor;
use crate::account::credential::Password;
use crate::account::permission::Scope;
use crate::account::role::Role;
use crate::audit::{Deed, Responsible};
use crate::id::{AccountId, Version};
use crate::ports::{HashingError, PasswordHasher, StoreError};
use crate::retry::{Outcome, Receipt};
use crate::text::{EmailAddress, PersonName};

use super::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Makes accounts.
#[derive(Clone)]
pub struct CreateAccount {
    /// What it stands on.
    pub desk: Desk,
    /// Who hashes passwords.
    pub hasher: Arc<dyn PasswordHasher>,
}

/// What an account is made from.
#[derive(Debug, Clone)]
pub struct CreateAccountCommand {
    /// Where mail reaches them.
    pub email: EmailAddress,
    /// Their name.
    pub name: PersonName,
    /// What customers see instead of a staff member's name.
    pub public_name: Option<PersonName>,
    /// What they are.
    pub role: Role,
    /// What they sign in with; without one they need a token or a panel identity.
    pub password: Option<Password>,
}

/// Why an account was not made.
#[derive(Debug, Error)]
pub enum CreateAccountRefusal {
    /// Somebody has this e-mail address.
    #[error("the e-mail address is taken")]
    EmailTaken,
    /// The password could not be hashed.
    #[error(transparent)]
    Hashing(#[from] HashingError),
}

impl Refusal for CreateAccountRefusal {}

impl CreateAccount {
    /// Makes an account on behalf of an admin.
    ///
    /// # Errors
    /// A [`CreateAccountRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: CreateAccountCommand,
        receipt: &Receipt<Account>,
    ) -> Result<Outcome<Account>, Failure<CreateAccountRefusal>> {
        actor.require(Scope::Admin)?;
        self.create_by(actor.into(), command, receipt).await
    }

    /// Makes an account for the operator at the command line, who needs no rights.
    ///
    /// # Errors
    /// A [`CreateAccountRefusal`], or what can happen to any use case.
    pub async fn create(
        &self,
        command: CreateAccountCommand,
        receipt: &Receipt<Account>,
    ) -> Result<Outcome<Account>, Failure<CreateAccountRefusal>> {
        self.create_by(Responsible::operator(), command, receipt)
            .await
    }

    async fn create_by(
        &self,
        by: Responsible,
        command: CreateAccountCommand,
        receipt: &Receipt<Account>,
    ) -> Result<Outcome<Account>, Failure<CreateAccountRefusal>> {
        let CreateAccountCommand {
            email,
            name,
            public_name,
            role,
            password,
        } = command;
        let password = match password {
            Some(password) => Some(
                self.hasher
                    .hash(password)
                    .await
                    .map_err(CreateAccountRefusal::from)?,
            ),
            None => None,
        };
        let now = self.desk.clock.now();
        let account = &Account {
            id: AccountId::new(self.desk.ids.next()),
            email,
            name,
            public_name,
            role,
            suspended: false,
            password,
            external: None,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        let by = &by;
        retry_on_conflict(move || self.insert(by, account, receipt)).await
    }

    async fn insert(
        &self,
        by: &Responsible,
        account: &Account,
        receipt: &Receipt<Account>,
    ) -> Result<Outcome<Account>, Failure<CreateAccountRefusal>> {
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, account.created_at).await? {
            return replayed(work, answer).await;
        }
        match work.accounts().insert_account(account).await {
            Ok(()) => {}
            Err(StoreError::Duplicate) => return Err(CreateAccountRefusal::EmailTaken.into()),
            Err(error) => return Err(error.into()),
        }
        let deed = Some(Deed::created(account));
        self.desk
            .note(&mut *work, by.clone(), account.created_at, deed)
            .await?;
        receipt.keep(&mut *work, account).await?;
        work.commit().await?;
        Ok(Outcome::Done(account.clone()))
    }
}
