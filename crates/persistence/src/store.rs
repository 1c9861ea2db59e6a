//! The store: where units of work begin and what queries read from.

use std::sync::Arc;

use async_trait::async_trait;
use frontdesk_domain::ports::{Store, StoreError, UnitOfWork};
use sea_orm::{
    AccessMode, DatabaseConnection, DatabaseTransaction, DbBackend, IsolationLevel,
    TransactionOptions,
};

use crate::options::Kind;
use crate::sqlite::{GroupCommit, InPlace};
use crate::unit_of_work::{SeaOrmUnitOfWork, begin};
use crate::{ConnectError, DatabaseOptions, mysql, postgres, search, sqlite};

/// The last migration that this program knows. A database that ends with another one was
/// made for another version.
pub const SCHEMA: &str = "m0080_saved_views";

/// Storage in SQLite, PostgreSQL, MySQL or MariaDB. Cloning it shares its connections.
#[derive(Clone)]
pub struct SeaOrmStore {
    reader: DatabaseConnection,
    writer: Writer,
    /// On SQLite, for what is asked most.
    in_place: Option<Arc<InPlace>>,
}

/// Who writes.
#[derive(Clone)]
enum Writer {
    /// Any connection of the pool that also reads.
    Pool,
    /// One connection, on SQLite.
    One(Arc<GroupCommit>),
}

impl SeaOrmStore {
    /// Connects to a database whose schema is up to date. An SQLite file must be there: an
    /// empty one in the place of one that is missing would look like a desk that lost
    /// everything. Must be called within a tokio runtime, which then runs SQLite's writer.
    ///
    /// # Errors
    /// A [`ConnectError`] when the database cannot be reached or used.
    pub async fn connect(options: &DatabaseOptions) -> Result<Self, ConnectError> {
        match options.kind()? {
            Kind::Sqlite => {
                let (reader, writer, in_place) = sqlite::connect(options).await?;
                Ok(Self {
                    reader: options.watched(reader),
                    writer: Writer::One(Arc::new(writer)),
                    in_place: Some(Arc::new(in_place)),
                })
            }
            Kind::Postgres => Ok(Self {
                reader: options.watched(postgres::connect(options).await?),
                writer: Writer::Pool,
                in_place: None,
            }),
            Kind::MySql => Ok(Self {
                reader: options.watched(mysql::connect(options).await?),
                writer: Writer::Pool,
                in_place: None,
            }),
        }
    }

    /// Closes the connections once what uses them is done. Whoever asks for storage
    /// afterwards is told that it is unavailable.
    pub async fn close(&self) {
        if let Writer::One(writer) = &self.writer {
            writer.close().await;
        }
        if let Some(in_place) = &self.in_place {
            in_place.close();
        }
        // What is left to do is the server's: the connections end with the process at the latest.
        drop(self.reader.close_by_ref().await);
    }

    /// Where what is asked most is asked in place.
    pub(crate) fn in_place(&self) -> Option<&InPlace> {
        self.in_place.as_deref()
    }

    pub(crate) const fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// One view for several questions. Dropping it lets go of it.
    pub(crate) async fn snapshot(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = match self.reader.get_database_backend() {
            DbBackend::Sqlite => TransactionOptions::default(),
            _ => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            },
        };
        begin(&self.reader, options).await
    }

    /// Starts a unit of work, for whoever needs more than the port.
    pub(crate) async fn work(&self) -> Result<SeaOrmUnitOfWork, StoreError> {
        Ok(match &self.writer {
            Writer::Pool => SeaOrmUnitOfWork::Transaction(
                begin(&self.reader, TransactionOptions::default()).await?,
            ),
            Writer::One(writer) => SeaOrmUnitOfWork::Turn(writer.begin().await?),
        })
    }

    /// Makes tickets findable that were written past the ports, by an older version or in
    /// bulk. To be called once, before anybody is answered.
    ///
    /// # Errors
    /// A [`StoreError`]; what was indexed until then stays so.
    pub async fn index_backlog(&self) -> Result<(), StoreError> {
        search::index_backlog(self).await
    }

    /// Whether somebody still writes.
    pub(crate) fn has_writer(&self) -> bool {
        match &self.writer {
            Writer::Pool => true,
            Writer::One(writer) => writer.is_running(),
        }
    }
}

#[async_trait]
impl Store for SeaOrmStore {
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        Ok(Box::new(self.work().await?))
    }
}
