//! Jobs that go well: who begins them, when, and how many at a time.

use std::sync::atomic::Ordering;
use std::time::Duration;

use frontdesk_domain::ports::{JobBell, MockClassifier};
use frontdesk_domain::testing::assessment;
use frontdesk_domain::triage::Action;
use frontdesk_worker::WorkerSettings;

use crate::scene::{AGES, Scene, Slow, ears_only, jobs_at_once};

fn sure(times: usize) -> MockClassifier {
    let mut classifier = MockClassifier::new();
    classifier
        .expect_assess()
        .times(times)
        .returning(|_| Ok(assessment("Billing", 0.9)));
    classifier
}

#[tokio::test(start_paused = true)]
async fn a_due_job_is_done_once() {
    let scene = Scene::new().await;
    let ticket = scene.open().await;
    let worker = scene.start(scene.triage(sure(1)), WorkerSettings::default());
    assert_eq!(scene.decision(ticket).await.action, Action::Answer);
    tokio::time::sleep(Duration::from_mins(10)).await;
    worker.stop().await;
    assert_eq!(scene.decisions(ticket).await.len(), 1);
    assert_eq!(scene.take(AGES).await, []);
}

#[tokio::test(start_paused = true)]
async fn a_job_that_nobody_mentions_is_found_by_polling() {
    let scene = Scene::new().await;
    let worker = scene.start(scene.triage(sure(1)), WorkerSettings::default());
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    let ticket = scene.open().await;
    scene.decision(ticket).await;
    assert!(scene.elapsed() <= Duration::from_millis(3_500));
    worker.stop().await;
}

#[tokio::test(start_paused = true)]
async fn a_ring_starts_a_job_at_once() {
    let scene = Scene::new().await;
    let worker = scene.start(scene.triage(sure(3)), ears_only());
    for rounds in 1..=3 {
        tokio::time::sleep(Duration::from_secs(5)).await;
        let ticket = scene.open().await;
        scene.bell.ring();
        scene.decision(ticket).await;
        assert_eq!(scene.elapsed().as_secs(), 5 * rounds);
    }
    worker.stop().await;
}

#[tokio::test(start_paused = true)]
async fn a_ring_that_comes_while_all_hands_are_busy_is_not_forgotten() {
    let scene = Scene::new().await;
    let classifier = Slow::taking(Duration::from_secs(3));
    let settings = WorkerSettings {
        jobs_at_once: jobs_at_once(1),
        ..ears_only()
    };
    let first = scene.open().await;
    let worker = scene.start(scene.triage(classifier), settings);
    tokio::time::sleep(Duration::from_secs(1)).await;
    let second = scene.open().await;
    scene.bell.ring();
    scene.decision(second).await;
    assert_eq!(
        scene.elapsed().as_secs(),
        6,
        "two jobs of three seconds, one after the other"
    );
    assert_eq!(scene.decisions(first).await.len(), 1);
    worker.stop().await;
}

#[tokio::test(start_paused = true)]
async fn no_more_jobs_run_at_once_than_allowed_and_no_hand_is_idle() {
    let scene = Scene::new().await;
    let classifier = Slow::taking(Duration::from_secs(1));
    let mut tickets = Vec::new();
    for _ in 0..10 {
        tickets.push(scene.open().await);
    }
    let settings = WorkerSettings {
        jobs_at_once: jobs_at_once(3),
        ..ears_only()
    };
    let worker = scene.start(scene.triage(classifier.clone()), settings);
    for ticket in tickets {
        scene.decision(ticket).await;
    }
    assert_eq!(classifier.most_at_once.load(Ordering::Relaxed), 3);
    assert_eq!(scene.elapsed().as_secs(), 4);
    worker.stop().await;
}

#[tokio::test(start_paused = true)]
async fn two_workers_share_the_jobs_without_doing_any_twice() {
    let scene = Scene::new().await;
    let classifier = Slow::taking(Duration::from_millis(300));
    let mut tickets = Vec::new();
    for _ in 0..40 {
        tickets.push(scene.open().await);
    }
    let workers =
        [0, 1].map(|_| scene.start(scene.triage(classifier.clone()), WorkerSettings::default()));
    for ticket in tickets {
        scene.decision(ticket).await;
    }
    for worker in workers {
        worker.stop().await;
    }
    assert_eq!(classifier.calls.load(Ordering::Relaxed), 40);
    assert_eq!(classifier.most_at_once.load(Ordering::Relaxed), 8);
}
