//! Counts of sign-ins tried.

use frontdesk_domain::ports::StoreError;
use frontdesk_domain::testing::at;
use frontdesk_domain::time::Timestamp;

use crate::Fixture;
use crate::concurrency::{at_once, retried};
use crate::fixture::commit;

async fn try_count(fixture: &Fixture, key: &str, window: Timestamp) -> Result<u32, StoreError> {
    let mut work = fixture.store.begin().await?;
    let count = work.logins().lock_and_count_login(key, window).await?;
    work.commit().await?;
    Ok(count)
}

async fn count(fixture: &Fixture, key: &str, window: i64) -> u32 {
    try_count(fixture, key, at(window)).await.unwrap()
}

/// Each key counts for itself in each window; keys are compared letter for letter.
pub async fn logins_are_counted_by_key_and_window(fixture: &Fixture) {
    assert_eq!(count(fixture, "a", 0).await, 1);
    assert_eq!(count(fixture, "a", 0).await, 2);
    assert_eq!(count(fixture, "a", 60_000).await, 1);
    for other in ["a ", "A", "ä", "", " a"] {
        assert_eq!(count(fixture, other, 0).await, 1, "{other:?} is not 'a'");
    }
    assert_eq!(count(fixture, "a", 0).await, 3);
}

/// One unit of work can count more than once.
pub async fn one_unit_of_work_can_count_several_logins(fixture: &Fixture) {
    let mut work = fixture.begin().await;
    let mut counts = Vec::new();
    for key in ["address", "account", "address"] {
        counts.push(
            work.logins()
                .lock_and_count_login(key, at(0))
                .await
                .unwrap(),
        );
    }
    commit(work).await;
    assert_eq!(counts, [1, 1, 2]);
}

/// A count whose unit of work was dropped did not happen.
pub async fn dropped_count_does_not_count(fixture: &Fixture) {
    let mut work = fixture.begin().await;
    work.logins()
        .lock_and_count_login("a", at(0))
        .await
        .unwrap();
    drop(work);
    assert_eq!(count(fixture, "a", 0).await, 1);
}

/// However many count at once, each is told another number and none is left out.
pub async fn concurrent_logins_get_different_counts(fixture: &Fixture) {
    let counts = at_once(32, |_| {
        let fixture = fixture.clone();
        async move { retried(|| try_count(&fixture, "key", at(0))).await.unwrap() }
    });
    let mut counts = counts.await;
    counts.sort_unstable();
    assert_eq!(counts, (1..=32).collect::<Vec<_>>());
}

/// Forgetting a key starts it anew in every window, and forgets no other.
pub async fn forgotten_logins_start_anew(fixture: &Fixture) {
    for key in ["a", "b"] {
        count(fixture, key, 0).await;
        count(fixture, key, 60_000).await;
    }
    let mut work = fixture.begin().await;
    work.logins().forget_logins("a").await.unwrap();
    work.logins().forget_logins("never seen").await.unwrap();
    commit(work).await;
    assert_eq!(count(fixture, "a", 0).await, 1);
    assert_eq!(count(fixture, "a", 60_000).await, 1);
    assert_eq!(count(fixture, "b", 0).await, 2);
}
