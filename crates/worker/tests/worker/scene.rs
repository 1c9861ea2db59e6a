//! A desk in memory, classifiers of every temper, and workers.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use frontdesk_domain::account::credential::{Secret, SecretDigest};
use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::{JobId, TicketId};
use frontdesk_domain::job::{Lease, LeasedJob, NewJob, Task, TaskKind};
use frontdesk_domain::knowledge::Ranking;
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{
    Assembled, AssemblyError, Assessors, Classifier, ClassifierError, Clock, IdSource, Learner,
    LearnerError, Secrets, Store, StoreError, TicketQueries, UnitOfWork,
};
use frontdesk_domain::testing::{
    SequentialIds, assessment, at, digest, new_ticket, sample_account, sample_model, text,
    triage_policy,
};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::triage::replay::Assessor;
use frontdesk_domain::triage::{
    Assessment, Confirmation, Decision, Enquiry, FittedModel, ModelFacts, Recipe, Trigger,
};
use frontdesk_domain::use_cases::knowledge::SearchKnowledge;
use frontdesk_domain::use_cases::replays::RunReplay;
use frontdesk_domain::use_cases::{Desk, RefitTriage, TriageTicket};
use frontdesk_memory::MemoryStore;
use frontdesk_worker::{Bell, Duties, JobsAtOnce, Worker, WorkerSettings};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;

/// Longer than anything takes in these tests.
pub const AGES: Duration = Duration::from_hours(48);

/// The time of tokio's simulated clock.
struct SimulatedClock(Instant);

impl Clock for SimulatedClock {
    fn now(&self) -> Timestamp {
        at(1_700_000_000_000).plus(self.0.elapsed())
    }
}

/// Makes nothing, and every digest is the same.
struct NoSecrets;

impl Secrets for NoSecrets {
    fn generate(&self) -> Secret {
        Secret::new("no secret at all".to_owned())
    }

    fn digest(&self, _text: &[u8]) -> SecretDigest {
        digest(7)
    }
}

/// A desk with one customer.
#[derive(Clone)]
pub struct Scene {
    pub store: MemoryStore,
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<SequentialIds>,
    pub bell: Bell,
    began: Instant,
}

impl Scene {
    pub async fn new() -> Self {
        let store = MemoryStore::new();
        let mut work = store.begin().await.unwrap();
        work.accounts()
            .insert_account(&sample_account(1, Role::Customer))
            .await
            .unwrap();
        work.commit().await.unwrap();
        let began = Instant::now();
        let clock = Arc::new(SimulatedClock(began));
        Self {
            store,
            clock,
            ids: Arc::new(SequentialIds::after(1_000)),
            bell: Bell::default(),
            began,
        }
    }

    /// How long the scene has lasted.
    pub fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }

    /// Opens a ticket with its job, as the use case does. Nobody is told.
    pub async fn open(&self) -> TicketId {
        let mut work = self.store.begin().await.unwrap();
        let ticket = work
            .tickets()
            .insert_ticket(&new_ticket(sample_account(1, Role::Customer).id))
            .await
            .unwrap();
        let task = Task::Triage {
            ticket,
            trigger: Trigger::Opening,
        };
        let job = NewJob {
            id: JobId::new(self.ids.next()),
            task,
            due: self.clock.now(),
        };
        work.jobs().enqueue(&job).await.unwrap();
        work.commit().await.unwrap();
        ticket
    }

    pub async fn decisions(&self, ticket: TicketId) -> Vec<Decision> {
        self.store.decisions(ticket).await.unwrap()
    }

    /// Waits until there is a decision on the ticket.
    pub async fn decision(&self, ticket: TicketId) -> Decision {
        let decided = async {
            loop {
                if let Some(decision) = self.decisions(ticket).await.pop() {
                    return decision;
                }
                sleep(Duration::from_millis(10)).await;
            }
        };
        timeout(AGES, decided).await.expect("nobody ever decided")
    }

    /// Takes what is due, as another worker would.
    pub async fn take(&self, lease: Duration) -> Vec<LeasedJob> {
        let now = self.clock.now();
        let mut work = self.store.begin().await.unwrap();
        let holder = Lease(self.ids.next());
        let until = now.plus(lease);
        let mut taken = Vec::new();
        for kind in TaskKind::ALL {
            let jobs = work.jobs();
            let due = jobs.lock_and_lease_due(kind, holder, now, until, PageLimit::MAX);
            taken.extend(due.await.unwrap());
        }
        work.commit().await.unwrap();
        taken
    }

    pub fn triage(&self, classifier: impl Classifier + 'static) -> TriageTicket {
        self.triage_over(Arc::new(self.store.clone()), classifier)
    }

    /// Who learns from what agents said.
    pub fn learning(&self) -> RefitTriage {
        RefitTriage {
            desk: self.desk_over(Arc::new(self.store.clone())),
            learner: Arc::new(QuickLearner),
        }
    }

    fn desk_over(&self, store: Arc<dyn Store>) -> Desk {
        Desk {
            store,
            queries: Arc::new(self.store.clone()),
            clock: self.clock.clone(),
            ids: self.ids.clone(),
            bell: Arc::new(self.bell.clone()),
        }
    }

    pub fn triage_over(
        &self,
        store: Arc<dyn Store>,
        classifier: impl Classifier + 'static,
    ) -> TriageTicket {
        let desk = self.desk_over(store);
        TriageTicket {
            knowledge: SearchKnowledge::new(desk.clone(), Ranking::default()),
            secrets: Arc::new(NoSecrets),
            desk,
            classifier: Arc::new(classifier),
            policy: Arc::new(triage_policy()),
        }
    }

    pub fn duties(&self, triage: TriageTicket) -> Duties {
        let classifier = triage.classifier.clone();
        Duties {
            learning: self.learning(),
            replays: RunReplay {
                triage: triage.clone(),
                assessors: Arc::new(Same(classifier)),
            },
            triage,
        }
    }

    pub fn start(&self, triage: TriageTicket, settings: WorkerSettings) -> Running {
        let stop = CancellationToken::new();
        let worker = Worker::new(self.duties(triage), settings, self.bell.clone());
        Running {
            done: tokio::spawn(worker.run(stop.clone())),
            stop,
        }
    }
}

