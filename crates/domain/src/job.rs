//! Background work: what is to be done, and who has it in hand.

use std::time::Duration;

use uuid::Uuid;

use crate::id::{JobId, ReplayId, TicketId};
use crate::time::Timestamp;
use crate::triage::Trigger;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Assess a ticket and decide who answers it.
    Triage {
        /// The ticket.
        ticket: TicketId,
        /// What set it off.
        trigger: Trigger,
    },
    /// Fit the local classifier anew, after an agent's word on a ticket.
    Learn {
        /// The ticket.
        ticket: TicketId,
    },
    /// Replay triage over past tickets.
    Replay {
        /// The replay.
        replay: ReplayId,
    },
}

/// What kind of work a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskKind {
    /// [`Task::Triage`].
    Triage,
    /// [`Task::Learn`].
    Learn,
    /// [`Task::Replay`].
    Replay,
}

impl TaskKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Triage, Self::Learn, Self::Replay];

    /// The name that clients and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Triage => "triage",
            Self::Learn => "learn",
            Self::Replay => "replay",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl Task {
    /// What kind of work it is.
    pub const fn kind(&self) -> TaskKind {
        match self {
            Self::Triage { .. } => TaskKind::Triage,
            Self::Learn { .. } => TaskKind::Learn,
            Self::Replay { .. } => TaskKind::Replay,
        }
    }

    /// The ticket it is about, if it is about one.
    pub const fn ticket(&self) -> Option<TicketId> {
        match self {
            Self::Triage { ticket, .. } | Self::Learn { ticket } => Some(*ticket),
            Self::Replay { .. } => None,
        }
    }

    /// The replay it runs, if it runs one.
    pub const fn replay(&self) -> Option<ReplayId> {
        match self {
            Self::Triage { .. } | Self::Learn { .. } => None,
            Self::Replay { replay } => Some(*replay),
        }
    }
}

/// How far a job has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// To be done; not before it is due.
    Waiting,
    /// Somebody has it in hand.
    Running,
    /// Done.
    Done,
    /// Set aside after the last try, with the reason.
    Parked,
}

impl JobState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Running, Self::Done, Self::Parked];

    /// The name that people see.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Parked => "parked",
        }
    }
}

/// A job as people look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// The id.
    pub id: JobId,
    /// What is to be done.
    pub task: Task,
    /// How far it has come.
    pub state: JobState,
    /// Not before.
    pub due: Timestamp,
    /// How often it was taken.
    pub attempts: u32,
    /// When it was done or set aside.
    pub ended_at: Option<Timestamp>,
    /// Why it was not done the last time it was tried.
    pub reason: Option<String>,
}

/// Work that is about to be stored, in the same commit as its cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewJob {
    /// The id.
    pub id: JobId,
    /// What is to be done.
    pub task: Task,
    /// Not before.
    pub due: Timestamp,
}

/// The right to work on a job. Once it has run out another worker may take the job, and
/// from then on the old lease can do nothing to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Lease(pub Uuid);

/// A job that somebody holds a lease on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeasedJob {
    /// The id.
    pub id: JobId,
    /// What is to be done.
    pub task: Task,
    /// How often it was taken, this time included.
    pub attempt: u32,
    /// The lease.
    pub lease: Lease,
}

/// How often a job is tried, and how long it rests in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryPolicy {
    /// Tries in all. Default 5.
    pub attempts: u32,
    /// The rest after the first failure; it doubles each time. Default 2 seconds.
    pub first_rest: Duration,
    /// The longest rest. Default 5 minutes.
    pub longest_rest: Duration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            attempts: 5,
            first_rest: Duration::from_secs(2),
            longest_rest: Duration::from_mins(5),
        }
    }
}

impl RetryPolicy {
    /// Whether this attempt is the last.
    pub const fn is_last(&self, attempt: u32) -> bool {
        attempt >= self.attempts
    }

    /// How long to rest after this attempt failed. `spread`, from 0.0 to 1.0, takes away
    /// up to half of it, so that jobs that failed together do not return together.
    pub fn rest_after(&self, attempt: u32, spread: f64) -> Duration {
        let doublings = attempt.saturating_sub(1).min(31);
        let rest = self
            .first_rest
            .saturating_mul(1_u32 << doublings)
            .min(self.longest_rest);
        rest.mul_f64(1.0 - spread.clamp(0.0, 1.0) / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rests_double_up_to_a_cap_and_spread_downwards() {
        let policy = RetryPolicy::default();
        assert_eq!(policy.rest_after(1, 0.0), Duration::from_secs(2));
        assert_eq!(policy.rest_after(3, 0.0), Duration::from_secs(8));
        assert_eq!(policy.rest_after(60, 0.0), Duration::from_mins(5));
        assert_eq!(policy.rest_after(1, 1.0), Duration::from_secs(1));
        assert!(policy.is_last(5) && !policy.is_last(4));
    }
}
