//! Accounts: every field, and what is unique about them.

use frontdesk_domain::account::Account;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::Version;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::testing::{account_id, at, sample_account, text};

use crate::Fixture;
use crate::concurrency::{goes_on, must_wait};
use crate::fixture::commit;

pub(crate) async fn try_update(fixture: &Fixture, account: &Account) -> Result<(), StoreError> {
    let mut work = fixture.store.begin().await?;
    work.accounts().lock_account(account.id).await?;
    work.accounts().update_account(account).await?;
    work.commit().await
}

/// Every way to read an account agrees on what it is.
pub(crate) async fn assert_stored(fixture: &Fixture, expected: &Account) {
    let queries = &fixture.queries;
    let mut found = vec![
        queries.account(expected.id).await.unwrap(),
        queries
            .account_by_email(&expected.email.key())
            .await
            .unwrap(),
        fixture
            .begin()
            .await
            .accounts()
            .lock_account(expected.id)
            .await
            .unwrap(),
    ];
    if let Some(subject) = &expected.external {
        found.push(queries.account_by_subject(subject).await.unwrap());
    }
    assert!(
        found.iter().all(|found| found.as_ref() == Some(expected)),
        "{found:?}"
    );
}

pub(crate) fn bare(n: u64) -> Account {
    Account {
        public_name: None,
        password: None,
        external: None,
        ..sample_account(n, Role::Customer)
    }
}

/// An account is stored as it was made, with all its fields or with as few as possible.
pub async fn every_field_of_an_account_is_kept(fixture: &Fixture) {
    for (n, role) in (1..).zip(Role::ALL) {
        let account = Account {
            suspended: n == 2,
            updated_at: at(1_001),
            ..sample_account(n, role)
        };
        fixture.store_account(&account).await;
        assert_stored(fixture, &account).await;
    }
    for account in [bare(8), bare(9)] {
        fixture.store_account(&account).await;
        assert_stored(fixture, &account).await;
    }
}

/// An update stores every field, and touches no other account.
pub async fn every_field_of_an_account_survives_an_update(fixture: &Fixture) {
    fixture.customer(1).await;
    fixture.customer(3).await;
    let changed = Account {
        id: account_id(1),
        suspended: true,
        password: Some(text("$argon2id$other")),
        version: Version::new(9).unwrap(),
        created_at: at(1_500),
        updated_at: at(7_000),
        ..sample_account(2, Role::Admin)
    };
    for account in [changed, bare(1)] {
        try_update(fixture, &account).await.unwrap();
        assert_stored(fixture, &account).await;
    }
    assert_stored(fixture, &sample_account(3, Role::Customer)).await;
}

/// There is no account of an id, an address or a subject that was never stored.
pub async fn unknown_account_is_none(fixture: &Fixture) {
    fixture.customer(1).await;
    let unknown = sample_account(2, Role::Customer);
    let queries = &fixture.queries;
    assert_eq!(queries.account(unknown.id).await.unwrap(), None);
    assert_eq!(
        queries
            .account_by_email(&unknown.email.key())
            .await
            .unwrap(),
        None
    );
    assert_eq!(
        queries
            .account_by_subject(&unknown.external.unwrap())
            .await
            .unwrap(),
        None
    );
    let mut work = fixture.begin().await;
    assert_eq!(
        work.accounts().lock_account(unknown.id).await.unwrap(),
        None
    );
}

/// Who locks an account that is locked waits, and then sees what the first one did.
pub async fn second_lock_of_an_account_waits_for_the_first_unit_of_work(fixture: &Fixture) {
    let id = fixture.customer(1).await;
    let mut first = fixture.begin().await;
    let account = first.accounts().lock_account(id).await.unwrap().unwrap();
    let other = fixture.clone();
    let mut second = tokio::spawn(async move {
        other
            .begin()
            .await
            .accounts()
            .lock_account(id)
            .await
            .unwrap()
    });
    must_wait(&mut second).await;
    let changed = Account {
        suspended: true,
        ..account
    };
    first.accounts().update_account(&changed).await.unwrap();
    commit(first).await;
    assert_eq!(goes_on(second).await, Some(changed));
}
