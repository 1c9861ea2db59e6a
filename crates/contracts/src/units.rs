//! Units of work: all or nothing.

use std::time::Duration;

use frontdesk_domain::account::role::Role;
use frontdesk_domain::feature::{Feature, Features};
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{StoreError, TicketFilter, UnitOfWork};
use frontdesk_domain::retry::KeyState;
use frontdesk_domain::testing::{
    ai_reply, at, digest, job_id, new_ticket, sample_account, sample_decision, sample_session,
    sample_token,
};
use frontdesk_domain::ticket::Ticket;
use frontdesk_domain::triage::Trigger;

use crate::Fixture;
use crate::concurrency::{at_once, goes_on, must_wait};
use crate::fixture::commit;
use crate::jobs::triage;
use crate::keys::{answer, claim};
use crate::leases::{lease, take};

/// Writes something through every repository, as units of work do.
pub(crate) async fn write_everything(fixture: &Fixture) -> Box<dyn UnitOfWork> {
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
            .tickets(&TicketFilter::default(), PageRequest::default())
            .await
            .unwrap()
            .items
            .len()
            == 1,
        queries
            .accounts(PageRequest::default())
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
        .tickets(&TicketFilter::default(), PageRequest::default())
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
            .accounts(PageRequest::default())
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

/// Who gives up waiting for a lock leaves nothing behind: the next one waits and goes on
/// as if nobody had been there.
pub async fn abandoned_wait_leaves_nothing_behind(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    for round in 1..=10 {
        let mut work = fixture.begin().await;
        let mut parts = work
            .tickets()
            .lock_ticket(ticket)
            .await
            .unwrap()
            .unwrap()
            .into_parts();
        parts.version = parts.version.next();
        work.tickets()
            .update_ticket(&Ticket::restore(parts))
            .await
            .unwrap();
        let other = fixture.clone();
        let waiting = tokio::spawn(async move { other.stored(ticket).await });
        tokio::time::sleep(Duration::from_millis(round)).await;
        waiting.abort();
        assert!(waiting.await.is_err_and(|error| error.is_cancelled()));
        commit(work).await;
        let stored = fixture.stored(ticket).await;
        assert_eq!(
            stored.parts().version.get(),
            i64::try_from(round).unwrap() + 1
        );
    }
}
