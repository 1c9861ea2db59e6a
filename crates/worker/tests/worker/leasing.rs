//! Workers that die, lag or lose their jobs.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use frontdesk_domain::ports::MockClassifier;
use frontdesk_domain::testing::assessment;
use frontdesk_worker::WorkerSettings;
use tokio::time::sleep;

use crate::scene::{Flaky, Scene, Slow};

#[tokio::test(start_paused = true)]
async fn the_job_of_a_dead_worker_is_taken_again_within_a_minute() {
    let scene = Scene::new().await;
    let ticket = scene.open().await;
    let settings = WorkerSettings::default();
    assert_eq!(scene.take(settings.lease).await.len(), 1);
    let mut classifier = MockClassifier::new();
    classifier
        .expect_assess()
        .once()
        .returning(|_| Ok(assessment("Billing", 0.9)));
    let worker = scene.start(scene.triage(classifier), settings);
    scene.decision(ticket).await;
    let took = scene.elapsed().as_secs();
    assert!((45..=60).contains(&took), "{took} s");
    worker.stop().await;
}

#[tokio::test(start_paused = true)]
async fn a_job_that_takes_longer_than_its_lease_is_nobody_elses() {
    let scene = Scene::new().await;
    let ticket = scene.open().await;
    let classifier = Slow::taking(Duration::from_mins(5));
    let workers =
        [0, 1].map(|_| scene.start(scene.triage(classifier.clone()), WorkerSettings::default()));
    scene.decision(ticket).await;
    assert_eq!(scene.elapsed().as_secs(), 300);
    assert_eq!(classifier.calls.load(Ordering::Relaxed), 1);
    for worker in workers {
        worker.stop().await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_worker_that_lost_its_job_changes_nothing_any_more() {
    let scene = Scene::new().await;
    let ticket = scene.open().await;
    let store = Flaky::over(&scene.store);
    let (cut_off, healthy) = (
        Slow::taking(Duration::from_secs(100)),
        Slow::taking(Duration::from_secs(1)),
    );
    let cut_off = scene.start(
        scene.triage_over(Arc::new(store.clone()), cut_off),
        WorkerSettings::default(),
    );
    sleep(Duration::from_secs(1)).await;
    store.away.store(true, Ordering::Relaxed);
    let healthy = scene.start(scene.triage(healthy), WorkerSettings::default());
    let decision = scene.decision(ticket).await;
    assert!(scene.elapsed() < Duration::from_secs(50));
    let events = scene.store.events();
    store.away.store(false, Ordering::Relaxed);
    sleep(Duration::from_mins(5)).await;
    cut_off.stop().await;
    healthy.stop().await;
    assert_eq!(scene.decisions(ticket).await, [decision]);
    assert_eq!(scene.store.events(), events);
}
