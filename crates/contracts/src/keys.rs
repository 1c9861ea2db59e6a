//! Answers kept for retried requests.

use std::time::Duration;

use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::retry::{KeptAnswer, KeyClaim, KeyState};
use frontdesk_domain::testing::{at, digest, text};

use crate::Fixture;
use crate::concurrency::{at_once, goes_on, must_wait, retried};
use crate::fixture::commit;

const LIFETIME: Duration = Duration::from_mins(1);

pub(crate) fn claim(owner: &str, key: &str) -> KeyClaim {
    KeyClaim {
        owner: owner.to_owned(),
        key: text(key),
        fingerprint: digest(1),
        lifetime: LIFETIME,
    }
}

pub(crate) fn answer(status: u16) -> KeptAnswer {
    let headers = [
        ("location", "/api/tickets/1"),
        ("etag", "\"1\""),
        ("etag", "\"2\""),
    ];
    KeptAnswer {
        status,
        headers: headers
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
        body: b"{\"message\":\"\xf0\x9f\x9a\xb2\"}\r\n\0\xff ".to_vec(),
    }
}

fn kept(status: u16) -> KeyState {
    KeyState::Kept {
        fingerprint: digest(1),
        answer: answer(status),
    }
}

/// What the ledger knows of a key at an instant; forgets that it was asked.
async fn state(fixture: &Fixture, claim: &KeyClaim, now: i64) -> KeyState {
    fixture
        .begin()
        .await
        .keys()
        .lock_key(claim, at(now))
        .await
        .unwrap()
}

async fn keep(fixture: &Fixture, claim: &KeyClaim, now: i64, status: u16) {
    let mut work = fixture.begin().await;
    assert_eq!(
        work.keys().lock_key(claim, at(now)).await.unwrap(),
        KeyState::Fresh
    );
    work.keys()
        .keep_answer(claim, &answer(status))
        .await
        .unwrap();
    commit(work).await;
}

/// An answer is kept as it was given: status, headers in order, every byte of the body.
pub async fn kept_answer_is_answered_again(fixture: &Fixture) {
    let claim = claim("owner", "key");
    keep(fixture, &claim, 1_000, 409).await;
    let retry = KeyClaim {
        fingerprint: digest(2),
        ..claim
    };
    assert_eq!(state(fixture, &retry, 1_001).await, kept(409));
    let empty = KeyClaim {
        key: text("other"),
        ..retry
    };
    let mut work = fixture.begin().await;
    work.keys().lock_key(&empty, at(1)).await.unwrap();
    let nothing = KeptAnswer {
        status: 204,
        headers: Vec::new(),
        body: Vec::new(),
    };
    work.keys().keep_answer(&empty, &nothing).await.unwrap();
    commit(work).await;
    assert_eq!(
        state(fixture, &empty, 2).await,
        KeyState::Kept {
            fingerprint: digest(2),
            answer: nothing
        }
    );
}

/// Whoever claims a key that was answered can put another answer in its place; the first
/// one lapses when it would have.
pub async fn kept_answer_can_be_replaced(fixture: &Fixture) {
    let claim = claim("owner", "key");
    keep(fixture, &claim, 1_000, 202).await;
    let mut work = fixture.begin().await;
    let known = work.keys().lock_key(&claim, at(31_000)).await.unwrap();
    assert_eq!(known, kept(202));
    work.keys().keep_answer(&claim, &answer(201)).await.unwrap();
    commit(work).await;
    assert_eq!(state(fixture, &claim, 61_000).await, kept(201));
    assert_eq!(state(fixture, &claim, 61_001).await, KeyState::Fresh);
}

/// A key that was claimed without an answer is free again, committed or not.
pub async fn claim_without_an_answer_leaves_the_key_fresh(fixture: &Fixture) {
    let claim = claim("owner", "key");
    let mut work = fixture.begin().await;
    work.keys().lock_key(&claim, at(1)).await.unwrap();
    commit(work).await;
    assert_eq!(state(fixture, &claim, 2).await, KeyState::Fresh);
    let mut work = fixture.begin().await;
    work.keys().lock_key(&claim, at(3)).await.unwrap();
    work.keys().keep_answer(&claim, &answer(201)).await.unwrap();
    drop(work);
    assert_eq!(state(fixture, &claim, 4).await, KeyState::Fresh);
}

/// Keys of different owners never meet; owners and keys are compared letter for letter,
/// and where one ends and the other begins is part of it.
pub async fn keys_of_different_owners_never_meet(fixture: &Fixture) {
    keep(fixture, &claim("owner", "key"), 1, 201).await;
    let others = [
        ("owner ", "key"),
        ("Owner", "key"),
        ("owner", "key "),
        ("owner", "Key"),
        ("ownerk", "ey"),
        ("", "key"),
    ];
    for (owner, key) in others {
        assert_eq!(
            state(fixture, &claim(owner, key), 2).await,
            KeyState::Fresh,
            "{owner:?} {key:?}"
        );
        keep(fixture, &claim(owner, key), 2, 200).await;
    }
    assert_eq!(state(fixture, &claim("owner", "key"), 3).await, kept(201));
}

