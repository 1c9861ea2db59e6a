//! Questions about accounts and what they sign in with.

use async_trait::async_trait;
use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::{ExternalSubject, SecretDigest, Session, Token};
use frontdesk_domain::id::{AccountId, TokenId};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{AccountQueries, StoreError};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::account::row::{Column, Entity, Model};
use crate::error::store_error;
use crate::reading::Reading;
use crate::{SeaOrmStore, session, token};

#[async_trait]
impl AccountQueries for SeaOrmStore {
    async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        self.one(Entity::find_by_id(id.get())).await
    }

    async fn account_by_email(&self, key: &str) -> Result<Option<Account>, StoreError> {
        self.one(Entity::find().filter(Column::EmailKey.eq(key)))
            .await
    }

    async fn account_by_subject(
        &self,
        subject: &ExternalSubject,
    ) -> Result<Option<Account>, StoreError> {
        let ExternalSubject { issuer, subject } = subject;
        let found = Entity::find()
            .filter(Column::Issuer.eq(issuer.as_str()))
            .filter(Column::Subject.eq(subject.as_str()));
        self.one(found).await
    }

    async fn accounts(
        &self,
        page: PageRequest<AccountId>,
    ) -> Result<Page<Account, AccountId>, StoreError> {
        let older = page.after.map(|last| Column::Id.lt(last.get()));
        let rows = Entity::find()
            .filter(Condition::all().add_option(older))
            .order_by_desc(Column::Id)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let accounts: Vec<_> = rows
            .into_iter()
            .map(Model::account)
            .collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(accounts, page.limit, |account| {
            account.id
        }))
    }

    async fn session(
        &self,
        digest: &SecretDigest,
    ) -> Result<Option<(Session, Account)>, StoreError> {
        let by_digest = session::row::Entity::find_by_id(digest.0.to_vec());
        let Some((session, account)) = self.with_account(by_digest).await? else {
            return Ok(None);
        };
        let account = Reading::new("sessions", "a session").column("account", account)?;
        Ok(Some((session.session()?, account.account()?)))
    }

    async fn token(&self, digest: &SecretDigest) -> Result<Option<(Token, Account)>, StoreError> {
        let by_digest =
            token::row::Entity::find().filter(token::row::Column::Digest.eq(digest.0.to_vec()));
        let Some((token, account)) = self.with_account(by_digest).await? else {
            return Ok(None);
        };
        let account = Reading::new("tokens", token.id).column("account", account)?;
        Ok(Some((token.token()?, account.account()?)))
    }

    async fn tokens(&self, page: PageRequest<TokenId>) -> Result<Page<Token, TokenId>, StoreError> {
        let older = page.after.map(|last| token::row::Column::Id.lt(last.get()));
        let rows = token::row::Entity::find()
            .filter(Condition::all().add_option(older))
            .order_by_desc(token::row::Column::Id)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let tokens: Vec<_> = rows
            .into_iter()
            .map(token::row::Model::token)
            .collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(tokens, page.limit, |token| token.id))
    }
}

impl SeaOrmStore {
    async fn one(&self, accounts: Select<Entity>) -> Result<Option<Account>, StoreError> {
        accounts
            .one(self.reader())
            .await
            .map_err(store_error)?
            .map(Model::account)
            .transpose()
    }
}
