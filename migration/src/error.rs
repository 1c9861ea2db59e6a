//! Why a database could not be brought up to date.

use std::error::Error;

use sea_orm_migration::sea_orm::{DbErr, RuntimeErr};
use thiserror::Error;

/// Why a database could not be brought up to date. It never holds the database's URL.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum MigrateError {
    /// The URL does not name a database that can be used.
    #[error("the database URL cannot be used: {0}")]
    Url(&'static str),
    /// The database cannot be reached.
    #[error("the database cannot be reached")]
    Unreachable(#[source] Box<dyn Error + Send + Sync>),
    /// Another process has been changing the schema for too long. Nothing was changed;
    /// trying again later can succeed.
    #[error("another process is migrating this database")]
    Busy,
    /// The schema was written by a newer version of the program. Nothing was changed.
    #[error("the database was written by a newer version of this program, which also applied {}", .0.join(", "))]
    NewerSchema(Vec<String>),
    /// The server is too old or of the wrong kind.
    #[error("the database server cannot be used: {0}")]
    Unfit(&'static str),
    /// A migration failed. It can be run again once the cause is gone.
    #[error("a migration failed")]
    Failed(#[source] DbErr),
}

impl MigrateError {
    /// For failures to connect. The library writes the URL, and with it the password, into
    /// what it reports itself; what a driver reports is free of it.
    pub(crate) fn unreachable(error: DbErr) -> Self {
        match error {
            DbErr::Conn(RuntimeErr::Internal(_)) => Self::Url("it has no supported form"),
            other => Self::Unreachable(Box::new(other)),
        }
    }
}