/// An answer older than the claim's lifetime is forgotten, and another can take its place.
pub async fn expired_answer_is_forgotten(fixture: &Fixture) {
    let claim = claim("owner", "key");
    keep(fixture, &claim, 1_000, 200).await;
    assert_eq!(state(fixture, &claim, 61_000).await, kept(200));
    assert_eq!(state(fixture, &claim, 61_001).await, KeyState::Fresh);
    keep(fixture, &claim, 61_001, 201).await;
    assert_eq!(state(fixture, &claim, 121_001).await, kept(201));
}

/// Who claims a key that is claimed waits, and then sees the answer that was kept.
pub async fn second_claim_of_a_key_waits_and_sees_the_answer(fixture: &Fixture) {
    let mut first = fixture.begin().await;
    first
        .keys()
        .lock_key(&claim("owner", "key"), at(1))
        .await
        .unwrap();
    let other = fixture.clone();
    let mut second = tokio::spawn(async move { state(&other, &claim("owner", "key"), 2).await });
    must_wait(&mut second).await;
    first
        .keys()
        .keep_answer(&claim("owner", "key"), &answer(201))
        .await
        .unwrap();
    commit(first).await;
    assert_eq!(goes_on(second).await, kept(201));
}

/// Who waits for a claim that comes to nothing has the key.
pub async fn second_claim_of_a_key_has_it_when_the_first_was_dropped(fixture: &Fixture) {
    let mut first = fixture.begin().await;
    first
        .keys()
        .lock_key(&claim("owner", "key"), at(1))
        .await
        .unwrap();
    first
        .keys()
        .keep_answer(&claim("owner", "key"), &answer(201))
        .await
        .unwrap();
    let other = fixture.clone();
    let mut second = tokio::spawn(async move { state(&other, &claim("owner", "key"), 2).await });
    must_wait(&mut second).await;
    drop(first);
    assert_eq!(goes_on(second).await, KeyState::Fresh);
}

/// Does something once under a key, or answers what was kept.
async fn once(fixture: &Fixture, n: u64) -> Result<KeptAnswer, StoreError> {
    let claim = claim("owner", "key");
    let mut work = fixture.store.begin().await?;
    if let KeyState::Kept { answer, .. } = work.keys().lock_key(&claim, at(1)).await? {
        return Ok(answer);
    }
    work.logins().lock_and_count_login("effects", at(0)).await?;
    let mine = answer(200 + u16::try_from(n).unwrap());
    work.keys().keep_answer(&claim, &mine).await?;
    work.commit().await?;
    Ok(mine)
}

/// Sixty-four identical requests at once have one effect and one answer.
pub async fn sixty_four_concurrent_claims_have_one_effect(fixture: &Fixture) {
    let answers = at_once(64, |n| {
        let fixture = fixture.clone();
        async move { retried(|| once(&fixture, n)).await.unwrap() }
    });
    let answers = answers.await;
    assert!(
        answers.iter().all(|answer| *answer == answers[0]),
        "{answers:?}"
    );
    let mut work = fixture.begin().await;
    assert_eq!(
        work.logins()
            .lock_and_count_login("effects", at(0))
            .await
            .unwrap(),
        2
    );
}

/// Sixty-four requests at once find an answer that has expired: one replaces it.
pub async fn concurrent_claims_of_an_expired_key_have_one_effect(fixture: &Fixture) {
    keep(fixture, &claim("owner", "key"), -60_000, 500).await;
    sixty_four_concurrent_claims_have_one_effect(fixture).await;
}

async fn forget(fixture: &Fixture, before: i64, limit: u16) -> usize {
    let mut work = fixture.begin().await;
    let gone = work
        .keys()
        .forget_answers(at(before), PageLimit::new(limit).unwrap())
        .await
        .unwrap();
    commit(work).await;
    gone
}

/// Old answers are forgotten a page at a time; newer ones stay.
pub async fn old_answers_are_forgotten_page_by_page(fixture: &Fixture) {
    for n in 0..5 {
        keep(fixture, &claim("owner", &format!("old {n}")), 1_000, 200).await;
    }
    keep(fixture, &claim("owner", "new"), 2_000, 201).await;
    assert_eq!(forget(fixture, 1_000, 2).await, 0);
    assert_eq!(forget(fixture, 2_000, 2).await, 2);
    assert_eq!(forget(fixture, 2_000, 2).await, 2);
    assert_eq!(forget(fixture, 2_000, 2).await, 1);
    assert_eq!(forget(fixture, 2_000, 2).await, 0);
    for n in 0..5 {
        assert_eq!(
            state(fixture, &claim("owner", &format!("old {n}")), 2_000).await,
            KeyState::Fresh
        );
    }
    assert_eq!(
        state(fixture, &claim("owner", "new"), 2_000).await,
        kept(201)
    );
}
