//! Tokens: bearer credentials without their secrets.

use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::Token;
use frontdesk_domain::account::permission::{Scope, Scopes};
use frontdesk_domain::account::role::Role;
use frontdesk_domain::testing::{at, digest, sample_account, sample_token, token_id};

use crate::Fixture;
use crate::fixture::commit;

async fn issue(fixture: &Fixture, token: &Token) {
    let mut work = fixture.begin().await;
    work.accounts().insert_token(token).await.unwrap();
    commit(work).await;
}

/// A token is found by its digest, with its account as it is now, however expired and
/// suspended they are.
pub async fn token_comes_with_its_account(fixture: &Fixture) {
    let account = Account {
        suspended: true,
        ..sample_account(1, Role::Agent)
    };
    fixture.store_account(&account).await;
    let expired = Token {
        expires_at: Some(at(1_001)),
        ..sample_token(1, account.id)
    };
    issue(fixture, &expired).await;
    issue(fixture, &sample_token(2, account.id)).await;
    assert_eq!(
        fixture.queries.token(&digest(1)).await.unwrap(),
        Some((expired, account))
    );
    assert_eq!(fixture.queries.token(&digest(3)).await.unwrap(), None);
}

/// A token is stored as it was made: with an end or without, with any set of scopes.
pub async fn every_field_of_a_token_is_kept(fixture: &Fixture) {
    let account = fixture.agent(1).await;
    let scope_sets = Scope::ALL
        .into_iter()
        .map(|scope| [scope].into_iter().collect());
    let scope_sets = scope_sets.chain([Scope::ALL.into_iter().collect(), Scopes::default()]);
    for (n, scopes) in (1..).zip(scope_sets) {
        let expires_at = (n % 2 == 0).then_some(at(5_000));
        let token = Token {
            scopes,
            expires_at,
            created_at: at(i64::from(n)),
            ..sample_token(n, account)
        };
        issue(fixture, &token).await;
        let found = fixture.queries.token(&token.digest).await.unwrap();
        assert_eq!(found.map(|(token, _)| token), Some(token));
    }
}

/// Ending a token says whether there was one, and ends no other.
pub async fn ended_token_is_gone(fixture: &Fixture) {
    let account = fixture.agent(1).await;
    issue(fixture, &sample_token(1, account)).await;
    issue(fixture, &sample_token(2, account)).await;
    let mut work = fixture.begin().await;
    assert!(work.accounts().delete_token(token_id(1)).await.unwrap());
    assert!(!work.accounts().delete_token(token_id(1)).await.unwrap());
    assert!(!work.accounts().delete_token(token_id(99)).await.unwrap());
    commit(work).await;
    assert_eq!(fixture.queries.token(&digest(1)).await.unwrap(), None);
    assert!(fixture.queries.token(&digest(2)).await.unwrap().is_some());
}
