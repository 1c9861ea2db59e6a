//! Tickets: every field, ids in order, locks.

use std::sync::{Arc, Mutex};

use frontdesk_domain::account::Person;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::testing::{
    at, confidence, new_ticket, sample_account, sample_ticket, text, ticket_id,
};
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::ticket::{Chosen, NewTicket, Ticket, TicketParts};

use crate::Fixture;
use crate::concurrency::{at_once, retried};

/// Both ways to read a ticket agree on what it is.
async fn assert_stored(fixture: &Fixture, expected: &Ticket) {
    assert_eq!(fixture.stored(expected.id()).await, *expected);
    let listed = fixture
        .queries
        .ticket(expected.id())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(listed.ticket, *expected);
}

/// A ticket is stored as it was opened, field by field.
pub async fn opened_ticket_is_kept_as_it_was_opened(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let every_choice = Chosen {
        priority: false,
        department: true,
        category: true,
        response: true,
    };
    for new in [
        new_ticket(requester),
        NewTicket {
            chosen: every_choice,
            ..new_ticket(requester)
        },
    ] {
        let id = fixture.open(&new).await;
        assert_stored(fixture, &Ticket::opened(id, new)).await;
    }
}

/// An update stores every field.
pub async fn every_field_of_a_ticket_survives_an_update(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    fixture.agent(2).await;
    let id = fixture.ticket(requester).await;
    let sample = TicketParts {
        id,
        ..sample_ticket()
    };
    let changed = fixture.change(id, |parts| *parts = sample.clone()).await;
    assert_eq!(*changed.parts(), sample);
    assert_stored(fixture, &changed).await;
}

/// What was there can be cleared, and each flag goes its own way.
pub async fn fields_of_a_ticket_can_be_cleared(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    fixture.agent(2).await;
    let id = fixture.ticket(requester).await;
    fixture
        .change(id, |parts| {
            *parts = TicketParts {
                id,
                ..sample_ticket()
            }
        })
        .await;
    let cleared = fixture.change(id, |parts| {
        parts.category = None;
        parts.confidence = None;
        parts.suggested_response = None;
        parts.assignee = None;
        parts.ai_enabled = true;
        parts.version = parts.version.next();
        parts.updated_at = at(3_001);
    });
    assert_stored(fixture, &cleared.await).await;
    for flag in 0..4 {
        let chosen = Chosen {
            priority: flag == 0,
            department: flag == 1,
            category: flag == 2,
            response: flag == 3,
        };
        let flagged = fixture.change(id, |parts| parts.chosen = chosen).await;
        assert_stored(fixture, &flagged).await;
    }
}

/// Every status and every priority is kept as itself.
pub async fn every_status_and_priority_is_kept(fixture: &Fixture) {
    let id = fixture.ticket_of_customer().await;
    for status in Status::ALL {
        let changed = fixture.change(id, |parts| parts.status = status).await;
        assert_stored(fixture, &changed).await;
    }
    for priority in Priority::ALL {
        let changed = fixture.change(id, |parts| parts.priority = priority).await;
        assert_stored(fixture, &changed).await;
    }
}

/// A confidence is the same number afterwards, to the last bit.
pub async fn confidence_is_exact(fixture: &Fixture) {
    let id = fixture.ticket_of_customer().await;
    let thirds = (1..40).map(|n| f64::from(n) / 39.3);
    for number in [
        0.0,
        1.0,
        0.1 + 0.2,
        f64::MIN_POSITIVE,
        1.0 - f64::EPSILON / 2.0,
        0.7,
    ]
    .into_iter()
    .chain(thirds)
    {
        let changed = fixture
            .change(id, |parts| parts.confidence = Some(confidence(number)))
            .await;
        assert_stored(fixture, &changed).await;
    }
}

/// Instants are kept to the millisecond, far from today as well.
pub async fn instants_are_exact_to_the_millisecond(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    for millis in [
        -1,
        0,
        999,
        1_719_835_200_001,
        4_102_444_799_999,
        253_402_300_799_999,
    ] {
        let new = NewTicket {
            created_at: at(millis),
            ..new_ticket(requester)
        };
        let id = fixture.open(&new).await;
        let changed = fixture
            .change(id, |parts| parts.updated_at = at(millis + 1))
            .await;
        assert_stored(fixture, &changed).await;
    }
}

/// A change to one ticket is a change to no other.
pub async fn update_changes_one_ticket_only(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let (first, second) = (
        fixture.ticket(requester).await,
        fixture.ticket(requester).await,
    );
    let before = fixture.stored(second).await;
    fixture
        .change(first, |parts| parts.department = text("Elsewhere"))
        .await;
    assert_stored(fixture, &before).await;
}

/// There is no ticket of an id that storage never gave out.
pub async fn unknown_ticket_is_none(fixture: &Fixture) {
    let known = fixture.ticket_of_customer().await;
    for unknown in [ticket_id(known.get() + 1), ticket_id(i64::MAX)] {
        let mut work = fixture.begin().await;
        assert_eq!(work.tickets().lock_ticket(unknown).await.unwrap(), None);
        drop(work);
        assert_eq!(fixture.queries.ticket(unknown).await.unwrap(), None);
        assert_eq!(fixture.queries.thread(unknown).await.unwrap(), None);
        assert_eq!(fixture.queries.decisions(unknown).await.unwrap(), []);
    }
}

/// A ticket whose unit of work began after a commit has a greater id than what that
/// commit stored, however many are opened at once.
pub async fn ticket_ids_ascend_from_commit_to_commit(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let last = fixture.ticket(requester).await;
    let greatest = Arc::new(Mutex::new(last));
    let ids = at_once(16, |_| {
        let (fixture, greatest) = (fixture.clone(), greatest.clone());
        async move {
            let mut mine = Vec::new();
            for _ in 0..4 {
                let (before, id) = retried(|| open_after(&fixture, requester, &greatest))
                    .await
                    .unwrap();
                assert!(id > before, "{id} was opened after {before} was committed");
                mine.push(id);
            }
            mine
        }
    });
    let mut ids: Vec<TicketId> = ids.await.concat();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 64);
    assert!(ids[0] > last);
}

/// Opens a ticket; answers the greatest id committed before and the new one.
async fn open_after(
    fixture: &Fixture,
    requester: AccountId,
    greatest: &Mutex<TicketId>,
) -> Result<(TicketId, TicketId), StoreError> {
    let before = *greatest.lock().unwrap();
    let mut work = fixture.store.begin().await?;
    let id = work.tickets().insert_ticket(&new_ticket(requester)).await?;
    work.commit().await?;
    let mut greatest = greatest.lock().unwrap();
    *greatest = id.max(*greatest);
    Ok((before, id))
}

/// The people on a ticket come with it.
pub async fn ticket_comes_with_the_people_on_it(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let assignee = fixture.agent(2).await;
    let id = fixture.ticket(requester).await;
    let listed = fixture.queries.ticket(id).await.unwrap().unwrap();
    assert_eq!(listed.assignee, None);
    assert_eq!(listed.requester.id, requester);
    fixture
        .change(id, |parts| parts.assignee = Some(assignee))
        .await;
    let listed = fixture.queries.ticket(id).await.unwrap().unwrap();
    assert_eq!(
        listed.requester,
        Person::from(&sample_account(1, Role::Customer))
    );
    assert_eq!(
        listed.assignee,
        Some(Person::from(&sample_account(2, Role::Agent)))
    );
}
