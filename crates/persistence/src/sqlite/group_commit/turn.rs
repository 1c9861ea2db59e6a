//! A turn with the writer: lent to a unit of work, and always given back.

use std::sync::atomic::{AtomicBool, Ordering};

use frontdesk_domain::ports::StoreError;
use sea_orm::DatabaseTransaction;
use tokio::sync::oneshot;

use super::{Acknowledge, NoTurn};

/// A turn with the writer. Dropping it undoes what was done in it.
pub(crate) struct Turn(Option<Held>);

struct Held {
    savepoint: DatabaseTransaction,
    staged: AtomicBool,
    end: oneshot::Sender<Ended>,
}

/// What comes back to the writer: with somebody to tell when it is to be committed.
pub(super) struct Ended {
    pub(super) savepoint: DatabaseTransaction,
    pub(super) commit: Option<Acknowledge>,
    /// Whether documents were put aside.
    pub(super) staged: bool,
}

impl Turn {
    /// A turn in this savepoint; how it ended can be heard at the other end.
    pub(super) const fn new(savepoint: DatabaseTransaction, end: oneshot::Sender<Ended>) -> Self {
        Self(Some(Held {
            savepoint,
            staged: AtomicBool::new(false),
            end,
        }))
    }

    pub(crate) fn savepoint(&self) -> &DatabaseTransaction {
        &self.held().savepoint
    }

    /// Notes that documents were put aside, to be indexed when the batch ends.
    pub(crate) fn note_staged(&self) {
        self.held().staged.store(true, Ordering::Relaxed);
    }

    fn held(&self) -> &Held {
        self.0
            .as_ref()
            .expect("a turn holds its savepoint until it ends")
    }

    /// Returns when the changes are on disk. Once asked for, the commit happens, whether
    /// anybody waits for it or not.
    pub(crate) async fn commit(mut self) -> Result<(), StoreError> {
        let (acknowledge, acknowledged) = oneshot::channel();
        self.end(Some(acknowledge));
        acknowledged
            .await
            .map_err(|_| NoTurn::Stopped)?
            .map_err(StoreError::from)
    }

    fn end(&mut self, commit: Option<Acknowledge>) {
        if let Some(Held {
            savepoint,
            staged,
            end,
        }) = self.0.take()
        {
            // Without a writer there is nothing to give back to, and nothing was committed.
            drop(end.send(Ended {
                savepoint,
                commit,
                staged: staged.into_inner(),
            }));
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.end(None);
    }
}
