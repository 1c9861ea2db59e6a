//! Learning from agents: words become models.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::JobId;
use frontdesk_domain::job::{NewJob, Task};
use frontdesk_domain::ports::{IdSource as _, LearningQueries as _, MockClassifier, Store as _};
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::testing::{account_id, actor, triage_policy};
use frontdesk_domain::triage::ModelState;
use frontdesk_domain::use_cases::{Refitted, ReviseTriage, ReviseTriageCommand, RollBackModel};
use frontdesk_worker::WorkerSettings;

use crate::scene::{AGES, Scene, Slow};

/// Says what a ticket is about, as an agent does.
async fn say(scene: &Scene, category: &str) {
    let ticket = scene.open().await;
    let revise = ReviseTriage {
        desk: scene.learning().desk,
        policy: Arc::new(triage_policy()),
    };
    let command = ReviseTriageCommand {
        ticket,
        expected: None,
        status: None,
        category: Some(category.to_owned()),
        suggested_response: None,
    };
    let agent = actor(Role::Agent, account_id(1));
    let outcome = revise.run(&agent, &command, &Receipt::none()).await;
    assert!(matches!(outcome, Ok(Outcome::Done(_))), "{outcome:?}");
    // The same again says nothing new.
    let again = revise.run(&agent, &command, &Receipt::none()).await;
    assert!(matches!(again, Ok(Outcome::Done(_))), "{again:?}");
}

async fn versions(scene: &Scene) -> Vec<String> {
    let lineage = scene.store.models().await.unwrap();
    let versions = lineage.models().iter();
    versions
        .map(|model| model.facts.version.as_str().to_owned())
        .collect()
}

#[tokio::test(start_paused = true)]
async fn words_said_in_a_row_become_one_model() {
    let scene = Scene::new().await;
    for _ in 0..3 {
        say(&scene, "Billing").await;
    }
    assert_eq!(scene.store.confirmation_count().await.unwrap(), 3);
    let triage = scene.triage(sure());
    let worker = scene.start(triage, WorkerSettings::default());
    tokio::time::sleep(Duration::from_secs(50)).await;
    assert_eq!(versions(&scene).await, [""; 0], "more may follow");
    tokio::time::sleep(Duration::from_mins(1)).await;
    worker.stop().await;
    assert_eq!(versions(&scene).await, ["3 words"]);
    assert_eq!(scene.take(AGES).await, []);
}

#[tokio::test(start_paused = true)]
async fn no_kind_of_work_takes_a_hand_from_another() {
    let scene = Scene::new().await;
    say(&scene, "Billing").await;
    for _ in 0..20 {
        scene.open().await;
    }
    let stuck = Slow::taking(AGES / 2);
    let worker = scene.start(scene.triage(stuck.clone()), WorkerSettings::default());
    tokio::time::sleep(Duration::from_mins(2)).await;
    assert_eq!(
        stuck.calls.load(Ordering::Relaxed),
        4,
        "each hand has a ticket"
    );
    assert_eq!(versions(&scene).await, ["1 words"]);
    worker.stop().await;
}

fn sure() -> MockClassifier {
    let mut classifier = MockClassifier::new();
    classifier
        .expect_assess()
        .returning(|_| Ok(frontdesk_domain::testing::assessment("Billing", 0.9)));
    classifier
}

#[tokio::test(start_paused = true)]
async fn nothing_is_fitted_where_nothing_is_new() {
    let scene = Scene::new().await;
    let learning = scene.learning();
    assert!(matches!(learning.refit().await, Ok(Refitted::Fitted(_))));
    assert!(matches!(learning.refit().await, Ok(Refitted::NothingNew)));
    let ticket = scene.open().await;
    let mut work = scene.store.begin().await.unwrap();
    let job = NewJob {
        id: JobId::new(scene.ids.next()),
        task: Task::Learn { ticket },
        due: scene.clock.now(),
    };
    work.jobs().enqueue(&job).await.unwrap();
    work.commit().await.unwrap();
    let worker = scene.start(scene.triage(sure()), WorkerSettings::default());
    tokio::time::sleep(Duration::from_mins(1)).await;
    worker.stop().await;
    assert_eq!(scene.take(AGES).await, []);
    assert_eq!(versions(&scene).await, ["0 words"]);
}

#[tokio::test(start_paused = true)]
async fn what_was_withdrawn_is_not_put_in_use_again() {
    let scene = Scene::new().await;
    let learning = scene.learning();
    learning.refit().await.unwrap();
    say(&scene, "Billing").await;
    learning.refit().await.unwrap();
    let roll_back = RollBackModel {
        desk: learning.desk.clone(),
    };
    let admin = actor(Role::Admin, account_id(1));
    let back = roll_back.run(&admin, &Receipt::none()).await.unwrap();
    let Outcome::Done(back) = back else {
        panic!("nothing is replayed without a key")
    };
    assert_eq!(back.facts.version.as_str(), "0 words");
    assert!(matches!(learning.refit().await, Ok(Refitted::NothingNew)));
    assert!(roll_back.run(&admin, &Receipt::none()).await.is_err());

    say(&scene, "Billing").await;
    let Refitted::Fitted(next) = learning.refit().await.unwrap() else {
        panic!("a word is new")
    };
    assert_eq!(
        (next.state, next.facts.version.as_str()),
        (ModelState::Promoted, "2 words")
    );
}
