//! What has to be done from time to time.

use std::time::Duration;

use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{AuditFilter, AuditQueries as _, Store};
use frontdesk_domain::retry::{KeptAnswer, KeyClaim, KeyState};
use frontdesk_domain::testing::{account_id, digest, sample_entry, text};
use frontdesk_worker::WorkerSettings;
use tokio::time::sleep;

use crate::scene::{AGES, Scene, Slow, ears_only};

fn claim(n: usize) -> KeyClaim {
    KeyClaim {
        owner: "owner".to_owned(),
        key: text(&format!("key {n}")),
        fingerprint: digest(1),
        lifetime: AGES,
    }
}

/// Keeps more answers than one page of them.
async fn keep_answers(scene: &Scene, numbers: std::ops::Range<usize>) {
    let mut work = scene.store.begin().await.unwrap();
    for n in numbers {
        work.keys()
            .lock_key(&claim(n), scene.clock.now())
            .await
            .unwrap();
        let answer = KeptAnswer {
            status: 201,
            headers: Vec::new(),
            body: Vec::new(),
        };
        work.keys().keep_answer(&claim(n), &answer).await.unwrap();
    }
    work.commit().await.unwrap();
}

async fn kept(scene: &Scene, numbers: std::ops::Range<usize>) -> usize {
    let mut work = scene.store.begin().await.unwrap();
    let mut kept = 0;
    for n in numbers {
        let state = work
            .keys()
            .lock_key(&claim(n), scene.clock.now())
            .await
            .unwrap();
        kept += usize::from(state != KeyState::Fresh);
    }
    kept
}

#[tokio::test(start_paused = true)]
async fn answers_are_forgotten_when_their_time_is_over_and_not_before() {
    let scene = Scene::new().await;
    keep_answers(&scene, 0..450).await;
    let worker = scene.start(scene.triage(Slow::taking(Duration::ZERO)), ears_only());
    sleep(Duration::from_hours(24)).await;
    assert_eq!(kept(&scene, 0..450).await, 450);
    keep_answers(&scene, 450..455).await;
    sleep(Duration::from_mins(11)).await;
    assert_eq!(kept(&scene, 0..450).await, 0);
    assert_eq!(kept(&scene, 450..455).await, 5);
    worker.stop().await;
}

#[tokio::test(start_paused = true)]
async fn entries_of_the_audit_log_are_forgotten_when_they_are_old() {
    let scene = Scene::new().await;
    // Rarely, or a year of chores would take a minute.
    let settings = WorkerSettings {
        tidy: Duration::from_hours(12),
        ..ears_only()
    };
    let worker = scene.start(scene.triage(Slow::taking(Duration::ZERO)), settings);
    let mut work = scene.store.begin().await.unwrap();
    for n in 1..=450 {
        let mut entry = sample_entry(n, account_id(1));
        entry.at = scene.clock.now();
        work.audit().append_entry(&entry).await.unwrap();
    }
    work.commit().await.unwrap();
    let there = async || {
        let page = PageRequest::default();
        let filter = AuditFilter::default();
        let found = scene.store.audit_entries(&filter, page);
        !found.await.unwrap().items.is_empty()
    };
    sleep(Duration::from_hours(399 * 24)).await;
    assert!(there().await);
    sleep(Duration::from_hours(48)).await;
    assert!(!there().await);
    worker.stop().await;
}