/// A worker at work.
pub struct Running {
    pub stop: CancellationToken,
    pub done: JoinHandle<()>,
}

impl Running {
    pub async fn stop(self) {
        self.stop.cancel();
        timeout(AGES, self.done)
            .await
            .expect("the worker never stopped")
            .unwrap();
    }
}

/// Settings under which nothing happens by polling, after the first look.
pub fn ears_only() -> WorkerSettings {
    WorkerSettings {
        poll: AGES * 2,
        ..WorkerSettings::default()
    }
}

/// So many tickets assessed at a time.
pub fn jobs_at_once(jobs: usize) -> JobsAtOnce {
    JobsAtOnce {
        triage: NonZeroUsize::new(jobs).unwrap(),
        ..JobsAtOnce::default()
    }
}

/// A classifier that takes its time, and counts.
#[derive(Clone)]
pub struct Slow {
    takes: Duration,
    pub calls: Arc<AtomicUsize>,
    at_once: Arc<AtomicUsize>,
    pub most_at_once: Arc<AtomicUsize>,
}

impl Slow {
    pub fn taking(takes: Duration) -> Self {
        Self {
            takes,
            calls: Arc::default(),
            at_once: Arc::default(),
            most_at_once: Arc::default(),
        }
    }
}

#[async_trait]
impl Classifier for Slow {
    async fn assess(&self, _enquiry: &Enquiry) -> Result<Assessment, ClassifierError> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let at_once = self.at_once.fetch_add(1, Ordering::Relaxed) + 1;
        self.most_at_once.fetch_max(at_once, Ordering::Relaxed);
        sleep(self.takes).await;
        self.at_once.fetch_sub(1, Ordering::Relaxed);
        Ok(assessment("Billing", 0.9))
    }
}

/// A learner that makes a model of nothing but the number of words.
struct QuickLearner;

#[async_trait]
impl Learner for QuickLearner {
    fn recipe(&self) -> Recipe {
        sample_model(1).facts.recipe
    }

    async fn fit(&self, log: Vec<Confirmation>, _: usize) -> Result<FittedModel, LearnerError> {
        let facts = ModelFacts {
            version: text(&format!("{} words", log.len())),
            comparison: None,
            ..sample_model(1).facts
        };
        Ok(FittedModel {
            facts,
            bytes: vec![7],
        })
    }
}

/// A store that can be made to fail.
#[derive(Clone)]
pub struct Flaky {
    pub inner: MemoryStore,
    pub away: Arc<AtomicBool>,
}

impl Flaky {
    pub fn over(store: &MemoryStore) -> Self {
        Self {
            inner: store.clone(),
            away: Arc::default(),
        }
    }
}

#[async_trait]
impl Store for Flaky {
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        if self.away.load(Ordering::Relaxed) {
            return Err(StoreError::Unavailable("the network is down".into()));
        }
        self.inner.begin().await
    }
}

/// Replays with the classifier that assesses new tickets.
struct Same(Arc<dyn Classifier>);

#[async_trait]
impl Assessors for Same {
    async fn assemble(&self, _: &Assessor) -> Result<Assembled, AssemblyError> {
        Ok(Assembled {
            classifier: self.0.clone(),
            recipe: None,
        })
    }
}
