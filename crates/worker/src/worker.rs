//! The loop: take what is due, begin it, wait for something to change.

use std::sync::Arc;

use frontdesk_domain::job::{Lease, LeasedJob, TaskKind};
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::use_cases::replays::RunReplay;
use frontdesk_domain::use_cases::webhooks::DeliverEvents;
use frontdesk_domain::use_cases::{RefitTriage, TriageTicket};
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

use crate::hands::Hands;
use crate::verdict::in_words;
use crate::{Bell, WorkerSettings};

/// What a worker can do.
#[derive(Clone)]
pub struct Duties {
    /// Assessing tickets.
    pub triage: TriageTicket,
    /// Learning from agents.
    pub learning: RefitTriage,
    /// Replaying past tickets.
    pub replays: RunReplay,
}

/// Does the desk's background work.
pub struct Worker {
    pub(crate) triage: TriageTicket,
    pub(crate) learning: RefitTriage,
    pub(crate) replays: RunReplay,
    pub(crate) deliveries: Option<DeliverEvents>,
    pub(crate) settings: WorkerSettings,
    bell: Bell,
}

impl Worker {
    /// A worker that does nothing until it [runs](Self::run).
    pub fn new(duties: Duties, settings: WorkerSettings, bell: Bell) -> Self {
        let Duties {
            triage,
            learning,
            replays,
        } = duties;
        Self {
            triage,
            learning,
            replays,
            deliveries: None,
            settings,
            bell,
        }
    }

    /// The same worker, which also brings events to webhooks.
    #[must_use]
    pub fn delivering(self, deliveries: DeliverEvents) -> Self {
        Self {
            deliveries: Some(deliveries),
            ..self
        }
    }

    /// Works until `stop` is cancelled; then takes no more jobs, waits for those it began
    /// within the grace period, gives the rest back to be taken at once, and returns.
    ///
    /// Nothing that goes wrong with a job or with storage ends it. Dropping the future
    /// breaks jobs off; they are taken again when their leases run out.
    pub async fn run(self, stop: CancellationToken) {
        let worker = Arc::new(self);
        let chores = tokio::spawn(worker.clone().tidy(stop.clone()));
        let deliveries = tokio::spawn(worker.clone().deliver(stop.clone()));
        let abandon = CancellationToken::new();
        let hands = Hands::new(&worker.settings.jobs_at_once);
        let mut running = JoinSet::new();
        let mut poll = interval(worker.settings.poll);
        poll.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while !stop.is_cancelled() {
            tokio::select! {
                () = stop.cancelled() => break,
                () = worker.bell.heard() => {}
                _ = poll.tick() => {}
                Some(_) = running.join_next() => while running.try_join_next().is_some() {},
            }
            worker
                .begin_due(&hands, &mut running, &abandon, &stop)
                .await;
        }
        worker.wind_down(running, &abandon).await;
        // They look at `stop` between any two pages, and between any two rounds of messages.
        for task in [chores, deliveries] {
            if let Err(error) = task.await {
                warn!(error = in_words(&error), "background work ended early");
            }
        }
    }

    /// Takes as many due jobs of each kind as there are hands for, and begins them.
    async fn begin_due(
        self: &Arc<Self>,
        hands: &Hands,
        running: &mut JoinSet<()>,
        abandon: &CancellationToken,
        stop: &CancellationToken,
    ) {
        let free = hands.free();
        if free.is_empty() {
            return;
        }
        match self.take(&free).await {
            Ok((lease, taken)) if stop.is_cancelled() && !taken.is_empty() => {
                self.give_back(lease).await;
            }
            Ok((_, taken)) => {
                for job in taken {
                    let hand = hands.take(job.task.kind());
                    let attempt = self.clone().attempt(job, abandon.clone());
                    running.spawn(async move {
                        attempt.await;
                        drop(hand);
                    });
                }
            }
            Err(error) => warn!(
                error = in_words(&error),
                "no jobs could be taken; trying again"
            ),
        }
    }

    /// Takes due jobs under a new lease: of each kind at most so many. Each kind is asked
    /// for by itself, because one that has a thousand jobs due would fill every page.
    async fn take(
        &self,
        free: &[(TaskKind, PageLimit)],
    ) -> Result<(Lease, Vec<LeasedJob>), StoreError> {
        let desk = &self.triage.desk;
        let lease = Lease(desk.ids.next());
        let now = desk.clock.now();
        let until = now.plus(self.settings.lease);
        let mut work = desk.store.begin().await?;
        let mut taken = Vec::new();
        for (kind, limit) in free {
            let jobs = work.jobs();
            let due = jobs.lock_and_lease_due(*kind, lease, now, until, *limit);
            taken.extend(due.await?);
        }
        // Having taken nothing there is nothing to make durable.
        if !taken.is_empty() {
            work.commit().await?;
        }
        Ok((lease, taken))
    }

    /// Gives back what was taken and not begun.
    async fn give_back(&self, lease: Lease) {
        let desk = &self.triage.desk;
        let given_back = async {
            let mut work = desk.store.begin().await?;
            work.jobs().return_all(lease, desk.clock.now()).await?;
            work.commit().await
        };
        if let Err(error) = given_back.await {
            warn!(
                error = in_words(&error),
                "jobs were not given back; their lease will run out"
            );
        }
    }

    /// Waits for what was begun, and breaks off what takes longer than the grace period.
    async fn wind_down(&self, mut running: JoinSet<()>, abandon: &CancellationToken) {
        info!(jobs = running.len(), "the worker stops");
        if timeout(self.settings.grace, wait_for_all(&mut running))
            .await
            .is_err()
        {
            warn!(
                jobs = running.len(),
                "the grace period is over; giving jobs back"
            );
            abandon.cancel();
            wait_for_all(&mut running).await;
        }
    }
}

async fn wait_for_all(running: &mut JoinSet<()>) {
    while running.join_next().await.is_some() {}
}
