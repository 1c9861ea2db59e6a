//! One process migrates at a time: replicas that start together would otherwise apply the
//! same change twice.
//!
//! The lock is held on a connection of its own for the whole run, so that no change of the
//! schema, which commits whatever is open on MySQL, can let go of it.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use sea_orm_migration::sea_orm::sqlx::error::DatabaseError;
use sea_orm_migration::sea_orm::{
    ConnectionTrait, DatabaseConnection, DbErr, RuntimeErr, Statement,
};
use tokio::time::{Instant, sleep};

use crate::MigrateError;
use crate::target::{Kind, Target};

/// How long to wait for another process to finish its migration.
const PATIENCE: Duration = Duration::from_mins(1);

/// A number that nothing else in the database uses: "frontdsk" in ASCII.
const POSTGRES_KEY: i64 = 0x6672_6f6e_7464_736b;

/// The right to migrate; dropping it gives it up.
pub(crate) enum Lock {
    File(#[expect(dead_code, reason = "closing the file lets go of the lock")] File),
    Connection(DatabaseConnection),
}

impl Lock {
    pub(crate) async fn acquire(target: &Target) -> Result<Self, MigrateError> {
        match &target.kind {
            Kind::Sqlite(file) => lock_beside(file).await.map(Self::File),
            Kind::Postgres => {
                let connection = target.connect().await?;
                let milliseconds = PATIENCE.as_millis();
                run(&connection, format!("SET lock_timeout = {milliseconds}")).await?;
                run(
                    &connection,
                    format!("SELECT pg_advisory_lock({POSTGRES_KEY})"),
                )
                .await?;
                Ok(Self::Connection(connection))
            }
            Kind::MySql => {
                let connection = target.connect().await?;
                // Names of locks hold for the whole server and have at most 64 characters.
                let seconds = PATIENCE.as_secs();
                let take =
                    format!("SELECT GET_LOCK(CONCAT('frontdesk ', MD5(DATABASE())), {seconds})");
                let statement = Statement::from_string(target.backend(), take);
                let row = connection
                    .query_one_raw(statement)
                    .await
                    .map_err(MigrateError::Failed)?;
                let taken: Option<i64> = row.and_then(|row| row.try_get_by_index(0).ok()).flatten();
                if taken == Some(1) {
                    Ok(Self::Connection(connection))
                } else {
                    Err(MigrateError::Busy)
                }
            }
        }
    }

    /// Gives the right up before anything else is done.
    pub(crate) async fn release(self) {
        if let Self::Connection(connection) = self {
            // The server lets go of the lock when the connection ends, whether it ends well or not.
            drop(connection.close().await);
        }
    }
}

async fn run(connection: &DatabaseConnection, sql: String) -> Result<(), MigrateError> {
    connection
        .execute_unprepared(&sql)
        .await
        .map(drop)
        .map_err(busy_if_timed_out)
}

/// PostgreSQL reports 55P03 when `lock_timeout` has passed.
fn busy_if_timed_out(error: DbErr) -> MigrateError {
    let timed_out = match &error {
        DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error)) => {
            error
                .as_database_error()
                .and_then(DatabaseError::code)
                .is_some_and(|code| code == "55P03")
        }
        _ => false,
    };
    if timed_out {
        MigrateError::Busy
    } else {
        MigrateError::Failed(error)
    }
}

/// The file that carries the lock of an SQLite database, and tells later that there was one.
pub(crate) fn beside(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".migration-lock");
    name.into()
}

/// SQLite has no lock that outlives a transaction, so a file beside the database carries
/// it. The file stays: removing it would let two processes lock two files of one name.
async fn lock_beside(database: &Path) -> Result<File, MigrateError> {
    let unreachable = |error: std::io::Error| MigrateError::Unreachable(Box::new(error));
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(beside(database))
        .map_err(unreachable)?;
    let deadline = Instant::now() + PATIENCE;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(error)) => return Err(unreachable(error)),
            Err(TryLockError::WouldBlock) if Instant::now() >= deadline => {
                return Err(MigrateError::Busy);
            }
            Err(TryLockError::WouldBlock) => sleep(Duration::from_millis(50)).await,
        }
    }
}
