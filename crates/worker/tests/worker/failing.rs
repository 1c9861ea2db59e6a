//! Jobs that go wrong.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use frontdesk_domain::ports::{Classifier, ClassifierError, MockClassifier};
use frontdesk_domain::testing::assessment;
use frontdesk_domain::triage::{Action, Assessment, Enquiry, Reason};
use frontdesk_worker::WorkerSettings;
use tokio::time::sleep;

use crate::scene::{AGES, Flaky, Scene, Slow};

fn silent(calls: usize) -> MockClassifier {
    let mut classifier = MockClassifier::new();
    classifier
        .expect_assess()
        .times(calls)
        .returning(|_| Err(ClassifierError::Unavailable("connection refused".into())));
    classifier
}

#[tokio::test(start_paused = true)]
async fn a_silent_classifier_is_asked_again_with_longer_rests_and_then_a_person_gets_the_ticket() {
    let scene = Scene::new().await;
    let ticket = scene.open().await;
    let worker = scene.start(scene.triage(silent(5)), WorkerSettings::default());
    let decision = scene.decision(ticket).await;
    assert_eq!(
        (decision.action, decision.reasons),
        (Action::Escalate, vec![Reason::ClassifierFailed])
    );
    // Rests of 2, 4, 8 and 16 seconds, each shortened by up to half, each found by a poll.
    let took = scene.elapsed().as_secs();
    assert!((15..=34).contains(&took), "{took} s");
    worker.stop().await;
    assert_eq!(scene.take(AGES).await, []);
}

#[tokio::test(start_paused = true)]
async fn a_classifier_that_refuses_is_not_asked_again() {
    let scene = Scene::new().await;
    let ticket = scene.open().await;
    let mut classifier = MockClassifier::new();
    classifier
        .expect_assess()
        .once()
        .returning(|_| Err(ClassifierError::Refused("too long".into())));
    let worker = scene.start(scene.triage(classifier), WorkerSettings::default());
    assert_eq!(
        scene.decision(ticket).await.reasons,
        [Reason::ClassifierFailed]
    );
    worker.stop().await;
}

/// A classifier that panics so many times before it answers.
struct Panicking {
    panics: usize,
    calls: Arc<AtomicUsize>,
}

#[async_trait]
impl Classifier for Panicking {
    async fn assess(&self, _enquiry: &Enquiry) -> Result<Assessment, ClassifierError> {
        let calls = self.calls.fetch_add(1, Ordering::Relaxed) + 1;
        assert!(calls > self.panics, "a panic that a test asked for");
        Ok(assessment("Billing", 0.9))
    }
}

#[tokio::test(start_paused = true)]
async fn a_panic_counts_as_a_failure_and_harms_no_other_job() {
    let scene = Scene::new().await;
    let calls = Arc::new(AtomicUsize::new(0));
    let classifier = Panicking {
        panics: 1,
        calls: calls.clone(),
    };
    let tickets = [scene.open().await, scene.open().await];
    let worker = scene.start(scene.triage(classifier), WorkerSettings::default());
    for ticket in tickets {
        assert_eq!(scene.decision(ticket).await.action, Action::Answer);
    }
    assert!(scene.elapsed() < Duration::from_secs(4));
    assert_eq!(calls.load(Ordering::Relaxed), 3);
    worker.stop().await;
}

#[tokio::test(start_paused = true)]
async fn a_job_that_always_panics_is_set_aside() {
    let scene = Scene::new().await;
    let ticket = scene.open().await;
    let calls = Arc::new(AtomicUsize::new(0));
    let classifier = Panicking {
        panics: usize::MAX,
        calls: calls.clone(),
    };
    let worker = scene.start(scene.triage(classifier), WorkerSettings::default());
    sleep(Duration::from_hours(1)).await;
    worker.stop().await;
    assert_eq!(calls.load(Ordering::Relaxed), 5);
    assert_eq!(scene.decisions(ticket).await, []);
    assert_eq!(scene.take(AGES).await, []);
}

#[tokio::test(start_paused = true)]
async fn the_worker_outlives_a_store_that_is_away() {
    let scene = Scene::new().await;
    let store = Flaky::over(&scene.store);
    store.away.store(true, Ordering::Relaxed);
    let ticket = scene.open().await;
    let classifier = Slow::taking(Duration::ZERO);
    let worker = scene.start(
        scene.triage_over(Arc::new(store.clone()), classifier),
        WorkerSettings::default(),
    );
    sleep(Duration::from_mins(5)).await;
    assert_eq!(scene.decisions(ticket).await, []);
    store.away.store(false, Ordering::Relaxed);
    scene.decision(ticket).await;
    assert!(scene.elapsed() <= Duration::from_secs(301));
    worker.stop().await;
}

#[tokio::test(start_paused = true)]
async fn a_store_that_goes_away_during_a_job_costs_a_lease_and_nothing_else() {
    let scene = Scene::new().await;
    let store = Flaky::over(&scene.store);
    let ticket = scene.open().await;
    let classifier = Slow::taking(Duration::from_secs(5));
    let worker = scene.start(
        scene.triage_over(Arc::new(store.clone()), classifier.clone()),
        WorkerSettings::default(),
    );
    sleep(Duration::from_secs(1)).await;
    store.away.store(true, Ordering::Relaxed);
    sleep(Duration::from_secs(9)).await;
    store.away.store(false, Ordering::Relaxed);
    assert_eq!(scene.decision(ticket).await.action, Action::Answer);
    assert!(
        scene.elapsed() <= Duration::from_secs(52),
        "{:?}",
        scene.elapsed()
    );
    assert_eq!(classifier.calls.load(Ordering::Relaxed), 2);
    worker.stop().await;
}
