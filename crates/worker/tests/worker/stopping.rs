//! Workers that are told to stop.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use async_trait::async_trait;
use frontdesk_domain::ports::{Store, StoreError, UnitOfWork};
use frontdesk_memory::MemoryStore;
use frontdesk_worker::{Worker, WorkerSettings};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use crate::scene::{AGES, Scene, Slow, jobs_at_once};

#[tokio::test(start_paused = true)]
async fn what_was_begun_is_finished_and_nothing_more_is_begun() {
    let scene = Scene::new().await;
    let tickets = [scene.open().await, scene.open().await];
    let classifier = Slow::taking(Duration::from_secs(5));
    let settings = WorkerSettings {
        jobs_at_once: jobs_at_once(1),
        ..WorkerSettings::default()
    };
    let worker = scene.start(scene.triage(classifier.clone()), settings);
    sleep(Duration::from_secs(1)).await;
    worker.stop().await;
    assert_eq!(scene.elapsed().as_secs(), 5);
    assert_eq!(scene.decisions(tickets[0]).await.len(), 1);
    assert_eq!(classifier.calls.load(Ordering::Relaxed), 1);
    let left: Vec<u32> = scene
        .take(AGES)
        .await
        .iter()
        .map(|job| job.attempt)
        .collect();
    assert_eq!(left, [1]);
}

#[tokio::test(start_paused = true)]
async fn what_takes_too_long_is_given_back_to_be_taken_at_once() {
    let scene = Scene::new().await;
    let ticket = scene.open().await;
    let worker = scene.start(scene.triage(Slow::taking(AGES)), WorkerSettings::default());
    sleep(Duration::from_secs(1)).await;
    worker.stop().await;
    assert_eq!(scene.elapsed().as_secs(), 21);
    assert_eq!(scene.decisions(ticket).await, []);
    let left: Vec<u32> = scene
        .take(AGES)
        .await
        .iter()
        .map(|job| job.attempt)
        .collect();
    assert_eq!(left, [2]);
}

#[tokio::test(start_paused = true)]
async fn an_idle_worker_stops_at_once() {
    let scene = Scene::new().await;
    let worker = scene.start(scene.triage(Slow::taking(AGES)), WorkerSettings::default());
    sleep(Duration::from_millis(1_500)).await;
    worker.stop().await;
    assert_eq!(scene.elapsed(), Duration::from_millis(1_500));
}

/// A store under which the worker is told to stop just as it begins to take jobs.
struct StopsTheWorker {
    inner: MemoryStore,
    stop: CancellationToken,
}

#[async_trait]
impl Store for StopsTheWorker {
    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        self.stop.cancel();
        self.inner.begin().await
    }
}

#[tokio::test(start_paused = true)]
async fn what_was_taken_and_not_begun_is_returned_as_if_it_was_never_taken() {
    let scene = Scene::new().await;
    let ticket = scene.open().await;
    let stop = CancellationToken::new();
    let store = StopsTheWorker {
        inner: scene.store.clone(),
        stop: stop.clone(),
    };
    let classifier = Slow::taking(Duration::ZERO);
    let triage = scene.triage_over(Arc::new(store), classifier.clone());
    let settings = WorkerSettings::default();
    Worker::new(scene.duties(triage), settings, scene.bell.clone())
        .run(stop)
        .await;
    assert_eq!(classifier.calls.load(Ordering::Relaxed), 0);
    assert_eq!(scene.decisions(ticket).await, []);
    let left: Vec<u32> = scene
        .take(AGES)
        .await
        .iter()
        .map(|job| job.attempt)
        .collect();
    assert_eq!(left, [1]);
}
