//! Locks of a ticket: who waits, who does not, and what is never lost.

use std::sync::Arc;
use std::time::Duration;

use frontdesk_domain::account::Account;
use frontdesk_domain::feature::{Feature, Features};
use frontdesk_domain::id::{TicketId, Version};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::ticket::Ticket;
use tokio::sync::Barrier;
use tokio::time::timeout;

use crate::Fixture;
use crate::concurrency::{at_once, goes_on, must_wait, retried};
use crate::fixture::commit;

/// Who locks a ticket that is locked waits, and then sees what the first one did.
pub async fn second_lock_of_a_ticket_waits_for_the_first_unit_of_work(fixture: &Fixture) {
    let id = fixture.ticket_of_customer().await;
    let mut first = fixture.begin().await;
    let mut parts = first
        .tickets()
        .lock_ticket(id)
        .await
        .unwrap()
        .unwrap()
        .into_parts();
    let other = fixture.clone();
    let mut second = tokio::spawn(async move { other.stored(id).await });
    must_wait(&mut second).await;
    parts.version = parts.version.next();
    let changed = Ticket::restore(parts);
    first.tickets().update_ticket(&changed).await.unwrap();
    commit(first).await;
    assert_eq!(goes_on(second).await, changed);
}

/// Changes made under the lock are never lost, however many are made at once.
pub async fn concurrent_changes_of_a_ticket_lose_nothing(fixture: &Fixture) {
    let id = fixture.ticket_of_customer().await;
    at_once(32, |_| {
        let fixture = fixture.clone();
        async move {
            let change = || async {
                let mut work = fixture.store.begin().await?;
                let mut parts = work
                    .tickets()
                    .lock_ticket(id)
                    .await?
                    .expect("the ticket is there")
                    .into_parts();
                parts.version = parts.version.next();
                work.tickets()
                    .update_ticket(&Ticket::restore(parts))
                    .await?;
                work.commit().await
            };
            retried(change).await.unwrap();
        }
    })
    .await;
    assert_eq!(
        Some(fixture.stored(id).await.parts().version),
        Version::new(33)
    );
}

/// Locks both tickets in this order and changes them, having waited a moment for another
/// who locks them in the other order.
async fn lock_both(
    fixture: &Fixture,
    order: [TicketId; 2],
    meeting: &Barrier,
) -> Result<(), StoreError> {
    let mut work = fixture.store.begin().await?;
    for id in order {
        let mut parts = work
            .tickets()
            .lock_ticket(id)
            .await?
            .expect("the ticket is there")
            .into_parts();
        parts.version = parts.version.next();
        work.tickets()
            .update_ticket(&Ticket::restore(parts))
            .await?;
        // Where units of work run one after the other nobody else can come.
        let _ = timeout(Duration::from_millis(300), meeting.wait()).await;
    }
    work.commit().await
}

/// Two that lock the same tickets in opposite order do not stand still: one may be told
/// of a conflict, and both get done.
pub async fn crosswise_locks_come_to_an_end(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let (one, other) = (
        fixture.ticket(requester).await,
        fixture.ticket(requester).await,
    );
    let meeting = Arc::new(Barrier::new(2));
    let done = at_once(2, |n| {
        let (fixture, meeting) = (fixture.clone(), meeting.clone());
        let order = if n == 0 { [one, other] } else { [other, one] };
        async move { retried(|| lock_both(&fixture, order, &meeting)).await }
    });
    assert!(done.await.iter().all(Result::is_ok));
    for id in [one, other] {
        assert_eq!(
            Some(fixture.stored(id).await.parts().version),
            Version::new(3)
        );
    }
}

/// Queries wait for nobody's lock, and see what was committed before.
pub async fn queries_do_not_wait_for_locks(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ticket = fixture.ticket(requester).await;
    let mut work = fixture.begin().await;
    let before = work.tickets().lock_ticket(ticket).await.unwrap().unwrap();
    let account = work
        .accounts()
        .lock_account(requester)
        .await
        .unwrap()
        .unwrap();
    let mut parts = before.clone().into_parts();
    parts.version = parts.version.next();
    work.tickets()
        .update_ticket(&Ticket::restore(parts))
        .await
        .unwrap();
    work.accounts()
        .update_account(&Account {
            suspended: true,
            ..account.clone()
        })
        .await
        .unwrap();
    work.features().lock_features().await.unwrap();
    work.features()
        .set_feature(Feature::Ai, false)
        .await
        .unwrap();
    let queries = fixture.queries.clone();
    let seen = goes_on(tokio::spawn(async move {
        let thread = queries.thread(ticket).await.unwrap().unwrap();
        let account = queries.account(requester).await.unwrap().unwrap();
        (
            thread.listed.ticket,
            account,
            queries.features().await.unwrap(),
        )
    }));
    let seen = seen.await;
    commit(work).await;
    assert_eq!(seen, (before, account, Features::default()));
}
