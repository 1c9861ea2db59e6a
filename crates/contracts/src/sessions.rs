//! Sessions: who is signed in.

use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::Session;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::testing::{at, digest, sample_account, sample_session};

use crate::Fixture;
use crate::fixture::commit;

async fn sign_in(fixture: &Fixture, session: &Session) {
    let mut work = fixture.begin().await;
    work.accounts().insert_session(session).await.unwrap();
    commit(work).await;
}

/// A session is found by its digest, with its account as it is now, however expired and
/// suspended they are.
pub async fn session_comes_with_its_account(fixture: &Fixture) {
    let account = Account {
        suspended: true,
        ..sample_account(1, Role::Admin)
    };
    fixture.store_account(&account).await;
    fixture.customer(2).await;
    let expired = Session {
        expires_at: at(1_001),
        ..sample_session(7, account.id)
    };
    sign_in(fixture, &expired).await;
    sign_in(
        fixture,
        &sample_session(8, sample_account(2, Role::Customer).id),
    )
    .await;
    assert_eq!(
        fixture.queries.session(&digest(7)).await.unwrap(),
        Some((expired, account))
    );
    assert_eq!(fixture.queries.session(&digest(9)).await.unwrap(), None);
}

/// An account can be signed in many times; ending one session ends no other, and ending
/// one that is not there is fine.
pub async fn ended_session_is_gone(fixture: &Fixture) {
    let account = fixture.customer(1).await;
    sign_in(fixture, &sample_session(1, account)).await;
    sign_in(fixture, &sample_session(2, account)).await;
    let mut work = fixture.begin().await;
    work.accounts().delete_session(&digest(1)).await.unwrap();
    work.accounts().delete_session(&digest(1)).await.unwrap();
    work.accounts().delete_session(&digest(99)).await.unwrap();
    commit(work).await;
    assert_eq!(fixture.queries.session(&digest(1)).await.unwrap(), None);
    assert!(fixture.queries.session(&digest(2)).await.unwrap().is_some());
}

/// Every session of an account can be ended at once, and none of anybody else.
pub async fn all_sessions_of_one_account_can_be_ended(fixture: &Fixture) {
    let (first, second) = (fixture.customer(1).await, fixture.customer(2).await);
    for (n, account) in [(1, first), (2, first), (3, second)] {
        sign_in(fixture, &sample_session(n, account)).await;
    }
    let mut work = fixture.begin().await;
    work.accounts().delete_sessions_of(first).await.unwrap();
    commit(work).await;
    let mut left = Vec::new();
    for n in 1..=3 {
        left.push(fixture.queries.session(&digest(n)).await.unwrap().is_some());
    }
    assert_eq!(left, [false, false, true]);
}
