//! Questions about accounts and what they sign in with.

use async_trait::async_trait;
use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::{ExternalSubject, SecretDigest, Session, Token};
use frontdesk_domain::id::{AccountId, TokenId};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{AccountQueries, StoreError};

use super::page_of;
use crate::MemoryStore;

#[async_trait]
impl AccountQueries for MemoryStore {
    async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        Ok(self.state().accounts.get(&id).cloned())
    }

    async fn account_by_email(&self, key: &str) -> Result<Option<Account>, StoreError> {
        Ok(self
            .state()
            .accounts
            .values()
            .find(|account| account.email.key() == key)
            .cloned())
    }

    async fn account_by_subject(
        &self,
        subject: &ExternalSubject,
    ) -> Result<Option<Account>, StoreError> {
        Ok(self
            .state()
            .accounts
            .values()
            .find(|account| account.external.as_ref() == Some(subject))
            .cloned())
    }

    async fn accounts(
        &self,
        page: PageRequest<AccountId>,
    ) -> Result<Page<Account, AccountId>, StoreError> {
        Ok(page_of(
            &self.state().accounts,
            |_| true,
            page,
            |account| account.id,
        ))
    }

    async fn session(
        &self,
        digest: &SecretDigest,
    ) -> Result<Option<(Session, Account)>, StoreError> {
        let state = self.state();
        let session = state.sessions.get(digest);
        Ok(session.and_then(|session| {
            Some((
                session.clone(),
                state.accounts.get(&session.account)?.clone(),
            ))
        }))
    }

    async fn token(&self, digest: &SecretDigest) -> Result<Option<(Token, Account)>, StoreError> {
        let state = self.state();
        let token = state.tokens.values().find(|token| token.digest == *digest);
        Ok(token
            .and_then(|token| Some((token.clone(), state.accounts.get(&token.account)?.clone()))))
    }

    async fn tokens(&self, page: PageRequest<TokenId>) -> Result<Page<Token, TokenId>, StoreError> {
        Ok(page_of(
            &self.state().tokens,
            |_| true,
            page,
            |token| token.id,
        ))
    }
}
