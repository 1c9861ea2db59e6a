//! The audit log: who changed what.

use frontdesk_domain::audit::{
    AuditAction, AuditEntry, CredentialKind, Deed, Responsible, Subject, SubjectKind,
};
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::ports::AuditFilter;
use frontdesk_domain::testing::{account_id, at, sample_entry};

use crate::Fixture;
use crate::fixture::commit;

async fn append(fixture: &Fixture, entries: &[AuditEntry]) {
    let mut work = fixture.begin().await;
    for entry in entries {
        work.audit().append_entry(entry).await.unwrap();
    }
    commit(work).await;
}

async fn found(fixture: &Fixture, filter: &AuditFilter) -> Vec<AuditEntry> {
    let page = PageRequest::default();
    let found = fixture.queries.audit_entries(filter, page).await.unwrap();
    found.items
}

async fn numbers(fixture: &Fixture, filter: AuditFilter) -> Vec<u128> {
    let found = found(fixture, &filter).await;
    found.iter().map(|entry| entry.id.get().as_u128()).collect()
}

/// What is written is what is read.
pub async fn every_field_of_an_entry_is_kept(fixture: &Fixture) {
    let entry = sample_entry(1, account_id(1));
    append(fixture, std::slice::from_ref(&entry)).await;
    assert_eq!(found(fixture, &AuditFilter::default()).await, [entry]);
}

/// Every action, every kind of thing and every kind of credential can be told of.
pub async fn every_kind_of_entry_is_kept(fixture: &Fixture) {
    let mut entries = Vec::new();
    for kind in SubjectKind::ALL {
        for action in AuditAction::ALL {
            let n = entries.len() as u64 + 1;
            let deed = Deed::plain(*action, Subject::new(*kind, &n));
            let by = Responsible::operator();
            let sample = sample_entry(n, account_id(1));
            entries.push(AuditEntry { by, deed, ..sample });
        }
    }
    for credential in CredentialKind::ALL {
        let n = entries.len() as u64 + 1;
        let mut entry = sample_entry(n, account_id(1));
        entry.by.credential = *credential;
        entries.push(entry);
    }
    append(fixture, &entries).await;
    let page = PageRequest {
        limit: PageLimit::MAX,
        after: None,
    };
    let filter = AuditFilter::default();
    let all = fixture.queries.audit_entries(&filter, page);
    entries.reverse();
    assert_eq!(all.await.unwrap().items, entries);
}

/// The entry stands or falls with its unit of work.
pub async fn dropped_entry_was_never_written(fixture: &Fixture) {
    let mut work = fixture.begin().await;
    let entry = sample_entry(1, account_id(1));
    work.audit().append_entry(&entry).await.unwrap();
    drop(work);
    assert_eq!(found(fixture, &AuditFilter::default()).await, []);
}

/// By actor, kind, thing, action and time, newest first; the end of a span is not in it.
pub async fn entries_are_found_by_what_they_tell(fixture: &Fixture) {
    let (one, other) = (account_id(1), account_id(2));
    let mut third = sample_entry(3, other);
    third.deed.action = AuditAction::Created;
    third.deed.subject = Subject::new(SubjectKind::Token, &9);
    append(
        fixture,
        &[sample_entry(1, one), sample_entry(2, other), third],
    )
    .await;
    let any = AuditFilter::default;
    assert_eq!(numbers(fixture, any()).await, [3, 2, 1]);
    let by = AuditFilter {
        actor: Some(other),
        ..any()
    };
    assert_eq!(numbers(fixture, by).await, [3, 2]);
    let kind = AuditFilter {
        kind: Some(SubjectKind::Account),
        ..any()
    };
    assert_eq!(numbers(fixture, kind).await, [2, 1]);
    let thing = AuditFilter {
        subject: Some("9".to_owned()),
        ..any()
    };
    assert_eq!(numbers(fixture, thing).await, [3]);
    let action = AuditFilter {
        action: Some(AuditAction::Changed),
        ..any()
    };
    assert_eq!(numbers(fixture, action).await, [2, 1]);
    let span = AuditFilter {
        from: Some(at(2_000)),
        until: Some(at(3_000)),
        ..any()
    };
    assert_eq!(numbers(fixture, span).await, [2]);
    let both = AuditFilter {
        actor: Some(one),
        kind: Some(SubjectKind::Token),
        ..any()
    };
    assert_eq!(numbers(fixture, both).await, []);
}

/// Page by page it is all of it, each entry once.
pub async fn pages_of_entries_are_the_whole_log(fixture: &Fixture) {
    let entries: Vec<_> = (1..=7).map(|n| sample_entry(n, account_id(1))).collect();
    append(fixture, &entries).await;
    let filter = AuditFilter::default();
    let mut page = PageRequest {
        limit: PageLimit::new(3).unwrap(),
        after: None,
    };
    let mut seen = Vec::new();
    loop {
        let found = fixture.queries.audit_entries(&filter, page).await.unwrap();
        seen.extend(found.items);
        match found.next {
            Some(after) => page.after = Some(after),
            None => break,
        }
    }
    seen.reverse();
    assert_eq!(seen, entries);
}

/// The oldest go first; what was made at that instant or later stays.
pub async fn old_entries_are_forgotten_page_by_page(fixture: &Fixture) {
    let entries: Vec<_> = (1..=6).map(|n| sample_entry(n, account_id(1))).collect();
    append(fixture, &entries).await;
    let forget = |limit| async move {
        let mut work = fixture.begin().await;
        let limit = PageLimit::new(limit).unwrap();
        let gone = work.audit().forget_entries(at(5_000), limit).await.unwrap();
        commit(work).await;
        gone
    };
    assert_eq!(forget(3).await, 3);
    assert_eq!(numbers(fixture, AuditFilter::default()).await, [6, 5, 4]);
    assert_eq!(forget(3).await, 1);
    assert_eq!(forget(3).await, 0);
    assert_eq!(numbers(fixture, AuditFilter::default()).await, [6, 5]);
}
