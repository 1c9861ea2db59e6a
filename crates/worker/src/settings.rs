//! How a worker works.

use std::num::NonZeroUsize;
use std::time::Duration;

use frontdesk_domain::job::RetryPolicy;

/// How a worker works.
#[derive(Debug, Clone)]
pub struct WorkerSettings {
    /// Jobs done at a time. Default 4. More finish sooner where the classifier waits for
    /// a network; the store and a local classifier gain nothing beyond a few per core.
    pub jobs_at_once: NonZeroUsize,
    /// How long a job is leased; the lease of a job that takes longer is extended while
    /// the worker lives. Default 45 seconds: the job of a dead worker is taken again
    /// after this long and one [`poll`](Self::poll), and a worker that cannot reach
    /// storage for this long loses its jobs to another.
    pub lease: Duration,
    /// How often to look for due jobs that nobody gave a signal about: those of other
    /// processes, and those that rested. Default 1 second.
    pub poll: Duration,
    /// How long a worker that stops waits for the jobs it began before it gives them
    /// back. Default 20 seconds.
    pub grace: Duration,
    /// How often a job is tried, and how long it rests in between.
    pub retry: RetryPolicy,
    /// How long the answers to retried requests are kept. Default 24 hours.
    pub answers_kept: Duration,
    /// How long entries of the audit log are kept; `None` for ever. Default 400 days: more
    /// than a year, so that a yearly review still finds what began the year.
    pub audit_kept: Option<Duration>,
    /// How often what is older is forgotten. Default 10 minutes.
    pub tidy: Duration,
}

impl Default for WorkerSettings {
    fn default() -> Self {
        Self {
            jobs_at_once: NonZeroUsize::MIN.saturating_add(3),
            lease: Duration::from_secs(45),
            poll: Duration::from_secs(1),
            grace: Duration::from_secs(20),
            retry: RetryPolicy::default(),
            answers_kept: Duration::from_hours(24),
            audit_kept: Some(Duration::from_hours(400 * 24)),
            tidy: Duration::from_mins(10),
        }
    }
}
