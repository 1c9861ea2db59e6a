//! How a worker works.

use std::num::NonZeroUsize;
use std::time::Duration;

use frontdesk_domain::job::{RetryPolicy, TaskKind};

/// How many jobs of each kind a worker does at a time. No kind takes a hand from another,
/// so that a thousand tickets do not keep a replay waiting, nor a replay of a thousand
/// tickets a single new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JobsAtOnce {
    /// Tickets assessed at a time. Default 4. More finish sooner where the classifier waits
    /// for a network; the store and a local classifier gain nothing beyond a few per core.
    pub triage: NonZeroUsize,
    /// Fittings of the local classifier at a time. Default 1: each reads the whole log, and
    /// keeps a core busy.
    pub learning: NonZeroUsize,
    /// Replays at a time. Default 1: each assesses many tickets, with the classifier that
    /// new tickets wait for.
    pub replays: NonZeroUsize,
}

impl Default for JobsAtOnce {
    fn default() -> Self {
        Self {
            triage: NonZeroUsize::MIN.saturating_add(3),
            learning: NonZeroUsize::MIN,
            replays: NonZeroUsize::MIN,
        }
    }
}

impl JobsAtOnce {
    /// How many jobs of this kind are done at a time.
    pub const fn of(&self, kind: TaskKind) -> NonZeroUsize {
        match kind {
            TaskKind::Triage => self.triage,
            TaskKind::Learn => self.learning,
            TaskKind::Replay => self.replays,
        }
    }
}

/// How a worker works.
#[derive(Debug, Clone)]
pub struct WorkerSettings {
    /// How many jobs are done at a time.
    pub jobs_at_once: JobsAtOnce,
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
    /// How long the right to deliver to a webhook lasts; it is extended before every round
    /// of messages, and must outlast one. Default 45 seconds: a webhook that a dead worker
    /// served is served again after this long.
    pub delivery_lease: Duration,
    /// How long deliveries that ended are kept, and every try. Default 30 days.
    pub deliveries_kept: Duration,
    /// How long entries of the audit log are kept; `None` for ever. Default 400 days: more
    /// than a year, so that a yearly review still finds what began the year.
    pub audit_kept: Option<Duration>,
    /// How often what is older is forgotten. Default 10 minutes.
    pub tidy: Duration,
}

impl Default for WorkerSettings {
    fn default() -> Self {
        Self {
            jobs_at_once: JobsAtOnce::default(),
            lease: Duration::from_secs(45),
            poll: Duration::from_secs(1),
            grace: Duration::from_secs(20),
            retry: RetryPolicy::default(),
            answers_kept: Duration::from_hours(24),
            audit_kept: Some(Duration::from_hours(400 * 24)),
            delivery_lease: Duration::from_secs(45),
            deliveries_kept: Duration::from_hours(30 * 24),
            tidy: Duration::from_mins(10),
        }
    }
}
