//! Events: what happened.

use std::time::Duration;

use frontdesk_domain::event::{Event, EventKind, Fact, NumberedEvent};
use frontdesk_domain::form::submission::SubmissionStatus;
use frontdesk_domain::id::{EventPosition, WebhookId};
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::ports::EventFilter;
use frontdesk_domain::testing::{
    account_id, at, customer_reply, decision_id, event_id, sample_decision, uuid,
};
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::triage::Trigger;
use tokio::time::timeout;

use crate::Fixture;
use crate::concurrency::{at_once, retried};
use crate::fixture::commit;

/// Every kind of fact can be recorded, by a person or by the desk itself, together or in
/// several steps, and so can nothing at all.
pub async fn every_kind_of_fact_can_be_recorded(fixture: &Fixture) {
    let events: Vec<Event> = (1..)
        .zip(every_fact(fixture).await)
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
    assert_eq!(feed(fixture).await, []);
    assert_eq!(fixture.queries.last_event().await.unwrap(), None);
    number(fixture).await;
    let expected: Vec<_> = (1..).zip(events).collect();
    let last = expected
        .last()
        .and_then(|(place, _)| EventPosition::new(*place));
    assert_eq!(fixture.queries.last_event().await.unwrap(), last);
    assert_eq!(feed(fixture).await, expected);
}

/// Events are found by their kinds and by their ticket, after a place in the feed.
pub async fn events_are_found_by_kind_and_ticket(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let (one, other) = (
        fixture.ticket(requester).await,
        fixture.ticket(requester).await,
    );
    let facts = [one, other, one].map(|ticket| Fact::TicketChanged { ticket });
    let opened = Fact::TicketOpened { ticket: other };
    for (n, fact) in (1..).zip(facts.into_iter().chain([opened])) {
        record(fixture, n, fact).await;
    }
    number(fixture).await;
    let changed = vec![EventKind::TicketChanged];
    let all = EventKind::ALL.to_vec();
    for (kinds, ticket, after, expected) in [
        (changed.clone(), None, None, vec![1, 2, 3]),
        (changed.clone(), Some(one), None, vec![1, 3]),
        (changed, Some(one), Some(1), vec![3]),
        (all.clone(), Some(other), None, vec![2, 4]),
        (all, None, Some(4), vec![]),
        (vec![], None, None, vec![]),
    ] {
        let page = PageRequest {
            after: after.and_then(EventPosition::new),
            ..PageRequest::default()
        };
        let filter = EventFilter { kinds, ticket };
        let found = fixture.queries.events(&filter, page).await.unwrap();
        let places: Vec<_> = found
            .items
            .iter()
            .map(|event| event.position.get())
            .collect();
        assert_eq!(places, expected, "{filter:?}");
    }
}

/// A reader who always goes on from the last place they saw sees every event once, while
/// units of work commit side by side in another order than they recorded.
pub async fn feed_of_events_has_no_gaps(fixture: &Fixture) {
    const WRITERS: u64 = 8;
    const EACH: u64 = 5;
    let ticket = fixture.ticket_of_customer().await;
    let writing = at_once(WRITERS, |writer| {
        let fixture = fixture.clone();
        async move {
            for n in 0..EACH {
                record(
                    &fixture,
                    writer * EACH + n + 1,
                    Fact::TicketChanged { ticket },
                )
                .await;
            }
        }
    });
    let reading = async {
        let mut seen: Vec<(i64, Event)> = Vec::new();
        while seen.len() < usize::try_from(WRITERS * EACH).unwrap() {
            number(fixture).await;
            let page = PageRequest {
                after: seen.last().and_then(|(last, _)| EventPosition::new(*last)),
                ..PageRequest::default()
            };
            let news = fixture.queries.events(&everything(), page).await.unwrap();
            seen.extend(news.items.into_iter().map(placed));
        }
        seen
    };
    let reading = timeout(Duration::from_mins(2), reading);
    let (_, seen) = tokio::join!(writing, reading);
    let seen = seen.expect("nothing is missing");
    let places: Vec<_> = seen.iter().map(|(place, _)| *place).collect();
    assert_eq!(
        places,
        (1..=i64::try_from(WRITERS * EACH).unwrap()).collect::<Vec<_>>()
    );
    // Each writer waited for its commits, so its events stand in the order of its writing.
    for writer in 0..WRITERS {
        let own = (writer * EACH + 1..=(writer + 1) * EACH).map(event_id);
        let own: Vec<_> = own.collect();
        let kept = seen.iter().map(|(_, event)| event.id);
        assert_eq!(kept.filter(|id| own.contains(id)).collect::<Vec<_>>(), own);
    }
}

/// Two who number at once give every place once; a page is numbered at a time.
pub async fn concurrent_numbering_gives_each_place_once(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    for n in 1..=12 {
        record(fixture, n, Fact::TicketChanged { ticket }).await;
    }
    let numbered = at_once(4, |_| {
        let fixture = fixture.clone();
        async move { number_page(&fixture, PageLimit::new(5).unwrap()).await }
    });
    let mut numbered = numbered.await;
    numbered.sort_unstable();
    assert_eq!(numbered, [0, 2, 5, 5]);
    let places: Vec<_> = feed(fixture)
        .await
        .into_iter()
        .map(|(place, _)| place)
        .collect();
    assert_eq!(places, (1..=12).collect::<Vec<_>>());
}

/// Every kind of fact, about things that are there.
async fn every_fact(fixture: &Fixture) -> Vec<Fact> {
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
        Fact::WebhookTested {
            webhook: WebhookId::new(uuid(7)),
        },
    ];
    facts.into_iter().chain(moves).collect()
}

async fn record(fixture: &Fixture, n: u64, fact: Fact) {
    let event = Event {
        id: event_id(n),
        at: at(1),
        actor: None,
        fact,
    };
    let recorded = retried(async || {
        let mut work = fixture.store.begin().await?;
        work.outbox().record(std::slice::from_ref(&event)).await?;
        work.commit().await
    });
    recorded.await.unwrap();
}

/// Numbers all that wait, as whoever reads the feed has it done.
async fn number(fixture: &Fixture) {
    while fixture.queries.has_unnumbered_events().await.unwrap() {
        let numbered = number_page(fixture, PageLimit::MAX).await;
        assert!(numbered > 0, "what waits is numbered");
    }
}

async fn number_page(fixture: &Fixture, limit: PageLimit) -> usize {
    let numbered = retried(async || {
        let mut work = fixture.store.begin().await?;
        let numbered = work.outbox().lock_and_number(limit).await?;
        work.commit().await.map(|()| numbered)
    });
    numbered.await.unwrap()
}

fn everything() -> EventFilter {
    EventFilter {
        kinds: EventKind::ALL.to_vec(),
        ticket: None,
    }
}

fn placed(event: NumberedEvent) -> (i64, Event) {
    (event.position.get(), event.event)
}

async fn feed(fixture: &Fixture) -> Vec<(i64, Event)> {
    let page = PageRequest {
        limit: PageLimit::MAX,
        after: None,
    };
    let found = fixture.queries.events(&everything(), page).await.unwrap();
    found.items.into_iter().map(placed).collect()
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
