//! Signing in with e-mail address and password.

use std::sync::Arc;
use std::time::Duration;

use thiserror::Error;

use crate::account::Account;
use crate::account::credential::{Password, Secret, Session};
use crate::ports::{HashingError, PasswordHasher, Secrets};
use crate::text::EmailAddress;
use crate::time::Timestamp;

use super::{Desk, Failure, Refusal, retry_on_conflict};

/// Signs people in and starts their session.
#[derive(Clone)]
pub struct SignIn {
    /// What it stands on.
    pub desk: Desk,
    /// Who makes session secrets.
    pub secrets: Arc<dyn Secrets>,
    /// Who checks passwords.
    pub hasher: Arc<dyn PasswordHasher>,
    /// How long sessions last and how often sign-in may be tried.
    pub policy: SignInPolicy,
}

/// How long sessions last and how often sign-in may be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignInPolicy {
    /// How long a session lasts. Default 14 days.
    pub session_lifetime: Duration,
    /// Tries at one account per window; `None` for no limit. Default 10. A successful
    /// sign-in starts the count anew.
    pub attempts_per_account: Option<u32>,
    /// Tries from one address per window; `None` for no limit. Default 100.
    pub attempts_per_address: Option<u32>,
    /// The window. Default 15 minutes.
    pub window: Duration,
}

impl Default for SignInPolicy {
    fn default() -> Self {
        Self {
            session_lifetime: Duration::from_hours(14 * 24),
            attempts_per_account: Some(10),
            attempts_per_address: Some(100),
            window: Duration::from_mins(15),
        }
    }
}

/// Who wants in, and from where.
#[derive(Debug, Clone)]
pub struct SignInCommand {
    /// The address they gave; text that is no address belongs to nobody.
    pub email: String,
    /// The password they gave.
    pub password: Password,
    /// The network address they come from.
    pub address: String,
}

/// Somebody who was signed in just now.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// What the cookie holds. Shown once.
    pub secret: Secret,
    /// The session.
    pub session: Session,
    /// Who it is.
    pub account: Account,
}

/// Why somebody was not signed in.
#[derive(Debug, Error)]
pub enum SignInRefusal {
    /// Address or password is wrong; which one is not said.
    #[error("e-mail address or password is wrong")]
    WrongCredentials,
    /// The password is right, but the account is suspended.
    #[error("the account is suspended")]
    Suspended,
    /// Tried too often.
    #[error("too many attempts")]
    TooManyAttempts {
        /// When trying again can succeed.
        retry_after: Duration,
    },
    /// The password could not be checked.
    #[error(transparent)]
    Hashing(#[from] HashingError),
}

impl Refusal for SignInRefusal {}

impl SignIn {
    /// Checks the password and starts a session. The attempt is counted before the
    /// password is looked at.
    ///
    /// # Errors
    /// A [`SignInRefusal`], or what can happen to any use case.
    pub async fn run(&self, command: SignInCommand) -> Result<SignedIn, Failure<SignInRefusal>> {
        let email = EmailAddress::parse(command.email).ok();
        let account_key = email.as_ref().map(|email| self.account_key(email));
        let address_key = format!("address:{}", command.address);
        retry_on_conflict(|| self.count(account_key.as_deref(), &address_key)).await?;
        let account = match &email {
            Some(email) => self.desk.queries.account_by_email(&email.key()).await?,
            None => None,
        };
        let hash = account
            .as_ref()
            .and_then(|account| account.password.clone());
        let right = self
            .hasher
            .verify(command.password, hash)
            .await
            .map_err(SignInRefusal::from)?;
        let account = account
            .filter(|_| right)
            .ok_or(SignInRefusal::WrongCredentials)?;
        if account.suspended {
            return Err(SignInRefusal::Suspended.into());
        }
        let account = &account;
        retry_on_conflict(|| self.start_session(account, account_key.as_deref())).await
    }

    async fn count(
        &self,
        account: Option<&str>,
        address: &str,
    ) -> Result<(), Failure<SignInRefusal>> {
        let now = self.desk.clock.now();
        let window = self.window(now);
        let limits = [
            (account, self.policy.attempts_per_account),
            (Some(address), self.policy.attempts_per_address),
        ];
        let mut work = self.desk.store.begin().await?;
        let mut within = true;
        for (key, limit) in limits {
            let (Some(key), Some(limit)) = (key, limit) else {
                continue;
            };
            within &= work.logins().lock_and_count_login(key, window).await? <= limit;
        }
        work.commit().await?;
        if within {
            return Ok(());
        }
        let retry_after = window.plus(self.policy.window).since(now);
        Err(SignInRefusal::TooManyAttempts { retry_after }.into())
    }

    async fn start_session(
        &self,
        account: &Account,
        account_key: Option<&str>,
    ) -> Result<SignedIn, Failure<SignInRefusal>> {
        let now = self.desk.clock.now();
        let secret = self.secrets.generate();
        let session = Session {
            digest: self.secrets.digest(secret.expose().as_bytes()),
            account: account.id,
            created_at: now,
            expires_at: now.plus(self.policy.session_lifetime),
        };
        let mut work = self.desk.store.begin().await?;
        if let Some(key) = account_key {
            work.logins().forget_logins(key).await?;
        }
        work.accounts().insert_session(&session).await?;
        work.commit().await?;
        Ok(SignedIn {
            secret,
            session,
            account: account.clone(),
        })
    }

    /// The key is a digest: addresses that are no account's are not kept in clear.
    fn account_key(&self, email: &EmailAddress) -> String {
        let digest = self.secrets.digest(email.key().as_bytes());
        format!(
            "account:{:032x}",
            u128::from_be_bytes(*digest.0.first_chunk().expect("a digest has 32 bytes"))
        )
    }

    fn window(&self, now: Timestamp) -> Timestamp {
        let length = i64::try_from(self.policy.window.as_millis())
            .unwrap_or(i64::MAX)
            .max(1);
        Timestamp::from_millis(now.millis() - now.millis().rem_euclid(length)).unwrap_or(now)
    }
}
