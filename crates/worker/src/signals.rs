//! How the parts of one process tell each other about jobs.

use std::sync::Arc;

use tokio::sync::Notify;

/// How the parts of one process tell each other about jobs, so that nobody waits for the
/// next look at storage. Clones are the same signals.
///
/// A signal is a hint: one that is lost, or that another process would have had to give,
/// costs a [`poll`](crate::WorkerSettings::poll) and nothing else.
#[derive(Debug, Clone, Default)]
pub struct Signals {
    /// A job was stored: call `notify_one` after the commit.
    pub due: Arc<Notify>,
    /// A job ended, however it ended; the worker calls `notify_waiters`. Who waits for
    /// the outcome of a job takes a `notified` future and enables it, then looks at
    /// storage, and only then awaits the future.
    pub ended: Arc<Notify>,
}
