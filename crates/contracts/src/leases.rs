//! Leases: who has a job in hand, and who had it.

use std::time::Duration;

use frontdesk_domain::id::{JobId, ReplayId};
use frontdesk_domain::job::{Lease, LeasedJob, NewJob, Task, TaskKind};
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::testing::{at, job_id, uuid};
use tokio::time::timeout;

use crate::Fixture;
use crate::concurrency::{at_once, goes_on, retried, runs_side_by_side};
use crate::fixture::commit;

/// How long after it was taken a lease in these clauses runs out, in milliseconds.
pub(crate) const UNTIL: i64 = 60_000;

pub(crate) fn lease(n: u64) -> Lease {
    Lease(uuid(n))
}

async fn try_take(
    fixture: &Fixture,
    kind: TaskKind,
    lease: Lease,
    now: i64,
    limit: u16,
) -> Result<Vec<LeasedJob>, StoreError> {
    let limit = PageLimit::new(limit).unwrap();
    let mut work = fixture.store.begin().await?;
    let taken = work
        .jobs()
        .lock_and_lease_due(kind, lease, at(now), at(now + UNTIL), limit)
        .await?;
    work.commit().await?;
    Ok(taken)
}

pub(crate) async fn take_all(
    fixture: &Fixture,
    kind: TaskKind,
    lease: Lease,
    now: i64,
    limit: u16,
) -> Vec<LeasedJob> {
    retried(|| try_take(fixture, kind, lease, now, limit))
        .await
        .unwrap()
}

/// The ids and attempts of what was taken.
pub(crate) async fn take(
    fixture: &Fixture,
    lease: Lease,
    now: i64,
    limit: u16,
) -> Vec<(JobId, u32)> {
    take_all(fixture, TaskKind::Triage, lease, now, limit)
        .await
        .iter()
        .map(|job| (job.id, job.attempt))
        .collect()
}

/// Two workers that take at once never share a job, and together they get all of them.
pub async fn concurrent_workers_never_share_a_job(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    for n in 0..40 {
        fixture.job(n, ticket, at(0)).await;
    }
    let taken = at_once(8, |n| {
        let fixture = fixture.clone();
        async move {
            let mut mine = Vec::new();
            for _ in 0..5 {
                mine.extend(take(&fixture, lease(n), 0, 2).await);
            }
            mine
        }
    });
    let mut taken = taken.await.concat();
    // Who was passed over by everybody is taken in the end.
    taken.extend(take(fixture, lease(99), 0, 40).await);
    taken.sort_unstable();
    let expected: Vec<_> = (0..40).map(|n| (job_id(n), 1)).collect();
    assert_eq!(taken, expected);
}

/// A worker passes over what another is taking at this moment, and does not wait for it
/// where units of work run side by side.
pub async fn jobs_that_are_being_taken_are_passed_over(fixture: &Fixture) {
    let bystander = fixture.customer(1).await;
    let ticket = fixture.ticket(bystander).await;
    for n in 1..=4 {
        fixture.job(n, ticket, at(i64::try_from(n).unwrap())).await;
    }
    let mut first = fixture.begin().await;
    let two = PageLimit::new(2).unwrap();
    let taken = first
        .jobs()
        .lock_and_lease_due(TaskKind::Triage, lease(1), at(9), at(UNTIL), two)
        .await
        .unwrap();
    assert_eq!(taken.len(), 2);
    let side_by_side = runs_side_by_side(fixture, bystander).await;
    let other = fixture.clone();
    let mut second = tokio::spawn(async move { take(&other, lease(2), 9, 2).await });
    if side_by_side {
        let passed_over = timeout(Duration::from_secs(5), &mut second).await;
        assert_eq!(
            passed_over.expect("it waited").unwrap(),
            [(job_id(3), 1), (job_id(4), 1)]
        );
        commit(first).await;
    } else {
        commit(first).await;
        assert_eq!(goes_on(second).await, [(job_id(3), 1), (job_id(4), 1)]);
    }
}

