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

mod turn;
mod writer;

use std::time::Duration;

use frontdesk_domain::ports::StoreError;
use sea_orm::{ConnectOptions, Database, DbErr};
use thiserror::Error;
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::DatabaseOptions;
use crate::error::store_error;

pub(crate) use turn::Turn;
use writer::Writer;

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
type Acknowledge = oneshot::Sender<Result<(), Undone>>;

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

/// Why nothing of a batch was written.
#[derive(Debug, Clone, Error)]
enum Undone {
    #[error("a unit of work ended badly and took its batch with it")]
    ByOneTurn(#[source] DbErr),
    #[error("a batch of writes could not be begun or committed")]
    AsAWhole(#[source] DbErr),
}

impl From<Undone> for StoreError {
    fn from(undone: Undone) -> Self {
        match undone {
            // The others in the batch did nothing wrong and can try again.
            Undone::ByOneTurn(_) => Self::Conflict,
            Undone::AsAWhole(error) => store_error(error),
        }
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
        let connection = options.watched(Database::connect(connect.clone()).await?);
        let (queue, requests) = mpsc::channel(options.queue.max(1));
        let writer = Writer::new(connect, connection, options.idle_timeout);
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

#[cfg(test)]
mod tests;
