//! What is held of one person: it goes, what is counted stays, and nobody else loses
//! anything.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::audit::Origin;
use frontdesk_domain::form::answers::Answers;
use frontdesk_domain::form::applicant::Submitter;
use frontdesk_domain::form::testing::new_submission;
use frontdesk_domain::id::AccountId;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{AuditFilter, ERASED, ErasedPerson};
use frontdesk_domain::retry::{KeptAnswer, KeyState};
use frontdesk_domain::testing::{ai_reply, at, sample_account, sample_decision, sample_entry};
use frontdesk_domain::triage::Trigger;

use crate::Fixture;
use crate::fixture::commit;
use crate::keys::{answer, claim};

async fn erase(fixture: &Fixture, n: u64) {
    let account = sample_account(n, Role::Customer);
    let mut work = fixture.begin().await;
    let person = ErasedPerson {
        account: account.id,
        email: account.email,
        at: at(50_000),
    };
    work.personal_data()
        .erase_personal_data(&person)
        .await
        .unwrap();
    commit(work).await;
}

/// Their tickets stay, without a word, in a later version; those of others stay as they are.
pub async fn tickets_of_who_is_erased_have_no_words(fixture: &Fixture) {
    let (one, other) = (fixture.customer(1).await, fixture.customer(2).await);
    let (theirs, others) = (fixture.ticket(one).await, fixture.ticket(other).await);
    for ticket in [theirs, others] {
        fixture.reply(&ai_reply(ticket)).await;
        let n = u64::try_from(ticket.get()).unwrap();
        fixture
            .decide(&sample_decision(n, ticket, Trigger::Opening))
            .await;
    }
    let before = fixture.thread(others).await;
    let version = fixture.stored(theirs).await.parts().version;
    erase(fixture, 1).await;
    let thread = fixture.thread(theirs).await;
    let parts = thread.listed.ticket.parts();
    assert_eq!(
        (parts.subject.as_str(), parts.message.as_str()),
        (ERASED, ERASED)
    );
    assert_eq!(parts.suggested_response, None);
    assert_eq!(parts.version, version.next());
    assert_eq!(parts.updated_at, at(50_000));
    assert_eq!(thread.replies.len(), 1);
    assert_eq!(thread.replies[0].content.message.as_str(), ERASED);
    assert_eq!(thread.replies[0].content.citations, []);
    let decisions = fixture.queries.decisions(theirs).await.unwrap();
    assert_eq!(decisions.len(), 1);
    assert_eq!(decisions[0].suggested_response, None);
    assert_eq!(fixture.thread(others).await, before);
    let decisions = fixture.queries.decisions(others).await.unwrap();
    assert!(decisions[0].suggested_response.is_some());
}

/// So do their submissions, signed in or by their address; the answers are gone.
pub async fn submissions_of_who_is_erased_have_no_answers(fixture: &Fixture) {
    let account = fixture.customer(1).await;
    let form = fixture.form("form").await;
    let by_address = |n| Submitter::Anonymous {
        contact: Some(sample_account(n, Role::Customer).email),
    };
    let signed = fixture
        .submit(&new_submission(form, Submitter::Account(account)))
        .await;
    let unsigned = fixture.submit(&new_submission(form, by_address(1))).await;
    let others = fixture.submit(&new_submission(form, by_address(2))).await;
    let before = fixture.stored_submission(others).await;
    erase(fixture, 1).await;
    for id in [signed, unsigned] {
        let submission = fixture.stored_submission(id).await;
        assert_eq!(submission.parts().answers, Answers::default());
    }
    let nobody = Submitter::Anonymous { contact: None };
    assert_eq!(
        fixture.stored_submission(unsigned).await.parts().submitter,
        nobody
    );
    assert_eq!(fixture.stored_submission(others).await, before);
}

async fn log(fixture: &Fixture, actor: AccountId) -> Vec<frontdesk_domain::audit::AuditEntry> {
    let filter = AuditFilter {
        actor: Some(actor),
        ..AuditFilter::default()
    };
    let page = PageRequest::default();
    fixture
        .queries
        .audit_entries(&filter, page)
        .await
        .unwrap()
        .items
}

/// The log tells that something was done to them, and neither what nor from where they came.
pub async fn log_does_not_tell_of_who_is_erased(fixture: &Fixture) {
    let (one, other) = (fixture.customer(1).await, fixture.customer(2).await);
    let mut work = fixture.begin().await;
    work.audit()
        .append_entry(&sample_entry(1, one))
        .await
        .unwrap();
    work.audit()
        .append_entry(&sample_entry(2, other))
        .await
        .unwrap();
    commit(work).await;
    erase(fixture, 1).await;
    let mut expected = sample_entry(1, one);
    expected.deed.changes.clear();
    expected.by.origin = Origin::default();
    assert_eq!(log(fixture, one).await, [expected]);
    assert_eq!(log(fixture, other).await, [sample_entry(2, other)]);
}

/// A kept answer can tell of anybody: all of them are marked, and theirs are forgotten.
pub async fn kept_answers_are_erased_with_anybody(fixture: &Fixture) {
    let one = fixture.customer(1).await;
    let (theirs, others) = (claim(&format!("account:{one}"), "k"), claim("others", "k"));
    let mut work = fixture.begin().await;
    for claim in [&theirs, &others] {
        work.keys().lock_key(claim, at(49_000)).await.unwrap();
        work.keys().keep_answer(claim, &answer(201)).await.unwrap();
    }
    commit(work).await;
    erase(fixture, 1).await;
    let mut work = fixture.begin().await;
    let state = work.keys().lock_key(&others, at(50_000)).await.unwrap();
    let KeyState::Kept { answer, .. } = state else {
        panic!("{state:?}")
    };
    assert_eq!(answer, KeptAnswer::erased());
    let state = work.keys().lock_key(&theirs, at(50_000)).await.unwrap();
    assert_eq!(state, KeyState::Fresh);
}