/// Who asks for one kind of work gets no other, however long the other has been due.
pub async fn jobs_of_each_kind_are_taken_by_themselves(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    for n in 1..=5 {
        fixture.job(n, ticket, at(0)).await;
    }
    let tasks = [
        Task::Learn { ticket },
        Task::Replay {
            replay: ReplayId::new(uuid(7)),
        },
    ];
    let mut work = fixture.begin().await;
    for (n, task) in (6..).zip(tasks) {
        let id = job_id(n);
        let due = at(9);
        work.jobs()
            .enqueue(&NewJob { id, task, due })
            .await
            .unwrap();
    }
    commit(work).await;
    for (n, task) in (6..).zip(tasks) {
        let mut work = fixture.begin().await;
        let jobs = work.jobs();
        let taken =
            jobs.lock_and_lease_due(task.kind(), lease(n), at(9), at(9 + UNTIL), PageLimit::MAX);
        let taken = taken.await.unwrap();
        commit(work).await;
        let taken: Vec<_> = taken.iter().map(|job| (job.id, job.task)).collect();
        assert_eq!(taken, [(job_id(n), task)]);
    }
    assert_eq!(take(fixture, lease(1), 9, 10).await.len(), 5);
}

/// What a dropped unit of work took was not taken. A server may hold its rows for a moment
/// longer, until it has been told.
pub async fn dropped_lease_was_never_taken(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    let mut work = fixture.begin().await;
    work.jobs()
        .lock_and_lease_due(TaskKind::Triage, lease(1), at(0), at(UNTIL), PageLimit::MAX)
        .await
        .unwrap();
    drop(work);
    let taken = timeout(Duration::from_secs(30), async {
        loop {
            let taken = take(fixture, lease(2), 0, 1).await;
            if !taken.is_empty() {
                break taken;
            }
        }
    });
    assert_eq!(taken.await.expect("it comes free"), [(job_id(1), 1)]);
}

/// Nobody else takes a job while its lease runs; when it has run out, anybody does.
pub async fn expired_lease_is_taken_again(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    assert_eq!(take(fixture, lease(1), 0, 1).await, [(job_id(1), 1)]);
    assert_eq!(take(fixture, lease(1), 1, 1).await, []);
    assert_eq!(take(fixture, lease(2), UNTIL - 1, 1).await, []);
    assert_eq!(take(fixture, lease(2), UNTIL, 1).await, [(job_id(1), 2)]);
    assert_eq!(take(fixture, lease(3), UNTIL + 1, 1).await, []);
}

/// Who holds a lease that another took over can do nothing to the job any more.
pub async fn stale_lease_does_nothing(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    take(fixture, lease(1), 0, 1).await;
    take(fixture, lease(2), UNTIL, 1).await;
    let now = at(UNTIL + 1);
    let mut work = fixture.begin().await;
    assert!(!work.jobs().finish(job_id(1), lease(1), now).await.unwrap());
    assert!(
        !work
            .jobs()
            .put_back(job_id(1), lease(1), now, "stale")
            .await
            .unwrap()
    );
    assert!(
        !work
            .jobs()
            .park(job_id(1), lease(1), now, "stale")
            .await
            .unwrap()
    );
    assert_eq!(work.jobs().return_all(lease(1), now).await.unwrap(), 0);
    commit(work).await;
    assert_eq!(take(fixture, lease(3), UNTIL + 1, 1).await, []);
    let mut work = fixture.begin().await;
    assert!(work.jobs().finish(job_id(1), lease(2), now).await.unwrap());
}

/// A lease counts until another takes the job over, even after it has run out.
pub async fn expired_lease_counts_until_another_takes_the_job(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    take(fixture, lease(1), 0, 1).await;
    let mut work = fixture.begin().await;
    assert!(
        work.jobs()
            .finish(job_id(1), lease(1), at(UNTIL * 2))
            .await
            .unwrap()
    );
    commit(work).await;
    assert_eq!(take(fixture, lease(2), UNTIL * 2, 1).await, []);
}

