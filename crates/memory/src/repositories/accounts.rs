//! Accounts and what they sign in with.

use async_trait::async_trait;
use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::{SecretDigest, Session, Token};
use frontdesk_domain::id::{AccountId, TokenId};
use frontdesk_domain::ports::{AccountRepository, StoreError};

use crate::state::{State, misuse};
use crate::unit_of_work::MemoryUnitOfWork;

/// Whether another account has the e-mail address or the external subject.
fn is_taken(state: &State, account: &Account) -> bool {
    let email = account.email.key();
    let others = state
        .accounts
        .values()
        .filter(|other| other.id != account.id);
    others.into_iter().any(|other| {
        let same_subject = account.external.is_some() && other.external == account.external;
        same_subject || other.email.key() == email
    })
}

#[async_trait]
impl AccountRepository for MemoryUnitOfWork {
    async fn insert_account(&mut self, account: &Account) -> Result<(), StoreError> {
        let state = self.state_mut();
        if state.accounts.contains_key(&account.id) || is_taken(state, account) {
            return Err(StoreError::Duplicate);
        }
        state.accounts.insert(account.id, account.clone());
        Ok(())
    }

    async fn lock_account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError> {
        Ok(self.state().accounts.get(&id).cloned())
    }

    async fn update_account(&mut self, account: &Account) -> Result<(), StoreError> {
        let state = self.state_mut();
        if is_taken(state, account) {
            return Err(StoreError::Duplicate);
        }
        let stored = state.accounts.get_mut(&account.id);
        *stored.ok_or_else(|| misuse("the account was never stored"))? = account.clone();
        Ok(())
    }

    async fn insert_session(&mut self, session: &Session) -> Result<(), StoreError> {
        self.state_mut()
            .sessions
            .insert(session.digest, session.clone());
        Ok(())
    }

    async fn delete_session(&mut self, digest: &SecretDigest) -> Result<(), StoreError> {
        self.state_mut().sessions.remove(digest);
        Ok(())
    }

    async fn delete_sessions_of(&mut self, account: AccountId) -> Result<(), StoreError> {
        self.state_mut()
            .sessions
            .retain(|_, session| session.account != account);
        Ok(())
    }

    async fn insert_token(&mut self, token: &Token) -> Result<(), StoreError> {
        self.state_mut().tokens.insert(token.id, token.clone());
        Ok(())
    }

    async fn delete_token(&mut self, id: TokenId) -> Result<bool, StoreError> {
        Ok(self.state_mut().tokens.remove(&id).is_some())
    }
}
