//! Units of work: all or nothing.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::feature::{Feature, Features};
use frontdesk_domain::ports::{StatusCounts, StoreError};
use frontdesk_domain::retry::KeyState;
use frontdesk_domain::testing::{
    ai_reply, at, digest, job_id, new_ticket, sample_account, sample_decision, sample_session,
    sample_token,
};
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::triage::Trigger;

use crate::Fixture;
use crate::concurrency::{at_once, goes_on, must_wait};
use crate::fixture::commit;
use crate::jobs::triage;
use crate::keys::{answer, claim};
use crate::leases::{lease, take};

/// Writes something through every repository, as units of work do.
async fn write_everything(fixture: &Fixture) -> Box<dyn frontdesk_domain::ports::UnitOfWork> {
    let mut work = fixture.begin().await;
    let account = sample_account(1, Role::Customer);
    let claim = claim("account", "key");
    assert_eq!(
        work.keys().lock_key(&claim, at(1)).await.unwrap(),
        KeyState::Fresh
    );
    work.logins()
        .lock_and_count_login("login", at(0))
        .await
        .unwrap();
    work.features().lock_features().await.unwrap();
    work.features()
        .set_feature(Feature::Ai, false)
        .await
        .unwrap();
    work.accounts().insert_account(&account).await.unwrap();
    work.accounts()
        .insert_session(&sample_session(1, account.id))
        .await
        .unwrap();
    work.accounts()
        .insert_token(&sample_token(2, account.id))
        .await
        .unwrap();
    let ticket = work
        .tickets()
        .insert_ticket(&new_ticket(account.id))
        .await
        .unwrap();
    work.tickets()
        .insert_reply(&ai_reply(ticket))
        .await
        .unwrap();
    work.decisions()
        .insert_decision(&sample_decision(1, ticket, Trigger::Opening))
        .await
        .unwrap();
    work.jobs()
        .enqueue(&triage(1, ticket, at(0)))
        .await
        .unwrap();
    work.keys().keep_answer(&claim, &answer(201)).await.unwrap();
    work
}

/// What the ports show of everything that [`write_everything`] wrote, as so many yes and no.
async fn traces(fixture: &Fixture) -> Vec<bool> {
    let queries = &fixture.queries;
    let mut seen = vec![
        queries
            .tickets(&Default::default(), Default::default())
            .await
            .unwrap()
            .items
            .len()
            == 1,
        queries
            .accounts(Default::default())
            .await
            .unwrap()
            .items
            .len()
            == 1,
        queries.session(&digest(1)).await.unwrap().is_some(),
        queries.token(&digest(2)).await.unwrap().is_some(),
        queries.features().await.unwrap() != Features::default(),
    ];
    for listed in queries
        .tickets(&Default::default(), Default::default())
        .await
        .unwrap()
        .items
    {
        let id = listed.ticket.id();
        seen.push(fixture.thread(id).await.replies.len() == 1);
        seen.push(queries.decisions(id).await.unwrap().len() == 1);
    }
    let mut work = fixture.begin().await;
    seen.push(
        work.keys()
            .lock_key(&claim("account", "key"), at(2))
            .await
            .unwrap()
            != KeyState::Fresh,
    );
    seen.push(
        work.logins()
            .lock_and_count_login("login", at(0))
            .await
            .unwrap()
            == 2,
    );
    drop(work);
    seen.push(take(fixture, lease(1), 0, 10).await == [(job_id(1), 1)]);
    seen
}

/// Dropping a unit of work undoes it, whatever was written.
pub async fn dropped_unit_of_work_leaves_nothing_behind(fixture: &Fixture) {
    drop(write_everything(fixture).await);
    let seen = traces(fixture).await;
    assert!(seen.iter().all(|seen| !seen), "{seen:?}");
}

/// What was committed is there for the next unit of work and for queries.
pub async fn committed_unit_of_work_is_there_for_all(fixture: &Fixture) {
    commit(write_everything(fixture).await).await;
    let seen = traces(fixture).await;
    assert!(
        seen.len() == 10 && seen.iter().all(|seen| *seen),
        "{seen:?}"
    );
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

/// Queries see nothing that was not committed, and do not wait for it.
pub async fn queries_see_only_what_was_committed(fixture: &Fixture) {
    let work = write_everything(fixture).await;
    let reader = fixture.clone();
    let seen = goes_on(tokio::spawn(async move {
        let queries = &reader.queries;
        let tickets = queries
            .tickets(&Default::default(), Default::default())
            .await
            .unwrap();
        let accounts = queries.accounts(Default::default()).await.unwrap();
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
    let done = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let stop = done.clone();
    let watching = tokio::spawn(async move {
        while !stop.load(std::sync::atomic::Ordering::Relaxed) {
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
                .update_ticket(&frontdesk_domain::ticket::Ticket::restore(parts))
                .await
                .unwrap();
        }
        commit(work).await;
    }
    done.store(true, std::sync::atomic::Ordering::Relaxed);
    goes_on(watching).await;
}

/// After a duplicate the unit of work goes on: what was written before and what is
/// written after is committed.
pub async fn duplicate_leaves_the_unit_of_work_usable(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    let mut work = fixture.begin().await;
    work.tickets().lock_ticket(ticket).await.unwrap();
    work.tickets()
        .insert_reply(&ai_reply(ticket))
        .await
        .unwrap();
    let duplicates = [
        work.accounts()
            .insert_account(&sample_account(1, Role::Customer))
            .await,
        work.tickets()
            .insert_reply(&ai_reply(ticket))
            .await
            .map(drop),
    ];
    assert!(
        duplicates
            .iter()
            .all(|answer| matches!(answer, Err(StoreError::Duplicate))),
        "{duplicates:?}"
    );
    work.decisions()
        .insert_decision(&sample_decision(1, ticket, Trigger::Opening))
        .await
        .unwrap();
    let again = work
        .decisions()
        .insert_decision(&sample_decision(2, ticket, Trigger::Opening))
        .await;
    assert!(matches!(again, Err(StoreError::Duplicate)), "{again:?}");
    work.accounts()
        .insert_account(&sample_account(2, Role::Agent))
        .await
        .unwrap();
    commit(work).await;
    assert_eq!(fixture.thread(ticket).await.replies.len(), 1);
    assert_eq!(fixture.queries.decisions(ticket).await.unwrap().len(), 1);
    assert_eq!(
        fixture
            .queries
            .accounts(Default::default())
            .await
            .unwrap()
            .items
            .len(),
        2
    );
}

/// A unit of work that is dropped lets go of what it locked.
pub async fn dropped_unit_of_work_frees_what_it_locked(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    let mut work = fixture.begin().await;
    work.tickets().lock_ticket(ticket).await.unwrap();
    let other = fixture.clone();
    let mut waiting = tokio::spawn(async move { other.stored(ticket).await });
    must_wait(&mut waiting).await;
    drop(work);
    assert_eq!(goes_on(waiting).await.id(), ticket);
}

/// However many units of work are dropped, one after the other or at once, the store
/// still has room for the next.
pub async fn dropped_units_of_work_use_nothing_up(fixture: &Fixture) {
    at_once(16, |n| {
        let fixture = fixture.clone();
        async move {
            for round in 0..8 {
                let mut work = fixture.begin().await;
                work.logins()
                    .lock_and_count_login(&format!("{n}-{round}"), at(0))
                    .await
                    .unwrap();
                drop(work);
            }
        }
    })
    .await;
    let ticket = fixture.ticket_of_customer().await;
    assert_eq!(fixture.stored(ticket).await.id(), ticket);
}