/// A job is finished in the same commit as its effects, or not at all.
pub async fn job_finishes_with_its_effects_or_not_at_all(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    take(fixture, lease(1), 0, 1).await;
    let mut work = fixture.begin().await;
    work.logins()
        .lock_and_count_login("effects", at(0))
        .await
        .unwrap();
    assert!(
        work.jobs()
            .finish(job_id(1), lease(1), at(1))
            .await
            .unwrap()
    );
    drop(work);
    let mut work = fixture.begin().await;
    assert_eq!(
        work.logins()
            .lock_and_count_login("effects", at(0))
            .await
            .unwrap(),
        1
    );
    assert!(
        work.jobs()
            .finish(job_id(1), lease(1), at(2))
            .await
            .unwrap()
    );
    commit(work).await;
    assert_eq!(take(fixture, lease(2), UNTIL, 1).await, []);
}

/// When the old and the new holder of a job finish it at once, only the new one does.
pub async fn finishing_races_are_won_by_the_lease_that_counts(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    take(fixture, lease(0), 0, 1).await;
    take(fixture, lease(1), UNTIL, 1).await;
    let finished = at_once(8, |n| {
        let fixture = fixture.clone();
        async move {
            let finish = || async {
                let mut work = fixture.store.begin().await?;
                let counted = work
                    .jobs()
                    .finish(job_id(1), lease(n % 2), at(UNTIL))
                    .await?;
                work.commit().await?;
                Ok(counted)
            };
            (n % 2, retried(finish).await.unwrap())
        }
    });
    let winners: Vec<_> = finished
        .await
        .into_iter()
        .filter(|(_, counted)| *counted)
        .collect();
    assert_eq!(winners, [(1, true)]);
}

/// A lease that was extended runs longer, or shorter where that was asked, and counts no
/// attempt.
pub async fn extended_lease_runs_longer(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    take(fixture, lease(1), 0, 1).await;
    for until in [UNTIL * 2, UNTIL * 2] {
        let mut work = fixture.begin().await;
        assert!(
            work.jobs()
                .extend(job_id(1), lease(1), at(until))
                .await
                .unwrap()
        );
        commit(work).await;
    }
    assert_eq!(take(fixture, lease(2), UNTIL * 2 - 1, 1).await, []);
    let mut work = fixture.begin().await;
    assert!(
        work.jobs()
            .extend(job_id(1), lease(1), at(UNTIL))
            .await
            .unwrap()
    );
    commit(work).await;
    assert_eq!(take(fixture, lease(2), UNTIL, 1).await, [(job_id(1), 2)]);
}

/// A lease that does not count any more cannot be extended, and one that has run out can
/// until another takes the job.
pub async fn only_the_lease_that_counts_is_extended(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    take(fixture, lease(1), 0, 1).await;
    let extend = async |holder: u64, until: i64| {
        let mut work = fixture.begin().await;
        let extended = work
            .jobs()
            .extend(job_id(1), lease(holder), at(until))
            .await
            .unwrap();
        commit(work).await;
        extended
    };
    assert!(extend(1, UNTIL / 2).await);
    // Run out, and nobody came.
    assert!(extend(1, UNTIL * 3).await);
    take(fixture, lease(2), UNTIL * 3, 1).await;
    assert!(!extend(1, UNTIL * 9).await);
    assert!(!extend(3, UNTIL * 9).await);
    let mut work = fixture.begin().await;
    assert!(
        !work
            .jobs()
            .extend(job_id(99), lease(2), at(UNTIL))
            .await
            .unwrap()
    );
    assert!(
        work.jobs()
            .finish(job_id(1), lease(2), at(UNTIL * 3))
            .await
            .unwrap()
    );
    commit(work).await;
    assert!(!extend(2, UNTIL * 9).await);
    assert_eq!(take(fixture, lease(3), UNTIL * 99, 1).await, []);
}
