//! Invites: stored whole, found by their digest, and not taken back while they are used.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::form::applicant::Submitter;
use frontdesk_domain::form::invite::{Invite, MaxUses};
use frontdesk_domain::form::submission::NewSubmission;
use frontdesk_domain::form::testing::{new_submission, sample_invite};
use frontdesk_domain::id::InviteId;
use frontdesk_domain::ports::{ListedInvite, StoreError};
use frontdesk_domain::testing::{account_id, at, digest, sample_account};

use crate::Fixture;
use crate::concurrency::{goes_on, must_wait, runs_side_by_side};
use crate::fixture::commit;
use crate::paging::walk;

async fn locked(fixture: &Fixture, id: InviteId) -> Option<Invite> {
    let mut work = fixture.begin().await;
    work.forms().lock_invite(id).await.unwrap()
}

async fn update(fixture: &Fixture, invite: &Invite) -> Result<(), StoreError> {
    let mut work = fixture.begin().await;
    work.forms().lock_invite(invite.id).await?;
    work.forms().update_invite(invite).await?;
    work.commit().await
}

/// An invite comes back as it was made, by its id and by its digest, and every field of
/// it that was changed as it was changed.
pub async fn every_field_of_an_invite_is_kept(fixture: &Fixture) {
    fixture.agent(2).await;
    let form = fixture.form("form").await;
    let full = sample_invite(1, form);
    let bare = Invite {
        label: None,
        email: None,
        expires_at: None,
        max_uses: MaxUses::new(MaxUses::MAX).unwrap(),
        ..sample_invite(2, form)
    };
    let revoked = Invite {
        revoked_at: Some(at(5_000)),
        ..sample_invite(3, form)
    };
    for invite in [&full, &bare, &revoked] {
        fixture.store_invite(invite).await;
    }
    let changed = Invite {
        id: full.id,
        digest: full.digest,
        revoked_at: Some(at(6_000)),
        ..bare.clone()
    };
    update(fixture, &changed).await.unwrap();
    for invite in [changed, bare, revoked] {
        assert_eq!(locked(fixture, invite.id).await, Some(invite.clone()));
        let found = fixture.queries.invite_by_digest(&invite.digest).await;
        assert_eq!(found.unwrap(), Some(invite.clone()));
        let mut work = fixture.begin().await;
        let shared = work.forms().lock_invite_shared(&invite.digest).await;
        assert_eq!(shared.unwrap(), Some(invite));
    }
}

/// Who shares the lock of an invite does not wait for the others, where units of work run
/// side by side at all; and the invite is not taken back until all have ended.
pub async fn invite_is_not_taken_back_while_it_is_shared(fixture: &Fixture) {
    let agent = sample_account(2, Role::Agent);
    fixture.store_account(&agent).await;
    let form = fixture.form("form").await;
    let invite = fixture.invite(1, form, agent.id, 1).await;
    let mut shared = fixture.begin().await;
    let seen = shared.forms().lock_invite_shared(&digest(1)).await.unwrap();
    if runs_side_by_side(fixture, agent.id).await {
        let other = fixture.clone();
        let second = tokio::spawn(async move {
            let mut work = other.begin().await;
            work.forms().lock_invite_shared(&digest(1)).await.unwrap()
        });
        assert_eq!(goes_on(second).await, seen);
    }
    let revoked = Invite {
        revoked_at: Some(at(6_000)),
        ..invite.clone()
    };
    let (other, to_be) = (fixture.clone(), revoked.clone());
    let mut revoking = tokio::spawn(async move { update(&other, &to_be).await });
    must_wait(&mut revoking).await;
    let again = shared.forms().lock_invite_shared(&digest(1)).await.unwrap();
    assert_eq!(again, Some(invite));
    commit(shared).await;
    goes_on(revoking).await.unwrap();
    assert_eq!(locked(fixture, revoked.id).await, Some(revoked));
}

/// Who locks an invite that is locked waits, and then sees what the first one did.
pub async fn second_lock_of_an_invite_waits_for_the_first_unit_of_work(fixture: &Fixture) {
    let agent = fixture.agent(2).await;
    let form = fixture.form("form").await;
    let mut invite = fixture.invite(1, form, agent, 1).await;
    let mut first = fixture.begin().await;
    first.forms().lock_invite(invite.id).await.unwrap();
    let (other, id) = (fixture.clone(), invite.id);
    let mut second = tokio::spawn(async move { locked(&other, id).await });
    must_wait(&mut second).await;
    invite.revoked_at = Some(at(6_000));
    first.forms().update_invite(&invite).await.unwrap();
    commit(first).await;
    assert_eq!(goes_on(second).await, Some(invite));
}

/// The invites to one form are listed newest first, whole, page by page, each with the
/// number of submissions that name it.
pub async fn invites_are_listed_with_their_uses(fixture: &Fixture) {
    let agent = fixture.agent(2).await;
    let form = fixture.form("form").await;
    let other = fixture.form("other").await;
    let mut expected = Vec::new();
    for (n, uses) in [(3, 0), (1, 2), (4, 1), (5, 0), (2, 3)] {
        let invite = fixture.invite(n, form, agent, 9).await;
        for _ in 0..uses {
            let submission = NewSubmission {
                invite: Some(invite.id),
                ..new_submission(form, Submitter::Account(account_id(2)))
            };
            fixture.submit(&submission).await;
        }
        expected.push(ListedInvite { invite, uses });
    }
    fixture.submission(form).await;
    fixture.invite(6, other, agent, 1).await;
    expected.sort_by_key(|listed| std::cmp::Reverse(listed.invite.id));
    for limit in [1, 2, 5, 50] {
        let seen = walk(
            limit,
            |listed: &ListedInvite| listed.invite.id,
            |request| fixture.queries.invites(form, request),
        )
        .await;
        assert_eq!(seen, expected, "{limit} at a time");
    }
}
