//! The task that owns the one connection that writes.

use std::error::Error;
use std::time::Duration;

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use super::turn::Ended;
use super::{Acknowledge, MOST_TURNS, Message, Request, Turn, Undone};
use crate::error::store_error;
use crate::search::INDEX_STAGED;

/// The task that owns the connection.
pub(super) struct Writer {
    connect: ConnectOptions,
    connection: DatabaseConnection,
    longest_turn: Duration,
}

impl Writer {
    pub(super) const fn new(
        connect: ConnectOptions,
        connection: DatabaseConnection,
        longest_turn: Duration,
    ) -> Self {
        Self {
            connect,
            connection,
            longest_turn,
        }
    }

    pub(super) async fn run(mut self, mut queue: mpsc::Receiver<Message>) {
        while let Some(message) = queue.recv().await {
            let first = match message {
                Message::Turn(first) => first,
                Message::Close => {
                    queue.close();
                    continue;
                }
            };
            if let Err(error) = self.write_batch(first, &mut queue).await {
                tracing::warn!(error = &error as &dyn Error, "what was written was undone");
                self.reconnect().await;
            }
        }
        drop(self.connection.close().await);
    }

    /// Gives turns until nobody waits, commits, and tells everybody how it went.
    async fn write_batch(
        &self,
        first: Request,
        queue: &mut mpsc::Receiver<Message>,
    ) -> Result<(), Undone> {
        let mut waiting = Vec::new();
        let written = self.write_turns(first, queue, &mut waiting).await;
        for acknowledge in waiting {
            // Who has stopped waiting does not want to know.
            drop(acknowledge.send(written.clone()));
        }
        written
    }

    async fn write_turns(
        &self,
        first: Request,
        queue: &mut mpsc::Receiver<Message>,
        waiting: &mut Vec<Acknowledge>,
    ) -> Result<(), Undone> {
        let batch = match self.connection.begin_with_options(immediate()).await {
            Ok(batch) => batch,
            Err(error) => {
                drop(first.send(Err(store_error(error.clone()))));
                return Err(Undone::AsAWhole(error));
            }
        };
        let mut next = Some(first);
        let mut turns = 0;
        let mut staged = false;
        while let Some(request) = next {
            let given = self.give_turn(&batch, request, waiting).await;
            staged |= given.map_err(Undone::ByOneTurn)?;
            turns += 1;
            next = if turns < MOST_TURNS {
                next_in(queue)
            } else {
                None
            };
        }
        if staged {
            let indexed = batch.execute_unprepared(INDEX_STAGED).await;
            indexed.map_err(Undone::AsAWhole)?;
        }
        batch.commit().await.map_err(Undone::AsAWhole)
    }

    /// Lends a savepoint to one unit of work and waits until it comes back. Answers whether
    /// it put documents aside.
    async fn give_turn(
        &self,
        batch: &DatabaseTransaction,
        request: Request,
        waiting: &mut Vec<Acknowledge>,
    ) -> Result<bool, DbErr> {
        if request.is_closed() {
            return Ok(false);
        }
        let savepoint = match batch.begin().await {
            Ok(savepoint) => savepoint,
            Err(error) => {
                drop(request.send(Err(store_error(error.clone()))));
                return Err(error);
            }
        };
        let (end, ended) = oneshot::channel();
        // A turn that nobody takes any more is dropped here, and so comes back as well.
        drop(request.send(Ok(Turn::new(savepoint, end))));
        match timeout(self.longest_turn, ended).await {
            Ok(Ok(Ended {
                savepoint,
                commit: Some(acknowledge),
                staged,
            })) => {
                waiting.push(acknowledge);
                savepoint.commit().await.map(|()| staged)
            }
            Ok(Ok(Ended {
                savepoint,
                commit: None,
                staged: _,
            })) => savepoint.rollback().await.map(|()| false),
            Ok(Err(_)) | Err(_) => {
                fence(batch).await?;
                Err(DbErr::Custom(
                    "a unit of work did not end in time".to_owned(),
                ))
            }
        }
    }

    /// After a failure nobody knows what the connection is in the middle of: some errors
    /// end SQLite's transaction, and the driver does not notice.
    async fn reconnect(&mut self) {
        let mut connect = self.connect.clone();
        // A failure to open the file is told to whoever asks for the next turn.
        connect.connect_lazy(true);
        match Database::connect(connect).await {
            Ok(connection) => self.connection = connection,
            Err(error) => {
                tracing::error!(error = &error as &dyn Error, "the writer cannot reconnect");
            }
        }
    }
}

/// Who waits for a turn already.
fn next_in(queue: &mut mpsc::Receiver<Message>) -> Option<Request> {
    loop {
        match queue.try_recv().ok()? {
            Message::Turn(request) => return Some(request),
            Message::Close => queue.close(),
        }
    }
}

/// Takes everything back from a unit of work that does not end, and lets it write no more.
async fn fence(batch: &DatabaseTransaction) -> Result<(), DbErr> {
    batch
        .execute_unprepared("ROLLBACK; PRAGMA query_only = ON")
        .await
        .map(drop)
}

/// Takes the lock on the file at once: a reader that becomes a writer later is refused
/// when another process wrote meanwhile.
fn immediate() -> TransactionOptions {
    TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    }
}
