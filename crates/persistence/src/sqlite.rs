//! Connecting to SQLite: many connections that read, some of them in place, and one that
//! writes.

mod group_commit;
mod in_place;

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, Database, DatabaseConnection};

use crate::{ConnectError, DatabaseOptions};

pub(crate) use group_commit::{GroupCommit, Turn};
pub(crate) use in_place::{FromColumns, InPlace};

pub(crate) async fn connect(
    options: &DatabaseOptions,
) -> Result<(DatabaseConnection, GroupCommit, InPlace), ConnectError> {
    // In memory every connection would see a database of its own.
    if options.url.contains(":memory:") || options.url.contains("mode=memory") {
        return Err(ConnectError::Url("an SQLite database must be a file"));
    }
    let writer = GroupCommit::start(writer(options), options)
        .await
        .map_err(ConnectError::new)?;
    let reader = Database::connect(reader(options))
        .await
        .map_err(ConnectError::new)?;
    Ok((reader, writer, InPlace::open(options)?))
}

fn writer(options: &DatabaseOptions) -> ConnectOptions {
    let mut pool = options.pool();
    let lock_timeout = options.lock_timeout;
    pool.max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false);
    pool.map_sqlx_sqlite_opts(move |driver| {
        durable(driver)
            .create_if_missing(false)
            .busy_timeout(lock_timeout)
    });
    pool
}

fn reader(options: &DatabaseOptions) -> ConnectOptions {
    let mut pool = options.pool();
    let lock_timeout = options.lock_timeout;
    pool.map_sqlx_sqlite_opts(move |driver| {
        durable(driver)
            .pragma("query_only", "ON")
            .busy_timeout(lock_timeout)
    });
    pool
}

/// Readers never wait for the writer, and what was committed survives a power cut. With
/// `synchronous=NORMAL` it would not: the log would reach the disk some time later.
fn durable(driver: SqliteConnectOptions) -> SqliteConnectOptions {
    driver
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        // What is erased is overwritten, not only let go of.
        .pragma("secure_delete", "ON")
        .foreign_keys(true)
}
