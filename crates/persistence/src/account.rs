//! How accounts, and what they sign in with, are written.

pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::{SecretDigest, Session, Token};
use frontdesk_domain::id::{AccountId, TokenId};
use frontdesk_domain::ports::{AccountRepository, StoreError};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, EntityTrait, QueryFilter,
    QuerySelect, TransactionTrait,
};

use crate::error::store_error;
use crate::insert::insert;
use crate::unit_of_work::SeaOrmUnitOfWork;
use crate::{session, token};

use row::{ActiveModel, Column, Entity, Model};

#[async_trait]
impl AccountRepository for SeaOrmUnitOfWork {
    async fn insert_account(&mut self, account: &Account) -> Result<(), StoreError> {
        insert(self.transaction(), ActiveModel::from(account))
            .await
            .map(drop)
    }

    async fn lock_account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError> {
        let locked = Entity::find_by_id(id.get())
            .lock_exclusive()
            .one(self.transaction())
            .await;
        locked.map_err(store_error)?.map(Model::account).transpose()
    }

    async fn update_account(&mut self, account: &Account) -> Result<(), StoreError> {
        let transaction = self.transaction();
        // A violated key ends a transaction on PostgreSQL, and there alone.
        let updated = match transaction.get_database_backend() {
            DbBackend::Postgres => update_in_savepoint(transaction, account).await,
            _ => update(transaction, account).await,
        };
        updated.map_err(store_error)
    }

    async fn insert_session(&mut self, session: &Session) -> Result<(), StoreError> {
        insert(self.transaction(), session::row::ActiveModel::from(session))
            .await
            .map(drop)
    }

    async fn delete_session(&mut self, digest: &SecretDigest) -> Result<(), StoreError> {
        let delete = session::row::Entity::delete_by_id(digest.0.to_vec());
        delete
            .exec(self.transaction())
            .await
            .map(drop)
            .map_err(store_error)
    }

    async fn delete_sessions_of(&mut self, account: AccountId) -> Result<(), StoreError> {
        let delete = session::row::Entity::delete_many()
            .filter(session::row::Column::Account.eq(account.get()));
        delete
            .exec(self.transaction())
            .await
            .map(drop)
            .map_err(store_error)
    }

    async fn insert_token(&mut self, token: &Token) -> Result<(), StoreError> {
        insert(self.transaction(), token::row::ActiveModel::from(token))
            .await
            .map(drop)
    }

    async fn delete_token(&mut self, id: TokenId) -> Result<bool, StoreError> {
        let deleted = token::row::Entity::delete_by_id(id.get())
            .exec(self.transaction())
            .await;
        deleted
            .map(|deleted| deleted.rows_affected > 0)
            .map_err(store_error)
    }
}

async fn update(transaction: &DatabaseTransaction, account: &Account) -> Result<(), DbErr> {
    let update = Entity::update_many()
        .set(ActiveModel::from(account))
        .filter(Column::Id.eq(account.id.get()));
    update.exec(transaction).await.map(drop)
}

async fn update_in_savepoint(
    transaction: &DatabaseTransaction,
    account: &Account,
) -> Result<(), DbErr> {
    let savepoint = transaction.begin().await?;
    match update(&savepoint, account).await {
        Ok(()) => savepoint.commit().await,
        Err(error) => savepoint.rollback().await.and(Err(error)),
    }
}
