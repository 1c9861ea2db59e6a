//! One writer for all, and one sync to disk for many commits.
//!
//! SQLite has one writer at a time, and a commit that survives a power cut costs a sync,
//! which takes longer than the work it makes durable. So units of work take turns with one
//! connection inside one transaction, the batch: each runs in a savepoint, and when no
//! more are waiting, or [`MOST_TURNS`] had theirs, the batch is committed and everybody in
//! it is told. While the disk syncs, those who come queue up and are the next batch. There
//! is no timer: who is alone waits for nobody.
//!
//! One task owns the connection, so nothing that happens to a unit of work can leave the
//! connection in a state that nobody knows of. A turn goes out through a channel and comes
//! back through one, even when it is dropped in the middle of a statement.

use std::error::Error;
use std::time::Duration;

use frontdesk_domain::ports::StoreError;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use thiserror::Error;
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::DatabaseOptions;
use crate::error::store_error;

/// How many units of work share a sync at most, so that the first of them does not wait
/// for too many others.
const MOST_TURNS: usize = 64;

/// What the writer is asked for.
enum Message {
    Turn(Request),
    /// To stop once those who asked before have had their turns.
    Close,
}

/// Somebody waits for a turn here.
type Request = oneshot::Sender<Result<Turn, StoreError>>;
/// Somebody waits here to hear that their changes are on disk.
type Acknowledge = oneshot::Sender<Result<(), DbErr>>;

/// Why there was no turn with the writer.
#[derive(Debug, Error)]
enum NoTurn {
    #[error("too many units of work wait for the writer")]
    QueueFull,
    #[error("the writer was not free in time")]
    TooLate,
    #[error("the writer has stopped")]
    Stopped,
}

impl From<NoTurn> for StoreError {
    fn from(error: NoTurn) -> Self {
        Self::Unavailable(Box::new(error))
    }
}

/// The way to the one who writes.
pub(crate) struct GroupCommit {
    queue: mpsc::Sender<Message>,
    patience: Duration,
    writer: Mutex<JoinHandle<()>>,
}

impl GroupCommit {
    /// Opens the connection that writes, and starts the task that owns it. The task ends
    /// when the last unit of work has ended and nobody can ask for another.
    pub(crate) async fn start(
        connect: ConnectOptions,
        options: &DatabaseOptions,
    ) -> Result<Self, DbErr> {
        let connection = Database::connect(connect.clone()).await?;
        let (queue, requests) = mpsc::channel(options.queue.max(1));
        let writer = Writer {
            connect,
            connection,
            longest_turn: options.idle_timeout,
        };
        Ok(Self {
            queue,
            patience: options.acquire_timeout,
            writer: Mutex::new(tokio::spawn(writer.run(requests))),
        })
    }

    /// Waits for a turn.
    pub(crate) async fn begin(&self) -> Result<Turn, StoreError> {
        let (request, turn) = oneshot::channel();
        self.queue
            .try_send(Message::Turn(request))
            .map_err(|refused| match refused {
                mpsc::error::TrySendError::Full(_) => NoTurn::QueueFull,
                mpsc::error::TrySendError::Closed(_) => NoTurn::Stopped,
            })?;
        timeout(self.patience, turn)
            .await
            .map_err(|_| NoTurn::TooLate)?
            .map_err(|_| NoTurn::Stopped)?
    }

    /// Stops the writer once those who asked before have had their turns.
    pub(crate) async fn close(&self) {
        // A queue that nobody reads any more says that the writer has stopped.
        drop(self.queue.send(Message::Close).await);
        let mut writer = self.writer.lock().await;
        if !writer.is_finished() {
            drop((&mut *writer).await);
        }
    }

    /// Whether there is still somebody who writes.
    pub(crate) fn is_running(&self) -> bool {
        !self.queue.is_closed()
    }
}

/// A turn with the writer. Dropping it undoes what was done in it.
pub(crate) struct Turn(Option<Held>);

struct Held {
    savepoint: DatabaseTransaction,
    end: oneshot::Sender<Ended>,
}

/// What comes back to the writer: with somebody to tell when it is to be committed.
struct Ended {
    savepoint: DatabaseTransaction,
    commit: Option<Acknowledge>,
}

impl Turn {
    pub(crate) fn savepoint(&self) -> &DatabaseTransaction {
        &self
            .0
            .as_ref()
            .expect("a turn holds its savepoint until it ends")
            .savepoint
    }

    /// Returns when the changes are on disk. Once asked for, the commit happens, whether
    /// anybody waits for it or not.
    pub(crate) async fn commit(mut self) -> Result<(), StoreError> {
        let (acknowledge, acknowledged) = oneshot::channel();
        self.end(Some(acknowledge));
        acknowledged
            .await
            .map_err(|_| NoTurn::Stopped)?
            .map_err(store_error)
    }

    fn end(&mut self, commit: Option<Acknowledge>) {
        if let Some(Held { savepoint, end }) = self.0.take() {
            // Without a writer there is nothing to give back to, and nothing was committed.
            drop(end.send(Ended { savepoint, commit }));
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.end(None);
    }
}

/// The task that owns the connection.
struct Writer {
    connect: ConnectOptions,
    connection: DatabaseConnection,
    longest_turn: Duration,
}

impl Writer {
    async fn run(mut self, mut queue: mpsc::Receiver<Message>) {
        while let Some(message) = queue.recv().await {
            let first = match message {
                Message::Turn(first) => first,
                Message::Close => {
                    queue.close();
                    continue;
                }
            };
            if let Err(error) = self.write_batch(first, &mut queue).await {
                tracing::warn!(error = &error as &dyn Error, "a batch of writes was undone");
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
    ) -> Result<(), DbErr> {
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
    ) -> Result<(), DbErr> {
        let begun = self.connection.begin_with_options(immediate()).await;
        let batch = match begun {
            Ok(batch) => batch,
            Err(error) => {
                drop(first.send(Err(store_error(error.clone()))));
                return Err(error);
            }
        };
        let mut next = Some(first);
        let mut turns = 0;
        while let Some(request) = next {
            self.give_turn(&batch, request, waiting).await?;
            turns += 1;
            next = if turns < MOST_TURNS {
                next_in(queue)
            } else {
                None
            };
        }
        batch.commit().await
    }

    /// Lends a savepoint to one unit of work and waits until it comes back.
    async fn give_turn(
        &self,
        batch: &DatabaseTransaction,
        request: Request,
        waiting: &mut Vec<Acknowledge>,
    ) -> Result<(), DbErr> {
        if request.is_closed() {
            return Ok(());
        }
        let savepoint = batch.begin().await?;
        let (end, ended) = oneshot::channel();
        // A turn that nobody takes any more is dropped here, and so comes back as well.
        drop(request.send(Ok(Turn(Some(Held { savepoint, end })))));
        match timeout(self.longest_turn, ended).await {
            Ok(Ok(Ended {
                savepoint,
                commit: Some(acknowledge),
            })) => {
                waiting.push(acknowledge);
                savepoint.commit().await
            }
            Ok(Ok(Ended {
                savepoint,
                commit: None,
            })) => savepoint.rollback().await,
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

#[cfg(test)]
mod tests;
