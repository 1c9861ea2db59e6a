//! Identities: what belongs to one account and no other.

use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::ExternalSubject;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::testing::{email, sample_account, text};

use crate::Fixture;
use crate::accounts::{assert_stored, bare, try_update};
use crate::concurrency::{at_once, retried};
use crate::fixture::commit;

fn known_as(n: u64, issuer: &str, subject: &str) -> Account {
    let external = Some(ExternalSubject {
        issuer: text(issuer),
        subject: text(subject),
    });
    Account {
        external,
        ..sample_account(n, Role::Customer)
    }
}

fn must_be_duplicate(answer: &Result<(), StoreError>) {
    assert!(matches!(answer, Err(StoreError::Duplicate)), "{answer:?}");
}

async fn try_insert(fixture: &Fixture, account: &Account) -> Result<(), StoreError> {
    let mut work = fixture.store.begin().await?;
    work.accounts().insert_account(account).await?;
    work.commit().await
}

/// Two accounts never have one e-mail address, whatever the case.
pub async fn email_address_belongs_to_one_account(fixture: &Fixture) {
    let with_email = |n: u64, address: &str| Account {
        email: email(address),
        ..bare(n)
    };
    fixture
        .store_account(&with_email(1, "Änn@Example.org"))
        .await;
    must_be_duplicate(&try_insert(fixture, &with_email(2, "änn@eXAMPLE.ORG")).await);
    // Equal to a careless collation, not to a mail server.
    for (n, different) in (3..).zip([
        "ann@example.org",
        "a\u{308}nn@example.org",
        "änn@example.orɡ",
    ]) {
        fixture.store_account(&with_email(n, different)).await;
        assert_stored(fixture, &with_email(n, different)).await;
    }
    assert_stored(fixture, &with_email(1, "Änn@Example.org")).await;
}

/// Two accounts never have one external subject; subjects are compared letter for letter.
pub async fn external_subject_belongs_to_one_account(fixture: &Fixture) {
    fixture.store_account(&known_as(1, "panel", "a")).await;
    must_be_duplicate(&try_insert(fixture, &known_as(2, "panel", "a")).await);
    let others = [
        ("panel", "A"),
        ("panel", "a "),
        ("panel", "ä"),
        ("Panel", "a"),
        ("panel ", "a"),
        ("panela", "x"),
    ];
    for (n, (issuer, subject)) in (3..).zip(others) {
        let account = known_as(n, issuer, subject);
        fixture.store_account(&account).await;
        assert_stored(fixture, &account).await;
    }
    assert_stored(fixture, &known_as(1, "panel", "a")).await;
}

/// An update cannot take what belongs to another account, and can keep what is its own.
pub async fn update_cannot_take_what_belongs_to_another_account(fixture: &Fixture) {
    let (first, second) = (
        sample_account(1, Role::Customer),
        sample_account(2, Role::Customer),
    );
    fixture.store_account(&first).await;
    fixture.store_account(&second).await;
    must_be_duplicate(
        &try_update(
            fixture,
            &Account {
                email: email("PERSON.1@example.org"),
                ..second.clone()
            },
        )
        .await,
    );
    must_be_duplicate(
        &try_update(
            fixture,
            &Account {
                external: first.external.clone(),
                ..second.clone()
            },
        )
        .await,
    );
    try_update(fixture, &second).await.unwrap();
    assert_stored(fixture, &second).await;
    try_update(
        fixture,
        &Account {
            email: email("person.2@example.org"),
            ..second
        },
    )
    .await
    .unwrap();
}

/// A refused update leaves the unit of work usable and the account as it was.
pub async fn refused_update_leaves_the_unit_of_work_usable(fixture: &Fixture) {
    fixture.customer(1).await;
    fixture.customer(2).await;
    let second = sample_account(2, Role::Customer);
    let mut work = fixture.begin().await;
    work.accounts().lock_account(second.id).await.unwrap();
    let taken = Account {
        email: email("Person.1@Example.org"),
        suspended: true,
        ..second.clone()
    };
    must_be_duplicate(&work.accounts().update_account(&taken).await);
    assert_eq!(
        work.accounts().lock_account(second.id).await.unwrap(),
        Some(second.clone())
    );
    let changed = Account {
        role: Role::Agent,
        ..second
    };
    work.accounts().update_account(&changed).await.unwrap();
    commit(work).await;
    assert_stored(fixture, &changed).await;
}

/// When many register one address at once, one of them has it and the others are told.
pub async fn concurrent_registrations_of_one_address_leave_one(fixture: &Fixture) {
    let answers = at_once(16, |n| {
        let fixture = fixture.clone();
        async move {
            let account = Account {
                email: email("Ann@Example.org"),
                ..bare(n + 1)
            };
            retried(|| try_insert(&fixture, &account)).await
        }
    });
    let (stored, refused): (Vec<_>, Vec<_>) = answers.await.into_iter().partition(Result::is_ok);
    assert_eq!(stored.len(), 1);
    refused.iter().for_each(must_be_duplicate);
    assert_eq!(
        fixture
            .queries
            .accounts(PageRequest::default())
            .await
            .unwrap()
            .items
            .len(),
        1
    );
}
