//! Jobs: taking what is due, and giving it back done or undone.

use frontdesk_domain::id::TicketId;
use frontdesk_domain::job::{JobState, NewJob, Task, TaskKind};
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::ports::JobFilter;
use frontdesk_domain::testing::{at, customer_reply, job_id};
use frontdesk_domain::triage::Trigger;

use crate::Fixture;
use crate::fixture::commit;
use crate::leases::{UNTIL, lease, take, take_all};

pub(crate) fn triage(n: u64, ticket: TicketId, due: frontdesk_domain::time::Timestamp) -> NewJob {
    NewJob {
        id: job_id(n),
        task: Task::Triage {
            ticket,
            trigger: Trigger::Opening,
        },
        due,
    }
}

/// A job comes back as it was stored, with the lease and the number of the attempt.
pub async fn leased_job_is_what_was_stored(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ticket = fixture.ticket(requester).await;
    let reply = fixture.reply(&customer_reply(ticket, requester)).await;
    for (n, trigger) in (1..).zip([Trigger::Opening, Trigger::Reply(reply)]) {
        let stored = NewJob {
            task: Task::Triage { ticket, trigger },
            ..triage(n, ticket, at(10))
        };
        let mut work = fixture.begin().await;
        work.jobs().enqueue(&stored).await.unwrap();
        commit(work).await;
        let taken = take_all(fixture, TaskKind::Triage, lease(n), 10, 1).await;
        assert_eq!(taken.len(), 1);
        assert_eq!((taken[0].id, taken[0].task), (stored.id, stored.task));
        assert_eq!((taken[0].lease, taken[0].attempt), (lease(n), 1));
    }
}

/// A job is not taken before it is due, and the earliest due is taken first.
pub async fn due_jobs_are_taken_earliest_first(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    for (n, due) in [(1, 300), (2, 100), (3, 200), (4, 400)] {
        fixture.job(n, ticket, at(due)).await;
    }
    assert_eq!(take(fixture, lease(1), 99, 10).await, []);
    assert_eq!(
        take(fixture, lease(1), 300, 2).await,
        [(job_id(2), 1), (job_id(3), 1)]
    );
    assert_eq!(take(fixture, lease(2), 300, 10).await, [(job_id(1), 1)]);
    assert_eq!(take(fixture, lease(3), 400, 10).await, [(job_id(4), 1)]);
}

/// A finished job is never taken again, and cannot be finished twice.
pub async fn finished_job_is_done(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    take(fixture, lease(1), 0, 1).await;
    let mut work = fixture.begin().await;
    assert!(
        work.jobs()
            .finish(job_id(1), lease(1), at(1))
            .await
            .unwrap()
    );
    commit(work).await;
    let mut work = fixture.begin().await;
    assert!(
        !work
            .jobs()
            .finish(job_id(1), lease(1), at(2))
            .await
            .unwrap()
    );
    assert!(
        !work
            .jobs()
            .put_back(job_id(1), lease(1), at(2), "again")
            .await
            .unwrap()
    );
    assert!(
        !work
            .jobs()
            .park(job_id(1), lease(1), at(2), "again")
            .await
            .unwrap()
    );
    assert_eq!(work.jobs().return_all(lease(1), at(2)).await.unwrap(), 0);
    commit(work).await;
    assert_eq!(take(fixture, lease(2), UNTIL + 1, 10).await, []);
}

/// A job that was put back is taken again when it is due, as the next attempt.
pub async fn job_that_was_put_back_is_taken_again_when_due(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    take(fixture, lease(1), 0, 1).await;
    let mut work = fixture.begin().await;
    assert!(
        work.jobs()
            .put_back(job_id(1), lease(1), at(500), "nobody answered ☂ 'quoted'")
            .await
            .unwrap()
    );
    assert!(
        !work
            .jobs()
            .put_back(job_id(1), lease(1), at(600), "twice")
            .await
            .unwrap()
    );
    commit(work).await;
    assert_eq!(take(fixture, lease(2), 499, 1).await, []);
    assert_eq!(take(fixture, lease(2), 500, 1).await, [(job_id(1), 2)]);
}

/// A parked job is never taken again.
pub async fn parked_job_is_set_aside(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    take(fixture, lease(1), 0, 1).await;
    let mut work = fixture.begin().await;
    assert!(
        work.jobs()
            .park(
                job_id(1),
                lease(1),
                at(1),
                &"it cannot be done. ".repeat(200)
            )
            .await
            .unwrap()
    );
    assert!(
        !work
            .jobs()
            .park(job_id(1), lease(1), at(1), "twice")
            .await
            .unwrap()
    );
    commit(work).await;
    assert_eq!(take(fixture, lease(2), UNTIL + 1, 10).await, []);
}

/// What was taken and not begun is returned without having counted, due at once, and
/// nothing that is held under another lease goes with it.
pub async fn returned_jobs_do_not_count_the_attempt(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    for (n, due) in [(1, 1), (2, 2), (3, 3)] {
        fixture.job(n, ticket, at(due)).await;
    }
    assert_eq!(
        take(fixture, lease(1), 3, 2).await,
        [(job_id(1), 1), (job_id(2), 1)]
    );
    assert_eq!(take(fixture, lease(2), 3, 1).await, [(job_id(3), 1)]);
    let mut work = fixture.begin().await;
    assert_eq!(work.jobs().return_all(lease(1), at(7)).await.unwrap(), 2);
    assert_eq!(work.jobs().return_all(lease(1), at(7)).await.unwrap(), 0);
    assert_eq!(work.jobs().return_all(lease(9), at(7)).await.unwrap(), 0);
    commit(work).await;
    assert_eq!(take(fixture, lease(3), 6, 10).await, []);
    let mut again = take(fixture, lease(3), 7, 10).await;
    again.sort_unstable();
    assert_eq!(again, [(job_id(1), 1), (job_id(2), 1)]);
    let mut work = fixture.begin().await;
    assert!(
        !work
            .jobs()
            .finish(job_id(1), lease(1), at(8))
            .await
            .unwrap()
    );
    assert!(
        work.jobs()
            .finish(job_id(3), lease(2), at(8))
            .await
            .unwrap()
    );
}

