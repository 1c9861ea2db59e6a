//! Which database, and how much of it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::{DatabaseConnection, Statement};

use crate::ConnectError;

/// Which database to use, and how much of it.
#[derive(Clone)]
pub struct DatabaseOptions {
    /// Where it is: `sqlite:<file>`, `postgres://…`, `mysql://…` or `mariadb://…`. It may
    /// hold a password, so it is never shown.
    pub url: String,
    /// The most connections at once. On SQLite they only read; one more writes. More
    /// connections serve more requests at once, and cost memory on the server.
    /// Default 8.
    pub pool_size: u32,
    /// How long to wait for a free connection, or on SQLite for the writer, before
    /// storage counts as unavailable. Default 5 seconds.
    pub acquire_timeout: Duration,
    /// How long to wait for a row that another unit of work has locked, before the race
    /// counts as lost. Whole seconds on MySQL and MariaDB. Default 10 seconds.
    pub lock_timeout: Duration,
    /// How long one statement may run, on servers. Default 30 seconds.
    pub statement_timeout: Duration,
    /// How long a unit of work may rest between two statements before it is undone, or
    /// on SQLite how long it may last at all; MySQL has no such limit. Nothing slow happens
    /// inside a unit of work, so whoever takes that long is stuck and keeps others
    /// waiting. Whole seconds on MariaDB. Default 60 seconds.
    pub idle_timeout: Duration,
    /// How many units of work may wait for SQLite's writer. More wait longer; those
    /// beyond are told at once that storage is unavailable. Default 1,024.
    pub queue: usize,
    /// Is told of every statement and how long it took, but for those that begin and end
    /// transactions, until a failure makes the writer reconnect. It must not wait. For
    /// tests and for finding out what takes long. Default nobody.
    pub watch: Option<Watch>,
}

/// Is told of statements.
pub type Watch = Arc<dyn Fn(&Statement, Duration) + Send + Sync>;

/// What kind of database a URL names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Sqlite,
    Postgres,
    MySql,
}

impl DatabaseOptions {
    /// The defaults for the database of this URL.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            pool_size: 8,
            acquire_timeout: Duration::from_secs(5),
            lock_timeout: Duration::from_secs(10),
            statement_timeout: Duration::from_secs(30),
            idle_timeout: Duration::from_mins(1),
            queue: 1_024,
            watch: None,
        }
    }

    pub(crate) fn kind(&self) -> Result<Kind, ConnectError> {
        match self.url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => Ok(Kind::Sqlite),
            Some("postgres" | "postgresql") => Ok(Kind::Postgres),
            Some("mysql" | "mariadb") => Ok(Kind::MySql),
            _ => Err(ConnectError::Url(
                "its scheme is none of sqlite, postgres, mysql and mariadb",
            )),
        }
    }

    /// The connection, with whoever is told of its statements.
    pub(crate) fn watched(&self, mut connection: DatabaseConnection) -> DatabaseConnection {
        if let Some(watch) = self.watch.clone() {
            connection.set_metric_callback(move |info| watch(info.statement, info.elapsed));
        }
        connection
    }

    /// What is the same for every kind of database.
    pub(crate) fn pool(&self) -> sea_orm::ConnectOptions {
        // The driver knows MariaDB by the name of its elder.
        let url = self
            .url
            .strip_prefix("mariadb:")
            .map(|rest| format!("mysql:{rest}"));
        let mut options = sea_orm::ConnectOptions::new(url.unwrap_or_else(|| self.url.clone()));
        options
            .max_connections(self.pool_size)
            .acquire_timeout(self.acquire_timeout)
            // A connection that was busy a moment ago needs no greeting; one that rested
            // may have lost its server.
            .test_before_acquire_if_idle_for(Duration::from_secs(1))
            .sqlx_logging(false)
            .record_stmt_in_spans(false);
        options
    }
}

impl fmt::Debug for DatabaseOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            url: _,
            pool_size,
            acquire_timeout,
            lock_timeout,
            statement_timeout,
            idle_timeout,
            queue,
            watch: _,
        } = self;
        f.debug_struct("DatabaseOptions")
            .field("pool_size", pool_size)
            .field("acquire_timeout", acquire_timeout)
            .field("lock_timeout", lock_timeout)
            .field("statement_timeout", statement_timeout)
            .field("idle_timeout", idle_timeout)
            .field("queue", queue)
            .finish_non_exhaustive()
    }
}
