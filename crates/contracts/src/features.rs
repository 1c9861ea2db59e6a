//! Features: what is on and off.

use frontdesk_domain::feature::{Feature, Features};

use crate::Fixture;
use crate::concurrency::{at_once, goes_on, must_wait, retried};
use crate::fixture::commit;

async fn switch(fixture: &Fixture, feature: Feature, on: bool) {
    let switch = || async {
        let mut work = fixture.store.begin().await?;
        work.features().lock_features().await?;
        work.features().set_feature(feature, on).await?;
        work.commit().await
    };
    retried(switch).await.unwrap();
}

/// What was never switched is on.
pub async fn features_are_on_unless_switched_off(fixture: &Fixture) {
    let mut work = fixture.begin().await;
    assert_eq!(
        work.features().lock_features().await.unwrap(),
        Features::default()
    );
    drop(work);
    assert_eq!(
        fixture.queries.features().await.unwrap(),
        Features::default()
    );
}

/// Each feature is switched for itself, off and on again, as often as somebody likes.
pub async fn each_feature_is_switched_for_itself(fixture: &Fixture) {
    let mut expected = Features::default();
    for on in [false, false, true, true, false] {
        for feature in Feature::ALL {
            switch(fixture, feature, on).await;
            expected.set(feature, on);
            assert_eq!(fixture.queries.features().await.unwrap(), expected);
            assert_eq!(
                fixture
                    .begin()
                    .await
                    .features()
                    .lock_features()
                    .await
                    .unwrap(),
                expected
            );
        }
    }
}

/// Switching different features at once loses none of them.
pub async fn concurrent_switches_lose_nothing(fixture: &Fixture) {
    at_once(12, |n| {
        let fixture = fixture.clone();
        async move {
            let feature = if n % 2 == 0 {
                Feature::Ai
            } else {
                Feature::Applications
            };
            switch(&fixture, feature, false).await;
        }
    })
    .await;
    let expected = Features {
        ticketing: true,
        applications: false,
        ai: false,
    };
    assert_eq!(fixture.queries.features().await.unwrap(), expected);
}

/// Who locks the features while they are locked waits, and then sees what was switched;
/// so it is on a desk where nothing was ever switched.
pub async fn second_lock_of_the_features_waits_for_the_first_unit_of_work(fixture: &Fixture) {
    let mut first = fixture.begin().await;
    first.features().lock_features().await.unwrap();
    let other = fixture.clone();
    let mut second = tokio::spawn(async move {
        other
            .begin()
            .await
            .features()
            .lock_features()
            .await
            .unwrap()
    });
    must_wait(&mut second).await;
    first
        .features()
        .set_feature(Feature::Ai, false)
        .await
        .unwrap();
    commit(first).await;
    assert_eq!(
        goes_on(second).await,
        Features {
            ai: false,
            ..Features::default()
        }
    );
}