/// Every attempt counts, however it ended.
pub async fn attempts_are_counted(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    let mut now = 0;
    for attempt in 1..=6 {
        assert_eq!(
            take(fixture, lease(u64::from(attempt)), now, 1).await,
            [(job_id(1), attempt)]
        );
        if attempt % 2 == 0 {
            let mut work = fixture.begin().await;
            assert!(
                work.jobs()
                    .put_back(job_id(1), lease(u64::from(attempt)), at(now), "again")
                    .await
                    .unwrap()
            );
            commit(work).await;
        } else {
            now += UNTIL + 1;
        }
    }
}

/// There is nothing to finish, put back or park under an id that was never stored.
pub async fn unknown_job_is_nobodys(fixture: &Fixture) {
    let mut work = fixture.begin().await;
    assert!(
        !work
            .jobs()
            .finish(job_id(1), lease(1), at(1))
            .await
            .unwrap()
    );
    assert!(
        !work
            .jobs()
            .put_back(job_id(1), lease(1), at(1), "reason")
            .await
            .unwrap()
    );
    assert!(
        !work
            .jobs()
            .park(job_id(1), lease(1), at(1), "reason")
            .await
            .unwrap()
    );
    drop(work);
    assert_eq!(take(fixture, lease(1), 0, 1).await, []);
}

/// Jobs are shown newest first, with how far they have come and why they were not done.
pub async fn jobs_are_shown_as_they_are(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    for n in 1..=4 {
        fixture.job(n, ticket, at(i64::try_from(n).unwrap())).await;
    }
    take(fixture, lease(1), 4, 3).await;
    let mut work = fixture.begin().await;
    let jobs = work.jobs();
    assert!(jobs.finish(job_id(1), lease(1), at(7)).await.unwrap());
    let parked = jobs.park(job_id(2), lease(1), at(8), "it cannot be done");
    assert!(parked.await.unwrap());
    commit(work).await;
    let page = PageRequest::default();
    let everything = JobFilter::default();
    let found = fixture.queries.jobs(&everything, at(9), page).await;
    let found = found.unwrap().items;
    let shown: Vec<_> = found
        .iter()
        .map(|job| (job.id, job.state, job.attempts, job.ended_at))
        .collect();
    assert_eq!(
        shown,
        [
            (job_id(4), JobState::Waiting, 0, None),
            (job_id(3), JobState::Running, 1, None),
            (job_id(2), JobState::Parked, 1, Some(at(8))),
            (job_id(1), JobState::Done, 1, Some(at(7))),
        ]
    );
    assert_eq!(found[2].reason.as_deref(), Some("it cannot be done"));
    assert_eq!(
        (found[0].task, found[0].due),
        (triage(4, ticket, at(4)).task, at(4))
    );
    for job in &found {
        let one = fixture.queries.job(job.id, at(9)).await.unwrap();
        assert_eq!(one.as_ref(), Some(job));
        let alike = JobFilter {
            state: Some(job.state),
            kind: Some(TaskKind::Triage),
        };
        let alike = fixture.queries.jobs(&alike, at(9), page).await.unwrap();
        assert_eq!(alike.items, std::slice::from_ref(job));
    }
    let learning = JobFilter {
        kind: Some(TaskKind::Learn),
        ..everything
    };
    let learning = fixture.queries.jobs(&learning, at(9), page).await.unwrap();
    assert_eq!(learning.items, []);
    // Its lease is over: somebody else may take it.
    let later = fixture.queries.job(job_id(3), at(4 + UNTIL)).await.unwrap();
    assert_eq!(later.map(|job| job.state), Some(JobState::Waiting));
    assert_eq!(fixture.queries.job(job_id(9), at(9)).await.unwrap(), None);
    let two = PageRequest {
        limit: PageLimit::new(2).unwrap(),
        after: Some(job_id(4)),
    };
    let some = fixture.queries.jobs(&everything, at(9), two).await.unwrap();
    assert_eq!((some.items.len(), some.next), (2, Some(job_id(2))));
}

/// A job that was set aside waits again once it is asked for, with all its tries before it.
pub async fn requeued_job_begins_anew(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.job(1, ticket, at(0)).await;
    take(fixture, lease(1), 0, 1).await;
    let mut work = fixture.begin().await;
    let parked = work.jobs().park(job_id(1), lease(1), at(1), "no");
    assert!(parked.await.unwrap());
    commit(work).await;
    let mut work = fixture.begin().await;
    assert_eq!(work.jobs().lock_job(job_id(9), at(5)).await.unwrap(), None);
    let job = work.jobs().lock_job(job_id(1), at(5)).await.unwrap();
    assert_eq!(job.map(|job| job.state), Some(JobState::Parked));
    work.jobs().requeue(job_id(1), at(5)).await.unwrap();
    commit(work).await;
    assert_eq!(take(fixture, lease(2), 4, 1).await, []);
    assert_eq!(take(fixture, lease(2), 5, 1).await, [(job_id(1), 1)]);
}
