//! What drivers report, as the ports say it. No other file looks into a driver's error.

use std::borrow::Cow;

use frontdesk_domain::ports::StoreError;
use sea_orm::sqlx::Error as DriverError;
use sea_orm::sqlx::error::DatabaseError;
use sea_orm::sqlx::mysql::MySqlDatabaseError;
use sea_orm::sqlx::postgres::PgDatabaseError;
use sea_orm::sqlx::sqlite::SqliteError;
use sea_orm::{DbErr, RuntimeErr, SqlErr};
use thiserror::Error;

/// Why a database cannot be used. It never holds the database's URL.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ConnectError {
    /// The URL does not name a database that can be used.
    #[error("the database URL cannot be used: {0}")]
    Url(&'static str),
    /// The database answers but is not set up as it must be.
    #[error("the database is not fit for use: {0}")]
    Unfit(Cow<'static, str>),
    /// The database does not answer.
    #[error("the database cannot be reached")]
    Unreachable(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl ConnectError {
    /// The library writes the URL, and with it the password, into what it reports itself;
    /// what a driver reports is free of it.
    pub(crate) fn new(error: DbErr) -> Self {
        match error {
            DbErr::Conn(RuntimeErr::Internal(_)) => Self::Url("it has no supported form"),
            other => Self::Unreachable(Box::new(other)),
        }
    }
}

/// What a failure means to whoever asked.
enum Meaning {
    Duplicate,
    Conflict,
    Unavailable,
    Failure,
}

pub(crate) fn store_error(error: DbErr) -> StoreError {
    match meaning(&error) {
        Meaning::Duplicate => StoreError::Duplicate,
        Meaning::Conflict => StoreError::Conflict,
        Meaning::Unavailable => StoreError::Unavailable(Box::new(error)),
        Meaning::Failure => StoreError::Backend(Box::new(error)),
    }
}

fn meaning(error: &DbErr) -> Meaning {
    if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) {
        return Meaning::Duplicate;
    }
    match error {
        // PostgreSQL skipped the row because its key is taken.
        DbErr::RecordNotInserted => Meaning::Duplicate,
        DbErr::ConnectionAcquire(_) | DbErr::Conn(RuntimeErr::Internal(_)) => Meaning::Unavailable,
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => meaning_to_driver(error),
        _ => Meaning::Failure,
    }
}

fn meaning_to_driver(error: &DriverError) -> Meaning {
    match error {
        DriverError::Database(error) => meaning_to_database(error.as_ref()),
        DriverError::Io(_)
        | DriverError::Tls(_)
        | DriverError::Protocol(_)
        | DriverError::PoolTimedOut
        | DriverError::PoolClosed
        | DriverError::BeginFailed
        | DriverError::WorkerCrashed => Meaning::Unavailable,
        _ => Meaning::Failure,
    }
}

fn meaning_to_database(error: &dyn DatabaseError) -> Meaning {
    if let Some(error) = error.try_downcast_ref::<PgDatabaseError>() {
        meaning_to_postgres(error.code())
    } else if let Some(error) = error.try_downcast_ref::<MySqlDatabaseError>() {
        meaning_to_mysql(error.number())
    } else if error.try_downcast_ref::<SqliteError>().is_some() {
        let code = error.code().and_then(|code| code.parse().ok());
        code.map_or(Meaning::Failure, meaning_to_sqlite)
    } else {
        Meaning::Failure
    }
}

/// By SQLSTATE, as in appendix A of its manual.
fn meaning_to_postgres(code: &str) -> Meaning {
    match code {
        // Serialization failure, deadlock, lock timeout.
        "40001" | "40P01" | "55P03" => Meaning::Conflict,
        // Statement timeout, idle transaction ended, standby server.
        "57014" | "25P03" | "25006" => Meaning::Unavailable,
        // Connection lost, resources used up, operator's intervention.
        _ if ["08", "53", "57"]
            .iter()
            .any(|class| code.starts_with(class)) =>
        {
            Meaning::Unavailable
        }
        _ => Meaning::Failure,
    }
}

/// By error number, of MySQL and MariaDB.
fn meaning_to_mysql(number: u16) -> Meaning {
    match number {
        // Lock wait timeout, deadlock, record changed since last read.
        1205 | 1213 | 1020 => Meaning::Conflict,
        // Disk full, too many connections, shutdown, connection lost or killed, table full, out of locks,
        // read-only, statement timeout.
        1021
        | 1040
        | 1053
        | 1114
        | 1158..=1161
        | 1203
        | 1206
        | 1290
        | 1317
        | 1836
        | 1927
        | 1969
        | 3024 => Meaning::Unavailable,
        _ => Meaning::Failure,
    }
}

/// By result code; the lowest byte is the primary one.
fn meaning_to_sqlite(code: i32) -> Meaning {
    const BUSY: i32 = 5;
    const LOCKED: i32 = 6;
    const IO_ERROR: i32 = 10;
    const FULL: i32 = 13;
    const CANNOT_OPEN: i32 = 14;
    match code & 0xff {
        BUSY | LOCKED => Meaning::Conflict,
        IO_ERROR | FULL | CANNOT_OPEN => Meaning::Unavailable,
        _ => Meaning::Failure,
    }
}
