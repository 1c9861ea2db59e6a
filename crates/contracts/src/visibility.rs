//! Visibility: what others see of a unit of work, and when.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use frontdesk_domain::account::role::Role;
use frontdesk_domain::feature::{Feature, Features};
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{StatusCounts, TicketFilter};
use frontdesk_domain::testing::{digest, new_ticket, sample_account};
use frontdesk_domain::ticket::Ticket;
use frontdesk_domain::ticket::status::Status;

use crate::Fixture;
use crate::concurrency::goes_on;
use crate::fixture::commit;
use crate::units::write_everything;

/// Queries see nothing that was not committed, and do not wait for it.
pub async fn queries_see_only_what_was_committed(fixture: &Fixture) {
    let work = write_everything(fixture).await;
    let reader = fixture.clone();
    let seen = goes_on(tokio::spawn(async move {
        let queries = &reader.queries;
        let tickets = queries
            .tickets(&TicketFilter::default(), PageRequest::default())
            .await
            .unwrap();
        let accounts = queries.accounts(PageRequest::default()).await.unwrap();
        let session = queries.session(&digest(1)).await.unwrap();
        let features = queries.features().await.unwrap();
        let counts = queries.status_counts(None).await.unwrap();
        (
            tickets.items.is_empty(),
            accounts.items.is_empty(),
            session.is_none(),
            features,
            counts,
        )
    }));
    let seen = seen.await;
    commit(work).await;
    assert_eq!(
        seen,
        (
            true,
            true,
            true,
            Features::default(),
            StatusCounts::default()
        )
    );
}

/// The changes of one unit of work become visible at one instant, and one query is one view.
pub async fn changes_become_visible_together(fixture: &Fixture) {
    const ROUNDS: usize = 20;
    let requester = fixture.customer(1).await;
    let pair = [
        fixture.ticket(requester).await,
        fixture.ticket(requester).await,
    ];
    let reader = fixture.clone();
    let done = Arc::new(AtomicBool::new(false));
    let stop = done.clone();
    let watching = tokio::spawn(async move {
        while !stop.load(Ordering::Relaxed) {
            let StatusCounts { open, closed, .. } =
                reader.queries.status_counts(None).await.unwrap();
            assert!(
                matches!((open, closed), (2, 0) | (0, 2)),
                "half a unit of work: {open} open, {closed} closed"
            );
        }
    });
    for round in 0..ROUNDS {
        let mut work = fixture.begin().await;
        for id in pair {
            let mut parts = work
                .tickets()
                .lock_ticket(id)
                .await
                .unwrap()
                .unwrap()
                .into_parts();
            parts.status = if round % 2 == 0 {
                Status::Closed
            } else {
                Status::Open
            };
            work.tickets()
                .update_ticket(&Ticket::restore(parts))
                .await
                .unwrap();
        }
        commit(work).await;
    }
    done.store(true, Ordering::Relaxed);
    goes_on(watching).await;
}

/// A unit of work reads what it wrote itself.
pub async fn unit_of_work_sees_its_own_changes(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let mut work = fixture.begin().await;
    let id = work
        .tickets()
        .insert_ticket(&new_ticket(requester))
        .await
        .unwrap();
    assert!(work.tickets().lock_ticket(id).await.unwrap().is_some());
    let account = sample_account(2, Role::Agent);
    work.accounts().insert_account(&account).await.unwrap();
    assert_eq!(
        work.accounts().lock_account(account.id).await.unwrap(),
        Some(account)
    );
    work.features()
        .set_feature(Feature::Applications, false)
        .await
        .unwrap();
    assert!(!work.features().lock_features().await.unwrap().applications);
}
