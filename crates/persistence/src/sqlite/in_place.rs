//! Reading SQLite where one stands: what is asked with nearly every request is asked on
//! the thread that wants to know, without a message to another thread and back.
//!
//! Such questions take microseconds, less than waking somebody else. They come from the
//! same builders as on servers, and their rows become the same structures.

mod bind;
mod row;

use std::str::FromStr as _;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use frontdesk_domain::ports::StoreError;
use rusqlite::{Connection, OpenFlags};
use sea_orm::Statement;
use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use thiserror::Error;

use crate::options::Watch;
use crate::{ConnectError, DatabaseOptions};

pub(crate) use row::FromColumns;

/// How many statements a connection keeps prepared.
const PREPARED: usize = 64;

/// Connections that read, each used by one thread at a time.
pub(crate) struct InPlace {
    options: DatabaseOptions,
    /// Those that nobody uses; `None` once the store is closed.
    idle: Mutex<Option<Vec<Connection>>>,
}

/// The store was closed.
#[derive(Debug, Error)]
#[error("the database is closed")]
struct Closed;

/// One state of the database, for several questions.
pub(crate) struct View<'a> {
    connection: &'a Connection,
    watch: Option<&'a Watch>,
}

impl InPlace {
    /// Opens the first connection, which shows that it can be done.
    pub(super) fn open(options: &DatabaseOptions) -> Result<Self, ConnectError> {
        let first = connection(options).map_err(|error| ConnectError::Unreachable(error.into()))?;
        Ok(Self {
            options: options.clone(),
            idle: Mutex::new(Some(vec![first])),
        })
    }

    /// The rows that one statement finds.
    pub(crate) fn rows<R: FromColumns>(&self, statement: &Statement) -> Result<Vec<R>, StoreError> {
        self.with(|connection| self.view(connection).rows(statement))
    }

    /// What several statements find in one state of the database.
    pub(crate) fn snapshot<T>(
        &self,
        ask: impl FnOnce(&View<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.with(|connection| {
            // Dropping it ends it; there is nothing to keep.
            let _view = connection.unchecked_transaction().map_err(store_error)?;
            ask(&self.view(connection))
        })
    }

    /// Lets go of the connections; nobody is answered afterwards.
    pub(crate) fn close(&self) {
        drop(self.idle().take());
    }

    fn with<T>(
        &self,
        ask: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let idle = match self.idle().as_mut() {
            Some(idle) => idle.pop(),
            None => return Err(StoreError::Unavailable(Box::new(Closed))),
        };
        // There are never more than threads that ask at once.
        let connection = match idle {
            Some(connection) => connection,
            None => connection(&self.options).map_err(store_error)?,
        };
        let told = ask(&connection);
        if let Some(idle) = self.idle().as_mut() {
            idle.push(connection);
        }
        told
    }

    const fn view<'a>(&'a self, connection: &'a Connection) -> View<'a> {
        View {
            connection,
            watch: self.options.watch.as_ref(),
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Option<Vec<Connection>>> {
        // Nobody panics while holding it.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl View<'_> {
    /// The rows that the statement finds.
    pub(crate) fn rows<R: FromColumns>(&self, statement: &Statement) -> Result<Vec<R>, StoreError> {
        let began = Instant::now();
        let rows = self.found(statement).map_err(store_error);
        if let Some(watch) = self.watch {
            watch(statement, began.elapsed());
        }
        rows
    }

    fn found<R: FromColumns>(&self, statement: &Statement) -> rusqlite::Result<Vec<R>> {
        let mut prepared = self.connection.prepare_cached(&statement.sql)?;
        bind::values(&mut prepared, statement)?;
        let mut rows = prepared.raw_query();
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(R::read(row, 0)?);
        }
        Ok(found)
    }
}

/// One like those of the pool that reads.
fn connection(options: &DatabaseOptions) -> rusqlite::Result<Connection> {
    let parsed = SqliteConnectOptions::from_str(&options.url);
    let parsed = parsed.map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(parsed.get_filename(), flags)?;
    connection.busy_timeout(options.lock_timeout)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.set_prepared_statement_cache_capacity(PREPARED);
    Ok(connection)
}

/// What the library reports, as the ports say it.
fn store_error(error: rusqlite::Error) -> StoreError {
    use rusqlite::ErrorCode::{
        CannotOpen, DatabaseBusy, DatabaseLocked, DiskFull, SystemIoFailure,
    };
    match error.sqlite_error_code() {
        Some(DatabaseBusy | DatabaseLocked) => StoreError::Conflict,
        Some(SystemIoFailure | DiskFull | CannotOpen) => StoreError::Unavailable(Box::new(error)),
        _ => StoreError::Backend(Box::new(error)),
    }
}
