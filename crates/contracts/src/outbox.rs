//! Events: what happened.

use frontdesk_domain::event::{Event, Fact};
use frontdesk_domain::form::submission::SubmissionStatus;
use frontdesk_domain::testing::{
    account_id, at, customer_reply, decision_id, event_id, sample_decision,
};
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::triage::Trigger;

use crate::Fixture;
use crate::fixture::commit;

/// Every kind of fact can be recorded, by a person or by the desk itself, together or in
/// several steps, and so can nothing at all.
pub async fn every_kind_of_fact_can_be_recorded(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ticket = fixture.ticket(requester).await;
    let reply = fixture.reply(&customer_reply(ticket, requester)).await;
    fixture
        .decide(&sample_decision(1, ticket, Trigger::Opening))
        .await;
    let form = fixture.form("form").await;
    let submission = fixture.submission(form).await;
    let moves = Status::ALL
        .into_iter()
        .flat_map(|from| Status::ALL.map(|to| Fact::TicketStatusChanged { ticket, from, to }));
    let facts = [
        Fact::TicketOpened { ticket },
        Fact::TicketReplied {
            ticket,
            reply,
            internal: true,
        },
        Fact::TicketReplied {
            ticket,
            reply,
            internal: false,
        },
        Fact::TicketChanged { ticket },
        Fact::TriageDecided {
            ticket,
            decision: decision_id(1),
        },
        Fact::SubmissionReceived { form, submission },
        Fact::SubmissionReviewed {
            submission,
            from: SubmissionStatus::Pending,
            to: SubmissionStatus::ChangesRequested,
        },
    ];
    let events: Vec<Event> = (1..)
        .zip(facts.into_iter().chain(moves))
        .map(|(n, fact)| Event {
            id: event_id(n),
            at: at(2_000),
            actor: (n % 2 == 0).then(|| account_id(1)),
            fact,
        })
        .collect();
    let (some, rest) = events.split_at(3);
    let mut work = fixture.begin().await;
    for part in [some, rest, &[]] {
        work.outbox().record(part).await.unwrap();
    }
    commit(work).await;
}

/// Events of a dropped unit of work were not recorded: their ids are free.
pub async fn dropped_events_can_be_recorded_again(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    let event = Event {
        id: event_id(1),
        at: at(1),
        actor: None,
        fact: Fact::TicketOpened { ticket },
    };
    let mut work = fixture.begin().await;
    work.outbox()
        .record(std::slice::from_ref(&event))
        .await
        .unwrap();
    drop(work);
    let mut work = fixture.begin().await;
    work.outbox().record(&[event]).await.unwrap();
    commit(work).await;
}
