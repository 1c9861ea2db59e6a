//! How clauses do several things at once and see who waits.

use std::future::Future;
use std::time::Duration;

use frontdesk_domain::id::AccountId;
use frontdesk_domain::ports::StoreError;
use futures_util::future::join_all;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::Fixture;

/// How long somebody must have waited to count as waiting.
const A_MOMENT: Duration = Duration::from_millis(400);
/// How long a clause may take before it counts as stuck.
const A_MINUTE: Duration = Duration::from_mins(1);
/// How often a unit of work may lose a race before something is wrong.
const TRIES: u32 = 200;

/// Runs a clause, which fails when it is not done within a minute.
pub async fn within_a_minute(clause: impl Future<Output = ()>) {
    timeout(A_MINUTE, clause)
        .await
        .expect("the clause is stuck");
}

/// Runs `count` tasks at once and answers what each came to, in the order they were made.
pub(crate) async fn at_once<T, F>(count: u64, task: impl Fn(u64) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let tasks: Vec<_> = (0..count).map(|n| tokio::spawn(task(n))).collect();
    join_all(tasks)
        .await
        .into_iter()
        .map(|done| done.expect("the task does not panic"))
        .collect()
}

/// Runs a unit of work again while it loses races, as the port asks of its callers.
pub(crate) async fn retried<T, F>(unit_of_work: impl Fn() -> F) -> Result<T, StoreError>
where
    F: Future<Output = Result<T, StoreError>>,
{
    for _ in 0..TRIES {
        match unit_of_work().await {
            Err(StoreError::Conflict) => tokio::task::yield_now().await,
            done => return done,
        }
    }
    panic!("lost the race {TRIES} times in a row");
}

/// Fails unless the task has something to wait for.
pub(crate) async fn must_wait<T>(task: &mut JoinHandle<T>) {
    assert!(
        timeout(A_MOMENT, task).await.is_err(),
        "it went on without waiting"
    );
}

/// What the task comes to, now that there is nothing left to wait for.
pub(crate) async fn goes_on<T>(task: JoinHandle<T>) -> T {
    let done = timeout(A_MINUTE / 4, task).await.expect("it still waits");
    done.expect("the task does not panic")
}

/// Whether another unit of work can go on while one is open: stores with one writer run
/// them one after the other, and promise the same in all else.
pub(crate) async fn runs_side_by_side(fixture: &Fixture, bystander: AccountId) -> bool {
    let fixture = fixture.clone();
    let probe = tokio::spawn(async move {
        let mut work = fixture.begin().await;
        work.accounts()
            .lock_account(bystander)
            .await
            .expect("the account can be read");
    });
    timeout(A_MOMENT, probe).await.is_ok()
}
