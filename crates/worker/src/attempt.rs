//! One attempt at one job: run it, keep its lease, record how it ended.

use std::sync::Arc;

use frontdesk_domain::job::{LeasedJob, Task};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::use_cases::TriageFailure;
use tokio::time::{Instant, interval_at};
use tokio_util::sync::CancellationToken;
use tracing::{debug, error, info, warn};

use crate::Worker;
use crate::verdict::{self, Verdict, in_words};

/// How often recording the end of an attempt is tried while it loses races.
const RECORDING_TRIES: u32 = 12;
/// How often a lease is extended before it would run out: storage may be away for one
/// beat without harm.
const BEATS_IN_A_LEASE: u32 = 3;

impl Worker {
    /// Tries the job once, from beginning to end. When `abandon` is cancelled the job is
    /// broken off and given back.
    pub(crate) async fn attempt(self: Arc<Self>, job: LeasedJob, abandon: CancellationToken) {
        let verdict = match verdict::before(job.attempt, &self.settings.retry) {
            Some(verdict) => verdict,
            None => self.clone().run_in_a_task(job, abandon).await,
        };
        announce(&job, &verdict);
        if let Err(error) = self.record(&job, &verdict).await {
            let error = in_words(&error);
            warn!(job = %job.id, %error, "how a job ended was not recorded; its lease will run out");
        }
    }

    /// Runs the job in a task of its own, so that a panic ends the job and nothing else.
    async fn run_in_a_task(self: Arc<Self>, job: LeasedJob, abandon: CancellationToken) -> Verdict {
        let worker = self.clone();
        let mut running = tokio::spawn(async move { worker.perform(&job).await });
        let beat = self.settings.lease / BEATS_IN_A_LEASE;
        let mut heartbeat = interval_at(Instant::now() + beat, beat);
        let outcome = loop {
            tokio::select! {
                outcome = &mut running => break outcome,
                _ = heartbeat.tick() => self.keep_lease(&job).await,
                () = abandon.cancelled() => {
                    running.abort();
                    break running.await;
                }
            }
        };
        verdict::after(&outcome, job.attempt, &self.settings.retry, self.spread())
    }

    /// Makes the lease run from now on, so that nobody else takes the job.
    async fn keep_lease(&self, job: &LeasedJob) {
        let desk = &self.triage.desk;
        let extended = async {
            let until = desk.clock.now().plus(self.settings.lease);
            let mut work = desk.store.begin().await?;
            let extended = work.jobs().extend(job.id, job.lease, until).await?;
            work.commit().await?;
            Ok::<_, StoreError>(extended)
        };
        match extended.await {
            // Otherwise the job has just finished, or finds out itself that it is too late.
            Ok(extended) => debug!(job = %job.id, extended, "lease extended"),
            Err(error) => warn!(job = %job.id, error = in_words(&error), "lease not extended"),
        }
    }

    async fn perform(&self, job: &LeasedJob) -> Result<(), TriageFailure> {
        let last_attempt = self.settings.retry.is_last(job.attempt);
        match job.task {
            Task::Triage { ticket, trigger } => {
                self.triage.run(job, ticket, trigger, last_attempt).await
            }
            Task::Learn { ticket: _ } => self.learning.run(job).await,
            Task::Replay { replay } => self.replays.run(job, replay, last_attempt).await,
        }
    }

    /// A number from 0.0 to 1.0, another one each time.
    fn spread(&self) -> f64 {
        let [.., high, low] = *self.triage.desk.ids.next().as_bytes();
        f64::from(u16::from_be_bytes([high, low])) / f64::from(u16::MAX)
    }

    async fn record(&self, job: &LeasedJob, verdict: &Verdict) -> Result<(), StoreError> {
        for _ in 1..RECORDING_TRIES {
            match self.try_to_record(job, verdict).await {
                Err(StoreError::Conflict) => {}
                recorded => return recorded,
            }
        }
        self.try_to_record(job, verdict).await
    }

    async fn try_to_record(&self, job: &LeasedJob, verdict: &Verdict) -> Result<(), StoreError> {
        let desk = &self.triage.desk;
        let now = desk.clock.now();
        match verdict {
            Verdict::Done | Verdict::Lost => Ok(()),
            Verdict::Again { rest, reason } => {
                let mut work = desk.store.begin().await?;
                work.jobs()
                    .put_back(job.id, job.lease, now.plus(*rest), reason)
                    .await?;
                work.commit().await
            }
            Verdict::Aside { reason } => {
                let mut work = desk.store.begin().await?;
                work.jobs().park(job.id, job.lease, now, reason).await?;
                work.commit().await
            }
        }
    }
}

fn announce(job: &LeasedJob, verdict: &Verdict) {
    let LeasedJob { id, attempt, .. } = job;
    match verdict {
        Verdict::Done => debug!(job = %id, attempt, "job done"),
        Verdict::Lost => warn!(job = %id, attempt, "another worker took the job over"),
        Verdict::Again { rest, reason } => {
            info!(job = %id, attempt, ?rest, reason, "job to be tried again");
        }
        Verdict::Aside { reason } => error!(job = %id, attempt, reason, "job set aside"),
    }
}
