//! Units of work: a transaction on servers, a turn with the one writer on SQLite.

use async_trait::async_trait;
use frontdesk_domain::ports::{StoreError, UnitOfWork};
use sea_orm::{DatabaseConnection, DatabaseTransaction, TransactionOptions, TransactionTrait};

use crate::error::store_error;
use crate::sqlite::Turn;

/// Changes that become visible together or not at all.
pub(crate) enum SeaOrmUnitOfWork {
    Transaction(DatabaseTransaction),
    Turn(Turn),
}

impl SeaOrmUnitOfWork {
    /// Where the statements of this unit of work run.
    pub(crate) fn transaction(&self) -> &DatabaseTransaction {
        match self {
            Self::Transaction(transaction) => transaction,
            Self::Turn(turn) => turn.savepoint(),
        }
    }

    /// Notes that documents were put aside, to be indexed when SQLite's batch ends.
    pub(crate) fn note_staged(&self) {
        match self {
            Self::Transaction(_) => {}
            Self::Turn(turn) => turn.note_staged(),
        }
    }

    /// Commits.
    pub(crate) async fn finish(self) -> Result<(), StoreError> {
        match self {
            Self::Transaction(transaction) => transaction.commit().await.map_err(store_error),
            Self::Turn(turn) => turn.commit().await,
        }
    }
}

#[async_trait]
impl UnitOfWork for SeaOrmUnitOfWork {
    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.finish().await
    }
}

/// Begins a transaction, in a task of its own.
///
/// The driver (sqlx 0.9.0) leaves a pooled connection inside a transaction when whoever
/// begins it goes away half-way, for example because the client hung up. The task always
/// gets to the end, where a transaction that nobody waits for is rolled back.
pub(crate) async fn begin(
    connection: &DatabaseConnection,
    options: TransactionOptions,
) -> Result<DatabaseTransaction, StoreError> {
    let connection = connection.clone();
    let begun = tokio::spawn(async move { connection.begin_with_options(options).await }).await;
    begun
        .map_err(|stopped| StoreError::Unavailable(Box::new(stopped)))?
        .map_err(store_error)
}
