//! Inserting rows whose key may be taken.

use frontdesk_domain::ports::StoreError;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, Insert,
    PrimaryKeyTrait,
};

use crate::error::store_error;

/// The type of the primary key of a row.
type Key<R> =
    <<<R as ActiveModelTrait>::Entity as EntityTrait>::PrimaryKey as PrimaryKeyTrait>::ValueType;

/// Inserts a row and answers its key, or [`StoreError::Duplicate`] when a key of it is
/// taken. The transaction stays usable either way.
pub(crate) async fn insert<R>(
    transaction: &DatabaseTransaction,
    row: R,
) -> Result<Key<R>, StoreError>
where
    R: ActiveModelTrait,
{
    let mut insert = Insert::one(row);
    // A violated key ends a transaction on PostgreSQL, and there alone: so it is told to
    // skip the row. MySQL could not say whether it skipped one.
    if transaction.get_database_backend() == DbBackend::Postgres {
        insert = insert.on_conflict(OnConflict::new().do_nothing().to_owned());
    }
    insert
        .exec(transaction)
        .await
        .map(|inserted| inserted.last_insert_id)
        .map_err(store_error)
}
